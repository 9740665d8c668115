# SPDX-License-Identifier: MIT
"""Edits of the app's own files, in both ways to end a line: they mean what they should, and undone nothing has changed.

A few edits run each time. `CRAMPRELIEF_EDITS=10000` makes so many in each file.
"""

from __future__ import annotations

import os
import random
import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from cramprelief import places
from cramprelief.authoring.decode_again import DecodeAgain
from cramprelief.authoring.document import RoutineDocument
from cramprelief.authoring.edit import CannotSplice, SourceText
from cramprelief.authoring.edit import Path as Place
from cramprelief.authoring.edits.located_text import plain
from cramprelief.authoring.splice import Splice, spliced
from cramprelief.reading.located import Items, Node, Scalar, Table
from cramprelief.routine.decode import decode

EDITS = int(os.environ.get("CRAMPRELIEF_EDITS", "6"))
EACH = 1 if EDITS > 100 else 9
"""Of so many texts of a file, one is looked at."""
FILES = sorted(places.bundled_routines().rglob("*.yaml"))
FIGURES = sorted((places.assets() / "figures").glob("*.yaml"))
ENDS = {"lf": "\n", "crlf": "\r\n"}
TEXTS = (
    "Soft.",
    "Yes, no: maybe",
    "It's # soft",
    "“Ah” {side} Fuß 足",
    "- fast",
    '"',
    "[calf",
    "a: b",
    "#12",
    "no",
    "",
)
NAMES = ("zebra", "wall", "calf")


def read(file: Path, end: str) -> str:
    return file.read_text(encoding="utf-8").replace("\n", end)


def everywhere(node: Node | None, path: Place = ()) -> Iterator[tuple[Place, Node]]:
    if node is None:
        return
    yield path, node
    if isinstance(node, Items):
        for number, item in enumerate(node.items):
            yield from everywhere(item, (*path, number))
    elif isinstance(node, Table):
        for key, (_, value) in node.entries.items():
            yield from everywhere(value, (*path, key))


def after(source: SourceText, splice: Splice) -> SourceText:
    return SourceText(spliced(source.text, splice))


@pytest.mark.parametrize("end", ENDS.values(), ids=ENDS)
@pytest.mark.parametrize("file", [*FILES, *FIGURES], ids=lambda file: file.stem)
def test_every_text_written_as_it_is_changes_nothing(file: Path, end: str) -> None:
    source = SourceText(read(file, end))
    for path, node in [*everywhere(source.root)][:: EACH if end == "\n" else 3 * EACH]:
        if isinstance(node, Scalar) and isinstance(path[-1], str) and "\n" not in node.text.rstrip("\n"):
            text = source.text_at(path)
            made = after(source, source.put(path[:-1], str(path[-1]), text))
            if source.text[node.span.start : node.span.end].count("\n") == 0:
                assert made.text == source.text
            assert made.text_at(path) == text


@pytest.mark.parametrize("end", ENDS.values(), ids=ENDS)
@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_there_and_back(file: Path, end: str) -> None:
    """Each way in has its way out: up and down, group and ungroup, copy and delete, add and take away, on and off."""
    source = SourceText(read(file, end))
    text, whole = source.text, plain(source.root)
    for key in ("steps", "tasks", "stages", "cautions", "gates", "goals", "checkpoints"):
        listed = whole.get(key, [])
        for number in range(len(listed)):
            here: Place = (key, number)
            if number:
                up = after(source, source.move_step(here, (key, number - 1)))
                wanted = [*listed]
                wanted[number - 1 : number + 1] = reversed(wanted[number - 1 : number + 1])
                assert plain(up.root) == {**whole, key: wanted}
                assert after(up, up.move_step((key, number - 1), (key, number + 1))).text == text
            copied = after(source, source.duplicate(here))
            assert len(plain(copied.root)[key]) == len(listed) + 1
            assert after(copied, copied.delete((key, number + 1))).text == text
            if key == "steps":
                grouped = after(source, source.group(here, repeat="4"))
                assert plain(grouped.root)["steps"][number] == {"repeat": "4", "steps": [listed[number]]}
                assert after(grouped, grouped.ungroup(here)).text == text
            for optional, words in (("helper", "Push: soft."), ("more", "It's # soft")):
                if key == "steps" and "repeat" not in listed[number] and optional not in listed[number]:
                    added = after(source, source.put(here, optional, words))
                    assert plain(added.root)["steps"][number] == {**listed[number], optional: words}
                    assert after(added, added.put(here, optional, None)).text == text
    for key in ("needs", "avoid", "relieves", "situations", "times", "record"):
        chips = whole.get(key, [])
        on = after(source, source.chip_on((), key, "zebra"))
        assert plain(on.root)[key] == [*([chips] if isinstance(chips, str) else chips), "zebra"]
        if isinstance(chips, list) and (chips or key not in whole):
            assert after(on, on.chip_off((), key, "zebra")).text == text


Try = Callable[[random.Random, SourceText], Splice]


def _step(dice: random.Random, source: SourceText) -> Place:
    return dice.choice(source.steps()).path if source.steps() else ("steps", 0)


def _item(dice: random.Random, source: SourceText) -> Place:
    found = [(*path, number) for path, node in everywhere(source.root) if isinstance(node, Items)
             for number in range(len(node.items))]  # fmt: skip
    return dice.choice(found)


