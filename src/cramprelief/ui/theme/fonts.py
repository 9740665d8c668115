# SPDX-License-Identifier: MIT
"""The bundled fonts, loaded when first needed: without any font Qt paints no text at all and says nothing."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QFontDatabase

UI = "Atkinson Hyperlegible Next"
TITLE = "Literata"
MONO = "Atkinson Hyperlegible Mono"
STEMS = {"ui": "AtkinsonHyperlegibleNext", "title": "Literata", "mono": "AtkinsonHyperlegibleMono"}
_FAMILIES = {"ui": UI, "title": TITLE, "mono": MONO}
_FALLBACK = ("Noto Sans", "DejaVu Sans")
_MONO_FALLBACK = ("Noto Sans Mono", "DejaVu Sans Mono", "Menlo", "Consolas")


class Fonts:
    """Hands out family names and loads a face's file at its first use. `folder` holds the TTF files.

    A missing or unreadable file is no error: the system's own fonts take its place.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._loaded: set[str] = set()

    def families(self, face: str, weight: int) -> list[str]:
        """The family list for QFont.setFamilies; `face` is "ui", "title" or "mono" (no 600), `weight` 400, 600, 700."""
        name = f"{STEMS[face]}-{ {400: 'Regular', 600: 'SemiBold', 700: 'Bold'}[weight] }.ttf"
        if name not in self._loaded:
            self._loaded.add(name)
            QFontDatabase.addApplicationFont(str(self._folder / name))
        return [_FAMILIES[face], *(_MONO_FALLBACK if face == "mono" else _FALLBACK)]
