# SPDX-License-Identifier: MIT
"""Paints the doctor's page: for the preview and for the PDF alike, always on white.

Sizes are points (1/72 inch). What does not fit on one page goes on to the next.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPdfWriter, QPen

from cramprelief.record import wording
from cramprelief.record.report import Bar, Report
from cramprelief.ui.kit.text import break_lines
from cramprelief.ui.theme.look import Look
from cramprelief.ui.theme.tokens import Face

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

SIZES = {"A4": (595.0, 842.0), "Letter": (612.0, 792.0)}
_MARGIN, _FOOT = 42.0, 30.0
_INK, _GREY, _LINE, _BAR, _CLAY, _TRACK = "#2A201A", "#54473C", "#D8CBB7", "#1E5B4E", "#C4662F", "#EDE6DB"
_ROOMY = 12.0
"""Points from bar to bar from which each has its number above it."""
_SCALE = 10
"""Fonts are measured at ten times their size: whole pixels are too coarse for points."""


class Paper:
    """Lays a report out on pages of `size` and paints them. Blocks are kept whole."""

    def __init__(self, look: Look, report: Report, size: str = "A4") -> None:
        self.look, self.report = look, report
        self.wide, self.high = SIZES[size]
        self._pages = list(self._paginate())

    @property
    def pages(self) -> int:
        return len(self._pages)

    def paint(self, painter: QPainter, number: int) -> None:
        """Page `number`, from 0, in points from the top left."""
        painter.fillRect(QRectF(0, 0, self.wide, self.high), QColor("#FFFFFF"))
        y = _MARGIN
        for block in self._pages[number]:
            y += block.paint(self, painter, y)
        foot = self.report.foot
        if self.pages > 1:
            foot += f" Page {number + 1} of {self.pages}."
        self.words(painter, QPointF(_MARGIN, self.high - _FOOT), foot, 8.5, color=_GREY)

    def write(self, writer: QPdfWriter | QPrinter) -> None:
        """All pages into a PDF or onto paper of the same size. Raises OSError where that can't be."""
        painter = QPainter()
        if not painter.begin(writer):
            raise OSError("the file can't be written")
        painter.scale(writer.resolution() / 72, writer.resolution() / 72)
        for number in range(self.pages):
            if number and not writer.newPage():
                painter.end()
                raise OSError("the disk is full")
            self.paint(painter, number)
        if not painter.end():
            raise OSError("the disk is full")

    # Words

    def font(self, points: float, bold: bool = False, face: Face = "ui") -> QFont:
        return self.look.font_at(round(points * _SCALE), 600 if bold else 400, face)

    def line_height(self, points: float) -> float:
        return QFontMetricsF(self.font(points)).height() / _SCALE

    def width(self, text: str, points: float, bold: bool = False) -> float:
        return QFontMetricsF(self.font(points, bold)).horizontalAdvance(text) / _SCALE

    def lines(self, text: str, points: float, width: float, bold: bool = False) -> list[str]:
        return break_lines(text, self.font(points, bold), width * _SCALE)[0]

    def words(
        self, painter: QPainter, top: QPointF, text: str, points: float, *, bold: bool = False, color: str = _INK,
        face: Face = "ui",
    ) -> None:  # fmt: skip
        """One line with its top at `top`."""
        font = self.font(points, bold, face)
        painter.save()
        painter.translate(top)
        painter.scale(1 / _SCALE, 1 / _SCALE)
        painter.setFont(font)
        painter.setPen(QColor(color))
        painter.drawText(QPointF(0, QFontMetricsF(font).ascent()), text)
        painter.restore()

    # Pages

    def _paginate(self) -> Iterator[list[_Block]]:
        page: list[_Block] = []
        room = self.high - 2 * _MARGIN
        for block in _blocks(self.report):
            block = block.fitted(self, room)
            need = block.height(self)
            if page and need > room:
                yield page
                page, room = [], self.high - 2 * _MARGIN
            page.append(block)
            room -= need
        yield page


class _Block:
    """A part of the page that is kept whole."""

    def fitted(self, _paper: Paper, _room: float) -> _Block:
        """The same with less in it, where that makes it fit."""
        return self

    def height(self, paper: Paper) -> float:
        raise NotImplementedError

    def paint(self, paper: Paper, painter: QPainter, y: float) -> float:
        """Paint at `y` and return the height."""
        raise NotImplementedError


