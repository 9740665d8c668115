# SPDX-License-Identifier: MIT
"""The poser: a picture of a step, posed or moved in a figure of the person's own."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from cramprelief import places
from cramprelief.authoring.edit import Path
from cramprelief.authoring.figures import new_figures
from cramprelief.authoring.figures.gallery import figure_yaml
from cramprelief.authoring.figures.offered import offered
from cramprelief.figure.model import Figure
from cramprelief.reading.probe import is_file
from cramprelief.reading.regular import read_words
from cramprelief.routine.model import FigureRef, Routine
from cramprelief.ui.kit.boxes import column, rearrange, row
from cramprelief.ui.kit.button import Button
from cramprelief.ui.kit.card import Badge, Card, Icon
from cramprelief.ui.kit.segmented import Segmented
from cramprelief.ui.kit.words import CENTRE, Words
from cramprelief.ui.shell.announce import announce
from cramprelief.ui.state.parts import Parts
from cramprelief.ui.studio.poser.move_panel import MovePanel
from cramprelief.ui.studio.poser.pose_panel import PosePanel
from cramprelief.ui.studio.poser.work import FigureWork
from cramprelief.ui.studio.studio_document import StudioDocument
from cramprelief.ui.theme.look import Look

_WIDE, _MEDIUM = 1000, 600
_FIRST = "standing"
Drawer = Literal["left", "right", ""]
Size = Literal["wide", "medium", "narrow"]
_LEAST = (320, 300)
"""Pixels: it never keeps a window from becoming small."""


class PoserPanel(QWidget):
    """`show_for(path)`: the step whose picture is posed; () is the routine's own. Or (path, picture): a copy of it."""

    def __init__(self, look: Look, parts: Parts, document: StudioDocument) -> None:
        super().__init__()
        self.look, self.parts, self.document = look, parts, document
        self.setMinimumSize(*_LEAST)
        self.path: Path = ()
        self.work: FigureWork | None = None
        self.pose: PosePanel | None = None
        self.move_panel: MovePanel | None = None
        self._adopted = False
        self._key: tuple[str, int] | None = None
        """The move and the key that is posed now."""
        self._drawer: Drawer = ""
        self._shown_size: Size = "wide"
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._arrange)
        look.changed.connect(self._soon.start)
        self.back = Button(look, "", "arrow-left", kind="flush", size="small")
        self._title = Words(look, "", "h2", wrap=True)
        self._own = Badge(look, self.tr("Your own figure"))
        self._saved = Words(look, "", "label", "text2")
        self._saved_icon = Icon(look, "check-circle", 20, "text2")
        modes = (("pose", self.tr("Pose")), ("move", self.tr("Move")))
        self.mode = Segmented(look, modes, "pose", label=self.tr("Pose or move"), height=46)
        self.undo_button = Button(look, "", "arrow-u-up-left", kind="ghost", size="small", name=self.tr("Undo"))
        self.redo_button = Button(look, "", "arrow-u-up-right", kind="ghost", size="small", name=self.tr("Redo"))
        self.done = Button(look, self.tr("Done"), "check", kind="primary", size="small")
        self.left_drawer = Button(look, "", "list", size="small", name=self.tr("Poses and things"))
        self.right_drawer = Button(look, "", "sliders-horizontal", size="small", name=self.tr("Joints and words"))
        words = self.tr("Make the window wider to pose.")
        self.narrow = Card(look, column(
            None, row(None, Icon(look, "person-simple-tai-chi", 48, "primary"), None),
            Words(look, words, "lead", "text2", wrap=True, align=CENTRE), None, margin=24,
        ))  # fmt: skip
        self._refused = Words(look, "", "body", "caution_ink", wrap=True)
        self._said = Card(
            look, row(Icon(look, "info", 22, "caution_ink"), (self._refused, 1), margin=(16, 8, 16, 8), gap=10),
            fill="caution_soft", border=None, radius=16,
        )  # fmt: skip
        self._said.hide()
        self._lay_out()
        self.back.clicked.connect(self._leave)
        self.done.clicked.connect(self._finish)
        self.mode.chosen.connect(self._turn)
        self.undo_button.clicked.connect(self.undo)
        self.redo_button.clicked.connect(self.redo)
        self.left_drawer.clicked.connect(lambda: self._open_drawer("left"))
        self.right_drawer.clicked.connect(lambda: self._open_drawer("right"))

    # What is open

    def show_for(self, argument: object) -> None:
        """A step's path; or (path, picture) with the picture to begin with."""
        path, ref = argument, None
        if isinstance(argument, tuple) and len(argument) == 2 and isinstance(argument[1], FigureRef):
            path, ref = argument
        self.path = path if isinstance(path, tuple) else ()
        self._open(self._picture() if ref is None else ref, fresh=ref is not None)

    def _picture(self) -> FigureRef:
        """The picture that the step shows now."""
        content = self.document.good
        source = self.document.source
        if source is not None and source.text_at((*self.path, "figure", "name")):
            name, pose, move = (source.text_at((*self.path, "figure", key)) for key in ("name", "pose", "move"))
            return FigureRef(name, pose or None, move or None)
        if source is not None and source.text_at((*self.path, "figure")):
            return FigureRef(source.text_at((*self.path, "figure")))
        return content.figure or FigureRef() if isinstance(content, Routine) else FigureRef()

    def _open(self, ref: FigureRef, *, fresh: bool) -> None:
        """Begin with a picture: one of the person's own figures itself, a copy of one of the app's or of one that a
        routine in use shows, or an empty scene."""
        self._close_work()
        folder = places.own_routines() / "figures"
        own = folder / f"{ref.name}.yaml"
        library = self.parts.figures
        figure = library.figure(ref.name) if ref.name is not None else None
        self._adopted = False
        mine = ref.name is not None and is_file(own) and not self._shipped(ref.name) and not fresh
        if mine and ref.name is not None and not offered(ref.name, places.own_routines()):
            text = read_words(own).decode("utf-8")
            self.work = FigureWork(library, own, text, parent=self)
            self._adopted = True
        else:
            if figure is not None and ref.name is not None:
                text = new_figures.copied(read_words(library.files()[ref.name]).decode("utf-8"))
            else:
                text, ref = new_figures.empty_scene(self._scene_title(), _FIRST), FigureRef(pose=_FIRST)
            name = new_figures.free_name(ref.name or self.document.id, library.files())
            self.work = FigureWork(library, folder / f"{name}.yaml", text, parent=self)
        self.work.changed.connect(self._changed)
        self.work.state_changed.connect(self._show_state)
        self.work.refused.connect(self._refuse)
        self._show_figure(ref)

    def _scene_title(self) -> str:
        source = self.document.source
        title = source.text_at(("title",)) if source is not None else ""
        return title[:60] or self.tr("My picture")

    def _shipped(self, name: str) -> bool:
        return is_file(places.assets() / "figures" / f"{name}.yaml")

    def _show_figure(self, ref: FigureRef) -> None:
        work = self.work
        assert work is not None
        figure = work.file.figure
        if figure is None:
            self._refuse(self.tr("The poser waits: something in this figure's file cannot be read."))
            return
        pose = ref.pose if ref.pose is not None and ref.pose in figure.stills else next(iter(figure.stills))
        move = ref.move if ref.move in figure.moves else next(iter(figure.moves), None)
        self._key = None
        self.pose = PosePanel(self.parts, work, ("poses", pose), self._muscle())
        self.pose.chosen.connect(self._chosen)
        self.move_panel = self._make_move(figure, move)
        self.mode.set_current("move" if ref.move in figure.moves else "pose")
        self._lay_out()
        self._arrange()
        self._tell()

    def _make_move(self, figure: Figure, move: str | None) -> MovePanel | None:
        if move is None or self.work is None:
            return None
        panel = MovePanel(self.parts, self.work, move, self._length(), self._muscle())
        panel.pose_key.connect(self._pose_key)
        return panel

    def _step(self) -> object:
        content = self.document.good
        if not isinstance(content, Routine) or len(self.path) < 2:
            return None
        steps: object = content.steps
        for part in self.path[1:]:
            if isinstance(part, int) and isinstance(steps, tuple):
                steps = steps[part] if part < len(steps) else None
            elif isinstance(part, str):
                steps = getattr(steps, part, None)
        return steps

    def _length(self) -> float:
        """Seconds of the step, or a usual time."""
        seconds = getattr(self._step(), "seconds", None)
        return float(seconds) if isinstance(seconds, (int, float)) and seconds > 0 else 10.0

    def _muscle(self) -> str | None:
        content = self.document.good
        return content.relieves[0] if isinstance(content, Routine) and content.relieves else None

    def first_focus(self) -> QWidget | None:
        posing = self.pose is not None and self._mode() == "pose" and self._size() != "narrow"
        return self.pose.magnets if self.pose is not None and posing else self.back

    # What is shown

    def _mode(self) -> str:
        return self.mode.current() or "pose"

    def _turn(self, mode: str) -> None:
        if mode == "move" and self.move_panel is None:
            self._first_move()
        if mode == "move" and self._key is not None and self.move_panel is not None:
            self.move_panel.choose(self._key[1])
            self._key = None
            if self.pose is not None and self.work is not None and self.work.file.figure is not None:
                self.pose.show_path(("poses", next(iter(self.work.file.figure.stills))))
        self._drawer = ""
        self._arrange()
        self._tell()

    def _first_move(self) -> None:
        """A figure that has no move yet gets one, from its first pose to the one that is shown."""
        work, pose = self.work, self.pose
        if work is None or pose is None or work.file.figure is None:
            return
        figure = work.file.figure
        last = str(pose.posing.path[1])
        first = next(iter(figure.stills))
        alt = figure.stills[last].alt
        name = f"to-{last}"
        if work.apply(self.tr("new move"), lambda f: new_figures.move_added(f, name, first, last, alt)):
            self.move_panel = self._make_move(figure, name)
            self._lay_out()

    def _pose_key(self, place: int) -> None:
        """Pose a key of the move: a named pose as it is, else what differs from it here."""
        if self.move_panel is None or self.pose is None or self.work is None:
            return
        name = self.move_panel.name
        text = self.move_panel.move_text()
        if text.simple:
            text.file.drafts  # noqa: B018  # raises where the file cannot be read
            self.work.apply(self.tr("keys"), lambda f: f.checked(text.with_keys()))
        self._key = (name, place)
        self.pose.show_path(("moves", name, "keys", place))
        self.mode.set_current("pose")
        self._arrange()
        self._tell()

    def _chosen(self, _name: str) -> None:
        self._key = None
        self._tell()

    def _changed(self) -> None:
        if not self._adopted:
            self._adopted = True
            self._take_up()
        self._tell()

    def _shown(self) -> FigureRef:
        """What the step would show now."""
        name = self.work.name if self.work is not None else None
        if self._mode() == "move" and self.move_panel is not None:
            return FigureRef(name, move=self.move_panel.name)
        if self._key is not None:
            return FigureRef(name, move=self._key[0])
        if self.pose is not None:
            return FigureRef(name, pose=str(self.pose.posing.path[1]))
        return FigureRef(name)

    def _take_up(self) -> None:
        """The step shows the person's own figure from now on, which is there before it is named."""
        if self.work is not None and self.work.save_now():
            self.document.look_again()
        yaml, path = figure_yaml(self._shown()), (*self.path, "figure")
        self.document.edit(self.tr("picture"), lambda source: source.write(path, yaml), view="")

    def _tell(self) -> None:
        work = self.work
        if work is None:
            return
        steps = [each.path for each in self.document.steps]
        where = self.tr("Step {0}").format(steps.index(self.path) + 1) if self.path in steps else self.tr("Routine")
        self.back.set_words(where)
        shown = self._shown()
        title = self.tr("Move: {0}") if shown.move else self.tr("Pose: {0}")
        name = shown.move or shown.pose or ""
        if self._key is not None and self._mode() == "pose":
            title, name = self.tr("Key {0} of {1}"), str(self._key[1] + 1)
            self._title.setText(title.format(name, self._key[0]))
        else:
            self._title.setText(title.format(name))
        self._own.setVisible(self._adopted and self._shown_size == "wide")
        self.undo_button.setEnabled(bool(work.undo_name))
        self.redo_button.setEnabled(bool(work.redo_name))
        self.undo_button.setAccessibleName(self.tr("Undo: {0}").format(work.undo_name))
        self.redo_button.setAccessibleName(self.tr("Redo: {0}").format(work.redo_name))
        self._show_state()

    def _show_state(self) -> None:
        work = self.work
        if work is None:
            return
        words = {"saved": self.tr("Saved"), "saving": self.tr("Saving"), "unsaved": self.tr("Not saved yet")}
        self._saved.setText(words[work.saving] if self._adopted else self.tr("Not changed yet"))
        saved = self._adopted and work.saving == "saved"
        self._saved_icon.setVisible(saved and self._shown_size == "wide")
        if work.trouble is not None:
            reason = work.trouble.strerror or str(work.trouble)
            self._refuse(self.tr("Not saved yet: {0}. Your work is kept here.").format(reason))

    def _refuse(self, words: str) -> None:
        self._refused.setText(words)
        self._said.setVisible(bool(words))
        if words:
            announce(self, words)

    # What the person does

    def undo(self) -> None:
        if self.work is not None:
            name = self.work.undo_name
            self.work.undo()
            announce(self, self.tr("Undone: {0}").format(name))

    def redo(self) -> None:
        if self.work is not None:
            self.work.redo()

    def _finish(self) -> None:
        """The step shows what is shown here."""
        if self._adopted:
            self._take_up()
        self._leave()

    def _leave(self) -> None:
        self._close_work()
        self.document.ask("close")

    def left(self) -> None:
        """Save what is not saved yet."""
        if self.work is not None and self._adopted:
            self.work.save_now()

    def _close_work(self) -> None:
        work, self.work = self.work, None
        if work is not None:
            if self._adopted:
                work.close()
                self.document.look_again()
            for panel in (self.pose, self.move_panel):
                if panel is not None:
                    panel.hide()
                    panel.deleteLater()
            self.pose = self.move_panel = None
            work.deleteLater()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() == Qt.Key.Key_Escape:
            if self._drawer:
                self._open_drawer("")
            else:
                self._leave()
        elif control and event.key() == Qt.Key.Key_M and self.pose is not None:
            self.pose.mirror.toggle()
        elif control and event.key() == Qt.Key.Key_Z:
            self.undo()
        elif control and event.key() == Qt.Key.Key_Y:
            self.redo()
        else:
            super().keyPressEvent(event)

    # Layout

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._size() != self._shown_size:
            self._soon.start()  # never within a layout that is just being worked out

    def _size(self) -> Size:
        effective = self.width() / max(1.0, 0.5 + self.look.text_scale / 2)
        return "wide" if effective >= _WIDE else "medium" if effective >= _MEDIUM else "narrow"

    def _open_drawer(self, drawer: Drawer) -> None:
        self._drawer = "" if drawer == self._drawer else drawer
        self._arrange()

    def _lay_out(self) -> None:
        """All parts in their places; `_arrange` shows those that fit the window."""
        bar = row(
            self.back, 4, (self._title, 1), self._own, self._saved_icon, self._saved, self.left_drawer,
            self.right_drawer, self.mode, self.undo_button, self.redo_button, self.done, gap=8,
        )  # fmt: skip
        panels = [each for each in (self.pose, self.move_panel) if each is not None]
        parts = column(
            bar, self._said, *((each, 1) for each in panels), (self.narrow, 1), margin=(16, 12, 16, 14), gap=10
        )
        rearrange(self, parts)

    def _arrange(self) -> None:
        size = self._shown_size = self._size()
        wide, narrow, mode = size == "wide", size == "narrow", self._mode()
        panel: PosePanel | MovePanel | None = self.move_panel if mode == "move" else self.pose
        self.mode.setFixedWidth(max(self.look.grow(188, 0.7), self.mode.sizeHint().width()))
        self._title.restyle("h2" if wide else "h3")
        for each in (self.pose, self.move_panel):
            if each is not None and (each is not panel or narrow):
                each.hide()
        for part in (self.mode, self.undo_button, self.redo_button, self.done):
            part.setVisible(not narrow)
        self._title.setVisible(wide or (not narrow and self.look.text_scale < 1.5))
        self._saved.setVisible(wide)
        self._own.setVisible(wide and self._adopted)
        self.left_drawer.setVisible(size == "medium" and mode == "pose")
        self.right_drawer.setVisible(size == "medium")
        self.narrow.setVisible(narrow)
        if panel is not None and not narrow:
            panel.arrange(wide=wide, drawer=self._drawer)
            panel.show()
        self._show_state()
