# SPDX-License-Identifier: MIT
"""The way between pages: a rail at the left, or a bar below in a narrow window."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from cramprelief.application.page_name import PageName
from cramprelief.ui.kit.boxes import column, rearrange, row
from cramprelief.ui.kit.card import Mark
from cramprelief.ui.kit.press import Pressable
from cramprelief.ui.shell.page_entry import PageEntry, words_of
from cramprelief.ui.theme.look import Look
from cramprelief.ui.theme.sheet import stylesheet

RailMode = Literal["rail", "bar"]
_ITEM, _LEAST = 74, 56
_PILL = 64
_EDGE = 8
"""Pixels that the menu keeps from the window's edge."""


class RailButton(Pressable):
    """Icon over word; the page that is shown has its icon filled, on a pill."""

    def __init__(self, look: Look, word: str, icon: str) -> None:
        super().__init__(look, word, kind="ghost")
        self._icon = icon
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_icon(self, icon: str) -> None:
        self._icon = icon
        self.update()

    def sizeHint(self) -> QSize:
        metrics = self.look.metrics("captionb")
        high = self.look.grow(26, 0.4) + metrics.height() + 14
        return QSize(round(metrics.horizontalAdvance(self.text()) + 12), round(max(_LEAST, high)))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: object) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            look, on = self.look, self.isChecked()
            metrics, size = look.metrics("captionb"), look.grow(26, 0.4)
            y = (self.height() - size - 9 - metrics.height()) / 2 + 2
            wide = min(_PILL, self.width() - 12)
            pill = QRectF((self.width() - wide) / 2, y - 4, wide, size + 9)
            hovered = self.underMouse() or self.isDown()
            if on or hovered:
                painter.setPen(QPen(look.color("primary"), 2) if look.contrast and on else Qt.PenStyle.NoPen)
                painter.setBrush(look.color("primary_soft", 255 if on else 130))
                painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
            ink = look.color("primary_ink" if on else "text2")
            place = QRectF((self.width() - size) / 2, y, size, size)
            look.icons.paint(painter, f"fill/{self._icon}" if on else self._icon, place, ink)
            painter.setFont(look.font("captionb"))
            painter.setPen(ink)
            x = (self.width() - metrics.horizontalAdvance(self.text())) / 2
            painter.drawText(QPointF(x, y + size + 8 + metrics.ascent()), self.text())


