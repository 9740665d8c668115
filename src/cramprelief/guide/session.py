# SPDX-License-Identifier: MIT
"""The player: a state machine with no clock, no I/O and no Qt inside.

Time comes in from outside as seconds of a monotonic clock. The position is always `now` minus the instant at which the
running play began, never a sum of ticks: a late tick is caught up by the next one. When more than SLEEP_GAP passes
without a tick, the computer was asleep (or so busy that the person was alone): the session pauses where it last was and
says "slept". So the time that is played is exact either way: short stalls do not lengthen it, long ones do not eat it.
Whoever plays must tick more often than that, also while the window is hidden.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Literal, NamedTuple

from cramprelief.guide.allowed import allowed
from cramprelief.guide.choices import CALM_BREATH, Choice, ChoiceId, aftercare, choices, gentler
from cramprelief.guide.cramp_clock import MEDICAL_HELP, CrampClock, has_line
from cramprelief.guide.firm_pull import is_for, pulls
from cramprelief.guide.moment import Moment, Notice, SessionState
from cramprelief.guide.moments import Circumstances, Position, moment
from cramprelief.guide.person import Person
from cramprelief.guide.sides import opposite
from cramprelief.guide.timeline import NOTHING_PICKED, Play, Timeline, unroll
from cramprelief.guide.transitions import EVENTS, TRANSITIONS, SessionEvent
from cramprelief.routine.model import FigureRef, Routine

SLEEP_GAP = 3.0
"""Seconds without a tick that count as sleep."""
EXTENSION = 10.0
"""Seconds that "ten seconds more" adds to the running step."""
SAME_SHOWN = 8.0
"""Seconds for which "the same" is answered, and for which it is told that it went on by itself."""
UNANSWERED = 20.0
"""Seconds after which "Has it eased?" at the end is left without an answer: the hands are on the leg."""
UNDECIDED = 60.0
"""Seconds after which "What is going on?" is left without an answer: slow breaths go on, which hurt nobody."""
_BY_ITSELF = "by itself"


class NothingToPlayError(ValueError):
    """Every step of the routine is left out for this person."""


class Happening(NamedTuple):
    """One line of the session's history. `event` is "step" when an instruction begins."""

    time: float
    event: SessionEvent | Literal["step"]
    routine_id: str
    step_id: str
    detail: str = ""


