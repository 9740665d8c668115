# SPDX-License-Identifier: MIT
"""What the app does right after its first frame: keys of the window, announcements, the rail, the diary."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut

from cramprelief.ui.desktop.services import DesktopServices
from cramprelief.ui.desktop.tray import app_icon
from cramprelief.ui.reminders.reminders import Reminders
from cramprelief.ui.resume.resume import Resume
from cramprelief.ui.resume.resume_bar import ResumeBar
from cramprelief.ui.shell.announce import Announcer, announce
from cramprelief.ui.state.history import history_of, keep_backups
from cramprelief.ui.state.plan_ticks import PlanTicks

if TYPE_CHECKING:
    from cramprelief.ui.app.app import App
    from cramprelief.ui.home.page import HomePage

_STEP = 0.1
"""How much one Ctrl and + changes the text size."""


def settle(app: App) -> None:
    """Make and connect it all."""
    window = app.window
    window.watch_input()
    window.setWindowIcon(app_icon())
    app.make_rail()
    announcer = Announcer(lambda words: announce(window, words), app)
    app.playing.moment.connect(announcer.follow)
    _keys(app)
    app.services = _services(app)
    app.catalogue.learn_from(history_of(app.records))
    app.records.take_in()
    keep_backups(app.records)
    app.resume = _resume(app)
    app.reminders = _reminders(app)
    PlanTicks(app.playing, app.records, app.catalogue, app)


def _resume(app: App) -> Resume:
    """A cramp that was interrupted is offered on Home."""
    resume = Resume(app.parts, app.window, app)

    def show(bar: ResumeBar | None) -> None:
        cast("HomePage", app.window.page("home")).offer_more(bar)

    resume.shown.connect(show)
    resume.look()
    if resume.bar is None and app.recording.cramp is None:
        app.interrupted.set(False)
    return resume


def _reminders(app: App) -> Reminders:
    """Reminders of plans, and the way to try one from the settings."""
    assert app.services is not None
    reminders = Reminders(app.parts, app.window, app.services.notify, app)
    reminders.play.connect(app.start)
    app.services.reminder_pressed.connect(reminders.open)
    return reminders


def _services(app: App) -> DesktopServices:
    """Voice, keep-awake, and the door for a second start."""
    speak_at_once = app.request.speak_at_once or app.preferences.now.speak_on_open
    services = DesktopServices(app.playing, app.preferences, app.look, speak_at_once=speak_at_once, parent=app)
    services.serve(app.window)
    services.asked.connect(app.take)
    services.quit_asked.connect(app.quit)
    return services


def _keys(app: App) -> None:
    """Keys that hold everywhere. Each has a button or a setting that does the same."""
    window, preferences = app.window, app.preferences

    def size(change: float | None) -> None:
        now = preferences.now.text_size
        wanted = 1.0 if change is None else min(2.0, max(1.0, round(now + change, 2)))
        preferences.change(text_size=wanted)

    def full_screen() -> None:
        window.setWindowState(window.windowState() ^ Qt.WindowState.WindowFullScreen)

    def signs() -> None:
        if preferences.now.single_keys:
            window.show_signs()

    actions = {
        "W": signs, "Ctrl++": lambda: size(_STEP), "Ctrl+=": lambda: size(_STEP), "Ctrl+-": lambda: size(-_STEP),
        "Ctrl+0": lambda: size(None), "Ctrl+D": app.toggle_theme, "F11": full_screen, "Ctrl+F": window.go_to_search,
        "Ctrl+Q": app.quit, "F6": window.next_region, "F1": window.show_keys,
    }  # fmt: skip
    for number, name in enumerate(window.rail_names(), start=1):
        if number <= 9:
            actions[f"Ctrl+{number}"] = lambda name=name: window.show_page(name)
    for keys, action in actions.items():
        QShortcut(QKeySequence(keys), window, activated=action)
