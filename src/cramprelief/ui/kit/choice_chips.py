# SPDX-License-Identifier: MIT
"""A named group of chips that wraps over lines."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from cramprelief.ui.kit.boxes import Flow, let_arrows_move, rearrange
from cramprelief.ui.kit.chip import Chip
from cramprelief.ui.theme.look import Look


class ChoiceChips(QWidget):
    """A named group of chips; `told` carries the keys that are chosen. With `one` at most one is."""

    told = Signal(object)

    def __init__(self, look: Look, name: str, *, one: bool = False, hurts: bool = False) -> None:
        super().__init__()
        self.look = look
        self._one, self._hurts = one, hurts
        self._chips: dict[str, Chip] = {}
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(name)
        let_arrows_move(self)

    def show_choices(self, choices: Iterable[tuple[str, str]], chosen: Sequence[str]) -> None:
        """(key, words) to offer. Tells nothing."""
        wanted = dict(choices)
        if list(wanted) != list(self._chips):
            for chip in self._chips.values():
                chip.hide()
                chip.deleteLater()
            self._chips = {key: Chip(self.look, words, hurts=self._hurts) for key, words in wanted.items()}
            for key, chip in self._chips.items():
                chip.clicked.connect(lambda _=False, key=key: self._press(key))
            rearrange(self, Flow(self._chips.values(), 8))
        for key, chip in self._chips.items():
            chip.setChecked(key in chosen)

    def chosen(self) -> tuple[str, ...]:
        return tuple(key for key, chip in self._chips.items() if chip.isChecked())

    def chip(self, key: str) -> Chip:
        """Raises KeyError."""
        return self._chips[key]

    def _press(self, key: str) -> None:
        if self._one:
            for other, chip in self._chips.items():
                if other != key:
                    chip.setChecked(False)
        self.told.emit(self.chosen())
