# SPDX-License-Identifier: MIT
"""When it has eased: what may follow, small things to do, plans, and signs to look out for. All for this person."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLayout, QWidget

from cramprelief.application.plan_offers import OFTEN, often_at_night, plans_after
from cramprelief.guide.person import Person
from cramprelief.guide.rows import Flag
from cramprelief.routine.model import Routine
from cramprelief.routine.programme import Programme
from cramprelief.ui.kit.boxes import column, let_arrows_move, rearrange, row
from cramprelief.ui.kit.button import Button
from cramprelief.ui.kit.card import Card, Icon
from cramprelief.ui.kit.tile import Tile, TileStyle
from cramprelief.ui.kit.words import Words
from cramprelief.ui.state.parts import Parts

_MOST = 2
"""So many routines at most: the person wants to rest."""
_ICONS = {
    "rest": "chair", "rest-and-salts": "chair", "play-on": "person-simple-walk", "walk": "person-simple-walk",
    "covers": "bed", "sore": "clock", "warm": "drop-half", "painkillers": "bandaids", "drink": "drop",
    "own-limit": "drop",
}  # fmt: skip


class Aftercare(QWidget):
    """The tables of `assets/guide` decide; nothing that the person's conditions forbid is here."""

    play = Signal(str)
    plan = Signal(str)
    sources = Signal(object)
    """Keys of the sources of what is said here, and what waits for a check: (keys, points)."""

    def __init__(self, parts: Parts) -> None:
        super().__init__()
        let_arrows_move(self)
        self.parts = parts
        self.routines: tuple[Routine, ...] = ()
        self.signs: tuple[Flag, ...] = ()
        """The warning signs that stand first."""

    def show_for(self, person: Person) -> None:
        look, triage = self.parts.look, self.parts.catalogue.triage
        own = self.parts.playing.aftercare()
        refused = self.parts.playing.refused
        found = dict.fromkeys((*triage.after(person), *own))
        self.routines = tuple(each for each in found if each.id not in refused)[:_MOST]
        records = self.parts.records
        often = records is not None and often_at_night(records)
        self.signs = triage.answer(person).watch
        if often:
            self.signs = (*self.signs, self.parts.catalogue.safety.flag(OFTEN))
        tips = triage.tips(person)
        lines: list[QWidget | QLayout] = [self._signs()] if self.signs else []
        lines += [self._routine(routine) for routine in self.routines]
        for tip in tips:
            lines.append(_line(Icon(look, _ICONS.get(tip.id, "leaf"), 26, "primary"), Words(look, tip.say, wrap=True)))
        plans = plans_after(person, triage, self.parts.catalogue.library.programmes, often=often)
        lines += [self._plan(plan) for plan in plans]
        large = look.text_scale > 1.5
        icon = None if large else "books"
        button = Button(
            look, self.tr("Sources") if large else self.tr("Where this is from"), icon, kind="ghost", size="small"
        )
        keys = tuple(dict.fromkeys(key for tip in tips for key in tip.sources))
        button.clicked.connect(lambda: self.sources.emit((keys, tuple(tip.review for tip in tips if tip.review))))
        fresh = QWidget()
        fresh.setLayout(column(*lines, row(button, None), None, gap=12))
        rearrange(self, column(fresh))

    def _routine(self, routine: Routine) -> Tile:
        icon = None if self.parts.look.text_scale > 1.5 else "hand-heart"
        look = self.parts.look
        tile = Tile(look, routine.title, None, icon, style=TileStyle(60, "bodyb"), trail="caret-right")
        tile.clicked.connect(lambda: self.play.emit(routine.id))
        return tile

    def _plan(self, plan: Programme) -> Tile:
        icon = None if self.parts.look.text_scale > 1.5 else "calendar-check"
        tile = Tile(
            self.parts.look,
            plan.title,
            self.tr("A plan, when you like"),
            icon,
            style=TileStyle(60, "bodyb", sub="body"),
            trail="caret-right",
            kind="quiet",
        )
        tile.clicked.connect(lambda: self.plan.emit(plan.id))
        return tile

    def _signs(self) -> Card:
        look = self.parts.look
        said = [Words(look, self.tr("Get help if you see this"), "bodyb", "caution_ink", wrap=True)]
        for flag in self.signs:
            words = flag.show if flag.level == "doctor" else f"{flag.show} {flag.do}"
            said.append(Words(look, words, "body", "caution_ink", wrap=True))
        return Card(look, column(*said, margin=(16, 12, 16, 14), gap=6), fill="caution_soft", border=None, radius=16)


def _line(icon: Icon, words: Words) -> QLayout:
    return row(column(icon, None), (words, 1), gap=14)
