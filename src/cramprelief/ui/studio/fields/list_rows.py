# SPDX-License-Identifier: MIT
"""Lists in a form: rows with a way to take each away, and one to add another."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from cramprelief.authoring.edit import Path, SourceText
from cramprelief.authoring.splice import Splice
from cramprelief.ui.kit.boxes import column, rearrange, row
from cramprelief.ui.kit.button import Button
from cramprelief.ui.kit.text import tip_words
from cramprelief.ui.kit.words import Words
from cramprelief.ui.shell.page import Page
from cramprelief.ui.studio.fields.text_field import TextField
from cramprelief.ui.theme.look import Look


def page_of(widget: QWidget) -> QWidget:
    """The page that a widget stands on: a sheet of it lies over that page, in its clothes."""
    step = widget.parentWidget()
    while step is not None and not isinstance(step, Page):
        step = step.parentWidget()
    return step or widget.window()


class ListHead(QWidget):
    """The name of a list, and "Add"."""

    added = Signal()

    def __init__(self, look: Look, label: str, *, help: str = "") -> None:
        super().__init__()
        name = self.tr("Add: {0}").format(label)
        self.add = Button(look, self.tr("Add"), "plus", kind="link", size="small", name=name)
        self.add.clicked.connect(self.added)
        self.setToolTip(tip_words(help))
        self.setLayout(row((Words(look, label, "label", wrap=True), 1), self.add, gap=8))


class TextRows(QWidget):
    """A list of texts, such as the signs at which to stop. `edited(place, text)`, `added`, `removed(place)`."""

    edited = Signal(int, str)
    added = Signal()
    removed = Signal(int)

    def __init__(
        self, look: Look, label: str, *, words: int | None = None, letters: int | None = None, help: str = ""
    ) -> None:
        super().__init__()
        self.look, self._label = look, label
        self._words, self._letters = words, letters
        self.head = ListHead(look, label, help=help)
        self.fields: list[TextField] = []
        self._rows = QWidget()
        self.head.added.connect(self.added)
        self.setLayout(column(self.head, self._rows, gap=0))

    def show_texts(self, texts: Sequence[str]) -> None:
        if len(texts) != len(self.fields):
            for old in self._rows.findChildren(QWidget):
                old.hide()
                old.deleteLater()
            self.fields = [self._field(place) for place in range(len(texts))]
            rearrange(self._rows, column(*(self._row(place, each) for place, each in enumerate(self.fields)), gap=6))
        for field, text in zip(self.fields, texts, strict=True):
            field.show_text(text)

    def _field(self, place: int) -> TextField:
        label = self.tr("{0}, {1}").format(self._label, place + 1)
        field = TextField(self.look, label, words=self._words, letters=self._letters)
        field.edited.connect(lambda text: self.edited.emit(place, text))
        return field

    def _row(self, place: int, field: TextField) -> QWidget:
        line = QWidget()
        name = self.tr("Remove: {0}").format(field.label.text())
        remove = Button(self.look, "", "x", kind="ghost", size="small", name=name)
        remove.clicked.connect(lambda: self.removed.emit(place))
        line.setLayout(row((field, 1), column(None, remove, gap=0), gap=6))
        return line

    def focus_last(self) -> None:
        if self.fields:
            self.fields[-1].field.setFocus()


def set_item(path: Path, text: str) -> Callable[[SourceText], Splice]:
    """The edit that puts a text into a place of a list."""
    return lambda source: source.put(path[:-1], path[-1], text)


def take_item(path: Path, key: str, place: int, count: int) -> Callable[[SourceText], Splice]:
    """The edit that takes an item out of the list at a key, and the key with its only one."""
    if count < 2:
        return lambda source: source.put(path, key, None)
    return lambda source: source.delete((*path, key, place))


def turn_chip(path: Path, key: str, name: str, on: bool) -> Callable[[SourceText], Splice]:
    """The edit that puts a name into the list at a key, or takes it out."""
    if on:
        return lambda source: source.chip_on(path, key, name)
    return lambda source: source.chip_off(path, key, name)
