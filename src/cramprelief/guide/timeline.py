# SPDX-License-Identifier: MIT
"""A routine unrolled for one person: the plays of its steps, one after the other.

Repeats run to their upper end, `adapt` rules are applied, standing steps are left out for a person who cannot stand,
`{side}` is filled in. What comes out is data; the session moves along it.

Sides. An `affected` step is played for the sore side. A run of neighbouring `each` steps is played for the sore side
and then for the other one (left first where the side is unknown), so that "step back, lean in" stays together. A person
sore on both sides gets the whole routine for the left and then for the right; there an `each` step is played once in
each half, and a routine without `affected` steps is not doubled.

Choices. A `choose` step is followed by the plays of one of its ways alone: the one that was picked, or else the first.
A way of which nothing is left for this person, or that would end the routine for them, is none; nor is one for another
muscle, where the person has said which one hurts and a way is for it. Where one way is left, it is taken without a
question; so is a way that an answer has named already (`Person.ways`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace
from functools import lru_cache
from typing import Any, NamedTuple

from cramprelief.guide.person import Person
from cramprelief.guide.sides import AT_ONCE, IN_TURN, OTHER, fill
from cramprelief.routine.model import Adaptation, Breathing, ConditionName, FigureRef, Repeat, Routine, Step, Way
from cramprelief.vocabulary import PLACE_WORDS

HIP_RULES: ConditionName = "hip-replacement"
"""Its stops are for the person's own hands; a helper's may go on."""
SHORT_HOLDS: ConditionName = "als"
"""For weak muscles that soon tire each hold is half as long."""
_TIMING = ("kind", "seconds", "times", "pace", "ways")
TOLD_SECONDS = 8.0
"""The least time of an instruction before which a side is named: two sentences are heard."""
NOTHING_PICKED: Mapping[str, str] = {}


class Play(NamedTuple):
    """One step, once. `seconds` is None where the player waits for the person."""

    step: Step
    step_index: int
    """0-based place among the timeline's distinct steps."""
    side: str | None
    seconds: float | None
    instruction: str
    more: str | None
    say: str | None
    helper: str | None
    figure: FigureRef | None
    breathing: Breathing
    repeat: int = 1
    repeats: int = 1
    enough_to: int | None = None
    """The play that "enough" leads to (it may be the end of the timeline); None where it is not offered."""
    ways: tuple[Way, ...] = ()
    """Of a choice: the ways that are left for this person, in the order of the file."""
    picked: str | None = None
    """The id of the way that follows a choice."""


class Timeline(NamedTuple):
    """`plays` may be empty: then nothing of the routine is left for this person."""

    routine: Routine
    plays: tuple[Play, ...]
    steps: tuple[Step, ...]
    ended_because: str | None = None
    """The words of an `adapt: stop` that ended the routine early."""

    def way_to(self, step_id: str) -> Mapping[str, str] | None:
        """What must be picked so that this step is played: nothing where it is; None where no way leads to it."""
        if any(play.step.id == step_id for play in self.plays):
            return NOTHING_PICKED
        ways = ((play.step.id, way) for play in self.plays for way in play.ways)
        return next(({choice: w.id} for choice, w in ways if any(s.id == step_id for s in w.steps)), None)

    def sides_said(self, number: int) -> str | None:
        """Which side comes first, or that both go at once, in the play where that begins; None in all others."""
        first, together = _sides_told(self.plays)
        if number == first:
            return fill(IN_TURN[_limb(self.plays[number:], self.routine)], self.plays[number].side)
        return AT_ONCE[_limb(self.plays[number:], self.routine)] if number == together else None

    @property
    def length(self) -> float:
        """Seconds of all timed plays."""
        return sum(play.seconds or 0.0 for play in self.plays)


def unroll(
    routine: Routine, person: Person, picked: Mapping[str, str] = NOTHING_PICKED, *, helped: bool = False
) -> Timeline:
    """The plays of `routine` for `person`, in order. Never raises. `picked` are ids of ways by the ids of choices.

    `helped`: a helper does it, and goes on where a hip with rules keeps the person from reaching.
    """
    builder = _PlayBuilder(routine, person, picked, helped=helped)
    if person.side == "both" and _has_affected(routine.steps):
        for side in ("left", "right"):
            builder.once(routine.steps, side, halves=True)
    else:
        builder.once(routine.steps, person.side if person.side in OTHER else None, halves=False)
    plays = _time_for_sides(tuple(builder.plays))
    return Timeline(routine, plays, tuple(builder.steps.values()), builder.ended_because)


