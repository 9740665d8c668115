# SPDX-License-Identifier: MIT
"""A whole routine through the real accessibility bus, as a person who cannot see meets it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread

import pytest

from cramprelief.record.settings_file import save, settings_of

READER = Path(__file__).with_name("reader.py")
SYSTEM_PYTHON = "/usr/bin/python3"
PATIENCE = 40.0
"""Seconds: a limit for what never comes, not a measure."""

ROUTINE = """\
format: 1
kind: relief
title: Three moves
summary: A short one for a test.
relieves: [calf]
posture: any
needs: []
evidence: {grade: C, note: "Folk remedy, not tested.", sources: []}
steps:
  - {id: push, show: Push your heel away from you., hold: 30s}
  - {id: rest, show: Let go and rest., rest: 24s}
  - {id: wiggle, show: Wiggle your toes., hold: 30s}
"""


class Program:
    """A child process whose lines are kept as they come."""

    def __init__(self, words: list[str], **more: object) -> None:
        self.process = subprocess.Popen(
            words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, **more
        )  # type: ignore[call-overload]
        self.lines: SimpleQueue[str] = SimpleQueue()
        Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        for line in self.process.stdout:
            self.lines.put(line.rstrip("\n"))

    def write(self, line: str) -> None:
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()

    def close(self) -> None:
        self.process.kill()
        self.process.wait()
        for pipe in (self.process.stdin, self.process.stdout):
            pipe.close()


class Reader(Program):
    def __init__(self) -> None:
        super().__init__([SYSTEM_PYTHON, str(READER), "cramprelief"])
        self.said: list[str] = []

    def _next(self) -> str:
        """The next line that is an answer; what was announced meanwhile is kept."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            try:
                line = self.lines.get(timeout=1.0)
            except Empty:
                continue
            if not line.startswith("said\t"):
                return line
            self.said.append(line.partition("\t")[2])
        raise AssertionError("the reader does not answer")

    def tree(self) -> list[tuple[str, str, str]]:
        self.write("tree")
        found = []
        while (line := self._next()) != "end":
            role, name, value = line.split("\t")
            found.append((role, name, value))
        return found

    def press(self, name: str) -> None:
        self.write(f"press {name}")
        assert self._next() == "pressed", name

    def until(self, wanted: Callable[[list[tuple[str, str, str]]], bool]) -> list[tuple[str, str, str]]:
        """The tree, once it is as wanted."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            tree = self.tree()
            if wanted(tree):
                return tree
            time.sleep(0.1)
        raise AssertionError(f"never came; there is: {tree}")


@pytest.fixture
def reader() -> Iterator[Reader]:
    if not os.environ.get("DBUS_SESSION_BUS_ADDRESS") or not os.environ.get("DISPLAY"):
        pytest.skip("needs a session bus and a display (xvfb-run, dbus-run-session)")
    probe = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"
    if (
        shutil.which(SYSTEM_PYTHON) is None
        or subprocess.run([SYSTEM_PYTHON, "-c", probe], capture_output=True).returncode
    ):
        pytest.skip("needs python3-gi and gir1.2-atspi-2.0")
    if not Path("/usr/libexec/at-spi-bus-launcher").exists():
        pytest.skip("needs at-spi2-core")
    made = Reader()
    assert made._next() == "ready"
    yield made
    made.close()


@pytest.fixture
def start(own_home: Path) -> Iterator[Callable[..., Program]]:
    """The app in a window of its own, silent, with a short routine of the person's."""
    running = []

    def run(*words: str) -> Program:
        (own_home / "routines").mkdir(parents=True)
        (own_home / "routines" / "three-moves.yaml").write_text(ROUTINE)
        save(own_home / "settings.json", settings_of(voice=False, welcomed=True, theme="night"))
        env = {**os.environ, "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "QT_QPA_PLATFORM": "xcb"}
        program = Program([sys.executable, "-m", "cramprelief", *words], env=env)
        running.append(program)
        return program

    yield run
    for program in running:
        program.close()


def names(tree: list[tuple[str, str, str]], role: str = "") -> list[str]:
    return [name for found, name, _ in tree if role in found]


def test_a_routine_is_heard_paused_and_ended_through_the_bus(reader: Reader, start: Callable[..., Program]) -> None:
    start("play", "three-moves", "--speed", "4")
    first = reader.until(lambda tree: any("Push your heel away" in name for name in names(tree)))
    buttons = names(first, "button")
    assert {"Pause", "Next", "Back", "Stop"} <= {name.split(",")[0] for name in buttons}
    assert all(buttons)
    rings = [(name, value) for role, name, value in first if "progress" in role and "second" in name]
    assert rings and float(rings[0][1]) <= 30

    reader.press("Pause")
    paused = reader.until(lambda tree: any(name.startswith("Paused") for name in names(tree)))
    assert "Go on" in names(paused, "button")
    before = len(reader.said)
    left = [name for name in names(paused) if "left of this step" in name]
    assert left == [name for name in names(reader.tree()) if "left of this step" in name]
    reader.press("Go on")

    reader.until(lambda tree: any("Let go and rest" in name for name in names(tree)))
    reader.until(lambda tree: any("Wiggle your toes" in name for name in names(tree)))
    over = "This routine is over. Has it eased?"
    reader.until(lambda tree: "Once more" in names(tree, "button") and over in reader.said)
    said = reader.said
    assert any("Paused" in words for words in said[: before + 1])
    for instruction in ("Let go and rest.", "Wiggle your toes."):
        assert [words for words in said if words == instruction] == [instruction]
    after = said[said.index("Wiggle your toes.") :]
    assert [words for words in after if words != "Has it eased?"][1:3] == ["Half", "10 seconds"], said
    assert after[-1] == over, said
    assert not [words for words in said if words.strip().isdigit()]
    assert len(said) <= 16, said  # 84 seconds: a few words a step, never each second


def test_what_runs_on_home_can_be_read_and_started(reader: Reader, start: Callable[..., Program]) -> None:
    start()
    home = reader.until(lambda tree: any(name.startswith("Start now") for name in names(tree, "button")))
    assert any("heel" in name.lower() or "knee" in name.lower() for name in names(home))
    parts = names(home, "radio")
    assert {"Left calf", "Right calf", "Left shin", "Right shin"} <= {*parts}
    assert len({name for name in parts if name.startswith(("Left ", "Right "))}) >= 18  # nine places, both sides
    reader.press(next(name for name in names(home, "button") if name.startswith("Start now")))
    reader.until(lambda tree: "Pause" in names(tree, "button"))
