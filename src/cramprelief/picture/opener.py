# SPDX-License-Identifier: MIT
"""The one door to a picture beside a routine: inside its folder, a regular file, within its limits, and sound."""

from __future__ import annotations

from pathlib import Path

from cramprelief.reading.regular import read_regular

ENDINGS = (".svg", ".png")
MAX_FILE = {".svg": 1 << 20, ".png": 8 << 20}
"""Bytes that a picture's file may have."""


class PictureError(Exception):
    """Says in words for its author why a picture cannot be shown."""


class OutsideError(PictureError):
    """The name leads out of the routine's folder."""


class MissingError(PictureError):
    """There is no file of that name."""


def picture_path(folder: Path, name: str) -> Path:
    """Where the picture lies. Raises OutsideError where its name leads out of the folder, also by a link."""
    outside = OutsideError("A picture must lie in the routine's folder or below it. Copy it there and write its name.")
    if "\\" in name or ":" in name or "\0" in name:
        raise outside
    try:
        path = (folder / name).resolve()
        if path.is_relative_to(folder.resolve()):
            return path
    except (OSError, RuntimeError, ValueError):
        pass
    raise outside


def open_picture(folder: Path, name: str) -> bytes:
    """The bytes of a picture that may be drawn: an SVG or a PNG, as its ending says. Raises PictureError."""
    path = picture_path(folder, name)
    kind = path.suffix.lower()
    if kind not in ENDINGS:
        raise PictureError("A picture is a file that ends in .svg or .png.")
    try:
        data = read_regular(path, MAX_FILE[kind])
    except FileNotFoundError as error:
        raise MissingError("There is no such picture.") from error
    except OSError as error:
        raise PictureError(f"This picture cannot be read: {error.strerror}.") from error
    fault = fault_of(name, data)
    if fault:
        raise PictureError(fault)
    return data


def fault_of(name: str, data: bytes) -> str | None:
    """What is wrong with the bytes of a picture of this name, in words for its author; None where it can be shown."""
    # Each looks through its kind only; what neither needs is not loaded for the other.
    if name.lower().endswith(".svg"):
        from cramprelief.picture import svg

        return svg.fault(data)
    from cramprelief.picture import png

    return png.fault(data)
