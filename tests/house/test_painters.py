# SPDX-License-Identifier: MIT
"""Every painter ends where its painting ends, also by an error: one that lives on ends the process."""

from __future__ import annotations

import re

from tests.house.source import PACKAGE

KEPT = re.compile(r"= QPainter\([^)]")
ON_PAPER = {"ui/gallery/screenshots.py"}


def test_no_painter_outlives_its_block() -> None:
    found = {
        path.relative_to(PACKAGE).as_posix()
        for path in PACKAGE.rglob("*.py")
        if KEPT.search(path.read_text(encoding="utf-8"))
    }
    assert found == ON_PAPER
