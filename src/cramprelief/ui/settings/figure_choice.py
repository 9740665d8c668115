# SPDX-License-Identifier: MIT
"""Who is drawn: the build and the skin of the person in the pictures, with a picture that follows at once."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from cramprelief.figure.body.person import BUILDS, SKINS, person_of
from cramprelief.figure.clock import StepClock
from cramprelief.figure.library import FigureLibrary
from cramprelief.routine.model import FigureRef
from cramprelief.ui.figure.view import FigureView
from cramprelief.ui.kit.boxes import column
from cramprelief.ui.kit.card import Card
from cramprelief.ui.kit.segmented import Segmented
from cramprelief.ui.kit.words import Words
from cramprelief.ui.theme.look import Look

USUAL = ""
"""The key of "no choice"."""
_SHOWN = FigureRef("wall-stretch", "lean")
_CLOCK = StepClock("hold", 1.0, 30.0, breath=0.5, tension=0.6)


class DrawnPerson(QWidget):
    """What is chosen is told as a name of figure.body.person, or None for no choice."""

    body_chosen = Signal(object)
    skin_chosen = Signal(object)

    def __init__(self, look: Look, figures: FigureLibrary) -> None:
        super().__init__()
        self._figures = figures
        usual = (USUAL, self.tr("Usual"))
        builds = (self.tr("Straight"), self.tr("Round"))
        skins = (self.tr("Light"), self.tr("Tan"), self.tr("Brown"), self.tr("Deep"))
        self.body = Segmented(look, [usual, *zip(BUILDS, builds, strict=True)], label=self.tr("Build"))
        self.skin = Segmented(look, [usual, *zip(SKINS, skins, strict=True)], label=self.tr("Skin"))
        self.body.chosen.connect(lambda key: self.body_chosen.emit(key or None))
        self.skin.chosen.connect(lambda key: self.skin_chosen.emit(key or None))
        self.picture = FigureView(look, figures)
        self.picture.setFixedHeight(look.grow(230, 0.3))
        self.picture.show_step(_SHOWN, "right", "calf", eases=False)
        self.picture.set_clock(_CLOCK)
        labels = (Words(look, self.tr("Build"), "bodyb"), Words(look, self.tr("Skin"), "bodyb"))
        frame = Card(look, column(self.picture, margin=8), fill="bg", radius=18)
        self.setLayout(column(frame, 4, labels[0], self.body, 4, labels[1], self.skin, gap=6))

    def set_stacked(self, stacked: bool) -> None:
        self.body.set_stacked(stacked)
        self.skin.set_stacked(stacked)

    def show_choice(self, body: str | None, skin: str | None) -> None:
        self.body.set_current(body or USUAL)
        self.skin.set_current(skin or USUAL)
        self._figures.person = person_of(body, skin, self._figures.person.pregnant)
        self.picture.update()
