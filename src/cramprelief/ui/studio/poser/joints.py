# SPDX-License-Identifier: MIT
"""The list of joints: each a slider with its name and its degrees, the second way to all that handles do."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QSlider, QWidget

from cramprelief.figure.body.measures import LIMITS
from cramprelief.figure.body.pose import JOINTS
from cramprelief.figure.body.skeleton import Skeleton
from cramprelief.figure.posing.bounds import at_limit
from cramprelief.figure.posing.handles import degrees
from cramprelief.ui.kit.boxes import column
from cramprelief.ui.studio.canvas.handle_words import joint_word
from cramprelief.ui.theme.look import Look
from cramprelief.ui.theme.tokens import ColorRole

BACK_JOINTS = ("lean", "spine", "neck", "head")
_TRACK, _KNOB = 6.0, 7.0


class JointRow(QSlider):
    """One joint. `wanted` tells the degrees that the person asks for; `released` that the hand has let go."""

    wanted = Signal(str, float)
    let_go = Signal(str)
    chosen = Signal(str)

    def __init__(self, look: Look, name: str) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.look, self.name = look, name
        self.joint = name
        low, high = LIMITS[name]
        self.setRange(round(low), round(high))
        self.setPageStep(5)
        self._showing = False
        self._on = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.valueChanged.connect(self._changed)
        look.changed.connect(self.updateGeometry)

    def show_degrees(self, joint: str, value: float) -> None:
        """Which side's joint it is, and where it stands."""
        self.joint = joint
        self._showing = True
        self.setValue(round(value))
        self._showing = False
        low, high = LIMITS[self.name]
        words = self.tr("{0}, {1} degrees, {2} to {3}").format(joint_word(joint), round(value), round(low), round(high))
        if words != self.accessibleName():
            self.setAccessibleName(words)
        self.update()

    def set_on(self, on: bool) -> None:
        """Whether the canvas shows this joint's arc."""
        if on != self._on:
            self._on = on
            self.update()

    def _changed(self, value: int) -> None:
        if not self._showing:
            self.wanted.emit(self.joint, float(value))
            if not self.isSliderDown():
                self.let_go.emit(self.joint)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.chosen.emit(self.joint)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and Right turn by 1, with Shift by 5; Home is 0 degrees. Up and Down go on in the list."""
        key = event.key()
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            step = 5 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
            self.setValue(self.value() + (step if key == Qt.Key.Key_Right else -step))
        elif key == Qt.Key.Key_Home:
            self.setValue(0)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.focusNextPrevChild(key == Qt.Key.Key_Down)
        else:
            event.ignore()

    # The hand

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        x0, x1 = self._track()
        if x0 - _KNOB * 2 <= event.position().x() <= x1 + _KNOB * 2:
            self.setSliderDown(True)
            self._take(event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.isSliderDown():
            self._take(event.position().x())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.isSliderDown():
            self.setSliderDown(False)
            self.let_go.emit(self.joint)

    def _take(self, x: float) -> None:
        x0, x1 = self._track()
        part = max(0.0, min(1.0, (x - x0) / max(1.0, x1 - x0)))
        self.setValue(round(self.minimum() + part * (self.maximum() - self.minimum())))

    # Size and paint

    def sizeHint(self) -> QSize:
        return QSize(240, max(44, self.look.grow(44)))

    def minimumSizeHint(self) -> QSize:
        words = self.look.metrics("label").horizontalAdvance(self.tr("Shoulder"))
        return QSize(round(words + 130), self.sizeHint().height())

    def _track(self) -> tuple[float, float]:
        metrics = self.look.metrics("label")
        start = 10 + metrics.horizontalAdvance(self.tr("Shoulder")) + 16
        end = self.width() - metrics.horizontalAdvance("-180°") - 18
        return start, max(start + 40, end)

    def paintEvent(self, event: QPaintEvent) -> None:
        look, (x0, x1), y = self.look, self._track(), self.height() / 2
        low, high, value = self.minimum(), self.maximum(), self.value()
        tight = at_limit(self.name, value) is not None and self.name not in BACK_JOINTS[:1]
        ink: ColorRole = "danger_ink" if tight else "primary_ink" if self._on else "text"
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            if self._on or tight:
                painter.setBrush(look.color("danger_soft" if tight else "primary_soft"))
                painter.drawRoundedRect(QRectF(self.rect()).adjusted(0, 3, 0, -3), 10, 10)
            painter.setFont(look.font("label"))
            painter.setPen(look.color(ink))
            middle = Qt.AlignmentFlag.AlignVCenter
            painter.drawText(QRectF(10, 0, x0 - 10, self.height()), middle, joint_word(self.joint))
            right = middle | Qt.AlignmentFlag.AlignRight
            painter.drawText(QRectF(x1, 0, self.width() - x1 - 6, self.height()), right, f"{value}°")
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.color("ring_track"))
            painter.drawRoundedRect(QRectF(x0, y - _TRACK / 2, x1 - x0, _TRACK), 3, 3)

            def at(degrees_: float) -> float:
                return x0 + (x1 - x0) * (degrees_ - low) / (high - low)

            a, b = sorted((at(min(max(0, low), high)), at(value)))
            painter.setBrush(look.color("danger" if tight else "primary"))
            painter.drawRoundedRect(QRectF(a, y - _TRACK / 2, max(b - a, 3), _TRACK), 3, 3)
            painter.setPen(QPen(look.color("surface"), 2))
            painter.drawEllipse(QPointF(at(value), y), _KNOB, _KNOB)


class JointsList(QWidget):
    """The joints of one side, or of the back."""

    wanted = Signal(str, float)
    let_go = Signal(str)
    chosen = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.rows = {name: JointRow(look, name) for name in (*JOINTS, *BACK_JOINTS)}
        self.part = "near"
        for row in self.rows.values():
            row.wanted.connect(self.wanted)
            row.let_go.connect(self.let_go)
            row.chosen.connect(self.chosen)
        self.setLayout(column(*self.rows.values(), gap=0))
        self.set_part("near")

    def set_part(self, part: str) -> None:
        """`near`, `far` or `back`."""
        self.part = part
        for name, row in self.rows.items():
            row.setVisible((name in BACK_JOINTS) == (part == "back"))

    def show_body(self, body: Skeleton, joint: str | None) -> None:
        """Where every joint stands; the row of `joint` is marked."""
        for name, row in self.rows.items():
            if (name in BACK_JOINTS) != (self.part == "back"):
                continue
            full = name if self.part == "back" else f"{self.part}.{name}"
            row.show_degrees(full, degrees(body, full))
            row.set_on(full == joint)

    def row(self, joint: str) -> JointRow:
        """Raises KeyError."""
        return self.rows[joint.rpartition(".")[2]]
