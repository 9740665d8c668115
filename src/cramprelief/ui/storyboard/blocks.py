# SPDX-License-Identifier: MIT
"""The parts of a hand-out, one below the other: header, cautions, rows of pictures, what we know."""

from __future__ import annotations

from typing import NamedTuple, Protocol

from PySide6.QtCore import QRectF

from cramprelief.ui.storyboard.pictures import Pictures
from cramprelief.ui.storyboard.sheet import PrintSheet
from cramprelief.ui.storyboard.words import Handout, Panel
from cramprelief.ui.theme.tokens import ColorRole

GAP = 50.0
_GUTTER = 48.0
_TAG = 76.0
"""Height of the strip that says how often a group of steps is repeated."""
_BADGE = 62.0


class BlockSetting(NamedTuple):
    """How closely the parts are set: pictures in a row, the height of one to its width, the gap between blocks."""

    columns: int
    shape: float
    gap: float


class Block(Protocol):
    """A part that is never torn by a page break."""

    def height(self, sheet: PrintSheet, width: float) -> float: ...

    def paint(self, sheet: PrintSheet, x: float, y: float, width: float) -> None: ...


class WordBlock:
    """A block of words alone: painted as it is measured."""

    def __init__(self, words: Handout) -> None:
        self.words = words

    def height(self, sheet: PrintSheet, width: float) -> float:
        return self._lay(PrintSheet(sheet.look, sheet.fonts), 0, 0, width)

    def paint(self, sheet: PrintSheet, x: float, y: float, width: float) -> None:
        self._lay(sheet, x, y, width)

    def _lay(self, sheet: PrintSheet, x: float, y: float, width: float) -> float:
        """Write the words and return their height; a sheet without a painter only measures."""
        raise NotImplementedError


class Header(WordBlock):
    """Title, summary, facts, and what the person needs."""

    def _lay(self, sheet: PrintSheet, x: float, y: float, width: float) -> float:
        start = y
        y += sheet.text(self.words.title, "title", "text", x, y, width) + 8
        y += sheet.text(self.words.summary, "summary", "text2", x, y, width) + 22
        left = 0.0
        if self.words.draft:
            draft = "Draft"
            left = sheet.width(draft, "bodyb") + 66
            self._chips(sheet, [("", draft)], x, y, left, "caution_soft", "caution_ink")
        facts = [("", fact) for fact in self.words.facts]
        y += self._chips(sheet, facts, x + left, y, width - left, "primary_soft", "primary_ink")
        if self.words.needs:
            y += 14
            label = "You need"
            sheet.text(label, "bodyb", "text2", x, y + 15, width)
            left = sheet.width(label, "bodyb") + 26
            y += self._chips(sheet, list(self.words.needs), x + left, y, width - left, None, "text")
        if self.words.side_note:
            y += 12
            y += sheet.text(self.words.side_note, "body", "text2", x, y, width)
        return y - start

    def _chips(
        self,
        sheet: PrintSheet,
        items: list[tuple[str, str]],
        x: float,
        y: float,
        width: float,
        fill: ColorRole | None,
        ink: ColorRole,
    ) -> float:
        """Words in rounded boxes, in as many rows as they take; returns the height."""
        high, left, row = 74.0, 0.0, 0.0
        for icon, words in items:
            lead = 56.0 if icon else 0.0
            wide = sheet.width(words, "bodyb") + 52 + lead
            if left and left + wide > width:
                left, row = 0.0, row + high + 12
            spot = QRectF(x + left, y + row, wide, high)
            sheet.box(spot, fill, None if fill else "line", high / 2)
            if icon:
                sheet.icon(icon, QRectF(spot.x() + 24, spot.y() + 15, 44, 44), "primary")
            sheet.text(words, "bodyb", ink, spot.x() + 26 + lead, spot.y() + 14, wide)
            left += wide + 14
        return row + high


class Cautions:
    """What to mind, before the first step."""

    def __init__(self, words: Handout) -> None:
        self.lines = [*words.cautions, *([f"Not for: {words.avoid}."] if words.avoid else [])]

    def height(self, sheet: PrintSheet, width: float) -> float:
        return self._lay(PrintSheet(sheet.look, sheet.fonts), 0, 0, width)

    def paint(self, sheet: PrintSheet, x: float, y: float, width: float) -> None:
        high = self.height(sheet, width)
        sheet.box(QRectF(x, y, width, high), "caution_soft")
        sheet.icon("warning", QRectF(x + 28, y + 26, 54, 54), "caution_ink")
        self._lay(sheet, x, y, width)

    def _lay(self, sheet: PrintSheet, x: float, y: float, width: float) -> float:
        left, start = x + 108, y
        y += 24
        y += sheet.text("Please read first", "head", "caution_ink", left, y, width - 136) + 8
        half = (width - 136 - 40) / 2
        columns = self._columns(sheet, half)
        lowest = y
        for k, lines in enumerate(columns):
            at, col = y, left + k * (half + 40)
            for line in lines:
                sheet.text("•", "body", "caution_ink", col, at, 30)
                at += sheet.text(line, "body", "caution_ink", col + 26, at, half - 26) + 7
            lowest = max(lowest, at)
        return lowest + 18 - start

    def _columns(self, sheet: PrintSheet, half: float) -> tuple[list[str], list[str]]:
        """The lines in two columns of like height."""
        heights = [sheet.height(line, "body", half - 26) + 7 for line in self.lines]
        total = sum(heights)
        best = min(range(len(heights) + 1), key=lambda i: max(sum(heights[:i]), total - sum(heights[:i])))
        return self.lines[:best], self.lines[best:]


