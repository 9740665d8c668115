# SPDX-License-Identifier: MIT
"""The steps where there is no room for a form beside them: one opens in its place, for its words and its time."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from cramprelief.authoring.edit import Path
from cramprelief.routine.step_format import STEP
from cramprelief.routine.step_kinds import STEP_KINDS
from cramprelief.ui.figure.thumbnail import Thumbnails
from cramprelief.ui.kit.boxes import Part, column, rearrange, row
from cramprelief.ui.kit.card import Card
from cramprelief.ui.kit.press import Pressable
from cramprelief.ui.studio.fields import amount, terms, values
from cramprelief.ui.studio.fields.amount_field import AmountField
from cramprelief.ui.studio.fields.text_field import TextField
from cramprelief.ui.studio.outline.card import BAR, GAP, INSET, CardPaint
from cramprelief.ui.studio.outline.rows import Row, rows_of
from cramprelief.ui.studio.studio_document import StudioDocument
from cramprelief.ui.theme.look import Look


class _StepCard(Pressable):
    """A step, painted as in the outline."""

    def __init__(self, look: Look, paint: CardPaint, row: Row) -> None:
        super().__init__(look, row.spoken)
        self._paint, self.row = paint, row
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setCheckable(True)

    def show_row(self, row: Row) -> None:
        if row != self.row:
            self.row = row
            self.put_text(row.spoken)
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(260, self.heightForWidth(320))

    def minimumSizeHint(self) -> QSize:
        return QSize(160, self.heightForWidth(320))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max(44, self._paint.height(self.row, width) - GAP)

    def paintEvent(self, _event: object) -> None:
        with QPainter(self) as painter:
            place = QRectF(self.rect()).adjusted(0, 0, 0, GAP)
            flat = self.row._replace(depth=0)
            self._paint.paint(painter, place, flat, self, on=self.isChecked(), marked=False, bars=False)


class _Editor(QWidget):
    """The words and the time of one step."""

    def __init__(self, look: Look, document: StudioDocument) -> None:
        super().__init__()
        self._document = document
        self._path: Path = ()
        self._kind: str | None = None
        asked = terms.key_of(STEP, "show")
        self.words = TextField(look, terms.said(asked.label), words=14, help=asked.doc)
        self.time = AmountField(look, self.tr("For"))
        self.words.edited.connect(
            lambda text: document.edit(
                terms.label_of(STEP, "show"), lambda source: source.put(self._path, "show", text), joins=True
            )
        )
        self.time.chosen.connect(self._last)
        self.time.wrong.connect(lambda: document.refused.emit(self.tr("Write a time such as 45 s or 1:30 min.")))
        self.setLayout(column(self.words, self.time, margin=(8, 2, 8, 12), gap=8))

    def show_step(self, path: Path) -> None:
        self._path = path
        source = self._document.source
        if source is None:
            return
        self.words.show_text(source.text_at((*path, "show")))
        self._kind = values.kind_of(source, path)
        traits = STEP_KINDS.get(self._kind) if self._kind else None  # type: ignore[call-overload]
        timed = traits is not None and not traits.waits and not traits.chooses
        self.time.setVisible(timed)
        if traits is not None and timed:
            value = source.text_at((*path, self._kind or ""))
            self.time.show_value(value, counts=traits.moves, automatic=traits.automatic)

    def _last(self, value: str) -> None:
        path, kind = self._path, self._kind
        if kind is not None:
            self._document.edit(f"{kind} {amount.shown(value)}", lambda source: source.put(path, kind, value))


class _GroupBar(QWidget):
    """Along a group."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setFixedWidth(BAR)

    def paintEvent(self, _event: object) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._look.color("primary"))
            painter.drawRoundedRect(QRectF(self.rect()), BAR / 2, BAR / 2)


class NarrowSteps(QWidget):
    """Follows the document. `opened`: another step is open now, to be brought into sight."""

    opened = Signal(object)

    def __init__(self, look: Look, document: StudioDocument, pictures: Thumbnails) -> None:
        super().__init__()
        self.look, self._document = look, document
        self._paint = CardPaint(look, pictures, grip=False)
        self.cards: dict[Path, _StepCard] = {}
        self.editor = _Editor(look, document)
        self._open: Card | None = None
        self._bars: list[_GroupBar] = []
        self._laid: tuple[object, ...] = ()
        document.checked.connect(self.refresh)
        document.selected.connect(lambda _path: self.refresh())
        self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def refresh(self) -> None:
        """Show what the text says now; in sight only."""
        if not self.isVisible():
            return
        rows = rows_of(self._document)
        paths = [row.path for row in rows]
        if paths != list(self.cards):
            self.editor.setParent(self)
            self.editor.hide()
            for old in self.cards.values():
                old.hide()
                old.deleteLater()
            self.cards = {}
            for each in rows:
                card = _StepCard(self.look, self._paint, each)
                card.clicked.connect(lambda _=False, path=each.path: self._press(path))
                self.cards[each.path] = card
            self._laid = ()
        for each in rows:
            self.cards[each.path].show_row(each)
            self.cards[each.path].setChecked(each.path == self._document.selection)
        chosen = self._document.selection
        laid = (tuple(paths), chosen)
        if laid != self._laid:
            self._laid = laid
            self._lay_out(rows)
        if chosen in self.cards and self.cards[chosen].row.kind == "step":
            self.editor.show_step(chosen)

    def _press(self, path: Path) -> None:
        self._document.select(path)
        self.refresh()
        self.opened.emit(self.cards[path])

    def _close(self, inside: list[list[Part | tuple[Part, int]]]) -> None:
        """A group is whole: a bar beside its parts."""
        parts = inside.pop()
        bar = _GroupBar(self.look)
        self._bars.append(bar)
        inside[-1].append(row(bar, (column(*parts, gap=GAP), 1), gap=INSET - BAR))

    def _lay_out(self, rows: list[Row]) -> None:
        before = self._open
        self._open = None
        self.editor.setParent(self)
        self.editor.hide()
        for old in self._bars:
            old.hide()
            old.deleteLater()
        self._bars = []
        inside: list[list[Part | tuple[Part, int]]] = [[]]
        for each in rows:
            while len(inside) > each.depth + 1:
                self._close(inside)
            card = self.cards[each.path]
            shown: QWidget = card
            if each.path == self._document.selection and each.kind == "step":
                shown = self._open = Card(
                    self.look,
                    column(card, self.editor, margin=(8, 8, 8, 0), gap=4),
                    border="primary",
                    radius=18,
                    width=2,
                )
                self.editor.show()
            if each.kind == "step":
                inside[-1].append(shown)
            else:
                inside.append([shown])
        while len(inside) > 1:
            self._close(inside)
        rearrange(self, column(*inside[0], None, gap=GAP))
        for card in self.cards.values():
            card.show()
        if before is not None:
            before.hide()
            before.deleteLater()
