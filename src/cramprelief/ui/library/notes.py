# SPDX-License-Identifier: MIT
"""What the library says in words: who is left out and why, and what to do when nothing fits."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from cramprelief.guide.browse import LeftOut
from cramprelief.guide.rows import Condition
from cramprelief.learn.search import Entry
from cramprelief.routine.model import WITHHELD
from cramprelief.ui.kit.boxes import column, rearrange, row
from cramprelief.ui.kit.button import Button
from cramprelief.ui.kit.card import Card, Icon
from cramprelief.ui.kit.tile import Tile, TileStyle
from cramprelief.ui.kit.words import CENTRE, Words
from cramprelief.ui.theme.look import Look


class LeftOutNote(Card):
    """One line, and on demand the names of the routines with the reason for each."""

    def __init__(self, look: Look) -> None:
        self._words = Words(look, "", "body", "caution_ink", wrap=True)
        self._names = Words(look, "", "body", "caution_ink", wrap=True)
        self.more = Button(look, "", kind="ghost", size="small")
        self.more.clicked.connect(self._toggle)
        self._sign = Icon(look, "shield-check", 22, "caution_ink")
        super().__init__(look, fill="caution_soft", border=None, radius=16)
        for part in (self._words, self._names, self.more, self._sign):
            part.setParent(self)
        self._names.setVisible(False)
        self._label()
        self.set_small(False)

    def set_small(self, small: bool) -> None:
        """The button below the line, not beside it."""
        if small:
            layout = column(
                row(self._sign, (self._words, 1)), row(self.more, None), self._names, margin=(16, 10, 8, 6), gap=4
            )
        else:
            layout = column(row(self._sign, (self._words, 1), self.more), self._names, margin=(16, 4, 8, 4), gap=2)
        rearrange(self, layout)

    def show_left_out(self, left_out: Sequence[LeftOut], conditions: Mapping[str, Condition]) -> None:
        """Hidden where nobody is left out."""
        self.setVisible(bool(left_out))
        reasons: dict[str, list[str]] = {}
        for each in left_out:
            reasons.setdefault(self._reason(each.because, conditions), []).append(each.routine.title)
        one, several = (
            self.tr("1 routine is left out for you: {1}."),
            self.tr("{0} routines are left out for you: {1}."),
        )
        words = one if len(left_out) == 1 else several
        self._words.setText(words.format(len(left_out), "; ".join(reasons)))
        self._names.setText("\n".join(f"{reason}: {', '.join(titles)}." for reason, titles in reasons.items()))

    def _reason(self, because: str | None, conditions: Mapping[str, Condition]) -> str:
        known = conditions.get(because or "")
        if known is not None:
            return known.name
        if because == WITHHELD:
            return self.tr("A clinician asked for a change")
        return because.replace("-", " ").capitalize() if because else self.tr("No step would be left")

    def _toggle(self) -> None:
        self._names.setVisible(self._names.isHidden())
        self._label()

    def _label(self) -> None:
        self.more.set_words(self.tr("Which ones?") if self._names.isHidden() else self.tr("Close"))


_MOST_PLACES = 3


class PlaceTiles(QWidget):
    """The places that the words name: help for them is more than a list of routines."""

    chosen = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self._inner = QWidget()
        self.setLayout(column(self._inner, gap=0))

    def show_entries(self, entries: Sequence[Entry]) -> bool:
        """The best of them; returns whether there are any."""
        for old in self._inner.children():
            if isinstance(old, QWidget):
                old.hide()
                old.deleteLater()
        tiles = []
        for entry in entries[:_MOST_PLACES]:
            words = self.tr("What it may be, and what helps")
            tile = Tile(
                self.look, entry.title, words, "person-arms-spread",
                style=TileStyle(56, "bodyb", sub="label"), trail="caret-right",
            )  # fmt: skip
            tile.clicked.connect(lambda _=False, id=entry.id: self.chosen.emit(id))
            tiles.append(tile)
        rearrange(self._inner, column(*tiles, gap=8))
        self.setVisible(bool(tiles))
        return bool(tiles)


class NothingFits(QWidget):
    """The empty library: names the filter to drop and offers it."""

    drop = Signal(str)
    clear = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._name = ""
        self._title = Words(look, self.tr("No routine fits all of this"), "h2", wrap=True, align=CENTRE)
        self._words = Words(look, "", "lead", "text2", wrap=True, align=CENTRE)
        self.offer = Button(look, self.tr("Drop it"), kind="primary")
        self.all = Button(look, self.tr("Clear all"), name=self.tr("Clear all filters and words"))
        self.offer.clicked.connect(lambda: self.drop.emit(self._name))
        self.all.clicked.connect(self.clear)
        sign = row(None, Icon(look, "magnifying-glass", 52, "primary"), None)
        buttons = (row(None, self.offer, None), row(None, self.all, None))
        inner = column(sign, 6, self._title, self._words, 14, *buttons, margin=(28, 36, 28, 36), gap=10)
        self.setLayout(column(Card(look, inner, radius=28)))

    def show_reason(self, text: str, pool: int, words: Mapping[str, str], loosest: tuple[str, int] | None) -> None:
        """`pool` is how many routines the typed words alone find, `words` what each filter says."""
        self.offer.setVisible(loosest is not None)
        if loosest is not None:
            self._name, count = loosest
            name = words[self._name]
            fit = self.tr("1 fits") if count == 1 else self.tr("{0} fit").format(count)
            self._words.setText(self.tr('Without "{0}", {1}.').format(name, fit))
            self.offer.setAccessibleName(self.tr('Drop it: the filter "{0}"').format(name))
        elif text and not pool:
            self._words.setText(self.tr('Nothing is called "{0}". Try a place, such as calf or toes.').format(text))
        else:
            self._words.setText(self.tr("Let some filters go, and look again."))
