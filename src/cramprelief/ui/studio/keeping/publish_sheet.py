# SPDX-License-Identifier: MIT
"""The check before a text is put into use, with whom it is offered to and what it takes the place of."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from cramprelief import places
from cramprelief.authoring.desk.open_file import why
from cramprelief.authoring.desk.publish import PublishCheck, publish_check
from cramprelief.authoring.desk.texts import used
from cramprelief.authoring.edit import CannotSplice
from cramprelief.routine.library import own_id
from cramprelief.ui.kit import terms
from cramprelief.ui.kit.boxes import box, column, rearrange, row
from cramprelief.ui.kit.button import Button
from cramprelief.ui.kit.card import Card, Icon
from cramprelief.ui.kit.place_words import place_words
from cramprelief.ui.kit.sheet import Sheet
from cramprelief.ui.kit.tile import Tile, TileStyle
from cramprelief.ui.kit.words import Words
from cramprelief.ui.shell.announce import announce
from cramprelief.ui.state.parts import Parts
from cramprelief.ui.studio.document.file_guard import FileGuard
from cramprelief.ui.studio.keeping.check_rows import check_row
from cramprelief.ui.studio.studio_document import StudioDocument
from cramprelief.ui.theme.look import Look

_LARGE = 1.4
"""From this text size on the sheet is higher than most windows: it opens at its top."""
_MANY = 8
"""So many conditions are named; the others are counted."""


class PublishSheet(Sheet):
    """`ask` opens it with a fresh check."""

    def __init__(self, look: Look, parts: Parts, document: StudioDocument, guard: FileGuard, host: QWidget) -> None:
        super().__init__(look, host, width=880)
        self._parts, self._document, self._guard = parts, document, guard
        self.found: PublishCheck | None = None
        self._title = Words(look, "", "h2", wrap=True)
        self.close_it = Button(look, "", "x", kind="ghost", size="small", name=self.tr("Close"))
        words = self.tr("It is offered on this computer from now on. Take it back whenever you like.")
        self._words = Words(look, words, "body", "text2", wrap=True)
        self.check = QWidget()
        self.who = Card(look, radius=18)
        style = TileStyle(62, "bodyb", sub="caption", radius=14, pad=16)
        self.keep = Tile(look, self.tr("Keep both"), "", style=style)
        self.take = Tile(look, self.tr("Take its place"), self.tr("The app's own is not offered any more"), style=style)
        for tile in (self.keep, self.take):
            tile.setCheckable(True)
            tile.setAutoExclusive(True)
        self._twin = Words(look, "", "bodyb", "caution_ink", wrap=True)
        head = row(Icon(look, "copy", 22, "caution_ink"), (self._twin, 1), gap=10)
        self.place = Card(
            look, column(head, self.keep, self.take, margin=(16, 12, 16, 14), gap=9), fill="caution_soft", border=None,
            radius=18,
        )  # fmt: skip
        self._said = Words(look, self.tr("Checked just now"), "caption", "text2", wrap=True)
        self.not_yet = Button(look, self.tr("Keep as a draft"))
        self.use = Button(look, self.tr("Put into use"), "seal-check", kind="primary")
        self._middle, self._foot = QWidget(), QWidget()
        self._sides: list[QWidget] = []
        self.set_content(
            column(row((self._title, 1), self.close_it), self._words, 8, self._middle, 8, self._foot, gap=6)
        )  # fmt: skip
        self._heading = Words(look, self.tr("The check"), "h3")
        for button in (self.close_it, self.not_yet):
            button.clicked.connect(self.shut)
        self.dismissed.connect(self.shut)
        self.use.clicked.connect(self._use)
        self.adapt(False)

    def adapt(self, narrow: bool) -> None:
        before, self._sides = self._sides, []
        right = column(self.who, self.place, None, gap=12)
        left = column(self._heading, self.check, None, gap=11)
        if narrow:
            rearrange(self._middle, column(left, right, gap=16))
            rearrange(self._foot, column(self.use, self.not_yet, self._said, gap=10))
        else:
            self._sides = [box(left), box(right)]
            rearrange(self._middle, row((self._sides[0], 9), (self._sides[1], 10), gap=28))
            rearrange(self._foot, row((self._said, 1), self.not_yet, self.use, gap=10))
        for old in before:
            old.hide()
            old.deleteLater()

    # What it says

    def ask(self) -> None:
        """Check now what stands there, and show it."""
        document = self._document
        document.settle()
        document.save_now()
        from cramprelief.voice.clips import read_clips

        clips = read_clips(places.assets() / "voice" / "en")
        catalogue = self._parts.catalogue
        self.found = publish_check(
            document.findings, document.content, document.path, catalogue.library, catalogue.triage,
            document.path.parent, lambda line: clips.find(line) is not None,
        )  # fmt: skip
        self._show(self.found)
        first = self.use if self.found.may_be_used else self.not_yet
        self.open(self.close_it if self.fills_window or self.look.text_scale > _LARGE else first)
        announce(self, self._title.text())

    def _show(self, found: PublishCheck) -> None:
        document = self._document
        source = document.source
        title = (source.text_at(("title",)) if source is not None else "") or document.id
        asked = self.tr("Put the changes of “{0}” into use?") if document.changes_one_in_use else ""
        self._title.setText((asked or self.tr("Put “{0}” into use?")).format(title))
        self.setAccessibleName(self._title.text())
        self.not_yet.set_words(self.tr("Not yet") if document.changes_one_in_use else self.tr("Keep as a draft"))
        for old in self.check.findChildren(QWidget):
            old.hide()
            old.deleteLater()
        rearrange(self.check, column(*(check_row(self.look, point) for point in found.points), gap=11))
        self._show_who(found)
        self.use.setEnabled(found.may_be_used)
        library = self._parts.catalogue.library
        self.place.setVisible(found.twin is not None)
        if found.twin is not None:
            self._twin.setText(self.tr("The app has a “{0}” too.").format(library.title(found.twin)))
            self.keep.set_words(self.tr("Keep both"), self.tr("Mine is called {0}").format(self._name(found)))
            (self.take if found.twin_replaced else self.keep).setChecked(True)

    def _name(self, found: PublishCheck) -> str:
        stem = self._document.path.stem
        return own_id(stem, self._parts.catalogue.library.origins) if found.must_rename else stem

    def _show_who(self, found: PublishCheck) -> None:
        look = self.look
        for old in self.who.findChildren(QWidget):
            old.hide()
            old.deleteLater()
        lines: list[QWidget | int] = []

        def say(title: str, words: str) -> None:
            lines.extend([Words(look, title, "captionb", "text2"), Words(look, words, "bodyb", wrap=True), 4])

        if found.relieves:
            where = terms.listed([place_words(place) for place in found.relieves])
            postures = terms.listed((terms.posture(each) for each in found.posture), "or")
            say(self.tr("Offered to"), self.tr("{0}: {1}").format(where, postures.lower()))
        never = self._conditions(found.never)
        if found.needs_standing:
            never.append(self.tr("people who cannot stand"))
        say(self.tr("Never offered to"), "; ".join(never) if never else self.tr("Nobody is kept away."))
        if found.first_aid:
            words = self.tr("Stays the app's own “{0}”.").format(found.first_aid)
            say(self.tr("First aid"), words)
        rearrange(self.who, column(*lines[:-1], margin=(18, 14, 18, 14), gap=3))

    def _conditions(self, names: tuple[str, ...]) -> list[str]:
        rows = self._parts.catalogue.tables.conditions
        said = [rows[name].name if name in rows else name.replace("-", " ") for name in names]
        if len(said) > _MANY:
            return [*said[:_MANY], self.tr("{0} more").format(len(said) - _MANY)]
        return said

    # What it does

    def _use(self) -> None:
        found, source = self.found, self._document.source
        if found is None or source is None or not found.may_be_used:
            return
        replaces = found.twin if found.twin is not None and self.take.isChecked() else None
        path = None
        if found.must_rename and (replaces is None or replaces != self._document.path.stem):
            path = self._document.path.with_name(f"{self._name(found)}.yaml")
        try:
            self._guard.put_into_use(used(source, replaces), path)
        except CannotSplice as error:
            self._tell(str(error))
            return
        except OSError as error:
            reason = {"full": self.tr("The disk is full."), "denied": self.tr("This folder cannot be written.")}
            self._tell(self.tr("That did not work. {0}").format(reason.get(why(error), error.strerror or "")))
            return
        self.shut()
        self._parts.catalogue.reload()

    def _tell(self, words: str) -> None:
        self._said.setText(words)
        announce(self, words)
