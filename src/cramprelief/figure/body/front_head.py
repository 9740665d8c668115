# SPDX-License-Identifier: MIT
"""A head seen from the front, in axes whose origin is the middle of the head (x right, y down)."""

from __future__ import annotations

import math
from functools import lru_cache

from cramprelief.figure.geometry import Axes, Path, Vec, ellipse, heading, spline
from cramprelief.figure.shapes import Shape, Stroke

_FACE: tuple[Vec, ...] = (
    (0, -50), (26, -44), (37, -20), (36, 8), (28, 32), (12, 47), (0, 50), (-12, 47), (-28, 32), (-36, 8), (-37, -20),
    (-26, -44),
)  # fmt: skip
_CAPS: dict[str, tuple[Vec, ...]] = {
    "short": ((0, -57), (27, -51), (41, -30), (41, -4), (35, 2), (33, -16), (22, -28), (0, -30), (-20, -25), (-33, -16),
              (-35, 2), (-41, -4), (-41, -30), (-27, -51)),
    "crop": ((0, -58), (29, -52), (43, -30), (44, -2), (37, 10), (34, -14), (20, -22), (-6, -30), (-26, -20), (-34, -8),
             (-37, 10), (-44, -2), (-43, -30), (-29, -52)),
    "bob": ((0, -58), (30, -52), (46, -28), (48, 8), (44, 40), (32, 42), (36, 8), (28, -18), (4, -32), (-26, -18),
            (-36, 8), (-32, 42), (-44, 40), (-48, 8), (-46, -28), (-30, -52)),
    "bun": ((0, -55), (26, -50), (40, -28), (39, -4), (34, -2), (30, -22), (0, -34), (-30, -22), (-34, -2), (-39, -4),
            (-40, -28), (-26, -50)),
}  # fmt: skip


def _kept(path: Path) -> Path:
    path.lasting = True
    return path


@lru_cache(maxsize=8)
def _cap(style: str) -> Path:
    return _kept(spline(_CAPS[style]))


_HEAD = _kept(spline(_FACE))
_EARS = [_kept(ellipse((x, 6), 6.5, 11)) for x in (-37.0, 37.0)]
_EYES = [_kept(ellipse((x, 0), 2.6, 3.6)) for x in (-14.0, 14.0)]
_BROWS = [_kept(spline([(x - 7, -11), (x, -13.5), (x + 7, -11)], closed=False)) for x in (-14.0, 14.0)]
_LIDS = [_kept(spline([(x - 5, 0), (x, 2.4), (x + 5, 0)], closed=False)) for x in (-14.0, 14.0)]
_NOSE = _kept(spline([(1, 2), (4, 14), (-1, 16)], closed=False))
_MOUTH = _kept(spline([(-9, 27), (0, 30), (9, 27)], closed=False))
_BUN = _kept(ellipse((0, -62), 19, 16))


def front_head(at: Axes, style: str, turn: float = 0.0, behind: bool = False, closed: bool = False) -> list[Shape]:
    """Back to front; the neck lies below. `turn` is degrees to the right of the picture, `behind` shows only hair."""
    if behind:
        return _from_behind(at, style)
    if abs(turn) >= 2:
        return _turned(at, style, round(turn), closed)
    out = [Shape(_BUN, "hair", at=at, piece="bun")] if style == "bun" else []
    out += [Shape(ear, "skin", at=at, piece="ear") for ear in _EARS] if style != "bob" else []
    out += [Shape(_HEAD, "skin", at=at, piece="head"), Shape(_cap(style), "hair", at=at, piece="hair")]
    if closed:
        out += [Shape(lid, None, Stroke("face.line", 2.2), at) for lid in _LIDS]
    else:
        out += [Shape(eye, "face.line", at=at) for eye in _EYES]
    out += [Shape(brow, None, Stroke("hair", 2.4), at) for brow in _BROWS]
    out.append(Shape(_NOSE, None, Stroke("skin.line", 1.8), at))
    return [*out, Shape(_MOUTH, None, Stroke("skin.line", 2.0), at)]


def _from_behind(at: Axes, style: str) -> list[Shape]:
    out = [Shape(ear, "skin", at=at, piece="ear") for ear in _EARS] if style != "bob" else []
    out += [Shape(_HEAD, "skin.shade", at=at, piece="head"), Shape(_nape(style), "hair", at=at, piece="hair")]
    return [*out, Shape(_BUN, "hair", Stroke("hair.shine", 1.6), at=at, piece="bun")] if style == "bun" else out


