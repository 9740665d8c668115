# SPDX-License-Identifier: MIT
"""A changed pose as edits of its table: only what differs from `from`, whole units, and the names of levels."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from cramprelief.figure.body.pose import (
    JOINTS,
    TRUNK,
    Bearing,
    FootTarget,
    Grip,
    HandTarget,
    Pose,
    Spot,
    Standing,
)
from cramprelief.figure.body.skeleton import SIDES
from cramprelief.figure.format.drafts import FigureDrafts
from cramprelief.figure.format.pose_format import Draft, laid_over
from cramprelief.figure.model import LooseSpot
from cramprelief.figure.posing.sides import foot_of, hand_of, limb_of

Path = tuple[str | int, ...]
_LEG = ("hip", "knee", "ankle")
_ARM = ("shoulder", "elbow", "wrist")


class Edit(NamedTuple):
    """One place of a file, and the YAML that it shall hold; None takes its key away."""

    path: Path
    yaml: str | None


def number(value: float) -> str:
    """A whole number, as authors write units and degrees."""
    return f"{round(value):d}"


def hundredths(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")


class PoseText:
    """What a pose's own table must say so that `was` becomes `now`. `named`: numbers that a level names, by
    "near_foot.y" and the like. `base` is what the pose starts from; `own` what its table says."""

    def __init__(
        self, drafts: FigureDrafts, own: Draft, base: Draft, was: Pose, now: Pose, named: Mapping[str, str]
    ) -> None:
        self.own, self.base, self.was, self.now, self.named = own, base, was, now, named
        self.start = drafts.pose(base)
        self.said = laid_over(base, own)
        self.edits: list[Edit] = []

    def all(self) -> tuple[Edit, ...]:
        """The edits, with paths from the pose's table on."""
        for name in TRUNK:
            now = getattr(self.now.trunk, name)
            if now != getattr(self.was.trunk, name):
                self._set((name,), now, getattr(self.start.trunk, name), name in self.own)
        for side in SIDES:
            self._limb(side)
        self._place()
        for side in SIDES:
            self._foot(side)
        for side in SIDES:
            self._hand(side)
        for name, value in self.now.numbers.items():
            if value != self.was.numbers.get(name):
                self._set(("numbers", name), value, self.start.numbers.get(name), name in self.own.get("numbers", {}))
        return tuple(self.edits)

    def _set(self, path: Path, now: float, start: float | None, is_own: bool) -> None:
        if now == start:
            if is_own:
                self.edits.append(Edit(path, None))
        else:
            self.edits.append(Edit(path, number(now)))

    def _limb(self, side: str) -> None:
        both: Draft = self.own.get("both", {})
        for name in JOINTS:
            if name in self._solved(side):
                continue
            now = getattr(limb_of(self.now, side), name)
            if now != getattr(limb_of(self.was, side), name):
                start = both.get(name, getattr(limb_of(self.start, side), name))
                self._set((side, name), now, start, name in self.own.get(side, {}))

    def _solved(self, side: str) -> tuple[str, ...]:
        """Joints that follow from what a foot or a hand holds on to: what the file says of them is not seen."""
        leg = _LEG if foot_of(self.now, side) is not None else ()
        return (*leg, *(_ARM if hand_of(self.now, side) is not None else ()))

    # Where the body stands

    def _place(self) -> None:
        now, was = self.now.place, self.was.place
        if now == was or now is None:
            return
        if now == self.start.place and not any(key.startswith("place.") for key in self.named):
            if "place" in self.own:
                self.edits.append(Edit(("place",), None))
            return
        own: Draft | None = self.own.get("place")
        if own is not None and was is not None and _alike(now, was):
            for path, text in self._place_amounts(now).items():
                self._amount(("place", *path), text, _within(own, path))
            return
        self.edits.append(Edit(("place",), _table(self._place_keys(now))))

    def _amount(self, path: Path, text: str, said: object) -> None:
        if text != _text(said):
            self.edits.append(Edit(path, text))

    def _place_amounts(self, now: Standing) -> dict[Path, str]:
        """The text of every number of it, by its path below `place`."""
        said: Draft = self.said.get("place") or {}
        was = self.was.place
        out: dict[Path, str] = {}
        if now.pelvis is not None:
            for i, axis in enumerate("xy"):
                old = None if was is None or was.pelvis is None else was.pelvis[i]
                out["pelvis", i] = self._said_amount(f"pelvis.{axis}", now.pelvis[i], old, _within(said, ("pelvis", i)))
        for axis in ("x", "y"):
            on = getattr(now, axis)
            if on is not None:
                before = getattr(was, axis) if was is not None else None
                old = before[1] if before is not None and before[0] == on[0] else None
                out[axis, 1] = self._said_amount(f"place.{axis}", on[1], old, _within(said, (axis, 1)))
        return out

    def _place_keys(self, now: Standing) -> list[tuple[str, str]]:
        texts = self._place_amounts(now)
        keys = []
        if now.pelvis is not None:
            keys.append(("pelvis", f"[{texts['pelvis', 0]}, {texts['pelvis', 1]}]"))
        for axis in ("x", "y"):
            on = getattr(now, axis)
            if on is not None:
                keys.append((axis, f"[{on[0]}, {texts[axis, 1]}]"))
        return keys

    def _said_amount(self, key: str, now: float, was: float | None, said: object) -> str:
        """The level that a magnet names, the text that stands there for the same number, or a whole number."""
        if key in self.named:
            return self.named[key]
        if was is not None and now == was and said is not None:
            return _text(said)
        return number(now)

    # What hands and feet hold on to

    def _foot(self, side: str) -> None:
        key = f"{side}_foot"
        now, was = foot_of(self.now, side), foot_of(self.was, side)
        if now == was and not self._names(key):
            return
        keys = None if now is None else self._foot_keys(key, now, was)
        self._target(key, keys, now == foot_of(self.start, side))

    def _foot_keys(self, key: str, now: FootTarget, was: FootTarget | None) -> list[tuple[str, str]]:
        out = [("at", self._spot(key, now.at, was.at if was is not None else None))]
        if now.point != "sole":
            out.append(("point", now.point))
        if round(now.pitch):
            out.append(("pitch", number(now.pitch)))
        if now.slides:
            out.append(("slides", "yes"))
        return out

    def _hand(self, side: str) -> None:
        key = f"{side}_hand"
        now, was = hand_of(self.now, side), hand_of(self.was, side)
        grip: Grip = self.now.near_grip if side == "near" else self.now.far_grip
        before: Grip = self.was.near_grip if side == "near" else self.was.far_grip
        if now == was and grip == before and not self._names(key):
            return
        if now is None:
            if was is not None:
                self._target(key, None, hand_of(self.start, side) is None)
            self._free_grip(side, grip)
            return
        limb: Draft = {**self.said.get("both", {}), **self.said.get(side, {})}
        same = now == hand_of(self.start, side) and grip == (
            self.start.near_grip if side == "near" else self.start.far_grip
        )
        self._target(key, self._hand_keys(key, now, was, grip, limb), same)

    def _free_grip(self, side: str, grip: Grip) -> None:
        """The shape of a hand that holds on to nothing stands with its joints."""
        limb: Draft = {**self.said.get("both", {}), **self.said.get(side, {})}
        if grip.shape != limb.get("hand", "relaxed"):
            self.edits.append(Edit((side, "hand"), grip.shape))
        if grip.palm != (-1 if limb.get("palm") == "up" else 1):
            self.edits.append(Edit((side, "palm"), "up" if grip.palm < 0 else "down"))

    def _hand_keys(
        self, key: str, now: HandTarget, was: HandTarget | None, grip: Grip, limb: Draft
    ) -> list[tuple[str, str]]:
        out = [("at", self._spot(key, now.at, was.at if was is not None else None))]
        said: Draft = self.said.get(key) or {}
        if "hand" in said or grip.shape != limb.get("hand", "relaxed"):
            out.append(("hand", grip.shape))
        if "palm" in said or grip.palm != (-1 if limb.get("palm") == "up" else 1):
            out.append(("palm", "up" if grip.palm < 0 else "down"))
        if now.direction is not None:
            same = was is not None and was.direction == now.direction and "dir" in said
            out.append(("dir", _bearing_text(said["dir"]) if same else _bearing(now.direction)))
        elif round(now.wrist):
            out.append(("wrist", number(now.wrist)))
        if now.point is not None:
            out.append(("point", now.point))
        if now.shrug != 9.0:
            out.append(("shrug", number(now.shrug)))
        return _in_order(out, said)

    def _names(self, key: str) -> bool:
        """Whether a magnet names one of its numbers, where the text does not yet."""
        said: Draft = self.said.get(key) or {}
        at = said.get("at")
        amounts = at.amounts if isinstance(at, LooseSpot) and at.kind == "point" else ()
        return any(
            self.named.get(f"{key}.{axis}") not in (None, amount) for axis, amount in zip("xy", amounts, strict=False)
        )

    def _target(self, key: str, keys: list[tuple[str, str]] | None, same: bool) -> None:
        """The table of a target, key by key where its own stands there already."""
        if same and not self._names(key):
            if key in self.own:
                self.edits.append(Edit((key,), None))
            return
        if keys is None:
            self.edits.append(Edit((key,), "free"))
            return
        own: Draft | None = self.own.get(key)
        if not own:
            self.edits.append(Edit((key,), _table(keys)))
            return
        wanted = dict(keys)
        for name in own:
            if name not in wanted:
                self.edits.append(Edit((key, name), None))
        for name, yaml in keys:
            if name == "at":
                self._at(key, own["at"], yaml)
            elif yaml != _value_text(name, own.get(name)):
                self.edits.append(Edit((key, name), yaml))

    def _at(self, key: str, own: LooseSpot, yaml: str) -> None:
        """Of [x, y] only the number that changed; any other place whole."""
        if yaml == spot_text(own.kind, own.name, [_text(amount) for amount in own.amounts]):
            return
        if own.kind == "point" and yaml.startswith("["):
            for i, text in enumerate(yaml.strip("[]").split(", ")):
                self._amount((key, "at", i), text, own.amounts[i])
            return
        self.edits.append(Edit((key, "at"), yaml))

    def _spot(self, key: str, now: Spot, was: Spot | None) -> str:
        said = (self.said.get(key) or {}).get("at")
        alike = (
            isinstance(said, LooseSpot)
            and was is not None
            and (was.kind, was.name) == (now.kind, now.name) == (said.kind, said.name)
        )
        texts = []
        for i, value in enumerate(now.numbers):
            axis = f"{key}.{'xy'[i]}" if now.kind == "point" else ""
            same = was is not None and alike and was.numbers[i] == value and axis not in self.named
            if same and isinstance(said, LooseSpot):
                texts.append(_text(said.amounts[i]))
            elif now.kind == "along" and i == 0:
                texts.append(hundredths(value))
            else:
                texts.append(self.named.get(axis) or number(value))
        return spot_text(now.kind, now.name, texts)


