# SPDX-License-Identifier: MIT
"""What a clinician writes in assets/guide, as rows: whom to offer what, the warning signs, the rules of the profile.

Rows are read before the first instruction, and each method of a dataclass costs that start a part of a millisecond.
Nobody compares or prints a row, so they come without these methods.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

NOT_SURE = "not-sure"
"""Stands for a place that the person does not know, in the rules of the picker."""
NO_SITUATION = "none"
"""Stands for a situation that the person did not name, in the rules of the picker."""


class BrokenTablesError(Exception):
    """The tables cannot be used. Says each fault in a line of its own: `FILE:LINE:COLUMN: error: …`."""


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Option:
    """One answer to a question: it leads to another place, to these routines alone, or to a condition that holds now,
    or says which leg heals. With none of the four all stays as it is. `say` is told where it was chosen."""

    name: str
    place: str | None = None
    routines: tuple[str, ...] = ()
    condition: str | None = None
    healing: str | None = None
    say: str | None = None
    way: str | None = None
    """The way of a choice that it names as well, so that no routine asks for it again."""


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Ask:
    """A question that changes the answer: one tap, skippable. `unsure` is what "Can't tell" leads to."""

    question: str
    options: tuple[Option, ...]
    unsure: Option | None = None

    @property
    def heals(self) -> bool:
        """It asks which leg heals, which is asked once and kept."""
        return any(option.healing for option in self.options)


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class PlaceRow:
    """The row of one place: routine ids in order. `name` continues "First choice for a …"."""

    id: str
    name: str
    can_stand: tuple[str, ...]
    cannot_stand: tuple[str, ...]
    after: tuple[str, ...] = ()
    ask: Ask | None = None


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class When:
    """What must hold for a rule. Of each that is not empty, one must fit."""

    places: tuple[str, ...] = ()
    situations: tuple[str, ...] = ()
    conditions: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    side: str | None = None
    """Of the conditions that heal in one leg: "same" where it cramps in that leg, "other" where in the good one."""
    several: bool = False


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Rule:
    """One row of the picker's rules; the file explains each key."""

    id: str
    when: When
    cards: tuple[str, ...] = ()
    watch: tuple[str, ...] = ()
    only: tuple[str, ...] | None = None
    first: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    plans: tuple[str, ...] = ()
    standing_last: bool = False
    posture_not: tuple[str, ...] = ()
    ask: Ask | None = None
    wait: bool = False
    rest_first: bool = False
    say: str | None = None
    words: str | None = None


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Tip:
    """One sentence for after the cramp. `not_for` are conditions that forbid it."""

    id: str
    when: When
    say: str
    sources: tuple[str, ...] = ()
    not_for: tuple[str, ...] = ()
    stand: bool = False
    review: str | None = None


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Level:
    """How grave a warning is: the heading of its card, and what to do where the sign itself does not say."""

    id: str
    title: str
    do: str


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Flag:
    """A warning sign. `level` is "emergency", "urgent" or "doctor"; without `sources` it waits for a clinician."""

    id: str
    level: str
    show: str
    why: str
    do: str
    avoid: str = ""
    wait: str = ""
    """What to do until help is there; empty where the sign does not ask for a call."""
    sources: tuple[str, ...] = ()
    review: str | None = None


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Ordinary:
    """What an ordinary cramp is like, a sentence each."""

    say: tuple[str, ...]
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class ReadOn:
    """A way from a page to an article of Learn, in the words of its button."""

    article: str
    words: str


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class PageRow:
    """The page of a place, a situation or a condition, in three blocks: what it may be, get help if, what you can do.

    `card` are the signs that come first, before the page and before anything plays; `signs` those that the page names
    besides. `help` are sentences of the second block that are no signs.
    """

    id: str
    name: str
    may_be: tuple[str, ...]
    can_do: tuple[str, ...]
    card: tuple[str, ...] = ()
    signs: tuple[str, ...] = ()
    help: tuple[str, ...] = ()
    read: ReadOn | None = None
    sources: tuple[str, ...] = ()
    review: str | None = None

    @property
    def all_signs(self) -> tuple[str, ...]:
        """Every sign of the page, those of its card first."""
        return tuple(dict.fromkeys((*self.card, *self.signs)))


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Region:
    """Numbers to call. `urgent` is a number or words that continue "Get medical help today: …"."""

    id: str
    name: str
    emergency: str
    """Empty where the country is not known: no number is right everywhere."""
    urgent: str
    countries: tuple[str, ...] = ()
    """ISO 3166 codes of the countries that it is for."""


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Condition:
    """What one condition of the profile changes, and why. `blocks` is the least that it blocks: files may say more."""

    id: str
    name: str
    changes: str
    why: str
    blocks: tuple[str, ...] = ()
    swaps: tuple[tuple[str, str], ...] = ()
    """Pairs of a blocked routine and what takes its place in the picker."""
    sources: tuple[str, ...] = ()
    review: str | None = None


@dataclass(frozen=True, slots=True)
class Tables:
    """All of assets/guide, by id, in the order of the files."""

    places: Mapping[str, PlaceRow]
    not_sure: PlaceRow
    rules: tuple[Rule, ...]
    tips: tuple[Tip, ...]
    levels: Mapping[str, Level]
    flags: Mapping[str, Flag]
    first: tuple[str, ...]
    """Ids of the signs that stand above all others, in order."""
    cramp: Ordinary
    pages: Mapping[str, PageRow]
    """By the place, the situation or the condition that a page is for."""
    regions: Mapping[str, Region]
    conditions: Mapping[str, Condition]


Rows = tuple[
    tuple[PlaceRow, ...],
    tuple[Rule, ...],
    tuple[Tip, ...],
    tuple[Level, ...],
    tuple[Flag, ...],
    tuple[str, ...],
    Ordinary,
    tuple[Region, ...],
    tuple[Condition, ...],
    tuple[PageRow, ...],
]
"""The tables as the files hold them; the last place is NOT_SURE."""
