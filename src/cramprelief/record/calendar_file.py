# SPDX-License-Identifier: MIT
"""Reminders, and the diary, as iCalendar files (RFC 5545), for calendars and phones.

Times of reminders are floating local times, so that a reminder at 22:00 stays at 22:00 wherever the person travels.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime, timedelta, timezone

from cramprelief.record import wording
from cramprelief.record.diary import Cramp
from cramprelief.record.reminders import Reminder
from cramprelief.rounding import half_up

_MINUTES = 15
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029]")
"""What a text of this format may not hold (RFC 5545, 3.3.11), and what some readers take for the end of a line."""


def to_icalendar(reminders: Iterable[Reminder], made: datetime) -> str:
    """The file's text, lines ended with CRLF and folded at 75 octets. `made` must be aware."""
    return _calendar("reminders", (_event(reminder, made) for reminder in reminders))


def diary_to_icalendar(cramps: Iterable[Cramp]) -> str:
    """Each cramp as an event at its instant, as long as it lasted; one whose length was not told has none."""
    return _calendar("diary", (_cramp_event(cramp) for cramp in cramps))


def _calendar(what: str, events: Iterable[list[str]]) -> str:
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:-//cramprelief//{what}//EN", "CALSCALE:GREGORIAN"]
    for event in events:
        lines += event
    lines.append("END:VCALENDAR")
    return "".join(_folded(line) for line in lines)


def _cramp_event(cramp: Cramp) -> list[str]:
    start = cramp.started.astimezone(timezone.utc)
    pain = wording.pain(cramp.pain_before, cramp.pain_after)
    told = [f"Pain {pain}" if pain else "", ", ".join(cramp.helped), ", ".join(cramp.triggers), cramp.note]
    return [
        "BEGIN:VEVENT",
        f"UID:{_escaped(cramp.id)}@cramprelief",
        f"DTSTAMP:{start:%Y%m%dT%H%M%SZ}",
        f"DTSTART:{start:%Y%m%dT%H%M%SZ}",
        *([f"DURATION:PT{half_up(cramp.length)}S"] if cramp.length is not None else []),
        f"SUMMARY:{_escaped(f'Cramp: {wording.spot(cramp.place, cramp.side)}')}",
        f"DESCRIPTION:{_escaped(chr(10).join(words for words in told if words))}",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
    ]


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
    return _CONTROL.sub("", text)


def _folded(line: str) -> str:
    parts = [""]
    room = 75
    for sign in line:
        if len((parts[-1] + sign).encode()) > room:
            parts.append("")
            room = 74
        parts[-1] += sign
    return "\r\n ".join(parts) + "\r\n"
