# SPDX-License-Identifier: MIT
"""The corpora: files that must be without findings, files with exactly the findings that stand beside them."""

from __future__ import annotations

from pathlib import Path

import pytest

from cramprelief.routine.validate import Shipped

CORPUS = Path(__file__).parent / "corpus"


@pytest.fixture(scope="session")
def corpus() -> Path:
    return CORPUS


@pytest.fixture(scope="session")
def world() -> Shipped:
    """A small world of its own, so that the corpora do not change with the app's routines."""
    return Shipped(CORPUS / "world" / "routines", CORPUS / "world" / "assets")
