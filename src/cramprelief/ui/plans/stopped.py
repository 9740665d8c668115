# SPDX-License-Identifier: MIT
"""After a plan was stopped: that is fine, it can be undone, and one press says why for those who like to say."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QLayout, QWidget

from cramprelief.ui.kit.boxes import column, flow, row
from cramprelief.ui.kit.button import Button
from cramprelief.ui.kit.card import Card
from cramprelief.ui.kit.chip import Chip
from cramprelief.ui.kit.words import Words
from cramprelief.ui.theme.look import Look

HURT = "hurt"
REASONS = {
    "time": "No time", "no-use": "It did not help", HURT: "It hurt or itched", "better": "I feel better",
    "other": "Something else",
}  # fmt: skip


def reason_words(reason: str) -> str:
    """The words of a kept reason."""
    return QCoreApplication.translate("PlanStopped", REASONS.get(reason, reason))


class PlanStopped(Card):
    """`told` has a key of REASONS. `signs` are what to do where it hurt or itched."""

    told = Signal(str)
    undone = Signal()
    closed = Signal()

    def __init__(self, look: Look, title: str, signs: tuple[str, ...], reason: str = "") -> None:
        super().__init__(look, fill="raised", border="control", radius=22)
        self.undo = Button(look, self.tr("Undo"), "arrow-u-up-left", size="small")
        self.shut = Button(look, "", "x", kind="ghost", size="small", name=self.tr("Close"))
        self.undo.clicked.connect(self.undone)
        self.shut.clicked.connect(self.closed)
        self.chips: dict[str, Chip] = {}
        for key in REASONS:
            chip = Chip(look, reason_words(key), checked=key == reason, one_of=True)
            chip.clicked.connect(lambda _=False, key=key: self.told.emit(key))
            self.chips[key] = chip
        words = Words(look, self.tr("{0} was stopped. That is fine.").format(title), "bodyb", wrap=True)
        parts: list[QWidget | QLayout] = [
            row((words, 1), self.shut, gap=8),
            Words(look, self.tr("If you like, say why. You will see it here later."), "body", "text2", wrap=True),
            flow(*self.chips.values(), gap=8),
        ]
        if reason == HURT and signs:
            parts.append(
                Words(
                    look, self.tr("Look out for this: {0}").format(" ".join(signs)), "bodyb", "caution_ink", wrap=True
                )
            )
        parts.append(row(self.undo, None))
        self.setLayout(column(*parts, margin=(20, 12, 12, 14), gap=8))
