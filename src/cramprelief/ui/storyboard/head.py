# SPDX-License-Identifier: MIT
"""The head of a hand-out: the practice with its logo, and whom the sheet is for. Nothing of it is kept in a file."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, Qt
from PySide6.QtGui import QImage, QImageReader, QPen
from PySide6.QtSvg import QSvgRenderer

from cramprelief.picture.opener import fault_of
from cramprelief.reading.regular import read_regular
from cramprelief.ui.storyboard.sheet import PrintSheet

LOGO_ENDINGS = (".png", ".svg", ".jpg", ".jpeg")
_LARGEST = 8 << 20
_SIDE = 4096
_HIGH, _WIDE = 130.0, 420.0
"""Room for a logo, in tenths of a millimetre."""


class LogoError(Exception):
    """Says in words why a picture cannot be the logo."""


class Logo:
    """A picture that was looked through before it is drawn."""

    def __init__(self, path: Path) -> None:
        """Reads it. Raises LogoError."""
        ending = path.suffix.lower()
        if ending not in LOGO_ENDINGS:
            raise LogoError("A logo is a file that ends in .png, .svg or .jpg.")
        try:
            data = read_regular(path, _LARGEST)
        except OSError as error:
            raise LogoError(f"This picture cannot be read: {error.strerror}.") from error
        fault = None if ending in (".jpg", ".jpeg") else fault_of(path.name, data)
        if fault:
            raise LogoError(fault)
        self._drawing = QSvgRenderer(QByteArray(data)) if ending == ".svg" else None
        self._image = QImage() if ending == ".svg" else _dots(data)
        size = self._image.size() if self._drawing is None else self._drawing.defaultSize()
        if size.isEmpty():
            raise LogoError("This picture is damaged. Save it again from the program that made it.")
        scale = min(_WIDE / size.width(), _HIGH / size.height())
        self.width, self.height = size.width() * scale, size.height() * scale

    def paint(self, sheet: PrintSheet, x: float, y: float) -> None:
        if sheet.painter is None:
            return
        place = QRectF(x, y, self.width, self.height)
        if self._drawing is not None:
            self._drawing.render(sheet.painter, place)
        else:
            sheet.painter.setRenderHint(sheet.painter.RenderHint.SmoothPixmapTransform)
            sheet.painter.drawImage(place, self._image)


def _dots(data: bytes) -> QImage:
    """An empty picture where it is damaged or too large to be one of a practice's head."""
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    size = reader.size()
    if size.isEmpty() or max(size.width(), size.height()) > _SIDE:
        return QImage()
    reader.setAutoTransform(True)
    return reader.read()


@dataclass(frozen=True, slots=True)
class Letterhead:
    """What an author puts onto a sheet of theirs. Empty words and no logo: nothing is said."""

    practice: str = ""
    logo: Logo | None = None
    patient: str = ""
    """Whom it is for, and how often: "Mrs K., 3 times a day"."""
    author: str = ""
    draft: bool = False

    @property
    def empty(self) -> bool:
        return not (self.practice or self.logo or self.patient)


class HeadBlock:
    """Logo, practice and patient, with a line below."""

    def __init__(self, head: Letterhead) -> None:
        self.head = head

    def height(self, sheet: PrintSheet, width: float) -> float:
        return self._lay(PrintSheet(sheet.look, sheet.fonts), 0, 0, width)

    def paint(self, sheet: PrintSheet, x: float, y: float, width: float) -> None:
        high = self._lay(sheet, x, y, width)
        if sheet.painter is not None:
            sheet.painter.setPen(QPen(sheet.look.color("line"), 3))
            sheet.painter.setBrush(Qt.BrushStyle.NoBrush)
            sheet.painter.drawLine(round(x), round(y + high), round(x + width), round(y + high))

    def _lay(self, sheet: PrintSheet, x: float, y: float, width: float) -> float:
        logo, left = self.head.logo, x
        if logo is not None:
            left += logo.width + 36
        lines = [(words, style) for words, style in
                 ((self.head.practice, "practice"), (self._patient(), "summary")) if words]  # fmt: skip
        room = x + width - left
        words = sum(sheet.height(text, style, room) for text, style in lines)
        high = max(words, 0.0 if logo is None else logo.height)
        if logo is not None:
            logo.paint(sheet, x, y + (high - logo.height) / 2)
        at = y + (high - words) / 2
        for text, style in lines:
            at += sheet.text(text, style, "text", left, at, room)
        return high + 30

    def _patient(self) -> str:
        return f"For {self.head.patient}" if self.head.patient else ""
