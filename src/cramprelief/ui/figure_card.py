# SPDX-License-Identifier: MIT
"""The card behind a figure: a warm room with the light of a lamp, rounded, with a hairline."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPainterPath, QPen, QRadialGradient

from cramprelief.ui.theme.look import Look

_RADIUS = 28.0
_LAMP = {"day": ("#FFF3DA", 0.9), "night": ("#8A5A26", 0.62), "dim": ("#5A3A18", 0.55)}


def radius_of(target: QRectF) -> float:
    return min(_RADIUS, target.width() * 0.06, target.height() * 0.09)


def paint_card(painter: QPainter, target: QRectF, look: Look, mirrored: bool) -> None:
    """The room: light above, and the lamp on the side that the figure faces."""
    room = QLinearGradient(target.topLeft(), target.bottomLeft())
    room.setColorAt(0, look.color("stage1"))
    room.setColorAt(1, look.color("stage2"))
    painter.fillRect(target, room)
    if look.theme_name not in _LAMP:
        return
    color, strength = _LAMP[look.theme_name]
    x = target.x() + target.width() * (0.2 if mirrored else 0.8)
    lamp = QRadialGradient(QPointF(x, target.y() + target.height() * 0.12), target.width() * 0.62)
    light = QColor(color)
    light.setAlphaF(strength)
    lamp.setColorAt(0, light)
    light.setAlphaF(0)
    lamp.setColorAt(1, light)
    painter.fillRect(target, lamp)


def cover_corners(painter: QPainter, target: QRectF, look: Look) -> None:
    """Makes the card round: paints the page over its corners, then the hairline. Cheaper than a clip."""
    r = radius_of(target)
    outside = QPainterPath()
    outside.setFillRule(Qt.FillRule.OddEvenFill)
    outside.addRect(target.adjusted(-1, -1, 1, 1))
    inner = target.adjusted(0.5, 0.5, -0.5, -0.5)
    outside.addRoundedRect(inner, r, r)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.color("bg"))
    painter.drawPath(outside)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(look.color("line"), 2.0 if look.contrast else 1.0))
    painter.drawRoundedRect(inner, r, r)
