# SPDX-License-Identifier: MIT
"""A hand seen flat, from its back or its palm, for close-ups: four fingers, thumb, palm and forearm.

Hand axes: origin at the wrist, x to the middle finger, the thumb on -y; `flip` puts the thumb on +y. Units are those
of the body at `size` 1, so a hand is 86 long.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from cramprelief.figure.body.segment import Profile, Seg, outline, web
from cramprelief.figure.closeup.part import Drawn, drawn, shade_line
from cramprelief.figure.geometry import Axes, Path, Vec, add, clockwise, mix, spline, united
from cramprelief.figure.shapes import Shape, Tint


class _Finger(NamedTuple):
    root: Vec
    size: float
    angle: float
    width: float


_FINGERS = (
    _Finger((38.0, -13.6), 42.0, -4.5, 5.5),
    _Finger((41.0, -4.6), 47.0, -1.0, 5.7),
    _Finger((40.0, 4.6), 43.5, 2.0, 5.4),
    _Finger((36.0, 13.0), 34.5, 6.0, 4.8),
)
_PALM = (
    (-3, -11), (4, -11.8), (12, -13.6), (23, -17.0), (33, -18.8), (40, -18.4), (45.5, -12), (48, -4), (47, 5), (43, 13),
    (36, 17.6), (24, 17.6), (10, 14.4), (2, 11.6), (-3, 11),
)  # fmt: skip
_FOREARM = Profile([(0, 26), (0.35, 23), (0.68, 15.8), (0.9, 11.9), (1, 11.4)])
_REACH = 230.0
"""The forearm's length, long enough to leave every close-up."""


@dataclass(frozen=True, slots=True)
class OpenHand:
    """`curl` 0..1 shortens the fingers as they bend away from us (one number for all, or four, index first).

    `spread` 1 is easy, 0 closed, 2.4 wide. `thumb` is (angle from the palm, bend). `forearm` is the direction from the
    wrist to the elbow on the page, None for no forearm. `palm_up` shows the palm. `cut` ends the palm there, x units
    from the wrist, where it goes behind a limb.
    """

    axes: Axes
    size: float = 1.0
    flip: bool = False
    curl: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)
    spread: float = 1.0
    thumb: tuple[float, float] = (36.0, 12.0)
    forearm: float | None = None
    palm_up: bool = False
    cut: float | None = None

    def at(self, x: float, y: float) -> Vec:
        """A point of the hand on the page."""
        k = self.size
        return self.axes(x * k, -y * k if self.flip else y * k)

    @property
    def turn(self) -> int:
        return -1 if self.flip else 1

    def fingers(self) -> list[Seg]:
        """Index finger first."""
        out = []
        for finger, curl in zip(_FINGERS, self.curl, strict=True):
            k = self.size
            size = finger.size * (1 - 0.5 * curl)
            w = finger.width * k
            knots = [
                (0, w * 1.08),
                (0.32, w * 0.98),
                (0.48, w * 1.02),
                (0.62, w * 0.94),
                (0.76, w * 0.95),
                (1, w * 0.74),
            ]
            profile = Profile(knots)
            angle = self.axes.angle + finger.angle * self.turn * self.spread
            root = self.at(finger.root[0] - 8, finger.root[1] * 0.97)
            out.append(Seg(root, angle, (size + 8 - 4) * k, profile, profile))
        return out

    def thumb_bones(self) -> list[Seg]:
        k, turn = self.size, self.turn
        angle, bend = self.thumb
        angle = self.axes.angle - angle * turn
        widths = (10.0, 7.6, 6.6, 5.0)
        turns = (0.0, bend * 0.5, bend * 0.5)
        start = self.at(12, -6.5)
        out = []
        for size, w0, w1, more in zip((21, 18, 14), widths, widths[1:], turns, strict=False):
            angle += more * turn
            profile = Profile([(0, w0 * k), (1, w1 * k)], straight=True)
            seg = Seg(start, angle, size * k, profile, profile)
            out.append(seg)
            start = seg.p1
        return out

    def arm(self) -> Seg | None:
        if self.forearm is None:
            return None
        reach = _REACH * self.size
        knots = Profile([(s, w * self.size) for s, w in _FOREARM.knots])
        elbow = add(self.at(2, 0), Axes((0, 0), self.forearm).x, reach)
        return Seg(elbow, self.forearm + 180, reach, knots, knots)


