# SPDX-License-Identifier: MIT
"""The process that makes the sound: `python -m cramprelief.voice.speaker`, started and ended by the window's.

Whatever a sound system or a speech engine does, it does it here; the window never waits for it. Each line that comes
in and each line that goes out is one JSON object.

In:  {"do": "play", "id": 7, "file": "…", "gain": 0.4} · {"do": "stop"} · {"do": "ping"}
     {"do": "say", "id": 8, "text": "…", "gain": 0.4, "speed": 1.0, "language": "en" or null}
Out: {"is": "ready", "sound": "PulseAudio" or null, "speech": "spd-say" or null, "player": true}
     {"is": "started", "id": 7} · {"is": "ended", "id": 7} · {"is": "failed", "id": 8} · {"is": "pong"}

The end of the input is the end of the process.
"""

from __future__ import annotations

import json
import os
import queue
import sys
import threading
import time
from array import array
from types import ModuleType
from typing import IO, Any

from cramprelief.voice.engines import Manner, Speech, engines_here
from cramprelief.voice.mixer import RATE, Mixer

PERIOD = 20
"""Milliseconds that the sound system fetches at a time."""
OPENING = 3.0
"""Seconds that a sound system may take to answer."""
IDLE = 30.0
"""Seconds of silence after which the device is let go of."""


class Device:
    """The sound device. It stays open while something is played, for opening one late swallows the first word."""

    def __init__(self, mixer: Mixer) -> None:
        self.name: str | None = None
        """Of the sound system; None where there is no sound."""
        self.player = True
        """False where the part that plays sound is not installed."""
        self._mixer = mixer
        self._device: Any = None
        self._running = False
        self._lock = threading.Lock()

    def open(self) -> None:
        """Tries for OPENING seconds; afterwards `name` tells."""
        attempt = threading.Thread(target=self._open, daemon=True)
        attempt.start()
        attempt.join(OPENING)

    def _open(self) -> None:
        try:
            miniaudio = _miniaudio()
        except (ImportError, OSError):
            self.player = False
            return
        try:
            self._device = miniaudio.PlaybackDevice(
                output_format=miniaudio.SampleFormat.SIGNED16,
                nchannels=1,
                sample_rate=RATE,
                buffersize_msec=PERIOD,
                app_name="cramprelief",
            )
        except miniaudio.MiniaudioError:
            return
        if self._device.backend != "Null":
            self.wake()
            self.name = self._device.backend

    def wake(self) -> None:
        with self._lock:
            if not self._running:
                frames = self._mixer.frames()
                next(frames)
                self._device.start(frames)
                self._running = True

    def rest(self) -> None:
        """Let go of the device until something is to be heard again."""
        with self._lock:
            if self._running:
                self._device.stop()
                self._running = False

    @staticmethod
    def samples(source: str | bytes) -> array[int]:
        """A sound file, or its bytes, as the mixer wants it. Raises OSError where it cannot be read."""
        miniaudio = _miniaudio()
        read = miniaudio.decode_file if isinstance(source, str) else miniaudio.decode
        try:
            decoded = read(source, output_format=miniaudio.SampleFormat.SIGNED16, nchannels=1, sample_rate=RATE)
        except miniaudio.MiniaudioError as error:
            raise OSError(f"not a sound file: {error}") from error
        return array("h", decoded.samples)


def _miniaudio() -> Any:
    """miniaudio without its client for radio over the network: half of this process's memory, and never used here.

    Raises ImportError, or OSError where the system lacks a library for it.
    """
    client = "urllib.request"
    stands_in = client not in sys.modules
    if stands_in:
        sys.modules[client] = ModuleType(client)
    try:
        import miniaudio
    finally:
        if stands_in:
            del sys.modules[client]
    return miniaudio


class Speaker:
    """Carries out orders; `tell` sends one answer."""

    def __init__(self, device: Device, mixer: Mixer, speech: Speech, out: IO[str]) -> None:
        self._device = device
        self._mixer = mixer
        self._speech = speech
        self._out = out
        self._lock = threading.Lock()
        self._texts: queue.SimpleQueue[dict[str, Any]] = queue.SimpleQueue()
        self._round = 0

    def ready(self) -> None:
        threading.Thread(target=self._speak_texts, daemon=True).start()
        engine = self._speech.engine
        speech = engine and engine.name
        self._tell({"is": "ready", "sound": self._device.name, "speech": speech, "player": self._device.player})

    def obey(self, order: dict[str, Any]) -> None:
        match order.get("do"):
            case "play":
                self._play(order, str(order.get("file")))
            case "say":
                self._texts.put({**order, "round": self._round})
            case "stop":
                self._round += 1
                self._mixer.stop()
                self._speech.hush()
            case "ping":
                self._tell({"is": "pong"})

    def _play(self, order: dict[str, Any], source: str | bytes) -> None:
        number = order.get("id")
        if self._device.name is None:
            self._tell({"is": "failed", "id": number})
            return
        try:
            samples = self._device.samples(source)
        except OSError:
            self._tell({"is": "failed", "id": number})
            return
        self._device.wake()
        self._mixer.play(
            samples,
            float(order.get("gain", 1.0)),
            lambda: self._tell({"is": "started", "id": number}),
            lambda: self._tell({"is": "ended", "id": number}),
        )

    def _speak_texts(self) -> None:
        while True:
            order = self._texts.get()
            if order["round"] == self._round:
                self._speak(order)

    def _speak(self, order: dict[str, Any]) -> None:
        engine = self._speech.engine
        number = order.get("id")
        speaks_itself = engine is not None and not engine.writes
        if speaks_itself:
            self._tell({"is": "started", "id": number})
        gain, speed = float(order.get("gain", 1.0)), float(order.get("speed", 1.0))
        manner = Manner(round(100 * gain), speed, order.get("language"))
        spoken = self._speech.speak(str(order.get("text")), manner)
        if spoken is None:
            self._tell({"is": "failed", "id": number, "speech": self._speech.engine and self._speech.engine.name})
        elif spoken and order["round"] == self._round:
            self._play(order, spoken)
        elif speaks_itself:
            self._tell({"is": "ended", "id": number})

    def _tell(self, answer: dict[str, Any]) -> None:
        with self._lock:
            try:
                self._out.write(json.dumps(answer) + "\n")
                self._out.flush()
            except (OSError, ValueError):
                os._exit(0)


def let_go_when_idle(device: Device, mixer: Mixer) -> None:
    while True:
        time.sleep(IDLE / 6)
        if mixer.silent_seconds > IDLE:
            device.rest()


def main() -> int:
    mixer = Mixer()
    device = Device(mixer)
    device.open()
    engines = [engine for engine in engines_here() if device.name or not engine.writes]
    speaker = Speaker(device, mixer, Speech(engines), sys.stdout)
    speaker.ready()
    threading.Thread(target=let_go_when_idle, args=(device, mixer), daemon=True).start()
    for line in sys.stdin:
        try:
            order = json.loads(line)
        except ValueError:
            continue
        if isinstance(order, dict):
            speaker.obey(order)
    # A sound system that hangs must not keep a process without a window alive.
    os._exit(0)


if __name__ == "__main__":
    sys.exit(main())
