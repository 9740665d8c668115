# SPDX-License-Identifier: MIT
"""`cramprelief storyboard`: a routine as a hand-out with a picture of every step, or a plan with its days to tick."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from cramprelief import places
from cramprelief.cli import OK, PROBLEMS, USAGE
from cramprelief.cli.arguments import NameArgument, line
from cramprelief.cli.reading import find, library, tables
from cramprelief.routine.library import Library
from cramprelief.routine.model import Routine
from cramprelief.routine.programme import Preparation, Programme
from cramprelief.vocabulary import SIDES

NAME = "storyboard"
HELP = "make a hand-out of a routine or a plan, to print (.pdf or .png)"

_PAPERS = ("a4", "letter")
_THEMES = ("day", "night")


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("routine", metavar="ROUTINE", help="its id, as `cramprelief list` gives it; also a plan's")
    parser.add_argument("-o", "--output", metavar="FILE", help="where to write it: a .pdf or a .png; else ROUTINE.pdf")
    parser.add_argument("--side", type=NameArgument("side", SIDES), metavar="SIDE", help="left, right or both")
    parser.add_argument(
        "--theme", type=NameArgument("theme", _THEMES), default="day", metavar="T", help="day (usual) or night"
    )
    parser.add_argument(
        "--paper", type=NameArgument("paper", _PAPERS), default="a4", metavar="P", help="a4 (usual) or letter"
    )
    parser.add_argument("--head", type=line, default="", metavar="NAME", help="the practice, at the head of the page")
    parser.add_argument("--logo", type=Path, metavar="FILE", help="its logo: a .png, .svg or .jpg")
    parser.add_argument("--for", dest="patient", type=line, default="", metavar="WORDS", help="whom the sheet is for")
    parser.add_argument("--author", type=line, default="", metavar="NAME", help="who wrote it")
    parser.add_argument("--rounds", type=_rounds, metavar="N", help="at most so many rounds of steps that are repeated")


def run(args: argparse.Namespace) -> int:
    path = Path(args.output or f"{args.routine}.pdf")
    kind = path.suffix.lower()
    if kind not in (".pdf", ".png"):
        print(f'"{path.name}" is neither a .pdf nor a .png. Write for example: -o hand-out.pdf', file=sys.stderr)
        return USAGE
    shelf = library()
    content = shelf.programmes.get(args.routine) or shelf.preparations.get(args.routine) or find(shelf, args.routine)
    if isinstance(content, int):
        return content
    try:
        pages = _write(content, shelf, path, args)
    except OSError as error:
        print(f"{path} cannot be written: {error.strerror or error}.", file=sys.stderr)
        return PROBLEMS
    if pages:
        print(f"{path}: {pages} page{'s' if pages > 1 else ''}")
    return OK if pages else PROBLEMS


def _write(content: Routine | Programme | Preparation, shelf: Library, path: Path, args: argparse.Namespace) -> int:
    """Draws it. No window opens, so that it works without a display too. 0 where a sentence said why it cannot."""
    path.parent.mkdir(parents=True, exist_ok=True)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from cramprelief.ui.storyboard.head import Letterhead, Logo, LogoError
    from cramprelief.ui.storyboard.make import HandoutNames, Shown, make
    from cramprelief.ui.storyboard.words import with_rounds

    conditions = {id: each.name for id, each in tables().conditions.items()}
    names = HandoutNames({id: shelf.title(id) for id in shelf.origins}, conditions, _sources())
    figures = [places.assets() / "figures", Path(shelf.origin(content.id).path).parent / "figures"]
    if args.rounds and isinstance(content, Routine):
        content = with_rounds(content, args.rounds)
    try:
        logo = Logo(args.logo) if args.logo else None
    except LogoError as error:
        print(f"{args.logo}: {error}", file=sys.stderr)
        return 0
    head = Letterhead(args.head, logo, args.patient, args.author)
    return make(content, names, figures, Shown(args.side, None, args.theme, head), path, args.paper)


def _rounds(word: str) -> int:
    if not word.isascii() or not word.isdigit() or not 1 <= int(word) <= 50:
        raise argparse.ArgumentTypeError(f'"{word}" is not a whole number from 1 to 50')
    return int(word)


def _sources() -> dict[str, str]:
    """One line for each source."""
    from cramprelief.learn.sources import load_sources
    from cramprelief.reading.finding import Findings

    file = places.assets() / "sources.yaml"
    return {key: source.cited() for key, source in load_sources(file, Findings(str(file))).items()}
