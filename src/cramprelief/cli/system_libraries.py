# SPDX-License-Identifier: MIT
"""What Qt's window asks of a Linux system: each library, and the Debian package that brings it. The one list of them.

The set-up installs by it (`setup/ready.py`, with the standard library alone); `doctor` and a start that fails name the
cure by it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

IMPORTED = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libX11.so.6": "libx11-6",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}
"""Without these Qt does not load at all."""

X11 = {
    "libxcb.so.1": "libxcb1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
}
"""Without these it opens no window on an X screen."""

WAYLAND = {
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
}
"""Without these it opens no window under Wayland."""

PLATFORMS: Mapping[str, Mapping[str, str]] = {"xcb": X11, "wayland": WAYLAND}
"""By Qt's own names."""
NEEDED = {**IMPORTED, **X11}
WANTED = {"libpulse.so.0": "libpulse0"}
"""Without it there is no sound; the app guides all the same."""


def loads(library: str) -> bool:
    import ctypes

    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def missing(libraries: Mapping[str, str]) -> dict[str, str]:
    """Those libraries that do not load here, each with its package."""
    return {library: package for library, package in libraries.items() if not loads(library)}


def lack(libraries: Mapping[str, str]) -> str:
    """What is missing and what to do about it, without a full stop; `libraries` as `missing` tells them, not empty."""
    names = list(libraries)
    what = ", ".join(names[:3]) + (f" and {len(names) - 3} more" if len(names) > 3 else "")
    return f"{what} {'is' if len(names) == 1 else 'are'} missing; {cure(libraries.values())}"


def cure(packages: Iterable[str]) -> str:
    """How to install them on this system."""
    from shutil import which

    words = " ".join(dict.fromkeys(packages))
    if which("apt-get"):
        return f"install with: sudo apt-get install {words}"
    return f"install what Debian calls {words}"


def lack_of_error(error: str) -> str:
    """The same for an error of the system's loader, such as "libGL.so.1: cannot open shared object file: …"."""
    named = re.search(r"\b(lib[\w+.-]+\.so[.\d]*)", error)
    if named is None:
        return error
    found = missing(NEEDED)
    return lack(found) if found else f"{named[1]} cannot be loaded"