class BlockRow:
    """A few steps side by side."""

    def __init__(self, panels: list[Panel], pictures: Pictures, how: BlockSetting) -> None:
        self.panels = panels
        self.pictures = pictures
        self.how = how

    def _cell(self, width: float) -> float:
        return (width - _GUTTER * (self.how.columns - 1)) / self.how.columns

    def _tag(self) -> float:
        return _TAG if any(p.opens for p in self.panels) else (14.0 if any(p.repeat for p in self.panels) else 0.0)

    def height(self, sheet: PrintSheet, width: float) -> float:
        cell = self._cell(width)
        inner = max(self._caption(PrintSheet(sheet.look, sheet.fonts), p, 0, 0, cell) for p in self.panels)
        return self._tag() + cell * self.how.shape + 16 + inner + 10

    def paint(self, sheet: PrintSheet, x: float, y: float, width: float) -> None:
        cell, high = self._cell(width), self.height(sheet, width)
        self._bands(sheet, x, y, cell, high)
        for i, panel in enumerate(self.panels):
            left, top = x + i * (cell + _GUTTER), y + self._tag()
            card = QRectF(left, top, cell, cell * self.how.shape)
            self.pictures.paint(sheet, panel, card)
            self._caption(sheet, panel, left, card.bottom() + 16, cell)

    def _bands(self, sheet: PrintSheet, x: float, y: float, cell: float, high: float) -> None:
        """A tinted ground under the steps of a group, and how often it is played."""
        start = 0
        while start < len(self.panels):
            group, end = self.panels[start].group, start
            while end + 1 < len(self.panels) and self.panels[end + 1].group == group:
                end += 1
            first = self.panels[start]
            if group is not None and first.repeat:
                left = x + start * (cell + _GUTTER) - 20
                wide = (end - start + 1) * cell + (end - start) * _GUTTER + 40
                sheet.box(QRectF(left, y, wide, high), "surface" if sheet.look.dark else "sunken", None, 28)
                if first.opens:
                    sheet.icon("repeat", QRectF(left + 22, y + 17, 42, 42), "primary")
                    sheet.text(first.repeat, "bodyb", "primary", left + 76, y + 15, wide - 86)
            start = end + 1

    def _caption(self, sheet: PrintSheet, panel: Panel, x: float, y: float, width: float) -> float:
        start, left = y, x + _BADGE + 16
        sheet.box(QRectF(x, y, _BADGE, _BADGE), "primary", None, _BADGE / 2)
        number = f"{panel.number}{panel.letter}"
        sheet.text(number, "step", "on_primary", x + (_BADGE - sheet.width(number, "step")) / 2, y + 4, _BADGE)
        y += 4 + sheet.text(panel.show, "step", "text", left, y + 4, width - _BADGE - 16) + 4
        time = panel.time + (", each side" if panel.each_side else "")
        y += sheet.text(time, "time", "primary", left, y, width - _BADGE - 16)
        if panel.more:
            y += 4 + sheet.text(panel.more, "body", "text2", left, y + 4, width - _BADGE - 16)
        return max(y - start, _BADGE)


class Knowledge(WordBlock):
    """What comes after; below, what is known and who has checked it, with its sources beside it."""

    def _lay(self, sheet: PrintSheet, x: float, y: float, width: float) -> float:
        start = y
        for line in self.words.after:
            y += sheet.text(line, "body", "text", x, y, width) + 8
        if self.words.after:
            y += 14
        if not self.words.sources:
            return self._known(sheet, x, y, width) - start
        half = (width - _GUTTER) * 0.6
        rest = width - half - _GUTTER
        return max(self._known(sheet, x, y, half), self._sources(sheet, x + half + _GUTTER, y, rest)) - start

    def _known(self, sheet: PrintSheet, x: float, y: float, width: float) -> float:
        """Where it ends."""
        y += sheet.text(f"What we know: {self.words.grade}", "head", "text", x, y, width) + 6
        y += sheet.text(self.words.evidence, "body", "text", x, y, width) + 6
        y += sheet.text(self.words.check, "bodyb", "text", x, y, width)
        if self.words.written_by:
            y += 6 + sheet.text(f"Written by {self.words.written_by}.", "body", "text", x, y + 6, width)
        return y

    def _sources(self, sheet: PrintSheet, x: float, y: float, width: float) -> float:
        y += 8
        for source in self.words.sources:
            sheet.text("•", "fine", "text2", x, y, 30)
            y += sheet.text(source, "fine", "text2", x + 24, y, width - 24) + 5
        return y
