# SPDX-License-Identifier: MIT
"""Icons by name, painted in any colour. The files are one-colour SVGs in assets/icons (fill/ for the filled ones)."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap

if TYPE_CHECKING:
    from PySide6.QtSvg import QSvgRenderer

_KEPT = 400


class Icons:
    """Paints icons from `folder`. Each name, size and colour is drawn once and kept.

    Raises FileNotFoundError for a name that is not there: a mistake of ours, not of the person's.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._source: dict[str, bytes] = {}
        self._pixmaps: dict[tuple[str, int, int], QPixmap] = {}

    def paint(self, painter: QPainter, name: str, rect: QRectF, color: QColor) -> None:
        """Paint into the square `rect`, sharp at the painter's device pixel ratio."""
        ratio = painter.device().devicePixelRatioF()
        pixmap = self.pixmap(name, round(rect.width()), color, ratio)
        painter.drawPixmap(rect.topLeft(), pixmap)

    def pixmap(self, name: str, size: int, color: QColor, ratio: float = 1.0) -> QPixmap:
        """A square pixmap of `size` logical pixels; `name` is "play" or "fill/play"."""
        key = (name, round(size * ratio), color.rgba())
        held = self._pixmaps.get(key)
        if held is None:
            if len(self._pixmaps) >= _KEPT:
                self._pixmaps.clear()
            held = self._pixmaps[key] = self._draw(name, key[1], color, ratio)
        return held

    def icon(self, name: str, size: int, color: QColor) -> QIcon:
        """For the few stock widgets that take a QIcon, such as menus and the tray."""
        return QIcon(self.pixmap(name, size, color, 2.0))

    def render(self, painter: QPainter, name: str, rect: QRectF, color: QColor) -> None:
        """Draw as lines, not as dots: for print and for files, where every size is sharp."""
        self._renderer(name, color).render(painter, rect)

    def _renderer(self, name: str, color: QColor) -> QSvgRenderer:
        from PySide6.QtSvg import QSvgRenderer  # late: a start with no icon to paint does without it

        source = self._source.get(name)
        if source is None:
            source = self._source[name] = (self._folder / f"{name}.svg").read_bytes()
        return QSvgRenderer(QByteArray(source.replace(b"currentColor", color.name().encode())))

    def _draw(self, name: str, pixels: int, color: QColor, ratio: float) -> QPixmap:
        renderer = self._renderer(name, color)  # before a painter is open: a wrong name must not leave one behind
        pixmap = QPixmap(pixels, pixels)
        pixmap.fill(Qt.GlobalColor.transparent)
        with QPainter(pixmap) as painter:
            painter.setOpacity(color.alphaF())
            renderer.render(painter, QRectF(0, 0, pixels, pixels))
        pixmap.setDevicePixelRatio(ratio)
        return pixmap