@lru_cache(maxsize=8)
def _nape(style: str) -> Path:
    """The hair as it is seen from behind."""
    low = {"bob": 46.0, "bun": 22.0}.get(style, 34.0)
    return _kept(spline([(0, -58), (30, -52), (44, -26), (43, 2), (34, low - 8), (0, low), (-34, low - 8), (-43, 2),
                         (-44, -26), (-30, -52)]))  # fmt: skip


# A turned head: what lies on it goes round as on a ball, and on the side that turns to us there is more hair.


@lru_cache(maxsize=256)
def _turned_paths(style: str, turn: int) -> dict[str, Path]:
    sin, cos = heading(turn)[1], heading(turn)[0]
    way = 1 if turn > 0 else -1
    round_ = abs(sin)

    def on_ball(x: float, radius: float = 37.0) -> float:
        """Where a point of the face that lies at x comes to lie."""
        phi = math.degrees(math.asin(max(-1.0, min(1.0, x / 37.0)))) + turn
        return radius * heading(max(-90.0, min(90.0, phi)))[1]

    face = []
    for x, y in _FACE:
        low = max(0.0, y) / 50
        aft = x * way < 0
        face.append((x * (1 - 0.16 * round_ if aft else 1) + 13 * sin * low, y))
    points = _CAPS[style]
    inner = next(i for i, (x, y) in enumerate(points) if i > 2 and abs(x) < 37.5 and y > points[i + 1][1])
    outer = len(points) - inner
    cap = []
    for i, (x, y) in enumerate(points):
        if inner < i < outer:
            cap.append((on_ball(x), y))
        elif x * way < 0:
            cap.append((x * (1 + 0.07 * round_), y))
        else:
            cap.append((x * (1 - 0.03 * round_), y - 26 * round_ * max(0.0, min(1.0, (y + 14) / 24))))
    rear = [(-20, -50), (-46, -26), (-47, 0), (-42, 24), (-30, 36), (-14, 30)]
    ear_x = -way * 37.0 * cos + way * 3 * round_
    return {
        "face": _kept(spline(face)),
        "cap": _kept(spline(cap)),
        "rear": _kept(spline([(way * x * (1 + 0.04 * round_), y) for x, y in rear])),
        "ear": _kept(ellipse((ear_x, 7), 6.5 + 2.5 * round_, 11.5)),
        "nose": _kept(spline([(on_ball(1, 38), 1), (on_ball(2, 40) + way * 5 * round_, 14), (on_ball(-2, 39), 16.5)],
                             closed=False)),
        "mouth": _kept(spline([(on_ball(-9), 27), (on_ball(0, 39), 30), (on_ball(9, 37), 27)], closed=False)),
        **{f"eye{i}": _kept(ellipse((on_ball(x), 0), 2.6 * _seen(x, turn), 3.6)) for i, x in enumerate((-14, 14))},
        **{f"lid{i}": _kept(spline([(on_ball(x - 5), 0), (on_ball(x), 2.4), (on_ball(x + 5), 0)], closed=False))
           for i, x in enumerate((-14, 14))},
        **{f"brow{i}": _kept(spline([(on_ball(x - 7), -11), (on_ball(x), -13.5), (on_ball(x + 7), -11)], closed=False))
           for i, x in enumerate((-14, 14))},
    }  # fmt: skip


def _seen(x: float, turn: float) -> float:
    """How much of a thing at x is seen, 0..1."""
    return max(0.25, heading(math.degrees(math.asin(x / 37.0)) + turn)[0])


def _turned(at: Axes, style: str, turn: int, closed: bool) -> list[Shape]:
    paths = _turned_paths(style, turn)
    out = [Shape(_BUN, "hair", at=at, piece="bun")] if style == "bun" else []
    out += [Shape(paths["rear"], "hair", at=at, piece="hair_rear"), Shape(paths["face"], "skin", at=at, piece="head")]
    out.append(Shape(paths["cap"], "hair", at=at, piece="hair"))
    if style != "bob":
        out.append(Shape(paths["ear"], "skin", Stroke("skin.shade", 1.2), at=at, piece="ear"))
    for i in (0, 1):
        if closed:
            out.append(Shape(paths[f"lid{i}"], None, Stroke("face.line", 2.2), at))
        else:
            out.append(Shape(paths[f"eye{i}"], "face.line", at=at))
        out.append(Shape(paths[f"brow{i}"], None, Stroke("hair", 2.4), at))
    out.append(Shape(paths["nose"], None, Stroke("skin.line", 1.8), at))
    return [*out, Shape(paths["mouth"], None, Stroke("skin.line", 2.0), at)]