def anything_left(routine: Routine, person: Person) -> bool:
    """Whether `unroll` gives at least one play."""
    builder = _PlayBuilder(routine, person, NOTHING_PICKED, first_only=True)
    builder.once(routine.steps, None, halves=False)
    return bool(builder.plays)


def _has_affected(items: tuple[Step | Repeat, ...]) -> bool:
    return any(_has_affected(i.steps) if isinstance(i, Repeat) else i.sides == "affected" for i in items)


class _PlayBuilder:
    """Walks the steps in order and writes down the plays."""

    def __init__(
        self,
        routine: Routine,
        person: Person,
        picked: Mapping[str, str],
        first_only: bool = False,
        helped: bool = False,
    ) -> None:
        self.helped, self.by_helper = helped, False
        self.routine, self.person, self.picked = routine, person, picked
        self.traits = person.traits
        self.can_stand = routine.posture == ("standing",) if person.stands is None else bool(person.stands)
        self.first_only = first_only
        self.plays: list[Play] = []
        self.steps: dict[str, Step] = {}
        self.ended = False
        self.ended_because: str | None = None

    def once(self, items: tuple[Step | Repeat, ...], side: str | None, halves: bool) -> None:
        place = 0
        while place < len(items) and not self.ended:
            item = items[place]
            if isinstance(item, Repeat):
                self._group(item, side, halves)
                place += 1
                continue
            run = _run_of_each(items, place)
            if run and not halves:
                first = side or "left"
                for leg in (first, OTHER[first]):
                    self._steps(run, leg)
            else:
                run = run or (item,)
                self._steps(run, side)
            place += len(run)

    def _group(self, group: Repeat, side: str | None, halves: bool) -> None:
        if self._adapted(group.adapt) is None:
            return
        first = len(self.plays)
        offered: list[int] = []
        for number in range(1, group.most + 1):
            begin = len(self.plays)
            self.once(group.steps, side, halves)
            for place in range(begin, len(self.plays)):
                play = self.plays[place]
                if play.repeats == 1:
                    self.plays[place] = play._replace(repeat=number, repeats=group.most)
                if group.least < group.most and number >= group.least:
                    offered.append(place)
            if self.ended or len(self.plays) == first:
                break
        end = len(self.plays)
        for place in offered:
            if self.plays[place].enough_to is None:
                self.plays[place] = self.plays[place]._replace(enough_to=end)

    def _steps(self, steps: tuple[Step, ...], side: str | None) -> None:
        for step in steps:
            if self.ended:
                return
            adapted = self._adapted(step.adapt, step.helper is not None)
            if adapted is None:
                continue
            changed = _merged(step, adapted)
            if not self.can_stand and changed.posture == "standing":
                continue
            if changed.ways:
                self._choose(changed, side)
            else:
                self._play(changed, side)

    def _choose(self, choice: Step, side: str | None) -> None:
        tried = [(way, self._way(way, side)) for way in choice.ways]
        left = self._as_said(tuple(way for way, builder in tried if builder.plays and not builder.ended))
        if not left:
            stopped = next((builder for _, builder in tried if builder.ended), None)
            self.ended = stopped is not None
            self.ended_because = stopped.ended_because if stopped is not None else None
            return
        way = next((each for each in left if each.id == self.picked.get(choice.id)), left[0])
        if len(left) > 1:
            self._play(choice, side)
            asks = self.plays[-1]
            named = tuple(replace(each, show=fill(each.show, asks.side)) for each in left)
            figure = self._picture(choice if choice.figure else way.steps[0])
            self.plays[-1] = asks._replace(ways=named, picked=way.id, figure=figure)
        if not self.ended:
            self._steps(way.steps, side)

    def _as_said(self, ways: tuple[Way, ...]) -> tuple[Way, ...]:
        """The ways that are left after what the person has said already."""
        return tuple(way for way in ways if way.id in self.person.ways)[:1] or self._where_it_hurts(ways)

    def _where_it_hurts(self, ways: tuple[Way, ...]) -> tuple[Way, ...]:
        """The ways for the muscle that hurts and those for no muscle; all of them where none is for it."""
        muscles = {way.id: {step.muscle for step in way.steps if step.muscle} for way in ways}
        place = self.person.place
        if not any(place in found for found in muscles.values()):
            return ways
        return tuple(way for way in ways if not muscles[way.id] or place in muscles[way.id])

    def _way(self, way: Way, side: str | None) -> _PlayBuilder:
        """What one way alone comes to."""
        alone = _PlayBuilder(self.routine, self.person, NOTHING_PICKED, helped=self.helped)
        alone._steps(way.steps, side)
        return alone

    def _adapted(self, rules: tuple[Adaptation, ...], for_helper: bool = False) -> list[Adaptation] | None:
        """The changes that hold for this person; None where the step is left out. Stopping wins over skipping."""
        matching = [rule for rule in rules if rule.when in self.traits]
        for rule in matching:
            if rule.action == "stop" and rule.when == HIP_RULES and self.helped and for_helper:
                self.by_helper = True
            elif rule.action == "stop":
                self.ended = True
                self.ended_because = rule.say
                return None
        if any(rule.action == "skip" for rule in matching):
            return None
        return [rule for rule in matching if rule.step is not None]

    def _picture(self, step: Step) -> FigureRef | None:
        return self.routine.picture(step, "pregnancy" in self.traits, self.person.situation, self.helped)

    def _play(self, step: Step, side: str | None) -> None:
        self.ended = self.first_only
        if SHORT_HOLDS in self.traits and step.kind == "hold" and step.seconds is not None:
            step = replace(step, seconds=step.seconds / 2)
        self.steps.setdefault(step.id, step)
        leg = None if step.sides == "both" else side
        if self.by_helper and step.helper is not None:
            # What asks the person to reach is said to nobody.
            step = replace(step, show=step.helper, say=None, more=None)
        self.plays.append(
            Play(
                step=step,
                step_index=list(self.steps).index(step.id),
                side=leg,
                seconds=step.length,
                instruction=fill(step.show, leg),
                more=_filled(step.more, leg),
                say=_filled(step.say, leg),
                helper=_filled(step.helper, leg),
                figure=self._picture(step),
                breathing=step.breathe or self.routine.breathing,
            )
        )


