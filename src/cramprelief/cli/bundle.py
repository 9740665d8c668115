# SPDX-License-Identifier: MIT
"""`cramprelief bundle`: routines, plans and figures, with all of the person's own that they use, as one file."""

from __future__ import annotations

import argparse
import os
import re
import sys
from datetime import date, datetime, timezone
from pathlib import Path

from cramprelief import places
from cramprelief.cli import OK, PROBLEMS, USAGE
from cramprelief.cli.arguments import did_you_mean, line
from cramprelief.cli.reading import library
from cramprelief.reading.probe import is_file

NAME = "bundle"
HELP = "pack routines, plans and their pictures into one file to share"
_ENDING = ".cramprelief"


def configure(parser: argparse.ArgumentParser) -> None:
    what = "a routine, a plan or a figure: its id, or the path of its file"
    parser.add_argument("names", nargs="+", metavar="ROUTINE", help=what)
    parser.add_argument("-o", "--output", metavar="FILE", help=f"where to write it; else FIRST{_ENDING}")
    parser.add_argument("--author", type=line, default="", metavar="NAME", help="who shares it")
    parser.add_argument("--licence", type=line, default="", metavar="TERMS", help='such as "CC BY 4.0"')
    parser.add_argument("--date", type=_day, metavar="DAY", help="when it was packed, as 2026-11-21; else today")


def run(args: argparse.Namespace) -> int:
    from cramprelief.authoring.bundle.pack import BundleFacts, PackError, pack
    from cramprelief.authoring.bundle.receiver import shipped_here
    from cramprelief.reading.whole import write_whole

    paths = []
    for name in args.names:
        path = _find(name)
        if path is None:
            return USAGE
        paths.append(path)
    output = Path(args.output or f"{paths[0].stem}{_ENDING}")
    if output.suffix != _ENDING:
        print(f'"{output.name}" must end in {_ENDING}. Write for example: -o hand-over{_ENDING}', file=sys.stderr)
        return USAGE
    facts = BundleFacts(args.author, args.licence, args.date or _today())
    try:
        packed = pack(paths, places.own_routines(), shipped_here(), facts)
    except PackError as error:
        print(f"Nothing was packed. {error}", file=sys.stderr)
        return PROBLEMS
    output.parent.mkdir(parents=True, exist_ok=True)
    write_whole(output, packed.data)
    for name, title in packed.titles.items():
        print(f"{name}: {title}" if title != name else name)
    print(f"{output}: {len(packed.titles)} file{'s' if len(packed.titles) > 1 else ''}", file=sys.stderr)
    return OK


def _find(name: str) -> Path | None:
    """The file of an id, or the file itself. Where there is none, says so on stderr."""
    shelf = library()
    if name in shelf.origins:
        return Path(shelf.origin(name).path)
    if name in shelf.drafts:
        return Path(shelf.drafts[name])
    for path in (Path(name), places.own_routines() / f"{name}.yaml"):
        if is_file(path):
            return path
    print(
        f'There is no routine, plan or file "{name}".{did_you_mean(name, [*shelf.origins, *shelf.drafts])}',
        file=sys.stderr,
    )
    return None


def _today() -> date:
    """Or the day that whoever builds the same again says, in seconds since 1970."""
    said = os.environ.get("SOURCE_DATE_EPOCH", "")
    if re.fullmatch(r"[0-9]{1,11}", said):
        return datetime.fromtimestamp(int(said), timezone.utc).date()
    return date.today()


def _day(word: str) -> date:
    try:
        return datetime.strptime(word, "%Y-%m-%d").date()
    except ValueError:
        raise argparse.ArgumentTypeError(f'"{word}" is not a day. Write it as 2026-11-21.') from None
