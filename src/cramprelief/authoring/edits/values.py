# SPDX-License-Identifier: MIT
"""Splices of keys and their values: set, add in the order of the format, take away, rename."""

from __future__ import annotations

from cramprelief.authoring.edits import flow
from cramprelief.authoring.edits.lines import split
from cramprelief.authoring.edits.located_text import GONE, ODD, CannotSplice, LocatedText, Path, changed, missing, plain
from cramprelief.authoring.edits.written import tidy, written
from cramprelief.authoring.splice import NOTHING, Splice, spliced
from cramprelief.reading.located import Items, Node, Scalar, Table


def text_at(source: LocatedText, path: Path) -> str:
    """In one line; "" where no text stands."""
    node = source.find(path)
    return " ".join(node.text.split()) if isinstance(node, Scalar) else ""


def put(source: LocatedText, path: Path, key: str | int, value: str | None) -> Splice:
    """One field of a form: a text is set, added or, with None, taken away."""
    if value is None:
        return remove(source, path, str(key))
    value = tidy(value)
    node = source.find((*path, key))
    if node is None or not isinstance(node, Scalar):
        parent = source.find(path)
        in_flow = missing(parent) or source.in_flow((*path, key))
        return write(source, (*path, key), written(value, "", in_flow))
    place = (*path, key)
    source.at(place)
    return source.sure(replaced(source, place, node, value), changed(plain(source.root), place, value))


def replaced(source: LocatedText, path: Path, node: Scalar, value: str) -> Splice:
    """A text in the place of another, written as that one is."""
    if node.style in ("|", ">") and value:
        return _below_sign(source, path, node, value)
    style = "" if node.style in ("|", ">") else node.style
    return filled(source, path, node, written(value, style, source.in_flow(path)))


def filled(source: LocatedText, path: Path, node: Node, yaml: str) -> Splice:
    """One line of YAML in the place of a value, or where there is none yet."""
    if not missing(node):
        return Splice(node.span.start, node.span.end, yaml)
    place = node.span.start
    if path and isinstance(path[-1], str):
        parent = source.table(path[:-1])
        place = source.value_end(parent.entries[path[-1]][0], node)
        if source.text[place - 1 : place] != ":":
            return Splice(place, place, f": {yaml}")
    behind = source.past_blank(place)
    end = behind if source.in_flow(path) and "\n" not in source.text[place:behind] else place
    return Splice(place, end, f" {yaml}" if source.text[place - 1 : place] in (":", "-") else yaml)


def _below_sign(source: LocatedText, path: Path, node: Scalar, value: str) -> Splice:
    """The sign and what stands behind it stay; the lines below become one."""
    text, lines = source.text, source.lines
    head = min(lines.end(node.span.start), max(node.span.end, lines.end(node.span.start)))
    digit = next((letter for letter in text[node.span.start + 1 : node.span.start + 3] if letter.isdigit()), "")
    body = next((line for line in split(text[lines.following(node.span.start) : node.span.end]) if line.strip()), "")
    indent = source.block_column(path) + int(digit or 2)
    if body and not digit:
        indent = len(body) - len(body.lstrip(" "))
    end = max(head, node.span.end)
    return Splice(head, end, lines.break_at(node.span.start) + " " * indent + value)


def write(source: LocatedText, path: Path, yaml: str) -> Splice:
    """Any value of YAML in place of the one at a path, or a new one; several lines go below their key."""
    key = path[-1]
    node = source.find(path)
    if node is None:
        if isinstance(key, int):
            raise CannotSplice(GONE)
        return _new(source, path[:-1], key, yaml)
    source.free(path)
    several = len(split(yaml)) > 1
    in_lines = isinstance(node, (Items, Table)) and not node.flow
    if several or (in_lines and isinstance(key, str)):
        if not isinstance(key, str):
            raise CannotSplice(ODD)
        key_node = source.table(path[:-1]).entries[key][0]
        colon = source.past_blank(key_node.span.end) + 1
        kept = source.lines.behind(colon)
        if source.text[colon - 1] != ":" or (in_lines and kept.strip() and not kept.lstrip().startswith("#")):
            raise CannotSplice(ODD)
        end = node.span.end if in_lines else source.value_end(key_node, node)
        if several and not in_lines:
            behind = source.lines.behind(end).rstrip()
            if behind and not behind.lstrip().startswith("#"):
                raise CannotSplice(ODD)
            below = _in_lines(source, key_node, yaml)
            return readable(source, Splice(colon, source.lines.end(end), behind + below))
        first = "" if several else f" {yaml}"
        rest = _in_lines(source, key_node, yaml) if several else ""
        return readable(source, Splice(colon, end, first + kept.rstrip() + rest))
    return readable(source, filled(source, path, node, yaml))


