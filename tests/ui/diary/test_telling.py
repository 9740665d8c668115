# SPDX-License-Identifier: MIT
"""A cramp that was is told with a typed day and time or a calendar, saved when said; any entry can be corrected."""

from __future__ import annotations

import sys
import time as clock
from collections.abc import Callable
from datetime import date, datetime, time, timedelta, timezone
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from tests.ui.lint import lint

from cramprelief.record.diary import Cramp
from cramprelief.time_style import SUNDAY, TimeStyle
from cramprelief.ui.diary.entry import CrampEntry
from cramprelief.ui.diary.list_model import HEADING
from cramprelief.ui.diary.page import DiaryPage
from cramprelief.ui.diary.when import at_local
from cramprelief.ui.state.diary_file import DiaryFile

NOW = datetime(2026, 11, 22, 9, 30, tzinfo=timezone(timedelta(hours=1)))
FUTURE = Cramp(
    "future001", datetime(2031, 1, 1, 3, 0, tzinfo=NOW.tzinfo), place="calf", side="left", seconds=108.0, eased_in=108.0
)


@pytest.fixture
def records(tmp_path: Path) -> DiaryFile:
    return DiaryFile(tmp_path / "diary.sqlite3", tmp_path / "backups", lambda: NOW)


@pytest.fixture
def make_page(make_look: Callable, records: DiaryFile, laid_out: Callable) -> Callable[..., DiaryPage]:
    def make(
        *cramps: Cramp, scale: float = 1.0, size: tuple[int, int] = (1176, 800), times: TimeStyle | None = None
    ) -> DiaryPage:
        for cramp in cramps:
            assert records.write(lambda store, cramp=cramp: store.diary.save(cramp))
        look = make_look("day", scale)
        look.set_times(lambda: times or TimeStyle())
        page = DiaryPage(look, records, str)
        page.resize(*size)
        page.show_for(None)
        return laid_out(page, *size)

    return make


def kept(records: DiaryFile) -> tuple[Cramp, ...]:
    return records.read(lambda store: store.diary.list(), ())


def retype(field: object, words: str) -> None:
    """Type other words into a field and leave it."""
    field.setFocus()  # type: ignore[attr-defined]
    field.selectAll()  # type: ignore[attr-defined]
    QTest.keyClicks(field, words)  # type: ignore[call-overload]
    QTest.keyClick(field, Qt.Key.Key_Return)  # type: ignore[call-overload]


def entry_of(page: DiaryPage) -> CrampEntry:
    return page.list.entry


def test_thirty_days_ago_takes_two_fields(make_page: Callable, records: DiaryFile) -> None:
    page = make_page()
    QTest.mouseClick(page.add, Qt.MouseButton.LeftButton)
    entry = entry_of(page)
    assert entry.when.day.hasFocus() and kept(records) == ()
    retype(entry.when.day, "23.10.2026")
    retype(entry.when.time, "2:40")
    assert kept(records) == (), "nothing is written before Save"
    QTest.mouseClick(entry.keep, Qt.MouseButton.LeftButton)
    (cramp,) = kept(records)
    assert (cramp.started.date(), cramp.started.hour, cramp.started.minute) == (date(2026, 10, 23), 2, 40)
    assert cramp.rough and cramp.state == "done"
    told = (cramp.place, cramp.side, cramp.seconds, cramp.eased_in, cramp.pain_before, cramp.pain_after)
    assert told == (None,) * 6 and cramp.helped == cramp.triggers == () and cramp.note == ""
    assert page.undo.isVisible() and entry.cramp is not None and entry.cramp.id == cramp.id


def test_without_a_time_it_is_not_saved_and_says_why(make_page: Callable, records: DiaryFile) -> None:
    page = make_page()
    page.add_past()
    entry = entry_of(page)
    entry.keep.click()
    assert kept(records) == () and entry.when.problem.isVisible() and entry.when.time.hasFocus()
    assert entry.when.problem.text() == entry.when.time.accessibleDescription() != ""
    retype(entry.when.time, "25:00")
    entry.keep.click()
    assert kept(records) == () and entry.when.time.property("invalid")
    retype(entry.when.time, "23:50")
    entry.keep.click()
    assert kept(records) == () and "later than now" in entry.when.problem.text()
    retype(entry.when.day, "soon")
    entry.keep.click()
    assert kept(records) == () and entry.when.day.hasFocus()


def test_all_that_was_said_is_kept(make_page: Callable, records: DiaryFile) -> None:
    page = make_page()
    page.add_past()
    entry = entry_of(page)
    retype(entry.when.time, "3")
    entry.when.about.click()
    entry.places.chip("thigh-back").click()
    entry.side.segment("both").click()
    entry.lengths.chip("3 to 10 min").click()
    entry.before.more.click()
    QTest.keyClicks(entry.note, "cold feet")
    entry.keep.click()
    (cramp,) = kept(records)
    assert (cramp.place, cramp.side, cramp.seconds, cramp.pain_before) == ("thigh-back", "both", 360.0, 5)
    assert not cramp.rough and cramp.note == "cold feet"


