# SPDX-License-Identifier: MIT
"""A hand seen from its thumb side, for close-ups: it grips, hooks, cups, pinches, presses, or hangs loose.

Hand axes: origin at the wrist, x along the palm to the knuckles; the palm looks to +y, with `flip` to -y.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from cramprelief.figure.body.hands import chain
from cramprelief.figure.body.segment import Profile, Seg, outline, web
from cramprelief.figure.closeup.open_hand import nail
from cramprelief.figure.closeup.part import Drawn, drawn, shade_line
from cramprelief.figure.geometry import Axes, Path, Vec, add, clockwise, length, spline, sub, united
from cramprelief.figure.shapes import Shape, Stroke, Tint


class Bend(NamedTuple):
    """Degrees that a finger bends towards the palm at its three joints, how much more each finger behind the index
    one bends, and the thumb: its angle from the palm, the bend of its tip, its length."""

    finger: tuple[float, float, float]
    more: float
    thumb: tuple[float, float, float]


BENDS = {
    "flat": Bend((-2, 3, 2), 1.5, (12, 4, 0.85)),
    "loose": Bend((16, 26, 16), 5, (20, 12, 0.9)),
    "cup": Bend((22, 30, 20), 3, (46, 12, 1.0)),
    "hook": Bend((8, 72, 34), 3, (58, 8, 1.0)),
    "pinch": Bend((36, 38, 14), 4, (50, 4, 1.05)),
    "pinch-open": Bend((22, 22, 10), 4, (66, -6, 1.05)),
    "tips": Bend((12, 30, 14), 5, (14, 8, 0.85)),
    "pressed": Bend((11, -2, -4), 0.5, (2, 0, 0.85)),
    "fist": Bend((74, 92, 54), 2, (38, 46, 0.95)),
    "grip": Bend((58, 78, 42), 2, (40, 36, 1.0)),
    "back": Bend((-34, -6, -4), 2, (26, 0, 0.9)),
}
"""Shapes of the hand by name. "back" has its fingers bent backwards, as another hand or a table bends them."""

PALM = 40.0
_DORSAL = Profile([(0, 9.6), (0.35, 11.6), (0.75, 10.8), (1, 8.8)])
_PALMAR = Profile([(0, 9.6), (0.3, 13.4), (0.7, 12.0), (1, 8.4)])
_FOREARM = Profile([(0, 25), (0.35, 22), (0.7, 14.4), (0.92, 10.2), (1, 9.6)])
_SIZES = ((21.0, 15.0, 11.5), (22.5, 16.0, 12.0), (21.0, 15.0, 11.5), (17.0, 12.0, 10.0))
_WIDTHS = [7.8, 6.9, 6.1, 4.6]
_REACH = 230.0
_REAR = Tint("skin", 1.0, "skin.shade", 0.55)
"""The fingers behind the index finger, a little in its shade."""


@dataclass(frozen=True, slots=True)
class SideHand:
    """`bend` is the shape of the fingers; `forearm` the direction from the wrist to the elbow, None for none.

    `cut` ends the palm there, x units from the wrist, where it goes behind a limb.
    """

    axes: Axes
    bend: Bend
    size: float = 1.0
    flip: bool = False
    forearm: float | None = None
    cut: float | None = None

    @property
    def turn(self) -> int:
        return -1 if self.flip else 1

    def at(self, x: float, y: float) -> Vec:
        return self.axes(x * self.size, y * self.size * self.turn)

    def finger(self, i: int) -> list[Seg]:
        """0 is the index finger; those behind it bend a little more."""
        k = self.size
        more = self.bend.more * i
        first, second, last = self.bend.finger
        turns = [(first + more) * self.turn, (second + more) * self.turn, (last + more * 0.5) * self.turn]
        turns[0] += self.axes.angle
        widths = [w * k * (1 - 0.05 * i) for w in _WIDTHS]
        return chain(self.at(PALM - 3, -0.5 + i * 0.9), 0.0, [s * k for s in _SIZES[i]], widths, turns)

    def thumb(self) -> list[Seg]:
        k = self.size
        angle, tip, size = self.bend.thumb
        turns = [self.axes.angle + angle * self.turn, -tip * 0.25 * self.turn, -tip * 0.75 * self.turn]
        return chain(
            self.at(9, 5.0),
            0.0,
            [20 * size * k, 16 * size * k, 12.5 * size * k],
            [9.4 * k, 7.8 * k, 6.8 * k, 4.9 * k],
            turns,
        )

    def palm(self) -> Seg:
        front, back = (_DORSAL, _PALMAR) if not self.flip else (_PALMAR, _DORSAL)
        k = self.size
        front, back = (Profile([(s, w * k) for s, w in p.knots]) for p in (front, back))
        return Seg(self.axes.origin, self.axes.angle, PALM * k, front, back)

    def arm(self) -> Seg | None:
        if self.forearm is None:
            return None
        k = self.size
        profile = Profile([(s, w * k) for s, w in _FOREARM.knots])
        elbow = add(self.axes.origin, Axes((0, 0), self.forearm).x, _REACH * k)
        return Seg(elbow, self.forearm + 180, _REACH * k, profile, profile)


def _wrist(arm: Seg, palm: Seg, k: float) -> list[Path]:
    """The skin that joins forearm and palm without a step, whatever way the wrist bends."""
    turn = (palm.angle - arm.angle + 180) % 360 - 180
    if abs(turn) < 6:
        return [_over(arm, palm, 1), _over(arm, palm, -1)]
    side = 1 if turn < 0 else -1
    fold = web(arm, palm, side, 13 * k, turn, 9.6 * k)
    return [_over(arm, palm, -side), *([fold] if fold is not None else [])]


def _over(arm: Seg, palm: Seg, side: int) -> Path:
    """The outer side of the wrist, from the forearm's edge to the ball of the hand."""
    p, q = arm.edge(0.93, side), palm.edge(0.34, side)
    far = length(sub(q, p)) * 0.4
    path = Path().move(arm.at(0.93)).line(p)
    return (
        path.curve(add(p, arm.tangent(0.93, side), far), add(q, palm.tangent(0.34, side), -far), q)
        .line(palm.at(0.34))
        .close()
    )


