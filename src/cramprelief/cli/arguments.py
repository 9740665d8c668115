# SPDX-License-Identifier: MIT
"""Arguments that several commands share, and what is said when one of them is wrong."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterable, Mapping
from typing import Any, Generic, NoReturn

from cramprelief.cli import USAGE
from cramprelief.guide.person import Person
from cramprelief.reading.closed import Word, is_one_of
from cramprelief.reading.nearest import nearest
from cramprelief.routine.model import CONDITIONS, FORMER_CONDITIONS, SITUATIONS
from cramprelief.vocabulary import SIDES


class Parser(argparse.ArgumentParser):
    """One message and one hint, no wall of usage."""

    def __init__(self, prog: str, description: str, epilog: str, usage: str | None = None) -> None:
        super().__init__(
            prog=prog,
            usage=usage,
            description=description,
            epilog=epilog,
            formatter_class=argparse.RawDescriptionHelpFormatter,
            allow_abbrev=False,
        )

    def _print_message(self, message: str, file: Any = None) -> None:
        """As argparse does it, but a disk that is full is told, not passed over."""
        file = file or sys.stderr
        if message and file is not None:
            file.write(message)

    def error(self, message: str) -> NoReturn:
        message = message.removeprefix("argument ")
        self.exit(USAGE, f"{self.prog}: {message}\nMore: {self.prog} --help\n")


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """A sentence with the name that was mistyped, or else the list where it is short; begins with a space.

    May be empty. A name that is only alike is not proposed.
    """
    names = list(known)
    near = nearest(name, names)
    if near:
        return f' Did you mean "{near}"?'
    return f" Choose from: {', '.join(names)}." if 0 < len(names) <= 30 else ""


class NameArgument(Generic[Word]):
    """The type of an argument that takes one of `names`; the completions of shells are made from them."""

    def __init__(self, what: str, names: Iterable[Word], former: Mapping[str, Word] | None = None) -> None:
        self.what, self.names, self.former = what, tuple(names), former or {}

    def __call__(self, word: str) -> Word:
        if word in self.former:
            return self.former[word]
        if is_one_of(word, self.names):
            return word
        raise argparse.ArgumentTypeError(f'there is no {self.what} "{word}".{did_you_mean(word, self.names)}')


LONGEST_LINE = 120


def line(word: str) -> str:
    """Words for one line, at most LONGEST_LINE letters."""
    words = " ".join(word.split())
    if len(words) > LONGEST_LINE:
        raise argparse.ArgumentTypeError(f"at most {LONGEST_LINE} letters fit here")
    return words


def above_zero(word: str) -> float:
    """A number above 0, at most 10,000."""
    # float() would also take 1_0, the digits of other scripts, and infinity by name.
    number = float(word) if re.fullmatch(r"[0-9]{1,9}(?:\.[0-9]{1,9})?|\.[0-9]{1,9}", word, re.ASCII) else 0.0
    if not 0 < number <= 10_000:
        raise argparse.ArgumentTypeError(f'"{word}" is not a number above 0, at most 10000')
    return number


def add_person(parser: argparse.ArgumentParser, *, side: bool, situation: bool, conditions: bool = True) -> None:
    """What a command may be told about the person."""
    parser.add_argument("--cannot-stand", action="store_true", help="nothing that needs standing")
    if side:
        parser.add_argument("--side", type=NameArgument("side", SIDES), metavar="SIDE", help="left, right or both")
    if situation:
        parser.add_argument(
            "--situation",
            type=NameArgument("situation", SITUATIONS),
            metavar="S",
            help=f"one of: {', '.join(SITUATIONS)}",
        )
    if conditions:
        parser.add_argument(
            "--condition",
            type=NameArgument("condition", CONDITIONS, {old: now[0] for old, now in FORMER_CONDITIONS.items()}),
            metavar="C",
            nargs="+",
            action="extend",
            default=[],
            help=f"what to mind, any of: {', '.join(CONDITIONS)}",
        )


def person_of(args: argparse.Namespace, place: str | None = None) -> Person:
    """The person that the arguments of `add_person` describe."""
    return Person(
        place=place,
        side=getattr(args, "side", None),
        can_stand=not args.cannot_stand,
        situation=getattr(args, "situation", None),
        conditions=frozenset(getattr(args, "condition", ())),
    )
