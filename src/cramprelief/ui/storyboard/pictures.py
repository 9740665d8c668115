# SPDX-License-Identifier: MIT
"""The picture of a step on a hand-out: one frame of its figure, the one that tells most."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QLinearGradient, QPainterPath, QPen

from cramprelief.figure.body.person import Appearance
from cramprelief.figure.clock import StepClock
from cramprelief.figure.library import FigureLibrary
from cramprelief.figure.model import Move
from cramprelief.figure.scene import Scene
from cramprelief.figure.shapes import Frame
from cramprelief.ui.figure.file import PictureFile
from cramprelief.ui.figure.paint import ShapePainter, card_of, view_of
from cramprelief.ui.figure.palette import palette_for
from cramprelief.ui.storyboard.flat import flattened
from cramprelief.ui.storyboard.sheet import PrintSheet
from cramprelief.ui.storyboard.words import Panel

_RADIUS = 26.0
_TELLING = 0.42
"""Where in its turn a loop is shown: on the way, not at its rest."""


class Pictures:
    """Paints panels; `side` mirrors "left"."""

    def __init__(self, figures: FigureLibrary, person: Appearance, side: str | None) -> None:
        self._figures = figures
        self._person = person
        self._side = side
        self._painter = ShapePainter()

    def paint(self, sheet: PrintSheet, panel: Panel, card: QRectF) -> None:
        painter, look = sheet.painter, sheet.look
        if painter is None:
            return
        frame = self._frame(panel)
        if frame is not None:
            card = card_of(frame, card)
        edge = QPainterPath()
        edge.addRoundedRect(card, _RADIUS, _RADIUS)
        painter.save()
        painter.setClipPath(edge, Qt.ClipOperation.IntersectClip)
        room = QLinearGradient(card.topLeft(), card.bottomLeft())
        room.setColorAt(0, look.color("stage1"))
        room.setColorAt(1, look.color("stage2"))
        painter.fillRect(card, room)
        if panel.figure is not None and panel.figure.file is not None:
            PictureFile(panel.figure).paint(painter, card)
        elif frame is not None:
            shapes = [flat for shape in (*frame.back, *frame.shapes) for flat in flattened(shape)]
            view = view_of(frame.camera, frame.content, card)
            self._painter.paint(painter, shapes, view, card, frame.mirrored, palette_for(look, self._person))
        painter.restore()
        painter.setPen(QPen(look.color("line"), 3))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(edge)

    def _frame(self, panel: Panel) -> Frame | None:
        if panel.figure is None or panel.figure.file is not None:
            return None
        scene = self._figures.scene(panel.figure, self._side, self._person, panel.muscle)
        return None if scene is None else scene.frame(telling_clock(scene, panel))


def telling_clock(scene: Scene, panel: Panel) -> StepClock:
    """The moment to show: a single move has arrived, a loop is on its way, a breath is full."""
    tension = 0.9 - 0.55 * panel.part
    entry = scene.entry
    if isinstance(entry, Move) and entry.drive == "loop":
        return StepClock("move", _TELLING * entry.beat * entry.beats, None, breath=0.6, tension=tension)
    return StepClock("do", 1e6, 10.0, breath=0.6, tension=tension)
