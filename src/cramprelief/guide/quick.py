# SPDX-License-Identifier: MIT
"""The two commands of a person in pain, read by hand: no parser is loaded before the window opens."""

from __future__ import annotations

from cramprelief.guide.person import Person
from cramprelief.guide.request import Request
from cramprelief.vocabulary import PLACES, SIDES


def quick_request(words: list[str]) -> Request | None:
    """The request of a plain start or of `now [PLACE] [--side S] [--cannot-stand]`; None where a parser must look."""
    if not words:
        return Request()
    if words[0] != "now":
        return None
    place, side, can_stand = None, None, True
    rest = words[1:]
    while rest:
        word = rest.pop(0)
        if word in PLACES and place is None:
            place = word
        elif word == "--side" and rest and rest[0] in SIDES:
            side = rest.pop(0)
        elif word == "--cannot-stand":
            can_stand = False
        else:
            return None
    return Request("player", Person(place, side, can_stand), speak_at_once=True)
