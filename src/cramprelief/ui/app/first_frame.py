# SPDX-License-Identifier: MIT
"""The very first frame: the first instruction, as large and at the place where the full screen will have it.

What it shows was kept by the last start, under a key of everything that it depends on. So it is on the screen before
the player, the figures and most of Qt are loaded; they follow a moment later and take its place without a jolt. With
another key, or nothing kept, the start goes the whole way at once. Imports next to nothing on purpose.
"""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING

from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QLabel

from cramprelief import __version__, places
from cramprelief.reading import cache
from cramprelief.reading.probe import is_folder
from cramprelief.reading.regular import MAX_SETTINGS, read_regular

if TYPE_CHECKING:
    from pathlib import Path

    from cramprelief.guide.request import Request
    from cramprelief.ui.shell.window import Window

Line = tuple[str, int, int, int, int]
"""Words, and the box in the window that holds them: x, y, width, height."""
Kept = tuple[tuple[float, float], str, str, str, str, int, tuple[Line, ...]]
"""From when until when it holds (seconds of the wall clock), background, ink, font file, font family, pixels, lines."""

GUIDING = ("home", "player")
"""The screens that begin with an instruction."""
ENGLISH = "en"


def language() -> str:
    """The code of the language that is to be on the screens; while there is English alone, nothing is imported."""
    if not is_folder(places.translations()):
        return ENGLISH
    from cramprelief.ui.theme.translation import language_of_system

    return language_of_system()


def key_of(request: Request) -> object:
    """Everything that the first instruction and its colours depend on, but for the hour."""
    person = request.person
    asked = (
        request.screen, request.routine_id, person.place, person.side, person.can_stand, person.situation,
        tuple(sorted(person.conditions)),
    )  # fmt: skip
    try:
        wishes = read_regular(places.home() / "settings.json", MAX_SETTINGS)
    except OSError:
        wishes = b""
    folders = [places.bundled_routines(), places.own_routines(), places.assets() / "guide"]
    return __version__, sys.version, language(), asked, wishes, cache.stamp(folders, (".yaml",))


def _file(request: Request) -> Path:
    return places.cache() / f"first-{request.screen}.bin"


def read(request: Request) -> Kept | None:
    """What to show at once for this request; None where that is not known for sure."""
    kept: Kept | None = cache.read(_file(request), key_of(request), ())
    return kept if kept is not None and kept[0][0] <= time.time() < kept[0][1] else None


def write(request: Request, kept: Kept) -> None:
    """Keep it for the next start."""
    cache.write(_file(request), key_of(request), (), kept)


def fits(window: Window, kept: Kept) -> bool:
    """Whether the window is still large enough for the words."""
    return all(x + width <= window.width() and y + height <= window.height() for _, x, y, width, height in kept[6])


def show(window: Window, kept: Kept) -> None:
    """Put the words into the window. `clear` takes them out again."""
    _, background, ink, file, family, pixels, lines = kept
    QFontDatabase.addApplicationFont(file)
    style = f"background: {background}; color: {ink}; font-family: '{family}'; font-size: {pixels}px; font-weight: 700;"
    window.setStyleSheet(f"Window {{ background: {background}; }} QLabel {{ {style} }}")
    for words, *box in lines:
        label = QLabel(window)
        if "<" in words or "&" in words:
            from PySide6.QtCore import Qt  # a sixth of the start: only where Qt could take the words for markup

            label.setTextFormat(Qt.TextFormat.PlainText)
        label.setText(words)
        label.setGeometry(*box)


def clear(window: Window) -> None:
    """Take the words out; the full screen stands there by now."""
    for label in [child for child in window.children() if type(child) is QLabel]:
        label.hide()
        label.deleteLater()
    window.setStyleSheet("")
