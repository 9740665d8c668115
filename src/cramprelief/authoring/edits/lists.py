# SPDX-License-Identifier: MIT
"""Splices of short lists: a name more, a name less, whichever way the list is written."""

from __future__ import annotations

from cramprelief.authoring.edits import flow, values
from cramprelief.authoring.edits.located_text import ODD, CannotSplice, LocatedText, Path, changed, missing, plain
from cramprelief.authoring.edits.written import tidy, written
from cramprelief.authoring.splice import NOTHING, Splice, between, spliced
from cramprelief.reading.located import Items, Scalar


def chip_on(source: LocatedText, path: Path, key: str, name: str) -> Splice:
    """The name at the end of the list; nothing where it is there already."""
    name = tidy(name)
    if name in _names(source, (*path, key)):
        return NOTHING
    return add_item(source, path, key, written(name, "", _flow_list(source, (*path, key))))


def add_item(source: LocatedText, path: Path, key: str, yaml: str) -> Splice:
    """One more value at the end of a list, as YAML in one line; the list, where there is none yet."""
    place = (*path, key)
    node = source.find(place)
    if node is None or missing(node):
        return values.write(source, place, f"[{yaml}]")
    source.at(place)
    if isinstance(node, Scalar):
        first = source.text[node.span.start : node.span.end]
        if node.style in ("|", ">") or written(node.text, node.style, True) != first:
            first = written(" ".join(node.text.split()), "", True)
        return values.readable(source, Splice(node.span.start, node.span.end, f"[{first}, {yaml}]"))
    if not isinstance(node, Items):
        raise CannotSplice(ODD)
    if node.flow:
        return values.readable(source, flow.insert(source, node, len(node.items), yaml))
    column = node.span.column - 1
    last = node.items[-1].span.end
    below = source.below(last, column)
    end = source.lines.end(last) if below == source.lines.following(last) else source.lines.end(below - 1)
    return values.readable(source, Splice(end, end, f"{source.lines.break_at(last)}{' ' * column}- {yaml}"))


def chip_off(source: LocatedText, path: Path, key: str, name: str) -> Splice:
    """The name out of the list, as often as it stands there; with the only one goes the key, unless it is needed."""
    place = (*path, key)
    names = _names(source, place)
    if name not in names:
        return NOTHING
    node = source.at(place)
    if all(each == name for each in names):
        if any(each.name == key and each.required for each in source.keys(path)):
            raise CannotSplice("At least one must stay here.")
        return values.remove(source, path, key)
    now = source
    while isinstance(node, Items) and len(node.items) > 1 and name in _names(now, place):
        now = LocatedText(spliced(now.text, remove_item(now, place, _names(now, place).index(name))))
        node = now.at(place)
    return between(source.text, now.text)


def remove_item(source: LocatedText, path: Path, place: int) -> Splice:
    """The value at a place of a list away, which is not its only one."""
    within = source.listed(path)
    source.free((*path, place))
    if len(within.items) < 2:
        raise CannotSplice("At least one must stay here.")
    wanted = changed(plain(source.root), (*path, place), None)
    if within.flow:
        return source.sure(flow.remove(source, within, place), wanted)
    start = source.lines.start(source.dash(path, place))
    return source.sure(source.cut(start, source.below(within.items[place].span.end, within.span.column - 1)), wanted)


def _names(source: LocatedText, path: Path) -> list[str]:
    found = plain(source.find(path))
    if isinstance(found, str):
        return [found] if found else []
    return [each if isinstance(each, str) else "" for each in found] if isinstance(found, list) else []


def _flow_list(source: LocatedText, path: Path) -> bool:
    """Whether what is added will stand within [ ]."""
    node = source.find(path)
    return not isinstance(node, Items) or node.flow or source.in_flow(path)
