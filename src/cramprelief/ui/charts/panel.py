# SPDX-License-Identifier: MIT
"""A card around a chart: its title, its key, and a button that shows the numbers as a table."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtWidgets import QFrame, QHeaderView, QSizePolicy, QTableView, QWidget

from cramprelief.ui.charts.chart import Chart, ChartTable
from cramprelief.ui.kit.boxes import column, rearrange, row
from cramprelief.ui.kit.button import Button
from cramprelief.ui.kit.card import Card
from cramprelief.ui.kit.scroll import SlimBar
from cramprelief.ui.kit.text import longest_word, tip_words
from cramprelief.ui.kit.words import RIGHT, Words
from cramprelief.ui.theme.look import Look

_Index = QModelIndex | QPersistentModelIndex
_NOBODY = QModelIndex()


class _Model(QAbstractTableModel):
    def __init__(self, table: ChartTable) -> None:
        super().__init__()
        self._table = table

    def rowCount(self, parent: _Index = _NOBODY) -> int:
        return 0 if parent.isValid() else len(self._table.rows)

    def columnCount(self, parent: _Index = _NOBODY) -> int:
        return 0 if parent.isValid() else len(self._table.head)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return self._table.rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column():
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._table.head[section]
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None


class ChartPanel(Card):
    """`title` above `chart`; `note` says what the numbers are; `key` stands in its place where there is one."""

    def __init__(self, look: Look, title: str, chart: Chart, *, note: str = "", key: QWidget | None = None) -> None:
        super().__init__(look)
        self.chart = chart
        self._title = title
        self._view: QTableView | None = None
        self.switch = Button(look, "", "table", kind="ghost", size="small", name=self._name(False))
        self.switch.clicked.connect(self._toggle)
        heading = Words(look, title, "h3", wrap=True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        heading.setSizePolicy(policy)
        self._heading = heading
        self._side = key if key is not None else Words(look, note, "label", "text2", align=RIGHT)
        self._body = QWidget()
        self._inside = column((chart, 1))
        self._body.setLayout(self._inside)
        for part in (heading, self._side, self.switch, self._body):
            part.setParent(self)
        self._side.setVisible(key is not None or bool(note))  # not before it has a parent: it would be a window
        self._tight: bool | None = None
        self._adapt()
        look.changed.connect(self._adapt)

    def _needs(self) -> int:
        """Width for title, key and button in one line."""
        words = self.look.metrics("h3").horizontalAdvance(self._title)
        return round(words + self._side.sizeHint().width() + self.switch.sizeHint().width()) + 54

    def _adapt(self) -> None:
        tight = self.width() < self._needs()
        if tight == self._tight:
            return
        self._tight = tight
        if tight:
            head = column(row((self._heading, 1), self.switch, gap=8), row(self._side, None), gap=2)
        else:
            head = column(row((self._heading, 1), self._side, self.switch, gap=8))
        rearrange(self, column(head, (self._body, 1), margin=(20, 8, 14, 14), gap=6))

    def resizeEvent(self, _event: object) -> None:
        self._adapt()

    def minimumSizeHint(self) -> QSize:
        """As narrow as its longest word and the button, or the key below them."""
        word = longest_word(self._title, self.look.metrics("h3")) + self.switch.sizeHint().width() + 8
        wide = max(word, self._side.sizeHint().width(), self.chart.minimumSizeHint().width())
        return QSize(round(wide) + 36, super().minimumSizeHint().height())

    @property
    def as_table(self) -> bool:
        return self._view is not None

    def _name(self, shown: bool) -> str:
        return (self.tr("Show as chart: {0}") if shown else self.tr("Show as table: {0}")).format(self._title)

    def _toggle(self) -> None:
        if self._view is None:
            self._view = self._table_view()
            self._inside.addWidget(self._view)
            self.chart.hide()
        else:
            self._view.hide()
            self._view.deleteLater()
            self._view = None
            self.chart.show()
        self.switch.setAccessibleName(self._name(self._view is not None))
        self.switch.setToolTip(tip_words(self._name(self._view is not None)))
        self.switch.set_words("", "chart-bar" if self._view is not None else "table")

    def refresh(self) -> None:
        """The chart's numbers have changed."""
        if self._view is not None:
            self._view.setModel(_Model(self.chart.table))

    def _table_view(self) -> QTableView:
        look = self.look
        view = QTableView()
        view.setModel(_Model(self.chart.table))
        view.setVerticalScrollBar(SlimBar(look))
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setShowGrid(False)
        view.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        view.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        view.setTabKeyNavigation(False)
        view.setAccessibleName(f"{self._title}. {self.chart.summary}")
        view.verticalHeader().hide()
        view.verticalHeader().setDefaultSectionSize(round(look.metrics("body").height() + 10))
        header = view.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionsClickable(False)
        view.setMinimumHeight(self.chart.minimumSizeHint().height())
        view.setStyleSheet(_sheet(look))
        return view


def _sheet(look: Look) -> str:
    body, label = look.px(17), look.px(16)
    return (
        f"QTableView {{ background: transparent; border: 0; font-size: {body}px; color: {look.color('text').name()}; }}"
        f"QHeaderView, QHeaderView::section {{ background: transparent; border: 0; padding: 2px 4px;"
        f" font-size: {label}px; font-weight: 600; color: {look.color('text2').name()}; }}"
    )
