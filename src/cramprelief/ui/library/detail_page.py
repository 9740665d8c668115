# SPDX-License-Identifier: MIT
"""One routine before it starts: what, how long, what for, how sure, what to mind, and each step."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from PySide6.QtWidgets import QLayout, QSizePolicy, QWidget

from cramprelief import places
from cramprelief.application.guidance import at_its_place
from cramprelief.application.person_of_settings import person_of
from cramprelief.guide.overview import rows
from cramprelief.routine.model import Routine
from cramprelief.ui.evidence.sources_sheet import SourcesSheet, sources_of
from cramprelief.ui.figure.clock import still_clock
from cramprelief.ui.figure.filmstrip import Filmstrip
from cramprelief.ui.figure.thumbnail import Thumbnails, telling_step_for
from cramprelief.ui.figure.view import FigureView
from cramprelief.ui.kit.boxes import box, column, rearrange, row
from cramprelief.ui.kit.button import Button
from cramprelief.ui.kit.card import Card, Separator
from cramprelief.ui.kit.check import CheckRow
from cramprelief.ui.kit.place_words import side_choices
from cramprelief.ui.kit.scroll import Scroll
from cramprelief.ui.kit.segmented import Segmented
from cramprelief.ui.kit.start_button import StartButton
from cramprelief.ui.kit.words import Words
from cramprelief.ui.library.detail_parts import EvidenceCard, Facts, ForYou, WhatNext
from cramprelief.ui.library.handout import HandoutNote, ask_where, write
from cramprelief.ui.shell.page import Page
from cramprelief.ui.state.parts import Parts
from cramprelief.ui.theme.shape import PageShape
from cramprelief.ui.theme.tokens import TextStyle

_HIGH = 860
"""Effective height from which all of a routine is in sight beside a larger picture."""


class DetailArrangement(NamedTuple):
    wide: bool
    title_style: TextStyle
    start_height: int
    figure_height: int
    small_steps: bool
    """The words of a step stand below its picture."""
    print_long: bool
    head_stacked: bool
    foot_scrolls: bool
    side: int
    """Pixels beside the one column."""


class DetailPage(Page):
    """`show_for` takes a routine's id. Start tells `play(id)` with the side that is set here."""

    def __init__(self, parts: Parts) -> None:
        super().__init__(parts.look)
        look = parts.look
        self.parts = parts
        self.routine_id = ""
        self.back = Button(look, self.tr("Routines"), "arrow-left", kind="flush", size="small")
        self.print = Button(look, "", "printer", size="small", name=self.tr("Print a hand-out"))
        self.note = HandoutNote(look)
        self.figure = FigureView(look, parts.figures)
        self._title = Words(look, "", "h1", wrap=True)
        self._summary = Words(look, "", "lead", "text2", wrap=True)
        self._facts = Facts(look)
        self.known = EvidenceCard(look)
        self._credits = Words(look, "", "caption", "text2", wrap=True)
        self.for_you = ForYou(look)
        self._pictures = Thumbnails(look, parts.figures, self)
        self.strip = Filmstrip(look, self._pictures)
        self._steps_title = Words(look, self.tr("Steps"), "h3")
        self._steps_count = Words(look, "", "label", "text2")
        self.next = WhatNext(look)
        self._next_rule = Separator(look)
        self._steps = Card(
            look,
            column(row(self._steps_title, None, self._steps_count), self.strip, self._next_rule, self.next,
                   margin=(20, 18, 20, 18), gap=12),
        )  # fmt: skip
        self.side = Segmented(look, side_choices(), None, label=self.tr("Which side?"))
        self.helper = CheckRow(look, self.tr("A helper does it"))
        self.start = StartButton(look, self.tr("Start"), "", height=96)
        self.sources = SourcesSheet(look, self, lambda: sources_of(places.assets() / "sources.yaml"))
        self._areas: list[Scroll] = []
        self._answers: QWidget | None = None
        self.keep(
            self.back, self.print, self.note, self.figure, self._title, self._summary, self._facts, self.known,
            self._credits, self.for_you, self._steps, self.side, self.helper, self.start,
        )  # fmt: skip
        self.sources.raise_()
        self._connect()

    def _connect(self) -> None:
        self.back.clicked.connect(lambda: self.go_to("library"))
        self.print.clicked.connect(self.print_handout)
        self.known.sources.connect(self._open_sources)
        self.for_you.instead.connect(lambda: self.go_to("library"))
        self.next.open_routine.connect(self._open)
        self.side.chosen.connect(self._set_side)
        self.helper.toggled.connect(self.parts.playing.set_helped)
        self.parts.playing.helped_changed.connect(self._again)
        self.start.clicked.connect(lambda: self.play.emit(self.routine_id))
        self.parts.catalogue.changed.connect(self._again)
        self.parts.preferences.changed.connect(self._again)

    @property
    def routine(self) -> Routine | None:
        return self.parts.catalogue.routines.get(self.routine_id)

    # What is shown

    def show_for(self, argument: object) -> None:
        if isinstance(argument, str) and argument in self.parts.catalogue.routines:
            self._open(argument)
        elif self.routine is None:
            self._open(next(iter(self.parts.catalogue.routines)))

    def first_focus(self) -> QWidget:
        return self.start if self.start.isVisibleTo(self) else self.back

    def _open(self, name: str) -> None:
        self.routine_id = name
        self.note.hide()
        self._again()
        for area in self._areas:
            area.verticalScrollBar().setValue(0)

    def _again(self) -> None:
        routine = self.routine
        if routine is None:
            return
        side = at_its_place(self.parts.answers.now, routine).side
        leg = side if side in ("left", "right") else None
        now = self.parts.answers.now
        person = replace(person_of(self.parts.preferences.profile), situation=now.situation)
        catalogue = self.parts.catalogue
        conditions = catalogue.tables.conditions
        helped, place = self.parts.playing.helped, now.place
        step = telling_step_for(routine, person)
        picture = routine.picture(step, "pregnancy" in person.traits, now.situation, helped)
        self.figure.show_step(picture, leg, routine.glowing(step, place))
        self.figure.set_clock(still_clock(step))
        self._title.setText(routine.title)
        self._summary.setText(routine.summary)
        self._facts.show_routine(routine, person)
        self.known.show_routine(routine)
        allowed = catalogue.triage.allows(routine.id, person)
        self.for_you.show_routine(routine, person, conditions, allowed)
        steps = rows(routine, person)
        names = {name: condition.name for name, condition in conditions.items()}
        self.strip.show_rows(routine, steps, leg, names, person=person, helped=helped, place=place)
        count = sum(each.state in ("plain", "changed") for each in steps)
        self._steps_count.setText(self.tr("1 step") if count == 1 else self.tr("{0} steps").format(count))
        self.next.show_routine(routine, catalogue.routines)
        self._next_rule.setVisible(not self.next.isHidden())
        self._credits.setText(self._credit(routine))
        sided = any(row.step.sides != "both" for row in steps)
        self.side.setVisible(allowed and sided)
        self.helper.setVisible(allowed and any(each.step.helper for each in steps))
        self.helper.setChecked(helped)
        self.side.set_current(side)
        self.start.setVisible(allowed)
        if self._answers is not None:
            self._answers.setVisible(allowed)
        where = {
            "left": self.tr("Left side"),
            "right": self.tr("Right side"),
            "both": self.tr("One side after the other"),
        }
        self.start.set_words(self.tr("Start"), where.get(side or "", routine.title) if sided else routine.title)

    def _credit(self, routine: Routine) -> str:
        lines = []
        library = self.parts.catalogue.library
        origin = library.origin(routine.id)
        if origin.replaces is not None:
            words = self.tr('Your own routine, in the place of "{0}". A cramp still begins with the app\'s own.')
            lines.append(words.format(library.title(origin.replaces)))
        elif origin.own:
            lines.append(self.tr("Your own routine."))
        if routine.author:
            lines.append(self.tr("Written by {0}.").format(routine.author))
        if routine.revised:
            lines.append(self.tr("Last changed on {0}.").format(routine.revised))
        if routine.licence:
            lines.append(self.tr("Licence: {0}.").format(routine.licence))
        return " ".join(lines)

    def _set_side(self, side: str) -> None:
        routine = self.routine
        if routine is not None:
            person = at_its_place(self.parts.answers.now, routine)
            self.parts.answers.say(place=person.place, side=side)
            self._again()

    def _open_sources(self) -> None:
        routine = self.routine
        if routine is not None:
            evidence = routine.evidence
            self.sources.show_sources(
                self.tr("Where this is from"), evidence.sources, {}, routine.review, own=evidence.own_sources
            )

    def print_handout(self) -> None:
        """Ask for a file and write the hand-out into it."""
        routine = self.routine
        path = ask_where(self, routine) if routine is not None else None
        if routine is None or path is None:
            return
        try:
            self.note.tell(path, write(self.parts, routine, path))
        except OSError as error:
            self.note.tell_trouble(path, error)

    # Layout

    def arrangement(self, shape: PageShape) -> DetailArrangement:
        wide, narrow = shape.width == "wide", shape.width == "narrow"
        return DetailArrangement(
            wide=wide,
            title_style="h1" if not narrow else "h2",
            start_height=96 if not shape.low else 76,
            figure_height=(250 if shape.h < _HIGH else 300) if wide else 190 if narrow else 280,
            small_steps=shape.w < 380,
            print_long=shape.w >= 380,
            head_stacked=shape.w < 300,
            foot_scrolls=not wide and shape.h < 430,
            side=14 if narrow else 28,
        )

    def arrange(self) -> None:
        now = self.arrangement(self.shape)
        self._answers, self._areas = None, []
        self._title.restyle(now.title_style)
        self.figure.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.figure.setFixedHeight(self.look.grow(now.figure_height, 0.2 if now.wide else 0.1))
        self.start.set_height(now.start_height)
        self.strip.set_small(now.small_steps)
        self.print.set_words(self.tr("Print a hand-out") if now.print_long else self.tr("Print"))
        rearrange(self, self._wide(now) if now.wide else self._one(now))
        self.sources.raise_()

    def _head(self, now: DetailArrangement, right: int = 0) -> QLayout:
        """`right` is what the scroll bar below takes from the picture."""
        if now.head_stacked:
            return column(row(self.back, None), row(self.print, None), gap=6)
        return row(self.back, None, self.print, margin=(0, 0, right, 0), gap=8)

    def _wide(self, now: DetailArrangement) -> QLayout:
        what = column(
            self.figure, 6, self._title, self._summary, 4, self._facts, 6, self.known, self._credits,
            None, margin=(0, 0, 10, 20), gap=8,
        )  # fmt: skip
        left = column(self._head(now, right=24), self.note, (self._scrolled(what), 1), gap=10)
        steps = self._scrolled(column(self.for_you, self._steps, None, margin=(0, 0, 10, 20), gap=14))
        foot = self._foot(column(self.side, self.helper, self.start, margin=(0, 12, 24, 20), gap=10))
        right = column((steps, 1), foot, gap=0)
        return row((self.hold(box(left)), 47), (self.hold(box(right)), 53), margin=(28, 18, 22, 0), gap=26)

    def _one(self, now: DetailArrangement) -> QLayout:
        side = now.side
        end = [self.side, self.helper, self.start] if now.foot_scrolls else []
        page = column(
            self._head(now), self.note, self.figure, self._title, self._summary, self._facts, self.for_you,
            self._steps, self.known, self._credits, *end, None,
            margin=(side, 12, side, 16), gap=12,
        )  # fmt: skip
        if now.foot_scrolls:
            return column(self._scrolled(page))
        foot = self._foot(column(self.side, self.helper, self.start, margin=(side, 8, side, 10), gap=8))
        return column((self._scrolled(page), 1), foot, gap=0)

    def _foot(self, layout: QLayout) -> QWidget:
        """What stays below the scrolled part; nothing, not even its edge, for a routine that is not for the person."""
        self._answers = self.hold(box(layout))
        self._answers.setParent(self)  # shown before it has one, it would flash as a window of its own
        self._answers.setVisible(not self.start.isHidden())
        return self._answers

    def _scrolled(self, layout: QLayout) -> Scroll:
        area = self.hold(Scroll(self.look, box(layout)))
        self._areas.append(area)
        return area
