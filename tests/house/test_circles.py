# SPDX-License-Identifier: MIT
"""No module imports, by however many others, the one that imports it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from tests.house.source import imports


def circles(graph: Mapping[str, Iterable[str]]) -> list[list[str]]:
    """The groups of nodes that reach each other, and nodes that reach themselves (Tarjan 1972, without recursion)."""
    order: dict[str, int] = {}
    low: dict[str, int] = {}
    open_, found = [], []
    for start in graph:
        way = [] if start in order else [(start, iter(graph[start]))]
        while way:
            node, ahead = way[-1]
            if node not in order:
                order[node] = low[node] = len(order)
                open_.append(node)
            for other in ahead:
                if other not in order:
                    way.append((other, iter(graph.get(other, ()))))
                    break
                if other in open_:
                    low[node] = min(low[node], order[other])
            else:
                way.pop()
                if way:
                    low[way[-1][0]] = min(low[way[-1][0]], low[node])
                if low[node] == order[node]:
                    cut = open_.index(node)
                    group = open_[cut:]
                    del open_[cut:]
                    if len(group) > 1 or node in graph.get(node, ()):
                        found.append(sorted(group))
    return sorted(found)


def test_circles_are_found() -> None:
    assert circles({"a": "b", "b": "c", "c": ""}) == []
    assert circles({"a": "b", "b": "ca", "c": "d", "d": "c", "e": "e", "f": "a"}) == [["a", "b"], ["c", "d"], ["e"]]
    assert circles({"a": "b", "b": "c", "c": "ad", "d": "e", "e": "b"}) == [["a", "b", "c", "d", "e"]]


def test_no_module_imports_itself_by_way_of_others() -> None:
    found = [" ⇄ ".join(group) for group in circles(imports())]
    assert not found, "these import each other:\n" + "\n".join(found)
