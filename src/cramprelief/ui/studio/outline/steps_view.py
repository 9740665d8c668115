# SPDX-License-Identifier: MIT
"""The steps as a list: chosen with arrows, selected with Shift, put in order with the mouse or with Alt."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from cramprelief.authoring.edit import Path
from cramprelief.ui.figure.thumbnail import Thumbnails
from cramprelief.ui.kit.scroll import SlimBar
from cramprelief.ui.studio.outline.actions import StepActions
from cramprelief.ui.studio.outline.card import GAP, INSET, CardPaint
from cramprelief.ui.studio.outline.rows import Row, rows_of
from cramprelief.ui.studio.studio_document import StudioDocument
from cramprelief.ui.theme.look import Look

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class StepsModel(QAbstractListModel):
    """A row each; a screen reader is told `Row.spoken`."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[Row] = []

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.rows[index.row()].spoken
        return None

    def show(self, rows: list[Row]) -> bool:
        """Other rows; whether they are as many and in the same places, so that what is selected stays."""
        same = [row.path for row in rows] == [row.path for row in self.rows]
        if same:
            changed = [at for at, (one, other) in enumerate(zip(self.rows, rows, strict=True)) if one != other]
            self.rows = rows
            for at in changed:
                self.dataChanged.emit(self.index(at), self.index(at))
            return True
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()
        return False


class _Delegate(QStyledItemDelegate):
    def __init__(self, view: StepsView, model: StepsModel, card: CardPaint) -> None:
        super().__init__(view)
        self._view, self._model, self._card = view, model, card

    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:
        wide = self._view.viewport().width()
        return QSize(wide, self._card.height(self._model.rows[index.row()], wide))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row = self._model.rows[index.row()]
        painter.save()
        on = index.row() == self._view.currentIndex().row() and self._view.shows_current
        marked = bool(option.state & QStyle.StateFlag.State_Selected)
        place = QRectF(option.rect)
        self._card.paint(painter, place, row, self._view.viewport(), on=on, marked=marked and self._view.several)
        painter.restore()


