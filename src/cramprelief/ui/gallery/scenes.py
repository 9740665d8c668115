# SPDX-License-Identifier: MIT
"""Every screen in each of its states. To add one: a line in SCENES."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

from PySide6.QtWidgets import QApplication

from cramprelief import places
from cramprelief.application.first_choice import AboutPlace
from cramprelief.application.page_name import PageName
from cramprelief.guide.person import Person
from cramprelief.guide.request import Request, RequestScreen
from cramprelief.guide.transitions import SessionEvent
from cramprelief.record.settings_file import settings_of
from cramprelief.routine.model import FigureRef
from cramprelief.ui.gallery.sample_bundle import send
from cramprelief.ui.gallery.sample_diary import fill
from cramprelief.ui.gallery.sample_routine import TEXT, begin
from cramprelief.ui.gallery.stage import NIGHT, StagedApp
from cramprelief.ui.learn.page import LearnPage
from cramprelief.ui.studio.studio_document import ABOUT, AFTER, StudioDocument

_STEP_BACK = FigureRef("wall-stretch", move="step-back")
_IN_BED = Person("calf", "left", can_stand=False, situation="in-bed")


class Screen(NamedTuple):
    """`build` opens the app and brings it there."""

    name: str
    build: Callable[[QApplication], StagedApp]


def _stage(
    app: QApplication,
    screen: RequestScreen = "home",
    person: Person | None = None,
    routine: str | None = None,
    **settings: Any,
) -> StagedApp:
    """The app on this screen, with these settings by name."""
    wishes = {"theme": "night", "voice": False, "reduced_motion": False, "welcomed": True, **settings}
    return StagedApp(app, Request(screen, person or Person(), routine), settings_of(**wishes), NIGHT)


def _home(app: QApplication) -> StagedApp:
    stage = _stage(app, place="calf", side="left", situation="in-bed")
    stage.pass_time(12)
    return stage


def _first_run(app: QApplication) -> StagedApp:
    return _stage(app, welcomed=False)


def _home_keys(app: QApplication) -> StagedApp:
    """After a press on a key: the focus is in sight."""
    stage = _home(app)
    stage.show_focus()
    return stage


def _home_card(app: QApplication) -> StagedApp:
    """In water another rule comes before any stretch."""
    stage = _stage(app, place="calf", side="right")
    stage.press("In water")
    stage.pass_time(6)
    return stage


def _home_sport(app: QApplication) -> StagedApp:
    """Warning signs of heat beside the first move."""
    stage = _stage(app, place="calf", side="right")
    stage.press("Exercising")
    stage.pass_time(6)
    return stage


def _home_stopped(app: QApplication) -> StagedApp:
    stage = _home(app)
    stage.send("stop")
    return stage


def _check_first(app: QApplication) -> StagedApp:
    stage = _stage(app, place="calf", side="right")
    stage.press("After a fall")
    stage.press("Start now")
    return stage


def _player(app: QApplication) -> StagedApp:
    stage = _stage(app, "player", _IN_BED)
    stage.pass_time(14)
    return stage


def _captioned(app: QApplication) -> StagedApp:
    """While the fuller line is said."""
    stage = _stage(app, "player", _IN_BED, "heel-push")
    stage.pass_time(10)
    return stage


def _still(app: QApplication) -> StagedApp:
    stage = _stage(app, "player", _IN_BED, reduced_motion=True)
    stage.pass_time(14)
    return stage


def _finished_sport(app: QApplication) -> StagedApp:
    """Signs to look out for, and no drink with salts for somebody's kidneys."""
    stage = _stage(app, "player", Person("calf", "right", situation="exercising"), conditions=("kidney-disease",))
    stage.pass_time(40)
    stage.send("eased")
    return stage


def _sent(event: SessionEvent, after: float = 26) -> Callable[[QApplication], StagedApp]:
    def build(app: QApplication) -> StagedApp:
        stage = _stage(app, "player", _IN_BED)
        stage.pass_time(after)
        stage.send(event)
        return stage

    return build


