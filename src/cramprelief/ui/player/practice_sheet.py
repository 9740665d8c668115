# SPDX-License-Identifier: MIT
"""What lies over the player at the two answers of a practice, and at its end."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from cramprelief.guide.moment import Moment
from cramprelief.ui.kit.boxes import column
from cramprelief.ui.kit.keyboard import key_meant
from cramprelief.ui.kit.sheet import Sheet
from cramprelief.ui.kit.tile import Tile, TileStyle
from cramprelief.ui.kit.words import Words
from cramprelief.ui.theme.look import Look


class PracticeSheet(Sheet):
    """After "Not helping" it says what would come there; after "It eased" or the last step it lets the person go."""

    asked = Signal(str)
    """An event of the session: "resume", "again" or "stop"."""

    def __init__(self, look: Look, host: QWidget) -> None:
        super().__init__(look, host, name=self.tr("Practice"))
        self._label = Words(look, self.tr("Practice"), "label", "text2")
        self._title = Words(look, "", "h1", wrap=True)
        self._text = Words(look, "", "lead", "text2", wrap=True)
        self._main = Tile(look, "", None, kind="primary", style=TileStyle(84, "buttonl", centre=True, radius=24))
        self._other = Tile(look, "", None, kind="ghost", style=TileStyle(64, "bodyb", centre=True))
        self._events = ("stop", "again")
        self.set_content(column(self._label, self._title, self._text, 8, self._main, self._other))
        self._main.clicked.connect(lambda: self.asked.emit(self._events[0]))
        self._other.clicked.connect(lambda: self.asked.emit(self._events[1]))
        self.dismissed.connect(lambda: self.asked.emit("resume" if self._events[0] == "resume" else "stop"))

    def show_moment(self, moment: Moment) -> None:
        """Say what fits the state."""
        if moment.state == "choosing":
            self._title.setText(self.tr("Not helping? You will find other ways here."))
            self._text.setText(self.tr("In a cramp, a gentler move and the warning signs stand here."))
            self._main.set_words(self.tr("Back to the practice"))
            self._other.set_words(self.tr("Stop and go home"))
            self._events = ("resume", "stop")
        else:
            self._title.setText(self.tr("Now you know the way."))
            self._text.setText(self.tr("When a cramp comes, open the app. It starts by itself. Rest well."))
            self._main.set_words(self.tr("Done"))
            self._other.set_words(self.tr("Once more"))
            self._events = ("stop", "again")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if key_meant(event) == Qt.Key.Key_P and self._events[0] == "resume":
            event.accept()
            self.asked.emit("resume")
        else:
            super().keyPressEvent(event)
