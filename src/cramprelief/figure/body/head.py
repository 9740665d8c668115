# SPDX-License-Identifier: MIT
"""Head, hair and a calm face, in the skull's axes (x to the face, y down)."""

from __future__ import annotations

from functools import lru_cache

from cramprelief.figure.geometry import Axes, Path, Vec, ellipse, rotate, spline
from cramprelief.figure.shapes import Gradient, Shape, Stroke, Tint

Draw = tuple[Vec, tuple[tuple[float, ...], ...]]


def _at(x: float, y: float) -> Vec:
    """The drawing's own grid (y up from the chin) to the skull's axes."""
    return (x + 6, 25 - y)


def _drawn(start: Vec, parts: tuple[tuple[float, ...], ...]) -> Path:
    path = Path(lasting=True).move(_at(*start))
    for p in parts:
        if len(p) == 2:
            path.line(_at(p[0], p[1]))
        else:
            path.curve(_at(p[0], p[1]), _at(p[2], p[3]), _at(p[4], p[5]))
    return path.close()


def _soft(*points: Vec, closed: bool = False) -> Path:
    path = spline([_at(*p) for p in points], closed=closed)
    path.lasting = True
    return path


_UPPER_FACE = (
    (40.5, 78, 42, 71, 42, 64), (42, 60, 43, 57, 45, 53), (47.5, 48, 51.5, 44, 51, 41),
    (50.4, 38, 46, 38, 43.6, 36.6), (43.2, 34, 44.4, 31.5, 44.2, 29),
)  # fmt: skip
_LOWER_FACE = (
    (44, 27, 42.6, 26, 42.8, 24), (43, 21.5, 43.4, 19, 42, 14.5), (40, 7, 35, 1.5, 27, 1.2), (16, 1.2, 2, 9, -6, 21),
)  # fmt: skip
_SKULL = ((-20, 24), (-36, 30, -46, 46, -46, 62), (-46, 86, -26, 100, -2, 100), (16, 100, 29, 94, 36, 84))
FACE = _drawn((36, 84), (*_UPPER_FACE, *_LOWER_FACE, *_SKULL))
_HINGE: Vec = (3.0, 44.0)
"""The jaw's joint, before the ear."""
LIPS_PART = 5
"""Degrees of the jaw up to which the lips stay closed."""


def _swung(points: tuple[float, ...], degrees: float) -> tuple[float, ...]:
    """Points of the drawing's grid, turned down round the jaw's joint."""
    out: list[float] = []
    for x, y in zip(points[::2], points[1::2], strict=True):
        dx, dy = rotate((x - _HINGE[0], y - _HINGE[1]), -degrees)
        out += (_HINGE[0] + dx, _HINGE[1] + dy)
    return tuple(out)


@lru_cache(maxsize=32)
def face(jaw: int) -> Path:
    """The face's outline with the jaw let down by so many degrees."""
    if jaw <= 0:
        return FACE
    chin = [_swung(p, jaw) for p in ((43, 21.5, 43.4, 19, 42, 14.5), (40, 7, 35, 1.5, 27, 1.2))]
    lips = (44, 27, *_swung((42.6, 26, 42.8, 24), jaw))
    corner = _swung((16, 1.2, 2, 9), jaw) + _swung((-6, 21), jaw * 0.5)
    return _drawn((36, 84), (*_UPPER_FACE, lips, *chin, corner, *_SKULL))


@lru_cache(maxsize=32)
def _mouth(jaw: int) -> Path:
    """The line of the closed lips; the gap between open ones."""
    low = _swung((36, 25.6, 38.8, 24.1, 42.2, 24.4), jaw if jaw > LIPS_PART else jaw * 0.7)
    points = [(low[0], low[1]), (low[2], low[3]), (low[4], low[5])]
    if jaw <= LIPS_PART:
        return _soft(*points)
    (x0, y0), (x1, y1) = points[1:]
    return _drawn((44.0, 27.6), ((41, 26.4, 38, 26.2, 34.6, 25.2), (36, y0 + 1, x0, y0 + 0.4, x1 + 0.6, y1)))


