# SPDX-License-Identifier: MIT
"""`cramprelief storyboard`: a routine as a hand-out with a picture of every step, to print or to send."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from cramprelief import places
from cramprelief.cli import OK, PROBLEMS, USAGE
from cramprelief.cli.arguments import NameArgument
from cramprelief.cli.reading import find, library, tables
from cramprelief.routine.library import Library
from cramprelief.routine.model import Routine
from cramprelief.vocabulary import SIDES

NAME = "storyboard"
HELP = "make a hand-out of a routine, with a picture of every step (.pdf or .png)"

_PAPERS = ("a4", "letter")
_THEMES = ("day", "night")


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("routine", metavar="ROUTINE", help="its id, as `cramprelief list` gives it")
    parser.add_argument("-o", "--output", metavar="FILE", help="where to write it: a .pdf or a .png; else ROUTINE.pdf")
    parser.add_argument("--side", type=NameArgument("side", SIDES), metavar="SIDE", help="left, right or both")
    parser.add_argument(
        "--theme", type=NameArgument("theme", _THEMES), default="day", metavar="T", help="day (usual) or night"
    )
    parser.add_argument(
        "--paper", type=NameArgument("paper", _PAPERS), default="a4", metavar="P", help="a4 (usual) or letter"
    )


def run(args: argparse.Namespace) -> int:
    path = Path(args.output or f"{args.routine}.pdf")
    kind = path.suffix.lower()
    if kind not in (".pdf", ".png"):
        print(f'"{path.name}" is neither a .pdf nor a .png. Write for example: -o hand-out.pdf', file=sys.stderr)
        return USAGE
    shelf = library()
    routine = find(shelf, args.routine)
    if isinstance(routine, int):
        return routine
    try:
        pages = _write(routine, shelf, path, args)
    except OSError as error:
        print(f"{path} cannot be written: {error.strerror or error}.", file=sys.stderr)
        return PROBLEMS
    print(f"{path}: {pages} page{'s' if pages > 1 else ''}")
    return OK


def _write(routine: Routine, shelf: Library, path: Path, args: argparse.Namespace) -> int:
    """Draws it. No window opens, so that it works without a display too."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f".{path.stem}.draft{path.suffix}")
    draft.touch()  # says at once, and in the system's words, where a file cannot be made
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from cramprelief.ui.storyboard.make import make

    titles = {id: each.title for id, each in shelf.routines.items()}
    names = {id: each.name for id, each in tables().conditions.items()}
    folder = Path(shelf.origin(routine.id).path).parent
    figures = [places.assets() / "figures", folder / "figures"]
    try:
        pages = make(routine, args.side, titles, names, _sources(), draft, args.theme, args.paper, figures)
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
    return pages


def _sources() -> dict[str, str]:
    """One line for each source."""
    from cramprelief.learn.sources import load_sources
    from cramprelief.reading.finding import Findings

    file = places.assets() / "sources.yaml"
    return {key: source.cited() for key, source in load_sources(file, Findings(str(file))).items()}