def _inner(seg: Seg, s: float, turn: int, out: float = 0.0) -> Vec:
    """The edge of a thumb bone that looks to the index finger."""
    return seg.edge(s, -turn, out)


def _thumb_web(hand: OpenHand, bones: list[Seg]) -> Path:
    """The skin between thumb and index finger."""
    at, turn = hand.at, hand.turn
    start = _inner(bones[1], 0.3, turn)
    path = Path().move(at(16, 0)).line(start)
    end = 41.0 if hand.cut is None else min(41.0, hand.cut - 4)
    path.bend(mix(_inner(bones[0], 0.9, turn), at(end - 9, -19), 0.45), at(end, -18.6))
    return path.close()


def _thumb_root(hand: OpenHand, bones: list[Seg]) -> Path:
    at, turn = hand.at, hand.turn
    outer = bones[0].edge(0.6, turn)
    return Path().move(at(4, 0)).line(at(-3, -11.2)).bend(at(4, -13.4), outer).line(bones[0].at(0.6, 0)).close()


def _wrist(hand: OpenHand, arm: Seg) -> Path | None:
    bend = (hand.axes.angle - arm.angle + 180) % 360 - 180
    if abs(bend) < 6:
        return None
    k = hand.size
    profile = Profile([(0, 11.4 * k), (1, 18.5 * k)])
    palm = Seg(arm.p1, hand.axes.angle, 38 * k, profile, profile)
    return web(arm, palm, 1 if bend < 0 else -1, 12 * k, bend, 11.4 * k)


def _palm(hand: OpenHand, start: float = -3.0) -> Path:
    """The palm from `start` units before or behind the wrist."""
    points = [(x, y) for x, y in _PALM if start <= x and (hand.cut is None or x <= hand.cut)]
    if hand.cut is None:
        return spline([hand.at(x, y) for x, y in points], corners=(0, len(points) - 1))
    edge = next(i for i, (_, y) in enumerate(points) if y > 0)
    points[edge:edge] = [(hand.cut + 2, points[edge - 1][1] * 0.5), (hand.cut + 2, points[edge][1] * 0.5)]
    return spline([hand.at(x, y) for x, y in points], corners=(0, edge - 1, edge + 2, len(points) - 1))


@lru_cache(maxsize=512)
def draw_open_hand(hand: OpenHand, piece: str) -> dict[str, Drawn]:
    """The hand in parts, so that a limb may lie between them: "arm" (forearm and palm), "fingers", "thumb", "palm"."""
    fingers, bones, arm = hand.fingers(), hand.thumb_bones(), hand.arm()
    palm = _palm(hand)
    base = [palm, _thumb_root(hand, bones)]
    if arm is not None:
        fold = _wrist(hand, arm)
        base += [arm.path(0, 1), *([fold] if fold is not None else [])]
    base_path = united(*(clockwise(p) for p in base))
    lines = _palm_lines(hand, piece)
    finger_paths = [clockwise(f.path(1, 1)) for f in fingers]
    root, *rest = bones
    free = outline(root.size, root.front.part(0.55), root.back.part(0.55), 1, 1).placed(root.axes)
    web_ = _thumb_web(hand, bones)
    thumb_path = united(*(clockwise(b.path(1, 1)) for b in bones), clockwise(web_))
    return {
        "palm": drawn(_palm(hand, 10.0), [Shape(palm, "skin", piece=piece)]),
        "arm": drawn(base_path, [Shape(base_path, "skin", piece=piece)]),
        "fingers": drawn(
            united(*finger_paths),
            [*(Shape(p, "skin", piece=piece) for p in finger_paths), *lines, *_finger_lines(hand, fingers, piece)],
        ),
        # the thumb's root melts into the palm, so its outline leaves it open
        "thumb": drawn(
            united(clockwise(free), *(clockwise(b.path(1, 1)) for b in rest), clockwise(web_)),
            [Shape(thumb_path, "skin", piece=piece), *_thumb_lines(hand, bones, piece)],
        ),
    }


