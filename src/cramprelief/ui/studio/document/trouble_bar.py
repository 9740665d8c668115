# SPDX-License-Identifier: MIT
"""One line below the upper edge where something is wrong with the file: what it is, and what can be done."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog

from cramprelief.ui.kit.boxes import column, flow, rearrange
from cramprelief.ui.kit.button import Button
from cramprelief.ui.kit.card import Card
from cramprelief.ui.kit.words import Words
from cramprelief.ui.shell.announce import announce
from cramprelief.ui.studio.document.file_guard import FileGuard
from cramprelief.ui.studio.studio_document import StudioDocument
from cramprelief.ui.theme.look import Look

Way = tuple[str, Callable[[], object]]


class FileTroubleBar(Card):
    """Hidden while all is well. `closed` asks to leave the document; `seen` tells that it appeared or went."""

    closed = Signal()
    seen = Signal()
    used = Signal()
    """What is in use is another now."""

    def __init__(self, look: Look, document: StudioDocument, guard: FileGuard) -> None:
        super().__init__(look, fill="caution_soft", border=None, radius=16)
        self._document, self._guard = document, guard
        self.words = Words(look, "", "body", "caution_ink", wrap=True)
        self.buttons = [Button(look, "", size="small") for _ in range(3)]
        self._do: list[Callable[[], object]] = []
        for place, button in enumerate(self.buttons):
            button.clicked.connect(lambda _=False, place=place: self._act(place))
        rearrange(self, column(self.words, flow(*self.buttons, gap=8), margin=(18, 10, 14, 10), gap=8))
        self._taken = False
        self._now = ""
        self.hide()
        guard.changed.connect(self.refresh)
        guard.taken_over.connect(self._tell_taken)
        document.changed.connect(self._forget_taken)
        self.refresh()

    def refresh(self) -> None:
        """Say what holds now."""
        said = self._said()
        was, self._now = self._now, "" if said is None else said[0]
        if said is not None:
            words, ways = said
            self.words.setText(words)
            self._do = [do for _name, do in ways]
            for place, button in enumerate(self.buttons):
                button.setVisible(place < len(ways))
                if place < len(ways):
                    button.set_words(ways[place][0])
            if words != was:
                announce(self, words)
        self.show_again()
        if bool(self._now) != bool(was):
            self.seen.emit()

    def show_again(self) -> None:
        """In sight where there is something to say."""
        self.setVisible(bool(self._now))

    def _said(self) -> tuple[str, list[Way]] | None:
        file, outside, saved = self._guard.file, self._guard.outside, self._guard.saved
        if file.locked:
            return self.tr("Open in another window. Here it can only be read."), []
        if outside is not None and outside.data is None:
            again: Way = self.tr("Write it again"), self._guard.keep_mine
            return self.tr("The file is gone. Your text is here."), [again, (self.tr("Close"), self.closed.emit)]
        if outside is not None:
            return self.tr("Changed in another program too."), [
                (self.tr("Compare"), self._compare),
                (self.tr("Keep mine"), self._guard.keep_mine),
                (self.tr("Take theirs"), self._guard.take_theirs),
            ]
        elsewhere: Way = self.tr("Save elsewhere"), self._save_elsewhere
        if saved is not None:
            reason = {"full": self.tr("The disk is full."), "denied": self.tr("The folder cannot be written.")}
            words = self.tr("Not saved yet. {0} Your work is kept here.").format(
                reason.get(saved.why, self.tr("The disk says no."))
            )
            return words, [elsewhere, (self.tr("Try again"), self._document.save_again)]
        if file.copied:
            return self.tr("The folder cannot be written. You write on a copy."), [elsewhere]
        if self._guard.use is not None:
            title = self._title()
            return self.tr("“{0}” is in use.").format(title), [(self.tr("Undo"), self._take_back)]
        if self._taken:
            return self.tr("Changed in another program. Taken over."), [(self.tr("Undo"), self._document.undo)]
        if file.recovered and self._document.saving == "saved":
            return self.tr("Your last words did not reach the file. They are here again."), [
                (self.tr("Save"), self._document.save_again)
            ]
        return None

    def _title(self) -> str:
        source = self._document.source
        return (source.text_at(("title",)) if source is not None else "") or self._document.id

    def _take_back(self) -> None:
        try:
            self._guard.take_back()
        except OSError as error:
            announce(self, self.tr("That did not work. {0}").format(error.strerror or ""))
        else:
            self.used.emit()

    def _act(self, place: int) -> None:
        if place < len(self._do):
            self._do[place]()

    def _tell_taken(self) -> None:
        self._taken = True
        self.refresh()

    def _forget_taken(self) -> None:
        """The next change of one's own makes it old news."""
        if self._document.undo_name != self._guard.tr("put into use"):
            self._guard.forget_use()
        if self._taken and self._document.undo_name != self._guard.tr("changes from another program"):
            self._taken = False
            self.refresh()

    def _compare(self) -> None:
        """Their text becomes a version, beside which this one can be seen."""
        outside = self._guard.outside
        if outside is not None and outside.data is not None:
            self._guard.file.versions.keep(outside.data, "other")
            self._document.ask("versions")

    def _save_elsewhere(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save elsewhere"), f"{self._document.id}.yaml", self.tr("Routines (*.yaml)")
        )
        if not name:
            return
        try:
            self._guard.file.save_as(Path(name), self._document.data)
        except OSError as error:
            announce(self, self.tr("That did not work. {0}").format(error.strerror or ""))
        else:
            announce(self, self.tr("Saved."))
