# SPDX-License-Identifier: MIT
"""Keys under the layouts of the world."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.life.surroundings import Surroundings
from tests.life.waiting import until

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
