# SPDX-License-Identifier: MIT
"""Choices for something new: a routine to copy, a template, ready steps; and what was deleted, to bring it back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Signal

from cramprelief.authoring.desk.deleted import KEPT_DAYS, Deleted
from cramprelief.authoring.desk.listing import title_in
from cramprelief.authoring.desk.ready_steps import ReadyStep, ready_steps
from cramprelief.folding import fold
from cramprelief.guide.sides import fill
from cramprelief.record.wording import weekday
from cramprelief.routine.compile import read_file
from cramprelief.routine.library import Library
from cramprelief.routine.model import Routine
from cramprelief.routine.programme import Preparation, Programme
from cramprelief.routine.step_kinds import STEP_KINDS
from cramprelief.ui.figure.filmstrip import duration
from cramprelief.ui.figure.thumbnail import StillPicture, Thumbnails, still_of
from cramprelief.ui.kit import terms
from cramprelief.ui.kit.boxes import row
from cramprelief.ui.kit.button import Button
from cramprelief.ui.kit.card import Card
from cramprelief.ui.kit.choice_chips import ChoiceChips
from cramprelief.ui.kit.place_words import names_of
from cramprelief.ui.kit.search_field import SearchField
from cramprelief.ui.kit.tile import Tile, TileStyle
from cramprelief.ui.kit.words import Words
from cramprelief.ui.shell.announce import announce
from cramprelief.ui.studio.start.chooser import Chooser
from cramprelief.ui.studio.start.picture_tile import PictureTile
from cramprelief.ui.theme.look import Look

Content = Routine | Programme | Preparation


def picture_of(content: object) -> StillPicture | None:
    """What stands for it; None for a plan."""
    return still_of(content) if isinstance(content, Routine) else None


class TemplateChooser(Chooser):
    """`chosen(path)` tells of a template."""

    chosen = Signal(object)

    def __init__(self, look: Look, pictures: Thumbnails, folder: Path) -> None:
        super().__init__(look, self.tr("From a template"), self.tr("Each one works. Write over its words."))
        self.tiles: list[PictureTile] = []
        for path, content in templates(folder):
            tile = PictureTile(look, pictures, picture_of(content), content.title)
            tile.clicked.connect(lambda _=False, path=path: self.chosen.emit(path))
            self.tiles.append(tile)
        self.show_tiles(self.tiles)


def templates(folder: Path) -> list[tuple[Path, Content]]:
    """The patterns that come with the app, relief first."""
    order = (
        "hold-and-let-go", "massage", "warm-foot-bath", "breath-and-rest", "walk-it-off", "in-the-water", "before-bed",
        "plan-over-days",
    )  # fmt: skip
    found = [(folder / f"{name}.yaml", read_file(folder / f"{name}.yaml").content) for name in order]
    return [(path, content) for path, content in found if content is not None]


class CopyChooser(Chooser):
    """`chosen(id)` tells of a routine or plan, the app's own or the person's."""

    chosen = Signal(str)

    def __init__(self, look: Look, pictures: Thumbnails) -> None:
        words = self.tr("The copy is your draft. It begins with the grade “own clinical judgment”.")
        super().__init__(look, self.tr("From a copy"), words)
        self._pictures = pictures
        self._tiles: dict[str, tuple[str, PictureTile]] = {}
        self.search = SearchField(look, self.tr("Search routines"))
        self.search.asked.connect(lambda _text: self._show())
        self.tools = (self.search,)

    def show_library(self, library: Library) -> None:
        for _words, old in self._tiles.values():
            old.hide()
            old.deleteLater()
        self._tiles = {}
        everything: list[Content] = [*library.routines.values()]
        everything += [*library.programmes.values(), *library.preparations.values()]
        for content in sorted(everything, key=lambda each: (not isinstance(each, Routine), each.title)):
            own = self.tr("Your own") if content.id in library.own else ""
            sub = own or (self.tr("Plan") if not isinstance(content, Routine) else "")
            tile = PictureTile(self.look, self._pictures, picture_of(content), content.title, sub)
            tile.clicked.connect(lambda _=False, id=content.id: self.chosen.emit(id))
            names = names_of_places(content)
            self._tiles[content.id] = fold(" ".join([content.title, content.summary, *names])), tile
        self._show()

    def first_focus(self) -> SearchField:
        return self.search

    def _show(self) -> None:
        wanted = fold(self.search.text()).split()
        self.show_tiles([tile for words, tile in self._tiles.values() if all(each in words for each in wanted)])


def names_of_places(content: Content) -> list[str]:
    """All names of the places that a routine is for."""
    return [name for place in content.relieves for name in names_of(place)] if isinstance(content, Routine) else []


class StepsChooser(Chooser):
    """`done(steps)` carries the steps that were taken, in their order."""

    done = Signal(object)

    def __init__(self, look: Look, pictures: Thumbnails) -> None:
        super().__init__(
            look, self.tr("From ready steps"), self.tr("Press a step to add it. The order stays as you press.")
        )
        self._pictures = pictures
        self._steps: list[ReadyStep] = []
        self._tiles: dict[str, list[tuple[ReadyStep, PictureTile]]] = {}
        self.taken: list[ReadyStep] = []
        self.postures = ChoiceChips(look, self.tr("Posture"), one=True)
        self.postures.told.connect(lambda chosen: self._show(next(iter(chosen), "")))
        self.tools = (self.postures,)
        self.count = Words(look, "", "bodyb", wrap=True)
        self.undo = Button(look, self.tr("Take back"), "arrow-u-up-left", size="small")
        self.undo.clicked.connect(self.take_back)
        self.make = Button(look, self.tr("Go on"), "arrow-right", kind="primary", trailing=True)
        self.make.clicked.connect(lambda: self.done.emit(list(self.taken)))
        self.foot = Card(
            look, row((self.count, 1), self.undo, self.make, margin=(18, 8, 12, 8), gap=8), fill="surface", radius=0
        )
        self._tell()

    def show_library(self, library: Library) -> None:
        """Begin anew with the steps of this library."""
        self.taken = []
        if not self._steps:
            self._steps = ready_steps(library)
            for each in self._steps:
                self._tiles.setdefault(each.posture, [])
        postures = list(self._tiles)
        self.postures.show_choices([(name, terms.posture(name)) for name in postures], postures[:1])
        self._show(next(iter(postures), ""))
        self._tell()

    def _show(self, posture: str) -> None:
        """The steps in this posture; with none chosen the first."""
        name = posture or next(iter(self._tiles), "")
        self.postures.show_choices([(each, terms.posture(each)) for each in self._tiles], [name])
        held = self._tiles.get(name, [])
        if not held:
            for ready in self._steps:
                if ready.posture == name:
                    held.append((ready, self._tile(ready)))
        for ready, tile in held:
            tile.set_count(sum(each == ready for each in self.taken))
        self.show_tiles([tile for _ready, tile in held])

    def _tile(self, ready: ReadyStep) -> PictureTile:
        step = ready.step
        still = StillPicture(ready.routine.picture(step), step, ready.routine.glowing(step, None))
        tile = PictureTile(self.look, self._pictures, still, fill(step.show, None), self._time(ready))
        tile.clicked.connect(lambda _=False: self.add(ready, tile))
        return tile

    def _time(self, ready: ReadyStep) -> str:
        step = ready.step
        if STEP_KINDS[step.kind].waits:
            return self.tr("In their own time")
        if step.times is not None:
            return self.tr("{0} times").format(step.times)
        words = duration(round(step.seconds or 0))
        return self.tr("Hold {0}").format(words) if STEP_KINDS[step.kind].holds else words

    def add(self, ready: ReadyStep, tile: PictureTile) -> None:
        self.taken.append(ready)
        tile.set_count(tile.count + 1)
        self._tell()
        announce(self, self.count.text())

    def take_back(self) -> None:
        """The step that was added last."""
        if not self.taken:
            return
        last = self.taken.pop()
        for ready, tile in self._tiles.get(last.posture, []):
            if ready == last:
                tile.set_count(tile.count - 1)
        self._tell()
        announce(self, self.count.text())
        if not self.taken:
            self.first_focus().setFocus()

    def _tell(self) -> None:
        number = len(self.taken)
        words = self.tr("Added 1 step.") if number == 1 else self.tr("Added {0} steps.").format(number)
        self.count.setText(words if number else self.tr("No step added yet."))
        self.undo.setVisible(number > 0)
        self.make.setEnabled(number > 0)


class DeletedChooser(Chooser):
    """`chosen(deleted)` asks for one to be brought back."""

    chosen = Signal(object)

    def __init__(self, look: Look) -> None:
        words = self.tr("Kept for {0} days. Press one to bring it back.").format(KEPT_DAYS)
        super().__init__(look, self.tr("Recently deleted"), words)
        self.tiles: list[Tile] = []

    def show_deleted(self, found: Sequence[Deleted], now: Callable[[], datetime]) -> None:
        for old in self.tiles:
            old.hide()
            old.deleteLater()
        self.tiles = []
        for each in found:
            style = TileStyle(64, "bodyb", sub="caption", icon=24, radius=16)
            tile = Tile(
                self.look, title_in(each.aside), self._when(each, now()), "arrow-counter-clockwise", kind="quiet",
                style=style,
            )  # fmt: skip
            tile.clicked.connect(lambda _=False, each=each: self.chosen.emit(each))
            self.tiles.append(tile)
        self.show_tiles(self.tiles)

    def _when(self, deleted: Deleted, now: datetime) -> str:
        left = max(0, KEPT_DAYS - (now - deleted.when).days)
        days = self.tr("1 day left") if left == 1 else self.tr("{0} days left").format(left)
        day = weekday(deleted.when.astimezone().date(), now.astimezone().date())
        return self.tr("{0}. Deleted {1}, {2}").format(days, day, self.look.times.clock(deleted.when.astimezone()))
