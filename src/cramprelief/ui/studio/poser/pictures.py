# SPDX-License-Identifier: MIT
"""Small pictures of poses: tiles to choose one, and the mirror check."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from cramprelief.figure.body.person import Appearance
from cramprelief.figure.body.pose import Pose
from cramprelief.figure.model import Figure
from cramprelief.figure.props.table import PROPS
from cramprelief.figure.scene import STILL, Scene
from cramprelief.ui.figure.card import paint_card, radius_of
from cramprelief.ui.figure.paint import ShapePainter, view_of
from cramprelief.ui.figure.palette import palette_for
from cramprelief.ui.kit.boxes import let_arrows_move, rearrange, set_wrapping
from cramprelief.ui.kit.grid import Columns
from cramprelief.ui.kit.press import Pressable
from cramprelief.ui.kit.text import tip_words
from cramprelief.ui.theme.look import Look

_FEW = 4
"""Poses up to which their pictures are large."""


def small_picture(look: Look, scene: Scene, size: QSize, ratio: float, person: Appearance) -> QPixmap:
    """A scene as it stands, on its card."""
    image = QPixmap(round(size.width() * ratio), round(size.height() * ratio))
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    target = QRectF(0, 0, size.width(), size.height())
    shapes = ShapePainter()
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = scene.frame(STILL)
        paint_card(painter, target, look, frame.mirrored)
        view, palette = view_of(frame.camera, frame.content, target), palette_for(look, person)
        for layer in (frame.back, frame.shapes):
            shapes.paint(painter, layer, view, target, frame.mirrored, palette)
    return image


class PoseTile(Pressable):
    """A pose of the figure; the chosen one is marked."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__(look, name)
        self.name = name
        self.setToolTip(tip_words(name))
        self._scene: Scene | None = None
        self._person = Appearance()
        self._image: tuple[tuple[object, ...], QPixmap] | None = None
        self.setCheckable(True)
        self.setAutoExclusive(True)
        set_wrapping(self, QSizePolicy.Policy.Expanding)

    def show_scene(self, scene: Scene, person: Appearance) -> None:
        self._scene, self._person, self._image = scene, person, None
        self.update()

    def _high(self) -> float:
        """Of the picture; the words stand below it."""
        return min(72.0, (self.width() - 4) * 0.68) if self.width() > 40 else 72.0

    def sizeHint(self) -> QSize:
        return QSize(108, round(self._high() + 6 + self.look.metrics("caption").height()))

    def minimumSizeHint(self) -> QSize:
        return QSize(60, self.sizeHint().height())

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        words = self.look.metrics("caption").height()
        return max(44, round(min(72.0, (width - 4) * 0.68) + 6 + words))

    def paintEvent(self, event: object) -> None:
        look = self.look
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            room = QRectF(2, 2, self.width() - 4, self._high())
            if self._scene is not None:
                key = (self.width(), look.theme_name, self.devicePixelRatioF())
                if self._image is None or self._image[0] != key:
                    size = QSize(round(room.width()), round(room.height()))
                    drawn = small_picture(look, self._scene, size, self.devicePixelRatioF(), self._person)
                    self._image = (key, drawn)
                painter.drawPixmap(room.topLeft(), self._image[1])
            on = self.isChecked()
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(look.color("primary" if on else "line"), 3 if on else 1))
            painter.drawRoundedRect(room, radius_of(room) + 2, radius_of(room) + 2)
            painter.setFont(look.font("caption"))
            painter.setPen(look.color("primary_ink" if on else "text2"))
            metrics = look.metrics("caption")
            words = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width() - 4)
            painter.drawText(
                QRectF(2, room.bottom() + 2, self.width() - 4, metrics.height()), Qt.AlignmentFlag.AlignLeft, words
            )


class PoseTiles(QWidget):
    """All poses of a figure. `chosen(name)` tells of a choice by the person."""

    chosen = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self.tiles: dict[str, PoseTile] = {}
        self._shown: dict[str, object] = {}
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(self.tr("Poses"))
        let_arrows_move(self)

    def show_figure(self, figure: Figure, names: Sequence[str], current: str, person: Appearance) -> None:
        """A tile for each pose; only those that changed are drawn anew."""
        if list(self.tiles) != list(names):
            for old in self.tiles.values():
                old.hide()
                old.deleteLater()
            self.tiles = {name: PoseTile(self.look, name) for name in names}
            self._shown = {}
            for name, tile in self.tiles.items():
                tile.clicked.connect(lambda _=False, name=name: self.chosen.emit(name))
            rearrange(self, Columns(96 if len(names) <= _FEW else 64, 8, self.tiles.values()))
        for name, tile in self.tiles.items():
            still = figure.stills[name]
            tile.setChecked(name == current)
            if self._shown.get(name) != (still, figure.levels):
                self._shown[name] = (still, figure.levels)
                tile.show_scene(Scene(figure, still, PROPS, person), person)


class MirrorCheck(QWidget):
    """The picture for a left and for a right leg, side by side."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self._scenes: tuple[Scene, ...] = ()
        self._person = Appearance()
        self.setFixedHeight(74)
        self.setAccessibleName(self.tr("Mirror check: left, right"))
        look.changed.connect(self.update)

    def show_scenes(self, left: Scene, right: Scene, pose: Pose, person: Appearance) -> None:
        self._scenes, self._person = (left.posed(pose), right.posed(pose)), person
        self.update()

    def paintEvent(self, event: object) -> None:
        if not self._scenes:
            return
        wide = (self.width() - 8) // 2
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for i, scene in enumerate(self._scenes):
                room = QRectF(i * (wide + 8), 0, wide, self.height() - 1)
                size = QSize(wide, self.height() - 1)
                image = small_picture(self.look, scene, size, self.devicePixelRatioF(), self._person)
                painter.drawPixmap(room.topLeft(), image)
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(self.look.color("line"), 1))
                painter.drawRoundedRect(room.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
