# SPDX-License-Identifier: MIT
"""Builds the window and connects what it is made of. The only place that does.

On the way to the first frame stands only what that frame needs; the rest is made right after it, in `App._settle`.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from cramprelief import places
from cramprelief.application.answers import Answers
from cramprelief.application.interrupted_mark import InterruptedMark
from cramprelief.figure.body.person import Appearance, person_of
from cramprelief.figure.library import FigureLibrary
from cramprelief.guide.person import Person
from cramprelief.guide.request import Request
from cramprelief.guide.tables import load_tables
from cramprelief.record.settings import Wishes
from cramprelief.ui.app import first_frame
from cramprelief.ui.app.library_files import diary_writer, read_library
from cramprelief.ui.app.look_control import LookControl
from cramprelief.ui.app.pages import ENTRIES
from cramprelief.ui.shell.navigation import Navigation
from cramprelief.ui.shell.window import PLACE, Window
from cramprelief.ui.state.catalogue import Catalogue
from cramprelief.ui.state.coach import Coach
from cramprelief.ui.state.diary_file import DiaryFile
from cramprelief.ui.state.parts import Parts
from cramprelief.ui.state.playing import Playing
from cramprelief.ui.state.preferences import Preferences
from cramprelief.ui.state.recording import CrampRecording
from cramprelief.ui.state.ticker import BREATHING, HIDDEN, MOVING, STILL, Ticker
from cramprelief.ui.state.warning_hold import WarningHold
from cramprelief.ui.theme.look import Look
from cramprelief.ui.theme.sheet import wear

if TYPE_CHECKING:
    from cramprelief.ui.app.resume import Resume
    from cramprelief.ui.desktop.services import DesktopServices
    from cramprelief.ui.player.page import PlayerPage
    from cramprelief.ui.reminders.reminders import Reminders
    from cramprelief.ui.shell.page import Page
    from cramprelief.ui.shell.page_entry import PageEntry


class App(QObject):
    """All parts, connected. `clock` is a monotonic one, in seconds."""

    def __init__(
        self, application: QApplication, request: Request, window: Window, clock: Callable[[], float] = time.monotonic
    ) -> None:
        super().__init__()
        self._application = application
        self.exit_code = 0
        self.asked = request
        """What this start was asked for."""
        self.first_key = first_frame.key_of(request)  # before the start itself changes what it depends on
        self.request = request
        self.services: DesktopServices | None = None
        """Voice and the like; they come after the first frame."""
        self.resume: Resume | None = None
        """A cramp of an earlier run to go on with; asked for after the first frame."""
        self.reminders: Reminders | None = None
        self.preferences = Preferences(places.home() / "settings.json", self)
        wishes = self.preferences.wishes
        self.look = Look.bundled(
            wishes.theme, wishes.text_size, reduced_motion=wishes.reduced_motion, dimmer=wishes.dimmer
        )
        self.look.setParent(self)
        self.look_control = LookControl(self.preferences, self.look, self)
        application.setStyle("Fusion")
        wear(application, self.look)
        self.ticker = Ticker(clock, request.speed, self)
        tables = load_tables(places.assets() / "guide", places.cache() / "guide.bin")
        self.catalogue = Catalogue(read_library, tables, wishes.region, self)
        self.playing = Playing(self.ticker, self.catalogue.routines, self)
        self.playing.others = lambda person: [offer.routine_id for offer in self.catalogue.answer(person).offers]
        self.catalogue.heed(lambda: self.playing.refused)
        self.catalogue.hear(lambda: self.answers.taken, lambda: self.answers.leg_known)
        folders = [places.assets() / "figures", places.own_routines() / "figures"]
        figures = FigureLibrary(folders, places.cache(), self._drawn())
        self.recording = CrampRecording(self.playing, diary_writer, parent=self)
        home = places.home()
        self.records = DiaryFile(home / "diary.sqlite3", home / "backups", parent=self, spares=places.spares)
        self.recording.changed.connect(self.records.changed)
        self.records.erased.connect(self.recording.forget)
        self.records.moving.connect(self.recording.close)
        self.records.moved.connect(lambda: self.preferences.move(places.home() / "settings.json"))
        self.answers = Answers(self.preferences)
        self.answers.hear(request.person)
        self.interrupted = InterruptedMark(places.home() / "left-open")
        self.coach = Coach(self.playing, self.catalogue, self.answers, self.recording)
        self.signs = WarningHold(self.catalogue, self)
        self.parts = Parts(
            self.look, self.preferences, self.catalogue, self.playing, figures, self.answers, self.interrupted,
            self.signs, self.recording, self.records,
        )  # fmt: skip
        self.window = window
        window.furnish(self.look, ENTRIES, self._make)
        self.navigation = Navigation(self.parts, window, self.recording, self.coach, self)
        self._connect()

    def _connect(self) -> None:
        self.preferences.changed.connect(self._use_preferences)
        self.catalogue.changed.connect(self._use_catalogue)
        self.signs.changed.connect(lambda: self.playing.hold(self.signs.stops))
        self.look.changed.connect(self._set_pace)
        self.window.seen.connect(self._set_pace)
        self.window.closing.connect(self._close)
        self.window.put_away.connect(self._put_away)
        self.playing.moment.connect(lambda _: self._set_pace())
        self._set_pace()

    def open(self) -> None:
        """Fill the window with what was asked for, and show it."""
        if self.request.screen == "home":
            self._make_rail()
        self.window.keeps = self.preferences.wishes.keep_open
        self.navigation.show(self.request)
        if self.window.has_way_on:
            self.make_rail()  # now, so that nothing moves aside later
        if self.request.screen == "away":
            self._wait()
        else:
            self.window.show()
        QTimer.singleShot(0, self._settle)

    def _wait(self) -> None:
        """No window: the next start, or the icon beside the clock, brings it."""
        self.preferences.change(Wishes, keep_open=True)
        self.window.winId()  # what watches its keys needs it to be there
        self._put_away()

    def start(self, name: str, person: Person | None = None) -> None:
        """Play this routine in the player, as `Navigation.start` does."""
        self.navigation.start(name, person)

    def take(self, request: Request) -> None:
        """A second start asks this app, which may be put away, to show something."""
        self.request = request
        self.answers.hear(request.person)
        if request.screen == "bundle":
            self._open_bundle(request)
        elif request.screen == "player" or not self.playing.active:
            self.navigation.show(request)
        if self.window.isMinimized():
            self.window.showNormal()
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()

    def _open_bundle(self, request: Request) -> None:
        """A file was dropped or opened. Who is being guided is not led away from it."""
        if self.window.current != "player":
            self.navigation.show(request)

    def quit(self, code: int = 0) -> None:
        """End the app with this exit code, also where closing its window would put it away."""
        self.window.keeps = False
        if self.window.isVisible():
            self.window.close()
        else:
            self.window.closing.emit()
        self.exit_code = code
        self._application.quit()  # not exit(code): that lets no later event loop of the process run

    # The start

    def _settle(self) -> None:
        """After the first full frame: what it could do without."""
        from cramprelief.ui.app.after_first_paint import settle
        from cramprelief.ui.app.first_frame_keep import keep

        self.make_rail()
        speak_at_once = self.request.speak_at_once or self.preferences.wishes.speak_on_open
        self.services, self.resume, self.reminders = settle(
            self.parts, self.window, self.records, self.recording, self, speak_at_once=speak_at_once, parent=self
        )
        self.navigation.settle()
        if self.request.screen == "away":
            from cramprelief.ui.app.readiness import Readiness

            Readiness(self.parts, self.window, self)
        self._welcome_files()
        if self.asked.screen in first_frame.GUIDING:
            if self.window.current == "home":
                self.preferences.change(Wishes, welcomed=True)
            keep(self)

    def _welcome_files(self) -> None:
        """Bundles may be dropped on the window; elsewhere a double click brings them here."""
        from cramprelief.ui.desktop.dropped_files import DroppedFiles

        self._dropped = DroppedFiles(self.window, self._application, self)
        self._dropped.opened.connect(lambda path: self.take(Request("bundle", file=path)))

    def make_rail(self) -> None:
        """The way between the pages, where the start had no need of it."""
        if self.window.rail is None:
            self._make_rail()

    def _make_rail(self) -> None:
        from cramprelief.ui.shell.rail import Rail

        rail = Rail(self.look, ENTRIES)
        rail.chosen.connect(self.window.show_page)
        rail.theme_asked.connect(self.look_control.toggle_theme)
        self.window.set_rail(rail)

    def _make(self, entry: PageEntry) -> Page:
        page = entry.make(self.parts)
        page.play.connect(self.start)
        if entry.name == "home":
            from cramprelief.ui.home.page import HomePage

            assert isinstance(page, HomePage)
            page.answered.connect(self.coach.follow)
        if entry.name == "settings":
            from cramprelief.ui.settings.page import SettingsPage

            assert isinstance(page, SettingsPage)
            page.reminder_tried.connect(self._try_reminder)
            if self.services is not None:
                from cramprelief.ui.app.heard import serve_settings

                serve_settings(self.services, page)
        if entry.name == "finished":
            from cramprelief.ui.finished.page import FinishedPage

            assert isinstance(page, FinishedPage)
            page.saved.connect(self.navigation.tell_saved)
        if entry.name == "player":
            player = self._serve_player(page)
            self.recording.trouble.connect(player.show_unsaved)
            player.retry_asked.connect(self.recording.retry)
            player.warning_signs.connect(lambda: self.window.show_page("warnings", "player"))
        if entry.name == "trial":
            from cramprelief.ui.studio.preview.trial_page import TrialPage

            assert isinstance(page, TrialPage)
            signs = self._serve_player(page.player).warning_signs
            signs.connect(lambda: self.window.show_page("warnings", page.back))
            if self.services is not None:
                self.services.guide_too(page.playing)
        return page

    def _serve_player(self, page: Page) -> PlayerPage:
        """Answer the buttons of a player that are no matter of what it plays."""
        from cramprelief.ui.player.page import PlayerPage

        assert isinstance(page, PlayerPage)
        page.dimmer_asked.connect(self.look_control.toggle_dimmer)
        return page

    def _try_reminder(self) -> None:
        if self.reminders is not None:
            self.reminders.try_one()

    # While it runs

    def _use_preferences(self) -> None:
        wishes = self.preferences.wishes
        self.catalogue.set_region(wishes.region)
        self.window.keeps = wishes.keep_open
        self.parts.figures.person = self._drawn()

    def _drawn(self) -> Appearance:
        """Whoever is pregnant is so in each picture, in a session and outside of it."""
        wishes, profile = self.preferences.wishes, self.preferences.profile
        pregnant = "pregnancy" in profile.conditions or profile.situation == "pregnant"
        return person_of(wishes.body, wishes.skin, pregnant)

    def _use_catalogue(self) -> None:
        self.playing.routines = self.catalogue.routines

    def _set_pace(self, seen: bool | None = None) -> None:
        shown = self.window.isVisible() and not self.window.isMinimized() if seen is None else seen
        if not shown or self.look.reduced_motion:
            self.ticker.set_interval(STILL if shown else HIDDEN)
            return
        page = self.window.page(self.window.current) if self.window.current is not None else None
        self.ticker.set_interval(MOVING if page is not None and page.moves() else BREATHING)

    def _put_away(self) -> None:
        """Nobody is guided by a window that is put away; the next start finds it ready, and asks anew."""
        self.answers.forget()
        if self.playing.active:
            self.playing.send("stop")

    def _close(self) -> None:
        self.ticker.run(False)
        if self.services is not None:
            self.services.close()
        self.recording.close()
        self.window.keep_place(places.home() / PLACE)
