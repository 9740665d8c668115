# SPDX-License-Identifier: MIT
"""The names of handles and joints, and what is said of a limit, for the eye and for a screen reader."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from cramprelief.figure.body.measures import LIMITS
from cramprelief.figure.body.skeleton import Skeleton
from cramprelief.figure.posing.bounds import Stop
from cramprelief.figure.posing.handles import degrees, joint_of, part_of, side_of
from cramprelief.figure.posing.magnets import REACH, NamedLevel, touching
from cramprelief.figure.posing.sides import foot_of, hand_of


def _tr(words: str) -> str:
    return QCoreApplication.translate("HandleWords", words)


def joint_word(joint: str) -> str:
    """Of `near.knee`: Knee."""
    return {
        "hip": _tr("Hip"), "knee": _tr("Knee"), "ankle": _tr("Ankle"), "toes": _tr("Toes"),
        "shoulder": _tr("Shoulder"), "elbow": _tr("Elbow"), "wrist": _tr("Wrist"), "lean": _tr("Lean"),
        "spine": _tr("Back"), "neck": _tr("Neck"), "head": _tr("Head"), "shoulders": _tr("Shoulders up"),
    }[part_of(joint)]  # fmt: skip


def handle_word(handle: str) -> str:
    """Of `near.knee`: Sore-side knee."""
    part = {
        "pelvis": _tr("Hips"), "chest": _tr("Chest"), "head": _tr("Head"), "hand": _tr("hand"),
        "elbow": _tr("elbow"), "knee": _tr("knee"), "foot": _tr("foot"), "heel": _tr("heel"), "toes": _tr("toes"),
    }[part_of(handle)]  # fmt: skip
    side = side_of(handle)
    if not side:
        return part
    return (_tr("Sore-side {0}") if side == "near" else _tr("Other-side {0}")).format(part)


def level_word(name: str) -> str:
    """A level as a person calls it."""
    known = {"floor": _tr("Floor"), "bed": _tr("Bed"), "wall": _tr("Wall"), "seat": _tr("Seat"), "chair": _tr("Chair")}
    return known.get(name, name.replace("_", " ").capitalize())


def stop_words(stop: Stop, body: Skeleton) -> str:
    """Why the handle stays behind: Ankle 30°, the limit is 30°."""
    if stop.joint is None:
        hand = stop.limb.endswith("hand")
        return _tr("Too far away. The hand stops here.") if hand else _tr("Too far away. The foot stops here.")
    value = round(degrees(body, stop.joint))
    return _tr("{0} {1}°, the limit is {2}°").format(joint_word(stop.joint), value, round(stop.limit))


def spoken_joint(joint: str, value: float, at_limit: bool) -> str:
    """What is announced after a turn: Ankle 30 degrees, the limit."""
    words = _tr("{0} {1} degrees, the limit") if at_limit else _tr("{0} {1} degrees")
    return words.format(joint_word(joint), round(value))


def spoken_handle(handle: str, body: Skeleton, levels: Sequence[NamedLevel]) -> str:
    """Sore-side knee, 14 degrees, 0 to 150, foot stands on the floor."""
    parts = [handle_word(handle)]
    joint = joint_of(handle)
    if joint is not None and part_of(handle) not in ("hand", "foot"):
        low, high = LIMITS[part_of(joint)]
        parts.append(_tr("{0} degrees").format(round(degrees(body, joint))))
        parts.append(_tr("{0} to {1}").format(round(low), round(high)))
    else:
        x, y = touching(body, handle)
        parts.append(_tr("{0} forward, {1} up").format(round(x), round(-y)))
    held = held_words(handle, body, levels)
    if held:
        parts.append(held)
    return ", ".join(parts)


def held_words(handle: str, body: Skeleton, levels: Sequence[NamedLevel]) -> str:
    """What the limb of a handle holds on to: foot stands on the floor, hand is free."""
    side, part = side_of(handle), part_of(handle)
    if part in ("foot", "heel", "toes", "knee"):
        if foot_of(body.pose, side) is None:
            return _tr("foot is free")
        on = _level_at(body, f"{side}.foot", levels)
        return _tr("foot stands on the {0}").format(level_word(on.name).lower()) if on else _tr("foot stays in place")
    if part in ("hand", "elbow"):
        hand = hand_of(body.pose, side)
        if hand is None:
            return _tr("hand is free")
        if hand.at.kind != "point":
            return _tr("hand holds on to the body")
        on = _level_at(body, f"{side}.hand", levels)
        return _tr("hand lies on the {0}").format(level_word(on.name).lower()) if on else _tr("hand stays in place")
    return ""


def _level_at(body: Skeleton, handle: str, levels: Sequence[NamedLevel]) -> NamedLevel | None:
    x, y = touching(body, handle)
    for level in levels:
        away = abs(x - level.at) if level.axis == "x" else abs(-y - level.at)
        if away < REACH / 10 and (level.axis == "y" or part_of(handle) == "hand"):
            return level
    return None
