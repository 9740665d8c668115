# SPDX-License-Identifier: MIT
"""Whoever cannot hear it reads what is said."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication
from tests.ui.lint import lint

from cramprelief.ui.shell.caption import Caption

LONG = "Pull your toes up toward your shin, and hold them there. Breathe slowly."


def caption_of(opened: Any) -> Caption:
    found: Caption = opened.app.window.page(opened.app.window.current).caption
    return found


def test_with_the_voice_off_the_fuller_line_is_read_and_goes(open_app: Callable) -> None:
    here = open_app("player", routine="heel-push")
    caption = caption_of(here)
    assert not caption.isVisible()
    here.pass_time(9.5, 0.1)
    assert caption.isVisible()
    assert caption.text() == LONG
    here.pass_time(6, 0.1)
    assert not caption.isVisible()


def test_beside_the_first_move_too(open_app: Callable) -> None:
    here = open_app(place="calf")
    here.app.services.voice.captioned.emit("Half-way.", 1.0, here.moment)
    assert caption_of(here).isVisible()


@pytest.mark.parametrize("wanted", [True, False])
def test_while_the_voice_is_heard_the_person_chooses(open_app: Callable, wanted: bool) -> None:
    here = open_app("player", routine="heel-push", voice=True, speak_on_open=True, captions=wanted)
    here.app.services.voice.captioned.emit(LONG, 4.0, here.moment)
    assert caption_of(here).isVisible() is wanted


@pytest.mark.parametrize("words", ["Half-way.", LONG])
@pytest.mark.parametrize(("width", "height", "scale"), [
    (1280, 800, 1.0), (1280, 800, 2.0), (800, 600, 1.0), (420, 760, 1.0), (360, 560, 1.0), (420, 760, 2.0),
    (360, 560, 2.0),
])  # fmt: skip
def test_words_are_whole_or_left_out_and_never_lie_over_a_button(
    open_app: Callable, qapp: QApplication, width: int, height: int, scale: float, words: str
) -> None:
    here = open_app("player", routine="heel-push", text_size=scale)
    here.resize(width, height)
    here.app.services.voice.captioned.emit(words, 4.0, here.moment)
    here.settle()
    caption = caption_of(here)
    if not caption.isVisible():
        assert (width, scale) in {(360, 1.0), (420, 2.0), (360, 2.0)}
        return
    assert caption.heightForWidth(caption.width()) <= caption.height()
    window = here.app.window
    area = caption.rect().translated(caption.mapTo(window, caption.rect().topLeft()))
    for button in window.findChildren(QAbstractButton):
        if button.isVisible():
            assert not area.intersects(button.rect().translated(button.mapTo(window, button.rect().topLeft())))
    assert [problem for problem in lint(window.page("player")) if "Caption" in str(problem)] == []
