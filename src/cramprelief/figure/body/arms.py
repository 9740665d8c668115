# SPDX-License-Identifier: MIT
"""An arm as shapes: skin, hand and sleeve."""

from __future__ import annotations

from functools import lru_cache

from cramprelief.figure.body.hands import PALM, fingers, palm_profiles, palm_skin, thumb
from cramprelief.figure.body.legs import half, lasting, round_end
from cramprelief.figure.body.measures import FORE, UPPER, build
from cramprelief.figure.body.segment import Seg, corner, outline, web
from cramprelief.figure.body.skeleton import Arm
from cramprelief.figure.geometry import Path, spline
from cramprelief.figure.shapes import Shape, Stroke

_SLEEVE = 0.5
_SLEEVE_WIDTHS = ((0.0, 24.5), (0.2, 25.0), (0.36, 24.8), (_SLEEVE, 24.0))


@lru_cache(maxsize=8)
def upper_skin(name: str) -> Path:
    return outline(UPPER, *build(name).upper, 1, 1)


@lru_cache(maxsize=8)
def fore_skin(name: str) -> Path:
    return outline(FORE, *build(name).fore, 1, 1)


@lru_cache(maxsize=1024)
def elbow_skin(name: str, elbow: float) -> Path:
    """Point and fold of an elbow bent by `elbow` degrees, in the upper arm's axes."""
    b = build(name)
    upper = Seg((0.0, 0.0), 0.0, UPPER, *b.upper)
    fore = Seg(upper.p1, -elbow, FORE, *b.fore)
    ops = []
    for part in (corner(upper, fore, -1, 14.6, 1.2), web(upper, fore, 1, 18, elbow, 14.6)):
        ops += part.ops if part is not None else []
    return Path(ops or [("M", upper.p1), ("Z", ())], lasting=True)


@lru_cache(maxsize=1024)
def wrist_skin(name: str, wrist: float, palm: int) -> Path:
    """The fold of a bent wrist, in the forearm's axes."""
    fore = Seg((0.0, 0.0), 0.0, FORE, *build(name).fore)
    hand = Seg(fore.p1, -wrist, PALM, *palm_profiles(palm))
    fold = web(fore, hand, 1 if wrist > 0 else -1, 12, wrist, 9.5)
    return lasting(fold if fold is not None else Path([("M", fore.p1), ("Z", ())]))


@lru_cache(maxsize=4)
def sleeve() -> Path:
    """A short sleeve, in the upper arm's axes."""
    front = [(s * UPPER, -w) for s, w in _SLEEVE_WIDTHS]
    back = [(s * UPPER, w) for s, w in _SLEEVE_WIDTHS]
    path = spline(front, closed=False)
    path.bend(((_SLEEVE + 0.05) * UPPER, 0.0), back[-1]).join(spline(back[::-1], closed=False))
    round_end(path, front[0], back[0], (-1.0, 0.0), 21 / 24.5)
    return lasting(path.close())


@lru_cache(maxsize=8)
def sleeve_shade(name: str) -> Path:
    """The shade of the sleeve on the arm."""
    front, back = build(name).upper
    points = [(0.45 * UPPER, -front.at(0.45)), (0.57 * UPPER, -front.at(0.57) + 0.4), (0.63 * UPPER, 0.0)]
    points += [(0.57 * UPPER, back.at(0.57) - 0.4), (0.45 * UPPER, back.at(0.45))]
    return lasting(spline(points, corners=(0, 1, 3, 4)))


@lru_cache(maxsize=2)
def sleeve_lines() -> Path:
    hem = [(0.47 * UPPER, -23.4), (0.51 * UPPER, -8), (0.51 * UPPER, 8), (0.47 * UPPER, 23.4)]
    return lasting(spline(hem, closed=False))


def hand_shapes(arm: Arm, side: str, piece: str) -> list[Shape]:
    """Fingers, palm and thumb; also asked for alone, to lie over a limb that the arm passes behind."""
    skin, shade = ("skin", "skin.shade") if side == "near" else ("skin.far", "skin.far.shade")
    skin_of_thumb, rim = thumb(arm.shape, arm.palm)
    return [
        Shape(fingers(arm.shape, arm.palm, True), shade, at=arm.hand, piece=piece),
        Shape(fingers(arm.shape, arm.palm, False), skin, at=arm.hand, piece=piece),
        Shape(palm_skin(arm.palm), skin, at=arm.hand, piece=piece),
        Shape(skin_of_thumb, skin, at=arm.hand, piece=piece),
        Shape(rim, None, Stroke(shade, 1.8), arm.hand, piece),
    ]


def arm_shapes(arm: Arm, elbow: float, wrist: float, name: str, side: str) -> list[Shape]:
    """Skin, hand and sleeve, back to front."""
    skin, shade = ("skin", "skin.shade") if side == "near" else ("skin.far", "skin.far.shade")
    piece = f"{side}_arm"
    rear, front, palm, thumb_, rim = hand_shapes(arm, side, piece)
    out = [rear, front, palm]
    out.append(Shape(upper_skin(name), skin, at=arm.upper.axes, piece=piece))
    out.append(Shape(fore_skin(name), skin, at=arm.fore.axes, piece=piece))
    if elbow > 4:
        out.append(Shape(elbow_skin(name, half(elbow)), skin, at=arm.upper.axes, piece=piece))
    if abs(wrist) > 8:
        out.append(Shape(wrist_skin(name, half(wrist), arm.palm), skin, at=arm.fore.axes, piece=piece))
    out += [thumb_, rim]
    out.append(Shape(sleeve_shade(name), shade, at=arm.upper.axes, piece=piece))
    cloth = "shirt" if side == "near" else "shirt.far"
    out.append(Shape(sleeve(), cloth, at=arm.upper.axes, piece=f"{side}_sleeve"))
    if side == "near":
        out.append(Shape(sleeve_lines(), None, Stroke("shirt.shade", 1.6), arm.upper.axes, f"{side}_sleeve"))
    return out
