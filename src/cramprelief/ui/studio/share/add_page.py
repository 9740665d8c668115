# SPDX-License-Identifier: MIT
"""Adding a bundle: a look through it first, then all that was chosen comes in as drafts, and one Undo takes it out."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import Qt, QTemporaryDir, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QLayout, QWidget

from cramprelief import places
from cramprelief.authoring.bundle.add import AddedFile, add, undo
from cramprelief.authoring.bundle.archive import MAX_PACKED
from cramprelief.authoring.bundle.look import BundleLook, lay_out, look
from cramprelief.authoring.bundle.receiver import Receiver, receiver_here, same_bytes
from cramprelief.authoring.bundle.refusal import DAMAGED, BundleError, NewerError
from cramprelief.authoring.desk.versions import Versions
from cramprelief.authoring.desk.where import versions_of
from cramprelief.figure.library import FigureLibrary
from cramprelief.reading.finding import shorten
from cramprelief.reading.regular import read_regular
from cramprelief.ui.figure.thumbnail import Thumbnails
from cramprelief.ui.kit.boxes import box, column, flow, rearrange, row
from cramprelief.ui.kit.button import Button
from cramprelief.ui.kit.card import Card, Icon, Separator
from cramprelief.ui.kit.scroll import Scroll
from cramprelief.ui.kit.words import Words
from cramprelief.ui.shell.announce import announce
from cramprelief.ui.shell.page import Page
from cramprelief.ui.state.parts import Parts
from cramprelief.ui.studio.share.add_cards import FactsCard, HereCard, WrongCard
from cramprelief.ui.studio.share.compare_sheet import CompareSheet
from cramprelief.ui.studio.share.found_rows import FoundRow, PicturesRow, counted
from cramprelief.ui.theme.shape import PageShape

_LONGEST, _SHORT = 48, 20
"""Letters of a file's name, in a wide and in a narrow window."""
_NAMED = 360
"""Effective width of the page from which the title names the file."""
ChooseBundle = Callable[[QWidget], str]
"""Asks for a file; "" where none is chosen."""


def choose_bundle(parent: QWidget) -> str:
    """Ask which bundle, in the person's own folder at first."""
    words = parent.tr("Add from a file")
    kinds = parent.tr("Shared with cramprelief (*.cramprelief)")
    return QFileDialog.getOpenFileName(parent, words, str(places.person_folder()), kinds)[0]


class AddArrangement(NamedTuple):
    beside: bool
    narrow: bool
    tiny: bool
    """No room for the file's name in the title."""


