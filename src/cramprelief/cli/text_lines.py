# SPDX-License-Identifier: MIT
"""A moment in words, for a terminal."""

from __future__ import annotations

from math import ceil

from cramprelief.guide.moment import Moment
from cramprelief.routine.step_kinds import STEP_KINDS
from cramprelief.vocabulary import NEED_WORDS

KEYS = "space pause · n next · b back · + ten seconds more · e it eased · h not helping · m other side · q stop"


def clock(seconds: float) -> str:
    """Minutes and seconds that are still to come: 0:30."""
    whole = ceil(seconds - 1e-6)
    return f"{whole // 60}:{whole % 60:02d}"


def heading(moment: Moment) -> list[str]:
    """The instruction and what belongs to it, once for each time that it is given."""
    place = f"{moment.step_index + 1}/{moment.step_count}"
    length = _length(moment)
    about = ", ".join(part for part in (length, _round(moment)) if part)
    lines = [f"[{place}] {moment.instruction}" + (f"  ({about})" if about else "")]
    if moment.more:
        lines.append(f"      {moment.more}")
    lines += [f"      {line}" for line in (moment.sides, moment.firm, moment.stop) if line]
    for number, way in enumerate(moment.ways, 1):
        needs = f"  You need: {', '.join(NEED_WORDS[each] for each in way.needs)}." if way.needs else ""
        begins = "  Begins by itself." if way.id == moment.picked else ""
        lines.append(f"      {number}  {way.show}{needs}{begins}")
    return lines


def status(moment: Moment) -> str:
    """One line that is drawn again and again while the step runs."""
    parts = []
    if moment.state == "paused":
        parts.append("Paused. Space to go on")
    if moment.remaining is None:
        parts.append("Take your time. n when you are ready")
    else:
        parts.append(clock(moment.remaining))
    if moment.count is not None:
        parts.append(f"{moment.count} of {moment.count_of}")
    if moment.breath is not None and moment.state == "playing":
        parts.append(f"{breath(moment)} {ceil(moment.breath.remaining)}")
    parts.append(_round(moment))
    if moment.check_due:
        parts.append("Has it eased? e eased, s same, w worse")
    elif moment.next_instruction:
        parts.append(f"next: {moment.next_instruction}")
    return "  " + "   ".join(part for part in parts if part)


def breath(moment: Moment) -> str:
    """ "Breathe in", "Breathe out", or nothing."""
    return f"Breathe {moment.breath.phase}" if moment.breath else ""


def breath_line(moment: Moment) -> str:
    """What a terminal without keys prints when the breath turns."""
    left = "" if moment.remaining is None else f", {clock(moment.remaining)} left"
    return f"      {breath(moment)}{left}"


def _length(moment: Moment) -> str:
    if moment.count_of is not None:
        return f"{moment.count_of} times"
    if moment.length is None:
        return "no hurry"
    return f"{STEP_KINDS[moment.kind].label} {clock(moment.length)}".strip()


def _round(moment: Moment) -> str:
    return f"{moment.repeat} of {moment.repeats}" if moment.repeats > 1 else ""
