# SPDX-License-Identifier: MIT
"""Panes beside each other: their borders can be dragged, or moved with arrows, and are kept."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSplitter, QSplitterHandle, QWidget

from cramprelief.reading.regular import read_regular
from cramprelief.reading.whole import write_whole
from cramprelief.ui.theme.look import Look

GAP = 14
"""Pixels between two panes."""
_LEAST = 200
_STRIDE = 16
"""Pixels that an arrow moves a border."""


class _Handle(QSplitterHandle):
    """A border: nothing but the gap, until a pointer or the focus is on it."""

    def __init__(self, way: Qt.Orientation, panes: Panes, look: Look) -> None:
        super().__init__(way, panes)
        self._look = look
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAccessibleName(self.tr("Border, move it with the arrow keys"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        across = self.orientation() == Qt.Orientation.Horizontal
        ways = {
            Qt.Key.Key_Left if across else Qt.Key.Key_Up: -_STRIDE,
            Qt.Key.Key_Right if across else Qt.Key.Key_Down: _STRIDE,
        }
        way = ways.get(Qt.Key(event.key()))
        if way is None:
            super().keyPressEvent(event)
        else:
            self.moveSplitter((self.x() if across else self.y()) + way)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not (self.underMouse() or self.hasFocus()):
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._look.color("focus" if self.hasFocus() else "control"))
            middle = QRectF(self.rect()).center()
            across = self.orientation() == Qt.Orientation.Horizontal
            size = (4.0, 44.0) if across else (44.0, 4.0)
            painter.drawRoundedRect(QRectF(middle.x() - size[0] / 2, middle.y() - size[1] / 2, *size), 2, 2)


class Panes(QSplitter):
    """Side by side, or one below the other. `file` keeps where the borders stand."""

    def __init__(self, look: Look, way: Qt.Orientation, file: Path) -> None:
        super().__init__(way)
        self._look, self._file = look, file
        self.setHandleWidth(GAP)
        self.setChildrenCollapsible(False)
        self._keep = QTimer(self, singleShot=True, interval=400)
        self._keep.timeout.connect(self._write)
        self._wanted: list[int] = []
        self.splitterMoved.connect(lambda _at, _index: self._moved())

    def createHandle(self) -> QSplitterHandle:
        return _Handle(self.orientation(), self, self._look)

    def fill(self, parts: Sequence[tuple[QWidget, int]], room: int) -> None:
        """These panes in so many pixels: each with its usual size, where none was kept; 0 takes what is left."""
        usual = [size for _, size in parts]
        kept = self._read()
        sizes = (
            [now if size else 0 for now, size in zip(kept, usual, strict=True)] if len(kept) == len(usual) else usual
        )
        for at, (part, size) in enumerate(parts):
            self.addWidget(part)
            self.setStretchFactor(at, 0 if size else 1)
            part.show()
        self._wanted = sizes
        self._apply(room)

    def _apply(self, room: int) -> None:
        """The sizes that are wanted, in so many pixels."""
        left = room - sum(self._wanted) - GAP * (len(self._wanted) - 1)
        self.setSizes([size or max(_LEAST, left) for size in self._wanted])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._apply(self.width() if self.orientation() == Qt.Orientation.Horizontal else self.height())

    def _moved(self) -> None:
        self._wanted = [now if size else 0 for now, size in zip(self.sizes(), self._wanted, strict=True)]
        self._keep.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self._keep.isActive():
            self._keep.stop()
            self._write()

    def _read(self) -> list[int]:
        with suppress(OSError, ValueError):
            return [int(each) for each in read_regular(self._file, 200).decode("ascii").split()]
        return []

    def _write(self) -> None:
        with suppress(OSError):
            self._file.parent.mkdir(parents=True, exist_ok=True)
            write_whole(self._file, " ".join(map(str, self._wanted)).encode("ascii"))
