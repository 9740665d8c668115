# SPDX-License-Identifier: MIT
"""What the eye would find: contrast measured on rendered pixels, the system's grey, a focus that cannot be seen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from operator import ne

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractScrollArea, QLabel, QWidget

from cramprelief.ui.kit.fitted import Fitted
from cramprelief.ui.kit.press import Pressable
from cramprelief.ui.kit.sheet import Sheet
from cramprelief.ui.shell.caption import Caption

LEAST, INSTRUCTION = 4.5, 7.0
_ENOUGH = 14
"""Pixels in one colour that make it the colour of strokes and not of an edge."""
_GREY = 400


def top(window: QWidget) -> QWidget:
    """The sheet that lies over all, or the window."""
    sheets = [sheet for sheet in window.findChildren(Sheet) if sheet.isVisibleTo(window)]
    return sheets[-1] if sheets else window


def contrast_findings(window: QWidget, image: QImage) -> list[str]:
    """Words with too little contrast to what is behind them. `image` is the window's picture."""
    found = []
    captions = [in_sight(each, window) for each in window.findChildren(Caption) if each.isVisible()]
    for widget, words in _with_words(top(window)):
        rect = in_sight(widget, window)
        if not isinstance(widget, Caption) and any(caption.contains(rect) for caption in captions):
            continue  # spoken words lie over it for a moment
        if rect.size() != widget.size() or min(rect.width(), rect.height()) < 8:
            continue  # a part of it may be nothing but its edge
        least = INSTRUCTION if isinstance(widget, Fitted) else LEAST
        got = _contrast(image, rect)
        if got is not None and got < least:
            found.append(f"contrast {got:.1f} under {least}: {type(widget).__name__}({words[:40]!r})")
    return found


def grey_findings(window: QWidget, image: QImage) -> list[str]:
    """Areas in a plain grey that no theme has. Not for high contrast, whose black and white are plain."""
    counts = Counter(_pixels(image.scaled(image.width() // 3, image.height() // 3)))  # no smoothing: true colours
    greys = [c for c, n in counts.items() if 0 < c < 0xFFFFFF and c >> 16 == c >> 8 & 255 == c & 255 and n > _GREY]
    return [f"{counts[grey] * 9} pixels in the system's grey #{grey:06x}" for grey in greys]


def changed(before: QImage, after: QImage) -> int:
    """How many pixels differ in two pictures of one size."""
    return sum(map(ne, _pixels(before), _pixels(after)))


def _pixels(image: QImage) -> list[int]:
    """Row by row, each as 0xRRGGBB."""
    plain = image.convertToFormat(QImage.Format.Format_ARGB32)
    return [pixel & 0xFFFFFF for pixel in memoryview(plain.constBits()).cast("B").cast("I")]


def _with_words(root: QWidget) -> Iterator[tuple[QWidget, str]]:
    for widget in root.findChildren(QWidget):
        if not isinstance(widget, (QLabel, Fitted, Pressable)) or not widget.isVisibleTo(root):
            continue
        if not widget.isEnabled() or (isinstance(widget, QLabel) and not widget.pixmap().isNull()):
            continue
        words = widget.text()
        if words.strip() and not widget.property("overlay"):
            yield widget, words


def in_sight(widget: QWidget, window: QWidget) -> QRect:
    """What of it can be seen, in the window's pixels."""
    rect = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size()) & window.rect()
    parent = widget.parentWidget()
    while parent is not None and parent is not window:
        grand = parent.parentWidget()
        if isinstance(grand, QAbstractScrollArea) and grand.viewport() is parent:
            rect &= QRect(parent.mapTo(window, QPoint(0, 0)), parent.size())
        parent = grand
    return rect


def _contrast(image: QImage, rect: QRect) -> float | None:
    """Of the strokes to their ground: the colour there is most of, and the one that differs from it most.

    None where the widget shows nothing but its ground.
    """
    rect = rect.adjusted(3, 3, -3, -3) if min(rect.width(), rect.height()) > 30 else rect
    counts = Counter(_pixels(image.copy(rect)))
    ground = counts.most_common(1)[0][0]
    strokes = [c for c, n in counts.items() if n >= _ENOUGH and c != ground]
    if not strokes:
        return None
    return max(ratio(ground, stroke) for stroke in strokes)


def ratio(a: int, b: int) -> float:
    """Contrast of two colours as WCAG 2.2 computes it, 1 to 21."""
    x, y = sorted((_luminance(a), _luminance(b)))
    return (y + 0.05) / (x + 0.05)


def _luminance(colour: int) -> float:
    parts = [(colour >> shift & 255) / 255 for shift in (16, 8, 0)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
