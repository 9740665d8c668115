# SPDX-License-Identifier: MIT
"""The measures of a body: bone lengths, widths along the bones, and how far each joint goes.

Height 750, head 100 (7.5 heads). Both builds share their bones, so every pose fits both; only widths differ.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from cramprelief.figure.body.segment import Profile
from cramprelief.figure.geometry import Vec, add, rotate, sub

HEIGHT = 750.0
THIGH, SHANK, SPINE, NECK, UPPER, FORE = 184.0, 184.0, 238.0, 43.0, 138.0, 112.0
ANKLE_HEIGHT = 29.0
FAR_HIP: Vec = (7.0, 0.0)
"""Where the far hip lies from the near one, forward and down: enough to see both legs, still one person."""
FAR_SHOULDER: Vec = (9.0, 2.0)
SHOULDER_AT = 0.875
"""Along the spine."""
TOE_HINGE: Vec = (57.0, 20.0)

LIMITS: dict[str, tuple[float, float]] = {
    "lean": (-180, 180),
    "spine": (-30, 75),
    "neck": (-50, 60),
    "head": (-30, 30),
    "shoulders": (0, 25),
    "hip": (-25, 130),
    "knee": (0, 150),
    "ankle": (-50, 30),
    "toes": (-40, 75),
    "shoulder": (-60, 185),
    "elbow": (0, 150),
    "wrist": (-88, 88),
}
"""Degrees, as far as a healthy joint goes; hip and knee are generous, as clothes hide the last degrees."""


def limit_message(joint: str, degrees: float, named: str = "") -> str:
    """Why an angle outside of the joint's limits is wrong; `named` is what to call the joint."""
    low, high = LIMITS[joint]
    message = f"{named or joint} is {degrees:.0f}, allowed {low:g} to {high:g}."
    if joint in ("knee", "elbow") and degrees < low:
        return f"{'A knee' if joint == 'knee' else 'An elbow'} never bends backwards: {message}"
    return message[0].upper() + message[1:]


FOOT_PLACES: dict[str, Vec] = {
    "ankle": (0, 0),
    "sole": (10, 29),
    "heel": (-20, 29),
    "ball": (56, 29),
    "heel_back": (-33, 12),
    "instep": (38, 4),
    "arch": (14, 24.4),
}
"""Points of the foot: x forward of the ankle, y below it."""
TOE_PLACES: dict[str, Vec] = {"toe_tip": (86.6, 20), "toe_top": (74, 13.8), "toe_under": (76, 28.4)}

FOOT_OUTLINE: tuple[tuple[str, float, float], ...] = (
    ("foot", 21, -6), ("foot", 38, 2.5), ("both", 55, 9.6), ("toes", 68, 12.4), ("toes", 79.5, 12.8),
    ("toes", 87.6, 18.6), ("toes", 86, 26.4), ("toes", 73, 28.4), ("both", 60, 29), ("foot", 46, 28.6),
    ("foot", 14, 24.4), ("foot", -8, 27.6), ("foot", -20, 29), ("foot", -30, 24), ("foot", -33, 12),
    ("foot", -28.5, -2),
)  # fmt: skip
"""The foot from instep to Achilles tendon; who moves each point: the foot, the toes, or both by halves."""

GRIP_PLACES: dict[str, Vec] = {
    "relaxed": (44, 6),
    "flat": (34, 12),
    "grip": (46, 15),
    "fist": (40, 10),
    "hook": (56, 14),
    "cup": (48, 15),
    "pinch": (66, 20),
    "reach": (60, 8),
}
"""Where each hand shape touches: x from the wrist to the fingers, y towards the palm."""


class Build(NamedTuple):
    """Front and back profile of every part."""

    name: str
    thigh: tuple[Profile, Profile]
    shank: tuple[Profile, Profile]
    upper: tuple[Profile, Profile]
    fore: tuple[Profile, Profile]
    torso: tuple[Profile, Profile]
    seat: float
    """How far the buttock reaches behind the pelvis."""


