# SPDX-License-Identifier: MIT
"""A picture file that a step names: .svg or .png. A file that cannot be shown leaves the card empty."""

from __future__ import annotations

import logging
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter

from cramprelief.picture.opener import PictureError, open_picture
from cramprelief.routine.model import FigureRef

_LOG = logging.getLogger(__name__)
_FORMAT = QImage.Format.Format_ARGB32_Premultiplied
_LARGEST = 2048
"""Pixels a side of what is kept of a picture."""


class PictureFile:
    """Read when it is first painted, drawn once for each size, and kept as pixels."""

    def __init__(self, ref: FigureRef) -> None:
        self._ref = ref
        self._image: QImage | None = None
        self._data: bytes | None = None
        self._read = False

    def paint(self, painter: QPainter, target: QRectF) -> None:
        """The whole picture, centred, as large as fits."""
        if not self._read:
            self._open()
        if self._data is not None:
            ratio = painter.device().devicePixelRatioF() * max(painter.transform().m11(), 0.01)
            self._draw(target.size().toSize() * ratio)
        if self._image is None:
            return
        fitted = QRectF(target)
        fitted.setSize(self._image.size().scaled(target.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio).toSizeF())
        fitted.moveCenter(target.center())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(fitted, self._image, QRectF(self._image.rect()))

    def _open(self) -> None:
        self._read = True
        name = self._ref.file or ""
        try:
            data = open_picture(Path(self._ref.folder or ""), name)
        except PictureError as error:
            _LOG.warning("The picture %s is left out: %s", name, error)
            return
        if name.lower().endswith(".svg"):
            self._data = data
            return
        source = QBuffer()
        source.setData(QByteArray(data))
        reader = QImageReader(source, QByteArray(b"png"))
        reader.setDecideFormatFromContent(False)
        size = reader.size()
        if size.width() > _LARGEST or size.height() > _LARGEST:
            reader.setScaledSize(size.scaled(_LARGEST, _LARGEST, Qt.AspectRatioMode.KeepAspectRatio))
        image = reader.read()
        self._image = None if image.isNull() else image

    def _draw(self, room: QSize) -> None:
        """An SVG as pixels, anew where they would be too few."""
        from PySide6.QtSvg import QSvgRenderer

        assert self._data is not None
        before = self._image
        if before is not None and (before.width() >= room.width() or before.height() >= room.height()):
            return
        renderer = QSvgRenderer(QByteArray(self._data))
        size = renderer.defaultSize()
        if not renderer.isValid() or size.isEmpty():
            self._data = None
            return
        room = room.boundedTo(QSize(_LARGEST, _LARGEST)).expandedTo(QSize(1, 1))
        size = size.scaled(room, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1))
        if before is not None and before.size() == size:
            return
        image = QImage(size, _FORMAT)
        image.fill(Qt.GlobalColor.transparent)
        with QPainter(image) as painter:
            renderer.render(painter, QRectF(image.rect()))
        self._image = image
