# SPDX-License-Identifier: MIT
"""Nobody else on the computer can read what the person keeps."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from cramprelief.record.privacy import make_private

pytestmark = pytest.mark.skipif(os.name != "posix", reason="rights of other systems are another thing")


def modes(folder: Path) -> dict[str, int]:
    return {each.relative_to(folder).as_posix(): stat.S_IMODE(each.lstat().st_mode) for each in folder.rglob("*")}


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """As an older version left it."""
    home = tmp_path / "cramprelief"
    for name in ("diary.sqlite3", "diary.sqlite3-wal", "settings.json", "backups/diary-2026-11-01.db", "cache/a.bin",
                 "routines/mine.yaml", "unsaved.sqlite3", "window.bin"):  # fmt: skip
        path = home / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"")
        path.chmod(0o644)
    for folder in (home, home / "backups", home / "cache", home / "routines"):
        folder.chmod(0o755)
    return home


def test_old_files_and_folders_are_closed(home: Path) -> None:
    make_private(home)
    found = modes(home)
    assert stat.S_IMODE(home.stat().st_mode) == 0o700
    routines = {name: found.pop(name) for name in ("routines", "routines/mine.yaml")}
    assert routines == {"routines": 0o755, "routines/mine.yaml": 0o644}  # for handing on
    assert {name for name, mode in found.items() if mode not in (0o600, 0o700)} == set()


def test_a_folder_with_other_things_in_it_stays_open(home: Path) -> None:
    (home / "letters.txt").write_bytes(b"")
    (home / "letters.txt").chmod(0o644)
    make_private(home)
    assert stat.S_IMODE(home.stat().st_mode) == 0o755
    assert modes(home)["letters.txt"] == 0o644
    assert modes(home)["diary.sqlite3"] == 0o600


def test_links_lead_nowhere(home: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir(mode=0o755)
    (other / "file").write_bytes(b"")
    (other / "file").chmod(0o644)
    (home / "settings.json").unlink()
    (home / "settings.json").symlink_to(other / "file")
    (home / "cache" / "out").symlink_to(other)
    make_private(home)
    assert modes(other) == {"file": 0o644}


def test_a_home_behind_a_link_and_one_that_is_not_there(home: Path, tmp_path: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to(home)
    make_private(link)
    assert stat.S_IMODE(home.stat().st_mode) == 0o700
    make_private(tmp_path / "nowhere")
