# SPDX-License-Identifier: MIT
"""Adds what was chosen of a bundle to the person's folder, all of it or nothing: also where the disk is full or the
process is killed.

All is first written aside, in a hidden folder. A list of what goes where is the moment that counts: before it, what
lies there is thrown away; after it, `finish` moves what has not been moved yet.
"""

from __future__ import annotations

import errno
import json
import os
import shutil
import time
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from cramprelief.authoring.bundle.place import Placement
from cramprelief.reading.probe import is_file, is_folder, is_there
from cramprelief.reading.regular import MAX_TEXT, read_regular
from cramprelief.reading.whole import is_left, write_whole

ASIDE = ".adding"
_LIST = "list.json"
_LONGEST_LIST = 1 << 20


@dataclass(frozen=True, slots=True)
class AddedFile:
    """One file that was written, and what was in its place before."""

    path: Path
    now: bytes
    before: bytes | None


class _Move(NamedTuple):
    """A file that lies aside under a number, where it goes, and what it takes the place of."""

    number: str
    name: str
    before: bytes | None


def add(placement: Placement, own: Path) -> tuple[AddedFile, ...]:
    """Write the files; what `undo` takes. Raises OSError; then the folder is as it was.

    A file that has come to lie meanwhile where a new one goes makes it fail too.
    """
    finish(own)
    aside = own / f"{ASIDE}.{os.getpid()}"
    made = _make_folders([own, aside, *((own / name).parent for name in placement.files)])
    try:
        moves = _laid_aside(placement, own, aside)
        told = [[move.number, move.name, move.before is not None] for move in moves]
        write_whole(aside / _LIST, json.dumps(told).encode())
    except BaseException:
        shutil.rmtree(aside, ignore_errors=True)
        _remove_folders(made)
        raise
    done: list[_Move] = []
    try:
        for move in moves:
            target = own / move.name
            if move.before is None and is_there(target):
                raise FileExistsError(errno.EEXIST, "it is there already", str(target))
            os.replace(aside / move.number, target)  # noqa: PTH105
            done.append(move)
    except BaseException:
        _move_back(done, own, aside)
        _remove_folders(made)
        raise
    _remove(aside)
    return tuple(AddedFile(own / move.name, placement.files[move.name], move.before) for move in done)


def _move_back(done: Sequence[_Move], own: Path, aside: Path) -> None:
    """What was moved lies aside again. Killed in between, `finish` still has all of it to bring to its end."""
    for move in reversed(done):
        os.replace(own / move.name, aside / move.number)  # noqa: PTH105
        if move.before is not None:
            write_whole(own / move.name, move.before)
    _remove(aside)


def undo(added: Iterable[AddedFile]) -> tuple[Path, ...]:
    """Take out again what was added and put back what it replaced. What was changed since stays, and is returned.

    Raises OSError where a file cannot be taken out.
    """
    kept = []
    for each in reversed(list(added)):
        if is_file(each.path) and read_regular(each.path, len(each.now) + 1, cut=True) != each.now:
            kept.append(each.path)
        elif each.before is None:
            each.path.unlink(missing_ok=True)
        else:
            write_whole(each.path, each.before)
    return tuple(kept)


def finish(own: Path) -> None:
    """Bring to its end what a killed process began, or throw it away. Never raises; costs one look at the folder."""
    with suppress(OSError):
        for aside in own.glob(f"{ASIDE}.*"):
            if is_folder(aside) and aside.suffix[1:].isdigit() and is_left(aside, time.time()):
                _finish_one(aside, own)


def _finish_one(aside: Path, own: Path) -> None:
    with suppress(OSError, ValueError, TypeError, AttributeError):
        for number, name, replaces in json.loads(read_regular(aside / _LIST, _LONGEST_LIST)):
            inside = number.isdigit() and not Path(name).is_absolute() and ".." not in Path(name).parts
            if inside and is_file(aside / number) and (replaces or not is_there(own / name)):
                os.replace(aside / number, own / name)  # noqa: PTH105
    _remove(aside)


def _laid_aside(placement: Placement, own: Path, aside: Path) -> list[_Move]:
    """All files are written; pictures and figures go before what shows them."""
    moves = []
    for number, name in enumerate(sorted(placement.files, key=lambda name: (name.endswith(".yaml"), "/" not in name))):
        write_whole(aside / str(number), placement.files[name])
        before = read_regular(own / name, MAX_TEXT) if name in placement.replaced else None
        moves.append(_Move(str(number), name, before))
    return moves


def _make_folders(wanted: Iterable[Path]) -> list[Path]:
    """Those that were not there, outermost first. Raises OSError."""
    made: list[Path] = []
    for folder in wanted:
        missing = [each for each in (folder, *folder.parents) if not is_folder(each)]
        for each in reversed(missing):
            each.mkdir(mode=0o700)
            made.append(each)
    return made


def _remove_folders(made: list[Path]) -> None:
    for folder in reversed(made):
        with suppress(OSError):
            folder.rmdir()


def _remove(aside: Path) -> None:
    """The list first: from then on nothing of it counts."""
    with suppress(OSError):
        (aside / _LIST).unlink()
    shutil.rmtree(aside, ignore_errors=True)
