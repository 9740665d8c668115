# SPDX-License-Identifier: MIT
"""Close-ups: hands that come into the picture, and the foot seen flat. They follow the pose's own numbers."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from cramprelief.figure.body.segment import Seg, plain
from cramprelief.figure.closeup.open_hand import OpenHand, draw_open_hand, nail
from cramprelief.figure.closeup.part import LOCAL, Drawn, contour, darker, placed, shade_line
from cramprelief.figure.closeup.plan_foot import PlanFoot, draw_plan_foot, light
from cramprelief.figure.closeup.side_hand import BENDS, Bend, SideHand, draw_side_hand
from cramprelief.figure.geometry import Axes, Path, Vec, angle_of, mix, sub
from cramprelief.figure.glow import strength, tension_tint
from cramprelief.figure.model import LooseSpot
from cramprelief.figure.props.prop import Given, Param, Prop
from cramprelief.figure.shapes import Gradient, Shape, Stroke

if TYPE_CHECKING:
    from cramprelief.figure.stage import Stage

_LINE = 3.4
"""Width of the line round a hand on other skin, for a hand of size 1; half of it shows."""
_BARE, _CLOTH = 62.0, 4.5
"""Of a hand of size 1 in a sleeve: how long the skin behind the wrist is, and how far the cloth stands off."""
BEYOND = -0.75
"""Where the sleeve ends, as a part of the forearm: out of the picture."""


FINGERS = ("index", "middle", "ring", "little")
_LIT = {("foot-arch", "sole"): "arch", ("toes", "sole"): "toes", ("toes", "top"): "toes"}
"""What glows, by muscle and view: the arch cannot be seen from above."""


# The foot seen flat


def plan_foot(stage: Stage, view: str) -> PlanFoot:
    """The flat foot stands with its heel at [0, 0]; the pose's numbers move it."""

    def number(name: str) -> float:
        return round(stage.skeleton.pose.numbers.get(name, 0.0), 2)

    return PlanFoot(
        LOCAL, view == "sole", 1.0, number("spread"), number("squeeze"), number("curl"), number("pull"),
        round(number("toe")),
    )  # fmt: skip


def _foot_plan(stage: Stage, given: Given) -> list[Shape]:
    foot = plan_foot(stage, given["view"])
    skin, lines = draw_plan_foot(foot, "foot")
    where = _LIT.get((stage.muscle or "", given["view"]))
    lit = [] if where is None else [light(foot, skin.outline, stage.clock.tension, where)]
    edge = [contour(skin, LOCAL, _LINE * 1.4)] if given["on_skin"] else []
    return [*edge, *skin.shapes, *lit, *lines.shapes]


# Hands


class PlacedHand(NamedTuple):
    """A hand in its own axes, and where these lie."""

    hand: OpenHand | SideHand
    axes: Axes


def _flat_hand(stage: Stage, given: Given, forearm: float | None) -> OpenHand:
    n = stage.number
    curl, cut = round(n(given["curl"]), 2), n(given["cut"])
    own = [None if given[name] is None else round(n(given[name]), 2) for name in FINGERS]
    index, middle, ring, little = (curl if each is None else each for each in own)
    little = little if own[3] is not None else curl * 0.9
    return OpenHand(
        LOCAL, n(given["size"]), given["flip"], (index, middle, ring, little), n(given["spread"]),
        (n(given["thumb"]), n(given["bend"])), forearm, given["view"] == "palm", cut or None,
    )  # fmt: skip


def _side_hand(stage: Stage, given: Given, forearm: float | None) -> SideHand:
    close, cut = round(stage.number(given["close"]), 2), stage.number(given["cut"])
    a, b = BENDS[given["shape"]], BENDS[given["shut"] or given["shape"]]
    first, second, last = (x + (y - x) * close for x, y in zip(a.finger, b.finger, strict=True))
    base, tip, size = (x + (y - x) * close for x, y in zip(a.thumb, b.thumb, strict=True))
    bend = Bend((first, second, last), a.more + (b.more - a.more) * close, (base, tip, size))
    return SideHand(LOCAL, bend, stage.number(given["size"]), given["flip"], forearm, cut or None)


