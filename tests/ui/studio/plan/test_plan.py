# SPDX-License-Identifier: MIT
"""A plan over days, written in the Studio: its parts, their forms, its calendar."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from tests.ui.lint import lint
from tests.ui.studio.conftest import Writing

from cramprelief.record.settings import Wishes
from cramprelief.routine.programme import Programme
from cramprelief.ui.studio.plan import days

PLAN = """\
# for Mrs K.
format: 1
kind: programme
draft: yes
title: Evening calf plan
summary: Three weeks of stretching before sleep.
evidence:
  grade: C
  note: A folk remedy, not tested.
days: 21
times: [bedtime]
tasks:
  - id: stretch
    show: Stretch both calves before you sleep.
    more: A missed night is fine.
    routines: [bedtime-stretch-standing]
  - id: legs-up
    show: Raise your legs.
    from_day: 8
checkpoints:
  # the diary first
  - id: week
    day: 7
    show: Read your diary of the week.
stop_if:
  - A leg is swollen.
"""
ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier

Open = Callable[..., Writing]


def test_a_plan_opens_with_its_parts_and_its_calendar(writing: Open) -> None:
    at = writing(PLAN)
    assert at.document.findings == ()
    for name in ("About this plan", "Task 1 of 2, Stretch both calves", "Checkpoint 1 of 1", "Stop if, 1 sign"):
        assert at.one.button(name).isVisible()
    assert at.body.beside.isVisible()
    with pytest.raises(LookupError):
        at.one.button("Try it")


def test_words_of_a_task_are_typed(writing: Open) -> None:
    at = writing(PLAN)
    at.press("Task 1 of 2")
    at.type_over("What to do", "Stretch slowly.")
    assert at.text == PLAN.replace("show: Stretch both calves before you sleep.", "show: Stretch slowly.")
    at.key(Qt.Key.Key_Z, CTRL)
    assert at.text == PLAN


def test_days_and_times_of_a_task(writing: Open) -> None:
    at = writing(PLAN)
    at.press("Task 2 of 2")
    at.press("From day: more")
    assert "from_day: 9" in at.text
    at.press("To day: less")
    assert "to_day: 20" in at.text
    at.press("Bedtime")
    assert "at: [bedtime]" in at.text
    at.press("Bedtime")
    assert " at:" not in at.text


def test_a_task_is_added_with_a_name_of_its_own(writing: Open) -> None:
    at = writing(PLAN)
    at.press("Add: Each day")
    assert "  - id: task-3\n    show:\n" in at.text
    QTest.keyClicks(at.one.app.window.focusWidget(), "Drink a glass of water.")
    assert "    show: Drink a glass of water.\n" in at.text
    assert at.document.selection == ("tasks", 2)


def test_the_first_question_makes_its_list(writing: Open) -> None:
    at = writing(PLAN)
    at.press("Add: Before it starts")
    assert "gates:\n  - id: gate-1\n    ask:\n" in at.text
    at.type_over("Question", "Is your leg free of swelling?")
    assert at.document.findings == ()


def test_parts_move_and_go(writing: Open) -> None:
    at = writing(PLAN)
    at.press("Task 2 of 2")
    at.key(Qt.Key.Key_Up, ALT)
    assert at.document.selection == ("tasks", 0)
    assert at.text.index("legs-up") < at.text.index("id: stretch")
    at.key(Qt.Key.Key_Z, CTRL)
    at.press("Checkpoint 1 of 1")
    at.press("Delete")
    assert at.text == PLAN.replace(PLAN[PLAN.index("checkpoints:") : PLAN.index("stop_if:")], "")


def test_signs_at_which_to_stop(writing: Open) -> None:
    at = writing(PLAN)
    at.press("Stop if")
    at.press("Add: Stop if")
    QTest.keyClicks(at.one.app.window.focusWidget(), "It hurts more.")
    assert at.text.endswith('  - A leg is swollen.\n  - "It hurts more."\n')
    at.press("Remove: Stop if, 1")
    assert at.text.endswith('stop_if:\n  - "It hurts more."\n')


def test_what_the_plan_is_about(writing: Open) -> None:
    at = writing(PLAN)
    at.press("About this plan")
    at.press("How many days: more")
    assert "days: 22" in at.text
    at.press("Morning")
    assert "times: [bedtime, morning]" in at.text


def test_the_calendar_is_walked_with_arrows(writing: Open) -> None:
    at = writing(PLAN)
    grid = at.body.beside.grid
    grid.setFocus()
    assert grid.accessibleName().startswith("Day 1, ")
    for _ in range(6):
        at.key(Qt.Key.Key_Right)
    weekday = f"{grid.date_of(7):%A}"
    assert grid.accessibleName() == f"Day 7, {weekday}, 1 task, checkpoint"
    at.key(Qt.Key.Key_Down)
    assert grid.accessibleName() == f"Day 14, {weekday}, 2 tasks"
    at.key(Qt.Key.Key_End)
    assert grid.day == 21


@pytest.mark.parametrize(
    ("width", "height", "text_size"), [(1280, 800, 1.0), (900, 700, 1.0), (420, 760, 1.0), (1280, 800, 2.0)]
)
def test_nothing_is_cut_at_any_size(writing: Open, width: int, height: int, text_size: float) -> None:
    at = writing(PLAN, theme="day")
    at.one.app.preferences.change(Wishes, text_size=text_size)
    at.one.resize(width, height)
    for path in ((), ("tasks", 0), ("checkpoints", 0), ("stop_if",)):
        at.choose(path)
        assert lint(at.page) == [], path


def test_what_stands_on_each_day(writing: Open) -> None:
    plan = writing(PLAN).document.good
    assert isinstance(plan, Programme)
    assert [each.id for each in days.tasks_on(plan, 7)] == ["stretch"]
    assert [each.id for each in days.tasks_on(plan, 8)] == ["stretch", "legs-up"]
    assert [each.id for each in days.checkpoints_on(plan, 7)] == ["week"]
    assert days.minutes_a_day(plan, {}) == 0
