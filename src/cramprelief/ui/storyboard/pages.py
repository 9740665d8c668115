# SPDX-License-Identifier: MIT
"""Blocks on pages: where they break, the furniture of each page, and the files that come of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import QImage, QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter, QPen

from cramprelief.ui.storyboard.blocks import GAP, Block, BlockRow, BlockSetting, Cautions, Header, Knowledge
from cramprelief.ui.storyboard.head import HeadBlock, Letterhead
from cramprelief.ui.storyboard.pictures import Pictures
from cramprelief.ui.storyboard.plan_blocks import WEEKS, Calendar, PlanLines
from cramprelief.ui.storyboard.plan_words import PlanSheet
from cramprelief.ui.storyboard.sheet import PrintSheet
from cramprelief.ui.storyboard.words import CALM_LINE, Handout
from cramprelief.ui.theme.fonts import Fonts
from cramprelief.ui.theme.look import Look

PAPERS = {"a4": (2100.0, 2970.0), "letter": (2159.0, 2794.0)}
"""Width and height in tenths of a millimetre."""
_MARGIN, _TOP, _FOOT = 150.0, 130.0, 150.0
_SETS = (
    BlockSetting(3, 0.75, GAP), BlockSetting(3, 0.75, GAP * 0.45), BlockSetting(3, 0.66, GAP * 0.7),
    BlockSetting(3, 0.66, GAP * 0.45), BlockSetting(3, 0.58, GAP * 0.45), BlockSetting(4, 0.75, GAP * 0.7),
    BlockSetting(4, 0.75, GAP * 0.45), BlockSetting(4, 0.66, GAP * 0.4),
)  # fmt: skip
"""From roomy to close."""
_SLIGHT = 3
"""As many of the closer ones as still show the pictures large."""
_LEAST = 0.25
"""Of a last page that is filled less, the page before gives some."""
_DOTS = 8
"""Dots of a PNG a millimetre: about 200 an inch."""


@dataclass(frozen=True, slots=True)
class PlacedBlock:
    block: Block
    page: int
    y: float


@dataclass(frozen=True, slots=True)
class Layout:
    """A hand-out on one paper. Widths and heights are tenths of a millimetre."""

    placed: tuple[PlacedBlock, ...]
    pages: int
    width: float
    height: float


class Storyboard:
    """A hand-out. `blocks` makes its parts, set so closely.

    `note` stands before the title in the foot of each page, such as that it is a draft.
    """

    def __init__(
        self, title: str, blocks: Callable[[BlockSetting], list[Block]], look: Look, fonts: Fonts, note: str = ""
    ) -> None:
        self.title = title
        self._blocks = blocks
        self._look = look
        self._fonts = fonts
        self._foot_words = " · ".join(filter(None, (note, title, CALM_LINE)))
        self._laid: dict[str, Layout] = {}

    def layout(self, paper: str) -> Layout:
        """How it stands on "a4" or "letter"."""
        if paper not in self._laid:
            placed, pages = self._flow(*PAPERS[paper])
            self._laid[paper] = Layout(tuple(placed), pages, *PAPERS[paper])
        return self._laid[paper]

    def write_pdf(self, path: Path, paper: str) -> int:
        """Writes pages as lines and letters; returns their number. Raises OSError where the file cannot be written."""
        width, height = PAPERS[paper]
        writer = QPdfWriter(str(path))
        writer.setPageSize(QPageSize(QSizeF(width / 10, height / 10), QPageSize.Unit.Millimeter))
        writer.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Millimeter)
        writer.setResolution(600)
        writer.setTitle(self.title)
        writer.setCreator("cramprelief")
        return self.write(writer, paper)

    def write(self, device: QPagedPaintDevice, paper: str) -> int:
        """Puts the pages on a file or a printer; returns their number. Raises OSError where that cannot be."""
        laid = self.layout(paper)
        painter = QPainter()
        if not painter.begin(device):
            raise OSError("it cannot be written")
        scale = device.width() / laid.width
        for page in range(laid.pages):
            if page:
                device.newPage()
            painter.save()
            painter.scale(scale, scale)
            self.paint_page(painter, laid, page)
            painter.restore()
        painter.end()
        return laid.pages

    def write_png(self, path: Path) -> int:
        """Writes one sheet as long as it has to be; returns 1. Raises OSError where the file cannot be written."""
        width = PAPERS["a4"][0]
        placed, _ = self._flow(width, float("inf"))
        height = placed[-1].y + placed[-1].block.height(self._sheet(), width - 2 * _MARGIN) + self._foot(width)
        image = QImage(round(width / 10 * _DOTS), round(height / 10 * _DOTS), QImage.Format.Format_RGB32)
        with QPainter(image) as painter:
            painter.scale(_DOTS / 10, _DOTS / 10)
            self.paint_page(painter, Layout(tuple(placed), 1, width, height), 0)
        if not image.save(str(path)):
            raise OSError(f"{path} cannot be written")
        return 1

    def paint_page(self, painter: QPainter, laid: Layout, page: int) -> None:
        """One page, in a painter whose unit is a tenth of a millimetre."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        sheet = self._sheet(painter)
        if sheet.paper != Qt.GlobalColor.white or page == 0:
            painter.fillRect(QRectF(0, 0, laid.width, laid.height), sheet.paper)
        for each in laid.placed:
            if each.page == page:
                each.block.paint(sheet, _MARGIN, each.y, laid.width - 2 * _MARGIN)
        self._furniture(sheet, page, laid)

    def _sheet(self, painter: QPainter | None = None) -> PrintSheet:
        return PrintSheet(self._look, self._fonts, painter)

    def _flow(self, width: float, height: float) -> tuple[list[PlacedBlock], int]:
        """Where each block stands, and how many pages that takes.

        Set closer, with flatter or smaller pictures, where that saves a page; a little closer too where a row more then
        fits on a page that would end half empty. The type is never smaller.
        """
        roomy, *closer = (self._set(self._blocks(how), width, height, how.gap) for how in _SETS)
        fewest = min(set_[-1].page for set_ in (roomy, *closer))
        if fewest < roomy[-1].page:
            best = next(set_ for set_ in closer if set_[-1].page == fewest)
        else:
            best = min((roomy, *closer[:_SLIGHT]), key=lambda set_: sum(each.page == fewest for each in set_))
        return best, fewest + 1

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
        return self._in_company(placed, gap, width, height - foot)

    def _in_company(self, placed: list[PlacedBlock], gap: float, width: float, end: float) -> list[PlacedBlock]:
        """No page holds a few last lines alone: blocks before them go along until it is filled a little."""
        last = placed[-1].page
        while last:
            there = [each for each in placed if each.page == last]
            before = [each for each in placed if each.page == last - 1]
            heights = [each.block.height(self._sheet(), width - 2 * _MARGIN) for each in (before[-1], *there)]
            filled = sum(heights[1:]) + gap * (len(there) - 1)
            if filled > (end - _TOP) * _LEAST or len(before) < 3 or heights[0] + gap + filled > end - _TOP:
                break
            y, moved = _TOP, []
            for each, high in zip((before[-1], *there), heights, strict=True):
                moved.append(PlacedBlock(each.block, last, y))
                y += high + gap
            placed = [*placed[: -len(there) - 1], *moved]
        return placed

    def _foot(self, width: float) -> float:
        """What the foot of a page takes: more where a long title makes it two lines."""
        sheet = self._sheet()
        room = width - 2 * _MARGIN - sheet.width("Page 10 of 10", "fine") - 30
        return _FOOT + sheet.height(self._foot_words, "fine", room) - sheet.height(" ", "fine", room)

    def _furniture(self, sheet: PrintSheet, page: int, laid: Layout) -> None:
        """The foot of the page: whose sheet it is, the calm line, and which page of how many."""
        inner = laid.width - 2 * _MARGIN
        number = f"Page {page + 1} of {laid.pages}"
        room = inner - sheet.width(number, "fine") - 30
        words = self._foot_words
        # Two lines begin higher: a printer leaves an edge.
        y = laid.height - _FOOT + 84 - sheet.height(words, "fine", room)
        assert sheet.painter is not None
        sheet.painter.setPen(QPen(self._look.color("line"), 3))
        sheet.painter.drawLine(round(_MARGIN), round(y - 16), round(laid.width - _MARGIN), round(y - 16))
        sheet.text(words, "fine", "text2", _MARGIN, y, room)
        sheet.text(number, "fine", "text2", _MARGIN, y, inner, right=True)


