# SPDX-License-Identifier: MIT
"""A nearest name is the same word mistyped: it never means something else, whatever the names are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cramprelief import places
from cramprelief.learn.sources import load_sources
from cramprelief.reading.finding import Findings, Span
from cramprelief.reading.nearest import nearest
from cramprelief.routine.model import CONDITIONS, SITUATIONS
from cramprelief.vocabulary import NEEDS, PLACES, POSTURES

SOURCES = tuple(load_sources(places.assets() / "sources.yaml", Findings("sources.yaml")))
OTHERS = ("hip-front", "upper-arm", "left", "needle-pricks", "heel-push")
NAMES = tuple(sorted({*PLACES, *POSTURES, *NEEDS, *CONDITIONS, *SITUATIONS, *OTHERS} - {"pregnant"}))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("cafl", "calf"), ("calfs", "calf"), ("calff", "calf"), ("lft", "left"), ("Foot Arch", "foot-arch"),
        ("footarch", "foot-arch"), ("foot_arch", "foot-arch"), ("sittng", "sitting"), ("sittimg", "sitting"),
        ("standng", "standing"), ("neddle-pricks", "needle-pricks"), ("heel-pusch", "heel-push"),
        ("pregancy", "pregnancy"), ("diabetic", "diabetes"),
        ("diabetis", "diabetes"), ("epilespy", "epilepsy"), ("neuropaty", "neuropathy"), ("pilow", "pillow"),
        ("hip-replacment", "hip-replacement"), ("recent leg injury", "recent-leg-injury"), ("hip-fronts", "hip-front"),
        ("kidney-diseese", "kidney-disease"), ("blood-thiners", "blood-thinners"),
    ],
)  # fmt: skip
def test_a_typing_error_is_understood(typed: str, meant: str) -> None:
    assert nearest(typed, NAMES) == meant


@pytest.mark.parametrize(
    "typed",
    [
        "kneeling", "knee-replacement-2", "shoulder-replacement", "neck-injury", "recent-neck-injury",
        "recent-arm-injury",
        "leg-injury", "chin", "heart", "hearth", "lip", "lips", "firearm", "supine", "prone", "squatting", "walking",
        "hypotension", "ball-game", "hot-object", "cold-objects-2", "planet", "drunk", "tablet", "trowel", "in-bath",
        "thigh-side", "outer-thigh", "inner-ear", "right", "lift", "upper-leg", "hip-back", "liver-failure",
        "heart-disease", "nut-butter", "peanut-allergy", "bee-allergy", "clot-later", "punch", "cat", "",
    ],
)  # fmt: skip
def test_another_word_proposes_nothing(typed: str) -> None:
    assert nearest(typed, NAMES) is None


@pytest.mark.parametrize(
    ("typed", "known"),
    [
        ("hypertension", "hypotension"), ("hyperthyroid", "hypothyroid"), ("naturopathy", "neuropathy"),
        ("arthritis", "arteritis"), ("abductor", "adductor"), ("kneeling", "lying"), ("heel-pull", "heel-push"),
        ("knee-replacement", "hip-replacement"), ("neck-injury", "recent-leg-injury"), ("E12", "E13"), ("U1", "U11"),
        ("cannot-stand", "can-stand"), ("interdialytic", "intradialytic"),
    ],
)  # fmt: skip
def test_a_word_that_is_nearly_alike_is_not_proposed(typed: str, known: str) -> None:
    assert nearest(typed, [known]) is None
    assert nearest(known, [typed]) is None


def test_the_same_word_with_another_ending_is_understood() -> None:
    assert nearest("pregnant", CONDITIONS) == "pregnancy"


def test_where_two_names_would_do_none_is_proposed() -> None:
    assert nearest("toe-prss", ["toe-press", "toe-pass"]) == "toe-press"
    assert nearest("sto", ["stop", "stow"]) is None


@pytest.mark.parametrize(
    "typed",
    ["muller-2022", "miller-2023", "cochrane-stretch-2021-2", "cochrane-stretch-2102", "lau-2020", "law-2019",
     "nhs-knee", "tapper-2023", "nhs-leg-pain", "rnli", "nhs"],
)  # fmt: skip
def test_one_study_is_never_another(typed: str) -> None:
    said = Findings("a.yaml")
    said.unknown("unknown-source", Span(1, 1, 0, 0), "source", typed, SOURCES)
    assert said.found[0].suggestion is None
    assert "not known yet" in said.found[0].message and "assets/sources.yaml" in said.found[0].message


@pytest.mark.parametrize(("typed", "meant"), [("nhs-leg-cramp", "nhs-leg-cramps"), ("miler-2022", "miller-2022")])
def test_a_mistyped_source_is_understood(typed: str, meant: str) -> None:
    assert nearest(typed, SOURCES, exact_letters=True) == meant


def test_what_is_not_known_is_told_with_the_list() -> None:
    said = Findings("a.yaml")
    said.unknown("unknown-name", Span(1, 1, 0, 0), "posture", "kneeling", POSTURES)
    assert said.found[0].message == (
        f'There is no posture called "kneeling". It is not known yet. Choose from: {", ".join(POSTURES)}.'
    )


@given(st.sampled_from(NAMES), st.sampled_from(NAMES))
def test_no_name_is_proposed_for_another(one: str, other: str) -> None:
    assert one == other or nearest(one, [other]) is None


@given(st.sampled_from(SOURCES), st.sampled_from(SOURCES))
def test_no_source_is_proposed_for_another(one: str, other: str) -> None:
    if one.removesuffix("-2") != other.removesuffix("-2"):
        assert one == other or nearest(one, [other], exact_letters=True) is None


@given(st.text(st.sampled_from("abehiklmnprst-_ 0"), max_size=70))
def test_whatever_is_proposed_has_as_many_words_and_begins_alike(typed: str) -> None:
    meant = nearest(typed, NAMES)
    assert meant is None or (meant in NAMES and abs(len(meant.replace("-", "")) - len(typed)) <= 10)
