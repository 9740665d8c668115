# SPDX-License-Identifier: MIT
"""Nothing asks a path itself whether it is there: that raises where a folder on the way is closed."""

from __future__ import annotations

import re

from tests.house.source import PACKAGE

PROBE = re.compile(r"\.(?:exists|is_dir|is_file)\(")
GALLERY = "ui/gallery/"
"""It makes its own folder."""
ENTRIES = "routine/library.py"
"""It asks entries of a folder that was just listed, which costs nothing more, and expects a no."""


def test_every_probe_of_a_path_can_fail() -> None:
    found = {
        path.relative_to(PACKAGE).as_posix()
        for path in PACKAGE.rglob("*.py")
        if PROBE.search(path.read_text(encoding="utf-8"))
    }
    assert {name for name in found if not name.startswith(GALLERY)} == {"reading/probe.py", ENTRIES}
