# SPDX-License-Identifier: MIT
"""The words that fit where one writes, each with what it means: from the format itself, and from what there is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any, NamedTuple, Protocol

from cramprelief.reading.nearest import nearest
from cramprelief.routine.schema import schema
from cramprelief.ui.studio.words.spot import ITEM, TextSpot, spot_at

Node = Mapping[str, Any]


class FittingWord(NamedTuple):
    """`write` goes into the text in the place of the word that stands there."""

    name: str
    meaning: str
    write: str


class Namer(Protocol):
    """What the names of a file may mean, and which there are beside those of the format."""

    def meaning(self, key: str, name: str) -> str:
        """Of a name under this key, in words; empty where the name says it all."""

    def names(self, key: str, figure: str | None) -> Mapping[str, str]:
        """What lies in other files and may stand under this key, with its meaning; `figure` is whose poses count."""


class Fitting(NamedTuple):
    """`words` in the order in which they are offered, the likeliest first; they take the place of `start` to `end`."""

    start: int
    end: int
    words: tuple[FittingWord, ...]


def fitting(text: str, place: int, known: Namer, *, every: bool = False) -> Fitting:
    """What fits at a place of the text, whose lines end with a line feed; `every`: whatever is written there yet."""
    spot = spot_at(text, place)
    words = _keys(spot, known) if spot.is_key else ()
    bare_item = spot.is_key and spot.path[-1:] == (ITEM,) and not spot.flow and not spot.beside
    if not spot.is_key or bare_item:
        words = (*words, *_names(spot, text, known))
    start, end = spot.word
    typed = text[start:end] if not every else ""
    if spot.is_key and text[end : end + 1] == ":":
        words = tuple(word._replace(write=word.name) for word in words)
    return Fitting(start, end, _ordered(words, typed))


def _ordered(words: Iterable[FittingWord], typed: str) -> tuple[FittingWord, ...]:
    """Those that begin so; else the one that was mistyped and those with the same first letter; else all."""
    every = tuple(dict.fromkeys(words))
    begin = tuple(word for word in every if word.name.startswith(typed.lower()))
    if begin or not typed:
        return begin
    meant = nearest(typed, [word.name for word in every])
    first = [word for word in every if word.name == meant]
    alike = [word for word in every if word.name[:1] == typed[:1].lower() and word not in first]
    return (*first, *alike) or every


def _keys(spot: TextSpot, known: Namer) -> tuple[FittingWord, ...]:
    tables = [node for node in _at(spot.path, spot.beside) if "properties" in node or "propertyNames" in node]
    whole = [node for node in tables if set(spot.beside) <= set(node.get("properties", spot.beside))]
    found: dict[str, FittingWord] = {}
    for node in whole or tables:
        for name, what in node.get("properties", {}).items():
            if name not in spot.beside:
                colon = ": " if spot.flow or not _opens(what) else ":"
                found.setdefault(name, FittingWord(name, what.get("description", ""), f"{name}{colon}"))
        for name in node.get("propertyNames", {}).get("enum", ()):
            if name not in spot.beside:
                key = spot.path[-1] if spot.path else ""
                found.setdefault(name, FittingWord(name, known.meaning(key, name), f"{name}: "))
    return tuple(found.values())


def _opens(node: Node) -> bool:
    """Lines below hold its value: steps, and the ways of a choice."""
    items = node.get("items", {})
    return node.get("type") == "array" and bool({"if", "$ref"} & set(items))


def _names(spot: TextSpot, text: str, known: Namer) -> tuple[FittingWord, ...]:
    """Values of the closed lists, and of what lies in other files."""
    key = next((each for each in reversed(spot.path) if each != ITEM), "")
    nodes = list(_at(spot.path, spot.beside))
    inside = [leaf for node in nodes if node.get("type") == "array" for leaf in _leaves(node.get("items", {}))]
    listed = bool(inside) and not any("enum" in node for node in nodes)
    found: dict[str, FittingWord] = {}
    for node in (*nodes, *inside):
        choices = node.get("enum") or ([node["const"]] if isinstance(node.get("const"), str) else ())
        for name in choices:
            if isinstance(name, str):
                found.setdefault(name, FittingWord(name, known.meaning(key, name), name))
    figure = _figure_beside(spot, text) if key in ("pose", "move") else None
    for name, meaning in known.names(key, figure).items():
        written = f'"{name}"' if name.startswith("#") else name
        found.setdefault(name, FittingWord(name, meaning, written))
    if listed and not spot.listed and text[spot.word[0] - 1 : spot.word[0]] != "[":
        return tuple(word._replace(write=f"[{word.write}]") for word in found.values())
    return tuple(found.values())


def _figure_beside(spot: TextSpot, text: str) -> str | None:
    """The figure whose pose or move is being written: its name stands in the same brackets."""
    start = text.rfind("{", 0, spot.word[0])
    end = text.find("}", start)
    for part in text[start + 1 : end if end > 0 else None].split(","):
        key, _, value = part.partition(":")
        if key.strip() == "name":
            return value.strip()
    return None


# The format, as a tree of tables


@lru_cache(maxsize=1)
def _format() -> Node:
    return schema()


def _at(path: Iterable[str], beside: Iterable[str]) -> Iterator[Node]:
    """What may stand at the end of a path of keys, whichever kind of file it is."""
    nodes = list(_leaves(_format()))
    for key in path:
        below: list[Node] = []
        for node in nodes:
            if key == ITEM:
                below += _leaves(node.get("items", {}))
            elif key in node.get("properties", {}):
                below += _leaves(node["properties"][key])
            elif isinstance(node.get("additionalProperties"), Mapping):
                below += _leaves(node["additionalProperties"])
        nodes = below
    seen: list[Node] = []
    for node in nodes:
        if not any(node is each for each in seen):
            seen.append(node)
            yield node


def _leaves(node: Node) -> Iterator[Node]:
    """A node with all that it may be instead of itself."""
    if "$ref" in node:
        yield from _leaves(_format()["$defs"][node["$ref"].rpartition("/")[2]])
        return
    for each in node.get("anyOf", ()):
        yield from _leaves(each)
    for name in ("then", "else"):
        if name in node and "if" in node:
            yield from _leaves(node[name])
    if {"properties", "items", "enum", "const", "additionalProperties"} & set(node):
        yield node