def readable(source: LocatedText, splice: Splice) -> Splice:
    """The splice, once it is seen that the text can still be read."""
    if LocatedText(spliced(source.text, splice)).root is None:
        raise CannotSplice(ODD)
    return splice


def _in_lines(source: LocatedText, key: Scalar, yaml: str) -> str:
    """Several lines of YAML as they stand below a key, from the line's end behind it."""
    end = source.lines.break_at(key.span.start)
    pad = " " * (key.span.column + 1)
    lines = [line.rstrip("\r\n") for line in split(yaml)]
    return "".join(end + (pad + line if line.strip() else "") for line in lines)


def _new(source: LocatedText, path: Path, key: str, yaml: str) -> Splice:
    """A key that is not there yet; its table neither, perhaps."""
    table = source.find(path)
    if path and (table is None or (missing(table) and isinstance(path[-1], str))):
        return write(source, path, f"{{{key}: {yaml}}}")
    return readable(source, add(source, path, key, yaml))


def add(source: LocatedText, path: Path, key: str, yaml: str) -> Splice:
    """A new key behind the last one that comes before it in the format."""
    table = source.table(path)
    order = [each.name for each in source.keys(path)]
    keys = list(table.entries)
    if key not in order:
        before = keys
    else:
        place = order.index(key)
        before = [each for each in keys if each in order and order.index(each) < place]
    if table.flow:
        at = keys.index(before[-1]) + 1 if before else 0
        return flow.insert(source, table, at, f"{key}: {yaml}")
    first = table.entries[keys[0]][0]
    if source.dash_line(first.span.start) is None:
        raise CannotSplice(ODD)
    end, column = source.lines.break_at(first.span.start), first.span.column - 1
    in_lines = len(split(yaml)) > 1 or yaml.startswith("- ")
    value = _in_lines(source, first, yaml) if in_lines else f" {yaml}"
    if not before:
        return Splice(first.span.start, first.span.start, f"{key}:{value}{end}{' ' * column}")
    last = source.extent(table, before[-1])[1]
    below = source.below(last, column)
    place = source.lines.end(last) if below == source.lines.following(last) else source.lines.end(below - 1)
    return Splice(place, place, f"{end}{' ' * column}{key}:{value}")


def remove(source: LocatedText, path: Path, key: str) -> Splice:
    """A key and its value away. The last one of a table that is a value takes the table's own key along."""
    if source.find((*path, key)) is None:
        return NOTHING
    source.free((*path, key))
    table = source.table(path)
    if len(table.entries) == 1:
        if not path or isinstance(path[-1], int):
            raise CannotSplice("The last line of this part stays. Delete the part itself.")
        return remove(source, path[:-1], path[-1])
    return source.sure(_removal(source, table, key), changed(plain(source.root), (*path, key), None))


def _removal(source: LocatedText, table: Table, key: str) -> Splice:
    keys = list(table.entries)
    if table.flow:
        return flow.remove(source, table, keys.index(key))
    start, end = source.extent(table, key)
    column = table.entries[key][0].span.column - 1
    below = source.below(end, column)
    behind_dash = source.dash_line(start)
    if behind_dash is None:
        raise CannotSplice(ODD)
    if not behind_dash:
        return source.cut(source.lines.start(start), below)
    following = table.entries[keys[1]][0].span.start
    kept = [line for line in split(source.text[below : source.lines.start(following)]) if line.strip()]
    dash = len(source.lines.before(start)) - len(source.lines.before(start).lstrip(" "))
    if not kept:
        return Splice(start, following, "")
    above = "".join(" " * dash + line.lstrip(" ") for line in kept)
    return Splice(source.lines.start(start), following, above + source.lines.before(start))


def rename_key(source: LocatedText, path: Path, old: str, new: str) -> Splice:
    """The key alone changes its name; its value and its comment stay."""
    table = source.table(path)
    if old not in table.entries or new in table.entries:
        raise CannotSplice(ODD)
    span = table.entries[old][0].span
    return readable(source, Splice(span.start, span.end, new))
