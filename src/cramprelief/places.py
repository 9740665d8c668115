# SPDX-License-Identifier: MIT
"""Where assets, routines and the person's data lie. The only module that touches `__file__`."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path

from cramprelief.reading.probe import is_folder
from cramprelief.reading.regular import read_regular

_PACKAGE = Path(__file__).resolve().parent


def _shipped(name: str) -> Path:
    """A folder packed into the wheel, or the one at the top of a checkout."""
    packed = _PACKAGE / name
    return packed if is_folder(packed) else _PACKAGE.parent.parent / name


def package() -> Path:
    """The folder of the app's own code."""
    return _PACKAGE


def assets() -> Path:
    """The folder with fonts, icons, figures, articles, sources, voice clips and sounds."""
    return _shipped("assets")


def translations() -> Path:
    """The folder with the compiled languages of the screens. It is missing while there is English alone."""
    return assets() / "i18n"


def bundled_routines() -> Path:
    """The folder with the routines that come with the app."""
    return _shipped("routines")


def reviews() -> Path:
    """The folder with what clinicians said of the app's words; it may be missing."""
    return _shipped("reviews")


def home() -> Path:
    """The one folder that holds all of the person's data: the one named by `CRAMPRELIEF_HOME`, the one that they moved
    it to where that can be reached, or the usual one.

    The folder may not exist yet.
    """
    chosen = os.environ.get("CRAMPRELIEF_HOME")
    if chosen:
        with suppress(RuntimeError):  # "~nobody"
            return Path(chosen).expanduser().absolute()
    moved = moved_to()
    return moved if moved is not None and is_folder(moved) else usual_home()


def moved_to() -> Path | None:
    """Where the person moved their data, whether or not it can be reached now; None where they did not."""
    try:
        words = read_regular(usual_home() / _SIGN, 1 << 16).decode().strip()
    except (OSError, ValueError):
        return None
    return Path(words) if words else None


def point_to(folder: Path) -> None:
    """Find the data in `folder` from now on. Raises OSError."""
    sign = usual_home() / _SIGN
    if folder == usual_home():
        sign.unlink(missing_ok=True)
        return
    from cramprelief.reading.whole import write_whole

    sign.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    write_whole(sign, f"{folder}\n".encode())


_SIGN = "moved-to.txt"


def usual_home() -> Path:
    """Where the data is unless somebody said otherwise."""
    if sys.platform == "win32":
        return (folder_of("APPDATA") or person_folder() / "AppData" / "Roaming") / "cramprelief"
    if sys.platform == "darwin":
        return person_folder() / "Library" / "Application Support" / "cramprelief"
    return (folder_of("XDG_DATA_HOME") or person_folder() / ".local" / "share") / "cramprelief"


def folder_of(variable: str) -> Path | None:
    """The folder that the environment names; a relative one counts for nothing, as the XDG specification says."""
    folder = Path(os.environ.get(variable, ""))
    return folder if folder.is_absolute() else None


def person_folder() -> Path:
    """The person's own folder; where the system knows none, a folder of this user among the temporary ones."""
    with suppress(RuntimeError, KeyError):
        folder = Path.home()
        if folder.is_absolute():
            return folder
    import tempfile

    user = os.getuid() if hasattr(os, "getuid") else 0
    folder = Path(tempfile.gettempdir()) / f"cramprelief-of-{user}"
    try:
        found = folder.lstat()
    except OSError:
        return folder
    # Somebody else may have made it, to read what is put there: then nothing can be kept.
    return folder if found.st_uid == user and is_folder(folder) and not folder.is_symlink() else Path(os.devnull)


def own_routines() -> Path:
    """The person's own routines."""
    return home() / "routines"


def cache() -> Path:
    """Files that may be deleted at any time, such as the compiled library."""
    return home() / "cache"


def spares() -> tuple[Path, ...]:
    """Where a cramp is kept that the diary can not take: beside it, else in the system's folder for such files."""
    import tempfile
    import zlib

    folder, name = home(), "unsaved.sqlite3"
    temporary = Path(tempfile.gettempdir()) / f"cramprelief-{zlib.crc32(os.fsencode(folder)):08x}"
    # What was written in the usual place while the moved folder was out of reach.
    usual = (usual_home() / "diary.sqlite3",) if folder == moved_to() else ()
    return folder / name, temporary / name, *usual


def spare_folders() -> tuple[Path, ...]:
    """Where a text of the Studio is kept that its own folder does not take: beside it, else in the system's folder."""
    return tuple(spare.with_name("unsaved-routines") for spare in spares()[:2])


LONGEST_SOCKET = 100
"""Bytes; the systems' own limits are 104 and 108."""


def doorbell() -> str | None:
    """Where the app that is open listens for a second start; None where that cannot be.

    A socket in a folder that only this user can enter; on Windows the name of a pipe.
    """
    if sys.platform == "win32":
        return f"cramprelief-{os.environ.get('USERNAME', '')}"
    runtime = os.environ.get("XDG_RUNTIME_DIR")
    own = os.environ.get("CRAMPRELIEF_HOME")
    box = os.environ.get("FLATPAK_ID")
    shared = Path("app", box) if box else Path("cramprelief")  # each start of a Flatpak sees that folder alone
    folder = Path(runtime) / shared if runtime and not own else home() / "run"
    path = str(folder / "doorbell")
    return path if len(os.fsencode(path)) <= LONGEST_SOCKET else None
