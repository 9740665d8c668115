# SPDX-License-Identifier: MIT
"""A solved body as layers of shapes, back to front."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache

from cramprelief.figure.body import lit, measures
from cramprelief.figure.body.arms import arm_shapes, fore_skin, hand_shapes, sleeve, upper_skin
from cramprelief.figure.body.hands import fingers, palm_skin
from cramprelief.figure.body.head import chin_shade, head_shapes
from cramprelief.figure.body.legs import bare_leg, clothed_leg, foot_skin, shank_skin, shorts, thigh_below
from cramprelief.figure.body.measures import PREGNANT
from cramprelief.figure.body.person import Appearance
from cramprelief.figure.body.skeleton import Arm, Skeleton
from cramprelief.figure.body.trunk import shirt, trunk_shapes
from cramprelief.figure.geometry import Axes, Path, clockwise, ellipse, united
from cramprelief.figure.glow import MUSCLES, UNDER_CHIN, Muscle, glow_on, halo
from cramprelief.figure.model import BodyLayer
from cramprelief.figure.shapes import Clip, Shape, Stroke, Tint


def soft_shadow(x: float, y: float, rx: float, ry: float, alpha: float) -> list[Shape]:
    """A shadow on the ground at (x, y), y up: three flat rings, which cost a fifth of a gradient."""
    tint = Tint("shadow", round(alpha / 3, 2))
    at = Axes((x, -y), 0.0)
    return [Shape(ring, tint, at=at) for ring in _rings(round(rx), round(ry))]


@lru_cache(maxsize=256)
def _rings(rx: int, ry: int) -> tuple[Path, ...]:
    rings = tuple(ellipse((0.0, 0.0), rx * k, ry * k) for k in (0.92, 0.7, 0.46))
    for ring in rings:
        ring.lasting = True
    return rings


def ground_shadows(skeleton: Skeleton, kind: str, floor: float) -> list[Shape]:
    """Shadows under the feet, or under a body that lies on the floor; `floor` is its height, y up."""
    out = []
    if kind == "body":
        for name, rx in (("head.center", 70), ("chest.back", 130), ("pelvis.back", 120)):
            out += soft_shadow(skeleton.anchor(name)[0], floor, rx, 13, 0.20)
    if kind != "none":
        for side in ("far", "near"):
            x, y = skeleton.legs[side].foot(26, 29)
            high = max(0.0, -y - floor)
            if high < 150:
                out += soft_shadow(x, floor - 1, 92 + high * 0.3, 13, 0.30 * (1 - high / 150))
    return out


class BodyDrawing:
    """The layers of one body at one instant."""

    def __init__(
        self, skeleton: Skeleton, person: Appearance, muscle: str | None, tension: float, eyes_closed: bool = False
    ) -> None:
        self.skeleton = skeleton
        self.person = person
        self.muscle = MUSCLES.get(muscle) if muscle is not None else None
        if muscle == "jaw" and skeleton.pose.numbers.get("under_chin"):
            self.muscle = UNDER_CHIN
        self.tension = tension
        self.eyes_closed = eyes_closed
        self.build = skeleton.build.name

    def layer(self, name: BodyLayer) -> Sequence[Shape]:
        """Its shapes, back to front."""
        shapes = _LAYERS[name](self)
        muscle = self.muscle
        if muscle is None or lit.LAYER.get(muscle.part) != name:
            return shapes
        behind = lit.light_behind(self.skeleton, muscle, self.tension)
        return [*behind, *shapes, *lit.light(self.skeleton, muscle, self.tension)]

    def near_leg(self) -> list[Shape]:
        leg, joints = self.skeleton.legs["near"], self.skeleton.joints["near"]
        out = self._glow_behind()
        out += bare_leg(leg, joints.knee, joints.ankle, self.build, "near")
        muscle = self.muscle
        if muscle is not None and muscle.part == "shank":
            out.append(glow_on(muscle, leg.shank.axes, measures.SHANK, shank_skin(self.build), self.tension))
        elif muscle is not None and muscle.part == "foot":
            skin = foot_skin(self.build, round(joints.ankle), round(leg.toes))
            out.append(glow_on(muscle, leg.foot, 100.0, skin, self.tension))
        out += clothed_leg(leg, self.build, "near")
        if muscle is not None and muscle.part == "thigh":
            cloth = shorts(self.build, False)
            out.append(glow_on(muscle, leg.thigh.axes, measures.THIGH, cloth, self.tension))
            out.append(glow_on(muscle, leg.thigh.axes, measures.THIGH, thigh_below(self.build), self.tension))
        return out

    def far_leg(self) -> list[Shape]:
        leg, joints = self.skeleton.legs["far"], self.skeleton.joints["far"]
        return bare_leg(leg, joints.knee, joints.ankle, self.build, "far") + clothed_leg(leg, self.build, "far")

    def _glow_behind(self) -> list[Shape]:
        muscle = self.muscle
        if muscle is None or muscle.part not in ("thigh", "shank", "foot"):
            return []
        axes, size = self._axes(muscle)
        power = 0.35 if muscle.part == "thigh" else 1.0  # the other thigh is right behind it and is not sore
        return [halo(muscle, axes, size, self.tension, power)]

    def _axes(self, muscle: Muscle) -> tuple[Axes, float]:
        leg, arm = self.skeleton.legs["near"], self.skeleton.arms["near"]
        return {
            "shank": (leg.shank.axes, measures.SHANK),
            "thigh": (leg.thigh.axes, measures.THIGH),
            "foot": (leg.foot, 100.0),
            "fore": (arm.fore.axes, measures.FORE),
            "hand": (arm.hand, 80.0),
        }[muscle.part]

    def torso(self) -> Sequence[Shape]:
        neck, *rest = trunk_shapes(self.skeleton)
        return [neck, chin_shade(self.skeleton.head, self._jaw), *rest]

    @property
    def _jaw(self) -> int:
        """Degrees that the jaw is let down."""
        return round(self.skeleton.pose.numbers.get("jaw", 0.0))

    def head(self) -> Sequence[Shape]:
        return head_shapes(
            self.skeleton.head, self.person.hair, self.eyes_closed, self.build.endswith(PREGNANT), self._jaw
        )

    def far_arm(self) -> Sequence[Shape]:
        joints = self.skeleton.joints["far"]
        return arm_shapes(self.skeleton.arms["far"], joints.elbow, joints.wrist, self.build, "far")

    def near_arm(self) -> list[Shape]:
        joints, arm = self.skeleton.joints["near"], self.skeleton.arms["near"]
        out = self._arm_shade() + self._rims()
        out += arm_shapes(arm, joints.elbow, joints.wrist, self.build, "near")
        if self.muscle is not None and self.muscle.part in ("fore", "hand"):
            axes, size = self._axes(self.muscle)
            skin = _hand_skin(arm) if self.muscle.part == "hand" else fore_skin(self.build)
            out.append(glow_on(self.muscle, axes, size, skin, self.tension))
        return out

    def far_hand(self) -> Sequence[Shape]:
        """The far hand once more, over a limb that was drawn after its arm."""
        return hand_shapes(self.skeleton.arms["far"], "far", "far_hand")

    def _arm_shade(self) -> list[Shape]:
        """The near arm's flat shade on the shirt."""
        s, arm = self.skeleton, self.skeleton.arms["near"]
        spine, breath = s.bend, round(s.breath * 24) / 24
        clip = Clip(shirt(self.build, spine, breath, round(s.pose.trunk.shoulders)), s.pelvis)
        down = (-3.5, 6.0)
        out = []
        for path, axes in (
            (upper_skin(self.build), arm.upper.axes),
            (sleeve(), arm.upper.axes),
            (fore_skin(self.build), arm.fore.axes),
        ):
            moved = Axes((axes.origin[0] + down[0], axes.origin[1] + down[1]), axes.angle)
            out.append(Shape(path, "shirt.shade", at=moved, clip=clip))
        return out

    def _rims(self) -> list[Shape]:
        """A thin shade round a hand that lies on the near leg: without it both melt together."""
        target = self.skeleton.pose.near_hand
        if target is None or target.at.kind == "point":
            return []
        s = self.skeleton
        leg, arm, joints = s.legs["near"], s.arms["near"], s.joints["near"]
        foot = foot_skin(self.build, round(joints.ankle), round(leg.toes))
        thigh = Clip(thigh_below(self.build), leg.thigh.axes)
        limb = (thigh, Clip(shank_skin(self.build), leg.shank.axes), Clip(foot, leg.foot))
        hand = [(fore_skin(self.build), arm.fore.axes), (palm_skin(arm.palm), arm.hand)]
        hand.append((fingers(arm.shape, arm.palm, False), arm.hand))
        return [Shape(path, None, Stroke("skin.shade", 6.0), axes, clip=clip) for path, axes in hand for clip in limb]


def _hand_skin(arm: Arm) -> Path:
    return united(clockwise(palm_skin(arm.palm)), fingers(arm.shape, arm.palm, False))


_LAYERS: dict[BodyLayer, Callable[[BodyDrawing], Sequence[Shape]]] = {
    "far_arm": BodyDrawing.far_arm,
    "far_leg": BodyDrawing.far_leg,
    "torso": BodyDrawing.torso,
    "head": BodyDrawing.head,
    "near_leg": BodyDrawing.near_leg,
    "near_arm": BodyDrawing.near_arm,
    "far_hand": BodyDrawing.far_hand,
}
