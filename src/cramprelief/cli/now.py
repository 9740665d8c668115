# SPDX-License-Identifier: MIT
"""`cramprelief now`: straight into the player."""

from __future__ import annotations

import argparse

from cramprelief.cli.arguments import NameArgument, add_person, person_of
from cramprelief.cli.window import open_window
from cramprelief.guide.request import Request
from cramprelief.vocabulary import PLACES

NAME = "now"
HELP = "guide me at once, for this place if I name one"


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "place", nargs="?", type=NameArgument("place", PLACES), metavar="PLACE", help=f"one of: {', '.join(PLACES)}"
    )
    add_person(parser, side=True, situation=True)


def run(args: argparse.Namespace) -> int:
    return open_window(Request("player", person_of(args, args.place), speak_at_once=True))
