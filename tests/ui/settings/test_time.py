# SPDX-License-Identifier: MIT
"""One style of times on every page, and it changes everywhere at once."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from typing import Any

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from cramprelief.record.diary import Cramp
from cramprelief.record.plans import new_plan
from cramprelief.record.progress import USUAL_TIMES
from cramprelief.ui.settings.appearance import LightAndText

NOW = datetime(2026, 11, 22, 9, 30, tzinfo=timezone(timedelta(hours=1)))
HALF, FULL = re.compile(r"\d ?(am|pm)\b"), re.compile(r"\b(1[3-9]|2[0-3]):[0-5]\d\b")


def words_of(window: QWidget) -> str:
    """All that stands on the page, and what is read aloud."""
    found = []
    for part in window.findChildren(QWidget):
        if part.isVisibleTo(window):
            text = getattr(part, "text", lambda: "")
            face = QAccessible.queryAccessibleInterface(part)
            found.append(f"{text() if callable(text) else ''} {face.text(QAccessible.Text.Name) if face else ''}")
            table = getattr(part, "table", None)
            found.append(" ".join(" ".join(row) for row in getattr(table, "rows", ())))
    return "\n".join(found)


@pytest.mark.parametrize(("clock", "seen", "never"), [("12", HALF, FULL), ("24", FULL, HALF)])
@pytest.mark.parametrize(
    ("page", "argument"),
    [("diary", "overview"), ("diary", "list"), ("plans", None), ("settings", "reminders"), ("settings", "light")],
)
def test_a_page_has_one_style(
    open_app: Callable[..., Any], clock: str, seen: re.Pattern[str], never: re.Pattern[str], page: str, argument: Any
) -> None:
    opened = open_app("home", clock=clock, welcomed=True)
    records = opened.app.records
    records.now = lambda: NOW
    for number in range(4):
        started = NOW.replace(hour=15 + number, minute=10) - timedelta(days=1 + number)
        records.write(lambda store, n=number, t=started: store.diary.save(Cramp(f"cramp{n:04}", t, place="calf")))
    records.write(
        lambda store: store.plans.save(new_plan("bedtime-stretch", NOW.date(), {"bedtime": USUAL_TIMES["bedtime"]}))
    )
    opened.show(page, argument)
    words = words_of(opened.app.window.page(page))
    if page == "settings" and argument == "light":  # the choices name both
        words = words.replace("12 hours", "").replace("24 hours", "")
    assert seen.search(words) and not never.search(words), words


def test_the_choice_is_made_in_the_settings(open_app: Callable[..., Any]) -> None:
    opened = open_app("home", welcomed=True)
    opened.show("settings", "light")
    light = opened.app.window.findChild(LightAndText)
    assert "As on this computer: 15:10" in words_of(light)
    light.clock.segment("12").click()
    light.week.segment("saturday").click()
    assert opened.app.look.times[:2] == (True, 5)
    assert "9:00 pm to 6:30 am" in words_of(light) and "Saturday" in words_of(light)
    wishes = opened.app.preferences.wishes
    assert (wishes.clock, wishes.week_begins) == ("12", "saturday")
