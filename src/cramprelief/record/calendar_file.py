# SPDX-License-Identifier: MIT
"""Reminders as an iCalendar file (RFC 5545), for calendars and phones.

Times are floating local times, so that a reminder at 22:00 stays at 22:00 wherever the person travels.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta, timezone

from cramprelief.record.reminders import Reminder

_MINUTES = 15


def to_icalendar(reminders: Iterable[Reminder], made: datetime) -> str:
    """The file's text, lines ended with CRLF and folded at 75 octets. `made` must be aware."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//cramprelief//reminders//EN", "CALSCALE:GREGORIAN"]
    for reminder in reminders:
        lines += _event(reminder, made)
    lines.append("END:VCALENDAR")
    return "".join(_folded(line) for line in lines)


def _event(reminder: Reminder, made: datetime) -> list[str]:
    start = datetime.combine(reminder.first, reminder.at)
    rule = "RRULE:FREQ=DAILY"
    if reminder.last is not None:
        rule += f";COUNT={(reminder.last - reminder.first).days + 1}"
    return [
        "BEGIN:VEVENT",
        f"UID:{_escaped(reminder.id)}@cramprelief",
        f"DTSTAMP:{made.astimezone(timezone.utc):%Y%m%dT%H%M%SZ}",
        f"DTSTART:{start:%Y%m%dT%H%M%S}",
        f"DTEND:{start + timedelta(minutes=_MINUTES):%Y%m%dT%H%M%S}",
        rule,
        f"SUMMARY:{_escaped(reminder.text)}",
        "TRANSP:TRANSPARENT",
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        f"DESCRIPTION:{_escaped(reminder.text)}",
        "TRIGGER:PT0S",
        "END:VALARM",
        "END:VEVENT",
    ]


def _escaped(text: str) -> str:
    for plain, marked in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\r\n", "\\n"), ("\n", "\\n"), ("\r", "\\n")):
        text = text.replace(plain, marked)
    return text


def _folded(line: str) -> str:
    parts = [""]
    room = 75
    for sign in line:
        if len((parts[-1] + sign).encode()) > room:
            parts.append("")
            room = 74
        parts[-1] += sign
    return "\r\n ".join(parts) + "\r\n"
