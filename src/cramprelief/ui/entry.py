# SPDX-License-Identifier: MIT
"""Opens the window: first the instruction, then everything else. Loads next to nothing before the first frame."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from cramprelief import places
from cramprelief.ui import first_frame
from cramprelief.ui.window import PLACE, Window

if TYPE_CHECKING:
    from cramprelief.guide.request import Request


def run(request: Request) -> int:
    """Open the window and stay until it closes. The exit code."""
    application = QApplication(sys.argv[:1])
    application.setApplicationName("cramprelief")
    application.setApplicationDisplayName("cramprelief")
    application.setDesktopFileName("org.cramprelief.Cramprelief")
    window = Window()
    window.place(places.home() / PLACE)
    kept = first_frame.read(request)
    held: list[object] = []

    def fill() -> None:
        from cramprelief.ui.app import App

        app = App(application, request, window)
        held.append(app)
        app.open()
        first_frame.clear(window)

    if kept is None or not first_frame.fits(window, kept):
        fill()
    else:
        first_frame.show(window, kept)
        window.painted.connect(fill)
        window.show()
    return application.exec()
