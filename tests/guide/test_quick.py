# SPDX-License-Identifier: MIT
from __future__ import annotations

import pytest

from cramprelief.guide.person import Person
from cramprelief.guide.quick import quick_request
from cramprelief.guide.request import Request


def test_no_word_opens_home_and_stays_silent():
    assert quick_request([]) == Request("home", Person(), None, speak_at_once=False)


@pytest.mark.parametrize(
    ("words", "person"),
    [
        (["now"], Person()),
        (["now", "calf"], Person("calf")),
        (["now", "calf", "--side", "left"], Person("calf", "left")),
        (["now", "--side", "right", "calf", "--cannot-stand"], Person("calf", "right", can_stand=False)),
    ],
)
def test_now_is_read_by_hand(words, person):
    assert quick_request(words) == Request("player", person, speak_at_once=True)


@pytest.mark.parametrize(
    "words",
    [["now", "calfs"], ["now", "calf", "toes"], ["now", "--side"], ["now", "--side", "up"], ["now", "-h"], ["pick"],
     ["now", "calf", "--condition", "pregnancy"]],
)  # fmt: skip
def test_anything_else_is_left_to_the_parser(words):
    assert quick_request(words) is None
