# SPDX-License-Identifier: MIT
"""What the ticked warning signs mean: nothing ticked leads back to the stretch, a tick says whom to call."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from cramprelief.guide.safety import DEFAULT_REGION
from cramprelief.guide.tables import Flag
from cramprelief.ui.kit.boxes import column, row
from cramprelief.ui.kit.button import Button
from cramprelief.ui.kit.card import Card, Rule
from cramprelief.ui.kit.fitted import Fitted
from cramprelief.ui.kit.tile import Tile
from cramprelief.ui.kit.words import Words
from cramprelief.ui.parts import Parts

_LEFT_MIDDLE = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class WarningAnswer(QWidget):
    """Both answers are made once; `show_flag` swaps them at once, with no motion."""

    go_on = Signal()
    home = Signal()

    def __init__(self, parts: Parts) -> None:
        super().__init__()
        look = parts.look
        self.look = look
        self.parts = parts
        self._compact = False
        self._none = Words(look, self.tr("None of these?"), "h1", wrap=True)
        self._then = Words(look, "", "lead", "text2", wrap=True)
        self.cramp = Tile(
            look, self.tr("It is a cramp"), "", "arrow-left", kind="primary", height=84, title_style="buttonl",
            sub_style="body", icon_size=34, radius=24,
        )  # fmt: skip
        self._go = Card(look, column(self._none, self._then, 4, self.cramp, margin=(28, 22, 28, 24)), radius=28)
        self.cramp.clicked.connect(self.go_on)
        self._do = Fitted(look, big=38, small=24, max_lines=2, face="title", weight=600, align=_LEFT_MIDDLE)
        self._number = Fitted(look, big=132, small=48, max_lines=1, align=_LEFT_MIDDLE)
        self._whose = Words(look, "", "body", wrap=True)
        self._alarm = Card(
            look, column(self._do, self._number, self._whose, margin=(30, 22, 30, 24), gap=4), radius=28, width=2.5
        )
        say = Words(look, self.tr("Say where you are, what you ticked and when it began."), "lead", wrap=True)
        wait = Words(look, self.tr("Sit up, loosen tight clothes, unlock the door."), "lead", wrap=True)
        self._say = Card(
            look,
            column(
                Words(look, self.tr("When you call"), "h3"), say, 4, Rule(look), 4,
                Words(look, self.tr("While you wait"), "h3"), wait, margin=(28, 20, 28, 20), gap=8,
            ),
        )  # fmt: skip
        self.home_button = Button(look, self.tr("Home"), "house", size="large")
        self.home_button.clicked.connect(self.home)
        self.setLayout(column(self._go, self._alarm, self._say, None, row(None, self.home_button), gap=14))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._flag: Flag | None = None
        look.changed.connect(self._dress)

    def set_compact(self, compact: bool) -> None:
        """In one column only what matters stands above the signs."""
        self._compact = compact
        self._none.restyle("h3" if compact else "h1")
        self._then.restyle("body" if compact else "lead")
        self._do.setFixedHeight(self.look.grow(58 if compact else 64, 0.5))
        self.cramp.set_measures(height=64 if compact else 84)
        self._number.setFixedHeight(self.look.grow(64 if compact else 140, 0.5))
        self._show()

    def show_flag(self, flag: Flag | None, *, way: str) -> None:
        """The gravest sign that is ticked, or None. `way` on without one: "back" to the stretch, "start", or "home"."""
        self._flag = flag
        self._then.setText(self.tr("Then it is most likely a cramp. We can go on."))
        words, icon = {
            "back": (self.tr("Back to the stretch"), "arrow-left"),
            "start": (self.tr("Start the stretch"), "play"),
            "home": (self.tr("Back to Home"), "arrow-left"),
        }[way]
        self.cramp.set_words(self.tr("It is a cramp"), words)
        self.cramp.set_icon(icon)
        self._show()

    def _show(self) -> None:
        flag = self._flag
        self._go.setVisible(flag is None)
        self._alarm.setVisible(flag is not None)
        urgent = flag is not None and flag.level == "emergency"
        self._say.setVisible(urgent and not self._compact)
        self.home_button.setVisible(flag is not None and not self._compact)
        if flag is None:
            return
        self._do.setText(flag.do)
        region = self.parts.shelf.safety.region
        self._number.setVisible(urgent)
        self._number.setText(region.emergency)
        self._whose.setVisible(urgent and not self._compact)
        words = self.tr("Emergency number. You can change it in Settings.")
        if region.id == DEFAULT_REGION:
            words = self.tr("Your country may have another. Choose it in Settings.")
        self._whose.setText(words)
        self._dress()

    def _dress(self) -> None:
        """Full red by day for an emergency; at night a warm dark panel, for the room stays dark."""
        level = self._flag.level if self._flag is not None else "doctor"
        loud = level == "emergency" and self.look.theme_name in ("day", "contrast")
        family = {"emergency": "danger", "urgent": "caution"}.get(level, "primary")
        ink = f"on_{family}" if loud else f"{family}_ink"
        self._alarm.set_dress(fill=family if loud else f"{family}_soft", border=None if loud else f"{family}_ink")
        self._do.set_role(ink)
        self._whose.restyle(role=ink)
        self._number.set_role(ink)