_HAIR: dict[str, Draw] = {
    "short": (
        (41, 86),
        (
            (36, 79, 29, 78, 22, 74), (17, 70, 15, 62, 13, 55), (11, 49, 7, 46, 4, 42), (1, 44, -3, 39, -8, 31),
            (-11, 24, -17, 19, -24, 18.5), (-32, 18, -36, 26, -41, 34), (-48, 44, -50.5, 54, -50.5, 64),
            (-50, 91, -28, 107, 0, 107), (20, 107, 42, 101, 41, 86),
        ),
    ),
    "crop": (
        (39, 84),
        (
            (36, 86, 30, 84, 25, 77), (19, 72, 15, 64, 14, 57), (13, 49, 10, 43, 6, 36), (3, 33, 0, 34, -4, 30),
            (-8, 22, -16, 14, -26, 13), (-36, 14, -43, 24, -48, 36), (-54, 48, -55, 57, -54, 67),
            (-53, 93, -30, 109, 0, 109), (22, 109, 43, 101, 39, 84),
        ),
    ),
    "bob": (
        (40, 86),
        (
            (33, 91, 23, 88, 17, 78), (10, 68, 8, 60, 10, 48), (11, 36, 10, 24, 4, 15), (-6, 8, -24, 7, -37, 12),
            (-50, 18, -55, 42, -53, 64), (-51, 92, -28, 107, 0, 107), (20, 107, 39, 101, 40, 86),
        ),
    ),
    "bun": (
        (37, 88),
        (
            (31, 86, 25, 80, 19, 70), (15, 63, 10, 58, 5, 55), (1, 50, -4, 40, -10, 33), (-14, 27, -22, 24, -29, 27),
            (-43, 36, -50, 48, -50, 64), (-50, 90, -28, 105, -1, 105), (18, 105, 33, 99, 37, 88),
        ),
    ),
}  # fmt: skip
_SHINE = {
    "short": ((24, 96), (4, 99), (-18, 92), (-34, 76)),
    "crop": ((20, 95), (0, 97), (-20, 90), (-38, 70)),
    "bob": ((1, 92), (-14, 84), (-24, 62)),
    "bun": ((12, 92), (-8, 84), (-30, 78)),
}
_BUN = ellipse(_at(-49, 86), 19)
_BUN.lasting = True
EAR = _soft((-1, 52), (5, 50), (4, 41), (-1.5, 34), (-6, 41), (-6.5, 48), closed=True)
_EAR_LINE = _soft((0.5, 48), (-2.5, 45), (-1, 40))
_EYE = _soft((28.5, 55), (33, 52.8), (37.5, 54.6))
_OPEN_EYE = ellipse(_at(34, 54.5), 2.3, 3.4)
_OPEN_EYE.lasting = True
_BROW = _soft((27, 64.4), (32.5, 66.4), (38, 65))
_CHEEK = ellipse(_at(27, 36), 14)
_CHEEK.lasting = True
_BLUSH = Gradient(_at(27, 36), ((0.0, Tint("tense", 0.13)), (1.0, Tint("tense", 0.0))), radius=14)


@lru_cache(maxsize=8)
def hair(style: str) -> tuple[Path, Path]:
    """The hair and one line of shine."""
    return _drawn(*_HAIR[style]), _soft(*_SHINE[style])


def head_shapes(at: Axes, style: str, eyes_closed: bool, young: bool, jaw: int = 0) -> list[Shape]:
    """Back to front; the neck lies below. `young`: no grey hair, whoever is drawn. `jaw`: degrees it is let down."""
    color = "hair.young" if young else "hair"
    cap, shine = hair(style)
    out = [Shape(_BUN, color, at=at, piece="bun")] if style == "bun" else []
    out += [
        Shape(face(jaw), "skin", at=at, piece="head"),
        Shape(_CHEEK, _BLUSH, at=at, piece="head"),
        Shape(cap, color, at=at, piece="hair"),
        Shape(shine, None, Stroke(f"{color}.shine", 2.4), at, "hair"),
    ]
    if style != "bob":
        out += [
            Shape(EAR, "skin", at=at, piece="ear"),
            Shape(_EAR_LINE, None, Stroke("skin.line", 1.6), at, "ear"),
        ]
    out += [
        Shape(_EYE, None, Stroke("face.line", 2.2), at) if eyes_closed else Shape(_OPEN_EYE, "face.line", at=at),
        Shape(_BROW, None, Stroke(color, 2.4), at),
        Shape(_mouth(jaw), "skin.line" if jaw > LIPS_PART else None, Stroke("skin.line", 1.8), at),
    ]
    return out


@lru_cache(maxsize=32)
def _under_jaw(jaw: int) -> Path:
    ways = ((40, 7, 35, 1.5, 27, 1.2), (16, 1.2, 2, 9, -6, 21), (4, 4, 18, -6, 30, -4), (38, -2, 42, 6, 42, 14.5))
    x, y = _swung((42, 14.5), jaw)
    return _drawn((x, y), tuple(_swung(way, jaw) for way in ways))


def chin_shade(at: Axes, jaw: int = 0) -> Shape:
    """The shade of the chin on the neck."""
    return Shape(_under_jaw(jaw), "skin.shade", at=at, piece="neck")
