# SPDX-License-Identifier: MIT
"""Small still pictures of steps, drawn once, one after the other, while the page is already there."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass

import shiboken6
from PySide6.QtCore import QObject, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPainterPath, QPixmap
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from cramprelief.figure.library import FigureLibrary
from cramprelief.figure.model import ASPECT
from cramprelief.guide.person import Person
from cramprelief.guide.timeline import unroll
from cramprelief.routine.model import FigureRef, Routine, Step, every_step
from cramprelief.routine.step_kinds import STEP_KINDS
from cramprelief.ui.figure.card import paint_card, paint_edge, radius_of
from cramprelief.ui.figure.clock import still_clock
from cramprelief.ui.figure.file import PictureFile
from cramprelief.ui.figure.paint import ShapePainter, view_of
from cramprelief.ui.figure.palette import palette_for
from cramprelief.ui.theme.look import Look

_KEPT = 120
"""Pictures kept: all cards of the library, or a long filmstrip, with room to spare."""


@dataclass(frozen=True, slots=True)
class StillPicture:
    """What a small picture shows."""

    ref: FigureRef | None
    step: Step | None
    muscle: str | None = None
    side: str | None = None


def telling_step(routine: Routine) -> Step | None:
    """The step whose picture stands for the routine: the first that is held or moved with a picture, or the first."""
    steps = list(every_step(routine.steps))
    shown = [step for step in steps if step.figure is not None]
    return next((step for step in shown if _tells(step)), next(iter(shown or steps), None))


def _tells(step: Step) -> bool:
    traits = STEP_KINDS[step.kind]
    return traits.holds or traits.moves


def telling_step_for(routine: Routine, person: Person) -> Step | None:
    """The same as this person is given it, where they are now."""
    step = telling_step(routine)
    if step is None or not step.adapt:
        return step
    return next((each for each in unroll(routine, person).steps if each.id == step.id), step)


def still_of(routine: Routine, place: str | None = None, person: Person | None = None) -> StillPicture:
    """The picture that stands for a routine, where `place` hurts, around this person where they are now."""
    person = person or Person()
    step = telling_step_for(routine, person)
    ref = routine.picture(step, "pregnancy" in person.traits, person.situation)
    return StillPicture(ref, step, routine.glowing(step, place))


class Thumbnails(QObject):
    """Draws in idle time, one after the other, and keeps what it drew. One for each page."""

    def __init__(self, look: Look, figures: FigureLibrary, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look, self._figures = look, figures
        self._painter = ShapePainter()
        self._kept: OrderedDict[tuple[object, ...], QPixmap] = OrderedDict()
        self._waiting: OrderedDict[tuple[object, ...], tuple[StillPicture, QSize, float, list[QWidget]]] = OrderedDict()
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._next)
        look.changed.connect(self._waiting.clear)

    def picture(self, still: StillPicture, size: QSize, widget: QWidget) -> QPixmap | None:
        """The picture if it is drawn; else None, and `widget` is painted again once it is."""
        ratio = widget.devicePixelRatioF()
        key = (still, size.width(), size.height(), ratio, self._look.theme_name, self._figures.person)
        found = self._kept.get(key)
        if found is not None:
            self._kept.move_to_end(key)
            return found
        self._waiting.setdefault(key, (still, size, ratio, []))[3].append(widget)
        self._timer.start()
        return None

    def draw(self, still: StillPicture, size: QSize, ratio: float = 1.0) -> QPixmap:
        """The picture, at once."""
        image = QPixmap(round(size.width() * ratio), round(size.height() * ratio))
        image.setDevicePixelRatio(ratio)
        image.fill(Qt.GlobalColor.transparent)
        with QPainter(image) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            target = QRectF(0, 0, size.width(), size.height())
            self._paint(painter, still, target)
            _round(painter, target)
            paint_edge(painter, target, self._look)
        return image

    def _paint(self, painter: QPainter, still: StillPicture, target: QRectF) -> None:
        ref, person = still.ref, self._figures.person
        scene = None if ref is None or ref.name is None else self._figures.scene(ref, still.side, person, still.muscle)
        frame = None if scene is None else scene.frame(still_clock(still.step))
        paint_card(painter, target, self._look, frame is not None and frame.mirrored)
        if frame is not None:
            palette = palette_for(self._look, person)
            view = view_of(frame.camera, frame.content, target)
            for shapes in (frame.back, frame.shapes):
                self._painter.paint(painter, shapes, view, target, frame.mirrored, palette)
        elif ref is not None and ref.file is not None:
            PictureFile(ref).paint(painter, target)

    def forget(self) -> None:
        """A figure is another now: draw all anew, when they are next looked at."""
        self._kept.clear()
        self._waiting.clear()

    @property
    def busy(self) -> bool:
        return bool(self._waiting)

    def finish(self) -> None:
        """Draw at once what still waits."""
        while self._waiting:
            self._next()

    def _next(self) -> None:
        if not self._waiting:
            return
        key, (still, size, ratio, widgets) = self._waiting.popitem(last=False)
        self._kept[key] = self.draw(still, size, ratio)
        while len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        if self._waiting:
            self._timer.start()
        for widget in widgets:
            if shiboken6.isValid(widget):
                widget.update()


class Thumbnail(QLabel):
    """A small picture beside words that say the same. `high` is at 100 % text and grows a little with it."""

    def __init__(self, look: Look, pictures: Thumbnails, still: StillPicture, *, high: int = 66) -> None:
        super().__init__()
        self.look, self._pictures, self._still, self._high = look, pictures, still, high
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._restyle()
        look.changed.connect(self._restyle)

    def show_still(self, still: StillPicture) -> None:
        if still != self._still:
            self._still = still
            self.update()

    def _restyle(self) -> None:
        high = self.look.grow(self._high, 0.4)
        self.setFixedSize(round(high * ASPECT), high)
        self.update()

    def paintEvent(self, _event: object) -> None:
        found = self._pictures.picture(self._still, self.size(), self)
        with QPainter(self) as painter:
            if found is not None:
                painter.drawPixmap(0, 0, found)
                return
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.look.color("stage2"))
            radius = radius_of(QRectF(self.rect()))
            painter.drawRoundedRect(QRectF(self.rect()), radius, radius)


def _round(painter: QPainter, target: QRectF) -> None:
    """Takes the corners away, so that what lies behind shows. A clip would leave them jagged."""
    outside = QPainterPath()
    outside.setFillRule(Qt.FillRule.OddEvenFill)
    outside.addRect(target.adjusted(-1, -1, 1, 1))
    radius = radius_of(target)
    outside.addRoundedRect(target.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationOut)
    painter.fillPath(outside, Qt.GlobalColor.black)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
