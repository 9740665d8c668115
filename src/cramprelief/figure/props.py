# SPDX-License-Identifier: MIT
"""Every thing that a figure file may put on the scene, by name. See prop.py for how one is made."""

from __future__ import annotations

from collections.abc import Mapping

from cramprelief.figure.prop import Prop

PROPS: Mapping[str, Prop] = {}
