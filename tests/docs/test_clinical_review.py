# SPDX-License-Identifier: MIT
"""The clinician's list says what the data say, and leaves nothing out that waits for a check."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

from cramprelief import places
from cramprelief.guide.tables import load_tables
from cramprelief.routine.load import load

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def maker() -> ModuleType:
    spec = importlib.util.spec_from_file_location("make_clinical_review", ROOT / "docs" / "make_clinical_review.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_list_is_up_to_date(maker: ModuleType) -> None:
    assert maker.main(["--check"]) == 0, "run: python docs/make_clinical_review.py"


def test_everything_that_waits_for_a_check_is_in_it() -> None:
    page = (ROOT / "docs" / "CLINICAL-REVIEW.md").read_text("utf-8")
    library = load([places.bundled_routines()])
    tables = load_tables(places.assets() / "guide")
    points = [point for routine in library.routines.values() for point in routine.review]
    points += [point for plan in library.programmes.values() for point in plan.review]
    points += [point for plan in library.preparations.values() for point in plan.review]
    points += [row.review for row in (*tables.flags.values(), *tables.conditions.values(), *tables.tips) if row.review]
    assert len(points) > 30
    assert [point for point in points if point not in page] == []


@pytest.mark.parametrize("sign", ["E5", "E6", "E10", "U3", "U6"])
def test_signs_without_a_source_are_in_it(sign: str) -> None:
    page = (ROOT / "docs" / "CLINICAL-REVIEW.md").read_text("utf-8")
    assert f"- [ ] **{sign}**" in page


@pytest.mark.parametrize("words", ["driving rule", "5 g of leaves", "25 °C", "4 seconds in", "12 weeks", "40 °C"])
def test_points_that_were_never_sourced_are_in_it(words: str) -> None:
    assert words in (ROOT / "docs" / "CLINICAL-REVIEW.md").read_text("utf-8")


def test_the_three_forms_and_the_news_are_made(
    maker: ModuleType, tmp_path: Path, capsys: pytest.CaptureFixture[str], qapp: object
) -> None:
    assert maker.main(["--packs", str(tmp_path)]) == 0
    assert {path.name for path in tmp_path.iterdir()} == {"doctor.html", "physiotherapist.html", "pharmacist.html"}
    said = capsys.readouterr().out
    assert all(f"{pack}: " in said for pack in ("doctor", "physiotherapist", "pharmacist"))
    page = (tmp_path / "physiotherapist.html").read_text("utf-8")
    assert 'data-id="routine/heel-push"' in page and "data:image/jpeg;base64," in page and "https://" not in page


def test_a_release_is_held_back_by_grave_signs_that_nobody_checked(
    maker: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    still_open = maker.main(["--release"]) == 1
    words = "flag/E1: Not yet checked by a clinician. 2 doctors must still agree."
    assert still_open == (words in capsys.readouterr().out)