NOTHING = Letterhead()


def routine_board(
    words: Handout, pictures: Pictures, look: Look, fonts: Fonts, head: Letterhead = NOTHING
) -> Storyboard:
    """The hand-out of a routine."""

    def blocks(how: BlockSetting) -> list[Block]:
        panels, columns = words.panels, how.columns
        rows = [BlockRow(list(panels[i : i + columns]), pictures, how) for i in range(0, len(panels), columns)]
        page = _headed(words, head)
        return [*_top(head), Header(page), Cautions(page), *rows, Knowledge(page)]

    return Storyboard(words.title, blocks, look, fonts, _note(head))


def plan_board(words: PlanSheet, look: Look, fonts: Fonts, head: Letterhead = NOTHING) -> Storyboard:
    """The sheet of a plan or a recipe, with its calendar."""

    def blocks(how: BlockSetting) -> list[Block]:
        lines = [PlanLines(part.title if number == 0 else "", line)
                 for part in words.parts for number, line in enumerate(part.lines)]  # fmt: skip
        most = WEEKS * 7
        calendar = [Calendar(words.legend, words.days[i : i + most]) for i in range(0, len(words.days), most)]
        page = _headed(words.page, head)
        cautions = [Cautions(page)] if page.cautions or page.avoid else []
        return [*_top(head), Header(page), *cautions, *lines, *calendar, Knowledge(page)]

    return Storyboard(words.page.title, blocks, look, fonts, _note(head))


def _headed(words: Handout, head: Letterhead) -> Handout:
    return replace(words, written_by=head.author, draft=head.draft)


def _top(head: Letterhead) -> list[Block]:
    return [] if head.empty else [HeadBlock(head)]


def _note(head: Letterhead) -> str:
    return "Draft" if head.draft else ""
