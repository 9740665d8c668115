# SPDX-License-Identifier: MIT
"""What the app does right after its first frame: keys of the window, announcements, the rail, the diary."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut

from cramprelief.ui.desktop.services import Guests
from cramprelief.ui.desktop.tray import app_icon
from cramprelief.ui.reminders.reminders import Reminding
from cramprelief.ui.resume.resume import Resume
from cramprelief.ui.resume.resume_bar import ResumeBar
from cramprelief.ui.shell.announce import Announcer, announce
from cramprelief.ui.state.history import history_of, keep_backups
from cramprelief.ui.state.plan_ticks import PlanTicks

if TYPE_CHECKING:
    from cramprelief.ui.app.app import App
    from cramprelief.ui.home.page import Home

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
    app.guests = _guests(app)
    app.shelf.learn_from(history_of(app.records))
    app.records.take_in()
    keep_backups(app.records)
    app.resume = _resume(app)
    app.reminding = _reminding(app)
    PlanTicks(app.playing, app.records, app.shelf, app)


def _resume(app: App) -> Resume:
    """A cramp that was interrupted is offered on Home."""
    resume = Resume(app.parts, app.window, app)

    def show(bar: ResumeBar | None) -> None:
        cast("Home", app.window.page("home")).offer_more(bar)

    resume.shown.connect(show)
    resume.look()
    if resume.bar is None and app.recording.cramp is None:
        app.left_open.set(False)
    return resume


def _reminding(app: App) -> Reminding:
    """Reminders of plans, and the way to try one from the settings."""
    assert app.guests is not None
    reminding = Reminding(app.parts, app.window, app.guests.notify, app)
    reminding.play.connect(app.start)
    app.guests.reminder_pressed.connect(reminding.open)
    return reminding


def _guests(app: App) -> Guests:
    """Voice, keep-awake, and the door for a second start."""
    speak_at_once = app.request.speak_at_once or app.preferences.now.speak_on_open
    guests = Guests(app.playing, app.preferences, app.look, speak_at_once=speak_at_once, parent=app)
    guests.serve(app.window)
    guests.asked.connect(app.take)
    guests.quit_asked.connect(app.quit)
    return guests


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
        "Ctrl+0": lambda: size(None), "Ctrl+D": app.toggle_theme, "F11": full_screen, "Ctrl+F": window.find,
        "Ctrl+Q": app.quit, "F6": window.next_region, "F1": window.show_keys,
    }  # fmt: skip
    for number, name in enumerate(window.rail_names(), start=1):
        if number <= 9:
            actions[f"Ctrl+{number}"] = lambda name=name: window.show_page(name)
    for keys, action in actions.items():
        QShortcut(QKeySequence(keys), window, activated=action)
