# SPDX-License-Identifier: MIT
"""What the app claims to know: rows A30 to A35 of the content's corrections, and grades that say no more than is so."""

from __future__ import annotations

import pytest
from tests.content.corpus import FOLDER, IDS, routine

from cramprelief import places
from cramprelief.learn.sources import load_sources
from cramprelief.reading.finding import Findings
from cramprelief.routine.decode import decode
from cramprelief.routine.model import Routine

SOURCES = load_sources(places.assets() / "sources.yaml", Findings("sources.yaml"))


def test_a30_slow_breath_is_usual_practice_and_says_what_was_found() -> None:
    evidence = routine("calm-breath").evidence
    assert evidence.grade == "U"
    assert evidence.note.startswith("Slow breaths lowered blood pressure a little in 31 studies.")
    assert "Nobody tested them in a cramp." in evidence.note and "compared with nothing" in evidence.note


@pytest.mark.parametrize("name", ["wall-calf-stretch", "towel-calf-stretch"])
def test_a31_a_wall_and_a_towel_are_advice_not_trials(name: str) -> None:
    evidence = routine(name).evidence
    assert evidence.grade == "B" and evidence.note.endswith("No trial tested it in night cramps.")


def test_a31_grade_a_is_for_the_bedtime_stretch_alone() -> None:
    assert {name for name in IDS if routine(name).evidence.grade == "A"} <= {
        "bedtime-stretch-standing",
        "bedtime-stretch-seated",
    }


def test_a32_the_squeeze_says_what_was_tested() -> None:
    claim = SOURCES["khan-burne-2007"].claim
    assert "In 13 healthy people" in claim and "Tired muscles were not tested." in claim


def test_a33_vitamin_k_names_whom_the_trial_left_out() -> None:
    assert "People with dialysis, water pills, warfarin" in SOURCES["tan-2024"].claim


@pytest.mark.parametrize("name", ["shin-stretch", "shin-stretch-standing", "inner-thigh-seated", "inner-thigh-stretch"])
def test_a34_a_form_from_mixed_pages_is_usual_practice(name: str) -> None:
    found = routine(name)
    assert found.evidence.grade == "U" and "usual practice" in found.evidence.note and found.review


def test_a34_a_form_that_weak_pages_alone_show_has_no_grade_a_or_b() -> None:
    for name in IDS:
        evidence = routine(name).evidence
        if evidence.grade in ("A", "B"):
            assert any(not SOURCES[key].weak for key in evidence.sources), name


@pytest.mark.parametrize(
    "key", ["hand-foot-spasm-podiatry", "hand-foot-spasm-pharmacy", "bath-limits-uk", "vein-clinic-hanging-legs"]
)
def test_a35_weak_sources_say_so(key: str) -> None:
    assert SOURCES[key].weak and SOURCES[key].cited().endswith("(weak source)")


def test_the_app_itself_leans_on_nobodys_own_judgment() -> None:
    assert [name for name in IDS if routine(name).evidence.grade == "D" or routine(name).evidence.own_sources] == []


def test_an_author_names_own_sources_and_own_judgment() -> None:
    text = (FOLDER / "heel-push.yaml").read_text(encoding="utf-8")
    start, end = text.index("evidence:"), text.index("avoid:")
    source = "{title: Calf, publisher: Aster, year: 2024, url: https://a.example/x}"
    own = f"evidence:\n  grade: D\n  note: It helped my patients.\n  sources:\n    - {source}\n"
    found = decode("heel-push.yaml", (text[:start] + own + text[end:]).encode()).content
    assert isinstance(found, Routine)
    assert [source.cited() for source in found.evidence.own_sources] == ["Aster, Calf, 2024, https://a.example/x"]
    assert found.evidence.grade == "D" and found.evidence.sources == ()


def test_own_sources_carry_a_grade_that_needs_one() -> None:
    text = (FOLDER / "heel-push.yaml").read_text(encoding="utf-8")
    start, end = text.index("evidence:"), text.index("avoid:")
    own = "evidence: {grade: B, note: Advised., sources: [{title: Calf}]}\n"
    assert decode("heel-push.yaml", (text[:start] + own + text[end:]).encode()).content is not None
    bare = "evidence: {grade: B, note: Advised., sources: []}\n"
    found = decode("heel-push.yaml", (text[:start] + bare + text[end:]).encode())
    assert "no-source" in {each.code for each in found.reading.findings.found}
