# SPDX-License-Identifier: MIT
"""Which sheet lies over the player. Each is built when it is first needed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from cramprelief.guide.moment import Moment
from cramprelief.guide.practice import is_practice
from cramprelief.ui.theme.look import Look

if TYPE_CHECKING:
    from cramprelief.ui.kit.sheet import Sheet
    from cramprelief.ui.player.page import PlayerPage


class PlayerOver:
    """Opens and shuts the sheets as the state of the session says; keys and menu as the person says."""

    def __init__(self, look: Look, player: PlayerPage) -> None:
        self._look, self._player = look, player
        self._sheets: dict[str, Sheet] = {}
        self._open: Sheet | None = None

    def first_focus(self) -> QWidget | None:
        """The open sheet's present or first stop; None where none is open."""
        if self._open is None or not self._open.isVisible():
            return None
        return self._open.stop_now()

    def show_moment(self, moment: Moment) -> None:
        """Follow the state: paused, choosing and finished have a sheet of their own."""
        name = {"paused": "paused", "choosing": "choices", "finished": "over"}.get(moment.state)
        if is_practice(moment.routine_id) and moment.state in ("choosing", "finished", "eased"):
            name = "practice"
        if self._open is not None and (
            (name is None and self._open in (self._sheets.get("keys"), self._sheets.get("more")))
            or (name == "paused" and self._open is self._sheets.get("keys"))
        ):
            return
        sheet = self._sheet(name) if name else None
        if name == "choices" and self._open is not sheet:
            sheet.show_choices(self._player.playing.choices(), cramp=moment.cramp)  # type: ignore[union-attr]
        elif name == "over":
            following = self._player.following()
            sheet.show_moment(moment, following.title if following is not None else "")  # type: ignore[union-attr]
        elif name in ("paused", "practice"):
            sheet.show_moment(moment)  # type: ignore[union-attr]
        if name == "paused":
            signs = self._player.parts.signs
            sheet.show_sign(signs.gravest if signs.stops else None)  # type: ignore[union-attr]
        self._swap(sheet)

    def stay_on_top(self) -> None:
        """Nothing of the player lies over an open sheet."""
        if self._open is not None:
            self._open.raise_()

    def show_keys(self) -> None:
        """The keys; the clock stands still while they are read."""
        self._pause()
        self._swap(self._sheet("keys"))

    def show_more(self) -> None:
        """What the upper edge has no room for."""
        sheet, playing = self._sheet("more"), self._player.playing
        session = playing.session
        sheet.show_helper(playing.helped, session is not None and session.for_helper)  # type: ignore[attr-defined]
        self._swap(sheet)

    def _pause(self) -> None:
        self._player.playing.send("pause")

    def _back(self) -> None:
        """From keys or menu to where the session stands."""
        self._swap(None)
        now = self._player.playing.now
        if now is not None:
            self.show_moment(now)

    def _swap(self, sheet: Sheet | None) -> None:
        if sheet is self._open:
            return
        before, self._open = self._open, sheet
        if sheet is not None:
            sheet.open()
        if before is not None:
            before.shut(keep_focus=sheet is not None)
        if sheet is None:
            self._player.controls.pause.setFocus(Qt.FocusReason.OtherFocusReason)

    def _sheet(self, name: str) -> Sheet:
        sheet = self._sheets.get(name)
        if sheet is None:
            sheet = self._sheets[name] = getattr(self, f"_make_{name}")()
        return sheet

    def _make_paused(self) -> Sheet:
        from cramprelief.ui.player.sheets import PausedSheet

        sheet = PausedSheet(self._look, self._player)
        sheet.asked.connect(self._player.playing.send)
        sheet.anyway.connect(self._go_on_anyway)
        sheet.signs.clicked.connect(self._player.warning_signs)
        return sheet

    def _go_on_anyway(self) -> None:
        """The person's own word against a warning sign."""
        self._player.parts.signs.overrule()
        self._player.playing.send("resume")

    def _make_choices(self) -> Sheet:
        from cramprelief.ui.player.sheets import ChoicesSheet

        sheet = ChoicesSheet(self._look, self._player)
        sheet.chosen.connect(self._player.choose)
        sheet.back.connect(lambda: self._player.playing.send("resume"))
        return sheet

    def _make_over(self) -> Sheet:
        from cramprelief.ui.player.sheets import OverSheet

        sheet = OverSheet(self._look, self._player)
        sheet.asked.connect(self._player.answer)
        return sheet

    def _make_practice(self) -> Sheet:
        from cramprelief.ui.player.practice_sheet import PracticeSheet

        sheet = PracticeSheet(self._look, self._player)
        sheet.asked.connect(self._player.playing.send)
        return sheet

    def _make_keys(self) -> Sheet:
        from cramprelief.ui.shell.keys import KeysSheet

        sheet = KeysSheet(self._look, self._player)
        sheet.closed.connect(self._back)
        return sheet

    def _make_more(self) -> Sheet:
        from cramprelief.ui.player.more_sheet import MoreSheet

        sheet = MoreSheet(self._look, self._player)
        sheet.asked.connect(self._player.do)
        sheet.closed.connect(self._back)
        return sheet
