# SPDX-License-Identifier: MIT
"""The kinds of step, and all in which they differ: whoever treats kinds unequally asks this table."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NamedTuple

StepKind = Literal["do", "hold", "move", "rest", "wait", "choose"]


class StepTraits(NamedTuple):
    """What a step of one kind is like. The kind's name is its key in a file."""

    doc: str
    """What the schema says of the key."""
    caption: str
    """How long it lasts, as paper says it; {0} is the time."""
    label: str = ""
    """Stands before its time in a terminal."""
    waits: bool = False
    """It ends with the person's word; all other kinds end with their time."""
    automatic: bool = False
    """A file may leave its time to the words that are read meanwhile."""
    holds: bool = False
    """It is what eases the cramp: its length is told, it breathes, and the muscle's glow falls with it."""
    moves: bool = False
    """The body goes on moving, at a pace where the step has one; it may be counted in place of timed."""
    lets_go: bool = False
    """It breathes where it lasts a whole breath, and may last longer than other stillness where nothing hurts."""
    chooses: bool = False
    """It asks for one of its ways; the first begins by itself."""
    counted: bool = False
    """Its end is counted down aloud. Getting into position is not hurried."""


STEP_KINDS: Mapping[StepKind, StepTraits] = {
    "do": StepTraits("Gets into position: 8s, or auto for the time the words take.", "About {0}", automatic=True),
    "hold": StepTraits("Keeps still: 30s.", "Hold for {0}", "hold", holds=True, counted=True),
    "move": StepTraits("Moves steadily: 20s, or 8 times.", "Go on for {0}", "move", moves=True, counted=True),
    "rest": StepTraits("Lets go: 5s.", "Rest for {0}", "rest", lets_go=True, counted=True),
    "wait": StepTraits("Always ready: waits until the person is ready.", "Take your time", waits=True),
    "choose": StepTraits("Ways to choose from; the first begins by itself.", "Choose one", "choose", chooses=True),
}
