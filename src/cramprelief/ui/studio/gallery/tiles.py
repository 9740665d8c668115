# SPDX-License-Identifier: MIT
"""The pictures of the gallery as a grid: one list for keys and screen readers, drawn where it is seen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from cramprelief.authoring.figures.gallery import Picture
from cramprelief.ui.figure.thumbnail import StillPicture, Thumbnails
from cramprelief.ui.kit.scroll import SlimBar
from cramprelief.ui.kit.text import break_lines
from cramprelief.ui.theme.look import Look
from cramprelief.ui.theme.tokens import TextStyle

_Index = QModelIndex | QPersistentModelIndex
_WIDE, _EDGE, _GAP = 170, 6, 12


class PictureModel(QAbstractListModel):
    """Read aloud: title, pose or move, what it shows."""

    def __init__(self) -> None:
        super().__init__()
        self.pictures: tuple[Picture, ...] = ()

    def show(self, pictures: Sequence[Picture]) -> None:
        self.beginResetModel()
        self.pictures = tuple(pictures)
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        return 0 if parent.isValid() else len(self.pictures)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        picture = self.pictures[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return title_of(picture)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{title_of(picture)}, {self.kind(picture)}, {picture.alt}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return None
        return None

    def kind(self, picture: Picture) -> str:
        """Pose, or how the move runs."""
        words = {
            None: self.tr("pose"), "once": self.tr("move, once"), "loop": self.tr("move, again and again"),
            "breath": self.tr("move, with the breath"),
        }  # fmt: skip
        said = words[picture.drive]
        return self.tr("{0}, close up").format(said) if picture.posture == "close" else said


def title_of(picture: Picture) -> str:
    """The figure and the pose: Towel: pulled."""
    return f"{picture.title}: {picture.name.replace('-', ' ')}"


class PictureDelegate(QStyledItemDelegate):
    """A card with its picture, its title and its kind."""

    def __init__(self, look: Look, pictures: Thumbnails, view: QListView, model: PictureModel) -> None:
        super().__init__(view)
        self.look, self._pictures, self._view, self._model = look, pictures, view, model
        self.size = QSize(_WIDE, 200)

    def fit(self, width: int) -> None:
        """As many columns as have room, of one width."""
        least = self.look.grow(_WIDE - 12, 0.5)
        columns = max(1, (width + _GAP) // (least + _GAP))
        wide = (width - 2 - _GAP * columns) // columns
        words = 2 * self.look.metrics("label").height() + self.look.metrics("caption").height()
        self.size = QSize(wide + _GAP, round((wide - 2 * _EDGE) * 0.75 + words + 2 * _EDGE + 10) + _GAP)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return self.size

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        look, picture = self.look, self._model.pictures[index.row()]
        room: QRect = option.rect
        state: QStyle.StateFlag = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        card = QRectF(room.x() + 1, room.y() + 1, self.size.width() - _GAP, self.size.height() - _GAP)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.color("primary" if chosen else "line"), 2))
        painter.setBrush(look.color("primary_soft" if chosen else "surface"))
        painter.drawRoundedRect(card.adjusted(1, 1, -1, -1), 14, 14)
        if self._view.hasFocus() and self._view.currentIndex().row() == index.row() and chosen:
            painter.setPen(QPen(look.color("focus"), 3))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(card.adjusted(-0.5, -0.5, 0.5, 0.5), 15, 15)
        wide = round(card.width() - 2 * _EDGE)
        size = QSize(wide, round(wide * 0.75))
        drawn = self._pictures.picture(StillPicture(picture.ref, None), size, self._view.viewport())
        corner = QPoint(round(card.x()) + _EDGE, round(card.y()) + _EDGE)
        if drawn is not None:
            painter.drawPixmap(corner, drawn)
        y = corner.y() + size.height() + 3
        ink = look.color("primary_ink" if chosen else "text")
        title = break_lines(title_of(picture), look.font("label"), wide - 8)[0]
        if len(title) > 2:
            rest = " ".join(title[1:])
            title = [title[0], look.metrics("label").elidedText(rest, Qt.TextElideMode.ElideRight, wide - 8)]
        y = self._paint_lines(painter, title, "label", ink, QPoint(corner.x() + 4, y))
        kind = look.metrics("caption").elidedText(self._model.kind(picture), Qt.TextElideMode.ElideRight, wide - 8)
        ink = look.color("primary_ink" if chosen else "text2")
        self._paint_lines(painter, [kind], "caption", ink, QPoint(corner.x() + 4, y))
        painter.restore()

    def _paint_lines(
        self, painter: QPainter, lines: Sequence[str], style: TextStyle, ink: QColor, corner: QPoint
    ) -> int:
        """Words in lines from a corner; returns where they end."""
        metrics, y = self.look.metrics(style), float(corner.y())
        painter.setFont(self.look.font(style))
        painter.setPen(ink)
        for line in lines:
            painter.drawText(QPointF(corner.x(), y + metrics.ascent()), line)
            y += metrics.height()
        return round(y)


class PictureGrid(QListView):
    """`chosen(picture)` tells of one that is looked at, `used(picture)` of Enter or a double click on it."""

    chosen = Signal(object)
    used = Signal(object)

    def __init__(self, look: Look, pictures: Thumbnails) -> None:
        super().__init__()
        self.look = look
        self._model = PictureModel()
        self._cards = PictureDelegate(look, pictures, self, self._model)
        self.setModel(self._model)
        self.setItemDelegate(self._cards)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBar(SlimBar(look))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setStyleSheet("QListView { background: transparent; border: 0; }")
        self.setAccessibleName(self.tr("Pictures"))
        self.doubleClicked.connect(lambda index: self.used.emit(self._model.pictures[index.row()]))
        self.selectionModel().currentChanged.connect(self._look_at)
        look.changed.connect(self._fit)

    def show_pictures(self, pictures: Sequence[Picture]) -> None:
        """Those that were found; the one that was chosen stays so, where it is among them."""
        before = self.picture()
        self._model.show(pictures)
        place = next((i for i, each in enumerate(pictures) if before is not None and each.key == before.key), 0)
        if pictures:
            self.choose(place)

    def choose(self, place: int) -> None:
        index = self._model.index(place, 0)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.scrollTo(index)

    def picture(self) -> Picture | None:
        """The one that is chosen."""
        row = self.currentIndex().row()
        return self._model.pictures[row] if 0 <= row < len(self._model.pictures) else None

    def kind(self, picture: Picture) -> str:
        return self._model.kind(picture)

    def _look_at(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(self._model.pictures[index.row()])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        picture = self.picture()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and picture is not None:
            self.used.emit(picture)
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)

    def _fit(self) -> None:
        self._cards.fit(self.viewport().width())
        self.setGridSize(self._cards.size)
        self.viewport().update()