def _touch(hand: OpenHand | SideHand, what: str) -> Vec:
    """The point of a hand that lies at its `at`, in the hand's own axes."""
    if what == "wrist":
        return (0.0, 0.0)
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


def touching_point(placed: PlacedHand, what: str) -> Vec:
    """Where the touching point of a hand lies in the scene."""
    return placed.axes(*_touch(placed.hand, what))


def solved_hand(stage: Stage, given: Given) -> PlacedHand:
    """The hand where its touching point meets its target, and its forearm towards the elbow."""
    make: Callable[[Stage, Given, float | None], OpenHand | SideHand]
    make = _side_hand if given["view"] == "side" else _flat_hand
    direction = stage.bearing(*given["dir"])
    goal = stage.point(given["at"])
    reach = Axes((0.0, 0.0), direction)(*_touch(make(stage, given, None), given["touch"]))
    wrist = sub(goal, reach)
    forearm: float | None = None
    if given["elbow"] is not None:
        forearm = float(round(angle_of(sub(stage.point(given["elbow"]), wrist)) - direction) % 360)
    return PlacedHand(make(stage, given, forearm), Axes(wrist, direction))


_SHOWN = {"thumb": ("thumb",), "front": ("arm", "thumb"), "behind": ("fingers", "palm")}


def _hand(stage: Stage, given: Given) -> list[Shape]:
    hand, axes = solved_hand(stage, given)
    piece = f"hand_{given['parts']}_{round(axes.angle)}"
    parts = draw_side_hand(hand, piece) if isinstance(hand, SideHand) else draw_open_hand(hand, piece)
    if given["parts"] == "behind":
        return [*placed(darker(parts["fingers"], piece), axes), *placed(parts["palm"], axes)]
    usual = ("fingers", "arm", "thumb") if isinstance(hand, SideHand) else ("arm", "fingers", "thumb")
    shown = _SHOWN.get(given["parts"], usual)
    lined = [name for name in ("palm", "fingers", "thumb") if name in shown or (name == "palm" and "fingers" in shown)]
    out = [contour(parts[name], axes, _LINE * hand.size) for name in lined if given["on_skin"]]
    for name in shown:
        out += placed(parts[name], axes)
    if stage.helped and not given["sore"] and "arm" in shown and (arm := hand.arm()) is not None:
        out += _sleeve(arm, axes, hand.size, piece)
    if given["sore"] and stage.muscle in ("hand", "forearm"):
        out.append(_light(stage, hand, parts["arm"], stage.muscle)._replace(at=axes))
    elif given["sore"] and stage.muscle == "fingers":
        for name in ("arm", "fingers"):
            out.append(_light(stage, hand, parts[name], "fingers")._replace(at=axes))
    return out


def _sleeve(arm: Seg, axes: Axes, size: float, piece: str) -> list[Shape]:
    """The long sleeve by which a helper's arm is known: nobody who is drawn here wears one."""
    end = 1.0 - _BARE * size / arm.size
    along = [BEYOND + (end - BEYOND) * k / 4 for k in range(5)]
    sides = [[arm.edge(s, side, _CLOTH * size) for s in along] for side in (-1, 1)]
    path = Path().move(sides[0][0]).line(*sides[0][1:])
    path.bend(arm.at(end + 0.02), sides[1][-1]).line(*sides[1][-2::-1]).close()
    hem = Path().move(arm.edge(end - 0.03, -1, _CLOTH * size))
    hem.bend(arm.at(end - 0.01), arm.edge(end - 0.03, 1, _CLOTH * size))
    return [
        Shape(path, "sock", at=axes, piece=f"{piece}_sleeve"),
        Shape(hem, None, Stroke("sock.shade", 3.0), axes, f"{piece}_sleeve"),
    ]


