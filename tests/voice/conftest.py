# SPDX-License-Identifier: MIT
"""Moments as a session makes them, and a listener that writes down what it hears."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from cramprelief.guide.moment import Breath, Moment
from cramprelief.routine.model import Step
from cramprelief.voice.conductor import Conductor
from cramprelief.voice.cue import Cue

TICK = 0.033


def seconds_of(words: str) -> float:
    """A calm voice: 2.5 words a second."""
    return len(words.split()) / 2.5


def make_moment(**values: object) -> Moment:
    step = Step(id="hold", kind="hold", show="Hold. Breathe smooth and soft.", seconds=30.0)
    plain = Moment(
        state="playing", routine_id="wall", title="Wall calf stretch", step=step, step_index=0, step_count=2, play=0,
        instruction=step.show, more=None, say=None, helper=None, kind="hold", elapsed=0.0, remaining=30.0, length=30.0,
        repeat=1, repeats=1, enough=False, count=None, count_of=None, side=None, breath=None, tension=1.0, figure=None,
        previous_figure=None, next=None, next_instruction=None, next_figure=None, next_seconds=None,
        done_fraction=(0.0, 0.0), total_elapsed=100.0, total_remaining=None, cramp_seconds=0.0, check_due=False,
        ten_minutes=False, notice=None,
    )  # fmt: skip
    return replace(plain, **values)  # type: ignore[arg-type]


class Listener:
    """Plays moments into a conductor, thirty a second, and keeps (time, cue) of all that is ordered."""

    def __init__(self) -> None:
        self.conductor = Conductor(seconds_of)
        self.now = 0.0
        self.heard: list[tuple[float, Cue]] = []
        self.stops: list[float] = []

    def hear(self, moment: Moment) -> None:
        orders = self.conductor.follow(moment)
        if orders.stop:
            self.stops.append(self.now)
        self.heard += [(self.now, cue) for cue in orders.cues]

    def play(self, moment: Moment, until: float | None = None, since: float = 0.0) -> Moment:
        """From `since` to the end of the step, or `until`; the last moment."""
        end = until if until is not None else moment.length
        assert end is not None
        latest = moment
        for elapsed in instants(since, end):
            latest = replace(moment, elapsed=elapsed, breath=breath_at(elapsed) if moment.breath else None)
            self.hear(latest)
            self.now += TICK
        return latest

    def words(self) -> list[str]:
        return [cue.words for _at, cue in self.heard if cue.words]

    def at(self, text: str) -> float:
        return next(at for at, cue in self.heard if text in (cue.words, cue.sound))


def instants(since: float, until: float) -> Iterator[float]:
    tick = 0
    while (elapsed := since + tick * TICK) < until:
        yield elapsed
        tick += 1


def breath_at(elapsed: float) -> Breath:
    into = elapsed % 10
    return Breath("in", into / 4, 4 - into) if into < 4 else Breath("out", (10 - into) / 6, 10 - into)


@pytest.fixture(scope="session")
def moment() -> Callable[..., Moment]:
    return make_moment


@pytest.fixture
def listener() -> Listener:
    return Listener()
