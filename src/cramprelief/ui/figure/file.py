# SPDX-License-Identifier: MIT
"""A picture file that a step names: .svg or .png. A file that cannot be shown leaves the card empty."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImageReader, QPainter, QPixmap

if TYPE_CHECKING:
    from PySide6.QtSvg import QSvgRenderer

_LARGEST = 4096
"""Pixels a side: a larger picture is read smaller."""


class PictureFile:
    """Read when it is first painted."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._svg: QSvgRenderer | None = None
        self._image: QPixmap | None = None
        self._read = False

    def paint(self, painter: QPainter, target: QRectF) -> None:
        """The whole picture, centred, as large as fits."""
        if not self._read:
            self._open()
        size = self._size()
        if size.isEmpty():
            return
        fitted = QRectF(target)
        scaled = size.scaled(target.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
        fitted.setSize(scaled.toSizeF())
        fitted.moveCenter(target.center())
        if self._svg is not None:
            self._svg.render(painter, fitted)
        elif self._image is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawPixmap(fitted, self._image, QRectF(self._image.rect()))

    def _open(self) -> None:
        self._read = True
        if self._path.suffix.lower() == ".svg":
            from PySide6.QtSvg import QSvgRenderer

            renderer = QSvgRenderer(str(self._path))
            self._svg = renderer if renderer.isValid() else None
            return
        reader = QImageReader(str(self._path))
        size = reader.size()
        if size.width() > _LARGEST or size.height() > _LARGEST:
            reader.setScaledSize(size.scaled(_LARGEST, _LARGEST, Qt.AspectRatioMode.KeepAspectRatio))
        image = reader.read()
        self._image = None if image.isNull() else QPixmap.fromImage(image)

    def _size(self) -> QSize:
        if self._svg is not None:
            return self._svg.defaultSize()
        return QSize() if self._image is None else self._image.size()
