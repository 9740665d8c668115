# SPDX-License-Identifier: MIT
"""A sound system whose one device is recorded: what a person in the room would hear."""

from __future__ import annotations

import os
import signal
import subprocess
import wave
from array import array
from pathlib import Path

from tests.life.waiting import until

RATE = 16000
LOUD = 200
"""Of 32767: louder than this is heard."""
GAP = 0.35
"""Seconds of silence within what still counts as one sound."""


class Sink:
    """A PulseAudio of its own with one null device; `env` is told of it."""

    def __init__(self, folder: Path, env: dict[str, str]) -> None:
        self._folder, self._env = folder, env
        self._running: list[subprocess.Popen[bytes]] = []
        self.file = folder / "heard.raw"

    def open(self) -> None:
        """Raises AssertionError where the sound system does not come up."""
        socket = self._folder / "pulse.socket"
        self._env["PULSE_SERVER"] = f"unix:{socket}"
        log = (self._folder / "pulseaudio.log").open("wb")
        self._run(
            log, "pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1", "--disable-shm=yes", "--use-pid-file=no",
            "--load=module-null-sink sink_name=room",
            f"--load=module-native-protocol-unix auth-anonymous=1 socket={socket}",
        )  # fmt: skip
        until(self._answers, "the sound system")
        self._run(
            self.file.open("wb"), "parec", "-d", "room.monitor", "--raw", f"--rate={RATE}", "--channels=1",
            "--format=s16le", "--latency-msec=50",
        )  # fmt: skip
        until(lambda: self.file.stat().st_size, "a recording")

    def _answers(self) -> bool:
        return not subprocess.run(["pactl", "info"], env=self._env, capture_output=True, check=False).returncode

    def _run(self, out: object, *words: str) -> None:
        self._running.append(
            subprocess.Popen(words, env=self._env, stdout=out, stderr=subprocess.DEVNULL, start_new_session=True)  # type: ignore[call-overload]
        )

    @property
    def seconds(self) -> float:
        """How long it has been recorded."""
        return self.file.stat().st_size / 2 / RATE

    def loud(self, first: float = 0.0, last: float | None = None) -> float:
        """Seconds in which something was heard, between two instants of the recording."""
        return sum(end - begin for begin, end in self.sounds(first, last))

    def sounds(self, first: float = 0.0, last: float | None = None) -> list[tuple[float, float]]:
        """Begin and end of each sound, in seconds of the recording."""
        samples = array("h")
        raw = self.file.read_bytes()
        samples.frombytes(raw[: len(raw) // 2 * 2])
        step = RATE // 50
        found: list[tuple[float, float]] = []
        stop = len(samples) if last is None else min(len(samples), int(last * RATE))
        for at in range(int(first * RATE), stop, step):
            part = samples[at : at + step]
            if max(part, default=0) > LOUD or min(part, default=0) < -LOUD:
                now = at / RATE
                if found and now - found[-1][1] < GAP:
                    found[-1] = found[-1][0], now + step / RATE
                else:
                    found.append((now, now + step / RATE))
        return found

    def keep(self, path: Path) -> None:
        """The recording as a sound file, to listen to."""
        with wave.open(str(path), "wb") as out:
            out.setnchannels(1)
            out.setsampwidth(2)
            out.setframerate(RATE)
            out.writeframes(self.file.read_bytes())

    def close(self) -> None:
        for process in reversed(self._running):
            os.killpg(process.pid, signal.SIGTERM)
            try:
                process.wait(5)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
        self._running.clear()
