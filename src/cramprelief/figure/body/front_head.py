# SPDX-License-Identifier: MIT
"""A head seen from the front, in axes whose origin is the middle of the head (x right, y down)."""

from __future__ import annotations

from functools import lru_cache

from cramprelief.figure.geometry import Axes, Path, Vec, ellipse, spline
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
_NOSE = _kept(spline([(1, 2), (4, 14), (-1, 16)], closed=False))
_MOUTH = _kept(spline([(-9, 27), (0, 30), (9, 27)], closed=False))
_BUN = _kept(ellipse((0, -62), 19, 16))


def front_head(at: Axes, style: str) -> list[Shape]:
    """Back to front; the neck lies below."""
    out = [Shape(_BUN, "hair", at=at, piece="bun")] if style == "bun" else []
    out += [Shape(ear, "skin", at=at, piece="ear") for ear in _EARS] if style != "bob" else []
    out += [Shape(_HEAD, "skin", at=at, piece="head"), Shape(_cap(style), "hair", at=at, piece="hair")]
    out += [Shape(eye, "face.line", at=at) for eye in _EYES]
    out += [Shape(brow, None, Stroke("hair", 2.4), at) for brow in _BROWS]
    out.append(Shape(_NOSE, None, Stroke("skin.line", 1.8), at))
    return [*out, Shape(_MOUTH, None, Stroke("skin.line", 2.0), at)]
