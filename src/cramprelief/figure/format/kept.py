# SPDX-License-Identifier: MIT
"""Figures kept as plain numbers and texts, so that a start needs no YAML. See routine.cache for the file."""

from __future__ import annotations

import marshal
from pathlib import Path
from typing import Any

from cramprelief.figure import geometry, model
from cramprelief.figure.body import pose
from cramprelief.reading import cache

_TYPES: tuple[type[Any], ...] = (
    model.Figure, model.Still, model.Move, model.Keyframe, model.Phase, model.Arrow, model.PropUse, model.Camera,
    model.LooseSpot, pose.Pose, pose.Grip, pose.Standing, pose.HandTarget, pose.FootTarget, pose.Bearing, pose.Spot,
    pose.Trunk, pose.Limb, geometry.Box,
)  # fmt: skip
_NUMBERS = {each: number for number, each in enumerate(_TYPES)}
_VERSION = 1


_FIELDS = tuple(tuple(each._fields) for each in _TYPES)


def _key(stamps: tuple[cache.FileStamp, ...]) -> tuple[Any, ...]:
    """What a kept figure depends on: its files and the shape of the model."""
    return (_VERSION, stamps, _FIELDS)


def load(file: Path, stamps: tuple[cache.FileStamp, ...]) -> model.Figure | None:
    """The figure that was kept for these files, or None."""
    data = cache.read(file, _key(stamps), ())
    if not isinstance(data, bytes):
        return None
    figure = _open(marshal.loads(data))
    return figure if isinstance(figure, model.Figure) else None


def keep(file: Path, stamps: tuple[cache.FileStamp, ...], figure: model.Figure) -> None:
    """Keeps a figure, unless its files are so young that they may change unseen."""
    if cache.settled((("figures", stamps),)):
        cache.write(file, _key(stamps), (), marshal.dumps(_closed(figure)))


def _closed(value: Any) -> Any:
    """An object becomes a list: its type's number, then its fields."""
    number = _NUMBERS.get(type(value))
    if number is not None:
        return [number, *(_closed(each) for each in value)]
    if type(value) is tuple:
        return tuple(_closed(each) for each in value)
    if isinstance(value, dict):
        return {key: _closed(each) for key, each in value.items()}
    return value


def _open(value: Any) -> Any:
    kind = type(value)
    if kind is list:
        return _TYPES[value[0]](*[_open(each) for each in value[1:]])
    if kind is tuple:
        return tuple([_open(each) for each in value])
    if kind is dict:
        return {key: _open(each) for key, each in value.items()}
    return value
