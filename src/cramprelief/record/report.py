# SPDX-License-Identifier: MIT
"""What one page for the doctor says: numbers and words from the diary, with no drawing and no diagnosis."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from statistics import median

from cramprelief.record import summary, wording
from cramprelief.record.diary import Cramp, Event

PARTS = ("charts", "places", "helped", "signs", "about", "questions", "entries", "notes", "name")
"""What may be left out."""
_ROWS = 4
_ENTRIES = 10
_LENGTHS = (("Under 1 min", 60.0), ("1 to 3 min", 180.0), ("3 to 10 min", 600.0), ("Longer", float("inf")))
_HOURS = (("0 to 3", 0, 3), ("3 to 6", 3, 6), ("6 to 22", 6, 22), ("22 to 24", 22, 24))


@dataclass(frozen=True, slots=True)
class Bar:
    """`share` is 0 to 1 of the longest."""

    name: str
    share: float
    value: str


@dataclass(frozen=True, slots=True)
class ReportLine:
    """One cramp in the list of the last entries."""

    day: str
    time: str
    place: str
    pain: str
    length: str
    helped: str


@dataclass(frozen=True, slots=True)
class About:
    """What the person says of themself. `medicines` are lines as typed, `signs` the warning signs
    they ticked, with the day; empty where none was ever asked for.
    """

    name: str = ""
    conditions: tuple[str, ...] = ()
    medicines: tuple[str, ...] = ()
    signs: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """Empty fields are left out of the page. `weeks` are (first day, cramps)."""

    title: str
    period: str
    numbers: tuple[tuple[str, str], ...]
    weeks: tuple[tuple[date, int], ...] = ()
    places: tuple[Bar, ...] = ()
    hours: tuple[Bar, ...] = ()
    lengths: tuple[Bar, ...] = ()
    helped: tuple[Bar, ...] = ()
    texts: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """(heading, lines)."""
    entries: tuple[ReportLine, ...] = ()
    left_out: int = 0
    """How many older cramps the list of entries leaves out."""
    foot: str = "Own record, kept with cramprelief. Not a diagnosis."


def report(
    played: Sequence[tuple[Cramp, Sequence[Event]]],
    since: date,
    until: date,
    about: About,
    parts: Iterable[str] = PARTS,
    title_of: Callable[[str], str] = str,
) -> Report:
    """The page for the days from `since` to before `until`. `played` is newest first."""
    wanted = frozenset(parts)
    cramps = [cramp for cramp, _ in played]
    last = date.fromordinal(until.toordinal() - 1)
    weeks = max(1, round((until - since).days / 7))
    period = f"{wording.long_day(since)} to {wording.long_day(last)} · {wording.count(weeks, 'week')}"
    if "name" in wanted and about.name.strip():
        period += f" · kept by {about.name.strip()}"
    with_places, with_charts = "places" in wanted, "charts" in wanted
    return Report(
        title="Cramp diary",
        period=period,
        numbers=_numbers(cramps, since, until),
        weeks=summary.each_week(cramps, since, until) if with_charts and cramps else (),
        places=_places(cramps) if with_places else (),
        hours=_hours(cramps) if with_charts else (),
        lengths=_lengths(cramps) if with_charts else (),
        helped=_helped(played, title_of) if "helped" in wanted else (),
        texts=_texts(cramps, about, wanted),
        entries=tuple(_line(cramp, title_of) for cramp in cramps[:_ENTRIES]) if "entries" in wanted else (),
        left_out=max(0, len(cramps) - _ENTRIES) if "entries" in wanted else 0,
    )


def _numbers(cramps: Sequence[Cramp], since: date, until: date) -> tuple[tuple[str, str], ...]:
    found = summary.numbers(cramps, since, until)
    weeks = max((until - since).days, 1) / 7
    before = [cramp.pain_before for cramp in cramps if cramp.pain_before is not None]
    after = [cramp.pain_after for cramp in cramps if cramp.pain_after is not None]
    rows = [
        (str(found.cramps), "cramp" if found.cramps == 1 else "cramps"),
        (f"{summary.nights(cramps) / weeks:.1f}", "nights a week"),
    ]
    if before:
        pain = f"{median(before):.0f}" + (f" to {median(after):.0f}" if after else "")
        rows.append((pain, "usual pain, of 10"))
    if found.relief is not None:
        rows.append((wording.length(found.relief), "min to relief"))
    return tuple(rows)


def _places(cramps: Sequence[Cramp]) -> tuple[Bar, ...]:
    rows = summary.each_place(cramps)
    most = max((number for _, _, number in rows), default=1)
    found = [Bar(wording.spot(place, side), number / most, str(number)) for place, side, number in rows[:_ROWS]]
    rest = sum(number for _, _, number in rows[_ROWS:])
    if rest:
        found.append(Bar("Other places", rest / most if rest < most else 1.0, str(rest)))
    return tuple(found)


def _hours(cramps: Sequence[Cramp]) -> tuple[Bar, ...]:
    counts = summary.each_hour(cramps)
    return _bars([(name, sum(counts[first:last])) for name, first, last in _HOURS])


def _lengths(cramps: Sequence[Cramp]) -> tuple[Bar, ...]:
    times = [cramp.seconds for cramp in cramps if cramp.seconds is not None]
    rows, least = [], 0.0
    for name, most in _LENGTHS:
        rows.append((name, sum(1 for seconds in times if least <= seconds < most)))
        least = most
    return _bars(rows)


def _bars(rows: Sequence[tuple[str, int]]) -> tuple[Bar, ...]:
    most = max((number for _, number in rows), default=0)
    return tuple(Bar(name, number / most, str(number)) for name, number in rows) if most else ()


def _helped(played: Sequence[tuple[Cramp, Sequence[Event]]], title_of: Callable[[str], str]) -> tuple[Bar, ...]:
    rows = summary.what_helped(played)[:_ROWS]
    return tuple(Bar(title_of(row.routine), row.eased / row.tried, f"{row.eased} of {row.tried}") for row in rows)


def _texts(cramps: Sequence[Cramp], about: About, wanted: frozenset[str]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    found: list[tuple[str, tuple[str, ...]]] = []
    if "about" in wanted:
        found.append(("Conditions", about.conditions or ("None told.",)))
        found.append(("Medicines and supplements, as typed", about.medicines or ("None told.",)))
    if "signs" in wanted and about.signs:
        found.append(("Warning signs ticked", about.signs))
    if "questions" in wanted and about.questions:
        found.append(("My questions", about.questions))
    if "notes" in wanted:
        notes = [
            f"{wording.day(cramp.started.date())}: {' '.join(cramp.note.split())}" for cramp in cramps if cramp.note
        ]
        if notes:
            found.append(("Notes", tuple(notes[:_ROWS])))
    return tuple(found)


def _line(cramp: Cramp, title_of: Callable[[str], str]) -> ReportLine:
    pain = ""
    if cramp.pain_before is not None:
        pain = str(cramp.pain_before) + (f" to {cramp.pain_after}" if cramp.pain_after is not None else "")
    seconds = cramp.eased_in if cramp.eased_in is not None else cramp.seconds
    return ReportLine(
        day=wording.day(cramp.started.date()),
        time=("about " if cramp.rough else "") + wording.clock(cramp.started),
        place=wording.spot(cramp.place, cramp.side),
        pain=pain,
        length=wording.length(seconds) if seconds is not None else "",
        helped=", ".join(title_of(name) for name in cramp.helped),
    )
