# SPDX-License-Identifier: MIT
"""Breaking words into lines, for the widgets that paint their own."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

_UNBOUNDED = 1e6


def break_lines(text: str, font: QFont, width: float) -> tuple[list[str], float]:
    """The lines of `text` in `width` pixels and the width of the widest. A word is never broken."""
    lines: list[str] = []
    widest = 0.0
    for paragraph in text.split("\n"):
        layout = QTextLayout(paragraph, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WordWrap)
        layout.setTextOption(option)
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width if width > 0 else _UNBOUNDED)
            lines.append(paragraph[line.textStart() : line.textStart() + line.textLength()].strip())
            widest = max(widest, line.naturalTextWidth())
        layout.endLayout()
    return lines or [""], widest


def balance(text: str, font: QFont, width: float) -> list[str]:
    """As few lines as `break_lines` needs, but of as even a length as possible."""
    lines, _ = break_lines(text, font, width)
    if len(lines) < 2:
        return lines
    low, high = 0.0, width
    while high - low > 4:
        middle = (low + high) / 2
        tried, widest = break_lines(text, font, middle)
        if len(tried) <= len(lines) and widest <= middle:
            high = middle
        else:
            low = middle
    return break_lines(text, font, high)[0]


def longest_word(text: str, metrics: QFontMetricsF) -> float:
    """Width of the longest word: less than this cuts it."""
    return max((metrics.horizontalAdvance(word) for word in text.split()), default=0.0)
