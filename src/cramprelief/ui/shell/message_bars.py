# SPDX-License-Identifier: MIT
"""Bars that come and go: to undo, for trouble with the diary, and to ask whether something was a cramp."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QResizeEvent
from PySide6.QtWidgets import QWidget

from cramprelief.record import wording
from cramprelief.record.trouble import Trouble
from cramprelief.ui.kit.boxes import column, flow, rearrange, row
from cramprelief.ui.kit.button import Button
from cramprelief.ui.kit.card import Card, Icon
from cramprelief.ui.kit.words import Words
from cramprelief.ui.theme.look import Look

if TYPE_CHECKING:
    from pathlib import Path

    from cramprelief.record.repair import Repaired


class UndoBar(Card):
    """Stays until the next action. `offer` shows it; pressing Undo calls what was offered."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, fill="raised", border="control", radius=18)
        self._words = Words(look, "", "bodyb", wrap=True)
        self.undo = Button(look, self.tr("Undo"), "arrow-u-up-left", size="small")
        self.shut = Button(look, "", "x", kind="ghost", size="small", name=self.tr("Close this line"))
        self._action: Callable[[], None] | None = None
        self.undo.clicked.connect(self._take_back)
        self.shut.clicked.connect(self.hide)
        for part in (self._words, self.undo, self.shut):
            part.setParent(self)
        self.arrange(narrow=False)
        self.hide()

    def arrange(self, *, narrow: bool) -> None:
        """Narrow: the words above the buttons."""
        if narrow:
            layout = column(self._words, row(self.undo, None, self.shut), margin=(16, 8, 8, 8), gap=2)
        else:
            layout = row((self._words, 1), self.undo, self.shut, margin=(20, 8, 12, 8), gap=8)
        rearrange(self, layout)

    def offer(self, words: str, action: Callable[[], None]) -> None:
        self._words.setText(words)
        self._action = action
        self.undo.show()
        self.show()

    def tell(self, words: str) -> None:
        """Only say something."""
        self._action = None
        self._words.setText(words)
        self.undo.hide()
        self.show()

    def words(self) -> str:
        return self._words.text()

    def _take_back(self) -> None:
        self.hide()
        if self._action is not None:
            action, self._action = self._action, None
            action()

    def showEvent(self, _event: object) -> None:
        self.undo.setVisible(self._action is not None)


_TITLES = {
    "full": "The disk is full",
    "read-only": "The diary folder can't be written",
    "locked": "The diary is in use",
    "damaged": "The diary file could not be read",
    "newer": "This diary is from a newer version",
    "unreachable": "The diary folder can't be reached",
}
_WORDS = {
    "full": "Free some space, then try again. What you see here is safe.",
    "read-only": "Nothing was changed. Allow writing to the folder, then try again.",
    "locked": "Another window is writing to it. Close that window, then try again. Nothing is lost.",
    "damaged": "It will be kept as it is. What can be read of it and the last backup make a whole one.",
    "newer": "It stays as it is. Update the app to open it. Guiding works all the same.",
    "unreachable": "Look at the folder, then try again. Guiding works all the same.",
}


