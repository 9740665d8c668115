# SPDX-License-Identifier: MIT
"""The figures that come with the app, read once."""

from __future__ import annotations

import pytest

from cramprelief import places
from cramprelief.figure.library import FigureLibrary


@pytest.fixture(scope="session")
def figures() -> FigureLibrary:
    return FigureLibrary([places.assets() / "figures"])
