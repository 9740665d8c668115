# SPDX-License-Identifier: MIT
"""A pose or a move of a figure, ready to be shown: a clock in, a frame of shapes out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from cramprelief.figure.arrows import arrow_shapes
from cramprelief.figure.body.drawing import BodyDrawing, ground_shadows
from cramprelief.figure.body.measures import PREGNANT, build
from cramprelief.figure.body.person import Appearance
from cramprelief.figure.body.pose import Pose
from cramprelief.figure.body.skeleton import Skeleton
from cramprelief.figure.clock import StepClock
from cramprelief.figure.direction import direction_arrow
from cramprelief.figure.model import BODY_LAYERS, DEFAULT_ORDER, Figure, Keyframe, Move, Still, camera_box
from cramprelief.figure.motion import EASING, between, in_out, standing
from cramprelief.figure.props.prop import Given, Prop
from cramprelief.figure.shapes import Frame, Shape
from cramprelief.figure.stage import Stage
from cramprelief.routine.step_kinds import STEP_KINDS

EASE_IN = 0.9
"""Seconds from the last pose of one step to the first of the next."""
FAR_APART = 50.0
"""Degrees of lean between two poses from which one fades into the other, as easing would fling the body about."""
STILL = StepClock(kind="hold", elapsed=0.0, length=None)


class _Thing:
    """A prop of this scene; one that never moves is drawn once."""

    __slots__ = ("drawn", "given", "prop")

    def __init__(self, prop: Prop, given: Given) -> None:
        self.prop = prop
        self.given = given
        self.drawn: tuple[Shape, ...] | None = None


class Scene:
    """One picture of a step. `side` "left" mirrors it: the near side is then the left one. `helped`: the hands of a
    close view are a helper's."""

    def __init__(
        self,
        figure: Figure,
        entry: Still | Move,
        props: Mapping[str, Prop],
        person: Appearance,
        side: str | None = None,
        muscle: str | None = None,
        helped: bool = False,
    ) -> None:
        self.figure = figure
        self.entry = entry
        self.helped = helped
        self.alt = told(entry.alt, side)
        self.mirrored = side == "left"
        self._person = person
        self._muscle = muscle
        self._build = build(person.build + PREGNANT if figure.pregnant or person.pregnant else person.build)
        self._solved: dict[int, Skeleton] = {}
        self._before: Skeleton | None = None
        self._things: dict[str, list[_Thing]] = {}
        for use in entry.props:
            prop = props[use.name]
            self._things.setdefault(use.layer, []).append(_Thing(prop, prop.filled(use.given)))
        self._back: tuple[Shape, ...] | None = None

    def posed(self, pose: Pose) -> Scene:
        """This scene with the body in another pose, for a figure that is being changed; what stands around is kept.

        A move becomes a picture of this one pose.
        """
        other = Scene.__new__(Scene)
        other.__dict__.update(self.__dict__)
        entry = self.entry
        if isinstance(entry, Move):
            shown = (entry.camera, entry.props, entry.arrows, entry.eyes_closed, entry.content)
            other.entry = Still(entry.name, entry.alt, pose, *shown)
        else:
            other.entry = entry._replace(pose=pose)
        other._before = None
        return other

    # What moves

    def moving(self, clock: StepClock) -> bool:
        """Whether the body goes on moving from here (breath and glow apart)."""
        if clock.reduced_motion:
            return False
        if self._before is not None and clock.since_change < EASE_IN:
            return True
        if any(thing.prop.moves and thing.prop.alive for things in self._things.values() for thing in things):
            return True
        if not isinstance(self.entry, Move):
            return False
        if self.entry.drive != "once" or STEP_KINDS[clock.kind].moves:
            return True
        return standing(self.entry, clock) < len(self.entry.phases)

    def key_shown(self, clock: StepClock) -> float:
        """With reduced motion: the key pose that stands for this time, as a number that changes with it."""
        return self._stands(clock)

    def can_follow(self, other: Scene) -> bool:
        """Whether the last pose of `other` can ease into this scene; else one picture fades into the other."""
        if self.figure is not other.figure or self.mirrored != other.mirrored or self._person != other._person:
            return False
        if self.entry.props != other.entry.props or self.helped != other.helped:
            return False
        return abs(self._first().trunk.lean - other._first().trunk.lean) < FAR_APART

    def follow(self, other: Scene, clock: StepClock) -> None:
        """Ease from where `other` stands at `clock` as long as the step is young."""
        self._before = Skeleton(self._build, other.pose(clock))

    # Poses

    def _first(self) -> Pose:
        return self.entry.pose if isinstance(self.entry, Still) else self.entry.keys[0].pose

    def pose(self, clock: StepClock) -> Pose:
        """The body's pose at an instant."""
        target = self._own_pose(clock)
        if self._before is not None and clock.since_change < EASE_IN and not clock.reduced_motion:
            t = in_out(max(0.0, clock.since_change) / EASE_IN)
            return between(self._before, Skeleton(self._build, target), t)
        return target

    def skeleton(self, clock: StepClock) -> Skeleton:
        """The solved body at an instant."""
        breath = 0.0 if clock.breath is None or clock.reduced_motion else clock.breath
        return Skeleton(self._build, self.pose(clock), breath)

    def _own_pose(self, clock: StepClock) -> Pose:
        if isinstance(self.entry, Still):
            return self.entry.pose
        keys = self.entry.keys
        at = self._stands(clock)
        i = max((i for i, key in enumerate(keys) if key.at <= at), default=0)
        if i == len(keys) - 1:
            return keys[i].pose
        part = (at - keys[i].at) / (keys[i + 1].at - keys[i].at)
        return between(self._key(keys[i]), self._key(keys[i + 1]), EASING[keys[i].ease](part))

    def _key(self, key: Keyframe) -> Skeleton:
        found = self._solved.get(id(key.pose))
        if found is None:
            found = self._solved[id(key.pose)] = Skeleton(self._build, key.pose)
        return found

    def _stands(self, clock: StepClock) -> float:
        """Where the move stands (see model.Key); 0 for a still pose.

        With reduced motion only key poses are shown: of a single run its end, of a loop its keys in turn, of a breath
        full or empty.
        """
        if not isinstance(self.entry, Move):
            return 0.0
        at = standing(self.entry, clock)
        if not clock.reduced_motion:
            return at
        if self.entry.drive == "breath":
            return round(at)
        if self.entry.drive == "once" and not STEP_KINDS[clock.kind].moves:
            return self.entry.keys[-1].at
        return max((key.at for key in self.entry.keys if key.at <= at), default=0.0)

    # Pictures

    def frame(self, clock: StepClock) -> Frame:
        """The picture at an instant. The same clock gives the same picture."""
        skeleton = self.skeleton(clock)
        stage = Stage(skeleton, self._person, self.figure.levels, clock, self._muscle, self.mirrored, self.helped)
        body = BodyDrawing(skeleton, self._person, self._muscle, clock.tension, self.entry.eyes_closed)
        floor = self.figure.levels.get("floor", 0.0)
        shapes: list[Shape] = [] if skeleton.pose.order else ground_shadows(skeleton, self.figure.shadows, floor)
        shapes += self._layer("under", stage)
        for name in skeleton.pose.order or DEFAULT_ORDER:
            shapes += body.layer(name) if name in BODY_LAYERS else self._layer(name, stage)
        shapes += self._layer("front", stage)
        at = self._stands(clock)
        for arrow in self.entry.arrows:
            shapes += arrow_shapes(arrow, stage, at)
        if clock.reduced_motion:
            shapes += self._direction()
        shapes += self._layer("top", stage)
        return Frame(
            self._back_layer(stage), tuple(shapes), camera_box(self.entry.camera), self.mirrored, self.entry.content
        )

    def _direction(self) -> list[Shape]:
        """Which way a single move went, where its file has no arrow of its own."""
        entry = self.entry
        if not isinstance(entry, Move) or entry.drive != "once" or entry.arrows:
            return []
        return direction_arrow(self._key(entry.keys[0]), self._key(entry.keys[-1]), camera_box(entry.camera))

    def _back_layer(self, stage: Stage) -> tuple[Shape, ...]:
        if self._back is None:
            self._back = tuple(self._layer("back", stage))
        return self._back

    def _layer(self, layer: str, stage: Stage) -> Sequence[Shape]:
        out: list[Shape] = []
        for thing in self._things.get(layer, ()):
            if thing.prop.moves:
                out += thing.prop.draw(stage, thing.given)
                continue
            if thing.drawn is None:
                thing.drawn = lasting(thing.prop.draw(stage, thing.given))
            out += thing.drawn
        return out


def told(alt: str, side: str | None) -> str:
    """A description with {side} and {other_side} filled in; the sore side where left and right are not known."""
    other = {"left": "right", "right": "left"}.get(side or "", "other")
    return alt.replace("{side}", side if side in ("left", "right") else "sore").replace("{other_side}", other)


def lasting(shapes: Sequence[Shape]) -> tuple[Shape, ...]:
    """The shapes of a thing that never moves: their outlines may be kept by the painter."""
    for shape in shapes:
        shape.path.lasting = True
    return tuple(shapes)
