# SPDX-License-Identifier: MIT
"""What a clinician writes in assets/guide, as data: whom to offer what, the warning signs, the rules of the profile."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

NOT_SURE = "not-sure"
"""Stands for a place that the person does not know, in the rules of the picker."""
NO_SITUATION = "none"
"""Stands for a situation that the person did not name, in the rules of the picker."""


@dataclass(frozen=True, slots=True)
class Place:
    """The row of one place: routine ids in order. `name` continues "First choice for a …"."""

    name: str
    can_stand: tuple[str, ...]
    cannot_stand: tuple[str, ...]
    after: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class When:
    """What must hold for a rule. Of each that is not empty, one must fit."""

    places: tuple[str, ...] = ()
    situations: tuple[str, ...] = ()
    conditions: tuple[str, ...] = ()
    several: bool = False


@dataclass(frozen=True, slots=True)
class Rule:
    """One row of the picker's rules; the file explains each key."""

    id: str
    when: When
    cards: tuple[str, ...] = ()
    watch: tuple[str, ...] = ()
    only: tuple[str, ...] | None = None
    first: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    standing_last: bool = False
    say: str | None = None
    words: str | None = None


@dataclass(frozen=True, slots=True)
class Flag:
    """A warning sign. `level` is "emergency", "urgent" or "doctor"; without `sources` it waits for a clinician."""

    id: str
    level: str
    show: str
    why: str
    do: str
    sources: tuple[str, ...] = ()
    review: str | None = None
    woven: tuple[str, ...] = ()
    conditions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Region:
    """Numbers to call. `urgent` is a number or words that continue "Get medical help today: …"."""

    id: str
    name: str
    emergency: str
    urgent: str


@dataclass(frozen=True, slots=True)
class Condition:
    """What one condition of the profile changes, and why. `blocks` is the least that it blocks: files may say more."""

    id: str
    name: str
    changes: str
    why: str
    blocks: tuple[str, ...] = ()
    swaps: Mapping[str, str] = field(default_factory=dict)
    sources: tuple[str, ...] = ()
    review: str | None = None


@dataclass(frozen=True, slots=True)
class Tables:
    """All of assets/guide. Keys are in the order of the files."""

    places: Mapping[str, Place]
    not_sure: Place
    rules: tuple[Rule, ...]
    titles: Mapping[str, str]
    """The heading of each level of warning."""
    flags: Mapping[str, Flag]
    regions: Mapping[str, Region]
    conditions: Mapping[str, Condition]