def _finger_lines(hand: OpenHand, fingers: list[Seg], piece: str) -> list[Shape]:
    k, turn = hand.size, hand.turn
    out = []
    for a, b in itertools.pairwise(fingers):
        side = -turn
        end = min(0.84, 0.84 * b.size / a.size)
        start = mix(a.edge(0.16, side), b.edge(0.18, -side), 0.5)
        stop = mix(a.edge(end, side), b.edge(min(0.84, end * a.size / b.size), -side), 0.5)
        gap = 1.0 - min(1.0, max(0.0, hand.spread - 1.2))
        if gap > 0.1:
            out.append(shade_line([start, mix(start, stop, 0.5), stop], 1.6 * k, piece, 0.9 * gap))
    for finger in fingers:
        w = finger.front.at(0.9)
        if hand.palm_up:
            for s in (0.34, 0.63):
                out.append(
                    shade_line(
                        [finger.at(s, w * 0.55), finger.at(s + 0.01, 0), finger.at(s, -w * 0.55)], 1.2 * k, piece, 0.7
                    )
                )
        else:
            for s in (0.46, 0.74):
                out.append(
                    shade_line(
                        [finger.at(s, w * 0.42), finger.at(s + 0.012, 0), finger.at(s, -w * 0.42)], 1.2 * k, piece, 0.65
                    )
                )
            out.append(Shape(nail(finger, 0.89, 1.05, w * 0.56), "skin.nail", piece=piece))
    return out


def nail(bone: Seg, start: float, end: float, half: float) -> Path:
    """A nail on the last part of a finger or toe."""
    m = (start + end) / 2
    points = [bone.at(start, half * 0.9), bone.at(m + 0.02, half), bone.at(end - 0.02, half * 0.72), bone.at(end, 0)]
    points += [
        bone.at(end - 0.02, -half * 0.72),
        bone.at(m + 0.02, -half),
        bone.at(start, -half * 0.9),
        bone.at(start - 0.03, 0),
    ]
    return spline(points)


def _palm_lines(hand: OpenHand, piece: str) -> list[Shape]:
    at, k = hand.at, hand.size
    if hand.palm_up:
        lines = [
            [at(38, -19.5), at(30, -10), at(20, -4.5), at(8, -3.5)],
            [at(36.5, -18), at(31, -6), at(28, 6), at(27, 14)],
            [at(33, 18.5), at(36.5, 10), at(39.5, 0), at(43, -8)],
        ]
        out = [shade_line(points, 1.5 * k, piece, 0.85) for points in lines]
        pads = [
            spline([at(5, -4), at(12, -1.5), at(21, -5), at(29, -11), at(27, -16), at(17, -14.5), at(8, -11)]),
            spline([at(5, 4), at(16, 4), at(27, 7), at(29, 13), at(24, 15.5), at(14, 14), at(6, 10.5)]),
        ]
        return [Shape(pad, Tint("skin.pad", 0.75), piece=piece) for pad in pads] + out
    out = []
    for finger in _FINGERS:
        x, y = finger.root
        out.append(shade_line([at(x - 1.5, y - 2.8), at(x + 0.8, y), at(x - 1.5, y + 2.8)], 1.3 * k, piece, 0.5))
    return out


def _thumb_lines(hand: OpenHand, bones: list[Seg], piece: str) -> list[Shape]:
    k, turn = hand.size, hand.turn
    rim = [_inner(bones[1], 0.3, turn, -0.4 * k), _inner(bones[0], 0.7, turn, -4 * k), bones[0].at(0.3, 0)]
    out = [shade_line(rim, 1.5 * k, piece, 0.8)]
    last = bones[2]
    if hand.palm_up:
        out.append(shade_line([last.at(0.06, 4 * k), last.at(0.1, 0), last.at(0.06, -4 * k)], 1.2 * k, piece, 0.6))
    else:
        out.append(Shape(nail(last, 0.62, 1.16, 3.3 * k), "skin.nail", piece=piece))
        out.append(shade_line([last.at(0.0, 4 * k), last.at(0.05, 0), last.at(0.0, -4 * k)], 1.2 * k, piece, 0.6))
    return out
