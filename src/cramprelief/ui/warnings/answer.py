# SPDX-License-Identifier: MIT
"""What the ticked warning signs mean: whom to call and what not to do, what it can be, and what to do meanwhile."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from cramprelief.guide.rows import Flag
from cramprelief.ui.kit.boxes import column, rearrange, row
from cramprelief.ui.kit.button import Button
from cramprelief.ui.kit.card import Card
from cramprelief.ui.kit.fitted import Fitted
from cramprelief.ui.kit.tile import Tile, TileStyle
from cramprelief.ui.kit.words import Words
from cramprelief.ui.state.parts import Parts
from cramprelief.ui.theme.look import Look
from cramprelief.ui.theme.tokens import ColorRole

_INKS: dict[str, tuple[ColorRole, ColorRole]] = {
    "emergency": ("danger_soft", "danger_ink"),
    "urgent": ("caution_soft", "caution_ink"),
    "doctor": ("primary_soft", "primary_ink"),
}
"""level: fill and ink."""
_LOUD: tuple[ColorRole, ColorRole] = ("danger", "on_danger")


class Alarm(Card):
    """What to do now, the number, what it can be, and what not to do. Swapped at once, with no motion."""

    set_number = Signal()

    def __init__(self, parts: Parts) -> None:
        super().__init__(parts.look, radius=28, width=2.5)
        look = parts.look
        self.parts = parts
        self._flag: Flag | None = None
        self._compact = False
        self._do = Words(look, "", "h2", wrap=True)
        self._number = Fitted(look, big=112, small=36, max_lines=1)
        self._why = Words(look, "", "lead", wrap=True)
        self._avoid = Words(look, "", "leadb", wrap=True)
        self._whose = Words(look, "", "body", wrap=True)
        self._lines = (self._do, self._why, self._avoid, self._whose)
        self.own_number = Tile(look, self.tr("Set my number"), None, "phone-call", style=TileStyle(56, "bodyb"))
        self.own_number.clicked.connect(self.set_number)
        for part in (self._number, *self._lines, self.own_number):
            part.setParent(self)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.set_compact(False)
        look.changed.connect(self._dress)

    def set_compact(self, compact: bool) -> None:
        """In one column it leaves the signs as much room as it can."""
        self._compact = compact
        grow = self.look.grow
        self._do.restyle("h3" if compact else "h2")
        self._number.setFixedHeight(grow(56 if compact else 112, 0.4))
        self._why.restyle("body" if compact else "lead")
        self._avoid.restyle("bodyb" if compact else "leadb")
        margin = (18, 12, 18, 12) if compact else (28, 16, 28, 18)
        rearrange(
            self,
            column(self._do, self._number, *self._lines[1:], self.own_number, margin=margin, gap=2 if compact else 6),
        )
        self._show()

    def show_flag(self, flag: Flag | None) -> None:
        """The gravest sign that is ticked, or None."""
        self._flag = flag
        self._show()

    def _show(self) -> None:
        flag = self._flag
        self.setVisible(flag is not None)
        if flag is None:
            return
        call = flag.level == "emergency"
        region = self.parts.catalogue.safety.region
        self._do.setText(flag.do)
        self._number.setVisible(call and bool(region.emergency))
        self._number.setText(region.emergency)
        self._why.setText(self.tr("{0} Only a doctor can tell.").format(flag.why))
        self._avoid.setText(flag.avoid)
        self._avoid.setVisible(bool(flag.avoid))
        self._whose.setVisible(call and not (self._compact and region.emergency))
        words = self.tr("Number for {0}. Elsewhere? Call the local one.").format(region.name)
        if not region.emergency:
            words = self.tr("112 works on many mobile phones, not everywhere.")
        self._whose.setText(words)
        self.own_number.setVisible(call and not region.emergency)
        self._dress()

    def _dress(self) -> None:
        """Full red by day for an emergency; at night a warm dark panel, for the room stays dark."""
        level = self._flag.level if self._flag is not None else "doctor"
        loud = level == "emergency" and self.look.theme_name in ("day", "contrast")
        fill, ink = _LOUD if loud else _INKS[level]
        self.set_dress(fill=fill, border=None if loud else ink)
        self._number.set_role(ink)
        for words in self._lines:
            words.restyle(role=ink)


class Meanwhile(QWidget):
    """What to say and what to do until help is there, and the ways on for who wants them all the same."""

    anyway = Signal()
    home = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._call_words = Words(look, self.tr("When you call"), "h3", wrap=True)
        self._call = Words(look, "", "lead", wrap=True)
        self._wait_words = Words(look, self.tr("While you wait"), "h3", wrap=True)
        self._wait = Words(look, "", "lead", wrap=True)
        call = column(self._call_words, self._call, gap=4)
        wait = column(self._wait_words, self._wait, gap=4)
        self._card = Card(look, column(call, wait, margin=(28, 14, 28, 16), gap=10))
        keep = self.tr("What you ticked stays until you take it back.")
        self._keeps = Words(look, keep, "body", "text2", wrap=True)
        self.on = Tile(look, "", None, None, kind="ghost", style=TileStyle(56, "bodyb", centre=True))
        self.home_button = Button(look, self.tr("Home"), "house", size="large")
        self.on.clicked.connect(self.anyway)
        self.home_button.clicked.connect(self.home)
        for part in (self._card, self._keeps, self.on, self.home_button):
            part.setParent(self)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.set_compact(False)

    def set_compact(self, compact: bool) -> None:
        """In one column the ways on stand under each other."""
        ways = column(self.on, self.home_button) if compact else row((self.on, 1), self.home_button, gap=12)
        rearrange(self, column(self._card, self._keeps, None, ways, gap=10))

    def show_flag(self, flag: Flag | None, way_on: str) -> None:
        """`way_on`: what there is to go on with, in words; empty for nothing."""
        self.setVisible(flag is not None)
        if flag is None:
            return
        call = flag.level == "emergency"
        say = self.tr("Say where you are, what you ticked and when it began.")
        if not call:
            say = self.tr("Say what you ticked and when it began.")
        self._call.setText(say)
        self._wait.setText(flag.wait)
        for part in (self._wait_words, self._wait):
            part.setVisible(bool(flag.wait))
        self._keeps.setVisible(flag.level != "doctor")
        self.on.setVisible(bool(way_on))
        self.on.set_words(way_on)
