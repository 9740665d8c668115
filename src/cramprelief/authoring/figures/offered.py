# SPDX-License-Identifier: MIT
"""Whether a figure is seen in a routine that is in use: then a copy of it is changed, and nothing half-done is seen."""

from __future__ import annotations

import re
from pathlib import Path

from cramprelief.reading.regular import read_words

_DRAFT = re.compile(r"^draft:[ \t]*yes\b", re.MULTILINE)


def offered(name: str, folder: Path) -> bool:
    """Whether a file of the folder that is no draft names this figure. A file that cannot be read counts as one."""
    word = re.compile(rf"(?<![\w-]){re.escape(name)}(?![\w-])")
    try:
        files = sorted(folder.glob("*.yaml"))
    except OSError:
        return True
    return any(_names(file, word) for file in files)


def _names(file: Path, word: re.Pattern[str]) -> bool:
    try:
        text = read_words(file).decode("utf-8", "replace")
    except OSError:
        return True
    return bool(word.search(text)) and not _DRAFT.search(text)
