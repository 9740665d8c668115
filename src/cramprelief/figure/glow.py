# SPDX-License-Identifier: MIT
"""The light on a muscle: coral while it is tense, then honey, then the calm green as it lets go."""

from __future__ import annotations

import math
from typing import NamedTuple

from cramprelief.figure.geometry import Axes, Path, ellipse, smoothstep
from cramprelief.figure.shapes import Clip, Gradient, Shape, Tint


class Muscle(NamedTuple):
    """Where a muscle lies: part of the body, place along it, offset to the front, and its half axes.

    A leg, an arm and the head have axes of their own, in which `s` counts along the bone. The "trunk" is measured along
    the spine, 0 at the hips and 1 at the neck; the "hips" are shorts round the upper end of the thigh.
    """

    part: str
    s: float
    off: float
    long: float
    wide: float


MUSCLES = {
    "calf": Muscle("shank", 0.36, -12, 74, 34),
    "shin": Muscle("shank", 0.42, 12, 74, 26),
    "thigh-back": Muscle("thigh", 0.56, -20, 88, 36),
    "thigh-front": Muscle("thigh", 0.56, 20, 88, 36),
    "inner-thigh": Muscle("thigh", 0.5, 0, 84, 36),
    "foot-arch": Muscle("foot", 0.12, -22, 52, 22),
    "toes": Muscle("foot", 0.66, -20, 34, 20),
    "forearm": Muscle("fore", 0.4, 0, 52, 20),
    "hand": Muscle("hand", 0.3, 0, 40, 22),
    "toes-up": Muscle("foot", 0.6, -4, 40, 18),
    "side-stitch": Muscle("trunk", 0.56, 16, 40, 30),
    "period": Muscle("trunk", 0.14, 24, 42, 28),
    "fingers": Muscle("hand", 0.7, 0, 34, 20),
    "upper-arm": Muscle("upper", 0.56, 4, 58, 24),
    "neck": Muscle("neck", 0.52, -6, 40, 20),
    "jaw": Muscle("head", 0.17, 1, 21, 19),
    "upper-back": Muscle("trunk", 0.74, -26, 62, 28),
    "back": Muscle("trunk", 0.27, -22, 64, 30),
    "buttock": Muscle("hips", -0.06, -34, 52, 34),
    "hip-front": Muscle("hips", 0.1, 30, 58, 27),
    "hip-side": Muscle("hips", 0.04, 0, 62, 40),
}
"""Places of the routine format, as seen from the side on the near half. `off` is towards the front."""
UNDER_CHIN = Muscle("head", 0.22, -29, 25, 14)
"""The jaw's other muscle; a pose with the number `under_chin` shows it."""

_UNIT = ellipse((0.0, 0.0), 1.0)


def tension_tint(tension: float, alpha: float, rim: bool = False) -> Tint:
    """The glow's colour. Honey never mixes with green: it pales to the light between them first.

    At the rim the green is paler, or it would look dirty where it thins out on skin.
    """
    t = round(tension, 2)
    if t >= 0.45:
        return Tint("easing", alpha, "tense", smoothstep(0.45, 0.95, t))
    if t >= 0.3:
        return Tint("pale", alpha, "easing", smoothstep(0.3, 0.45, t))
    pale = smoothstep(0.12, 0.3, t)
    return Tint("calm", alpha, "pale", max(pale, 0.3) if rim else pale)


def strength(tension: float) -> float:
    """Bright while it hurts, softer while the colour changes, and a quiet rest."""
    return (0.74 + 0.26 * smoothstep(0, 0.6, tension)) * (1 - 0.28 * math.exp(-(((tension - 0.3) / 0.12) ** 2)))


def glow_on(muscle: Muscle, axes: Axes, size: float, skin: Path, tension: float, power: float = 1.0) -> Shape:
    """Light within the outline `skin`, which like the muscle is written in `axes`; x runs along the bone."""
    center = (muscle.s * size, -muscle.off)
    k = strength(tension) * power
    stops = (
        (0.0, tension_tint(tension, round(0.95 * k, 2))),
        (0.5, tension_tint(tension, round(0.66 * k, 2), rim=True)),
        (1.0, tension_tint(tension, 0.0, rim=True)),
    )
    return Shape(skin, Gradient(center, stops, radius=muscle.long, stretch=muscle.wide / muscle.long), at=axes)


def glow_within(muscle: Muscle, axes: Axes, size: float, tension: float, clip: Clip) -> Shape:
    """The same light where the skin or the cloth that limits it is written in other axes: those of `clip`."""
    center = (muscle.s * size, -muscle.off)
    path = ellipse(center, muscle.long, muscle.wide)
    return glow_on(muscle, axes, size, path, tension)._replace(clip=clip)


def halo(muscle: Muscle, axes: Axes, size: float, tension: float, power: float = 1.0) -> Shape:
    """The faint light round the limb; it lies behind it."""
    center = (muscle.s * size, -muscle.off)
    k = strength(tension) * power
    long, wide = muscle.long * 1.2, muscle.wide * 1.55
    stops = (
        (0.0, tension_tint(tension, round(0.4 * k, 2))),
        (0.5, tension_tint(tension, round(0.15 * k, 2))),
        (1.0, tension_tint(tension, 0.0)),
    )
    return Shape(ellipse(center, long, wide), Gradient(center, stops, radius=long, stretch=wide / long), at=axes)
