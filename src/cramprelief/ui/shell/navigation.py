# SPDX-License-Identifier: MIT
"""Which page is shown when: carries out what `application.guidance` decides, and tells what was saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from cramprelief.application import guidance
from cramprelief.application.first_choice import CheckFirst
from cramprelief.application.guidance import StartedFor
from cramprelief.application.page_name import PageName
from cramprelief.guide.moment import Moment
from cramprelief.guide.person import Person
from cramprelief.guide.request import Request
from cramprelief.ui.shell.window import Window
from cramprelief.ui.state.coach import Coach
from cramprelief.ui.state.parts import Parts
from cramprelief.ui.state.recording import CrampRecording

if TYPE_CHECKING:
    from cramprelief.ui.shell.saved_bar import SavedBar


class Navigation(QObject):
    """Follows what plays and which page is shown. Until `settle` nothing is written down: no frame was seen yet."""

    def __init__(
        self, parts: Parts, window: Window, recording: CrampRecording, coach: Coach, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._parts, self._window, self._recording, self._coach = parts, window, recording, coach
        self._settled = False
        self._saved: SavedBar | None = None
        self._back: PageName = "home"
        """The page that the routine was begun on: Stop leads back there."""
        self._before: PageName = "home"
        """The last page that was no player and no warning signs."""
        parts.playing.moment.connect(self._follow)
        window.page_shown.connect(self._page_shown)

    def show(self, request: Request) -> None:
        """The player with what was asked for, a file to look through, or Home with the first move running."""
        if request.screen == "bundle":
            self._window.show_page("add", request.file)
        elif request.screen == "player":
            self._open_player(request.routine_id)
        else:
            self._coach.begin(request.routine_id)
            self._window.show_page("home")

    def settle(self) -> None:
        """The first frame was seen: what the person looks at counts from here on."""
        self._settled = True
        self._page_shown(self._window.current)

    def start(self, name: str, person: Person | None = None, *, started_for: StartedFor | None = None) -> None:
        """Play this routine in the player, as far as signs and conditions let it; for the person who answered, or
        for `person`. `started_for` None: as the page that is shown says.
        """
        playing, recorded = self._parts.playing, self._recording.cramp is not None
        if self._window.current != "warnings":
            self._recording.expect(started_for or guidance.started_for(self._window.current))
        running = playing.now if playing.active and not playing.practising else None
        page = self._before if self._window.current == "warnings" else self._window.current
        decided = guidance.start(
            name, self._parts.answers.now, self._parts.catalogue.triage, running, page,
            held=self._parts.signs.stops, recorded=recorded, person=person,
        )  # fmt: skip
        if isinstance(decided, CheckFirst):
            self._window.show_page("warnings", decided)
        elif isinstance(decided, guidance.Refused):
            self._window.show_page("routine", decided.routine_id)
        elif decided is not None:
            self._back = decided.back or self._back
            self._play(decided)

    def _play(self, play: guidance.GuidedStart) -> None:
        playing = self._parts.playing
        if play.how == "begin":
            if not playing.begin(play.routine, play.person):
                return
        else:
            playing.send("switch", to=play.routine, person=play.person)
            if play.how == "join":
                playing.send("resume")
        if self._recording.cramp is None:
            playing.forget_tried()
        self._window.show_page("player")

    def _open_player(self, named: str | None) -> None:
        self._before = "home"
        person = guidance.as_commanded(self._parts.answers.now)
        decided = guidance.command(named, person, self._parts.catalogue.answer(person))
        if isinstance(decided, CheckFirst):
            self._window.show_page("warnings", decided)
        else:
            self.start(decided, person, started_for="cramp" if named is None else "look")
            self._back = "home"  # begun on no page

    def _follow(self, moment: Moment) -> None:
        page = self._window.current
        if guidance.is_over(moment):
            self._parts.interrupted.set(False)
            self._parts.signs.hold_again()
        onward = guidance.page_after(moment, page, self._back, test=self._recording.is_test)
        if onward is not None:
            self._window.show_page(onward)
        elif guidance.goes_on_by_itself(moment, page, recorded=self._recording.cramp is not None):
            self._coach.go_on()

    def _page_shown(self, name: PageName | None) -> None:
        if name not in (None, "player", "warnings"):
            self._before = name
        self._parts.playing.ask_in_sight(name in ("player", "home"))
        if name != "home":
            self._put_saved_away()
        if name == "home" and self._recording.cramp is None:
            self._recording.expect("look")
        if name == "player" and self._settled:
            self._recording.begin()
            if self._recording.cramp is not None:
                self._parts.answers.remember()
                self._parts.interrupted.set(True)
        elif self._parts.playing.active and guidance.is_left(name, recorded=self._recording.cramp is not None):
            self._parts.playing.send("stop")

    # What was saved

    def tell_saved(self) -> None:
        """On the page that comes next."""
        from cramprelief.ui.shell.saved_bar import SavedBar

        self._saved = SavedBar(self._parts.look)
        self._saved.see.connect(lambda: self._window.show_page("diary"))
        self._saved.closed.connect(self._put_saved_away)
        self._window.set_banner(self._saved)

    def _put_saved_away(self) -> None:
        if self._saved is not None and self._window.banner is self._saved:
            self._window.set_banner(None)
        self._saved = None
