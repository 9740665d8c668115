# SPDX-License-Identifier: MIT
"""Home when a cramp has eased: rest, what may follow, tonight's plan, and one large way back into help."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLayout, QWidget

from cramprelief.guide.person import Person
from cramprelief.reading.probe import is_there
from cramprelief.routine.model import Routine
from cramprelief.ui.kit.boxes import box, column, let_arrows_move, rearrange
from cramprelief.ui.kit.place_words import place_said
from cramprelief.ui.kit.scroll import Scroll
from cramprelief.ui.kit.start_button import StartButton
from cramprelief.ui.kit.tile import Tile, TileStyle
from cramprelief.ui.kit.words import Words
from cramprelief.ui.state.parts import Parts
from cramprelief.ui.theme.shape import PageShape

_MOST = 2
"""So many routines at most: the person wants to rest."""
_LEAST_FOR_FOOT = 440
"""Effective height under which the way back scrolls with the rest, and comes first."""
_WIDE = 620
"""Most pixels of the one column at 100 % text."""


class CalmHome(QWidget):
    """Nothing runs here, and nothing alarms. `play` and `elsewhere` are the ways back into help."""

    elsewhere = Signal()
    play = Signal(str)
    plan = Signal(str)

    def __init__(self, parts: Parts) -> None:
        super().__init__()
        self.parts, self.look = parts, parts.look
        look, self._again = parts.look, ""
        self._title = Words(look, self.tr("Rest now"), "h1", wrap=True)
        self._lead = Words(look, self.tr("It eased. There is nothing you must do."), "lead", "text2", wrap=True)
        self.start = StartButton(look, self.tr("It came back"), "", height=108)
        style = TileStyle(46, "label", icon=22, centre=True, pad=8)
        self.other = Tile(look, self.tr("It hurts somewhere else"), None, None, kind="ghost", style=style)
        self._list = QWidget()
        self.start.clicked.connect(self.come_back)
        self.other.clicked.connect(self.elsewhere)
        for part in (self._title, self._lead, self._list, self.start, self.other):
            part.setParent(self)
        self._held: QWidget | None = None
        let_arrows_move(self)

    def come_back(self) -> None:
        """One press, and what eased it begins again."""
        self.play.emit(self._again)

    def show_after(self, eased_with: str) -> None:
        """What there is after a cramp that eased with this routine."""
        self._again = eased_with
        person = self.parts.playing.person
        where = f", {place_said(person.place, person.side)}" if person.place is not None else ""
        self.start.set_words(self.tr("It came back"), f"{self.parts.title_of(eased_with)}{where}")
        parts: list[QWidget | QLayout] = []
        routines = self._routines(person)
        if routines:
            parts += [Words(self.look, self.tr("If you like"), "h3", wrap=True), *map(self._routine, routines)]
        parts += self._tonight(person)
        before, self._list = self._list, box(column(*parts, gap=10))
        before.hide()
        before.deleteLater()

    def _routines(self, person: Person) -> list[Routine]:
        """What may follow, but for what was refused or was done just now."""
        playing = self.parts.playing
        left_out = {*playing.refused, playing.now.routine_id if playing.now is not None else ""}
        found = dict.fromkeys((*self.parts.catalogue.triage.after(person), *playing.aftercare()))
        return [each for each in found if each.id not in left_out][:_MOST]

    def _tonight(self, person: Person) -> list[QWidget | QLayout]:
        """The plan that goes on tonight, else one that could begin."""
        records, library = self.parts.records, self.parts.catalogue.library
        if records is not None and is_there(records.path):
            from cramprelief.application.plan_review import followed_plans, still_to_do

            plan = still_to_do(followed_plans(records, library, at_once=True), records.now().date())
            if plan is not None:
                heading = Words(self.look, self.tr("Your plan for tonight"), "h3", wrap=True)
                return [heading, self._plan(plan.plan.programme, plan.content.title)]
        from cramprelief.application.plan_offers import often_at_night, plans_after

        often = records is not None and often_at_night(records)
        offered = plans_after(person, self.parts.catalogue.triage, library.programmes, often=often)[:1]
        heading = Words(self.look, self.tr("A plan, when you like"), "h3", wrap=True)
        return [heading, self._plan(offered[0].id, offered[0].title)] if offered else []

    def arrange(self, shape: PageShape) -> None:
        """All in one column, in the middle of a wide page; the way back stays in sight."""
        narrow = shape.width == "narrow"
        self._title.restyle("hero" if shape.width == "wide" else "h1")
        self.start.set_height(88 if shape.low else 108)
        side = 16 if narrow else max(28, round((shape.w - _WIDE) / 2))
        top = 16 if narrow or shape.short else 48
        before = self._held
        foot = column(self.start, self.other, gap=6)
        if shape.h < _LEAST_FOR_FOOT:
            parts: tuple[QWidget | QLayout | int | None, ...] = (self._title, foot, self._lead, self._list, None)
            area = Scroll(self.look, box(column(*parts, margin=(side, 8, side - 4, 12), gap=10)))
            rearrange(self, column(area))
        else:
            parts = (self._title, self._lead, 8, self._list, None)
            area = Scroll(self.look, box(column(*parts, margin=(side, top, side, 12), gap=10)))
            rearrange(self, column((area, 1), column(foot, margin=(side, 0, side, 12)), gap=8))
        self._held = area
        if before is not None:
            before.hide()
            before.deleteLater()

    def _routine(self, routine: Routine) -> Tile:
        style = TileStyle(60, "bodyb")
        icon = None if self.look.text_scale > 1.5 else "hand-heart"
        tile = Tile(self.look, routine.title, None, icon, style=style, trail="caret-right")
        tile.clicked.connect(lambda: self.play.emit(routine.id))
        return tile

    def _plan(self, name: str, title: str) -> Tile:
        style = TileStyle(60, "bodyb")
        icon = None if self.look.text_scale > 1.5 else "calendar-check"
        tile = Tile(self.look, title, None, icon, style=style, trail="caret-right", kind="quiet")
        tile.clicked.connect(lambda: self.plan.emit(name))
        return tile
