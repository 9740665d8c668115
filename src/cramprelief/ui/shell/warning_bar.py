# SPDX-License-Identifier: MIT
"""The ticked warning sign, on Home in the place of Start now and in the player above the instruction."""

from __future__ import annotations

from typing import Literal

from cramprelief.guide.rows import Flag
from cramprelief.ui.kit.press import KINDS, Dress
from cramprelief.ui.kit.tile import Tile, TileStyle
from cramprelief.ui.theme.look import Look
from cramprelief.ui.theme.tokens import TextStyle

WarningRoom = Literal["all", "some", "little"]
""" "all" with what was ticked, "some" with what to do alone, "little" without the signs beside it."""

_STYLES: dict[WarningRoom, TextStyle] = {"all": "h2", "some": "leadb", "little": "bodyb"}


class WarningBar(Tile):
    """One large red button that leads to the signs. `small`: a low line, for the player."""

    def __init__(self, look: Look, *, small: bool = False) -> None:
        super().__init__(
            look,
            "",
            None,
            "warning",
            kind="alarm",
            style=TileStyle(
                64 if small else 112,
                "leadb" if small else "h2",
                sub="body",
                icon=28 if small else 44,
                radius=18 if small else 28,
            ),
            trail="caret-right",
        )
        self._flag: Flag | None = None
        self._small = small
        self._room: WarningRoom = "some" if small else "all"
        self.hide()

    def set_room(self, room: WarningRoom) -> None:
        self._room = room
        self.set_icon(None if room == "little" else "warning")
        self._trail = None if room == "little" else "caret-right"
        self.set_measures(
            height=64 if self._small or room == "little" else 112,
            title_style=_STYLES[room],
        )
        self._say_flag()

    def dress(self) -> Dress:
        """Full red by day; at night a warm dark panel, for the room stays dark."""
        return KINDS["danger"] if self.look.theme_name in ("day", "contrast") else super().dress()

    def show_flag(self, flag: Flag | None) -> None:
        """The sign that holds; None puts the bar away."""
        self._flag = flag
        self._say_flag()
        self.setVisible(flag is not None)

    def _say_flag(self) -> None:
        flag = self._flag
        if flag is None:
            return
        ticked = self.tr("You ticked: {0}").format(flag.show)
        what, whom, _ = flag.do.partition(": ")
        full = self._room == "all"
        self.set_words(
            flag.do if full or not whom else f"{what}.", ticked if full else None, name=f"{flag.do} {ticked}"
        )