class Rail(QWidget):
    """`chosen(name)` asks for a page, `theme_asked` for day or night."""

    chosen = Signal(str)
    theme_asked = Signal()

    def __init__(self, look: Look, entries: Sequence[PageEntry]) -> None:
        super().__init__()
        self.look = look
        self._lit = {entry.name: entry.under or entry.name for entry in entries}
        self._entries = [entry for entry in entries if entry.icon is not None]
        self._mark = Mark(look)
        self._buttons: dict[PageName, RailButton] = {}
        for entry in self._entries:
            button = RailButton(look, words_of(entry), entry.icon or "")
            button.setCheckable(True)
            button.clicked.connect(lambda _=False, name=entry.name: self._choose(name))
            self._buttons[entry.name] = button
        self._theme = RailButton(look, "", "moon")
        self._theme.clicked.connect(self.theme_asked)
        self._more = RailButton(look, self.tr("More"), "dots-three-outline")
        self._more.setCheckable(True)
        self._more.clicked.connect(self._show_more)
        for part in (self._mark, *self._buttons.values(), self._theme, self._more):
            part.setParent(self)
        self._mode = ""
        self._current: PageName | None = None
        self.hidden_names: tuple[PageName, ...] = ()
        """Pages that have no button of their own now: they stand under "More"."""
        self.setAccessibleName(self.tr("Pages"))
        look.changed.connect(self._name_theme)
        self._name_theme()

    def set_current(self, name: PageName | None) -> None:
        """Light the entry of this page; None lights nothing."""
        self._current = name
        lit = None if name is None else self._lit[name]
        for key, button in self._buttons.items():
            button.setChecked(key == lit)
        self._more.setChecked(lit in self.hidden_names)

    def buttons(self) -> list[RailButton]:
        """Those in sight, in reading order."""
        return [b for b in (*self._buttons.values(), self._theme, self._more) if b.isVisibleTo(self)]

    def focus_current(self) -> None:
        """Put the focus on the page that is shown, or on the first button."""
        shown = self.buttons()
        (next((b for b in shown if b.isChecked()), shown[0])).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def set_mode(self, mode: RailMode, height: int) -> None:
        """ "rail" beside the page or "bar" below it. What does not fit `height` goes under "More"."""
        room = self._room(mode, height)
        shown = self._shown(mode, room)
        wanted = f"{mode} {len(shown)} {self.look.text_scale}"
        if wanted == self._mode:
            return
        self._mode = wanted
        self.hidden_names = tuple(entry.name for entry in self._entries if entry not in shown)
        for entry in self._entries:
            self._buttons[entry.name].setVisible(entry in shown)
        self._more.setVisible(bool(self.hidden_names) or mode == "bar")
        self._theme.setVisible(mode == "rail")
        self._mark.setVisible(mode == "rail" and height > 520)
        if mode == "rail":
            self._stand(shown)
        else:
            self._lie(shown)
        self.set_current(self._current)

    def _room(self, mode: RailMode, height: int) -> int:
        """How many entries fit, beside the theme button."""
        if mode == "bar":
            widest = max(button.minimumSizeHint().width() for button in (*self._buttons.values(), self._more))
            return min(4, max(1, (self.window().width() - 8) // widest - 1))
        each = self._more.sizeHint().height() + 2
        return max(2, (height - (44 + 14 if height > 520 else 0) - 30) // each - 1)

    def _shown(self, mode: RailMode, room: int) -> list[PageEntry]:
        if mode == "bar" or room < len(self._entries):
            ranked = sorted((e for e in self._entries if e.bar), key=lambda e: e.bar)
            best = ranked[: room if mode == "bar" else room - 1]
            return [entry for entry in self._entries if entry in best]
        return self._entries

    def _stand(self, shown: list[PageEntry]) -> None:
        self.setFixedWidth(max(self.look.grow(104, 0.35), max(b.sizeHint().width() for b in self.buttons()) + 8))
        self.setMinimumHeight(0)
        self.setMaximumHeight(16777215)
        upper = [self._buttons[e.name] for e in shown if not e.foot]
        lower = [self._buttons[e.name] for e in shown if e.foot]
        more = [self._more] if self.hidden_names else []
        head = row(None, self._mark, None)
        rearrange(self, column(head, 10, *upper, *more, None, *lower, self._theme, margin=(4, 16, 5, 10), gap=2))

    def _lie(self, shown: list[PageEntry]) -> None:
        self.setMinimumWidth(0)
        self.setMaximumWidth(16777215)
        self.setFixedHeight(self._more.sizeHint().height() + 8)
        buttons = [*(self._buttons[e.name] for e in shown), self._more]
        for button in buttons:
            button.setFixedHeight(button.sizeHint().height())
        rearrange(self, row(*((b, 1) for b in buttons), margin=(4, 3, 4, 4), gap=0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Entries share the height, up to 74 pixels each."""
        super().resizeEvent(event)
        if not self._mode.startswith("rail"):
            return
        shown = self.buttons()
        free = self.height() - 26 - 2 * len(shown) - (54 if self._mark.isVisibleTo(self) else 0) - 10
        each = min(self.look.grow(_ITEM, 0.45), free // max(1, len(shown)))
        for button in shown:
            button.setFixedHeight(max(button.sizeHint().height(), each))

    def _choose(self, name: PageName) -> None:
        self.set_current(self._current)  # the page that opens marks itself
        self.chosen.emit(name)

    def _show_more(self) -> None:
        """What had no room, as a menu above the button."""
        self.set_current(self._current)  # the press alone lights nothing
        menu = QMenu(self)
        menu.setStyleSheet(stylesheet(self.look))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for entry in self._entries:
            if entry.name in self.hidden_names:
                menu.addAction(words_of(entry)).triggered.connect(lambda _=False, name=entry.name: self._choose(name))
        if self._theme.isHidden():
            menu.addAction(self._theme.text()).triggered.connect(lambda _=False: self.theme_asked.emit())
        wide, high = menu.sizeHint().width(), menu.sizeHint().height()
        edge = self.window().width() - self._more.mapTo(self.window(), QPoint(0, 0)).x() - wide - _EDGE
        menu.popup(self._more.mapToGlobal(QPoint(min(0, edge), -high)))

    def _name_theme(self) -> None:
        dark = self.look.dark
        self._theme.setText(self.tr("Daylight") if dark else self.tr("Night"))
        self._theme.set_icon("sun" if dark else "moon")
        self.update()

    def paintEvent(self, _event: object) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self.look.color("sunken"))
            painter.setPen(QPen(self.look.color("line"), 1))
            if self._mode.startswith("rail"):
                painter.drawLine(self.width() - 1, 0, self.width() - 1, self.height())
            else:
                painter.drawLine(0, 0, self.width(), 0)
