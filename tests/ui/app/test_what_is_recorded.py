# SPDX-License-Identifier: MIT
"""What is written of each way to begin and each way to end, as the table in docs/DATA.md says."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt

from cramprelief import places
from cramprelief.guide.person import Person
from cramprelief.guide.practice import PRACTICE
from cramprelief.guide.request import Request
from cramprelief.record.diary import Cramp
from cramprelief.record.store import Store

NOTHING, ASKED, COUNTED = "nothing", "asked", "counted"
CALF = Person("calf", "left", can_stand=False)


def home(open_app: Any) -> Any:
    return open_app("home", place="calf", side="left", can_stand=False)


def start_now(open_app: Any) -> Any:
    opened = home(open_app)
    opened.press("Start now")
    return opened


def enlarged(open_app: Any) -> Any:
    opened = home(open_app)
    opened.app.window.show_page("player")
    opened.settle()
    return opened


def now(open_app: Any) -> Any:
    return open_app("player", CALF)


def second_start(open_app: Any) -> Any:
    """What the icon beside the clock, the desktop's key and a second `now` ask of the app, on whatever page."""
    opened = home(open_app)
    opened.app.window.show_page("library")
    opened.app.take(Request("player", CALF, speak_at_once=True))
    opened.settle()
    return opened


def play_by_name(open_app: Any) -> Any:
    return open_app("player", CALF, "heel-push")


def _from(page: str) -> Callable[[Any], Any]:
    def begin(open_app: Any) -> Any:
        opened = home(open_app)
        opened.app.window.show_page(page, "heel-push" if page == "routine" else None)
        opened.app.start("heel-push")
        opened.settle()
        return opened

    begin.__name__ = f"from_{page}"
    return begin


def practice(open_app: Any) -> Any:
    opened = home(open_app)
    opened.app.start(PRACTICE)
    opened.settle()
    return opened


LOOKS = [enlarged, play_by_name, _from("library"), _from("routine"), _from("learn"), _from("plans")]
HELP = [start_now, now, second_start]
TRACELESS = [_from("own"), practice]


def stop(opened: Any) -> None:
    opened.app.playing.send("stop")


def escape_twice(opened: Any) -> None:
    opened.key(Qt.Key.Key_Escape)
    opened.key(Qt.Key.Key_Escape)


def eased(opened: Any) -> None:
    opened.app.playing.send("eased")


def said_then_stopped(opened: Any) -> None:
    opened.app.playing.send("not_helping")
    opened.app.playing.send("resume")
    opened.app.playing.send("stop")


def another_page(opened: Any) -> None:
    opened.app.window.show_page("diary")
    opened.app.playing.send("stop")


def put_away(opened: Any) -> None:
    opened.app.window.keeps = True
    opened.app.window.close()


def sign_ticked(opened: Any) -> None:
    opened.app.window.show_signs()
    opened.app.parts.signs.tick(["E1"])
    opened.app.window.show_page("home")
    opened.app.playing.send("stop")


def killed(opened: Any) -> None:
    """The same file at the next start, without a word before."""


STOPS = [stop, escape_twice, put_away, sign_ticked]


def kept(opened: Any) -> tuple[list[Cramp], Cramp | None, Cramp | None]:
    opened.app.recording.close()
    file = places.home() / "diary.sqlite3"
    if not file.exists():
        return [], None, None
    store = Store.open(file)
    found = list(store.diary.list()), store.diary.unsure(), store.diary.unfinished(opened.app.records.now())
    store.close()
    return found


def seen(opened: Any) -> str:
    listed, unsure, unfinished = kept(opened)
    assert not (listed and unsure)
    return COUNTED if listed else ASKED if unsure or (unfinished and unfinished.state == "unsure") else NOTHING


CASES = [
    *[(begin, end, 16.0, NOTHING) for begin in (*LOOKS, *TRACELESS) for end in (*STOPS, said_then_stopped)],
    *[(begin, end, 70.0, ASKED) for begin in LOOKS for end in (stop, said_then_stopped)],
    *[(begin, stop, 70.0, NOTHING) for begin in TRACELESS],
    *[(begin, end, 16.0, ASKED) for begin in HELP for end in (*STOPS, another_page, killed)],
    *[(begin, said_then_stopped, 16.0, COUNTED) for begin in HELP],
    *[(begin, eased, 16.0, COUNTED) for begin in (*HELP, *LOOKS)],
    *[(begin, eased, 16.0, NOTHING) for begin in TRACELESS],
    *[(home, end, 200.0, NOTHING) for end in (stop, put_away, another_page, killed)],
]


