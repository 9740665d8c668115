# SPDX-License-Identifier: MIT
"""Words as they stand: broken into lines, for the widgets that paint their own, and never taken for markup."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

_UNBOUNDED = 1e6
_SHORT = 9
"""Letters up to which a last word does not fill a line of its own."""


def break_lines(text: str, font: QFont, width: float) -> tuple[list[str], float]:
    """The lines of `text` in `width` pixels and the width of the widest.

    A word is never broken, and a short last word takes the one before it along into its line.
    """
    lines: list[str] = []
    widest = 0.0
    for paragraph in text.split("\n"):
        first = len(lines)
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
        if len(lines) - first > 1:
            widest = max(widest, _take_along(lines, font, width))
    return lines or [""], widest


def _take_along(lines: list[str], font: QFont, width: float) -> float:
    """Give a last line of one short word the word before it, where the line above is left with two at least.

    Returns the width of the new last line, or 0.
    """
    above, last = lines[-2].split(" "), lines[-1]
    if len(above) < 3 or " " in last or len(last) > _SHORT:
        return 0.0
    joined = f"{above[-1]} {last}"
    wide = QFontMetricsF(font).horizontalAdvance(joined)
    if wide > width:
        return 0.0
    lines[-2:] = [" ".join(above[:-1]), joined]
    return wide


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


def tip_words(text: str) -> str:
    """For a tool tip, which Qt would take for markup where it looks so."""
    if "<" not in text and "&" not in text:
        return text
    from html import escape

    return f"<p style='white-space:pre'>{escape(text)}</p>"


def menu_words(text: str) -> str:
    """For an entry of a menu, where an & marks a key and a tab begins another column."""
    return text.replace("&", "&&").replace("\t", " ")
