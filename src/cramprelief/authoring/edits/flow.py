# SPDX-License-Identifier: MIT
"""Splices within [ ] and { }: one more entry, written as its neighbours are, or one less."""

from __future__ import annotations

from cramprelief.authoring.edits.located_text import LocatedText
from cramprelief.authoring.splice import Splice
from cramprelief.reading.located import Items, Table


def extents(source: LocatedText, within: Items | Table) -> list[tuple[int, int]]:
    """From where to where each entry reaches, without its comma."""
    if isinstance(within, Table):
        return [source.extent(within, key) for key in within.entries]
    return [(item.span.start, item.span.end) for item in within.items]


def insert(source: LocatedText, within: Items | Table, place: int, new: str) -> Splice:
    """A new entry before the one that stands at `place` now, or behind the last."""
    entries = extents(source, within)
    if not entries:
        inside = source.text[within.span.start + 1 : within.span.end - 1]
        end = within.span.start + 1 if inside.strip() else within.span.end - 1
        return Splice(within.span.start + 1, end, new)
    if place == 0:
        start = entries[0][0]
        gap = _line_gap(source, within, start) or " "
        return Splice(start, start, f"{new},{gap}")
    if place == len(entries) > 1:
        gap = source.text[entries[-2][1] : entries[-1][0]]
        if "#" not in gap and gap.lstrip(" \t")[:1] in ("\r", "\n") and gap.strip() == ",":  # commas begin the lines
            return Splice(entries[-1][1], entries[-1][1], gap + new)
    return _behind(source, within, entries[place - 1], new)


def _line_gap(source: LocatedText, within: Items | Table, start: int) -> str:
    """The line's end and the indent before an entry that begins its line; "" where it does not."""
    before = source.lines.before(start)
    if before.strip() or source.lines.start(start) <= within.span.start:
        return ""
    return source.lines.break_at(source.lines.start(start) - 1) + before


def _behind(source: LocatedText, within: Items | Table, entry: tuple[int, int], new: str) -> Splice:
    start, end = entry
    gap = _line_gap(source, within, start)
    if not gap:
        return Splice(end, end, f", {new}")
    comma = source.comma(end)
    line_end = source.lines.end(end)
    if comma is not None:
        if comma >= line_end:
            return Splice(end, end, f", {new}")
        rest = source.lines.behind(comma + 1).strip()
        place = line_end if not rest or rest.startswith("#") else comma + 1
        return Splice(place, place, f"{gap}{new},")
    rest = source.lines.behind(end).strip()
    if rest and not rest.startswith("#"):
        return Splice(end, end, f",{gap}{new}")
    return Splice(end, line_end, f",{source.text[end:line_end]}{gap}{new}")


def remove(source: LocatedText, within: Items | Table, place: int) -> Splice:
    """An entry away, with its line and the comment behind it where it has a line of its own."""
    entries = extents(source, within)
    start, end = entries[place]
    if len(entries) == 1:
        comma = source.comma(end)
        return Splice(within.span.start + 1, end if comma is None else comma + 1, "")
    comma = source.comma(end)
    if comma is not None and comma >= source.lines.end(end):
        comma = None
    stop = end if comma is None else comma + 1
    rest = source.lines.behind(stop).strip()
    text = source.text
    leads = source.comma(end) is not None and comma is None
    if not leads and _line_gap(source, within, start) and (not rest or rest.startswith("#")):
        line, following = source.lines.start(start), source.lines.following(stop)
        before = source.comma(entries[place - 1][1]) if place else None
        if comma is None and before is not None and source.comma(end) is None:
            return Splice(before, following, text[before + 1 : line])
        return Splice(line, following, "")
    last = entries[place - 1][1] if place else start
    first_in_line = source.lines.number(start) > source.lines.number(last)
    if place == 0 or (place + 1 < len(entries) and first_in_line):
        following = entries[place + 1][0]
        onward = text[source.lines.following(stop) : following]
        return Splice(start, stop if "#" in onward else following, "")
    between = source.comma(last)
    if between is not None and "#" in text[last:start]:
        return Splice(between, end, text[between + 1 : start])
    return Splice(last, end, "")