def spot_text(kind: str, name: str, amounts: list[str]) -> str:
    """A place as authors write it: [x, y], a body point, or a table."""
    if kind == "point":
        return f"[{amounts[0]}, {amounts[1]}]"
    if kind == "anchor":
        beside = [(key, text) for key, text in zip(("dx", "dy"), amounts, strict=True) if text not in ("0", "-0")]
        return _table([("point", name), *beside]) if beside else name
    if kind == "along":
        bone, _, edge = name.rpartition(".")
        keys = [("along", bone), ("s", amounts[0])]
        keys += [("side", edge)] if edge != "middle" else []
        return _table([*keys, *([("out", amounts[1])] if amounts[1] not in ("0", "-0") else [])])
    if kind == "foot":
        return _table([("foot", name), ("x", amounts[0]), ("y", amounts[1])])
    x, y, rx, ry, phase = amounts
    return _table([("orbit", f"[{x}, {y}]"), ("radius", f"[{rx}, {ry}]"), ("phase", phase)])


def _bearing(direction: Bearing) -> str:
    return _bearing_text((direction.of, direction.degrees))


def _bearing_text(said: tuple[str | None, float | str]) -> str:
    of, degrees = said
    if of is None:
        return _text(degrees)
    return _table([("of", of), *([("add", _text(degrees))] if degrees else [])])


