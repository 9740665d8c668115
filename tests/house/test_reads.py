# SPDX-License-Identifier: MIT
"""Files are read through one door, which knows their kind and a limit (`reading/regular.py`)."""

from __future__ import annotations

import re

from tests.house.source import PACKAGE

READS = re.compile(r"\.read_(?:bytes|text)\(|\bopen\([^)]*[\"']r?\+?b?[\"']")
OWN = {
    "ui/theme/icons.py": "icons of the app",
    "ui/gallery/scenes.py": "files that the gallery made",
    "cli/ring.py": "a pipe of Windows, opened to write into",
}


def test_nothing_else_opens_a_file_to_read() -> None:
    found = {
        path.relative_to(PACKAGE).as_posix()
        for path in PACKAGE.rglob("*.py")
        if READS.search(path.read_text(encoding="utf-8"))
    }
    assert found == set(OWN)
