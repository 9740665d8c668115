# SPDX-License-Identifier: MIT
"""Opens the window: first the instruction, then everything else. Loads next to nothing before the first frame."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from cramprelief import places
from cramprelief.ui.app import first_frame
from cramprelief.ui.shell.window import PLACE, Window

if TYPE_CHECKING:
    from collections.abc import Callable

    from cramprelief.guide.request import Request
    from cramprelief.ui.app.app import App


def run(request: Request, give_up: Callable[[str], object] = print) -> int:
    """Open the window and stay until it closes. The exit code.

    Where Qt cannot open any, `give_up` is called with what it says of that, and ends the process: Qt would abort it.
    """
    os.environ.setdefault("QT_NO_GUI_THREADPOOL", "1")  # two threads would wake some 400 times a second for each fill
    os.umask(0o077)  # whatever is written from here on is this person's alone
    application = _application(give_up)
    application.setApplicationName("cramprelief")
    application.setApplicationDisplayName("cramprelief")
    application.setDesktopFileName("org.cramprelief.Cramprelief")
    language = first_frame.language()
    if language != first_frame.ENGLISH:
        from cramprelief.ui.theme.translation import use_language

        use_language(application, language)
    window = Window()
    window.place(places.home() / PLACE)
    kept = first_frame.read(request) if request.screen in first_frame.GUIDING else None
    held: list[App] = []

    def fill() -> None:
        from cramprelief.ui.app.app import App

        app = App(application, request, window)
        held.append(app)
        QTimer.singleShot(0, hear_the_end)
        app.open()
        first_frame.clear(window)

    def hear_the_end() -> None:
        from cramprelief.ui.app.unforeseen import outlive_errors
        from cramprelief.ui.desktop.shutdown_signals import ShutdownSignals

        outlive_errors()
        ending = ShutdownSignals(application)
        ending.asked.connect(held[0].quit)
        ending.listen()

    if kept is None or not first_frame.fits(window, kept):
        fill()
    else:
        first_frame.show(window, kept)
        window.painted.connect(fill)
        window.show()
    application.exec()
    return held[0].exit_code if held else 0


def _application(give_up: Callable[[str], object]) -> QApplication:
    """Nothing is looked at before: a start that goes well pays nothing."""
    said: list[str] = []

    def hear(kind: QtMsgType, _context: object, message: str) -> None:
        said.append(message)
        if kind == QtMsgType.QtFatalMsg:
            give_up("\n".join(said))

    before = qInstallMessageHandler(hear)
    application = QApplication(sys.argv[:1])
    qInstallMessageHandler(before)
    _spell_as_in_code()
    if application.primaryScreen() is None:
        give_up("\n".join(said))
    for message in said:
        print(message, file=sys.stderr)
    return application


def _spell_as_in_code() -> None:
    """Qt has taken on the system's way with letters. Where a capital i has a dot, as in Turkish, PySide6 then looks for
    `setİnterval` when it is given `interval=`, and finds no such property. Qt itself has no need of it.
    """
    import _locale  # the module below `locale`, which would take a millisecond and more

    with suppress(Exception):  # a system without that locale has its own name for its error
        _locale.setlocale(_locale.LC_CTYPE, "C.UTF-8")
