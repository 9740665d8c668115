# SPDX-License-Identifier: MIT
"""The card behind a figure: a warm room with the light of a lamp, rounded, with a hairline."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPainterPath, QPen, QPixmap, QRadialGradient

from cramprelief.ui.theme.look import Look
from cramprelief.ui.theme.tokens import ColorRole

_RADIUS = 28.0
_LAMP = {"day": ("#FFF3DA", 0.9), "night": ("#8A5A26", 0.62), "dim": ("#5A3A18", 0.55)}


def radius_of(target: QRectF) -> float:
    return max(1.0, min(_RADIUS, target.width() * 0.06, target.height() * 0.09))


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


def corner_image(look: Look, radius: float, ratio: float, on: ColorRole) -> QPixmap:
    """A disc cut out of the colour it lies on, with the card's hairline round it; its quarters make the corners
    round."""
    size = 2 * radius
    image = QPixmap(round(size * ratio), round(size * ratio))
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    outside = QPainterPath()
    outside.setFillRule(Qt.FillRule.OddEvenFill)
    outside.addRect(QRectF(0, 0, size, size))
    disc = QRectF(0.5, 0.5, size - 1, size - 1)
    outside.addEllipse(disc)
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillPath(outside, look.color(on))
        painter.setPen(hairline(look))
        painter.drawEllipse(disc)
    return image


def cover_corners(painter: QPainter, target: QRectF, corners: QPixmap, look: Look) -> None:
    """Makes the card round again after a figure was drawn on it: lays the page over its corners, and the hairline
    over its sides. Far cheaper than a clip."""
    ratio = corners.devicePixelRatio()
    r, half = corners.width() / 2 / ratio, corners.width() / 2
    x0, y0, x1, y1 = target.x() + 0.5, target.y() + 0.5, target.right() - 0.5, target.bottom() - 0.5
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setPen(hairline(look))
    for x in (x0, x1):
        painter.drawLine(QPointF(x, y0 + r), QPointF(x, y1 - r))
    for y in (y0, y1):
        painter.drawLine(QPointF(x0 + r, y), QPointF(x1 - r, y))
    for i, x in enumerate((target.x(), target.right() - r)):
        for j, y in enumerate((target.y(), target.bottom() - r)):
            painter.drawPixmap(QRectF(x, y, r, r), corners, QRectF(i * half, j * half, half, half))


def hairline(look: Look) -> QPen:
    return QPen(look.color("line"), 2.0 if look.contrast else 1.0)


def paint_edge(painter: QPainter, target: QRectF, look: Look) -> None:
    """The hairline round a whole card."""
    r = radius_of(target)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(hairline(look))
    painter.drawRoundedRect(target.adjusted(0.5, 0.5, -0.5, -0.5), r, r)
