# SPDX-License-Identifier: MIT
""" "It came back" begins what helped; what was refused in this cramp comes last, wherever something is offered."""

from __future__ import annotations

from typing import Any

from cramprelief.guide.person import Person
from cramprelief.guide.request import Request

CALF = Person("calf", "left", False)


def refuse(opened: Any) -> str:
    """ "Not helping", and on to the next way."""
    refused = str(opened.moment.routine_id)
    opened.app.playing.send("not_helping")
    way = next(each for each in opened.app.playing.choices() if each.id == "no-change")
    opened.app.playing.send("switch", to=way.to)
    opened.pass_time(3)
    return refused


def test_what_it_eased_with_begins_anew_and_not_what_was_refused(open_app: Any) -> None:
    opened = open_app("player", CALF)
    first = refuse(opened)
    helped = opened.moment.routine_id
    opened.app.playing.send("eased")
    opened.settle()
    opened.press("It came back")
    assert opened.app.window.current == "player"
    assert (opened.moment.routine_id, opened.moment.state) == (helped, "playing")
    assert opened.app.playing.refused == (first,)


def test_what_the_person_marks_as_helpful_begins_anew(open_app: Any) -> None:
    opened = open_app("player", CALF)
    marked = opened.moment.title
    refuse(opened)
    opened.app.playing.send("eased")
    opened.settle()
    opened.press(marked)
    opened.press("It came back")
    assert opened.moment.title == marked


def test_after_what_follows_it_is_still_the_cramp_that_came_back(open_app: Any) -> None:
    opened = open_app("player", CALF)
    refuse(opened)
    helped = opened.moment.routine_id
    opened.app.playing.send("eased")
    opened.settle()
    opened.app.start("rub-massage-and-raise")
    opened.pass_time(2)
    opened.app.playing.send("stop")
    opened.settle()
    assert opened.app.window.current == "finished"
    opened.press("It came back")
    assert opened.moment.routine_id == helped


def test_after_stop_home_does_not_begin_with_what_was_refused(open_app: Any) -> None:
    opened = open_app("player", CALF)
    refused = refuse(opened)
    opened.app.playing.send("stop")
    opened.settle()
    assert opened.app.window.current == "home"
    assert opened.app.catalogue.answer(CALF).offers[0].routine_id != refused
    assert opened.app.catalogue.answer(CALF).offers[-1].routine_id == refused
    opened.app.navigation.show(Request("player", CALF))
    assert opened.moment.routine_id != refused


def test_what_was_refused_long_ago_is_no_refusal_any_more(open_app: Any) -> None:
    opened = open_app("player", CALF)
    refused = refuse(opened)
    opened.app.playing.send("stop")
    opened.now += 600
    assert opened.app.catalogue.answer(CALF).offers[0].routine_id == refused


def test_what_was_refused_does_not_follow_either(open_app: Any) -> None:
    opened = open_app("player", CALF, routine="bed-edge-massage")
    assert refuse(opened) == "bed-edge-massage"
    opened.app.playing.send("eased")
    opened.settle()
    assert "bed-edge-massage" not in {each.id for each in opened.app.window.page("finished").after.routines}
