# SPDX-License-Identifier: MIT
"""Splices of names: a step that is copied gets names of its own, and a new name is told to all that lead there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cramprelief.authoring.edits import flow, values
from cramprelief.authoring.edits.blocks import as_before, block, parted, whole_text, within_whole
from cramprelief.authoring.edits.lines import broken
from cramprelief.authoring.edits.located_text import CannotSplice, LocatedText, Path
from cramprelief.authoring.edits.written import written
from cramprelief.authoring.splice import Splice, between, spliced
from cramprelief.reading.located import Items, Node, Scalar, Style, Table
from cramprelief.routine.values import ID


def duplicate(source: LocatedText, path: Path) -> Splice:
    """A copy below; whatever has an id in it gets one of its own, and the copy leads to those."""
    within, number = parted(path)
    listed = source.listed(within)
    fresh = _fresh_ids(source, source.free(path))
    if listed.flow:
        item = source.free(path).span
        copy = _renamed(source, item.start, item.end, listed.items[number], fresh)
        return values.readable(source, flow.insert(source, listed, number + 1, copy))
    end = block(source, within, number)[1]
    first = source.lines.start(source.dash(within, number))
    copy = _renamed(source, first, end, listed.items[number], fresh)
    if not broken(copy):
        copy += source.lines.break_at(first)
    text, end = whole_text(source), within_whole(source, end)
    return values.readable(source, as_before(source, text[:end] + copy + text[end:]))


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
