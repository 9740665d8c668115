# SPDX-License-Identifier: MIT
"""What all painted buttons share."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton

from cramprelief.ui.theme.look import Look
from cramprelief.ui.theme.tokens import ColorRole

_ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)


@dataclass(frozen=True, slots=True)
class Dress:
    """Colour roles of a button: the fill and the border may be None, `ink2` is for the second line."""

    fill: ColorRole | None
    ink: ColorRole
    ink2: ColorRole
    border: ColorRole | None


ButtonKind = Literal[
    "plain", "quiet", "ghost", "primary", "relief", "danger", "danger_soft", "alarm", "pain", "caution",
]  # fmt: skip
KINDS: dict[ButtonKind, Dress] = {
    "plain": Dress("surface", "text", "text2", "control"),
    "quiet": Dress("surface", "text", "text2", "line"),
    "ghost": Dress(None, "text", "text2", None),
    "primary": Dress("primary", "on_primary", "on_primary", None),
    "relief": Dress("relief", "on_relief", "on_relief", None),
    "danger": Dress("danger", "on_danger", "on_danger", None),
    "danger_soft": Dress("surface", "danger_ink", "danger_ink", "danger"),
    "alarm": Dress("danger_soft", "danger_ink", "danger_ink", "danger_ink"),
    "pain": Dress("pain_soft", "pain_ink", "pain_ink", "pain"),
    "caution": Dress("caution_soft", "caution_ink", "caution_ink", None),
}
OFF = Dress(None, "text3", "text3", "line")
OFF_GHOST = Dress(None, "text3", "text3", None)
"""Not to be pressed now: still readable, no fill."""
CHOSEN = Dress("primary_soft", "primary_ink", "primary_ink", "primary")


class Pressable(QAbstractButton):
    """A painted button: hover and press show, Enter presses like Space, arrows go to the screen unless grouped.

    `text` is what it says, `name` the accessible name where that says more.
    """

    def __init__(self, look: Look, text: str, *, kind: ButtonKind = "plain", name: str | None = None) -> None:
        super().__init__()
        self.look = look
        self._kind = kind
        self._spoken = ""
        """The name where it is the text, told apart from one that says more."""
        self.put_text(text)
        if name:
            self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        look.changed.connect(self._restyle)

    def put_text(self, text: str) -> None:
        """As it stands: an & is an & and no key, for the eye and for the screen reader."""
        self.setText(text)
        if "&" in text:
            self.setShortcut(QKeySequence())
        if self.accessibleName() == self._spoken:
            self._spoken = text if "&" in text else ""
            self.setAccessibleName(self._spoken)

    def set_kind(self, kind: ButtonKind) -> None:
        if kind != self._kind:
            self._kind = kind
            self.update()

    def dress(self) -> Dress:
        """The colour roles that hold now."""
        if not self.isEnabled():
            return OFF_GHOST if self._kind == "ghost" else OFF
        if self.isCheckable() and self.isChecked():
            return CHOSEN
        return KINDS[self._kind]

    def paint_shape(self, painter: QPainter, rect: QRectF, radius: float) -> Dress:
        """Paint fill and border and return the dress for what goes on top."""
        dress = self.dress()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        border: ColorRole | None = dress.border or ("line" if self.look.contrast and dress.fill else None)
        painter.setPen(QPen(self.look.color(border), 2) if border else Qt.PenStyle.NoPen)
        fill = self.fill_color(dress)
        painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
        if border or fill is not None:
            radius = min(radius, rect.height() / 2)
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), radius, radius)
        return dress

    def fill_color(self, dress: Dress) -> QColor | None:
        """The fill, a little towards the ink while hovered and more while pressed."""
        toward = 0.16 if self.isDown() else 0.07 if self.underMouse() and self.isEnabled() else 0.0
        if dress.fill is not None:
            return self.look.mix(dress.fill, dress.ink, toward)
        return self.look.color(dress.ink, round(255 * toward)) if toward else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
        elif event.key() in _ARROWS and not self.autoExclusive() and self.group() is None:
            from cramprelief.ui.kit.arrows import move_by_arrow  # not at the start

            if not move_by_arrow(self, event.key()):
                event.ignore()
        else:
            super().keyPressEvent(event)

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()
