# SPDX-License-Identifier: MIT
"""Takes pictures of scenes in every dress, without a display."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import product
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from cramprelief.ui.gallery.scenes import Screen
from cramprelief.ui.theme.tokens import COLORS, Theme

_THUMBNAIL, _GAP, _WORDS = 480, 16, 28
_COLUMNS = 4


class Variant(NamedTuple):
    """`text` is the text size in percent."""

    theme: Theme
    width: int
    height: int
    text: int

    def __str__(self) -> str:
        return f"{self.theme}-{self.width}x{self.height}-{self.text}"


def dresses(themes: Sequence[Theme], sizes: Sequence[tuple[int, int]], texts: Sequence[int]) -> list[Variant]:
    """All of them with each other, the text size changing slowest."""
    return [Variant(theme, *size, text) for text, size, theme in product(texts, sizes, themes)]


def application() -> QApplication:
    """The one of this process; made where there is none."""
    running = QApplication.instance()
    if isinstance(running, QApplication):
        return running
    made = QApplication(["cramprelief"])
    made.setApplicationName("cramprelief")
    made.setStyle("Fusion")
    return made


def take(
    scenes: Iterable[Screen], wanted: Sequence[Variant], folder: Path, *, sheets: bool, taken: Callable[[str], None]
) -> int:
    """Write `NAME-THEME-SIZE-TEXT.png` for each, and with `sheets` a `sheet-NAME.png` of each scene.

    Calls `taken` with each scene's name. The number of pictures. Raises OSError where one cannot be written.
    """
    app, count = application(), 0
    for scene in scenes:
        stage = scene.build(app)
        pictures = []
        for dress in wanted:
            stage.dress(dress.theme, dress.width, dress.height, dress.text / 100)
            picture = stage.picture()
            _write(picture, folder / f"{scene.name}-{dress}.png")
            count += 1
            if sheets:
                pictures.append((dress, _small(picture)))
        stage.close()
        if sheets:
            _write(_sheet(pictures), folder / f"sheet-{scene.name}.png")
        taken(scene.name)
    return count


def _write(picture: QImage, path: Path) -> None:
    # The stubs want bytes for the format, Qt's binding takes words alone.
    if not picture.convertToFormat(QImage.Format.Format_RGB32).save(str(path), "PNG", 30):  # type: ignore[call-overload]
        raise OSError(None, "the picture could not be written", str(path))


def _small(picture: QImage) -> QImage:
    return picture.scaledToWidth(
        min(_THUMBNAIL, round(picture.width() * 0.6)), Qt.TransformationMode.SmoothTransformation
    )


def _sheet(pictures: Sequence[tuple[Variant, QImage]]) -> QImage:
    """All of one scene, in lines of four, each with its dress in words."""
    lines = [pictures[i : i + _COLUMNS] for i in range(0, len(pictures), _COLUMNS)]
    heights = [max(picture.height() for _, picture in line) + _WORDS + _GAP for line in lines]
    width = max(sum(picture.width() + _GAP for _, picture in line) for line in lines) + _GAP
    sheet = QImage(width, sum(heights) + _GAP, QImage.Format.Format_RGB32)
    sheet.fill(QColor(COLORS["day"]["line"]))
    painter = QPainter(sheet)
    painter.setPen(QColor(COLORS["day"]["text"]))
    font = painter.font()
    font.setPixelSize(16)
    painter.setFont(font)
    y = _GAP
    for line, height in zip(lines, heights, strict=True):
        x = _GAP
        for dress, picture in line:
            painter.drawText(QRectF(x, y, picture.width(), _WORDS), Qt.AlignmentFlag.AlignVCenter, str(dress))
            painter.drawImage(x, y + _WORDS, picture)
            x += picture.width() + _GAP
        y += height
    painter.end()
    return sheet
