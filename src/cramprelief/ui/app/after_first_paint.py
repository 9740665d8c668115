# SPDX-License-Identifier: MIT
"""What the app does right after its first frame: keys of the window, announcements, the rail, the diary."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import NamedTuple, Protocol

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut

from cramprelief.guide.request import Request
from cramprelief.record.settings import Wishes
from cramprelief.ui.app.heard import serve_player
from cramprelief.ui.app.look_control import LookControl
from cramprelief.ui.app.resume import Resume
from cramprelief.ui.desktop.services import DesktopServices
from cramprelief.ui.desktop.tray import app_icon
from cramprelief.ui.reminders.reminders import Reminders
from cramprelief.ui.shell.resume_bar import ResumeBar
from cramprelief.ui.shell.window import Window
from cramprelief.ui.state.diary_file import DiaryFile
from cramprelief.ui.state.history import history_of, keep_backups
from cramprelief.ui.state.parts import Parts
from cramprelief.ui.state.plan_ticks import PlanTicks
from cramprelief.ui.state.preferences import Preferences
from cramprelief.ui.state.recording import CrampRecording

_STEP = 0.1
"""How much one Ctrl and + changes the text size."""


class AppActions(Protocol):
    """What the keys, the desktop and the reminders ask the app to do."""

    look_control: LookControl

    def start(self, name: str) -> None: ...
    def take(self, request: Request) -> None: ...
    def quit(self, code: int = 0) -> None: ...


class Settled(NamedTuple):
    """What was made after the first frame and is asked again."""

    services: DesktopServices
    resume: Resume
    reminders: Reminders


def settle(
    parts: Parts,
    window: Window,
    records: DiaryFile,
    recording: CrampRecording,
    actions: AppActions,
    *,
    speak_at_once: bool,
    parent: QObject,
) -> Settled:
    """Make and connect it all, as children of `parent`."""
    window.watch_input()
    window.setWindowIcon(app_icon())
    _keys(window, parts.preferences, actions)
    services = DesktopServices(parts.playing, parts.preferences, parts.look, speak_at_once=speak_at_once, parent=parent)
    services.serve(window)
    serve_player(services, window)
    services.asked.connect(actions.take)
    services.quit_asked.connect(actions.quit)
    parts.catalogue.learn_from(history_of(records))
    records.take_in()
    keep_backups(records)
    resume = _resume(parts, window, recording, parent)
    reminders = Reminders(parts, window, services.notify, parent)
    reminders.play.connect(actions.start)
    services.reminder_pressed.connect(reminders.open)
    PlanTicks(parts.playing, records, parts.catalogue, parent)
    return Settled(services, resume, reminders)


def _resume(parts: Parts, window: Window, recording: CrampRecording, parent: QObject) -> Resume:
    """A cramp that was interrupted is offered on Home."""
    resume = Resume(parts, window, parent)

    def show(bar: ResumeBar | None) -> None:
        from cramprelief.ui.home.page import HomePage

        home = window.page("home")
        assert isinstance(home, HomePage)
        home.offer_more(bar)

    resume.shown.connect(show)
    resume.look()
    if resume.bar is None and recording.cramp is None:
        parts.interrupted.set(False)
    return resume


def _keys(window: Window, preferences: Preferences, actions: AppActions) -> None:
    """Keys that hold everywhere. Each has a button or a setting that does the same."""

    def size(change: float | None) -> None:
        now = preferences.wishes.text_size
        wanted = 1.0 if change is None else min(2.0, max(1.0, round(now + change, 2)))
        preferences.change(Wishes, text_size=wanted)

    def full_screen() -> None:
        window.setWindowState(window.windowState() ^ Qt.WindowState.WindowFullScreen)

    def signs() -> None:
        if preferences.wishes.single_keys:
            window.show_signs()

    keys: dict[str, Callable[[], object]] = {
        "W": signs, "Ctrl++": lambda: size(_STEP), "Ctrl+=": lambda: size(_STEP), "Ctrl+-": lambda: size(-_STEP),
        "Ctrl+0": lambda: size(None), "Ctrl+D": actions.look_control.toggle_theme, "F11": full_screen,
        "Ctrl+F": window.focus_search, "Ctrl+Q": actions.quit, "F6": window.next_region, "F1": window.show_keys,
    }  # fmt: skip
    for number, name in enumerate(window.rail_names(), start=1):
        if number <= 9:
            keys[f"Ctrl+{number}"] = partial(window.show_page, name)
    for key, action in keys.items():
        QShortcut(QKeySequence(key), window).activated.connect(action)
