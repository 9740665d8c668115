# SPDX-License-Identifier: MIT
"""The picture of a step: a figure that moves with the step's clock, or a picture file, or a quiet card."""

from __future__ import annotations

import logging

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from cramprelief.figure.clock import StepClock
from cramprelief.figure.library import FigureLibrary
from cramprelief.figure.model import ASPECT
from cramprelief.figure.scene import STILL, Scene
from cramprelief.figure.shapes import Frame
from cramprelief.routine.model import FigureRef
from cramprelief.ui.figure.card import corner_image, cover_corners, paint_card, radius_of
from cramprelief.ui.figure.file import PictureFile
from cramprelief.ui.figure.paint import ShapePainter, card_of, view_of
from cramprelief.ui.figure.palette import palette_for
from cramprelief.ui.theme.look import Look
from cramprelief.ui.theme.tokens import ColorRole

_LOG = logging.getLogger(__name__)

FADE = 0.2
"""Seconds in which one picture fades into the next, where the body cannot ease from the one to the other."""
MOVING_FPS, BREATHING_FPS, STILL_FPS = 24, 10, 1


class FigureView(QLabel):
    """A picture for the screen reader, with the pose's description. Call `show_step`, then `set_clock` again and
    again; with a clock that stands still the picture stands still. Who is drawn is the library's `person`.
    `on` is the role of the colour that it lies on."""

    def __init__(
        self, look: Look, figures: FigureLibrary, parent: QWidget | None = None, *, on: ColorRole = "bg"
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._on = on
        self._figures = figures
        self._person = figures.person
        self._painter = ShapePainter()
        self._ref: tuple[FigureRef | None, str | None, str | None] = (None, None, None)
        self._scene: Scene | None = None
        self._file: PictureFile | None = None
        self._clock = STILL
        self._frame: Frame | None = None
        self._back: QPixmap | None = None
        self._corners: QPixmap | None = None
        self._old: QPixmap | None = None
        self._old_since: float | None = None
        blank = QPixmap(1, 1)
        blank.fill(Qt.GlobalColor.transparent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setPixmap(blank)  # a label with a pixmap is a picture for the screen reader
        self.setMinimumSize(120, 90)
        self.setAccessibleName(self.tr("No picture for this step."))
        look.changed.connect(self._forget)

    # What is shown

    def lay_on(self, role: ColorRole) -> None:
        """It lies on another colour now."""
        if role != self._on:
            self._on = role
            self._forget()

    def show_step(self, ref: FigureRef | None, side: str | None, muscle: str | None, eases: bool = True) -> None:
        """The picture of a step. `side` is the sore one ("left", "right" or None), `muscle` the place that glows.

        Without `eases` it is there at once: for a step that is chosen while the clock stands still.
        """
        before, clock = self._scene, self._clock
        same = (ref, side, muscle) == self._ref
        old = None if same or not eases or self._is_empty() else self._grabbed()
        if not same:
            self._ref = (ref, side, muscle)
            self._load()
        self._old, self._old_since = old, None
        self._clock = STILL
        if eases and before is not None and self._scene is not None and self._scene.can_follow(before):
            self._scene.follow(before, clock)
            if not clock.reduced_motion:
                self._old = None
        self.update()

    def _is_empty(self) -> bool:
        return self._scene is None and self._file is None

    def _load(self) -> None:
        ref, side, muscle = self._ref
        self._scene = self._file = None
        self._person = self._figures.person
        words: str | None = None
        if ref is not None and ref.file is not None:
            self._file = PictureFile(ref)
            words = ref.alt
        elif ref is not None:
            self._scene = self._figures.scene(ref, side, self._person, muscle)
            words = self._scene.alt if self._scene is not None else None
        self.setAccessibleName(words or self.tr("No picture for this step."))
        self._forget()

    def _forget(self) -> None:
        """Draws everything anew: another picture, size, theme or person."""
        self._frame = self._back = self._old = None
        self.update()

    def set_clock(self, clock: StepClock) -> None:
        """The step's time now. Draws no more often than `wants_fps`."""
        before = self._clock
        if clock == before or (self._frame is not None and self._soon_after(before, clock)):
            return
        if clock.reduced_motion and self._scene is not None and before is not STILL:
            self._fade_between_keys(self._scene, before, clock)
        self._clock = clock
        self._frame = None
        if self._old is not None and self._faded(clock) >= 1:
            self._old = None
        self.update()

    def _soon_after(self, before: StepClock, clock: StepClock) -> bool:
        """Whether the picture of `before` still does."""
        return 0 <= clock.elapsed - before.elapsed < 1 / self.wants_fps - 0.004 and before is not STILL

    def _fade_between_keys(self, scene: Scene, before: StepClock, clock: StepClock) -> None:
        if scene.key_shown(before) != scene.key_shown(clock):
            self._old, self._old_since = self._grabbed(), clock.elapsed

    def _faded(self, clock: StepClock) -> float:
        """How far the old picture has faded, 1 when it is gone."""
        since = clock.since_change if self._old_since is None else clock.elapsed - self._old_since
        return max(0.0, since / FADE)

    @property
    def wants_fps(self) -> int:
        """How often a new frame is worth its cost."""
        if self._old is not None:
            return MOVING_FPS
        if self._scene is None:
            return STILL_FPS
        if self._scene.moving(self._clock):
            return MOVING_FPS
        return STILL_FPS if self._clock.breath is None or self._clock.reduced_motion else BREATHING_FPS

    # Painting

    def sizeHint(self) -> QSize:
        return QSize(560, round(560 / ASPECT))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._forget()
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._person != self._figures.person:
            self._load()
        with QPainter(self) as painter:
            self._paint(painter)
            if self._old is not None:
                painter.setOpacity(max(0.0, 1 - self._faded(self._clock)))
                painter.drawPixmap(0, 0, self._old)

    def _paint(self, painter: QPainter) -> None:
        """The card with its figure. Whatever fails in a figure, the card is there and the guiding goes on."""
        target = QRectF(self.rect())
        painter.save()
        try:
            self._paint_figure(painter, target)
        except Exception:
            _LOG.exception("The picture %s cannot be drawn", self._ref[0])
            self._scene = self._file = self._frame = None
            painter.restore()
            painter.save()
            self._back = self._backdrop(target, None)
            painter.drawPixmap(QPointF(0, 0), self._back)
        painter.restore()

    def _paint_figure(self, painter: QPainter, target: QRectF) -> None:
        if self._frame is None and self._scene is not None:
            self._frame = self._scene.frame(self._clock)
        frame = self._frame
        if self._back is None:
            self._back = self._backdrop(target, frame)
        painter.drawPixmap(QPointF(0, 0), self._back)
        if frame is not None and self._corners is not None:
            palette = palette_for(self._look, self._person)
            painter.setClipRect(card_of(frame, target))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            card = card_of(frame, target)
            view = view_of(frame.camera, frame.content, card)
            self._painter.paint(painter, frame.shapes, view, card, frame.mirrored, palette)
            cover_corners(painter, card, self._corners, self._look)

    def _backdrop(self, target: QRectF, frame: Frame | None) -> QPixmap:
        """Card and everything behind the body, kept as an image."""
        ratio = self.devicePixelRatioF()
        image = QPixmap(max(1, round(target.width() * ratio)), max(1, round(target.height() * ratio)))
        image.setDevicePixelRatio(ratio)
        image.fill(self._look.color(self._on))
        card = target if frame is None else card_of(frame, target)
        self._corners = corner_image(self._look, radius_of(card), ratio, self._on)
        with QPainter(image) as painter:
            painter.setClipRect(card)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_card(painter, card, self._look, frame is not None and frame.mirrored)
            if frame is not None:
                palette = palette_for(self._look, self._person)
                view = view_of(frame.camera, frame.content, card)
                self._painter.paint(painter, frame.back, view, card, frame.mirrored, palette)
            elif self._file is not None:
                self._file.paint(painter, card)
            cover_corners(painter, card, self._corners, self._look)
        return image

    def _grabbed(self) -> QPixmap:
        """What is on the card now, to fade from."""
        image = QPixmap(self.size() * self.devicePixelRatioF())
        image.setDevicePixelRatio(self.devicePixelRatioF())
        with QPainter(image) as painter:
            self._paint(painter)
        return image
