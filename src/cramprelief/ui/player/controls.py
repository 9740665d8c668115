# SPDX-License-Identifier: MIT
"""The player's lower edge: the two answers outside, the controls between them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget

from cramprelief.guide.moment import Moment
from cramprelief.guide.practice import as_cramp
from cramprelief.ui.kit.boxes import column, rearrange, row
from cramprelief.ui.kit.stack import Stack
from cramprelief.ui.kit.tile import Tile, TileStyle
from cramprelief.ui.theme.look import Look
from cramprelief.ui.theme.tokens import TextStyle

_HEIGHTS = {"wide": 96, "medium": 66, "narrow": 76, "tiny": 46}
_STYLES: dict[str, TextStyle] = {"wide": "buttonl", "medium": "leadb", "narrow": "leadb", "tiny": "bodyb"}


class PlayerControls(QWidget):
    """Not helping · Back · Pause · Next · 10 s more · It eased, always in these places.

    While a step waits for the person, Pause becomes "Ready".
    """

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self.not_helping = Tile(
            look,
            self.tr("Not helping"),
            self.tr("or too painful"),
            "hand-palm",
            kind="pain",
            style=TileStyle(96, "buttonl", icon=36, radius=24),
        )
        self.back = Stack(look, self.tr("Back"), "skip-back", size=(96, 96))
        self.pause = Stack(look, self.tr("Pause"), "pause", size=(132, 96))
        self.next = Stack(look, self.tr("Next"), "skip-forward", size=(96, 96))
        self.extend = Stack(look, self.tr("10 s more"), "plus", size=(96, 96), name=self.tr("10 seconds more"))
        self.eased = Tile(
            look,
            self.tr("It eased"),
            self.tr("Finish"),
            "check-circle",
            kind="relief",
            style=TileStyle(96, "buttonl", icon=38, radius=24),
        )
        self.signs = Stack(
            look, self.tr("Warnings"), "first-aid", kind="pain", size=(64, 64), icon_size=28,
            name=self.tr("Warning signs"),
        )  # fmt: skip
        self.signs.set_shows("icon")
        for button in self.buttons:
            button.setParent(self)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._mode = ""
        self._waits = False
        self.set_mode("wide")

    @property
    def buttons(self) -> tuple[QAbstractButton, ...]:
        """In reading order."""
        return (self.not_helping, self.signs, self.back, self.pause, self.next, self.extend, self.eased)

    def set_mode(self, mode: str) -> None:
        """ "wide": all in one row; "medium": words, no +10 s; "narrow": controls above the two answers;

        "tiny": words only, answers under each other, and the way to the warning signs, for which the top has no room.
        """
        if mode == self._mode:
            return
        self._mode = mode
        between = (self.back, self.pause, self.next, self.extend)
        self.extend.setVisible(mode in ("wide", "narrow"))
        self.signs.setVisible(mode == "tiny")
        self.signs.set_measures(64, _HEIGHTS["tiny"])
        for stack in between:
            stack.set_shows("both" if mode in ("wide", "narrow") else "word")
            stack.set_spread(mode in ("narrow", "tiny"))
            wide = 132 if stack is self.pause and mode == "wide" else {"wide": 96, "medium": 84}.get(mode, 64)
            stack.set_measures(wide, _HEIGHTS[mode])
        for tile, sub in ((self.not_helping, self.tr("or too painful")), (self.eased, self.tr("Finish"))):
            tile.set_words(tile.text(), sub if mode == "wide" else None)
            tile.set_measures(height=_HEIGHTS[mode], title_style=_STYLES[mode], icon_size=36 if mode == "wide" else 28)
            tile.set_centred(mode in ("narrow", "tiny"))
        self._arrange(mode)

    def set_brief(self, brief: bool) -> None:
        """Only the two answers: where the largest text leaves no room beside what must be read first."""
        for button in (self.back, self.pause, self.next):
            button.setVisible(not brief)

    def _arrange(self, mode: str) -> None:
        if mode == "wide":
            between = (self.back, self.pause, self.next, self.extend)
            rearrange(self, row((self.not_helping, 1), 12, *between, 12, (self.eased, 1), gap=10))
        elif mode == "medium":
            rearrange(self, row((self.not_helping, 5), self.back, self.pause, self.next, (self.eased, 4), gap=10))
        elif mode == "narrow":
            controls = row(*((b, 1) for b in (self.back, self.pause, self.next, self.extend)), gap=8)
            rearrange(self, column(controls, row((self.not_helping, 1), (self.eased, 1), gap=10), gap=11))
        else:
            controls = row(*((b, 1) for b in (self.back, self.pause, self.next)), gap=8)
            rearrange(self, column(controls, row((self.eased, 1), self.signs, gap=8), self.not_helping, gap=8))

    def show_moment(self, moment: Moment) -> None:
        """What Pause means now, and whether the two answers are about a cramp."""
        cramp = as_cramp(moment)
        hint = self.tr("or too painful")
        for tile, words, sub in (
            (self.not_helping, self.tr("Not helping") if cramp else self.tr("Too much"), hint),
            (self.eased, self.tr("It eased") if cramp else self.tr("Done"), self.tr("Finish")),
        ):
            tile.set_words(words, sub if self._mode == "wide" else None)
        self._waits = moment.remaining is None
        if moment.state == "playing" and self._waits:
            self.pause.set_word(self.tr("Ready"), "check")
            self.pause.set_kind("primary")
        elif moment.state == "paused":
            self.pause.set_word(self.tr("Go on"), "play")
            self.pause.set_kind("primary")
        else:
            self.pause.set_word(self.tr("Pause"), "pause")
            self.pause.set_kind("plain")
        self.extend.setEnabled(not self._waits)
