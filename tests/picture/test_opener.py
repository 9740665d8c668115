# SPDX-License-Identifier: MIT
"""A picture beside a routine is opened only inside its folder, as a regular file, and when it can be drawn."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from cramprelief.picture.opener import MAX_FILE, MissingError, OutsideError, PictureError, open_picture, picture_path

GOOD = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0L9 9"/></svg>'


@pytest.mark.parametrize(
    "name", ["/etc/hosts.svg", "../up.svg", "a/../../up.svg", "..\\up.svg", "C:\\up.svg", "C:up.svg", "a\0b.svg"]
)
def test_no_picture_from_outside_the_folder(name: str, tmp_path: Path) -> None:
    (tmp_path / "up.svg").write_bytes(GOOD)
    with pytest.raises(OutsideError):
        open_picture(tmp_path / "routines", name)


def test_a_picture_below_the_folder(tmp_path: Path) -> None:
    (tmp_path / "pictures").mkdir()
    (tmp_path / "pictures" / "towel.svg").write_bytes(GOOD)
    assert open_picture(tmp_path, "pictures/./towel.svg") == GOOD
    with pytest.raises(MissingError):
        open_picture(tmp_path, "pictures/other.svg")


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights on Windows")
def test_a_link_counts_as_what_it_leads_to(tmp_path: Path) -> None:
    folder = tmp_path / "routines"
    folder.mkdir()
    (tmp_path / "secret.svg").write_bytes(GOOD)
    (folder / "towel.svg").symlink_to(tmp_path / "secret.svg")
    (folder / "round.svg").symlink_to(folder / "round.svg")
    (folder / "inside.svg").symlink_to(folder / "real.svg")
    (folder / "real.svg").write_bytes(GOOD)
    for name in ("towel.svg", "round.svg"):
        with pytest.raises(PictureError):
            open_picture(folder, name)
    assert open_picture(folder, "inside.svg") == GOOD
    assert picture_path(folder, "inside.svg") == (folder / "real.svg").resolve()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_no_pipe_no_folder_no_other_kind(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.png")
    (tmp_path / "folder.svg").mkdir()
    (tmp_path / "photo.jpg").write_bytes(b"\xff\xd8")
    for name in ("pipe.png", "folder.svg", "photo.jpg"):
        with pytest.raises(PictureError):
            open_picture(tmp_path, name)


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "large.svg").write_bytes(GOOD + b" " * MAX_FILE[".svg"])
    with pytest.raises(PictureError, match="larger than 1 MB"):
        open_picture(tmp_path, "large.svg")


def test_the_kind_is_what_the_ending_says(tmp_path: Path) -> None:
    (tmp_path / "towel.png").write_bytes(GOOD)
    with pytest.raises(PictureError, match="not a PNG"):
        open_picture(tmp_path, "towel.png")
