# SPDX-License-Identifier: MIT
"""What is rendered ahead of time is all that a person can hear: every routine is played and listened to."""

from __future__ import annotations

from itertools import cycle

import pytest

from cramprelief import places
from cramprelief.guide.person import Person
from cramprelief.guide.session import Session
from cramprelief.routine.load import load
from cramprelief.voice.clips import WORDS_A_SECOND
from cramprelief.voice.conductor import Conductor
from cramprelief.voice.script import script

ROUTINES = load([places.bundled_routines()]).routines
SCRIPT = frozenset(script(ROUTINES.values()))
"""All lines that have a clip."""


@pytest.mark.parametrize(("name", "side"), list(zip(sorted(ROUTINES), cycle(["left", None, "right"]), strict=False)))
def test_nothing_is_said_that_is_not_in_the_script(name: str, side: str | None) -> None:
    session = Session(ROUTINES[name], Person(side=side), ROUTINES)
    conductor = Conductor(lambda words: len(words.split()) / WORDS_A_SECOND)
    now, heard = 0.0, set()
    moment = session.send("start", now)
    while moment.state == "playing" and now < 1800:
        heard |= {cue.words for cue in conductor.follow(moment).cues if cue.words}
        now += 0.5
        moment = session.send("next", now) if moment.length is None and moment.elapsed > 9 else session.advance(now)
    heard |= {cue.words for cue in conductor.follow(moment).cues if cue.words}
    assert moment.state == "finished"
    assert heard & {moment.say, moment.instruction}
    assert heard <= SCRIPT
