# SPDX-License-Identifier: MIT
"""The figures that come with the app, read once for all tests."""

from __future__ import annotations

from cramprelief import places
from cramprelief.figure.library import FigureLibrary

SHIPPED = FigureLibrary([places.assets() / "figures"])