@pytest.mark.qt_log_ignore("does not support raise")
@pytest.mark.parametrize(
    ("begin", "end", "seconds", "expected"), CASES, ids=[f"{b.__name__}-{e.__name__}-{s:.0f}s" for b, e, s, _ in CASES]
)
def test_what_is_written(open_app: Any, begin: Any, end: Any, seconds: float, expected: str) -> None:
    opened = begin(open_app)
    opened.pass_time(seconds, 1.0)
    end(opened)
    opened.settle()
    assert seen(opened) == expected


@pytest.mark.parametrize(("answer", "expected"), [("Yes, it was a cramp", COUNTED), ("No, it was no cramp", NOTHING)])
def test_it_is_asked_once_after_the_stop(open_app: Any, answer: str, expected: str) -> None:
    opened = start_now(open_app)
    opened.pass_time(16)
    opened.app.playing.send("stop")
    opened.settle()
    opened.press(answer)
    assert opened.app.window.banner is None
    assert seen(opened) == expected
    opened.app.window.show_page("diary")
    opened.settle()
    assert opened.app.window.banner is None


def test_it_is_never_asked_before_help(open_app: Any) -> None:
    opened = start_now(open_app)
    opened.pass_time(16)
    opened.app.playing.send("stop")
    opened.settle()
    assert opened.button("Yes, it was a cramp").isVisible()
    opened.press("Start now")
    assert opened.app.window.banner is None


@pytest.mark.parametrize("later", ["Not now. The diary asks later.", None])
def test_the_answer_can_come_later_from_the_diary(open_app: Any, later: str | None) -> None:
    opened = start_now(open_app)
    opened.pass_time(16)
    opened.app.playing.send("stop")
    opened.settle()
    if later is not None:
        opened.press(later)
    again = open_app("home", keep_settings=True)
    assert again.app.window.banner is None, "a start helps first"
    again.app.window.show_page("diary")
    again.settle()
    again.press("Yes, it was a cramp")
    assert seen(again) == COUNTED


def test_two_places_within_two_minutes_are_two_cramps(open_app: Any) -> None:
    opened = start_now(open_app)
    opened.pass_time(20)
    opened.app.playing.send("not_helping")
    opened.app.playing.send("stop")
    opened.settle()
    opened.pass_time(30)
    opened.press("Toes")
    opened.press("Start now")
    opened.pass_time(20)
    opened.app.playing.send("eased")
    opened.settle()
    listed, unsure, _ = kept(opened)
    assert {cramp.place for cramp in listed} == {"calf", "toes"} and unsure is None
    by_place = {cramp.place: cramp for cramp in listed}
    assert by_place["calf"].eased_in is None and by_place["toes"].eased_in < 25


def test_another_place_while_it_plays_is_another_cramp(open_app: Any) -> None:
    opened = start_now(open_app)
    opened.pass_time(40)
    opened.app.playing.send("same")
    opened.app.window.show_page("home")
    opened.settle()
    opened.press("Toes")
    opened.press("Start now")
    opened.pass_time(10)
    opened.app.playing.send("eased")
    opened.settle()
    listed, _, _ = kept(opened)
    by_place = {cramp.place: cramp for cramp in listed}
    assert set(by_place) == {"calf", "toes"}
    assert 35 < by_place["calf"].seconds < 45 and by_place["toes"].eased_in < 15


def test_what_was_left_open_by_a_crash_is_asked_when_it_is_not_gone_on_with(open_app: Any) -> None:
    opened = start_now(open_app)
    opened.pass_time(16)
    opened.app.recording.close()
    again = open_app("home", keep_settings=True)
    again.press("Leave it")
    again.press("No, it was no cramp")
    assert seen(again) == NOTHING


def test_a_test_leads_back_to_my_routines(open_app: Any) -> None:
    for event in ("stop", "eased"):
        opened = _from("own")(open_app)
        opened.pass_time(16)
        opened.app.playing.send(event)
        opened.settle()
        assert opened.app.window.current == "own"
