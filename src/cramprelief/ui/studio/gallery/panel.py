# SPDX-License-Identifier: MIT
"""Choose a picture for a step: search in all there are, use one, change a copy, or bring one's own."""

from __future__ import annotations

from pathlib import Path as FilePath
from typing import Literal

from PySide6.QtCore import QElapsedTimer, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFileDialog, QLayout, QSizePolicy, QWidget

from cramprelief import places
from cramprelief.authoring.edit import Path
from cramprelief.authoring.figures.gallery import FILTERS, Picture, figure_yaml, found, pictures, uses
from cramprelief.authoring.figures.move_check import clock_at, run_of
from cramprelief.authoring.figures.own_picture import LONGEST_ALT, brought_in, picture_yaml
from cramprelief.figure.model import Move
from cramprelief.picture.opener import PictureError
from cramprelief.routine.model import FigureRef
from cramprelief.ui.figure.clock import still_clock
from cramprelief.ui.figure.thumbnail import StillPicture, Thumbnail, Thumbnails
from cramprelief.ui.figure.view import FigureView
from cramprelief.ui.kit.boxes import Flow, box, column, flow, rearrange, row
from cramprelief.ui.kit.button import Button
from cramprelief.ui.kit.card import Badge, Card, Icon
from cramprelief.ui.kit.choice_chips import ChoiceChips
from cramprelief.ui.kit.scroll import Scroll
from cramprelief.ui.kit.search_field import SearchField
from cramprelief.ui.kit.words import CENTRE, Words
from cramprelief.ui.shell.announce import announce
from cramprelief.ui.state.parts import Parts
from cramprelief.ui.studio.gallery.alt_field import AltField
from cramprelief.ui.studio.gallery.tiles import PictureGrid, title_of
from cramprelief.ui.studio.studio_document import StudioDocument
from cramprelief.ui.theme.look import Look

_SIDE = 402
_TWO_COLUMNS, _LEAST_WIDE = 880, 520
"""Pixels of width at 100 % from which two columns, and one, have room."""
_TICK = 42
_LENGTH = 10.0
"""Seconds of a step in which a move is shown here."""
_OTHERS = 8
_NO_LIMIT = 16777215
"""Qt's own word for any width."""
_LEAST = (320, 300)
"""Pixels: it never keeps a window from becoming small."""


