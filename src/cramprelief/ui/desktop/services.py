# SPDX-License-Identifier: MIT
"""The guests of the guiding: voice, screen reader, keep-awake, and the doorbell for a second start.

Each may be missing or fail, and the instruction stays on the screen. They are invited after the first frame. A step is
told once: by the voice, or in its place by a screen reader.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal

from cramprelief import places
from cramprelief.guide.moment import Moment
from cramprelief.guide.request import Request
from cramprelief.record.settings import Wishes
from cramprelief.ui.desktop.keep_awake import KeepAwake
from cramprelief.ui.desktop.screen_reader import ScreenReader
from cramprelief.ui.desktop.spoken_name import SpokenName
from cramprelief.ui.shell.announce import Announcer, announce
from cramprelief.ui.sound.process import SoundProcess
from cramprelief.ui.sound.voice import Voice
from cramprelief.ui.state.playing import Playing
from cramprelief.ui.state.preferences import Preferences
from cramprelief.ui.theme.look import Look
from cramprelief.voice.capabilities import lacks, speaker_command
from cramprelief.voice.clips import read_clips

if TYPE_CHECKING:
    from cramprelief.ui.desktop.global_shortcut import GlobalShortcut
    from cramprelief.ui.desktop.notice import DesktopNotice
    from cramprelief.ui.desktop.single_instance import SingleInstance
    from cramprelief.ui.desktop.tray import Tray
    from cramprelief.ui.desktop.windows_doorbell import WindowsDoorbell
    from cramprelief.ui.shell.window import Window

NIGHT = 0.5
"""How loud it is at night, as a part of the volume by day."""
_PRESSES = (QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin)


class DesktopServices(QObject):
    """Made once. `speak_at_once` False: silent until the first press in this app."""

    asked = Signal(object)
    """The Request of a second start or of the tray: show it now."""
    quit_asked = Signal()
    reminder_pressed = Signal()
    """The desktop's notification of a reminder was pressed."""
    voice_told = Signal(bool, str, bool)
    """Whether the voice is on; what it lacks where nothing can be heard, empty where all is well; whether a screen
    reader speaks in its place."""

    def __init__(
        self,
        playing: Playing,
        preferences: Preferences,
        look: Look,
        *,
        speak_at_once: bool,
        command: list[str] | None = None,
        clock: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._preferences, self._look = preferences, look
        self._tray: Tray | None = None
        self._key: GlobalShortcut | None = None
        self._notice: DesktopNotice | None = None
        self._away_told = False
        self._window: Window | None = None
        self._spoken_name: SpokenName | None = None
        self._step: object = None
        self._by_reader = False
        self.reader = ScreenReader(self)
        self._announcer = Announcer(self._announce, self)
        assets = places.assets()
        process = SoundProcess(command or speaker_command(), clock, self)
        self.voice = Voice(read_clips(assets / "voice" / "en"), assets / "sounds", process, self)
        self._awake = KeepAwake(self.tr("Guiding through a cramp"), self)
        self._doorbell = self._listen()
        if not speak_at_once:
            self.voice.wait()
        self.voice.changed.connect(self.tell_voice)
        self.voice.captioned.connect(self._show_caption)
        self._playing = playing
        self._use_preferences()
        preferences.changed.connect(self._use_preferences)
        look.changed.connect(self._use_volumes)

    def serve(self, window: Window) -> None:
        """Guide in this window, and be there for the first press in it."""
        self._window = window
        window.put_away.connect(self._tell_away)
        self.reader.changed.connect(self._use_reader)
        self.reader.look()
        self._use_reader()
        self._playing.moment.connect(self._follow)
        if self._playing.now is not None:
            self._follow(self._playing.now)
        handle = window.windowHandle()
        if self.voice.waiting and handle is not None:
            handle.installEventFilter(self)

    def guide_too(self, playing: Playing) -> None:
        """Let a trial be heard as what it tries."""
        playing.moment.connect(self._follow)

    def notify(self, title: str, words: str) -> bool:
        """Through the icon beside the clock, else through the desktop's own service; False where there is none."""
        if self._tray is not None and self._tray.tell(title, words):
            return True
        if self._notice is None:
            from cramprelief.ui.desktop.notice import DesktopNotice

            self._notice = DesktopNotice(self)
            self._notice.pressed.connect(self.reminder_pressed)
        return self._notice.tell(title, words)

    def take_notice_back(self) -> None:
        """What the last one was about is done."""
        if self._notice is not None:
            self._notice.take_back()

    def _tell_away(self) -> None:
        """Once, where no icon shows it: where the app went, and how it comes back."""
        if self._away_told or (self._tray is not None and self._tray.there):
            return
        words = self.tr("It waits unseen. Start it again to see it. Settings, Start, can end that.")
        self._away_told = self.notify(self.tr("cramprelief is still ready"), words)

    def toggle_voice(self) -> None:
        """On or off; beside a screen reader, in its place or not."""
        wishes = self._preferences.wishes
        if self.reader.runs:
            together = not (wishes.voice and wishes.voice_with_reader)
            self._preferences.change(Wishes, voice_with_reader=together, voice=wishes.voice or together)
        else:
            self._preferences.change(Wishes, voice=not wishes.voice)

    def close(self) -> None:
        """Silence, let the screen sleep, stop listening for others."""
        self._awake.keep(False)
        if self._tray is not None:
            self._tray.show(False)
        if self._key is not None:
            self._key.close()
        self.take_notice_back()
        self.voice.close()
        self.reader.close()
        if self._doorbell is not None:
            self._doorbell.close()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _PRESSES:
            watched.removeEventFilter(self)
            self.voice.wake()
        return False

    def tell_voice(self) -> None:
        """Emit `voice_told` as it is now."""
        heard = self.voice.heard
        lacking = " ".join(lacks(heard)) if heard.is_silent else ""
        self.voice_told.emit(not self.voice.muted, lacking, self.reader.runs and not self._together)

    def _show_caption(self, words: str, seconds: float, moment: Moment) -> None:
        """Where it cannot be heard, or the person wants to read along."""
        heard = self.voice.heard
        audible = not self.voice.silent and self.voice.speaks and not heard.is_silent
        if audible and not self._preferences.wishes.captions:
            return
        shown = None if self._window is None else self._window.current
        if self._window is not None and shown is not None:
            self._window.page(shown).show_caption(words, seconds, moment)

    def _listen(self) -> SingleInstance | WindowsDoorbell | None:
        where = places.doorbell()
        if where is None:
            return None
        if sys.platform == "win32":
            from cramprelief.ui.desktop.windows_doorbell import WindowsDoorbell as Doorbell
        else:
            from cramprelief.ui.desktop.single_instance import SingleInstance as Doorbell
        doorbell = Doorbell(where, self)
        doorbell.rung.connect(self._answer)
        return doorbell if doorbell.listen() else None

    def _answer(self, request: object) -> None:
        self.voice.waiting = False
        self.asked.emit(request)

    @property
    def _together(self) -> bool:
        """Whether the app's voice reads the steps beside a screen reader."""
        return self._preferences.wishes.voice_with_reader and self._audible

    @property
    def _audible(self) -> bool:
        return not self.voice.silent and not self.voice.heard.is_silent

    def _follow(self, moment: Moment) -> None:
        self._awake.keep(moment.state == "playing")
        if not self.reader.known:
            return  # soon; until then nobody speaks, so that nothing is said twice
        step = moment.routine_id, moment.play, moment.turn, moment.state
        if step != self._step:
            self._step = step
            self._choose()
        self.voice.follow(moment)
        self._announcer.follow(moment)

    def _choose(self) -> None:
        """Who tells this step. A reader reads the window in front alone."""
        in_front = self._window is not None and self._window.isActiveWindow()
        self._by_reader = self.reader.runs and not self._together and (in_front or not self._audible)
        if self.voice.speaks is self._by_reader:
            self.voice.set_speaks(not self._by_reader)

    def _announce(self, words: str) -> None:
        """To the reader; also where none is known, for what else listens on the accessibility bus."""
        if self._window is not None and (self._by_reader or not self.reader.runs):
            announce(self._window, words)

    def _use_reader(self) -> None:
        by_name = self.reader.runs and sys.platform == "linux"
        if self._window is not None and by_name and self._spoken_name is None:
            self._spoken_name = SpokenName(self._window)
            self._window.tell_reader = self._spoken_name.tell
        elif self._window is not None and not by_name and self._spoken_name is not None:
            self._window.tell_reader = None
            self._spoken_name.close()
            self._spoken_name = None
        self._choose()
        self.tell_voice()

    def _use_preferences(self) -> None:
        wanted = self._preferences.wishes.voice
        self.voice.set_choice(system=self._preferences.wishes.system_voice, speed=self._preferences.wishes.voice_speed)
        if self.voice.muted is wanted:
            self.voice.set_muted(not wanted)
        if wanted:
            self.voice.prepare()
        self._choose()
        self.tell_voice()
        self._use_volumes()
        self._use_tray()
        self._use_key()

    def _use_tray(self) -> None:
        wanted = self._preferences.wishes.keep_open
        if wanted and self._tray is None:
            from cramprelief.ui.desktop.tray import Tray

            self._tray = Tray(self)
            self._tray.asked.connect(self._answer)
            self._tray.quit_asked.connect(self.quit_asked)
            self._tray.message_pressed.connect(self.reminder_pressed)
        if self._tray is not None:
            self._tray.show(wanted)

    def _use_key(self) -> None:
        wanted = self._preferences.wishes.keep_open and self._preferences.wishes.global_key
        if wanted and self._key is None:
            from cramprelief.ui.desktop.global_shortcut import GlobalShortcut

            self._key = GlobalShortcut(self.tr("Guide me out of a cramp"), self)
            self._key.pressed.connect(lambda: self._answer(Request("player", speak_at_once=True)))
            self._key.given.connect(self._keep_key)
            self._key.ask()
        elif self._key is not None and not wanted:
            self._key.close()
            self._key = None

    def _keep_key(self, words: str) -> None:
        """The desktop gave the key of these words, or none."""
        if not words:
            self._preferences.change(Wishes, global_key=False)

    def _use_volumes(self) -> None:
        wishes = self._preferences.wishes
        part = NIGHT if self._look.dark else 1.0
        self.voice.set_volumes(wishes.voice_volume * part, wishes.sound_volume * part)
