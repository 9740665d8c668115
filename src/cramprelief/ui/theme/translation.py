# SPDX-License-Identifier: MIT
"""The language of the screens: English stands in the code, each other one is a compiled file of Qt Linguist.

Content, such as routines and articles, is not its matter. A start without other languages does not import this.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from cramprelief import places

ENGLISH = "en"
LANGUAGES: Mapping[str, str] = {}
"""Each language but English: its code as in `de` or `pt_BR`, and its own name. docs/ARCHITECTURE.md tells the rest."""


def language_of_system() -> str:
    """The code of the first language that the system asks for and that is here; English where none is."""
    if LANGUAGES:
        for asked in QLocale.system().uiLanguages():
            code = asked.replace("-", "_")
            if code in LANGUAGES or code == ENGLISH:
                return code
    return ENGLISH


def use_language(application: QCoreApplication, code: str, folder: Path | None = None) -> bool:
    """Translate all words of `application` from now on; False, and still English, where the file can't be used.

    `folder` holds the compiled files, by default those that come with the app.
    """
    if code == ENGLISH:
        return True
    translator = QTranslator(application)
    file = (folder or places.translations()) / f"cramprelief_{code}.qm"
    return translator.load(str(file)) and application.installTranslator(translator)
