# SPDX-License-Identifier: MIT
"""A drag: the handle follows the hand, slides along what a body can do, and comes to rest on whole units."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from cramprelief.figure.body.measures import Build
from cramprelief.figure.body.pose import Limb, Pose, Spot, Standing, Trunk
from cramprelief.figure.body.skeleton import SIDES, Skeleton
from cramprelief.figure.geometry import Vec, add, dot, mix
from cramprelief.figure.posing.bounds import Stop, beyond, worst
from cramprelief.figure.posing.handles import places
from cramprelief.figure.posing.magnets import FLOOR, Magnet, NamedLevel, named_by, on_magnet, snapped
from cramprelief.figure.posing.moving import held, moved
from cramprelief.figure.posing.sides import foot_of, hand_of, limb_of, with_foot, with_hand, with_limb

_SLACK = 0.01
_PULLS = 4
"""How often a handle that went too far is taken back by halves."""
_SLIDES = 2
_PROBE = 2.0
"""Units by which the slope of a limit is felt."""
_PAST = 1.02
_ROUNDING = 0.5
"""Degrees that whole units may cost: as much as the check of a file forgives."""


class Dragged(NamedTuple):
    """What a drag came to. `named` says which numbers are a level's, such as {"near_foot.y": "floor"}."""

    body: Skeleton
    stop: Stop | None = None
    magnet: Magnet | None = None
    named: Mapping[str, str] = MappingProxyType({})

    @property
    def pose(self) -> Pose:
        return self.body.pose


def dragged(
    body: Skeleton, handle: str, to: Vec, levels: Sequence[NamedLevel] = (FLOOR,), *, magnets: bool = True,
    slides: bool = True,
) -> Dragged:  # fmt: skip
    """`body` with a handle as near to `to` (scene units, y down) as a body can; a pose that was out may stay so."""
    pose = _standing(body, handle, levels)
    here = places(body)[handle]
    magnet: Magnet | None = None
    if magnets:
        to, magnet = snapped(body, handle, to, levels, here)
    allowed = beyond(body) + _SLACK

    def at(place: Vec, held_by: Magnet | None = None) -> Skeleton:
        return Skeleton(body.build, on_magnet(body, moved(body, pose, handle, place), handle, held_by), body.breath)

    want = at(to, magnet)
    excess = beyond(want) - allowed
    if excess <= 0:
        return Dragged(want, None, magnet, named_by(magnet, handle, want.pose))
    stop = worst(want)
    if magnet is not None and magnet.level is not None:
        done = _along_level(at, here, to, magnet, allowed)
        if done is not None:
            return Dragged(done, stop, magnet, named_by(magnet, handle, done.pose))
    goal = _slid(at, to, excess, allowed) if slides else to
    return Dragged(_pulled_back(at, body, here, goal, allowed), stop)


def _standing(body: Skeleton, handle: str, levels: Sequence[NamedLevel]) -> Pose:
    """The pose to start from: hips move over feet that stand."""
    if handle in ("pelvis", "chest") or handle.endswith(".knee"):
        return held(body, [level.at for level in levels if level.axis == "y"])
    return body.pose


def _along_level(
    at: Callable[[Vec, Magnet | None], Skeleton], here: Vec, to: Vec, magnet: Magnet, allowed: float
) -> Skeleton | None:
    """What lies on a level stays on it, and goes along it as far as a body can; None where it does not get there."""
    start = (to[0], here[1]) if magnet.level is not None and magnet.level.axis == "x" else (here[0], to[1])
    best = at(start, magnet)
    if beyond(best) > allowed:
        return None
    low, high = 0.0, 1.0
    for _ in range(_PULLS + 2):
        middle = (low + high) / 2
        trial = at(mix(start, to, middle), magnet)
        if beyond(trial) <= allowed:
            low, best = middle, trial
        else:
            high = middle
    return best


def _slid(at: Callable[[Vec], Skeleton], to: Vec, excess: float, allowed: float) -> Vec:
    """The place nearest to `to` that a body reaches, felt by the slope of what is too far."""
    for _ in range(_SLIDES):
        right = beyond(at((to[0] + _PROBE, to[1]))) - allowed - excess
        down = beyond(at((to[0], to[1] + _PROBE))) - allowed - excess
        slope = (right / _PROBE, down / _PROBE)
        steep = dot(slope, slope)
        if steep < 1e-6:
            break
        to = add(to, slope, -_PAST * excess / steep)
        excess = beyond(at(to)) - allowed
        if excess <= 0:
            break
    return to


def _pulled_back(at: Callable[[Vec], Skeleton], body: Skeleton, here: Vec, goal: Vec, allowed: float) -> Skeleton:
    last = at(goal)
    if beyond(last) <= allowed:
        return last
    low, high, best = 0.0, 1.0, body
    for _ in range(_PULLS):
        middle = (low + high) / 2
        trial = at(mix(here, goal, middle))
        if beyond(trial) <= allowed:
            low, best = middle, trial
        else:
            high = middle
    return best


# Whole units


def settled(before: Skeleton, now: Skeleton, builds: Sequence[Build] = ()) -> Skeleton:
    """`now` with what differs from `before` in whole units and degrees, where an author would write them; a body of
    each of `builds` must be able to do it, else the last one that could stays."""
    pose = whole(now.pose, before.pose)
    allowed = max(beyond(before), beyond(now)) + _ROUNDING
    done = Skeleton(now.build, pose, now.breath)
    if beyond(done) <= allowed and all(
        beyond(Skeleton(each, pose)) <= beyond(Skeleton(each, before.pose)) + _ROUNDING for each in builds
    ):
        return done
    return before


def whole(pose: Pose, before: Pose) -> Pose:
    """What of a pose differs from `before`, in whole numbers; along a bone in hundredths of it."""
    if pose.trunk != before.trunk:
        pose = pose._replace(trunk=Trunk(*_whole_ones(before.trunk, pose.trunk)))
    for side in SIDES:
        pose = with_limb(pose, side, Limb(*_whole_ones(limb_of(before, side), limb_of(pose, side))))
        foot, hand = foot_of(pose, side), hand_of(pose, side)
        if foot is not None and foot != foot_of(before, side):
            pose = with_foot(pose, side, foot._replace(at=_whole_spot(foot.at), pitch=float(round(foot.pitch))))
        if hand is not None and hand != hand_of(before, side):
            way = hand.direction
            if way is not None:
                way = way._replace(degrees=float(round(way.degrees)))
            at, wrist = _whole_spot(hand.at), float(round(hand.wrist))
            pose = with_hand(pose, side, hand._replace(at=at, wrist=wrist, direction=way))
    if pose.place is not None and pose.place != before.place:
        pose = pose._replace(place=_whole_place(pose.place))
    return pose


def _whole_ones(was: tuple[float, ...], now: tuple[float, ...]) -> list[float]:
    return [b if a == b else float(round(b)) for a, b in zip(was, now, strict=True)]


def _whole_spot(at: Spot) -> Spot:
    if at.kind == "along":
        return Spot(at.kind, at.name, (round(at.numbers[0], 2), float(round(at.numbers[1]))))
    return Spot(at.kind, at.name, tuple(float(round(each)) for each in at.numbers))


def _whole_place(place: Standing) -> Standing:
    at = None if place.pelvis is None else (float(round(place.pelvis[0])), float(round(place.pelvis[1])))
    x = None if place.x is None else (place.x[0], float(round(place.x[1])))
    y = None if place.y is None else (place.y[0], float(round(place.y[1])))
    return Standing(at, x, y)
