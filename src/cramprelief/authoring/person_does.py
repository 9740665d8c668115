# SPDX-License-Identifier: MIT
"""What the person does in a step: one time key becomes another, and its value and comment stay."""

from __future__ import annotations

from cramprelief.authoring import values
from cramprelief.authoring.located_text import CannotSplice, LocatedText, Path
from cramprelief.authoring.splice import NOTHING, Splice, between, spliced
from cramprelief.reading.located import Scalar
from cramprelief.reading.shapes import takes
from cramprelief.routine.step_kinds import STEP_KINDS

USUAL = {"do": "auto", "wait": "ready", "move": "10s", "hold": "10s", "rest": "10s"}
"""What a kind starts with where the value of the one before does not fit."""


def person_does(source: LocatedText, path: Path, kind: str) -> Splice:
    """The kind's key in place of the other; a step without a time gets one."""
    table = source.table(path)
    old = next((each for each in STEP_KINDS if each in table.entries), None)
    if kind not in USUAL or old == "choose":
        raise CannotSplice("A choice has steps of its own. Change it in Source.")
    if old is None:
        return values.put(source, path, kind, USUAL[kind])
    if old == kind:
        return NOTHING
    value = source.at((*path, old))
    now = LocatedText(spliced(source.text, values.rename_key(source, path, old, kind)))
    shape = next((key.shape for key in source.keys(path) if key.name == kind), None)
    if shape is not None and not (isinstance(value, Scalar) and takes(shape, " ".join(value.text.split()), value)):
        now = LocatedText(spliced(now.text, values.write(now, (*path, kind), USUAL[kind])))
    if not STEP_KINDS[kind].moves:  # type: ignore[index]  # the keys of USUAL are kinds
        now = LocatedText(spliced(now.text, values.remove(now, path, "pace")))
    return between(source.text, now.text)
