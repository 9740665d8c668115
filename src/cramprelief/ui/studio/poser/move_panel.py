# SPDX-License-Identifier: MIT
"""The move: its keys on a line, what drives it, and the figure as it is seen at any moment of it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from cramprelief.authoring.edit import CannotSplice
from cramprelief.authoring.figures.key_words import Difference, differences
from cramprelief.authoring.figures.move_check import TooFar, clock_at, first_too_far, moment_at, part_at, run_of
from cramprelief.authoring.figures.move_text import MoveText
from cramprelief.authoring.splice import Splice
from cramprelief.figure.body.pose import Pose
from cramprelief.figure.geometry import Vec
from cramprelief.figure.model import DRIVES, EASES, Drive, Ease, Move, Phase
from cramprelief.figure.posing.handles import places
from cramprelief.figure.props.table import PROPS
from cramprelief.figure.scene import Scene
from cramprelief.reading.closed import is_one_of
from cramprelief.ui.kit.boxes import Flow, box, column, flow, rearrange, row
from cramprelief.ui.kit.button import Button
from cramprelief.ui.kit.card import Card
from cramprelief.ui.kit.chip import Chip
from cramprelief.ui.kit.pick import Pick
from cramprelief.ui.kit.scroll import Scroll
from cramprelief.ui.kit.segmented import Segmented
from cramprelief.ui.kit.stepper import Stepper
from cramprelief.ui.kit.words import Words
from cramprelief.ui.shell.announce import announce
from cramprelief.ui.state.parts import Parts
from cramprelief.ui.studio.canvas.canvas import PoserCanvas
from cramprelief.ui.studio.canvas.handle_words import handle_word, joint_word
from cramprelief.ui.studio.poser.alt_card import AltCard
from cramprelief.ui.studio.poser.track import MoveTrack
from cramprelief.ui.studio.poser.work import FigureWork
from cramprelief.ui.theme.sheet import dress

_FOLLOWED = ("near.foot", "pelvis", "head")
"""Handles whose way through the move is drawn."""
_STEPS = 40
_TICK = 33
"""Milliseconds between two frames while the move plays."""
_SOLID = 0.2


class MovePanel(QWidget):
    """`pose_key(place)` asks to pose a key. `length` is the step's, in seconds."""

    pose_key = Signal(int)

    def __init__(
        self, parts: Parts, work: FigureWork, name: str, length: float = 10.0, muscle: str | None = None
    ) -> None:
        super().__init__()
        self.look = look = parts.look
        self.work, self.name, self.length = work, name, length
        self._muscle = muscle
        self.person = parts.figures.person
        self.key = 0
        self.head = 0.0
        self._too_far: TooFar | None = None
        self.canvas = PoserCanvas(look, self.person)
        self.canvas.setMinimumHeight(150)
        self.canvas.usual = QSize(500, 180)
        self.canvas.setAccessibleName(self.tr("The figure at this moment of the move"))
        self.others = Chip(look, self.tr("Other keys"), checked=True)
        self.arrows = Chip(look, self.tr("Ways"), checked=True)
        self.mirror = Chip(look, self.tr("Left side"))
        self.verdict = Words(look, "", "label", "relief", wrap=True)
        self.go_there = Button(look, self.tr("Go there"), "arrow-right", size="small")
        self.track = MoveTrack(look, self.person)
        self.before = Button(look, "", "skip-back", size="small", name=self.tr("Key before"))
        self.play = Button(look, "", "play", kind="primary", size="small", name=self.tr("Play the move"))
        self.after = Button(look, "", "skip-forward", size="small", name=self.tr("Key after"))
        self.time = Words(look, "", "bodyb")
        drives = (
            ("once", self.tr("Once")), ("loop", self.tr("Again and again")), ("breath", self.tr("With the breath")),
        )  # fmt: skip
        self.drive = Segmented(look, drives, "once", label=self.tr("How it runs"), height=46)
        self.add = Button(look, self.tr("Add key here"), "plus", size="small")
        self.phase = Button(look, self.tr("Phase"), "list", size="small", name=self.tr("Add a phase"))
        self._make_key_card()
        self._clock = QElapsedTimer()
        self._timer = QTimer(self, interval=_TICK)
        self._timer.timeout.connect(self._tick)
        self._lay_out()
        self._connect()
        self._show_move()

    def _make_key_card(self) -> None:
        look = self.look
        self.key_title = Words(look, "", "h3")
        self.pose = Pick(look, self.tr("Pose"), [])
        self.at = Stepper(look, self.tr("At"))
        words = {
            "in_out": self.tr("Soft"), "linear": self.tr("Even"), "in": self.tr("Slow first"),
            "out": self.tr("Slow last"),
        }  # fmt: skip
        self.ease = Pick(look, self.tr("Way to the next key"), [(ease, words[ease]) for ease in EASES])
        self.changed_from = Words(look, "", "label", "text2", wrap=True)
        self.changes = Words(look, "", "label", "text", wrap=True)
        self.pose_it = Button(look, self.tr("Pose this key"), "person-simple-tai-chi", size="small")
        self.delete = Button(look, "", "trash", size="small", name=self.tr("Delete this key"))
        self.phase_name = Words(look, "", "label", "text2", wrap=True)
        self.phase_time = Stepper(look, self.tr("Time of this phase"))
        self.alt = AltCard(look)
        for pick in (self.pose, self.ease):
            dress(pick, look)
        label = Words(look, self.tr("Pose"), "label", "text2")
        then = Words(look, self.tr("Then"), "label", "text2")
        when = Words(look, self.tr("At"), "label", "text2")
        self._phases = box(column(self.phase_name, self.phase_time, gap=4))
        content = box(
            column(
                self.key_title, label, self.pose, when, self.at, then, self.ease, self.changed_from, self.changes,
                self._phases, row(self.pose_it, None, self.delete, gap=8), self.alt, None,
                margin=(16, 14, 16, 14), gap=8,
            )
        )  # fmt: skip
        self.side = Card(look, column(Scroll(look, content), margin=(2, 4, 2, 4)))

    def _connect(self) -> None:
        for chip in (self.others, self.arrows, self.mirror):
            chip.toggled.connect(self._show_move)
        self.go_there.clicked.connect(self._go_there)
        self.before.clicked.connect(lambda: self.choose(self.key - 1))
        self.after.clicked.connect(lambda: self.choose(self.key + 1))
        self.play.clicked.connect(self.play_or_pause)
        self.drive.chosen.connect(self._drive)
        self.add.clicked.connect(self.add_key)
        self.phase.clicked.connect(self._add_phase)
        self.track.head_moved.connect(self._take_head)
        self.track.key_moved.connect(self._move_key)
        self.track.key_chosen.connect(self.choose)
        self.track.key_pressed.connect(self._key_pressed)
        self.pose.chosen.connect(self._take_pose)
        self.at.stepped.connect(lambda by: self._move_key(self.key, self._percent() + by))
        self.ease.chosen.connect(self._take_ease)
        self.pose_it.clicked.connect(lambda: self.pose_key.emit(self.key))
        self.delete.clicked.connect(self._delete)
        self.phase_time.stepped.connect(self._time_phase)
        self.alt.taken.connect(self._tell_words)
        self.work.changed.connect(self._read)

    # What is shown

    @property
    def move_(self) -> Move:
        """The move as the file says it. Raises CannotSplice where it cannot be read."""
        return self.move_text().move

    def move_text(self) -> MoveText:
        return MoveText(self.work.file, self.name)

    def show_name(self, name: str) -> None:
        self.name, self.key, self.head = name, 0, 0.0
        self._show_move()

    def _read(self) -> None:
        figure = self.work.file.figure
        if figure is not None and self.name in figure.moves:
            self.key = min(self.key, len(figure.moves[self.name].keys) - 1)
            self._show_move()

    def _scene(self) -> Scene:
        figure = self.work.file.figure
        if figure is None:
            raise CannotSplice(self.tr("The poser waits: the figure cannot be read."))
        return Scene(figure, self.move_, PROPS, self.person, "left" if self.mirror.isChecked() else "right",
                     self._muscle)  # fmt: skip

    def _show_move(self) -> None:
        move, scene = self.move_, self._scene()
        others = [(key.pose, _SOLID) for i, key in enumerate(move.keys) if i != self.key and self.others.isChecked()]
        self.canvas.show_scene(scene, others)
        self.canvas.paths, self.canvas.stops = (), ()
        if self.arrows.isChecked():
            self.canvas.paths = tuple(self._way(scene, handle) for handle in _FOLLOWED)
            self.canvas.stops = tuple(round(part * _STEPS) for part in self._parts())
        self.track.show_move(scene, move, self._names(), self.length)
        self.drive.set_current(move.drive)
        self._too_far = first_too_far(scene.figure, move)
        self.verdict.setText(self._verdict())
        self.verdict.restyle(role="relief" if self._too_far is None else "danger_ink")
        self.go_there.setVisible(self._too_far is not None)
        self.alt.show_words(move.alt, "", fresh=False)
        self._show_head()
        self._show_key()

    def _parts(self) -> list[float]:
        return [part_at(self.move_, key.at, self.length) for key in self.move_.keys]

    def _way(self, scene: Scene, handle: str) -> tuple[Vec, ...]:
        move = self.move_
        return tuple(places(scene.skeleton(clock_at(move, i / _STEPS, self.length)))[handle] for i in range(_STEPS + 1))

    def _names(self) -> list[str]:
        """The words below the keys: their pose, or their number where they differ from it."""
        text = self.move_text()
        if text.simple:
            values = self.work.file.drafts.moves[self.name].values
            return [values.get("from") or next(iter(self.work.file.drafts.poses)), values["to"]]
        last = len(text.keys()) - 1
        return [
            key.pose if key.pose is not None and (not key.own or i in (0, last)) else self.tr("key {0}").format(i + 1)
            for i, key in enumerate(text.keys())
        ]

    def _verdict(self) -> str:
        far = self._too_far
        if far is None:
            return self.tr("All joints stay within their limits.")
        side, _, limb = far.joint.partition("_")
        part = handle_word(f"{side}.{limb}").lower() if limb else joint_word(far.joint).lower()
        return self.tr("At {0} % the {1} goes too far.").format(round(far.part * 100), part)

    def _show_head(self) -> None:
        clock = clock_at(self.move_, self.head, self.length)
        self.canvas.show_pose(self._scene().pose(clock), ())
        self.track.show_head(self.head, self.key)
        run = run_of(self.move_, self.length)
        self.time.setText(self.tr("{0} of {1} s").format(f"{self.head * run:.1f}", f"{run:g}"))

    def _percent(self) -> int:
        return round(self._parts()[self.key] * 100)

    def _show_key(self) -> None:
        text, move = self.move_text(), self.move_
        last = len(move.keys) - 1
        self.key_title.setText(self.tr("Key {0} of {1}").format(self.key + 1, last + 1))
        poses = list(self.work.file.drafts.poses)
        names = self._names()
        own = not text.simple and bool(text.keys()[self.key].own)
        base = names[self.key] if text.simple else text.keys()[self.key].pose
        known = poses if base in poses or base is None else [*poses, base]
        changed = self.tr("{0}, changed")
        self.pose.set_items([(each, changed.format(each) if own and each == base else each) for each in known])
        if base is not None:
            self.pose.set_key(base)
        inner = 0 < self.key < last
        self.at.show_value(self.tr("{0} %").format(self._percent()), less=inner, more=inner)
        self.ease.setVisible(self.key < last)
        self.ease.set_key(move.keys[self.key].ease)
        self.delete.setEnabled(inner)
        self._show_changes(base if own else None)
        self._show_phase()

    def _show_changes(self, base: str | None) -> None:
        self.changed_from.setVisible(base is not None)
        self.changes.setVisible(base is not None)
        if base is None:
            return
        drafts = self.work.file.drafts
        was = drafts.pose(drafts.merged(base))
        self.changed_from.setText(self.tr("Changed from {0}").format(base))
        found = differences(was, self.move_.keys[self.key].pose)
        self.changes.setText("\n".join(self._difference(each) for each in found))

    def _difference(self, one: Difference) -> str:
        if one.joint:
            return f"{joint_word(one.joint)}  {one.degrees:+d}°"
        words = []
        if one.forward:
            way = self.tr("{0} forward") if one.forward > 0 else self.tr("{0} back")
            words.append(way.format(abs(one.forward)))
        if one.up:
            words.append((self.tr("{0} up") if one.up > 0 else self.tr("{0} down")).format(abs(one.up)))
        return f"{handle_word(one.handle)}  {', '.join(words)}"

    def _phase_here(self) -> Phase | None:
        phases = self.move_.phases
        if len(phases) == 1 and phases[0].name == "run":
            return None
        return phases[min(len(phases) - 1, int(self.move_.keys[self.key].at))]

    def _show_phase(self) -> None:
        phase = self._phase_here()
        self._phases.setVisible(phase is not None)
        if phase is None:
            return
        self.phase_name.setText(self.tr("Phase: {0}").format(phase.name.replace("_", " ")))
        left = self.tr("what the step leaves")
        self.phase_time.show_value(left if phase.seconds is None else self.tr("{0} s").format(f"{phase.seconds:g}"))

    # What the person does

    def choose(self, place: int) -> None:
        """A key, with the play head on it."""
        self.key = max(0, min(len(self.move_.keys) - 1, place))
        self.head = self._parts()[self.key]
        self._stop()
        self._show_move()

    def _take_head(self, part: float) -> None:
        self._stop()
        self.head = part
        self._show_head()

    def _apply(self, name: str, make: Callable[[MoveText], Splice]) -> bool:
        return self.work.apply(name, lambda file: make(MoveText(file, self.name)))

    def shown_pose(self) -> Pose:
        """The pose at the play head."""
        return self._scene().pose(clock_at(self.move_, self.head, self.length))

    def add_key(self) -> None:
        """A key at the play head, with the pose that is seen there."""
        at, now = moment_at(self.move_, self.head, self.length), self.shown_pose()
        place = [0]

        def make(text: MoveText) -> Splice:
            splice, place[0] = text.key_added(at, now)
            return splice

        if self._apply(self.tr("new key"), make):
            self.choose(place[0])
            announce(self, self.tr("New key at {0} percent").format(self._percent()))

    def _move_key(self, place: int, percent: int) -> None:
        at = moment_at(self.move_, max(0, min(100, percent)) / 100, self.length)
        if self._apply(self.tr("time of the key"), lambda text: text.key_moved(place, at)):
            self.choose(place)
            announce(self, self.tr("{0} percent").format(self._percent()))

    def _take_pose(self, pose: object) -> None:
        if isinstance(pose, str):
            self._apply(self.tr("pose of the key"), lambda text: text.key_takes(self.key, pose))

    def _take_ease(self, ease: object) -> None:
        if is_one_of(ease, EASES):
            wanted: Ease = ease
            self._apply(self.tr("way to the next key"), lambda text: text.key_eased(self.key, wanted))

    def _delete(self) -> None:
        if self._apply(self.tr("key"), lambda text: text.key_deleted(self.key)):
            announce(self, self.tr("The key is deleted."))

    def _drive(self, drive: str) -> None:
        if is_one_of(drive, DRIVES):
            wanted: Drive = drive
            self._apply(self.tr("how it runs"), lambda text: text.driven(wanted))
        self.drive.set_current(self.move_.drive)

    def _add_phase(self) -> None:
        taken = [phase.name for phase in self.move_.phases]
        name = next(f"part{i}" for i in range(1, 20) if f"part{i}" not in taken)
        self._apply(self.tr("phase"), lambda text: text.phase_added(name, None))

    def _time_phase(self, by: int) -> None:
        phase = self._phase_here()
        if phase is None:
            return
        seconds = (phase.seconds or 0.0) + by
        wanted = None if seconds < 1 else seconds
        self._apply(self.tr("time of the phase"), lambda text: text.phase_timed(phase.name, wanted))

    def _tell_words(self, words: str) -> None:
        from cramprelief.authoring.figures.new_figures import told

        self.work.apply(self.tr("words"), lambda file: told(file, "moves", self.name, words))

    def _go_there(self) -> None:
        if self._too_far is not None:
            self._take_head(self._too_far.part)
            self.track.setFocus(Qt.FocusReason.OtherFocusReason)

    # Playing

    def play_or_pause(self) -> None:
        if self._timer.isActive():
            self._stop()
            return
        if self.head >= 0.999:
            self.head = 0.0
        self._clock.start()
        self._timer.start()
        self.play.set_words("", "pause")
        self.play.setAccessibleName(self.tr("Stop the move"))

    def _stop(self) -> None:
        self._timer.stop()
        self.play.set_words("", "play")
        self.play.setAccessibleName(self.tr("Play the move"))

    def _tick(self) -> None:
        run = max(0.5, run_of(self.move_, self.length))
        self.advance(self._clock.restart() / 1000 / run)

    def advance(self, part: float) -> None:
        """Let the move run on by a part of its run."""
        self.head += part
        if self.head >= 1.0:
            if self.move_.drive == "once":
                self.head = 1.0
                self._stop()
            else:
                self.head %= 1.0
        self._show_head()

    def hideEvent(self, event: object) -> None:
        self._stop()

    def _key_pressed(self, place: int, event: QKeyEvent) -> None:
        pressed = event.key()
        event.accept()
        if pressed == Qt.Key.Key_Space:
            self.play_or_pause()
        elif pressed in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.choose(place + (1 if pressed == Qt.Key.Key_PageDown else -1))
            self.track.marks[self.key].setFocus(Qt.FocusReason.OtherFocusReason)
        elif pressed == Qt.Key.Key_Delete:
            self._delete()
        elif pressed in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.pose_key.emit(place)
        elif pressed == Qt.Key.Key_Escape:
            self.others.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            event.ignore()

    # Layout

    def arrange(self, *, wide: bool, drawer: str = "") -> None:
        """Canvas and key side by side, or below each other; the line below both."""
        loose = (self.before, self.play, self.after, self.time, self.drive, self.add, self.phase)
        if wide:
            buttons = row(self.before, self.play, self.after, 6, self.time, gap=8)
            rearrange(self._transport, row(buttons, None, self.drive, None, self.add, self.phase, gap=8))
        else:
            rearrange(self._transport, Flow(loose, 8))
        self.drive.setFixedWidth(self.look.grow(430, 0.7))
        self.side.setFixedWidth(self.look.grow(300, 0.5))
        self.side.setVisible(wide or drawer == "right")

    def _lay_out(self) -> None:
        tools = flow(self.others, self.arrows, self.mirror, gap=8)
        said = row((tools, 1), (self.verdict, 1), self.go_there, gap=10)
        self._transport = QWidget()
        policy = self._transport.sizePolicy()
        policy.setHeightForWidth(True)
        self._transport.setSizePolicy(policy)
        line = Card(self.look, column(self._transport, self.track, margin=(16, 12, 16, 10), gap=10))
        middle = column(said, (self.canvas, 1), gap=10)
        content = box(column((row((middle, 1), self.side, gap=14), 1), line, gap=10))
        self.setLayout(column(Scroll(self.look, content), margin=0))
        self.arrange(wide=True)
