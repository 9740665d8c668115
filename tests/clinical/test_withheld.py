# SPDX-License-Identifier: MIT
"""What a clinician asked to remove is given to nobody until it is done; so are heat and remedies that are to change."""

from __future__ import annotations

from pathlib import Path

import pytest

from cramprelief import places
from cramprelief.clinical.items import Item, of_plan, of_routine
from cramprelief.clinical.withheld import withhold
from cramprelief.guide.choices import next_way
from cramprelief.guide.person import Person
from cramprelief.guide.safety import Safety
from cramprelief.guide.tables import load_tables
from cramprelief.guide.triage import Triage
from cramprelief.guide.why_not import Reason, reasons
from cramprelief.routine.library import Library
from cramprelief.routine.load import load

LIBRARY = load([places.bundled_routines()])
TABLES = load_tables(places.assets() / "guide")
CALF = Person("calf", "left", False, "in-bed")


def said(folder: Path, item: Item, answer: str, hash: str | None = None) -> Library:
    """The library after one clinician said this of one item."""
    (folder / "doctor-2026-12-14.yaml").write_text(
        f"""format: 1
pack: doctor
reviewer: {{name: Jo Doe, profession: doctor, date: "2026-12-14"}}
verdicts:
  - {{id: "{item.id}", hash: "{hash or item.hash}", verdict: {answer}}}
""",
        encoding="utf-8",
    )
    return withhold(LIBRARY, folder, folder / "withheld.bin")


def routine(name: str) -> Item:
    return of_routine(LIBRARY.routines[name])


def offered(library: Library) -> list[str]:
    safety = Safety(TABLES, None)
    return [offer.routine_id for offer in Triage(TABLES, library.routines, safety).answer(CALF).offers]


def test_without_verdicts_the_library_is_the_same_and_nothing_is_read(tmp_path: Path) -> None:
    assert withhold(LIBRARY, tmp_path / "none", tmp_path / "withheld.bin") is LIBRARY
    assert withhold(LIBRARY, tmp_path) is LIBRARY and list(tmp_path.iterdir()) == []


def test_what_is_to_be_removed_is_offered_nowhere_and_says_why(tmp_path: Path) -> None:
    before = offered(LIBRARY)
    library = said(tmp_path, routine(before[0]), "remove")
    assert offered(library) == before[1:] and library.routines[before[0]].withheld
    triage = Triage(TABLES, library.routines, Safety(TABLES, None))
    assert reasons(library.routines[before[0]], CALF, triage)[0] == Reason("withheld")
    for other in library.routines.values():
        way = next_way(other, CALF, library.routines, ())
        assert way is None or way.id != before[0]


@pytest.mark.parametrize("step", ["push", "toes-up"])
def test_one_step_that_is_to_be_removed_holds_the_whole_back(tmp_path: Path, step: str) -> None:
    part = next(part for part in routine("heel-push").parts if part.id.endswith(f"#{step}"))
    assert said(tmp_path, part, "remove").routines["heel-push"].withheld


def test_a_change_is_only_told_of_a_stretch_and_holds_heat_and_remedies_back(tmp_path: Path) -> None:
    assert not said(tmp_path, routine("heel-push"), "change").routines["heel-push"].withheld
    for name in ("period-warm-and-rock", "gentle-foot-bath", "rub-massage-and-raise"):
        assert said(tmp_path, routine(name), "change").routines[name].withheld
    oil = next(plan for plan in LIBRARY.preparations.values() if "oil" in plan.id)
    assert oil.id not in said(tmp_path, of_plan(oil), "change").preparations


def test_other_words_than_those_that_were_read_are_offered(tmp_path: Path) -> None:
    assert not said(tmp_path, routine("heel-push"), "remove", "0" * 12).routines["heel-push"].withheld


def test_slow_breaths_are_left_to_everybody(tmp_path: Path) -> None:
    library = said(tmp_path, routine("calm-breath"), "remove")
    assert offered(library)[-1] == "calm-breath"
