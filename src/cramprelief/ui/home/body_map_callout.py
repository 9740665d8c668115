# SPDX-License-Identifier: MIT
"""The chosen place in words, beside the body, with a line to it: where it fits, and how it looks."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from cramprelief.ui.theme.look import Look

_GAPS = (14, 24, 38, 56, 80)
_SHIFTS = (0, 22, -22, 44, -44, 66, -66, 92, -92, 120, -120)
_PADDING = 12
_CLEAR = 5
"""Pixels that a plate keeps from the body and from other words."""


class AreaCallout(NamedTuple):
    lines: tuple[str, ...]
    plate: QRectF
    start: QPointF
    end: QPointF


def find_callout(
    look: Look, text: str, edge: Sequence[QPointF], outwards: int, taken: Sequence[QPointF], words: Sequence[QRectF],
    bounds: QRectF,
) -> AreaCallout | None:  # fmt: skip
    """The nearest free place for the plate on the outer side (`outwards` -1 or +1) of an area; None if there is none.

    `edge` is the area's outline, `taken` are the outlines of the bodies and `words` the boxes of other words.
    """
    xs, ys = [p.x() for p in edge], [p.y() for p in edge]
    middle = (min(ys) + max(ys)) / 2
    near = min(xs) if outwards < 0 else max(xs)
    metrics = look.metrics("bodyb")
    forms = [(text,), _in_two(text), tuple(text.split(maxsplit=2))]
    for lines, gap, shift in sorted(product(forms, _GAPS, _SHIFTS), key=lambda c: 40 * len(c[0]) + c[1] + abs(c[2])):
        width = max(metrics.horizontalAdvance(line) for line in lines) + 2 * _PADDING
        height = metrics.height() * len(lines) + 12
        left = near - gap - width if outwards < 0 else near + gap
        plate = QRectF(left, middle + shift - height / 2, width, height)
        clear = plate.adjusted(-_CLEAR, -_CLEAR, _CLEAR, _CLEAR)
        if (
            not bounds.contains(plate)
            or any(clear.contains(p) for p in taken)
            or any(clear.intersects(w) for w in words)
        ):
            continue
        start = QPointF(plate.right() if outwards < 0 else plate.left(), plate.center().y())
        inner = QPointF((min(xs) + max(xs)) / 2, middle)
        end = min(edge, key=lambda p: (p - start).manhattanLength() + 0.3 * (p - inner).manhattanLength())
        return AreaCallout(lines, plate, start, end + (inner - end) * 0.2)
    return None


def _in_two(text: str) -> tuple[str, ...]:
    """The same words on two lines of like length."""
    words = text.split()
    cuts = [(" ".join(words[:i]), " ".join(words[i:])) for i in range(1, len(words))]
    return min(cuts, key=lambda c: max(map(len, c)), default=(text,))


def paint_callout(painter: QPainter, look: Look, callout: AreaCallout) -> None:
    painter.setPen(QPen(look.color("pain"), 2.5))
    painter.drawLine(callout.start, callout.end)
    painter.setBrush(look.color("pain_soft"))
    radius = min(callout.plate.height() / 2, 20.0)
    painter.drawRoundedRect(callout.plate, radius, radius)
    painter.setFont(look.font("bodyb"))
    painter.setPen(look.color("pain_ink"))
    painter.drawText(callout.plate, Qt.AlignmentFlag.AlignCenter, "\n".join(callout.lines))