def _laced_tips(stage: Stage, given: Given) -> list[Shape]:
    """The ends of four fingers that come up between the toes of the flat foot and lie on its top."""
    foot = plan_foot(stage, "top")
    out = []
    for a, b in pairwise(foot.toes()):
        cleft, outside = mix(a.at(0.3), b.at(0.3), 0.5), mix(a.at(0.95), b.at(0.95), 0.5)
        tip = plain(mix(cleft, outside, 0.3), angle_of(sub(cleft, outside)), 23.0, 8.2, 6.8)
        end, folded = nail(tip, 0.62, 1.16, 4.2), tip.at(0.1)
        out += [
            Shape(tip.path(1, 1), "skin", Stroke("skin.shade", _LINE * 1.4), piece="laced"),
            Shape(tip.path(1, 1), "skin", piece="laced"),
            Shape(end, "skin.nail", piece="laced"),
            shade_line([tip.at(0.28, 4), folded, tip.at(0.28, -4)], 2.0, "laced", 0.6),
        ]
    return out


def _light(stage: Stage, hand: OpenHand | SideHand, skin: Drawn, muscle: str) -> Shape:
    """The glow of a sore hand or forearm, in the hand's own axes."""
    tension, arm = stage.clock.tension, hand.arm()
    k = strength(tension)
    stops = tuple((s, tension_tint(tension, round(a * k, 2))) for s, a in ((0.0, 0.95), (0.5, 0.55), (1.0, 0.0)))
    if muscle == "fingers":
        soft = tuple(
            (s, tint._replace(alpha=round(tint.alpha * 0.6, 2))) for s, tint in stops
        )  # palm and fingers overlap
        return Shape(skin.outline, Gradient(hand.at(52, 2), soft, radius=38 * hand.size))
    if muscle == "hand" or arm is None:
        return Shape(skin.outline, Gradient(hand.at(24, 0), stops, radius=34 * hand.size))
    middle = arm.at(0.52)
    return Shape(skin.outline, Gradient(middle, stops, radius=74 * hand.size, angle=arm.angle, stretch=0.42))


def _n(default: float | str, says: str) -> Param:
    return Param("number", default, says=says)


PROPS = {
    "foot_plan": Prop(
        _foot_plan,
        {
            "view": Param("word", "sole", ("sole", "top"), "which side of the foot we see"),
            "on_skin": Param("flag", False, says="a hand lies behind it, so that a thin line parts the two"),
        },
        layer="mid",
        moves=True,
        says="the near foot seen flat, heel at [0, 0], toes up; moved by the numbers spread, squeeze, curl, toe, pull",
    ),
    "laced_tips": Prop(
        _laced_tips,
        {},
        layer="front",
        moves=True,
        says="the ends of four fingers between the toes of the foot seen from above",
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
            **{name: Param("number", None, says=f"flat view: the {name} finger alone, 0 to 1") for name in FINGERS},
            "spread": _n(1, "flat view: 0 closed, 1 easy, 2.4 wide"),
            "thumb": _n(36, "flat view: degrees from the fingers"),
            "bend": _n(12, "flat view: the thumb's own bend"),
            "flip": Param("flag", False, says="side view: palm up; flat view: thumb on the other side"),
            "size": _n(1.15, "1 is as large as the body's"),
            "parts": Param(
                "word",
                "all",
                ("all", "behind", "front", "thumb"),
                "behind: only the fingers, behind a limb; front: palm and thumb; thumb: it alone",
            ),
            "cut": _n(0, "front part: where the palm goes behind the limb, in units from the wrist"),
            "on_skin": Param("flag", True, says="it lies on skin, so that a thin line parts the two"),
            "sore": Param("flag", False, says="it is the sore one, and glows"),
        },
        layer="front",
        moves=True,
        says="a hand with its forearm, for close views",
    ),
}
