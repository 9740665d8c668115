# SPDX-License-Identifier: MIT
"""Which steps of two versions differ: before and after side by side, each with its picture, words and time."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from PySide6.QtWidgets import QWidget

from cramprelief.guide.sides import fill
from cramprelief.routine.model import Routine, Step, every_step
from cramprelief.routine.step_kinds import STEP_KINDS
from cramprelief.ui.figure.filmstrip import duration
from cramprelief.ui.figure.thumbnail import StillPicture, Thumbnail, Thumbnails
from cramprelief.ui.kit.boxes import box, column, row
from cramprelief.ui.kit.card import Card, Icon
from cramprelief.ui.kit.words import Words
from cramprelief.ui.theme.look import Look


class StepChange(NamedTuple):
    """A step before and after, each with its number from 1; None where there is none."""

    before: tuple[int, Step] | None
    after: tuple[int, Step] | None


def step_changes(before: Routine, after: Routine) -> list[StepChange]:
    """The steps that are another, came or went."""
    old, new = list(every_step(before.steps)), list(every_step(after.steps))
    found: list[StepChange] = []
    matcher = SequenceMatcher(None, [_key(step) for step in old], [_key(step) for step in new], autojunk=False)
    for sort, a, b, c, d in matcher.get_opcodes():
        if sort == "equal":
            continue
        for place in range(max(b - a, d - c)):
            one = (a + place + 1, old[a + place]) if a + place < b else None
            other = (c + place + 1, new[c + place]) if c + place < d else None
            found.append(StepChange(one, other))
    return found


def _key(step: Step) -> tuple[object, ...]:
    return (
        step.show, step.kind, step.seconds, step.times, step.pace, step.say, step.more, step.helper, step.figure,
        step.muscle, step.sides, step.posture,
    )  # fmt: skip


class StepChanges(QWidget):
    """`show_changes` puts them there."""

    def __init__(self, look: Look, pictures: Thumbnails) -> None:
        super().__init__()
        self.look, self._pictures = look, pictures

    def lines(self, before: Routine, after: Routine, changes: Sequence[StepChange], *, stacked: bool) -> list[QWidget]:
        """One widget a change."""
        made = []
        for change in changes:
            one, other = self._card(before, change.before), self._card(after, change.after, new=True)
            arrow = Icon(self.look, "arrow-down" if stacked else "arrow-right", 24, "text2")
            if stacked:
                made.append(box(column(one, row(None, arrow, None), other, gap=4)))
            else:
                made.append(box(row((one, 1), arrow, (other, 1), gap=12)))
        return made

    def _card(self, routine: Routine, held: tuple[int, Step] | None, *, new: bool = False) -> QWidget:
        look = self.look
        if held is None:
            words = self.tr("This step is gone.") if new else self.tr("This step was not there.")
            only = row((Words(look, words, "body", "text2", wrap=True), 1), margin=(14, 14, 14, 14))
            return Card(look, only, fill="sunken", border=None, radius=14)
        number, step = held
        still = StillPicture(routine.picture(step), step, routine.glowing(step, None))
        title = Words(look, f"{number}. {fill(step.show, None)}", "bodyb", wrap=True)
        inside = column(None, title, Words(look, self._time(step), "caption", "text2", wrap=True), None, gap=1)
        picture = Thumbnail(look, self._pictures, still, high=50)
        return Card(look, row(picture, (box(inside), 1), margin=(9, 8, 9, 8), gap=12), radius=14)

    def _time(self, step: Step) -> str:
        traits = STEP_KINDS[step.kind]
        if traits.waits:
            return self.tr("In their own time")
        if step.times is not None:
            return self.tr("{0} times").format(step.times)
        words = duration(round(step.seconds or 0))
        return self.tr("Hold {0}").format(words) if traits.holds else words
