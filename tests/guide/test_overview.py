# SPDX-License-Identifier: MIT
"""How long a routine is for this person, and what of its title is left out for them."""

from __future__ import annotations

import pytest

from cramprelief import places
from cramprelief.guide.browse import Wanted, fits
from cramprelief.guide.overview import minutes_for, without
from cramprelief.guide.person import Person
from cramprelief.routine.load import load
from cramprelief.routine.model import Routine


@pytest.fixture(scope="module")
def routines() -> dict[str, Routine]:
    return dict(load([places.bundled_routines()]).routines)


def somebody(*conditions: str) -> Person:
    return Person(conditions=frozenset(conditions))


def test_what_is_left_out_is_not_counted(routines: dict[str, Routine]) -> None:
    pinch = routines["calf-pinch-and-stand"]
    assert minutes_for(pinch, somebody()) == 3
    assert minutes_for(pinch, somebody("blood-thinners")) == 2
    two = Wanted(minutes=2)
    assert not fits(pinch, two) and fits(pinch, two, somebody("blood-thinners"))


@pytest.mark.parametrize(
    ("routine", "condition", "words"),
    [
        ("calf-pinch-and-stand", "blood-thinners", ("pinch",)),
        ("bed-edge-massage", "pregnancy", ("tap", "stroke")),
        ("bed-edge-massage", "varicose-veins", ("tap",)),
        ("arch-press-and-roll", "neuropathy", ("roll",)),
        ("calf-pinch-and-stand", "asthma", ()),
        ("contrast-foot-bath", "asthma", ()),
    ],
)
def test_the_title_promises_nothing_that_is_left_out(
    routines: dict[str, Routine], routine: str, condition: str, words: tuple[str, ...]
) -> None:
    assert without(routines[routine], somebody(condition)) == words
