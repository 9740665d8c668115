# SPDX-License-Identifier: MIT
"""The window: pages, and the way between them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from cramprelief.ui.kit.boxes import column, rearrange, row
from cramprelief.ui.kit.focus import FocusRing
from cramprelief.ui.page import Page
from cramprelief.ui.pages import Entry
from cramprelief.ui.theme.look import Look

LEAST = QSize(360, 560)
USUAL = QSize(1280, 800)
_ALONE = ("player", "finished")
"""Pages without the rail: nothing else to look at."""


class Window(QWidget):
    """Shows one page at a time. Pages are made when they are first shown."""

    painted = Signal()
    """Once, after the first frame is on the screen."""
    seen = Signal(bool)
    """Whether anybody can see the window: False while it is hidden or minimised."""
    closing = Signal()
    put_away = Signal()
    """Closed by the person while the app stays; only where `keeps` is set."""
    page_shown = Signal(str)

    def __init__(self, look: Look, entries: Sequence[Entry], make: Callable[[Entry], Page]) -> None:
        super().__init__()
        self.look = look
        self._entries = {entry.name: entry for entry in entries}
        self._make = make
        self._pages: dict[str, Page] = {}
        self._current = ""
        self._before: list[str] = []
        self._stack = QStackedWidget()
        self._rail: QWidget | None = None
        self._layout = ""
        self._painted = False
        self.keeps = False
        self.setWindowTitle("cramprelief")
        self.setMinimumSize(LEAST)
        self._stack.setParent(self)
        self.focus_ring = FocusRing(look, self)
        self._arrange()
        look.changed.connect(self._arrange)

    # Pages

    @property
    def current(self) -> str:
        """The name of the page that is shown."""
        return self._current

    def page(self, name: str) -> Page:
        """The page of this name, made now if need be."""
        page = self._pages.get(name)
        if page is None:
            page = self._pages[name] = self._make(self._entries[name])
            page.go.connect(self.show_page)
            self._stack.addWidget(page)
        return page

    def show_page(self, name: str, argument: object = None) -> None:
        """Show a page. `argument` is what it is to show, see Page.show_for."""
        page = self.page(name)
        if self._current and name != self._current:
            self._before = [*(n for n in self._before if n != self._current), self._current][-8:]
        self._current = name
        page.show_for(argument)
        self._arrange()
        self._stack.setCurrentWidget(page)
        if self._rail is not None:
            self._rail.set_current(name)  # type: ignore[attr-defined]
        target = page.first_focus()
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)
        self.page_shown.emit(name)

    def back(self) -> None:
        """To the page before, or Home; never back into a player that is over."""
        while self._before:
            name = self._before.pop()
            if name not in _ALONE and name != self._current:
                self.show_page(name)
                return
        if self._current != "home":
            self.show_page("home")

    def find(self) -> None:
        if self._current:
            self.page(self._current).find()

    def rail_names(self) -> list[str]:
        """The pages that the rail shows, in its order."""
        return [name for name, entry in self._entries.items() if entry.icon is not None]

    def next_region(self) -> None:
        """F6: from the page to the rail and back."""
        rail = self._rail
        inside = rail is not None and rail.isVisible() and not rail.isAncestorOf(self.focusWidget() or self)
        self.focus_ring.by_key = True
        if inside:
            rail.focus_current()  # type: ignore[union-attr]
        elif self._current:
            target = self.page(self._current).first_focus()
            (target or self.page(self._current)).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_keys(self) -> None:
        """F1: the page's keys."""
        if self._current:
            self.page(self._current).show_keys()

    # Layout

    def set_rail(self, rail: QWidget) -> None:
        """Put the rail in its place; it is made after the first frame where the start does not show it."""
        self._rail = rail
        rail.setParent(self)
        self._layout = ""
        self._arrange()

    @property
    def rail(self) -> QWidget | None:
        return self._rail

    def _arrange(self) -> None:
        narrow = self.look.shape(self.width(), self.height()).width == "narrow"
        alone = self._rail is None or self._current in _ALONE
        mode = "alone" if alone else "bar" if narrow else "rail"
        if self._rail is not None and not alone:
            self._rail.set_mode(mode, self.height())  # type: ignore[attr-defined]
        if mode == self._layout:
            return
        self._layout = mode
        if self._rail is not None:
            self._rail.setVisible(not alone)
        if mode == "rail":
            rearrange(self, row(self._rail, (self._stack, 1), gap=0))
        elif mode == "bar":
            rearrange(self, column((self._stack, 1), self._rail, gap=0))
        else:
            rearrange(self, column((self._stack, 1), gap=0))
        layout = self.layout()
        if layout is not None:
            layout.setSizeConstraint(layout.SizeConstraint.SetNoConstraint)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    # Keys, focus, being seen

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab. Qt also calls it when a focused widget is hidden: that is no key."""
        here = self.focusWidget()
        if here is not None and here.isVisible():
            self.focus_ring.by_key = True
        return super().focusNextPrevChild(forward)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.focus_ring.by_key = True
        if event.key() == Qt.Key.Key_Escape and not self.isFullScreen():
            self.back()
        elif event.key() == Qt.Key.Key_Escape:
            self.showNormal()
        else:
            super().keyPressEvent(event)

    def watch_input(self) -> None:
        """See keys and clicks before the widgets do, to show the focus for the one and hide it for the other."""
        handle = self.windowHandle()
        if handle is not None:
            handle.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.KeyPress:
            self.focus_ring.by_key = True
        elif kind in (QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin):
            self.focus_ring.by_key = False
        return False

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.WindowStateChange:
            self.seen.emit(self.isVisible() and not self.isMinimized())
        elif event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.look.refresh()

    def showEvent(self, event: object) -> None:
        super().showEvent(event)  # type: ignore[arg-type]
        self.seen.emit(True)

    def hideEvent(self, event: object) -> None:
        super().hideEvent(event)  # type: ignore[arg-type]
        self.seen.emit(False)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.keeps:
            event.ignore()
            self.hide()
            self.put_away.emit()
            return
        self.closing.emit()
        super().closeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self.painted.emit)

    # Size and place

    def place(self, wanted: tuple[int, int, int, int] | None) -> None:
        """Take the remembered place, if a screen is still there; else the usual size in the middle."""
        rect = QRect(*wanted) if wanted else QRect()
        screens = QGuiApplication.screens()
        home = next((s for s in screens if s.availableGeometry().intersects(rect.adjusted(40, 10, -40, -40))), None)
        room = (home or QGuiApplication.primaryScreen()).availableGeometry()
        if wanted and home is not None:
            size = rect.size().boundedTo(room.size()).expandedTo(LEAST)
            self.resize(size)
            self.move(
                max(room.left(), min(rect.x(), room.right() - size.width() + 1)),
                max(room.top(), min(rect.y(), room.bottom() - size.height() + 1)),
            )
        else:
            self.resize(USUAL.boundedTo(QSize(room.width() - 40, room.height() - 60)).expandedTo(LEAST))

    def placed(self) -> tuple[int, int, int, int]:
        """The place to remember."""
        rect = self.normalGeometry() if self.isMaximized() or self.isFullScreen() else self.geometry()
        return rect.x(), rect.y(), rect.width(), rect.height()
