# SPDX-License-Identifier: MIT
"""The hand-out of a routine as a file: asks where to, draws it, and says in a line how that went."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from cramprelief import places
from cramprelief.routine.model import Routine
from cramprelief.ui.evidence.sources_sheet import sources_of
from cramprelief.ui.kit.boxes import row
from cramprelief.ui.kit.button import Button
from cramprelief.ui.kit.card import Card, Icon
from cramprelief.ui.kit.words import Words
from cramprelief.ui.state.parts import Parts
from cramprelief.ui.theme.look import Look


def ask_where(page: QWidget, routine: Routine) -> Path | None:
    """The file that the person chooses; None for none."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    title = QCoreApplication.translate("Handout", "Save the hand-out")
    kinds = QCoreApplication.translate("Handout", "PDF, to print (*.pdf);;Picture (*.png)")
    name, _ = QFileDialog.getSaveFileName(page, title, str(Path(folder) / f"{routine.id}.pdf"), kinds)
    path = Path(name) if name else None
    return path if path is None or path.suffix.lower() in (".pdf", ".png") else path.with_name(path.name + ".pdf")


def write(parts: Parts, routine: Routine, path: Path) -> int:
    """The number of pages. The file is there whole or not at all. Raises OSError."""
    from cramprelief.ui.storyboard.make import HandoutNames, Shown, make

    library = parts.catalogue.library
    titles = {each.id: each.title for each in library.routines.values()}
    conditions = {each.id: each.name for each in parts.catalogue.tables.conditions.values()}
    cited = {key: source.cited() for key, source in sources_of(places.assets() / "sources.yaml").items()}
    figures = [places.assets() / "figures", library.folder(routine.id) / "figures"]
    profile = parts.preferences.profile
    shown = Shown(profile.side, profile.place)
    return make(routine, HandoutNames(titles, conditions, cited), figures, shown, path, "a4")


class HandoutNote(Card):
    """Where the hand-out lies, with the way to it; or why there is none."""

    def __init__(self, look: Look) -> None:
        self._sign = Icon(look, "check-circle", 24, "primary_ink")
        self._words = Words(look, "", "body", "primary_ink", wrap=True)
        self.open = Button(look, self.tr("Open it"), size="small")
        self.close_button = Button(look, "", "x", kind="ghost", size="small", name=self.tr("Close"))
        inner = row(self._sign, (self._words, 1), self.open, self.close_button, margin=(16, 6, 8, 6), gap=10)
        super().__init__(look, inner, fill="primary_soft", border=None, radius=16)
        self._path = Path()
        self.open.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._path))))
        self.close_button.clicked.connect(self.hide)
        self.hide()

    def tell(self, path: Path, pages: int) -> None:
        self._path = path
        words = self.tr("Saved, 1 page: {0}") if pages == 1 else self.tr("Saved, {1} pages: {0}")
        self._say(words.format(path.name, pages), failed=False)

    def tell_trouble(self, path: Path, error: OSError) -> None:
        words = self.tr("The hand-out could not be saved as {0}: {1}. Choose another folder.")
        self._say(words.format(path.name, error.strerror or error), failed=True)

    def _say(self, words: str, *, failed: bool) -> None:
        self._words.setText(words)
        self._words.restyle(role="danger_ink" if failed else "primary_ink")
        self._sign.set_icon("warning" if failed else "check-circle", "danger_ink" if failed else "primary_ink")
        self.set_dress(fill="danger_soft" if failed else "primary_soft", border=None)
        self.open.setVisible(not failed)
        self.show()
