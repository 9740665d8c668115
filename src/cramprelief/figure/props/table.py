# SPDX-License-Identifier: MIT
"""Every thing that a figure file may put on the scene, by name. See prop.py for how one is made.

A module is imported when one of its things is first asked for: the first picture needs few of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib import import_module

from cramprelief.figure.props.prop import Prop

MODULES: Mapping[str, tuple[str, ...]] = {
    "room": (
        "floor",
        "wall",
        "window",
        "bed",
        "surface",
        "pillow",
        "wedge",
        "chair",
        "table",
        "slab",
        "step",
        "mat",
        "banister",
        "barrier",
        "footprints",
    ),
    "water": (
        "basin",
        "basin_front",
        "steam",
        "jug",
        "strainer",
        "shower",
        "wall_rail",
        "tiles",
        "thermometer",
        "tap",
        "pool",
        "pool_surface",
        "pool_edge",
    ),
    "things": (
        "ball",
        "bottle",
        "jar",
        "cold_pack",
        "pen",
        "cloth",
        "bubbles",
        "warm_pack",
        "towel",
        "hand_towel",
        "towel_pile",
        "blanket",
    ),
    "hands": ("foot_plan", "laced_tips", "hand"),
    "body": ("socks", "shoes", "crossed_leg", "tongue"),
    "above": ("bed_above", "pillow_above", "backrest", "table_above", "shoulder_towel", "cup"),
    "front_person": ("front_person",),
    "companions": ("helper", "helper_arm", "grown_up", "grown_up_arm", "child_head"),
    "seats": ("row_seat", "car_seat", "porthole", "arm_rest", "recliner", "dialysis_machine", "blood_lines"),
}
"""Which module has which things; a test holds the two lists together."""


class _Props(Mapping[str, Prop]):
    def __init__(self) -> None:
        self._homes = {name: module for module, names in MODULES.items() for name in names}

    def __getitem__(self, name: str) -> Prop:
        props: Mapping[str, Prop] = import_module(f"cramprelief.figure.props.{self._homes[name]}").PROPS
        return props[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._homes)

    def __len__(self) -> int:
        return len(self._homes)


PROPS: Mapping[str, Prop] = _Props()
