# SPDX-License-Identifier: MIT
"""Every edit of a form, as the one splice of the text that makes it. Bytes outside of it never change.

A method raises CannotSplice where the place is not safe to change. An edit that changes nothing is the splice NOTHING.
Texts are given as a person means them; `yaml` is what stands in the file.
"""

from __future__ import annotations

from collections.abc import Callable

from cramprelief.authoring.edits import groups, ids, lists, person_does, steps, values
from cramprelief.authoring.edits.located_text import CannotSplice, LocatedText, Path
from cramprelief.authoring.edits.step_places import StepPlace, step_places
from cramprelief.authoring.edits.written import doubly_quoted, tidy, written
from cramprelief.authoring.splice import Splice, between, spliced
from cramprelief.reading.located import Node

__all__ = ["CannotSplice", "Path", "SourceText", "StepPlace"]


class SourceText(LocatedText):
    """One text with its located tree; immutable. Paths lead from the top: `("steps", 2, "show")`."""

    def value(self, path: Path) -> Node | None:
        """What stands at a path, with its span; None where there is nothing."""
        return self.find(path)

    def text_at(self, path: Path) -> str:
        """The text at a path in one line, as a form shows it; "" where none stands there."""
        return values.text_at(self, path)

    # Fields

    def put(self, path: Path, key: str | int, value: str | None) -> Splice:
        """Set a text, add it in the order of the format, or (None) remove it. `path` leads to its table or list."""
        if isinstance(key, int) and value is None:
            return lists.remove_item(self, path, key)
        return values.put(self, path, key, value)

    def write(self, path: Path, yaml: str) -> Splice:
        """Any YAML in place of the value at a path, or as a new key; several lines go below the key."""
        return values.write(self, path, yaml)

    def remove(self, path: Path) -> Splice:
        """The key at the end of a path away, or the item of a short list."""
        if isinstance(path[-1], int):
            return lists.remove_item(self, path[:-1], path[-1])
        return values.remove(self, path[:-1], path[-1])

    def rename_key(self, path: Path, old: str, new: str) -> Splice:
        return values.rename_key(self, path, old, new)

    def person_does(self, path: Path, kind: str) -> Splice:
        """The time key of a step gets another name; a pace stays with a movement only."""
        return person_does.person_does(self, path, kind)

    # Short lists

    def chip_on(self, path: Path, key: str, name: str) -> Splice:
        return lists.chip_on(self, path, key, name)

    def chip_off(self, path: Path, key: str, name: str) -> Splice:
        return lists.chip_off(self, path, key, name)

    def add_item(self, path: Path, key: str, yaml: str) -> Splice:
        """One more value of YAML at the end of a list; the list, where there is none yet."""
        return lists.add_item(self, path, key, yaml)

    def own_source(self, title: str, publisher: str = "", year: str = "", url: str = "") -> Splice:
        """A source of the author's own behind the others."""
        parts = [("title", title), ("publisher", publisher), ("year", year)]
        written_parts = [f"{key}: {written(tidy(value), '', True)}" for key, value in parts if tidy(value)]
        if tidy(url):
            written_parts.append(f"url: {doubly_quoted(tidy(url))}")
        return self.add_item(("evidence",), "sources", f"{{{', '.join(written_parts)}}}")

    def adapt_row(self, path: Path, condition: str, yaml: str | None) -> Splice:
        """What a condition changes in the step at `path`: `skip`, `{stop: Rest now.}`; None takes the row away."""
        if yaml is None:
            return values.remove(self, (*path, "adapt"), condition)
        return values.write(self, (*path, "adapt", condition), yaml)

    # Steps, and whatever else stands in lists of several lines

    def steps(self) -> list[StepPlace]:
        """Every step, group and way, in the order of the file."""
        return step_places(self)

    def move_step(self, path: Path, to: Path) -> Splice:
        """To the place before the one that stands at `to` now; a number past the last means the end."""
        return steps.move(self, path, to)

    def duplicate(self, path: Path) -> Splice:
        """A copy below, with fresh ids."""
        return ids.duplicate(self, path)

    def delete(self, *paths: Path) -> Splice:
        """With their comments and the empty lines above them."""
        return steps.delete(self, *paths)

    def group(self, *paths: Path, repeat: str = "2") -> Splice:
        return groups.group(self, *paths, repeat=repeat)

    def ungroup(self, path: Path) -> Splice:
        return groups.ungroup(self, path)

    def into(self, path: Path) -> Splice:
        return groups.into(self, path)

    def out_of(self, path: Path) -> Splice:
        return groups.out_of(self, path)

    def add_step(self, to: Path, yaml: str) -> Splice:
        """A new step before the one at `to`, or behind the last: its lines, the first key without its dash."""
        return steps.add(self, to, yaml)

    def rename_id(self, path: Path, new: str) -> Splice:
        """With every branch that leads there."""
        return ids.rename_id(self, path, new)

    # Several at once

    def together(self, *edits: Callable[[SourceText], Splice]) -> Splice:
        """Edits one after the other, each on the text that the one before made, as one splice."""
        now = self
        for edit in edits:
            now = SourceText(spliced(now.text, edit(now)))
        return between(self.text, now.text)
