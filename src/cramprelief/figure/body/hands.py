# SPDX-License-Identifier: MIT
"""Hands at the size of the whole body: a palm, two rows of fingers and a thumb, in the hand's own axes."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from cramprelief.figure.body.segment import Profile, Seg, outline, plain
from cramprelief.figure.geometry import Path, Vec, clockwise, spline, united

PALM = 37.0


class HandShape(NamedTuple):
    """Curl of the front fingers at their three joints, how much more the rear ones curl, and the thumb's base
    angle, bend and length."""

    curl: tuple[float, float, float]
    rear: float
    thumb: tuple[float, float, float]


SHAPES = {
    "relaxed": HandShape((14, 24, 16), 12, (18, 14, 0.9)),
    "flat": HandShape((-3, 4, 3), 3, (14, 6, 0.78)),
    "grip": HandShape((62, 88, 48), 8, (34, 40, 0.95)),
    "fist": HandShape((78, 96, 60), 4, (40, 52, 0.9)),
    "hook": HandShape((10, 76, 34), 5, (58, 10, 1)),
    "cup": HandShape((20, 28, 20), 6, (40, 16, 1)),
    "pinch": HandShape((30, 36, 16), 6, (46, 6, 1)),
    "reach": HandShape((8, 10, 8), 6, (26, 8, 1)),
}


def chain(start: Vec, angle: float, sizes: list[float], widths: list[float], turns: list[float]) -> list[Seg]:
    """Bones of a finger, one after the other; `turns` bend each of them by degrees."""
    out = []
    for i, size in enumerate(sizes):
        angle += turns[i]
        seg = plain(start, angle, size, widths[i], widths[i + 1])
        out.append(seg)
        start = seg.p1
    return out


def finger(bones: list[Seg]) -> Path:
    """The skin of a finger: one path, filled as a union."""
    path = united(*(clockwise(bone.path(1, 1)) for bone in bones))
    path.lasting = True
    return path


@lru_cache(maxsize=64)
def fingers(shape: str, palm: int, rear: bool) -> Path:
    """The near or the rear row of fingers."""
    hand = SHAPES[shape]
    more = hand.rear if rear else 0.0
    sizes = [19 * 0.95, 14 * 0.95, 10.5 * 0.95] if rear else [19, 14, 10.5]
    turns = [(hand.curl[0] + more) * palm, (hand.curl[1] + more) * palm, hand.curl[2] * palm]
    return finger(chain((34, (1.5 if rear else -0.5) * palm), 0.0, sizes, [8.6, 7.6, 6.6, 5.2], turns))


@lru_cache(maxsize=64)
def thumb(shape: str, palm: int) -> tuple[Path, Path]:
    """The thumb, and the line that parts it from the palm."""
    base, bend, size = SHAPES[shape].thumb
    turns = [base * palm, -bend * 0.25 * palm, bend * 0.6 * palm]
    bones = chain((9, 4.5 * palm), 0.0, [17 * size, 14 * size, 11 * size], [8.2, 7.8, 6.6, 5], turns)
    rim = [bones[0].at(0.35, 7.6 * palm), bones[1].at(0.2, 7.4 * palm)]
    rim += [bones[1].at(0.95, 6.5 * palm), bones[2].at(0.7, 5.4 * palm)]
    line = spline(rim, closed=False)
    line.lasting = True
    return finger(bones), line


_INNER = Profile([(0, 9.6), (0.4, 11.6), (0.8, 10.6), (1, 9.2)])
_OUTER = Profile([(0, 9.4), (0.4, 12.2), (0.8, 10.8), (1, 8.6)])


def palm_profiles(palm: int) -> tuple[Profile, Profile]:
    """Front and back of the palm as one more tapered segment, so the wrist bends smoothly."""
    return (_INNER, _OUTER) if palm > 0 else (_OUTER, _INNER)


@lru_cache(maxsize=4)
def palm_skin(palm: int) -> Path:
    return outline(PALM, *palm_profiles(palm), 1, 1)
