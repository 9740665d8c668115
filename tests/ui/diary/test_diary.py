# SPDX-License-Identifier: MIT
"""The diary page as a person uses it: pressed, typed into, read again from the disk."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from tests.ui.lint import lint

from cramprelief.record.database import open_database
from cramprelief.record.diary import Cramp, Event
from cramprelief.record.store import Store
from cramprelief.ui.diary.page import DiaryPage
from cramprelief.ui.state.diary_file import DiaryFile

NOW = datetime(2026, 11, 22, 9, 30, tzinfo=timezone(timedelta(hours=1)))
TITLES = {"towel": "Towel calf stretch", "wall": "Wall calf stretch", "stretch": "Bedtime stretch"}


def title_of(name: str) -> str:
    return TITLES.get(name, name)


def fill(store: Store) -> None:
    for number in range(30):
        started = NOW.replace(hour=2 + number % 3, minute=number) - timedelta(days=3 * number)
        side = "left" if number % 3 else "right"
        cramp = Cramp(
            f"cramp{number:04}", started, place="calf", side=side, seconds=100.0 + number, eased_in=100.0 + number,
            pain_before=7, pain_after=2, helped=("towel",), note="tight blanket" if number == 7 else "",
        )  # fmt: skip
        store.diary.save(cramp)
        store.diary.append(cramp.id, Event(0.0, "start", "towel" if number % 2 else "wall"))
    newest = store.diary.list(limit=1)[0]
    store.diary.save(replace(newest, pain_before=None, pain_after=None, helped=()))


@pytest.fixture
def records(tmp_path: Path) -> DiaryFile:
    return DiaryFile(tmp_path / "diary.sqlite3", tmp_path / "backups", lambda: NOW)


@pytest.fixture
def make_page(make_look: Callable, records: DiaryFile, laid_out: Callable) -> Callable[..., DiaryPage]:
    def make(
        theme: str = "day", scale: float = 1.0, size: tuple[int, int] = (1176, 800), full: bool = True
    ) -> DiaryPage:
        if full:
            assert records.write(fill)
        page = DiaryPage(make_look(theme, scale), records, title_of)
        page.resize(*size)
        page.show_for(None)
        return laid_out(page, *size)

    return make


SIZES = [(1176, 800, 1.0), (1262, 700, 1.0), (420, 690, 1.0), (360, 490, 1.0), (1176, 800, 2.0), (360, 490, 2.0)]


@pytest.mark.parametrize(("width", "height", "scale"), SIZES)
@pytest.mark.parametrize("theme", ["day", "contrast"])
def test_nothing_is_cut_at_any_size(
    make_page: Callable, qapp: object, width: int, height: int, scale: float, theme: str
) -> None:
    page = make_page(theme, scale, (width, height))
    assert lint(page) == []
    page.show_for("list")
    qapp.processEvents()  # type: ignore[attr-defined]
    assert lint(page) == []
    page.add_past()
    for _ in range(3):
        qapp.processEvents()  # type: ignore[attr-defined]
    assert lint(page) == []


def test_an_empty_diary_says_that_this_is_good(make_page: Callable, records: DiaryFile) -> None:
    page = make_page(full=False)
    assert page.empty.isVisible() and not page.overview.isVisible()
    QTest.mouseClick(page.empty.add, Qt.MouseButton.LeftButton)
    assert page.list.entry.isVisible() and records.read(lambda store: store.diary.count(), -1) == 0
    QTest.mouseClick(page.list.entry.drop, Qt.MouseButton.LeftButton)
    assert page.empty.isVisible() and records.read(lambda store: store.diary.count(), -1) == 0


def test_last_night_is_completed_in_two_taps(make_page: Callable, records: DiaryFile) -> None:
    page = make_page()
    assert page.morning.isVisible()
    QTest.mouseClick(page.morning.chips.chip("6"), Qt.MouseButton.LeftButton)
    QTest.mouseClick(page.morning.chips.chip("wall"), Qt.MouseButton.LeftButton)
    newest = records.read(lambda store: store.diary.list(limit=1), ())[0]
    assert (newest.pain_before, newest.helped) == (6, ("wall",))


def test_deleting_offers_to_undo(make_page: Callable, records: DiaryFile, qapp: object) -> None:
    page = make_page()
    page.show_for("list")
    page.list.rows.setFocus()
    page.list.rows.setCurrentIndex(page.list.model.index(2))
    QTest.keyClick(page.list.rows, Qt.Key.Key_Delete)
    assert records.read(lambda store: store.diary.count(), -1) == 29
    assert page.undo.isVisible()
    QTest.mouseClick(page.undo.undo, Qt.MouseButton.LeftButton)
    assert records.read(lambda store: store.diary.count(), -1) == 30


def test_an_edit_is_on_the_disk_at_once(make_page: Callable, records: DiaryFile, tmp_path: Path) -> None:
    page = make_page()
    page.show_for("list")
    page.list.rows.setFocus()
    page.list.rows.setCurrentIndex(page.list.model.index(1))
    QTest.keyClick(page.list.rows, Qt.Key.Key_Return)
    QTest.mouseClick(page.list.entry.after.more, Qt.MouseButton.LeftButton)
    QTest.mouseClick(page.list.entry.triggers.chip("Heat"), Qt.MouseButton.LeftButton)
    QTest.keyClicks(page.list.entry.other, "New shoes")
    QTest.keyClick(page.list.entry.other, Qt.Key.Key_Return)
    other = Store.open(tmp_path / "diary.sqlite3")
    cramp = other.diary.get("cramp0001")
    other.close()
    assert cramp is not None
    assert (cramp.pain_after, cramp.triggers) == (3, ("Heat", "New shoes"))


def test_search_and_place_filter_the_list(make_page: Callable) -> None:
    page = make_page()
    page.focus_search()
    QTest.keyClicks(page.list.search, "blanket")
    QTest.keyClick(page.list.search, Qt.Key.Key_Return)
    assert page.list.model.rowCount() == 1
    QTest.keyClicks(page.list.search, "xyz")
    QTest.keyClick(page.list.search, Qt.Key.Key_Return)
    assert page.list.model.rowCount() == 0


def test_each_chart_has_a_name_a_sentence_and_a_table(make_page: Callable) -> None:
    page = make_page()
    for panel in page.overview.panels:
        assert panel.chart.summary and panel.chart.summary in panel.chart.accessibleName()
        QTest.mouseClick(panel.switch, Qt.MouseButton.LeftButton)
        assert panel.as_table and panel.chart.table.rows
    helped = page.overview.helped.table.rows
    assert ("Towel calf stretch", "10 of 15") in helped


def test_a_damaged_diary_is_told_and_its_backup_taken(make_page: Callable, records: DiaryFile, tmp_path: Path) -> None:
    from cramprelief.record.store import tend

    assert records.write(fill)
    tend(records.path, records.backups, NOW)
    records.close()
    for part in tmp_path.glob("diary.sqlite3-*"):
        part.unlink()
    records.path.write_bytes(b"this is no database at all" * 400)
    page = make_page(full=False)
    assert page.trouble.isVisible()
    QTest.mouseClick(page.trouble.mender, Qt.MouseButton.LeftButton)
    assert not page.trouble.isVisible()
    assert records.read(lambda store: store.diary.count(), -1) == 30
    assert list(tmp_path.glob("diary-damaged-*"))


def test_a_diary_that_can_not_be_read_shows_no_empty_charts(make_page: Callable, records: DiaryFile) -> None:
    records.path.write_bytes(b"no diary at all" * 500)
    page = make_page(full=False)
    assert page.trouble.isVisible() and page.first_focus() is page.trouble.mender
    assert not (page.overview.isVisible() or page.empty.isVisible() or page.list.isVisible() or page.add.isVisible())
    page.trouble.mender.click()
    assert page.empty.isVisible() and not page.trouble.isVisible()


def test_an_edit_that_could_not_be_saved_is_saved_later(make_page: Callable, records: DiaryFile) -> None:
    page = make_page()
    page.show_for("list")
    cramp = page.list.entry.cramp
    other = open_database(records.path)
    other.execute("BEGIN IMMEDIATE")
    QTest.mouseClick(page.list.entry.before.more, Qt.MouseButton.LeftButton)
    assert page.trouble.isVisible() and "Not saved" in page.list.entry._state.text()
    page.show_for("list")
    other.execute("ROLLBACK")
    other.close()
    QTest.mouseClick(page.trouble.again, Qt.MouseButton.LeftButton)
    assert not page.trouble.isVisible() and page.list.entry._state.text() == "Saved"
    assert records.read(lambda store: store.diary.get(cramp.id), None).pain_before == 5


def test_an_entry_that_can_not_be_read_is_told_and_the_others_stay(make_page: Callable, records: DiaryFile) -> None:
    assert records.write(fill)
    other = open_database(records.path)
    other.execute("UPDATE cramp SET started = 'no time' WHERE id = 'cramp0003'")
    other.close()
    page = make_page(full=False)
    assert page.trouble.isVisible() and page.trouble.accessibleName().startswith("One entry can't be read")
    assert records.read(lambda store: len(store.diary.list()), -1) == 29
    page.trouble.mender.click()
    assert not page.trouble.isVisible() and "30 entries could be read" in page.undo.words()
    mended = records.read(lambda store: store.diary.get("cramp0003"), None)
    assert mended is not None and mended.started == NOW.replace(hour=2, minute=3) - timedelta(days=9)
