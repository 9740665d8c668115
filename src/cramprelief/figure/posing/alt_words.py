# SPDX-License-Identifier: MIT
"""Words for a picture, proposed from its pose: posture, sore leg, hands, lean. Its author reads them over."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from cramprelief.figure.body import measures
from cramprelief.figure.body.measures import build
from cramprelief.figure.body.pose import HandTarget, Pose, Spot
from cramprelief.figure.body.skeleton import Skeleton
from cramprelief.figure.geometry import wrap
from cramprelief.figure.posing.sides import hand_of

LONGEST = 220
"""Letters that the words of a picture may have."""
_SIDE = {"near": "{side}", "far": "{other_side}"}
_BONES = {"shank": "lower leg", "thigh": "thigh", "upper": "upper arm", "fore": "forearm"}
_POINTS = {
    "toe_tip": "toes", "toe_top": "toes", "toe_under": "toes", "ball": "foot", "sole": "foot", "arch": "foot",
    "instep": "foot", "heel": "heel", "heel_back": "heel", "ankle": "ankle", "knee": "knee", "calf": "calf",
    "hip": "hip", "elbow": "elbow", "shoulder": "shoulder", "wrist": "wrist", "hand": "hand", "grip": "hand",
}  # fmt: skip
_LYING, _SITTING, _LEANS = 55.0, 55.0, 7.0
_STEP = 60.0
"""Units between the feet from which one of them stands behind."""


def alt_words(pose: Pose, levels: Mapping[str, float], props: Iterable[str] = ()) -> str:
    """What a person who does not see the picture should know, in whole sentences with {side} for the sore one."""
    body = Skeleton(build("round"), pose)
    things = frozenset(props)
    sentences = [_posture(body, things), _leg(body), _other_leg(body), _hands(body, levels, things)]
    if "{wall}" in (lean := _lean(body)):
        lean = lean.replace("{wall}", " to the wall" if _at_wall(pose, levels) else " forward")
    words = ""
    for sentence in (*sentences, lean):
        longer = f"{words} {sentence}".strip()
        if len(longer) <= LONGEST:
            words = longer
    return words


def _posture(body: Skeleton, things: frozenset[str]) -> str:
    trunk = body.pose.trunk
    bed = " on the bed" if "bed" in things else " on the floor"
    if trunk.lean <= -_LYING:
        return f"You lie on your back{bed}."
    if trunk.lean >= _LYING + 15:
        return f"You lie on your front{bed}." if abs(body.origin[1]) < 320 else "You bend forward."
    if min(body.joints["near"].hip, body.joints["far"].hip) >= _SITTING:
        seat = next((thing for thing in ("chair", "bed", "recliner", "mat") if thing in things), None)
        return f"You sit on the {seat}." if seat else "You sit."
    return "" if _stepped(body) else "You stand upright." if abs(trunk.lean) < _LEANS else "You stand."


def _stepped(body: Skeleton) -> float:
    """How far the sore foot stands behind (less than 0) or in front of the other one, if by a step."""
    far = body.legs["near"].foot.origin[0] - body.legs["far"].foot.origin[0]
    standing = abs(body.pose.trunk.lean) < _LYING and body.joints["near"].hip < _SITTING
    return far if standing and abs(far) >= _STEP else 0.0


def _leg(body: Skeleton) -> str:
    joints, stepped = body.joints["near"], _stepped(body)
    foot = body.legs["near"].foot
    heel, toes = -foot(*measures.FOOT_PLACES["heel"])[1], -foot(*measures.TOE_PLACES["toe_under"])[1]
    knee = _knee(joints.knee)
    if stepped:
        where = "behind you" if stepped < 0 else "in front of you"
        down = "its heel flat" if abs(heel - toes) < 8 else "its heel up" if heel > toes else "its toes up"
        return f"Your {{side}} leg is {where}, its knee {knee} and {down}."
    flat = body.pose.near_foot is not None or (abs(heel - toes) < 8 and abs(wrap(foot.angle)) < 8)
    toe = "" if flat else ", toes drawn up" if joints.ankle >= 8 else ", toes pointed" if joints.ankle <= -28 else ""
    both = knee == _knee(body.joints["far"].knee)
    if not toe and both:
        upright = abs(body.pose.trunk.lean) < _LYING and joints.hip < _SITTING
        return "" if upright and knee != "bent" else f"Both knees are {knee}."
    return f"Your {{side}} knee is {knee}{toe}."


def _knee(degrees: float) -> str:
    return "straight" if degrees < 8 else "soft" if degrees < 28 else "bent"


def _other_leg(body: Skeleton) -> str:
    bent = body.joints["far"].knee
    if _stepped(body) < 0 and bent >= 20:
        return "The front knee bends."
    other = _knee(bent) != _knee(body.joints["near"].knee)
    if not _stepped(body) and other and abs(bent - body.joints["near"].knee) >= 30:
        return f"Your {{other_side}} knee is {_knee(bent)}."
    return ""


def _at_wall(pose: Pose, levels: Mapping[str, float]) -> bool:
    return any(_on_wall(hand_of(pose, side), levels) for side in _SIDE)


def _on_wall(hand: HandTarget | None, levels: Mapping[str, float]) -> bool:
    wall = levels.get("wall")
    return wall is not None and hand is not None and hand.at.kind == "point" and abs(hand.at.numbers[0] - wall) < 2


def _hands(body: Skeleton, levels: Mapping[str, float], things: frozenset[str]) -> str:
    pose = body.pose
    if "towel" in things:
        return "Your hands hold a towel round the foot."
    if _on_wall(pose.near_hand, levels) and _on_wall(pose.far_hand, levels):
        return "Both palms lie on the wall."
    held = [touched for side in _SIDE if (touched := _touched(hand_of(pose, side))) is not None]
    if len(held) == 2 and held[0] == held[1]:
        return f"Both hands are on {held[0]}."
    pair = [part.replace("{other_side}", "{side}") for part in held]
    if len(held) == 2 and pair[0] == pair[1]:
        part = pair[0].replace("{side} ", "")
        return f"Your hands are on {part[:-1] + 've' if part.endswith('calf') else part}s."
    return f"A hand is on {held[0]}." if held else ""


def _touched(hand: HandTarget | None) -> str | None:
    """What a hand is on, such as "your {side} calf"."""
    if hand is None or hand.at.kind in ("point", "orbit"):
        return None
    return f"your {_part(hand.at)}"


def _part(at: Spot) -> str:
    if at.kind == "foot":
        return f"{_SIDE[at.name]} foot"
    names = at.name.split(".")
    if names[0] not in _SIDE:
        return {"pelvis": "hip", "belly": "belly", "chest": "chest", "head": "head"}[names[0]]
    if at.kind == "anchor":
        return f"{_SIDE[names[0]]} {_POINTS[names[1]]}"
    return f"{_SIDE[names[0]]} {'calf' if names[1:] == ['shank', 'back'] else _BONES[names[1]]}"


def _lean(body: Skeleton) -> str:
    lean = body.pose.trunk.lean + body.pose.trunk.spine * 0.5
    if abs(body.pose.trunk.lean) >= _LYING:
        return ""
    return "You lean{wall}." if lean >= _LEANS else "You lean back." if lean <= -12 else ""
