# SPDX-License-Identifier: MIT
"""Starts the app with the computer, where the person wants that: one entry in the place that the system looks at.

Linux: `autostart/` in the person's configuration. macOS: a launch agent. Windows: the key `Run` of this user.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from cramprelief import places
from cramprelief.reading.probe import is_there

ID = "org.cramprelief.Cramprelief"
_RUN = r"Software\Microsoft\Windows\CurrentVersion\Run"
_ENTRY = """[Desktop Entry]
Type=Application
Name=Cramprelief
Comment=Ready for a cramp
Exec={command}
Icon={id}
Terminal=false
"""


def command() -> list[str]:
    """What starts this app, ready and without a window."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "wait"]
    program = shutil.which("cramprelief") or shutil.which("cramprelief", path=str(Path(sys.executable).parent))
    return [program, "wait"] if program else [sys.executable, "-m", "cramprelief", "wait"]


def is_possible() -> bool:
    """False in a Flatpak, whose folders the system does not look at."""
    return "FLATPAK_ID" not in os.environ


def is_on() -> bool:
    """Whether the app starts with the computer."""
    if sys.platform == "win32":
        return _windows_entry() is not None
    return is_there(_file())


def turn(on: bool) -> None:
    """Start with the computer from now on, or no longer. Raises OSError where the entry cannot be written."""
    if sys.platform == "win32":
        _turn_windows(on)
    elif on:
        _file().parent.mkdir(parents=True, exist_ok=True)
        _file().write_bytes(_agent() if sys.platform == "darwin" else _entry().encode())
    else:
        _file().unlink(missing_ok=True)


def _file() -> Path:
    if sys.platform == "darwin":
        return places.person_folder() / "Library" / "LaunchAgents" / f"{ID}.plist"
    configuration = places.folder_of("XDG_CONFIG_HOME") or places.person_folder() / ".config"
    return configuration / "autostart" / f"{ID}.desktop"


def _entry() -> str:
    return _ENTRY.format(command=" ".join(map(_quoted, command())), id=ID)


def _quoted(word: str) -> str:
    """A word of a desktop entry's `Exec`: quoted once for the command, once more for the entry."""
    if re.fullmatch(r"[\w./-]+", word, re.ASCII):
        return word
    quoted = re.sub(r'([\\"`$])', r"\\\1", word)
    return f'"{quoted}"'.replace("\\", "\\\\").replace("%", "%%")


def _agent() -> bytes:
    import plistlib

    return plistlib.dumps({"Label": ID, "ProgramArguments": command(), "RunAtLoad": True})


def _windows_entry() -> str | None:
    if sys.platform != "win32":
        return None
    import winreg

    try:
        with winreg.OpenKey(winreg.HKEY_CURRENT_USER, _RUN) as key:
            return str(winreg.QueryValueEx(key, ID)[0])
    except OSError:
        return None


def _turn_windows(on: bool) -> None:
    if sys.platform != "win32":
        return
    import winreg

    with winreg.CreateKey(winreg.HKEY_CURRENT_USER, _RUN) as key:
        if on:
            words = subprocess.list2cmdline(command())
            winreg.SetValueEx(key, ID, 0, winreg.REG_SZ, words)
        elif _windows_entry() is not None:
            winreg.DeleteValue(key, ID)