def _after(seconds: float) -> Callable[[QApplication], StagedApp]:
    """The player after so long; a routine that is over begins again."""

    def build(app: QApplication) -> StagedApp:
        stage = _stage(app, "player", _IN_BED)
        began = stage.now
        while stage.now - began < seconds:
            stage.pass_time(min(20.0, seconds - (stage.now - began)))
            stage.send("again")
        return stage

    return build


def _over(app: QApplication) -> StagedApp:
    stage = _stage(app, "player", _IN_BED)
    while stage.app.playing.now is not None and stage.app.playing.now.state == "playing":
        stage.pass_time(2)
    return stage


def _warnings(app: QApplication) -> StagedApp:
    stage = _player(app)
    stage.show("warnings", "player")
    return stage


def _ticked(app: QApplication) -> StagedApp:
    stage = _warnings(app)
    stage.press("After an injury")
    return stage


def _keys_over(below: Callable[[QApplication], StagedApp]) -> Callable[[QApplication], StagedApp]:
    """What `?` shows over a page."""

    def build(app: QApplication) -> StagedApp:
        stage = below(app)
        stage.app.window.show_keys()
        stage.settle()
        return stage

    return build


def _helper(app: QApplication) -> StagedApp:
    """The same step in words for the one who does it for the person."""
    stage = _player(app)
    stage.app.playing.set_helped(True)
    stage.settle()
    return stage


def _practice(app: QApplication) -> StagedApp:
    """A minute of practice has come to its end."""
    stage = _first_run(app)
    stage.press("No cramp now")
    stage.pass_time(75)
    return stage


def _page(name: PageName, argument: object = None, *, lived: bool = False) -> Callable[[QApplication], StagedApp]:
    """A page of the rail; `lived` with a diary of some months."""

    def build(app: QApplication) -> StagedApp:
        stage = _stage(app, place="calf", side="left", situation="in-bed")
        if lived:
            stage.app.records.write(fill)
        stage.show(name, argument)
        return stage

    return build


def _diary_list(app: QApplication) -> StagedApp:
    stage = _page("diary", lived=True)(app)
    stage.press("List")
    return stage


def _diary_add(app: QApplication) -> StagedApp:
    """A cramp of the past is told, with the calendar open."""
    stage = _page("diary", lived=True)(app)
    stage.press("Add a cramp")
    stage.press("Choose the day in a calendar")
    return stage


def _library_left_out(app: QApplication) -> StagedApp:
    """For a person with diabetes: what is not for them is gone, and a line says so."""
    stage = _stage(app, place="calf", side="left", conditions=("diabetes",))
    stage.show("library")
    return stage


def _routine_barred(app: QApplication) -> StagedApp:
    stage = _stage(app, place="calf", side="left", conditions=("diabetes",))
    stage.show("routine", "contrast-foot-bath")
    return stage


def _sources(app: QApplication) -> StagedApp:
    stage = _page("routine", "towel-calf-stretch")(app)
    stage.press("2 sources")
    return stage


def _learn_search(app: QApplication) -> StagedApp:
    stage = _page("learn")(app)
    learn = stage.app.window.page("learn")
    assert isinstance(learn, LearnPage)
    learn.search.setText("magnesium")
    learn.search.ask_now()
    stage.settle()
    return stage


def _own(app: QApplication) -> StagedApp:
    """Drafts, one of them with an error, and two files in use, one in the place of the app's own."""
    from cramprelief.authoring.desk.texts import as_used
    from cramprelief.ui.studio.start.desk_here import desk_here

    stage = _page("home")(app)
    desk, library = desk_here(), stage.app.catalogue.library
    made = {}
    for name in ("wall-calf-stretch", "towel-calf-stretch", "bed-edge-massage", "calm-breath"):
        made[name] = desk.copy(Path(library.origin(name).path), library.routines[name])
    slip = made["towel-calf-stretch"]
    slip.write_text(slip.read_text(encoding="utf-8").replace("hold:", "hodl:", 1), encoding="utf-8")
    for name, replaces in (("bed-edge-massage", None), ("calm-breath", "calm-breath")):
        made[name].write_text(as_used(made[name].read_text(encoding="utf-8"), replaces), encoding="utf-8")
    stage.show("own")
    return stage


