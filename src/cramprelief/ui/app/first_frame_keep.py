# SPDX-License-Identifier: MIT
"""Keeps what the next start may show at once."""

from __future__ import annotations

import time
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QPoint

from cramprelief.ui.app import first_frame
from cramprelief.ui.kit.fitted import Fitted
from cramprelief.ui.theme.choose import NIGHT_FROM, NIGHT_TO

if TYPE_CHECKING:
    from cramprelief.guide.request import Request
    from cramprelief.ui.kit.words import Words
    from cramprelief.ui.shell.window import Window
    from cramprelief.ui.state.playing import Playing
    from cramprelief.ui.state.preferences import Preferences
    from cramprelief.ui.theme.look import Look

LONGEST = timedelta(days=30)


class Guiding(Protocol):
    """An app that was started for `asked`; what that led to depended on `first_key`."""

    asked: Request
    first_key: tuple[object, ...]
    window: Window
    playing: Playing
    look: Look
    preferences: Preferences


def keep(app: Guiding) -> None:
    """Keep what is read first on the screen, if it is still what the start was asked for."""
    if app.window.current is None:
        return
    page = app.window.page(app.window.current)
    words, now = page.first_words(), app.playing.now
    if words is None or not words.text() or (now is not None and (now.play != 0 or now.elapsed > 3.0)):
        return
    look = app.look
    kept = (
        (time.time(), _until(app.preferences.wishes.theme)), look.color("bg").name(), look.color("text").name(),
        first_frame.INSTRUCTION if isinstance(words, Fitted) else first_frame.TITLE, words.pixels,
        lines_of(words, app.window),
    )  # fmt: skip
    first_frame.write(app.asked, app.first_key, kept)


def lines_of(words: Fitted | Words, window: Window) -> tuple[first_frame.Line, ...]:
    """Where the lines of these words stand in the window."""
    corner = words.mapTo(window, QPoint(0, 0))
    return tuple(
        (line, corner.x() + round(x), corner.y() + round(y), round(width), round(height))
        for line, x, y, width, height in words.placed_lines()
    )


def _until(theme: str) -> float:
    """The wall clock's next change between day and night, where the theme follows it."""
    now = datetime.now()
    if theme != "auto":
        return time.time() + LONGEST.total_seconds()
    turns = [datetime.combine(now.date() + timedelta(days=d), at) for d in (0, 1) for at in (NIGHT_TO, NIGHT_FROM)]
    return min(turn for turn in turns if turn > now).timestamp()
