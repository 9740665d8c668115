# SPDX-License-Identifier: MIT
"""After ten minutes of one cramp: get medical help. It takes the picture's place, never the instruction's."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal

from cramprelief.guide.rows import Flag
from cramprelief.ui.kit.boxes import column, rearrange, row
from cramprelief.ui.kit.card import Card, Icon
from cramprelief.ui.kit.fitted import Fitted
from cramprelief.ui.kit.tile import Tile, TileStyle
from cramprelief.ui.kit.words import Words
from cramprelief.ui.theme.look import Look

_LOW = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom


class HelpCard(Card):
    """Stays until the person has answered it. The clock of the step goes on."""

    seen = Signal()
    signs = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, fill="danger_soft", border="danger_ink", radius=24, width=2)
        self._sign = Icon(look, "phone-call", 44, "danger_ink")
        self._what = Fitted(look, big=28, small=20, max_lines=3, role="danger_ink", weight=600)
        self._what.setAlignment(_LOW)
        self._do = Words(look, "", "lead", "danger_ink", wrap=True)
        self._signs = Tile(look, self.tr("Warning signs"), None, "first-aid", kind="danger_soft", style=TileStyle(64))
        self._seen = Tile(look, self.tr("I have read this"), None, "check", style=TileStyle(64))
        for tile, signal in ((self._signs, self.signs), (self._seen, self.seen)):
            tile.clicked.connect(signal)
            tile.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        for part in (self._sign, self._what, self._do, *self.buttons):
            part.setParent(self)
        self._mode = ""
        self.set_mode("wide")

    @property
    def buttons(self) -> tuple[Tile, Tile]:
        return self._seen, self._signs

    def set_mode(self, mode: str) -> None:
        """ "wide" with what to do, "tight" without it and without icons, "tiny" with one word on each button too."""
        if mode == self._mode:
            return
        self._mode = mode
        tight = mode != "wide"
        for tile, words, short in (
            (self._seen, self.tr("I have read this"), self.tr("Read")),
            (self._signs, self.tr("Warning signs"), self.tr("Warnings")),
        ):
            tile.set_words(short if mode == "tiny" else words, name=words)
        self._do.setVisible(not tight)
        self._sign.setVisible(not tight)
        for tile, icon in ((self._seen, "check"), (self._signs, "first-aid")):
            tile.set_icon(None if tight else icon)
            tile.set_measures(title_style="bodyb" if tight else "leadb", height=46 if tight else 64)
            tile.set_centred(tight)
        margin = 12 if tight else 24
        buttons = row((self._seen, 2 if mode == "tiny" else 1), (self._signs, 3 if mode == "tiny" else 1), gap=8)
        sign = row(self._sign, None)
        rearrange(self, column(sign, (self._what, 1), self._do, buttons, margin=margin, gap=6 if tight else 12))

    def show_flag(self, flag: Flag) -> None:
        self._what.setText(flag.show.replace(". ", ".\n"))
        self._do.setText(flag.do)
