# SPDX-License-Identifier: MIT
"""Which sheet lies over the player. Each is built when it is first needed."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Literal, Protocol

from PySide6.QtWidgets import QWidget

from cramprelief.guide.choices import Choice
from cramprelief.guide.moment import Moment
from cramprelief.guide.practice import is_practice
from cramprelief.guide.transitions import SessionEvent
from cramprelief.ui.player.keys import PlayerAction
from cramprelief.ui.state.playing import Playing
from cramprelief.ui.state.warning_hold import WarningHold
from cramprelief.ui.theme.look import Look

if TYPE_CHECKING:
    from cramprelief.routine.model import Routine
    from cramprelief.ui.kit.sheet import Sheet
    from cramprelief.ui.player.more_sheet import MoreSheet
    from cramprelief.ui.player.practice_sheet import PracticeSheet
    from cramprelief.ui.player.sheets import ChoicesSheet, OverSheet, PausedSheet
    from cramprelief.ui.shell.keys import KeysSheet

Name = Literal["paused", "choices", "over", "practice", "keys", "more"]
_STATES: dict[str, Name] = {"paused": "paused", "choosing": "choices", "finished": "over"}


class PlayerActions(Protocol):
    """What the sheets lead to."""

    def answer(self, word: SessionEvent) -> None:
        """How it is at the end: "eased", "same" or "worse"."""

    def choose(self, choice: Choice) -> None:
        """A way on from "not helping"."""

    def following(self) -> Routine | None:
        """The next way where this one changed nothing."""

    def open_signs(self) -> None:
        """To the warning signs."""

    def do(self, name: PlayerAction) -> None:
        """An action of `keys.KEYS`."""

    def take_focus(self) -> None:
        """No sheet is open any more."""


class PlayerOver:
    """Opens and shuts the sheets over `host` as the state of the session says; keys and menu as the person says."""

    def __init__(self, look: Look, host: QWidget, actions: PlayerActions, playing: Playing, signs: WarningHold) -> None:
        self._look, self._host, self._actions = look, host, actions
        self._playing, self._signs = playing, signs
        self._open: Sheet | None = None
        self._name: Name | None = None
        """Of the open sheet."""

    def first_focus(self) -> QWidget | None:
        """The open sheet's present or first stop; None where none is open."""
        if self._open is None or not self._open.isVisible():
            return None
        return self._open.stop_now()

    def show_moment(self, moment: Moment) -> None:
        """Follow the state: paused, choosing and finished have a sheet of their own."""
        name = _STATES.get(moment.state)
        if is_practice(moment.routine_id) and moment.state in ("choosing", "finished", "eased"):
            name = "practice"
        if (name is None and self._name in ("keys", "more")) or (name == "paused" and self._name == "keys"):
            return
        if name == "paused":
            self._paused.show_moment(moment)
            self._paused.show_sign(self._signs.gravest if self._signs.stops else None)
            self._swap(name, self._paused)
        elif name == "choices":
            if self._name != name:
                self._choices.show_choices(self._playing.choices(), cramp=moment.cramp)
            self._swap(name, self._choices)
        elif name == "over":
            following = self._actions.following()
            self._over.show_moment(moment, following.title if following is not None else "")
            self._swap(name, self._over)
        elif name == "practice":
            self._practice.show_moment(moment)
            self._swap(name, self._practice)
        else:
            self._swap(None, None)

    def stay_on_top(self) -> None:
        """Nothing of the player lies over an open sheet."""
        if self._open is not None:
            self._open.raise_()

    def show_keys(self) -> None:
        """The keys; the clock stands still while they are read."""
        self._playing.send("pause")
        self._swap("keys", self._keys)

    def show_more(self) -> None:
        """What the upper edge has no room for."""
        session = self._playing.session
        self._more.show_helper(self._playing.helped, session is not None and session.for_helper)
        self._swap("more", self._more)

    def _back(self) -> None:
        """From keys or menu to where the session stands."""
        self._swap(None, None)
        now = self._playing.now
        if now is not None:
            self.show_moment(now)

    def _swap(self, name: Name | None, sheet: Sheet | None) -> None:
        if sheet is self._open:
            return
        before, self._open, self._name = self._open, sheet, name
        if sheet is not None:
            sheet.open()
        if before is not None:
            before.shut(keep_focus=sheet is not None)
        if sheet is None:
            self._actions.take_focus()

    def _go_on(self) -> None:
        self._playing.send("resume")

    def _go_on_anyway(self) -> None:
        """The person's own word against a warning sign."""
        self._signs.overrule()
        self._go_on()

    @cached_property
    def _paused(self) -> PausedSheet:
        from cramprelief.ui.player.sheets import PausedSheet

        sheet = PausedSheet(self._look, self._host)
        sheet.asked.connect(self._playing.send)
        sheet.anyway.connect(self._go_on_anyway)
        sheet.signs.clicked.connect(self._actions.open_signs)
        return sheet

    @cached_property
    def _choices(self) -> ChoicesSheet:
        from cramprelief.ui.player.sheets import ChoicesSheet

        sheet = ChoicesSheet(self._look, self._host)
        sheet.chosen.connect(self._actions.choose)
        sheet.back.connect(self._go_on)
        return sheet

    @cached_property
    def _over(self) -> OverSheet:
        from cramprelief.ui.player.sheets import OverSheet

        sheet = OverSheet(self._look, self._host)
        sheet.asked.connect(self._actions.answer)
        return sheet

    @cached_property
    def _practice(self) -> PracticeSheet:
        from cramprelief.ui.player.practice_sheet import PracticeSheet

        sheet = PracticeSheet(self._look, self._host)
        sheet.asked.connect(self._playing.send)
        return sheet

    @cached_property
    def _keys(self) -> KeysSheet:
        from cramprelief.ui.shell.keys import KeysSheet

        sheet = KeysSheet(self._look, self._host)
        sheet.closed.connect(self._back)
        return sheet

    @cached_property
    def _more(self) -> MoreSheet:
        from cramprelief.ui.player.more_sheet import MoreSheet

        sheet = MoreSheet(self._look, self._host)
        sheet.asked.connect(self._actions.do)
        sheet.closed.connect(self._back)
        return sheet
