# SPDX-License-Identifier: MIT
"""The canvas: the figure in its room with handles over it. It tells what is grabbed and where it is taken."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QTransform,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from cramprelief.figure.body.person import Appearance
from cramprelief.figure.body.pose import Pose
from cramprelief.figure.geometry import Box, Vec
from cramprelief.figure.model import Still, camera_box
from cramprelief.figure.posing.bounds import JointArc
from cramprelief.figure.posing.magnets import NamedLevel
from cramprelief.figure.props.table import PROPS
from cramprelief.figure.scene import STILL, Scene
from cramprelief.ui.figure.card import corner_image, cover_corners, paint_card, radius_of
from cramprelief.ui.figure.paint import ShapePainter, camera_transform, view_of
from cramprelief.ui.figure.palette import palette_for
from cramprelief.ui.kit.text import tip_words
from cramprelief.ui.studio.canvas.handle import REACH, Handle
from cramprelief.ui.studio.canvas.handle_words import level_word
from cramprelief.ui.studio.canvas.marks import (
    Knob,
    Note,
    paint_arc,
    paint_knobs,
    paint_level,
    paint_note,
    paint_paths,
)
from cramprelief.ui.theme.look import Look

MIME = "application/x-cramprelief-thing"
"""What a thing is dragged as: its name."""
_TRACE = 0.45
_ZOOM = 1.25
_CLOSEST, _FURTHEST = 0.3, 2.0


class PoserCanvas(QWidget):
    """Says `grabbed`, `dragged` and `dropped` with the key of a handle; places are scene units, y down."""

    grabbed = Signal(str)
    dragged = Signal(str, object)
    dropped = Signal(str)
    key_pressed = Signal(str, QKeyEvent)
    stepped = Signal(str, int)
    entered = Signal(str)
    thing_dropped = Signal(str, object)

    def __init__(self, look: Look, person: Appearance) -> None:
        super().__init__()
        self.look, self._person = look, person
        self._scene: Scene | None = None
        self._pose: Pose | None = None
        self._ghosts: tuple[tuple[Pose, float], ...] = ()
        self._knobs: tuple[Knob, ...] = ()
        self._handles: dict[str, Handle] = {}
        self._painter = ShapePainter()
        self._back: QPixmap | None = None
        self._seen: QTransform | None = None
        self._corners: QPixmap | None = None
        self._photo: QImage | None = None
        self._zoom = 1.0
        self._shift: Vec = (0.0, 0.0)
        self._grab: str | None = None
        self._offset: Vec = (0.0, 0.0)
        self.hot: str | None = None
        self.arc: tuple[str, JointArc] | None = None
        self.level: NamedLevel | None = None
        self.note: Note | None = None
        self.paths: tuple[tuple[Vec, ...], ...] = ()
        self.stops: tuple[int, ...] = ()
        self.setMouseTracking(True)
        self.setAcceptDrops(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(260, 220)
        self.usual = QSize(668, 608)
        """The size that it asks for; it takes any room that there is."""
        self.setAccessibleName(self.tr("Figure with its handles. Tab goes to the next."))
        look.changed.connect(self._forget)

    # What is shown

    def show_scene(self, scene: Scene | None, ghosts: Sequence[tuple[Pose, float]] = ()) -> None:
        """Another scene behind the pose: things, camera, side; `ghosts` are other poses with how solid they are."""
        self._scene, self._ghosts = scene, tuple(ghosts)
        self._forget()

    def show_pose(self, pose: Pose, knobs: Sequence[Knob]) -> None:
        """The body as it is now, with its handles."""
        self._pose, self._knobs = pose, tuple(knobs)
        if self._grab is None:
            self.place_handles()
        self.update()

    def show_photo(self, photo: QImage | None) -> None:
        """A photo to trace, behind the figure. It is never saved."""
        self._photo = photo
        self._forget()

    @property
    def dragging(self) -> bool:
        """Whether a handle is in the hand: what is read aloud and the sliders then wait."""
        return self._grab is not None

    @property
    def has_photo(self) -> bool:
        return self._photo is not None

    def zoom(self, closer: bool) -> None:
        """A larger or a smaller view."""
        factor = self._zoom / _ZOOM if closer else self._zoom * _ZOOM
        self._zoom = max(_CLOSEST, min(_FURTHEST, factor))
        self._forget()
        self.place_handles()

    def handle(self, key: str) -> Handle:
        """The handle with this key, for the focus. Raises KeyError."""
        return self._handles[key]

    @property
    def handles(self) -> tuple[str, ...]:
        return tuple(self._handles)

    def place_handles(self) -> None:
        """Let the sliders lie where the handles are painted."""
        wanted = [knob.key for knob in self._knobs]
        if list(self._handles) != wanted:
            self._make_handles(wanted)
        room = self.rect()
        for knob in self._knobs:
            place = self.to_pixels(knob.place)
            handle = self._handles[knob.key]
            handle.show_at(place, knob.name, knob.low, knob.high, knob.value)
            handle.setVisible(room.contains(place.toPoint()))

    def _make_handles(self, wanted: Sequence[str]) -> None:
        old, self._handles = self._handles, {}
        before: QWidget = self
        for key in wanted:
            handle = old.pop(key, None)
            if handle is None:
                handle = Handle(key, self)
                handle.pressed_key.connect(self.key_pressed)
                handle.stepped.connect(self.stepped)
                handle.entered.connect(self._enter)
            self._handles[key] = handle
            QWidget.setTabOrder(before, handle)
            before = handle
        for handle in old.values():
            handle.hide()
            handle.deleteLater()

    def _enter(self, key: str) -> None:
        self.hot = key
        self.entered.emit(key)
        self.update()

    # Units and pixels

    def _view(self) -> Box:
        if self._scene is None:
            return Box(-500, -750, 1000, 750)
        entry = self._scene.entry
        box = view_of(camera_box(entry.camera), entry.content, QRectF(self.rect()))
        width, height = box.width * self._zoom, box.height * self._zoom
        x = box.x + (box.width - width) / 2 + self._shift[0]
        y = box.y + (box.height - height) / 2 + self._shift[1]
        return Box(x, y, width, height)

    @property
    def mirrored(self) -> bool:
        return self._scene is not None and self._scene.mirrored

    def _camera(self) -> QTransform:
        """From units to pixels; worked out once for a size and a scene, as a frame asks hundreds of times."""
        if self._seen is None:
            self._seen = camera_transform(self._view(), QRectF(self.rect()), self.mirrored)
        return self._seen

    def to_pixels(self, place: Vec) -> QPointF:
        return self._camera().map(QPointF(*place))

    def to_units(self, place: QPointF) -> Vec:
        back, _ = self._camera().inverted()
        there = back.map(place)
        return (there.x(), there.y())

    # The hand

    def _under(self, place: QPointF) -> str | None:
        """The handle nearest to a pixel, within its reach; of two alike the one in front."""
        best: tuple[float, str] | None = None
        for knob in self._knobs:
            there = self.to_pixels(knob.place)
            away = ((there.x() - place.x()) ** 2 + (there.y() - place.y()) ** 2) ** 0.5 + (4 if knob.far else 0)
            if away <= REACH and (best is None or away < best[0]):
                best = away, knob.key
        return best[1] if best is not None else None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        key = self._under(event.position())
        if key is None or event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        knob = next(each for each in self._knobs if each.key == key)
        here = self.to_units(event.position())
        self._offset = (knob.place[0] - here[0], knob.place[1] - here[1])
        self._handles[key].setFocus(Qt.FocusReason.MouseFocusReason)
        self._grab = self.hot = key
        self.grabbed.emit(key)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grab is None:
            under = self._under(event.position())
            self.setCursor(Qt.CursorShape.OpenHandCursor if under is not None else Qt.CursorShape.ArrowCursor)
            name = next((each.name for each in self._knobs if each.key == under), "")
            self.setToolTip(tip_words(name) if name else "")
            return
        x, y = self.to_units(event.position())
        self.dragged.emit(self._grab, (x + self._offset[0], y + self._offset[1]))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._grab is None:
            super().mouseReleaseEvent(event)
            return
        key, self._grab = self._grab, None
        self.dropped.emit(key)
        self.place_handles()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(MIME):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        name = bytes(event.mimeData().data(MIME).data()).decode()
        self.thing_dropped.emit(name, self.to_units(event.position()))
        event.acceptProposedAction()

    # Painting

    def sizeHint(self) -> QSize:
        return self.usual

    def _forget(self) -> None:
        self._back = self._seen = None
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._forget()
        super().resizeEvent(event)
        self.place_handles()

    def paintEvent(self, event: QPaintEvent) -> None:
        target = QRectF(self.rect())
        with QPainter(self) as painter:
            if self._back is None:
                self._back = self._backdrop(target)
            painter.drawPixmap(QPointF(0, 0), self._back)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            clip = QPainterPath()
            clip.addRect(target)
            painter.setClipPath(clip)
            if self._scene is not None and self._pose is not None:
                frame = self._scene.posed(self._pose).frame(STILL)
                palette = palette_for(self.look, self._person)
                self._painter.paint(painter, frame.shapes, self._view(), target, self.mirrored, palette)
            self._paint_marks(painter, target)
            if self._corners is not None:
                cover_corners(painter, target, self._corners, self.look)

    def _paint_marks(self, painter: QPainter, target: QRectF) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.level is not None:
            across = self.level.axis == "x"
            place = self.to_pixels((self.level.at, 0.0) if across else (0.0, -self.level.at))
            paint_level(painter, self.look, target, place, across, level_word(self.level.name))
        if self.paths:
            paint_paths(painter, self.look, self.paths, self.stops, self.to_pixels)
        if self.arc is not None:
            paint_arc(painter, self.look, self.arc[1], self.arc[0], self.to_pixels)
        paint_knobs(painter, self.look, self._knobs, self.to_pixels, self.hot)
        if self.note is not None:
            low = target.height() - self.look.metrics("captionb").height() - 12 - 13
            paint_note(painter, self.look, QPointF(13, low), self.note)

    def _backdrop(self, target: QRectF) -> QPixmap:
        """Card, photo, things behind the body and the other poses, kept as an image."""
        ratio = self.devicePixelRatioF()
        image = QPixmap(max(1, round(target.width() * ratio)), max(1, round(target.height() * ratio)))
        image.setDevicePixelRatio(ratio)
        image.fill(self.look.color("bg"))
        self._corners = corner_image(self.look, radius_of(target), ratio, "bg")
        with QPainter(image) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_card(painter, target, self.look, self.mirrored)
            if self._scene is None:
                return image
            palette, view = palette_for(self.look, self._person), self._view()
            frame = self._scene.frame(STILL)
            self._painter.paint(painter, frame.back, view, target, self.mirrored, palette)
            if self._photo is not None:
                painter.setOpacity(_TRACE)
                fitted = QRectF(target)
                size = self._photo.size().scaled(target.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
                fitted.setSize(size.toSizeF())
                fitted.moveCenter(target.center())
                painter.drawImage(fitted, self._photo)
            for pose, solid in self._ghosts:
                self._paint_ghost(painter, target, pose, solid)
        return image

    def _paint_ghost(self, painter: QPainter, target: QRectF, pose: Pose, solid: float) -> None:
        """Another pose behind this one, drawn whole and then thinned: its parts must not shine through each other."""
        assert self._scene is not None
        ratio = self.devicePixelRatioF()
        layer = QImage(
            round(target.width() * ratio), round(target.height() * ratio), QImage.Format.Format_ARGB32_Premultiplied
        )
        layer.setDevicePixelRatio(ratio)
        layer.fill(Qt.GlobalColor.transparent)
        body = Still("", "", pose, self._scene.entry.camera)
        shown = Scene(self._scene.figure, body, PROPS, self._person).frame(STILL).shapes
        with QPainter(layer) as own:
            own.setRenderHint(QPainter.RenderHint.Antialiasing)
            palette = palette_for(self.look, self._person)
            self._painter.paint(own, shown, self._view(), target, self.mirrored, palette)
        painter.setOpacity(solid)
        painter.drawImage(QPointF(0, 0), layer)
        painter.setOpacity(1.0)
