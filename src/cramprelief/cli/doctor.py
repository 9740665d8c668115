# SPDX-License-Identifier: MIT
"""`cramprelief doctor`: what works here. Each line is a fact and, where something is missing, what to do about it."""

from __future__ import annotations

import argparse
import os
import platform
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from cramprelief import __version__, places
from cramprelief.cli import OK, PROBLEMS
from cramprelief.reading.probe import is_there
from cramprelief.reading.regular import MAX_SETTINGS, read_regular

NAME = "doctor"
HELP = """say what works here: display, sound, voice, data folder, diary

The exit code is 1 where something that guiding needs does not work: the routines or the data folder."""


TRIAL = 20.0
"""Seconds that a trial of a window may take."""


@dataclass(frozen=True, slots=True)
class Fact:
    """`state` is "ok", "missing" (the app does without) or "broken" (guiding needs it)."""

    state: str
    what: str
    details: str


def configure(parser: argparse.ArgumentParser) -> None:
    del parser


def run(args: argparse.Namespace) -> int:
    del args
    print(f"cramprelief {__version__}, Python {platform.python_version()}, {platform.system()} {platform.release()}")
    facts = list(examine())
    for fact in facts:
        print(f"{fact.state:<8} {fact.what:<12} {fact.details}")
    return PROBLEMS if any(fact.state == "broken" for fact in facts) else OK


def examine() -> Iterator[Fact]:
    """One fact for each part, looked at one after the other."""
    yield _routines()
    yield from _named_like_built_in()
    yield _data_folder(places.home())
    yield from _settings(places.home() / "settings.json")
    yield from _diary(places.home() / "diary.sqlite3")
    yield _display()
    yield from _voice()


def _routines() -> Fact:
    from cramprelief.cli.reading import library

    shelf = library()
    errors = [problem for problem in shelf.problems if problem.level == "error"]
    if not shelf.routines:
        return Fact("broken", "routines", f"none found in {places.bundled_routines()}; install the app again")
    own = sum(shelf.origin(name).own for name in shelf.routines)
    count = f"{len(shelf.routines)} can be played, {own} of them your own"
    if errors:
        return Fact("missing", "routines", f"{count}; not readable: {errors[0]} ({len(errors)} in all)")
    return Fact("ok", "routines", count)


def _named_like_built_in() -> Iterator[Fact]:
    """Own files with a name of the app's own, which are left out."""
    from cramprelief.cli.reading import library

    for found in library().problems:
        if found.code == "taken-name":
            words = f"has the name of a built-in, and is left out. Name it {found.suggestion}"
            yield Fact("missing", "own file", f"{found.file} {words}")


def _data_folder(home: Path) -> Fact:
    """Tries to write where the person's data goes, and leaves nothing behind."""
    existing = next(folder for folder in (home, *home.parents) if is_there(folder))
    try:
        with tempfile.TemporaryFile(dir=existing):
            pass
    except OSError as error:
        cure = "set CRAMPRELIEF_HOME to a folder that you can write to"
        return Fact("broken", "data folder", f"{home} cannot be written ({error.strerror}); {cure}")
    return Fact("ok", "data folder", str(home) if is_there(home) else f"{home} (made when it is needed)")


def _settings(path: Path) -> Iterator[Fact]:
    """What is not right in the file, where there is one. Changes nothing in it."""
    from cramprelief.record.settings_file import parse

    try:
        found = parse(read_regular(path, MAX_SETTINGS))
    except FileNotFoundError:
        return
    except OSError as error:
        yield Fact("missing", "settings", f"{path} cannot be read ({error.strerror}); the usual ones hold")
        return
    if found is None:
        words = "no settings can be read there; the next start keeps the file beside it and takes the usual ones"
        yield Fact("missing", "settings", f"{path}: {words}")
        return
    for fault in found.faults:
        yield Fact("missing", "settings", f"{fault}; what can't be used is left out")
    if not found.faults:
        yield Fact("ok", "settings", str(path))


def _diary(path: Path) -> Iterator[Fact]:
    """Looks through the whole file where there is one, and changes nothing in it."""
    from cramprelief.record.database import intact, open_database
    from cramprelief.record.diary import Diary
    from cramprelief.record.trouble import Trouble

    if not is_there(path):
        return
    try:
        with closing(open_database(path)) as connection:
            if not intact(connection):
                raise Trouble("damaged")
            count = Diary(connection).count()
    except Trouble as trouble:
        yield Fact("missing", "diary", str(trouble).replace("Your stretch goes on. ", ""))
        return
    yield Fact("ok", "diary", "1 cramp" if count == 1 else f"{count} cramps")


def _display() -> Fact:
    from cramprelief.cli.window import lack_of_import, missing_display

    in_words = "play as text: cramprelief play heel-push --text"
    reason = missing_display()
    if reason is not None:
        return Fact("missing", "display", f"{reason}; {in_words}")
    try:
        from PySide6 import QtCore, QtWidgets
    except ImportError as error:
        return Fact("missing", "display", f"Qt cannot be loaded: {lack_of_import(error)}; {in_words}")
    del QtWidgets
    reason = _no_window()
    if reason is not None:
        return Fact("missing", "display", f"no window can open: {reason}; {in_words}")
    shown = os.environ.get("QT_QPA_PLATFORM") or os.environ.get("WAYLAND_DISPLAY") or os.environ.get("DISPLAY") or ""
    return Fact("ok", "display", f"Qt {QtCore.qVersion()} {shown}".rstrip())


def _no_window() -> str | None:
    """Tried in a process of its own, for Qt aborts where it finds no screen. The app without Python can try none."""
    if getattr(sys, "frozen", False):
        return None
    from cramprelief.cli.window import lack_of_screen

    trial = "from PySide6.QtWidgets import QApplication; raise SystemExit(QApplication([]).primaryScreen() is None)"
    try:
        done = subprocess.run([sys.executable, "-c", trial], capture_output=True, text=True, timeout=TRIAL, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return "Qt does not start"
    return lack_of_screen(done.stderr) if done.returncode else None


def _voice() -> Iterator[Fact]:
    from cramprelief.voice.capabilities import lacks, look
    from cramprelief.voice.clips import read_clips

    heard = look()
    for what, found in (("sound", heard.sound), ("voice", heard.speech)):
        if found:
            yield Fact("ok", what, found)
    for sentence in lacks(heard):
        yield Fact("missing", "sound" if "sound" in sentence else "voice", sentence)
    clips = read_clips(places.assets() / "voice" / "en")
    if clips.seconds:
        yield Fact("ok", "own voice", f"{len(clips.seconds)} lines")
    else:
        yield Fact("missing", "own voice", "no spoken lines came with the app; the system's voice reads instead")
