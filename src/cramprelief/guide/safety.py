# SPDX-License-Identifier: MIT
"""Warning signs: which of them a card shows, what to do, and whom to call. Nothing here is a diagnosis."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

from cramprelief.guide.rows import Flag, PageRow, Region, Tables

DEFAULT_REGION = "world"
LOCAL = "your local emergency number"
"""Stands for a number that is not known. None is ever guessed."""
IN_WATER = "in-water"
"""The card of a person who cramps while swimming: the routine `cramp-in-water` on the whole screen, without timers."""


class WarningCard(NamedTuple):
    """Comes before anything else; "None of these" leads on.

    `id` is that of its first flag, or IN_WATER. `routine_id` is what the card itself shows, where that is a routine.
    """

    id: str
    title: str
    flags: tuple[Flag, ...] = ()
    routine_id: str | None = None


def region_of(country: str, tables: Tables) -> str:
    """The region of an ISO 3166 country code; DEFAULT_REGION where none has it."""
    found = (region.id for region in tables.regions.values() if country in region.countries)
    return next(found, DEFAULT_REGION)


class Safety:
    """The warning signs for one region. `emergency` and `urgent` numbers of one's own win over the region's."""

    def __init__(self, tables: Tables, region: str = DEFAULT_REGION, emergency: str = "", urgent: str = "") -> None:
        """An unknown region counts as DEFAULT_REGION."""
        known = tables.regions.get(region) or tables.regions[DEFAULT_REGION]
        self.region: Region = replace(
            known, emergency=emergency.strip() or known.emergency, urgent=urgent.strip() or known.urgent
        )
        self._tables = tables

    def flags(self, level: str | None = None) -> tuple[Flag, ...]:
        """All warning signs, or those of one level, with the numbers of the region filled in."""
        return tuple(self.flag(name) for name, flag in self._tables.flags.items() if level in (None, flag.level))

    def flag(self, name: str) -> Flag:
        """Raises KeyError."""
        flag = self._tables.flags[name]
        call = self.region.emergency or LOCAL
        do = flag.do.replace("{emergency}", call).replace("{urgent}", self.region.urgent)
        return replace(flag, do=do)

    def first(self) -> tuple[Flag, ...]:
        """Those that stand above all others."""
        return tuple(self.flag(name) for name in self._tables.first)

    def page(self, name: str) -> PageRow | None:
        """What is said to a place, a situation or a condition; None where it has no page."""
        return self._tables.pages.get(name)

    def cramp(self) -> tuple[str, ...]:
        """What an ordinary cramp is like."""
        return self._tables.cramp.say

    def gravest(self, names: Iterable[str]) -> Flag | None:
        """Of these signs the one to act on; None where there are none."""
        levels = list(self._tables.levels)
        flags = [self.flag(name) for name in names if name in self._tables.flags]
        return min(flags, key=lambda flag: levels.index(flag.level), default=None)

    def title(self, level: str) -> str:
        return self._tables.levels[level].title

    def card(self, names: Iterable[str]) -> WarningCard:
        """One card for these signs (or for IN_WATER), the gravest first; its level is the title."""
        names = tuple(names)
        if IN_WATER in names:
            return WarningCard(IN_WATER, "Float first", routine_id="cramp-in-water")
        levels = list(self._tables.levels)
        flags = tuple(sorted(map(self.flag, names), key=lambda flag: levels.index(flag.level)))
        return WarningCard(flags[0].id, self.title(flags[0].level), flags)
