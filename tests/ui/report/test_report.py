# SPDX-License-Identifier: MIT
"""One page for the doctor: looked at, then saved whole or not at all."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from tests.ui.lint import lint

from cramprelief.record.diary import Cramp
from cramprelief.record.report import About
from cramprelief.record.store import Store
from cramprelief.ui.report.page import ReportPage, page_size
from cramprelief.ui.report.paper import Paper
from cramprelief.ui.report.printing import print_paper
from cramprelief.ui.state.diary_file import DiaryFile

NOW = datetime(2026, 11, 22, 9, 30, tzinfo=timezone(timedelta(hours=1)))


class Desk:
    """Where the person keeps what they typed, and which file they choose."""

    def __init__(self, target: Path) -> None:
        self.about, self.target = About("M. Keller"), target

    def keep(self, about: About) -> None:
        self.about = about


def fill(store: Store) -> None:
    for number in range(12):
        started = NOW.replace(hour=3) - timedelta(days=5 * number)
        store.diary.save(Cramp(f"cramp{number:04}", started, place="calf", side="left", seconds=90.0, eased_in=90.0))


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path / "page.pdf")


@pytest.fixture
def make_page(make_look: Callable, laid_out: Callable, tmp_path: Path, desk: Desk) -> Callable[..., ReportPage]:
    def make(theme: str = "day", scale: float = 1.0, size: tuple[int, int] = (1176, 800)) -> ReportPage:
        records = DiaryFile(tmp_path / "diary.sqlite3", tmp_path / "backups", lambda: NOW)
        assert records.write(fill)
        page = ReportPage(
            make_look(theme, scale), records, str, lambda: desk.about, desk.keep, lambda *_: str(desk.target)
        )
        page.resize(*size)
        page.show_for(None)
        return laid_out(page, *size)

    return make


@pytest.mark.parametrize(
    ("width", "height", "scale"),
    [(1176, 800, 1.0), (1262, 700, 1.0), (420, 690, 1.0), (1176, 800, 2.0), (360, 490, 2.0)],
)
def test_nothing_is_cut_at_any_size(make_page: Callable, width: int, height: int, scale: float) -> None:
    assert lint(make_page("day", scale, (width, height))) == []


def test_the_page_is_saved_as_pdf(make_page: Callable, desk: Desk) -> None:
    page = make_page()
    QTest.mouseClick(page.save_pdf, Qt.MouseButton.LeftButton)
    content = desk.target.read_bytes()
    assert content.startswith(b"%PDF") and content.rstrip().endswith(b"%%EOF")


@pytest.mark.parametrize(("size", "box"), [("A4", (595, 842)), ("Letter", (612, 792))])
def test_the_page_goes_to_a_printer_of_its_size(
    make_page: Callable, tmp_path: Path, size: str, box: tuple[int, int]
) -> None:
    page = make_page()
    page.size_choice.set_current(size)
    page.refresh()

    def into_a_file(printer: QPrinter) -> bool:
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / "printed.pdf"))
        return True

    paper = Paper(page.look, page.sheet.paper.report, size)
    assert not print_paper(page, paper, page_size(size), lambda _printer: False)
    assert print_paper(page, paper, page_size(size), into_a_file)
    content = (tmp_path / "printed.pdf").read_bytes()
    found = re.search(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", content)
    assert found is not None and (round(float(found[1])), round(float(found[2]))) == box


def test_the_table_is_saved_for_a_spreadsheet(make_page: Callable, desk: Desk) -> None:
    page = make_page()
    QTest.mouseClick(page.save_csv, Qt.MouseButton.LeftButton)
    assert len(desk.target.read_text(encoding="utf-8-sig").splitlines()) == 13


def test_what_was_typed_is_kept_for_the_next_time(make_page: Callable, desk: Desk) -> None:
    page = make_page()
    page.medicines.setPlainText("Magnesium 300 mg\n\n Aspirin ")
    page.refresh()
    assert desk.about.medicines == ("Magnesium 300 mg", "Aspirin")


@pytest.mark.skipif(sys.platform == "win32", reason="needs a folder that nobody may enter")
def test_a_place_that_cannot_be_written_is_told(make_page: Callable, desk: Desk, tmp_path: Path) -> None:
    page = make_page()
    desk.target = tmp_path / "nowhere" / "page.pdf"
    QTest.mouseClick(page.save_pdf, Qt.MouseButton.LeftButton)
    assert not desk.target.exists()
    assert "Not saved" in page.told()
