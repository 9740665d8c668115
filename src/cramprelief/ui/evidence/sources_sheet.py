# SPDX-License-Identifier: MIT
"""What a claim rests on: the sources with what they say and how much of each was read, over the page."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from pathlib import Path

from PySide6.QtWidgets import QWidget

from cramprelief.learn.sources import KINDS, READ, Source, load_sources
from cramprelief.reading.finding import Findings
from cramprelief.routine.model import OwnSource
from cramprelief.ui.kit.boxes import column, rearrange, row
from cramprelief.ui.kit.button import Button
from cramprelief.ui.kit.card import Badge, Card, Separator
from cramprelief.ui.kit.sheet import Sheet
from cramprelief.ui.kit.words import Words
from cramprelief.ui.theme.look import Look

NO_SOURCE = "Not sourced, needs a clinician's check"


@lru_cache(maxsize=2)
def sources_of(file: Path) -> Mapping[str, Source]:
    """The sources of the app by key; read at the first question."""
    return load_sources(file, Findings(str(file)))


class SourcesSheet(Sheet):
    """Opens with some sources and, below them, the points that no source carries."""

    def __init__(self, look: Look, host: QWidget, sources: Callable[[], Mapping[str, Source]]) -> None:
        super().__init__(look, host, width=680, name="")
        self._sources = sources
        self._title = Words(look, "", "h2", wrap=True)
        self._body = QWidget()
        self.close_button = Button(look, "", "x", size="small", name=self.tr("Close"))
        self.set_content(column(row((self._title, 1), self.close_button), self._body, gap=14))
        self.close_button.clicked.connect(lambda: self.shut())
        self.dismissed.connect(self.shut)

    def show_sources(
        self,
        title: str,
        keys: Iterable[str],
        numbers: Mapping[str, int],
        review: Iterable[str] = (),
        review_title: str = NO_SOURCE,
        own: Iterable[OwnSource] = (),
    ) -> None:
        """Open with these keys; `numbers` is what stands at the claims, where the page numbers them.

        `own` are those that the author of a file names in it.
        """
        known = self._sources()
        parts: list[QWidget] = []
        for key in keys:
            source = known.get(key)
            if source is not None:
                parts += [self._entry(source, numbers.get(key)), Separator(self.look)]
        for each in own:
            parts += [self._own_entry(each), Separator(self.look)]
        unsourced = list(review)
        if unsourced:
            lines = [Words(self.look, point, "body", "caution_ink", wrap=True) for point in unsourced]
            head = Words(self.look, self.tr(review_title), "bodyb", "caution_ink", wrap=True)
            parts.append(
                Card(self.look, column(head, *lines, margin=16, gap=6), fill="caution_soft", border=None, radius=16)
            )
        elif parts:
            parts.pop().deleteLater()
        if not parts:
            parts = [Words(self.look, self.tr("No studies yet. Handed-down advice."), "body", wrap=True)]
        fresh = QWidget()
        fresh.setLayout(column(*parts, gap=12))
        for old in self._body.children():
            if isinstance(old, QWidget):
                old.hide()
                old.deleteLater()
        rearrange(self._body, column(fresh))
        self._title.setText(title)
        self.setAccessibleName(title)
        self.open(self.close_button)

    def _entry(self, source: Source, number: int | None) -> QWidget:
        head = Words(self.look, f"{number}. {source.title}" if number else source.title, "bodyb", wrap=True)
        by = [source.authors or source.publisher, source.journal, source.year, source.identifier]
        who = Words(self.look, ", ".join(each for each in by if each), "caption", "text2", wrap=True)
        says = Words(self.look, source.claim, "body", wrap=True)
        how = Words(self.look, f"{KINDS[source.kind]}. {READ[source.read]}.", "caption", "text2", wrap=True)
        lines: list[QWidget] = [head, who, says, how]
        if source.weak:
            lines.insert(1, Badge(self.look, self.tr("Weak source"), "caution", "warning-circle"))
        if source.note:
            lines.append(Words(self.look, source.note, "caption", "text2", wrap=True))
        entry = QWidget()
        entry.setLayout(column(*lines, gap=4))
        return entry

    def _own_entry(self, source: OwnSource) -> QWidget:
        """As the author wrote it; the address is for reading, the app opens none."""
        by = ", ".join(each for each in (source.publisher, source.year, source.url) if each)
        entry = QWidget()
        entry.setLayout(
            column(
                Words(self.look, source.title, "bodyb", wrap=True),
                Badge(self.look, self.tr("Named by the author"), "plain", "user"),
                Words(self.look, by, "caption", "text2", wrap=True),
                Words(self.look, self.tr("We have not read it."), "caption", "text2", wrap=True),
                gap=4,
            )
        )
        return entry
