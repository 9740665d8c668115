# SPDX-License-Identifier: MIT
"""What a page may be given. Built once by `app`, passed in, never looked up."""

from __future__ import annotations

from dataclasses import dataclass

from cramprelief.application.answers import Answers
from cramprelief.application.interrupted_mark import InterruptedMark
from cramprelief.figure.library import FigureLibrary
from cramprelief.ui.state.catalogue import Catalogue
from cramprelief.ui.state.diary_file import DiaryFile
from cramprelief.ui.state.playing import Playing
from cramprelief.ui.state.preferences import Preferences
from cramprelief.ui.state.recording import CrampRecording
from cramprelief.ui.state.warning_hold import WarningHold
from cramprelief.ui.theme.look import Look


@dataclass(frozen=True, slots=True)
class Parts:
    look: Look
    preferences: Preferences
    catalogue: Catalogue
    playing: Playing
    figures: FigureLibrary
    answers: Answers
    interrupted: InterruptedMark
    signs: WarningHold
    recording: CrampRecording | None = None
    records: DiaryFile | None = None

    def title_of(self, name: str) -> str:
        """The title of a routine or a plan by its id; other words stay as they are."""
        held = self.catalogue.routines.get(name) or self.catalogue.library.programmes.get(name)
        return held.title if held is not None else name
