# SPDX-License-Identifier: MIT
"""Two texts, line by line: what went, what came, and how much between them is the same."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Literal, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from cramprelief.ui.theme.look import Look
from cramprelief.ui.theme.tokens import ColorRole

AROUND = 1
"""Lines that stay the same which are shown on each side of a change."""


class DiffLine(NamedTuple):
    """`number` is the line's in its own text; of the sort "same" it is how many are left out."""

    sort: Literal["came", "went", "stays", "same"]
    number: int
    text: str = ""


def differences(before: str, after: str) -> list[DiffLine]:
    """The lines to show; none where both are the same."""
    old, new = before.splitlines(), after.splitlines()
    return list(_lines(old, new)) if old != new else []


def _lines(old: list[str], new: list[str]) -> Iterator[DiffLine]:
    for sort, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if sort == "equal":
            head = 0 if a == 0 else AROUND
            tail = 0 if b == len(old) else AROUND
            if b - a <= head + tail + 1:
                yield from (DiffLine("stays", c + place + 1, new[c + place]) for place in range(d - c))
                continue
            yield from (DiffLine("stays", c + place + 1, new[c + place]) for place in range(head))
            yield DiffLine("same", b - a - head - tail)
            yield from (DiffLine("stays", place + 1, new[place]) for place in range(d - tail, d))
            continue
        yield from (DiffLine("went", place + 1, old[place]) for place in range(a, b))
        yield from (DiffLine("came", place + 1, new[place]) for place in range(c, d))


def changes_in(lines: list[DiffLine]) -> int:
    """How many places differ: lines that went and came together are one."""
    changed = [line.sort in ("came", "went") for line in lines]
    return sum(here and not before for before, here in zip([False, *changed], changed, strict=False))


class TextDiff(QPlainTextEdit):
    """Read only; each line begins with its number and, where it came or went, a sign."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self._shown: list[DiffLine] = []
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.setAccessibleName(self.tr("Changes as text"))
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        look.changed.connect(self._write)

    def show_lines(self, lines: list[DiffLine]) -> None:
        self._shown = lines
        self._write()

    def _write(self) -> None:
        self.clear()
        look = self.look
        font = look.font("code")
        names = ", ".join(f"'{name}'" for name in font.families())
        self.setStyleSheet(
            f"QPlainTextEdit {{ border: 0; background: transparent; color: {look.color('text').name()};"
            f" font-family: {names}; font-size: {font.pixelSize()}px; }}"
        )
        self.setFont(font)
        dress: dict[str, tuple[str, ColorRole, ColorRole | None]] = {
            "came": ("+", "primary_ink", "primary_soft"), "went": ("−", "danger_ink", "danger_soft"),
            "stays": (" ", "text2", None), "same": (" ", "text3", None),
        }  # fmt: skip
        cursor = QTextCursor(self.document())
        for place, line in enumerate(self._shown):
            sign, ink, fill = dress[line.sort]
            block, letters = QTextBlockFormat(), QTextCharFormat()
            if fill is not None:
                block.setBackground(look.color(fill))
            letters.setForeground(look.color(ink))
            if place:
                cursor.insertBlock(block, letters)
            else:
                cursor.setBlockFormat(block)
            cursor.insertText(self._words(line, sign), letters)
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _words(self, line: DiffLine, sign: str) -> str:
        if line.sort == "same":
            many = self.tr("{0} lines are the same").format(line.number)
            return " " * 7 + (self.tr("1 line is the same") if line.number == 1 else many)
        return f"{line.number:>4} {sign} {line.text}"
