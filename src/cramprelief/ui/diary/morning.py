# SPDX-License-Identifier: MIT
"""The morning after: two taps complete last night's cramp. "Not now" is always there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from PySide6.QtCore import Signal

from cramprelief.record import wording
from cramprelief.record.believed import is_believed
from cramprelief.record.diary import Cramp
from cramprelief.ui.kit.boxes import column, rearrange, row
from cramprelief.ui.kit.button import Button
from cramprelief.ui.kit.card import Card, Icon
from cramprelief.ui.kit.choice_chips import ChoiceChips
from cramprelief.ui.kit.words import Words
from cramprelief.ui.theme.look import Look

_FRESH = timedelta(hours=18)
_PAIN = {"3": "Mild", "6": "Strong", "9": "Very strong"}
NOTHING = "Nothing helped"


def to_complete(cramps: Sequence[Cramp], now: datetime) -> Cramp | None:
    """The newest cramp of the last hours that says nothing yet about pain."""
    for cramp in cramps:
        if now - cramp.started > _FRESH:
            return None
        if is_believed(cramp.started, now) and cramp.pain_before is None and not cramp.rough:
            return cramp
    return None


class Morning(Card):
    """Asks how bad it was, then what helped. `saved` carries the cramp after each tap."""

    saved = Signal(object)
    dismissed = Signal(str)
    """The id of the cramp that the person does not want to be asked about."""

    def __init__(self, look: Look, now: Callable[[], datetime], title_of: Callable[[str], str]) -> None:
        super().__init__(look, fill="primary_soft", border="primary", radius=22)
        self._now, self._title_of = now, title_of
        self.cramp: Cramp | None = None
        self._ways: tuple[str, ...] = ()
        self._title = Words(look, "", "h3", "primary_ink", wrap=True)
        self._question = Words(look, "", "body", "primary_ink", wrap=True)
        self.chips = ChoiceChips(look, self.tr("How bad was it?"), one=True)
        self.chips.told.connect(self._answer)
        self.later = Button(look, self.tr("Not now"), kind="ghost", size="small")
        self.later.clicked.connect(self._dismiss)
        self._icon = Icon(look, "moon", 28, "primary_ink")
        for part in (self._title, self._question, self.chips, self.later, self._icon):
            part.setParent(self)
        self.hide()

    def arrange(self, lines: int) -> None:
        """In one line where there is room, in two, or in three."""
        words = column(self._title, self._question, gap=0)
        margin = (22, 14, 14, 16)
        if lines == 1:
            layout = row(self._icon, (words, 40), (self.chips, 60), self.later, margin=margin, gap=14)
        elif lines == 2:
            layout = column(row(self._icon, (words, 1), self.later, gap=14), self.chips, margin=margin, gap=8)
        else:
            layout = column(row(self._icon, (words, 1), gap=14), self.chips, self.later, margin=(16, 14, 16, 12), gap=8)
        rearrange(self, layout)

    def ask(self, cramp: Cramp, ways: Sequence[str]) -> None:
        """`ways` are ids or words of what may have helped."""
        self.cramp, self._ways = cramp, tuple(ways)
        spot = wording.spot(cramp.place, cramp.side).lower()
        when = wording.when(cramp.started, self._now())
        self._title.setText(f"{when}, {self.look.times.clock(cramp.started)}, {spot}")
        self._question.setText(self.tr("How bad was it?"))
        self.chips.show_choices(_PAIN.items(), ())
        self.later.setText(self.tr("Not now"))
        self.show()

    def _answer(self, keys: tuple[str, ...]) -> None:
        if self.cramp is None or not keys:
            return
        if self.cramp.pain_before is None:
            self.cramp = replace(self.cramp, pain_before=int(keys[0]), state="done")
            self.saved.emit(self.cramp)
            self._question.setText(self.tr("What helped?"))
            ways = (*self._ways, NOTHING)
            self.chips.show_choices([(way, self._title_of(way)) for way in ways], ())
        else:
            helped = () if keys[0] == NOTHING else (keys[0],)
            self.cramp = replace(self.cramp, helped=helped)
            self.saved.emit(self.cramp)
            self._question.setText(self.tr("Thank you. It's in your diary."))
            self.chips.show_choices((), ())
            self.later.setText(self.tr("Close"))

    def _dismiss(self) -> None:
        self.hide()
        if self.cramp is not None:
            self.dismissed.emit(self.cramp.id)