class Session:
    """One person, one cramp, one routine at a time."""

    def __init__(
        self,
        routine: Routine,
        person: Person,
        routines: Mapping[str, Routine],
        *,
        cramp: CrampClock | None = None,
        tried: Sequence[str] = (),
        sleep_gap: float = SLEEP_GAP,
        helped: bool = False,
        refused: Sequence[str] = (),
        others: Callable[[Person], Sequence[str]] | None = None,
    ) -> None:
        """`routines` resolves branches. Pass `cramp` and `tried` of an earlier session to go on with the same cramp.

        `sleep_gap` is in seconds of the clock that ticks this session; a sped-up clock needs a longer one. `helped`:
        a helper does it, and their lines are the instructions. `refused` is what the person refused before in this
        cramp, `others` says what else may be offered to a person, best first.
        Raises NothingToPlayError.
        """
        self.state: SessionState = "ready"
        self.person = person
        self._helped = helped
        self.timeline = _playable(routine, person, helped=helped)
        self.cramp = cramp or CrampClock()
        self._tried = tuple(dict.fromkeys((*tried, routine.id)))
        self._refused = tuple(dict.fromkeys(refused))
        self._eased_by = routine.id
        self._others = others
        self._besides: tuple[Person, Sequence[str]] | None = None
        self._routines = routines
        self._sleep_gap = sleep_gap
        self._history: list[Happening] = []
        self._position = Position(0, 0.0)
        self._picked = NOTHING_PICKED
        self._now: float | None = None
        self._began = 0.0
        self._resumed = 0.0
        self._active = 0.0
        self._active_before = 0.0
        self._notice_at: float | None = None
        self._asked_at: float | None = None
        """When the question was asked that stands unanswered."""
        self._previous_figure: FigureRef | None = None
        self._notice: Notice | None = None
        self._turn = 0

    @property
    def history(self) -> tuple[Happening, ...]:
        """All that happened, oldest first."""
        return tuple(self._history)

    @property
    def tried(self) -> tuple[str, ...]:
        """The ids of the routines that were played in this cramp, in the order of trying."""
        return self._tried

    @property
    def refused(self) -> tuple[str, ...]:
        """The ids of those that the person refused in this cramp ("It hurts more", "Not helping"), the last at last."""
        return self._refused

    @property
    def eased_by(self) -> str:
        """The routine with which it eased the last time; before that the first."""
        return self._eased_by

    @property
    def last_seen(self) -> float | None:
        """The last instant that was looked at, in seconds of the clock; None before the first."""
        return self._now

    def forget_tried(self) -> None:
        """What ran before does not count as tried; only the present routine does."""
        self._tried = (self.routine.id,)

    @property
    def routine(self) -> Routine:
        return self.timeline.routine

    def allows(self, event: SessionEvent) -> bool:
        """Whether `event` would change anything now. `switch`, `jump` and `pick` depend on their target as well."""
        return self._resolved(event, "")[0] is not None or (
            event in ("switch", "jump") and event in TRANSITIONS[self.state]
        )

    def choices(self) -> tuple[Choice, ...]:
        """What to do when it is not helping."""
        played = self._active - self._active_before
        others = self._offered_besides() if self.routine.kind == "relief" else ()
        return choices(
            self.timeline, self._play.step, self.person, self._routines, self._tried, played, self._refused, others
        )

    def _offered_besides(self) -> Sequence[str]:
        """What else may be offered to this person; asked once for each, as moments ask for it again and again."""
        someone = self._someone()
        if self._others is None:
            return ()
        if self._besides is None or self._besides[0] != someone:
            self._besides = someone, self._others(someone)
        return self._besides[1]

    def _someone(self) -> Person:
        """The person, with the place that the first routine is for where they named none."""
        first = self._routines.get(self._tried[0], self.routine)
        place = first.relieves[0] if first.id != CALM_BREATH and first.relieves else None
        return self.person if self.person.place is not None else replace(self.person, place=place)

    def instructions(self) -> tuple[str, ...]:
        """All that this routine says on the screen, to whom it speaks now."""
        plays = self.timeline.plays
        said = (each.helper if self._helped and each.helper is not None else each.instruction for each in plays)
        return tuple(dict.fromkeys(said))

    def aftercare(self) -> tuple[Routine, ...]:
        """What may follow when it has eased."""
        return tuple(
            each for each in aftercare(self.routine, self.person, self._routines) if each.id not in self._refused
        )

    def advance(self, now: float) -> Moment:
        """The moment at `now`. A `now` before the last one counts as the last one."""
        now = now if self._now is None else max(now, self._now)
        last = now if self._now is None else self._now
        if self.state == "playing" and now - last > self._sleep_gap:
            self._apply("slept", last, f"{now - last:.1f}")
            self._notice = "slept"
        elif self.state == "playing":
            self._walk(now)
        else:
            self._wait_for_answer(last, now)
        if self._notice_at is not None and now - self._notice_at >= SAME_SHOWN:
            self._notice = self._notice_at = None
        self._now = now
        active = self._active + (now - self._resumed if self.state == "playing" else 0.0)
        around = Circumstances(
            self.state, now, active, self.cramp, self._previous_figure, self._notice,
            self._turn, self._goes_on_in(now), self._helped, has_line(self.person, self.routine), self._told_firm(),
        )  # fmt: skip
        return moment(self.timeline, self._position, around)

    def _told_firm(self) -> bool:
        """Whether a routine that was tried before has pulled firmly, or none may: then it is not said."""
        if not is_for(self.person):
            return True
        before = (self._routines.get(name) for name in self._tried if name != self.routine.id)
        return any(routine is not None and pulls(routine) for routine in before)

    def send(
        self, event: SessionEvent, now: float, *, to: Routine | str | None = None, person: Person | None = None
    ) -> Moment:
        """Let `event` happen at `now`; where it has no place it changes nothing. ValueError for an unknown event.

        `switch` goes `to` a routine (itself or its id) or to a "#step-id"; with a new `person` and the same routine it
        keeps its place. A routine that the person's conditions forbid is refused. `pick` goes `to` a way of the choice
        that stands.
        """
        if event not in EVENTS:
            raise ValueError(f"no such event: {event}")
        self.advance(now)
        now = self._now if self._now is not None else now
        target = to or (self.routine if event == "switch" else "")
        if isinstance(target, str) and event != "pick":
            target = self._routines.get(target, target)
        if person is not None and event == "switch":
            if not isinstance(target, Routine) or not allowed(target, person):
                return self.advance(now)
            if not same_place(self.person.place, person, target):
                self.cramp, self._tried, self._refused = CrampClock(), (), ()
            self.person = person
        name, target = self._resolved(event, target)
        if name is not None:
            self._notice = self._notice_at = None
            if event == "too_painful" and name != event:
                self._note(now, event, _label(target))
                if name == "switch":
                    self._refuse()
            self._apply(name, now, _label(target) or ("" if name == event else event), target)
        return self.advance(now)

    def address(self, now: float, *, helper: bool) -> Moment:
        """From now on speak to a helper, or to the person again. The step goes on; its words are given anew."""
        self.advance(now)
        if helper != self._helped:
            self._helped = helper
            self._turn += 1
            if unroll(self.routine, self.person, self._picked, helped=helper) != self.timeline:
                self._freeze(now)
                self._replay(self.routine)
                self._began = now - self._position.elapsed
        return self.advance(now)

    @property
    def for_helper(self) -> bool:
        """Whether any step of this routine has a line for a helper."""
        return any(play.helper is not None for play in self.timeline.plays)

    @property
    def _play(self) -> Play:
        return self.timeline.plays[self._position.play]

    def _resolved(self, asked: SessionEvent, target: Routine | str) -> tuple[SessionEvent | None, Routine | str]:
        """The row of the table that `asked` comes to, and its target; (None, …) where nothing is to change."""
        event: SessionEvent | None = asked
        play = self._play
        last = self._position.play + 1 >= len(self.timeline.plays)
        if event in ("slept", "end"):
            return None, target
        if event == "too_painful":
            gentle = gentler(self.timeline, play.step, self.person, self._routines, self._refused)
            if gentle is not None:
                event, target = "switch", self._routines.get(gentle, gentle)
        if event == "continue" and self.state == "playing":
            event = "next" if play.seconds is None else None
        if event == "next" and last and self.state in ("playing", "paused"):
            event = "end"
        if event == "enough":
            ends = play.enough_to is not None and play.enough_to >= len(self.timeline.plays)
            event = None if play.enough_to is None else "end" if ends else event
        if event == "pick" and target not in [way.id for way in play.ways]:
            event = None
        if event == "extend" and play.seconds is None:
            event = None
        if event == "mirror" and self.person.side == "both":
            event = None
        if event in ("switch", "jump"):
            event = self._way_to(target)
        return (event if event is not None and event in TRANSITIONS[self.state] else None), target

    def _way_to(self, target: Routine | str) -> SessionEvent | None:
        if isinstance(target, Routine):
            return "switch" if allowed(target, self.person) else None
        return "jump" if self.timeline.way_to(target.removeprefix("#")) is not None else None

    def _apply(self, event: SessionEvent, now: float, detail: str, target: Routine | str = "") -> None:
        """Take the row of the table: stop the clock, do what the event does, and let the clock run where it plays."""
        was, before = self.state, self._said()
        self._freeze(now)
        if detail != _BY_ITSELF:
            self._note(now, event, detail)
        self.state = TRANSITIONS[was][event]
        self._effect(event, now, was, target)
        if self.state != was:
            self._asked_at = now if self.state in ("finished", "choosing") else None
        if self.state == "playing":
            self._began = now - self._position.elapsed
            self._resumed = now
        if event in ("start", "repeat_step", "again", "mirror") or before != self._said():
            self._turn += 1
            if self.state in ("playing", "paused", "choosing"):
                self._note(now, "step", self._play.side or "")

    def _effect(self, event: SessionEvent, now: float, was: SessionState, target: Routine | str) -> None:
        place = self._position.play
        if event == "next":
            self._go(place + 1)
        elif event == "back":
            self._go(place if was == "finished" else max(0, place - 1))
        elif event == "repeat_step":
            self._go(place)
        elif event == "again":
            self._go(0)
            self._cramp_goes_on(now)
            self.cramp = self.cramp.try_way(now)
        elif event == "enough":
            self._go(self._play.enough_to or place)
        elif event == "jump" and isinstance(target, str):
            self._jump(target.removeprefix("#"))
        elif event == "pick" and isinstance(target, str):
            self._pick(target)
        elif event == "extend":
            at = self._position
            self._position = at._replace(extensions=(*at.extensions, EXTENSION))
        elif event == "mirror":
            self.person = replace(self.person, side=opposite(self.person.side) or "right")
            self._replay(self.routine)
        elif event == "switch" and isinstance(target, Routine):
            if was == "choosing" and target.id != self.routine.id:
                self._refuse()
            self._switch(target, now, was)
        elif event == "start":
            self._cramp_goes_on(now)
            self.cramp = self.cramp.try_way(now)
        elif event == "resume":
            self._cramp_goes_on(now)
        elif event in ("stop", "slept"):
            if was == "choosing":
                self._refuse()
            self.cramp = self.cramp.leave(now)
        elif event == "end":
            self._finish(now)
        elif event in ("same", "worse", "not_helping", "too_painful"):
            self.cramp = self.cramp.answer(now)
            if event == "same" and self.state in ("playing", "paused"):
                self._notice, self._notice_at = "same", now
        elif event == "help_seen":
            self.cramp = self.cramp.see_help()
        elif event == "eased":
            self._eased_by = self.routine.id
            self.cramp = self.cramp.end(now)

    def _jump(self, step_id: str) -> None:
        """To the next play of that step, or else its first; into its way of a choice where it stands in one."""
        figure = self._play.figure
        picked = self.timeline.way_to(step_id)
        if picked:
            self._picked = {**self._picked, **picked}
            self.timeline = unroll(self.routine, self.person, self._picked, helped=self._helped)
        places = [number for number, play in enumerate(self.timeline.plays) if play.step.id == step_id]
        later = (number for number in places if number > self._position.play)
        self._position, self._previous_figure = Position(next(later, places[0]), 0.0), figure

    def _pick(self, way: str) -> None:
        """Go into this way of the choice that stands. What came before it is as it was, or as one picks from now on."""
        choice = self._play.step.id
        earlier = sum(play.step.id == choice for play in self.timeline.plays[: self._position.play])
        self._picked = {**self._picked, choice: way}
        self.timeline = unroll(self.routine, self.person, self._picked, helped=self._helped)
        here = [number for number, play in enumerate(self.timeline.plays) if play.step.id == choice][earlier]
        self._position = Position(here, 0.0)
        self._go(here + 1)

    def _refuse(self) -> None:
        """The person leaves this one because it hurts or does not help."""
        name = self.routine.id
        self._refused = (*(each for each in self._refused if each != name), name)

    def _switch(self, target: Routine, now: float, was: SessionState) -> None:
        if target.id == self.routine.id and was not in ("eased", "finished", "stopped"):
            self._replay(target)
            return
        self._previous_figure = self._play.figure
        self._active_before = self._active
        self._picked = NOTHING_PICKED
        self.timeline = _playable(target, self.person, helped=self._helped)
        self._position = Position(0, 0.0)
        if target.id not in self._tried:
            self._tried = (*self._tried, target.id)
        if self.state == "playing":
            self._cramp_goes_on(now)
        self.cramp = self.cramp.try_way(now)

    def _replay(self, routine: Routine) -> None:
        """The same routine for changed facts, from the same step and second where it still has them."""
        old, at = self._play, self._position
        self.timeline = _playable(routine, self.person, self._picked, helped=self._helped)
        plays = self.timeline.plays
        same = [n for n, p in enumerate(plays) if p.step.id == old.step.id]
        round_too = [n for n in same if plays[n].repeat == old.repeat]
        place = min(round_too or same, key=lambda n: abs(n - at.play), default=None)
        self._position = Position(0, 0.0) if place is None else Position(place, 0.0, at.extensions)
        length = self._position.length(self.timeline)
        if place is not None:
            self._position = self._position._replace(elapsed=at.elapsed if length is None else min(at.elapsed, length))

    def _cramp_goes_on(self, now: float) -> None:
        """The clock of this cramp, or of a new one. Only relief is for a cramp: preventing one or resting after it
        starts no clock."""
        if self.routine.kind == "relief":
            self.cramp = self.cramp.start(now)

    def _finish(self, now: float) -> None:
        place = len(self.timeline.plays) - 1
        self._go(place)
        self._position = Position(place, self.timeline.plays[place].seconds or 0.0)
        self.cramp = self.cramp.ask(now).leave(now)

    # A question that nobody answers

    def _goes_on_in(self, now: float) -> float | None:
        if self._asked_at is None or self.routine.kind != "relief" or self._is_last_way(now):
            return None
        return max(0.0, self._asked_at + (UNANSWERED if self.state == "finished" else UNDECIDED) - now)

    def _is_last_way(self, now: float) -> bool:
        """All was tried for ten minutes, and help was named: only the person can say how it is."""
        return self.cramp.seconds(now) >= MEDICAL_HELP and self._way("no-change") in (None, *self._tried)

    def _way(self, name: ChoiceId) -> str | None:
        return next((choice.to for choice in self.choices() if choice.id == name), None)

    def _wait_for_answer(self, last: float, now: float) -> None:
        """Go on once it was waited for; the time of a sleep is no waiting."""
        if self._asked_at is not None and now - last > self._sleep_gap:
            self._asked_at += now - last
        if self._goes_on_in(now) != 0.0:
            return
        asked = self.state
        to = self._way("no-change") if asked == "finished" else self._way("breathe")
        target = self._routines.get(to or "", to or "")
        way = self._way_to(target) if target else None
        if way is not None:
            self._apply(way, now, _label(target), target)
        else:
            self._apply("again" if asked == "finished" else "resume", now, "")
        self._notice, self._notice_at = "went_on", now

    def _go(self, place: int) -> None:
        if place != self._position.play:
            self._previous_figure = self._play.figure
        self._position = Position(place, 0.0)

    def _said(self) -> tuple[str, int, str | None]:
        """What makes an instruction the same one."""
        return self.routine.id, self._position.play, self._play.side

    def _freeze(self, now: float) -> None:
        if self.state == "playing":
            self._active += max(0.0, now - self._resumed)
            self._resumed = now

    def _walk(self, now: float) -> None:
        """Go along the timeline to `now`, play by play, each beginning at the exact end of the one before."""
        while self.state == "playing":
            length = self._position.length(self.timeline)
            if length is None or now - self._began < length:
                self._position = self._position._replace(elapsed=max(0.0, now - self._began))
                return
            ends = self._began + length
            last = self._position.play + 1 >= len(self.timeline.plays)
            self._apply("end" if last else "next", ends, "" if last else _BY_ITSELF)

    def _note(self, time: float, event: SessionEvent | Literal["step"], detail: str = "") -> None:
        self._history.append(Happening(time, event, self.routine.id, self._play.step.id, detail))


def _playable(
    routine: Routine, person: Person, picked: Mapping[str, str] = NOTHING_PICKED, *, helped: bool = False
) -> Timeline:
    timeline = unroll(routine, person, picked, helped=helped)
    if not timeline.plays:
        raise NothingToPlayError(routine.id)
    return timeline


def place_of(person: Person, routine: Routine) -> str | None:
    """Where the cramp is that `routine` is played for: what the person said, or else what it relieves."""
    relieved = routine.relieves
    if person.place is None or not relieved or person.place in relieved:
        return person.place
    return relieved[0] if len(relieved) == 1 else None


def same_place(place: str | None, person: Person, routine: Routine) -> bool:
    """Whether a cramp at `place` can be the one that `routine` is now played for; yes where nobody can tell."""
    if place is None or not routine.relieves:
        return True
    now = place_of(person, routine)
    return now == place if now is not None else person.place is None or place in routine.relieves


def _label(target: Routine | str) -> str:
    return target.id if isinstance(target, Routine) else target
