# SPDX-License-Identifier: MIT
"""New figures and poses: a copy of one that comes with the app, an empty scene, a pose that starts from another."""

from __future__ import annotations

import re
from collections.abc import Container

from cramprelief.authoring.edit import CannotSplice, SourceText
from cramprelief.authoring.edits.written import doubly_quoted, written
from cramprelief.authoring.figures.figure_file import FigureFile
from cramprelief.authoring.splice import Splice, spliced
from cramprelief.routine.values import ID

_SCHEMA = re.compile(r"^# yaml-language-server:[^\r\n]*\r?\n", re.MULTILINE)
_EMPTY = """\
format: 1
title: {title}
camera: {{center: [0, 380], width: 1090}}
props:
  - floor
poses:
  {pose}:
    alt: You stand upright. Your arms hang down.
    from: body.standing
"""


def free_name(wanted: str, taken: Container[str]) -> str:
    """`wanted`, or with the first number behind it that is not taken yet."""
    wanted = re.sub(r"[^a-z0-9]+", "-", wanted.lower()).strip("-") or "figure"
    base = re.sub(r"-\d+$", "", wanted)
    name, count = wanted, 2
    while name in taken:
        name, count = f"{base}-{count}", count + 1
    return name


def copied(text: str) -> str:
    """The text of a figure's copy beside a routine: without the line that leads to the app's own schema."""
    return _SCHEMA.sub("", text, count=1)


def empty_scene(title: str, pose: str = "standing") -> str:
    """A figure with a person who stands on a floor."""
    return _EMPTY.format(title=written(title), pose=pose)


def pose_added(file: FigureFile, name: str, start: str, alt: str) -> Splice:
    """A pose at the end of the list that starts from another one and does not differ from it yet."""
    if not re.fullmatch(ID, name):
        raise CannotSplice("A name has small letters, digits and single hyphens only.")
    if name in file.drafts.names():
        raise CannotSplice(f'There is a pose called "{name}" already.')
    lines = f"alt: {doubly_quoted(alt) if written(alt) != alt else alt}\nfrom: {start}"
    return file.checked(spliced(file.text, SourceText(file.text).write(("poses", name), lines)))


def move_added(file: FigureFile, name: str, first: str, last: str, alt: str) -> Splice:
    """A move from one pose to another."""
    if not re.fullmatch(ID, name):
        raise CannotSplice("A name has small letters, digits and single hyphens only.")
    if name in file.drafts.moves:
        raise CannotSplice(f'There is a move called "{name}" already.')
    lines = f"alt: {written(alt)}\nfrom: {first}\nto: {last}"
    source = SourceText(file.text)
    if source.value(("moves",)) is None:
        inner = lines.replace("\n", "\n  ")
        splice = source.write(("moves",), f"{name}:\n  {inner}")
    else:
        splice = source.write(("moves", name), lines)
    return file.checked(spliced(file.text, splice))


def told(file: FigureFile, block: str, name: str, words: str) -> Splice:
    """Other words for the picture of a pose or a move."""
    return file.checked(spliced(file.text, SourceText(file.text).put((block, name), "alt", words)))
