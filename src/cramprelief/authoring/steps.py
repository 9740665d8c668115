# SPDX-License-Identifier: MIT
"""Splices of steps, and of whatever else stands in a list of several lines: move, copy, delete, group, ungroup.

A step is a block: the comments right above it, its lines, and the comments below that stand further in.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from cramprelief.authoring import flow, lists, values
from cramprelief.authoring.lines import broken, split
from cramprelief.authoring.located_text import GONE, CannotSplice, LocatedText, Path, changed, plain
from cramprelief.authoring.splice import NOTHING, Splice, between, spliced
from cramprelief.authoring.written import written
from cramprelief.reading.located import Items, Node, Scalar, Style, Table
from cramprelief.routine.step_format import is_group
from cramprelief.routine.step_kinds import STEP_KINDS
from cramprelief.routine.values import ID

ONLY_ONE = "A list keeps at least one step."
ONLY_IN_GROUP = "A group keeps at least one step. Ungroup it instead."
IN_BRACKETS = "These steps stand in one line, within [ ]. Mend it in Source."


@dataclass(frozen=True, slots=True)
class StepPlace:
    """A step, a group or a way of a choice: where it is."""

    path: Path
    line: int
    """The line it begins in, counted from 1, without the comments above it."""
    last_line: int
    start: int
    end: int
    """From its first letter to its last, as offsets."""
    id: str | None
    group: Path
    """The group, the choice or the way that it stands in; () where it stands in none."""
    kind: str | None
    """A name of STEP_KINDS, "group", "way", or None where the file does not say."""


def steps(source: LocatedText) -> list[StepPlace]:
    """All of them, in the order of the file: a group or a choice, and then what is in it."""
    return list(_steps(source, source.find(("steps",)), ("steps",), ()))


def _steps(source: LocatedText, within: Node | None, path: Path, group: Path) -> Iterator[StepPlace]:
    for number, node in enumerate(within.items if isinstance(within, Items) else ()):
        if not isinstance(node, Table):
            continue
        here = (*path, number)
        id = node.get("id")
        kind: str | None = next((kind for kind in STEP_KINDS if kind in node.entries), None)
        if is_group(node):
            kind = "way" if path[-1:] == ("choose",) else "group"
        span = node.span
        last = source.lines.number(max(span.start, span.end - 1)) + 1
        name = id.text.strip() if isinstance(id, Scalar) else None
        yield StepPlace(here, span.line, last, span.start, span.end, name or None, group, kind)
        for key in ("steps", "choose"):
            yield from _steps(source, node.get(key), (*here, key), here)


# Blocks


def block(source: LocatedText, path: Path, number: int) -> tuple[int, int]:
    """The whole lines of an item of a list."""
    within = source.listed(path)
    if within.flow:
        raise CannotSplice(IN_BRACKETS)
    source.at((*path, number))
    dash = source.dash(path, number)
    column = within.span.column - 1
    start = source.lines.start(dash)
    while start > 0:
        above = source.lines.start(start - 1)
        line = source.text[above:start]
        if not line.lstrip(" ").startswith("#") or len(line) - len(line.lstrip(" ")) != column:
            break
        start = above
    return start, source.below(max(within.items[number].span.end, dash), column)


def _taken(source: LocatedText, path: Path, number: int) -> str:
    """The block's text, with a break at its end."""
    start, end = block(source, path, number)
    found = source.text[start:end]
    return found if broken(found) else found + source.lines.break_at(start)


def _shifted(text: str, by: int) -> str:
    return "".join(
        line if not line.strip() else " " * by + line if by > 0 else line[min(-by, len(line) - len(line.lstrip(" "))) :]
        for line in split(text)
    )


def _whole(source: LocatedText) -> str:
    """The text with a break behind its last line."""
    text = source.text
    return text if broken(text) or not text else text + source.lines.break_at(len(text))


