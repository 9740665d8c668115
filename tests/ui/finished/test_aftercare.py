# SPDX-License-Identifier: MIT
"""When it has eased: everything on the page is for this person, and the signs that matter stand first."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest
from tests.ui.lint import lint

from cramprelief.guide.person import Person
from cramprelief.record.diary import Cramp
from cramprelief.ui.kit.words import Words


def eased(open_app: Any, person: Person, **wishes: Any) -> Any:
    """The page after a minute of guiding for this person."""
    opened = open_app("player", person, **wishes)
    if opened.app.window.current == "warnings":
        opened.press("It is a cramp")
    opened.pass_time(60)
    opened.app.playing.send("eased")
    opened.settle()
    assert opened.app.window.current == "finished"
    return opened


def said(opened: Any) -> str:
    after = opened.app.window.page("finished").after
    return " | ".join(words.text() for words in after.findChildren(Words) if words.isVisibleTo(after))


def test_the_usual_night(open_app: Any) -> None:
    opened = eased(open_app, Person("calf", "left", situation="in-bed"))
    words = said(opened)
    assert "Drink if you feel thirsty." in words and "It may stay sore for a day." in words
    assert "Get help if you see this" not in words
    opened.press("Bedtime stretch")
    assert opened.app.window.current == "plans"


def test_a_weak_heart_and_kidneys_are_never_told_to_drink_more(open_app: Any) -> None:
    for condition in ("heart-failure", "kidney-disease"):
        words = said(eased(open_app, Person("calf", "left", situation="exercising"), conditions=(condition,)))
        assert "Keep to your own limit for drinks." in words
        assert "thirsty" not in words and "salts" not in words


def test_after_exercise_the_signs_of_heat_come_first_and_a_cool_down_is_offered(open_app: Any) -> None:
    opened = eased(open_app, Person("calf", "left", situation="exercising"))
    words = said(opened)
    assert words.startswith("Get help if you see this | Cramps with confusion, collapse")
    assert "Do not stretch. Call your local emergency number now." in words and "Dark, cola-colored urine" in words
    assert "Sip a drink with salts and sugar." in words
    opened.press("Cool-down")
    assert opened.moment.routine_id == "cool-down"


def test_nobody_with_numb_feet_is_sent_to_warm_or_cool_packs(open_app: Any) -> None:
    assert "wrapped warm" not in said(eased(open_app, Person("toes", "left"), conditions=("neuropathy",)))


def test_narrow_arteries_see_their_sign(open_app: Any) -> None:
    assert "Leg pain when you walk" in said(eased(open_app, Person("calf", "left"), conditions=("artery-disease",)))


def test_three_nights_in_a_week_bring_the_doctors_sign_and_the_stretch(open_app: Any) -> None:
    def nights(store: Any) -> None:
        tonight = datetime.now().astimezone().replace(hour=2, minute=0, second=0, microsecond=0)
        for day in (1, 2, 3):
            store.diary.save(Cramp(f"night-{day}", tonight - timedelta(days=day), state="done"))

    opened = open_app("home")
    assert opened.app.records.write(nights)
    opened = eased(open_app, Person("calf", "left", situation="desk"))
    assert "Cramps wake you often or make your days hard. Book a visit." in said(opened)
    assert opened.button("Bedtime stretch")


def test_where_it_is_from_is_one_press_away(open_app: Any) -> None:
    opened = eased(open_app, Person("calf", "left", situation="exercising"))
    opened.press("Where this is from")
    sheet = opened.app.window.page("finished")._sources
    assert sheet is not None and sheet.isVisible()
    text = " ".join(words.text() for words in sheet.findChildren(Words))
    assert "Leg cramps" in text and "walk without pain" in text


def test_pain_that_was_chosen_stays_through_a_look_at_the_signs(open_app: Any) -> None:
    opened = eased(open_app, Person("calf", "left"))
    page = opened.app.window.page("finished")
    page.scale.set_value(4)
    opened.app.window.show_signs()
    opened.press("It is a cramp")
    assert (opened.app.window.current, page.scale.value()) == ("finished", 4)


@pytest.mark.parametrize(("width", "height", "scale"), [(1280, 800, 1.0), (420, 760, 2.0), (360, 560, 2.0)])
def test_nothing_is_cut(open_app: Any, width: int, height: int, scale: float) -> None:
    opened = eased(open_app, Person("calf", "left", situation="exercising"), text_size=scale)
    opened.resize(width, height)
    assert lint(opened.app.window) == []


@pytest.mark.parametrize("name", ["wall-calf-stretch", "contrast-foot-bath"])
def test_what_is_forbidden_is_played_from_nowhere_and_its_page_says_why(open_app: Any, name: str) -> None:
    opened = open_app("home", conditions=("recent-surgery",))
    opened.app.start(name)
    opened.settle()
    assert opened.app.window.current == "routine"
    page = opened.app.window.page("routine")
    assert page.routine_id == name
    assert any("Not for you" in words.text() for words in page.findChildren(Words) if words.isVisible())