class TroubleBar(Card):
    """What is wrong with the person's data, what is safe, and what to do."""

    retry = Signal()
    mend = Signal()
    show_folder = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, fill="danger_soft", border="danger", radius=22, width=1.5)
        self._icon = Icon(look, "warning-circle", 28, "danger_ink")
        self._title = Words(look, "", "bodyb", "danger_ink", wrap=True)
        self._words = Words(look, "", "body", wrap=True)
        self.again = Button(look, self.tr("Try again"), "arrows-clockwise", size="small")
        self.mender = Button(look, self.tr("Mend the diary"), "first-aid", kind="primary", size="small")
        self.folder = Button(look, self.tr("Show the folder"), "folder-open", size="small")
        self.again.clicked.connect(self.retry)
        self.mender.clicked.connect(self.mend)
        self.folder.clicked.connect(self.show_folder)
        self._buttons: QWidget = flow(self.mender, self.again, self.folder, gap=8)
        words = column(self._title, self._words, 4, self._buttons, gap=2)
        rearrange(self, row(column(self._icon, None), (words, 1), margin=(22, 16, 22, 16), gap=14))
        self.hide()

    def show_trouble(self, trouble: Trouble | None) -> None:
        """Show it, or nothing for None."""
        if trouble is not None:
            self._title.setText(_TITLES[trouble.kind])
            self._words.setText(_WORDS[trouble.kind])
            self.setAccessibleName(f"{_TITLES[trouble.kind]}. {_WORDS[trouble.kind]}")
            self.mender.setVisible(trouble.kind == "damaged")
            self.again.setVisible(trouble.kind not in ("damaged", "newer"))
        self.setVisible(trouble is not None)

    def show_unreadable(self, entries: int) -> None:
        """Some rows are damaged and all others are not: told, with the same cure."""
        title = self.tr("One entry can't be read") if entries == 1 else self.tr("{0} entries can't be read")
        title = title.format(entries)
        words = self.tr("All others are safe. What can be read and the last backup make them whole again.")
        self._title.setText(title)
        self._words.setText(words)
        self.setAccessibleName(f"{title}. {words}")
        self.mender.show()
        self.again.hide()
        self.show()

    def first_button(self) -> Button:
        return next((one for one in (self.mender, self.again) if not one.isHidden()), self.folder)


def show_folder(folder: Path) -> None:
    """Show it in the program that this computer has for it."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def mended(repaired: Repaired) -> str:
    """What became of a damaged diary, in words for the person."""
    said = QCoreApplication.translate
    if repaired.copy is None or not repaired.copied:
        return said("TroubleBar", "Mended: {0} entries could be read. The old file was kept.").format(repaired.read)
    words = said("TroubleBar", "Mended: {0} entries could be read, {1} come from the backup of {2}.")
    return words.format(repaired.read, repaired.copied, wording.backup_day(repaired.copy.day))


_NARROW = 620
"""Pixels at 100 % text under which the buttons go below the words."""


class CrampQuestion(Card):
    """ "Was this a cramp?" Asked once something is over that nobody called one; unanswered it counts nowhere."""

    answered = Signal(bool)
    later = Signal()
    """Not now: the diary asks again."""

    def __init__(self, look: Look, what: str) -> None:
        """`what` says which, such as "Tonight, left calf"."""
        super().__init__(look, fill="raised", border="control", radius=18)
        question = self.tr("Was this a cramp?")
        self._sign = Icon(look, "info", 24, "text2")
        self._words = Words(look, f"{question} {what}", "bodyb", wrap=True)
        self.yes = Button(look, self.tr("Yes"), "check", size="small", name=self.tr("Yes, it was a cramp"))
        self.no = Button(look, self.tr("No"), size="small", name=self.tr("No, it was no cramp"))
        self.shut = Button(look, "", "x", kind="ghost", size="small", name=self.tr("Not now. The diary asks later."))
        self.yes.clicked.connect(lambda: self.answered.emit(True))
        self.no.clicked.connect(lambda: self.answered.emit(False))
        self.shut.clicked.connect(self.later)
        for part in (self._sign, self._words, self.yes, self.no, self.shut):
            part.setParent(self)
        self._narrow: bool | None = None
        self._arrange()
        look.changed.connect(self._arrange)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        narrow = self.width() < _NARROW * self.look.text_scale
        if narrow == self._narrow:
            return
        self._narrow = narrow
        self._sign.setVisible(not narrow)
        if narrow:
            head = row((self._words, 1), self.shut, gap=6)
            rearrange(self, column(head, row((self.yes, 1), (self.no, 1), gap=8), margin=(16, 8, 8, 10), gap=4))
        else:
            parts = (self._sign, (self._words, 1), self.yes, self.no, self.shut)
            rearrange(self, row(*parts, margin=(18, 8, 10, 8), gap=12))
