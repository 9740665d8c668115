# SPDX-License-Identifier: MIT
"""The palette of things, and the places at which those on the scene can be taken hold of."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QMimeData, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QDrag, QMouseEvent, QPainter
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from cramprelief.authoring.figures.figure_file import FigureFile
from cramprelief.authoring.figures.pose_text import Path
from cramprelief.authoring.figures.thing_text import Thing, place_of, things_of
from cramprelief.figure.geometry import Box
from cramprelief.figure.model import Arrow
from cramprelief.figure.props.table import PROPS
from cramprelief.ui.kit.boxes import let_arrows_move, set_wrapping
from cramprelief.ui.kit.grid import Columns
from cramprelief.ui.kit.press import Pressable
from cramprelief.ui.kit.text import menu_words
from cramprelief.ui.studio.canvas.canvas import MIME
from cramprelief.ui.studio.canvas.marks import Knob
from cramprelief.ui.theme.look import Look
from cramprelief.ui.theme.sheet import dress

ARROW, MORE = "arrow", "more"
_USUAL = (
    ("wall", "wall"), ("bed", "bed"), ("chair", "chair"), ("towel", "towel"), ("ball", "circle-half"),
    ("step", "footprints"), ("hand", "hand"), (ARROW, "arrow-bend-up-right"), (MORE, "dots-three-outline"),
)  # fmt: skip


def thing_word(name: str) -> str:
    """A thing as a person calls it."""
    known = {
        "wall": QCoreApplication.translate("Palette", "Wall"), "bed": QCoreApplication.translate("Palette", "Bed"),
        "chair": QCoreApplication.translate("Palette", "Chair"),
        "towel": QCoreApplication.translate("Palette", "Towel"),
        "ball": QCoreApplication.translate("Palette", "Ball"), "step": QCoreApplication.translate("Palette", "Step"),
        "hand": QCoreApplication.translate("Palette", "Hand"), ARROW: QCoreApplication.translate("Palette", "Arrow"),
        MORE: QCoreApplication.translate("Palette", "More"),
    }  # fmt: skip
    return known.get(name, name.replace("_", " ").capitalize())


class PaletteTile(Pressable):
    """A thing to drag in; pressed, it comes to the middle."""

    def __init__(self, look: Look, name: str, icon: str) -> None:
        super().__init__(look, thing_word(name), kind="quiet")
        self.name, self._icon = name, icon
        self._press: QPointF | None = None
        set_wrapping(self, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        return QSize(70, self.look.grow(62))

    def minimumSizeHint(self) -> QSize:
        wide = self.look.metrics("caption").horizontalAdvance(self.text())
        return QSize(max(56, round(wide + 6)), self.sizeHint().height())

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self.sizeHint().height()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._press = event.position()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        far = self._press is not None and (event.position() - self._press).manhattanLength() > 12
        if far and event.buttons() & Qt.MouseButton.LeftButton and self.name != MORE:
            self.setDown(False)
            self._press = None
            data = QMimeData()
            data.setData(MIME, self.name.encode())
            drag = QDrag(self)
            drag.setMimeData(data)
            drag.setPixmap(self.grab())
            drag.exec(Qt.DropAction.CopyAction)
            return
        super().mouseMoveEvent(event)

    def paintEvent(self, event: object) -> None:
        with QPainter(self) as painter:
            shape = self.paint_shape(painter, QRectF(self.rect()), self.look.grow(12))
            size, metrics = self.look.grow(22, 0.7), self.look.metrics("caption")
            top = (self.height() - size - metrics.height() - 3) / 2
            place = QRectF((self.width() - size) / 2, top, size, size)
            self.look.icons.paint(painter, self._icon, place, self.look.color(shape.ink2))
            painter.setFont(self.look.font("caption"))
            painter.setPen(self.look.color(shape.ink))
            words = QRectF(0, top + size + 3, self.width(), metrics.height())
            painter.drawText(words, Qt.AlignmentFlag.AlignCenter, self.text())


class ThingPalette(QWidget):
    """`wanted(name)` tells of a thing that was pressed, `arrow` for an arrow."""

    wanted = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.tiles = {name: PaletteTile(look, name, icon) for name, icon in _USUAL}
        self.menu = QMenu(self)
        self.menu.setAccessibleName(thing_word(MORE))
        dress(self.menu, look)
        for name in sorted(PROPS):
            action = self.menu.addAction(menu_words(f"{thing_word(name)}: {PROPS[name].says}"))
            action.triggered.connect(lambda _=False, name=name: self.wanted.emit(name))
        for name, tile in self.tiles.items():
            tile.clicked.connect(lambda _=False, name=name: self._press(name))
        self.setLayout(Columns(60, 7, self.tiles.values()))
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(self.tr("Things"))
        let_arrows_move(self)

    def _press(self, name: str) -> None:
        if name == MORE:
            tile = self.tiles[MORE]
            self.menu.popup(tile.mapToGlobal(tile.rect().bottomLeft()))
        else:
            self.wanted.emit(name)


class Hold(NamedTuple):
    """A handle of a "thing" or an "arrow": which one it is, and which of its grips or ends."""

    kind: str
    place: int
    grip: int

    @property
    def key(self) -> str:
        return f"{self.kind}:{self.place}:{self.grip}"

    @classmethod
    def of(cls, key: str) -> Hold | None:
        """What a handle's key stands for; None for one of the body."""
        parts = key.split(":")
        return cls(parts[0], int(parts[1]), int(parts[2])) if len(parts) == 3 else None


def thing_knobs(file: FigureFile, entry: Path, view: Box) -> list[Knob]:
    """A square handle at each place where a thing or an arrow of the picture can be taken hold of."""
    found = []
    middle = (view.x + view.width / 2, -(view.y + view.height / 2))
    for i, thing in enumerate(things_of(file, entry)):
        if thing.use.name == "floor":
            continue
        for j, grip in enumerate(PROPS[thing.use.name].grips):
            across, up = place_of(file, thing, grip)
            if across is None and up is None:
                continue
            x, y = middle[0] if across is None else across, middle[1] if up is None else up
            x = max(view.x + view.width * 0.03, min(view.x + view.width * 0.97, x))
            name = thing_name(thing, round(x), round(y))
            found.append(Knob(Hold("thing", i, j).key, (x, -y), "thing", name=name, value=x))
    for i, arrow in enumerate(arrows_of(file, entry)):
        for j, spot in enumerate((arrow.start, arrow.end)):
            if spot is not None and spot.kind == "point" and not any("$" in str(each) for each in spot.amounts):
                x, y = (file.drafts.level(each) for each in spot.amounts)
                words = QCoreApplication.translate("Palette", "Arrow, its end" if j else "Arrow, its start")
                found.append(Knob(Hold("arrow", i, j).key, (x, -y), "thing", name=words, value=x))
    return found


def arrows_of(file: FigureFile, entry: Path) -> tuple[Arrow, ...]:
    """The arrows of a pose or a move as the file says them."""
    block, name = entry
    tables = file.drafts.poses if block == "poses" else file.drafts.moves
    return tuple(tables[str(name)].values.get("arrows", ()))


def thing_name(thing: Thing, x: int, y: int) -> str:
    """Ball, 120 forward, 0 up."""
    words = QCoreApplication.translate("Palette", "{0}, {1} forward, {2} up")
    return words.format(thing_word(thing.use.name), x, y)
