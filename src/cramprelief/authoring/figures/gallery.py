# SPDX-License-Identifier: MIT
"""All pictures that a step may show: each pose and move of every figure, to be searched and filtered."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from typing import Literal, NamedTuple, get_args

from cramprelief.figure.body.measures import build
from cramprelief.figure.body.skeleton import Skeleton
from cramprelief.figure.library import FigureLibrary
from cramprelief.figure.model import Drive, Move, Still
from cramprelief.folding import fold
from cramprelief.routine.model import FigureRef, Routine, every_step

Filter = Literal["standing", "sitting", "lying", "close", "moves", "own"]
FILTERS: tuple[Filter, ...] = get_args(Filter)
_POSTURES: tuple[Filter, ...] = ("standing", "sitting", "lying", "close")
_LYING, _SITTING = 50.0, 55.0
"""Degrees of lean and of the hips from which a body lies and sits."""


class Picture(NamedTuple):
    """One pose or move. `drive` is None for a pose; `own` for a figure of the person's own."""

    ref: FigureRef
    title: str
    name: str
    alt: str
    posture: Filter
    drive: Drive | None
    own: bool
    words: str
    """All that a search looks through, folded."""

    @property
    def key(self) -> tuple[str | None, str | None, str | None]:
        return (self.ref.name, self.ref.pose, self.ref.move)


def pictures(library: FigureLibrary, own: Collection[str]) -> tuple[Picture, ...]:
    """Every picture there is, the person's own first; `own` are the names of their figures."""
    names = sorted(library.files(), key=lambda name: (name not in own, name))
    return tuple(picture for name in names for picture in _of_figure(library, name, name in own))


def _of_figure(library: FigureLibrary, name: str, own: bool) -> Iterator[Picture]:
    figure = library.figure(name)
    if figure is None:
        return
    for pose, still in figure.stills.items():
        yield _picture(FigureRef(name, pose=pose), figure.title, pose, still, own)
    for move, entry in figure.moves.items():
        yield _picture(FigureRef(name, move=move), figure.title, move, entry, own)


def _picture(ref: FigureRef, title: str, name: str, entry: Still | Move, own: bool) -> Picture:
    words = fold(f"{title} {name.replace('-', ' ')} {entry.alt} {ref.name}")
    drive = entry.drive if isinstance(entry, Move) else None
    return Picture(ref, title, name, entry.alt, posture(entry), drive, own, words)


def posture(entry: Still | Move) -> Filter:
    """How the body is seen: a close view shows parts of it only."""
    pose = entry.pose if isinstance(entry, Still) else entry.keys[-1].pose
    if pose.order and not {"torso", "head"} <= set(pose.order):
        return "close"
    if entry.camera.width < 600:
        return "close"
    if abs(pose.trunk.lean) >= _LYING:
        return "lying"
    body = Skeleton(build("round"), pose)
    return "sitting" if min(each.hip for each in body.joints.values()) >= _SITTING else "standing"


def found(all_: Iterable[Picture], words: str, filters: Collection[Filter]) -> tuple[Picture, ...]:
    """Those that hold every word, in one of the chosen postures; moves or own ones alone where that is chosen."""
    wanted = fold(words).split()
    postures = [each for each in _POSTURES if each in filters]
    return tuple(
        picture
        for picture in all_
        if all(word in picture.words for word in wanted)
        and (not postures or picture.posture in postures)
        and ("moves" not in filters or picture.drive is not None)
        and ("own" not in filters or picture.own)
    )


def uses(routines: Iterable[Routine]) -> Counter[tuple[str | None, str | None, str | None]]:
    """In how many routines each picture is shown."""
    count: Counter[tuple[str | None, str | None, str | None]] = Counter()
    for routine in routines:
        refs = {routine.picture(step) for step in every_step(routine.steps)}
        count.update({(ref.name, ref.pose, ref.move) for ref in refs if ref is not None})
    return count


def figure_yaml(ref: FigureRef) -> str:
    """The picture of a step as authors write it: {name: towel-sit, move: pull}."""
    if ref.pose is not None:
        return f"{{name: {ref.name}, pose: {ref.pose}}}"
    if ref.move is not None:
        return f"{{name: {ref.name}, move: {ref.move}}}"
    return str(ref.name)