@pytest.mark.parametrize("leave", ["drop", "away"])
def test_dropped_it_was_never_there(make_page: Callable, records: DiaryFile, leave: str) -> None:
    page = make_page()
    page.add_past()
    retype(entry_of(page).when.time, "3:00")
    if leave == "drop":
        entry_of(page).drop.click()
    else:
        page.show_for(None)
        assert entry_of(page).when.time.text() == "3:00", "what was begun is still there"
        page.show_for("list")
    assert kept(records) == () and not entry_of(page).drafting


def test_the_day_is_chosen_in_a_calendar_by_keys(make_page: Callable, records: DiaryFile) -> None:
    page = make_page(times=TimeStyle(first_day=SUNDAY))
    page.add_past()
    when = entry_of(page).when
    QTest.mouseClick(when.open, Qt.MouseButton.LeftButton)
    assert when.month is not None and when.month.isVisible()
    assert when.month.firstDayOfWeek() == Qt.DayOfWeek.Sunday
    assert when.month.maximumDate() == QDate(2026, 11, 22)
    when.month.setSelectedDate(QDate(2026, 10, 23))
    when.month.activated.emit(QDate(2026, 10, 23))
    assert when.day.value() == date(2026, 10, 23) and not when.month.isVisible() and when.open.hasFocus()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has one zone for all programs")
def test_a_time_of_the_summer_has_the_summers_offset(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "Europe/Berlin")
    clock.tzset()
    try:
        now = datetime(2026, 12, 1, 9, 30).astimezone()
        then = at_local(date(2026, 7, 1), time(3, 10), now)
        assert (then.hour, then.utcoffset()) == (3, timedelta(hours=2))
        tokyo = now.astimezone(timezone(timedelta(hours=9)))
        assert at_local(date(2026, 7, 1), time(3, 10), tokyo).utcoffset() == timedelta(hours=9)
    finally:
        monkeypatch.undo()
        clock.tzset()


@pytest.mark.parametrize(("width", "height", "scale"), [(1176, 800, 1.0), (420, 690, 1.0), (360, 490, 2.0)])
def test_the_calendar_fits_everywhere(make_page: Callable, width: int, height: int, scale: float) -> None:
    page = make_page(FUTURE, scale=scale, size=(width, height))
    page.add_past()
    entry_of(page).when.open.click()
    QTest.qWait(0)
    assert lint(page) == []


def test_times_are_typed_and_shown_in_the_persons_style(make_page: Callable) -> None:
    page = make_page(times=TimeStyle(half_days=True, order="mdy", mark="/"))
    page.add_past()
    when = entry_of(page).when
    assert "3:10 am" in when.time.placeholderText() and when.day.text() == "11/22/2026"
    retype(when.time, "15:05")
    assert when.time.text() == "3:05 pm"
    QTest.keyClick(when.time, Qt.Key.Key_Up)
    assert when.time.text() == "3:10 pm"


def test_an_entry_of_the_future_is_told_and_can_be_corrected(make_page: Callable, records: DiaryFile) -> None:
    page = make_page(FUTURE, Cramp("past00001", NOW - timedelta(days=1), place="calf"))
    assert page.later.isVisible() and "1 cramp is" in page.later.text()
    QTest.mouseClick(page.later, Qt.MouseButton.LeftButton)
    headings = [page.list.model.index(row).data(HEADING) for row in range(2)]
    assert headings == ["Later than today", "This week"]
    entry = entry_of(page)
    page.list.open(FUTURE)
    assert "wrong clock" in entry._facts.text()
    retype(entry.when.day, "21.11.2026")
    assert records.read(lambda store: store.diary.get("future001"), None).started.date() == date(2026, 11, 21)
    assert page.list.model.index(0).data(HEADING) == "This week" and entry.cramp.id == "future001"
    page.show_for("overview")
    assert not page.later.isVisible()


def test_a_clock_that_began_in_1970_is_told_too(make_page: Callable) -> None:
    first = Cramp("first0001", datetime(1970, 1, 1, 0, 4, tzinfo=NOW.tzinfo), place="calf")
    page = make_page(first)
    page.show_for(first)
    assert "wrong clock" in entry_of(page)._facts.text()


def test_any_entry_can_be_corrected_in_all_it_says(make_page: Callable, records: DiaryFile) -> None:
    guided = Cramp("guided001", NOW - timedelta(days=2), place="calf", side="left", seconds=108.0, eased_in=108.0)
    page = make_page(guided)
    page.show_for(guided)
    entry = entry_of(page)
    retype(entry.when.time, "2:05")
    retype(entry.span, "5:00")
    entry.side.segment("").click()
    entry.places.chip("toes").click()
    entry.when.about.click()
    (cramp,) = kept(records)
    assert (cramp.started.hour, cramp.started.minute, cramp.eased_in, cramp.seconds) == (2, 5, 300.0, 300.0)
    assert (cramp.side, cramp.place, cramp.rough) == (None, "toes", True)


def test_a_correction_into_the_future_or_into_nonsense_is_not_taken(make_page: Callable, records: DiaryFile) -> None:
    guided = Cramp("guided001", NOW - timedelta(days=2), seconds=108.0)
    page = make_page(guided)
    page.show_for(guided)
    entry = entry_of(page)
    retype(entry.when.day, "24.12.2026")
    assert "later than now" in entry.when.problem.text()
    retype(entry.span, "long")
    assert entry._span_wrong.isVisible()
    assert kept(records) == (guided,)
