# SPDX-License-Identifier: MIT
"""What is ticked on the page of warning signs is kept with its day and stands on the doctor's page, nothing else."""

from __future__ import annotations

from datetime import date
from typing import Any

from cramprelief import places
from cramprelief.record import wording
from cramprelief.record.settings import load
from cramprelief.ui.report_profile import profile


def kept() -> dict[str, str]:
    return dict(load(places.home() / "settings.json").settings.signs)


def told(opened: Any) -> tuple[str, ...]:
    return profile(opened.app.parts)().signs


def test_before_anybody_asked_nothing_is_claimed(open_app: Any) -> None:
    assert told(open_app("home")) == ()


def test_a_tick_is_kept_at_once_and_told_with_its_day(open_app: Any) -> None:
    opened = open_app("home")
    opened.app.window.show_page("warnings")
    opened.press("After an injury")
    assert list(kept().values()) == [date.today().isoformat()]
    assert told(opened)[0].startswith(f"{wording.long_day(date.today())}: After an injury")


def test_a_tick_by_mistake_leaves_what_was_there_before(open_app: Any) -> None:
    opened = open_app("home", signs={"U4": "2026-01-05"})
    opened.app.window.show_page("warnings")
    opened.press("After an injury")
    opened.press("After an injury")
    assert kept() == {"U4": "2026-01-05"}


def test_none_of_these_is_told_as_what_it_is(open_app: Any) -> None:
    opened = open_app("home", signs={"U4": "2026-01-05"})
    opened.app.window.show_page("warnings")
    opened.press("It is a cramp")
    first, second = told(opened)
    assert first == f"{wording.long_day(date.today())}: looked at all, none ticked."
    assert second.startswith("5 January 2026: ")
