# SPDX-License-Identifier: MIT
"""How the body map looks: silhouettes, marked areas, words and the callout."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QTransform

from cramprelief.figure.body_map import HEIGHT, WIDTH, Area, BodyView
from cramprelief.figure.geometry import Path, Vec
from cramprelief.ui.figure.paint import build
from cramprelief.ui.theme.look import Look

_HALO = ((30.0, 24), (21.0, 38), (12.0, 52))
"""Pixels outside the marked area, and alpha."""
_HAND_Y = 304.0
_HAND_X = 107.0
_LEG_X = 62.0
"""Where "Left" and "Right" stand: below the hands and beside the legs, from the middle line."""


class MapSpot(NamedTuple):
    """Where a view lies: the widget's point of its origin, pixels a unit, and the column that belongs to it."""

    origin: QPointF
    scale: float
    column: QRectF

    def at(self, point: Vec) -> QPointF:
        return QPointF(self.origin.x() + point[0] * self.scale, self.origin.y() + point[1] * self.scale)

    def back(self, pos: QPointF) -> QPointF:
        return QPointF((pos.x() - self.origin.x()) / self.scale, (pos.y() - self.origin.y()) / self.scale)

    def path(self, path: Path) -> QPainterPath:
        move = QTransform(self.scale, 0, 0, self.scale, self.origin.x(), self.origin.y())
        return move.map(build(path))


def _tones(look: Look) -> tuple[QColor, QColor, QColor, QColor]:
    """Body, area, area of the trunk, outline."""
    if look.contrast:
        area = look.mix("surface", "control", 0.2)
        return look.color("surface"), area, look.mix("surface", "control", 0.1), look.color("control")
    outline = look.mix("surface", "control", 0.9)
    if look.dark:
        parts = (0.12, 0.72, 0.34) if look.theme_name == "dim" else (0.14, 0.62, 0.32)
        skin, area, trunk = (look.mix("surface", "pain_ink", part) for part in parts)
    else:
        skin, area, trunk = (
            look.mix("surface", "heat1", 0.5),
            look.mix("heat1", "heat2", 0.3),
            look.mix("surface", "heat1", 0.9),
        )
    return skin, area, trunk, outline


def _filled(painter: QPainter, path: QPainterPath, color: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawPath(path)


def _lined(painter: QPainter, path: QPainterPath, color: QColor, width: float) -> None:
    pen = QPen(color, width)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path)


def body(painter: QPainter, look: Look, view: BodyView, spot: MapSpot) -> None:
    """One body with all its areas, nothing marked."""
    skin, area_tone, trunk_tone, outline = _tones(look)
    parts = [spot.path(p) for p in view.silhouette]
    for path in parts:
        _lined(painter, path, outline, 4.0 if look.contrast else 3.4)
    for path in parts:
        _filled(painter, path, skin)
    for area in view.areas:
        path = spot.path(area.outline)
        _filled(painter, path, area_tone if area.side else trunk_tone)
        if look.contrast or not look.dark:  # by night the areas stand out by themselves
            _lined(painter, path, outline, 1.4)
    for line in view.details:
        _lined(painter, spot.path(line), look.color("control", 120), 1.4)


def hover(painter: QPainter, look: Look, area: Area, spot: MapSpot) -> None:
    """The area under the pointer."""
    path = spot.path(area.outline)
    _filled(painter, path, look.color("pain", 90))
    _lined(painter, path, look.color("pain"), 2.0)


def faint(painter: QPainter, look: Look, area: Area, spot: MapSpot) -> None:
    """The place is chosen, the side is not: both sides of it look like this."""
    path = spot.path(area.outline)
    _filled(painter, path, look.color("pain", 120))
    _lined(painter, path, look.color("pain"), 3.0)


def mark(painter: QPainter, look: Look, view: BodyView, area: Area, spot: MapSpot) -> None:
    """The chosen area, with a halo that also shows beyond the body."""
    path = spot.path(area.outline)
    for width, alpha in _HALO:
        pen = QPen(look.color("pain", alpha), width * 2)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)
    _lined(painter, path, look.color("surface"), 6.0)
    _filled(painter, path, look.color("pain"))
    painter.save()
    painter.setClipPath(path)
    for line in view.details:
        _lined(painter, spot.path(line), look.color("surface", 110), 1.6)
    painter.restore()


def focus_line(painter: QPainter, look: Look, area: Area, spot: MapSpot) -> None:
    """The ring of the keyboard, round the area itself."""
    path = spot.path(area.outline)
    _lined(painter, path, look.color("surface"), 7.0)
    _lined(painter, path, look.color("focus"), 3.5)


def words(painter: QPainter, look: Look, said: tuple[str, str, str], spot: MapSpot, bottom: float) -> None:
    """The view's name below, and the person's own left and right beside the hands."""
    caption = said[0]
    painter.setFont(look.font("label"))
    painter.setPen(look.color("text2"))
    middle = spot.at((WIDTH / 2, 0)).x()
    top = spot.origin.y() + HEIGHT * spot.scale
    painter.drawText(QRectF(middle - 100, top, 200, bottom - top), Qt.AlignmentFlag.AlignCenter, caption)
    painter.setFont(look.font("captionb"))
    painter.setPen(look.color("text3"))
    for plate, word in zip(hand_words(look, said[1:], spot), said[1:], strict=True):
        painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, word)


def hand_words(look: Look, said: tuple[str, ...], spot: MapSpot) -> list[QRectF]:
    """Where the words beside the hands stand, left one first."""
    metrics = look.metrics("captionb")
    out = []
    for way, word in zip((-1, 1), said, strict=True):
        width = metrics.horizontalAdvance(word) + 4
        inner = spot.at((WIDTH / 2 + way * _LEG_X, _HAND_Y))
        away = max(0.0, (_HAND_X - _LEG_X) * spot.scale - width / 2)
        left = inner.x() - away - width if way < 0 else inner.x() + away
        left = min(max(left, spot.column.left() + 1), spot.column.right() - width - 1)
        out.append(QRectF(left, inner.y(), width, metrics.height()))
    return out
