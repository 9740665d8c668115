# SPDX-License-Identifier: MIT
"""A diary that can't be written is told in a quiet line; the instruction stays, and trying again saves it all."""

from __future__ import annotations

from typing import Any

import pytest
from tests.ui.lint import lint

from cramprelief import places
from cramprelief.record.store import Store


@pytest.mark.parametrize(("width", "height", "scale"), [(1280, 800, 1.0), (420, 760, 1.0), (1280, 800, 2.0)])
def test_it_is_told_in_player_and_finished_and_saved_on_trying_again(
    open_app: Any, qtbot: Any, width: int, height: int, scale: float
) -> None:
    file = places.home() / "diary.sqlite3"
    opened = open_app("home", place="calf", text_size=scale)
    file.mkdir(parents=True)  # a folder in the way of the file
    opened.resize(width, height)
    opened.press("Start now")
    qtbot.waitUntil(lambda: opened.app.recording.trouble_words != "", timeout=60_000)
    opened.settle()
    assert opened.button("Try again") and lint(opened.app.window) == []
    opened.app.playing.send("eased")
    opened.settle()
    assert opened.button("Try again") and lint(opened.app.window) == []
    file.rmdir()
    opened.press("Try again")
    qtbot.waitUntil(lambda: opened.app.recording.trouble_words == "", timeout=60_000)
    store = Store.open(file)
    assert [cramp.state for cramp in store.diary.list()] == ["done"]
    store.close()
