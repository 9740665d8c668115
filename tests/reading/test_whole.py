# SPDX-License-Identifier: MIT
"""A file is written whole or not at all, for this person alone, and a link stays a link."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from cramprelief.reading.whole import make_whole, remove_drafts, write_whole


def test_a_new_file_and_a_changed_one_are_private(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    write_whole(path, b"one")
    path.chmod(0o644)
    write_whole(path, b"two")
    assert path.read_bytes() == b"two"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [each.name for each in tmp_path.iterdir()] == ["a.txt"]


def test_a_link_stays_one_and_its_file_is_changed(tmp_path: Path) -> None:
    real, link = tmp_path / "dots" / "real.json", tmp_path / "settings.json"
    real.parent.mkdir()
    real.write_bytes(b"old")
    link.symlink_to(real)
    write_whole(link, b"new")
    assert link.is_symlink()
    assert real.read_bytes() == b"new"
    assert [each.name for each in real.parent.iterdir()] == ["real.json"]


def test_a_link_to_a_file_that_is_not_there_yet(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "later")
    write_whole(tmp_path / "link", b"1")
    assert (tmp_path / "later").read_bytes() == b"1"


def test_what_fails_leaves_the_old_file_and_no_draft(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"old")

    def fail(draft: Path) -> None:
        draft.write_bytes(b"half")
        raise OSError("the disk is full")

    with pytest.raises(OSError, match="full"):
        make_whole(path, fail)
    assert path.read_bytes() == b"old"
    assert [each.name for each in tmp_path.iterdir()] == ["a.txt"]


def test_a_folder_and_a_device_are_no_files(tmp_path: Path) -> None:
    for path in (tmp_path, Path(os.devnull)):
        with pytest.raises(OSError, match="not a file"):
            write_whole(path, b"1")


def test_a_draft_of_a_stranger_is_not_written_through(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_bytes(b"secret")
    (tmp_path / f".a.txt.{os.getpid()}").symlink_to(secret)
    write_whole(tmp_path / "a.txt", b"1")
    assert secret.read_bytes() == b"secret"
    assert not (tmp_path / "a.txt").is_symlink()


def test_old_drafts_go_and_everything_else_stays(tmp_path: Path) -> None:
    names = [".a.yaml.123456789", f".b.yaml.{os.getpid()}", ".hidden", ".a.yaml.swp", "a.yaml.123"]
    for name in names:
        (tmp_path / name).write_bytes(b"")
        os.utime(tmp_path / name, (1, 1))
    (tmp_path / names[1]).touch()
    remove_drafts(tmp_path)
    assert sorted(each.name for each in tmp_path.iterdir()) == sorted(names[1:])
    remove_drafts(tmp_path / "nowhere")
