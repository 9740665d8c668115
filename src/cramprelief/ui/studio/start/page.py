# SPDX-License-Identifier: MIT
"""My routines: four ways to something new, the files as they stand, and what was deleted."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Literal, NamedTuple

from PySide6.QtCore import Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QLayout, QMenu, QWidget

from cramprelief import places
from cramprelief.authoring.bundle.add import finish
from cramprelief.authoring.desk.deleted import Deleted
from cramprelief.authoring.desk.drafts import InUseElsewhereError
from cramprelief.authoring.desk.open_file import why
from cramprelief.authoring.desk.ready_steps import ReadyStep, from_steps
from cramprelief.authoring.desk.texts import name_of_title
from cramprelief.authoring.edit import CannotSplice, SourceText
from cramprelief.authoring.splice import spliced
from cramprelief.reading.regular import read_words
from cramprelief.reading.whole import write_whole
from cramprelief.routine.library import own_id
from cramprelief.ui.figure.thumbnail import Thumbnails
from cramprelief.ui.kit.boxes import box, column, let_arrows_move, rearrange, row
from cramprelief.ui.kit.button import Button
from cramprelief.ui.kit.card import Card, Icon
from cramprelief.ui.kit.grid import CardGrid
from cramprelief.ui.kit.scroll import Scroll
from cramprelief.ui.kit.text import menu_words, tip_words
from cramprelief.ui.kit.tile import Tile, TileStyle
from cramprelief.ui.kit.words import Words
from cramprelief.ui.shell.page import Page
from cramprelief.ui.state.parts import Parts
from cramprelief.ui.studio.start.chooser import Chooser
from cramprelief.ui.studio.start.choosers import (
    CopyChooser,
    DeletedChooser,
    StepsChooser,
    TemplateChooser,
    picture_of,
    templates,
)
from cramprelief.ui.studio.start.desk_here import desk_here
from cramprelief.ui.studio.start.files_view import FilesView
from cramprelief.ui.studio.start.folder_watch import OwnFolder
from cramprelief.ui.studio.start.notice import Notice
from cramprelief.ui.studio.start.picture_tile import PictureTile
from cramprelief.ui.studio.start.text_editor import open_text
from cramprelief.ui.studio.start.wish import StartWish
from cramprelief.ui.theme.shape import PageShape
from cramprelief.ui.theme.sheet import dress

View = Literal["files", "copy", "template", "steps", "deleted"]
_PATTERNS = 6
"""Templates that are shown beside the files; the others wait behind "All"."""
BUNDLE = ".cramprelief"


class StartArrangement(NamedTuple):
    wide: bool
    """Templates stand beside the files."""
    ways: int
    """In how many columns the four ways stand."""
    stacked: bool
    tight: bool
    side: int
    view: View


class StartPage(Page):
    """`show_for` takes the path of a file, which gets the focus. A press on a file leads to `go("document", path)`."""

    def __init__(self, parts: Parts) -> None:
        super().__init__(parts.look)
        look = parts.look
        self.parts = parts
        finish(places.own_routines())  # what a killed process was adding
        self.desk = desk_here()
        finish(places.own_routines())
        self.folder = OwnFolder(self.desk, parts.catalogue, self)
        self.view: View = "files"
        self._chosen: Path | None = None
        self._deleted: list[Deleted] = []
        """What was deleted here, the last one last: Undo takes them back one by one."""
        self._pictures = Thumbnails(look, parts.figures, self)
        self.back = Button(look, "", "arrow-left", kind="ghost", size="small", name=self.tr("Back to Routines"))
        self._title = Words(look, self.tr("My routines"), "h1", wrap=True)
        self.show_folder = Button(look, self.tr("Open the folder"), "folder-open", size="small")
        self.show_folder.setToolTip(tip_words(str(places.own_routines())))
        self.show_folder.setAccessibleDescription(str(places.own_routines()))
        self.copy = self._way("copy", self.tr("From a copy"), "")
        self.template = self._way("file-plus", self.tr("From a template"), self.tr("8 patterns"))
        self.steps = self._way("squares-four", self.tr("From ready steps"), self.tr("Pick and arrange"))
        self.file = self._way("tray-arrow-down", self.tr("From a file"), self.tr("Or drop it here"))
        self.ways = box(row(self.copy, self.template, self.steps, self.file))
        let_arrows_move(self.ways)
        self.notice = Notice(look)
        self.list = FilesView(look, self._pictures, parts.catalogue.library.title)
        self._gone_words = Words(look, "", "body", "text2", wrap=True)
        self.show_gone = Button(
            look, self.tr("Show"), kind="ghost", size="small", name=self.tr("Show what was deleted")
        )
        self.gone = Card(
            look, row(Icon(look, "trash", 22, "text2"), (self._gone_words, 1), self.show_gone,
                      margin=(16, 2, 8, 2), gap=10), fill="sunken", border=None, radius=16,
        )  # fmt: skip
        self.patterns = self._pattern_card()
        self._choosers: dict[View, Chooser] = {}
        self.menu = QMenu(self)
        dress(self.menu, look)
        self.keep(
            self.back, self._title, self.show_folder, self.ways, self.notice, self.list, self.gone, self.patterns
        )  # fmt: skip
        self._connect()

    def _way(self, icon: str, title: str, sub: str) -> Tile:
        return Tile(self.look, title, sub, icon, style=TileStyle(84, "bodyb", sub="caption", icon=28, pad=18))

    def _pattern_card(self) -> Card:
        look = self.look
        grid = CardGrid(130, 12)
        tiles: list[QWidget] = []
        for path, content in templates(places.assets() / "templates")[:_PATTERNS]:
            tile = PictureTile(look, self._pictures, picture_of(content), content.title)
            tile.clicked.connect(lambda _=False, path=path: self.new_from_template(path))
            tiles.append(tile)
        grid.show_cards(tiles)
        self.all_patterns = Button(
            look, self.tr("All 8 templates"), "caret-right", kind="ghost", size="small", trailing=True
        )
        words = Words(look, self.tr("Each one works. Write over its words."), "body", "text2", wrap=True)
        inside = column(Words(look, self.tr("Templates"), "h3"), words, grid, margin=(18, 16, 12, 8), gap=8)
        foot = row(None, self.all_patterns, None, margin=(0, 0, 0, 8))
        return Card(look, column((Scroll(look, box(inside)), 1), foot, margin=3, gap=0))

    def _connect(self) -> None:
        self.back.clicked.connect(lambda: self.go_to("library"))
        self.show_folder.clicked.connect(self._open_folder)
        self.copy.clicked.connect(lambda: self.turn("copy"))
        self.template.clicked.connect(lambda: self.turn("template"))
        self.steps.clicked.connect(lambda: self.turn("steps"))
        self.file.clicked.connect(self._ask_for_file)
        self.all_patterns.clicked.connect(lambda: self.turn("template"))
        self.show_gone.clicked.connect(lambda: self.turn("deleted"))
        self.list.opened.connect(self._open)
        self.list.menu_wanted.connect(self.open_menu)
        self.list.delete_wanted.connect(self.delete)
        self.folder.changed.connect(self._show_files)
        undo = QShortcut(QKeySequence("Ctrl+Z"), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        undo.activated.connect(self.undo)
        new = QShortcut(QKeySequence("Ctrl+Shift+N"), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        new.activated.connect(lambda: self.turn("template"))

    # What is shown

    def show_for(self, argument: object) -> None:
        wish = argument if isinstance(argument, StartWish) else None
        if isinstance(argument, (str, Path)) or wish is not None:
            self._chosen = wish.path if wish is not None else Path(str(argument))
        self.view = "files"
        if not self.folder.files:
            self.folder.look()
        else:
            self.folder.refresh()
        self._show_files()
        self._ask_to_go_on()
        self.adapt()
        if wish is not None:
            QTimer.singleShot(0, self, partial(self._grant, wish))

    def _grant(self, wish: StartWish) -> None:
        """What the page of a document asked for."""
        if wish.what == "delete":
            self.folder.refresh()
            self.delete(wish.path)
        elif wish.what == "copy":
            self.folder.refresh()
            self._copy_own(wish.path)

    def first_focus(self) -> QWidget:
        chooser = self._choosers.get(self.view)
        if chooser is not None and self.view != "files":
            return chooser.first_focus()
        row = self.list.rows.get(self._chosen) if self._chosen is not None else None
        if row is not None and row.isVisibleTo(self):
            return row
        return self.list.first_focus() or self.copy

    def focus_search(self) -> None:
        target = self.list.search if self.list.tools.isVisibleTo(self) else None
        if isinstance(self._choosers.get(self.view), CopyChooser):
            target = self._choosers[self.view].first_focus()  # type: ignore[assignment]  # its search
        if target is not None:
            target.setFocus()
            target.selectAll()

    def _show_files(self) -> None:
        count = sum(1 for _ in self.parts.catalogue.library.routines)
        self.copy.set_words(self.copy.text(), self.tr("Of {0} routines").format(count))
        self.list.show_files(self.folder.files)
        found = len(self.desk.deleted())
        self.gone.setVisible(bool(found) and self.view == "files")
        self._gone_words.setText(self.tr("Recently deleted: {0}. Kept for 30 days.").format(found))

    def turn(self, view: View) -> None:
        """Show the files, or one of the choosers in their place."""
        self.view = view
        if view != "files":
            self._chooser(view)
        self.adapt()
        self.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def _chooser(self, view: View) -> Chooser:
        made = self._choosers.get(view)
        if made is None:
            made = self._choosers[view] = self._made_chooser(view)
            made.back.connect(lambda: self.turn("files"))
            self.keep(made)
        library = self.parts.catalogue.library
        if isinstance(made, (CopyChooser, StepsChooser)):
            made.show_library(library)
        elif isinstance(made, DeletedChooser):
            made.show_deleted(self.desk.deleted(), self.desk.clock)
        return made

    def _made_chooser(self, view: View) -> Chooser:
        if view == "copy":
            copies = CopyChooser(self.look, self._pictures)
            copies.chosen.connect(self.new_from_copy)
            return copies
        if view == "steps":
            steps = StepsChooser(self.look, self._pictures)
            steps.done.connect(self.new_from_steps)
            return steps
        if view == "deleted":
            deleted = DeletedChooser(self.look)
            deleted.chosen.connect(self.bring_back)
            return deleted
        patterns = TemplateChooser(self.look, self._pictures, places.assets() / "templates")
        patterns.chosen.connect(self.new_from_template)
        return patterns

    # Something new

    def new_from_copy(self, id: str) -> None:
        """A copy of the routine or plan `id`, to change."""
        library = self.parts.catalogue.library
        content = library.routines.get(id) or library.programmes.get(id) or library.preparations[id]
        self._made(lambda: self.desk.copy(Path(library.origin(id).path), content, own=id in library.own))

    def new_from_template(self, path: Path) -> None:
        """A pattern that works, to write over."""
        self._made(lambda: self.desk.create(read_words(path).decode(), f"my-{path.stem}"))

    def new_from_steps(self, steps: list[ReadyStep]) -> None:
        """A draft that is put together of these."""
        self._made(lambda: self.desk.create(from_steps(steps), "my-new-routine"))

    def new_from_file(self, path: Path) -> None:
        """A draft made of a file from elsewhere; a bundle is looked through first."""
        if path.name.lower().endswith(BUNDLE):
            self.go_to("add", str(path))
        else:
            self._made(lambda: self.desk.add_file(path))

    def _ask_for_file(self) -> None:
        kinds = self.tr("Routines (*.yaml *.yml *{0})").format(BUNDLE)
        name, _ = QFileDialog.getOpenFileName(self, self.tr("From a file"), str(places.person_folder()), kinds)
        if name:
            self.new_from_file(Path(name))

    def _made(self, make: Callable[[], Path]) -> None:
        """Open the file that `make` gives; or say why there is none."""
        try:
            path = make()
        except CannotSplice as error:
            self.notice.tell(str(error))
        except UnicodeDecodeError:
            self.notice.tell(self.tr("This file is no text. Nothing was added."))
        except OSError as error:
            self._tell_trouble(error)
        else:
            self._open(path)
            return
        self.turn("files")

    def _open(self, path: Path) -> None:
        self._chosen = path
        self.view = "files"
        self.go_to("document", str(path))

    # What can be done with a file

    def open_menu(self, path: Path) -> None:
        """What else can be done with a file, below its row."""
        self.list_actions(path)
        row = self.list.rows.get(path)
        if row is not None:
            self.menu.popup(row.mapToGlobal(row.rect().bottomLeft()))

    def list_actions(self, path: Path) -> None:
        """Fill the menu for this file."""
        self.menu.clear()
        file = self.folder.find(path)
        if file is None:
            return
        self.menu.setAccessibleName(file.title)
        actions: list[tuple[str, Callable[[], None]]] = [(self.tr("Open"), partial(self._open, path))]
        if file.namesake:
            free = own_id(path.stem, {*self.parts.catalogue.library.origins, *(each.id for each in self.folder.files)})
            title = self.parts.catalogue.library.title(path.stem)
            actions.append((self.tr("Call the file {0}").format(free), partial(self.rename, path, free)))
            actions.append((self.tr("Put it in the place of “{0}”").format(title), partial(self.take_place, path)))
        content = file.content
        if content is not None:
            actions.append((self.tr("Make a copy"), partial(self._copy_own, path)))
        if file.state == "in-use":
            actions.append((self.tr("Take it out of use"), partial(self.take_out, path)))
        actions += [
            (self.tr("Open in my text editor"), partial(self._edit, path)),
            (self.tr("Show its folder"), partial(self._open_path, path.parent)),
            (self.tr("Delete"), partial(self.delete, path)),
        ]
        for words, do in actions:
            self.menu.addAction(menu_words(words)).triggered.connect(lambda _=False, do=do: do())

    def _copy_own(self, path: Path) -> None:
        file = self.folder.find(path)
        if file is not None and file.content is not None:
            content = file.content
            self._made(lambda: self.desk.copy(path, content, own=True))

    def rename(self, path: Path, name: str) -> None:
        """Give the file another name."""
        try:
            self._chosen = self.desk.rename(path, name_of_title(name))
        except OSError as error:
            self._tell_trouble(error)
            return
        self.folder.refresh()
        self.notice.tell(self.tr("Done. Your file is {0} now.").format(self._chosen.name))

    def take_place(self, path: Path) -> None:
        """The file says whose place it takes."""
        self._rewrite(path, lambda source: spliced(source.text, source.put((), "replaces", path.stem)))

    def take_out(self, path: Path) -> None:
        """In use no more; the bar takes it back."""
        before = read_words(path)
        file = self.folder.find(path)
        if (
            self._rewrite(path, lambda source: spliced(source.text, source.put((), "draft", "yes")))
            and file is not None
        ):
            words = self.tr("“{0}” is a draft again. It is not offered now.").format(file.title)
            self.notice.tell(words, (self.tr("Undo"), "arrow-u-up-left", partial(self._put_back, path, before)))

    def _put_back(self, path: Path, data: bytes) -> None:
        try:
            write_whole(path, data)
        except OSError as error:
            self._tell_trouble(error)
            return
        self.folder.refresh()
        self.notice.close_now()

    def _rewrite(self, path: Path, change: Callable[[SourceText], str]) -> bool:
        try:
            text = read_words(path).decode()
            mark = "\ufeff" if text.startswith("\ufeff") else ""
            write_whole(path, (mark + change(SourceText(text.removeprefix(mark)))).encode())
        except CannotSplice as error:
            self.notice.tell(str(error))
            return False
        except OSError as error:
            self._tell_trouble(error)
            return False
        self.folder.refresh()
        return True

    def _edit(self, path: Path) -> None:
        if not open_text(path):
            words = self.tr("No editor opened. Open this file in any text editor; each save shows here: {0}")
            self.notice.tell(words.format(breakable(path)))

    def _open_folder(self) -> None:
        places.own_routines().mkdir(parents=True, exist_ok=True)
        self._open_path(places.own_routines())

    def _open_path(self, folder: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
            self.notice.tell(self.tr("No file manager opened. The folder is {0}").format(breakable(folder)))

    # Deleting

    def delete(self, path: Path) -> None:
        """Put a file aside. The one beside it is chosen, and the focus is on Undo: a press too many takes it back."""
        file = self.folder.find(path)
        if file is None:
            return
        after = self.list.neighbour(path)
        try:
            self._deleted.append(self.desk.delete(path))
        except InUseElsewhereError:
            self.notice.tell(self.tr("“{0}” is open in another window. Close it there first.").format(file.title))
            return
        except OSError as error:
            self._tell_trouble(error)
            return
        self._chosen = after
        self.folder.refresh()
        self._show_files()
        words = self.tr("“{0}” is deleted.").format(file.title)
        if file.state == "in-use":
            words += " " + self.tr("It was offered. Now it is not.")
        self._tell_deleted(words)
        self.notice.first.setFocus()

    def _tell_deleted(self, words: str) -> None:
        self.notice.tell(words, (self.tr("Undo"), "arrow-u-up-left", self.undo))

    def undo(self) -> None:
        """Bring back what was deleted last, and so on."""
        if not self._deleted:
            return
        last = self._deleted.pop()
        if self._restore(last) and self._deleted:
            words = self.notice.words.text()
            more = len(self._deleted)
            rest = self.tr("1 more to bring back.") if more == 1 else self.tr("{0} more to bring back.").format(more)
            self._tell_deleted(f"{words} {rest}")
            self.notice.first.setFocus()

    def bring_back(self, deleted: Deleted) -> None:
        """One of the list of deleted files."""
        self._deleted = [each for each in self._deleted if each.aside != deleted.aside]
        if self._restore(deleted):
            self.turn("deleted" if self.desk.deleted() else "files")

    def _restore(self, deleted: Deleted) -> bool:
        try:
            path = self._chosen = self.desk.restore(deleted)
        except OSError as error:
            self._tell_trouble(error)
            return False
        self.folder.refresh()
        self._show_files()
        file = self.folder.find(path)
        self.notice.tell(self.tr("“{0}” is back.").format(file.title if file is not None else path.stem))
        if self.view == "files":
            self.first_focus().setFocus()
        return True

    # After a crash

    def _ask_to_go_on(self) -> None:
        found = self.desk.interrupted()
        if not found:
            return
        path = found[0]
        file = self.folder.find(path)
        title = file.title if file is not None else path.stem
        self.notice.tell(
            self.tr("Go on with “{0}”?").format(title),
            (self.tr("Go on"), "arrow-right", partial(self._go_on, path)),
            (self.tr("Not now"), "x", self._not_now),
        )

    def _go_on(self, path: Path) -> None:
        self.desk.forget_interrupted()
        self.notice.close_now()
        self._open(path)

    def _not_now(self) -> None:
        self.desk.forget_interrupted()
        self.notice.close_now()
        self.first_focus().setFocus()

    def _tell_trouble(self, error: OSError) -> None:
        reason = {
            "full": self.tr("The disk is full."),
            "denied": self.tr("This folder cannot be written."),
        }.get(why(error), error.strerror or "")
        self.notice.tell(self.tr("That did not work. {0}").format(reason))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self.notice.isHidden():
            self.notice.close_now()
            self.first_focus().setFocus()
        else:
            super().keyPressEvent(event)

    # Layout

    def arrangement(self, shape: PageShape) -> StartArrangement:
        return StartArrangement(
            wide=shape.w >= 1000, ways=4 if shape.w >= 900 else 2 if shape.w >= 340 else 1, stacked=shape.w < 760,
            tight=shape.w < 380, side=14 if shape.width == "narrow" else 24, view=self.view,
        )  # fmt: skip

    def arrange(self) -> None:
        now = self.arrangement(self.shape)
        parts = (self.back, self._title, self.show_folder, self.ways, self.list, self.gone, self.patterns)
        for part in (*parts, *self._choosers.values()):
            part.hide()
        self.notice.set_stacked(now.stacked)
        if now.view != "files":
            chooser = self._choosers[now.view]
            chooser.arrange(now.side, 480 if now.view == "deleted" else 170, whole=now.stacked or self.shape.low)
            chooser.show()
            said = self.hold(box(column(self.notice, margin=(now.side, 8, now.side, 0))))
            rearrange(self, column(said, (chooser, 1), gap=0))
            return
        for part in parts[:-1]:
            part.show()
        self._title.restyle("h1" if not now.stacked else "h2")
        long, short = self.tr("Open the folder"), self.tr("Folder") if self.shape.w >= 380 else ""
        self.show_folder.set_words(long if self.shape.w >= 560 else short)
        self.show_folder.setAccessibleName(long)
        self.gone.setVisible(bool(self.desk.deleted()))
        self.list.set_stacked(now.stacked, now.tight)
        self._lay_ways(now.ways)
        rearrange(self, self._wide(now) if now.wide else self._one(now))

    def _lay_ways(self, columns: int) -> None:
        tiles = (self.copy, self.template, self.steps, self.file)
        lines = [tiles[start : start + columns] for start in range(0, len(tiles), columns)]
        rearrange(self.ways, column(*(row(*((tile, 1) for tile in line), gap=12) for line in lines), gap=10))

    def _head(self) -> QLayout:
        if self.shape.w < 260:
            return column(row(self.back, None, self.show_folder), self._title, gap=4)
        return row(self.back, (self._title, 1), self.show_folder, gap=8)

    def _wide(self, now: StartArrangement) -> QLayout:
        self.patterns.show()
        self.patterns.setFixedWidth(self.look.grow(352, 0.3))
        files = self.hold(Scroll(self.look, box(column(self.list, None, margin=(0, 4, 10, 12)))))
        left = self.hold(box(column(self.notice, (files, 1), self.gone, gap=10)))
        below = row((left, 1), self.patterns, gap=20)
        return column(self._head(), self.ways, (self.hold(box(below)), 1), margin=(now.side, 12, 20, 16), gap=12)

    def _one(self, now: StartArrangement) -> QLayout:
        self.patterns.setMinimumWidth(0)
        page = column(
            self._head(), self.ways, self.notice, self.list, self.gone, None, margin=(now.side, 10, now.side, 16),
            gap=12,
        )  # fmt: skip
        return column(self.hold(Scroll(self.look, box(page))))


def breakable(path: Path) -> str:
    """The path in words that can wrap."""
    return " › ".join(part for part in path.parts if part != path.anchor)
