# SPDX-License-Identifier: MIT
"""The recipes of docs/ARCHITECTURE.md hold: what they name is all that an addition touches."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from cramprelief import places
from cramprelief.figure.body_map import VIEWS, body_view
from cramprelief.guide.rows import Tables
from cramprelief.guide.tables import load_tables
from cramprelief.routine.library import Library
from cramprelief.routine.load import load
from cramprelief.vocabulary import NEED_WORDS, NEEDS, PLACE_WORDS, PLACES, POSTURE_WORDS, POSTURES, SIDE_WORDS, SIDES

SOURCE = places.package()

NAMES_PLACES = {
    "vocabulary.py": "the table itself",
    "figure/": "the drawing: a body has hands and toes also where nothing cramps; the outline of each place",
    "guide/firm_pull.py": "the muscles that are pulled firmly: elsewhere little is enough",
    "guide/cramp_clock.py": "where more than ten minutes are no sign",
    "routine/harm.py": "the motions that each muscle makes: one that is not there is not judged",
    "routine/safety_words.py": "hands that are busy, not hands that cramp",
    "authoring/figures/": "the hand as a key of a pose, and the joints of a body",
    "ui/studio/canvas/": "handles and joints of a body, which has hands and toes also where nothing cramps",
    "ui/studio/poser/": "the same handles and joints, and the hand among the things of a scene",
    "ui/gallery/": "the persons of sample pictures",
    "ui/settings/figure_choice.py": "the muscle of its sample picture",
    "ui/home/body_map.py": "where the keys begin: the usual cramps",
    "ui/home/page.py": "the picture of the first move while no place is known",
    "ui/desktop/tray.py": "three ways in for the usual cramps",
}
"""Who may name a place, and why. A new place needs none of them but its outline."""


ALSO_OTHERS = {"back", "period", "leg", "left leg", "right leg", "both legs"}
"""Words that say other things too: the button Back, a span of time, the leg that is meant."""


@pytest.fixture(scope="module")
def tables() -> Tables:
    return load_tables(places.assets() / "guide")


@pytest.fixture(scope="module")
def library() -> Library:
    return load([places.bundled_routines()])


@pytest.mark.parametrize("place", PLACES)
def test_a_place_has_words_and_an_outline(place: str) -> None:
    row = PLACE_WORDS.get(place)
    assert row is not None, f"no row in PLACE_WORDS of vocabulary.py: {place}"
    assert all((row.name, row.the, row.left, row.right, row.both)), f"a word is empty in PLACE_WORDS: {place}"
    assert len({row.name, row.left, row.right, row.both}) == 4, f"two words are the same in PLACE_WORDS: {place}"
    drawn = any(body_view(view).find(place, "left") for view in VIEWS)
    assert drawn or not row.chip, f"no outline in figure/body_map_outline.py: {place}"


@pytest.mark.parametrize("place", PLACES)
def test_a_place_has_a_row_of_the_picker(place: str, tables: Tables) -> None:
    assert place in tables.places, f"no row in assets/guide/picker.yaml: {place}"
    listed = tables.places[place]
    assert listed.can_stand and listed.cannot_stand, f"an empty list in assets/guide/picker.yaml: {place}"


@pytest.mark.parametrize("place", PLACES)
def test_a_place_has_relief(place: str, library: Library) -> None:
    relieved = any(place in each.relieves for each in library.routines.values() if each.kind == "relief")
    assert relieved, f"no file in routines/ is of the kind relief and relieves it: {place}"


def test_the_tables_of_words_have_a_row_for_each_name_and_no_other() -> None:
    for names, words in ((PLACES, PLACE_WORDS), (SIDES, SIDE_WORDS), (POSTURES, POSTURE_WORDS), (NEEDS, NEED_WORDS)):
        assert tuple(words) == names, f"a list of vocabulary.py and its words differ: {set(words) ^ set(names)}"
    ranks = sorted(row.chip for row in PLACE_WORDS.values() if row.chip)
    assert ranks == list(range(1, len(ranks) + 1)), "the ranks in PLACE_WORDS of vocabulary.py have a gap"
    forms = [form for row in PLACE_WORDS.values() for form in (row.name, row.left, row.right, row.both)]
    assert len(forms) == len(set(forms)), "two places of PLACE_WORDS share a word"


def literals(file: Path) -> Iterator[tuple[int, str]]:
    """Each text in the code with its line."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.lineno, node.value


def test_nobody_else_names_a_place() -> None:
    """By its id or by any of its words: so a new place is everywhere as soon as the table has it."""
    rows = PLACE_WORDS.values()
    known = {*PLACES, *(form for row in rows for form in (row.name, row.the, row.left, row.right, row.both))}
    known -= ALSO_OTHERS
    found, used = [], set()
    for file in sorted(SOURCE.rglob("*.py")):
        inside = file.relative_to(SOURCE).as_posix()
        reason = next((each for each in NAMES_PLACES if inside.startswith(each)), None)
        named = [f"{inside}:{line}: {text}" for line, text in literals(file) if text.strip().casefold() in known]
        if reason is None:
            found += named
        elif named:
            used.add(reason)
    assert found == []
    assert used == set(NAMES_PLACES), "a reason that nobody needs any more"
