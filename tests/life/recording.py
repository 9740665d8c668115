# SPDX-License-Identifier: MIT
"""A sound system whose devices are recorded: what a person in the room would hear, of the app and of its reader."""

from __future__ import annotations

import os
import signal
import subprocess
from array import array
from contextlib import suppress
from pathlib import Path

from tests.life.waiting import until

RATE = 16000
LOUD = 200
"""Of 32767: louder than this is heard."""
GAP = 0.35
"""Seconds of silence within what still counts as one sound."""


class Track:
    """What one device has played so far, in seconds since the recording began."""

    def __init__(self, file: Path) -> None:
        self.file = file

    @property
    def length(self) -> float:
        """How long it has been recorded."""
        return self.file.stat().st_size / 2 / RATE

    def loud(self, first: float = 0.0, last: float | None = None) -> float:
        """Seconds in which something was heard, between two instants."""
        return sum(end - begin for begin, end in self.sounds(first, last))

    def sounds(self, first: float = 0.0, last: float | None = None) -> list[tuple[float, float]]:
        """Begin and end of each sound."""
        samples = array("h")
        raw = self.file.read_bytes()
        samples.frombytes(raw[: len(raw) // 2 * 2])
        step = RATE // 50
        stop = len(samples) if last is None else min(len(samples), int(last * RATE))
        found: list[tuple[float, float]] = []
        for at in range(int(first * RATE), stop, step):
            part = samples[at : at + step]
            if max(part) > LOUD or min(part) < -LOUD:
                begin = found.pop()[0] if found and at / RATE - found[-1][1] < GAP else at / RATE
                found.append((begin, (at + step) / RATE))
        return found


class SoundSystem:
    """A PulseAudio of its own with two devices that nobody owns: `app`, the usual one, and `reader`."""

    def __init__(self, folder: Path, env: dict[str, str]) -> None:
        self._folder, self._env = folder, env
        self._running: list[subprocess.Popen[bytes]] = []
        self.app = Track(folder / "app.raw")
        self.reader = Track(folder / "reader.raw")

    def open(self) -> None:
        """Tells `env` where it is. Raises AssertionError where it does not come up."""
        socket = self._folder / "pulse.socket"
        self._env["PULSE_SERVER"] = f"unix:{socket}"
        self._run(
            self._folder / "pulseaudio.log",
            "pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1", "--disable-shm=yes", "--use-pid-file=no",
            "--load=module-null-sink sink_name=app", "--load=module-null-sink sink_name=reader",
            f"--load=module-native-protocol-unix auth-anonymous=1 socket={socket}",
        )  # fmt: skip
        until(lambda: not self._ask("pactl", "info"), "the sound system")
        self._ask("pactl", "set-default-sink", "app")
        for name, track in (("app", self.app), ("reader", self.reader)):
            self._run(
                track.file, "parec", "-d", f"{name}.monitor", "--raw", f"--rate={RATE}", "--channels=1",
                "--format=s16le", "--latency-msec=50",
            )  # fmt: skip
            until(lambda track=track: track.length > 0, "a recording")  # type: ignore[misc]

    def _ask(self, *words: str) -> int:
        return subprocess.run(words, env=self._env, capture_output=True, check=False).returncode

    def _run(self, out: Path, *words: str) -> None:
        with out.open("wb") as file:
            self._running.append(
                subprocess.Popen(words, env=self._env, stdout=file, stderr=subprocess.DEVNULL, start_new_session=True)
            )

    def close(self) -> None:
        for process in reversed(self._running):
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGTERM)
            process.wait()
        self._running.clear()
