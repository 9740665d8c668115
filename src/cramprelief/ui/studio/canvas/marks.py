# SPDX-License-Identifier: MIT
"""What the canvas paints over the figure: handles, a joint's arc, levels, paths of a move, short notes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from cramprelief.figure.geometry import Vec
from cramprelief.figure.posing.bounds import JointArc, at_limit
from cramprelief.ui.theme.look import Look
from cramprelief.ui.theme.tokens import ColorRole

At = Callable[[Vec], QPointF]
"""From scene units to pixels of the canvas."""
KnobKind = Literal["end", "joint", "thing"]
_STEP = 5.0
"""Degrees of an arc between two of its points."""


class Knob(NamedTuple):
    """A handle as it is painted. An "end" is filled, a "joint" is a ring, a "thing" a small square."""

    key: str
    place: Vec
    kind: KnobKind
    far: bool = False
    name: str = ""
    low: float = -3000.0
    high: float = 3000.0
    value: float = 0.0


class Note(NamedTuple):
    """A few words on the canvas."""

    words: str
    icon: str
    danger: bool = False


def paint_knobs(painter: QPainter, look: Look, knobs: Sequence[Knob], at: At, hot: str | None) -> None:
    for knob in sorted(knobs, key=lambda each: (not each.far, each.key == hot)):
        place, on = at(knob.place), knob.key == hot
        radius = (11.0 if knob.kind == "end" else 7.5) - (2.0 if knob.far else 0.0)
        ink: ColorRole = "text3" if knob.far else "primary"
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if on:
            painter.setPen(QPen(look.color("focus"), 3))
            painter.drawEllipse(place, radius + 7, radius + 7)
        if knob.kind == "thing":
            side = QRectF(place.x() - 8, place.y() - 8, 16, 16)
            painter.setPen(QPen(look.color("raised"), 3))
            painter.setBrush(look.color("caution"))
            painter.drawRoundedRect(side, 4, 4)
        elif knob.kind == "joint" and not on:
            painter.setPen(QPen(look.color("raised"), 5))
            painter.drawEllipse(place, radius, radius)
            painter.setPen(QPen(look.color(ink), 3))
            painter.setBrush(look.color("raised"))
            painter.drawEllipse(place, radius, radius)
        else:
            painter.setPen(QPen(look.color("raised"), 3))
            painter.setBrush(look.color(ink))
            painter.drawEllipse(place, radius, radius)
        if knob.key == "pelvis":
            sign = QRectF(place.x() - 8, place.y() - 8, 16, 16)
            look.icons.paint(painter, "arrows-out-cardinal", sign, look.color("on_primary"))


def paint_arc(painter: QPainter, look: Look, arc: JointArc, joint: str, at: At) -> None:
    """The joint's room to move as a fan, how much of it is used, and its ends."""
    inner, outer = arc.radius - 13, arc.radius

    def fan(a: float, b: float, r0: float, r1: float) -> QPainterPath:
        steps = max(2, round(abs(b - a) / _STEP))
        path = QPainterPath(at(arc.point(a, r0)))
        for i in range(steps + 1):
            path.lineTo(at(arc.point(a + (b - a) * i / steps, r1)))
        for i in range(steps + 1 if r0 else 0):
            path.lineTo(at(arc.point(b + (a - b) * i / steps, r0)))
        path.closeSubpath()
        return path

    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.color("raised", 150))
    painter.drawPath(fan(arc.low, arc.high, 0, outer))
    painter.setBrush(look.color("primary", 60))
    painter.drawPath(fan(arc.low, arc.high, inner, outer))
    tight = at_limit(joint, arc.value) is not None
    rest = min(max(0.0, arc.low), arc.high)
    painter.setBrush(look.color("danger" if tight else "primary"))
    painter.drawPath(fan(rest, arc.value, inner, outer))
    painter.setBrush(look.color("danger"))
    for a, b in ((arc.low, arc.low + 4), (arc.high - 4, arc.high)):
        painter.drawPath(fan(a, b, inner, outer + 4))
    painter.setPen(QPen(look.color("danger" if tight else "primary"), 3))
    painter.drawLine(at(arc.point(arc.value, 0)), at(arc.point(arc.value, outer + 12)))


def paint_level(painter: QPainter, look: Look, room: QRectF, place: QPointF, across: bool, words: str) -> None:
    """The level that holds a handle, as a dashed line with its name."""
    painter.setPen(QPen(look.color("primary"), 2, Qt.PenStyle.DashLine))
    if across:
        painter.drawLine(QPointF(place.x(), room.top()), QPointF(place.x(), room.bottom()))
        corner = QPointF(min(place.x() + 12, room.right() - 120), room.top() + 14)
    else:
        painter.drawLine(QPointF(room.left(), place.y()), QPointF(room.right(), place.y()))
        corner = QPointF(room.right() - 14, min(place.y() + 6, room.bottom() - 44))
    paint_note(painter, look, corner, Note(words, "magnet"), right=not across)


def paint_note(painter: QPainter, look: Look, corner: QPointF, note: Note, *, right: bool = False) -> None:
    """A pill with its upper left corner, or with `right` its upper right one, at a place."""
    metrics, ink = look.metrics("captionb"), look.color("danger_ink" if note.danger else "primary_ink")
    sign, high = look.grow(18, 0.6), metrics.height() + 12
    wide = metrics.horizontalAdvance(note.words) + sign + 30
    pill = QRectF(corner.x() - (wide if right else 0), corner.y(), wide, high)
    painter.setPen(QPen(look.color("danger" if note.danger else "primary"), 1.5))
    painter.setBrush(look.color("danger_soft" if note.danger else "primary_soft"))
    painter.drawRoundedRect(pill, high / 2, high / 2)
    look.icons.paint(painter, note.icon, QRectF(pill.x() + 10, pill.y() + (high - sign) / 2, sign, sign), ink)
    painter.setPen(ink)
    painter.setFont(look.font("captionb"))
    painter.drawText(QPointF(pill.x() + 16 + sign, pill.y() + 6 + metrics.ascent()), note.words)


def paint_paths(
    painter: QPainter, look: Look, paths: Sequence[Sequence[Vec]], stops: Sequence[int], at: At
) -> None:  # fmt: skip
    """The ways of some handles through a move, with a dot at each of its keys."""
    for way in paths:
        path = QPainterPath(at(way[0]))
        for place in way[1:]:
            path.lineTo(at(place))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        cap = Qt.PenCapStyle.RoundCap
        painter.setPen(QPen(look.color("bg", 160), 6, Qt.PenStyle.SolidLine, cap))
        painter.drawPath(path)
        painter.setPen(QPen(look.color("primary"), 2.5, Qt.PenStyle.DotLine, cap))
        painter.drawPath(path)
        painter.setPen(QPen(look.color("bg"), 2))
        painter.setBrush(look.color("primary"))
        for i in stops:
            painter.drawEllipse(at(way[min(i, len(way) - 1)]), 5, 5)
