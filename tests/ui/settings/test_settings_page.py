# SPDX-License-Identifier: MIT
"""Settings hold at once, survive a restart, and the person's data goes out, comes back and is erased."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication
from tests.ui.lint import lint

from cramprelief import places
from cramprelief.figure.library import FigureLibrary
from cramprelief.guide.tables import load_tables
from cramprelief.record import wording
from cramprelief.record.diary import Cramp, Event
from cramprelief.record.settings import DoctorsPage, PersonProfile, Wishes
from cramprelief.record.settings_file import load
from cramprelief.record.store import Store
from cramprelief.routine.library import Library
from cramprelief.ui.settings.data import YourData
from cramprelief.ui.settings.page import SettingsPage
from cramprelief.ui.state.catalogue import Catalogue
from cramprelief.ui.state.diary_file import DiaryFile
from cramprelief.ui.state.preferences import Preferences
from cramprelief.voice.capabilities import Heard

NOW = datetime(2026, 11, 22, 9, 30, tzinfo=timezone(timedelta(hours=1)))
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def preferences(tmp_path: Path) -> Preferences:
    return Preferences(tmp_path / "settings.json")


@pytest.fixture
def records(tmp_path: Path) -> DiaryFile:
    return DiaryFile(tmp_path / "diary.sqlite3", tmp_path / "backups", lambda: NOW)


@pytest.fixture
def make_page(make_look: Callable, laid_out: Callable, preferences: Preferences, records: DiaryFile) -> Callable:
    def make(scale: float = 1.0, size: tuple[int, int] = (1176, 800), section: str = "you") -> SettingsPage:
        preferences.change(Wishes, text_size=scale)
        catalogue = Catalogue(Library, load_tables(places.assets() / "guide"), None)
        page = SettingsPage(
            make_look("day", scale), preferences, catalogue, records, FigureLibrary([places.assets() / "figures"])
        )
        page.catalogue = catalogue  # kept as long as the page
        page.resize(*size)
        page.show_for(section)
        return laid_out(page, *size)

    return make


@pytest.mark.parametrize(
    ("width", "height", "scale"), [(1176, 800, 1.0), (420, 690, 1.0), (1176, 800, 2.0), (360, 490, 2.0)]
)
@pytest.mark.parametrize("section", ["you", "voice", "start", "light", "reminders", "data"])
def test_nothing_is_cut_at_any_size(make_page: Callable, width: int, height: int, scale: float, section: str) -> None:
    assert lint(make_page(scale, (width, height), section)) == []


def test_the_leg_that_heals_is_asked_only_of_who_has_one(
    make_page: Callable, laid_out: Callable, tmp_path: Path, qapp: QApplication
) -> None:
    page = make_page(size=(420, 760))
    you = page.section("you")
    assert not you.healing.isVisible()
    QTest.mouseClick(you.conditions.chip("recent-surgery"), LEFT)
    qapp.processEvents()
    assert you.healing.isVisible()
    you.healing.chosen.emit("left")
    assert load(tmp_path / "settings.json").settings.profile.healing_side == "left"
    laid_out(page, 420, 760)
    assert lint(page) == []


@pytest.mark.parametrize("condition", ["hip-replacement", "knee-replacement", "recent-leg-injury"])
def test_what_heals_may_be_no_leg(make_page: Callable, tmp_path: Path, qapp: QApplication, condition: str) -> None:
    """Asked also of who has a new joint, since that leg is left alone too."""
    you = make_page(size=(420, 760)).section("you")
    QTest.mouseClick(you.conditions.chip(condition), LEFT)
    qapp.processEvents()
    assert you.healing.isVisible()
    button = next(each for each in you.healing.findChildren(QAbstractButton) if each.text() == "Not a leg")
    QTest.mouseClick(button, LEFT)
    assert load(tmp_path / "settings.json").settings.profile.healing_side == "elsewhere"


def test_a_condition_tells_what_it_changes_and_is_saved(
    make_page: Callable, tmp_path: Path, qapp: QApplication
) -> None:
    page = make_page()
    QTest.mouseClick(page.section("you").conditions.chip("diabetes"), LEFT)
    assert load(tmp_path / "settings.json").settings.profile.conditions == ("diabetes",)
    qapp.processEvents()
    assert any("Shoes on to stand." in word.text() for word in page.findChildren(type(page._title)) if word.isVisible())


def test_unreadable_settings_are_told(make_page: Callable, preferences: Preferences, tmp_path: Path) -> None:
    (tmp_path / "damaged").mkdir()
    (tmp_path / "damaged" / "settings.json").write_text("{", encoding="utf-8")
    preferences.set_aside = Preferences(tmp_path / "damaged" / "settings.json").set_aside
    for size, scale in (((1176, 800), 1.0), ((420, 690), 1.0), ((360, 490), 2.0)):
        page = make_page(scale, size)
        assert "settings.damaged-1.json" in page._saved.text() and lint(page) == []


def test_who_speaks_and_how_fast_is_chosen(make_page: Callable, preferences: Preferences) -> None:
    voice = make_page(section="voice").section("voice")
    QTest.mouseClick(voice.who.segment("system"), LEFT)
    QTest.mouseClick(voice.speed.segment("0.8"), LEFT)
    assert (preferences.wishes.system_voice, preferences.wishes.voice_speed) == (True, 0.8)


@pytest.mark.parametrize(("width", "scale"), [(1176, 1.0), (420, 1.0), (360, 2.0)])
def test_what_is_missing_here_is_told_once_with_its_cure(make_page: Callable, width: int, scale: float) -> None:
    page = make_page(scale, (width, 800), "voice")
    page.show_heard(Heard(None, None, known=True))
    page.resize(width, 801)
    QApplication.processEvents()
    told = " ".join(words.text() for words in page.findChildren(type(page._title)) if words.isVisible())
    assert (told.count("libpulse0"), told.count("speech-dispatcher")) == (1, 1)
    assert lint(page) == []
    page.show_heard(Heard("PulseAudio", "spd-say", known=True))
    assert not [w for w in page.findChildren(type(page._title)) if w.isVisible() and "Missing" in w.text()]


def test_theme_and_text_size_hold_at_once(make_page: Callable, preferences: Preferences) -> None:
    page = make_page(section="light")
    light = page.section("light")
    light.size_slider.setValue(150)
    light.use_size()
    QTest.mouseClick(light.still, LEFT)
    assert (preferences.wishes.text_size, preferences.wishes.reduced_motion) == (1.5, True)


def test_who_is_drawn_is_chosen_and_seen_at_once(make_page: Callable, preferences: Preferences) -> None:
    page = make_page(section="light")
    light = page.section("light")
    before = light.person.picture.grab().toImage()
    QTest.mouseClick(light.person.skin.segment("deep"), LEFT)
    QTest.mouseClick(light.person.body.segment("straight"), LEFT)
    assert (preferences.wishes.body, preferences.wishes.skin) == ("straight", "deep")
    assert light.person.picture.grab().toImage() != before
    QTest.mouseClick(light.person.skin.segment(""), LEFT)
    assert preferences.wishes.skin is None


class Files:
    def __init__(self, path: Path) -> None:
        self.path = path

    def __call__(self, *_: object) -> str:
        return str(self.path)


def fill(store: Store) -> None:
    for number in range(4):
        cramp = Cramp(f"cramp{number:04}", NOW - timedelta(days=number), place="calf", side="left")
        store.diary.save(cramp)
        store.diary.append(cramp.id, Event(0.0, "start", "towel"))


def test_a_diary_goes_out_and_comes_back_without_doubles(
    make_look: Callable, records: DiaryFile, tmp_path: Path
) -> None:
    assert records.write(fill)
    files = Files(tmp_path / "out.json")
    data = YourData(make_look("day"), records, files, files)
    data.formats["json"].click()
    assert records.write(lambda store: store.erase())
    data.bring.click()
    data.bring.click()
    played = records.read(lambda store: store.diary.played(), ())
    assert [len(events) for _, events in played] == [1, 1, 1, 1]


def test_a_damaged_diary_is_told_and_can_be_erased(make_look: Callable, records: DiaryFile) -> None:
    records.path.write_bytes(b"no diary at all" * 500)
    data = YourData(make_look("day"), records)
    assert not data.trouble.isHidden()
    data.erase.click()
    data.sure.click()
    assert data.trouble.isHidden() and records.read(lambda store: store.diary.count(), -1) == 0


def test_erasing_asks_once(make_look: Callable, records: DiaryFile) -> None:
    assert records.write(fill)
    data = YourData(make_look("day"), records)
    data.backup.click()
    data.erase.click()
    assert records.read(lambda store: store.diary.count(), -1) == 4
    data.sure.click()
    assert records.read(lambda store: store.diary.count(), -1) == 0
    assert not list(records.backups.glob("*.db"))


def test_backed_up_is_said_of_a_copy_that_is_there(make_look: Callable, records: DiaryFile) -> None:
    assert records.write(fill)
    records.backups.mkdir(parents=True)
    for year in range(2031, 2037):
        (records.backups / f"diary-{year}-01-01.db").write_bytes(b"")
        os.utime(records.backups / f"diary-{year}-01-01.db", (2e9, 2e9))
    data = YourData(make_look("day"), records)
    data.backup.click()
    today = records.now().date()
    assert "Backed up." in data.told.words() and (records.backups / f"diary-{today.isoformat()}.db").exists()
    assert f"Last: {wording.long_day(today)}" in data._backup_row.sub.text()
    data.restore.click()
    assert f"The backup of {wording.long_day(today)} is in use" in data.told.words()
    assert records.read(lambda store: store.diary.count(), -1) == 4


def test_erasing_forgets_what_is_known_of_the_person(make_page: Callable, preferences: Preferences) -> None:
    preferences.change(DoctorsPage, name="Ada", medicines=("a water pill",), signs={"U2": "2026-11-20"})
    preferences.change(PersonProfile, conditions=("diabetes",))
    page = make_page(section="data")
    data = page.findChild(YourData)
    data.erase.click()
    assert preferences.doctors_page.name == "Ada"
    data.sure.click()
    assert preferences.doctors_page == DoctorsPage()
    assert preferences.profile.conditions == ()


def test_a_file_that_is_no_diary_changes_nothing(make_look: Callable, records: DiaryFile, tmp_path: Path) -> None:
    assert records.write(fill)
    files = Files(tmp_path / "wrong.json")
    files.path.write_bytes(b"\xff\xfe nothing")
    data = YourData(make_look("day"), records, files, files)
    data.bring.click()
    assert records.read(lambda store: store.diary.count(), -1) == 4


def test_every_section_opens_again_in_a_narrow_window(open_app, qapp):
    opened = open_app("home")
    opened.resize(420, 760)
    opened.app.window.show_page("settings")
    page = opened.app.window.page("settings")
    opened.settle()
    for name in ("you", "light", "you"):
        page.tiles[name].click()
        opened.settle()
        qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        page.back.click()
        opened.settle()
        qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    opened.resize(1280, 800)
    assert page.tiles["voice"].isVisible()


def test_the_arm_for_dialysis_is_asked_of_who_has_one(make_page: Callable, tmp_path: Path, qapp: QApplication) -> None:
    page = make_page(size=(420, 760))
    you = page.section("you")
    assert not you.shunt.isVisible()
    QTest.mouseClick(you.conditions.chip("dialysis"), LEFT)
    qapp.processEvents()
    assert you.shunt.isVisible()
    you.shunt.chosen.emit("left")
    assert load(tmp_path / "settings.json").settings.profile.shunt_side == "left"


def test_conditions_may_hold_for_this_time_only(make_page: Callable, preferences: Preferences, tmp_path: Path) -> None:
    preferences.change(PersonProfile, conditions=("diabetes",))
    you = make_page().section("you")
    QTest.mouseClick(you.for_now, LEFT)
    you.conditions.told.emit(["diabetes", "broken-skin"])
    assert preferences.profile.conditions == ("diabetes", "broken-skin")
    preferences.change(Wishes, theme="day")  # anything else that is saved meanwhile
    preferences.change(PersonProfile, side="left")
    assert load(tmp_path / "settings.json").settings.profile.conditions == ("diabetes",)
    assert load(tmp_path / "settings.json").settings.profile.side == "left"
    QTest.mouseClick(you.for_now, LEFT)
    assert preferences.profile.conditions == ("diabetes",)


def test_what_held_for_this_time_only_is_kept_once_it_is_chosen_for_good(
    make_page: Callable, preferences: Preferences, tmp_path: Path
) -> None:
    preferences.change_for_now(PersonProfile, conditions=("asthma",))
    preferences.change(PersonProfile, conditions=("asthma",))
    preferences.forget_for_now()
    assert preferences.profile.conditions == load(tmp_path / "settings.json").settings.profile.conditions == ("asthma",)


def test_a12_whether_the_feet_were_checked_is_asked_only_with_diabetes(
    make_page: Callable, tmp_path: Path, qapp: QApplication
) -> None:
    you = make_page(size=(420, 760)).section("you")
    words = "My feet were checked this year and feel normal"

    def asked() -> bool:
        return any(each.text() == words for each in you.conditions.findChildren(QAbstractButton) if each.isVisible())

    assert not asked()
    QTest.mouseClick(you.conditions.chip("diabetes"), LEFT)
    qapp.processEvents()
    assert asked()
    QTest.mouseClick(you.conditions.chip("feet-checked"), LEFT)
    assert load(tmp_path / "settings.json").settings.profile.conditions == ("diabetes", "feet-checked")
    QTest.mouseClick(you.conditions.chip("diabetes"), LEFT)
    qapp.processEvents()
    assert load(tmp_path / "settings.json").settings.profile.conditions == () and not asked()
