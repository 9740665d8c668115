# SPDX-License-Identifier: MIT
"""One question before a plan begins. A patch test is answered only when its hours are over."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from cramprelief.record import wording
from cramprelief.record.skin_test import PatchTest
from cramprelief.rounding import half_up
from cramprelief.routine.programme import Gate
from cramprelief.ui.kit.boxes import column
from cramprelief.ui.kit.check import CheckRow
from cramprelief.ui.kit.tile import Tile, TileStyle
from cramprelief.ui.kit.words import Words
from cramprelief.ui.theme.look import Look


class GateRow(QWidget):
    """`answered` comes with each answer, `begun` where the person puts the spot on now."""

    answered = Signal()
    begun = Signal(object)
    """The Gate."""

    def __init__(self, look: Look, gate: Gate, test: PatchTest | None, now: datetime) -> None:
        super().__init__()
        self.look, self.gate = look, gate
        self.answer = CheckRow(look, self.tr("Yes: {0}").format(gate.ask))
        self.answer.toggled.connect(lambda _on: self.answered.emit())
        parts: list[QWidget] = []
        if gate.show:
            parts.append(Words(look, gate.show, "bodyb", wrap=True))
        if gate.more:
            parts.append(Words(look, gate.more, "body", "text2", wrap=True))
        self.begin: Tile | None = None
        if gate.wait:
            words = self.tr("It is on my skin now") if test is None else self.tr("Begin the test again")
            self.begin = Tile(look, words, None, "timer", style=TileStyle(56, "bodyb"))
            self.begin.clicked.connect(lambda: self.begun.emit(gate))
            parts += [Words(look, self._wait(test, now), "bodyb", "primary_ink", wrap=True), self.begin]
            over = test is not None and test.is_over(now)
            self.answer.setEnabled(over)
            self.answer.setVisible(over)
        parts.append(self.answer)
        self.setLayout(column(*parts, gap=8))

    def set_tight(self, tight: bool) -> None:
        """Leave out the button's sign."""
        if self.begin is not None:
            self.begin.set_icon(None if tight else "timer")

    @property
    def open(self) -> bool:
        return self.answer.isChecked()

    def _wait(self, test: PatchTest | None, now: datetime) -> str:
        if test is None:
            return self.tr("Press the button when the spot is on your skin. The app counts the {0} hours.").format(
                half_up(self.gate.wait or 0)
            )
        ready = test.ready.astimezone(now.tzinfo)
        if test.is_over(now):
            return self.tr("The time is over. Look at the spot in good light.")
        words = self.tr("Leave it alone. You can answer on {0} at {1}.")
        return words.format(wording.LONG_DAYS[ready.weekday()], self.look.times.clock(ready))
