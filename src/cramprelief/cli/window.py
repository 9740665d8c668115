# SPDX-License-Identifier: MIT
"""The only door from the command line to Qt. Whether a window can open at all is found out before Qt is loaded."""

from __future__ import annotations

import os
import signal
import sys

from cramprelief.cli import NO_DISPLAY, OK
from cramprelief.cli.ring import request_taken
from cramprelief.guide.request import Request

_BUS_ANSWERS = 0.7
"""Seconds within which a session bus that is well has answered many times over."""
_WITHOUT_SCREEN = ("offscreen", "minimal", "vnc", "linuxfb", "eglfs", "minimalegl", "vkkhrdisplay")


def open_window(request: Request) -> int:
    """Run the app until its window closes; its exit code, or NO_DISPLAY with one sentence on stderr.

    Where the app is open already it takes the request over, and Qt is not loaded here.
    """
    if request_taken(request):
        return OK
    reason = missing_display()
    if reason is None:
        leave_a_bus_that_hangs()
        # Python's own way, an exception wherever the code is, aborts Qt. Later `ui.ending` ends in order.
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        try:
            from cramprelief.ui.app.entry import run
        except ImportError as error:
            if (error.name or "").startswith("cramprelief"):
                raise
            reason = f"The window cannot open: {lack_of_import(error)}"
        else:
            return run(request, lambda said: _end(request, f"The window cannot open: {lack_of_screen(said)}"))
    _say(request, reason)
    return NO_DISPLAY


def _say(request: Request, reason: str) -> None:
    name = request.routine_id or "heel-push"
    print(f"{reason}; in a terminal, use: {_typed()} play {name} --text", file=sys.stderr, flush=True)


def _end(request: Request, reason: str) -> None:
    """Where Qt would abort the process, it ends with one sentence."""
    _say(request, reason)
    os._exit(NO_DISPLAY)


def _typed() -> str:
    """What this person types for cramprelief: from a checkout it is not on the path."""
    from shutil import which

    if which("cramprelief"):
        return "cramprelief"
    return sys.executable if getattr(sys, "frozen", False) else f"{sys.executable} -m cramprelief"


def leave_a_bus_that_hangs() -> None:
    """Qt asks the session bus before its first frame, and waits for ever where that takes calls and answers none.

    Costs half a millisecond: Python's `socket` alone would take twenty, so it is the module below it.
    """
    if sys.platform != "linux":
        return
    import _socket

    usual = f"unix:path={os.environ.get('XDG_RUNTIME_DIR', '')}/bus"
    kind, _, path = os.environ.get("DBUS_SESSION_BUS_ADDRESS", usual).partition(",")[0].partition("=")
    if kind not in ("unix:path", "unix:abstract"):
        return
    bus = _socket.socket(_socket.AF_UNIX, _socket.SOCK_STREAM)
    bus.settimeout(_BUS_ANSWERS)
    try:
        bus.connect("\0" * (kind == "unix:abstract") + path)
        bus.sendall(b"\0AUTH\r\n")
        bus.recv(1)
    except TimeoutError:
        os.environ["DBUS_SESSION_BUS_ADDRESS"] = "disabled:"
    except OSError:
        pass  # nobody is there, which Qt sees as quickly
    finally:
        bus.close()


def missing_display() -> str | None:
    """Why no window can open here, without a full stop; None when it can, as far as one may know without Qt."""
    if sys.platform in ("win32", "darwin"):
        return None
    asked = platforms_asked()
    if any(name in _WITHOUT_SCREEN for name in asked):
        return None
    if asked != ["xcb"] and _wayland_answers():
        return None
    if not os.environ.get("DISPLAY"):
        return "There is no display here"
    return None if _x_answers() else f"The display {os.environ['DISPLAY']} does not answer"


def platforms_asked() -> list[str]:
    """Qt's names of the kinds of screen that QT_QPA_PLATFORM asks for, first choice first; empty where it is unset."""
    asked = os.environ.get("QT_QPA_PLATFORM", "")
    return [name for part in asked.split(";") if (name := part.partition(":")[0].strip())]


def lack_of_import(error: ImportError) -> str:
    """Why Qt does not load, and the cure, without a full stop."""
    from cramprelief.cli.system_libraries import lack_of_error

    return lack_of_error(str(error))


def lack_of_screen(said: str) -> str:
    """Why Qt, which loads, opens no window, and the cure, without a full stop. `said` is what it says itself."""
    from cramprelief.cli.system_libraries import PLATFORMS, lack, missing

    usual = (["wayland"] if os.environ.get("WAYLAND_DISPLAY") else []) + ["xcb"]
    for name in platforms_asked() or usual:
        found = missing(PLATFORMS.get(name, {}))
        if found:
            return lack(found)
    for name in platforms_asked():
        if f'find the Qt platform plugin "{name}"' in said:
            return f"Qt has no kind of screen called {name!r}; unset QT_QPA_PLATFORM"
    if platforms_asked():
        return f"QT_QPA_PLATFORM asks for {' or '.join(platforms_asked())}, which does not work here; unset it"
    return "Qt finds no screen that works here"


def _wayland_answers() -> bool:
    import socket

    name = os.environ.get("WAYLAND_DISPLAY", "")
    path = name if name.startswith("/") else f"{os.environ.get('XDG_RUNTIME_DIR', '')}/{name}"
    if not name:
        return False
    with socket.socket(socket.AF_UNIX) as asked:
        try:
            asked.connect(path)
        except OSError:
            return False
    return True


def _x_answers() -> bool:
    """Ask the library that Qt itself will use: Qt does not fail where X refuses, it aborts the process."""
    import ctypes

    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return True
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = (ctypes.c_char_p, ctypes.c_void_p)
    xcb.xcb_connection_has_error.argtypes = (ctypes.c_void_p,)
    xcb.xcb_disconnect.argtypes = (ctypes.c_void_p,)
    connection = xcb.xcb_connect(None, None)
    answers = bool(xcb.xcb_connection_has_error(connection) == 0)
    xcb.xcb_disconnect(connection)
    return answers
