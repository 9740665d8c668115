# SPDX-License-Identifier: MIT
"""Shapes to paint. Outlines that last are built once as QPainterPath and only placed by a transform."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QPainterPathStroker,
    QPen,
    QRadialGradient,
    QTransform,
)

from cramprelief.figure.geometry import Axes, Box, Path
from cramprelief.figure.shapes import Clip, Frame, Gradient, Paint, Shape, Stroke, Tint

_KEPT = 4000
"""Outlines or colours kept before a store is emptied: far more than a picture has."""

_SMOOTH = 0.1
"""How far, in units, the edge of a line may lie off its true curve."""


class Palette:
    """Colours by role. `lines` asks for a line round every piece, `width` units wide, by the role of its fill."""

    def __init__(
        self, colors: Mapping[str, QColor], lines: Mapping[str, QColor] | None = None, width: float = 0.0
    ) -> None:
        self._colors = dict(colors)
        self._tints: dict[str | Tint, QColor] = {}
        self._brushes: dict[Paint, QBrush] = {}
        self._pens: dict[Stroke, QPen] = {}
        self.lines = lines
        self.width = width

    def color(self, tint: str | Tint) -> QColor:
        """The colour of a role; a role that the theme lacks is a mistake and raises KeyError."""
        found = self._tints.get(tint)
        if found is None:
            found = self._colors[tint] if isinstance(tint, str) else self._mixed(tint)
            _kept(self._tints, tint, found)
        return found

    def brush(self, fill: Paint) -> QBrush:
        """What fills a shape."""
        found = self._brushes.get(fill)
        if found is None:
            found = gradient_brush(fill, self) if isinstance(fill, Gradient) else QBrush(self.color(fill))
            _kept(self._brushes, fill, found)
        return found

    def pen(self, stroke: Stroke) -> QPen:
        """A line with round joins."""
        found = self._pens.get(stroke)
        if found is None:
            cap = Qt.PenCapStyle.FlatCap if stroke.flat else Qt.PenCapStyle.RoundCap
            join = Qt.PenJoinStyle.RoundJoin
            found = QPen(self.color(stroke.paint), stroke.width, Qt.PenStyle.SolidLine, cap, join)
            _kept(self._pens, stroke, found)
        return found

    def _mixed(self, tint: Tint) -> QColor:
        a = self._colors[tint.role]
        if tint.toward is not None and tint.amount > 0:
            b, t = self._colors[tint.toward], tint.amount
            a = QColor.fromRgbF(
                a.redF() + (b.redF() - a.redF()) * t,
                a.greenF() + (b.greenF() - a.greenF()) * t,
                a.blueF() + (b.blueF() - a.blueF()) * t,
                a.alphaF() + (b.alphaF() - a.alphaF()) * t,
            )
        out = QColor(a)
        out.setAlphaF(a.alphaF() * max(0.0, min(1.0, tint.alpha)))
        return out


def _kept(store: dict[Any, Any], key: object, value: object) -> None:
    """Keeps a value; a store that has grown out of bounds starts again."""
    if len(store) >= _KEPT:
        store.clear()
    store[key] = value


class ShapePainter:
    """Paints shapes with a palette. One for a widget: it keeps the outlines that last."""

    def __init__(self) -> None:
        self._paths: dict[int, tuple[Path, QPainterPath]] = {}
        self._lines: dict[tuple[int, float, bool], tuple[Path, QPainterPath]] = {}

    def paint(
        self, painter: QPainter, shapes: Sequence[Shape], camera: Box, target: QRectF, mirrored: bool, palette: Palette
    ) -> None:
        """Paints into `target`; the camera's box fills it, centred."""
        base = painter.worldTransform()
        painter.setWorldTransform(camera_transform(camera, target, mirrored) * base)
        view = painter.worldTransform()
        if palette.lines is None:
            self._fill(painter, shapes, view, palette)
        else:
            for piece, members in groupby(shapes, key=lambda s: s.piece):
                group = list(members)
                if piece:
                    self._outline(painter, group, view, palette)
                self._fill(painter, group, view, palette)
        painter.setWorldTransform(base)

    def _outline(self, painter: QPainter, group: list[Shape], view: QTransform, palette: Palette) -> None:
        """One line round several shapes: each gets a broad line first, and the fills then cover its inner half."""
        role = next((s.fill for s in group if isinstance(s.fill, str)), None)
        if role is None or palette.lines is None:
            return
        pen = QPen(palette.lines[role], palette.width * 2)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(pen)
        for shape in group:
            if isinstance(shape.fill, str) and shape.clip is None:
                painter.setWorldTransform(view if shape.at is None else axes_transform(shape.at) * view)
                painter.drawPath(self.path(shape.path))

    def _fill(self, painter: QPainter, shapes: Sequence[Shape], view: QTransform, palette: Palette) -> None:
        """One shape after the other. What does not change from one to the next is not said to Qt again."""
        clip: Clip | None = None
        state: tuple[Paint | None, Stroke | None] = (None, None)
        outside = state
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for path, fill, stroke, at, _, wanted in shapes:
            if wanted != clip:
                if clip is not None:
                    painter.restore()
                    state = outside
                if wanted is not None:
                    painter.save()
                    outside = state
                    self._clip(painter, wanted, view)
                clip = wanted
            painter.setWorldTransform(view if at is None else axes_transform(at) * view)
            if stroke is not None and fill is None and path.lasting:
                painter.fillPath(self.line(path, stroke), palette.brush(stroke.paint))
                continue
            if fill != state[0]:
                painter.setBrush(Qt.BrushStyle.NoBrush if fill is None else palette.brush(fill))
            if stroke != state[1]:
                painter.setPen(Qt.PenStyle.NoPen if stroke is None else palette.pen(stroke))
            state = (fill, stroke)
            painter.drawPath(self.path(path))
        if clip is not None:
            painter.restore()

    def _clip(self, painter: QPainter, clip: Clip, view: QTransform) -> None:
        painter.setWorldTransform(view if clip.at is None else axes_transform(clip.at) * view)
        painter.setClipPath(self.path(clip.path), Qt.ClipOperation.IntersectClip)

    def path(self, path: Path) -> QPainterPath:
        """The outline for Qt, filled as a union of its sub paths."""
        if not path.lasting:
            return build(path)
        kept = self._paths.get(id(path))
        if kept is None or kept[0] is not path:
            kept = (path, build(path))
            _kept(self._paths, id(path), kept)
        return kept[1]

    def line(self, path: Path, stroke: Stroke) -> QPainterPath:
        """The area that a line covers: to fill it costs half of what it costs to draw the line anew."""
        key = id(path), stroke.width, stroke.flat
        kept = self._lines.get(key)
        if kept is None or kept[0] is not path:
            pen = QPen(Qt.GlobalColor.black, stroke.width)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap if stroke.flat else Qt.PenCapStyle.RoundCap)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            stroker = QPainterPathStroker(pen)
            stroker.setCurveThreshold(_SMOOTH)
            kept = (path, stroker.createStroke(self.path(path)))
            _kept(self._lines, key, kept)
        return kept[1]


