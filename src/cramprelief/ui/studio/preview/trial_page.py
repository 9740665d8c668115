# SPDX-License-Identifier: MIT
""" "Try it": the player itself, with a band that says that it is a trial. Nothing of it is kept.

It plays on a session of its own: no diary, no tick, no last time and no place to go on from hears of it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from cramprelief.application.page_name import PageName
from cramprelief.guide.moment import Moment
from cramprelief.guide.person import Person
from cramprelief.routine.model import Routine
from cramprelief.ui.kit.boxes import column, row
from cramprelief.ui.kit.button import Button
from cramprelief.ui.kit.card import Card, Icon
from cramprelief.ui.kit.fitted import Fitted
from cramprelief.ui.kit.sheet import Sheet
from cramprelief.ui.kit.words import Words
from cramprelief.ui.shell.announce import announce
from cramprelief.ui.shell.page import Page
from cramprelief.ui.state.parts import Parts
from cramprelief.ui.state.warning_hold import WarningHold
from cramprelief.ui.theme.shape import PageShape

_ROOMY = 560
"""Effective width of the page from which the band has a button of its own."""
_OVER = ("eased", "finished", "stopped")


class TrialStart(NamedTuple):
    """What is tried, and for whom; `back` is the page that its end leads to."""

    routine: Routine
    person: Person = Person()
    helped: bool = False
    back: PageName = "own"


class TrialPage(Page):
    """`show_for` takes a TrialStart. `make_player` builds the player's page on the parts it is given."""

    KEYS = "player"

    def __init__(self, parts: Parts, make_player: Callable[[Parts], Page]) -> None:
        super().__init__(parts.look)
        self._routines = parts.catalogue
        self._real = parts.playing
        self.playing = parts.playing.beside(self)
        signs = WarningHold(parts.catalogue, self)
        apart = replace(parts, playing=self.playing, signs=signs, recording=None, records=None)
        self.player = make_player(apart)
        self._start: TrialStart | None = None
        told = self.tr("Trial. Nothing goes into your diary.")
        self._words = Words(self.look, told, "label", "caution_ink", wrap=True)
        self.stop = Button(self.look, self.tr("End the trial"), "arrow-left", kind="caution", size="small")
        self.stop.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.stop.clicked.connect(self._leave)
        sign = Icon(self.look, "info", 22, "caution_ink")
        band = row(sign, (self._words, 1), self.stop, margin=(18, 2, 8, 2), gap=10)
        self.band = Card(self.look, band, fill="caution_soft", border=None, radius=0)
        layout = column(self.band, (self.player, 1), gap=0)
        self.setLayout(layout)
        layout.setSizeConstraint(layout.SizeConstraint.SetNoConstraint)
        self.playing.moment.connect(self._follow)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self._escape)

    def show_for(self, argument: object) -> None:
        if not isinstance(argument, TrialStart):
            return
        self._start = argument
        if self._real.now is not None and self._real.now.state == "playing":
            self._real.send("pause")  # two would guide at once
        self.playing.routines = {**self._routines.routines, argument.routine.id: argument.routine}
        self.playing.set_helped(argument.helped)
        self.playing.begin(argument.routine, argument.person)
        announce(self, self._words.text())

    @property
    def back(self) -> PageName:
        """Where its end leads to."""
        return "own" if self._start is None else self._start.back

    def left(self) -> None:
        """Whatever leads away ends it."""
        self._start = None
        self.playing.send("stop")
        self.playing.forget()

    def _follow(self, moment: Moment) -> None:
        if self._start is not None and moment.state in _OVER:
            self._leave()

    def _escape(self) -> None:
        """Esc shuts the keys, the menu or the choices that lie over the player, and else ends the trial."""
        over = next((sheet for sheet in self.player.findChildren(Sheet) if sheet.isVisible()), None)
        if over is not None:
            over.dismissed.emit()
        if over is None or over.isVisible():
            self._leave()

    def _leave(self) -> None:
        start, self._start = self._start, None
        if start is not None:
            self.playing.send("stop")
            self.go_to(start.back)

    # What the player answers for

    def first_focus(self) -> QWidget | None:
        return self.player.first_focus()

    def first_words(self) -> Fitted | Words | None:
        return self.player.first_words()

    def show_caption(self, words: str, seconds: float, moment: Moment) -> None:
        self.player.show_caption(words, seconds, moment)

    def show_keys(self) -> None:
        self.player.show_keys()

    def arrangement(self, shape: PageShape) -> bool:
        """Whether the band has a button: where there is little room the player's own Stop does."""
        return shape.w >= _ROOMY

    def arrange(self) -> None:
        """The player arranges itself by the room that the band leaves."""
        self.stop.setVisible(self.arrangement(self.shape))
