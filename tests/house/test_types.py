# SPDX-License-Identifier: MIT
"""A misspelt word of a closed set is an error of the types, before anything runs."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from mypy import api
from tests.house.source import SRC, TOP

SNIPPET = """
from cramprelief.guide.moment import Moment, SessionState

def rests(moment: Moment) -> bool:
    return moment.state == "{word}"

state: SessionState = "{word}"
"""


def told_by_mypy(tmp_path: Path, word: str) -> list[str]:
    file = tmp_path / f"{word}.py"
    file.write_text(SNIPPET.format(word=word), encoding="utf-8")
    options = ["--config-file", str(TOP / "pyproject.toml"), "--strict", "--cache-dir", str(tmp_path / "cache")]
    out, err, _ = api.run([*options, "--no-error-summary", "--follow-imports", "silent", str(file)])
    assert err == ""
    return [line.partition("error: ")[2] for line in out.splitlines()]


def test_a_misspelt_state_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MYPYPATH", os.fspath(SRC))
    assert told_by_mypy(tmp_path, "paused") == []
    compared, given = told_by_mypy(tmp_path, "pausd")
    assert "Non-overlapping equality check" in compared
    assert "Incompatible types in assignment" in given
