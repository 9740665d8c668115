# SPDX-License-Identifier: MIT
"""The window: pages, and the way between them.

The first frame is painted before anything else is loaded (see first_frame). So this module imports very little at its
top: PySide6's namespace `Qt` alone takes a sixth of the time to an empty window.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow, QScrollArea, QWidget

from cramprelief.reading.regular import read_regular

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent, QObject
    from PySide6.QtGui import QCloseEvent, QHideEvent, QKeyEvent, QPaintEvent, QResizeEvent, QShowEvent

    from cramprelief.application.page_name import PageName
    from cramprelief.ui.shell.page import Page
    from cramprelief.ui.shell.page_entry import PageEntry
    from cramprelief.ui.shell.rail import Rail, RailMode
    from cramprelief.ui.theme.look import Look

LEAST = QSize(360, 560)
USUAL = QSize(1280, 800)
PLACE = "window.bin"
"""The file in the person's folder that keeps the window's size and place."""
_EDGE = 10
"""Pixels round a banner that lies over the page."""
_ALONE: tuple[PageName, ...] = ("player", "finished", "trial")
"""Pages without the rail: nothing else to look at."""


class Window(QMainWindow):
    """Shows one page at a time. Pages are made when they are first shown; `furnish` comes before the first of them.

    A main window, since only that is a window to a screen reader, whose name it reads when it changes (`announce`).
    """

    painted = Signal()
    """Once, after the first frame is on the screen."""
    seen = Signal(bool)
    """Whether anybody can see the window: False while it is hidden or minimised."""
    closing = Signal()
    put_away = Signal()
    """Closed by the person while the app stays; only where `keeps` is set."""
    page_shown = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.keeps = False
        self.tell_reader: Callable[[str], None] | None = None
        """How a screen reader is told words, where it does not take announcements."""
        self._furnished = False
        self._painted = False
        self._pages: dict[PageName, Page] = {}
        self._current: PageName | None = None
        self._before: list[PageName] = []
        self._rail: Rail | None = None
        self._banner: QWidget | None = None
        self._floats = False
        self._layout = ""
        self.setWindowTitle("cramprelief")
        self.setMinimumSize(LEAST)

    def furnish(self, look: Look, entries: Sequence[PageEntry], make: Callable[[PageEntry], Page]) -> None:
        """`make` builds the page of an entry, connected."""
        from PySide6.QtWidgets import QStackedWidget

        from cramprelief.ui.kit.focus import FocusRing

        self.look = look
        self._entries = {entry.name: entry for entry in entries}
        self._make = make
        self._body = QWidget(self)
        self.setCentralWidget(self._body)
        self._stack = QStackedWidget(self._body)
        self.focus_ring = FocusRing(look, self)
        self._furnished = True
        self._arrange()
        look.changed.connect(self._arrange)
        look.changed.connect(self._float)

    # Pages

    @property
    def current(self) -> PageName | None:
        """The name of the page that is shown; None before the first."""
        return self._current

    def page(self, name: PageName) -> Page:
        """The page of this name, made now if need be."""
        page = self._pages.get(name)
        if page is None:
            page = self._pages[name] = self._make(self._entries[name])
            page.go.connect(self.show_page)
            self._stack.addWidget(page)
        return page

    def show_page(self, name: PageName, argument: object = None) -> None:
        """Show a page. `argument` is what it is to show, see Page.show_for."""
        page = self.page(name)
        here = self._current
        if here is not None and name != here:
            self._before = [*(n for n in self._before if n != here), here][-8:]
            self._pages[here].left()
        self._current = name
        page.show_for(argument)
        if self._floats:
            self._floats, self._layout = False, ""
        self._arrange()
        self._stack.setCurrentWidget(page)
        if self._rail is not None:
            self._rail.set_current(name)
        target = page.first_focus()
        if target is not None:
            target.setFocus()
        self.page_shown.emit(name)

    def back(self) -> None:
        """To the page before, or Home; never back into a player that is over."""
        while self._before:
            name = self._before.pop()
            if name not in _ALONE and name != self._current:
                rest = list(self._before)
                self.show_page(name)
                self._before = rest  # going back leaves no trail
                return
        if self._current != "home":
            self.show_page("home")

    def focus_search(self) -> None:
        """Ctrl+F: to the search of the page that is shown."""
        if self._current is not None:
            self.page(self._current).focus_search()

    def rail_names(self) -> list[PageName]:
        """The pages that the rail shows, in its order."""
        return [name for name, entry in self._entries.items() if entry.icon is not None]

    def next_region(self) -> None:
        """F6: from the page to the rail and back."""
        rail = self._rail
        self.focus_ring.by_key = True
        if rail is not None and rail.isVisible() and not rail.isAncestorOf(self.focusWidget() or self):
            rail.focus_current()
        elif self._current is not None:
            target = self.page(self._current).first_focus()
            (target or self.page(self._current)).setFocus()

    def show_signs(self) -> None:
        """W: the warning signs, and from them back to what stood here."""
        if self._current != "warnings":
            self.show_page("warnings", self._current if self._current in _ALONE else None)

    def show_keys(self) -> None:
        """F1: the page's keys."""
        if self._current is not None:
            self.page(self._current).show_keys()

    # Layout

    def set_rail(self, rail: Rail) -> None:
        """Put the rail in its place; it is made after the first frame where the start does not show it."""
        self._rail = rail
        rail.setParent(self._body)
        self._layout = ""
        self._arrange()

    def set_banner(self, banner: QWidget | None, *, floats: bool = False) -> None:
        """A line above the page, in place of the one before; not beside the pages that stand alone.

        `floats`: a finger may be on its way. So that nothing moves under it the line lies over the page's foot, where
        no title stands; with the next page it has a place of its own.
        """
        if self._banner is not None:
            self._banner.hide()
            self._banner.deleteLater()
        floated, self._floats = self._floats, banner is not None and floats
        stood = self._banner is not None and not floated
        self._banner = banner
        if stood or not self._floats:
            self._layout = ""
        self._arrange()
        self._float()

    def _float(self) -> None:
        """Lay the banner over the foot of the page, as wide as the page."""
        banner = self._banner
        if banner is None or not self._floats:
            return
        if banner.parent() is not self._body:
            banner.setParent(self._body)
            banner.installEventFilter(self)
        foot = self._stack.geometry().adjusted(_EDGE, 0, -_EDGE, -_EDGE)
        foot.setTop(foot.bottom() - max(banner.heightForWidth(foot.width()), banner.sizeHint().height()))
        banner.setGeometry(foot)
        banner.show()
        banner.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The banner has arranged itself for its width, and needs another height."""
        if watched is self._banner and event.type() == event.Type.LayoutRequest:
            self._float()
        return super().eventFilter(watched, event)

    @property
    def banner(self) -> QWidget | None:
        return self._banner

    @property
    def has_way_on(self) -> bool:
        """Whether the page that is shown stands beside the rail."""
        return self._current is not None and self._current not in _ALONE

    @property
    def rail(self) -> Rail | None:
        return self._rail

    def _arrange(self) -> None:
        from cramprelief.ui.kit.boxes import column, rearrange, row

        narrow = self.look.shape(self.width(), self.height()).width == "narrow"
        alone = self._rail is None or self._current in _ALONE
        mode: RailMode | Literal["alone"] = "alone" if alone else "bar" if narrow else "rail"
        if self._rail is not None and mode != "alone":
            self._rail.set_mode(mode, self.height())
        if mode == self._layout:
            return
        self._layout = mode
        shown = self._banner if self._banner is not None and self._current not in _ALONE else None
        shown = None if self._floats else shown
        if self._banner is not None and not self._floats:
            self._banner.setParent(self._body)
            self._banner.setVisible(shown is not None)
        above = column(shown, margin=(10, 8, 10, 0))
        middle = column(above, (self._stack, 1), gap=0) if shown is not None else column((self._stack, 1), gap=0)
        if self._rail is not None:
            self._rail.setVisible(not alone)
        if mode == "rail":
            rearrange(self._body, row(self._rail, (middle, 1), gap=0))
        elif mode == "bar":
            rearrange(self._body, column((middle, 1), self._rail, gap=0))
        else:
            rearrange(self._body, middle)
        for held in (self._body, self):
            layout = held.layout()
            if layout is not None:
                layout.setSizeConstraint(layout.SizeConstraint.SetNoConstraint)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._furnished:
            self._arrange()
            self._float()

    # Keys, focus, being seen

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab. Qt also calls it when a focused widget is hidden: that is no key."""
        here = self.focusWidget()
        if self._furnished and here is not None and here.isVisible():
            self.focus_ring.by_key = True
        page = None if self._current is None else self._pages.get(self._current)
        wanted = page.tab_stop(here, forward) if page is not None and here is not None else None
        if wanted is not None:
            from PySide6.QtCore import Qt

            wanted.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
        moved = wanted is not None or super().focusNextPrevChild(forward)
        self._bring_into_sight(self.focusWidget())
        return moved

    def _bring_into_sight(self, stop: QWidget | None) -> None:
        """Scroll to it. Qt does so only where the focus was in the same scroll area before."""
        if stop is None:
            return
        step = stop.parentWidget()
        while step is not None and step is not self:
            if isinstance(step, QScrollArea):
                step.ensureWidgetVisible(stop, 20, 20)
            step = step.parentWidget()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._furnished:
            return
        from PySide6.QtCore import Qt

        from cramprelief.ui.kit.keyboard import key_meant

        self.focus_ring.by_key = True
        if event.key() == Qt.Key.Key_Escape and not self.isFullScreen():
            self.back()
        elif event.key() == Qt.Key.Key_Escape:
            self.showNormal()
        elif key_meant(event) == Qt.Key.Key_Question:
            self.show_keys()
        else:
            super().keyPressEvent(event)

    def watch_input(self) -> None:
        """See keys and clicks before the widgets do, to show the focus for the one and hide it for the other."""
        handle = self.windowHandle()
        if handle is not None:
            handle.installEventFilter(self.focus_ring)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if not self._furnished:
            return
        from PySide6.QtCore import QEvent

        if event.type() == QEvent.Type.WindowStateChange:
            self.seen.emit(self.isVisible() and not self.isMinimized())
        elif event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.look.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.seen.emit(True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
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

    def place(self, file: Path) -> None:
        """Take the size and place kept in `file`, on a screen that is still there; else the usual size."""
        try:
            kept = read_regular(file, 1 << 16)
        except OSError:
            kept = b""
        if not self.restoreGeometry(kept):
            room = QGuiApplication.primaryScreen().availableGeometry()
            self.resize(USUAL.boundedTo(QSize(room.width() - 40, room.height() - 60)).expandedTo(LEAST))

    def keep_place(self, file: Path) -> None:
        """Remember size, place, and whether it fills the screen. A folder that says no costs only that."""
        from contextlib import suppress

        with suppress(OSError):
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(self.saveGeometry().data())
