# SPDX-License-Identifier: MIT
"""The cards beside what is in a bundle: who packed it, what is not safe, what is here already."""

from __future__ import annotations

from PySide6.QtCore import Signal

from cramprelief.authoring.bundle.look import BundleLook, LookItem, Wrong
from cramprelief.reading.finding import shorten
from cramprelief.record.wording import long_day
from cramprelief.ui.kit.boxes import column, row
from cramprelief.ui.kit.button import Button
from cramprelief.ui.kit.card import Card, Icon
from cramprelief.ui.kit.segmented import Segmented
from cramprelief.ui.kit.words import Words
from cramprelief.ui.theme.look import Look
from cramprelief.ui.theme.tokens import ColorRole

_SHOWN = 4
"""Findings that are told in full; of more only how many there are."""


class FactsCard(Card):
    """From, licence, packed, whole."""

    def __init__(self, look: Look, found: BundleLook) -> None:
        facts = found.manifest
        sums = len(facts.sums)
        whole = self.tr("The checksum is right") if sums == 1 else self.tr("All {0} checksums are right").format(sums)
        lines = (
            ("user", self.tr("From"), facts.author or self.tr("Nobody is named")),
            ("certificate", self.tr("Licence"), facts.licence or self.tr("None is named")),
            ("calendar-blank", self.tr("Packed"), long_day(facts.date)),
            ("shield-check", self.tr("Whole"), whole),
        )
        rows = [
            row(
                column(Icon(look, icon, 20, "text2"), None), column(Words(look, label, "label"), None),
                (Words(look, words, "body", "text2", wrap=True), 1), gap=8,
            )
            for icon, label, words in lines
        ]  # fmt: skip
        super().__init__(look, column(*rows, margin=(18, 14, 18, 14), gap=7), radius=18)


class WrongCard(Card):
    """What is wrong in what comes in: what is not safe in red, all else in the colour of a caution."""

    def __init__(self, look: Look, wrong: tuple[Wrong, ...], *, safety: bool) -> None:
        ink: ColorRole = "danger_ink" if safety else "caution_ink"
        fill: ColorRole = "danger_soft" if safety else "caution_soft"
        sign = "first-aid" if safety else "warning-circle"
        count = len(wrong)
        if safety:
            title = self.tr("1 finding for safety") if count == 1 else self.tr("{0} findings for safety").format(count)
        else:
            title = self.tr("1 thing to mend") if count == 1 else self.tr("{0} things to mend").format(count)
        parts = [Words(look, self._told(each), "body", ink, wrap=True) for each in wrong[:_SHOWN]]
        if count > _SHOWN:
            more = self.tr("And {0} more. The Studio shows each at its place.").format(count - _SHOWN)
            parts.append(Words(look, more, "body", ink, wrap=True))
        parts.append(Words(look, self.tr("It comes in as a draft. Mend it before use."), "caption", ink, wrap=True))
        head = row(Icon(look, sign, 22, ink), (Words(look, title, "bodyb", ink, wrap=True), 1), gap=10)
        inner = column(head, *parts, margin=(18, 14, 18, 14), gap=5)
        super().__init__(look, inner, fill=fill, border=None, radius=18)

    def _told(self, each: Wrong) -> str:
        place = self.tr("step {0}").format(each.step) if each.step else self.tr("line {0}").format(each.finding.line)
        return f"{shorten(each.item.piece.title, 40)}, {place}: {shorten(each.finding.message, 200)}"


class HereCard(Card):
    """One of the person's own has the name of one that comes in: keep both, or replace it."""

    compare = Signal()

    def __init__(self, look: Look, item: LookItem) -> None:
        self.item = item
        title = self.tr("“{0}” is here already").format(item.piece.title)
        self.choice = Segmented(
            look, [("both", self.tr("Keep both")), ("new", self.tr("Replace mine"))], "both",
            label=self.tr("What to do with yours"), height=46,
        )  # fmt: skip
        self._told = Words(look, "", "caption", "caution_ink", wrap=True)
        self.compare_button = Button(look, self.tr("Compare the two"), "git-diff", kind="ghost", size="small")
        words = Words(look, title, "bodyb", "caution_ink", wrap=True)
        head = row(Icon(look, "copy", 22, "caution_ink"), (words, 1), gap=10)
        if not item.replaceable:
            self.choice.hide()
        inner = column(head, self.choice, self._told, row(self.compare_button, None), margin=(18, 14, 18, 12), gap=8)
        super().__init__(look, inner, fill="caution_soft", border=None, radius=18)
        self.choice.chosen.connect(lambda _key: self._say())
        self.compare_button.clicked.connect(lambda: self.compare.emit())
        self._say()

    @property
    def replaces(self) -> bool:
        return self.choice.current() == "new"

    def stand(self, *, tiny: bool) -> None:
        """For a window in which hardly a word fits into a line."""
        self.choice.set_stacked(tiny)
        self.compare_button.set_words(self.tr("Compare") if tiny else self.tr("Compare the two"))

    def _say(self) -> None:
        if not self.item.replaceable:
            self._told.setText(self.tr("Yours has changes that are not in use yet. So both are kept."))
            return
        both = self.tr("The new one gets a number behind its name.")
        new = self.tr("Yours is taken out. Undo brings it back. The new one is a draft.")
        self._told.setText(new if self.replaces else both)
