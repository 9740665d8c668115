# SPDX-License-Identifier: MIT
"""The warnings before the start: what each says, and for whom."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from cramprelief.authoring.edit import Path
from cramprelief.reading.located import Items
from cramprelief.routine.routine_format import CAUTION, ROUTINE
from cramprelief.ui.kit.boxes import column, rearrange, row
from cramprelief.ui.kit.button import Button
from cramprelief.ui.kit.card import Card
from cramprelief.ui.state.parts import Parts
from cramprelief.ui.studio.fields import terms, values
from cramprelief.ui.studio.fields.choice_fields import SomeField
from cramprelief.ui.studio.fields.list_rows import ListHead, take_item, turn_chip
from cramprelief.ui.studio.fields.text_field import TextField
from cramprelief.ui.studio.studio_document import StudioDocument
from cramprelief.ui.theme.look import Look

_KEY = "cautions"


class CautionFields(QWidget):
    """One card for each. Nothing of them is proposed: what to warn of is the author's to say."""

    def __init__(self, look: Look, parts: Parts, document: StudioDocument) -> None:
        super().__init__()
        self.look, self._parts, self._document = look, parts, document
        self.cards: list[_Caution] = []
        asked = terms.key_of(ROUTINE, _KEY)
        head = ListHead(look, terms.said(asked.label), help=asked.doc)
        head.added.connect(self._add)
        self._rows = QWidget()
        self.setLayout(column(head, self._rows, gap=4))

    def show_cautions(self) -> None:
        source = self._document.source
        if source is None:
            return
        node = source.value((_KEY,))
        many = len(node.items) if isinstance(node, Items) else 0
        if many != len(self.cards):
            for old in self.cards:
                old.hide()
                old.deleteLater()
            self.cards = [_Caution(self.look, self._parts, self._document, self, place) for place in range(many)]
            rearrange(self._rows, column(*self.cards, gap=8))
        for card in self.cards:
            card.say.show_text(values.text(source, (*card.path, "say")))
            card.people.show_names(values.names(source, (*card.path, "when")))

    def _add(self) -> None:
        if self._document.edit(self.tr("add a caution"), lambda source: source.add_item((), _KEY, '{say: ""}')):
            self.show_cautions()
            self.cards[-1].say.field.setFocus()

    def take(self, place: int) -> None:
        self._document.edit(self.tr("remove a caution"), take_item((), _KEY, place, len(self.cards)))


class _Caution(Card):
    def __init__(self, look: Look, parts: Parts, document: StudioDocument, owner: CautionFields, place: int) -> None:
        super().__init__(look, radius=12)
        self.path: Path = (_KEY, place)
        self._document = document
        asked = terms.key_of(CAUTION, "say")
        self.say = TextField(look, terms.said(asked.label), words=30, help=asked.doc)
        conditions = parts.catalogue.tables.conditions
        who = terms.key_of(CAUTION, "when")
        self.people = SomeField(
            look, terms.said(who.label), terms.traits(conditions, answers=False), nothing=self.tr("Everybody"),
            help=who.doc,
        )  # fmt: skip
        remove = Button(
            look, "", "x", kind="ghost", size="small", name=self.tr("Remove: caution {0}").format(place + 1)
        )
        remove.clicked.connect(lambda: owner.take(place))
        self.say.edited.connect(self._write)
        self.people.turned.connect(self._turn)
        words = column(self.say, self.people, gap=6)
        self.setLayout(row((words, 1), column(remove, None, gap=0), margin=(12, 8, 4, 10), gap=4))

    def _write(self, text: str) -> None:
        self._document.edit(self.tr("Caution"), lambda source: source.put(self.path, "say", text), joins=True)

    def _turn(self, name: str, on: bool) -> None:
        self._document.edit(self.tr("Caution: for whom"), turn_chip(self.path, "when", name, on))