class StepsView(QListView):
    """`menu_asked(place)`: the menu of what can be done to the step is wanted, at a place on the screen."""

    menu_asked = Signal(QPoint)

    def __init__(self, look: Look, document: StudioDocument, actions: StepActions, pictures: Thumbnails) -> None:
        super().__init__()
        self.look, self._document, self._actions = look, document, actions
        self.card = CardPaint(look, pictures)
        self._rows = StepsModel()
        self._pressed: tuple[QPoint, Path] | None = None
        self._drop: tuple[Path, int, int] | None = None
        """While a card is dragged: before what it goes, and the line that shows it (y, left)."""
        self._quiet = False
        self.setModel(self._rows)
        self.setItemDelegate(_Delegate(self, self._rows, self.card))
        self.setAccessibleName(self.tr("Steps"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBar(SlimBar(look))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setStyleSheet("QListView { background: transparent; border: 0; }")
        self.setMouseTracking(True)
        document.checked.connect(self.refresh)
        document.selected.connect(lambda _path: self._follow())
        look.changed.connect(self.doItemsLayout)
        self.refresh()

    # What is shown

    @property
    def rows(self) -> Sequence[Row]:
        return self._rows.rows

    @property
    def shows_current(self) -> bool:
        """Whether a step is chosen, and not what stands around the steps."""
        return self._document.step is not None

    @property
    def several(self) -> bool:
        return len(self.selectionModel().selectedIndexes()) > 1

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def refresh(self) -> None:
        """Show what the text says now; in sight only."""
        if not self.isVisible() and self.rows:
            return
        self._quiet = True
        same = self._rows.show(rows_of(self._document))
        self._quiet = False
        if not same:
            self._follow()
        self.doItemsLayout()

    def set_strip(self, on: bool) -> None:
        """Show numbers and pictures alone."""
        if on != self.card.strip:
            self.card.strip = on
            self.doItemsLayout()

    def _follow(self) -> None:
        """The document's choice is the list's."""
        at = next((at for at, row in enumerate(self.rows) if row.path == self._document.selection), None)
        self._quiet = True
        if at is None:
            self.selectionModel().clearSelection()
        elif self._rows.index(at) != self.currentIndex() or not self.selectionModel().isRowSelected(at):
            self.setCurrentIndex(self._rows.index(at))
            self.scrollTo(self._rows.index(at))
        self._quiet = False
        self.viewport().update()

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        super().currentChanged(current, previous)
        if not self._quiet and current.isValid():
            self._document.select(self.rows[current.row()].path)

    def paths(self) -> list[Path]:
        """What is selected, without the steps of a group that is selected itself."""
        chosen = sorted(self.rows[index.row()].path for index in self.selectionModel().selectedIndexes())
        return [path for path in chosen if not any(path != each and path[: len(each)] == each for each in chosen)]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.doItemsLayout()

    # Keys

    def keyboardSearch(self, _search: str) -> None:
        """Letters do nothing here: no key is a letter alone."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._act(event):
            super().keyPressEvent(event)

    def _act(self, event: QKeyEvent) -> bool:
        """Whether the key was one that does something to steps."""
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        alt, ctrl, shift = (
            Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier,
        )  # fmt: skip
        paths = self.paths()
        if not paths:
            return False
        here, actions, key = paths[0], self._actions, event.key()
        if held == alt and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            actions.move(here, -1 if key == Qt.Key.Key_Up else 1)
        elif held == alt and key == Qt.Key.Key_Left:
            actions.out_of(here)
        elif held == alt and key == Qt.Key.Key_Right:
            actions.into(here)
        elif held == ctrl and key == Qt.Key.Key_G:
            actions.group(paths)
        elif held == ctrl | shift and key == Qt.Key.Key_G:
            actions.ungroup(here)
        elif held == ctrl | shift and key == Qt.Key.Key_D:
            actions.duplicate(here)
        elif not held and key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            if not event.isAutoRepeat():
                actions.delete(paths)
        elif not held and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._document.ask("form", here)
        elif key == Qt.Key.Key_Menu:
            self.menu_asked.emit(self.mapToGlobal(self.visualRect(self.currentIndex()).center()))
        else:
            return False
        return True

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.indexAt(event.pos()).isValid():
            self.menu_asked.emit(event.globalPos())

    # The mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid() and not event.modifiers():
            self._pressed = (event.position().toPoint(), self.rows[index.row()].path)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        if self._pressed is None:
            super().mouseMoveEvent(event)
            return
        if self._drop is None and (at - self._pressed[0]).manhattanLength() < QApplication.startDragDistance():
            return
        self._drop = self._dropped(at)
        self._scroll_near(at)
        self.setCursor(Qt.CursorShape.ClosedHandCursor)
        self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, drop = self._pressed, self._drop
        self._pressed = self._drop = None
        self.unsetCursor()
        self.viewport().update()
        super().mouseReleaseEvent(event)
        if pressed is not None and drop is not None:
            self._actions.move_to(pressed[1], drop[0])

    def _scroll_near(self, at: QPoint) -> None:
        bar, edge = self.verticalScrollBar(), 24
        if at.y() < edge:
            bar.setValue(bar.value() - 12)
        elif at.y() > self.viewport().height() - edge:
            bar.setValue(bar.value() + 12)

    def _dropped(self, at: QPoint) -> tuple[Path, int, int] | None:
        """Where a card would land: before the row whose middle lies below, or at the end of the group left of it."""
        rows = self.rows
        if not rows:
            return None
        below = next(
            (n for n in range(len(rows)) if at.y() < self.visualRect(self._rows.index(n)).center().y()), len(rows)
        )
        if below == 0:
            return rows[0].path, 1, 0
        above = rows[below - 1]
        line = self.visualRect(self._rows.index(below - 1)).bottom() - GAP // 2
        if above.kind != "step":
            return (*above.path, "steps", 0), line, INSET * (above.depth + 1)
        if above.depth and (below == len(rows) or rows[below].depth < above.depth) and at.x() < INSET + 8:
            outer = above.path[:-2]
            return (*outer[:-1], int(outer[-1]) + 1), line, 0
        return (*above.path[:-1], int(above.path[-1]) + 1), line, INSET * above.depth

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._drop is None:
            return
        _, y, left = self._drop
        with QPainter(self.viewport()) as painter:
            painter.setPen(QPen(self.look.color("focus"), 4, c=Qt.PenCapStyle.RoundCap))
            painter.drawLine(left + 4, y, self.viewport().width() - 4, y)
