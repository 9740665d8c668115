# SPDX-License-Identifier: MIT
from __future__ import annotations

import pytest

from cramprelief import places
from cramprelief.guide.safety import LOCAL, Safety, region_of
from cramprelief.guide.tables import load_tables


@pytest.fixture(scope="module")
def tables():
    return load_tables(places.assets() / "guide")


@pytest.mark.parametrize(
    ("region", "number"),
    [("uk", "999"), ("us", "911"), ("canada", "911"), ("eu", "112"), ("japan", "119"), ("", LOCAL), ("mars", LOCAL)],
)
def test_the_number_comes_from_the_region(tables, region, number):
    assert Safety(tables, region).flag("E1").do == f"Do not stretch. Call {number} now."


@pytest.mark.parametrize(
    ("country", "region"),
    [
        ("GB", "uk"),
        ("US", "us"),
        ("CA", "canada"),
        ("DE", "eu"),
        ("IE", "eu"),
        ("AU", "australia"),
        ("IQ", "world"),
        ("", "world"),
    ],
)
def test_the_region_comes_from_the_country(tables, country, region):
    assert region_of(country, tables) == region


def test_the_urgent_line_of_the_uk(tables):
    assert Safety(tables, "uk").flag("U1").do == "Stop here. Get medical help today: NHS 111."


def test_a_number_of_ones_own_wins(tables):
    safety = Safety(tables, "uk", emergency=" 000 ", urgent="0123")
    assert safety.flag("E1").do == "Do not stretch. Call 000 now."
    assert safety.flag("U1").do.endswith(": 0123.")


def test_no_placeholder_is_left_over(tables):
    assert not [flag.id for flag in Safety(tables).flags() if "{" in flag.do]


def test_signs_by_level(tables):
    safety = Safety(tables)
    assert [len(safety.flags(level)) for level in ("emergency", "urgent", "doctor")] == [22, 19, 9]
    assert len(safety.flags()) == 50


def test_a_card_is_as_grave_as_its_gravest_sign(tables):
    safety = Safety(tables)
    assert (safety.card(["U2", "U6"]).id, safety.card(["U2", "U6"]).title) == ("U2", "Get help today")
    assert safety.card(["U5", "E2"]).title == "Call now"
    assert safety.card(["U4", "in-water"]).routine_id == "cramp-in-water"
