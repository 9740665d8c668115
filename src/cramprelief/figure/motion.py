# SPDX-License-Identifier: MIT
"""Moves in time: where a move stands by the step's clock, and the pose between two poses."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping

from cramprelief.figure.body.pose import Bearing, FootTarget, HandTarget, Limb, Pose, Spot, Standing, Trunk
from cramprelief.figure.body.skeleton import Skeleton
from cramprelief.figure.clock import StepClock
from cramprelief.figure.geometry import clamp, smoothstep, wrap
from cramprelief.figure.model import Ease, Move, Phase
from cramprelief.routine.step_kinds import STEP_KINDS

SHARE = 0.75
"""The part of a step that a single run takes; then the pose stays."""
LONGEST = 8.0
"""Seconds that a single run takes at most; nobody wants to watch slow motion."""
STEP_HEIGHT = 30.0
"""How high a foot comes up when it steps to another place, in units."""
_TO_BALL = 46.0
"""From the middle of the sole to the ball of the foot, on which the foot tips."""
STEP_PITCH = 34.0
"""How far its heel comes up then, in degrees."""


def in_out(t: float) -> float:
    return t * t * (3 - 2 * t)


EASING: Mapping[Ease, Callable[[float], float]] = {
    "in_out": in_out,
    "linear": lambda t: t,
    "in": lambda t: t * t,
    "out": lambda t: 1 - (1 - t) ** 2,
}


def standing(move: Move, clock: StepClock) -> float:
    """Where the move stands, counted in its phases (see model.Key)."""
    if move.drive == "breath":
        return len(move.phases) * (clock.breath or 0.0)
    if STEP_KINDS[clock.kind].moves or move.drive == "loop":
        turn = beat(move, clock) * (move.beats if move.drive == "loop" else 1)
        part = (max(0.0, clock.elapsed) / turn) % 1.0
        if move.drive == "once":
            return len(move.phases) * (1 - abs(2 * part - 1))
        return in_phases(move.phases, part * turn, turn)
    run = LONGEST / 2 if clock.length is None else min(clock.length * SHARE, LONGEST)
    if any(phase.seconds is not None for phase in move.phases) and clock.length is not None:
        run = clock.length
    return in_phases(move.phases, clamp(clock.elapsed, 0.0, run), run)


def beat(move: Move, clock: StepClock) -> float:
    """Seconds of one movement."""
    if clock.pace:
        return 60.0 / clock.pace
    if clock.times and clock.length:
        return clock.length / clock.times
    return move.beat


def in_phases(phases: tuple[Phase, ...], seconds: float, run: float) -> float:
    """Seconds of a run as phases. Timed phases keep their seconds where the run is long enough, the others share
    what is left; a run too short for them shrinks them all alike."""
    fixed = sum(phase.seconds or 0.0 for phase in phases)
    free = sum(1 for phase in phases if phase.seconds is None)
    rest = max(run - fixed, run * 0.1) / free if free else 0.0
    shrink = run / (fixed + rest * free)
    start = 0.0
    for i, phase in enumerate(phases):
        size = (rest if phase.seconds is None else phase.seconds) * shrink
        if seconds < start + size:
            return i + (seconds - start) / size
        start += size
    return float(len(phases))


def mixed(a: float, b: float, t: float) -> float:
    return a + (b - a) * t


def mixed_all(a: tuple[float, ...], b: tuple[float, ...], t: float) -> tuple[float, ...]:
    return tuple(mixed(x, y, t) for x, y in zip(a, b, strict=True))


def between(a: Skeleton, b: Skeleton, t: float) -> Pose:
    """The pose between two solved poses, 0 to 1. Hands and feet that hold on to the same kind of thing in both keep
    holding; the others swing by their joints. A foot that stands elsewhere afterwards is lifted there."""
    if t <= 0:
        return a.pose
    if t >= 1:
        return b.pose
    p, q = a.pose, b.pose
    early = t < 0.5
    numbers = {k: mixed(p.numbers.get(k, q.numbers.get(k, 0.0)), v, t) for k, v in q.numbers.items()}
    return Pose(
        trunk=Trunk(*mixed_all(p.trunk, q.trunk, t)),
        near=Limb(*mixed_all(a.joints["near"], b.joints["near"], t)),
        far=Limb(*mixed_all(a.joints["far"], b.joints["far"], t)),
        place=_place(a, b, t),
        near_foot=_foot(p.near_foot, q.near_foot, _turns(p, q, t)[0]),
        far_foot=_foot(p.far_foot, q.far_foot, _turns(p, q, t)[1]),
        near_hand=_hand(p.near_hand, q.near_hand, t) if p.near_grip == q.near_grip else None,
        far_hand=_hand(p.far_hand, q.far_hand, t) if p.far_grip == q.far_grip else None,
        near_grip=p.near_grip if early else q.near_grip,
        far_grip=p.far_grip if early else q.far_grip,
        order=p.order if early else q.order,
        numbers={**p.numbers, **numbers},
        shrugs=(_pair(a.shrugs["near"], b.shrugs["near"], t), _pair(a.shrugs["far"], b.shrugs["far"], t)),
    )


def _pair(a: tuple[float, float], b: tuple[float, float], t: float) -> tuple[float, float]:
    return (mixed(a[0], b[0], t), mixed(a[1], b[1], t))


def _place(a: Skeleton, b: Skeleton, t: float) -> Standing:
    p, q = a.pose.place, b.pose.place
    if p is not None and q is not None and p.pelvis is None and q.pelvis is None:
        same_x = p.x is not None and q.x is not None and p.x[0] == q.x[0]
        same_y = p.y is not None and q.y is not None and p.y[0] == q.y[0]
        if p.x is not None and q.x is not None and p.y is not None and q.y is not None and same_x and same_y:
            return Standing(x=(p.x[0], mixed(p.x[1], q.x[1], t)), y=(p.y[0], mixed(p.y[1], q.y[1], t)))
    x, y = _pair(a.origin, b.origin, t)
    return Standing(pelvis=(x, -y))


def _steps(a: FootTarget | None, b: FootTarget | None) -> bool:
    """Whether the foot must be lifted to get from one target to the other."""
    if a is None or b is None or a.slides or b.slides or {a.at.kind, b.at.kind} != {"point"}:
        return False
    (x0, y0), (x1, y1) = a.at.numbers, b.at.numbers
    return abs(y1 - y0) < 1 and abs(x1 - x0) > 8


def _turns(p: Pose, q: Pose, t: float) -> tuple[float, float]:
    """Progress of the near and of the far foot: two steps at once would be a hop, so the far one waits."""
    if _steps(p.near_foot, q.near_foot) and _steps(p.far_foot, q.far_foot):
        return smoothstep(0.0, 0.5, t), smoothstep(0.5, 1.0, t)
    return t, t


def _foot(a: FootTarget | None, b: FootTarget | None, t: float) -> FootTarget | None:
    if a is None or b is None or a.point != b.point or not _same_kind(a.at, b.at):
        return None
    at, pitch = _spot(a.at, b.at, t), mixed(a.pitch, b.pitch, t)
    if _steps(a, b):
        far = min(1.0, abs(b.at.numbers[0] - a.at.numbers[0]) / 60)
        lift = STEP_HEIGHT * far * math.sin(math.pi * t)
        if a.point not in ("heel", "heel_back"):  # the heel leaves first and the ball lands first
            tip = STEP_PITCH * far * math.sqrt(math.sin(math.pi * t))
            pitch += tip
            lift += _TO_BALL * math.sin(math.radians(tip)) if a.point == "sole" else 0.0
        at = Spot(at.kind, at.name, (at.numbers[0], at.numbers[1] + lift))
    return FootTarget(at, a.point, pitch, a.slides or b.slides)


def _hand(a: HandTarget | None, b: HandTarget | None, t: float) -> HandTarget | None:
    if a is None or b is None or a.point != b.point or not _same_kind(a.at, b.at):
        return None
    direction: Bearing | None = None
    if a.direction is not None and b.direction is not None and a.direction.of == b.direction.of:
        turn = wrap(b.direction.degrees - a.direction.degrees)
        direction = Bearing(a.direction.of, a.direction.degrees + turn * t)
    elif a.direction is not None or b.direction is not None:
        return None
    wrist, shrug = mixed(a.wrist, b.wrist, t), mixed(a.shrug, b.shrug, t)
    return HandTarget(_spot(a.at, b.at, t), direction, wrist, a.point, shrug)


def _same_kind(a: Spot, b: Spot) -> bool:
    return a.kind == b.kind and a.name == b.name


def _spot(a: Spot, b: Spot, t: float) -> Spot:
    return Spot(a.kind, a.name, mixed_all(a.numbers, b.numbers, t))
