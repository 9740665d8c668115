# SPDX-License-Identifier: MIT
"""One minute of practice while well: a move twice, and where the two answers are.

It is for nobody's cramp: it is no relief, so no clock of a cramp runs and nothing asks how it is, and its id is one
that no file can have, so nothing of it is written down.
"""

from __future__ import annotations

from dataclasses import replace

from cramprelief.guide.moment import Moment
from cramprelief.routine.model import Repeat, Routine, Step

_PREFIX = "practice:"
ROUNDS = 2
PRACTICE = f"{_PREFIX}heel-push"
"""What a page asks to play."""

_BEGIN = Step("practice-begin", "do", "This is practice. Nothing is written down.", 5.0)
_ANSWERS = (
    Step("practice-not-helping", "do", "In a cramp, no better? Press Not helping.", 7.0),
    Step("practice-eased", "do", "When a cramp lets go, press It eased.", 7.0),
)


def is_practice(routine_id: str) -> bool:
    return routine_id.startswith(_PREFIX)


def as_cramp(moment: Moment) -> bool:
    """Whether the two answers are those of a cramp: in one, and where they are practised."""
    return moment.cramp or is_practice(moment.routine_id)


def practised(practice_id: str) -> str:
    """The id of the routine that is practised."""
    return practice_id.removeprefix(_PREFIX)


def practice_of(routine: Routine) -> Routine:
    """`routine` as practice: its groups twice, no way on to another routine, and the two answers at the end."""
    steps = tuple(_short(item) for item in routine.steps)
    return replace(
        routine,
        id=f"{_PREFIX}{routine.id}",
        kind="prevention",
        title="Practice",
        steps=(_BEGIN, *steps, *_ANSWERS),
        then=(),
        if_not_helping=(),
    )


def _short(item: Step | Repeat) -> Step | Repeat:
    if isinstance(item, Step):
        return _by_itself(item)
    rounds = min(ROUNDS, item.most)
    return replace(item, least=rounds, most=rounds, steps=tuple(_short(each) for each in item.steps))


def _by_itself(step: Step) -> Step:
    """The step, and those of its ways, with no way on to another."""
    ways = tuple(replace(way, steps=tuple(_by_itself(each) for each in way.steps)) for way in step.ways)
    return replace(step, if_too_painful=None, ways=ways)