class AddPage(Page):
    """`show_for` takes the path of a bundle."""

    def __init__(
        self, parts: Parts, ask: ChooseBundle = choose_bundle, clock: Callable[[], datetime] = datetime.now
    ) -> None:
        super().__init__(parts.look)
        self.parts, self._ask, self._clock = parts, ask, clock
        self._path = Path()
        self._receiver: Receiver | None = None
        self.found: BundleLook | None = None
        self.added: tuple[AddedFile, ...] = ()
        self._refused = ""
        self._compared: CompareSheet | None = None
        self._folder: QTemporaryDir | None = None
        self.rows: list[FoundRow] = []
        self.here: list[HereCard] = []
        self._cards: list[QWidget] = []
        self._list: list[QWidget] = []
        look_ = parts.look
        self.back = Button(look_, self.tr("My routines"), "arrow-left", kind="flush", size="small")
        self._title = Words(look_, "", "h1", wrap=True)
        self._lead = Words(look_, "", "lead", "text2", wrap=True)
        self._sign = Icon(look_, "package", 32, "primary")
        self._note_words = Words(look_, "", "bodyb", "primary_ink", wrap=True)
        self.undo = Button(look_, self.tr("Undo"), "arrow-u-up-left", size="small")
        self.see = Button(look_, self.tr("See them"), "arrow-right", size="small", trailing=True)
        self._note = Card(look_, fill="primary_soft", border=None, radius=16)
        self._foot = Words(look_, "", "label", "text2", wrap=True)
        self.cancel = Button(look_, self.tr("Cancel"))
        self.other = Button(look_, self.tr("Another file"), "folder-open")
        self.go_on = Button(look_, "", "plus", kind="primary")
        self._buttons = flow(self.cancel, self.other, self.go_on, gap=10)
        self.keep(
            self.back, self._sign, self._title, self._lead, self._note, self._note_words, self.undo, self.see,
            self._foot, self._buttons,
        )  # fmt: skip
        for button in (self.back, self.cancel):
            button.clicked.connect(lambda: self.go_to("own"))
        self.other.clicked.connect(self._choose)
        self.go_on.clicked.connect(self.add)
        self.undo.clicked.connect(self.take_out)
        self.see.clicked.connect(self._see)
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._look)

    # What is shown

    def show_for(self, argument: object) -> None:
        if not isinstance(argument, (str, Path)):
            return
        self._path = Path(argument)
        self.added = ()
        self._clear()
        self._lead.setText(self.tr("It is being looked through."))
        self._show_buttons()
        self.arrange_anew()
        self._later.start()

    def first_focus(self) -> QWidget | None:
        return self.go_on if self.go_on.isVisibleTo(self) and self.go_on.isEnabled() else self.back

    def _look(self) -> None:
        """Read it, or say why it is refused."""
        self._receiver = receiver_here()
        try:
            self.found = look(read_regular(self._path, MAX_PACKED + 1, cut=True), self._receiver)
            self._show_found()
        except NewerError as error:
            self._refuse(self.tr("It cannot be added yet"), str(error))
        except BundleError as error:
            self._refuse(self.tr("It cannot be added"), f"{DAMAGED} {error}")
        except OSError as error:
            words = self.tr("This file cannot be read: {0}. Nothing was added.")
            self._refuse(self.tr("It cannot be added"), words.format(error.strerror or error))

    def _refuse(self, title: str, why: str) -> None:
        self._clear()
        self._refused = title
        self._lead.setText(shorten(self._path.name, _SHORT))
        words = Words(self.look, why, "body", "danger_ink", wrap=True)
        sign = Icon(self.look, "warning-circle", 26, "danger_ink")
        inner = row(sign, (words, 1), margin=(18, 14, 18, 14), gap=12)
        card = Card(self.look, inner, fill="danger_soft", border=None, radius=18)
        self._cards = [card]
        self.keep(card)
        self._show_buttons()
        self.arrange_anew()
        announce(self, f"{title}. {why}")
        self.other.setFocus()

    def _show_found(self) -> None:
        found = self.found
        assert found is not None
        self._clear(keep_found=True)
        self._folder = QTemporaryDir()
        folder = Path(self._folder.path())
        lay_out(found, folder)
        figures = FigureLibrary([places.assets() / "figures", folder / "figures"], None, self.parts.figures.person)
        pictures = Thumbnails(self.look, figures, self)
        self._lead.setText(self.tr("Nothing is added yet. Look through it first."))
        roots = found.chosen_one_by_one
        for item in found.items:
            if item.piece.kind != "picture":
                line = FoundRow(self.look, item, pictures, figures, folder, choose=item in roots)
                line.switched.connect(self._count)
                self.rows.append(line)
        self._list = list(self.rows)
        if found.of("picture"):
            self._list.append(PicturesRow(self.look, found.of("picture")))
        self.here = [HereCard(self.look, item) for item in found.items
                     if item.state == "here" and item.piece.kind in ("routine", "plan")]  # fmt: skip
        for card in self.here:
            card.compare.connect(partial(self._compare, card))
        safety = tuple(each for each in found.wrong if each.safety)
        others = tuple(each for each in found.wrong if not each.safety and each.finding.level == "error")
        self._cards = [FactsCard(self.look, found)]
        self._cards += [WrongCard(self.look, wrong, safety=wrong is safety) for wrong in (safety, others) if wrong]
        self._cards += self.here
        self.keep(*self._list, *self._cards)
        self._count()
        self.arrange_anew()
        announce(self, self._lead.text())
        focus = self.first_focus()
        if focus is not None and self.isVisible():
            focus.setFocus()

    def _count(self) -> None:
        """What the button says, after a switch was pressed."""
        found = self.found
        assert found is not None
        count = counted(found, self.rows)
        self.go_on.set_words(self.tr("Add 1 thing") if count == 1 else self.tr("Add {0} things").format(count))
        self.go_on.setEnabled(count > 0)
        same = all(item.state == "same" for item in found.items)
        all_here = self.tr("All of it is here already. There is nothing to add.")
        self._foot.setText(all_here if same else self.tr("All come in as drafts. Undo takes them out again."))
        self._show_buttons()

    def _show_buttons(self) -> None:
        looked, done = self.found is not None, bool(self.added)
        self.go_on.setVisible(looked and not done)
        self.cancel.setVisible(looked and not done)
        self.other.setVisible(not looked or done)
        self._foot.setVisible(looked and not done)
        for part in (self._note, self._note_words, self.undo, self.see):
            part.setVisible(done)
        for card in self.here:
            card.setVisible(not done)

    def _clear(self, *, keep_found: bool = False) -> None:
        """Nothing of the bundle before."""
        self.discard(*self._list, *self._cards)
        self.rows, self.here, self._cards, self._list = [], [], [], []
        if self._folder is not None:
            self._folder.remove()
            self._folder = None
        self._refused = ""
        if not keep_found:
            self.found = None

    def _title_words(self, now: AddArrangement) -> str:
        """With the file's name where there is room for it."""
        if self._refused:
            return self._refused
        name = shorten(self._path.name, _LONGEST) if not now.narrow else shorten(self._path.stem, _SHORT)
        if self.added:
            return self.tr("Added") if now.tiny else self.tr("Added from “{0}”").format(name)
        return self.tr("Add from a file?") if now.tiny else self.tr("Add from “{0}”?").format(name)

    # What the person does

    def add(self) -> None:
        """All that is chosen, as drafts."""
        found, receiver = self.found, self._receiver
        assert found is not None and receiver is not None
        chosen = [each.item.piece.name for each in self.rows if each.chosen]
        replace = [each.item.piece.name for each in self.here if each.replaces and each.item.piece.name in chosen]
        count = counted(found, self.rows)
        try:
            self.added = add(found.placed(receiver, chosen, replace), receiver.own)
        except OSError as error:
            words = self.tr("That did not work: {0}. Nothing was added.")
            self._lead.setText(words.format(error.strerror or error))
            announce(self, self._lead.text())
            return
        for each in self.added:
            if each.before is not None:
                Versions(versions_of(receiver.own, each.path), self._clock).keep(each.before, "other")
        self._note_words.setText(
            self.tr("1 thing is added as a draft.")
            if count == 1
            else self.tr("{0} things are added as drafts.").format(count)
        )
        self._after()
        self.undo.setFocus()

    def take_out(self) -> None:
        """What was added goes out again, and what it replaced comes back."""
        try:
            kept = undo(self.added)
        except OSError as error:
            self._note_words.setText(self.tr("That did not work: {0}.").format(error.strerror or error))
            return
        self.added = ()
        self.parts.catalogue.reload()
        self._look()
        if kept:
            names = ", ".join(path.name for path in kept)
            self._lead.setText(self.tr("Taken out again, but for what you have changed: {0}.").format(names))
        else:
            self._lead.setText(self.tr("Taken out again. Nothing is added."))
        announce(self, self._lead.text())

    def _after(self) -> None:
        self.parts.catalogue.reload()
        for each in self.rows:
            each.switch.setEnabled(False)
        self._lead.setText(self.tr("They are never offered before you put them into use."))
        self._show_buttons()
        self.arrange_anew()
        announce(self, self._note_words.text())

    def _compare(self, card: HereCard) -> None:
        """What differs between the two of one name."""
        mine = same_bytes(card.item.here) if card.item.here is not None else b""
        if self._compared is None:
            self._compared = CompareSheet(self.look, self)
        self._compared.open_with(mine, card.item.piece.data)

    def _see(self) -> None:
        first = next((each.path for each in self.added if each.path.parent.name != "figures"), None)
        texts = [each.path for each in self.added if each.path.suffix == ".yaml" and each.path.parent.name != "figures"]
        path = next(iter(texts), first)
        self.go_to("own", None if path is None else str(path))

    def _choose(self) -> None:
        path = self._ask(self)
        if path:
            self.show_for(path)

    def left(self) -> None:
        """What was laid out to be drawn is no longer needed."""
        if not self.added:
            self._clear()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.go_to("own")
        else:
            super().keyPressEvent(event)

    # Layout

    def arrangement(self, shape: PageShape) -> AddArrangement:
        return AddArrangement(shape.width == "wide", shape.width == "narrow", shape.w < _NAMED)

    def arrange(self) -> None:
        now = self.arrangement(self.shape)
        self._title.restyle("h1" if not now.narrow else "h2")
        self._title.setText(self._title_words(now))
        for line in self.rows:
            rearrange(line, line.stand(narrow=now.narrow, tiny=now.tiny))
        for each in self.here:
            each.stand(tiny=now.tiny)
        both = (self.undo, self.see)
        buttons = column(*both, gap=8) if now.tiny else row(*both, None, gap=10)
        if now.narrow:
            rearrange(self._note, column(self._note_words, buttons, margin=(16, 10, 10, 10), gap=8))
        else:
            rearrange(self._note, row((self._note_words, 1), buttons, margin=(18, 8, 8, 8), gap=10))
        side = 14 if now.narrow else 28
        head = row(self._sign, (self._title, 1), gap=12)
        top = column(row(self.back, None), head, self._lead, self._note, gap=8)
        lines: list[QWidget] = []
        for part in self._list:
            lines += [part, self.hold(Separator(self.look))]
        shown = column(*lines[:-1], None, gap=4)
        end = column(self._foot, self._buttons, gap=8) if now.narrow else row((self._foot, 1), self._buttons, gap=10)
        if now.beside and self._list:
            cards = self._scrolled(column(*self._cards, None, gap=12))
            middle: QLayout = row((self._scrolled(shown), 56), (cards, 44), gap=22)
        else:
            first = [each for each in self._cards if isinstance(each, WrongCard)]
            rest = [each for each in self._cards if each not in first]
            all_ = column(*first, shown, *rest, None, gap=14) if self._list else column(*self._cards, None)
            if now.narrow:
                page = column(top, all_, end, margin=(side, 12, side, 16), gap=12)
                rearrange(self, column(self.hold(Scroll(self.look, box(page)))))
                return
            middle = column(self._scrolled(all_))
        rearrange(self, column(top, (middle, 1), end, margin=(side, 14, side, 16), gap=12))

    def _scrolled(self, layout: QLayout) -> Scroll:
        layout.setContentsMargins(0, 4, 10, 10)
        return self.hold(Scroll(self.look, box(layout)))
