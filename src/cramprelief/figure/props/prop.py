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


class Prop(NamedTuple):
    """`moves`: depends on the pose or the clock, so it is drawn in every frame and cannot lie in the back layer.
    `alive`: moves by itself, like steam, even while the body is still."""

    draw: Callable[[Stage, Given], Sequence[Shape]]
    params: Mapping[str, Param] = MappingProxyType({})
    layer: PropLayer = "back"
    moves: bool = False
    alive: bool = False
    says: str = ""

    def filled(self, given: Given) -> Given:
        """What a figure file gives, with the defaults for the rest."""
        return {**{key: param.default for key, param in self.params.items()}, **given}
