# SPDX-License-Identifier: MIT
"""The voice beside the preview, made when it is first asked for: it reads the step as the player would."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from cramprelief import places
from cramprelief.guide.moment import Moment
from cramprelief.ui.sound.process import SoundProcess
from cramprelief.ui.sound.voice import Voice
from cramprelief.ui.state.preferences import Preferences
from cramprelief.ui.studio.preview.rehearsal import standing
from cramprelief.voice.capabilities import lacks, speaker_command
from cramprelief.voice.clips import read_clips


class PreviewSpeaker(QObject):
    """Silent until `set_on(True)`, with the person's own voice and loudness. `clock` is a monotonic one, in seconds."""

    lacking = Signal(str)
    """Why nothing can be heard; empty where something can."""

    def __init__(self, preferences: Preferences, clock: Callable[[], float], parent: QObject) -> None:
        super().__init__(parent)
        self._preferences, self._clock = preferences, clock
        self._voice: Voice | None = None
        self._read: tuple[str, int, str | None] | None = None
        """The play that was read last."""
        self.on = False

    def set_on(self, on: bool, moment: Moment | None, *, running: bool) -> None:
        """From now on, or no longer; what stands there now is read at once."""
        self.on, self._read = on, None
        if on and self._voice is None:
            assets = places.assets()
            process = SoundProcess(speaker_command(), self._clock, self)
            self._voice = Voice(read_clips(assets / "voice" / "en"), assets / "sounds", process, self)
            self._voice.changed.connect(self._tell)
        if self._voice is None:
            return
        if on:
            wishes = self._preferences.wishes
            self._voice.set_volumes(wishes.voice_volume, wishes.sound_volume)
            self._voice.set_choice(system=wishes.system_voice, speed=wishes.voice_speed)
        self._voice.set_muted(not on)
        if on and moment is not None:
            self.follow(moment, running=running)

    def follow(self, moment: Moment, *, running: bool) -> None:
        """What is due is heard; a preview that stands still reads a step once, where it comes to one."""
        if not self.on or self._voice is None:
            return
        self._voice.follow(moment if running else standing(moment))
        here = (moment.step.id, moment.play, moment.side)
        if here != self._read:
            self._read = here
            if not running:
                self._voice.read(moment.say or moment.instruction)

    def _tell(self) -> None:
        """Why nothing can be heard on this computer, once that is known."""
        heard = self._voice.heard if self._voice is not None else None
        if heard is not None and heard.known:
            self.lacking.emit(" ".join(lacks(heard)) if heard.is_silent else "")

    def close(self) -> None:
        """Silence, and the end of the process."""
        self.on = False
        if self._voice is not None:
            self._voice.close()
            self._voice.deleteLater()
            self._voice = None
