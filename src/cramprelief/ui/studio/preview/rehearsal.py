# SPDX-License-Identifier: MIT
"""A session beside the real one that keeps its place while the routine changes under it. Nothing of it is kept.

Its clock is its own: it runs while `running`, and a new version of the routine is brought to the same step, the same
round and the same second.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from math import inf

from cramprelief.guide.allowed import forbidden_by
from cramprelief.guide.moment import Moment
from cramprelief.guide.person import Person
from cramprelief.guide.session import NothingToPlayError, Session
from cramprelief.routine.model import Routine, Step
from cramprelief.ui.studio.preview.place import Path, kept_place, place_at, steps_of


class Rehearsal:
    """`clock` gives seconds that never go back."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._session: Session | None = None
        self._routine: Routine | None = None
        self._place = 0
        """Of the step that is wanted, among the steps of the file."""
        self._person, self._helped = Person(), False
        self._origin = 0.0
        self._stands_at = 0.0
        self.running = False

    # What is played

    @property
    def routine(self) -> Routine | None:
        return self._routine

    @property
    def session(self) -> Session | None:
        """None where there is nothing to play, for this person or at all."""
        return self._session

    @property
    def person(self) -> Person:
        return self._person

    @property
    def helped(self) -> bool:
        return self._helped

    @property
    def step(self) -> Step | None:
        """The step that is wanted, as the file has it."""
        steps = () if self._routine is None else steps_of(self._routine)
        return steps[self._place] if self._place < len(steps) else None

    @property
    def left_out(self) -> bool:
        """This person is not asked for the step that is wanted; the next one that they are asked for is shown."""
        step = self.step
        return step is not None and (self._session is None or not self._plays(step.id))

    @property
    def forbidden_by(self) -> str | None:
        """The condition under which this routine is never offered to the person."""
        return None if self._routine is None else forbidden_by(self._routine, self._person)

    def show(self, routine: Routine | None) -> None:
        """Another version of the routine, or another one; the place is kept."""
        before, at, elapsed, occurrence = self._routine, self._shown(), self._elapsed(), self._occurrence()
        if routine == before:
            return
        self._routine = routine
        if routine is None:
            self._session = None
            return
        old, new = () if before is None else steps_of(before), steps_of(routine)
        shown = kept_place(old, at, new) if at is not None else None
        wanted = shown if at == self._place else kept_place(old, self._place, new) if old else 0
        self._place = wanted or 0
        self._begin(self._place if shown is None else shown, elapsed, occurrence)

    def go_to(self, path: Path) -> None:
        """To the beginning of the step at a path of the file; a path of no step changes nothing."""
        place = None if self._routine is None else place_at(self._routine, path)
        if place is not None:
            self._place = place
            self._begin(place, 0.0, 1)

    def see_as(self, person: Person, *, helped: bool) -> None:
        """As this person sees it, at the same step and second."""
        if (person, helped) == (self._person, self._helped):
            return
        at, elapsed, occurrence = self._shown(), self._elapsed(), self._occurrence()
        was_out = self.left_out
        self._person, self._helped = person, helped
        self._begin(self._place if at is None or was_out else at, elapsed, occurrence)

    # Its clock

    @property
    def _now(self) -> float:
        return self._clock() - self._origin if self.running else self._stands_at

    def run(self, on: bool) -> None:
        """Let its clock run, or stand still. After the end it begins at the wanted step."""
        if on == self.running:
            return
        if on and self._session is not None and self._session.state == "finished":
            self._begin(self._place, 0.0, 1)
        now = self._now
        self.running, self._stands_at, self._origin = on, now, self._clock() - now

    def moment(self) -> Moment | None:
        """What is to be seen now; None where there is nothing. At the end the clock stands still."""
        if self._session is None:
            return None
        moment = self._session.advance(self._now)
        if moment.state == "finished":
            self.run(False)
        return moment

    def turn(self, by: int) -> None:
        """To the next instruction (1) or the one before (-1), as the player's two buttons."""
        session = self._session
        if session is None:
            return
        moment = session.advance(self._now)
        last = moment.play + 1 >= len(session.timeline.plays)
        if by < 0:
            session.send("back", self._now)
        elif not last:
            session.send("next", self._now)

    # Inside

    def _begin(self, place: int, elapsed: float, occurrence: int) -> None:
        """Open a session at `elapsed` seconds of the step, the time that it is played being number `occurrence`."""
        routine = self._routine
        self._session = None
        if routine is None:
            return
        try:
            session = Session(routine, self._person, {routine.id: routine}, sleep_gap=inf, helped=self._helped)
        except NothingToPlayError:
            return
        moment = session.send("start", 0.0)
        names = [step.id for step in steps_of(routine)[place:]]
        name = next((each for each in names if session.timeline.way_to(each) is not None), None)
        if name is not None:
            count = int(moment.step.id == name)
            while count < occurrence and (count == 0 or self._later(session, name, moment.play)):
                moment = session.send("jump", 0.0, to=f"#{name}")
                count += 1
        here = steps_of(routine)[place] if place < len(steps_of(routine)) else None
        same = here is not None and moment.step.id == here.id
        length = moment.length
        at = elapsed if same and (length is None or elapsed < length) else 0.0
        session.advance(at)
        self._session = session
        self._stands_at, self._origin = at, self._clock() - at

    @staticmethod
    def _later(session: Session, name: str, play: int) -> bool:
        return any(each.step.id == name for each in session.timeline.plays[play + 1 :])

    def _plays(self, name: str) -> bool:
        return self._session is not None and self._session.timeline.way_to(name) is not None

    def _shown(self) -> int | None:
        """The place of the step that is shown, which runs on from the one that was wanted."""
        if self._session is None or self._routine is None:
            return None
        name = self._session.advance(self._now).step.id
        return next((place for place, step in enumerate(steps_of(self._routine)) if step.id == name), None)

    def _elapsed(self) -> float:
        return 0.0 if self._session is None else self._session.advance(self._now).elapsed

    def _occurrence(self) -> int:
        """How many times the step that is shown was played, this time included."""
        if self._session is None:
            return 1
        moment = self._session.advance(self._now)
        plays = self._session.timeline.plays[: moment.play + 1]
        return max(1, sum(play.step.id == moment.step.id for play in plays))


def standing(moment: Moment) -> Moment:
    """The moment as one that stands still, for whoever speaks."""
    return replace(moment, state="paused") if moment.state == "playing" else moment