def _value_text(name: str, said: object) -> str | None:
    """What stands at a key of a target, as it would be written."""
    if said is None:
        return None
    if name == "dir" and isinstance(said, tuple):
        return _bearing_text(said)
    if isinstance(said, bool):
        return "yes" if said else "no"
    return _text(said)


def _text(said: object) -> str:
    """A number or a name that a file says, as it would be written."""
    return f"{said:g}" if isinstance(said, float) else str(said)


def _table(keys: list[tuple[str, str]]) -> str:
    return "{" + ", ".join(f"{key}: {text}" for key, text in keys) + "}"


def _in_order(keys: list[tuple[str, str]], said: Draft) -> list[tuple[str, str]]:
    """Keys that stand somewhere already in their order there, new ones behind them."""
    order = list(said)
    return sorted(keys, key=lambda each: order.index(each[0]) if each[0] in order else len(order))


def _alike(now: Standing, was: Standing) -> bool:
    """Whether both say with the same words where the body stands, so that only numbers differ."""

    def words(place: Standing) -> tuple[object, ...]:
        return place.pelvis is None, place.x and place.x[0], place.y and place.y[0]

    return words(now) == words(was)


def _within(said: object, path: Path) -> object:
    for part in path:
        if isinstance(said, Mapping):
            said = said.get(part)
        elif isinstance(said, (tuple, list)) and isinstance(part, int):
            said = said[part]
        else:
            return None
    return said
