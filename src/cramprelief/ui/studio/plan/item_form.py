# SPDX-License-Identifier: MIT
"""The form of one part of a plan: a task, a question before the start, a week's goal, a checkpoint."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from cramprelief.authoring.edit import Path, SourceText
from cramprelief.ui.figure.thumbnail import Thumbnails
from cramprelief.ui.kit.boxes import column, row
from cramprelief.ui.kit.button import Button
from cramprelief.ui.kit.stepper import Stepper
from cramprelief.ui.state.parts import Parts
from cramprelief.ui.studio.fields import terms, values
from cramprelief.ui.studio.fields.choice_fields import ChipsField, PickField
from cramprelief.ui.studio.fields.list_rows import TextRows, set_item, take_item, turn_chip
from cramprelief.ui.studio.fields.routine_rows import RoutineRows
from cramprelief.ui.studio.fields.text_field import FieldBox, TextField
from cramprelief.ui.studio.plan.parts import BY_KEY
from cramprelief.ui.studio.studio_document import Make, StudioDocument
from cramprelief.ui.theme.look import Look

_WORDS = {"show": 14, "more": 40, "ask": 20}
_DAYS = 366
_WAITS = ("24h", "48h", "72h")


class PlanItemForm(QWidget):
    """Of the list at `key`; which fields it has follows from the format of one of it."""

    def __init__(self, look: Look, parts: Parts, document: StudioDocument, pictures: Thumbnails, key: str) -> None:
        super().__init__()
        self.look, self._document, self._key = look, document, key
        self._path: Path = (key, 0)
        self._record = BY_KEY[key].record
        names = [each.name for each in self._record.keys]
        order = ("ask", "show") if key == "gates" else ("show",)
        self.texts = {name: self._text(name) for name in (*order, "more") if name in names}
        self.days = {name: self._day(name) for name in ("day", "from_day", "to_day") if name in names}
        self.lists: dict[str, TextRows] = {name: self._rows(name) for name in ("how", "checklist") if name in names}
        shown: list[QWidget] = list(self.texts.values())
        self.at = ChipsField(look, self._label("at"), terms.times_of_day()) if "at" in names else None
        if self.at is not None:
            self.at.turned.connect(lambda name, on: self._edit("at", turn_chip(self._path, "at", name, on)))
            shown.append(self.at)
        self.wait = self._wait() if "wait" in names else None
        if self.wait is not None:
            shown.append(self.wait)
        layout = column(*shown, gap=10)
        if self.days:
            boxes = [(FieldBox(look, self._label(name), stepper), 1) for name, stepper in self.days.items()]
            layout.addLayout(row(*boxes, gap=10))
        self.routines = self._routines(parts, pictures) if "routines" in names else None
        if self.routines is not None:
            layout.addWidget(self.routines)
        for rows in self.lists.values():
            layout.addWidget(rows)
        self.remove = Button(look, self.tr("Delete"), "trash", kind="link", size="small")
        self.remove.clicked.connect(lambda: document.ask("delete-part", self._path))
        layout.addLayout(row(self.remove, None))
        layout.addStretch(1)
        self.setLayout(layout)

    def _label(self, name: str) -> str:
        return terms.label_of(self._record, name)

    def _text(self, name: str) -> TextField:
        asked = terms.key_of(self._record, name)
        field = TextField(
            self.look, terms.said(asked.label), words=_WORDS[name], help=asked.doc, lines=2 if name == "more" else 1
        )
        field.edited.connect(partial(self._write, name))
        return field

    def _day(self, name: str) -> Stepper:
        stepper = Stepper(self.look, self._label(name))
        stepper.stepped.connect(partial(self._step, name))
        return stepper

    def _wait(self) -> PickField:
        choices = tuple((each, each.removesuffix("h") + " " + self.tr("hours")) for each in _WAITS)
        field = PickField(self.look, self._label("wait"), choices, none=self.tr("Ask at once"))
        field.chosen.connect(lambda name: self._edit("wait", lambda source: source.put(self._path, "wait", name)))
        return field

    def _rows(self, name: str) -> TextRows:
        rows = TextRows(self.look, self._label(name), words=14, help=terms.key_of(self._record, name).doc)
        rows.added.connect(lambda: self._add_line(name))
        rows.edited.connect(
            lambda at, text: self._document.edit(self._label(name), set_item((*self._path, name, at), text), joins=True)
        )
        rows.removed.connect(lambda at: self._edit(name, take_item(self._path, name, at, len(rows.fields))))
        return rows

    def _routines(self, parts: Parts, pictures: Thumbnails) -> RoutineRows:
        rows = RoutineRows(self.look, parts, pictures, self._label("routines"), leave_out=lambda: "")
        rows.added.connect(lambda name: self._edit("routines", turn_chip(self._path, "routines", name, True)))
        rows.removed.connect(lambda name: self._edit("routines", turn_chip(self._path, "routines", name, False)))
        return rows

    # What is shown

    def show_item(self, path: Path) -> None:
        """Fill the fields from the text."""
        self._path = path
        source = self._document.source
        if source is None:
            return
        for name, field in self.texts.items():
            field.show_text(values.text(source, (*path, name)))
        last = self._last(source)
        for name, stepper in self.days.items():
            day = self._now(source, name)
            stepper.show_value(str(day), less=day > 1, more=day < last)
        if self.at is not None:
            self.at.show_names(values.names(source, (*path, "at")))
        if self.wait is not None:
            self.wait.show_key(values.text(source, (*path, "wait")))
        if self.routines is not None:
            self.routines.show_names(values.names(source, (*path, "routines")))
        for name, rows in self.lists.items():
            rows.show_texts(values.names(source, (*path, name)))

    def first_focus(self) -> QWidget:
        return next(iter(self.texts.values())).field

    def _last(self, source: SourceText) -> int:
        days = source.text_at(("days",))
        return int(days) if days.isdigit() else _DAYS

    def _now(self, source: SourceText, name: str) -> int:
        held = source.text_at((*self._path, name))
        return int(held) if held.isdigit() else self._last(source) if name == "to_day" else 1

    # What the person changes

    def _edit(self, name: str, make: Make) -> None:
        self._document.edit(self._label(name), make)

    def _write(self, name: str, text: str) -> None:
        required, path = terms.key_of(self._record, name).required, self._path
        self._document.edit(
            self._label(name), lambda source: source.put(path, name, text if text or required else None), joins=True
        )

    def _step(self, name: str, way: int) -> None:
        source, path = self._document.source, self._path
        if source is not None:
            day = str(self._now(source, name) + way)
            self._document.edit(f"{self._label(name)} {day}", lambda now: now.put(path, name, day))

    def _add_line(self, name: str) -> None:
        path = self._path
        if self._document.edit(self.tr("add a line"), lambda source: source.add_item(path, name, '""')):
            self.show_item(path)
            self.lists[name].focus_last()
