# SPDX-License-Identifier: MIT
"""The one open document of the Studio, as all its panels share it: its text, what is chosen in it, whether it is saved.

The text is the document. Every panel changes it by splices alone, through `edit` or `apply`, and looks at it again
when it `changed`. The check follows once the events at hand are done, so that keys that come together are checked once.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path as FilePath
from typing import Literal, Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from cramprelief.authoring.document import Checked, Content, RoutineDocument
from cramprelief.authoring.edit import CannotSplice, Path, SourceText, StepPlace
from cramprelief.authoring.splice import Splice, between
from cramprelief.reading.finding import Finding

ABOUT: Path = ()
"""What stands around the steps is chosen."""
AFTER: Path = ("then",)
"""What comes after the routine is chosen."""
PAUSE = 600
"""Milliseconds after the last change until the text is saved."""
TYPING = 1000
"""Milliseconds of rest that end what one Undo takes back of typing."""
Saving = Literal["saved", "saving", "unsaved"]
Use = Literal["draft", "in-use", "left-out"]
Make = Callable[[SourceText], "Splice | Sequence[Splice]"]


class Keeper(Protocol):
    """Where the text of the document is kept."""

    @property
    def path(self) -> FilePath: ...

    @property
    def waits(self) -> bool:
        """What is written here is a copy of a file in use, which goes on unchanged."""
        ...

    def save(self, data: bytes) -> None:
        """Write it whole or not at all. Raises OSError."""


class StudioDocument(QObject):
    """`read_only`: it may be looked at and tried, not changed."""

    changed = Signal()
    """Another text holds."""
    checked = Signal()
    """`findings`, `routine` and `good` are of this text."""
    selected = Signal(object)
    """The path that is chosen now."""
    state_changed = Signal()
    """Of `saving` or of `trouble`."""
    asked = Signal(str, object)
    """A panel is wanted: its name, and what it is to show."""
    refused = Signal(str)
    """A sentence for the person: why this place cannot be changed so."""
    around_changed = Signal()
    """What lies beside the file, such as figures, is another now."""
    told = Signal(str)
    """A sentence to announce: what an edit did."""

    def __init__(
        self,
        document: RoutineDocument,
        keeper: Keeper,
        *,
        read_only: bool = False,
        now: Callable[[], datetime] = datetime.now,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._document, self._keeper, self._now = document, keeper, now
        self.can_edit = not read_only
        self.selection: Path = ABOUT
        self.saving: Saving = "saved"
        self.saved_at: datetime | None = None
        self.trouble: OSError | None = None
        """Why the text could not be saved, while it is not."""
        self._places: tuple[int, tuple[StepPlace, ...]] = (-1, ())
        self._checked: Checked = document.checked()
        self._check = QTimer(self, singleShot=True, interval=0)
        self._check.timeout.connect(self._check_now)
        self._save = QTimer(self, singleShot=True, interval=PAUSE)
        self._save.timeout.connect(self.save_now)
        self._rest = QTimer(self, singleShot=True, interval=TYPING)
        self._rest.timeout.connect(document.rest)
        self._typing: tuple[str, Path] | None = None

    # What it says

    @property
    def path(self) -> FilePath:
        """The file on the disk."""
        return self._keeper.path

    @property
    def id(self) -> str:
        return self.path.stem

    @property
    def text(self) -> str:
        return self._document.text

    @property
    def data(self) -> bytes:
        """What belongs into the file."""
        return self._document.data

    @property
    def revision(self) -> int:
        """Another number for each text."""
        return self._document.revision

    @property
    def source(self) -> SourceText | None:
        """The text with the place of everything in it; None where it is no YAML."""
        source = self._document.source
        return source if source.root is not None else None

    @property
    def unreadable_line(self) -> int:
        """The line that keeps the text from being read at all; 0 where it can be read."""
        problem = self._document.source.problem
        return problem.line if problem is not None else 0

    @property
    def findings(self) -> tuple[Finding, ...]:
        return self._checked.findings

    @property
    def errors(self) -> int:
        return sum(finding.level == "error" for finding in self.findings)

    @property
    def content(self) -> Content | None:
        """What this very text says; None where it has errors."""
        return self._checked.content

    @property
    def good(self) -> Content | None:
        """The last text without errors."""
        return self._checked.good

    @property
    def good_before(self) -> int:
        """The line of the first error, which `good` does not know of yet; 0 where `good` is of this very text."""
        return self._checked.good_before

    @property
    def places(self) -> tuple[StepPlace, ...]:
        """Every step, group and way, in the order of the file."""
        if self._places[0] != self.revision:
            source = self.source
            self._places = self.revision, tuple(source.steps()) if source is not None else ()
        return self._places[1]

    @property
    def steps(self) -> tuple[StepPlace, ...]:
        """Every step alone."""
        return tuple(each for each in self.places if each.kind not in ("group", "way"))

    @property
    def step(self) -> StepPlace | None:
        """The step, group or way that is chosen."""
        return next((each for each in self.places if each.path == self.selection), None)

    @property
    def use(self) -> Use:
        """Whether it is offered."""
        source = self.source
        if source is not None and source.text_at(("draft",)) == "yes":
            return "draft"
        return "left-out" if self.errors and not self._keeper.waits else "in-use"

    @property
    def changes_one_in_use(self) -> bool:
        """Whether it is a copy of a file in use, which goes on unchanged until this one takes its place."""
        return self._keeper.waits

    @property
    def can_be_used(self) -> bool:
        """Whether there is anything to put into use."""
        return self.use == "draft" or self.changes_one_in_use

    # What is chosen

    def select(self, path: Path) -> None:
        """Choose a step, a group, `ABOUT` or `AFTER`."""
        if path != self.selection:
            self.selection = path
            self.selected.emit(path)

    def select_line(self, line: int) -> None:
        """Choose the step that stands in this line."""
        here = [each for each in self.places if each.line <= line <= each.last_line]
        if here:
            self.select(here[-1].path)

    def ask(self, panel: str, argument: object = None) -> None:
        """Want another panel: "source" with a line, "form" with a path, "gallery", "poser", "versions" …"""
        self.asked.emit(panel, argument)

    # What is changed

    def edit(
        self, name: str, make: Make, *, view: str = "form", selection: Path | None = None, joins: bool = False
    ) -> bool:
        """Change the text by the splices that `make` gives for it; whether it could be done.

        `name` is what Undo says, `selection` what is chosen from then on. With `joins` one Undo takes all back that
        was typed in one place without a rest.
        """
        source = self.source
        if source is None:
            self.refused.emit(self.tr("The form waits: the text cannot be read. Mend it in Source."))
            return False
        try:
            made = make(source)
        except CannotSplice as error:
            self.refused.emit(str(error))
            return False
        splices = (made,) if isinstance(made, Splice) else tuple(made)
        return self.apply(name, *splices, view=view, selection=selection, joins=joins)

    def apply(
        self, name: str, *splices: Splice, view: str = "", selection: Path | None = None, joins: bool = False
    ) -> bool:
        """Change the text by these splices, all of the text as it is; see `edit`."""
        if not self.can_edit or not splices:
            return False
        chosen = self.selection if selection is None else selection
        place = (name, self.selection) if joins else None
        if place is None or place != self._typing:
            self._document.rest()
        self._typing = place
        kept = self._document.apply(name, *splices, view=view, selection=self.selection, joins=joins)
        if joins:
            self._rest.start()
        if kept:
            self._after_change()
        self.select(chosen)
        return True

    def replace_all(self, name: str, text: str, *, view: str = "source") -> bool:
        """Another text in the place of this one, as one edit: an earlier version, or what another program wrote."""
        return self.apply(name, between(self.text, text), view=view, selection=ABOUT)

    def rest(self) -> None:
        """What is typed next stands in another place: an entry of its own."""
        self._typing = None
        self._document.rest()

    def undo(self) -> None:
        """Take the last edit back, and show where it was."""
        entry = self._document.undo()
        if entry is not None:
            self._turned(entry.selection, entry.view)

    def redo(self) -> None:
        entry = self._document.redo()
        if entry is not None:
            self._turned(entry.selection, entry.view)

    def _turned(self, selection: Path, view: str) -> None:
        self._typing = None
        self._after_change()
        source = self.source
        if source is not None and (selection in (ABOUT, AFTER) or source.value(selection) is not None):
            self.select(selection)
        if view:
            self.ask(view)

    @property
    def undo_name(self) -> str:
        """What Undo would take back; empty where there is nothing."""
        return self._document.undo_name

    @property
    def redo_name(self) -> str:
        return self._document.redo_name

    def _after_change(self) -> None:
        self.changed.emit()
        self._check.start()
        self._set_saving("saving")
        self._save.start()

    def _check_now(self) -> None:
        self._checked = self._document.checked()
        self.checked.emit()

    def look_again(self) -> None:
        """A figure or a picture beside the file is new or another: check again what the text names."""
        self.around_changed.emit()
        self._document.look_again()
        self._check.start()

    def settle(self) -> None:
        """Check now what waits to be checked."""
        if self._check.isActive():
            self._check.stop()
            self._check_now()

    # Keeping it

    def save_now(self) -> bool:
        """Save without waiting for a rest; whether all is saved."""
        self._save.stop()
        if self.saving == "saved":
            return True
        try:
            self._keeper.save(self._document.data)
        except OSError as error:
            self.trouble = error
            self._set_saving("unsaved")
            return False
        self.trouble = None
        self.saved_at = self._now()
        self._set_saving("saved")
        return True

    def save_again(self) -> bool:
        """Save what is here, whether or not it seems saved."""
        self._set_saving("saving")
        return self.save_now()

    def _set_saving(self, saving: Saving) -> None:
        if saving != self.saving:
            self.saving = saving
            self.state_changed.emit()
