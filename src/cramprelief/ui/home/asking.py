# SPDX-License-Identifier: MIT
"""A question that changes the answer: one tap, and who leaves it is helped all the same."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from cramprelief.guide.rows import Ask
from cramprelief.ui.home.caution import CautionLine
from cramprelief.ui.kit.boxes import column, let_arrows_move, rearrange, row
from cramprelief.ui.kit.fitted import Fitted
from cramprelief.ui.kit.tile import Tile, TileStyle
from cramprelief.ui.theme.look import Look

_WORDS, _ANSWER, _GAP = 42, 54, 4
"""Pixels at 100 % text: the question in two lines, an answer, and what is between."""
_STYLE = TileStyle(_ANSWER, "label", centre=True, radius=16)


class AskRow(QWidget):
    """The question, and a button for each answer beside each other: as high for one question as for another."""

    chosen = Signal(object, object)
    """The `Ask` and the `Option`."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self._ask: Ask | None = None
        self._words = Fitted(look, big=18, small=17, max_lines=2, weight=600)
        self._words.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)
        self._answers = QWidget(self)
        self.setLayout(column(self._words, self._answers, gap=_GAP))
        let_arrows_move(self._answers)
        self.hide()
        look.changed.connect(self._restyle)
        self._restyle()

    def keep_place(self, keeps: bool) -> None:
        """Whether its place is kept free while no question stands open."""
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(keeps)
        self.setSizePolicy(policy)
        self.setMinimumHeight(self._least() if keeps else 0)

    def show_ask(self, ask: Ask | None, before: str = "") -> None:
        """This question, or none. `before` is what is to be minded, and stands before it."""
        self.setVisible(ask is not None)
        if ask is None:
            return
        self._words.show_text(f"{before} {ask.question}".strip())
        if ask is self._ask:
            return
        self._ask = ask
        self._answers.setAccessibleName(ask.question)
        for old in self._answers.findChildren(Tile):
            old.hide()
            old.deleteLater()
        tiles = []
        for option in (*ask.options, *((ask.unsure,) if ask.unsure is not None else ())):
            tile = Tile(self.look, option.name, style=_STYLE)
            tile.clicked.connect(lambda _=False, option=option: self.chosen.emit(ask, option))
            tiles.append((tile, 1))
        rearrange(self._answers, row(*tiles, gap=8))

    def _least(self) -> int:
        return self._words.height() + _GAP + self.look.grow(_ANSWER)

    def _restyle(self) -> None:
        self._words.setFixedHeight(self.look.grow(_WORDS, 1.0))


class MindedFirst(QWidget):
    """What is to be minded before Start now; where there is room, the question that stands open in the same place."""

    def __init__(self, look: Look, notice: CautionLine, ask: AskRow) -> None:
        super().__init__()
        self.look = look
        self._notice, self._ask = notice, ask
        self._lines, self._asks = 0, False
        self._shown: tuple[Ask | None, str, str] = None, "", ""
        notice.setParent(self)
        ask.setParent(self)
        look.changed.connect(self._show)

    def arrange(self, lines: int, *, asks: bool) -> None:
        """Keep the place of so many lines while nothing stands there, 0 keeps nothing; `asks`: the question too."""
        self._lines, self._asks = lines, asks
        rearrange(self, column(None, self._notice, *((self._ask,) if asks else ()), gap=0))
        self._ask.keep_place(bool(lines) and not asks)
        self._show()

    def show_open(self, ask: Ask | None, caution: str, quiet: str) -> None:
        """The question with the caution before it, or else the caution, or else a quiet word."""
        self._shown = ask, caution, quiet
        self._show()

    def _show(self) -> None:
        ask, caution, quiet = self._shown
        asks = ask is not None and self._asks
        if not asks:
            self._ask.show_ask(ask)
        self._notice.keep_place(0 if asks else self._lines)
        self._notice.show_words("" if asks else caution, "" if asks else quiet)
        if asks:  # one goes before the other comes: together they would make the questions above scroll
            self._ask.show_ask(ask, caution)
        kept = self.look.grow(_WORDS, 1.0) + _GAP + self.look.grow(_ANSWER)
        self.setMinimumHeight(kept if self._lines and self._asks else 0)
