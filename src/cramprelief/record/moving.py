# SPDX-License-Identifier: MIT
"""The person's folder moves house: copied whole, looked at, pointed to, and only then deleted where it was."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

from cramprelief.reading.probe import is_file, is_folder, is_there
from cramprelief.record import database
from cramprelief.record.trouble import Trouble

DIARY = "diary.sqlite3"
_LEFT = ("cache", "run", "moved-to.txt")
"""What is made anew at each place, and the sign that points to the new one."""


class MoveError(Exception):
    """It can't move there. `str()` says why, in words for the person; nothing was changed."""


def target_in(chosen: Path, old: Path) -> Path:
    """The folder to move into: the chosen one where it is empty, else one of our own in it. Raises `MoveError`."""
    try:
        empty = not is_there(chosen) or not any(chosen.iterdir())
        target = chosen if empty or chosen.name == "cramprelief" else chosen / "cramprelief"
        if target.resolve() == old.resolve():
            raise MoveError("Your data is in this folder already.")
        if old.resolve() in target.resolve().parents:
            raise MoveError("This folder is inside the old one. Choose another.")
        if is_there(target / DIARY) or is_there(target / "settings.json"):
            raise MoveError("This folder has a diary already. Choose another.")
    except OSError as error:
        raise MoveError("This folder can't be opened. Choose another.") from error
    return target


def move(old: Path, target: Path, point_to: Callable[[Path], None]) -> None:
    """Move all in `old`. `point_to` makes the app find `target` from now on; it may raise OSError.

    Nobody else may write meanwhile. Raises `Trouble`; then `old` is as it was.
    """
    made = not is_there(target)
    entries = [entry for entry in (old.iterdir() if is_folder(old) else ()) if entry.name not in _LEFT]
    copied: list[Path] = []
    try:
        with database.told():
            target.mkdir(parents=True, exist_ok=True)
            for entry in entries:
                if not entry.name.startswith(DIARY):
                    copied.append(target / entry.name)
                    _copy(entry, target / entry.name)
            if is_there(old / DIARY):
                copied.append(target / DIARY)
                _copy_diary(old / DIARY, target / DIARY)
            point_to(target)
    except BaseException:
        for path in copied:
            _remove(path)
        if made:
            shutil.rmtree(target, ignore_errors=True)
        raise
    for entry in entries:
        _remove(entry)
    for name in _LEFT[:2]:
        shutil.rmtree(old / name, ignore_errors=True)


def left_behind(old: Path) -> tuple[str, ...]:
    """The names of what could not be deleted in the old folder, but for the sign that points to the new one."""
    try:
        return tuple(sorted(entry.name for entry in old.iterdir() if entry.name != _LEFT[2]))
    except OSError:
        return ()


def _copy_diary(old: Path, new: Path) -> None:
    with closing(database.open_database(old)) as connection:
        database.copy_to(connection, new)
    with closing(database.open_database(new)) as copy:
        if not database.intact(copy):
            raise Trouble("damaged")


def _copy(entry: Path, target: Path) -> None:
    """A folder with all in it, or a file; a link leads to the same file as before. Raises OSError.

    What holds nothing is passed over: a link that leads nowhere, such as an editor leaves, a pipe, a socket.
    """
    if entry.is_symlink():
        if is_there(entry):
            target.symlink_to(entry.resolve())
    elif is_folder(entry):
        target.mkdir(mode=0o700)
        for each in entry.iterdir():
            _copy(each, target / each.name)
    elif is_file(entry):
        shutil.copy2(entry, target)


def _remove(path: Path) -> None:
    if is_folder(path) and not path.is_symlink():
        shutil.rmtree(path, ignore_errors=True)
        return
    with suppress(OSError):  # else it stays behind, a copy of what is at the new place
        path.unlink(missing_ok=True)