def build(path: Path) -> QPainterPath:
    out = QPainterPath()
    out.setFillRule(Qt.FillRule.WindingFill)
    curve, straight, move = out.cubicTo, out.lineTo, out.moveTo
    for kind, v in path.ops:
        if kind == "C":
            curve(*v)
        elif kind == "L":
            straight(*v)
        elif kind == "M":
            move(*v)
        else:
            out.closeSubpath()
    return out


def axes_transform(axes: Axes) -> QTransform:
    (ox, oy), (xx, xy) = axes.origin, axes.x
    return QTransform(xx, xy, -xy, xx, ox, oy)


def card_of(frame: Frame, target: QRectF) -> QRectF:
    """The card within the view: all of it, but for a close view, whose arms end outside of what its camera sees."""
    if frame.content is not None:
        return target
    scale = min(target.width() / frame.camera.width, target.height() / frame.camera.height)
    card = QRectF(0, 0, frame.camera.width * scale, frame.camera.height * scale)
    card.moveCenter(target.center())
    return card


def view_of(camera: Box, content: Box | None, target: QRectF) -> Box:
    """What to show of the camera's picture in `target`. A card flatter than the camera shows less above and below, so
    that the person does not become small, but always the content."""
    if target.isEmpty():
        return camera
    aspect = target.width() / target.height()
    if content is None or aspect <= camera.width / camera.height:
        return camera
    height = min(camera.height, max(camera.width / aspect, content.height, content.width / aspect))
    lowest, highest = content.y + content.height - height, content.y
    y = min(max(camera.y + (camera.height - height) / 2, lowest), highest)
    y = min(max(y, camera.y), camera.y + camera.height - height)
    width = height * aspect
    x = camera.x + (camera.width - width) / 2
    return Box(x, y, width, height)


def camera_transform(camera: Box, target: QRectF, mirrored: bool) -> QTransform:
    """From units to the target: the whole camera box shows, centred."""
    scale = min(target.width() / camera.width, target.height() / camera.height)
    cx, cy = camera.x + camera.width / 2, camera.y + camera.height / 2
    t = QTransform.fromTranslate(target.center().x(), target.center().y())
    t.scale(-scale if mirrored else scale, scale)
    return t.translate(-cx, -cy)


def gradient_brush(fill: Gradient, palette: Palette) -> QBrush:
    gradient: QLinearGradient | QRadialGradient
    if fill.end is not None:
        gradient = QLinearGradient(QPointF(*fill.start), QPointF(*fill.end))
    else:
        gradient = QRadialGradient(QPointF(0, 0), fill.radius)
    for where, tint in fill.stops:
        gradient.setColorAt(where, palette.color(tint))
    brush = QBrush(gradient)
    if fill.end is None:
        place = QTransform.fromTranslate(*fill.start)
        place.rotate(fill.angle)
        place.scale(1.0, fill.stretch)
        brush.setTransform(place)
    return brush
