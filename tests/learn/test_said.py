# SPDX-License-Identifier: MIT
"""Whatever people call it, the search leads somewhere useful: to a place, its page, a routine or an article."""

from __future__ import annotations

import pytest

from cramprelief import places
from cramprelief.guide.tables import load_tables
from cramprelief.learn.articles import load_articles
from cramprelief.learn.search import Search, entries_of
from cramprelief.routine.load import load
from cramprelief.vocabulary import PLACES, SAID

TABLES = load_tables(places.assets() / "guide")
LIBRARY = load([places.bundled_routines()])
SEARCH = Search(entries_of(load_articles(places.assets() / "articles")[0], LIBRARY, TABLES.pages))

TYPED = {
    "period": "period", "period cramps": "period", "menstrual cramps": "period", "time of the month": "period",
    "charley horse": "calf", "leg cramp": "calf", "night cramp": "calf", "calves": "calf", "lower leg": "calf",
    "stitch": "side-stitch", "stitch in the side": "side-stitch", "side pain": "side-stitch",
    "writer's cramp": "writing-music", "guitar": "writing-music", "typing": "writing-music",
    "restless legs": "is-it-really-a-cramp", "RLS": "is-it-really-a-cramp", "growing pains": "child-night",
    "child": "child-night", "back spasm": "back", "lumbago": "back", "threw my back out": "back", "low back": "back",
    "crick in the neck": "neck", "stiff neck": "neck", "wry neck": "neck", "lockjaw": "jaw", "chin": "jaw",
    "stomach": "belly", "stomach cramp": "belly", "tummy": "belly", "gas": "belly", "bellyache": "belly",
    "rib": "chest", "chest pain": "chest", "shoulder blade": "upper-back", "knot in the back": "upper-back",
    "piriformis": "buttock", "sciatica": "buttock", "bottom": "buttock", "hip flexor": "hip-front",
    "groin": "hip-front",
    "hip": "hip-side", "thumb": "fingers", "finger": "fingers", "biceps": "upper-arm", "shoulder": "upper-arm",
    "hamstring": "thigh-back", "quads": "thigh-front", "adductor": "inner-thigh", "sole": "foot-arch",
    "big toe": "toes", "toes stick up": "toes-up", "whole leg": "leg-unsure", "wrist": "forearm", "palm": "hand",
    "shin splints": "shin", "long flight": "plane", "wheelchair": "wheelchair", "marathon": "racing",
    "dialysis": "dialysis", "postpartum": "after-birth", "breastfeeding": "breastfeeding", "cirrhosis": "liver-disease",
    "spinal cord injury": "spinal-cord-injury", "ALS": "als", "dystonia": "parkinsons", "magnesium": "magnesium",
    "pickle juice": "salts-water-vitamins", "tonic water": "quinine", "statin": "medicines-and-alcohol",
}  # fmt: skip
"""What is typed, and what must be among the first three finds."""


def test_the_list_is_long_enough_to_mean_something() -> None:
    assert len(TYPED) >= 60


@pytest.mark.parametrize("words", TYPED)
def test_what_people_type_is_found_at_once(words: str) -> None:
    assert TYPED[words] in [hit.entry.id for hit in SEARCH.find(words).hits[:3]]


@pytest.mark.parametrize(("lead", "words"), [(lead, each) for lead, said in SAID.items() for each in said])
def test_every_word_of_the_table_leads_to_its_place(lead: str, words: str) -> None:
    assert lead in [hit.entry.id for hit in SEARCH.find(words).hits]


def test_the_table_leads_to_places_and_pages_alone_and_each_place_has_a_word() -> None:
    assert set(SAID) <= {*PLACES, *TABLES.pages}
    assert set(PLACES) <= set(SAID)
    assert {*TABLES.pages} - set(SAID) == {"hip-replacement"}
