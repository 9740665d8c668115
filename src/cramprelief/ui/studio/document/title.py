# SPDX-License-Identifier: MIT
"""The title of what is open: pressed, it can be written over."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QStackedLayout, QWidget

from cramprelief.ui.kit.press import Pressable
from cramprelief.ui.kit.text import tip_words
from cramprelief.ui.studio.keys import is_of_document
from cramprelief.ui.theme.look import Look
from cramprelief.ui.theme.sheet import dress
from cramprelief.ui.theme.tokens import TextStyle


class _TitleWords(Pressable):
    """One line in the style of a title, cut at its end where there is no room."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "", kind="ghost")
        self.style_now: TextStyle = "h2"
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        metrics = self.look.metrics(self.style_now)
        return QSize(
            round(metrics.horizontalAdvance(self.text())) + 14, max(self.look.grow(48), round(metrics.height()) + 6)
        )

    def minimumSizeHint(self) -> QSize:
        return QSize(60, self.sizeHint().height())

    def paintEvent(self, _event: object) -> None:
        with QPainter(self) as painter:
            dress = self.paint_shape(painter, QRectF(self.rect()), 12)
            metrics = self.look.metrics(self.style_now)
            painter.setFont(self.look.font(self.style_now))
            painter.setPen(self.look.color(dress.ink))
            words = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width() - 12)
            painter.drawText(QPointF(6, (self.height() + metrics.ascent() - metrics.descent()) / 2), words)


class _Writing(QLineEdit):
    done = Signal()
    dropped = Signal()

    def event(self, event: QEvent) -> bool:
        if is_of_document(event):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dropped.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.done.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.done.emit()


class TitleField(QWidget):
    """`renamed(title)` tells of another title; Esc leaves the old one."""

    renamed = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._shown = _TitleWords(look)
        self._writing = _Writing()
        self._writing.setAccessibleName(self.tr("Title"))
        self._writing.setMaxLength(120)
        self._writing.setMinimumWidth(self._shown.minimumSizeHint().width())
        self._layout = QStackedLayout(self)
        self._layout.addWidget(self._shown)
        self._layout.addWidget(self._writing)
        dress(self._writing, look)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._shown.clicked.connect(self.write)
        self._writing.done.connect(self._take)
        self._writing.dropped.connect(self._leave)

    def show_title(self, title: str) -> None:
        if title != self._shown.text():
            self._shown.put_text(title)
            self._shown.setAccessibleName(self.tr("{0}, rename").format(title))
            self._shown.setToolTip(tip_words(title))
            self._shown.updateGeometry()
            self.updateGeometry()

    def set_style(self, style: TextStyle) -> None:
        self._shown.style_now = style
        self._shown.updateGeometry()

    def sizeHint(self) -> QSize:
        if self._layout.currentWidget() is self._writing:
            return QSize(360, self._shown.sizeHint().height())
        return self._shown.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self._shown.minimumSizeHint()

    def write(self) -> None:
        """Let it be written over."""
        self._writing.setText(self._shown.text())
        self._layout.setCurrentWidget(self._writing)
        self.updateGeometry()
        self._writing.selectAll()
        self._writing.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take(self) -> None:
        if self._layout.currentWidget() is not self._writing:
            return
        title = " ".join(self._writing.text().split())
        self._drop()
        if title and title != self._shown.text():
            self.renamed.emit(title)

    def _leave(self) -> None:
        self._writing.setText(self._shown.text())
        self._drop()

    def _drop(self) -> None:
        held = self._writing.hasFocus()
        self._layout.setCurrentWidget(self._shown)
        self.updateGeometry()
        if held:
            self._shown.setFocus(Qt.FocusReason.OtherFocusReason)
