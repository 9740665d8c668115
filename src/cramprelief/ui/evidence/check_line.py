# SPDX-License-Identifier: MIT
"""Whether a clinician has checked what is shown here, in words as large as all others, with a sign beside them."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from cramprelief.clinical.shown import ShownCheck
from cramprelief.clinical.verdicts import State
from cramprelief.ui.kit.boxes import column, rearrange, row
from cramprelief.ui.kit.card import Icon
from cramprelief.ui.kit.words import Words
from cramprelief.ui.theme.look import Look
from cramprelief.ui.theme.tokens import ColorRole

_DRESS: Final[dict[State, tuple[str, ColorRole]]] = {
    "checked": ("shield-check", "primary_ink"),
    "asked": ("warning-circle", "caution_ink"),
    "changed": ("arrows-clockwise", "caution_ink"),
    "unchecked": ("info", "text"),
}


def _tr(words: str) -> str:
    return QCoreApplication.translate("Check", words)


def check_words(check: ShownCheck) -> str:
    """The one sentence: who checked it and when, what became of that, or that nobody has."""
    if check.of > 1 and 0 < check.checked < check.of:
        return _tr("Checked by a clinician: {0} of {1}.").format(check.checked, check.of)
    verdict = check.standing.verdict
    if verdict is None:
        if check.claimed:
            return _tr("Checked by {0}, as its author says.").format(check.claimed)
        return _tr("Not yet checked by a clinician.")
    who = f"{verdict.who}, {_tr(verdict.profession)}"
    if check.standing.state == "changed":
        return _tr("Changed since it was checked by {0}, on {1}.").format(who, verdict.date)
    if check.standing.state == "asked":
        removed = _tr("{0} asked on {1} that it be removed.")
        asked = removed if verdict.answer == "remove" else _tr("{0} asked for a change on {1}.")
        return asked.format(who, verdict.date) + (f' "{verdict.comment}"' if verdict.comment else "")
    return _tr("Checked by {0}, on {1}.").format(who, verdict.date)


class CheckLine(QWidget):
    """The sentence with its sign."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self.words = ""

    def show_check(self, check: ShownCheck) -> None:
        self.words = check_words(check)
        icon, ink = _DRESS[check.standing.state]
        for old in self.findChildren(QWidget):
            old.hide()
            old.deleteLater()
        line = row(Icon(self.look, icon, 24, ink), (Words(self.look, self.words, "bodyb", ink, wrap=True), 1), gap=10)
        rearrange(self, column(line))
