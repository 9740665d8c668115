# SPDX-License-Identifier: MIT
"""The block of an item of a list: comments right above it, its lines, comments below that stand further in."""

from __future__ import annotations

from cramprelief.authoring.edits.lines import broken, split
from cramprelief.authoring.edits.located_text import GONE, CannotSplice, LocatedText, Path
from cramprelief.authoring.splice import Splice, between

ONLY_ONE = "A list keeps at least one step."
ONLY_IN_GROUP = "A group keeps at least one step. Ungroup it instead."
IN_BRACKETS = "These steps stand in one line, within [ ]. Mend it in Source."


def block(source: LocatedText, path: Path, number: int) -> tuple[int, int]:
    """The whole lines of an item of a list."""
    within = source.listed(path)
    if within.flow:
        raise CannotSplice(IN_BRACKETS)
    dash = source.dash(path, number)
    column = within.span.column - 1
    start = source.lines.start(dash)
    while start > 0:
        above = source.lines.start(start - 1)
        line = source.text[above:start]
        if not line.lstrip(" ").startswith("#") or len(line) - len(line.lstrip(" ")) != column:
            break
        start = above
    return start, source.below(max(within.items[number].span.end, dash), column)


def taken(source: LocatedText, path: Path, number: int) -> str:
    """The text of a block that is to go elsewhere, with a break at its end."""
    source.free((*path, number))
    start, end = block(source, path, number)
    found = source.text[start:end]
    return found if broken(found) else found + source.lines.break_at(start)


def shifted(text: str, by: int) -> str:
    """Lines further in by so many columns, or further out, as far as they can."""
    return "".join(
        line if not line.strip() else " " * by + line if by > 0 else line[min(-by, len(line) - len(line.lstrip(" "))) :]
        for line in split(text)
    )


def whole_text(source: LocatedText) -> str:
    """The text with a break behind its last line."""
    text = source.text
    return text if broken(text) or not text else text + source.lines.break_at(len(text))


def within_whole(source: LocatedText, place: int) -> int:
    """A place of the text in its `whole_text`: what is last there ends behind the break."""
    return len(whole_text(source)) if place == len(source.text) else place


def as_before(source: LocatedText, after: str) -> Splice:
    """The splice that leads to a text, which ends in a break only where it did before."""
    if source.text and not broken(source.text) and broken(after):
        after = after[: -len(split(after)[-1]) or None] + split(after)[-1].rstrip("\r\n")
    return between(source.text, after)


def parted(path: Path) -> tuple[Path, int]:
    """The path of a list, and the number of one of its items."""
    if not path or not isinstance(path[-1], int):
        raise CannotSplice(GONE)
    return path[:-1], path[-1]


def demand_least(source: LocatedText, path: Path) -> None:
    """Raises CannotSplice where a list would lose what it needs at least."""
    left = len(source.listed(path).items) - 1
    if path[-1:] == ("choose",) and left < 2:
        raise CannotSplice("A choice keeps at least two ways.")
    if left < 1:
        raise CannotSplice(ONLY_IN_GROUP if len(path) > 1 and path[-1] == "steps" else ONLY_ONE)


def value_of(tree: object, path: Path) -> list[object]:
    """The list at a path of a plain tree."""
    found = tree
    for part in path:
        found = found[part]  # type: ignore[index]  # a path that was found in the text a moment ago
    return found  # type: ignore[return-value]  # the lists of a plain tree
