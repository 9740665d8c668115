# SPDX-License-Identifier: MIT
"""`cramprelief list`: every routine, programme and preparation there is."""

from __future__ import annotations

import argparse
import sys
from typing import Any

from cramprelief import places
from cramprelief.cli import OK
from cramprelief.cli.arguments import NameArgument
from cramprelief.cli.reading import library
from cramprelief.routine.length import minutes, seconds_of
from cramprelief.routine.library import Library
from cramprelief.routine.model import Routine
from cramprelief.routine.programme import Preparation, Programme
from cramprelief.vocabulary import PLACES

NAME = "list"
HELP = "list the routines, all of them or those for one place"


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--place", type=NameArgument("place", PLACES), metavar="PLACE", help=f"one of: {', '.join(PLACES)}"
    )
    parser.add_argument("--json", action="store_true", help="as a JSON list")


def run(args: argparse.Namespace) -> int:
    found = library()
    routines = [
        each
        for each in found.routines.values()
        if found.offers(each.id) and (args.place is None or args.place in each.relieves)
    ]
    plans: list[Programme | Preparation] = []
    if args.place is None:
        plans = [*found.programmes.values(), *found.preparations.values()]
        plans = [each for each in plans if found.offers(each.id)]
    if args.json:
        import json

        rows = [_row(each, found) for each in routines]
        rows += [{"id": each.id, "title": each.title, "kind": type(each).__name__.lower()} for each in plans]
        print(json.dumps(rows, indent=2, ensure_ascii=False))
        return OK
    width = max([len(each.id) for each in routines] + [len(each.id) for each in plans], default=0)
    for routine in routines:
        about = f"{minutes(routine):>3} min  {' or '.join(routine.posture):<18}  {routine.evidence.grade}"
        print(f"{routine.id:<{width}}  {about}  {routine.title}")
    for plan in plans:
        print(f"{plan.id:<{width}}  {type(plan).__name__.lower():<27}  {plan.evidence.grade}  {plan.title}")
    broken = {finding.file for finding in found.problems if finding.level == "error"}
    if broken:
        files = "1 file has" if len(broken) == 1 else f"{len(broken)} files have"
        print(f"{files} errors: cramprelief validate {places.own_routines()}", file=sys.stderr)
    return OK


def _row(routine: Routine, found: Library) -> dict[str, Any]:
    return {
        "id": routine.id,
        "title": routine.title,
        "kind": routine.kind,
        "relieves": routine.relieves,
        "posture": routine.posture,
        "situations": routine.situations,
        "needs": routine.needs,
        "grade": routine.evidence.grade,
        "seconds": seconds_of(routine),
        "own": found.origin(routine.id).own,
    }
