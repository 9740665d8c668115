# SPDX-License-Identifier: MIT
"""The compiled library is fast when it is right and forgotten when it is not; nobody ever notices but by the speed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cramprelief.routine import load

CORPUS = Path(__file__).parent / "corpus"
LONG_AGO = 1_600_000_000


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Good and bad files, old enough to be kept compiled."""
    folder = tmp_path / "routines"
    shutil.copytree(CORPUS / "good", folder)
    shutil.copy(CORPUS / "bad" / "messages-all-at-once.yaml", folder)
    age(folder)
    return folder


@pytest.fixture
def good_folder(folder: Path) -> Path:
    (folder / "messages-all-at-once.yaml").unlink()
    return folder


def age(folder: Path, seconds: int = 0) -> None:
    for path in folder.rglob("*.y*ml"):
        os.utime(path, (LONG_AGO + seconds, LONG_AGO + seconds))


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "library.bin"


def change_unseen(path: Path, old: str, new: str) -> None:
    """Changes a file so that neither its size nor its time tells."""
    assert len(old) == len(new)
    state = path.stat()
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    os.utime(path, ns=(state.st_atime_ns, state.st_mtime_ns))


def test_the_second_time_comes_from_the_cache_and_is_the_same(folder: Path, kept: Path) -> None:
    first = load.load([folder], kept)
    assert first.problems
    assert first.programmes
    change_unseen(folder / "shortest.yaml", "Short", "Other")
    assert load.load([folder], kept) == first
    assert load.load([folder]) != first


def test_a_changed_added_or_removed_file_is_seen(folder: Path, kept: Path) -> None:
    load.load([folder], kept)
    change_unseen(folder / "shortest.yaml", "Short", "Other")
    age(folder, 1)
    assert load.load([folder], kept).routines["shortest"].title == "Other"
    (folder / "shortest.yaml").rename(folder / "renamed.yaml")
    assert "renamed" in load.load([folder], kept).routines
    (folder / "programmes" / "open-end.yaml").unlink()
    assert "open-end" not in load.load([folder], kept).programmes


def test_it_does_not_matter_where_own_files_would_lie_while_there_are_none(
    folder: Path, kept: Path, tmp_path: Path
) -> None:
    first = load.load([folder, tmp_path / "here"], kept)
    change_unseen(folder / "shortest.yaml", "Short", "Other")
    assert load.load([folder, tmp_path / "there"], kept) == first
    (tmp_path / "there").mkdir()
    assert load.load([folder, tmp_path / "there"], kept).routines["shortest"].title == "Other"


def test_a_file_that_is_just_being_written_is_not_kept(folder: Path, kept: Path) -> None:
    (folder / "shortest.yaml").touch()
    load.load([folder], kept)
    assert not kept.exists()


def test_another_version_reads_the_files_again(folder: Path, kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    load.load([folder], kept)
    change_unseen(folder / "shortest.yaml", "Short", "Other")
    monkeypatch.setattr(load, "__version__", "another")
    assert load.load([folder], kept).routines["shortest"].title == "Other"


def test_a_place_that_cannot_be_written_does_no_harm(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    found = load.load([folder], tmp_path / "file" / "library.bin")
    assert found == load.load([folder])
    (tmp_path / "taken").mkdir()
    assert load.load([folder], tmp_path / "taken") == found


def test_a_write_that_was_cut_short_leaves_the_old_one(folder: Path, kept: Path) -> None:
    found = load.load([folder], kept)
    kept.with_name(kept.name + ".new").write_bytes(b"cut sho")
    assert load.load([folder], kept) == found


damage = st.one_of(
    st.tuples(st.just("cut"), st.integers(0, 100_000), st.binary(max_size=0)),
    st.tuples(st.just("put"), st.integers(0, 100_000), st.binary(min_size=1, max_size=8)),
    st.tuples(st.just("all"), st.just(0), st.binary(max_size=200)),
)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(damage=damage)
def test_damage_is_noticed_and_mended(folder: Path, kept: Path, damage: tuple[str, int, bytes]) -> None:
    age(folder)
    expected = load.load([folder], kept)
    how, place, piece = damage
    good = kept.read_bytes()
    place %= len(good)
    damaged = {"cut": good[:place], "put": good[:place] + piece + good[place + len(piece) :], "all": piece}[how]
    kept.write_bytes(damaged)
    assert load.load([folder], kept) == expected
    assert kept.read_bytes() == good


def test_a_link_that_an_editor_left_hides_no_routine(folder: Path, kept: Path) -> None:
    (folder / ".#shortest.yaml").symlink_to("me@host.1:2")
    (folder / "gone.yaml").symlink_to("nowhere.yaml")
    before = load.load([folder], kept)
    assert "shortest" in before.routines
    path = folder / "shortest.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("Short", "Another"), encoding="utf-8")
    assert load.load([folder], kept).routines["shortest"] != before.routines["shortest"]


@pytest.mark.parametrize("secret", [b"", b"another secret!!", b"x" * 100, None])
def test_what_another_secret_sealed_counts_for_nothing(folder: Path, kept: Path, secret: bytes | None) -> None:
    """A body that a stranger made is never read, however well its seal fits itself."""
    fresh = load.load([folder], kept)
    beside = kept.with_name("secret")
    assert beside.stat().st_mode & 0o077 == 0
    if secret is None:
        beside.unlink()
    else:
        beside.write_bytes(secret)
    change_unseen(folder / "shortest.yaml", "Short", "Other")
    assert load.load([folder], kept).routines["shortest"] != fresh.routines["shortest"]  # from the file, not the cache
    change_unseen(folder / "shortest.yaml", "Other", "Short")
    assert load.load([folder], kept).routines["shortest"] != fresh.routines["shortest"]  # from the new cache


@pytest.mark.usefixtures("unmeasured")
def test_a_warm_start_reads_no_yaml(good_folder: Path, kept: Path) -> None:
    """What a person in pain waits for: no YAML, no difflib, no decoder, no plans once the library is compiled."""
    script = (
        "import sys; from pathlib import Path; from cramprelief.routine import load\n"
        "found = load.load([Path(sys.argv[1])], Path(sys.argv[2]))\n"
        "steps = [routine.steps for routine in found.routines.values()]\n"
        "print(len(found.routines), *[m for m in sys.modules if m in"
        " ('yaml', 'difflib', 'json', 'cramprelief.routine.decode', 'cramprelief.routine.programme')])\n"
    )
    load.load([good_folder], kept)
    words = [sys.executable, "-c", script, str(good_folder), str(kept)]
    done = subprocess.run(words, capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.split() == [str(len(load.load([good_folder]).routines))]