class _Head(_Block):
    def __init__(self, report: Report) -> None:
        self._report = report

    def _labels(self, paper: Paper) -> list[list[str]]:
        """What each number is, in lines that fit below it."""
        wide = (paper.wide - 2 * _MARGIN) / 4 - 8
        return [paper.lines(label, 9.5, wide) for _, label in self._report.numbers]

    def height(self, paper: Paper) -> float:
        return 94.0 + 12.0 * max((len(lines) for lines in self._labels(paper)), default=1)

    def paint(self, paper: Paper, painter: QPainter, y: float) -> float:
        report = self._report
        paper.words(painter, QPointF(_MARGIN, y - 4), report.title, 22, bold=True, face="title")
        paper.words(painter, QPointF(_MARGIN, y + 28), report.period, 10, color=_GREY)
        painter.setPen(QPen(QColor(_LINE), 1))
        painter.drawLine(QPointF(_MARGIN, y + 46), QPointF(paper.wide - _MARGIN, y + 46))
        step = (paper.wide - 2 * _MARGIN) / 4
        for index, ((value, _), lines) in enumerate(zip(report.numbers, self._labels(paper), strict=True)):
            paper.words(painter, QPointF(_MARGIN + index * step, y + 54), value, 20, bold=True)
            for number, line in enumerate(lines):
                paper.words(painter, QPointF(_MARGIN + index * step, y + 80 + 12 * number), line, 9.5, color=_GREY)
        return self.height(paper)


class _Weeks(_Block):
    def __init__(self, report: Report) -> None:
        self._weeks = report.weeks

    def height(self, paper: Paper) -> float:
        return 112.0

    def paint(self, paper: Paper, painter: QPainter, y: float) -> float:
        most = max((number for _, number in self._weeks), default=1) or 1
        base, high, wide = y + 84, 56.0, paper.wide - 2 * _MARGIN
        pitch = wide / len(self._weeks)
        paper.words(painter, QPointF(_MARGIN, y), "Cramps a week", 10.5, bold=True)
        if pitch <= _ROOMY:
            at = _MARGIN + paper.width("Cramps a week", 10.5, bold=True) + 8
            paper.words(painter, QPointF(at, y + 1), f"at most {most}", 9.5, color=_GREY)
        thick = min(22.0, pitch * 0.68)
        labelled = -1000.0
        for index, (monday, number) in enumerate(self._weeks):
            x = _MARGIN + index * pitch + (pitch - thick) / 2
            tall = high * number / most
            painter.fillRect(QRectF(x, base - tall, thick, tall), QColor(_BAR))
            if number and pitch > _ROOMY:
                text = str(number)
                at = x + (thick - paper.width(text, 8.5)) / 2
                paper.words(painter, QPointF(at, base - tall - 11), text, 8.5, color=_GREY)
            label = wording.day(monday)
            wide_label = paper.width(label, 8.5)
            at = min(x, paper.wide - _MARGIN - wide_label)
            if at >= labelled:
                paper.words(painter, QPointF(at, base + 2), label, 8.5, color=_GREY)
                labelled = at + wide_label + 8
        painter.setPen(QPen(QColor(_LINE), 1))
        painter.drawLine(QPointF(_MARGIN, base), QPointF(paper.wide - _MARGIN, base))
        return self.height(paper)


class _Pair(_Block):
    """Two lists of bars side by side."""

    def __init__(self, groups: Sequence[tuple[str, Sequence[Bar], str]]) -> None:
        self._groups = groups

    def height(self, paper: Paper) -> float:
        return 28.0 + 15.0 * max(len(bars) for _, bars, _ in self._groups)

    def paint(self, paper: Paper, painter: QPainter, y: float) -> float:
        wide = (paper.wide - 2 * _MARGIN - 24) / 2
        for index, (title, bars, color) in enumerate(self._groups):
            x = _MARGIN + index * (wide + 24)
            paper.words(painter, QPointF(x, y), title, 10.5, bold=True)
            names = min(max((paper.width(bar.name, 9.5) for bar in bars), default=0.0) + 10, wide * 0.55)
            values = max((paper.width(bar.value, 9.5) for bar in bars), default=0.0) + 8
            room = wide - names - values
            for number, bar in enumerate(bars):
                top = y + 17 + number * 15
                name = paper.lines(bar.name, 9.5, names)[0]
                paper.words(painter, QPointF(x, top), name, 9.5)
                painter.fillRect(QRectF(x + names, top + 2.5, room, 7), QColor(_TRACK))
                painter.fillRect(QRectF(x + names, top + 2.5, room * bar.share, 7), QColor(color))
                paper.words(painter, QPointF(x + names + room + 6, top), bar.value, 9.5, color=_GREY)
        return self.height(paper)


