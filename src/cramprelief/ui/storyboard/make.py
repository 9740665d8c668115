# SPDX-License-Identifier: MIT
"""From a routine to a file on the disk."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from cramprelief import places
from cramprelief.figure.body.person import Appearance
from cramprelief.figure.library import FigureLibrary
from cramprelief.record.settings import ThemeChoice
from cramprelief.routine.model import Routine
from cramprelief.ui.storyboard.pages import Storyboard
from cramprelief.ui.storyboard.pictures import Pictures
from cramprelief.ui.storyboard.words import handout
from cramprelief.ui.theme.fonts import Fonts
from cramprelief.ui.theme.icons import Icons
from cramprelief.ui.theme.look import Look


def make(
    routine: Routine,
    side: str | None,
    titles: Mapping[str, str],
    conditions: Mapping[str, str],
    sources: Mapping[str, str],
    path: Path,
    theme: ThemeChoice,
    paper: str,
    figure_folders: Sequence[Path],
    place: str | None = None,
) -> int:
    """Writes the hand-out and returns its number of pages. Raises OSError where the file cannot be written."""
    app = QGuiApplication.instance() or QGuiApplication([])
    fonts = Fonts(places.assets() / "fonts")
    look = Look(fonts, Icons(places.assets() / "icons"), theme)
    shown = side if side in ("left", "right") else None
    pictures = Pictures(FigureLibrary(figure_folders), Appearance(), shown)
    board = Storyboard(handout(routine, side, titles, conditions, sources, place), pictures, look, fonts)
    pages = board.write_pdf(path, paper) if path.suffix.lower() == ".pdf" else board.write_png(path)
    app.processEvents()
    return pages
