# SPDX-License-Identifier: MIT
"""From a routine or a plan to a hand-out, and from that to a file on the disk."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from cramprelief import places
from cramprelief.figure.body.person import Appearance
from cramprelief.figure.library import FigureLibrary
from cramprelief.record.settings import ThemeChoice
from cramprelief.routine.model import Routine
from cramprelief.routine.programme import Preparation, Programme
from cramprelief.ui.storyboard.head import Letterhead
from cramprelief.ui.storyboard.pages import NOTHING, Storyboard, plan_board, routine_board
from cramprelief.ui.storyboard.pictures import Pictures
from cramprelief.ui.storyboard.plan_words import plan_sheet
from cramprelief.ui.storyboard.words import handout
from cramprelief.ui.theme.fonts import Fonts
from cramprelief.ui.theme.icons import Icons
from cramprelief.ui.theme.look import Look


@dataclass(frozen=True, slots=True)
class HandoutNames:
    """What ids mean: titles of routines and plans, names of conditions, sources in one line each."""

    titles: Mapping[str, str]
    conditions: Mapping[str, str]
    sources: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Shown:
    """How a hand-out is to look: the sore `side`, the `place` that glows, what stands in its head."""

    side: str | None = None
    place: str | None = None
    theme: ThemeChoice = "day"
    head: Letterhead = NOTHING


def make_board(
    content: Routine | Programme | Preparation, names: HandoutNames, figure_folders: Sequence[Path], shown: Shown
) -> Storyboard:
    """The hand-out, to be painted or written. Needs an application of Qt."""
    fonts = Fonts(places.assets() / "fonts")
    look = Look(fonts, Icons(places.assets() / "icons"), shown.theme)
    if not isinstance(content, Routine):
        words = plan_sheet(content, names.titles, names.conditions, names.sources)
        return plan_board(words, look, fonts, shown.head)
    side = shown.side if shown.side in ("left", "right") else None
    pictures = Pictures(FigureLibrary(figure_folders), Appearance(), side)
    told = handout(content, shown.side, names.titles, names.conditions, names.sources, shown.place)
    return routine_board(told, pictures, look, fonts, shown.head)


def make(
    content: Routine | Programme | Preparation,
    names: HandoutNames,
    figure_folders: Sequence[Path],
    shown: Shown,
    path: Path,
    paper: str,
) -> int:
    """Writes the hand-out, a PDF or a PNG as its name ends, whole or not at all, and returns its number of pages.

    Raises OSError where the file cannot be written.
    """
    app = QGuiApplication.instance() or QGuiApplication([])
    draft = path.with_name(f".{path.stem}.draft{path.suffix}")
    draft.touch()  # says at once, and in the system's words, where a file cannot be made
    try:
        board = make_board(content, names, figure_folders, shown)
        pages = board.write_pdf(draft, paper) if path.suffix.lower() == ".pdf" else board.write_png(draft)
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
    app.processEvents()
    return pages
