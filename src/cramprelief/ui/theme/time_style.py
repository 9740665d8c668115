# SPDX-License-Identifier: MIT
"""Which style of time holds: the person's choice first, then what the system's country does."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QLocale

from cramprelief.record.settings import ClockChoice, WeekChoice
from cramprelief.time_style import MONDAY, SATURDAY, SUNDAY, TimeStyle

_WEEKS: Mapping[WeekChoice, int] = {"monday": MONDAY, "sunday": SUNDAY, "saturday": SATURDAY}


def time_style(
    clock: ClockChoice = "auto", week_begins: WeekChoice = "auto", system: QLocale | None = None
) -> TimeStyle:
    """The style for these choices. `system` is the system's locale, for times and not for words (LC_TIME)."""
    locale = QLocale.system() if system is None else system
    if clock == "auto":
        half_days = "a" in _unquoted(locale.timeFormat(QLocale.FormatType.ShortFormat)).lower()
    else:
        half_days = clock == "12"
    first = locale.firstDayOfWeek().value - 1 if week_begins == "auto" else _WEEKS[week_begins]
    shape = _unquoted(locale.dateFormat(QLocale.FormatType.ShortFormat)).lower()
    order = "".join(dict.fromkeys(sign for sign in shape if sign in "dmy"))
    mark = next((sign for sign in shape if sign in "./-"), ".")
    return TimeStyle(half_days, first, order if order in ("dmy", "mdy", "ymd") else "dmy", mark)


def _unquoted(shape: str) -> str:
    """A format of Qt's without the words in it."""
    return "".join(shape.split("'")[::2])
