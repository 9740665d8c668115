# SPDX-License-Identifier: MIT
"""What a person means to be the same word is the same word for a search."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as some

from cramprelief.folding import fold


@pytest.mark.parametrize(
    ("typed", "stands"),
    [
        ("übungen", "Übungen"), ("ubungen", "Übungen"), ("ÜBUNGEN", "u\u0308bungen"), ("strasse", "Straße"),
        ("STRASSE", "straẞe"), ("istanbul", "İSTANBUL"), ("ısparta", "ISPARTA"), ("foot", "Ｆｏｏｔ"),
        ("don't", "don’t"), ("lodz", "Łódź"), ("ore", "Øre"), ("12", "١٢"), ("fin", "ﬁn"), ("ελληνας", "Έλληνας"),
        ("мед", "Мёд"), ("co\u00adoperate", "cooperate"), ("a b", "A\u00a0B"),
    ],
)  # fmt: skip
def test_they_are_the_same(typed: str, stands: str) -> None:
    assert fold(typed) == fold(stands)


@pytest.mark.parametrize(("one", "other"), [("か", "が"), ("calf", "half"), ("ka", "kå b")])
def test_they_are_not(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@given(some.text())
def test_folding_again_changes_nothing_and_no_way_of_storing_marks_matters(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert fold(unicodedata.normalize("NFD", text)) == fold(unicodedata.normalize("NFC", text))
