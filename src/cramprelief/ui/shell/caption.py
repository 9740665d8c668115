# SPDX-License-Identifier: MIT
"""What is being said, at the foot of the picture: for who cannot hear it, and for the words that stand nowhere else."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from cramprelief.guide.moment import Moment
from cramprelief.ui.kit.card import Card
from cramprelief.ui.theme.look import Look
from cramprelief.ui.theme.tokens import ColorRole, TextStyle

LONGER = 1.0
"""Seconds that words stay after they were said."""
_MOVED = (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show, QEvent.Type.Hide)
_STYLES: tuple[TextStyle, ...] = ("leadb", "bodyb", "label")
_SIDE, _TOP, _GAP = 12, 7, 8
"""Pixels around the words, and from the edge of what they lie over."""


class Caption(QLabel):
    """Lies over the first of `places` that can be seen and has room for the words; no words are ever cut.

    A place is a widget, and the part of its height, 0 to 1, that may be covered; with 1 all of it is.
    """

    placed = Signal()
    """It was laid on top; what must lie above it has to be raised again."""

    def __init__(self, look: Look, parent: QWidget, places: tuple[tuple[QWidget, float], ...]) -> None:
        super().__init__(parent)
        self._look, self._places = look, places
        self._turn, self._since, self._until = -1, 0.0, 0.0
        self._whole = False
        self._ground: ColorRole = "bg"
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setContentsMargins(_SIDE, _TOP, _SIDE, _TOP)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        for place, _part in places:
            place.installEventFilter(self)

    def show_words(self, words: str, seconds: float, moment: Moment) -> None:
        """`seconds` is how long the words take to say, from `moment` on."""
        self._turn, self._since, self._until = moment.turn, moment.elapsed, moment.elapsed + seconds + LONGER
        self.setText(words)
        self._lie()

    def follow(self, moment: Moment) -> None:
        """Call it with each moment: words go when their time or their step is over."""
        over = moment.turn != self._turn or not self._since <= moment.elapsed <= self._until
        if over and self.text():
            self.clear()
            self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self.text() and event.type() in _MOVED:
            self._lie()
        return False

    def _lie(self) -> None:
        self.setVisible(any(_is_free(place) and self._lie_over(place, part) for place, part in self._places))
        self.raise_()
        self.placed.emit()

    def _lie_over(self, place: QWidget, part: float) -> bool:
        """Take the largest style that fits; False where none does."""
        parent = self.parentWidget()
        if parent is None:
            return False
        room = QRect(place.mapTo(parent, place.rect().topLeft()), place.size())
        if part < 1:
            room.adjust(_GAP, _GAP, -_GAP, -_GAP)
        top = 1 if part == 1 else _TOP  # its whole place is its frame
        self.setContentsMargins(_SIDE, top, _SIDE, top)
        for style in _STYLES:
            self.setFont(self._look.font(style))
            metrics = self._look.metrics(style)
            wide = min(room.width(), round(metrics.horizontalAdvance(self.text())) + 2 * _SIDE + 4)
            high = self.heightForWidth(wide)
            longest = max(metrics.horizontalAdvance(word) for word in self.text().split())
            if 0 < high <= part * room.height() and longest <= wide - 2 * _SIDE:
                low = QRect(room.center().x() - wide // 2, room.bottom() - high, wide, high)
                self._whole, self._ground = part == 1, _ground_of(place)
                self.setGeometry(room if self._whole else low)
                return True
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self._whole:
                painter.fillRect(self.rect(), self._look.color(self._ground))
            painter.setPen(self._look.color("line"))
            painter.setBrush(self._look.color("bg"))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 14, 14)
        super().paintEvent(event)


def _ground_of(place: QWidget) -> ColorRole:
    """The colour on which it lies."""
    around: QWidget | None = place
    while around is not None and not isinstance(around, Card):
        around = around.parentWidget()
    return around.ground if around is not None else "bg"


def _is_free(place: QWidget) -> bool:
    """It can be seen, and has nothing to press that words would cover."""
    return place.isVisible() and not any(button.isVisible() for button in place.findChildren(QAbstractButton))
