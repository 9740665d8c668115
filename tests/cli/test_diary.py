# SPDX-License-Identifier: MIT
"""The diary from the command line."""

from __future__ import annotations

import json
import stat
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from cramprelief.cli.main import run

Say = Callable[..., tuple[int, str, str]]


@pytest.fixture
def say(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Say:
    """Runs `cramprelief diary …` in an empty home: exit code, output, errors."""
    monkeypatch.setenv("CRAMPRELIEF_HOME", str(tmp_path / "home"))

    def run_it(*words: str) -> tuple[int, str, str]:
        code = run(["diary", *words])
        out, err = capfd.readouterr()
        return code, out, err

    return run_it


def ago(**span: float) -> str:
    return (datetime.now() - timedelta(**span)).isoformat(timespec="minutes")


def add(say: Say, *words: str) -> dict[str, Any]:
    code, out, err = say("add", *words, "--json")
    assert (code, err) == (0, "")
    found: dict[str, Any] = json.loads(out)["cramps"][0]
    return found


def test_an_empty_diary_stays_unmade(say: Say, tmp_path: Path) -> None:
    assert say("list") == (0, "No cramps yet.\n", "")
    assert say("backup") == (0, "There is no diary yet.\n", "")
    assert json.loads(say("summary", "--json")[1])["cramps"] == 0
    assert json.loads(say("list", "--json")[1])["cramps"] == []
    assert not (tmp_path / "home" / "diary.sqlite3").exists()


def test_what_is_added_is_listed_found_and_counted(say: Say, tmp_path: Path) -> None:
    one = add(
        say, "--started", ago(days=2), "--place", "calf", "--side", "left", "--seconds", "95", "--pain-before", "7",
        "--pain-after", "2", "--helped", "heel-push", "--trigger", "Sport", "--note", "Übungen im Bett",
    )  # fmt: skip
    add(say, "--started", ago(days=9), "--about")
    assert (one["place"], one["side"], one["seconds"], one["eased_in"]) == ("calf", "left", 95.0, None)
    assert one["started"].count(":") >= 2  # with its offset
    assert [each["id"] == one["id"] for each in json.loads(say("list", "--json")[1])["cramps"]] == [True, False]
    for words in (["ubungen"], ["LEFT", "calf"], ["heel push"], ["sport", "bett"]):
        assert [each["id"] for each in json.loads(say("find", *words, "--json")[1])["cramps"]] == [one["id"]]
    assert say("find", "shoe") == (0, "Nothing found.\n", "")
    found = json.loads(say("summary", "--period", "4w", "--json")[1])
    assert (found["cramps"], sum(found["by_hour"]), found["days"]) == (2, 2, 10)
    assert found["by_place"] == [{"place": "calf", "side": "left", "cramps": 1}]
    assert set(found) == {
        "since", "until", "days", "cramps", "nights", "nights_a_week", "usual_seconds", "by_place", "by_hour", "helped",
    }  # fmt: skip
    home = tmp_path / "home"
    assert {path.name: stat.S_IMODE(path.stat().st_mode) for path in home.glob("diary*")} == {"diary.sqlite3": 0o600}


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ([], "say when it began"),
        (["--started", "yesterday"], "--started must be"),
        (["--started", "2096-01-01T00:00"], "--started must be no later than now"),
        (["--started", ago(days=1), "--pain-before", "11"], "--pain-before must be a whole number from 0 to 10"),
        (["--started", ago(days=1), "--seconds", "9" * 401], "--seconds must be"),
        (["--started", ago(days=1), "--note", "a\x1b[2J"], "--note must be"),
        (["--started", ago(days=1), "--place", "knee"], 'no place "knee"'),
    ],
)
def test_nothing_untrue_is_added(say: Say, words: list[str], told: str) -> None:
    code, _, err = say("add", *words)
    assert code == 2
    assert told in err
    assert say("list")[1] == "No cramps yet.\n"


@pytest.mark.parametrize(
    "words", [["find"], ["import"], ["list", "more"], ["list", "--period", "4w"], ["summary", "--format", "csv"],
              ["list", "--note", "x"], ["backup", "--json"], ["dance"], []],
)  # fmt: skip
def test_what_does_not_go_together_is_said(say: Say, words: list[str]) -> None:
    code, out, err = say(*words)
    assert (code, out) == (2, "")
    assert "cramprelief diary" in err


def test_out_and_in_again(say: Say, tmp_path: Path) -> None:
    add(say, "--started", ago(days=1), "--place", "toes", "--note", "=1+1")
    file = tmp_path / "out.json"
    assert say("export", str(file)) == (0, "", "")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    document = json.loads(file.read_text())
    assert json.loads(say("export")[1]) == document
    assert "'=1+1" in say("export", "--format", "csv")[1]
    assert "BEGIN:VEVENT" in say("export", "--format", "ics")[1]
    assert say("import", str(file))[:2] == (0, "0 taken, 1 known already, 0 refused\n")
    document["cramps"].append({**document["cramps"][0], "id": "another12", "seconds": 1e300})
    document["cramps"].append({**document["cramps"][0], "id": "another34"})
    file.write_text(json.dumps(document))
    code, out, _ = say("import", str(file), "--json")
    told = json.loads(out)
    assert (code, told["taken"], told["merged"]) == (1, 1, 1)
    assert [(each["number"], each["field"]) for each in told["refused"]] == [(2, "seconds")]


@pytest.mark.parametrize("content", [b"", b"[]", b"\xff\xfe", b"{", b'{"format": "cramprelief-diary", "version": 9}'])
def test_what_is_no_diary_is_refused(say: Say, tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "in.json"
    file.write_bytes(content)
    code, out, err = say("import", str(file))
    assert (code, out) == (1, "")
    assert err.startswith("cramprelief diary import: ")
    assert say("import", str(tmp_path / "nowhere.json"))[0] == 1


def test_a_damaged_diary_is_told_and_mended(say: Say, tmp_path: Path) -> None:
    for day in range(5):
        add(say, "--started", ago(days=day + 1), "--note", f"number {day}")
    code, out, _ = say("backup")
    assert code == 0
    assert Path(out.strip()).is_file()
    add(say, "--started", ago(hours=1), "--note", "after the copy")
    path = tmp_path / "home" / "diary.sqlite3"
    assert say("repair") == (0, "The diary is whole. Nothing was changed.\n", "")
    data = bytearray(path.read_bytes())
    data[100:140] = bytes(40)
    path.write_bytes(data)
    for words in (["list"], ["find", "number"], ["summary"], ["export"], ["backup"]):
        code, out, err = say(*words)
        assert (code, out) == (1, "")
        assert "cramprelief diary repair" in err
    code, out, _ = say("repair")
    assert code == 0
    assert "The damaged file was kept" in out
    assert len(json.loads(say("list", "--json")[1])["cramps"]) >= 5
    assert list((tmp_path / "home").glob("diary-damaged-*"))
