# SPDX-License-Identifier: MIT
"""One file that is open to be written: whose turn it is, where its text is saved, and what others did to it meanwhile.

A draft is written in its place. A file in use is written as a working copy, until that is put into use. Each save is
whole or not at all; what the disk does not take goes into a spare folder.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Literal, NamedTuple

from cramprelief.authoring.desk.lock import Lock
from cramprelief.authoring.desk.versions import Versions
from cramprelief.authoring.desk.where import free_name, lock_of, spare_of, versions_of, working_copy
from cramprelief.reading.probe import is_file
from cramprelief.reading.regular import read_words
from cramprelief.reading.whole import write_whole

Why = Literal["", "full", "denied", "other"]
"""Why the disk says no: it is full, nothing may be written there, or something else."""
_FULL = (errno.ENOSPC, errno.EDQUOT)
_DENIED = (errno.EACCES, errno.EPERM, errno.EROFS)


class Saved(NamedTuple):
    """`spare` is where the text lies that the file did not take. "changed" and "gone": another program was there, and
    nothing was written."""

    kind: Literal["saved", "spare", "nowhere", "changed", "gone"]
    when: datetime
    why: Why = ""
    spare: Path | None = None


class NotSavedError(OSError):
    """The file did not take the text; `saved` says why, and where the text is."""

    def __init__(self, saved: Saved) -> None:
        super().__init__(saved.kind)
        self.saved = saved


class Outside(NamedTuple):
    """What another program did: `data` is what the file holds now, None where the file is gone."""

    data: bytes | None


class BeforeUse(NamedTuple):
    """What was there before a text was put into use, to take that back. `before` is None where there was no file."""

    path: Path
    before: bytes | None
    waited: bytes | None
    draft: bool


class OpenFile:
    """`data` is the text as it was opened. Where `locked`, another window has it; where `copied`, its folder takes no
    writing, so that all is kept in the spare folder. `recovered`: the text comes from there, after a full disk."""

    def __init__(
        self, folder: Path, path: Path, *, draft: bool, spares: Sequence[Path], clock: Callable[[], datetime]
    ) -> None:
        """Takes the lock. Raises OSError where the file cannot be read."""
        self.folder, self.path, self.draft = folder, path, draft
        self._spares, self._clock = spares, clock
        self.versions = Versions(versions_of(folder, path), clock)
        self._lock = Lock(lock_of(folder, path))
        self.locked = self.copied = False
        file = read_words(path)
        self._take_lock()
        self._seen: dict[Path, bytes | None] = {path: file}
        copy = _read(working_copy(folder, path)) if not draft else None
        self._seen[self.edited] = copy if not draft else file
        spare = next((each for each in map(_read, self._spare_files()) if each is not None), None)
        self.recovered = spare is not None and spare != (copy or file) and not self.locked
        self.data = spare if spare is not None and self.recovered else copy if copy is not None else file
        self._before: bytes | None = self.data

    def _take_lock(self) -> None:
        if not os.access(self.path.parent, os.W_OK) or not os.access(self.path, os.W_OK):
            self.copied = True
            return
        try:
            self.locked = not self._lock.take(str(self.path))
        except OSError as error:
            self.copied = why(error) == "denied"

    @property
    def edited(self) -> Path:
        """The file that a save writes."""
        return self.path if self.draft else working_copy(self.folder, self.path)

    @property
    def waits(self) -> bool:
        """There are changes that are not in use yet."""
        return not self.draft and is_file(self.edited)

    # Saving

    def save(self, data: bytes, name: str = "") -> Saved:
        """Write the text, unless another program was there. `name` says what was done last, for the version that is
        kept every few minutes. Never raises."""
        now = self._clock()
        if self.locked:
            return Saved("nowhere", now, "denied")
        if self.copied:
            return self._keep_elsewhere(data, "denied")
        outside = self.outside()
        if outside is not None:
            return Saved("gone" if outside.data is None else "changed", now)
        if not self.draft and data == self._seen[self.path]:
            with suppress(OSError):  # the same as what is in use: there is nothing to wait
                self.edited.unlink(missing_ok=True)
            self._seen[self.edited] = _read(self.edited)
            return Saved("saved", now)
        try:
            self.edited.parent.mkdir(parents=True, exist_ok=True)
            write_whole(self.edited, data)
        except OSError as error:
            return self._keep_elsewhere(data, why(error))
        self._seen[self.edited] = data
        self._forget_spares()
        if self._before is not None and self._before != data:
            self.versions.keep(self._before, "itself")
            self._before = None
        self.versions.keep_by_itself(data, name)
        return Saved("saved", now)

    def save_as(self, path: Path, data: bytes) -> None:
        """Write the text to a place that the person has chosen. Raises OSError."""
        write_whole(path, data)

    def _keep_elsewhere(self, data: bytes, reason: Why) -> Saved:
        for spare in self._spare_files():
            with suppress(OSError):
                spare.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
                write_whole(spare, data)
                return Saved("spare", self._clock(), reason, spare)
        return Saved("nowhere", self._clock(), reason)

    def _spare_files(self) -> list[Path]:
        return [spare_of(spare, self.folder, self.path) for spare in self._spares]

    def _forget_spares(self) -> None:
        for spare in self._spare_files():
            with suppress(OSError):
                spare.unlink(missing_ok=True)

    # What others did

    def outside(self) -> Outside | None:
        """What another program did to the file since it was read or written here; None where all is as it was."""
        for path, seen in self._seen.items():
            now = _read(path)
            if now != seen:
                return Outside(now)
        return None

    def take_theirs(self, mine: bytes) -> bytes:
        """Go on with the other program's text; what was here becomes a version. Raises OSError."""
        theirs = self.outside()
        self.versions.keep(mine, "itself")
        self._look_again()
        if theirs is None or theirs.data is None:
            raise FileNotFoundError(errno.ENOENT, "the file is gone")
        return theirs.data

    def keep_mine(self) -> None:
        """Go on with what is here; the other program's text becomes a version, and the next save goes over it."""
        theirs = self.outside()
        if theirs is not None and theirs.data is not None:
            self.versions.keep(theirs.data, "other")
        self._look_again()

    def _look_again(self) -> None:
        self._seen = {path: _read(path) for path in self._seen}

    # In use, and out of it

    def put_into_use(self, data: bytes, path: Path | None = None) -> BeforeUse:
        """From now on this text is the file, under the name `path` where it gets another. Raises OSError; then all is
        as it was."""
        target = path or self.path
        if path is not None and path != self.path:
            target = free_name(path)
        before = BeforeUse(self.path, _read(self.path), _read(self.edited) if not self.draft else None, self.draft)
        write_whole(target, data)
        self._finish(target, draft=False, data=data)
        if target != before.path:
            with suppress(OSError):
                before.path.unlink(missing_ok=True)
        self.versions.keep(data, "use")
        return before

    def take_back(self, use: BeforeUse) -> bytes:
        """Undo `put_into_use`: the text that is to be edited now. Raises OSError."""
        used = self.path
        if use.before is not None:
            write_whole(use.path, use.before)
        elif not is_file(use.path):
            raise FileNotFoundError(errno.ENOENT, "the file is gone")
        self._finish(use.path, draft=use.draft, data=use.before or b"")
        if used != use.path:
            with suppress(OSError):
                used.unlink(missing_ok=True)
        if use.waited is not None:
            self.edited.parent.mkdir(parents=True, exist_ok=True)
            write_whole(self.edited, use.waited)
            self._seen[self.edited] = use.waited
        return use.waited if use.waited is not None else use.before or b""

    def make_draft(self, data: bytes) -> None:
        """The file is in use no more: this text, which says so, is written in its place. Raises OSError."""
        write_whole(self.path, data)
        self._finish(self.path, draft=True, data=data)

    def _finish(self, path: Path, *, draft: bool, data: bytes) -> None:
        """The file holds `data` now, and no change waits."""
        with suppress(OSError):
            working_copy(self.folder, self.path).unlink(missing_ok=True)
        if path != self.path:
            self._move_to(path)
        self.draft = draft
        self._seen = {path: data}
        if not draft:
            self._seen[self.edited] = None
        self._forget_spares()

    def _move_to(self, path: Path) -> None:
        """The versions and the lock go along."""
        old = versions_of(self.folder, self.path)
        held = self._lock.held
        self._lock.release()
        self.path = path
        with suppress(OSError):
            versions_of(self.folder, path).parent.mkdir(parents=True, exist_ok=True)
            old.replace(versions_of(self.folder, path))
        self.versions = Versions(versions_of(self.folder, path), self._clock)
        self._lock = Lock(lock_of(self.folder, path))
        if held:
            with suppress(OSError):
                self._lock.take(str(path))

    def go_on(self) -> None:
        """Take the lock again, after `close`."""
        if not self._lock.held:
            self.locked = self.copied = False
            self._take_lock()

    def close(self) -> None:
        """Let others open it; a working copy without a change goes."""
        if not self.locked and self.waits and _read(self.edited) == _read(self.path):
            with suppress(OSError):
                self.edited.unlink()
        self._lock.release()


def why(error: OSError) -> Why:
    """In one word why the disk says no."""
    return "full" if error.errno in _FULL else "denied" if error.errno in _DENIED else "other"


def _read(path: Path) -> bytes | None:
    try:
        return read_words(path)
    except OSError:
        return None
