# SPDX-License-Identifier: MIT
"""Keys under the layouts of the world."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.life.surroundings import Surroundings
from tests.life.three_moves import three_moves
from tests.life.waiting import until

LETTER_N = 57
"""The key's place on a keyboard, as X counts them: "N" goes to the next step."""
Make = Callable[..., Surroundings]


@pytest.mark.parametrize("layout", ["us", "ru", "gr", "il", "fr", "cz", "tr"])
def test_space_pauses_and_goes_on(surroundings: Make, layout: str) -> None:
    here = surroundings(bus=True, layout=layout)
    app = here.start("now", "calf")
    here.opened(app)
    until(lambda: here.shows("Pause"), "the player")
    here.press("space")
    until(lambda: here.shows("Go on"), "the pause")
    here.press("space")
    until(lambda: here.shows("Pause"), "the player again")
    assert here.close(app) == 0


@pytest.mark.parametrize("layout", ["us", "ru", "gr", "il", "fr", "cz", "tr"])
def test_a_letter_key_is_meant_by_its_place_where_its_letter_is_not_latin(surroundings: Make, layout: str) -> None:
    here = surroundings(bus=True, layout=layout)
    app = three_moves(here, first=900)
    until(lambda: here.shows("Step 1 of"), "the first step")
    here.type_key(LETTER_N)
    until(lambda: here.shows("Step 2 of"), "the second step")
    assert here.close(app) == 0
