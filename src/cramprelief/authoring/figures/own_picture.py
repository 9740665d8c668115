# SPDX-License-Identifier: MIT
"""A picture file of the person's own: looked through, and copied beside the routine."""

from __future__ import annotations

from pathlib import Path

from cramprelief.authoring.edits.written import doubly_quoted
from cramprelief.authoring.figures.new_figures import free_name
from cramprelief.picture.opener import MAX_FILE, open_picture
from cramprelief.reading.regular import read_regular
from cramprelief.reading.whole import write_whole

LONGEST_ALT = 160
"""Letters that the words of a picture file may have."""


def brought_in(picture: Path, folder: Path) -> str:
    """The name under which a picture lies beside the routine now; the same bytes are not copied twice.

    Raises PictureError where it cannot be shown, OSError where it cannot be copied.
    """
    data = open_picture(picture.parent, picture.name)
    ending = picture.suffix.lower()
    if picture.parent.resolve() == folder.resolve():
        return picture.name
    taken = {each.stem for each in folder.glob(f"*{ending}")}
    wanted = free_name(picture.stem, ())
    same = folder / f"{wanted}{ending}"
    if wanted in taken and read_regular(same, MAX_FILE[ending]) == data:
        return same.name
    name = f"{free_name(picture.stem, taken)}{ending}"
    folder.mkdir(parents=True, exist_ok=True)
    write_whole(folder / name, data)
    return name


def picture_yaml(name: str, alt: str) -> str:
    """The picture of a step as authors write it."""
    return f"{{file: {name}, alt: {doubly_quoted(' '.join(alt.split()))}}}"
