# SPDX-License-Identifier: MIT
"""What the app does right after its first frame: keys of the window, announcements, the rail, the diary."""

from __future__ import annotations

from typing import NamedTuple, Protocol

from PySide6.QtCore import QObject

from cramprelief.guide.request import Request
from cramprelief.ui.app.asking import Asking
from cramprelief.ui.app.heard import serve_player
from cramprelief.ui.app.look_control import LookControl
from cramprelief.ui.app.resume import Resume
from cramprelief.ui.app.window_keys import WindowKeys
from cramprelief.ui.desktop.services import DesktopServices
from cramprelief.ui.desktop.tray import app_icon
from cramprelief.ui.reminders.reminders import Reminders
from cramprelief.ui.shell.resume_bar import ResumeBar
from cramprelief.ui.shell.window import Window
from cramprelief.ui.state.diary_file import DiaryFile
from cramprelief.ui.state.history import history_of, keep_backups
from cramprelief.ui.state.parts import Parts
from cramprelief.ui.state.plan_ticks import PlanTicks
from cramprelief.ui.state.recording import CrampRecording


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
    WindowKeys(window, parts.preferences, toggle_theme=actions.look_control.toggle_theme, quit_app=actions.quit)
    services = DesktopServices(parts.playing, parts.preferences, parts.look, speak_at_once=speak_at_once, parent=parent)
    services.serve(window)
    serve_player(services, window)
    services.asked.connect(actions.take)
    services.quit_asked.connect(actions.quit)
    parts.catalogue.learn_from(history_of(records))
    records.take_in()
    keep_backups(records)
    resume = _resume(parts, window, recording, parent)
    Asking(parts, window, parent)
    reminders = Reminders(parts, window, services.notify, parent, services.take_notice_back)
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
