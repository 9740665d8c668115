# SPDX-License-Identifier: MIT
"""One line below the form: whether anything is wrong, and the way there."""

from __future__ import annotations

from PySide6.QtCore import Signal

from cramprelief.reading.codes import SAFETY
from cramprelief.ui.kit.boxes import row
from cramprelief.ui.kit.button import Button
from cramprelief.ui.kit.card import Card, Icon
from cramprelief.ui.kit.words import Words
from cramprelief.ui.studio.studio_document import StudioDocument
from cramprelief.ui.theme.look import Look
from cramprelief.ui.theme.tokens import ColorRole


class ProblemsBar(Card):
    """`wanted`: all problems shall be shown. `more` is the form's button for further fields."""

    wanted = Signal()

    def __init__(self, look: Look, document: StudioDocument, more: Button) -> None:
        super().__init__(look, radius=18)
        self._document = document
        self._icon = Icon(look, "check-circle", 22, "primary_ink")
        self._words = Words(look, "", "bodyb", "primary_ink", wrap=True)
        self.show_all = Button(look, self.tr("Show"), size="small", name=self.tr("Show the problems"))
        self.show_all.clicked.connect(self.wanted)
        self.setLayout(row(self._icon, (self._words, 1), self.show_all, more, margin=(16, 3, 10, 3), gap=10))
        look.changed.connect(self._restyle)
        self._restyle()
        document.checked.connect(self.refresh)
        self.refresh()

    def _restyle(self) -> None:
        self.setMinimumHeight(self.look.grow(50))

    def refresh(self) -> None:
        findings = self._document.findings
        errors = sum(each.level == "error" for each in findings)
        hints = len(findings) - errors
        safety = next((each for each in findings if each.code in SAFETY), None)
        icon = "check-circle"
        ink: ColorRole = "primary_ink"
        if safety is not None:
            words, icon, ink = safety.message, "first-aid", "danger_ink"
        elif errors:
            words = self.tr("1 error") if errors == 1 else self.tr("{0} errors").format(errors)
            icon, ink = "warning-circle", "danger_ink"
        elif hints:
            words = self.tr("1 hint") if hints == 1 else self.tr("{0} hints").format(hints)
            icon, ink = "warning", "caution_ink"
        else:
            words = self.tr("No problems")

        self._icon.set_icon(icon, ink)
        self._words.setText(words)
        self._words.restyle(role=ink)
        self.show_all.setVisible(bool(findings))
