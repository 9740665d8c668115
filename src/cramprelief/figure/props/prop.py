# SPDX-License-Identifier: MIT
"""How a thing on the scene is declared: its keys in a figure file, and the function that draws it.

A new prop is a function `draw(stage, given)` that returns shapes in the scene's axes (x right, y DOWN, floor 0;
`given` holds numbers as authors write them, y up) and an entry in `PROPS` of its module and in `table.py`. Layers, back
to front: back (still, kept as an image), under, mid (between the far and the near half of the body), front, top.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from cramprelief.figure.model import PropLayer
from cramprelief.figure.shapes import Shape

if TYPE_CHECKING:
    from cramprelief.figure.stage import Stage

Given = Mapping[str, Any]
ParamKind = Literal["number", "flag", "word", "spot", "pair", "bearing", "names"]


class Param(NamedTuple):
    """One key of a prop.

    A "number" may be a level's name, or "$name" of the pose's numbers; a "word" is one of `words`, and "names" are a
    list of them; a "spot" is as `at` of a hand.
    """

    kind: ParamKind
    default: Any = None
    words: tuple[str, ...] = ()
    says: str = ""
    drags: bool = True
    """False for a number that nobody takes hold of, such as the upper edge of a wall that ends out of sight."""


class Handhold(NamedTuple):
    """Where a thing can be taken hold of: the keys of the numbers that a drag changes, across and up; one key of a
    "pair" or of a "spot" stands for both."""

    across: str | None
    up: str | None


_ACROSS = ("x", "x0", "x1")
_UP = ("y", "seat", "top", "y0", "y1")


class Prop(NamedTuple):
    """`moves`: depends on the pose or the clock, so it is drawn in every frame and cannot lie in the back layer.
    `alive`: moves by itself, like steam, even while the body is still."""

    draw: Callable[[Stage, Given], Sequence[Shape]]
    params: Mapping[str, Param] = MappingProxyType({})
    layer: PropLayer = "back"
    moves: bool = False
    alive: bool = False
    says: str = ""

    @property
    def grips(self) -> tuple[Handhold, ...]:
        """Where it can be dragged: its middle or its two ends, and each of its points."""
        numbers = [key for key, param in self.params.items() if param.kind == "number" and param.drags]
        ends = [key for key in _ACROSS if key in numbers]
        ups = [key for key in _UP if key in numbers]
        found = [Handhold(key, ups[min(i, len(ups) - 1)] if ups else None) for i, key in enumerate(ends)]
        if not ends and ups:
            found = [Handhold(None, ups[0])]
        points = [key for key, param in self.params.items() if param.kind in ("pair", "spot")]
        return (*found, *(Handhold(key, key) for key in points))

    def filled(self, given: Given) -> Given:
        """What a figure file gives, with the defaults for the rest."""
        return {**{key: param.default for key, param in self.params.items()}, **given}