def _own_steps(app: QApplication) -> StagedApp:
    """Ready steps to put a routine together of."""
    stage = _page("own")(app)
    stage.press("From ready steps, Pick and arrange")
    return stage


def _writing(
    show: Callable[[StudioDocument], object] | None = None, **slips: str
) -> Callable[[QApplication], StagedApp]:
    """A draft in the Studio; `slips` are words that are written wrong, each with how."""

    def build(app: QApplication) -> StagedApp:
        stage = _stage(app, place="calf", side="left")
        text = TEXT
        for right, wrong in slips.items():
            text = text.replace(f"{right}:", f"{wrong}:", 2)
        document = begin(stage, text)
        if show is not None:
            show(document)
        stage.settle()
        return stage

    return build


def _trial(app: QApplication) -> StagedApp:
    """What a person will see of a routine that is being written."""
    from cramprelief.ui.studio.preview.trial_page import TrialStart

    stage = _page("own")(app)
    routine = stage.app.catalogue.routines["wall-calf-stretch"]
    stage.show("trial", TrialStart(routine, Person("calf", "left")))
    return stage


def _add(app: QApplication) -> StagedApp:
    """A file that somebody sent, before anything of it is added."""
    stage = _page("own")(app)
    stage.show("add", str(send(places.home())))
    return stage


def _add_damaged(app: QApplication) -> StagedApp:
    stage = _page("own")(app)
    file = send(places.home())
    file.write_bytes(file.read_bytes()[:-30])
    stage.show("add", str(file))
    return stage


def _share(app: QApplication) -> StagedApp:
    stage = _page("own")(app)
    stage.show("share", str(places.bundled_routines() / "wall-calf-stretch.yaml"))
    return stage


def _plan_begun(app: QApplication) -> StagedApp:
    stage = _page("plans", "bedtime-stretch")(app)
    stage.press("Begin today")
    return stage


def _sign_home(app: QApplication) -> StagedApp:
    """A ticked sign stands in the place of Start now."""
    stage = _stage(app, place="calf", side="left", situation="in-bed")
    stage.show("warnings")
    stage.press("One leg or arm is swollen")
    stage.show("home")
    return stage


def _sign_paused(app: QApplication) -> StagedApp:
    stage = _warnings(app)
    stage.press("Leg pain and you feel")
    stage.press("Back")
    return stage


def _sign_anyway(app: QApplication) -> StagedApp:
    stage = _sign_paused(app)
    stage.press("Go on anyway")
    stage.pass_time(3)
    return stage


def _sign_first(app: QApplication) -> StagedApp:
    stage = _sign_home(app)
    stage.press("Stop here")
    return stage


def _not_a_cramp(event: SessionEvent | None = None, after: float = 20) -> Callable[[QApplication], StagedApp]:
    """A routine that prevents: nothing of a cramp."""

    def build(app: QApplication) -> StagedApp:
        stage = _stage(app, place="calf", side="left")
        stage.show("routine", "bedtime-stretch-standing")
        stage.press("Start")
        stage.pass_time(after)
        if event:
            stage.send(event)
        return stage

    return build


def _calm(app: QApplication) -> StagedApp:
    stage = _player(app)
    stage.send("not_helping")
    stage.press("I just want to breathe")
    stage.pass_time(8)
    return stage


def _calm_not_helping(app: QApplication) -> StagedApp:
    stage = _calm(app)
    stage.send("not_helping")
    return stage


def _same(app: QApplication) -> StagedApp:
    stage = _after(62)(app)
    stage.press("Same")
    return stage


