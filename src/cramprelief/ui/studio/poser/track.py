# SPDX-License-Identifier: MIT
"""The line of a move: its phases, a strip of what is seen, its keys and the play head."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QSlider, QWidget

from cramprelief.authoring.figures.move_check import clock_at, part_at, part_of_key
from cramprelief.figure.body.person import Appearance
from cramprelief.figure.model import Move
from cramprelief.figure.scene import Scene
from cramprelief.ui.figure.card import paint_card
from cramprelief.ui.figure.paint import ShapePainter, view_of
from cramprelief.ui.figure.palette import palette_for
from cramprelief.ui.theme.look import Look

_EDGE, _FRAMES, _STRIP, _GAP = 28, 9, 66, 4
_SIZE = 44


class KeyMark(QSlider):
    """A key on the line, for keys and screen readers; the track paints it. Its value is its percent."""

    moved = Signal(int, int)
    chosen = Signal(int)
    pressed_key = Signal(int, QKeyEvent)

    def __init__(self, place: int, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.place = place
        self._showing = False
        self.setRange(0, 100)
        self.setStyleSheet("QSlider { min-height: 0; }")  # of one size with any text
        self.setFixedSize(_SIZE, _SIZE)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.valueChanged.connect(self._changed)

    def show_at(self, middle: QPointF, percent: int, words: str) -> None:
        self.move(round(middle.x()) - _SIZE // 2, round(middle.y()) - _SIZE // 2)
        self._showing = True
        self.setValue(percent)
        self._showing = False
        self.setAccessibleName(words)

    def _changed(self, value: int) -> None:
        if not self._showing:
            self.moved.emit(self.place, value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            far = 5 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
            self.moved.emit(self.place, self.value() + (far if key == Qt.Key.Key_Right else -far))
        else:
            event.ignore()
            self.pressed_key.emit(self.place, event)

    def focusInEvent(self, event: object) -> None:
        self.chosen.emit(self.place)

    def focusOutEvent(self, event: object) -> None:
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Nothing: the track paints the line with all its keys."""


