# SPDX-License-Identifier: MIT
"""What is known of the person without asking, what they said just now, and what of it is remembered."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from cramprelief.application.answers import Answers
from cramprelief.application.doctor_profile import keeper, profile
from cramprelief.application.person_of_settings import lasting, person_of, planner_of
from cramprelief.guide.person import Person
from cramprelief.guide.rows import Tables
from cramprelief.guide.triage import Triage
from cramprelief.record.report import About
from cramprelief.record.settings import DoctorsPage, PersonProfile
from cramprelief.vocabulary import PLACE_WORDS, PLACES

HIP = frozenset({"hip-replacement"})


def test_only_what_lasts_is_known_tomorrow() -> None:
    now = Person("calf", "left", False, "in-bed", HIP)
    assert lasting(now) == Person(None, "left", True, None, HIP)
    assert lasting(Person(situation="pregnant")).situation == "pregnant"


def test_the_settings_know_the_same_of_a_person() -> None:
    kept = PersonProfile(side="left", place="calf", can_stand=False, situation="in-bed", conditions=tuple(HIP))
    assert person_of(kept) == Person(None, "left", True, None, HIP)
    assert person_of(kept, "shin").place == "shin"
    assert planner_of(kept).can_stand is False, "a plan asks nobody to stand who could not the last time"


def test_that_no_leg_heals_lasts_and_which_leg_heals_is_asked_with_the_side(settings: Callable[..., Any]) -> None:
    for leg, known in (("elsewhere", "elsewhere"), ("left", None)):
        hurt = settings(conditions=("recent-leg-injury",), healing_side=leg)
        assert person_of(hurt.profile).healing == known
        assert Answers(hurt).now.healing == known


def test_a_yes_of_another_night_is_no_answer_and_a_no_is_one(settings: Callable[..., Any]) -> None:
    assert Answers(settings(can_stand=True)).now.can_stand is None
    assert Answers(settings(can_stand=False)).now.can_stand is False


def test_of_situations_only_those_that_last_are_remembered(settings: Callable[..., Any]) -> None:
    assert Answers(settings(situation="in-bed")).now.situation == "in-bed"
    for passing in ("driving", "in-water", "after-injury"):
        assert Answers(settings(situation=passing)).now.situation is None


def test_an_answer_holds_now_and_is_kept_once_a_cramp_is_guided_with_it(settings: Callable[..., Any]) -> None:
    kept = settings(place="shin")
    answers = Answers(kept)
    answers.say(place="calf", side="left")
    assert (answers.now.place, kept.profile.place) == ("calf", "shin")
    answers.remember()
    assert (kept.profile.place, kept.profile.side) == ("calf", "left")


def test_a_new_session_forgets_what_was_only_said(settings: Callable[..., Any]) -> None:
    answers = Answers(settings(place="shin"))
    answers.say(place="calf")
    answers.forget()
    assert answers.now.place == "shin"


def test_what_a_command_does_not_say_is_not_answered(settings: Callable[..., Any]) -> None:
    answers = Answers(settings(side="left"))
    answers.hear(Person("calf", conditions=HIP))
    assert answers.now == Person("calf", "left", None, None, HIP)
    answers.hear(Person(can_stand=False))
    assert answers.now == Person("calf", "left", False)


class Guidelines:
    """Tables and signs, as the library of the app has them."""

    def __init__(self, tables: Tables, triage: Triage) -> None:
        self.tables, self.safety = tables, triage.safety


def test_the_doctor_reads_the_newest_sign_first_and_that_none_fitted_later(
    settings: Callable[..., Any], tables: Tables, triage: Triage
) -> None:
    one, two = [flag.id for flag in triage.safety.flags()][:2]
    kept = settings(signs={one: "2026-11-01", two: "2026-11-20", "gone": "2026-11-21"}, signs_none="2026-11-22")
    signs = profile(kept, Guidelines(tables, triage))().signs
    assert len(signs) == 3 and "none ticked" in signs[0]
    assert triage.safety.flag(two).show in signs[1] and triage.safety.flag(one).show in signs[2]
    kept.change(DoctorsPage, signs_none="2026-11-10")
    assert len(profile(kept, Guidelines(tables, triage))().signs) == 2


def test_what_is_typed_there_is_kept(settings: Callable[..., Any], tables: Tables, triage: Triage) -> None:
    kept = settings(conditions=tuple(HIP))
    keeper(kept)(About("Ada", (), ("magnesium",), (), ("Why at night?",)))
    about = profile(kept, Guidelines(tables, triage))()
    assert (about.name, about.medicines, about.questions) == ("Ada", ("magnesium",), ("Why at night?",))
    assert about.conditions == tuple(tables.conditions[name].name for name in HIP)


@pytest.mark.parametrize("side", ["left", "right", "both"])
@pytest.mark.parametrize("other", [None, *(place for place in PLACES if place != "hand")])
def test_another_place_asks_its_side_anew_also_the_next_night(
    settings: Callable[..., Any], side: str, other: str | None
) -> None:
    kept = settings(place="hand", side=side)
    answers = Answers(kept)
    answers.say(place=other)
    assert (answers.now.place, answers.now.side) == (other, None)
    answers.remember()
    begins_with = (other, None) if other is None or PLACE_WORDS[other].chip else ("hand", side)
    assert (Answers(kept).now.place, Answers(kept).now.side) == begins_with
    again = Answers(settings(place="hand", side=side))
    again.hear(Person(other))
    assert again.now.side == (None if other is not None else side)
    again.say(place=other, side="right")
    assert again.now.side == "right"


def test_the_same_place_keeps_its_side_and_a_side_may_come_before_its_place(settings: Callable[..., Any]) -> None:
    answers = Answers(settings(place="hand", side="both"))
    answers.say(place="hand")
    assert answers.now.side == "both"
    answers = Answers(settings())
    answers.say(side="both")
    answers.say(place="calf")
    assert answers.now.side == "both"
