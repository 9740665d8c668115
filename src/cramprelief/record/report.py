# SPDX-License-Identifier: MIT
"""What one page for the doctor says: numbers and words from the diary, with no drawing and no diagnosis."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from cramprelief.record import summary, wording
from cramprelief.record.diary import Cramp, Event
from cramprelief.rounding import half_up, one_decimal
from cramprelief.time_style import PLAIN, TimeStyle

PARTS = ("charts", "places", "helped", "signs", "about", "questions", "entries", "notes", "name")
"""What may be left out."""
_ROWS = 4
_ENTRIES = 10
_LENGTHS = (("Under 1 min", 60.0), ("1 to 3 min", 180.0), ("3 to 10 min", 600.0), ("Longer", float("inf")))
_HOURS = ((0, 3), (3, 6), (6, 22), (22, 24))


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
    """Empty fields are left out of the page. `weeks` are (first day, cramps), `numbers` (value, what it is)."""

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
    times: TimeStyle = PLAIN,
    began: date | None = None,
) -> Report:
    """The page for the days from `since` to before `until`. `played` is newest first.

    `began` is the day of the diary's oldest cramp, by default that of `played`: nothing is said of the time before.
    """
    wanted = frozenset(parts)
    cramps = [cramp for cramp, _ in played]
    found = summary.numbers(cramps, since, until, began)
    period = _period(found.covered)
    if "name" in wanted and about.name.strip():
        period += f" · kept by {about.name.strip()}"
    with_places, with_charts = "places" in wanted, "charts" in wanted
    return Report(
        title="Cramp diary",
        period=period,
        numbers=_numbers(found),
        weeks=summary.each_week(cramps, *found.covered[:2], times) if with_charts and cramps else (),
        places=_places(cramps) if with_places else (),
        hours=_hours(cramps, times) if with_charts else (),
        lengths=_lengths(cramps) if with_charts else (),
        helped=_helped(played, title_of) if "helped" in wanted else (),
        texts=_texts(cramps, about, wanted),
        entries=tuple(_line(cramp, title_of, times) for cramp in cramps[:_ENTRIES]) if "entries" in wanted else (),
        left_out=max(0, len(cramps) - _ENTRIES) if "entries" in wanted else 0,
    )


def _period(covered: summary.Covered) -> str:
    """ "24 August 2026 to 22 November 2026 · 13 weeks", and whether the diary began only then."""
    days = covered.days
    span = wording.count(half_up(days / 7), "week") if days >= 14 else wording.count(days, "day")
    words = f"{wording.long_day(covered.since)} to {wording.long_day(covered.until - timedelta(days=1))} · {span}"
    return words + (", since the diary began" if covered.clipped else "")


def _numbers(found: summary.Numbers) -> tuple[tuple[str, str], ...]:
    since = f" since {wording.day(found.covered.since)}" if found.covered.clipped else ""
    rows = [(str(found.cramps), "cramp" if found.cramps == 1 else "cramps")]
    if found.nights_a_week is not None:
        rows.append((one_decimal(found.nights_a_week), "nights a week" + since))
    elif found.cramps:
        rows.append((str(found.nights), ("night" if found.nights == 1 else "nights") + " with cramps" + since))
    before, after = found.pain_before, found.pain_after
    if before is not None:
        pain = str(half_up(before)) + (f" to {half_up(after)}" if after is not None else "")
        rows.append((pain, "usual pain, of 10"))
    elif after is not None:
        rows.append((str(half_up(after)), "usual pain after, of 10"))
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


def _hours(cramps: Sequence[Cramp], times: TimeStyle) -> tuple[Bar, ...]:
    counts = summary.each_hour(cramps)
    return _bars([(times.hours(first, last), sum(counts[first:last])) for first, last in _HOURS])


def _lengths(cramps: Sequence[Cramp]) -> tuple[Bar, ...]:
    times = [cramp.length for cramp in cramps if cramp.length is not None]
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


def _line(cramp: Cramp, title_of: Callable[[str], str], times: TimeStyle) -> ReportLine:
    return ReportLine(
        day=wording.day(cramp.started.date()),
        time=wording.about(times.clock(cramp.started), cramp.rough),
        place=wording.spot(cramp.place, cramp.side),
        pain=wording.pain(cramp.pain_before, cramp.pain_after),
        length=wording.about(wording.length(cramp.length), cramp.rough) if cramp.length is not None else "",
        helped=", ".join(title_of(name) for name in cramp.helped),
    )
