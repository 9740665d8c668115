# SPDX-License-Identifier: MIT
"""The picture of a step: a figure that moves with the step's clock, or a picture file, or a quiet card."""

from __future__ import annotations

import logging
from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from cramprelief.figure.clock import StepClock
from cramprelief.figure.library import FigureLibrary
from cramprelief.figure.model import ASPECT
from cramprelief.figure.person import Person
from cramprelief.figure.scene import STILL, Scene
from cramprelief.figure.shapes import Frame
from cramprelief.routine.model import FigureRef
from cramprelief.ui.figure_card import corner_image, cover_corners, paint_card, paint_edge, radius_of
from cramprelief.ui.figure_file import PictureFile
from cramprelief.ui.figure_paint import Palette, ShapePainter
from cramprelief.ui.figure_palette import palette_for
from cramprelief.ui.theme.look import Look

_LOG = logging.getLogger(__name__)

FADE = 0.2
"""Seconds in which one picture fades into the next, where the body cannot ease from the one to the other."""
MOVING_FPS, BREATHING_FPS, STILL_FPS = 24, 10, 1
NO_PICTURE = "No picture for this step."


class FigureView(QLabel):
    """A picture for the screen reader, with the pose's description. Call `show_step`, then `set_clock` again and
    again; with a clock that stands still the picture stands still."""

    def __init__(self, look: Look, figures: FigureLibrary, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._figures = figures
        self._person = Person()
        self._painter = ShapePainter()
        self._scene: Scene | None = None
        self._file: PictureFile | None = None
        self._frame: Frame | None = None
        self._clock = STILL
        self._shown_at = -1.0
        self._back: QPixmap | None = None
        self._corners: QPixmap | None = None
        self._old: QPixmap | None = None
        self._folder = Path()
        self._ref: tuple[FigureRef | None, str | None, str | None] = (None, None, None)
        blank = QPixmap(1, 1)
        blank.fill(Qt.GlobalColor.transparent)
        self.setPixmap(blank)  # a label with a pixmap is a picture for the screen reader
        self.setMinimumSize(120, 90)
        self._describe(NO_PICTURE)
        look.changed.connect(self._look_changed)

    # What is shown

    def text(self) -> str:
        """The description of what is shown."""
        return self.accessibleName()

    def set_person(self, person: Person) -> None:
        """Who is drawn from now on."""
        if person != self._person:
            self._person = person
            self._reload()

    def set_folder(self, folder: Path) -> None:
        """Where the picture files of the steps to come lie."""
        self._folder = folder

    def show_step(self, ref: FigureRef | None, side: str | None, muscle: str | None) -> None:
        """The picture of a step. `side` is the sore one ("left", "right" or None), `muscle` the place that glows."""
        if (ref, side, muscle) == self._ref:
            return
        self._ref = (ref, side, muscle)
        before, clock = self._scene, self._clock
        old = self._grabbed() if before is not None or self._file is not None else None
        self._load(ref, side, muscle)
        self._old = old
        if before is not None and self._scene is not None and self._scene.can_follow(before):
            self._scene.follow(before, clock)
            self._old = None
        self._clock = STILL
        self._shown_at = -1.0
        self._render()

    def _load(self, ref: FigureRef | None, side: str | None, muscle: str | None) -> None:
        self._scene = self._file = self._frame = self._back = None
        if ref is not None and ref.file is not None:
            self._file = PictureFile(self._folder / ref.file)
            self._describe(ref.alt or NO_PICTURE)
            return
        if ref is not None:
            self._scene = self._figures.scene(ref, side, self._person, muscle)
        self._describe(NO_PICTURE if self._scene is None else self._scene.alt)

    def _reload(self) -> None:
        self._load(*self._ref)
        self._render()

    def _describe(self, words: str) -> None:
        self.setAccessibleName(words)

    def set_clock(self, clock: StepClock) -> None:
        """The step's time now. Draws no more often than `wants_fps`."""
        if clock == self._clock:
            return
        gap = abs(clock.elapsed - self._shown_at)
        self._clock = clock
        if gap < 1 / self.wants_fps - 0.004 and self._frame is not None:
            return
        self._shown_at = clock.elapsed
        if self._old is not None and clock.since_change >= FADE:
            self._old = None
        self._render()

    @property
    def wants_fps(self) -> int:
        """How often a new frame is worth its cost."""
        if self._old is not None:
            return MOVING_FPS
        if self._scene is None:
            return STILL_FPS
        if self._scene.moving(self._clock):
            return MOVING_FPS
        return BREATHING_FPS if self._clock.breath is not None else STILL_FPS

    def _render(self) -> None:
        try:
            frame = None if self._scene is None else self._scene.frame(self._clock)
        except Exception:  # a figure may fail in ways nobody thought of; the instruction must stay on screen
            _LOG.exception("The picture %s cannot be drawn", self._ref[0])
            self._scene = frame = self._back = None
        if frame != self._frame or self._old is not None or frame is None:
            self._frame = frame
            self.update()

    # Painting

    def sizeHint(self) -> QSize:
        return QSize(560, round(560 / ASPECT))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._back = None
        super().resizeEvent(event)

    def _look_changed(self) -> None:
        self._back = self._old = None
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._paint(painter)
        if self._old is not None:
            painter.setOpacity(max(0.0, 1 - self._clock.since_change / FADE))
            painter.drawPixmap(0, 0, self._old)
        painter.end()

    def _paint(self, painter: QPainter) -> None:
        target = QRectF(self.rect())
        palette = palette_for(self._look, self._person)
        if self._back is None:
            self._back = self._backdrop(target, palette)
        painter.drawPixmap(QPointF(0, 0), self._back)
        frame = self._frame
        if frame is not None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._painter.paint(painter, frame.shapes, frame.camera, target, frame.mirrored, palette)
            if self._corners is not None:
                cover_corners(painter, target, self._corners)

    def _backdrop(self, target: QRectF, palette: Palette) -> QPixmap:
        """Card and everything behind the body, kept as an image."""
        ratio = self.devicePixelRatioF()
        image = QPixmap(round(target.width() * ratio), round(target.height() * ratio))
        image.setDevicePixelRatio(ratio)
        image.fill(self._look.color("bg"))
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        mirrored = self._frame is not None and self._frame.mirrored
        paint_card(painter, target, self._look, mirrored)
        if self._frame is not None:
            frame = self._frame
            self._painter.paint(painter, frame.back, frame.camera, target, frame.mirrored, palette)
        elif self._file is not None:
            self._file.paint(painter, target)
        paint_edge(painter, target, self._look)
        self._corners = corner_image(self._look, radius_of(target), ratio)
        cover_corners(painter, target, self._corners)
        painter.end()
        return image

    def _grabbed(self) -> QPixmap:
        """What is on the card now, to fade from."""
        image = QPixmap(self.size() * self.devicePixelRatioF())
        image.setDevicePixelRatio(self.devicePixelRatioF())
        painter = QPainter(image)
        self._paint(painter)
        painter.end()
        return image
