# SPDX-License-Identifier: MIT
"""My routines: the person's own files, each with its state, followed while they are written in any editor."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QKeyEvent
from PySide6.QtWidgets import QLayout, QMenu, QWidget

from cramprelief import places
from cramprelief.application.person_of_settings import person_of
from cramprelief.figure.format.validate import faults
from cramprelief.guide.overview import rows
from cramprelief.reading.probe import is_folder
from cramprelief.routine.validate import Shipped
from cramprelief.routine.workshop import OwnFile, Workshop, give_name_back
from cramprelief.ui.figure.clock import still_clock
from cramprelief.ui.figure.filmstrip import Filmstrip
from cramprelief.ui.figure.thumbnail import Thumbnails, telling_step
from cramprelief.ui.figure.view import FigureView
from cramprelief.ui.kit.boxes import box, column, flow, rearrange, row
from cramprelief.ui.kit.button import Button
from cramprelief.ui.kit.card import Card, Icon
from cramprelief.ui.kit.place_words import place_words
from cramprelief.ui.kit.press import ButtonKind
from cramprelief.ui.kit.scroll import Scroll
from cramprelief.ui.kit.text import menu_words, tip_words
from cramprelief.ui.kit.tile import Tile, TileStyle
from cramprelief.ui.kit.words import Words
from cramprelief.ui.shell.page import Page
from cramprelief.ui.state.parts import Parts
from cramprelief.ui.studio.folder_watch import OwnFolder
from cramprelief.ui.studio.parts import FileRow, FindingsList, NoFiles, Notice
from cramprelief.ui.studio.text_editor import open_text
from cramprelief.ui.theme.shape import PageShape
from cramprelief.ui.theme.sheet import dress
from cramprelief.vocabulary import PLACES


class StudioArrangement(NamedTuple):
    wide: bool
    narrow: bool
    small_steps: bool
    """The words of a step stand below its picture."""
    small_files: bool


class StudioPage(Page):
    """`show_for` takes the path of a file. "Test it" plays the last good version."""

    def __init__(self, parts: Parts) -> None:
        super().__init__(parts.look)
        look = parts.look
        self.parts = parts
        shipped = Shipped(
            places.bundled_routines(), places.assets(), lambda folder: faults(folder, places.assets() / "figures")
        )
        self.folder = OwnFolder(Workshop(places.own_routines(), shipped), parts.catalogue, self)
        self.path: Path | None = None
        self._removed: tuple[Path, Path] | None = None
        self._pictures = Thumbnails(look, parts.figures, self)
        self._title = Words(look, self.tr("My routines"), "h1", wrap=True)
        where = self.tr("Write them in any text editor. Every save shows here at once.")
        self._where = Words(look, where, "body", "text2", wrap=True)
        self.back = Button(look, self.tr("Routines"), "arrow-left", kind="flush", size="small")
        self.copy = self._tile(self.tr("New from a copy"), "copy")
        self.template = self._tile(self.tr("New from the template"), "plus")
        self.show_folder = self._tile(self.tr("Open the folder"), "folder-open")
        self.show_folder.setToolTip(tip_words(str(places.own_routines())))
        self.show_folder.setAccessibleDescription(str(places.own_routines()))
        self._new = flow(self.copy, self.template, self.show_folder, gap=8)
        self.notice = Notice(look)
        self.rows: dict[Path, FileRow] = {}
        self._list = QWidget()
        self.empty = NoFiles(look)
        self._name = Words(look, "", "h2", wrap=True)
        self._stays = Words(look, "", "bodyb", "caution_ink", wrap=True)
        self._named = Words(look, "", "bodyb", "caution_ink", wrap=True)
        self.built_in = self._tile(self.tr("Use the built-in"), "check")
        self.edit = self._tile(self.tr("Open in my editor"), "pencil-simple-line")
        self.test = self._tile(self.tr("Test it"), "play", kind="primary")
        self.delete = self._tile(self.tr("Delete"), "trash")
        self.findings = FindingsList(look)
        self.figure = FigureView(look, parts.figures)
        self.mark = Icon(look, "warning-circle", 36, "danger")
        """On a picture in which something is wrong, such as a joint that went too far; the findings say it in words."""
        self.mark.setParent(self.figure)
        self.mark.move(12, 12)
        self.strip = Filmstrip(look, self._pictures)
        actions = flow(self.test, self.built_in, self.edit, self.delete, gap=8)
        self._detail = Card(
            look, column(self._name, self._stays, self._named, actions, self.findings, self.strip,
                         margin=(20, 16, 20, 18), gap=14),
        )  # fmt: skip
        self.menu = QMenu(self)
        self.menu.setAccessibleName(self.copy.text())
        dress(self.menu, look)
        self.keep(
            self._title, self._where, self.back, self._new, self.notice, self._list, self.empty, self.figure,
            self._detail,
        )  # fmt: skip
        self._connect()

    def _tile(self, words: str, icon: str, kind: ButtonKind = "plain") -> Tile:
        return Tile(self.look, words, None, icon, kind=kind, style=TileStyle(48, "label", icon=22, radius=14))

    def _connect(self) -> None:
        self.back.clicked.connect(lambda: self.go_to("library"))
        self.copy.clicked.connect(self._open_menu)
        self.template.clicked.connect(self.new_from_template)
        self.show_folder.clicked.connect(self._open_folder)
        self.edit.clicked.connect(self._edit)
        self.test.clicked.connect(self._test)
        self.delete.clicked.connect(self.remove)
        self.notice.undo.connect(self.undo)
        self.built_in.clicked.connect(self._use_built_in)
        self.folder.changed.connect(self._show_files)

    # What is shown

    def show_for(self, argument: object) -> None:
        self.folder.refresh()
        if isinstance(argument, str):
            self.path = Path(argument)
        self._show_files()

    def first_focus(self) -> QWidget:
        return next((each for each in self.rows.values() if each.isChecked()), self.copy)

    @property
    def file(self) -> OwnFile | None:
        """The chosen file."""
        return self.folder.find(self.path) if self.path is not None else None

    def _show_files(self) -> None:
        files = self.folder.files
        if self.file is None:
            self.path = files[0].path if files else None
        if list(self.rows) != [each.path for each in files]:
            self._make_rows(files)
        for each in files:
            self.rows[each.path].show_file(each)
            self.rows[each.path].setChecked(each.path == self.path)
        self.empty.setVisible(not files)
        self._list.setVisible(bool(files))
        self._detail.setVisible(bool(files))
        self.figure.setVisible(False)
        if self.file is not None:
            self._show_file(self.file)

    def _make_rows(self, files: list[OwnFile]) -> None:
        for old in self.rows.values():
            old.hide()
            old.deleteLater()
        self.rows = {each.path: FileRow(self.look) for each in files}
        small = self.arrangement(self.shape).small_files
        for path, line in self.rows.items():
            line.set_small(small)
            line.clicked.connect(lambda _=False, path=path: self._choose(path))
        rearrange(self._list, column(*self.rows.values(), gap=8))

    def _choose(self, path: Path) -> None:
        self.path = path
        self._show_files()

    def _show_file(self, file: OwnFile) -> None:
        self._name.setText(file.title)
        self._show_namesake(file)
        self.findings.show_findings(tuple(each for each in file.findings if each.code != "built-in-name"))
        routine = file.good
        line = next((each.line for each in file.findings if each.level == "error"), 0)
        self._stays.setText(self.tr("The last good version stays in use, from before line {0}.").format(line))
        self._stays.setVisible(bool(file.errors) and routine is not None)
        for part in (self.test, self.figure, self.strip):
            part.setVisible(routine is not None)
        if routine is None:
            return
        side = self.parts.preferences.profile.side
        leg = side if side in ("left", "right") else None
        step = telling_step(routine)
        self.figure.show_step(routine.picture(step), leg, routine.glowing(step, None))
        self.figure.set_clock(still_clock(step))
        self.mark.setVisible(any(each.code == "faulty-figure" for each in file.findings))
        conditions = self.parts.catalogue.tables.conditions
        names = {name: each.name for name, each in conditions.items()}
        steps = rows(routine, person_of(self.parts.preferences.profile))
        self.strip.show_rows(routine, steps, leg, names)

    def _show_namesake(self, file: OwnFile) -> None:
        """What it means that the file has the name of one that came with the app."""
        for part in (self._named, self.built_in):
            part.setVisible(file.namesake is not None)
        self.findings.setVisible(file.namesake is None or len(file.findings) > 1)
        if file.namesake is not None:
            words = self.tr(
                'This file has the name of "{0}", which came with the app. In a cramp the built-in guides you. '
                "Yours plays when you start it."
            )
            self._named.setText(words.format(self.parts.catalogue.library.title(file.namesake)))

    # What the person does

    def _open_menu(self) -> None:
        self.list_copies()
        self.menu.popup(self.copy.mapToGlobal(self.copy.rect().bottomLeft()))

    def list_copies(self) -> None:
        """Fill the menu with what can be copied, by place: all in one list would cover the page."""
        self.menu.clear()
        routines = sorted(self.parts.catalogue.library.routines.values(), key=lambda each: each.title)
        for place in PLACES:
            here = [each for each in routines if each.relieves[0] == place]
            if not here:
                continue
            menu = self.menu.addMenu(menu_words(place_words(place)))
            for routine in here:
                action = menu.addAction(menu_words(routine.title))
                action.triggered.connect(lambda _=False, name=routine.id: self.new_from_copy(name))

    def _edit(self) -> None:
        if self.path is not None:
            self._open(self.path)

    def new_from_copy(self, name: str) -> None:
        """A copy of the routine `name`, to change."""
        source = Path(self.parts.catalogue.library.origin(name).path)
        self._made(lambda: self.folder.workshop.copy(source), self._new_words())

    def new_from_template(self) -> None:
        """A small routine that works, to overwrite."""
        template = places.assets() / "templates" / "routine.yaml"
        words = template.read_text(encoding="utf-8")
        self._made(lambda: self.folder.workshop.create(words, "my-new-stretch"), self._new_words())

    def _new_words(self) -> str:
        return self.tr("Your new file is here. Open it in your editor and change the words.")

    def _made(self, make: Callable[[], Path], words: str) -> None:
        """Show the file that `make` gives, and say `words` with its name; or why there is none."""
        try:
            self.path = make()
        except OSError as error:
            self._tell_trouble(error)
            return
        self._removed = None
        self.folder.refresh()
        self._show_files()
        self.notice.tell(words.format(self.path.name))

    def remove(self) -> None:
        """Delete the chosen file; the bar takes it back."""
        path, file = self.path, self.file
        if path is None or file is None:
            return
        try:
            self._removed = (self.folder.workshop.remove(path), path)
        except OSError as error:
            self._tell_trouble(error)
            return
        self.folder.refresh()
        self._show_files()
        self.notice.tell(self.tr('"{0}" is deleted.').format(file.title), undo=True)
        self.notice.button.setFocus()

    def undo(self) -> None:
        """Bring the deleted file back."""
        if self._removed is None:
            return
        try:
            self.path = self.folder.workshop.restore(*self._removed)
        except OSError as error:
            self._tell_trouble(error)
            return
        self._removed = None
        self.folder.refresh()
        self._show_files()
        self.notice.tell(self.tr('"{0}" is back.').format(self.file.title if self.file is not None else self.path.stem))

    def _use_built_in(self) -> None:
        """The name is the app's own again; the person's file keeps all but its name."""
        file = self.file
        if file is None:
            return
        self._made(lambda: give_name_back(file.path, file.id), self.tr("Done. Your file is {0} now."))

    def _tell_trouble(self, error: OSError) -> None:
        words = self.tr("That did not work: {0}. Your files are as they were.")
        self.notice.tell(words.format(error.strerror or error))

    def _test(self) -> None:
        file = self.file
        if file is not None and file.good is not None:
            self.play.emit(file.good.id)

    def _open_folder(self) -> None:
        places.own_routines().mkdir(parents=True, exist_ok=True)
        self._open(places.own_routines())

    def _open(self, path: Path) -> None:
        if is_folder(path):
            if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
                self.notice.tell(self.tr("No file manager opened. The folder is {0}").format(breakable(path)))
        elif not open_text(path):
            words = self.tr("No editor opened. Open this file in any text editor; each save shows here: {0}")
            self.notice.tell(words.format(breakable(path)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and self.path is not None:
            self.remove()
        else:
            super().keyPressEvent(event)

    # Layout

    def arrangement(self, shape: PageShape) -> StudioArrangement:
        return StudioArrangement(
            wide=shape.width == "wide", narrow=shape.width == "narrow", small_steps=shape.w < 380,
            small_files=shape.w < 300,
        )  # fmt: skip

    def arrange(self) -> None:
        now = self.arrangement(self.shape)
        self._title.restyle("h1" if not now.narrow else "h2")
        self.figure.setFixedHeight(self.look.grow(210, 0.1))
        self.strip.set_small(now.small_steps)
        for line in self.rows.values():
            line.set_small(now.small_files)
        rearrange(self, self._wide() if now.wide else self._one(14 if now.narrow else 28))

    def _wide(self) -> QLayout:
        files = self._scrolled(column(self._list, None, margin=(0, 4, 10, 18)))
        left = column(row(self.back, None), self._title, self._where, self._new, self.notice, (files, 1), gap=12)
        right = self._scrolled(column(self.empty, self.figure, self._detail, None, margin=(0, 0, 10, 18)))
        return row((self.hold(box(left)), 45), (right, 55), margin=(28, 18, 18, 0), gap=24)

    def _one(self, side: int) -> QLayout:
        page = column(
            row(self.back, None), self._title, self._where, self._new, self.notice, self.empty, self._list,
            self.figure, self._detail, None, margin=(side, 12, side, 20), gap=12,
        )  # fmt: skip
        return column(self._scrolled(page))

    def _scrolled(self, layout: QLayout) -> Scroll:
        return self.hold(Scroll(self.look, box(layout)))


def breakable(path: Path) -> str:
    """The path in words that can wrap."""
    return " › ".join(part for part in path.parts if part != path.anchor)
