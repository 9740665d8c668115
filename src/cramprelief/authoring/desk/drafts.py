# SPDX-License-Identifier: MIT
"""The desk: the folder of the person's own files as the Studio sees it. New files, open ones, deleted ones."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, timezone
from pathlib import Path

from cramprelief.authoring.desk.deleted import Deleted, DeletedFiles
from cramprelief.authoring.desk.listing import DeskListing, OwnFile
from cramprelief.authoring.desk.lock import is_locked
from cramprelief.authoring.desk.open_file import OpenFile
from cramprelief.authoring.desk.texts import copy_of, name_of_title
from cramprelief.authoring.desk.versions import Versions
from cramprelief.authoring.desk.where import STUDIO, free_name, lock_of, versions_of, working_copy
from cramprelief.reading.probe import is_file, is_there
from cramprelief.reading.regular import read_regular, read_words
from cramprelief.reading.whole import remove_drafts, write_whole
from cramprelief.routine.model import Routine
from cramprelief.routine.programme import Preparation, Programme
from cramprelief.routine.validate import Shipped


class InUseElsewhereError(OSError):
    """The file is open in another window."""


class Desk:
    """Own files in `folder`. `spares` are folders for texts that this one does not take."""

    def __init__(
        self,
        folder: Path,
        shipped: Shipped,
        spares: Sequence[Path] = (),
        clock: Callable[[], datetime] = lambda: datetime.now(timezone.utc),
    ) -> None:
        self.folder, self.clock = folder, clock
        self.listing = DeskListing(folder, shipped)
        self._spares = spares
        self._deleted = DeletedFiles(folder, clock)

    def files(self) -> list[OwnFile]:
        """Every file with its state, read and checked."""
        return self.listing.files()

    def open(self, path: Path) -> OpenFile:
        """To be written: see `OpenFile`. Raises OSError where the file cannot be read."""
        draft = self.listing.is_draft(path)
        return OpenFile(self.folder, path, draft=draft, spares=self._spares, clock=self.clock)

    def versions(self, path: Path) -> Versions:
        return Versions(versions_of(self.folder, path), self.clock)

    # New ones

    def create(self, text: str, name: str, kept: str = "") -> Path:
        """Write a new file called after `name`, with a number where that is taken. `kept` says where it comes from, for
        its first version. Raises OSError."""
        path = free_name(self.folder / f"{name_of_title(name)}.yaml")
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, text.encode())
        self.versions(path).keep(text.encode(), "added" if kept else "itself", kept)
        return path

    def copy(self, source: Path, content: Routine | Programme | Preparation, *, own: bool = False) -> Path:
        """A draft made of a routine's or a plan's file. Raises OSError, and CannotSplice."""
        text = read_words(source).decode("utf-8-sig")
        return self.create(copy_of(text, content.title, content.evidence.grade, own=own), f"my-{content.id}")

    def add_file(self, source: Path) -> Path:
        """A draft made of a file from elsewhere. Raises OSError, CannotSplice, and UnicodeDecodeError."""
        from cramprelief.authoring.desk.texts import as_draft

        text = as_draft(read_words(source).decode("utf-8-sig"))
        return self.create(text, source.stem, source.name)

    def rename(self, path: Path, name: str) -> Path:
        """Give a file another name; its changes and versions go along. Raises OSError."""
        if is_locked(lock_of(self.folder, path)):
            raise InUseElsewhereError
        target = free_name(path.with_name(f"{name_of_title(name)}{path.suffix}"))
        path.replace(target)
        for old, new in (
            (working_copy(self.folder, path), working_copy(self.folder, target)),
            (versions_of(self.folder, path), versions_of(self.folder, target)),
        ):
            if is_there(old):
                old.replace(new)
        return target

    # Deleted ones

    def delete(self, path: Path) -> Deleted:
        """Put a file aside for thirty days. Raises OSError, InUseElsewhereError where it is open elsewhere."""
        if is_locked(lock_of(self.folder, path)):
            raise InUseElsewhereError
        return self._deleted.delete(path)

    def restore(self, deleted: Deleted) -> Path:
        """Bring a deleted file back; where it lies now. Raises OSError."""
        return self._deleted.restore(deleted)

    def deleted(self) -> tuple[Deleted, ...]:
        """What can be brought back, the last one first."""
        return self._deleted.all()

    # After a crash

    def interrupted(self) -> tuple[Path, ...]:
        """The files that were open when a window ended without closing them, the last one first."""
        found = []
        for lock in sorted((self.folder / STUDIO).rglob("*.lock")):
            try:
                path = Path(read_regular(lock, 1 << 16).decode())
                when = lock.stat().st_mtime
            except (OSError, ValueError):
                continue
            if is_file(path) and not is_locked(lock):
                found.append((when, path))
        return tuple(path for _when, path in sorted(found, reverse=True))

    def forget_interrupted(self) -> None:
        """They are seen; the next start does not ask again. What was half written is swept away."""
        for lock in sorted((self.folder / STUDIO).rglob("*.lock")):
            if not is_locked(lock):
                lock.unlink(missing_ok=True)
        for folder in (self.folder, self.folder / STUDIO):
            remove_drafts(folder)