def _as_before(source: LocatedText, after: str) -> Splice:
    """The splice that leads to a text, which ends in a break only where it did before."""
    if source.text and not broken(source.text) and broken(after):
        after = after[: -len(split(after)[-1]) or None] + split(after)[-1].rstrip("\r\n")
    return between(source.text, after)


def _parted(path: Path) -> tuple[Path, int]:
    if not path or not isinstance(path[-1], int):
        raise CannotSplice(GONE)
    return path[:-1], path[-1]


def _least(source: LocatedText, path: Path) -> None:
    """Raises CannotSplice where a list would lose what it needs at least."""
    left = len(source.listed(path).items) - 1
    if path[-1:] == ("choose",) and left < 2:
        raise CannotSplice("A choice keeps at least two ways.")
    if left < 1:
        raise CannotSplice(ONLY_IN_GROUP if len(path) > 1 and path[-1] == "steps" else ONLY_ONE)


# What can be done


def delete(source: LocatedText, *paths: Path) -> Splice:
    """Steps away with their comments, and the empty lines above them."""
    now = source
    for path in sorted(paths, reverse=True):
        now = LocatedText(spliced(now.text, _delete(now, path)))
    return between(source.text, now.text)


def _delete(source: LocatedText, path: Path) -> Splice:
    within, number = _parted(path)
    _least(source, within)
    listed = source.listed(within)
    if listed.flow:
        return lists.remove_item(source, within, number)
    start, end = block(source, within, number)
    while start and not source.text[source.lines.start(start - 1) : start].strip():
        start = source.lines.start(start - 1)
    return source.sure(source.cut(start, end), changed(plain(source.root), path, None))


def move(source: LocatedText, path: Path, to: Path) -> Splice:
    """A step to the place before the one that stands at `to` now, or behind the last of that list."""
    (home, number), (target, place) = _parted(path), _parted(to)
    if target[: len(path)] == path:
        raise CannotSplice("A group cannot stand in itself.")
    there = source.listed(target)
    place = min(place, len(there.items))
    if home == target and place in (number, number + 1):
        return NOTHING
    if home != target:
        _least(source, home)
    here = source.listed(home)
    if here.flow or there.flow:
        raise CannotSplice(IN_BRACKETS)
    start, end = block(source, home, number)
    moved = _shifted(_taken(source, home, number), there.span.column - here.span.column)
    at = block(source, target, place)[0] if place < len(there.items) else block(source, target, place - 1)[1]
    text = _whole(source)
    if end == len(source.text):
        end = len(text)
    if at == len(source.text):
        at = len(text)
    whole = (
        text[:start] + text[end:at] + moved + text[at:]
        if at > start
        else text[:at] + moved + text[at:start] + text[end:]
    )
    wanted = plain(source.root)
    left, joined = _value(wanted, home), _value(wanted, target)
    step = left.pop(number)
    joined.insert(place - 1 if home == target and number < place else place, step)
    return source.sure(_as_before(source, whole), wanted)


def _value(tree: object, path: Path) -> list[object]:
    found = tree
    for part in path:
        found = found[part]  # type: ignore[index]  # a path that was found in the text a moment ago
    return found  # type: ignore[return-value]  # the lists of a plain tree


def duplicate(source: LocatedText, path: Path) -> Splice:
    """A copy below; whatever has an id in it gets one of its own, and the copy leads to those."""
    within, number = _parted(path)
    listed = source.listed(within)
    fresh = _fresh_ids(source, source.at(path))
    if listed.flow:
        item = listed.items[number].span
        copy = _renamed(source, item.start, item.end, listed.items[number], fresh)
        return values.readable(source, flow.insert(source, listed, number + 1, copy))
    end = block(source, within, number)[1]
    first = source.lines.start(source.dash(within, number))
    copy = _renamed(source, first, end, listed.items[number], fresh)
    if not broken(copy):
        copy += source.lines.break_at(first)
    text = _whole(source)
    end = len(text) if end == len(source.text) else end
    return values.readable(source, _as_before(source, text[:end] + copy + text[end:]))


