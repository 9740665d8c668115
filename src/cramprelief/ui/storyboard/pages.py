# SPDX-License-Identifier: MIT
"""Blocks on pages: where they break, the furniture of each page, and the files that come of it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter, QPdfWriter, QPen

from cramprelief.ui.storyboard.blocks import COLUMNS, GAP, Block, BlockRow, Cautions, Header, Knowledge
from cramprelief.ui.storyboard.pictures import Pictures
from cramprelief.ui.storyboard.sheet import PrintSheet
from cramprelief.ui.storyboard.words import CALM_LINE, Handout
from cramprelief.ui.theme.fonts import Fonts
from cramprelief.ui.theme.look import Look

PAPERS = {"a4": (2100.0, 2970.0), "letter": (2159.0, 2794.0)}
"""Width and height in tenths of a millimetre."""
_MARGIN, _TOP, _FOOT = 150.0, 130.0, 150.0
_SETS = ((0.75, GAP), (0.75, GAP * 0.45), (0.66, GAP * 0.7), (0.66, GAP * 0.45), (0.58, GAP * 0.45))
"""Height of a picture to its width, and the gap between blocks: from roomy to close."""
_SLIGHT = 3
"""As many of the closer ones as still show the pictures large."""
_DOTS = 8
"""Dots of a PNG a millimetre: about 200 an inch."""


@dataclass(frozen=True, slots=True)
class PlacedBlock:
    block: Block
    page: int
    y: float


class Storyboard:
    """A hand-out, laid out for one paper."""

    def __init__(self, words: Handout, pictures: Pictures, look: Look, fonts: Fonts) -> None:
        self._words = words
        self._look = look
        self._fonts = fonts
        self._pictures = pictures

    def write_pdf(self, path: Path, paper: str) -> int:
        """Writes pages as lines and letters; returns their number. Raises OSError where the file cannot be written."""
        width, height = PAPERS[paper]
        writer = QPdfWriter(str(path))
        writer.setPageSize(QPageSize(QSizeF(width / 10, height / 10), QPageSize.Unit.Millimeter))
        writer.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Millimeter)
        writer.setResolution(600)
        writer.setTitle(self._words.title)
        writer.setCreator("cramprelief")
        placed, pages = self._flow(width, height)
        painter = QPainter()
        if not painter.begin(writer):
            raise OSError(f"{path} cannot be written")
        scale = writer.width() / width
        for page in range(pages):
            if page:
                writer.newPage()
            painter.save()
            painter.scale(scale, scale)
            self._page(painter, [p for p in placed if p.page == page], page, pages, width, height)
            painter.restore()
        painter.end()
        return pages

    def write_png(self, path: Path) -> int:
        """Writes one sheet as long as it has to be; returns 1. Raises OSError where the file cannot be written."""
        width = PAPERS["a4"][0]
        placed, _ = self._flow(width, float("inf"))
        height = placed[-1].y + placed[-1].block.height(self._sheet(), width - 2 * _MARGIN) + self._foot(width)
        image = QImage(round(width / 10 * _DOTS), round(height / 10 * _DOTS), QImage.Format.Format_RGB32)
        with QPainter(image) as painter:
            painter.scale(_DOTS / 10, _DOTS / 10)
            self._page(painter, placed, 0, 1, width, height)
        if not image.save(str(path)):
            raise OSError(f"{path} cannot be written")
        return 1

    def _sheet(self, painter: QPainter | None = None) -> PrintSheet:
        return PrintSheet(self._look, self._fonts, painter)

    def _flow(self, width: float, height: float) -> tuple[list[PlacedBlock], int]:
        """Where each block stands, and how many pages that takes.

        Set closer, with flatter pictures, where that saves a page; a little closer too where a row more then fits on a
        page that would end half empty. The type is never smaller.
        """
        roomy, *closer = (self._set(self._blocks(shape), width, height, gap) for shape, gap in _SETS)
        fewest = min(set_[-1].page for set_ in (roomy, *closer))
        if fewest < roomy[-1].page:
            best = next(set_ for set_ in closer if set_[-1].page == fewest)
        else:
            best = min((roomy, *closer[:_SLIGHT]), key=lambda set_: sum(each.page == fewest for each in set_))
        return best, fewest + 1

    def _blocks(self, shape: float) -> list[Block]:
        words, panels = self._words, self._words.panels
        rows = [BlockRow(list(panels[i : i + COLUMNS]), self._pictures, shape) for i in range(0, len(panels), COLUMNS)]
        return [Header(words), Cautions(words), *rows, Knowledge(words)]

    def _set(self, blocks: list[Block], width: float, height: float, gap: float) -> list[PlacedBlock]:
        sheet = self._sheet()
        placed: list[PlacedBlock] = []
        page, y, foot = 0, _TOP, self._foot(width)
        for block in blocks:
            high = block.height(sheet, width - 2 * _MARGIN)
            if placed and y + high > height - foot:
                page, y = page + 1, _TOP
            placed.append(PlacedBlock(block, page, y))
            y += high + gap
        return placed

    def _foot(self, width: float) -> float:
        """What the foot of a page takes: more where a long title makes it two lines."""
        sheet = self._sheet()
        room = width - 2 * _MARGIN - sheet.width("Page 10 of 10", "fine") - 30
        return _FOOT + sheet.height(self._foot_words, "fine", room) - sheet.height(" ", "fine", room)

    @property
    def _foot_words(self) -> str:
        return f"{self._words.title} · {CALM_LINE}"

    def _page(
        self, painter: QPainter, placed: list[PlacedBlock], page: int, pages: int, width: float, height: float
    ) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        sheet = self._sheet(painter)
        if sheet.paper != Qt.GlobalColor.white or page == 0:
            painter.fillRect(QRectF(0, 0, width, height), sheet.paper)
        for each in placed:
            each.block.paint(sheet, _MARGIN, each.y, width - 2 * _MARGIN)
        self._furniture(sheet, page, pages, width, height)

    def _furniture(self, sheet: PrintSheet, page: int, pages: int, width: float, height: float) -> None:
        """The foot of the page: whose sheet it is, the calm line, and which page of how many."""
        inner = width - 2 * _MARGIN
        number = f"Page {page + 1} of {pages}"
        room = inner - sheet.width(number, "fine") - 30
        words = self._foot_words
        y = height - _FOOT + 84 - sheet.height(words, "fine", room)  # two lines begin higher: a printer leaves an edge
        assert sheet.painter is not None
        sheet.painter.setPen(QPen(self._look.color("line"), 3))
        sheet.painter.drawLine(round(_MARGIN), round(y - 16), round(width - _MARGIN), round(y - 16))
        sheet.text(words, "fine", "text2", _MARGIN, y, room)
        sheet.text(number, "fine", "text2", _MARGIN, y, inner, right=True)
