# SPDX-License-Identifier: MIT
"""The two commands of a person in pain, and a file to open, read by hand: no parser is loaded before the window."""

from __future__ import annotations

from cramprelief.guide.person import Person
from cramprelief.guide.request import Request
from cramprelief.vocabulary import PLACES, SIDES

BUNDLE = ".cramprelief"
"""How the name of a file ends that was shared."""


def quick_request(words: list[str]) -> Request | None:
    """The request of a plain start, of `now [PLACE] [--side S] [--cannot-stand]` or of a bundle's file; None where a
    parser must look.
    """
    if not words:
        return Request()
    if len(words) == 1 and words[0].endswith(BUNDLE) and not words[0].startswith("-"):
        import os

        return Request("bundle", file=os.path.abspath(words[0]))  # noqa: PTH100 - pathlib would take its time
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
