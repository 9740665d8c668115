# SPDX-License-Identifier: MIT
"""The form of a group: how often its steps repeat."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from cramprelief.authoring.edit import Path
from cramprelief.routine.step_format import REPEAT
from cramprelief.ui.kit.boxes import column, rearrange, row
from cramprelief.ui.kit.button import Button
from cramprelief.ui.kit.stepper import Stepper
from cramprelief.ui.state.parts import Parts
from cramprelief.ui.studio.fields import amount, terms, values
from cramprelief.ui.studio.fields.text_field import FieldBox, TextField
from cramprelief.ui.studio.form.adapt_rows import AdaptRows
from cramprelief.ui.studio.studio_document import StudioDocument
from cramprelief.ui.theme.look import Look

_MOST = 99


class GroupForm(QWidget):
    """From how many times to how many; "Ungroup" leaves its steps where they are."""

    def __init__(self, look: Look, parts: Parts, document: StudioDocument) -> None:
        super().__init__()
        self.look, self._document = look, document
        self._path: Path = ()
        self._rounds = (1, 1)
        self._narrow: bool | None = None
        self.least = Stepper(look, self.tr("At least"))
        self.most = Stepper(look, self.tr("At most"))
        self._least_box = FieldBox(look, self.tr("At least"), self.least)
        self._most_box = FieldBox(look, self.tr("At most"), self.most)
        self.ungroup = Button(look, self.tr("Ungroup"), size="small")
        self.people = AdaptRows(look, parts, document, groups=True)
        self.name = TextField(look, terms.label_of(REPEAT, "id"), help=terms.key_of(REPEAT, "id").doc)
        self._main = QWidget()
        self.least.stepped.connect(lambda way: self._step(way, 0))
        self.most.stepped.connect(lambda way: self._step(0, way))
        self.ungroup.clicked.connect(lambda: self._document.ask("ungroup", self._path))
        self.name.left.connect(self._rename)
        self.setLayout(column(self._main, None, gap=10))
        self.arrange(narrow=False)

    def show_group(self, path: Path) -> None:
        self._path = path
        source = self._document.source
        if source is None:
            return
        told = amount.rounds(values.text(source, (*path, "repeat")) or "")
        least, most = self._rounds = told or (1, 1)
        self.least.show_value(terms.times(least), less=least > 1, more=least < _MOST)
        self.most.show_value(terms.times(most), less=most > 1, more=most < _MOST)
        self.people.show_path(path)
        self.name.show_text(values.text(source, (*path, "id")))

    def first_focus(self) -> QWidget:
        return self.least.more

    def _step(self, least: int, most: int) -> None:
        """The one pushes the other along, so that "at least" never lies above "at most"."""
        low, high = self._rounds[0] + least, self._rounds[1] + most
        low, high = (min(low, high), high) if most else (low, max(low, high))
        written = str(low) if low == high else f"{low}-{high}"
        path = self._path
        self._document.edit(terms.rounds(low, high), lambda source: source.put(path, "repeat", written))

    def _rename(self) -> None:
        source, path, name = self._document.source, self._path, self.name.text()
        if source is None or not path or source.value(path) is None:
            return
        if name != (values.text(source, (*path, "id")) or ""):
            self._document.edit(
                terms.label_of(REPEAT, "id"), lambda s: s.rename_id(path, name) if name else s.put(path, "id", None)
            )

    def arrange(self, *, narrow: bool) -> None:
        if narrow == self._narrow:
            return
        self._narrow = narrow
        counts = (
            column(self._least_box, self._most_box, gap=10) if narrow
            else row((self._least_box, 1), (self._most_box, 1), gap=10)
        )  # fmt: skip
        rearrange(self._main, column(counts, row(self.ungroup, None), self.people, self.name, gap=12))
