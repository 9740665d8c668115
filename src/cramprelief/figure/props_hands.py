# SPDX-License-Identifier: MIT
"""Close-ups: hands that come into the picture, and the foot seen flat. They follow the pose's own numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cramprelief.figure.closeup import Drawn, clipped, darker
from cramprelief.figure.geometry import Axes, Path, Vec, angle_of, clockwise, mix, polygon, sub, united
from cramprelief.figure.glow import strength, tension_tint
from cramprelief.figure.legs import foot_skin, half, shank_skin
from cramprelief.figure.model import LooseSpot
from cramprelief.figure.open_hand import OpenHand, draw_open_hand
from cramprelief.figure.plan_foot import PlanFoot, draw_plan_foot, plan_foot_body
from cramprelief.figure.prop import Given, Param, Prop
from cramprelief.figure.shapes import Clip, Gradient, Shape, Stroke
from cramprelief.figure.side_hand import BENDS, Bend, SideHand, draw_side_hand

if TYPE_CHECKING:
    from cramprelief.figure.stage import Stage

_RIM = 4.5
"""Width of the shade that a hand throws on skin below it, in units of a hand of size 1."""


_LIT = {("foot-arch", "sole"): "arch", ("toes", "sole"): "toes", ("toes", "top"): "toes"}
"""What glows, by muscle and view: the arch cannot be seen from above."""


# The foot seen flat


def plan_foot(stage: Stage, view: str) -> PlanFoot:
    """The flat foot stands with its heel at [0, 0]; the pose's numbers move it."""
    number = stage.skeleton.pose.numbers.get
    return PlanFoot(
        Axes((0.0, 0.0), number("turn", 0.0)),
        sole=view == "sole",
        spread=number("spread", 0.0),
        squeeze=number("squeeze", 0.0),
        curl=number("curl", 0.0),
        pulled=number("pull", 0.0),
        pulled_toe=round(number("toe", 0.0)),
    )


def _foot_plan(stage: Stage, given: Given) -> list[Shape]:
    where = _LIT.get((stage.muscle or "", given["view"]))
    foot = plan_foot(stage, given["view"])
    drawn = draw_plan_foot(foot, "foot", stage.clock.tension if where else None, where or "arch")
    return list(drawn.shapes)


# Hands


def _direction(stage: Stage, bearing: tuple[str | None, float | str]) -> float:
    return stage.bearing(bearing[0], bearing[1])


def _flat_hand(stage: Stage, given: Given, axes: Axes, forearm: float | None) -> OpenHand:
    n = stage.number
    curl = n(given["curl"])
    return OpenHand(
        axes, n(given["size"]), given["flip"], (curl, curl, curl, curl * 0.9), n(given["spread"]),
        (n(given["thumb"]), n(given["bend"])), forearm, given["view"] == "palm",
    )  # fmt: skip


def _side_hand(stage: Stage, given: Given, axes: Axes, forearm: float | None) -> SideHand:
    close = stage.number(given["close"])
    a, b = BENDS[given["shape"]], BENDS[given["shut"] or given["shape"]]
    first, second, last = (x + (y - x) * close for x, y in zip(a.finger, b.finger, strict=True))
    base, tip, size = (x + (y - x) * close for x, y in zip(a.thumb, b.thumb, strict=True))
    bend = Bend((first, second, last), a.more + (b.more - a.more) * close, (base, tip, size))
    return SideHand(axes, bend, stage.number(given["size"]), given["flip"], forearm)


def _touch(hand: OpenHand | SideHand, what: str) -> Vec:
    """The point of a hand that lies at its `at`."""
    if what == "wrist":
        return hand.axes.origin
    if isinstance(hand, OpenHand):
        if what in ("palm", "knuckles"):
            return hand.at(30, 0) if what == "palm" else hand.at(41, 0)
        if what == "fingers":
            return hand.at(60, 0)
        return hand.fingers()[1].p1 if what == "tips" else hand.thumb_bones()[-1].p1
    if what in ("palm", "knuckles"):
        return hand.at(26, 12.5) if what == "palm" else hand.at(40, 11)
    if what == "fingers":
        return hand.finger(0)[1].at(0.5, hand.turn * -6 * hand.size)
    tip, thumb = hand.finger(0)[-1].p1, hand.thumb()[-1].p1
    return {"tips": tip, "thumb": thumb}.get(what, mix(tip, thumb, 0.5))


def _solve(stage: Stage, given: Given) -> OpenHand | SideHand:
    """The hand where its touching point meets its target, and its forearm towards the elbow."""
    make: Any = _side_hand if given["view"] == "side" else _flat_hand
    direction = _direction(stage, given["dir"])
    goal = stage.point(given["at"])
    trial = make(stage, given, Axes((0.0, 0.0), direction), None)
    wrist = sub(goal, _touch(trial, given["touch"]))
    forearm: float | None = None
    if given["elbow"] is not None:
        forearm = angle_of(sub(stage.point(given["elbow"]), wrist))
    return make(stage, given, Axes(wrist, direction), forearm)  # type: ignore[no-any-return]


def _below(stage: Stage, names: tuple[str, ...]) -> list[Clip]:
    """The skins that a hand lies on."""
    out = []
    for name in names:
        if name in ("sole", "top"):
            out.append(Clip(draw_plan_foot(plan_foot(stage, name), "").outline))
            continue
        leg, joints = stage.skeleton.legs["near"], stage.skeleton.joints["near"]
        if name == "shank":
            out.append(Clip(shank_skin(stage.skeleton.build.name), leg.shank.axes))
        else:
            out.append(Clip(foot_skin(stage.skeleton.build.name, half(joints.ankle), round(leg.toes)), leg.foot))
    return out


