# SPDX-License-Identifier: MIT
"""Times and weeks follow the system's country for times, unless the person chose."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from PySide6.QtCore import QLocale

from cramprelief.time_style import MONDAY, SATURDAY, SUNDAY, TimeStyle
from cramprelief.ui.theme.time_style import time_style

PLACES = [
    ("de_DE", TimeStyle(False, MONDAY, "dmy", ".")), ("en_US", TimeStyle(True, SUNDAY, "mdy", "/")),
    ("ar_EG", TimeStyle(True, SATURDAY, "dmy", "/")), ("tr_TR", TimeStyle(False, MONDAY, "dmy", ".")),
    ("ja_JP", TimeStyle(False, SUNDAY, "ymd", "/")), ("en_GB", TimeStyle(False, MONDAY, "dmy", "/")),
]  # fmt: skip


@pytest.mark.parametrize(("name", "style"), PLACES)
def test_each_country_has_its_own(name: str, style: TimeStyle) -> None:
    assert time_style(system=QLocale(name)) == style


@pytest.mark.parametrize(("name", "style"), PLACES)
def test_a_choice_holds_before_the_system(name: str, style: TimeStyle) -> None:
    chosen = time_style("24", "saturday", QLocale(name))
    assert chosen == style._replace(half_days=False, first_day=SATURDAY)
    assert time_style("12", "monday", QLocale(name)) == style._replace(half_days=True, first_day=MONDAY)


def test_digits_are_those_of_the_words_around_them() -> None:
    style = time_style(system=QLocale("ar_EG"))
    from datetime import date, time

    assert style.clock(time(15, 12)) == "3:12 pm" and style.digits(date(2026, 11, 22)) == "22/11/2026"


@pytest.mark.skipif(sys.platform != "linux", reason="the variables of POSIX")
def test_the_systems_times_may_differ_from_its_words() -> None:
    code = "from cramprelief.ui.theme.time_style import time_style as s; print(*s())"
    env = {name: words for name, words in os.environ.items() if not name.startswith(("LC_", "LANG"))}
    env |= {"LANG": "en_US.UTF-8", "LC_TIME": "de_DE.UTF-8"}
    told = subprocess.run([sys.executable, "-c", code], env=env, capture_output=True, text=True, check=True)
    assert told.stdout.split() == ["False", "0", "dmy", "."]
