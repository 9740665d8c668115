# SPDX-License-Identifier: MIT
"""The files that a clinician writes: every name in them is real, and they agree with the routine files."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from cramprelief import places
from cramprelief.guide.tables import load_tables
from cramprelief.routine.load import load
from cramprelief.routine.model import CONDITIONS, SITUATIONS
from cramprelief.vocabulary import PLACE_WORDS, PLACES

FOLDER = places.assets() / "guide"
SPECIFIED = [*(f"E{n}" for n in range(1, 23)), *(f"U{n}" for n in range(1, 20)), *(f"D{n}" for n in range(1, 10))]


@pytest.fixture(scope="module")
def tables():
    return load_tables(FOLDER)


@pytest.fixture(scope="module")
def routines():
    return load([places.bundled_routines()]).routines


@pytest.fixture(scope="module")
def sources():
    return set(yaml.safe_load((places.assets() / "sources.yaml").read_text(encoding="utf-8")))


def test_every_place_situation_and_condition_is_there_and_no_other(tables):
    assert set(tables.places) == set(PLACES)
    assert set(tables.conditions) == set(CONDITIONS)
    for rule in tables.rules:
        assert set(rule.when.places) <= {*PLACES, "not-sure"}, rule.id
        assert set(rule.when.situations) <= {*SITUATIONS, "none"}, rule.id
        assert set(rule.when.conditions) <= set(CONDITIONS), rule.id
        assert rule.say is None or len(rule.say.split()) <= 14
        assert {*rule.cards, *rule.watch} <= {*tables.flags, "in-water"}, rule.id
    assert len({rule.id for rule in tables.rules}) == len(tables.rules)


def test_every_routine_that_is_named_exists(tables, routines):
    rows = [*tables.places.values(), tables.not_sure]
    named = {name for row in rows for name in (*row.can_stand, *row.cannot_stand, *row.after)}
    named |= {name for rule in tables.rules for name in (*(rule.only or ()), *rule.first, *rule.after)}
    for condition in tables.conditions.values():
        named |= {*condition.blocks, *(name for pair in condition.swaps for name in pair)}
    assert named <= set(routines)
    plans = {name for rule in tables.rules for name in rule.plans}
    assert plans <= set(load([places.bundled_routines()]).programmes)


def test_a_routine_is_listed_for_a_place_that_it_relieves(tables, routines):
    for place, row in tables.places.items():
        for name in (*row.can_stand, *row.cannot_stand):
            assert place in routines[name].relieves, (place, name)


def test_the_routine_files_forbid_at_least_what_the_profile_says(tables, routines):
    for condition in tables.conditions.values():
        missing = [name for name in condition.blocks if condition.id not in routines[name].avoid]
        assert not missing, condition.id
        assert {blocked for blocked, _ in condition.swaps} <= set(condition.blocks), condition.id


def test_no_condition_that_is_swapped_to_forbids_the_swap(tables, routines):
    for condition in tables.conditions.values():
        for _, instead in condition.swaps:
            assert condition.id not in routines[instead].avoid, condition.id


def test_all_warning_signs_are_there_with_a_source_or_a_word_about_its_lack(tables, sources):
    assert list(tables.flags) == SPECIFIED
    for entry in (*tables.flags.values(), *tables.conditions.values(), *tables.tips):
        assert set(entry.sources) <= sources, entry.id
        assert entry.sources or entry.review, entry.id
    unsourced = {flag.id for flag in tables.flags.values() if not flag.sources}
    assert unsourced == {"E5", "E6", "U3", "U6", "U15", "U16", "U17", "U19"}


def test_each_page_has_three_blocks_and_its_signs(tables, sources):
    for page in tables.pages.values():
        assert page.may_be and page.can_do and page.all_signs, page.id
        assert set(page.all_signs) <= set(tables.flags) and not set(page.card) & set(page.signs), page.id
        assert set(page.sources) <= sources and (page.sources or page.review), page.id
        if page.id in PLACES and PLACE_WORDS[page.id].limb == "trunk":
            first = tables.flags[page.card[0]]
            assert first.level == "emergency" and "leg" not in first.show.lower().split()[:4], page.id
    assert tables.flags[tables.pages["chest"].card[0]].show.startswith("Chest pain")


def test_an_ordinary_cramp_fires_no_card(tables):
    """A cramp is very painful, tight and bulging: no sign may rest on these words alone."""
    for flag in tables.flags.values():
        assert "very painful" not in flag.show.lower() and "bulging" not in flag.show.lower()


def test_every_condition_explains_itself_in_whole_sentences(tables):
    for condition in tables.conditions.values():
        for text in (condition.changes, condition.why):
            assert text.endswith(".") and text[0].isupper() and "!" not in text, condition.id


def test_the_tables_come_from_the_cache_the_second_time(tmp_path):
    folder = tmp_path / "guide"
    shutil.copytree(FOLDER, folder)
    for file in folder.iterdir():
        os.utime(file, (1_700_000_000, 1_700_000_000))
    cache = tmp_path / "cache" / "guide.bin"
    first = load_tables(folder, cache)
    assert cache.is_file()
    code = (
        "import sys; from pathlib import Path; from cramprelief.guide.tables import load_tables;"
        f"tables = load_tables(Path({str(folder)!r}), Path({str(cache)!r}));"
        "print('yaml' in sys.modules, len(tables.rules), tables.conditions['raynauds'].swaps)"
    )
    result = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        env=os.environ | {"PYTHONPATH": str(Path(__file__).resolve().parents[2] / "src")},
    )
    assert result.stdout == f"False {len(first.rules)} (('cool-toes-then-raise', 'toe-rub-and-pull'),)\n", result.stderr
    again = load_tables(folder, cache)
    assert [again.flags[id].do for id in again.flags] == [first.flags[id].do for id in first.flags]
    assert [rule.when.places for rule in again.rules] == [rule.when.places for rule in first.rules]
    changed = folder / "profile.yaml"
    text = changed.read_text(encoding="utf-8").replace("name: Heart failure", "name: A weak heart")
    changed.write_text(text, encoding="utf-8")
    assert load_tables(folder, cache).conditions["heart-failure"].name == "A weak heart"


def test_damage_to_the_cache_is_borne(tmp_path):
    cache = tmp_path / "guide.bin"
    cache.write_bytes(b"not a cache")
    assert list(load_tables(FOLDER, cache).flags) == SPECIFIED
