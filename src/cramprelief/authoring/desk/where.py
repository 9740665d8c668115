# SPDX-License-Identifier: MIT
"""Where the Studio keeps what belongs to a file: its working copy, its versions, its lock, its place when deleted."""

from __future__ import annotations

from datetime import datetime, timezone
from pathlib import Path, PurePath

from cramprelief.reading.probe import is_there

STUDIO = ".studio"
"""Out of sight of everything that reads routines."""
REMOVED = ".removed"
VERSIONS = "versions"
_TIME = "%Y-%m-%dT%H-%M-%S.%fZ"


def inside(folder: Path, file: Path) -> PurePath:
    """The file's name from its folder of routines on; its bare name where it lies elsewhere."""
    try:
        return file.relative_to(folder)
    except ValueError:
        return PurePath(file.name)


def working_copy(folder: Path, file: Path) -> Path:
    """Where a file in use is edited."""
    return folder / STUDIO / inside(folder, file)


def lock_of(folder: Path, file: Path) -> Path:
    return working_copy(folder, file).with_suffix(".lock")


def versions_of(folder: Path, file: Path) -> Path:
    return folder / STUDIO / VERSIONS / inside(folder, file).with_suffix("")


def spare_of(spare: Path, folder: Path, file: Path) -> Path:
    """Where a text is kept that its own folder does not take."""
    return spare / "--".join(inside(folder, file).parts)


def time_name(when: datetime) -> str:
    """An instant as a file's name, `2025-03-02T20-30-00.000000Z`, so that names sort by time."""
    return when.astimezone(timezone.utc).strftime(_TIME)


def time_of(name: str) -> datetime | None:
    """The instant of such a name; None for another name."""
    try:
        return datetime.strptime(name, _TIME).replace(tzinfo=timezone.utc)
    except ValueError:
        return None


def free_name(path: Path) -> Path:
    """This path, or with a number where it is taken."""
    free, number = path, 2
    while is_there(free):
        free, number = path.with_name(f"{path.stem}-{number}{path.suffix}"), number + 1
    return free
