# SPDX-License-Identifier: MIT
"""Nothing of the old advice is lost: each of its 82 points has its place, or a reason."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def coverage() -> ModuleType:
    spec = importlib.util.spec_from_file_location("make_coverage", ROOT / "docs" / "make_coverage.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def test_every_point_is_there_once_and_in_order(coverage: ModuleType) -> None:
    assert [point.id for point in coverage.read()] == [f"S{number}" for number in range(1, 83)]


def test_every_place_still_says_its_words(coverage: ModuleType) -> None:
    assert coverage.lost(coverage.read()) == []


def test_a_lost_place_is_noticed(coverage: ModuleType, tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("show: Hold still\n  and breathe.\n", encoding="utf-8")
    kept = coverage.Place("a.yaml", "Hold still and breathe.")
    gone = coverage.Place("a.yaml", "Pull hard.")
    away = coverage.Place("b.yaml", "Hold still.")
    points = [coverage.Point("S1", "x", (kept, gone)), coverage.Point("S2", "y", (away,))]
    assert coverage.lost(points, tmp_path) == ['S1: a.yaml no longer says "Pull hard."', "S2: there is no file b.yaml"]


def test_the_page_is_the_one_that_the_data_makes(coverage: ModuleType) -> None:
    assert coverage.PAGE.read_text(encoding="utf-8") == coverage.page(coverage.read())


def test_what_must_never_be_shown_is_only_explained(coverage: ModuleType) -> None:
    needle = next(point for point in coverage.read() if point.id == "S59")
    assert all(place.file.startswith("assets/articles/") for place in needle.places)
