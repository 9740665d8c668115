# SPDX-License-Identifier: MIT
"""What is in a bundle, a row each: its picture, what it is, whether it is here already, and a switch."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QLayout, QWidget

from cramprelief.authoring.bundle.look import BundleLook, LookItem
from cramprelief.figure.library import FigureLibrary
from cramprelief.routine.length import minutes
from cramprelief.routine.model import FigureRef, Routine, every_step
from cramprelief.routine.programme import Preparation, Programme
from cramprelief.ui.figure.thumbnail import StillPicture, Thumbnail, Thumbnails, still_of
from cramprelief.ui.kit.boxes import box, column, row
from cramprelief.ui.kit.card import Badge, BadgeKind, Card, Icon
from cramprelief.ui.kit.check import Toggle
from cramprelief.ui.kit.words import Words
from cramprelief.ui.theme.look import Look
from cramprelief.vocabulary import POSTURE_WORDS

_KINDS: dict[str, BadgeKind] = {"new": "primary", "same": "plain", "here": "caution", "app": "caution"}


class FoundRow(QWidget):
    """One routine, plan or figure; `switched` tells that the person changed their mind about it."""

    switched = Signal()

    def __init__(
        self, look: Look, item: LookItem, pictures: Thumbnails, figures: FigureLibrary, folder: Path, *, choose: bool
    ) -> None:
        super().__init__()
        self.look, self.item = look, item
        self._title = Words(look, item.piece.title, "bodyb", wrap=True)
        self._about = Words(look, about(item, figures), "caption", "text2", wrap=True)
        self._picture = Thumbnail(look, pictures, still_for(item, folder, figures), high=62)
        self.badge = Badge(look, state_words(item), _KINDS[item.state])
        self.switch = Toggle(look, self.tr("Add “{0}”").format(item.piece.title), on=item.state != "same")
        self.switch.setEnabled(item.state != "same")
        if not choose:
            self.switch.hide()
        self.switch.clicked.connect(lambda _on=False: self.switched.emit())
        self._choose = choose

    @property
    def chosen(self) -> bool:
        return self._choose and self.switch.isChecked() and self.item.state != "same"

    def stand(self, *, narrow: bool, tiny: bool) -> QLayout:
        """The badge stands below the words where there is little room; in still less there is no picture."""
        words = column(self._title, self._about, gap=1)
        if tiny or self._picture.parentWidget() is not None:  # else it would be a window of its own
            self._picture.setVisible(not tiny)
        if narrow:
            words.addLayout(row(self.badge, None))
        if tiny:
            words.addLayout(row(self.switch, None))
            return column(words, margin=(0, 8, 0, 8))
        if narrow:
            return row(column(self._picture, None), (words, 1), self.switch, gap=12, margin=(0, 8, 0, 8))
        return row(self._picture, (column(None, words, None), 1), self.badge, self.switch, gap=14, margin=(0, 8, 0, 8))


class PicturesRow(QWidget):
    """The picture files, which come along with what shows them."""

    def __init__(self, look: Look, items: tuple[LookItem, ...]) -> None:
        super().__init__()
        many = self.tr("{0} pictures").format(len(items))
        title = Words(look, self.tr("1 picture") if len(items) == 1 else many, "bodyb", wrap=True)
        names = ", ".join(item.piece.name.rpartition("/")[2] for item in items[:4])
        size = _size(sum(len(item.piece.data) for item in items))
        told = self.tr("{0}, {1}. All can be shown.").format(names + ("…" if len(items) > 4 else ""), size)
        sign = Card(look, row(None, Icon(look, "image", 30, "text2"), None), fill="sunken", radius=10)
        sign.setFixedSize(look.grow(83, 0.4), look.grow(62, 0.4))
        words = column(None, title, Words(look, told, "caption", "text2", wrap=True), None, gap=1)
        self.setLayout(row(sign, (box(words), 1), gap=14, margin=(0, 8, 0, 8)))


def state_words(item: LookItem) -> str:
    """Whether it is here already, in two words."""
    words = {
        "new": QCoreApplication.translate("FoundRow", "New"),
        "same": QCoreApplication.translate("FoundRow", "The same is here"),
        "here": QCoreApplication.translate("FoundRow", "Here already"),
        "app": QCoreApplication.translate("FoundRow", "Named like a built-in"),
    }
    return words[item.state]


def about(item: LookItem, figures: FigureLibrary) -> str:
    """ "Routine, 9 steps, 4 min, sitting"."""
    say = QCoreApplication.translate
    content = item.piece.content
    if isinstance(content, Routine):
        posture = " or ".join(POSTURE_WORDS[each] for each in content.posture)
        steps = len(list(every_step(content.steps)))
        words = say("FoundRow", "Routine, 1 step, {1} min, {2}") if steps == 1 else ""
        return (words or say("FoundRow", "Routine, {0} steps, {1} min, {2}")).format(steps, minutes(content), posture)
    if isinstance(content, Programme):
        if content.days is None:
            return say("FoundRow", "Plan without an end, {0}").format(", ".join(content.times))
        return say("FoundRow", "Plan, {0} days, {1}").format(content.days, ", ".join(content.times))
    if isinstance(content, Preparation):
        return say("FoundRow", "Recipe, {0} stages").format(len(content.stages))
    figure = figures.figure(item.piece.id) if item.piece.kind == "figure" else None
    if figure is not None:
        return say("FoundRow", "Figure: poses {0}, moves {1}").format(len(figure.stills), len(figure.moves))
    return say("FoundRow", "It has mistakes to mend")


def still_for(item: LookItem, folder: Path, figures: FigureLibrary) -> StillPicture:
    """What stands for it; `folder` is where the bundle's files were laid out."""
    content = item.piece.content
    if isinstance(content, Routine):
        still = still_of(content)
        return still if still.ref is None or still.ref.file is None else _from(still, folder)
    figure = figures.figure(item.piece.id) if item.piece.kind == "figure" else None
    if figure is not None and (figure.stills or figure.moves):
        pose, move = next(iter(figure.stills), None), next(iter(figure.moves), None)
        return StillPicture(FigureRef(item.piece.id, pose, None if pose else move), None)
    return StillPicture(FigureRef("calm-bed", None, "breathe"), None)


def _from(still: StillPicture, folder: Path) -> StillPicture:
    """With the picture file where it was laid out."""
    from dataclasses import replace

    assert still.ref is not None
    return replace(still, ref=replace(still.ref, folder=str(folder)))


def counted(found: BundleLook, rows: list[FoundRow]) -> int:
    """How many rows of the list come in: those chosen, what comes with them, and the pictures as one."""
    chosen = [each.item for each in rows if each.chosen]
    along = {name for item in chosen for name in item.along}
    more = [item for item in found.items if item.piece.name in along and item.state != "same"]
    figures = sum(item.piece.kind == "figure" for item in more)
    return len(chosen) + figures + any(item.piece.kind == "picture" for item in more)


def _size(count: int) -> str:
    return f"{max(1, round(count / 1000))} kB" if count < 1_000_000 else f"{count / 1_000_000:.1f} MB"