@lru_cache(maxsize=512)
def draw_side_hand(hand: SideHand, piece: str) -> dict[str, Drawn]:
    """The hand in parts: "arm" (forearm and palm), "fingers", "thumb", "palm"."""
    palm, arm = hand.palm(), hand.arm()
    end = 1.0 if hand.cut is None else hand.cut / PALM
    skin = outline(palm.size, palm.front.part(0, end), palm.back.part(0, end), 1, 1 if hand.cut is None else 0.2)
    palm_path = skin.placed(palm.axes)
    start = min(0.34, end / 2)  # the wrist has no edge of its own
    edge = outline(palm.size, palm.front.part(start, end), palm.back.part(start, end), 0, 1).placed(palm.axes)
    base = [palm_path]
    if arm is not None:
        base += [arm.path(0, 1), *_wrist(arm, palm, hand.size)]
    base_path = united(*(clockwise(p) for p in base))
    rows = [hand.finger(i) for i in (3, 2, 1, 0)]
    rear = [united(*(clockwise(b.path(1, 1)) for b in row)) for row in rows]
    fingers: list[Shape] = []
    for i, path in enumerate(rear):
        if i:
            fingers.append(Shape(path, "skin.shade", Stroke("skin.shade", 2.6 * hand.size), piece=piece))
        fingers.append(Shape(path, "skin" if i == 3 else _REAR, piece=piece))
    bones = hand.thumb()
    thumb = united(*(clockwise(b.path(1, 1)) for b in bones))
    root, *rest = bones
    free = outline(root.size, root.front.part(0.55), root.back.part(0.55), 1, 1).placed(root.axes)
    return {
        "palm": drawn(edge, [Shape(palm_path, "skin", piece=piece)]),
        "arm": drawn(base_path, [Shape(base_path, "skin", piece=piece)]),
        "fingers": drawn(united(*rear), [*fingers, *_index_lines(hand, rows[-1], piece)]),
        # the thumb's root melts into the palm, so its outline leaves it open
        "thumb": drawn(
            united(clockwise(free), *(clockwise(b.path(1, 1)) for b in rest)),
            [Shape(thumb, "skin", piece=piece), *_thumb_lines(hand, bones, piece)],
        ),
    }


def _index_lines(hand: SideHand, bones: list[Seg], piece: str) -> list[Shape]:
    """Folds at the joints where the finger bends, and the edge of the nail."""
    k, back = hand.size, hand.turn
    out = []
    for bone in bones[1:]:
        w = bone.front.at(0)
        out.append(shade_line([bone.at(0.02, back * w * 0.75), bone.at(0.06, back * w * 0.2)], 1.3 * k, piece, 0.7))
    last = bones[-1]
    w = last.front.at(0.7)
    edge = [last.at(0.5, back * w * 0.98), last.at(0.85, back * w * 0.92), last.at(1.15, back * w * 0.45)]
    edge += [last.at(0.85, back * w * 0.5), last.at(0.5, back * w * 0.62)]
    return [*out, Shape(spline(edge, corners=(0, 2, 4)), "skin.nail", piece=piece)]


def _thumb_lines(hand: SideHand, bones: list[Seg], piece: str) -> list[Shape]:
    k, side = hand.size, hand.turn
    a, b, c = bones
    rim = [a.at(0.5, 8.2 * k * side), b.at(0.25, 7.2 * k * side), b.at(0.95, 6.5 * k * side), c.at(0.7, 5.5 * k * side)]
    return [
        shade_line(rim, 1.7 * k, piece, 0.9),
        Shape(nail(c, 0.5, 1.16, 3.1 * k), "skin.nail", piece=piece),
        shade_line([c.at(0.0, 4 * k), c.at(0.06, 0), c.at(0.0, -4 * k)], 1.2 * k, piece, 0.6),
    ]
