# SPDX-License-Identifier: MIT
"""Lets the conductor be heard, in this order: the person's choice, a clip, the system's voice. Captions come always."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from cramprelief.guide.moment import Moment
from cramprelief.ui.sound.process import SoundProcess
from cramprelief.voice import lines
from cramprelief.voice.capabilities import Heard, heard_of
from cramprelief.voice.clips import Clips, estimate
from cramprelief.voice.conductor import Conductor, caption
from cramprelief.voice.cue import Cue, Orders
from cramprelief.voice.plan import words_at


class Voice(QObject):
    """A guest of the session: feed it every moment. Volumes are 0 to 1, the person's own."""

    captioned = Signal(str, float, object)
    """Words that are spoken now, also while muted, and stand nowhere on the screen; the seconds that they take, and
    the Moment."""
    changed = Signal()
    """`heard`, `muted` or `speaks` has changed."""

    def __init__(self, clips: Clips, sounds: Path, process: SoundProcess, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clips = clips
        self._sounds = sounds
        self._process = process
        self._conductor = Conductor(self._seconds_of)
        self._voice_volume = 0.7
        self._sound_volume = 0.7
        self._system = False
        self._speed = 1.0
        self._last: Moment | None = None
        self._number = 0
        self._said: tuple[str, float] | None = None
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

    def set_choice(self, *, system: bool, speed: float) -> None:
        """`system`: the system's voice reads all, where there is one. `speed` is its pace, 1 for calm."""
        self._system, self._speed = system, speed

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

    def read(self, words: str) -> None:
        """These words now, in the place of what is heard."""
        if not self.silent:
            self._process.order(do="stop")
            self._play(words_at(0.0, words, "instruction", self._seconds_of))

    def sample(self) -> None:
        """A line in the voice and at the loudness that are set, also while muted."""
        if self._last is None or self._last.state != "playing":
            self._process.order(do="stop")
            self._play(words_at(0.0, lines.EASED, "instruction", self._seconds_of))

    def close(self) -> None:
        self._process.close()

    def _carry_out(self, orders: Orders) -> None:
        if orders.stop and not self.silent:
            self._process.order(do="stop")
        for cue in orders.cues:
            words = caption(cue, self._last) if self._last is not None else None
            if words is not None:
                self.captioned.emit(words, cue.seconds, self._last)
            if not self.silent:
                self._play(cue)

    def _play(self, cue: Cue) -> None:
        self._number += 1
        self._said = None
        if cue.sound:
            self._order("play", cue.level * self._sound_volume, file=str(self._sounds / f"{cue.sound}.wav"))
        elif cue.words and self.speaks:
            gain = cue.level * self._voice_volume
            clip = self._clip(cue.words)
            if clip is not None:
                self._order("play", gain, file=str(clip))
            else:
                self._said = cue.words, gain
                known = self._clips.find(cue.words) is not None
                self._order("say", gain, text=cue.words, speed=self._speed, language="en" if known else None)

    def _clip(self, words: str) -> Path | None:
        """The clip that speaks this; None where the system's voice has to, or was chosen and is there."""
        heard = self.heard
        spoken = heard.speech is not None or not heard.known
        unheard = heard.known and heard.sound is None
        return None if spoken and (self._system or unheard) else self._clips.find(words)

    def _seconds_of(self, words: str) -> float:
        return self._clips.seconds_of(words) if self._clip(words) else estimate(words, self._speed)

    def _order(self, do: str, gain: float, **what: object) -> None:
        self._process.order(do=do, id=self._number, gain=round(gain, 3), **what)

    def _hear_of(self, answer: dict[str, Any]) -> None:
        match answer:
            case {"is": "ready", "sound": _, "speech": _}:
                self._now(heard_of(answer))
            case {"is": "failed", "id": number}:
                speech = answer.get("speech", self.heard.speech)
                if speech != self.heard.speech:
                    self._now(replace(self.heard, speech=speech))
                if number == self._number and self._said is not None:
                    self._say_by_clip(*self._said)

    def _say_by_clip(self, words: str, gain: float) -> None:
        """The system's voice did not speak what was said last."""
        self._said = None
        clip = self._clips.find(words)
        if clip is not None and self.heard.sound is not None and not self.silent:
            self._order("play", gain, file=str(clip))

    def _now(self, heard: Heard) -> None:
        self.heard = heard
        self.changed.emit()
