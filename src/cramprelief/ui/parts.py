# SPDX-License-Identifier: MIT
"""What a page may be given. Built once by `app`, passed in, never looked up."""

from __future__ import annotations

from dataclasses import dataclass

from cramprelief.figure.library import FigureLibrary
from cramprelief.ui.answers import Answers
from cramprelief.ui.held_signs import HeldSigns
from cramprelief.ui.left_open import LeftOpen
from cramprelief.ui.playing import Playing
from cramprelief.ui.preferences import Preferences
from cramprelief.ui.recording import Recording
from cramprelief.ui.records import Records
from cramprelief.ui.shelf import Shelf
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
