# SPDX-License-Identifier: MIT
"""Keeps what the next start may show at once."""

from __future__ import annotations

import time
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QPoint

from cramprelief import places
from cramprelief.ui.app import first_frame
from cramprelief.ui.theme import fonts
from cramprelief.ui.theme.choose import NIGHT_FROM, NIGHT_TO

if TYPE_CHECKING:
    from cramprelief.guide.request import Request
    from cramprelief.ui.shell.window import Window
    from cramprelief.ui.state.playing import Playing
    from cramprelief.ui.state.preferences import Preferences
    from cramprelief.ui.theme.look import Look

LONGEST = timedelta(days=30)


class Guiding(Protocol):
    """An app that shows an instruction; `asked` is what it was started for, `first_key` what that led to depended on."""

    asked: Request
    first_key: tuple[object, ...]
    window: Window
    playing: Playing
    look: Look
    preferences: Preferences


def keep(app: Guiding) -> None:
    """Keep the instruction on the screen, if it is the first one of what was asked for at the start."""
    if app.window.current is None:
        return
    page = app.window.page(app.window.current)
    words, now = page.instruction_words(), app.playing.now
    if words is None or now is None or now.play != 0 or now.elapsed > 3.0 or not words.text():
        return
    corner = words.mapTo(app.window, QPoint(0, 0))
    lines = tuple(
        (line, corner.x() + round(x), corner.y() + round(y), round(width), round(height))
        for line, x, y, width, height in words.placed_lines()
    )
    file = places.assets() / "fonts" / f"{fonts.STEMS['ui']}-Bold.ttf"
    look = app.look
    kept = (
        (time.time(), _until(app.preferences.wishes.theme)), look.color("bg").name(), look.color("text").name(),
        str(file), fonts.UI, words.pixels, lines,
    )  # fmt: skip
    first_frame.write(app.asked, app.first_key, kept)


def _until(theme: str) -> float:
    """The wall clock's next change between day and night, where the theme follows it."""
    now = datetime.now()
    if theme != "auto":
        return time.time() + LONGEST.total_seconds()
    turns = [datetime.combine(now.date() + timedelta(days=d), at) for d in (0, 1) for at in (NIGHT_TO, NIGHT_FROM)]
    return min(turn for turn in turns if turn > now).timestamp()
