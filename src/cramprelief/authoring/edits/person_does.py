# SPDX-License-Identifier: MIT
"""What the person does in a step: one time key becomes another, and its value and comment stay."""

from __future__ import annotations

from cramprelief.authoring.edits import values
from cramprelief.authoring.edits.located_text import CannotSplice, LocatedText, Path, missing
from cramprelief.authoring.splice import Splice, between, spliced
from cramprelief.reading.located import Scalar
from cramprelief.reading.shapes import takes
from cramprelief.routine.step_kinds import STEP_KINDS

USUAL = {"do": "auto", "wait": "ready", "move": "10s", "hold": "10s", "rest": "10s"}
"""What a kind starts with where the value of the one before does not fit."""


def person_does(source: LocatedText, path: Path, kind: str) -> Splice:
    """The kind's key in place of the other; a step without a time gets one, and of several the right one stays."""
    given = [each for each in STEP_KINDS if each in source.table(path).entries]
    if kind not in USUAL or "choose" in given:
        raise CannotSplice("A choice has steps of its own. Change it in Source.")
    now = source
    if not given:
        now = _after(now, values.put(now, path, kind, USUAL[kind]))
    elif kind not in given:
        now = _renamed(now, path, given[0], kind)
    away: list[str] = [each for each in given if each != kind and each in now.table(path).entries]
    if not STEP_KINDS[kind].moves:  # type: ignore[index]  # the keys of USUAL are kinds
        away.append("pace")
    for key in away:
        now = _after(now, values.remove(now, path, key))
    return between(source.text, now.text)


def _renamed(source: LocatedText, path: Path, old: str, new: str) -> LocatedText:
    value = source.at((*path, old))
    now = _after(source, values.rename_key(source, path, old, new))
    shape = next((key.shape for key in source.keys(path) if key.name == new), None)
    fits = isinstance(value, Scalar) and (shape is None or takes(shape, " ".join(value.text.split()), value))
    return now if fits or missing(value) else _after(now, values.write(now, (*path, new), USUAL[new]))


def _after(source: LocatedText, splice: Splice) -> LocatedText:
    return LocatedText(spliced(source.text, splice))
