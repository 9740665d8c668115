# SPDX-License-Identifier: MIT
"""The form of what stands around the steps: title, whom and what it is for, evidence, cautions."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QLayout, QWidget

from cramprelief.authoring.edit import SourceText
from cramprelief.authoring.splice import Splice
from cramprelief.routine.programme_format import LONGEST_DAYS, PROGRAMME
from cramprelief.routine.routine_format import CREDITS, ROUTINE
from cramprelief.ui.figure.thumbnail import StillPicture, Thumbnails
from cramprelief.ui.kit.boxes import column, rearrange, row
from cramprelief.ui.kit.stepper import Stepper
from cramprelief.ui.state.parts import Parts
from cramprelief.ui.studio.fields import terms, values
from cramprelief.ui.studio.fields.choice_fields import ChipsField, PickField, SomeField
from cramprelief.ui.studio.fields.list_rows import TextRows, set_item, take_item, turn_chip
from cramprelief.ui.studio.fields.picture_field import PictureField
from cramprelief.ui.studio.fields.text_field import FieldBox, TextField
from cramprelief.ui.studio.form.cautions import CautionFields
from cramprelief.ui.studio.form.evidence import EvidenceFields
from cramprelief.ui.studio.studio_document import StudioDocument
from cramprelief.ui.theme.look import Look

_LETTERS = {"title": 48, "summary": 160}


class AboutForm(QWidget):
    """Shows the head of the file; every change of a field is one edit of the document."""

    def __init__(
        self, look: Look, parts: Parts, document: StudioDocument, pictures: Thumbnails, *, plan: bool = False
    ) -> None:
        super().__init__()
        self._plan = plan
        self.look, self._document = look, document
        self._narrow: bool | None = None
        conditions = parts.catalogue.tables.conditions
        self.texts = {
            key: self._text(key, _LETTERS.get(key, 120)) for key in (*_LETTERS, *(each.name for each in CREDITS))
        }
        self.picks: dict[str, PickField] = {}
        avoid = SomeField(
            look, terms.label_of(ROUTINE, "avoid"), terms.traits(conditions, answers=False), nothing=self.tr("Nobody"),
            help=terms.key_of(ROUTINE, "avoid").doc,
        )  # fmt: skip
        self.some: dict[str, ChipsField | SomeField]
        if plan:
            self.some = {
                "times": ChipsField(look, terms.label_of(PROGRAMME, "times"), terms.times_of_day()),
                "record": ChipsField(look, terms.label_of(PROGRAMME, "record"), terms.records()),
                "avoid": avoid,
            }
        else:
            self.picks = {
                "kind": PickField(look, terms.label_of(ROUTINE, "kind"), terms.routine_kinds()),
                "breathing": PickField(
                    look, terms.label_of(ROUTINE, "breathing"), terms.breathing(), none=self.tr("Calm")
                ),
            }
            self.some = {
                "relieves": SomeField(
                    look, terms.label_of(ROUTINE, "relieves"), terms.muscles(), nothing=self.tr("None yet")
                ),
                "posture": ChipsField(look, terms.label_of(ROUTINE, "posture"), terms.postures()),
                "situations": ChipsField(look, terms.label_of(ROUTINE, "situations"), terms.situations()),
                "needs": ChipsField(look, terms.label_of(ROUTINE, "needs"), terms.needs()),
                "avoid": avoid,
            }
        self.days = Stepper(look, terms.label_of(PROGRAMME, "days"))
        self._days = FieldBox(look, terms.label_of(PROGRAMME, "days"), self.days)
        self.days.stepped.connect(self._step_days)
        self.picture = PictureField(look, terms.label_of(ROUTINE, "figure"), parts.figures, pictures)
        self.evidence = EvidenceFields(look, document)
        self.cautions = CautionFields(look, parts, document)
        self.review = TextRows(
            look, terms.label_of(ROUTINE, "review"), letters=320, help=terms.key_of(ROUTINE, "review").doc
        )
        self._main, self._further = QWidget(), QWidget()
        self._further.hide()
        for key, pick in self.picks.items():
            pick.chosen.connect(partial(self._choose, key))
        for key, some in self.some.items():
            some.turned.connect(partial(self._turn, key))
        self.picture.gallery.connect(lambda: document.ask("gallery", ()))
        self.picture.pose.connect(lambda: document.ask("poser", ()))
        self.picture.removed.connect(
            lambda: document.edit(self.tr("remove the picture"), lambda source: source.put((), "figure", None))
        )
        self.review.added.connect(self._add_point)
        self.review.edited.connect(
            lambda place, text: document.edit(self.tr("Open point"), set_item(("review", place), text), joins=True)
        )
        self.review.removed.connect(
            lambda place: document.edit(
                self.tr("remove a point"), take_item((), "review", place, len(self.review.fields))
            )
        )
        for part in (self._days, self.picture, self.picture.remove):
            part.setParent(self)
        self.setLayout(column(self._main, self._further, None, gap=14))
        self.arrange(narrow=False)

    def _text(self, key: str, letters: int) -> TextField:
        asked = terms.key_of(ROUTINE, key)
        field = TextField(
            self.look, terms.said(asked.label), letters=letters, lines=2 if key == "summary" else 1, help=asked.doc
        )
        field.edited.connect(partial(self._write, key))
        return field

    def show_about(self) -> None:
        source = self._document.source
        if source is None:
            return
        for key, field in self.texts.items():
            field.show_text(values.text(source, (key,)))
        for key, pick in self.picks.items():
            pick.show_key(values.breathing(source, (key,)))
        for key, some in self.some.items():
            some.show_names(values.names(source, (key,)))
        if self._plan:
            days = source.text_at(("days",))
            now = int(days) if days.isdigit() else 0
            self.days.show_value(days if now else self.tr("Without an end"), less=now != 1, more=now < LONGEST_DAYS)
        own = values.figure(source, ("figure",))
        self.picture.show_picture(own, StillPicture(own, None))
        self.evidence.show_evidence()
        self.cautions.show_cautions()
        self.review.show_texts(values.names(source, ("review",)))

    def show_further(self, on: bool) -> None:
        """The fields that are seldom needed."""
        self._further.setVisible(on)

    def first_focus(self) -> QWidget:
        return self.texts["title"].field

    def _write(self, key: str, text: str) -> None:
        asked = terms.key_of(ROUTINE, key)
        self._document.edit(
            terms.said(asked.label),
            lambda source: source.put((), key, text if text or asked.required else None),
            joins=True,
        )

    def _choose(self, key: str, name: str | None) -> None:
        self._document.edit(terms.label_of(ROUTINE, key), lambda source: source.put((), key, name), joins=True)

    def _step_days(self, way: int) -> None:
        source = self._document.source
        if source is None:
            return
        held = source.text_at(("days",))
        days = str(max(1, int(held) + way)) if held.isdigit() else "28"
        self._document.edit(self.tr("{0} days").format(days), lambda now: now.put((), "days", days))

    def _turn(self, key: str, name: str, on: bool) -> None:
        label = terms.label_of(PROGRAMME if self._plan else ROUTINE, key)
        self._document.edit(label, turn_chip((), key, name, on))

    def _add_point(self) -> None:
        def make(source: SourceText) -> Splice:
            return source.add_item((), "review", '""')

        if self._document.edit(self.tr("add a point"), make):
            self.review.focus_last()

    # Layout

    def arrange(self, *, narrow: bool) -> None:
        """`narrow`: one field below the other."""
        if narrow == self._narrow:
            return
        self._narrow = narrow
        first: tuple[QWidget | QLayout, ...] = (
            (self._days,) if self._plan else (self._beside(self.picks["kind"], self.picks["breathing"]),)
        )
        last = () if self._plan else (self.picture,)
        rearrange(self._main, column(
            self.texts["title"], self.texts["summary"], *first, *self.some.values(), self.cautions, self.evidence,
            *last, gap=14,
        ))  # fmt: skip
        rearrange(self._further, column(
            self.review, *(() if self._plan else (row(self.picture.remove, None),)),
            self._beside(self.texts["author"], self.texts["reviewed_by"]),
            self._beside(self.texts["licence"], self.texts["revised"]), gap=14,
        ))  # fmt: skip
        self._days.setVisible(self._plan)
        self.picture.setVisible(not self._plan)
        self.picture.remove.setVisible(not self._plan)
        self.picture.arrange(stacked=narrow)

    def _beside(self, *parts: QWidget) -> QLayout:
        if self._narrow:
            return column(*parts, gap=10)
        return row(*((part, 1) for part in parts), gap=10)
