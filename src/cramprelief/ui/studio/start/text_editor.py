# SPDX-License-Identifier: MIT
"""Opens a text file where the person can change it: in the program for such files, else in a plain editor."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from PySide6.QtCore import QProcess, QUrl
from PySide6.QtGui import QDesktopServices

_LINUX = "gnome-text-editor gedit kate kwrite mousepad xed pluma featherpad geany leafpad"
_PLAIN = {
    "win32": [["notepad"]],
    "darwin": [["open", "-t"]],
    "linux": [[name] for name in _LINUX.split()],
}


def open_text(path: Path) -> bool:
    """Whether something opened. Many computers know no program for `.yaml`, but each has one for plain text."""
    if QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
        return True
    for program, *words in _PLAIN.get(sys.platform, []):
        if shutil.which(program) and QProcess.startDetached(program, [*words, str(path)])[0]:
            return True
    return False
