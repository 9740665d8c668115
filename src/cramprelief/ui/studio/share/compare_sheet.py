# SPDX-License-Identifier: MIT
"""The person's own file and the one that comes in, line by line."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from cramprelief.ui.kit.boxes import column, row
from cramprelief.ui.kit.button import Button
from cramprelief.ui.kit.sheet import Sheet
from cramprelief.ui.kit.words import Words
from cramprelief.ui.studio.keeping.text_diff import TextDiff, changes_in, differences
from cramprelief.ui.theme.look import Look


class CompareSheet(Sheet):
    """Opens with two texts."""

    def __init__(self, look: Look, host: QWidget) -> None:
        super().__init__(look, host, width=820, name=host.tr("Compare the two"))
        title = Words(look, self.tr("Compare the two"), "h2", wrap=True)
        self._told = Words(look, "", "body", "text2", wrap=True)
        self._diff = TextDiff(look)
        self._diff.setMinimumHeight(look.grow(300, 0.2))
        self.close_button = Button(look, self.tr("Close"))
        self.set_content(column(title, self._told, (self._diff, 1), row(None, self.close_button), gap=12))
        self.close_button.clicked.connect(self.shut)
        self.dismissed.connect(self.shut)

    def open_with(self, mine: bytes, theirs: bytes) -> None:
        """Show what differs between the person's own and the one that comes in."""
        lines = differences(_text(mine), _text(theirs))
        count = changes_in(lines)
        one = self.tr("1 place differs. A minus is yours, a plus is the new one.")
        many = self.tr("{0} places differ. A minus is yours, a plus is the new one.")
        self._told.setText(one if count == 1 else many.format(count))
        self._diff.show_lines(lines)
        self.open(self.close_button)


def _text(data: bytes) -> str:
    return data.decode("utf-8", "replace")
