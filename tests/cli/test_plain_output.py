# SPDX-License-Identifier: MIT
"""No name and no text of a file steers the terminal that shows it."""

from __future__ import annotations

from pathlib import Path

import pytest

from cramprelief.cli.main import run

FILE = r"""format: 1
kind: relief
title: "T \e[2J\e]52;c;aGk=\a"
summary: Control characters written as YAML escapes.
relieves: [calf]
posture: any
evidence: {grade: C, note: No study.}
breathing: calm
steps:
  - {id: a, show: "Sit\e[31m down\0 now\r\b.", do: 8s}
"""


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("CRAMPRELIEF_HOME", str(tmp_path))
    folder = tmp_path / "routines"
    folder.mkdir()
    (folder / "mine.yaml").write_text(FILE)
    return folder


@pytest.mark.parametrize(
    "words", [["validate", "{}"], ["list"], ["show", "mine"], ["doctor"], ["play", "mine", "--text"], ["validate", "-"]]
)
def test_every_command_stays_plain(
    words: list[str], own: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    strange = own / "a\x1b[31mb\u202e.yaml"
    strange.write_text(FILE)
    with strange.open() as given:
        monkeypatch.setattr("sys.stdin", given)
        run([word.format(strange) for word in words])
    told = "".join(capfd.readouterr())
    assert told
    assert not [sign for sign in told if (ord(sign) < 32 and sign not in "\n\t") or sign == "\u202e"]


def test_a_mistake_in_the_words_of_a_command(capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["sho\x1b[2Jw"]) == 2
    assert "\x1b" not in "".join(capfd.readouterr())
