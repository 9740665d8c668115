# SPDX-License-Identifier: MIT
"""Every thing that a figure file may put on the scene, by name. See prop.py for how one is made."""

from __future__ import annotations

from collections.abc import Mapping

from cramprelief.figure import front_person, props_above, props_body, props_hands, props_room, props_things, props_water
from cramprelief.figure.prop import Prop

PROPS: Mapping[str, Prop] = {
    **props_room.PROPS,
    **props_water.PROPS,
    **props_things.PROPS,
    **props_hands.PROPS,
    **props_body.PROPS,
    **props_above.PROPS,
    **front_person.PROPS,
}