def _put(dice: random.Random, source: SourceText) -> Splice:
    path = dice.choice([path for path, node in everywhere(source.root) if isinstance(node, Scalar) and path])
    if isinstance(path[-1], int):
        return source.write(path, "zebra")
    return source.put(path[:-1], str(path[-1]), dice.choice(TEXTS))


def _add(dice: random.Random, source: SourceText) -> Splice:
    tables = [path for path, node in everywhere(source.root) if isinstance(node, Table) and source.keys(path)]
    path = dice.choice(tables)
    return source.put(path, dice.choice(source.keys(path)).name, dice.choice(TEXTS))


def _remove(dice: random.Random, source: SourceText) -> Splice:
    return source.remove(dice.choice([path for path, _ in everywhere(source.root) if path]))


def _move(dice: random.Random, source: SourceText) -> Splice:
    to = _step(dice, source)
    return source.move_step(_step(dice, source), (*to[:-1], int(to[-1]) + dice.randrange(2)))


def _group(dice: random.Random, source: SourceText) -> Splice:
    path = _step(dice, source)
    return source.group(path, *([(*path[:-1], int(path[-1]) + 1)] if dice.random() < 0.3 else []))


def _adapt(dice: random.Random, source: SourceText) -> Splice:
    written = dice.choice(("skip", "stop", "{stop: Rest now.}", None))
    return source.adapt_row(_step(dice, source), dice.choice(("diabetes", "pregnancy", "child")), written)


TRIES: tuple[Try, ...] = (
    _put, _put, _add, _add, _remove, _move, _move, _group, _adapt,
    lambda dice, source: dice.choice((source.chip_on, source.chip_off))(
        (), dice.choice(("needs", "avoid", "relieves", "posture")), dice.choice(NAMES)),
    lambda dice, source: source.duplicate(_item(dice, source)),
    lambda dice, source: source.delete(_item(dice, source)),
    lambda dice, source: source.ungroup(_step(dice, source)),
    lambda dice, source: source.into(_step(dice, source)),
    lambda dice, source: source.out_of(_step(dice, source)),
    lambda dice, source: source.person_does(_step(dice, source), dice.choice(("do", "hold", "move", "rest", "wait"))),
    lambda dice, source: source.rename_id(_step(dice, source), f"name-{dice.randrange(99)}"),
)  # fmt: skip


@pytest.mark.parametrize("end", ENDS.values(), ids=ENDS)
@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_random_edits_undone_leave_the_same_bytes(file: Path, end: str) -> None:
    before = read(file, end)
    document = RoutineDocument(before, str(file))
    again = DecodeAgain(str(file))
    dice = random.Random(f"{file.stem} {end!r}")
    states = [before]
    for _ in range(EDITS):
        edit = dice.choice(TRIES)
        try:
            splice = edit(dice, document.source)
        except CannotSplice as refused:
            assert re.fullmatch(r"[A-Z].*\.", str(refused))
            continue
        if document.apply("edit", splice):
            assert document.source.problem is None
            if edit in (_move, _group):
                assert comments(document.text) == comments(states[-1])
            assert read_again(again, document.text, str(file)) == read_again(None, document.text, str(file))
            assert SourceText(document.text, again.tree(document.text)).root == SourceText(document.text).root
            if end == "\r\n":
                assert not re.search(r"(?<!\r)\n", document.text)
            states.append(document.text)
        if len(states) > 400 or len(document.text) > 60_000:
            break_off(document, states)
            states = [before]
    break_off(document, states)


def test_typing_is_read_as_if_it_were_new() -> None:
    """Letter by letter at any place, good or bad, what is found is what one finds who reads it for the first time."""
    before = read(FILES[3], "\n")
    dice = random.Random(7)
    again = DecodeAgain("own/a.yaml")
    for _ in range(EDITS * 4):
        text = before
        for _ in range(4):
            place = dice.randrange(len(text))
            text = (
                text[:place]
                + dice.choice((*"a:-#\n \"'[]{},|\u200b", "\n  - ", "\n  - id: pull\n", ""))
                + text[place + dice.randrange(3) :]
            )
            document, new = again.decode(text), decode("own/a.yaml", text.encode())
            assert (document.content, document.reading.findings, document.reading.references) == (
                new.content, new.reading.findings, new.reading.references,
            )  # fmt: skip
            assert (document.reading.lines, document.reading.ids) == (new.reading.lines, new.reading.ids)
            known, fresh = SourceText(text, again.tree(text)), SourceText(text)
            assert known.root == fresh.root
            assert str(known.problem).partition(":")[2] == str(fresh.problem).partition(":")[2]


def read_again(reader: DecodeAgain | None, text: str, file: str) -> tuple[object, ...]:
    document = reader.decode(text) if reader else decode(file, text.encode())
    return document.content, document.reading.findings.found, document.reading.references, document.reading.lines


def comments(text: str) -> Counter[str]:
    return Counter(line.strip() for line in text.splitlines() if line.strip().startswith("#"))


def break_off(document: RoutineDocument, states: list[str]) -> None:
    for state in reversed(states[:-1]):
        assert document.undo()
        assert document.text == state
    assert document.undo() is None
    for state in states[1:]:
        document.redo()
        assert document.text == state
    while document.undo():
        pass
    assert document.text == states[0]
