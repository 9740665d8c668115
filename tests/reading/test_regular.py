# SPDX-License-Identifier: MIT
"""Every file of the person is read as a regular file of a limited size: nothing waits for a pipe or a device."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from cramprelief.reading.regular import MAX_TEXT, read_regular, read_words


def test_a_whole_file_up_to_its_limit(tmp_path: Path) -> None:
    file = tmp_path / "a"
    file.write_bytes(b"12345")
    assert read_regular(file, 5) == b"12345"
    assert read_regular(file, 4, cut=True) == b"1234"
    with pytest.raises(OSError, match="larger than"):
        read_regular(file, 4)


def test_words_that_are_too_many_are_seen_to_be(tmp_path: Path) -> None:
    file = tmp_path / "a"
    file.write_bytes(b"a" * (MAX_TEXT + 100))
    assert len(read_words(file)) == MAX_TEXT + 1


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(OSError, match="not a file"):
        read_regular(tmp_path / "pipe", 10)


def test_a_device_a_folder_and_a_name_without_a_file(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="not a file"):
        read_regular(Path(os.devnull), 10)
    with pytest.raises(IsADirectoryError):
        read_regular(tmp_path, 10)
    with pytest.raises(FileNotFoundError):
        read_regular(tmp_path / "none", 10)
    with pytest.raises(OSError, match="name"):
        read_regular(Path("a\0b"), 10)


def test_a_link_leads_to_its_file(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"1")
    (tmp_path / "b").symlink_to(tmp_path / "a")
    assert read_regular(tmp_path / "b", 10) == b"1"
