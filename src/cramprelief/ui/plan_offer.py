# SPDX-License-Identifier: MIT
"""Before a plan begins: what it is, how sure we are, what to mind, and the questions that only a yes opens."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal

from cramprelief.routine.model import GRADES
from cramprelief.routine.programme import Preparation, Programme
from cramprelief.ui.kit.boxes import column, flow, row
from cramprelief.ui.kit.button import Button
from cramprelief.ui.kit.card import Badge, Card, Icon
from cramprelief.ui.kit.check import CheckRow
from cramprelief.ui.kit.tile import Tile
from cramprelief.ui.kit.words import Words
from cramprelief.ui.theme.look import Look

_KINDS = {"A": "primary", "B": "plain", "C": "caution"}


class PlanOffer(Card):
    """`begin` comes only when every gate was answered with yes. `safer` names what was chosen in its place."""

    begin = Signal()
    back = Signal()
    safer = Signal(str)

    def __init__(self, look: Look, content: Programme | Preparation, traits: Sequence[str], *, tight: bool) -> None:
        super().__init__(look, radius=26)
        self.content = content
        self.leave = Button(look, self.tr("All plans"), "arrow-left", kind="ghost", size="small")
        self.leave.clicked.connect(self.back)
        words = GRADES[content.evidence.grade]
        grade = (
            Words(look, words, "bodyb", wrap=True)
            if tight
            else flow(Badge(look, words, _KINDS[content.evidence.grade]))
        )
        parts = [
            row(self.leave, None), Words(look, content.title, "h2", wrap=True),
            Words(look, content.summary, "lead", "text2", wrap=True), grade,
            Words(look, content.evidence.note, "body", "text2", wrap=True),
        ]  # fmt: skip
        if content.safer is not None:
            parts.append(Words(look, content.safer.say, "bodyb", wrap=True))
            target = content.safer.programme or content.safer.routine
            if target:
                choose = Button(look, self.tr("Take this"), "hand-heart", size="small")
                choose.clicked.connect(lambda: self.safer.emit(target))
                parts.append(flow(choose))
        cautions = [one.say for one in content.cautions if not one.when or set(one.when) & set(traits)]
        for words in (*cautions, *content.stop_if):
            sign = column(Icon(look, "warning", 22, "caution_ink"), None)
            parts.append(row(sign, (Words(look, words, "body", wrap=True), 1), gap=10))
        if isinstance(content, Preparation):
            parts.append(Words(look, self.tr("You need"), "h3", wrap=True))
            parts += [Words(look, line, "body", wrap=True) for line in content.ingredients]
        self.gates: list[CheckRow] = []
        if content.gates:
            parts.append(Words(look, self.tr("Before you begin"), "h3", wrap=True))
        for gate in content.gates:
            if gate.show:
                parts.append(Words(look, gate.show, "bodyb", wrap=True))
            if gate.more:
                parts.append(Words(look, gate.more, "body", "text2", wrap=True))
            answer = CheckRow(look, self.tr("Yes: {0}").format(gate.ask))
            answer.toggled.connect(lambda _on: self._open())
            self.gates.append(answer)
            parts.append(answer)
        self.start = Tile(look, self.tr("Begin today"), None, "check", kind="primary", height=60, centre=True)
        self.start.clicked.connect(self.begin)
        parts.append(self.start)
        self.setLayout(column(*parts, None, margin=(12, 14, 12, 18) if tight else (22, 14, 22, 18), gap=10))  # type: ignore[arg-type]
        self._open()

    def _open(self) -> None:
        self.start.setEnabled(all(gate.isChecked() for gate in self.gates))
