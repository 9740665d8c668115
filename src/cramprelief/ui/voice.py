# SPDX-License-Identifier: MIT
"""Lets the conductor be heard: clips where there are some, else the system's voice, and captions always."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from cramprelief.guide.moment import Moment
from cramprelief.ui.sound_process import SoundProcess
from cramprelief.voice.clips import Clips
from cramprelief.voice.conductor import Conductor
from cramprelief.voice.cue import Cue, Orders
from cramprelief.voice.here import Heard


class Voice(QObject):
    """A guest of the session: feed it every moment. Volumes are 0 to 1, the person's own."""

    captioned = Signal(str)
    """The words that are spoken now, also while muted."""
    changed = Signal()
    """`heard`, `muted` or `speaks` has changed."""

    def __init__(self, clips: Clips, sounds: Path, process: SoundProcess, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clips = clips
        self._sounds = sounds
        self._process = process
        self._conductor = Conductor(clips.seconds_of)
        self._voice_volume = 0.7
        self._sound_volume = 0.7
        self._last: Moment | None = None
        self._number = 0
        self.heard = Heard()
        self.muted = False
        self.waiting = False
        """True: nothing sounds until the person has pressed something."""
        self.speaks = True
        """False: sounds only. A screen reader speaks for itself."""
        process.answered.connect(self._hear_of)
        process.gone.connect(lambda: self._now(Heard(known=True)))

    def prepare(self) -> None:
        """Start the process, so that the first word is not late. Call it after the first paint."""
        self._process.start()

    def set_volumes(self, voice: float, sound: float) -> None:
        """For what comes next; what is heard now keeps its volume."""
        self._voice_volume, self._sound_volume = voice, sound

    def set_speaks(self, speaks: bool) -> None:
        self.speaks = speaks
        self.changed.emit()

    def set_muted(self, muted: bool) -> None:
        """Silence at once; captions go on."""
        self.muted = muted
        if muted:
            self._process.order(do="stop")
        self.changed.emit()

    def wait(self) -> None:
        """Nothing sounds before the first press: a plain start must not wake the house."""
        self.waiting = True

    def wake(self) -> None:
        """The person has pressed something: from now on there is sound, the instruction first."""
        if self.waiting:
            self.waiting = False
            if self._last is not None and self._last.state == "playing":
                self.again()

    @property
    def silent(self) -> bool:
        return self.muted or self.waiting

    def follow(self, moment: Moment) -> None:
        """What is due at this moment is heard now."""
        self._last = moment
        self._carry_out(self._conductor.follow(moment))
        self._process.watch()

    def again(self) -> None:
        """The instruction once more."""
        if self._last is not None:
            self._carry_out(self._conductor.again(self._last))

    def close(self) -> None:
        self._process.close()

    def _carry_out(self, orders: Orders) -> None:
        if orders.stop and not self.silent:
            self._process.order(do="stop")
        for cue in orders.cues:
            if cue.words:
                self.captioned.emit(cue.words)
            if not self.silent:
                self._play(cue)

    def _play(self, cue: Cue) -> None:
        self._number += 1
        if cue.sound:
            self._order("play", cue.level * self._sound_volume, file=str(self._sounds / f"{cue.sound}.wav"))
        elif cue.words and self.speaks:
            clip = self._clips.find(cue.words)
            gain = cue.level * self._voice_volume
            if clip is not None:
                self._order("play", gain, file=str(clip))
            else:
                self._order("say", gain, text=cue.words)

    def _order(self, do: str, gain: float, **what: str) -> None:
        self._process.order(do=do, id=self._number, gain=round(gain, 3), **what)

    def _hear_of(self, answer: dict[str, Any]) -> None:
        match answer:
            case {"is": "ready", "sound": sound, "speech": speech}:
                self._now(Heard(sound, speech, known=True))
            case {"is": "failed", "speech": speech} if speech != self.heard.speech:
                self._now(replace(self.heard, speech=speech))

    def _now(self, heard: Heard) -> None:
        self.heard = heard
        self.changed.emit()
