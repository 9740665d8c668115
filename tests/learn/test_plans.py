# SPDX-License-Identifier: MIT
"""The plans and the recipe that come with the app: clean, gated, and never more sure than their evidence."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cramprelief import places
from cramprelief.guide.tables import load_tables
from cramprelief.learn.articles import load_articles
from cramprelief.learn.sources import load_sources
from cramprelief.reading.finding import Findings
from cramprelief.routine.check import check, world_of
from cramprelief.routine.decode import Document, decode
from cramprelief.routine.model import Routine
from cramprelief.routine.programme import Preparation, Programme

SOURCES = load_sources(places.assets() / "sources.yaml", Findings("sources.yaml"))


def _documents() -> list[Document]:
    documents = [decode(file.name, file.read_bytes()) for file in sorted(places.bundled_routines().rglob("*.yaml"))]
    world = replace(world_of(documents), sources=SOURCES)
    for document in documents:
        check(document, world)
    return documents


DOCUMENTS = _documents()
PLANS = {document.id: document.content for document in DOCUMENTS if isinstance(document.content, Programme)}
OIL = next(document.content for document in DOCUMENTS if isinstance(document.content, Preparation))
RUBS = ("lemon-juice-rub", "mustard-oil-rub", "bay-laurel-oil-rub")


def test_all_plans_are_there_without_a_warning() -> None:
    said = [
        str(finding)
        for document in DOCUMENTS
        if not isinstance(document.content, Routine)
        for finding in document.reading.findings.found
    ]
    assert said == []
    assert sorted(PLANS) == [
        "bay-laurel-oil-rub", "bed-set-up", "bedtime-stretch", "cramp-friendly-plate", "lemon-juice-rub",
        "move-most-days", "mustard-oil-rub", "plain-oil-rub", "pregnancy-ankle-set", "shoe-check", "walnut-honey",
    ]  # fmt: skip
    assert OIL.id == "bay-laurel-oil"


def test_only_the_tested_plan_says_that_it_is_tested() -> None:
    graded = {name: plan.evidence.grade for name, plan in PLANS.items()}
    assert [name for name, grade in graded.items() if grade == "A"] == ["bedtime-stretch"]
    assert {graded[name] for name in (*RUBS, "walnut-honey", "cramp-friendly-plate", "plain-oil-rub")} == {"C"}
    assert "low certainty" in PLANS["bedtime-stretch"].evidence.note


@pytest.mark.parametrize("name", RUBS)
def test_a_folk_rub_has_its_gate(name: str) -> None:
    rub = PLANS[name]
    patch = next(gate for gate in rub.gates if gate.id == "patch-test")
    assert patch.wait == 48 and patch.show and "coin" in patch.show and "calf" in patch.show
    assert any(gate.id == "whole-skin" for gate in rub.gates)
    assert {"pregnancy", "diabetes", "artery-disease", "broken-skin", "skin-allergy", "child"} <= set(rub.avoid)
    assert {"clot-now", "clot-before", "neuropathy"} <= set(rub.avoid)
    stops = " ".join(rub.stop_if).casefold()
    assert all(sign in stops for sign in ("itch", "burning", "blisters", "rash"))
    assert rub.days == 14 and "skin" in rub.record
    assert rub.safer is not None and rub.safer.programme == "plain-oil-rub"


@pytest.mark.parametrize(
    ("name", "condition"),
    [
        ("lemon-juice-rub", "citrus-allergy"),
        ("mustard-oil-rub", "mustard-allergy"),
        ("bay-laurel-oil-rub", "daisy-allergy"),
        ("walnut-honey", "nut-allergy"),
        ("plain-oil-rub", "clot-before"),
    ],
)
def test_each_plan_keeps_the_right_people_away(name: str, condition: str) -> None:
    assert condition in PLANS[name].avoid


def test_lemon_is_for_the_evening_only_and_is_washed_off() -> None:
    tasks = {task.id: task for task in PLANS["lemon-juice-rub"].tasks}
    assert tasks["lemon"].at == ("evening",)
    assert any("soap" in line for line in tasks["lemon"].how)
    assert "lemon" not in tasks["massage"].show.casefold()


def test_the_recipe_steeps_for_two_weeks_and_is_never_eaten() -> None:
    days = {stage.id: stage.day for stage in OIL.stages}
    assert days["strain"] - days["make"] == 14
    assert OIL.keep_days == 90
    assert OIL.label is not None and "do not eat" in OIL.label
    assert set(OIL.avoid) >= {"daisy-allergy", "skin-allergy", "pregnancy", "child"}


def test_every_gentler_choice_is_no_less_known() -> None:
    for plan in (*PLANS.values(), OIL):
        target = PLANS.get(plan.safer.programme or "") if plan.safer else None
        if target:
            assert target.evidence.grade <= plan.evidence.grade


WAITING = frozenset(
    (
        "clot-again-webmd",
        "hemlock-look-alikes",
        "phonenumbers",
    )
)
"""Sources that were read for places, signs and routines that are still being written."""


def test_every_source_is_used_or_said_to_be_background() -> None:
    used = {key for document in DOCUMENTS if document.content for key in document.content.evidence.sources}
    articles, _ = load_articles(places.assets() / "articles")
    used |= {key for article in articles for key in article.sources}
    tables = load_tables(places.assets() / "guide")
    rows = (*tables.flags.values(), *tables.conditions.values(), *tables.pages.values())
    used |= {key for row in rows for key in row.sources}
    assert used <= SOURCES.keys()
    unused = {key for key, source in SOURCES.items() if key not in used and not source.background}
    assert sorted(unused - WAITING) == []
    assert sorted(key for key, source in SOURCES.items() if key in used and source.background) == []
