# SPDX-License-Identifier: MIT
"""A panel over a veil: what lies behind stays where it was."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QVariantAnimation, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractButton, QBoxLayout, QWidget

from cramprelief.ui.kit.boxes import column, let_arrows_move
from cramprelief.ui.kit.card import Card
from cramprelief.ui.kit.scroll import Scroll
from cramprelief.ui.theme.look import Look

_VEIL = {"day": 0.58, "night": 0.86, "dim": 0.88, "contrast": 0.92}


class Sheet(QWidget):
    """Lies over all of `host`. Holds the focus while open and gives it back; Esc tells `dismissed`.

    `width` is the panel's at 100 % text. In a narrow host the panel is the whole window; `adapt` then tells the
    content to stand in one column.
    """

    dismissed = Signal()

    def __init__(
        self, look: Look, host: QWidget, content: QBoxLayout | None = None, *, width: int = 780, name: str = ""
    ) -> None:
        super().__init__(host)
        self.look = look
        self._host, self._width = host, width
        self._before: QWidget | None = None
        self._veil = 1.0
        self._narrow: bool | None = None
        self._inner = QWidget()
        let_arrows_move(self._inner)
        self._scroll = Scroll(look, self._inner)
        self._frame = column(self._scroll, margin=3)
        self._panel = Card(look, self._frame, border=None, radius=30)
        self._panel.setParent(self)
        self._fade = QVariantAnimation(self)
        self._fade.setStartValue(0.0)
        self._fade.setEndValue(1.0)
        self._fade.valueChanged.connect(self._set_veil)
        self.setAccessibleName(name)
        if content is not None:
            self.set_content(content)
        self.hide()
        host.installEventFilter(self)
        look.changed.connect(self._lay_out)

    def set_content(self, content: QBoxLayout) -> None:
        """What the panel shows, a column; once, for a subclass that builds it after the constructor.

        The sheet sets the margins. In a panel that is higher than its content the room is left at the end.
        """
        content.addStretch(1)
        self._inner.setLayout(content)

    @property
    def fills_window(self) -> bool:
        """True where the panel takes the whole host: narrow, or text so large that the veil would be a sliver."""
        return self.look.shape(self._host.width(), self._host.height()).width == "narrow"

    def adapt(self, narrow: bool) -> None:
        """For sheets whose content stands differently in a narrow window. Called before the panel is placed."""

    def open(self, first: QWidget | None = None) -> None:
        """Show it and put the focus on `first`, or on the first button."""
        window = self.window()
        focus = window.focusWidget()
        self._before = focus if focus is not None and not self.isAncestorOf(focus) else self._before
        self._lay_out()
        self.show()
        self.raise_()
        self._lay_out()
        stop = first or next(iter(self._stops()), None)
        if stop is not None:
            stop.setFocus(Qt.FocusReason.PopupFocusReason)
            self._scroll.ensureWidgetVisible(stop, 20, 20)
        self._fade.stop()
        if self.look.duration("sheet"):
            self._fade.setDuration(self.look.duration("sheet"))
            self._fade.start()
        else:
            self._set_veil(1.0)

    def stop_now(self) -> QWidget | None:
        """The focused stop inside, or the first one."""
        here = self.window().focusWidget()
        stops = self._stops()
        return here if here in stops else next(iter(stops), None)

    def shut(self, *, keep_focus: bool = False) -> None:
        """Hide it and give the focus back to where it was; `keep_focus` where another sheet has taken it."""
        self._fade.stop()
        self.hide()
        if not keep_focus and self._before is not None and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.PopupFocusReason)
        self._before = None

    def _set_veil(self, share: float) -> None:
        self._veil = share
        self.update()

    def _lay_out(self) -> None:
        self.setGeometry(self._host.rect())
        if self._narrow != self.fills_window:
            self._narrow = self.fills_window
            self.adapt(self._narrow)
        tiny = self.look.shape(self._host.width(), self._host.height()).w < 200
        side, high = (5, 10) if tiny else (15, 17) if self._narrow else (33, 29)
        layout = self._inner.layout()
        assert layout is not None, "a sheet has content before it is opened"
        layout.setContentsMargins(side, high, side, high)
        self._measure_anew()
        content = self._inner
        if self.fills_window:
            self._panel.setGeometry(self.rect())
            return
        width = min(self.look.grow(self._width), self.width() - 48)
        inner = width - 6
        wanted = content.heightForWidth(inner) if content.hasHeightForWidth() else content.sizeHint().height()
        height = min(self.height() - 32, max(wanted, content.minimumSizeHint().height()) + 6)
        self._panel.setGeometry(QRect((self.width() - width) // 2, (self.height() - height) // 2, width, height))

    def _measure_anew(self) -> None:
        """Forget what the content needed before other words, another text size or another breakpoint.

        What was never shown yet does not tell the layouts above it of its change.
        """
        for part in (*reversed(self._inner.findChildren(QWidget)), self._inner, self._scroll):
            layout = part.layout()
            if layout is not None:
                layout.invalidate()
            part.updateGeometry()
        self._frame.invalidate()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self._host and self.isVisible():
            self._lay_out()
        elif event.type() == QEvent.Type.ChildAdded and watched is self._host and self.isVisible():
            self.raise_()  # the host arranged itself anew below it
        return False

    def focusNextPrevChild(self, forward: bool) -> bool:
        stops = self._stops()
        if not stops:
            return True
        here = self.window().focusWidget()
        at = stops.index(here) if here in stops else -1 if forward else 0
        stop = stops[(at + (1 if forward else -1)) % len(stops)]
        stop.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
        self._scroll.ensureWidgetVisible(stop, 20, 20)
        return True

    def _stops(self) -> list[QWidget]:
        """Tab stops in reading order; of a group of radio buttons only the chosen one, or the first."""
        stops: list[QWidget] = []
        step = self._scroll.nextInFocusChain()
        seen: set[int] = set()
        while step is not None and id(step) not in seen:
            seen.add(id(step))
            if (
                self._panel.isAncestorOf(step)
                and step.isVisibleTo(self)
                and step.isEnabled()
                and step.focusPolicy() & Qt.FocusPolicy.TabFocus
                and not _left_out_of_group(step)
            ):
                stops.append(step)
            step = step.nextInFocusChain()
        return stops

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves; every other key ends here and does not reach what lies behind."""
        if event.key() == Qt.Key.Key_Escape:
            self.dismissed.emit()
        event.accept()

    def paintEvent(self, _event: object) -> None:
        share = _VEIL[self.look.theme_name] * self._veil
        QPainter(self).fillRect(self.rect(), self.look.color("veil", round(255 * share)))


def _left_out_of_group(widget: QWidget) -> bool:
    """Whether another radio button of its group is the group's tab stop."""
    if not isinstance(widget, QAbstractButton) or widget.isChecked():
        return False
    group = widget.group()
    return group is not None and group.exclusive() and group.checkedButton() is not None