def toe_point(p: Vec, toes: float) -> Vec:
    """A point of the toes, in the foot's axes, when they are bent up by `toes` degrees."""
    return add(TOE_HINGE, rotate(sub(p, TOE_HINGE), -toes))


def foot_point(name: str, toes: float) -> Vec:
    """A named point of the foot, in the foot's axes."""
    return FOOT_PLACES[name] if name in FOOT_PLACES else toe_point(TOE_PLACES[name], toes)


_SHANK = (
    ((0, 25), (0.1, 23.2), (0.3, 22.4), (0.6, 18.8), (0.86, 15.2), (1, 15)),
    ((0, 24), (0.08, 24.6), (0.3, 33), (0.42, 31.6), (0.62, 22.0), (0.82, 14.2), (1, 15)),
)
_FORE = (((0, 14.6), (0.25, 16.4), (0.6, 12.6), (1, 9.6)), ((0, 14.6), (0.25, 14.8), (0.6, 11.4), (1, 9.4)))
_WIDTHS = {
    "straight": {
        "thigh": (
            ((0, 43), (0.18, 42), (0.45, 38), (0.72, 31), (0.9, 26.5), (1, 25)),
            ((0, 46), (0.15, 43), (0.4, 35.5), (0.68, 28), (0.9, 24.5), (1, 24)),
        ),
        "shank": _SHANK,
        "upper": (((0, 21), (0.3, 20.4), (0.6, 17.4), (1, 14.6)), ((0, 21), (0.35, 19.5), (0.7, 15.8), (1, 14.6))),
        "fore": _FORE,
        "torso": (
            ((0, 40), (0.1, 42), (0.3, 38.5), (0.5, 41), (0.7, 47.5), (0.84, 43), (0.94, 31), (1, 22)),
            ((0, 51), (0.07, 51), (0.3, 34.5), (0.52, 40), (0.74, 48), (0.88, 43), (0.96, 31), (1, 24)),
        ),
    },
    "round": {
        "thigh": (
            ((0, 46), (0.18, 45.5), (0.45, 40.5), (0.72, 31.5), (0.9, 26.5), (1, 25)),
            ((0, 50), (0.15, 47), (0.4, 38), (0.68, 28.5), (0.9, 24.5), (1, 24)),
        ),
        "shank": _SHANK,
        "upper": (((0, 20), (0.3, 19.8), (0.6, 17.2), (1, 14.6)), ((0, 20), (0.35, 19.6), (0.7, 16.2), (1, 14.6))),
        "fore": _FORE,
        "torso": (
            ((0, 43), (0.1, 47), (0.3, 46), (0.46, 44), (0.64, 54), (0.76, 50), (0.86, 38), (0.94, 28), (1, 20.5)),
            ((0, 54), (0.07, 54.5), (0.3, 36), (0.52, 38), (0.74, 45), (0.88, 41), (0.96, 30), (1, 23)),
        ),
    },
}


PREGNANT = "+"
"""Behind a build's name: with a pregnant belly."""
_BELLY = (
    (0, 42), (0.08, 56), (0.18, 84), (0.3, 100), (0.44, 86), (0.58, 58), (0.7, 52), (0.86, 38), (0.94, 28), (1, 21)
)  # fmt: skip


@lru_cache(maxsize=8)
def build(name: str) -> Build:
    """The widths of one build of the person. Raises KeyError for a name that is not in person.BUILDS."""
    kind = name.removesuffix(PREGNANT)
    parts = {part: (Profile(front), Profile(back)) for part, (front, back) in _WIDTHS[kind].items()}
    if name.endswith(PREGNANT):
        parts["torso"] = (Profile(_BELLY), parts["torso"][1])
    return Build(name=name, seat=50 if kind == "round" else 46, **parts)
