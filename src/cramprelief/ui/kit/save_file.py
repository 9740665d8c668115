# SPDX-License-Identifier: MIT
"""Writing a file that the person chose."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSaveFile


def write_whole(path: Path, content: bytes) -> None:
    """Whole or not at all. Raises OSError."""
    file = QSaveFile(str(path))
    if not file.open(QSaveFile.OpenModeFlag.WriteOnly) or file.write(content) != len(content) or not file.commit():
        raise OSError(file.errorString())
