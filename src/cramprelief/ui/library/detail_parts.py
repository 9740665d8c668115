# SPDX-License-Identifier: MIT
"""The panels of the routine page: facts, what we know, cautions for you, what comes after."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from cramprelief.clinical.shown import of_routine
from cramprelief.guide.allowed import forbidden_by
from cramprelief.guide.overview import cautions
from cramprelief.guide.person import ANSWER_NAMES, Person
from cramprelief.guide.rows import Condition
from cramprelief.routine.model import WITHHELD, Routine
from cramprelief.ui.evidence.check_line import CheckLine
from cramprelief.ui.evidence.grade_badge import GradeBadge
from cramprelief.ui.kit import terms
from cramprelief.ui.kit.boxes import box, column, flow, rearrange, row, set_wrapping
from cramprelief.ui.kit.button import Button
from cramprelief.ui.kit.card import Card, Icon
from cramprelief.ui.kit.grid import Columns
from cramprelief.ui.kit.place_words import place_words
from cramprelief.ui.kit.tile import Tile, TileStyle
from cramprelief.ui.kit.words import Words
from cramprelief.ui.theme.look import Look
from cramprelief.ui.theme.tokens import ColorRole


def clear(widget: QWidget) -> None:
    """Take away what a panel showed before."""
    for old in widget.children():
        if isinstance(old, QWidget):
            old.hide()
            old.deleteLater()


class Facts(QWidget):
    """Time, position, what is needed, and for which place."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        set_wrapping(self)

    def show_routine(self, routine: Routine, person: Person) -> None:
        clear(self)
        about = self.tr("About {0}").format(terms.length(routine, person))
        facts = (
            ("clock", self.tr("Time"), about),
            (terms.posture_icon(routine.posture[0]), self.tr("Position"), terms.postures(routine)),
            (terms.need_icon(routine.needs), self.tr("You need"), terms.needs(routine)),
            ("person-arms-spread", self.tr("For"), terms.listed(place_words(each) for each in routine.relieves)),
        )
        rearrange(self, Columns(self.look.grow(200, 0.8), 12, [self._fact(*fact) for fact in facts]))

    def _fact(self, icon: str, label: str, value: str) -> QWidget:
        words = column(
            Words(self.look, label, "caption", "text2", wrap=True),
            Words(self.look, value, "bodyb", wrap=True),
            None,
            gap=0,
        )
        return box(row(column(Icon(self.look, icon, 26, "primary"), None), (words, 1), gap=12))


class EvidenceCard(Card):
    """The evidence label, what is known in a sentence, and the way to the sources."""

    sources = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._inner = QWidget()
        self.setLayout(column(self._inner, margin=(20, 16, 20, 12)))

    def show_routine(self, routine: Routine) -> None:
        clear(self._inner)
        evidence = routine.evidence
        head = flow(Words(self.look, self.tr("What we know"), "h3"), GradeBadge(self.look, evidence.grade), gap=10)
        count = len(evidence.sources) + len(evidence.own_sources)
        words = self.tr("1 source") if count == 1 else self.tr("{0} sources").format(count)
        if routine.review and not count:
            words = self.tr("What is not sourced")
        elif not count:
            words = self.tr("Where this is from")
        button = Button(self.look, words, "books", kind="flush", size="small")
        button.clicked.connect(self.sources)
        check = CheckLine(self.look)
        check.show_check(of_routine(routine))
        note = Words(self.look, evidence.note, "body", "text2", wrap=True)
        rearrange(self._inner, column(head, note, check, row(button, None), gap=8))


class ForYou(QWidget):
    """Why this is not for you, what your conditions ask for, and what everybody minds."""

    instead = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look

    def show_routine(self, routine: Routine, person: Person, conditions: Mapping[str, Condition], left: bool) -> None:
        """`left` is False where no step is left for this person."""
        clear(self)
        parts: list[QWidget] = []
        barred = forbidden_by(routine, person)
        if barred is not None or not left:
            parts.append(self._barred(conditions.get(barred or ""), barred))
        own, everybody = cautions(routine, person)
        if own:
            traits = [person.said_for(trait) for each in own for trait in each.when if trait in person.traits]
            names = list(dict.fromkeys(_name(trait, conditions) for trait in traits))
            title = self.tr("For you, because of: {0}").format(", ".join(names))
            parts.append(self._panel(title, [each.say for each in own], "caution_soft", "caution_ink", "warning"))
        if everybody:
            parts.append(self._panel(self.tr("Take care"), [each.say for each in everybody], "sunken", "text", "info"))
        rearrange(self, column(*parts, gap=12))
        self.setVisible(bool(parts))

    def _barred(self, condition: Condition | None, trait: str | None) -> Card:
        why = [condition.changes, condition.why] if condition is not None else []
        if trait == WITHHELD:
            why = [self.tr("A clinician asked for a change. Until it is made, nobody is offered this one.")]
        if not why:
            why = (
                [self.tr("It does not go together with: {0}").format((trait or "").replace("-", " "))] if trait else []
            )
        title = self.tr("Not for you: {0}").format(condition.name) if condition else self.tr("This one is not for you")
        button = Tile(
            self.look, self.tr("See what fits you"), style=TileStyle(46, "label", radius=14), trail="arrow-right"
        )
        button.clicked.connect(self.instead)
        return self._panel(title, why, "danger_soft", "danger_ink", "hand-palm", flow(button))

    def _panel(
        self, title: str, lines: Sequence[str], fill: ColorRole, ink: ColorRole, icon: str, foot: QWidget | None = None
    ) -> Card:
        head = row(Icon(self.look, icon, 24, ink), (Words(self.look, title, "bodyb", ink, wrap=True), 1), gap=12)
        says = [Words(self.look, line, "body", "text" if fill == "sunken" else ink, wrap=True) for line in lines]
        border: ColorRole | None = "danger" if fill == "danger_soft" else None
        return Card(
            self.look,
            column(head, *says, *([foot] if foot else []), margin=(20, 14, 20, 14), gap=6),
            fill=fill,
            border=border,
            radius=20,
        )


class WhatNext(QWidget):
    """Where to go if it does not help, and what may follow when it has eased."""

    open_routine = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look

    def show_routine(self, routine: Routine, routines: Mapping[str, Routine]) -> None:
        clear(self)
        parts: list[QWidget] = []
        ways = (
            (self.tr("If it does not help"), "arrows-split", routine.if_not_helping),
            (self.tr("When it has eased"), "leaf", routine.then),
        )
        for label, icon, ids in ways:
            known = [routines[id] for id in ids if id in routines]
            if not known:
                continue
            head = row(
                Icon(self.look, icon, 22, "text2"), (Words(self.look, label, "label", "text2", wrap=True), 1), gap=10
            )
            parts += [box(head), flow(*(self._way(each) for each in known), gap=8)]
        rearrange(self, column(*parts, gap=8))
        self.setVisible(bool(parts))

    def _way(self, routine: Routine) -> Tile:
        button = Tile(self.look, routine.title, style=TileStyle(46, "label", radius=14))
        button.clicked.connect(lambda: self.open_routine.emit(routine.id))
        return button


def _name(trait: str, conditions: Mapping[str, Condition]) -> str:
    known = conditions.get(trait)
    return known.name if known is not None else ANSWER_NAMES.get(trait, trait.replace("-", " "))
