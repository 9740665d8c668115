# SPDX-License-Identifier: MIT
"""The warning signs are one key away from every page, and lead back to where the person was."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt

from cramprelief.ui.app.pages import ENTRIES

W = Qt.Key.Key_W


@pytest.mark.parametrize(
    "page", [entry.name for entry in ENTRIES if entry.name not in ("player", "finished", "warnings")]
)
def test_one_key_from_every_page(open_app: Any, page: str) -> None:
    opened = open_app("home")
    opened.app.window.show_page(page)
    opened.app.window.page(page).setFocus()
    opened.key(W)
    assert opened.app.window.current == "warnings"


@pytest.mark.parametrize("event", ["", "pause", "not_helping"])
def test_one_key_from_the_player_and_back_to_its_step(open_app: Any, event: str) -> None:
    opened = open_app("player")
    opened.pass_time(8)
    if event:
        opened.app.playing.send(event)
        opened.settle()
    before = opened.moment.play
    opened.key(W)
    assert opened.app.window.current == "warnings"
    assert opened.moment.state == "paused" or event
    opened.press("It is a cramp")
    assert (opened.app.window.current, opened.moment.play) == ("player", before)


def test_one_key_when_it_has_eased_and_back(open_app: Any) -> None:
    opened = open_app("player")
    opened.pass_time(8)
    opened.app.playing.send("eased")
    opened.settle()
    opened.key(W)
    assert opened.app.window.current == "warnings"
    opened.press("It is a cramp")
    assert opened.app.window.current == "finished"
    assert opened.moment.state == "eased"


def test_a_letter_in_a_text_stays_a_letter(open_app: Any) -> None:
    opened = open_app("home")
    opened.app.window.show_page("library")
    field = opened.app.window.page("library").search
    field.setFocus()
    opened.key("w")
    assert opened.app.window.current == "library"


def test_who_switched_single_keys_off_is_not_surprised(open_app: Any) -> None:
    opened = open_app("home", single_keys=False)
    opened.key(W)
    assert opened.app.window.current == "home"
