# SPDX-License-Identifier: MIT
"""The drawing of the body map: points of one half, the other half is their mirror image.

Units: the body is 520 high, x counts from the middle line outwards, y down from the crown. The person lies
stretched out, feet pointing down, so that the front shows the top of the feet and the back their soles:
standing feet would be too small to press. Outlines are points of a smooth closed curve.
"""

from __future__ import annotations

import math

from cramprelief.vocabulary import Elsewhere

Points = tuple[tuple[float, float], ...]

WIDTH, HEIGHT = 240.0, 544.0


def _set(points: Points, at: tuple[float, float], turn: float, size: float = 1.0) -> Points:
    """Points of a hand or foot (x across, y along) put where the limb ends, turned outwards by `turn` degrees."""
    c, s = math.cos(math.radians(turn)) * size, math.sin(math.radians(turn)) * size
    return tuple((round(at[0] + x * c + y * s, 2), round(at[1] + y * c - x * s, 2)) for x, y in points)


def _hand(points: Points) -> Points:
    return _set(points, (90.5, 236), 13)


def _foot(points: Points) -> Points:
    return _set(points, (36, 453), 11)


_HEAD: Points = ((0, 0), (10, 2.4), (18, 9.5), (22.2, 20), (22.6, 32), (19, 47), (11.5, 59.5), (0, 64.5))
_NECK_TO_WRIST: Points = (
    (0, 56), (12, 55), (12.8, 68), (17, 77), (30, 83.5), (46, 88.5), (59, 97), (66, 110), (69.5, 127), (73, 146),
    (78.5, 166), (85, 182), (91, 199), (95, 217), (96.8, 231),
)  # fmt: skip
_HAND: Points = (
    (7.6, 10), (9.6, 22), (9.8, 36), (9.4, 46), (7.4, 49), (5.8, 48.5), (5.4, 53.5), (3.6, 56.5), (1.6, 55),
    (.8, 58), (-1.4, 60),
    (-3.2, 57), (-4.6, 57.5), (-6.8, 56), (-7.6, 48), (-8.6, 33), (-10.4, 28), (-12.6, 33.5), (-15.6, 38.5),
    (-19, 38), (-19.4, 33),
    (-16, 24), (-12, 13), (-7.6, 4),
)  # fmt: skip
_ARM_TO_HIP: Points = (
    (79.5, 221), (73, 204), (67, 188), (63.5, 172), (59, 154), (53.5, 137), (50.5, 134), (47.5, 146), (43, 164),
    (39.5, 182), (39.5, 196), (43.5, 213), (49.5, 231), (54, 249), (56.8, 270), (56.6, 293), (53.4, 316), (49, 336),
)  # fmt: skip
_LEG_OUT: Points = ((47.5, 350), (49.5, 364), (54, 380), (56.5, 397), (54, 415), (48.5, 434), (45.2, 446))
_LEG_IN: Points = (
    (27.2, 448), (24, 432), (17.5, 414), (14.5, 396), (17.5, 378), (21.5, 362), (20.5, 348), (16, 328), (9.5, 302),
    (4.5, 276), (1.2, 254), (0, 250),
)  # fmt: skip
_TOES: Points = (
    (16.4, 54), (17.4, 60.5), (15.4, 65), (12.8, 65.5), (12.6, 70), (9.8, 72.5), (7.4, 71.6), (6.4, 76.5),
    (3.4, 78.5), (1, 77.2),
    (-.4, 81.6), (-3, 82.6), (-4.8, 80.4), (-6.8, 84.6), (-10.4, 86), (-13.8, 83), (-14.2, 75), (-12.6, 67),
    (-13.6, 58),
)  # fmt: skip
_FOOT_TOP: Points = ((9.6, 4), (9.8, 14), (11, 28), (14.2, 43), *_TOES, (-13, 48), (-10, 34), (-8.8, 20), (-9.2, 6))
_FOOT_SOLE: Points = (
    (9, -1), (11.6, 8), (11.8, 17), (11, 28), (13.2, 42), *_TOES, (-13.4, 52), (-9.6, 42), (-7.6, 32), (-9.6, 21),
    (-11, 11), (-9.8, 1),
)  # fmt: skip

_BODY = _NECK_TO_WRIST + _hand(_HAND) + _ARM_TO_HIP + _LEG_OUT

HEAD = _HEAD
HALF = {"front": _BODY + _foot(_FOOT_TOP) + _LEG_IN, "back": _BODY + _foot(_FOOT_SOLE) + _LEG_IN}

