# SPDX-License-Identifier: MIT
"""Before a plan begins: what it is and asks for, how sure we are, what to mind, and the gates that only a yes opens."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLayout, QWidget

from cramprelief.clinical.shown import of_plan
from cramprelief.guide.rows import Condition
from cramprelief.routine.programme import Preparation, Programme
from cramprelief.ui.evidence.check_line import CheckLine
from cramprelief.ui.evidence.grade_badge import GradeBadge
from cramprelief.ui.kit.boxes import column, row
from cramprelief.ui.kit.button import Button
from cramprelief.ui.kit.card import Card, Icon
from cramprelief.ui.kit.tile import Tile, TileStyle
from cramprelief.ui.kit.words import Words
from cramprelief.ui.plans.gate import GateRow
from cramprelief.ui.theme.look import Look


class PlanOffer(Card):
    """`begin` comes only when every gate was answered with yes. `safer` names what was chosen in its place."""

    begin = Signal()
    back = Signal()
    safer = Signal(str)
    see = Signal(str)
    """A routine of the plan, to look at."""
    sources = Signal()

    def __init__(
        self,
        look: Look,
        content: Programme | Preparation,
        traits: Sequence[str],
        gates: Sequence[GateRow],
        title_of: Callable[[str], str],
        barred: Sequence[Condition] = (),
    ) -> None:
        """`barred`: conditions of this person that forbid it. Then it says why and what is safer, and cannot begin."""
        super().__init__(look, radius=26)
        self.content, self._title_of, self.gates = content, title_of, gates
        self._choose: Tile | None = None
        self.leave = Button(look, self.tr("All plans"), "arrow-left", kind="flush", size="small")
        self.leave.clicked.connect(self.back)
        parts: list[QWidget | QLayout] = [
            row(self.leave, None), Words(look, content.title, "h2", wrap=True),
            Words(look, content.summary, "lead", "text2", wrap=True),
            GradeBadge(look, content.evidence.grade),
            Words(look, content.evidence.note, "body", "text2", wrap=True),
        ]  # fmt: skip
        self.check = CheckLine(look)
        self.check.show_check(of_plan(content))
        parts.append(self.check)
        count = len(content.evidence.sources) + len(content.evidence.own_sources)
        if count:
            words = self.tr("1 source") if count == 1 else self.tr("{0} sources").format(count)
            books = Button(look, words, "books", kind="flush", size="small")
            books.clicked.connect(self.sources)
            parts.append(row(books, None))
        parts += [self._barred(condition) for condition in barred]
        if isinstance(content, Programme):
            parts += self._asks_for(content)
        if content.safer is not None:
            parts.append(Words(look, content.safer.say, "bodyb", wrap=True))
            target = content.safer.programme or content.safer.routine
            if target:
                words = self.tr("See: {0}").format(title_of(target))
                self._choose = Tile(look, words, None, None, style=TileStyle(56, "bodyb"))
                self._choose.clicked.connect(lambda: self.safer.emit(target))
                parts.append(self._choose)
        cautions = [one.say for one in content.cautions if not one.when or set(one.when) & set(traits)]
        for words in (*cautions, *content.stop_if):
            mark = column(Icon(look, "warning", 22, "caution_ink"), None)
            parts.append(row(mark, (Words(look, words, "body", wrap=True), 1), gap=10))
        if isinstance(content, Preparation):
            parts.append(Words(look, self.tr("You need"), "h3", wrap=True))
            parts += [Words(look, line, "body", wrap=True) for line in content.ingredients]
        if gates:
            parts.append(Words(look, self.tr("Before you begin"), "h3", wrap=True))
        for gate in gates:
            gate.answered.connect(self._open)
            parts.append(gate)
        self.start = Tile(look, self.tr("Begin today"), None, "check", kind="primary", style=TileStyle(60, centre=True))
        self.start.clicked.connect(self.begin)
        parts.append(self.start)
        if barred:
            self.start.hide()
        self._column = column(*parts, None, gap=10)
        self.setLayout(self._column)
        self.set_tight(False)
        self._open()

    def set_tight(self, tight: bool) -> None:
        """Save room at the sides, and leave out the signs of buttons."""
        self._column.setContentsMargins(*((12, 14, 12, 18) if tight else (22, 14, 22, 18)))
        if self._choose is not None:
            self._choose.set_icon(None if tight else "hand-heart")
        for gate in self.gates:
            gate.set_tight(tight)

    def _barred(self, condition: Condition) -> Card:
        look = self.look
        title = Words(look, self.tr("Not for you: {0}").format(condition.name), "bodyb", "danger_ink", wrap=True)
        why = [Words(look, words, "body", "danger_ink", wrap=True) for words in (condition.changes, condition.why)]
        return Card(look, column(title, *why, margin=16, gap=6), fill="danger_soft", border="danger", radius=18)

    def _open(self) -> None:
        self.start.setEnabled(all(gate.open for gate in self.gates))

    def _asks_for(self, content: Programme) -> list[QWidget | QLayout]:
        """What to do each day, with the routines to look at."""
        look = self.look
        parts: list[QWidget | QLayout] = [Words(look, self.tr("What it asks for"), "h3", wrap=True)]
        for task in content.tasks:
            parts.append(Words(look, task.show, "bodyb", wrap=True))
            parts += [Words(look, f"{number}. {line}", "body", wrap=True) for number, line in enumerate(task.how, 1)]
            for name in task.routines:
                tile = Tile(
                    look,
                    self._title_of(name),
                    self.tr("See its steps"),
                    "play",
                    kind="quiet",
                    style=TileStyle(sub="body"),
                )
                tile.clicked.connect(lambda _=False, name=name: self.see.emit(name))
                parts.append(tile)
        parts += [
            Words(look, self.tr("Week {0}: {1}").format(number, goal.show), "body", wrap=True)
            for number, goal in enumerate(content.goals, 1)
        ]
        return parts if len(parts) > 1 else []