def _outside(stage: Stage, name: str) -> Clip:
    """Everything but a limb: a palm that goes behind it ends at its edge."""
    if name in ("sole", "top"):
        limb = plan_foot_body(plan_foot(stage, name))
    else:
        limb = clockwise(shank_skin(stage.skeleton.build.name)).placed(stage.skeleton.legs["near"].shank.axes)
    far = 3000.0
    everything = polygon([(-far, -far), (-far, far), (far, far), (far, -far)])
    return Clip(Path([*everything.ops, *limb.ops]))


def _hand(stage: Stage, given: Given) -> list[Shape]:
    hand = _solve(stage, given)
    piece = f"hand_{given['parts']}_{given['at'].kind}"
    parts = draw_side_hand(hand, piece) if isinstance(hand, SideHand) else draw_open_hand(hand, piece)
    if given["parts"] == "behind":
        return [*darker(parts["fingers"], piece).shapes, *parts["arm"].shapes]
    order = {"thumb": ["thumb"], "front": ["arm", "thumb"]}.get(given["parts"], ["fingers", "arm", "thumb"])
    if given["round"] is not None:
        parts["arm"] = clipped(parts["arm"], _outside(stage, given["round"]))
    if isinstance(hand, OpenHand) and given["parts"] == "all":
        order = (
            ["thumb", "arm", "fingers"] if given["view"] == "back" and given["under"] else ["arm", "fingers", "thumb"]
        )
    shown = [parts[name] for name in order]
    outline = united(*(part.outline for part in shown if given["round"] is None or part is not parts["arm"]))
    out = [
        Shape(outline, None, Stroke("skin.shade", _RIM * hand.size), clip=clip) for clip in _below(stage, given["over"])
    ]
    for part in shown:
        out += part.shapes
    if given["sore"] and stage.muscle in ("hand", "forearm"):
        out.insert(len(out), _light(stage, hand, parts, stage.muscle))
    return out


def _light(stage: Stage, hand: OpenHand | SideHand, parts: dict[str, Drawn], muscle: str) -> Shape:
    """The glow of a sore hand or forearm."""
    k = strength(stage.clock.tension)
    stops = tuple(
        (s, tension_tint(stage.clock.tension, round(a * k, 2))) for s, a in ((0.0, 0.95), (0.5, 0.55), (1.0, 0.0))
    )
    arm = hand.arm()
    if muscle == "hand" or arm is None:
        return Shape(parts["arm"].outline, Gradient(hand.at(24, 0), stops, radius=34 * hand.size))
    center = arm.at(0.52)
    return Shape(parts["arm"].outline, Gradient(center, stops, radius=74 * hand.size, angle=arm.angle, stretch=0.42))


def _n(default: float | str, says: str) -> Param:
    return Param("number", default, says=says)


PROPS = {
    "foot_plan": Prop(
        _foot_plan,
        {"view": Param("word", "sole", ("sole", "top"), "which side of the foot we see")},
        layer="mid",
        moves=True,
        says="the near foot seen flat, heel at [0, 0], toes up; moved by the numbers spread, squeeze, curl, toe, pull",
    ),
    "hand": Prop(
        _hand,
        {
            "at": Param("spot", LooseSpot("point", "", (0.0, 0.0)), says="what it touches"),
            "touch": Param(
                "word",
                "palm",
                ("palm", "knuckles", "fingers", "tips", "thumb", "pinch", "wrist"),
                "which point of the hand touches it",
            ),
            "dir": Param("bearing", (None, 0.0), says="where the hand points"),
            "elbow": Param("spot", None, says="where its forearm leads; without it there is none"),
            "view": Param(
                "word",
                "side",
                ("side", "back", "palm"),
                "how we see the hand: from the thumb's side, its back, its palm",
            ),
            "shape": Param("word", "cup", tuple(BENDS), "side view: the bend of the fingers"),
            "shut": Param("word", None, tuple(BENDS), "side view: the shape at close: 1"),
            "close": _n(0, "side view: from shape (0) to shut (1)"),
            "curl": _n(0, "flat view: fingers bent away from us, 0 to 1"),
            "spread": _n(1, "flat view: 0 closed, 1 easy, 2.4 wide"),
            "thumb": _n(36, "flat view: degrees from the fingers"),
            "bend": _n(12, "flat view: the thumb's own bend"),
            "flip": Param("flag", False, says="side view: palm up; flat view: thumb on the other side"),
            "under": Param("flag", False, says="flat view: the thumb lies under the palm"),
            "size": _n(1.15, "1 is as large as the body's"),
            "parts": Param(
                "word",
                "all",
                ("all", "behind", "front", "thumb"),
                "behind: only the fingers, behind a limb; front: palm and thumb; thumb: it alone",
            ),
            "over": Param("names", (), ("shank", "foot", "sole", "top"), "the skins that it lies on"),
            "round": Param("word", None, ("shank", "sole", "top"), "front part: the limb that the palm goes behind"),
            "sore": Param("flag", False, says="it is the sore one, and glows"),
        },
        layer="front",
        moves=True,
        says="a hand with its forearm, for close views",
    ),
}
