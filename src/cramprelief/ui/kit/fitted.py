# SPDX-License-Identifier: MIT
"""Words as large as their space allows."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QLabel, QSizePolicy

from cramprelief.ui.kit.text import balance, break_lines
from cramprelief.ui.theme.look import Look
from cramprelief.ui.theme.tokens import ColorRole, TextStyle, Weight

_LINE_HEIGHT = 1.14
"""Times the type's pixels, from line to line."""

_FOOT: TextStyle = "label"
_FOOT_GAP = 2
SMALLEST = 18
"""Below this many pixels (at 100 % text) even a tiny window shows no instruction any more."""


@dataclass(frozen=True, slots=True)
class _Setting:
    font: QFont
    pixels: int
    lines: tuple[str, ...]


class Fitted(QLabel):
    """Takes the largest size from `big` down at which the words fit, then balances the lines.

    Down to `small` pixels it keeps to `max_lines`; in a tighter space it takes more lines and smaller type rather
    than cut a word. `big` and `small` are at 100 %; at a larger text size the full multiple is tried first.
    New words are there at once: two texts over each other could neither be read.
    """

    def __init__(
        self,
        look: Look,
        text: str = "",
        *,
        big: int = 64,
        small: int = 46,
        max_lines: int = 2,
        role: ColorRole = "text",
        weight: Weight = 700,
    ) -> None:
        super().__init__(text)
        self.look = look
        self._big, self._small, self._max_lines = big, small, max_lines
        self._role, self._weight = role, weight
        self._family: tuple[str, ...] = ()
        self._foot: tuple[str, ...] = ()
        self._kept = ""
        self._common: tuple[tuple[object, ...], int] | None = None
        self._found: tuple[tuple[object, ...], _Setting] | None = None
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        look.changed.connect(self._restyle)

    @property
    def overflows(self) -> bool:
        """True if even the smallest size does not fit: never in a tested layout."""
        setting = self._setting()
        wide = max(QFontMetricsF(setting.font).horizontalAdvance(line) for line in setting.lines)
        return len(setting.lines) * self._step(setting) > self.height() + 2 or wide > self.width() + 2

    @property
    def pixels(self) -> int:
        """The size of type in use."""
        return self._setting().pixels

    def placed_lines(self) -> list[tuple[str, float, float, float, float]]:
        """The lines as they stand: words, and x, y, width and height of the box whose middle line they sit on."""
        setting = self._setting()
        metrics, step = QFontMetricsF(setting.font), self._step(setting)
        y = self._top(setting)
        return [
            (line, 0.0, y + number * step, metrics.horizontalAdvance(line) + 4, step)
            for number, line in enumerate(setting.lines)
        ]

    def _top(self, setting: _Setting) -> float:
        free = self.height() - self._step(setting) * len(setting.lines)
        align = self.alignment()
        if align & Qt.AlignmentFlag.AlignVCenter:
            return free / 2
        return free if align & Qt.AlignmentFlag.AlignBottom else 0.0

    def set_range(self, big: int, small: int, max_lines: int) -> None:
        """Other limits, for another breakpoint."""
        if (big, small, max_lines) != (self._big, self._small, self._max_lines):
            self._big, self._small, self._max_lines = big, small, max_lines
            self._restyle()

    def set_family(self, texts: tuple[str, ...]) -> None:
        """All that will stand here by and by: they get one size, so that nothing jumps from the one to the next."""
        if texts != self._family:
            self._family, self._found, self._common = texts, None, None
            self.update()

    def keep_foot(self, words: str) -> None:
        """Leave room for these below the words, as long as the words stay readable; all of the family alike."""
        if words != self._kept:
            self._kept, self._found, self._common = words, None, None
            self.update()

    def show_foot(self, *texts: str) -> None:
        """The first of these that fits stands below the words, smaller."""
        if texts != self._foot:
            self._foot = texts
            self.setAccessibleDescription(texts[0] if texts else "")
            self.update()

    @property
    def foot(self) -> str:
        """What stands below the words."""
        free = self.height() - self._step(self._setting()) * len(self._setting().lines)
        return next((text for text in self._foot if self._foot_height(text) <= free), "")

    def _foot_height(self, text: str) -> float:
        if not text:
            return 0.0
        lines, _ = break_lines(text, self.look.font(_FOOT), self.width())
        return len(lines) * self.look.metrics(_FOOT).height() + _FOOT_GAP

    def set_role(self, role: ColorRole) -> None:
        """Another colour role."""
        self._role = role
        self.update()

    def show_text(self, text: str) -> None:
        """Show `text` now. Cheap when nothing changed."""
        if text != self.text():
            self.setText(text)

    def sizeHint(self) -> QSize:
        return QSize(320, round(self.look.px(self._small) * _LINE_HEIGHT * 2))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.look.px(SMALLEST) * 2)

    def paintEvent(self, _event: object) -> None:
        with QPainter(self) as painter:
            self._paint(painter, self._setting())

    def _paint(self, painter: QPainter, setting: _Setting) -> None:
        metrics, step = QFontMetricsF(setting.font), self._step(setting)
        painter.setFont(setting.font)
        painter.setPen(self.look.color(self._role))
        y = self._top(setting) + (step - metrics.height()) / 2 + metrics.ascent()
        for line in setting.lines:
            x = 0.0
            if self.alignment() & Qt.AlignmentFlag.AlignHCenter:
                x = (self.width() - metrics.horizontalAdvance(line)) / 2
            painter.drawText(QPointF(x, y), line)
            y += step
        self._paint_foot(painter, self._top(setting) + step * len(setting.lines) + _FOOT_GAP)

    def _paint_foot(self, painter: QPainter, top: float) -> None:
        text = self.foot if self._foot else ""
        if not text:
            return
        metrics = self.look.metrics(_FOOT)
        painter.setFont(self.look.font(_FOOT))
        painter.setPen(self.look.color("text2"))
        for number, line in enumerate(break_lines(text, self.look.font(_FOOT), self.width())[0]):
            painter.drawText(QPointF(0.0, top + metrics.ascent() + number * metrics.height()), line)

    def _step(self, setting: _Setting) -> float:
        return setting.pixels * _LINE_HEIGHT

    def _setting(self) -> _Setting:
        key = (self.text(), self.width(), self.height(), self.look.text_scale, self._big, self._small, self._max_lines)
        if self._found is None or self._found[0] != key:
            self._found = (key, self._search())
        return self._found[1]

    def _search(self) -> _Setting:
        low = self._size(self.text())
        if self.text() in self._family:
            key = (self.width(), self.height(), self.look.text_scale, self._big, self._small, self._max_lines)
            if self._common is None or self._common[0] != key:
                self._common = (key, min(self._size(text) for text in self._family))
            low = self._common[1]
        font = self.look.font_at(low, self._weight)
        return _Setting(font, low, tuple(balance(self.text(), font, self.width())))

    def _size(self, text: str) -> int:
        """The largest that fits, in pixels."""
        low, high = SMALLEST, round(self._big * self.look.text_scale)
        while low < high:
            middle = (low + high + 1) // 2
            if self._fits(text, middle):
                low = middle
            else:
                high = middle - 1
        return low

    def _fits(self, text: str, pixels: int) -> bool:
        kept = self._foot_height(self._kept) if pixels >= self._small else 0.0
        font = self.look.font_at(pixels, self._weight)
        lines, widest = break_lines(text, font, self.width())
        if pixels > self._small and len(lines) > self._max_lines:
            return False
        return widest <= self.width() and len(lines) * pixels * _LINE_HEIGHT + kept <= self.height()

    def _restyle(self) -> None:
        self._found = None
        self.updateGeometry()
        self.update()
