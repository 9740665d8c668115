# SPDX-License-Identifier: MIT
"""The settings in use: saved at once, told once, and some of them for this time only."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from cramprelief.record.settings import DoctorsPage, PersonProfile, ReminderSettings, Settings, Wishes
from cramprelief.record.settings_file import load
from cramprelief.ui.state.preferences import Preferences


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "settings.json"


@pytest.fixture
def preferences(path: Path, qapp: object) -> Preferences:
    return Preferences(path)


@pytest.fixture
def told(preferences: Preferences) -> list[str]:
    """One entry for each change that is told."""
    told: list[str] = []
    preferences.changed.connect(lambda: told.append("changed"))
    preferences.trouble.connect(told.append)
    return told


def test_a_change_holds_is_saved_and_is_told_once(preferences: Preferences, told: list[str], path: Path) -> None:
    preferences.change(Wishes, theme="day", text_size=1.5)
    preferences.change(ReminderSettings, on=False)
    preferences.change(Wishes, theme="day")
    assert preferences.wishes == Wishes(theme="day", text_size=1.5)
    assert load(path).settings == Settings(preferences.wishes, reminders=ReminderSettings(on=False))
    assert told == ["changed", "changed"]


def test_a_name_that_no_section_has_changes_nothing(preferences: Preferences, told: list[str]) -> None:
    with pytest.raises(ValueError, match="theem"):
        preferences.change(Wishes, theem="day")
    assert preferences.wishes == Wishes() and not told


def test_a_file_that_cannot_be_written_is_told_and_the_change_holds(
    preferences: Preferences, told: list[str], path: Path
) -> None:
    path.mkdir()
    preferences.change(PersonProfile, side="left")
    assert preferences.profile.side == "left"
    assert len(told) == 2 and told[1].startswith("Your settings could not be saved: ")


def test_what_no_utf8_can_hold_is_saved_all_the_same(preferences: Preferences, path: Path) -> None:
    preferences.change(DoctorsPage, name="Ann\ud800")
    preferences.change(Wishes, theme="day")
    assert load(path).settings.doctors_page.name == "Ann?"


def test_for_now_the_file_keeps_what_it_has(preferences: Preferences, told: list[str], path: Path) -> None:
    preferences.change(PersonProfile, conditions=("diabetes",))
    preferences.change_for_now(PersonProfile, conditions=("asthma",))
    assert preferences.for_now and preferences.profile.conditions == ("asthma",)
    preferences.change(PersonProfile, side="left")
    assert load(path).settings.profile == PersonProfile(side="left", conditions=("diabetes",))
    preferences.forget_for_now()
    assert not preferences.for_now
    assert preferences.profile == load(path).settings.profile
    assert told == ["changed"] * 4


def test_the_person_is_forgotten_also_where_something_else_held_for_now(preferences: Preferences, path: Path) -> None:
    preferences.change(PersonProfile, conditions=("diabetes",), place="calf")
    preferences.change(DoctorsPage, name="Ann", medicines=("iron",))
    preferences.change(Wishes, theme="day")
    preferences.change_for_now(PersonProfile, conditions=())
    preferences.forget_person()
    assert (preferences.profile, preferences.doctors_page) == (PersonProfile(), DoctorsPage())
    assert load(path).settings == Settings(Wishes(theme="day"))


def test_a_start_removes_the_draft_of_one_that_was_killed(path: Path, qapp: object) -> None:
    draft = path.with_name(".settings.json.123")
    draft.write_text('{"name": "Ann"', encoding="utf-8")
    long_ago = time.time() - 3600
    os.utime(draft, (long_ago, long_ago))
    Preferences(path)
    assert not draft.exists()
