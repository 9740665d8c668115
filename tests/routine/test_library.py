# SPDX-License-Identifier: MIT
"""Folders of files become a library; a broken file never takes the others with it."""

from __future__ import annotations

import os
from pathlib import Path

from cramprelief.routine import load
from cramprelief.routine.compile import Reader

ROUTINE = """\
format: 1
kind: relief
title: {title}
summary: A short test.
relieves: [calf]
posture: lying
evidence: {{grade: C, note: Made for a test.}}
steps:
  - show: Lie on your back.
    do: 6s
then: [{then}]
"""


def write(folder: Path, id: str, title: str = "A test", then: str = "") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{id}.yaml"
    path.write_text(ROUTINE.format(title=title, then=then), encoding="utf-8")
    return path


def say(path: Path, line: str) -> Path:
    """Add a line to the file."""
    path.write_text(path.read_text(encoding="utf-8") + line + "\n", encoding="utf-8")
    return path


def test_a_broken_file_is_listed_beside_the_good_ones(tmp_path: Path) -> None:
    write(tmp_path, "good")
    write(tmp_path, "bad").write_text("format: 1\ntitle: [\n", encoding="utf-8")
    found = load.load([tmp_path])
    assert list(found.routines) == ["good"]
    assert [(Path(each.file).name, each.code) for each in found.problems] == [("bad.yaml", "not-yaml")]


def test_a_file_with_a_name_of_the_apps_own_is_left_out_and_says_so(tmp_path: Path) -> None:
    write(tmp_path / "app", "same", "From the app")
    own = write(tmp_path / "own", "same", "My own")
    found = load.load([tmp_path / "app", tmp_path / "own"], tmp_path / "kept.bin")
    assert {id: each.title for id, each in found.routines.items()} == {"same": "From the app"}
    assert not found.origin("same").own
    assert [(each.file, each.code, each.suggestion) for each in found.problems] == [
        (str(own), "taken-name", "my-same.yaml")
    ]


def test_with_replaces_it_takes_the_place_under_an_id_of_its_own(tmp_path: Path) -> None:
    write(tmp_path / "app", "same", "From the app")
    write(tmp_path / "app", "other", "Other", then="same")
    write(tmp_path / "own", "my-same", "Second", then="other")
    third = write(tmp_path / "own", "same", "Third", then="other")
    say(third, "replaces: same")
    for kept in (None, tmp_path / "kept.bin", tmp_path / "kept.bin"):
        found = load.load([tmp_path / "app", tmp_path / "own"], kept)
        titles = {name: routine.title for name, routine in found.routines.items()}
        assert titles == {"same": "From the app", "other": "Other", "my-same": "Second", "my-same-2": "Third"}
        assert found.replaced == {"same": "my-same-2"}
        assert found.own == {"my-same", "my-same-2"}
        assert found.origin("my-same-2").replaces == "same"
        assert [found.offers(name) for name in ("same", "my-same-2")] == [False, True]
        assert found.routines["other"].then == ("my-same-2",)
        assert found.routines["my-same-2"].then == ("other",)
        assert not found.problems


def test_of_two_that_want_one_place_the_first_gets_it_and_both_are_offered(tmp_path: Path) -> None:
    write(tmp_path / "app", "same", "From the app")
    for name in ("one", "two"):
        say(write(tmp_path / "own", name), "replaces: same")
    found = load.load([tmp_path / "app", tmp_path / "own"])
    assert found.replaced == {"same": "one"}
    assert found.offers("two")
    assert [(Path(each.file).name, each.code) for each in found.problems] == [("two.yaml", "replaces")]


def test_what_the_app_has_not_cannot_be_replaced(tmp_path: Path) -> None:
    write(tmp_path / "app", "same", "From the app")
    write(tmp_path / "own", "other")
    say(write(tmp_path / "own", "mine"), "replaces: other")
    found = load.load([tmp_path / "app", tmp_path / "own"])
    assert found.replaced == {}
    assert [(Path(each.file).name, each.code) for each in found.problems] == [("mine.yaml", "unknown-built-in")]


def test_a_draft_is_in_no_list_and_nothing_leads_to_it(tmp_path: Path) -> None:
    write(tmp_path / "app", "same", "From the app")
    draft = say(write(tmp_path / "own", "mine"), "draft: yes\nreplaces: same")
    also = say(write(tmp_path / "own", "same"), "draft: yes")
    write(tmp_path / "own", "other", then="mine")
    for kept in (None, tmp_path / "kept.bin", tmp_path / "kept.bin"):
        found = load.load([tmp_path / "app", tmp_path / "own"], kept)
        assert set(found.routines) == {"same", "other"}
        assert (found.replaced, found.problems) == ({}, ())
        assert found.drafts == {"mine": str(draft), "my-same": str(also)}
        assert found.routines["other"].then == ()


def test_folders_below_hold_routines_but_figures_and_hidden_ones_do_not(tmp_path: Path) -> None:
    below = write(tmp_path / "own" / "patients" / "mrs-k", "deep")
    for name in ("figures", ".studio", ".removed"):
        write(tmp_path / "own" / name, f"not-{name[1:]}")
    found = load.load([tmp_path / "app", tmp_path / "own"])
    assert set(found.routines) == {"deep"}
    assert found.folder("deep") == below.parent


def test_of_two_own_files_with_one_id_the_later_is_used_and_says_so(tmp_path: Path) -> None:
    write(tmp_path, "same", "Above")
    write(tmp_path / "programmes", "same", "Below")
    found = load.load([tmp_path / "app", tmp_path])
    assert len(found.routines) == 1
    assert [each.code for each in found.problems] == ["replaces"]


def test_a_branch_that_leads_nowhere_is_reported_and_left_out(tmp_path: Path) -> None:
    write(tmp_path, "first", then="second")
    write(tmp_path, "second", then="thrid")
    found = load.load([tmp_path])
    assert found.routines["first"].then == ("second",)
    assert found.routines["second"].then == ()
    assert [each.code for each in found.problems] == ["unknown-routine"]


def test_missing_folders_are_empty(tmp_path: Path) -> None:
    found = load.load([tmp_path / "none"])
    assert not found.routines
    assert not found.problems


def test_a_reader_reads_a_changed_file_again_and_says_each_thing_once(tmp_path: Path) -> None:
    app, own = tmp_path / "app", tmp_path / "own"
    old = write(app, "first", then="nowhere")
    os.utime(old, (1_600_000_000, 1_600_000_000))
    mine = write(own, "first", "Mine")
    reader = Reader()
    for title in ("Mine", "Mine", "Changed"):
        mine.write_text(ROUTINE.format(title=title, then=""), encoding="utf-8")
        assert reader.library([app, own]) == load.load([app, own])
    mine.unlink()
    again = [reader.library([app, own]) for _ in range(2)]
    assert [each.code for each in again[1].problems] == ["unknown-routine"]
    assert again[0] == again[1] == load.load([app, own])


def test_a_file_in_place_of_a_folder_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    found = load.load([tmp_path / "file"])
    assert [each.code for each in found.problems] == ["unreadable"]


def test_the_folder_of_a_routine_is_where_its_pictures_lie(tmp_path: Path) -> None:
    write(tmp_path, "first")
    assert load.load([tmp_path]).folder("first") == tmp_path
