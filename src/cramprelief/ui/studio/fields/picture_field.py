# SPDX-License-Identifier: MIT
"""The picture of a step: what it shows, and the ways to another one."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from cramprelief.figure.library import FigureLibrary
from cramprelief.routine.model import FigureRef
from cramprelief.ui.figure.thumbnail import StillPicture, Thumbnail, Thumbnails
from cramprelief.ui.kit.boxes import box, column, rearrange, row
from cramprelief.ui.kit.button import Button
from cramprelief.ui.kit.words import Words
from cramprelief.ui.theme.look import Look


class PictureField(QWidget):
    """`gallery` and `pose` tell of the two buttons; `removed`: the step shall have no picture of its own.

    `remove` is seldom needed: the form puts it among its further fields.
    """

    gallery = Signal()
    pose = Signal()
    removed = Signal()

    def __init__(self, look: Look, label: str, figures: FigureLibrary, pictures: Thumbnails) -> None:
        super().__init__()
        self.look, self._figures = look, figures
        self.label = Words(look, label, "label")
        self._picture = Thumbnail(look, pictures, StillPicture(None, None))
        self._title = Words(look, "", "bodyb", wrap=True)
        self._part = Words(look, "", "caption", "text2", wrap=True)
        self._words = box(column(None, self._title, self._part, None, gap=1))
        self.choose = Button(look, self.tr("Gallery"), "squares-four", size="small")
        self.pose_it = Button(look, self.tr("Pose it"), "person-simple-tai-chi", size="small")
        self.remove = Button(look, self.tr("Remove the picture"), "x", kind="link", size="small")
        self.choose.clicked.connect(self.gallery)
        self.pose_it.clicked.connect(self.pose)
        self.remove.clicked.connect(self.removed)
        self.arrange(stacked=False)

    def arrange(self, *, stacked: bool) -> None:
        """`stacked`: the buttons stand below."""
        shown = row(self._picture, (self._words, 1), gap=10)
        buttons = row(self.choose, self.pose_it, None, gap=8) if stacked else row(self.choose, self.pose_it, gap=8)
        if stacked:
            rearrange(self, column(self.label, shown, buttons, gap=5))
        else:
            rearrange(self, column(self.label, row((shown, 1), buttons, gap=10), gap=5))

    def show_picture(self, own: FigureRef | None, shown: StillPicture) -> None:
        """`own` is what the step names itself; `shown` what is to be seen, which may be the routine's."""
        self._picture.show_still(shown)
        self._title.setText(self._title_of(shown.ref))
        self._part.setText(self._part_of(own, shown.ref))
        self.pose_it.setEnabled(shown.ref is None or shown.ref.name is not None)
        self.remove.setVisible(own is not None)

    def _title_of(self, ref: FigureRef | None) -> str:
        if ref is None:
            return self.tr("No picture yet")
        if ref.name is None:
            return ref.file or ""
        figure = self._figures.figure(ref.name)
        return figure.title if figure is not None else ref.name

    def _part_of(self, own: FigureRef | None, ref: FigureRef | None) -> str:
        if ref is None:
            return ""
        if own is None:
            return self.tr("As the routine")
        if ref.pose:
            return self.tr("Pose: {0}").format(ref.pose)
        if ref.move:
            return self.tr("Move: {0}").format(ref.move)
        return ref.alt or ""