SCENES = (
    Screen("home", _home),
    Screen("home-first-run", _first_run),
    Screen("home-focus", _home_keys),
    Screen("home-card", _home_card),
    Screen("home-stopped", _home_stopped),
    Screen("check-first", _check_first),
    Screen("player", _player),
    Screen("player-still", _still),
    Screen("player-paused", _sent("pause")),
    Screen("player-not-helping", _sent("not_helping")),
    Screen("player-minute-check", _after(63)),
    Screen("player-ten-minutes", _after(603)),
    Screen("player-over", _over),
    Screen("player-keys", _keys_over(_player)),
    Screen("player-helper", _helper),
    Screen("practice", _practice),
    Screen("home-keys", _keys_over(_home)),
    Screen("finished-keys", _keys_over(_sent("eased", 62))),
    Screen("library-keys", _keys_over(_page("library"))),
    Screen("finished", _sent("eased", 62)),
    Screen("warnings", _warnings),
    Screen("warnings-ticked", _ticked),
    Screen("place-signs", _page("warnings", AboutPlace("chest"))),
    Screen("place", _page("place", "neck")),
    Screen("library", _page("library")),
    Screen("library-left-out", _library_left_out),
    Screen("library-empty", _page("library", "zzzzz")),
    Screen("routine", _page("routine", "towel-calf-stretch")),
    Screen("routine-not-for-you", _routine_barred),
    Screen("routine-sources", _sources),
    Screen("learn", _page("learn")),
    Screen("learn-search", _learn_search),
    Screen("article", _page("learn", "magnesium")),
    Screen("diary-empty", _page("diary")),
    Screen("diary", _page("diary", lived=True)),
    Screen("diary-list", _diary_list),
    Screen("diary-add", _diary_add),
    Screen("report", _page("report", lived=True)),
    Screen("own-empty", _page("own")),
    Screen("own", _own),
    Screen("own-steps", _own_steps),
    Screen("document", _writing()),
    Screen("document-about", _writing(lambda document: document.select(ABOUT))),
    Screen("document-after", _writing(lambda document: document.select(AFTER))),
    Screen("document-group", _writing(lambda document: document.select(("steps", 3)))),
    Screen("document-source", _writing(lambda document: document.ask("source", 45))),
    Screen("document-problems", _writing(lambda document: document.ask("source", 45), hold="hodl", summary="sumary")),
    Screen("document-gallery", _writing(lambda document: document.ask("gallery", document.selection))),
    Screen("document-poser", _writing(lambda document: document.ask("poser", document.selection))),
    Screen("document-move", _writing(lambda document: document.ask("poser", (document.selection, _STEP_BACK)))),
    Screen("document-keys", _keys_over(_writing())),
    Screen("trial", _trial),
    Screen("share", _share),
    Screen("add", _add),
    Screen("add-damaged", _add_damaged),
    Screen("plans", _page("plans")),
    Screen("plan", _page("plans", "bedtime-stretch")),
    Screen("plan-gates", _page("plans", "bay-laurel-oil-rub")),
    Screen("plan-begun", _plan_begun),
    *(
        Screen(f"settings-{section}", _page("settings", section))
        for section in ("you", "voice", "light", "reminders", "data")
    ),
    Screen("home-sport", _home_sport),
    Screen("finished-sport", _finished_sport),
    Screen("player-captioned", _captioned),
    Screen("settings-start", _page("settings", "start")),
    Screen("player-same", _same),
    Screen("player-sign-paused", _sign_paused),
    Screen("player-sign", _sign_anyway),
    Screen("player-calm", _calm),
    Screen("player-calm-not-helping", _calm_not_helping),
    Screen("player-prevention", _not_a_cramp()),
    Screen("player-prevention-too-much", _not_a_cramp("not_helping")),
    Screen("player-prevention-over", _not_a_cramp(after=230)),
    Screen("home-sign", _sign_home),
    Screen("warnings-start-anyway", _sign_first),
)
