# SPDX-License-Identifier: MIT
"""Earlier texts of one file: the last fifty, and those with a name always."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Literal, get_args

from cramprelief.authoring.desk.where import time_name, time_of
from cramprelief.reading.regular import read_regular, read_words
from cramprelief.reading.whole import write_whole

KEPT = 50
BETWEEN = timedelta(minutes=5)
"""So much time lies between two that were kept by themselves."""
VersionKind = Literal["itself", "named", "use", "added", "other"]
"""Kept by itself, by the person, put into use, added from a file, or what another program wrote."""
_KINDS = get_args(VersionKind)
_NAMES = "names.json"


@dataclass(frozen=True, slots=True)
class Version:
    """`name` is what the person called it, or what was done before it was kept; "" where there is nothing to say."""

    when: datetime
    kind: VersionKind
    name: str
    path: Path


class Versions:
    """Those of one file, in `folder`. What the disk does not take is left out: a version never stops the work."""

    def __init__(self, folder: Path, clock: Callable[[], datetime]) -> None:
        self._folder, self._clock = folder, clock

    def all(self) -> tuple[Version, ...]:
        """The newest first. Never raises."""
        names = self._names()
        found = []
        with suppress(OSError):
            for path in self._folder.iterdir():
                when = time_of(path.stem)
                if when is not None and path.suffix == ".yaml":
                    kind, name = names.get(path.stem, ("itself", ""))
                    found.append(Version(when, kind, name, path))
        return tuple(sorted(found, key=lambda one: one.when, reverse=True))

    def read(self, version: Version) -> bytes:
        """Its text. Raises OSError."""
        return read_words(version.path)

    def keep(self, data: bytes, kind: VersionKind, name: str = "") -> Version | None:
        """Keep this text; the one that is there already where nothing changed since. None where the disk says no."""
        before = next(iter(self.all()), None)
        if before is not None and self._same(before, data):
            if kind == "itself" or (before.kind, before.name) == (kind, name):
                return before
            return self._tell(before, kind, name or before.name)
        when = self._clock()
        while before is not None and when <= before.when:
            when = before.when + timedelta(microseconds=1)
        version = Version(when, kind, name, self._folder / f"{time_name(when)}.yaml")
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            write_whole(version.path, data)
        except OSError:
            return None
        version = self._tell(version, kind, name)
        self._forget_old()
        return version

    def keep_by_itself(self, data: bytes, name: str) -> None:
        """The same for what happens by itself, not oftener than every few minutes."""
        last = next(iter(self.all()), None)
        if last is None or abs(self._clock() - last.when) >= BETWEEN:
            self.keep(data, "itself", name)

    def name(self, version: Version, name: str) -> Version:
        """Keep this one always, under a name."""
        return self._tell(version, "named", name)

    def _same(self, version: Version, data: bytes) -> bool:
        try:
            return self.read(version) == data
        except OSError:
            return False

    def _tell(self, version: Version, kind: VersionKind, name: str) -> Version:
        if kind != "itself" or name:
            names = {**self._names(), version.path.stem: (kind, name)}
            self._write_names(names)
        return Version(version.when, kind, name, version.path)

    def _forget_old(self) -> None:
        found = self.all()
        old = [one for one in found[KEPT:] if one.kind != "named"]
        for one in old:
            with suppress(OSError):
                one.path.unlink()
        if old:
            left = {one.path.stem for one in found} - {one.path.stem for one in old}
            self._write_names({stem: said for stem, said in self._names().items() if stem in left})

    def _names(self) -> dict[str, tuple[VersionKind, str]]:
        """What is said of each; nothing where the file cannot be read: the texts are what counts."""
        try:
            found = json.loads(read_regular(self._folder / _NAMES, 1 << 20))
            return {
                str(stem): (kind, str(name)) for stem, (kind, name) in found.items() if kind in _KINDS
            }  # fmt: skip
        except (OSError, ValueError, TypeError, AttributeError):
            return {}

    def _write_names(self, names: dict[str, tuple[VersionKind, str]]) -> None:
        with suppress(OSError):
            write_whole(self._folder / _NAMES, json.dumps(names, ensure_ascii=False, indent=1).encode())
