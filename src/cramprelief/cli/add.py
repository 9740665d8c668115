# SPDX-License-Identifier: MIT
"""`cramprelief add`: looks through a bundle that somebody shared, says what is in it, and adds it as drafts."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cramprelief import places
from cramprelief.cli import OK, PROBLEMS, USAGE
from cramprelief.reading.probe import is_there

if TYPE_CHECKING:
    from cramprelief.authoring.bundle.look import BundleLook, LookItem
    from cramprelief.authoring.bundle.place import Placement

NAME = "add"
HELP = "look through a bundle that was shared, and add it as drafts"
EXIT_CODES = """exit codes:
  0  it was added, or with --dry-run it can be
  1  it is refused, or cannot be written; nothing was added
  2  the command was not understood, or there is no such file

All comes in as drafts, which are never offered before you put them into use."""
_STATES = {
    "new": "new",
    "same": "here already, the very same",
    "here": "here already, another one",
    "app": "the app has one of this name",
}


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", type=Path, help="what `cramprelief bundle` wrote")
    parser.add_argument("--dry-run", action="store_true", help="only look; nothing is added")
    parser.add_argument(
        "--replace", metavar="ID", nargs="+", default=[], help="take the place of your own file of this name"
    )
    parser.add_argument("--json", action="store_true", help="what was found and done, as JSON")


def run(args: argparse.Namespace) -> int:
    from cramprelief.authoring.bundle.add import add, finish
    from cramprelief.authoring.bundle.archive import MAX_PACKED
    from cramprelief.authoring.bundle.look import look
    from cramprelief.authoring.bundle.receiver import receiver_here
    from cramprelief.authoring.bundle.refusal import BundleError
    from cramprelief.reading.regular import read_regular

    if not is_there(args.file):
        print(f"cramprelief add: there is no file {args.file}", file=sys.stderr)
        return USAGE
    receiver = receiver_here()
    finish(receiver.own)
    try:
        found = look(read_regular(args.file, MAX_PACKED + 1, cut=True), receiver)
    except BundleError as error:
        return _refuse(args, str(error))
    except OSError as error:
        return _refuse(args, f"It cannot be read: {error.strerror or error}.")
    replace = {item.piece.name for item in found.items if item.piece.id in args.replace}
    unknown = [id for id in args.replace if not any(_replaceable(item, id) for item in found.items)]
    if unknown:
        print(
            f'cramprelief add: there is nothing of yours called "{unknown[0]}" that it would replace', file=sys.stderr
        )
        return USAGE
    placement = found.placed(receiver, [item.piece.name for item in found.chosen_one_by_one], replace)
    if not args.json:
        _print(found, placement)
    try:
        added = () if args.dry_run else add(placement, receiver.own)
    except OSError as error:
        return _refuse(args, f"It cannot be written: {error.strerror or error}.")
    if args.json:
        _print_json(_told(found, placement, [str(each.path) for each in added]))
    else:
        print(_ending(len(placement.files), dry_run=args.dry_run))
    return OK


def _replaceable(item: LookItem, id: str) -> bool:
    return item.piece.id == id and item.replaceable


def _refuse(args: argparse.Namespace, why: str) -> int:
    if args.json:
        _print_json({"refused": why, "files": [], "findings": [], "added": []})
    else:
        print(f"{args.file.name}: nothing was added. {why}", file=sys.stderr)
    return PROBLEMS


def _print(found: BundleLook, placement: Placement) -> None:
    facts = found.manifest
    print(f"From {facts.author or 'somebody who gave no name'}; licence: {facts.licence or 'none named'}; "
          f"packed on {facts.date}; all {len(facts.sums)} checksums are right.")  # fmt: skip
    for item in found.items:
        name = item.piece.name
        state = _STATES[item.state]
        target = placement.names.get(name, name)
        where = "" if item.state == "same" else ", replaced" if target in placement.replaced else ""
        where = where or (f", comes in as {target}" if target != name and item.state != "same" else "")
        title = f" ({item.piece.title})" if item.piece.title != name else ""
        print(f"  {item.piece.kind:<8} {name}{title}: {state}{where}")
    for wrong in found.wrong:
        level = "safety" if wrong.safety else wrong.finding.level
        print(f"{level}: {wrong.item.piece.title}, line {wrong.finding.line}: {wrong.finding.message}")


def _ending(count: int, *, dry_run: bool) -> str:
    if not count:
        return "All of it is here already. Nothing was added."
    files = "1 file" if count == 1 else f"{count} files"
    if dry_run:
        return f"Nothing is added yet. {files} would come in as drafts."
    return f"Added {files} as drafts: {places.own_routines()}"


def _told(found: BundleLook, placement: Placement, added: list[str]) -> dict[str, Any]:
    facts = found.manifest
    return {
        "refused": None,
        "author": facts.author,
        "licence": facts.licence,
        "date": facts.date.isoformat(),
        "files": [
            {
                "name": item.piece.name,
                "kind": item.piece.kind,
                "title": item.piece.title,
                "state": item.state,
                "comes_in_as": None if item.state == "same" else placement.names[item.piece.name],
                "replaces": placement.names[item.piece.name] in placement.replaced,
            }
            for item in found.items
        ],
        "findings": [
            {
                "name": wrong.item.piece.name,
                "line": wrong.finding.line,
                "level": wrong.finding.level,
                "safety": wrong.safety,
                "code": wrong.finding.code,
                "message": wrong.finding.message,
            }
            for wrong in found.wrong
        ],
        "added": added,
    }


def _print_json(told: dict[str, Any]) -> None:
    import json

    print(json.dumps(told, indent=2, ensure_ascii=False))