def add(source: LocatedText, to: Path, yaml: str) -> Splice:
    """New lines as an item before the one at `to`, or behind the last; the first line follows the dash."""
    within, place = _parted(to)
    listed = source.listed(within)
    place = min(place, len(listed.items))
    if listed.flow:
        raise CannotSplice(IN_BRACKETS)
    pad = " " * (listed.span.column - 1)
    at = block(source, within, place)[0] if place < len(listed.items) else block(source, within, place - 1)[1]
    stop = source.lines.break_at(listed.span.start)
    lines = [line.rstrip("\r\n") for line in split(yaml)]
    new = "".join(f"{pad}{'  ' if number else '- '}{line}{stop}" if line else stop for number, line in enumerate(lines))
    text = _whole(source)
    at = len(text) if at == len(source.text) else at
    return values.readable(source, _as_before(source, text[:at] + new + text[at:]))


def _fresh_ids(source: LocatedText, node: Node) -> dict[str, str]:
    """For each id in a step one that nobody has yet: a-2 for a."""
    taken = {scalar.text for _, scalar in ids(source.root)}
    fresh: dict[str, str] = {}
    for _, scalar in ids(node):
        stem = re.sub(r"-\d+$", "", scalar.text) or scalar.text
        count = 2
        while f"{stem}-{count}" in taken:
            count += 1
        fresh[scalar.text] = f"{stem}-{count}"
        taken.add(fresh[scalar.text])
    return fresh


def _renamed(source: LocatedText, start: int, end: int, node: Node, fresh: dict[str, str]) -> str:
    """A stretch of the text with other ids, and with the branches in it that lead to them."""
    spots = [(scalar, fresh[scalar.text]) for _, scalar in ids(node)]
    spots += [
        (scalar, "#" + fresh[scalar.text.strip()[1:]]) for scalar in branches(node) if scalar.text.strip()[1:] in fresh
    ]
    text = spliced(
        source.text,
        *(Splice(spot.span.start, spot.span.end, written(name, _quotes(spot), True)) for spot, name in spots),
    )
    return text[start : end + len(text) - len(source.text)]


def _quotes(scalar: Scalar) -> Style:
    return "" if scalar.style in ("|", ">") else scalar.style


def ids(node: Node | None) -> Iterator[tuple[Table, Scalar]]:
    """Every id below a node, with the table that has it."""
    if isinstance(node, Items):
        for item in node.items:
            yield from ids(item)
    elif isinstance(node, Table):
        id = node.get("id")
        if isinstance(id, Scalar):
            yield node, id
        for _, value in node.entries.values():
            yield from ids(value)


def branches(node: Node | None) -> Iterator[Scalar]:
    """Every text below a node that leads to a step of the file."""
    if isinstance(node, Items):
        for item in node.items:
            yield from branches(item)
    elif isinstance(node, Table):
        for key, (_, value) in node.entries.items():
            if key == "if_too_painful" and isinstance(value, Scalar) and value.text.strip().startswith("#"):
                yield value
            else:
                yield from branches(value)


def rename_id(source: LocatedText, path: Path, new: str) -> Splice:
    """The id of a step, with every branch that leads to it; the id alone where it has none yet."""
    if not re.fullmatch(ID, new) or len(new) > 48:
        raise CannotSplice("A name in the file has small letters, digits and single hyphens only.")
    table = source.table(path)
    id = table.get("id")
    others = {scalar.text for node, scalar in ids(source.root) if node is not table}
    if new in others:
        raise CannotSplice(f'The name "{new}" is taken already.')
    if not isinstance(id, Scalar) or not id.text.strip():
        return values.put(source, path, "id", new)
    source.at((*path, "id"))
    first = next(node for node, scalar in ids(source.root) if scalar.text == id.text)
    leads = branches(source.root) if first is table else ()
    spots = [(id, new), *((each, "#" + new) for each in leads if each.text.strip() == "#" + id.text)]
    after = spliced(
        source.text,
        *(Splice(spot.span.start, spot.span.end, written(name, _quotes(spot), True)) for spot, name in spots),
    )
    return values.readable(source, between(source.text, after))


