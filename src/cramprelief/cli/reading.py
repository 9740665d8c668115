# SPDX-License-Identifier: MIT
"""The library and the tables, for commands, and what is said when a routine is not in it."""

from __future__ import annotations

import os
import sys

from cramprelief import places
from cramprelief.cli import PROBLEMS, USAGE
from cramprelief.clinical.withheld import withhold
from cramprelief.guide.rows import Tables
from cramprelief.guide.safety import Safety, region_of
from cramprelief.guide.tables import load_tables
from cramprelief.guide.triage import Triage
from cramprelief.routine.library import Library
from cramprelief.routine.load import load
from cramprelief.routine.model import Routine


def library() -> Library:
    """The app's own routines and the person's."""
    found = load([places.bundled_routines(), places.own_routines()], places.cache() / "library.bin")
    return withhold(found, places.reviews(), places.cache() / "withheld.bin")


def tables() -> Tables:
    """Who is offered what, the warning signs, the rules of the profile."""
    return load_tables(places.assets() / "guide", places.cache() / "guide.bin")


def triage(shelf: Library) -> Triage:
    """The picker for this library."""
    rows = tables()
    return Triage(rows, shelf.routines, safety(rows), shelf.own, shelf.replaced)


def safety(rows: Tables) -> Safety:
    """The warning signs with the numbers of the country that the settings, or else the terminal's language, name."""
    from cramprelief.record.settings_file import load as load_settings

    chosen = load_settings(places.home() / "settings.json").settings.wishes.region
    spoken = next((os.environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(name)), "")
    country = spoken.partition(".")[0].partition("_")[2]
    return Safety(rows, chosen or region_of(country, rows))


def find(shelf: Library, name: str) -> Routine | int:
    """The routine of this name. Otherwise says on stderr what is wrong, and gives the exit code."""
    routine = shelf.routines.get(name)
    if routine is not None:
        mine = shelf.replaced.get(name)
        if mine is not None:
            print(f'This is the one that comes with the app. Yours in its place is "{mine}".', file=sys.stderr)
        return routine
    if name in shelf.drafts:
        print(
            f'"{name}" is a draft, and not offered. To see it: cramprelief play {shelf.drafts[name]}', file=sys.stderr
        )
        return USAGE
    broken = [p for p in shelf.problems if p.level == "error" and p.file.replace("\\", "/").endswith(f"/{name}.yaml")]
    if broken:
        print(f'The routine "{name}" has a mistake and cannot be played:', *broken, sep="\n", file=sys.stderr)
        return PROBLEMS
    from cramprelief.cli.arguments import did_you_mean

    hint = did_you_mean(name, shelf.routines)
    print(f'There is no routine "{name}".{hint} All of them: cramprelief list', file=sys.stderr)
    return USAGE