_HAND_AREA = _hand(
    (
        (-4.6, 7), (1, 5), (5.4, 10), (7.2, 22), (7.4, 36), (7, 44), (4.6, 49), (1, 54), (-3, 54.6), (-5.2, 50),
        (-6.2, 34), (-8.6, 24.4),
        (-11.6, 26), (-14.4, 32.4), (-16.6, 35), (-16.8, 32.6), (-13.6, 24), (-9.4, 14),
    )
)  # fmt: skip
_FOREARM: Points = (
    (69, 183), (75, 179), (82.5, 184), (87.5, 199), (91.4, 217), (93.4, 229), (90.5, 233), (87, 232.5),
    (82.8, 220), (76.5, 203),
)  # fmt: skip
_TOE_AREA: Points = (
    (14, 58), (14.8, 61), (13, 63), (10.4, 63.6), (10, 68.6), (7, 69.6), (4.6, 70), (3.6, 75), (1, 75.4),
    (-1.4, 75.8), (-2.8, 79),
    (-6, 79.4), (-9.6, 83.4), (-11.6, 81), (-11.6, 75), (-10.2, 68),
)  # fmt: skip

AREAS: dict[str, dict[str, Points]] = {
    "front": {
        "thigh-front": (
            (26, 262), (37, 252), (49, 251), (54.5, 270), (54, 292), (50.5, 314), (46, 332), (36, 336), (27, 330),
            (25, 306), (24, 284),
        ),
        "inner-thigh": (
            (6, 262), (13.5, 257), (20.5, 267), (20.8, 290), (22, 312), (22.6, 322), (19, 324), (14, 304),
            (9, 280),
        ),
        "shin": (
            (24.5, 370), (34, 374), (45.5, 371), (51, 385), (52.8, 398), (50, 415), (45, 433), (41.5, 447),
            (36, 450), (31, 447),
            (27.5, 431), (21.5, 413), (18.4, 397), (20.4, 383),
        ),
        "toes": _foot((*_TOE_AREA, (-5, 64.6), (3, 60), (9, 55.6))),
        "forearm": _FOREARM,
        "hand": _HAND_AREA,
    },
    "back": {
        "thigh-back": (
            (7.5, 264), (20, 268), (36, 266), (51, 256), (54.6, 272), (54, 293), (50.5, 314), (46, 330),
            (40, 337), (34.5, 326),
            (28, 335), (20.5, 328), (13.5, 303), (9, 282),
        ),
        "calf": (
            (24, 367), (34.5, 374), (46.5, 368), (51, 382), (53, 397), (50.5, 413), (45.5, 424), (40.5, 425),
            (36, 421), (31, 431),
            (26, 428), (21, 412), (18, 396), (20.5, 381),
        ),
        "foot-arch": _foot(
            (
                (-6, 9), (0, 5), (7.4, 7), (9, 16), (8.4, 28), (10.6, 42), (13.4, 52), (8, 55.4), (0, 60),
                (-9.6, 63.4), (-10.8, 56),
                (-7, 43), (-4.8, 31), (-7.6, 19),
            )
        ),
        "toes": _foot((*_TOE_AREA, (-5, 67.6), (3, 64), (9, 59.6))),
        "forearm": _FOREARM,
        "hand": _HAND_AREA,
    },
}  # fmt: skip
"""Areas of the half with x > 0, by view and place of the format."""

_NECK: Points = ((0, 58), (10, 58), (10.4, 67), (14, 75), (18, 80), (9, 83), (0, 84))

TRUNK: dict[str, dict[Elsewhere, Points]] = {
    "front": {
        "neck": _NECK,
        "chest": ((0, 97), (22, 95), (39, 100), (44, 118), (39, 136), (22, 144), (0, 141)),
        "belly": ((0, 152), (18, 153), (33, 158), (34, 178), (33, 198), (36, 214), (22, 228), (0, 234)),
    },
    "back": {
        "neck": _NECK,
        "upper-back": ((0, 88), (14, 88), (36, 98), (43, 116), (38, 138), (20, 158), (0, 166)),
        "back": ((0, 176), (18, 171), (32, 172), (33, 190), (35, 206), (20, 212), (0, 216)),
    },
}
"""Neck, chest and belly, upper and lower back: never a stretch there, but the warning signs."""

DETAILS: dict[str, tuple[Points, ...]] = {
    "front": (((24.5, 343), (28, 356), (34.5, 360), (41, 356), (45, 343)), ((27.5, 455), (36, 461), (45, 454))),
    "back": (
        ((23.5, 350), (34.5, 355), (45.5, 350)),
        ((7, 254), (22, 259), (40, 254)),
        ((36, 379), (35, 398), (35, 412)),
    ),
}
"""Thin lines: kneecap and ankle, hollow of the knee, fold under the buttock, the two heads of the calf."""
