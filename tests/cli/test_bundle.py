# SPDX-License-Identifier: MIT
"""`cramprelief bundle` and `cramprelief add`, as they are typed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.authoring.bundle.hostile import GOOD
from tests.authoring.bundle.sharing import SET, held, put, routine

from cramprelief.cli import OK, PROBLEMS, USAGE
from cramprelief.cli.main import run


@pytest.fixture
def own(own_home: Path) -> Path:
    return put(own_home / "routines", SET)


def test_by_id_or_by_path_with_all_that_is_used(own: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    by_id, by_path = tmp_path / "a.cramprelief", tmp_path / "b.cramprelief"
    facts = ["--author", "J. Olsen", "--licence", "CC BY 4.0", "--date", "2026-11-21"]
    assert run(["bundle", "evening", "-o", str(by_id), *facts]) == OK
    assert run(["bundle", str(own / "programmes" / "evening.yaml"), "-o", str(by_path), *facts]) == OK
    assert by_id.read_bytes() == by_path.read_bytes()
    assert "pull.yaml: Soft pull" in capsys.readouterr().out


def test_a_draft_can_be_packed_by_its_id(own: Path, tmp_path: Path) -> None:
    put(own, {"idea.yaml": routine("An idea", more="draft: yes\n")})
    assert run(["bundle", "idea", "-o", str(tmp_path / "a.cramprelief")]) == OK


def test_what_is_not_there_is_told_with_what_was_meant(own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["bundle", "pul"]) == USAGE
    assert 'There is no routine, plan or file "pul". Did you mean "pull"?' in capsys.readouterr().err


def test_another_ending_and_a_broken_file_are_told(
    own: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["bundle", "pull", "-o", str(tmp_path / "a.zip")]) == USAGE
    put(own, {"pull.yaml": b"title: [\n"})
    assert run(["bundle", str(own / "pull.yaml"), "-o", str(tmp_path / "a.cramprelief")]) == PROBLEMS
    assert "Nothing was packed. “pull.yaml” cannot be read" in capsys.readouterr().err
    assert not (tmp_path / "a.cramprelief").exists()


@pytest.mark.parametrize(
    ("word", "value"), [("--date", "yesterday"), ("--author", "a" * 121), ("--licence", "b" * 121)]
)
def test_what_no_list_can_hold_is_refused(own: Path, word: str, value: str) -> None:
    assert run(["bundle", "pull", word, value]) == USAGE


def test_a_look_comes_first_and_adds_nothing(
    own_home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = put(tmp_path, {"a.cramprelief": GOOD}) / "a.cramprelief"
    assert run(["add", str(file), "--dry-run"]) == OK
    said = capsys.readouterr().out
    assert "From J. Olsen; licence: CC BY 4.0; packed on 2026-11-21; all 1 checksums are right." in said
    assert "routine  pull.yaml (Soft pull): new" in said and "Nothing is added yet. 1 file would come in" in said
    assert not (own_home / "routines").exists()
    assert run(["add", str(file)]) == OK
    assert "Added 1 file as drafts" in capsys.readouterr().out
    assert b"draft: yes\n" in (own_home / "routines" / "pull.yaml").read_bytes()
    assert run(["add", str(file)]) == OK
    assert "All of it is here already. Nothing was added." in capsys.readouterr().out


def test_it_says_what_it_would_replace_and_replaces_it_where_that_is_asked(
    own_home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = put(tmp_path, {"a.cramprelief": GOOD}) / "a.cramprelief"
    own = put(own_home / "routines", {"pull.yaml": routine("Mine")})
    assert run(["add", str(file), "--dry-run"]) == OK
    assert "here already, another one, comes in as pull-2.yaml" in capsys.readouterr().out
    assert run(["add", str(file), "--replace", "push"]) == USAGE
    assert run(["add", str(file), "--replace", "pull"]) == OK
    assert "here already, another one, replaced" in capsys.readouterr().out
    assert held(own).keys() == {"pull.yaml"} and b"Soft pull" in held(own)["pull.yaml"]


def test_as_data(own_home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = put(tmp_path, {"a.cramprelief": GOOD, "b.cramprelief": GOOD[:-4]}) / "a.cramprelief"
    assert run(["add", str(file), "--json"]) == OK
    told = json.loads(capsys.readouterr().out)
    assert told["refused"] is None and told["files"][0]["state"] == "new"
    assert told["added"] == [str(own_home / "routines" / "pull.yaml")]
    assert run(["add", str(tmp_path / "b.cramprelief"), "--json"]) == PROBLEMS
    assert json.loads(capsys.readouterr().out)["refused"].startswith("It is cut short")


def test_no_such_file_and_no_file_at_all(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["add", str(tmp_path / "none.cramprelief")]) == USAGE
    assert run(["add", str(tmp_path)]) == PROBLEMS
    assert "it is a folder" in capsys.readouterr().err
