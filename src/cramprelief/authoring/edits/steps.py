# SPDX-License-Identifier: MIT
"""Splices of steps, and of whatever else stands in a list of several lines: delete, move, add."""

from __future__ import annotations

from cramprelief.authoring.edits import flow, lists, values
from cramprelief.authoring.edits.blocks import (
    IN_BRACKETS,
    as_before,
    block,
    demand_least,
    parted,
    shifted,
    taken,
    value_of,
    whole_text,
    within_whole,
)
from cramprelief.authoring.edits.lines import split
from cramprelief.authoring.edits.located_text import CannotSplice, LocatedText, Path, changed, plain
from cramprelief.authoring.splice import NOTHING, Splice, between, spliced


def delete(source: LocatedText, *paths: Path) -> Splice:
    """Steps away with their comments, and the empty lines above them."""
    now = source
    for path in sorted(paths, reverse=True):
        now = LocatedText(spliced(now.text, _delete(now, path)))
    return between(source.text, now.text)


def _delete(source: LocatedText, path: Path) -> Splice:
    within, number = parted(path)
    demand_least(source, within)
    source.free(path)
    if source.listed(within).flow:
        return lists.remove_item(source, within, number)
    start, end = block(source, within, number)
    while start and not source.text[source.lines.start(start - 1) : start].strip():
        start = source.lines.start(start - 1)
    return source.sure(source.cut(start, end), changed(plain(source.root), path, None))


def move(source: LocatedText, path: Path, to: Path) -> Splice:
    """A step to the place before the one that stands at `to` now, or behind the last of that list."""
    (home, number), (target, place) = parted(path), parted(to)
    if target[: len(path)] == path:
        raise CannotSplice("A group cannot stand in itself.")
    there = source.listed(target)
    place = min(place, len(there.items))
    if home == target and place in (number, number + 1):
        return NOTHING
    if home != target:
        demand_least(source, home)
    here = source.listed(home)
    if here.flow and home == target:
        return _moved_in_brackets(source, home, number, place)
    if here.flow or there.flow:
        raise CannotSplice(IN_BRACKETS)
    start, end = block(source, home, number)
    moved = shifted(taken(source, home, number), there.span.column - here.span.column)
    at = block(source, target, place)[0] if place < len(there.items) else block(source, target, place - 1)[1]
    text, end, at = whole_text(source), within_whole(source, end), within_whole(source, at)
    if at > start:
        whole = text[:start] + text[end:at] + moved + text[at:]
    else:
        whole = text[:at] + moved + text[at:start] + text[end:]
    wanted = plain(source.root)
    left, joined = value_of(wanted, home), value_of(wanted, target)
    step = left.pop(number)
    joined.insert(place - 1 if home == target and number < place else place, step)
    return source.sure(as_before(source, whole), wanted)


def _moved_in_brackets(source: LocatedText, path: Path, number: int, place: int) -> Splice:
    span = source.free((*path, number)).span
    moved = source.text[span.start : span.end]
    now = LocatedText(spliced(source.text, flow.insert(source, source.listed(path), place, moved)))
    old = number + 1 if place <= number else number
    return between(source.text, spliced(now.text, flow.remove(now, now.listed(path), old)))


def add(source: LocatedText, to: Path, yaml: str) -> Splice:
    """New lines as an item before the one at `to`, or behind the last; the first line follows the dash."""
    within, place = parted(to)
    listed = source.listed(within)
    place = min(place, len(listed.items))
    if listed.flow:
        raise CannotSplice(IN_BRACKETS)
    pad = " " * (listed.span.column - 1)
    at = block(source, within, place)[0] if place < len(listed.items) else block(source, within, place - 1)[1]
    stop = source.lines.break_at(listed.span.start)
    lines = [line.rstrip("\r\n") for line in split(yaml)]
    new = "".join(f"{pad}{'  ' if number else '- '}{line}{stop}" if line else stop for number, line in enumerate(lines))
    text, at = whole_text(source), within_whole(source, at)
    return values.readable(source, as_before(source, text[:at] + new + text[at:]))