class _Texts(_Block):
    """One or two headings side by side, with lines below."""

    def __init__(self, texts: Sequence[tuple[str, Sequence[str]]]) -> None:
        self._texts = texts

    def _wide(self, paper: Paper) -> float:
        return (paper.wide - 2 * _MARGIN - 24 * (len(self._texts) - 1)) / len(self._texts)

    def _broken(self, paper: Paper, lines: Sequence[str]) -> list[str]:
        return [part for line in lines for part in paper.lines(line, 9.5, self._wide(paper))]

    def height(self, paper: Paper) -> float:
        return 26.0 + 12.5 * max(len(self._broken(paper, lines)) for _, lines in self._texts)

    def paint(self, paper: Paper, painter: QPainter, y: float) -> float:
        for index, (title, lines) in enumerate(self._texts):
            x = _MARGIN + index * (self._wide(paper) + 24)
            paper.words(painter, QPointF(x, y), title, 10.5, bold=True)
            for number, line in enumerate(self._broken(paper, lines)):
                paper.words(painter, QPointF(x, y + 15 + number * 12.5), line, 9.5)
        return self.height(paper)


class _Entries(_Block):
    def __init__(self, report: Report) -> None:
        self._report = report

    def fitted(self, paper: Paper, room: float) -> _Block:
        """Fewer of the older cramps, so that one page stays one page; never fewer than three."""
        held = self._report.entries
        while self.height(paper) > room and len(self._report.entries) > min(3, len(held)):
            fewer = self._report.entries[:-1]
            self._report = replace(self._report, entries=fewer, left_out=self._report.left_out + 1)
        return self

    def height(self, paper: Paper) -> float:
        more = 1 if self._report.left_out else 0
        return 34.0 + 13.5 * (len(self._report.entries) + more)

    def paint(self, paper: Paper, painter: QPainter, y: float) -> float:
        report = self._report
        paper.words(painter, QPointF(_MARGIN, y), "Last entries", 10.5, bold=True)
        wide = paper.wide - 2 * _MARGIN
        stops = [_MARGIN + wide * share for share in (0, 0.1, 0.25, 0.47, 0.58, 0.69)]
        ends = [*stops[1:], paper.wide - _MARGIN]
        for x, label in zip(stops, ("Day", "Time", "Place", "Pain", "Length", "What helped"), strict=True):
            paper.words(painter, QPointF(x, y + 15), label, 8.5, color=_GREY)
        for number, line in enumerate(report.entries):
            top = y + 27 + number * 13.5
            cells = (line.day, line.time, line.place, line.pain, line.length, line.helped)
            for x, end, cell in zip(stops, ends, cells, strict=True):
                metrics = QFontMetricsF(paper.font(9.5))
                text = metrics.elidedText(cell, Qt.TextElideMode.ElideRight, (end - x - 4) * _SCALE)
                paper.words(painter, QPointF(x, top), text, 9.5)
        if report.left_out:
            top = y + 27 + len(report.entries) * 13.5
            words = f"and {wording.count(report.left_out, 'earlier cramp')} in this time"
            paper.words(painter, QPointF(_MARGIN, top), words, 9.5, color=_GREY)
        return self.height(paper)


def _blocks(report: Report) -> Iterator[_Block]:
    yield _Head(report)
    if report.weeks:
        yield _Weeks(report)
    groups = [
        (title, bars, color)
        for title, bars, color in (
            ("Where", report.places, _CLAY), ("When, hours of the day", report.hours, _BAR),
            ("How long", report.lengths, _BAR), ("What helped within 2 minutes", report.helped, _BAR),
        )
        if bars
    ]  # fmt: skip
    for first in range(0, len(groups), 2):
        yield _Pair(groups[first : first + 2])
    texts = report.texts
    for first in range(0, len(texts), 2):
        yield _Texts(texts[first : first + 2])
    if report.entries:
        yield _Entries(report)
