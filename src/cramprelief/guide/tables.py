# SPDX-License-Identifier: MIT
"""The folder assets/guide → the tables that choosing and safety read, from the cache where it knows them."""

from __future__ import annotations

import sys
from pathlib import Path

from cramprelief import __version__, places
from cramprelief.guide.rows import (
    Ask,
    Condition,
    Flag,
    Level,
    Option,
    Ordinary,
    PageRow,
    PlaceRow,
    ReadOn,
    Region,
    Rows,
    Rule,
    Tables,
    Tip,
    When,
)
from cramprelief.reading import cache

_KEPT = (Option, Ask, PlaceRow, When, Rule, Tip, Level, Flag, Ordinary, Region, Condition, PageRow, ReadOn)


def load_tables(folder: Path, cache_file: Path | None = None) -> Tables:
    """The tables of this folder. With a `cache_file` the YAML reader is imported only when a file has changed.

    Raises BrokenTablesError, which says each fault with its file, line and column: nobody is guided by half a table.
    """
    made_from = cache.stamp([folder], (".yaml",))
    readers = cache.stamp([places.package() / "guide", places.package() / "reading"], (".py",))
    key = (made_from, readers, __version__, sys.version)
    rows: Rows | None = None if cache_file is None else cache.read(cache_file, key, _KEPT)
    if rows is None:
        from cramprelief.guide.tables_file import read_rows

        rows = read_rows(folder)
        if cache_file is not None and cache.settled(made_from):
            cache.write(cache_file, key, _KEPT, rows)
    found, rules, tips, levels, flags, first, cramp, regions, conditions, pages = rows
    return Tables(
        places={row.id: row for row in found[:-1]},
        not_sure=found[-1],
        rules=rules,
        tips=tips,
        levels={row.id: row for row in levels},
        flags={row.id: row for row in flags},
        first=first,
        cramp=cramp,
        pages={row.id: row for row in pages},
        regions={row.id: row for row in regions},
        conditions={row.id: row for row in conditions},
    )
