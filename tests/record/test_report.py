# SPDX-License-Identifier: MIT
"""The doctor's page says what the diary says, and leaves out what is to be left out."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

import pytest

from cramprelief.record.diary import Cramp, Event
from cramprelief.record.report import PARTS, About, report

SINCE, UNTIL = date(2026, 8, 24), date(2026, 11, 23)
ABOUT = About("M. Keller", ("Diabetes",), ("Magnesium 300 mg",), ("22 November 2026: Swollen",), ("Is it my tablets?",))


def cramps(number: int) -> list[tuple[Cramp, tuple[Event, ...]]]:
    last = datetime(2026, 11, 22, 3, 12, tzinfo=timezone.utc)
    return [
        (
            Cramp(f"id{n:06}", last - timedelta(hours=n), place="calf", side="left", seconds=90.0, eased_in=90.0,
                  pain_before=7, pain_after=2, helped=("towel",), note="note"),
            (Event(0.0, "start", "towel"),),
        )
        for n in range(number)
    ]  # fmt: skip


def test_it_tells_the_numbers() -> None:
    page = report(cramps(30), SINCE, UNTIL, ABOUT, title_of=lambda name: "Towel stretch", began=SINCE)
    assert page.numbers == (
        ("30", "cramps"), ("0.2", "nights a week"), ("7 to 2", "usual pain, of 10"), ("1:30", "min to relief")
    )  # fmt: skip
    assert page.period == "24 August 2026 to 22 November 2026 · 13 weeks · kept by M. Keller"
    assert [(bar.name, bar.value) for bar in page.places] == [("Left calf", "30")]
    assert [(bar.name, bar.value) for bar in page.helped] == [("Towel stretch", "30 of 30")]
    assert page.left_out == 20


def test_an_empty_diary_makes_an_honest_page() -> None:
    page = report([], SINCE, UNTIL, About())
    assert page.numbers[0] == ("0", "cramps")
    assert page.weeks == () and page.places == () and page.entries == ()
    assert "Warning signs ticked" not in dict(page.texts)  # nobody asked: "none" would be a claim


def test_ticked_warning_signs_stand_with_their_day() -> None:
    page = report([], SINCE, UNTIL, About(signs=("22 November 2026: One leg is swollen.",)))
    assert dict(page.texts)["Warning signs ticked"] == ("22 November 2026: One leg is swollen.",)


@pytest.mark.parametrize("part", PARTS)
def test_each_part_can_be_left_out(part: str) -> None:
    whole = report(cramps(3), SINCE, UNTIL, ABOUT)
    without = report(cramps(3), SINCE, UNTIL, ABOUT, [name for name in PARTS if name != part])
    assert without != whole
