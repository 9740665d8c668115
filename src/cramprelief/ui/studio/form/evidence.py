# SPDX-License-Identifier: MIT
"""How sure the author is: grade, note, sources of the app and own ones."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from cramprelief import places
from cramprelief.authoring.edit import Path
from cramprelief.reading.located import Items, Scalar, Table
from cramprelief.routine.model import GRADES
from cramprelief.routine.routine_format import EVIDENCE, OWN_SOURCE, ROUTINE
from cramprelief.ui.evidence.sources_sheet import sources_of
from cramprelief.ui.kit import terms as kit_terms
from cramprelief.ui.kit.boxes import column, rearrange, row
from cramprelief.ui.kit.button import Button
from cramprelief.ui.kit.card import Card
from cramprelief.ui.kit.sheet import Sheet
from cramprelief.ui.kit.words import Words
from cramprelief.ui.studio.fields import terms, values
from cramprelief.ui.studio.fields.choice_fields import PickField, SomeField
from cramprelief.ui.studio.fields.list_rows import page_of, turn_chip
from cramprelief.ui.studio.fields.text_field import TextField
from cramprelief.ui.studio.studio_document import StudioDocument
from cramprelief.ui.theme.look import Look

_PATH: Path = ("evidence",)


class EvidenceFields(QWidget):
    """A grade is chosen, never guessed: without one the list says "Choose"."""

    def __init__(self, look: Look, document: StudioDocument) -> None:
        super().__init__()
        self.look, self._document = look, document
        grades = tuple((each, f"{each}: {kit_terms.grade(each)}") for each in GRADES)
        self.grade = PickField(look, terms.label_of(EVIDENCE, "grade"), grades, none=self.tr("Choose"))
        self.note = TextField(
            look, terms.label_of(EVIDENCE, "note"), letters=320, lines=2, help=terms.key_of(EVIDENCE, "note").doc
        )
        known = sources_of(places.assets() / "sources.yaml")
        self.sources = SomeField(
            look, terms.label_of(EVIDENCE, "sources"), tuple((key, each.title) for key, each in known.items()),
            nothing=self.tr("None yet"),
        )  # fmt: skip
        self.own = Button(look, self.tr("Add a source of your own"), "plus", kind="link", size="small")
        self._own_rows = QWidget()
        self._shown: tuple[tuple[int, str], ...] | None = None
        self._sheet: OwnSourceSheet | None = None
        self.grade.chosen.connect(self._choose)
        self.note.edited.connect(self._write)
        self.sources.turned.connect(self._turn)
        self.own.clicked.connect(self._ask)
        self.setLayout(column(
            Words(look, terms.label_of(ROUTINE, "evidence"), "h3", wrap=True), self.grade, self.note, self.sources,
            self._own_rows, row(self.own, None), gap=10,
        ))  # fmt: skip

    def show_evidence(self) -> None:
        source = self._document.source
        if source is None:
            return
        self.grade.show_key(values.text(source, (*_PATH, "grade")))
        self.note.show_text(values.text(source, (*_PATH, "note")))
        self.sources.show_names(values.names(source, (*_PATH, "sources")))
        node = source.value((*_PATH, "sources"))
        items = node.items if isinstance(node, Items) else []
        own = tuple((place, _cited(each)) for place, each in enumerate(items) if isinstance(each, Table))
        if own != self._shown:
            self._shown = own
            for old in self._own_rows.findChildren(QWidget):
                old.hide()
                old.deleteLater()
            rearrange(self._own_rows, column(*(self._row(place, cited, len(items)) for place, cited in own), gap=6))
        self._own_rows.setVisible(bool(own))

    def _row(self, place: int, cited: str, count: int) -> QWidget:
        name = self.tr("Remove: {0}").format(cited)
        remove = Button(self.look, "", "x", kind="ghost", size="small", name=name)
        remove.clicked.connect(
            lambda: self._document.edit(
                self.tr("remove a source"),
                lambda source: (
                    source.remove((*_PATH, "sources", place)) if count > 1 else source.put(_PATH, "sources", None)
                ),
            )
        )
        words = Words(self.look, cited, "body", wrap=True)
        return Card(self.look, row((words, 1), remove, margin=(12, 2, 4, 2), gap=8), radius=12)

    def _choose(self, grade: str | None) -> None:
        if grade is not None:
            self._document.edit(self.tr("grade {0}").format(grade), lambda source: source.put(_PATH, "grade", grade))

    def _write(self, text: str) -> None:
        self._document.edit(
            terms.label_of(EVIDENCE, "note"), lambda source: source.put(_PATH, "note", text), joins=True
        )

    def _turn(self, name: str, on: bool) -> None:
        self._document.edit(terms.label_of(EVIDENCE, "sources"), turn_chip(_PATH, "sources", name, on))

    def _ask(self) -> None:
        if self._sheet is None:
            self._sheet = OwnSourceSheet(self.look, page_of(self))
            self._sheet.done.connect(self._add)
        self._sheet.begin()

    def _add(self, title: str, publisher: str, year: str, url: str) -> None:
        self._document.edit(
            self.tr("a source of your own"), lambda source: source.own_source(title, publisher, year, url)
        )


def _cited(node: Table) -> str:
    told = [value.text for _, value in node.entries.values() if isinstance(value, Scalar) and value.text]
    return ", ".join(told)


class OwnSourceSheet(Sheet):
    """Asks for a source that the app does not know. `done(title, publisher, year, address)`."""

    done = Signal(str, str, str, str)

    def __init__(self, look: Look, host: QWidget) -> None:
        super().__init__(look, host, width=560, name=self.tr("A source of your own"))
        self.fields = {
            key: TextField(look, terms.label_of(OWN_SOURCE, key), letters=most, help=terms.key_of(OWN_SOURCE, key).doc)
            for key, most in (("title", 160), ("publisher", 120), ("year", 4), ("url", 300))
        }
        self.accept = Button(look, self.tr("Add"), kind="primary")
        cancel = Button(look, self.tr("Cancel"))
        self.fields["title"].edited.connect(lambda text: self.accept.setEnabled(bool(text)))
        self.accept.clicked.connect(self._accept)
        cancel.clicked.connect(lambda: self.shut())
        self.dismissed.connect(lambda: self.shut())
        self.set_content(column(
            Words(look, self.tr("A source of your own"), "h2", wrap=True), *self.fields.values(),
            row(None, cancel, self.accept), gap=12,
        ))  # fmt: skip

    def begin(self) -> None:
        for field in self.fields.values():
            field.show_text("")
        self.accept.setEnabled(False)
        self.open(self.fields["title"].field)

    def _accept(self) -> None:
        self.shut()
        told = [field.text() for field in self.fields.values()]
        self.done.emit(*told)
