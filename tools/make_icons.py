# SPDX-License-Identifier: MIT
"""Makes the icon of the app in all its sizes from the drawings in assets/app-icon.

    python tools/make_icons.py

PNG files for Linux and the window, cramprelief.ico for Windows, cramprelief.icns for macOS.
"""

from __future__ import annotations

import os
import struct
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "src"))

from PySide6.QtCore import QBuffer, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from cramprelief import places

SIZES = (16, 24, 32, 48, 64, 128, 256, 512)
SMALL = 32
"""Up to this many pixels the simpler drawing reads better."""
MAC_KINDS = {32: b"ic11", 64: b"ic12", 128: b"ic07", 256: b"ic08", 512: b"ic09"}


def main() -> None:
    app = QGuiApplication([])
    folder = places.assets() / "app-icon"
    pictures = {}
    for size in SIZES:
        drawing = folder / ("cramprelief-small.svg" if size <= SMALL else "cramprelief.svg")
        pictures[size] = png(drawing, size)
        (folder / f"{size}.png").write_bytes(pictures[size])
    packaging = Path(__file__).resolve().parent.parent / "packaging"
    (packaging / "cramprelief.ico").write_bytes(ico({size: pictures[size] for size in SIZES if size <= 256}))
    (packaging / "cramprelief.icns").write_bytes(icns(pictures))
    del app


def png(drawing: Path, size: int) -> bytes:
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(drawing)).render(painter, QRectF(0, 0, size, size))
    painter.end()
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data().data())


def ico(pictures: dict[int, bytes]) -> bytes:
    """A Windows icon file that holds PNG pictures."""
    head, body = struct.pack("<HHH", 0, 1, len(pictures)), b""
    offset = len(head) + 16 * len(pictures)
    for size, data in pictures.items():
        head += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(data), offset + len(body))
        body += data
    return head + body


def icns(pictures: dict[int, bytes]) -> bytes:
    """A macOS icon file that holds PNG pictures."""
    body = b"".join(
        kind + struct.pack(">I", 8 + len(pictures[size])) + pictures[size] for size, kind in MAC_KINDS.items()
    )
    return b"icns" + struct.pack(">I", 8 + len(body)) + body


if __name__ == "__main__":
    main()