class MoveTrack(QWidget):
    """`head_moved(part)` tells where the person takes the play head; `key_moved(place, percent)` of a key."""

    head_moved = Signal(float)
    key_moved = Signal(int, int)
    key_chosen = Signal(int)
    key_pressed = Signal(int, QKeyEvent)

    def __init__(self, look: Look, person: Appearance) -> None:
        super().__init__()
        self.look, self._person = look, person
        self._move: Move | None = None
        self._scene: Scene | None = None
        self._names: tuple[str, ...] = ()
        self._length = 10.0
        self._strip: QPixmap | None = None
        self._grab: int | None = None
        self._grabbed_to: int | None = None
        self.head = 0.0
        self.key = 0
        self.marks: list[KeyMark] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._forget)

    def show_move(self, scene: Scene, move: Move, names: Sequence[str], length: float) -> None:
        """`names` are the words below the keys; `length` is the step's, in seconds."""
        self._scene, self._move, self._names, self._length = scene, move, tuple(names), length
        if len(self.marks) != len(move.keys):
            for mark in self.marks:
                mark.hide()
                mark.deleteLater()
            self.marks = [KeyMark(i, self) for i in range(len(move.keys))]
            for mark in self.marks:
                mark.moved.connect(self.key_moved)
                mark.chosen.connect(self.key_chosen)
                mark.pressed_key.connect(self.key_pressed)
                mark.show()
        self._forget()
        self._place()

    def show_head(self, part: float, key: int) -> None:
        self.head, self.key = part, key
        self.update()

    def parts(self) -> list[float]:
        """Where the keys lie, 0 to 1."""
        if self._move is None:
            return []
        return [part_of_key(self._move, key, self._length) for key in self._move.keys]

    def _place(self) -> None:
        for i, (mark, part) in enumerate(zip(self.marks, self.parts(), strict=True)):
            words = self.tr("Key {0} of {1}, {2} percent, {3}")
            percent = round(part * 100)
            said = words.format(i + 1, len(self.marks), percent, self._names[i])
            mark.show_at(QPointF(self._x(part), self._line_y()), percent, said)

    # Size

    def _phase_high(self) -> float:
        return self.look.metrics("captionb").height() + 12

    def _line_y(self) -> float:
        return self._phase_high() + 8 + _STRIP + 20

    def sizeHint(self) -> QSize:
        return QSize(600, round(self._line_y() + 18 + self.look.metrics("captionb").height() + 4))

    def minimumSizeHint(self) -> QSize:
        return QSize(280, self.sizeHint().height())

    def _x(self, part: float) -> float:
        return _EDGE + (self.width() - 2 * _EDGE) * part

    def _part(self, x: float) -> float:
        return max(0.0, min(1.0, (x - _EDGE) / max(1, self.width() - 2 * _EDGE)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._forget()
        self._place()

    def _forget(self) -> None:
        self._strip = None
        self.updateGeometry()
        self.update()

    # The hand

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        x, y = event.position().x(), event.position().y()
        near = [(abs(self._x(part) - x), i) for i, part in enumerate(self.parts())]
        away, place = min(near, default=(1e9, 0))
        if abs(y - self._line_y()) <= _SIZE / 2 and away <= _SIZE / 2:
            self._grab, self._grabbed_to = place, None
            self.marks[place].setFocus(Qt.FocusReason.MouseFocusReason)
        else:
            self._grab = None
            self.head_moved.emit(self._part(x))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        part = self._part(event.position().x())
        if self._grab is None:
            self.head_moved.emit(part)
        else:
            self._grabbed_to = round(part * 100)
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        place, to = self._grab, self._grabbed_to
        self._grab = self._grabbed_to = None
        if place is not None and to is not None:
            self.key_moved.emit(place, to)
        self.update()

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        move = self._move
        if move is None:
            return
        look, line = self.look, self._line_y()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_phases(painter, move)
            if self._strip is None:
                self._strip = self._filmstrip(move)
            painter.drawPixmap(QPointF(_EDGE, self._phase_high() + 8), self._strip)
            cap = Qt.PenCapStyle.RoundCap
            for end, role in ((1.0, "ring_track"), (self.head, "primary")):
                ink = look.color("ring_track" if role == "ring_track" else "primary")
                painter.setPen(QPen(ink, 6, Qt.PenStyle.SolidLine, cap))
                painter.drawLine(QPointF(self._x(0), line), QPointF(self._x(end), line))
            for i, part in enumerate(self.parts()):
                shown = self._grabbed_to / 100 if self._grab == i and self._grabbed_to is not None else part
                self._paint_key(painter, i, QPointF(self._x(shown), line))
            x = self._x(self.head)
            painter.setPen(QPen(look.color("focus"), 2.5))
            top = self._phase_high() + 4
            painter.drawLine(QPointF(x, top), QPointF(x, line + 8))
            painter.setBrush(look.color("focus"))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawEllipse(QPointF(x, top), 5, 5)

    def _paint_phases(self, painter: QPainter, move: Move) -> None:
        look, named = self.look, len(move.phases) > 1 or move.phases[0].name != "run"
        edges = [part_at(move, float(i), self._length) for i in range(len(move.phases))] + [1.0]
        painter.setFont(look.font("captionb"))
        for phase, a, b in zip(move.phases, edges, edges[1:], strict=False):
            room = QRectF(self._x(a), 0, self._x(b) - self._x(a) - 3, self._phase_high())
            painter.setPen(QPen(look.color("line"), 1))
            painter.setBrush(look.color("primary_soft" if named else "sunken"))
            painter.drawRoundedRect(room, 9, 9)
            painter.setPen(look.color("primary_ink" if named else "text2"))
            words = phase.name.replace("_", " ").capitalize() if named else self.tr("One run")
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, words)

    def _paint_key(self, painter: QPainter, place: int, at: QPointF) -> None:
        look, on = self.look, place == self.key
        size = 11.0 if on else 8.5
        mark = QPainterPath(QPointF(at.x(), at.y() - size))
        for x, y in ((size, 0.0), (0.0, size), (-size, 0.0)):
            mark.lineTo(at.x() + x, at.y() + y)
        mark.closeSubpath()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if on:
            painter.setPen(QPen(look.color("focus"), 2.5))
            painter.drawEllipse(at, 17, 17)
        painter.setPen(QPen(look.color("surface"), 2.5))
        painter.setBrush(look.color("primary" if on else "text2"))
        painter.drawPath(mark)
        metrics = look.metrics("captionb")
        painter.setFont(look.font("captionb"))
        painter.setPen(look.color("primary_ink" if on else "text2"))
        words = self._names[place]
        wide = metrics.horizontalAdvance(words)
        x = min(max(at.x() - wide / 2, 0), self.width() - wide)
        if on or self._has_room(place, x, wide):
            painter.drawText(QPointF(x, at.y() + 18 + metrics.ascent()), words)

    def _has_room(self, place: int, x: float, wide: float) -> bool:
        """Whether a name lies on no other one's: the chosen key's and those before it are written first."""
        metrics, parts = self.look.metrics("captionb"), self.parts()
        for i, part in enumerate(parts):
            if i == place or not (i == self.key or i < place):
                continue
            other = metrics.horizontalAdvance(self._names[i])
            left = min(max(self._x(part) - other / 2, 0), self.width() - other)
            if left < x + wide + 8 and x < left + other + 8:
                return False
        return True

    def _filmstrip(self, move: Move) -> QPixmap:
        ratio = self.devicePixelRatioF()
        whole = max(60, self.width() - 2 * _EDGE)
        frames = max(3, min(_FRAMES, whole // 100))
        wide = (whole - _GAP * (frames - 1)) / frames
        image = QPixmap(round(whole * ratio), round(_STRIP * ratio))
        image.setDevicePixelRatio(ratio)
        image.fill(Qt.GlobalColor.transparent)
        if self._scene is None:
            return image
        shapes, palette = ShapePainter(), palette_for(self.look, self._person)
        with QPainter(image) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for i in range(frames):
                room = QRectF(i * (wide + _GAP), 0, wide, _STRIP)
                round_ = QPainterPath()
                round_.addRoundedRect(room, 6, 6)
                painter.setClipPath(round_)
                frame = self._scene.frame(clock_at(move, i / (frames - 1), self._length))
                paint_card(painter, room, self.look, frame.mirrored)
                view = view_of(frame.camera, frame.content, room)
                for layer in (frame.back, frame.shapes):
                    shapes.paint(painter, layer, view, room, frame.mirrored, palette)
        return image
