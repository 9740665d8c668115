# SPDX-License-Identifier: MIT
"""What holds for every stretch that is held, and therefore stands in no routine's file: the app says it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cramprelief.guide.person import NUMB_FEET, Person
from cramprelief.guide.timeline import Play
from cramprelief.routine.model import Routine, Step, every_step
from cramprelief.routine.step_kinds import STEP_KINDS

PULLED = frozenset({"calf", "shin", "foot-arch", "toes", "thigh-back", "thigh-front", "inner-thigh"})
"""The muscles that are pulled firmly; at neck, jaw, trunk, hip and arm the steps say how little is enough."""
_FELT = re.compile(r"\b(?:pull|stretch|feel it)\b", re.IGNORECASE)
_SOFT = re.compile(r"\b(?:soft|softly|easy|gently?|loose)\b", re.IGNORECASE)
FIRM = "Feel a firm pull, never a sharp one. Never bounce."
"""Said once in a session, with the first firm stretch that is held."""
STOP = "Sharp pain, pop, numb, dizzy? Stop."
"""Stands under every stretch that is held."""
STOP_WHOLE = "Stop at sharp or rising pain, a pop, numb skin, a color change, or if dizzy."
"""The same in full: on the Stop key, on paper and among the cautions."""


def is_stretch(step: Step) -> bool:
    """Whether a muscle is held long in this step."""
    return STEP_KINDS[step.kind].holds and step.muscle is not None


def stretches(routine: Routine) -> bool:
    """Whether any step of it holds a stretch."""
    return any(is_stretch(step) for step in every_step(routine.steps))


def is_firm(step: Step) -> bool:
    """Whether it is one that is pulled firmly: it speaks of a pull, and of no soft one."""
    words = f"{step.show} {step.more or ''}"
    return is_stretch(step) and step.muscle in PULLED and bool(_FELT.search(words)) and not _SOFT.search(words)


def pulls(routine: Routine) -> bool:
    """Whether any step of it is pulled firmly."""
    return any(is_firm(step) for step in every_step(routine.steps))


def first_pull(plays: Sequence[Play]) -> int | None:
    """The number of the first play that is pulled firmly; None where there is none."""
    return next((number for number, play in enumerate(plays) if is_firm(play.step)), None)


def is_for(person: Person) -> bool:
    """Whether anything may be pulled firmly here: feet that feel less are not."""
    return NUMB_FEET not in person.traits


def of_every_stretch(routine: Routine, person: Person | None = None) -> tuple[str, ...]:
    """What is to be minded besides the routine's own cautions, in whole sentences; of no person: on paper for all."""
    if not stretches(routine):
        return ()
    firm = pulls(routine) and (person is None or is_for(person))
    return (FIRM, STOP_WHOLE) if firm else (STOP_WHOLE,)
