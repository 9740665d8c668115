# SPDX-License-Identifier: MIT
"""Earlier versions of what is open: what changed since, and the way back to one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from cramprelief.authoring.desk.texts import as_draft
from cramprelief.authoring.desk.versions import Version
from cramprelief.authoring.edit import CannotSplice, Path
from cramprelief.record.wording import weekday
from cramprelief.routine.decode import decode
from cramprelief.routine.model import Routine
from cramprelief.ui.figure.thumbnail import Thumbnails
from cramprelief.ui.kit.boxes import box, column, rearrange, row
from cramprelief.ui.kit.button import Button
from cramprelief.ui.kit.card import Badge, Card, Separator
from cramprelief.ui.kit.scroll import Scroll
from cramprelief.ui.kit.segmented import Segmented
from cramprelief.ui.kit.tile import Tile, TileStyle
from cramprelief.ui.kit.words import Words
from cramprelief.ui.shell.announce import announce
from cramprelief.ui.state.parts import Parts
from cramprelief.ui.studio.document.file_guard import FileGuard
from cramprelief.ui.studio.keeping.step_changes import StepChanges, step_changes
from cramprelief.ui.studio.keeping.text_diff import TextDiff, changes_in, differences
from cramprelief.ui.studio.start.desk_here import desk_here
from cramprelief.ui.studio.studio_document import StudioDocument
from cramprelief.ui.theme.look import Look
from cramprelief.ui.theme.sheet import dress

_WIDE = 820
"""Effective pixels of width from which on the list stands beside what changed."""
_ICONS = {"itself": "clock", "named": "bookmark-simple", "use": "seal-check", "added": "tray-arrow-down",
          "other": "arrows-clockwise"}  # fmt: skip


class _Compared(NamedTuple):
    """What the panel compares with."""

    version: Version
    text: str


class VersionsPanel(QWidget):
    """`show_for` reads them anew. It asks "close" when done."""

    def __init__(
        self, look: Look, parts: Parts, document: StudioDocument, guard: FileGuard, pictures: Thumbnails
    ) -> None:
        super().__init__()
        self.look, self._parts, self._document, self._guard = look, parts, document, guard
        self._found: Sequence[Version] = ()
        self._shown: _Compared | None = None
        self.tiles: dict[Version, Tile] = {}
        self._narrow: bool | None = None
        self.back = Button(look, "", "arrow-left", kind="ghost", size="small", name=self.tr("Back to the form"))
        self._title = Words(look, self.tr("Versions"), "h2", wrap=True)
        self.keep = Button(look, self.tr("Keep this one"), "bookmark-simple", size="small")
        self.name = QLineEdit()
        self.name.setPlaceholderText(self.tr("A name for it"))
        self.name.setAccessibleName(self.tr("A name for this version"))
        self.name.setMaxLength(60)
        dress(self.name, look)
        self._list = QWidget()
        self._foot = Words(
            look, self.tr("50 versions are kept, the named ones always."), "caption", "text2", wrap=True
        )  # fmt: skip
        self._heading = Words(look, "", "h3", wrap=True)
        views = [("steps", self.tr("Steps")), ("text", self.tr("Text")), ("both", self.tr("Both"))]
        self._count = Badge(look, "", "primary")
        self.views = Segmented(look, views, "both", label=self.tr("Show changes as"), height=46)
        self._steps = StepChanges(look, pictures)
        self._steps.hide()
        self._changes = QWidget()
        self.diff = TextDiff(look)
        dress(self.diff, look)
        self._rule = Separator(look)
        self._same = Words(look, "", "body", "text2", wrap=True)
        self._stays = Words(look, self.tr("Undo takes it back."), "caption", "text2", wrap=True)
        self.as_copy = Button(look, self.tr("Open as a copy"), "copy", size="small")
        self.go_back = Button(look, "", "arrow-counter-clockwise", kind="primary", size="small")
        for part in (
            self.back, self._title, self.keep, self.name, self._list, self._foot, self._heading, self._count,
            self.views, self._steps, self._changes, self.diff, self._rule, self._same, self._stays, self.as_copy, self.go_back,
        ):  # fmt: skip
            part.setParent(self)
        self._held: list[QWidget] = []
        self.back.clicked.connect(lambda: document.ask("close"))
        self.keep.clicked.connect(self._keep)
        self.name.returnPressed.connect(self._keep)
        self.views.chosen.connect(lambda _key: self._show_changes())
        self.as_copy.clicked.connect(self._open_as_copy)
        self.go_back.clicked.connect(self._go_back)
        look.changed.connect(self._arrange_anew)

    def first_focus(self) -> QWidget:
        return next((tile for tile in self.tiles.values() if tile.isChecked()), self.back)

    def show_for(self, _path: Path) -> None:
        """Read the versions, and compare with the newest that differs."""
        self._document.save_now()
        self._found = self._guard.file.versions.all()
        self._shown = None
        now = self._document.text
        for version in self._found:
            text = self._read(version)
            if text is not None and text != now:
                self._shown = _Compared(version, text)
                break
        self._make_list()
        self._show_changes()

    def _read(self, version: Version) -> str | None:
        try:
            return self._guard.file.versions.read(version).decode("utf-8-sig")
        except (OSError, UnicodeDecodeError):
            return None

    # The list

    def _make_list(self) -> None:
        for old in self._list.findChildren(QWidget):
            old.hide()
            old.deleteLater()
        self.tiles = {}
        parts: list[QWidget] = []
        day = ""
        for version in self._found:
            words = self._day(version.when)
            if words != day:
                day = words
                parts.append(Words(self.look, day, "captionb", "text2"))
            parts.append(self._tile(version))
        if not parts:
            parts.append(Words(self.look, self.tr("The first one is kept with the first change."), wrap=True))
        rearrange(self._list, column(*parts, None, gap=7))
        self._list.updateGeometry()

    def _tile(self, version: Version) -> Tile:
        said = {
            "itself": self.tr("by itself"), "named": self.tr("kept by you"), "use": self.tr("by you"),
            "added": self.tr("added from a file"), "other": self.tr("from another program"),
        }  # fmt: skip
        usual = {
            "itself": self.tr("As it was"), "named": self.tr("Kept"), "use": self.tr("Put into use"),
            "added": self.tr("Added from a file"), "other": self.tr("From another program"),
        }  # fmt: skip
        title = usual[version.kind] if version.kind == "use" or not version.name else version.name
        clock = self.look.times.clock(version.when.astimezone())
        tile = Tile(
            self.look, title[:1].upper() + title[1:], f"{clock}, {said[version.kind]}", _ICONS[version.kind],
            kind="quiet", style=TileStyle(58, "label", sub="caption", icon=22, radius=14, pad=14),
        )  # fmt: skip
        tile.setCheckable(True)
        tile.setAutoExclusive(True)
        tile.setChecked(self._shown is not None and self._shown.version == version)
        tile.clicked.connect(lambda _=False: self._choose(version))
        self.tiles[version] = tile
        return tile

    def _day(self, when: datetime) -> str:
        local = when.astimezone()
        return weekday(local.date(), datetime.now().date())

    def _choose(self, version: Version) -> None:
        text = self._read(version)
        if text is None:
            announce(self, self.tr("This version cannot be read."))
            return
        self._shown = _Compared(version, text)
        self._show_changes()

    # What changed

    def _show_changes(self) -> None:
        shown = self._shown
        for old in self._changes.findChildren(QWidget):
            old.hide()
            old.deleteLater()
        for part in (self.go_back, self.as_copy, self._stays, self.views, self._count):
            part.setVisible(shown is not None)
        if shown is None:
            self._heading.setText(self.tr("What changed"))
            self._same.setText(self.tr("Nothing is kept yet that differs."))
            self._show_parts(same=True)
            rearrange(self._changes, column())
            return
        when = self._when(shown.version)
        self._heading.setText(self.tr("What changed since {0}").format(when))
        self.go_back.set_words(self.tr("Go back to {0}").format(when))
        lines = differences(shown.text, self._document.text)
        number = changes_in(lines)
        self._count.show_words(self.tr("1 change") if number == 1 else self.tr("{0} changes").format(number), "primary")
        self._same.setText(self.tr("It is the same as now."))
        self.diff.show_lines(lines)
        cards: list[QWidget] = []
        old_one, new_one = self._routine(shown.text), self._routine(self._document.text)
        if old_one is not None and new_one is not None and self.views.current() != "text":
            changes = step_changes(old_one, new_one)
            cards = self._steps.lines(old_one, new_one, changes, stacked=bool(self._narrow))
        if not cards and self.views.current() == "steps":
            cards = [Words(self.look, self.tr("No step is another."), "body", "text2", wrap=True)]
        rearrange(self._changes, column(*cards, gap=8))
        self._show_parts(same=not lines)
        self.go_back.setEnabled(bool(lines) and self._document.can_edit)

    def _show_parts(self, *, same: bool) -> None:
        view = self.views.current()
        self._same.setVisible(same)
        self._changes.setVisible(not same and view != "text")
        self.diff.setVisible(not same and view != "steps")
        self._rule.setVisible(not same and view == "both")

    def _when(self, version: Version) -> str:
        """Its name, or "3:04" today, else "Sunday" or "Sun 2 Mar"."""
        if version.kind == "named":
            return self.tr("“{0}”").format(version.name)
        local = version.when.astimezone()
        if local.date() == datetime.now().date():
            return self.look.times.clock(local)
        return weekday(local.date(), datetime.now().date())

    def _routine(self, text: str) -> Routine | None:
        content = decode(str(self._document.path), text.encode("utf-8", "surrogatepass")).content
        return content if isinstance(content, Routine) else None

    # What can be done

    def _keep(self) -> None:
        """What stands there now is kept always, under the name that was given or the time."""
        clock = self.look.times.clock(datetime.now())
        name = " ".join(self.name.text().split()) or self.tr("Kept as {0}").format(clock)
        self._document.save_now()
        kept = self._guard.file.versions.keep(self._document.data, "named", name)
        self.name.clear()
        announce(self, self.tr("Kept as {0}.").format(name) if kept else self.tr("The disk says no. Nothing is kept."))
        self.show_for(())

    def _go_back(self) -> None:
        shown = self._shown
        if shown is None:
            return
        self._guard.file.versions.keep(self._document.data, "itself")
        text = shown.text
        if self._document.use == "draft":
            try:
                text = as_draft(text)
            except CannotSplice:
                text = shown.text
        self._document.replace_all(self.tr("back to {0}").format(self._when(shown.version)), text, view="")
        announce(self, self.tr("Back to {0}. Undo takes it back.").format(self._when(shown.version)))
        self._document.ask("close")

    def _open_as_copy(self) -> None:
        shown = self._shown
        if shown is None:
            return
        try:
            path = desk_here().create(as_draft(shown.text), self._document.path.stem)
        except (OSError, CannotSplice) as error:
            announce(self, self.tr("That did not work. {0}").format(error))
        else:
            self._document.ask("open", str(path))

    # Layout

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._document.ask("close")
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.look.shape(self.width(), self.height()).w < _WIDE
        if narrow != self._narrow:
            self._arrange_anew()

    def _arrange_anew(self) -> None:
        was, self._narrow = self._narrow, self.look.shape(self.width(), self.height()).w < _WIDE
        head = row(self.back, (self._title, 1), gap=8)
        self._changes.setParent(self)
        self.diff.setMinimumHeight(self.look.grow(220, 0.3))
        before, self._held = self._held, []
        if self._narrow:
            tools = column(self.as_copy, self.go_back, gap=8)
            page = column(
                head, self.name, self.keep, self._list, self._foot, self._heading, row(self._count, None), self.views, self._same,
                self._changes, self._rule, self.diff, self._stays, tools, None, margin=(14, 8, 14, 16), gap=10,
            )  # fmt: skip
            self._held = [Scroll(self.look, box(page))]
            rearrange(self, column(self._held[0]))
        else:
            kept = Scroll(self.look, box(column(self._list, margin=(0, 0, 8, 0))))
            left = Card(
                self.look, column(self.name, self.keep, (kept, 1), self._foot, margin=12, gap=8), radius=22
            )  # fmt: skip
            left.setFixedWidth(self.look.grow(300, 0.4))
            steps = Scroll(self.look, box(column(self._changes, None, margin=(0, 0, 8, 0))))
            middle = column(
                row(self._heading, self._count, None, self.views, gap=10), self._same, (steps, 2), self._rule, (self.diff, 3),
                row((self._stays, 1), self.as_copy, self.go_back, gap=10), margin=(18, 14, 18, 14), gap=10,
            )  # fmt: skip
            right = Card(self.look, middle)
            both = box(row(left, (right, 1), gap=14))
            self._held = [both]
            rearrange(self, column(head, (both, 1), margin=(16, 12, 16, 14), gap=10))
        for old in before:
            old.hide()
            old.deleteLater()
        if was != self._narrow and self._found:
            self._show_changes()
