# SPDX-License-Identifier: MIT
"""Every screen in each of its states. To add one: a line in SCENES."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtWidgets import QApplication

from cramprelief.guide.person import Person
from cramprelief.ui.gallery.sample_diary import fill
from cramprelief.ui.gallery.stage import Stage
from cramprelief.ui.studio.page import OwnPage

_IN_BED = Person("calf", "left", can_stand=False, situation="in-bed")


class Scene(NamedTuple):
    """`build` opens the app and brings it there."""

    name: str
    build: Callable[[QApplication], Stage]


def _home(app: QApplication) -> Stage:
    stage = Stage(app, place="calf", side="left", situation="in-bed")
    stage.pass_time(12)
    return stage


def _first_run(app: QApplication) -> Stage:
    return Stage(app, welcomed=False)


def _home_keys(app: QApplication) -> Stage:
    """After a press on a key: the focus is in sight."""
    stage = _home(app)
    stage.show_focus()
    return stage


def _home_card(app: QApplication) -> Stage:
    """In water another rule comes before any stretch."""
    stage = Stage(app, place="calf", side="right")
    stage.press("In water")
    stage.pass_time(6)
    return stage


def _home_sport(app: QApplication) -> Stage:
    """Warning signs of heat beside the first move."""
    stage = Stage(app, place="calf", side="right")
    stage.press("Exercising")
    stage.pass_time(6)
    return stage


def _home_stopped(app: QApplication) -> Stage:
    stage = _home(app)
    stage.send("stop")
    return stage


def _check_first(app: QApplication) -> Stage:
    stage = Stage(app, place="calf", side="right")
    stage.press("After a fall")
    stage.press("Start now")
    return stage


def _player(app: QApplication) -> Stage:
    stage = Stage(app, "player", _IN_BED)
    stage.pass_time(14)
    return stage


def _captioned(app: QApplication) -> Stage:
    """While the fuller line is said."""
    stage = Stage(app, "player", _IN_BED, "heel-push")
    stage.pass_time(10)
    return stage


def _still(app: QApplication) -> Stage:
    stage = Stage(app, "player", _IN_BED, reduced_motion=True)
    stage.pass_time(14)
    return stage


def _finished_sport(app: QApplication) -> Stage:
    """Signs to look out for, and no drink with salts for somebody's kidneys."""
    stage = Stage(app, "player", Person("calf", "right", situation="exercising"), conditions=("kidney-disease",))
    stage.pass_time(40)
    stage.send("eased")
    return stage


def _sent(event: str, after: float = 26) -> Callable[[QApplication], Stage]:
    def build(app: QApplication) -> Stage:
        stage = Stage(app, "player", _IN_BED)
        stage.pass_time(after)
        stage.send(event)
        return stage

    return build


def _after(seconds: float) -> Callable[[QApplication], Stage]:
    """The player after so long; a routine that is over begins again."""

    def build(app: QApplication) -> Stage:
        stage = Stage(app, "player", _IN_BED)
        began = stage.now
        while stage.now - began < seconds:
            stage.pass_time(min(20.0, seconds - (stage.now - began)))
            stage.send("again")
        return stage

    return build


def _over(app: QApplication) -> Stage:
    stage = Stage(app, "player", _IN_BED)
    while stage.app.playing.now is not None and stage.app.playing.now.state == "playing":
        stage.pass_time(2)
    return stage


def _warnings(app: QApplication) -> Stage:
    stage = _player(app)
    stage.show("warnings", "player")
    return stage


def _ticked(app: QApplication) -> Stage:
    stage = _warnings(app)
    stage.press("After an injury")
    return stage


def _keys_over(below: Callable[[QApplication], Stage]) -> Callable[[QApplication], Stage]:
    """What `?` shows over a page."""

    def build(app: QApplication) -> Stage:
        stage = below(app)
        stage.app.window.show_keys()
        stage.settle()
        return stage

    return build


def _helper(app: QApplication) -> Stage:
    """The same step in words for the one who does it for the person."""
    stage = _player(app)
    stage.app.playing.set_helped(True)
    stage.settle()
    return stage


def _practice(app: QApplication) -> Stage:
    """A minute of practice has come to its end."""
    stage = _first_run(app)
    stage.press("No cramp now")
    stage.pass_time(75)
    return stage


def _page(name: str, argument: object = None, *, lived: bool = False) -> Callable[[QApplication], Stage]:
    """A page of the rail; `lived` with a diary of some months."""

    def build(app: QApplication) -> Stage:
        stage = Stage(app, place="calf", side="left", situation="in-bed")
        if lived:
            stage.app.records.write(fill)
        stage.show(name, argument)
        return stage

    return build


def _diary_list(app: QApplication) -> Stage:
    stage = _page("diary", lived=True)(app)
    stage.press("List")
    return stage


def _library_left_out(app: QApplication) -> Stage:
    """For a person with diabetes: what is not for them is gone, and a line says so."""
    stage = Stage(app, place="calf", side="left", conditions=("diabetes",))
    stage.show("library")
    return stage


def _routine_barred(app: QApplication) -> Stage:
    stage = Stage(app, place="calf", side="left", conditions=("diabetes",))
    stage.show("routine", "contrast-foot-bath")
    return stage


def _sources(app: QApplication) -> Stage:
    stage = _page("routine", "towel-calf-stretch")(app)
    stage.press("2 sources")
    return stage


