# SPDX-License-Identifier: MIT
"""The library and the tables, for commands, and what is said when a routine is not in it."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping

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


def triage(routines: Mapping[str, Routine]) -> Triage:
    """The picker for these routines."""
    rows = tables()
    return Triage(rows, routines, safety(rows))


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
        mine = next((own for own, origin in shelf.origins.items() if origin.namesake == name), None)
        if mine is not None:
            print(f'This is the one that comes with the app. Your own file of this name is "{mine}".', file=sys.stderr)
        return routine
    broken = [p for p in shelf.problems if p.level == "error" and p.file.replace("\\", "/").endswith(f"/{name}.yaml")]
    if broken:
        print(f'The routine "{name}" has a mistake and cannot be played:', *broken, sep="\n", file=sys.stderr)
        return PROBLEMS
    from cramprelief.cli.arguments import did_you_mean

    hint = did_you_mean(name, shelf.routines)
    print(f'There is no routine "{name}".{hint} All of them: cramprelief list', file=sys.stderr)
    return USAGE
