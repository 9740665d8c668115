# SPDX-License-Identifier: MIT
"""The form of when a plan stops, and what is said when it is over."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from cramprelief.routine.programme_format import PROGRAMME
from cramprelief.ui.kit.boxes import column
from cramprelief.ui.studio.fields import terms, values
from cramprelief.ui.studio.fields.list_rows import TextRows, set_item, take_item
from cramprelief.ui.studio.fields.text_field import TextField
from cramprelief.ui.studio.studio_document import StudioDocument
from cramprelief.ui.theme.look import Look


class PlanEndForm(QWidget):
    """Signs at which to stop, and the last words."""

    def __init__(self, look: Look, document: StudioDocument) -> None:
        super().__init__()
        self._document = document
        asked, last = terms.key_of(PROGRAMME, "stop_if"), terms.key_of(PROGRAMME, "at_end")
        self.signs = TextRows(look, terms.said(asked.label), words=20, help=asked.doc)
        self.at_end = TextField(look, terms.said(last.label), words=40, help=last.doc, lines=2)
        self.signs.added.connect(self._add)
        self.signs.edited.connect(
            lambda at, text: document.edit(terms.said(asked.label), set_item(("stop_if", at), text), joins=True)
        )
        self.signs.removed.connect(
            lambda at: document.edit(self.tr("remove a sign"), take_item((), "stop_if", at, len(self.signs.fields)))
        )
        self.at_end.edited.connect(
            lambda text: document.edit(
                terms.said(last.label), lambda source: source.put((), "at_end", text or None), joins=True
            )
        )
        self.setLayout(column(self.signs, self.at_end, None, gap=14))

    def show_end(self) -> None:
        source = self._document.source
        if source is not None:
            self.signs.show_texts(values.names(source, ("stop_if",)))
            self.at_end.show_text(values.text(source, ("at_end",)))

    def first_focus(self) -> QWidget:
        return self.signs.head.add

    def _add(self) -> None:
        if self._document.edit(self.tr("add a sign"), lambda source: source.add_item((), "stop_if", '""')):
            self.show_end()
            self.signs.focus_last()
