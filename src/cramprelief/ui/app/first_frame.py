# SPDX-License-Identifier: MIT
"""The very first frame: the first instruction, as large and at the place where the full screen will have it.

What it shows was kept by the last start, under a key of everything that it depends on. So it is on the screen before
the player, the figures and most of Qt are loaded; they follow a moment later and take its place without a jolt. With
another key, or nothing kept, the start goes the whole way at once. Imports next to nothing on purpose.
"""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QLabel

from cramprelief import __version__, places
from cramprelief.reading import cache
from cramprelief.reading.probe import is_folder, is_there
from cramprelief.reading.regular import MAX_SETTINGS, read_regular

if TYPE_CHECKING:
    from pathlib import Path

    from cramprelief.guide.request import Request
    from cramprelief.ui.shell.window import Window

Line = tuple[str, int, int, int, int]
"""Words, and the box in the window that holds them: x, y, width, height."""
Kept = tuple[tuple[float, float], str, str, str, int, tuple[Line, ...]]
"""From when until when it holds (seconds of the wall clock), background, ink, type, its pixels, lines."""
INSTRUCTION, TITLE = "AtkinsonHyperlegibleNext-Bold", "Literata-SemiBold"
_FACES = {INSTRUCTION: ("Atkinson Hyperlegible Next", 700), TITLE: ("Literata", 600)}
"""The type of an instruction and of a title, by the name of its file: family and weight."""

GUIDING = ("home", "player")
"""The screens that begin with an instruction."""
ENGLISH = "en"


def language() -> str:
    """The code of the language that is to be on the screens; while there is English alone, nothing is imported."""
    if not is_folder(places.translations()):
        return ENGLISH
    from cramprelief.ui.theme.translation import language_of_system

    return language_of_system()


HEEDED: dict[str, object] = {
    "theme": "auto", "dimmer": False, "text_size": 1.0, "reduced_motion": None, "healing_side": None,
    "can_stand": True, "situation": None, "conditions": [],
}  # fmt: skip
"""Keys of the settings on which the first instruction, its place or its colours depend, each as it is at first."""


class FirstFrameKey(NamedTuple):
    """What the first instruction depends on, but for the hour and the files."""

    screen: str
    routine_id: str | None
    place: str | None
    side: str | None
    welcomed: bool
    """Of Home: the first start is over."""
    cut: bool
    """Of Home: a cramp was interrupted, and may be gone on with."""
    more: tuple[tuple[str, str], ...] = ()
    """Whatever else was asked, or stands otherwise than at first in the settings."""


def asked(request: Request) -> FirstFrameKey:
    """The person's wishes, and the place and side as `Answers` would find them."""
    settings, more = _settings(), []
    for name, first in HEEDED.items():
        if settings.get(name, first) != first:
            more.append((name, repr(settings[name])))
    person = request.person
    for name, word in (("can stand", person.can_stand is False), ("situation now", person.situation)):
        if word:
            more.append((name, str(word)))
    if person.conditions:
        more.append(("conditions now", " ".join(sorted(person.conditions))))
    before = settings.get("place")
    here = person.place in (None, before) or before is None
    side = person.side or (settings.get("side") if here else None)
    if settings.get("healing_side") and (person.side or not here):
        more.append(("side", "said now"))
    home = request.screen == "home"
    return FirstFrameKey(
        request.screen, request.routine_id, person.place or before, side, home and bool(settings.get("welcomed")),
        home and is_there(places.home() / "left-open"), tuple(more),
    )  # fmt: skip


def _settings() -> dict[str, Any]:
    """The file as it is, unchecked: a value that is not right only makes another key. Empty where there is none."""
    try:
        data = read_regular(places.home() / "settings.json", MAX_SETTINGS)
    except OSError:
        return {}
    import json

    try:
        found = json.loads(data)
    except (ValueError, RecursionError):
        return {"theme": "damaged"}
    return found if isinstance(found, dict) else {"theme": "damaged"}


def key_of(request: Request) -> tuple[object, ...]:
    """Everything that the first instruction and its colours depend on, but for the hour."""
    folders = [places.bundled_routines(), places.own_routines(), places.assets() / "guide"]
    return __version__, sys.version, language(), tuple(asked(request)), cache.stamp(folders, (".yaml",))


def _file(request: Request) -> Path:
    return places.cache() / f"first-{request.screen}-{request.person.place or 'anywhere'}.bin"


def read(request: Request) -> Kept | None:
    """What to show at once for this request; None where that is not known for sure."""
    kept: Kept | None = cache.read(_file(request), key_of(request), ())
    return kept if kept is not None and kept[0][0] <= time.time() < kept[0][1] else _shipped(request)


SHIPPED = "first-frames.txt"
"""The file in the assets with the first frames of those who have changed nothing yet; `tools/make_first_frames.py`."""


def _shipped(request: Request) -> Kept | None:
    """What came with the app for this place and side, in a window of the usual size."""
    wanted = asked(request)
    if wanted.more or wanted.routine_id or language() != ENGLISH or _own_routines():
        return None
    try:
        table = read_regular(places.assets() / SHIPPED, MAX_SETTINGS).decode().split("\n")
    except OSError:
        return None
    head = line_of(wanted._replace(cut=False)) + "\t"
    found = next((line for line in table if line.startswith(head)), None)
    if found is None:
        return None
    _, _, _, _, face, pixels, *words = found.split("\t")
    lines = tuple(
        (text, int(x), int(y), int(w), int(h)) for text, x, y, w, h in (each.rsplit(" ", 4) for each in words)
    )
    dusk, dawn, day, night = table[0].split("\t")
    hour = time.strftime("%H:%M")
    background, ink = (night if hour >= dusk or hour < dawn or _dark_desktop() else day).split(" ")
    return (0.0, 0.0), background, ink, face, int(pixels), lines


def line_of(wanted: FirstFrameKey) -> str:
    """How a line of SHIPPED begins."""
    return "\t".join((wanted.screen, wanted.place or "-", wanted.side or "-", "again" if wanted.welcomed else "new"))


def _own_routines() -> bool:
    return cache.stamp([places.own_routines()], (".yaml",))[0][1] != ()


def _dark_desktop() -> bool:
    from PySide6.QtGui import QGuiApplication

    return QGuiApplication.palette().window().color().lightness() < 128


def write(request: Request, key: tuple[object, ...], kept: Kept) -> None:
    """Keep it for the next start that has the same key."""
    cache.write(_file(request), key, (), kept)


def fits(window: Window, kept: Kept) -> bool:
    """Whether the window is still large enough for the words."""
    return all(x + width <= window.width() and y + height <= window.height() for _, x, y, width, height in kept[5])


def show(window: Window, kept: Kept) -> None:
    """Put the words into the window. `clear` takes them out again."""
    _, background, ink, face, pixels, lines = kept
    family, weight = _FACES[face]
    QFontDatabase.addApplicationFont(str(places.assets() / "fonts" / f"{face}.ttf"))
    style = f"background: {background}; color: {ink}; font-family: '{family}'; font-size: {pixels}px;"
    style += f" font-weight: {weight};"
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
