# SPDX-License-Identifier: MIT
"""The desk of this computer: the person's folder of routines beside what came with the app."""

from __future__ import annotations

from cramprelief import places
from cramprelief.authoring.desk.drafts import Desk
from cramprelief.figure.format.validate import faults
from cramprelief.routine.validate import Shipped


def desk_here() -> Desk:
    """A desk at the usual places."""
    figures = places.assets() / "figures"
    shipped = Shipped(places.bundled_routines(), places.assets(), lambda folder: faults(folder, figures))
    return Desk(places.own_routines(), shipped, places.spare_folders())
