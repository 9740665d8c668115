# SPDX-License-Identifier: MIT
"""The body to press on: front and back, an area for every place that is one spot of it."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from cramprelief.figure.body_map import HEIGHT, REACH, VIEWS, WIDTH, Area, BodyView, body_view
from cramprelief.ui.home import body_map_paint as paint
from cramprelief.ui.home.body_map_callout import AreaCallout, find_callout, paint_callout
from cramprelief.ui.kit.place_words import place_words
from cramprelief.ui.theme.look import Look

_LABEL_GAP = 10
_LEAST_TARGET = 44
_Key = tuple[str, str | None]
_USUAL = ("calf", "shin")
"""Where most cramps are, one in each view: there the keys begin."""


class BodyMap(QWidget):
    """Lets the person choose a place and a side. Left and right are the person's own.

    `chosen` carries words of the routine format, None for the side of a place on the middle line. Arrow keys move among
    the areas, which are one tab stop; Enter or Space choose.
    """

    chosen = Signal(str, object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._views: tuple[str, ...] = VIEWS
        self._choice: tuple[str, str | None] | None = None
        self._hover: Area | None = None
        self._still: QPixmap | None = None
        self._callout: AreaCallout | Literal[False] | None = None
        self._buttons: list[_AreaButton] = []
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        look.changed.connect(self._repaint_all)
        self._build()

    # What the screen says

    def set_choice(self, place: str | None, side: str | None) -> None:
        """Marks a place; `side` is "left", "right", "both" or None. No place: nothing is marked. Emits nothing."""
        self._choice = None if place is None else (place, side)
        self._callout = None
        for button in self._buttons:
            button.mark(self._is_chosen(button.area))
        self._rove()
        self.setAccessibleDescription(self._choice_words())
        self.update()

    def set_view(self, view: str) -> None:
        """Shows "both", "front" or "back"."""
        views = VIEWS if view == "both" else (view,)
        if views != self._views:
            self._views = views
            self._build()

    def shows(self, place: str) -> bool:
        """Whether the present view has an area for the place."""
        return any(body_view(v).find(place, "left") is not None for v in self._views)

    def _words(self, area: Area) -> str:
        return place_words(area.place, area.side)

    def _choice_words(self) -> str:
        return place_words(*self._choice) if self._choice else self.tr("Nothing chosen")

    # Areas as buttons, for keyboard and screen reader

    def _build(self) -> None:
        before, self._buttons = self._buttons, []
        seen: set[_Key] = set()
        for name in self._views:
            for area in body_view(name).areas:
                if _key(area) not in seen:
                    seen.add(_key(area))
                    self._add_button(area)
        self._buttons.sort(key=lambda button: button.area.side is None)  # the trunk comes last
        self.setAccessibleName(self.tr("Body map"))
        self._still = None
        self._hover = None
        self._place_buttons()
        choice = self._choice or (None, None)
        self.set_choice(*choice)
        self._let_go(before)

    def _let_go(self, before: list[_AreaButton]) -> None:
        """The areas of another view; the focus stays in the map."""
        held = next((button for button in before if button.hasFocus()), None)
        if held is not None:
            same = (b for b in self._buttons if _key(b.area) == _key(held.area))
            stop = next((b for b in self._buttons if b.focusPolicy() & Qt.FocusPolicy.TabFocus), self._buttons[0])
            next(same, stop).setFocus(Qt.FocusReason.OtherFocusReason)
        for button in before:
            button.setParent(None)
            button.deleteLater()

    def _add_button(self, area: Area) -> None:
        button = _AreaButton(area, self)
        button.setAccessibleName(self._words(area))
        button.clicked.connect(lambda: self._choose(area))
        button.show()
        self._buttons.append(button)

    def _place_buttons(self) -> None:
        for button in self._buttons:
            spot = self._box(button.area.view)
            points = [spot.at(p) for p in button.area.edge]
            xs, ys = [p.x() for p in points], [p.y() for p in points]
            box = QRectF(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))
            wide, high = max(0.0, _LEAST_TARGET - box.width()) / 2, max(0.0, _LEAST_TARGET - box.height()) / 2
            place = box.adjusted(-wide, -high, wide, high).toAlignedRect()
            place.moveTo(max(0, place.x()), max(0, place.y()))
            button.setGeometry(place)

    def _rove(self, stop: _AreaButton | None = None) -> None:
        """One tab stop for all: the one where the arrows went, else the marked area, else the left calf or shin."""
        stop = stop or next((b for b in self._buttons if b.isChecked()), None)
        usual = [b for place in _USUAL for b in self._buttons if (b.area.place, b.area.side) == (place, "left")]
        stop = stop or usual[0]
        for button in self._buttons:
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if button is stop else Qt.FocusPolicy.ClickFocus)

    def move_focus(self, button: _AreaButton, dx: int, dy: int) -> None:
        """To the nearest area in a direction; stays where there is none."""
        here = QRectF(button.geometry()).center()

        def cost(other: _AreaButton) -> float:
            there = QRectF(other.geometry()).center() - here
            ahead = there.x() * dx + there.y() * dy
            beside = abs(there.x() * dy) + abs(there.y() * dx)
            return ahead + 2.5 * beside if ahead > 4 and beside <= 2 * ahead else float("inf")

        best = min((b for b in self._buttons if b is not button), key=cost)
        if cost(best) != float("inf"):
            self._rove(best)
            best.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose(self, area: Area) -> None:
        self.set_choice(area.place, area.side)
        self.chosen.emit(area.place, area.side)

    def _is_chosen(self, area: Area) -> bool:
        if self._choice is None:
            return False
        place, side = self._choice
        return area.place == place and (area.side is None or side in (area.side, "both"))

    # Mouse

    def _area_at(self, pos: QPointF) -> Area | None:
        for name in self._views:
            spot = self._box(name)
            if spot.column.contains(pos):
                p = spot.back(pos)
                return body_view(name).at(p.x(), p.y(), REACH / spot.scale)
        return None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._set_hover(self._area_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        self._set_hover(None)

    def _set_hover(self, area: Area | None) -> None:
        if area is not self._hover:
            self._hover = area
            self.setCursor(Qt.CursorShape.PointingHandCursor if area else Qt.CursorShape.ArrowCursor)
            self.setToolTip("" if area is None else self._words(area))
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        area = self._area_at(event.position())
        if area is not None:
            self._choose(area)

    # Size and paint

    def minimumSizeHint(self) -> QSize:
        return QSize(110 * len(self._views), 220)

    def sizeHint(self) -> QSize:
        return QSize(270 * len(self._views), 480)

    def _box(self, view: str) -> paint.MapSpot:
        """Where a view lies in the widget."""
        column = self.width() / len(self._views)
        words = self._look.metrics("label").height() + _LABEL_GAP
        scale = max(0.05, min((self.height() - words - 6) / HEIGHT, column / WIDTH))
        number = self._views.index(view)
        free = column - WIDTH * scale
        inwards = 0.0 if len(self._views) == 1 else free * (0.3 if number == 0 else -0.3)
        whole = QRectF(column * number, 0, column, self.height())
        return paint.MapSpot(QPointF(whole.x() + free / 2 + inwards, 3), scale, whole)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._still = self._callout = None
        self._place_buttons()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._build()
        super().changeEvent(event)

    def _repaint_all(self) -> None:
        self._still = self._callout = None
        self._place_buttons()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.drawPixmap(0, 0, self._still_picture())
            chosen: list[tuple[Area, paint.MapSpot]] = []
            for name in self._views:
                spot = self._box(name)
                for area in body_view(name).areas:
                    if self._is_chosen(area):
                        chosen.append((area, spot))
                    elif area is self._hover:
                        paint.hover(painter, self._look, area, spot)
                    elif self._choice == (area.place, None):
                        paint.faint(painter, self._look, area, spot)
            for area, spot in chosen:
                paint.mark(painter, self._look, body_view(area.view), area, spot)
            if chosen and self._callout is None:
                found = (self._find_callout(*place) for place in reversed(chosen))
                self._callout = next((c for c in found if c), False)
            if self._callout:
                paint_callout(painter, self._look, self._callout)
            focus = next((b for b in self._buttons if b.hasFocus()), None)
            if focus is not None:
                paint.focus_line(painter, self._look, focus.area, self._box(focus.area.view))

    def _find_callout(self, area: Area, spot: paint.MapSpot) -> AreaCallout | None:
        """The plate beside an area, or None where there is no room: the words stand in the chips too."""
        taken, words = [], []
        for name in self._views:
            other = self._box(name)
            taken += [other.at(p) for part in body_view(name).silhouette for p in part.points(4)]
            words += paint.hand_words(self._look, self._view_words(name)[1:], other)
        edge = [spot.at(p) for p in area.edge]
        outwards = -1 if area.middle[0] < WIDTH / 2 else 1
        bounds = QRectF(self.rect()).adjusted(3, 3, -3, -3)
        return find_callout(self._look, self._choice_words(), edge, outwards, taken, words, bounds)

    def _still_picture(self) -> QPixmap:
        """Bodies and words, which change with size and theme only."""
        ratio = self.devicePixelRatioF()
        if self._still is None or self._still.devicePixelRatio() != ratio:
            self._still = QPixmap(self.size() * ratio)
            self._still.setDevicePixelRatio(ratio)
            self._still.fill(Qt.GlobalColor.transparent)
            with QPainter(self._still) as painter:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                for name in self._views:
                    view: BodyView = body_view(name)
                    paint.body(painter, self._look, view, self._box(name))
                    paint.words(painter, self._look, self._view_words(name), self._box(name), self.height())
        return self._still

    def _view_words(self, view: str) -> tuple[str, str, str]:
        """Caption, and the words beside the hand on the picture's left and right."""
        left, right = self.tr("Left"), self.tr("Right")
        return (self.tr("Front"), right, left) if view == "front" else (self.tr("Back"), left, right)


def _key(area: Area) -> _Key:
    """What a press on it means: two views may show the same."""
    return area.place, area.side


class _AreaButton(QAbstractButton):
    """One area for keyboard and screen reader. It paints nothing; the map paints its state and takes the mouse."""

    def __init__(self, area: Area, owner: BodyMap) -> None:
        super().__init__(owner)
        self.area = area
        self._map = owner
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def mark(self, on: bool) -> None:
        exclusive = self.autoExclusive()
        self.setAutoExclusive(False)
        self.setChecked(on)
        self.setAutoExclusive(exclusive)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        ways = {
            Qt.Key.Key_Left: (-1, 0),
            Qt.Key.Key_Right: (1, 0),
            Qt.Key.Key_Up: (0, -1),
            Qt.Key.Key_Down: (0, 1),
        }
        way = ways.get(Qt.Key(event.key()))
        if way is not None:
            self._map.move_focus(self, *way)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._map.update()
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The map paints."""
