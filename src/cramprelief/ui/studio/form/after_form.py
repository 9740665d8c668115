# SPDX-License-Identifier: MIT
"""The form of what comes after the routine: when it eased, and when it does not help."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from cramprelief.routine.routine_format import ROUTINE
from cramprelief.ui.figure.thumbnail import Thumbnails
from cramprelief.ui.kit.boxes import column
from cramprelief.ui.state.parts import Parts
from cramprelief.ui.studio.fields import terms, values
from cramprelief.ui.studio.fields.list_rows import turn_chip
from cramprelief.ui.studio.fields.routine_rows import RoutineRows
from cramprelief.ui.studio.studio_document import StudioDocument
from cramprelief.ui.theme.look import Look

KEYS = ("then", "if_not_helping")


class AfterForm(QWidget):
    """Two lists of routines."""

    def __init__(self, look: Look, parts: Parts, document: StudioDocument, pictures: Thumbnails) -> None:
        super().__init__()
        self._parts, self._document = parts, document
        self.lists: dict[str, RoutineRows] = {}
        for key in KEYS:
            asked = terms.key_of(ROUTINE, key)
            rows = RoutineRows(
                look, parts, pictures, terms.said(asked.label), leave_out=lambda: document.id, help=asked.doc
            )
            rows.added.connect(partial(self._turn, key, True))
            rows.removed.connect(partial(self._turn, key, False))
            self.lists[key] = rows
        self.setLayout(column(*self.lists.values(), None, gap=18))

    def show_after(self) -> None:
        source = self._document.source
        if source is not None:
            for key, rows in self.lists.items():
                rows.show_names(values.names(source, (key,)))

    def first_focus(self) -> QWidget:
        return self.lists[KEYS[0]].head.add

    def _turn(self, key: str, on: bool, name: str) -> None:
        self._document.edit(
            f"{terms.label_of(ROUTINE, key)}: {self._parts.title_of(name)}", turn_chip((), key, name, on)
        )