def group(source: LocatedText, *paths: Path, repeat: str = "2") -> Splice:
    """Steps that stand beside each other become a group."""
    if not paths:
        raise CannotSplice("Select the steps of the group first.")
    parted = sorted(_parted(path) for path in paths)
    within, first = parted[0]
    last = parted[-1][1]
    if [(within, number) for number in range(first, last + 1)] != parted:
        raise CannotSplice("The steps of a group stand beside each other.")
    if within[-1:] == ("choose",) or "choose" in within:
        raise CannotSplice("The ways of a choice cannot be a group.")
    listed = source.listed(within)
    if listed.flow:
        raise CannotSplice(IN_BRACKETS)
    column = listed.span.column - 1
    deeper = 2 + _dashes_in(source, within)
    start, end = block(source, within, first)[0], block(source, within, last)[1]
    text = _whole(source)
    end = len(text) if end == len(source.text) else end
    pad, stop = " " * column, source.lines.break_at(start)
    head = f"{pad}- repeat: {repeat}{stop}{pad}  steps:{stop}"
    wanted = plain(source.root)
    inside = _value(wanted, within)
    inside[first : last + 1] = [{"repeat": repeat, "steps": inside[first : last + 1]}]
    return source.sure(_as_before(source, text[:start] + head + _shifted(text[start:end], deeper) + text[end:]), wanted)


def _dashes_in(source: LocatedText, within: Path) -> int:
    """How much further in than its key a list's dashes stand in this file."""
    listed = source.listed(within)
    parent = source.table(within[:-1])
    key = parent.entries[str(within[-1])][0]
    return max(0, listed.span.column - key.span.column)


def ungroup(source: LocatedText, path: Path) -> Splice:
    """The steps of a group in its place; comments in its head stay."""
    table = source.table(path)
    within, number = _parted(path)
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
    text = _whole(source)
    end = len(text) if end == len(source.text) else end
    last = len(text) if last == len(source.text) else last
    by = listed.span.column - steps_in.span.column
    pad = " " * (listed.span.column - 1)

    def kept(part: str) -> str:
        return "".join(pad + line.lstrip(" ") for line in split(part) if line.lstrip(" ").startswith("#"))

    whole = text[:start] + kept(text[start:first]) + _shifted(text[first:last], by) + kept(text[last:end]) + text[end:]
    wanted = plain(source.root)
    outer = _value(wanted, within)
    outer[number : number + 1] = _value(wanted, inner)
    return source.sure(_as_before(source, whole), wanted)


def into(source: LocatedText, path: Path) -> Splice:
    """A step to the end of the group above it, or else to the beginning of the group below it."""
    within, number = _parted(path)
    listed = source.listed(within)
    for other in (number - 1, number + 1):
        node = listed.items[other] if 0 <= other < len(listed.items) else None
        if is_group(node) and isinstance(node.get("steps"), Items):
            inner = (*within, other, "steps")
            return move(source, path, (*inner, len(source.listed(inner).items) if other < number else 0))
    raise CannotSplice("No group stands beside this step.")


def out_of(source: LocatedText, path: Path) -> Splice:
    """A step out of its group, to the place behind it."""
    within, _ = _parted(path)
    if len(within) < 3 or within[-1] != "steps":
        raise CannotSplice("This step stands in no group.")
    outer, number = _parted(within[:-1])
    if outer[-1:] == ("choose",):
        raise CannotSplice("This step belongs to a way of a choice.")
    return move(source, path, (*outer, number + 1))
