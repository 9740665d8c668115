# SPDX-License-Identifier: MIT
"""The light of a muscle of neck, jaw, trunk, hips or upper arm: where it lies on a solved body, and what limits it."""

from __future__ import annotations

from cramprelief.figure.body import measures
from cramprelief.figure.body.arms import sleeve, upper_skin
from cramprelief.figure.body.head import FACE
from cramprelief.figure.body.legs import shorts
from cramprelief.figure.body.skeleton import Skeleton
from cramprelief.figure.body.trunk import groin, neck, pelvis, shirt
from cramprelief.figure.geometry import Axes, Path, angle_of, clockwise, length, smoothstep, sub, united
from cramprelief.figure.glow import Muscle, glow_within, halo
from cramprelief.figure.model import BodyLayer
from cramprelief.figure.shapes import Clip, Shape

LAYER: dict[str, BodyLayer] = {
    "trunk": "torso", "neck": "torso", "head": "head", "hips": "near_leg", "upper": "near_arm",
}  # fmt: skip
"""The layer over which the light of each part lies."""


def place(skeleton: Skeleton, muscle: Muscle) -> tuple[Axes, float]:
    """The axes in which a muscle of one of these parts is measured (x down the body, the front at -y), and its size."""
    if muscle.part == "trunk":
        bend = skeleton.bend * smoothstep(0.08, 0.85, muscle.s)
        return Axes(skeleton.torso(muscle.s, 0.0), skeleton.pelvis.angle + bend + 180), 0.0
    if muscle.part == "neck":
        top, base = skeleton.head.origin, skeleton.pelvis(*skeleton.curve[-1][0])
        return Axes(top, angle_of(sub(base, top))), length(sub(base, top))
    if muscle.part == "head":
        return skeleton.head, 100.0
    if muscle.part == "upper":
        return skeleton.arms["near"].upper.axes, measures.UPPER
    return skeleton.legs["near"].thigh.axes, measures.THIGH


def light(skeleton: Skeleton, muscle: Muscle, tension: float) -> list[Shape]:
    """The light on skin or cloth, over the layer that LAYER names."""
    axes, size = place(skeleton, muscle)
    return [glow_within(muscle, axes, size, tension, Clip(_limits(skeleton, muscle)))]


def light_behind(skeleton: Skeleton, muscle: Muscle, tension: float) -> list[Shape]:
    """The faint light round the body; it lies behind the layer."""
    axes, size = place(skeleton, muscle)
    return [halo(muscle, axes, size, tension, 0.6)]


def _limits(skeleton: Skeleton, muscle: Muscle) -> Path:
    """What may be lit, in the scene's axes."""
    name, trunk, at = skeleton.build.name, skeleton.pose.trunk, skeleton.pelvis
    spine, hip = skeleton.bend, round(skeleton.joints["near"].hip)
    if muscle.part == "neck":
        return neck(name, spine, round(trunk.neck), round(trunk.head)).placed(at)
    if muscle.part == "head":
        throat = neck(name, spine, round(trunk.neck), round(trunk.head))
        return united(clockwise(FACE).placed(skeleton.head), clockwise(throat).placed(at))
    if muscle.part == "upper":
        upper = skeleton.arms["near"].upper
        return united(*(clockwise(path).placed(upper.axes) for path in (upper_skin(name), sleeve())))
    cloth = [clockwise(pelvis(name, spine, hip)).placed(at)]
    if muscle.part == "trunk":
        cloth.append(clockwise(shirt(name, spine, 0.0, round(trunk.shoulders))).placed(at))
    else:
        thigh = skeleton.legs["near"].thigh
        cloth.append(clockwise(shorts(name, False)).placed(thigh.axes))
        if -25 < hip < 60:
            cloth.append(clockwise(groin(name, spine, hip)).placed(at))
    return united(*cloth)