class GalleryPanel(QWidget):
    """`show_for(path)`: the step whose picture is chosen; () is the routine's own picture."""

    def __init__(self, look: Look, parts: Parts, document: StudioDocument) -> None:
        super().__init__()
        self.look, self.parts, self.document = look, parts, document
        self.setMinimumSize(*_LEAST)
        self.path: Path = ()
        self._all: tuple[Picture, ...] = ()
        self._uses = uses(())
        self._own_file: FigureRef | None = None
        self._pictures = Thumbnails(look, parts.figures, self)
        self.back = Button(look, "", "arrow-left", kind="ghost", size="small", name=self.tr("Back"))
        self._title = Words(look, "", "h2", wrap=True)
        self.own = Button(look, self.tr("Your own picture file"), "image", size="small")
        self.empty = Button(look, self.tr("Empty scene"), "plus", size="small")
        self.search = SearchField(look, self.tr("Search all pictures"), self.tr("Search all pictures"))
        self.filters = ChoiceChips(look, self.tr("Only these pictures"))
        self._count = Words(look, "", "label", "text2")
        self._hint = Words(look, self.tr("Arrows move, Enter uses"), "caption", "text2")
        self.grid = PictureGrid(look, self._pictures)
        self.nothing = Words(look, self.tr("Nothing found. Try another word."), "body", "text2", wrap=True)
        self.view = FigureView(look, parts.figures, on="surface")
        self.view.setFixedHeight(look.grow(262, 0.2))
        self.view.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._name = Words(look, "", "h2", wrap=True)
        self._badges = QWidget()
        self._alt = Words(look, "", "body", "text2", wrap=True)
        self._poses = Words(look, self.tr("Poses of this figure"), "label")
        self._others = QWidget()
        self.alt = AltField(look, LONGEST_ALT)
        self.trouble = Words(look, "", "body", "danger_ink", wrap=True)
        self.use = Button(look, "", "check", kind="primary", size="small")
        self.change = Button(look, self.tr("Change a copy in the poser"), "person-simple-tai-chi", size="small")
        about = column(
            self.view, self._name, self._badges, self._alt, self.alt, self.trouble, self._poses, self._others, None,
            margin=(18, 18, 18, 8), gap=10,
        )  # fmt: skip
        self._about = Scroll(look, box(about))
        self._buttons, self._more = QWidget(), QWidget()
        self.side = Card(look, column((self._about, 1), self._buttons, margin=0, gap=0))
        self._clock = QElapsedTimer()
        self._timer = QTimer(self, interval=_TICK)
        self._timer.timeout.connect(self._tick)
        self._shown_size: Literal["wide", "medium", "narrow"] = "wide"
        self._all_of_it: QWidget | None = None
        words = self.tr("Make the window wider to choose a picture.")
        self.leave = Button(look, self.tr("Back"), "arrow-left", size="small")
        self.leave.clicked.connect(lambda: self.document.ask("close"))
        self.narrow = Card(look, column(
            None, row(None, Icon(look, "squares-four", 48, "primary"), None),
            Words(look, words, "lead", "text2", wrap=True, align=CENTRE), row(None, self.leave, None), None, margin=20,
        ))  # fmt: skip
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._arrange)
        self._connect()
        self._arrange()

    def _connect(self) -> None:
        self.back.clicked.connect(lambda: self.document.ask("close"))
        self.own.clicked.connect(self._bring)
        self.empty.clicked.connect(lambda: self.document.ask("poser", (self.path, FigureRef())))
        self.search.asked.connect(lambda _words: self._find())
        self.filters.told.connect(lambda _keys: self._find())
        self.grid.chosen.connect(self._show)
        self.grid.used.connect(lambda _picture: self._use())
        self.use.clicked.connect(self._use)
        self.change.clicked.connect(self._change)
        self.alt.changed.connect(self._show_use)

    # What is shown

    def show_for(self, path: Path) -> None:
        self.path = path
        self._own_file = None
        own = {each.stem for each in (places.own_routines() / "figures").glob("*.yaml")}
        self._all = pictures(self.parts.figures, own)
        self._uses = uses(self.parts.catalogue.library.routines.values())
        self._title.setText(
            self.tr("Choose a picture for step {0}").format(self._number()) if path
            else self.tr("Choose a picture for the routine")
        )  # fmt: skip
        words = {
            "standing": self.tr("Standing"), "sitting": self.tr("Sitting"), "lying": self.tr("Lying"),
            "close": self.tr("Close up"), "moves": self.tr("Moves"), "own": self.tr("My own"),
        }  # fmt: skip
        self.filters.show_choices([(name, words[name]) for name in FILTERS], self.filters.chosen())
        self._find()
        self._choose_present()

    def first_focus(self) -> QWidget:
        return self.leave if self._size() == "narrow" else self.search

    def _number(self) -> int:
        """The step as the outline counts it."""
        paths = [each.path for each in self.document.steps]
        return paths.index(self.path) + 1 if self.path in paths else 1

    def _choose_present(self) -> None:
        """The picture that the step has now."""
        source = self.document.source
        if source is None:
            return
        have = [source.text_at((*self.path, "figure", key)) for key in ("name", "pose", "move")]
        for i, picture in enumerate(self._all):
            if [each or "" for each in picture.key] == have:
                self.grid.choose(i)
                return

    def _find(self) -> None:
        chosen = [name for name in FILTERS if name in self.filters.chosen()]
        shown = found(self._all, self.search.text(), chosen)
        self.grid.show_pictures(shown)
        self.grid.setVisible(bool(shown))
        self._show_use()
        self.nothing.setVisible(not shown)
        words = self.tr("{0} of {1} pictures").format(len(shown), len(self._all))
        self._count.setText(words if len(shown) != len(self._all) else self.tr("{0} pictures").format(len(shown)))

    def _show(self, picture: Picture) -> None:
        if self._own_file is not None:
            self._own_file = None
            self._show_about()
        self._name.setText(title_of(picture))
        self._alt.setText(picture.alt.replace("{side}", self.tr("right")).replace("{other_side}", self.tr("left")))
        count = self._uses[picture.key]
        kind = self.grid.kind(picture)
        badges: list[QWidget] = [
            Badge(self.look, kind[:1].upper() + kind[1:], "primary", "play" if picture.drive else None)
        ]
        if count:
            used = self.tr("Used in 1 routine") if count == 1 else self.tr("Used in {0} routines").format(count)
            badges.append(Badge(self.look, used))
        renewed(self._badges, column(flow(*badges, gap=8)))
        self.view.show_step(picture.ref, "right", None, eases=False)
        self.view.set_clock(still_clock(None))
        self._show_others(picture)
        self._show_use()
        self._play(picture)

    def _show_others(self, picture: Picture) -> None:
        others = [each for each in self._all if each.ref.name == picture.ref.name and each.drive is None][:_OTHERS]
        tiles = [
            box(column(Thumbnail(self.look, self._pictures, StillPicture(each.ref, None), high=56),
                       Words(self.look, each.name, "caption", "text2"), gap=2))
            for each in others
        ]  # fmt: skip
        self._poses.setVisible(len(others) > 1)
        self._others.setVisible(len(others) > 1)
        renewed(self._others, column(flow(*tiles, gap=8)))

    def _show_use(self) -> None:
        own = self._own_file is not None
        step = self.tr("Use in step {0}").format(self._number()) if self.path else self.tr("Use in the routine")
        self.use.set_words(step)
        self.alt.setVisible(own)
        self.change.setVisible(not own)
        self.use.setEnabled(bool(self.alt.words()) if own else self.grid.picture() is not None)
        self.change.setEnabled(self.grid.picture() is not None)

    def _show_about(self) -> None:
        """What a picture shows stands in its tile, too: where there is little room, only one's own is described."""
        wide = self._shown_size == "wide"
        self._about.setVisible(wide or self._own_file is not None)
        self._about.setMaximumHeight(_NO_LIMIT if wide else self.look.grow(220, 0.4))
        self._count.setVisible(wide)
        self._hint.setVisible(wide)
        self._title.restyle("h2" if wide else "h3")

    # Moves move

    def _play(self, picture: Picture) -> None:
        self._timer.stop()
        if picture.drive is not None and not self.look.reduced_motion:
            self._clock.start()
            self._timer.start()

    def _tick(self) -> None:
        picture = self.grid.picture()
        figure = self.parts.figures.figure(picture.ref.name) if picture is not None and picture.ref.name else None
        move = figure.moves.get(picture.ref.move or "") if figure is not None and picture is not None else None
        if isinstance(move, Move):
            run = max(0.5, run_of(move, _LENGTH)) + (1.5 if move.drive == "once" else 0.0)
            part = (self._clock.elapsed() / 1000 % run) / max(0.5, run_of(move, _LENGTH))
            self.view.set_clock(clock_at(move, min(1.0, part), _LENGTH))

    def hideEvent(self, event: object) -> None:
        self._timer.stop()

    # What the person does

    def _use(self) -> None:
        if self._own_file is not None:
            if not self.alt.words():
                return
            yaml = picture_yaml(self._own_file.file or "", self.alt.words())
        else:
            picture = self.grid.picture()
            if picture is None:
                return
            yaml = figure_yaml(picture.ref)
        path = (*self.path, "figure")
        if self.document.edit(self.tr("picture"), lambda source: source.write(path, yaml)):
            announce(self, self.tr("The picture is in the step."))
            self.document.ask("close")

    def _change(self) -> None:
        picture = self.grid.picture()
        if picture is not None:
            self.document.ask("poser", (self.path, picture.ref))

    def _bring(self) -> None:
        kinds = self.tr("Pictures") + " (*.svg *.png)"
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Your own picture file"), "", kinds)
        if name:
            self.bring_in(FilePath(name))

    def bring_in(self, picture: FilePath) -> None:
        """Copy a picture file beside the routine, and ask what it shows."""
        folder = self.document.path.parent
        if folder.name.startswith("."):
            folder = folder.parent
        try:
            name = brought_in(picture, folder)
        except PictureError as error:
            self._tell(str(error))
            return
        except OSError as error:
            self._tell(self.tr("That did not work: {0}.").format(error.strerror or error))
            return
        self._tell("")
        self.document.look_again()
        self._own_file = FigureRef(file=name, folder=str(folder))
        self._timer.stop()
        self._name.setText(name)
        self._alt.setText(self.tr("Your picture lies beside the routine now. Say what it shows."))
        renewed(self._badges, row(Badge(self.look, self.tr("My own"), "primary", "image"), None))
        self._poses.hide()
        self._others.hide()
        self.view.show_step(self._own_file, None, None, eases=False)
        self._show_about()
        self._show_use()
        self.alt.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell(self, words: str) -> None:
        self.trouble.setText(words)
        self.trouble.setVisible(bool(words))
        announce(self, words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.document.ask("close")
        else:
            super().keyPressEvent(event)

    # Layout

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._size() != self._shown_size:
            self._soon.start()  # never within a layout that is just being worked out

    def _size(self) -> Literal["wide", "medium", "narrow"]:
        effective = self.width() / max(1.0, 0.5 + self.look.text_scale / 2)
        return "wide" if effective >= _TWO_COLUMNS else "medium" if effective >= _LEAST_WIDE else "narrow"

    def _arrange(self) -> None:
        size = self._shown_size = self._size()
        wide = size == "wide"
        rearrange(self._more, Flow((self.own, self.empty), 8))
        head = row(self.back, (self._title, 1), *((self._more,) if wide else ()), gap=8)
        self._more.setSizePolicy(
            QSizePolicy.Policy.Maximum if wide else QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred
        )
        said = row(self._count, None, self._hint, gap=8)
        grid = column(self.search, self.filters, said, (self.grid, 1), self.nothing, gap=10)
        if wide:
            self.side.setFixedWidth(self.look.grow(_SIDE, 0.4))
            rearrange(self._buttons, column(self.use, self.change, margin=(18, 4, 18, 18), gap=10))
            body = row((grid, 1), self.side, gap=20)
        else:
            self.side.setMinimumWidth(0)
            self.side.setMaximumWidth(_NO_LIMIT)
            rearrange(self._buttons, column(flow_of(self.use, self.change), margin=(18, 4, 18, 12)))
            body = column((grid, 1), self.side, gap=10)
        self.view.setVisible(wide)
        self._show_about()
        more = () if wide else (self._more,)
        self._all_of_it = self._all_of_it or QWidget()
        rearrange(self._all_of_it, column(head, *more, (body, 1), margin=0, gap=12))
        rearrange(self, column((self._all_of_it, 1), (self.narrow, 1), margin=(20, 12, 16, 14)))
        self._all_of_it.setVisible(size != "narrow")
        self.narrow.setVisible(size == "narrow")


def flow_of(*widgets: QWidget) -> Flow:
    """Widgets one after the other, in lines."""
    return Flow(widgets, 10)


def renewed(area: QWidget, layout: QLayout) -> None:
    """Another content in place of what an area held, which goes."""
    old = [each for each in area.children() if isinstance(each, QWidget)]
    rearrange(area, layout)
    for each in old:
        each.hide()
        each.deleteLater()