@lru_cache(maxsize=8)
def _sides_told(plays: tuple[Play, ...]) -> tuple[int | None, int | None]:
    """The first play that comes again for the other side, and the first of those that lead to both at once."""
    sided = {(play.step.id, play.side) for play in plays}
    first = next((n for n, p in enumerate(plays) if p.side and (p.step.id, OTHER[p.side]) in sided), None)
    for number, play in enumerate(plays):
        muscle = PLACE_WORDS.get(play.step.muscle or "")
        if play.step.sides == "both" and muscle is not None and muscle.limb in AT_ONCE:
            while number and plays[number - 1].step.sides == "both":
                number -= 1
            return first, number
    return first, None


def _time_for_sides(plays: tuple[Play, ...]) -> tuple[Play, ...]:
    """With time to hear which side comes first before a short instruction."""
    told = set(_sides_told(plays))
    return tuple(
        play._replace(seconds=max(play.seconds, TOLD_SECONDS))
        if number in told and play.step.kind == "do" and play.seconds is not None
        else play
        for number, play in enumerate(plays)
    )


def _limb(plays: tuple[Play, ...], routine: Routine) -> str:
    """What is moved in these plays: that of the first muscle, or else of what the routine relieves."""
    named = (*(play.step.muscle for play in plays), *routine.relieves)
    return next((PLACE_WORDS[name].limb for name in named if name in PLACE_WORDS), "leg")


def _filled(text: str | None, side: str | None) -> str | None:
    return None if text is None else fill(text, side)


def _run_of_each(items: tuple[Step | Repeat, ...], start: int) -> tuple[Step, ...]:
    run: list[Step] = []
    for item in items[start:]:
        if isinstance(item, Repeat) or item.sides != "each":
            break
        run.append(item)
    return tuple(run)


def _merged(step: Step, rules: list[Adaptation]) -> Step:
    """The step with all changes; where two change the same thing, the one that stands first wins."""
    changes: dict[str, Any] = {}  # each field of a step has a type of its own
    for rule in rules:
        new = rule.step
        if new is None:
            continue
        changed = {f.name for f in fields(Step) if getattr(new, f.name) != getattr(step, f.name)} - {"id", "adapt"}
        if changed & set(_TIMING):
            changed |= set(_TIMING)
        if any(name in changes for name in _TIMING):
            changed -= set(_TIMING)
        for name in changed:
            changes.setdefault(name, getattr(new, name))
    return replace(step, **changes) if changes else step