def _learn_search(app: QApplication) -> Stage:
    stage = _page("learn")(app)
    learn = stage.app.window.page("learn")
    learn.search.setText("magnesium")  # type: ignore[attr-defined]
    learn.search.ask_now()  # type: ignore[attr-defined]
    stage.settle()
    return stage


def _own(app: QApplication) -> Stage:
    stage = _page("own")(app)
    stage.press("New from the template")
    return stage


def _own_error(app: QApplication) -> Stage:
    """A slip in the file: said by its line, while the last good version stays in use."""
    stage = _own(app)
    page = stage.app.window.page("own")
    assert isinstance(page, OwnPage)
    assert page.path is not None
    text = page.path.read_text(encoding="utf-8")
    page.path.write_text(text.replace("hold", "hodl", 1), encoding="utf-8")
    page.folder.refresh()
    stage.settle()
    return stage


def _plan_begun(app: QApplication) -> Stage:
    stage = _page("plans", "bedtime-stretch")(app)
    stage.press("Begin today")
    return stage


def _sign_home(app: QApplication) -> Stage:
    """A ticked sign stands in the place of Start now."""
    stage = Stage(app, place="calf", side="left", situation="in-bed")
    stage.show("warnings")
    stage.press("One leg is swollen")
    stage.show("home")
    return stage


def _sign_paused(app: QApplication) -> Stage:
    stage = _warnings(app)
    stage.press("Leg pain and you feel")
    stage.press("Back")
    return stage


def _sign_anyway(app: QApplication) -> Stage:
    stage = _sign_paused(app)
    stage.press("Go on anyway")
    stage.pass_time(3)
    return stage


def _sign_first(app: QApplication) -> Stage:
    stage = _sign_home(app)
    stage.press("Stop here")
    return stage


def _not_a_cramp(event: str = "", after: float = 20) -> Callable[[QApplication], Stage]:
    """A routine that prevents: nothing of a cramp."""

    def build(app: QApplication) -> Stage:
        stage = Stage(app, place="calf", side="left")
        stage.show("routine", "bedtime-stretch-standing")
        stage.press("Start")
        stage.pass_time(after)
        if event:
            stage.send(event)
        return stage

    return build


def _calm(app: QApplication) -> Stage:
    stage = _player(app)
    stage.send("not_helping")
    stage.press("I just want to breathe")
    stage.pass_time(8)
    return stage


def _calm_not_helping(app: QApplication) -> Stage:
    stage = _calm(app)
    stage.send("not_helping")
    return stage


def _same(app: QApplication) -> Stage:
    stage = _after(62)(app)
    stage.press("Same")
    return stage


SCENES = (
    Scene("home", _home),
    Scene("home-first-run", _first_run),
    Scene("home-focus", _home_keys),
    Scene("home-card", _home_card),
    Scene("home-stopped", _home_stopped),
    Scene("check-first", _check_first),
    Scene("player", _player),
    Scene("player-still", _still),
    Scene("player-paused", _sent("pause")),
    Scene("player-not-helping", _sent("not_helping")),
    Scene("player-minute-check", _after(63)),
    Scene("player-ten-minutes", _after(603)),
    Scene("player-over", _over),
    Scene("player-keys", _keys_over(_player)),
    Scene("player-helper", _helper),
    Scene("practice", _practice),
    Scene("home-keys", _keys_over(_home)),
    Scene("finished-keys", _keys_over(_sent("eased", 62))),
    Scene("library-keys", _keys_over(_page("library"))),
    Scene("finished", _sent("eased", 62)),
    Scene("warnings", _warnings),
    Scene("warnings-ticked", _ticked),
    Scene("library", _page("library")),
    Scene("library-left-out", _library_left_out),
    Scene("library-empty", _page("library", "zzzzz")),
    Scene("routine", _page("routine", "towel-calf-stretch")),
    Scene("routine-not-for-you", _routine_barred),
    Scene("routine-sources", _sources),
    Scene("learn", _page("learn")),
    Scene("learn-search", _learn_search),
    Scene("article", _page("learn", "magnesium")),
    Scene("diary-empty", _page("diary")),
    Scene("diary", _page("diary", lived=True)),
    Scene("diary-list", _diary_list),
    Scene("report", _page("report", lived=True)),
    Scene("own-empty", _page("own")),
    Scene("own", _own),
    Scene("own-error", _own_error),
    Scene("plans", _page("plans")),
    Scene("plan", _page("plans", "bedtime-stretch")),
    Scene("plan-gates", _page("plans", "bay-laurel-oil-rub")),
    Scene("plan-begun", _plan_begun),
    *(
        Scene(f"settings-{section}", _page("settings", section))
        for section in ("you", "voice", "light", "reminders", "data")
    ),
    Scene("home-sport", _home_sport),
    Scene("finished-sport", _finished_sport),
    Scene("player-captioned", _captioned),
    Scene("settings-start", _page("settings", "start")),
    Scene("player-same", _same),
    Scene("player-sign-paused", _sign_paused),
    Scene("player-sign", _sign_anyway),
    Scene("player-calm", _calm),
    Scene("player-calm-not-helping", _calm_not_helping),
    Scene("player-prevention", _not_a_cramp()),
    Scene("player-prevention-too-much", _not_a_cramp("not_helping")),
    Scene("player-prevention-over", _not_a_cramp(after=230)),
    Scene("home-sign", _sign_home),
    Scene("warnings-start-anyway", _sign_first),
)
