# SPDX-License-Identifier: MIT
"""Splices of groups: steps become one, a group becomes its steps, and a step goes into a group or out of it."""

from __future__ import annotations

from cramprelief.authoring.edits.blocks import (
    IN_BRACKETS,
    as_before,
    block,
    parted,
    shifted,
    value_of,
    whole_text,
    within_whole,
)
from cramprelief.authoring.edits.lines import split
from cramprelief.authoring.edits.located_text import CannotSplice, LocatedText, Path, plain
from cramprelief.authoring.edits.steps import move
from cramprelief.authoring.splice import Splice
from cramprelief.reading.located import Items
from cramprelief.routine.step_format import is_group


def group(source: LocatedText, *paths: Path, repeat: str = "2") -> Splice:
    """Steps that stand beside each other become a group."""
    if not paths:
        raise CannotSplice("Select the steps of the group first.")
    parted_paths = sorted(parted(path) for path in paths)
    within, first = parted_paths[0]
    last = parted_paths[-1][1]
    if [(within, number) for number in range(first, last + 1)] != parted_paths:
        raise CannotSplice("The steps of a group stand beside each other.")
    if within[-1:] == ("choose",) or "choose" in within:
        raise CannotSplice("The ways of a choice cannot be a group.")
    listed = source.listed(within)
    if listed.flow:
        raise CannotSplice(IN_BRACKETS)
    column = listed.span.column - 1
    deeper = 2 + _dashes_in(source, within)
    for _, number in parted_paths:
        source.free((*within, number))
    start, end = block(source, within, first)[0], block(source, within, last)[1]
    text, end = whole_text(source), within_whole(source, end)
    pad, stop = " " * column, source.lines.break_at(start)
    head = f"{pad}- repeat: {repeat}{stop}{pad}  steps:{stop}"
    wanted = plain(source.root)
    inside = value_of(wanted, within)
    inside[first : last + 1] = [{"repeat": repeat, "steps": inside[first : last + 1]}]
    return source.sure(as_before(source, text[:start] + head + shifted(text[start:end], deeper) + text[end:]), wanted)


def _dashes_in(source: LocatedText, within: Path) -> int:
    """How much further in than its key a list's dashes stand in this file."""
    listed = source.listed(within)
    parent = source.table(within[:-1])
    key = parent.entries[str(within[-1])][0]
    return max(0, listed.span.column - key.span.column)


def ungroup(source: LocatedText, path: Path) -> Splice:
    """The steps of a group in its place; comments in its head stay."""
    table = source.table(path)
    source.free(path)
    within, number = parted(path)
    inner = (*path, "steps")
    if not is_group(table) or within[-1:] == ("choose",) or source.find(inner) is None:
        raise CannotSplice("This is no group.")
    if "adapt" in table.entries:
        raise CannotSplice("Some people are not given this group. Say so in its steps first.")
    listed, steps_in = source.listed(within), source.listed(inner)
    if listed.flow or steps_in.flow or table.flow:
        raise CannotSplice(IN_BRACKETS)
    start = source.lines.start(source.dash(within, number))
    first, last = block(source, inner, 0)[0], block(source, inner, len(steps_in.items) - 1)[1]
    end = block(source, within, number)[1]
    text, end, last = whole_text(source), within_whole(source, end), within_whole(source, last)
    by = listed.span.column - steps_in.span.column
    pad = " " * (listed.span.column - 1)

    def kept(part: str) -> str:
        return "".join(pad + line.lstrip(" ") for line in split(part) if line.lstrip(" ").startswith("#"))

    whole = text[:start] + kept(text[start:first]) + shifted(text[first:last], by) + kept(text[last:end]) + text[end:]
    wanted = plain(source.root)
    outer = value_of(wanted, within)
    outer[number : number + 1] = value_of(wanted, inner)
    return source.sure(as_before(source, whole), wanted)


def into(source: LocatedText, path: Path) -> Splice:
    """A step to the end of the group above it, or else to the beginning of the group below it."""
    within, number = parted(path)
    listed = source.listed(within)
    for other in (number - 1, number + 1):
        node = listed.items[other] if 0 <= other < len(listed.items) else None
        if is_group(node) and isinstance(node.get("steps"), Items):
            inner = (*within, other, "steps")
            return move(source, path, (*inner, len(source.listed(inner).items) if other < number else 0))
    raise CannotSplice("No group stands beside this step.")


def out_of(source: LocatedText, path: Path) -> Splice:
    """A step out of its group, to the place behind it."""
    within, _ = parted(path)
    if len(within) < 3 or within[-1] != "steps":
        raise CannotSplice("This step stands in no group.")
    outer, number = parted(within[:-1])
    if outer[-1:] == ("choose",):
        raise CannotSplice("This step belongs to a way of a choice.")
    return move(source, path, (*outer, number + 1))
