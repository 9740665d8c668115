# SPDX-License-Identifier: MIT
"""`cramprelief play`: one routine, in the window or in this terminal."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from cramprelief.cli import PROBLEMS
from cramprelief.cli.arguments import above_zero, add_person, person_of
from cramprelief.guide.person import Person
from cramprelief.guide.request import Request
from cramprelief.routine.library import ENDINGS, Library
from cramprelief.routine.model import CANNOT_STAND, WITHHELD, Routine

NAME = "play"
HELP = """play one routine, in the window or as text

A file of yours plays as text, also a draft that is not offered.
As text it needs no display. In a terminal these keys work:
  space pause · n next · b back · + ten seconds more · e it eased
  h not helping · m other side · r again · . enough · q stop
Without a terminal it prints plain lines and plays to the end."""


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "routine", metavar="ROUTINE", help="its id, such as heel-push (cramprelief list shows all), or a file of yours"
    )
    parser.add_argument("--text", action="store_true", help="play in this terminal, without a window")
    parser.add_argument("--speed", type=above_zero, default=1.0, metavar="N", help="run the clock N times as fast")
    add_person(parser, side=True, situation=False)


def run(args: argparse.Namespace) -> int:
    from cramprelief.cli.reading import find, library

    shelf = library()
    named: str = args.routine
    routine = _of_file(Path(named)) if named.endswith(ENDINGS) else find(shelf, named)
    if isinstance(routine, int):
        return routine
    person = person_of(args)
    reason = forbidden(routine, person)
    if reason is not None:
        print(f"{reason} cramprelief pick finds one that fits.", file=sys.stderr)
        return PROBLEMS
    if args.text or named.endswith(ENDINGS):
        return play_text(routine, person, shelf, args.speed)
    from cramprelief.cli.window import open_window

    return open_window(Request("player", person, routine.id, args.speed, speak_at_once=True))


def _of_file(path: Path) -> Routine | int:
    """The routine in this file, also a draft; or says on stderr what is wrong in it, and gives the exit code."""
    from cramprelief.routine.compile import read_file

    document = read_file(path)
    if isinstance(document.content, Routine):
        return document.content
    errors = [str(each) for each in document.reading.findings.found]
    print(*errors or [f"{path} is a plan over days, which does not play."], sep="\n", file=sys.stderr)
    return PROBLEMS


def forbidden(routine: Routine, person: Person) -> str | None:
    """One sentence that says why this person should not do this routine; None where nothing forbids it."""
    from cramprelief.guide.allowed import allowed, forbidden_by

    trait = forbidden_by(routine, person)
    if trait == WITHHELD:
        return f'A clinician asked for a change of "{routine.title}". Until that is made, it is offered to nobody.'
    if trait == CANNOT_STAND:
        return f'"{routine.title}" needs you to stand.'
    if trait is not None:
        return f'"{routine.title}" is not for you with: {trait}.'
    return None if allowed(routine, person) else f'Nothing of "{routine.title}" is left for you.'


def play_text(routine: Routine, person: Person, shelf: Library, speed: float) -> int:
    """Play to the end in this terminal."""
    from cramprelief.cli.keys import keys_here
    from cramprelief.cli.plain_output import terminal
    from cramprelief.cli.text_player import TextPlayer
    from cramprelief.guide.session import Session

    def others(someone: Person) -> list[str]:
        from cramprelief.cli.reading import triage

        return [offer.routine_id for offer in triage(shelf).answer(someone).offers]

    with keys_here() as keys:
        session = Session(routine, person, shelf.routines, others=others)
        player = TextPlayer(session, terminal(), keys, speed=speed, warning_signs=_warning_signs)
        return player.run()


def _warning_signs() -> list[str]:
    from cramprelief.cli.reading import safety as safety_for
    from cramprelief.cli.reading import tables

    safety = safety_for(tables())
    lines = []
    for level in ("emergency", "urgent"):
        flags = safety.flags(level)
        lines += [flags[0].do, *(f"  - {flag.show}" for flag in flags)]
    return lines
