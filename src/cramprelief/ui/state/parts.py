# SPDX-License-Identifier: MIT
"""What a page may be given. Built once by `app`, passed in, never looked up."""

from __future__ import annotations

from dataclasses import dataclass

from cramprelief.application.answers import Answers
from cramprelief.application.interrupted_mark import LeftOpen
from cramprelief.figure.library import FigureLibrary
from cramprelief.ui.state.catalogue import Shelf
from cramprelief.ui.state.playing import Playing
from cramprelief.ui.state.preferences import Preferences
from cramprelief.ui.state.recording import Recording
from cramprelief.ui.state.records import Records
from cramprelief.ui.state.warning_hold import HeldSigns
from cramprelief.ui.theme.look import Look


@dataclass(frozen=True, slots=True)
class Parts:
    look: Look
    preferences: Preferences
    shelf: Shelf
    playing: Playing
    figures: FigureLibrary
    answers: Answers
    left_open: LeftOpen
    signs: HeldSigns
    recording: Recording | None = None
    records: Records | None = None

    def title_of(self, name: str) -> str:
        """The title of a routine or a plan by its id; other words stay as they are."""
        held = self.shelf.routines.get(name) or self.shelf.library.programmes.get(name)
        return held.title if held is not None else name
