# SPDX-License-Identifier: MIT
"""What changes in a step, or in a group, for some people: a row for each, and a sheet that asks for one more."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from cramprelief.authoring.edit import Path, SourceText
from cramprelief.authoring.edits.written import tidy, written
from cramprelief.reading.located import Node, Scalar, Table
from cramprelief.routine.step_kinds import STEP_KINDS
from cramprelief.ui.kit.boxes import column, rearrange, row
from cramprelief.ui.kit.button import Button
from cramprelief.ui.kit.card import Card, Icon, Separator
from cramprelief.ui.kit.sheet import Sheet
from cramprelief.ui.kit.words import Words
from cramprelief.ui.state.parts import Parts
from cramprelief.ui.studio.fields import amount, terms, values
from cramprelief.ui.studio.fields.amount_field import AmountField
from cramprelief.ui.studio.fields.choice_fields import PickField
from cramprelief.ui.studio.fields.list_rows import page_of
from cramprelief.ui.studio.fields.text_field import FieldBox, TextField
from cramprelief.ui.studio.studio_document import StudioDocument
from cramprelief.ui.theme.look import Look

SKIP, STOP, TIME, WORDS = "skip", "stop", "time", "words"


class AdaptRows(QWidget):
    """One row for each condition; `groups`: of a group, which can only be left out."""

    def __init__(self, look: Look, parts: Parts, document: StudioDocument, *, groups: bool = False) -> None:
        super().__init__()
        self.look, self._parts, self._document, self._groups = look, parts, document, groups
        self._path: Path = ()
        self._shown: tuple[tuple[str, str], ...] | None = None
        title = self.tr("Left out for") if groups else self.tr("For some people")
        self.add = Button(
            look, self.tr("Add"), "plus", kind="link", size="small", name=self.tr("Add: {0}").format(title)
        )
        self.add.clicked.connect(lambda: self.ask())
        self._rows = Card(look, radius=12)
        self._sheet: AdaptSheet | None = None
        self.setLayout(column(row(Words(look, title, "label"), None, self.add, gap=8), self._rows, gap=0))

    def show_path(self, path: Path) -> None:
        self._path = path
        source = self._document.source
        if source is None:
            return
        conditions = self._parts.catalogue.tables.conditions
        found = tuple(
            (name, self._does(source.value((*path, "adapt", name)))) for name in values.keys(source, (*path, "adapt"))
        )
        if found == self._shown:
            return
        self._shown = found
        parts: list[QWidget] = []
        for name, does in found:
            parts += ([Separator(self.look)] if parts else []) + [self._row(name, terms.trait(name, conditions), does)]
        for old in self._rows.findChildren(QWidget):
            old.hide()
            old.deleteLater()
        rearrange(self._rows, column(*parts, margin=(2, 1, 6, 1), gap=0))
        self._rows.setVisible(bool(parts))

    def _row(self, name: str, who: str, does: str) -> QWidget:
        line = QWidget()
        words = column(None, Words(self.look, f"{who}: {does}", "body", wrap=True), None, gap=0)
        change = Button(
            self.look, "", "pencil-simple-line", kind="ghost", size="small", name=self.tr("Change: {0}").format(who)
        )
        remove = Button(self.look, "", "x", kind="ghost", size="small", name=self.tr("Remove: {0}").format(who))
        change.clicked.connect(lambda: self.ask(name))
        remove.clicked.connect(lambda: self._write(name, None, self.tr("remove: {0}").format(who)))
        line.setLayout(
            row(Icon(self.look, "user", 20, "text2"), (words, 1), change, remove, margin=(12, 1, 0, 1), gap=6)
        )
        return line

    def _does(self, node: Node | None) -> str:
        if isinstance(node, Scalar):
            return (
                self.tr("leave this step out") if node.text == SKIP and not self._groups
                else self.tr("left out") if node.text == SKIP
                else self.tr("end the routine here") if node.text == STOP else node.text
            )  # fmt: skip
        if not isinstance(node, Table):
            return self.tr("see Source")
        told = {key: value.text for key, (_, value) in node.entries.items() if isinstance(value, Scalar)}
        if STOP in told:
            return self.tr("end here: {0}").format(told[STOP])
        parts = [f"{key} {amount.shown(told[key])}" for key in STEP_KINDS if key in told]
        parts += [f"“{told[key]}”" for key in ("show", "say", "more") if key in told]
        others = [key for key in node.entries if key not in (*STEP_KINDS, "show", "say", "more")]
        return ", ".join([*parts, *others])

    def ask(self, name: str | None = None) -> None:
        """Open the sheet, for one more person or for the one of this row."""
        if self._sheet is None:
            self._sheet = AdaptSheet(self.look, page_of(self), self._parts, groups=self._groups)
            self._sheet.done.connect(self._done)
        source = self._document.source
        if source is not None:
            self._sheet.begin(source, self._path, name)

    def _done(self, name: str, written: str) -> None:
        who = terms.trait(name, self._parts.catalogue.tables.conditions)
        self._write(name, written, self.tr("for {0}").format(who))

    def _write(self, name: str, written: str | None, said: str) -> None:
        path = self._path
        self._document.edit(said, lambda source: source.adapt_row(path, name, written))


class AdaptSheet(Sheet):
    """Asks for whom, and what then. `done(condition, value)`: the value as the file has it.

    Nothing is chosen at first: what is right for whom is the author's to say.
    """

    done = Signal(str, str)

    def __init__(self, look: Look, host: QWidget, parts: Parts, *, groups: bool) -> None:
        title = self.tr("Left out for") if groups else self.tr("For some people")
        super().__init__(look, host, width=560, name=title)
        self._groups = groups
        self._kind = "hold"
        self._kept: dict[str, str] = {}
        conditions = parts.catalogue.tables.conditions
        self.who = PickField(
            look, self.tr("For whom"), terms.traits(conditions, answers=True), none=self.tr("Choose"),
        )  # fmt: skip
        self.what = PickField(
            look, self.tr("What changes"),
            (
                (SKIP, self.tr("This step is left out")), (STOP, self.tr("The routine ends here")),
                (TIME, self.tr("Another time")), (WORDS, self.tr("Other words")),
            ), none=self.tr("Choose"),
        )  # fmt: skip
        self.why = TextField(look, self.tr("What is said then"), words=30)
        self.words = TextField(look, self.tr("Instruction"), words=14)
        self.time = AmountField(look, self.tr("For"))
        self._time = FieldBox(look, self.tr("For"), self.time)
        self.accept = Button(look, self.tr("Done"), kind="primary")
        cancel = Button(look, self.tr("Cancel"))
        self.who.chosen.connect(lambda _: self._fit())
        self.what.chosen.connect(lambda _: self._fit())
        for field in (self.why, self.words):
            field.edited.connect(lambda _: self._fit())
        self.time.chosen.connect(self._timed)
        self.accept.clicked.connect(self._accept)
        cancel.clicked.connect(lambda: self.shut())
        self.dismissed.connect(lambda: self.shut())
        self.what.setVisible(not groups)
        self.set_content(column(
            Words(look, title, "h2", wrap=True), self.who, self.what, self._time, self.words, self.why,
            row(None, cancel, self.accept), gap=12,
        ))  # fmt: skip

    def begin(self, source: SourceText, path: Path, name: str | None) -> None:
        """For one more, or for the row of `name`."""
        self._kind = values.kind_of(source, path) or "hold"
        node = source.value((*path, "adapt", name)) if name is not None else None
        self._kept = (
            {key: value.text for key, (_, value) in node.entries.items() if isinstance(value, Scalar)}
            if isinstance(node, Table) else {}
        )  # fmt: skip
        self.who.setEnabled(name is None)
        self.who.show_key(name)
        timing = next((key for key in STEP_KINDS if key in self._kept), None)
        what = (
            None if name is None else node.text if isinstance(node, Scalar) and node.text in (SKIP, STOP)
            else STOP if STOP in self._kept else TIME if timing else WORDS
        )  # fmt: skip
        self.what.show_key(SKIP if self._groups else what)
        self.why.show_text(self._kept.get(STOP))
        self.words.show_text(self._kept.get("show") or values.text(source, (*path, "show")))
        self._kind = timing or self._kind
        held = self._kept.get(self._kind) or values.text(source, (*path, self._kind)) or "20s"
        self._timed(held)
        self._fit()
        self.open(self.what.pick if name is not None else self.who.pick)

    def _timed(self, value: str) -> None:
        self._value = value
        moves = self._kind == "move"
        self.time.show_value(value, counts=moves)

    def _fit(self) -> None:
        what = self.what.key()
        self._time.setVisible(what == TIME)
        self.words.setVisible(what == WORDS)
        self.why.setVisible(what == STOP)
        told = what in (SKIP, STOP, TIME) or (what == WORDS and bool(self.words.text()))
        self.accept.setEnabled(self.who.key() is not None and told)
        self._lay_out()

    def _accept(self) -> None:
        name, what = self.who.key(), self.what.key()
        if name is None or what is None:
            return
        self.shut()
        if what == STOP and self.why.text():
            self.done.emit(name, f"{{stop: {_in_braces(self.why.text())}}}")
        elif what == TIME:
            self.done.emit(name, f"{{{self._kind}: {self._value}}}")
        elif what == WORDS:
            self.done.emit(name, f"{{show: {_in_braces(self.words.text())}}}")
        else:
            self.done.emit(name, what)


def _in_braces(words: str) -> str:
    """A text as it stands inside of { }."""
    return written(tidy(words), "", True)
