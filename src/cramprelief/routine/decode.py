# SPDX-License-Identifier: MIT
"""The bytes of one file → a routine, a programme or a preparation, with everything that is wrong, all at once."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePath

from cramprelief.reading import located
from cramprelief.reading.finding import TOP, Findings
from cramprelief.reading.located import Broken, Node, Scalar, Table
from cramprelief.reading.shapes import BAD, Reading, Record
from cramprelief.routine.library import HIDDEN_ENDINGS
from cramprelief.routine.model import Routine
from cramprelief.routine.programme import Preparation, Programme
from cramprelief.routine.programme_format import PREPARATION, PROGRAMME
from cramprelief.routine.routine_format import NEWEST, ROUTINE
from cramprelief.routine.values import ID


@dataclass(frozen=True, slots=True)
class Document:
    """What one file holds. `content` is None where an error stands in the way."""

    file: str
    id: str
    content: Routine | Programme | Preparation | None
    reading: Reading


def decode(file: str, data: bytes, parse: Callable[[bytes, Findings], Node | None] = located.parse) -> Document:
    """Reads one file; its id is the file's stem. Never raises, whatever the bytes."""
    name = PurePath(file)
    findings = Findings(file)
    reading = Reading(name.stem, findings)
    if name.name.lower().endswith(HIDDEN_ENDINGS):
        right = name.name[: -len(".txt")]
        message = f'This file is called "{name.name}", so it is not read. Take the ending .txt away: {right}.'
        findings.add("file-name", TOP, message, right)
    elif not re.fullmatch(ID, name.stem) or name.suffix != ".yaml" or len(name.stem) > 48:
        better = re.sub(r"[^a-z0-9]+", "-", name.stem.lower()).strip("-")[:48].rstrip("-") or "my-routine"
        message = f"A file's name has small letters, digits and single hyphens only. Name it {better}.yaml."
        findings.add("file-name", TOP, message, f"{better}.yaml")
    tree = parse(data, findings)
    reading.text = data.decode("utf-8").removeprefix("\ufeff") if tree is not None else ""
    content = None if tree is None else _read(tree, reading)
    return Document(file, name.stem, None if findings.errors else content, reading)


def _read(tree: Node, reading: Reading) -> Routine | Programme | Preparation | None:
    if not isinstance(tree, Table):
        if not isinstance(tree, Broken):
            message = 'A routine is a table of keys such as "title: Wall calf stretch". Start from a copy of one.'
            reading.bad("wrong-type", tree.span, message)
        return None
    if _is_newer(tree, reading):
        return None
    content = record_of(tree).read(tree, reading)
    return None if content is BAD else content


def record_of(tree: Node | None) -> Record:
    """The format of a file, by what it says it is; a routine where it does not say."""
    kind = tree.get("kind") if isinstance(tree, Table) else None
    name = kind.text.strip() if isinstance(kind, Scalar) else ""
    return {"programme": PROGRAMME, "preparation": PREPARATION}.get(name, ROUTINE)


def _is_newer(tree: Table, reading: Reading) -> bool:
    number = tree.get("format")
    if not isinstance(number, Scalar) or not re.fullmatch(r"[0-9]{1,6}", number.text) or int(number.text) <= NEWEST:
        return False
    message = f"This file is made for a newer version (format {number.text}; here {NEWEST} is known). Update the app."
    reading.bad("new-format", number.span, message)
    return True
