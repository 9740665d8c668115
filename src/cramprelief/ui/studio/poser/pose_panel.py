# SPDX-License-Identifier: MIT
"""The pose: canvas, joints, poses and things around it. Every change is one splice of the figure's file."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImageReader, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from cramprelief.authoring.edit import CannotSplice
from cramprelief.authoring.figures import new_figures, thing_text
from cramprelief.authoring.figures.figure_file import FigureFile
from cramprelief.authoring.figures.pose_text import Path
from cramprelief.authoring.figures.posing import Posing
from cramprelief.authoring.splice import Splice
from cramprelief.figure.body.measures import LIMITS
from cramprelief.figure.body.pose import Pose
from cramprelief.figure.geometry import Box, Vec
from cramprelief.figure.model import camera_box
from cramprelief.figure.posing.alt_words import alt_words
from cramprelief.figure.posing.bounds import Stop, at_limit, joint_arc
from cramprelief.figure.posing.handles import (
    MOVED_BY_KEYS,
    degrees,
    joint_of,
    next_joint,
    part_of,
    places,
    side_of,
)
from cramprelief.figure.posing.magnets import NamedLevel
from cramprelief.figure.props.table import PROPS
from cramprelief.figure.scene import Scene
from cramprelief.ui.kit.boxes import column, flow, row
from cramprelief.ui.kit.button import Button
from cramprelief.ui.kit.chip import Chip
from cramprelief.ui.kit.text import tip_words
from cramprelief.ui.kit.words import Words
from cramprelief.ui.shell.announce import announce
from cramprelief.ui.state.parts import Parts
from cramprelief.ui.studio.canvas.canvas import PoserCanvas
from cramprelief.ui.studio.canvas.handle_words import (
    handle_word,
    joint_word,
    spoken_handle,
    spoken_joint,
    stop_words,
)
from cramprelief.ui.studio.canvas.marks import Knob, Note
from cramprelief.ui.studio.poser.pose_side import JointsSide, PosesSide
from cramprelief.ui.studio.poser.things import ARROW, Hold, arrows_of, thing_knobs, thing_word
from cramprelief.ui.studio.poser.work import FigureWork

_ENDS = ("hand", "foot", "pelvis", "head")
_LARGEST = 1600
"""Pixels a side of a photo to trace."""
_ARROW_LONG = 60.0
_ROOMY = 1210
"""Pixels of width at 100 % from which all tools have words."""
_GHOST = 0.34
"""How solid the other pose is behind this one."""


class Stopped(NamedTuple):
    """What holds a handle back or draws it, to be shown on the canvas."""

    stop: Stop | None = None
    level: NamedLevel | None = None


class PosePanel(QWidget):
    """`chosen(name)` tells that another pose is shown."""

    chosen = Signal(str)
    left = Signal()
    """Esc: the toolbar is wanted."""

    def __init__(self, parts: Parts, work: FigureWork, path: Path, muscle: str | None = None) -> None:
        super().__init__()
        self.look = look = parts.look
        self.parts, self.work = parts, work
        self._muscle = muscle
        self.person = parts.figures.person
        self.posing = Posing(work.file, path, self.person)
        self.handle: str | None = None
        self.joint: str | None = "near.knee"
        self._thing_start: Vec = (0.0, 0.0)
        self._thing_to: Vec | None = None
        self._shown_things: list[Knob] | None = None
        self._fresh = False
        """Whether the pose changed here, so that words are proposed for it."""
        self.canvas = PoserCanvas(look, self.person)
        self.poses = PosesSide(look)
        self.side = JointsSide(look)
        self.magnets = Chip(look, self.tr("Magnets"), checked=True)
        self.other = Chip(look, self.tr("Other pose"), checked=True)
        self.limits = Chip(look, self.tr("Limits"), checked=True)
        self.mirror = Chip(look, self.tr("Left side"))
        self.trace = Button(look, self.tr("Trace photo"), "image", size="small")
        self.smaller = Button(look, "", "minus", size="small", name=self.tr("Smaller view"))
        self.larger = Button(look, "", "plus", size="small", name=self.tr("Larger view"))
        words = self.tr("Drag a handle, or press Tab and the arrow keys. Shift turns by 5°.")
        self.hint = Words(look, words, "label", "text2", wrap=True)
        self.tools = flow(self.magnets, self.other, self.limits, self.mirror, self.trace, gap=8)
        self.foot = QWidget()
        self.foot.setLayout(row((self.hint, 1), self.smaller, self.larger, gap=8))
        middle = column(self.tools, (self.canvas, 1), self.foot, gap=10)
        self.setLayout(row(self.poses, (middle, 1), self.side, gap=14))
        self._connect()
        self.show_path(path)

    def _connect(self) -> None:
        canvas = self.canvas
        canvas.grabbed.connect(self._grab)
        canvas.dragged.connect(self._drag)
        canvas.dropped.connect(self._drop)
        canvas.key_pressed.connect(self._key)
        canvas.stepped.connect(self._stepped)
        canvas.entered.connect(self._enter)
        canvas.thing_dropped.connect(self._put_thing)
        for chip in (self.other, self.limits, self.mirror):
            chip.toggled.connect(self._show_scene)
        self.trace.clicked.connect(self._trace)
        self.smaller.clicked.connect(lambda: self.canvas.zoom(False))
        self.larger.clicked.connect(lambda: self.canvas.zoom(True))
        self.poses.tiles.chosen.connect(self.choose)
        self.poses.new.clicked.connect(self.new_pose)
        self.poses.things.wanted.connect(lambda name: self._put_thing(name, None))
        side = self.side
        side.joints.wanted.connect(self._turn_to)
        side.joints.let_go.connect(lambda joint: self._write(joint_word(joint), joins=True))
        side.joints.chosen.connect(self._choose_joint)
        side.part.chosen.connect(self._choose_part)
        side.stepper.stepped.connect(self._step_joint)
        side.across.stepped.connect(lambda by: self._move(by, 0))
        side.up.stepped.connect(lambda by: self._move(0, by))
        side.holds.chosen.connect(self._hold)
        side.remove.clicked.connect(self._remove)
        side.alt.taken.connect(self._tell_words)
        self.work.changed.connect(self._read)

    # What is shown

    def show_path(self, path: Path) -> None:
        """Another pose, or a key of a move."""
        self.posing = Posing(self.work.file, path, self.person)
        self.handle = self.canvas.hot = None
        self._fresh = False
        self._show_scene()

    @property
    def entry(self) -> Path:
        """Where the file says what is shown: ("poses", name) or ("moves", name)."""
        return self.posing.path[:2]

    def choose(self, name: str) -> None:
        self.show_path(("poses", name))
        self.chosen.emit(name)

    def new_pose(self) -> None:
        """A pose that starts from the one that is shown."""
        start = str(self.posing.path[1]) if self.posing.path[0] == "poses" else self._key_pose()
        name = new_figures.free_name(start, self.work.file.drafts.names())
        alt = self.posing.figure.stills[start].alt
        done = self.work.apply(self.tr("new pose"), lambda file: new_figures.pose_added(file, name, start, alt))
        if done:
            self.choose(name)
            announce(self, self.tr("New pose {0}").format(name))

    def _key_pose(self) -> str:
        return next(iter(self.posing.figure.stills))

    def _read(self) -> None:
        """The file changed: by this panel, by Undo or by another one."""
        try:
            if self.posing.path[0] == "poses" and self.posing.path[1] not in self.work.file.drafts.poses:
                self.show_path(("poses", next(iter(self.work.file.drafts.poses))))
                self.chosen.emit(str(self.posing.path[1]))
                return
            self.posing.read(self.work.file)
        except (CannotSplice, LookupError, StopIteration):
            return
        self._show_scene()

    def _scene(self, side: str) -> Scene:
        return Scene(self.posing.figure, self.posing.entry, PROPS, self.person, side, self._muscle)

    def _show_scene(self) -> None:
        scene = self._scene("left" if self.mirror.isChecked() else "right")
        other = self._other_pose() if self.other.isChecked() else None
        self.canvas.show_scene(scene, () if other is None else ((other, _GHOST),))
        stills = self.posing.figure.stills
        self.poses.tiles.show_figure(self.posing.figure, list(stills), str(self.posing.path[1]), self.person)
        self._show_body(Stopped())
        self._show_rest()

    def _other_pose(self) -> Pose | None:
        """The pose that this one starts from, else the one before it."""
        drafts, stills = self.work.file.drafts, self.posing.figure.stills
        if self.posing.path[0] != "poses":
            return None
        name = str(self.posing.path[1])
        start = drafts.own(name).get("from")
        if start is not None and start in drafts.names():
            return drafts.pose(drafts.merged(start))
        names = list(stills)
        place = names.index(name)
        return stills[names[place - 1]].pose if place else None

    def _show_body(self, stopped: Stopped) -> None:
        """What changes while a hand drags: body, handles, arc, note, joints."""
        body, canvas = self.posing.body, self.canvas
        joint = self.joint
        if stopped.stop is not None and stopped.stop.joint is not None:
            joint = stopped.stop.joint
        arc = joint_arc(body, joint) if joint is not None and self.limits.isChecked() else None
        fits = joint is not None and any(side_of(each) == side_of(joint) for each in self.posing.handles)
        canvas.arc = (joint, arc) if joint is not None and arc is not None and fits else None
        canvas.level = stopped.level
        canvas.note = None
        if stopped.stop is not None:
            canvas.note = Note(stop_words(stopped.stop, body), "warning-circle", danger=True)
        canvas.show_pose(self.posing.pose, self._knobs())
        self.side.joints.show_body(body, joint)

    def _knobs(self) -> list[Knob]:
        body, there, found = self.posing.body, places(self.posing.body), []
        quick = self.canvas.dragging
        for handle in self.posing.handles:
            joint = joint_of(handle)
            low, high = -3000.0, 3000.0
            value = there[handle][0]
            if joint is not None and part_of(handle) not in MOVED_BY_KEYS:
                low, high = LIMITS[part_of(joint)]
                value = degrees(body, joint)
            name = "" if quick else spoken_handle(handle, body, self.posing.levels)
            kind = "end" if part_of(handle) in _ENDS else "joint"
            far = side_of(handle) == "far"
            found.append(Knob(handle, there[handle], "end" if kind == "end" else "joint", far, name, low, high, value))
        return [*self._things(), *found]

    def _things(self) -> list[Knob]:
        if not self.canvas.dragging or self._shown_things is None:
            self._shown_things = thing_knobs(self.work.file, self.entry, self._room())
        knobs = self._shown_things
        if self._thing_to is None or self.handle is None:
            return knobs
        return [knob._replace(place=self._thing_to) if knob.key == self.handle else knob for knob in knobs]

    def _room(self) -> Box:
        return camera_box(self.posing.entry.camera)

    def _show_rest(self) -> None:
        """What may wait until a drag has ended."""
        posing = self.posing
        self.poses.mirror.show_scenes(self._scene("left"), self._scene("right"), posing.pose, self.person)
        alt, shown = posing.entry.alt, [use.name for use in posing.entry.props]
        proposed = alt_words(posing.pose, posing.figure.levels, shown) if posing.handles else ""
        self.side.alt.show_words(alt, proposed, fresh=self._fresh)
        self._show_choice()

    def _show_choice(self) -> None:
        """What is chosen: the steppers of its joint or its place, what it holds, or a thing to take away."""
        side, body = self.side, self.posing.body
        hold = Hold.of(self.handle) if self.handle is not None else None
        handle = self.handle if hold is None else None
        moves = handle is not None and part_of(handle) in MOVED_BY_KEYS
        side.show_kind("thing" if hold is not None else "place" if moves else "joint")
        if hold is not None:
            side.thing.setText(self._thing_name(hold))
        if handle is not None and moves:
            x, y = places(body)[handle]
            side.across.show_value(self.tr("Forward {0}").format(round(x)))
            side.up.show_value(self.tr("Up {0}").format(round(-y)))
        if self.joint is not None:
            low, high = LIMITS[part_of(self.joint)]
            value = degrees(body, self.joint)
            words = f"{joint_word(self.joint)} {round(value)}°"
            side.stepper.show_value(words, less=value > low + 0.5, more=value < high - 0.5)
        side.show_holds(handle, body, self.posing.levels)

    def _thing_name(self, hold: Hold) -> str:
        if hold.kind == "arrow":
            return thing_word(ARROW)
        return thing_word(thing_text.things_of(self.work.file, self.entry)[hold.place].use.name)

    # The hand on the canvas

    def _enter(self, key: str) -> None:
        self.handle = key
        if Hold.of(key) is None:
            joint = joint_of(key)
            if joint is not None:
                self._choose_joint(joint)
        self._show_choice()

    def _grab(self, key: str) -> None:
        self._enter(key)
        self._thing_to = None

    def _drag(self, key: str, to: Vec) -> None:
        if Hold.of(key) is not None:
            self._thing_to = to
            self._show_body(Stopped())
            return
        done = self.posing.drag(key, to, magnets=self.magnets.isChecked())
        level = done.magnet.level if done.magnet is not None else None
        self._show_body(Stopped(done.stop, level))

    def _drop(self, key: str) -> None:
        hold = Hold.of(key)
        if hold is None:
            self._write(handle_word(key))
            return
        to, self._thing_to = self._thing_to, None
        if to is not None:
            self._move_thing(hold, to)

    def _move_thing(self, hold: Hold, to: Vec) -> None:
        across, up = to[0], -to[1]
        if hold.kind == "arrow":
            end = ("from", "to")[hold.grip]
            entry, words = self.entry, self.tr("arrow")
            self._apply(words, lambda f: thing_text.arrow_dragged(f, entry, hold.place, end, across, up))
            return
        thing = thing_text.things_of(self.work.file, self.entry)[hold.place]
        grip = PROPS[thing.use.name].grips[hold.grip]
        named = {}
        if self.magnets.isChecked() and up is not None:
            near = [level for level in self.posing.levels if level.axis == "y" and abs(level.at - up) < 14]
            named = {"y": near[0].name} if near and grip.up is not None else {}
        words = thing_word(thing.use.name).lower()
        self._apply(words, lambda f: thing_text.thing_dragged(f, thing, grip, across, up, named))

    def _apply(self, name: str, make: Callable[[FigureFile], Splice], *, joins: bool = False) -> bool:
        done = self.work.apply(name, make, joins=joins)
        if not done:
            self.posing.back()
            self._show_body(Stopped())
        return done

    def _write(self, name: str, *, joins: bool = False) -> None:
        """The pose comes to rest, and stands in the file; what was said of a limit stays on the canvas."""
        note, arc = self.canvas.note, self.canvas.arc
        if self.posing.settle():
            self._fresh = True
            self._apply(name, self.posing.splice, joins=joins)
        else:
            self._show_body(Stopped())
            self._show_rest()
        if note is not None:
            self.canvas.note, self.canvas.arc = note, arc
            self.canvas.update()

    # Keys

    def _key(self, key: str, event: QKeyEvent) -> None:
        pressed, shift = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if pressed == Qt.Key.Key_M:
                self.mirror.toggle()
                event.accept()
            return
        far = 5 if shift else 1
        ways = {
            Qt.Key.Key_Left: (-far, 0), Qt.Key.Key_Right: (far, 0), Qt.Key.Key_Up: (0, far), Qt.Key.Key_Down: (0, -far),
        }  # fmt: skip
        if key != self.handle:
            self._enter(key)
        event.accept()
        if pressed in ways:
            self._arrow(key, *ways[Qt.Key(pressed)])
        elif pressed == Qt.Key.Key_Home and self.joint is not None and Hold.of(key) is None:
            self._turn_to(self.joint, 0.0)
            self._write(joint_word(self.joint))
        elif pressed in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._hold_or_let_go(key)
        elif pressed in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self._go_on(-1 if pressed == Qt.Key.Key_PageUp else 1)
        elif pressed == Qt.Key.Key_Delete and Hold.of(key) is not None:
            self._remove()
        elif pressed == Qt.Key.Key_Escape:
            self.magnets.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            event.ignore()

    def _arrow(self, key: str, right: int, up: int) -> None:
        right = -right if self.canvas.mirrored else right
        hold = Hold.of(key)
        if hold is not None:
            place = next(knob.place for knob in self._things() if knob.key == key)
            self._move_thing(hold, (round(place[0]) + right, round(place[1]) - up))
        elif part_of(key) in MOVED_BY_KEYS:
            self._move(right, up)
        elif up:
            if self.joint is not None:
                self._choose_joint(next_joint(self.joint, -1 if up > 0 else 1))
                announce(self, spoken_joint(self.joint, degrees(self.posing.body, self.joint), False))
        else:
            self._step_joint(-right if self.canvas.mirrored else right)

    def _move(self, right: int, up: int) -> None:
        if self.handle is None or part_of(self.handle) not in MOVED_BY_KEYS:
            return
        done = self.posing.step(self.handle, right, up)
        self._show_body(Stopped(done.stop, done.magnet.level if done.magnet is not None else None))
        if done.stop is not None:
            announce(self, stop_words(done.stop, self.posing.body))
            return
        self._write(handle_word(self.handle), joins=True)
        if self.handle is not None:
            x, y = places(self.posing.body)[self.handle]
            announce(self, self.tr("{0} forward, {1} up").format(round(x), round(-y)))

    def _step_joint(self, by: int) -> None:
        if self.joint is None:
            return
        joint = self.joint
        done = self.posing.turn(joint, by)
        self._after_turn(joint, done.value, done.stop)
        self._write(joint_word(joint), joins=True)

    def _turn_to(self, joint: str, value: float) -> None:
        self.joint = joint
        done = self.posing.turn_to(joint, value)
        self._after_turn(joint, done.value, done.stop)

    def _after_turn(self, joint: str, value: float, stop: Stop | None) -> None:
        limit = at_limit(joint, value) if part_of(joint) != "lean" else None
        shown = stop or (Stop(joint, limit) if limit is not None else None)
        self._show_body(Stopped(shown))
        announce(self, spoken_joint(joint, value, limit is not None))

    def _stepped(self, key: str, value: int) -> None:
        """A screen reader set a handle's number."""
        joint = joint_of(key) if Hold.of(key) is None else None
        if joint is not None and part_of(key) not in MOVED_BY_KEYS:
            self._turn_to(joint, float(value))
            self._write(joint_word(joint))
        elif Hold.of(key) is None:
            self.handle = key
            self._move(value - round(places(self.posing.body)[key][0]), 0)

    def _go_on(self, step: int) -> None:
        """The pose before or after this one."""
        names = list(self.posing.figure.stills)
        if self.posing.path[0] != "poses":
            return
        place = max(0, min(len(names) - 1, names.index(str(self.posing.path[1])) + step))
        handle = self.handle
        self.choose(names[place])
        announce(self, self.tr("Pose {0}").format(names[place]))
        if handle is not None and handle in self.canvas.handles:
            self.canvas.handle(handle).setFocus(Qt.FocusReason.OtherFocusReason)

    # Joints and holding

    def _choose_joint(self, joint: str) -> None:
        self.joint = joint
        part = side_of(joint) or "back"
        if part != self.side.joints.part:
            self.side.part.set_current(part)
            self.side.joints.set_part(part)
        self._show_body(Stopped())
        self._show_choice()

    def _choose_part(self, part: str) -> None:
        self.side.joints.set_part(part)
        name = part_of(self.joint) if self.joint is not None else ""
        self.joint = {"back": "lean"}.get(part, f"{part}.{name if name in self.side.limb_names else 'knee'}")
        self._show_body(Stopped())
        self._show_choice()

    def _hold_or_let_go(self, key: str) -> None:
        if not side_of(key):
            return
        free = self.side.held(key, self.posing.body, self.posing.levels) == "free"
        self._hold("" if free else "free", key)

    def _hold(self, level: object, key: str | None = None) -> None:
        """`level`: a level by name, "" for the place where it is, "free"."""
        handle = key or self.handle or (f"{side_of(self.joint)}.foot" if self.joint and side_of(self.joint) else None)
        if handle is None or not isinstance(level, str):
            return
        self.posing.hold(handle, None if level == "free" else level)
        self._show_body(Stopped())
        free = level == "free"
        self._write(self.tr("let go") if free else self.tr("hold"))
        announce(self, self.tr("Let go") if free else self.tr("Holds on"))

    # Things, words, photo

    def _put_thing(self, name: str, place: Vec | None) -> None:
        room, entry = self._room(), self.entry
        x, y = place or (room.x + room.width / 2, room.y + room.height * 0.6)
        if name == ARROW:
            ends = (x - _ARROW_LONG, -y), (x + _ARROW_LONG, -y)
            done = self._apply(self.tr("arrow"), lambda f: thing_text.arrow_added(f, entry, *ends))
            kind, last = "arrow", len(arrows_of(self.work.file, entry)) - 1
        else:
            done = self._apply(
                thing_word(name).lower(),
                lambda f: thing_text.thing_added(f, entry, name, x, None if place is None else -y),
            )
            kind, last = "thing", len(thing_text.things_of(self.work.file, entry)) - 1
        key = Hold(kind, last, 0).key
        if done and key in self.canvas.handles:
            self.canvas.handle(key).setFocus(Qt.FocusReason.OtherFocusReason)
            announce(self, self.tr("{0} is on the scene").format(thing_word(name)))

    def _remove(self) -> None:
        hold = Hold.of(self.handle) if self.handle is not None else None
        if hold is None:
            return
        entry, words = self.entry, self._thing_name(hold)
        self.handle = self.canvas.hot = None
        if hold.kind == "arrow":
            self._apply(self.tr("arrow"), lambda f: thing_text.arrow_removed(f, entry, hold.place))
        else:
            thing = thing_text.things_of(self.work.file, entry)[hold.place]
            self._apply(words.lower(), lambda f: thing_text.thing_removed(f, entry, thing))
        announce(self, self.tr("{0} is taken away").format(words))
        self.canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell_words(self, words: str) -> None:
        block, name = self.entry
        self._fresh = False
        self._apply(self.tr("words"), lambda f: new_figures.told(f, str(block), str(name), words))

    def _trace(self) -> None:
        if self.canvas.has_photo:
            self.canvas.show_photo(None)
            self._name_trace()
            return
        words = self.tr("The photo stays here. It is never saved.")
        kinds = self.tr("Pictures") + " (*.png *.jpg *.jpeg *.webp)"
        name, _ = QFileDialog.getOpenFileName(self, words, "", kinds)
        if name:
            self.trace_photo(name)

    def trace_photo(self, name: str) -> None:
        """Lay a photo behind the figure."""
        reader = QImageReader(name)
        reader.setAutoTransform(True)
        size = reader.size()
        if size.isValid() and max(size.width(), size.height()) > _LARGEST:
            reader.setScaledSize(size.scaled(_LARGEST, _LARGEST, Qt.AspectRatioMode.KeepAspectRatio))
        photo = reader.read()
        if photo.isNull():
            self.hint.setText(self.tr("This photo cannot be read."))
            return
        self.canvas.show_photo(photo)
        self._name_trace()
        self.hint.setText(self.tr("The photo stays here. It is never saved."))

    # Layout

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._name_trace()

    def _name_trace(self) -> None:
        """The words of the photo's button, where the tools then still stand in one line."""
        take = self.canvas.has_photo
        words = self.tr("Take the photo away") if take else self.tr("Trace photo")
        roomy = self.width() >= self.look.grow(_ROOMY, 0.8)
        self.trace.set_words(words if roomy else "")
        self.trace.setAccessibleName(words)
        self.trace.setToolTip(tip_words(words))

    def arrange(self, *, wide: bool, drawer: str = "") -> None:
        """Side by side, or the canvas with one of its panels as a drawer: `left`, `right` or none."""
        for panel, side, width in ((self.poses, "left", 252), (self.side, "right", 300)):
            panel.setFixedWidth(self.look.grow(width, 0.5))
            panel.setVisible(wide or drawer == side)
