# SPDX-License-Identifier: MIT
"""What may stand in no file of the project: waiting by the clock, places of one computer, notes to oneself."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.house.source import TOP

ENDINGS = {".py", ".sh", ".md", ".toml", ".yaml", ".yml", ".json", ".txt", ".lock", ".desktop", ".xml", ".spec", ".1"}
HERE = Path(__file__)
WAITS = {
    "src/cramprelief/cli/keys.py": "the terminal's own clock, which tests replace",
    "src/cramprelief/cli/ring.py": "the start before this one is a process of its own, asked again until it answers",
    "src/cramprelief/voice/speaker.py": "a process of its own, which looks for its pipe some times a second",
    "tests/life/waiting.py": "other processes have to be asked again until they answer",
    "tests/screen/test_screen_reader.py": "another process has to be asked again until it answers",
}
"""Where there may be waiting by the clock, and why."""
ONE_COMPUTER = re.compile(r"(?<![\w.$}~-])(?:/home/\w|/Users/\w|/root/|/tmp/\w|/mnt/\w|[A-Z]:\\\\?Users)")
NOTES = re.compile(r"\b(?:TODO|FIXME|XXX|HACK)\b")


def texts() -> Iterator[Path]:
    """Every file of the project that is read by people."""
    folders = (".ci", "assets", "benchmarks", "docs", "packaging", "routines", "setup", "src", "tests", "tools")
    found = [path for folder in folders for path in (TOP / folder).rglob("*")]
    for path in [*TOP.glob("[!.]*"), *found]:
        if path.is_file() and (path.suffix in ENDINGS or not path.suffix) and "__pycache__" not in path.parts:
            yield path


def places(pattern: re.Pattern[str]) -> list[str]:
    return [
        f"{path.relative_to(TOP)}:{number}: {line.strip()}"
        for path in texts()
        if path != HERE
        for number, line in enumerate(path.read_text(encoding="utf-8", errors="replace").splitlines(), 1)
        if pattern.search(line)
    ]


@pytest.mark.parametrize("words", ["/home/ann/cramprelief", "see C:\\Users\\ann", "/tmp/x"])
def test_a_place_on_one_computer_is_found(words: str) -> None:
    assert ONE_COMPUTER.search(words)


@pytest.mark.parametrize("words", ["$HOME/home/x", "~/home/ann", "ui/home/page.py", "https://a.example/home/it"])
def test_other_words_are_left_in_peace(words: str) -> None:
    assert not ONE_COMPUTER.search(words)


def test_no_file_names_a_place_on_one_computer() -> None:
    assert places(ONE_COMPUTER) == []


def test_nothing_is_left_for_later() -> None:
    assert places(NOTES) == []


def sleeps(tree: ast.Module) -> Iterator[int]:
    """Lines that wait by the clock. `qWait(0)` only lets events pass."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and [getattr(value, "value", None) for value in node.args] != [0]:
            called = node.func
            name = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
            if name in ("sleep", "msleep", "usleep", "qSleep", "qWait"):
                yield node.lineno


@pytest.mark.parametrize("words", ["time.sleep(1)", "sleep(left)", "QTest.qWait(50)", "QThread.msleep(5)"])
def test_waiting_by_the_clock_is_found(words: str) -> None:
    assert list(sleeps(ast.parse(words))) == [1]


def test_nothing_waits_for_a_while() -> None:
    found = {
        path.relative_to(TOP).as_posix(): lines
        for folder in ("src", "tests")
        for path in (TOP / folder).rglob("*.py")
        if (lines := list(sleeps(ast.parse(path.read_text(encoding="utf-8")))))
    }
    assert {file: lines for file, lines in found.items() if file not in WAITS} == {}
