# SPDX-License-Identifier: MIT
"""Things and arrows on the scene of a pose or a move: put in, dragged, taken away."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from cramprelief.authoring.edit import CannotSplice, SourceText
from cramprelief.authoring.figures.figure_file import FigureFile
from cramprelief.authoring.figures.pose_text import Edit, Path, number
from cramprelief.authoring.splice import Splice, spliced
from cramprelief.figure.model import LooseSpot, PropUse
from cramprelief.figure.props.prop import Handhold
from cramprelief.figure.props.table import PROPS
from cramprelief.reading.located import Items, Scalar


class Thing(NamedTuple):
    """A thing that a pose or a move shows, and where the file says so; `shared` by all poses of the figure."""

    use: PropUse
    path: Path
    shared: bool


def things_of(file: FigureFile, entry: Path) -> tuple[Thing, ...]:
    """The things of ("poses", name) or ("moves", name), back to front."""
    drafts = file.drafts
    block, name = entry
    own = (drafts.poses if block == "poses" else drafts.moves)[str(name)].values
    gone = own.get("without", ())
    uses: tuple[PropUse, ...] = drafts.values.get("props", ())
    found = [Thing(use, ("props", i), True) for i, use in enumerate(uses) if use.name not in gone]
    found += [Thing(use, (*entry, "props", i), False) for i, use in enumerate(own.get("props", ()))]
    return tuple(found)


def place_of(file: FigureFile, thing: Thing, grip: Handhold) -> tuple[float | None, float | None]:
    """Where a grip of a thing lies, across and up; None for an axis that it has not, and for a place on the body."""
    given = PROPS[thing.use.name].filled(thing.use.given)
    if grip.across is not None and grip.across == grip.up:
        pair = given[grip.across]
        if isinstance(pair, LooseSpot):
            pair = pair.amounts if pair.kind == "point" else None
        if pair is None:
            return None, None
        return _number(file, pair[0]), _number(file, pair[1])
    return (
        _number(file, given[grip.across]) if grip.across is not None else None,
        _number(file, given[grip.up]) if grip.up is not None else None,
    )


def _number(file: FigureFile, amount: Any) -> float | None:
    if amount is None or (isinstance(amount, str) and amount.startswith("$")):
        return None
    return file.drafts.level(amount)


def thing_dragged(
    file: FigureFile, thing: Thing, grip: Handhold, across: float | None, up: float | None, named: Mapping[str, str]
) -> Splice:
    """A grip of a thing somewhere else. What stands at a level moves the level, and all that is at it.

    `named`: levels to which a magnet draws it, by "x" and "y".
    """
    edits: list[Edit] = []
    if grip.across is not None and grip.across == grip.up:
        for i, (axis, value) in enumerate((("x", across), ("y", up))):
            edits += _one(file, thing, grip.across, i, value, named.get(axis))
    else:
        edits += _one(file, thing, grip.across, None, across, named.get("x"))
        edits += _one(file, thing, grip.up, None, up, named.get("y"))
    if not edits:
        return file.checked(file.text)
    return file.edited(_as_table(file, thing, edits))


def _one(
    file: FigureFile, thing: Thing, key: str | None, place: int | None, value: float | None, level: str | None
) -> list[Edit]:
    if key is None or value is None:
        return []
    said = thing.use.given.get(key)
    if place is not None:
        amounts = said.amounts if isinstance(said, LooseSpot) else said
        said = None if amounts is None else amounts[place]
    if isinstance(said, str) and said in file.drafts.levels and said != "floor" and level is None:
        return [Edit(("levels", said), number(value))] if file.drafts.level(said) != round(value) else []
    if said is not None and level is None and not isinstance(said, str) and round(said) == round(value):
        return []
    path: Path = (*thing.path, thing.use.name, key)
    return [Edit(path if place is None else (*path, place), level or number(value))]


def _as_table(file: FigureFile, thing: Thing, edits: list[Edit]) -> list[Edit]:
    """A thing without numbers, as `- floor`, gets a table for them; a pair that is not there yet comes whole."""
    own = [edit for edit in edits if edit.path[: len(thing.path)] == thing.path]
    below = len(thing.path) + 1
    if not own:
        return edits
    rest = [edit for edit in edits if edit not in own]
    pairs = [edit for edit in own if len(edit.path) > below + 1 and str(edit.path[below]) not in thing.use.given]
    if pairs:
        if len(pairs) < 2:
            return []
        key = str(pairs[0].path[below])
        own = [Edit((*thing.path, thing.use.name, key), f"[{pairs[0].yaml}, {pairs[1].yaml}]")]
    if isinstance(SourceText(file.text).value(thing.path), Scalar):
        numbers = ", ".join(f"{edit.path[below]}: {edit.yaml}" for edit in own)
        return [*rest, Edit(thing.path, f"{thing.use.name}: {{{numbers}}}")]
    return [*rest, *own]


def _item_added(file: FigureFile, entry: Path, key: str, yaml: str) -> Splice:
    """One more line at the end of a list of the pose or move; the list, where there is none yet."""
    source = SourceText(file.text)
    new = source.value((*entry, key)) is None
    splice = source.write((*entry, key), f"- {yaml}") if new else source.add_item(entry, key, yaml)
    return file.checked(spliced(file.text, splice))


def _item_removed(file: FigureFile, path: Path) -> Splice:
    """A line of a list away; the last one takes the list along."""
    source = SourceText(file.text)
    items = source.value(path[:-1])
    only = isinstance(items, Items) and len(items.items) == 1
    return file.checked(spliced(file.text, source.put(path[:-2], str(path[-2]), None) if only else source.delete(path)))


def thing_added(file: FigureFile, entry: Path, name: str, across: float, up: float | None = None) -> Splice:
    """A thing from the palette, only in this pose or move; its first grip lies at the place. Without `up` it has the
    height that it usually has."""
    prop = PROPS[name]
    grip = prop.grips[0] if prop.grips else Handhold(None, None)
    numbers: dict[str, str] = {}
    if grip.across is not None and grip.across == grip.up:
        numbers[grip.across] = f"[{number(across)}, {number(up or 0.0)}]"
    else:
        numbers |= {grip.across: number(across)} if grip.across is not None else {}
        if len(prop.grips) > 1 and prop.grips[1].across is not None and prop.grips[1].across != prop.grips[1].up:
            first, second = (prop.params[str(each.across)].default for each in prop.grips[:2])
            numbers[str(prop.grips[1].across)] = number(across + second - first)
        if up is not None and grip.up is not None:
            numbers[grip.up] = number(up)
    if prop.moves and prop.layer == "back":
        numbers = {"z": "under", **numbers}
    yaml = name if not numbers else f"{name}: {{{', '.join(f'{key}: {value}' for key, value in numbers.items())}}}"
    return _item_added(file, entry, "props", yaml)


def thing_removed(file: FigureFile, entry: Path, thing: Thing) -> Splice:
    """A thing away from this pose or move; what all poses show stays in the others."""
    if not thing.shared:
        return _item_removed(file, thing.path)
    source = SourceText(file.text)
    if source.value((*entry, "without")) is None:
        return file.edited([Edit((*entry, "without"), f"[{thing.use.name}]")])
    return file.checked(spliced(file.text, source.chip_on(entry, "without", thing.use.name)))


def arrow_added(file: FigureFile, entry: Path, start: tuple[float, float], end: tuple[float, float]) -> Splice:
    """A thin arrow; at most three stand in a picture."""
    block, name = entry
    own = (file.drafts.poses if block == "poses" else file.drafts.moves)[str(name)].values
    if len(own.get("arrows", ())) >= 3:
        raise CannotSplice("A picture has three arrows at most.")
    places = (f"[{number(x)}, {number(y)}]" for x, y in (start, end))
    return _item_added(file, entry, "arrows", "{{from: {}, to: {}}}".format(*places))


def arrow_dragged(file: FigureFile, entry: Path, place: int, end: str, across: float, up: float) -> Splice:
    """One end ("from" or "to") of an arrow that stands on its own somewhere else."""
    path: Path = (*entry, "arrows", place, end)
    return file.edited([Edit(path, f"[{number(across)}, {number(up)}]")])


def arrow_removed(file: FigureFile, entry: Path, place: int) -> Splice:
    return _item_removed(file, (*entry, "arrows", place))
