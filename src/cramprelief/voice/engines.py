# SPDX-License-Identifier: MIT
"""The system's own voice: programs that are run for one text each, and ended when they take too long.

The text goes in by standard input, never as an argument: no text can be taken for an option.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass

SLOWEST_WORDS_A_SECOND = 1.2
PATIENCE = 4.0
"""Seconds that an engine may take on top of the slowest speaking; then it is ended."""
USUAL_WORDS_A_SECOND = 2.0
LATE = 1.5
"""Seconds that an engine takes at most on top of its usual speaking. Cut short after that, it counts as failed: in
short steps each text is cut short by the next, and an engine that hangs would never come to its limit.
"""
TRIES = 2
"""An engine that failed so often in a row is not asked again."""

_POWERSHELL = (
    "Add-Type -AssemblyName System.Speech; $voice = New-Object System.Speech.Synthesis.SpeechSynthesizer; "
    "$voice.Volume = {volume}; $voice.Rate = {rate}; "
    "$text = New-Object IO.StreamReader([Console]::OpenStandardInput(), [Text.Encoding]::UTF8); "
    "$voice.Speak($text.ReadToEnd())"
)


@dataclass(frozen=True, slots=True)
class Manner:
    """How a text is spoken: `volume` 0 to 100, `speed` 1 at the engine's calm pace, 0.5 to 2.

    `language` such as "en" where it is known; else the engine's own choice.
    """

    volume: int = 100
    speed: float = 1.0
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Engine:
    """A program that speaks what it reads."""

    name: str
    command: Callable[[Manner], list[str]]
    writes: bool = False
    """It does not speak itself but writes a wave file to its standard output."""
    hush: tuple[str, ...] = ()
    """The command that silences a daemon behind the engine."""


def _spd_say(manner: Manner) -> list[str]:
    rate = str(round(-15 + 150 * (manner.speed - 1)))
    # Of -100 to 100. The upper half is for who wants it louder than other programs, and its sound is clipped.
    volume = str(manner.volume - 100)
    language = ["--language", manner.language] if manner.language else []
    return ["spd-say", "--wait", "--pipe-mode", "--rate", rate, "--volume", volume, *language]


def _espeak(manner: Manner) -> list[str]:
    language = ["-v", manner.language] if manner.language else []
    return ["espeak-ng", "--stdin", "--stdout", "-s", str(round(150 * manner.speed)), *language]


def _powershell(manner: Manner) -> list[str]:
    script = _POWERSHELL.format(volume=manner.volume, rate=round(10 * (manner.speed - 1)))
    return ["powershell", "-NoProfile", "-NonInteractive", "-Command", script]


SPD_SAY = Engine("spd-say", _spd_say, hush=("spd-say", "--cancel"))
ESPEAK = Engine("espeak-ng", _espeak, writes=True)
SAY = Engine("say", lambda manner: ["say", "-r", str(round(160 * manner.speed))])
POWERSHELL = Engine("powershell", _powershell)
BY_SYSTEM: Mapping[str, tuple[Engine, ...]] = {"linux": (SPD_SAY, ESPEAK), "darwin": (SAY,), "win32": (POWERSHELL,)}


def engines_here() -> list[Engine]:
    """The engines whose programs are on this system, best first."""
    return [engine for engine in BY_SYSTEM.get(sys.platform, ()) if shutil.which(engine.name)]


def time_limit(text: str) -> float:
    """Seconds that speaking this text may take."""
    return PATIENCE + len(text.split()) / SLOWEST_WORDS_A_SECOND


class Speech:
    """Speaks with the first engine that works; one text at a time.

    `limit` tells how many seconds a text may take, `clock` seconds that never go back.
    """

    def __init__(
        self,
        engines: list[Engine],
        limit: Callable[[str], float] = time_limit,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._engines = list(engines)
        self._limit = limit
        self._clock = clock
        self._failures = 0
        self._running: subprocess.Popen[bytes] | None = None
        self._lock = threading.Lock()

    @property
    def engine(self) -> Engine | None:
        """The one in use; None where there is none, or all have been given up."""
        return self._engines[0] if self._engines else None

    def speak(self, text: str, manner: Manner) -> bytes | None:
        """Blocks until it is spoken, was hushed, or took too long.

        A wave file where the engine writes one; empty bytes where it spoke itself; None where it failed.
        """
        engine = self.engine
        if engine is None:
            return None
        try:
            done, output = self._run(engine, text, manner)
        except (OSError, subprocess.TimeoutExpired):
            done, output = False, b""
        self._failures = 0 if done else self._failures + 1
        if self._failures >= TRIES:
            self._engines.pop(0)
            self._failures = 0
        if not done:
            return None
        return output if engine.writes else b""

    def hush(self) -> None:
        """Silence now. That is no failure of the engine, unless it was late."""
        with self._lock:
            running, self._running = self._running, None
        if running is None:
            return
        running.kill()
        if self.engine and self.engine.hush:
            # Not waited for: a hanging daemon must not hold up the next sentence.
            threading.Thread(target=_cancel, args=(self.engine.hush,), daemon=True).start()

    def _run(self, engine: Engine, text: str, manner: Manner) -> tuple[bool, bytes]:
        """Whether it went well, and what was written."""
        began = self._clock()
        process = subprocess.Popen(
            engine.command(manner), stdin=subprocess.PIPE, stderr=subprocess.DEVNULL, env=_environment(),
            # What the program starts in turn would hold a pipe open, and with it the next sentence.
            stdout=subprocess.PIPE if engine.writes else subprocess.DEVNULL,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )  # fmt: skip
        with self._lock:
            self._running = process
        with process:
            try:
                output, _errors = process.communicate(text.encode(), timeout=self._limit(text))
            except subprocess.TimeoutExpired:
                process.kill()
                raise
            finally:
                with self._lock:
                    hushed = self._running is not process
                    self._running = None
        if hushed:
            return self._clock() - began <= LATE + len(text.split()) / (USUAL_WORDS_A_SECOND * manner.speed), b""
        return process.returncode == 0, output or b""


def _environment() -> dict[str, str]:
    """The person's own. The app without Python adds its libraries to the path, which are wrong for other programs."""
    own = dict(os.environ)
    if getattr(sys, "frozen", False):
        own["LD_LIBRARY_PATH"] = own.pop("LD_LIBRARY_PATH_ORIG", "")
    return own


def _cancel(command: tuple[str, ...]) -> None:
    with contextlib.suppress(OSError, subprocess.TimeoutExpired):
        subprocess.run(command, check=False, timeout=PATIENCE, capture_output=True, stdin=subprocess.DEVNULL,
                       env=_environment())  # fmt: skip
