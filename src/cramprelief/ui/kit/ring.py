# SPDX-License-Identifier: MIT
"""Time left as an arc, the breath as a disc inside it."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QProgressBar, QSizePolicy

from cramprelief.ui.theme.look import Look

_DISC_LOW, _DISC_HIGH = 0.60, 0.885
"""Radius of the breath disc, empty and full, as a share of the ring's."""
BEATS = 13
"""Paints a second of a running clock, with the breath in it."""
_TOO_SMALL_FOR_WORDS = 150
"""Below this many pixels only the number stands in the ring."""


class Ring(QProgressBar):
    """The countdown. The gap grows clockwise from twelve o'clock.

    Read aloud as a progress bar: "24 seconds left. Breathe in", its value the seconds.
    """

    def __init__(self, look: Look, stroke: int = 18) -> None:
        super().__init__()
        self.look = look
        self._stroke = stroke
        self._share = 1.0
        self._big = ""
        self._word = ""
        self._level: float | None = None
        self._quiet = False
        self._beat: int | None = None
        self._inside = True
        self._drawn: tuple[object, ...] = ()
        self._fonts: dict[tuple[int, str], tuple[QFont, QFontMetricsF]] = {}
        self.setTextVisible(False)
        self.setMinimumSize(110, 110)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        look.changed.connect(self._restyle)

    def set_words_inside(self, inside: bool) -> None:
        """False where the breath word stands beside the ring."""
        self._inside = inside
        self.update()

    def set_stroke(self, stroke: int) -> None:
        self._stroke = stroke
        self.update()

    def show_time(self, remaining: float | None, length: float | None, *, quiet: bool = False) -> None:
        """Seconds left of `length`; None while a step waits. `quiet` greys the arc: the clock stands still.

        With reduced motion the arc jumps once a second.
        """
        if remaining is None or not length:
            self._share, self._big = 1.0, ""
            self._say(0, 1)
        else:
            whole = max(0, math.ceil(remaining - 1e-6))
            self._share = (whole if self.look.reduced_motion else remaining) / length
            self._big = str(whole) if whole < 100 else f"{whole // 60}:{whole % 60:02d}"
            self._say(whole, math.ceil(length))
        self._quiet = quiet
        self._beat = None if remaining is None or not length else math.floor(remaining * BEATS)

    def show_breath(self, level: float | None, word: str) -> None:
        """`level` 0 (empty) to 1 (full), None for no disc; `word` stands under the number."""
        self._level, self._word = level, word
        self._name_it()
        self._refresh()

    def show_number(self, number: str) -> None:
        """Something else than the seconds in the middle, such as the movement that is counted."""
        self._big = number

    def _say(self, value: int, maximum: int) -> None:
        if maximum != self.maximum():
            self.setRange(0, maximum)
        if value != self.value():
            self.setValue(min(value, maximum))

    def _name_it(self) -> None:
        value = self.value()
        name = self.tr("1 second left") if value == 1 else self.tr("{0} seconds left").format(value)
        name = f"{name}. {self._word}" if self._word else name
        if name != self.accessibleName():
            self.setAccessibleName(name)

    def _refresh(self) -> None:
        """Repaint where the eye would see it, and no more than BEATS times a second while it runs."""
        still = self.look.reduced_motion
        breath = None if self._level is None or still or self._beat is not None else round(self._level * 400)
        state = (round(self._share * 3600) if still else self._beat, self._big, self._word, self._quiet, breath)
        if state != self._drawn:
            self._drawn = state
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(380, 380)

    def minimumSizeHint(self) -> QSize:
        return QSize(84, 84)

    def _restyle(self) -> None:
        self._fonts.clear()
        self.update()

    def _diameter(self) -> float:
        return min(self.width(), self.height()) - self._stroke - 4

    def paintEvent(self, _event: object) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            diameter = self._diameter()
            centre = QPointF(self.width() / 2, self.height() / 2)
            rect = QRectF(centre.x() - diameter / 2, centre.y() - diameter / 2, diameter, diameter)
            self._paint_disc(painter, centre, diameter / 2)
            self._paint_arc(painter, rect)
            self._paint_words(painter, centre, diameter)

    def _paint_arc(self, painter: QPainter, rect: QRectF) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self.look.color("ring_track"), self._stroke))
        painter.drawEllipse(rect)
        if self._share > 0:
            color = self.look.color("text3" if self._quiet else "primary")
            pen = QPen(color, self._stroke, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.drawArc(rect, 90 * 16, round(360 * 16 * min(1.0, self._share)))

    def _paint_disc(self, painter: QPainter, centre: QPointF, radius: float) -> None:
        if self._level is None:
            return
        look = self.look
        painter.setPen(Qt.PenStyle.NoPen)
        still = look.reduced_motion
        painter.setBrush(look.color("breath", 150 if still else 120))
        rim = radius * (0.80 if still else _DISC_HIGH)
        painter.drawEllipse(centre, rim, rim)
        if still:
            return
        disc = radius * (_DISC_LOW + (_DISC_HIGH - _DISC_LOW) * self._level)
        painter.setBrush(look.color("breath2" if look.dark else "breath"))
        painter.setPen(QPen(self._rim_color(), 3))
        painter.drawEllipse(centre, disc, disc)

    def _rim_color(self) -> QColor:
        return self.look.mix("breath2", "primary", 0.45) if self.look.dark else self.look.color("breath2")

    def _paint_words(self, painter: QPainter, centre: QPointF, diameter: float) -> None:
        word = self._word if self._inside and diameter >= _TOO_SMALL_FOR_WORDS else ""
        size = max(self.look.px(17), min(self.look.px(26), round(diameter * 0.085)))
        painter.setPen(self.look.color("text"))
        base = centre.y()
        if self._big:
            share = {1: 0.36, 2: 0.36, 3: 0.30}.get(len(self._big), 0.24)
            font, metrics = self._font(round(diameter * share), "timer")
            base += metrics.capHeight() / 2 - (size * 0.75 if word else 0)
            painter.setFont(font)
            painter.drawText(QPointF(centre.x() - metrics.horizontalAdvance(self._big) / 2, base), self._big)
            base += size * 1.75
        if word:
            self._paint_word(painter, word, QPointF(centre.x(), base), size, diameter * _DISC_LOW * 1.35)

    def _paint_word(self, painter: QPainter, word: str, at: QPointF, size: int, room: float) -> None:
        font, metrics = self._font(size, "word")
        while metrics.horizontalAdvance(word) > room and size > 15:
            size -= 1
            font, metrics = self._font(size, "word")
        painter.setFont(font)
        painter.drawText(QPointF(at.x() - metrics.horizontalAdvance(word) / 2, at.y()), word)

    def _font(self, pixels: int, what: str) -> tuple[QFont, QFontMetricsF]:
        held = self._fonts.get((pixels, what))
        if held is None:
            font = self.look.font_at(max(1, pixels), 700 if what == "timer" else 600)
            held = self._fonts[pixels, what] = (font, QFontMetricsF(font))
        return held
