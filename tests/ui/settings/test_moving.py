# SPDX-License-Identifier: MIT
"""The person moves their folder from the settings; the app goes on in the new one without a restart."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest
from tests.ui.lint import lint

from cramprelief import places
from cramprelief.record.settings import DoctorsPage
from cramprelief.record.settings_file import load
from cramprelief.record.store import Store


@pytest.mark.skipif(sys.platform != "linux", reason="sets the usual folder in the way of this system")
def test_the_cramp_of_tonight_goes_on_in_the_new_folder(
    open_app: Any, qtbot: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("CRAMPRELIEF_HOME")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    usual, stick = places.home(), tmp_path / "stick"
    opened = open_app("home", welcomed=True, place="calf", side="left")
    opened.press("Start now")
    opened.pass_time(20)
    opened.app.playing.send("eased")
    opened.app.window.show_page("settings", "data")
    data = opened.app.window.page("settings").section("data")
    data._choose_folder = lambda *_: str(stick)
    opened.settle()
    opened.press("Move")
    assert places.home() == stick and [path.name for path in usual.iterdir()] == ["moved-to.txt"]
    assert "Nothing is left in the old folder." in data.told.words() and lint(opened.app.window) == []
    opened.app.recording.close_cramp(pain=2, helped=())
    opened.app.recording.close()
    opened.app.preferences.change(DoctorsPage, name="Ann")
    store = Store.open(stick / "diary.sqlite3")
    ((cramp, events),) = store.diary.played()
    store.close()
    assert cramp.pain_after == 2 and any(event.what == "step" for event in events)
    assert load(stick / "settings.json").settings.doctors_page.name == "Ann"


@pytest.mark.skipif(sys.platform != "linux", reason="sets the usual folder in the way of this system")
def test_what_stays_behind_in_the_old_folder_is_told(
    open_app: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("CRAMPRELIEF_HOME")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    opened = open_app("settings", welcomed=True)
    opened.app.window.show_page("settings", "data")
    data, usual = opened.app.window.page("settings").section("data"), places.home()
    data._choose_folder = lambda *_: str(tmp_path / "stick")
    opened.app.records.moved.connect(lambda: (usual / "kept-by-someone.txt").write_text("new"))
    opened.settle()
    opened.press("Move")
    assert "A copy of kept-by-someone.txt is still in the old folder" in data.told.words()
