# SPDX-License-Identifier: MIT
"""What every screen is: a widget that arranges itself anew where its shape asks for another arrangement."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import TYPE_CHECKING, TypeVar

import shiboken6
from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from cramprelief.ui.kit.fitted import Fitted
from cramprelief.ui.kit.words import Words
from cramprelief.ui.theme.look import Look
from cramprelief.ui.theme.shape import PageShape

if TYPE_CHECKING:
    from cramprelief.application.page_name import PageName
    from cramprelief.guide.moment import Moment
    from cramprelief.ui.shell.keys import KeysSheet

_Container = TypeVar("_Container", bound=QWidget)


class Page(QWidget):
    """Override `arrangement`, a value that says how the page stands at a shape, and `arrange`, which lays it out so.

    `arrange` is called before the first paint, and again whenever `arrangement` or the text size gives another answer.
    It reads no file and no diary: what is shown was read before. A page never forces its window to grow: what may
    outgrow it goes into a kit.scroll.Scroll. Widgets that outlive an arrangement are given to `keep` once; cards and
    scroll areas made by `arrange` around them go through `hold` and end when it runs again.
    """

    go = Signal(str, object)
    """To another page: a PageName, and what it is to show (a routine's id, a Card, None …). See `go_to`."""
    play = Signal(str)
    """Start the routine of this id in the player."""
    KEYS = "page"
    """Which keys `?` shows, see keys.KeysSheet."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self._arranged: tuple[Hashable, float] | None = None
        self._keys: KeysSheet | None = None
        self._kept: list[QWidget] = []
        self._held: list[QWidget] = []
        look.changed.connect(self.adapt)

    @property
    def shape(self) -> PageShape:
        return self.look.shape(self.width(), self.height())

    def keep(self, *parts: QWidget) -> None:
        """These belong to the page in every arrangement, in sight or not."""
        for part in parts:
            part.setParent(self)
        self._kept += parts

    def discard(self, *parts: QWidget) -> None:
        """End what was kept."""
        for part in parts:
            part.hide()
            part.deleteLater()
        self._kept = [part for part in self._kept if part not in parts]

    def hold(self, container: _Container) -> _Container:
        """A container of this arrangement; it is deleted after the next one has taken its widgets over."""
        self._held.append(container)
        return container

    def arrangement(self, shape: PageShape) -> Hashable:
        """All that `arrange` needs to know of the shape, and of the few facts that matter; equal values look alike."""
        return shape.width, shape.short, shape.low

    def arrange(self) -> None:
        """Lay the page out for `self.arrangement(self.shape)` (see kit.boxes.rearrange)."""

    def show_for(self, argument: object) -> None:
        """Called each time before the page is shown, with what `go` carried (None from the rail)."""

    def left(self) -> None:
        """Called when another page is about to be shown in its place."""

    def go_to(self, name: PageName, argument: object = None) -> None:
        """Leave for another page, with what it is to show."""
        self.go.emit(name, argument)

    def focus_search(self) -> None:
        """Ctrl+F: put the focus into the page's search, where it has one."""

    def show_caption(self, words: str, seconds: float, moment: Moment) -> None:
        """What is being spoken, to read along, for a page that guides."""

    def moves(self) -> bool:
        """Whether something larger than a breath or a clock moves on it now."""
        return False

    def first_words(self) -> Fitted | Words | None:
        """The instruction, or what else is read first, of a page on which the app may open."""
        return None

    def show_keys(self) -> None:
        """? and F1: the keys of this page, over it."""
        from cramprelief.ui.shell.keys import KeysSheet  # not at the start

        if self._keys is None:
            self._keys = KeysSheet(self.look, self, self.KEYS)
            self._keys.closed.connect(self._keys.shut)
        self._keys.open()

    def first_focus(self) -> QWidget | None:
        """Where the focus goes when the page is shown; None leaves it to Tab."""
        return None

    def tab_stop(self, here: QWidget, forward: bool) -> QWidget | None:
        """Where Tab (or, not `forward`, Shift+Tab) goes from `here`, where that is not simply the next stop."""
        return None

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def resizeEvent(self, _event: QResizeEvent) -> None:
        self.adapt()

    def adapt(self) -> None:
        """Arrange the page where its shape, or a fact that `arrangement` looks at, asks for another arrangement."""
        if (self.arrangement(self.shape), self.look.text_scale) != self._arranged:
            self.arrange_anew()

    def arrange_anew(self) -> None:
        """Arrange the page, as it shows something else. The focus stays where it was."""
        if self.width() < 100:
            return
        self._arranged = (self.arrangement(self.shape), self.look.text_scale)
        focus = self.window().focusWidget()
        before, self._held = self._held, []
        self.arrange()
        self._retire(before)
        held = focus is not None and shiboken6.isValid(focus)  # what was arranged anew may have ended it
        if held and focus is not None and self.isAncestorOf(focus) and focus.isVisible():
            focus.setFocus(Qt.FocusReason.OtherFocusReason)
        layout = self.layout()
        if layout is not None:
            layout.setSizeConstraint(layout.SizeConstraint.SetNoConstraint)
            layout.activate()

    def _retire(self, containers: Sequence[QWidget]) -> None:
        """Delete containers of an earlier arrangement, but nothing that the page keeps."""
        for part in self._kept:
            if any(old.isAncestorOf(part) for old in containers):
                part.setParent(self)  # left out this time: it must not go with its old container
        for old in containers:
            old.hide()
            old.deleteLater()
