# SPDX-License-Identifier: MIT
"""The form of one step."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QLayout, QWidget

from cramprelief.authoring.edit import Path, SourceText
from cramprelief.authoring.splice import Splice
from cramprelief.routine.step_format import STEP
from cramprelief.routine.step_kinds import STEP_KINDS
from cramprelief.ui.figure.thumbnail import Thumbnails
from cramprelief.ui.kit.boxes import column, rearrange, row
from cramprelief.ui.kit.words import Words
from cramprelief.ui.state.parts import Parts
from cramprelief.ui.studio.fields import amount, terms, values
from cramprelief.ui.studio.fields.amount_field import AmountField
from cramprelief.ui.studio.fields.choice_fields import PickField
from cramprelief.ui.studio.fields.picture_field import PictureField
from cramprelief.ui.studio.fields.text_field import FieldBox, TextField
from cramprelief.ui.studio.form.adapt_rows import AdaptRows
from cramprelief.ui.studio.studio_document import StudioDocument
from cramprelief.ui.theme.look import Look

_WORDS = {"show": 14, "more": 30, "say": 30, "helper": 14}


class StepForm(QWidget):
    """Shows the chosen step; every change of a field is one edit of the document."""

    def __init__(self, look: Look, parts: Parts, document: StudioDocument, pictures: Thumbnails) -> None:
        super().__init__()
        self.look, self._parts, self._document = look, parts, document
        self._path: Path = ()
        self._narrow: bool | None = None
        self.texts = {key: self._text_field(key) for key in ("show", "more", "say", "helper")}
        self.kind = PickField(look, self.tr("The person"), terms.kinds(None))
        self.amount = AmountField(look, self.tr("For"))
        self._amount_box = FieldBox(look, self.tr("For"), self.amount)
        self._ends = FieldBox(look, self.tr("For"), Words(look, "", "body", "text2", wrap=True))
        self.pace = AmountField(look, terms.label_of(STEP, "pace"))
        self._pace_box = FieldBox(
            look, terms.label_of(STEP, "pace"), self.pace, note=self.tr("times a minute"),
            help=terms.key_of(STEP, "pace").doc,
        )  # fmt: skip
        self.picks = {
            "breathe": self._pick_field("breathe", terms.breathing(short=True), self.tr("As the routine")),
            "muscle": self._pick_field("muscle", terms.muscles(), self.tr("As the routine")),
            "if_too_painful": self._pick_field("if_too_painful", (), self.tr("Stop and rest")),
            "posture": self._pick_field("posture", terms.postures()[:-1], self.tr("As the routine")),
            "sides": self._pick_field("sides", terms.sides(), self.tr("The sore side")),
        }
        for pick in (self.kind, *self.picks.values()):
            pick.set_compact()
        self.picture = PictureField(look, terms.label_of(STEP, "figure"), parts.figures, pictures)
        self.people = AdaptRows(look, parts, document)
        self.name = TextField(
            look, terms.label_of(STEP, "id"), note=self.tr("small letters, digits, hyphens"),
            help=terms.key_of(STEP, "id").doc,
        )  # fmt: skip
        self._further = QWidget()
        self._main = QWidget()
        self._further.hide()
        self.setLayout(column(self._main, self._further, None, gap=10))
        self._connect()
        self.arrange(narrow=False)

    def _text_field(self, key: str) -> TextField:
        asked = terms.key_of(STEP, key)
        note = self.tr("{side} becomes left or right") if key == "more" else ""
        field = TextField(self.look, terms.said(asked.label), words=_WORDS[key], note=note, help=asked.doc)
        field.edited.connect(partial(self._write, key))
        return field

    def _pick_field(self, key: str, choices: terms.Choices, none: str) -> PickField:
        asked = terms.key_of(STEP, key)
        field = PickField(self.look, terms.said(asked.label), choices, none=none, help=asked.doc)
        field.chosen.connect(partial(self._choose, key))
        return field

    def _connect(self) -> None:
        self.kind.chosen.connect(self._do)
        self.amount.chosen.connect(self._last)
        self.amount.wrong.connect(
            lambda: self._document.refused.emit(self.tr("Write a time such as 45 s or 1:30 min."))
        )
        self.pace.chosen.connect(self._set_pace)
        self.picture.gallery.connect(lambda: self._document.ask("gallery", self._path))
        self.picture.pose.connect(lambda: self._document.ask("poser", self._path))
        self.picture.removed.connect(self._remove_picture)
        self.name.left.connect(self._rename)

    # What is shown

    def show_step(self, path: Path) -> None:
        """Fill the fields from the text."""
        self._path = path
        source = self._document.source
        if source is None:
            return
        for key, field in self.texts.items():
            field.show_text(values.text(source, (*path, key)))
        kind = values.kind_of(source, path)
        self.kind.offer(terms.kinds(kind))
        self.kind.show_key(kind)
        self._show_amount(source, kind)
        self.picks["if_too_painful"].offer(self._ways_out(source))
        for key, pick in self.picks.items():
            pick.show_key(
                values.breathing(source, (*path, key)) if key == "breathe" else values.text(source, (*path, key))
            )
        own = values.figure(source, (*path, "figure"))
        self.picture.show_picture(own, values.still(source, path, str(self._document.path.parent)))
        self.people.show_path(path)
        self.name.show_text(values.text(source, (*path, "id")))

    def _show_amount(self, source: SourceText, kind: str | None) -> None:
        traits = STEP_KINDS.get(kind) if kind else None  # type: ignore[call-overload]
        timed = traits is not None and not traits.waits and not traits.chooses
        self._amount_box.setVisible(timed)
        self._ends.setVisible(not timed)
        moves = traits is not None and traits.moves
        self._pace_box.setVisible(moves)
        if traits is not None and timed:
            value = values.text(source, (*self._path, kind or "")) or ""
            self.amount.show_value(value, counts=traits.moves, automatic=traits.automatic)
            note = self.tr("or: 8 times") if traits.moves else self.tr("or: auto") if traits.automatic else ""
            self._amount_box.set_note(note)
        else:
            words = (
                self.tr("No time yet") if traits is None
                else self.tr("Until they are ready") if traits.waits else self.tr("Until they choose")
            )  # fmt: skip
            content = self._ends.content
            assert isinstance(content, Words)
            content.setText(words)
        if moves:
            pace = (values.text(source, (*self._path, "pace")) or "20/min").removesuffix("/min")
            self.pace.show_value(f"{pace} times", counts=True)

    def _ways_out(self, source: SourceText) -> terms.Choices:
        """Where it may go on if it hurts: another step of this routine, or another routine of the same places."""
        steps = []
        for number, place in enumerate(self._document.steps, start=1):
            if place.path == self._path:
                continue
            show = values.text(source, (*place.path, "show")) or ""
            steps.append((f"#{place.id}" if place.id else f"#{number}", self.tr("Step {0}: {1}").format(number, show)))
        mine = set(values.names(source, ("relieves",)))
        routines = [each for each in self._parts.catalogue.routines.values() if each.id != self._document.id]
        routines.sort(key=lambda each: (not mine & set(each.relieves), each.title))
        return (*steps, *((each.id, each.title) for each in routines))

    def show_further(self, on: bool) -> None:
        """The fields that are seldom needed."""
        self._further.setVisible(on)

    def first_focus(self) -> QWidget:
        return self.texts["show"].field

    # What the person changes

    def _write(self, key: str, text: str) -> None:
        required = terms.key_of(STEP, key).required
        path = self._path
        self._document.edit(
            terms.label_of(STEP, key),
            lambda source: source.put(path, key, text if text or required else None),
            joins=True,
        )

    def _choose(self, key: str, name: str | None) -> None:
        path = self._path

        def make(source: SourceText) -> Splice | list[Splice]:
            number = int(name[1:]) if name is not None and name[1:].isdigit() else 0
            if key == "if_too_painful" and number:
                target = self._document.steps[number - 1].path
                fresh = self._free_id(number)
                return [source.put(target, "id", fresh), source.put(path, key, f"#{fresh}")]
            return source.put(path, key, name)

        self._document.edit(terms.label_of(STEP, key), make, joins=True)

    def _free_id(self, number: int) -> str:
        """For a step that nothing led to yet."""
        taken = {place.id for place in self._document.steps}
        name, more = f"step-{number}", 2
        while name in taken:
            name, more = f"step-{number}-{more}", more + 1
        return name

    def _do(self, kind: str | None) -> None:
        path = self._path
        if kind is not None:
            self._document.edit(self.tr("The person"), lambda source: source.person_does(path, kind), joins=True)

    def _last(self, value: str) -> None:
        path, kind = self._path, self.kind.key()
        if kind is not None:
            said = self.tr("auto") if value == amount.AUTO else amount.shown(value)
            self._document.edit(f"{kind} {said}", lambda source: source.put(path, kind, value))

    def _set_pace(self, value: str) -> None:
        path, number = self._path, value.split()[0]
        self._document.edit(
            self.tr("pace {0}").format(number), lambda source: source.put(path, "pace", f"{number}/min")
        )

    def _remove_picture(self) -> None:
        path = self._path
        self._document.edit(self.tr("remove the picture"), lambda source: source.put(path, "figure", None))

    def _rename(self) -> None:
        source, path, name = self._document.source, self._path, self.name.text()
        if source is None or not path:
            return
        held = values.text(source, (*path, "id"))
        if name == (held or "") or source.value(path) is None:
            return
        make = (lambda s: s.rename_id(path, name)) if held and name else (lambda s: s.put(path, "id", name or None))
        self._document.edit(terms.label_of(STEP, "id"), make)

    # Layout

    def arrange(self, *, narrow: bool) -> None:
        """`narrow`: one field below the other."""
        if narrow == self._narrow:
            return
        self._narrow = narrow
        duration = column(self._amount_box, self._ends, gap=0)
        rearrange(self._main, column(
            self.texts["show"], self.texts["more"],
            self._beside((self.kind, 35), (duration, 32), (self.picks["breathe"], 32)),
            self.picture,
            self._beside((self.picks["muscle"], 1), (self.picks["if_too_painful"], 1)),
            self.people, gap=10,
        ))  # fmt: skip
        rearrange(self._further, column(
            self.texts["say"], self.texts["helper"],
            self._beside((self.picks["posture"], 1), (self.picks["sides"], 1)),
            self._beside((self._pace_box, 1), (self.name, 1)), row(self.picture.remove, None), gap=10,
        ))  # fmt: skip
        self.picture.arrange(stacked=narrow)

    def _beside(self, *parts: tuple[QWidget | QLayout, int]) -> QLayout:
        if self._narrow:
            return column(*(part for part, _ in parts), gap=10)
        return row(*parts, gap=10)
