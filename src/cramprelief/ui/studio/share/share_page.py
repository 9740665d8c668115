# SPDX-License-Identifier: MIT
"""Handing a routine or a plan over: as a file for cramprelief, or on paper with the practice's head."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QLayout, QLineEdit, QWidget

from cramprelief import places
from cramprelief.application.page_name import PageName
from cramprelief.authoring.bundle.pack import ENDING
from cramprelief.reading.whole import make_whole, write_whole
from cramprelief.record.settings import Sharing
from cramprelief.routine.model import Routine
from cramprelief.ui.kit.boxes import box, column, flow, rearrange, row
from cramprelief.ui.kit.button import Button
from cramprelief.ui.kit.card import Card, Icon
from cramprelief.ui.kit.pick import Pick
from cramprelief.ui.kit.save_file import ChooseFile, save_as
from cramprelief.ui.kit.scroll import Scroll
from cramprelief.ui.kit.segmented import Segmented
from cramprelief.ui.kit.stepper import Stepper
from cramprelief.ui.kit.tile import Tile, TileStyle
from cramprelief.ui.kit.words import CENTRE, Words
from cramprelief.ui.shell.announce import announce
from cramprelief.ui.shell.page import Page
from cramprelief.ui.state.parts import Parts
from cramprelief.ui.storyboard.head import LOGO_ENDINGS, Letterhead, Logo, LogoError
from cramprelief.ui.storyboard.pages import Storyboard
from cramprelief.ui.studio.share.paper_preview import HandoutPreview
from cramprelief.ui.studio.share.shared_file import PackError, SharedFile, board_of, packed, read_shared
from cramprelief.ui.theme.shape import PageShape
from cramprelief.ui.theme.sheet import dress

_LICENCES = ("CC0 1.0", "CC BY 4.0", "CC BY-SA 4.0", "CC BY-NC-SA 4.0")
_LONGEST = 120


class ShareArrangement(NamedTuple):
    beside: bool
    narrow: bool
    tiny: bool


class SharePage(Page):
    """`show_for` takes the path of a file, or (path, page that Back leads to)."""

    def __init__(self, parts: Parts, choose_file: ChooseFile = save_as) -> None:
        super().__init__(parts.look)
        self.parts, self._choose_file = parts, choose_file
        self.file: SharedFile | None = None
        self.board: Storyboard | None = None
        self._logo: Logo | None = None
        self._rounds: int | None = None
        self._from: PageName = "own"
        self._later = QTimer(self, singleShot=True, interval=250)
        self._later.timeout.connect(self.refresh)
        self._build(parts.preferences.sharing)
        self._connect()
        dress(self, parts.look)

    def _build(self, kept: Sharing) -> None:
        look = self.look
        self.back = Button(look, self.tr("Back"), "arrow-left", kind="flush", size="small")
        self._title = Words(look, "", "h1", wrap=True)
        style = TileStyle(64, "bodyb", sub="caption", icon=26, radius=14, pad=16)
        self.as_file = Tile(look, self.tr("For cramprelief"), self.tr("One file, .cramprelief"), "package", style=style)
        self.on_paper = Tile(look, self.tr("On paper"), "", "printer", style=style)
        for tile in (self.as_file, self.on_paper):
            tile.setCheckable(True)
            tile.setAutoExclusive(True)
        self.on_paper.setChecked(True)
        self.practice = _field(self.tr("Head of the page"), kept.practice)
        self.logo = Button(look, self.tr("Logo"), "image", size="small")
        self.no_logo = Button(look, "", "x", kind="ghost", size="small", name=self.tr("Leave the logo out"))
        self.patient = _field(self.tr("For this patient"), "")
        self.patient.setPlaceholderText(self.tr("Name, 3 times a day"))
        self.author = _field(self.tr("Author"), kept.author)
        terms = dict.fromkeys([*_LICENCES, *([kept.licence] if kept.licence else [])])
        self.licence = Pick(look, self.tr("Licence"), [("", self.tr("None named")), *((each, each) for each in terms)])
        self.licence.set_key(kept.licence)
        sides = [("left", self.tr("Left")), ("right", self.tr("Right")), ("either", self.tr("Either"))]
        self.side = Segmented(look, sides, "either", label=self.tr("Sore side"), height=46)
        self.rounds = Stepper(look, self.tr("Rounds"))
        self.paper = Segmented(look, [("a4", "A4"), ("letter", "Letter")], "a4", label=self.tr("Paper"), height=46)
        self._labels = {
            "practice": Words(look, self.tr("Head of the page"), "label"),
            "patient": Words(look, self.tr("For this patient"), "label"),
            "stays": Words(look, self.tr("Stays on this computer"), "captionb", "text3", wrap=True),
            "author": Words(look, self.tr("Author"), "label"),
            "licence": Words(look, self.tr("Licence"), "label"),
            "side": Words(look, self.tr("Sore side"), "label"),
            "rounds": Words(look, self.tr("Rounds"), "label"),
            "paper": Words(look, self.tr("Paper"), "label"),
        }
        self.sheet = HandoutPreview(look)
        self.less = Button(look, "", "caret-left", kind="ghost", size="small", name=self.tr("Page before"))
        self.more = Button(look, "", "caret-right", kind="ghost", size="small", name=self.tr("Next page"))
        self._pages = Words(look, "", "label", "text2", align=CENTRE)
        self._inside = Words(look, "", "body", "text2", wrap=True)
        head = Words(look, self.tr("In this file"), "bodyb")
        self._contents = Card(look, column(head, self._inside, margin=(20, 16, 20, 16), gap=8))
        self._sign = Icon(look, "info", 22, "text2")
        self._told = Words(look, "", "label", "text2", wrap=True)
        self.print = Button(look, self.tr("Print"), "printer")
        self.save = Button(look, "", "download-simple", kind="primary")
        self._buttons = flow(self.print, self.save, gap=10)
        self.keep(
            self.back, self._title, self.as_file, self.on_paper, self.practice, self.logo, self.no_logo, self.patient,
            self.author, self.licence, self.side, self.rounds, self.paper, *self._labels.values(), self.sheet,
            self.less, self.more, self._pages, self._contents, self._sign, self._told, self._buttons,
        )  # fmt: skip

    def _connect(self) -> None:
        self.back.clicked.connect(self._leave)
        for tile in (self.as_file, self.on_paper):
            tile.clicked.connect(lambda _on=False: self._turn_to())
        for field in (self.practice, self.patient, self.author):
            field.textEdited.connect(lambda _text: self._later.start())
        self.licence.chosen.connect(lambda _key: self.refresh())
        self.side.chosen.connect(lambda _key: self.refresh())
        self.paper.chosen.connect(lambda _key: self.refresh())
        self.rounds.stepped.connect(self._step_rounds)
        self.logo.clicked.connect(self._choose_logo)
        self.no_logo.clicked.connect(self._drop_logo)
        self.less.clicked.connect(lambda: self._turn(-1))
        self.more.clicked.connect(lambda: self._turn(1))
        self.print.clicked.connect(self._print)
        self.save.clicked.connect(self._save)

    # What is shown

    def show_for(self, argument: object) -> None:
        if isinstance(argument, tuple):
            argument, self._from = argument
        if not isinstance(argument, (str, Path)):
            return
        self.patient.clear()
        self._rounds = None
        side = self.parts.preferences.profile.side
        self.side.set_current(side if side in ("left", "right") else "either")
        self._read_logo(self.parts.preferences.sharing.logo)
        try:
            self.file = read_shared(Path(argument))
        except OSError as error:
            self.file = None
            self._tell(self.tr("This file cannot be read: {0}.").format(error.strerror or error), failed=True)
        self.sheet.page = 0
        self.refresh()
        self.arrange_anew()

    def first_focus(self) -> QWidget | None:
        return self.on_paper if self.on_paper.isChecked() else self.as_file

    @property
    def paper_chosen(self) -> bool:
        return self.on_paper.isChecked()

    def refresh(self) -> None:
        """The hand-out and the words as the fields have them now."""
        file = self.file
        self._title.setText(self.tr("Share “{0}”").format("" if file is None else file.title))
        self._keep()
        self.board = None if file is None else self._made(file)
        self.sheet.show_board(self.board, self._paper_name)
        self._show_rounds()
        self._say_pages()
        self._say_contents()
        ready = file is not None and (self.board is not None or not self.paper_chosen)
        self.save.setEnabled(ready)
        self.print.setEnabled(ready)
        self._name_save()
        self._say_state()

    def _name_save(self) -> None:
        if self.arrangement(self.shape).tiny:
            self.save.set_words(self.tr("Save"))
        else:
            self.save.set_words(self.tr("Save as PDF") if self.paper_chosen else self.tr("Save the file"))

    def _made(self, file: SharedFile) -> Storyboard | None:
        side, place = self.side.current(), self.parts.preferences.profile.place
        head = Letterhead(
            self.practice.text().strip(),
            self._logo,
            self.patient.text().strip(),
            self.author.text().strip(),
            file.draft,
        )
        return board_of(file, self.parts.catalogue, side if side != "either" else None, place, self._rounds, head)

    @property
    def _paper_name(self) -> str:
        return self.paper.current() or "a4"

    def _say_state(self) -> None:
        file = self.file
        if file is None:
            return
        if self.paper_chosen and self.board is None:
            self._tell(self.tr("It has mistakes. Mend them first, then it can be printed."), failed=True)
        elif file.draft:
            self._tell(self.tr("A draft may be shared. It says “Draft” on it."))
        else:
            self._tell(self.tr("The file stays where you save it. Nothing is sent."))

    def _tell(self, words: str, *, failed: bool = False) -> None:
        self._told.setText(words)
        self._told.restyle(role="danger_ink" if failed else "text2")
        self._sign.set_icon("warning-circle" if failed else "info", "danger_ink" if failed else "text2")

    def _say_pages(self) -> None:
        pages, paper = self.sheet.pages, "A4" if self._paper_name == "a4" else "Letter"
        one, many = self.tr("Hand-out, 1 page, {1}"), self.tr("Hand-out, {0} pages, {1}")
        self.on_paper.set_words(self.on_paper.text(), (one if pages == 1 else many).format(pages, paper))
        self._pages.setText(self.tr("Page {0} of {1}").format(self.sheet.page + 1, pages) if pages else "")
        self.less.setEnabled(self.sheet.page > 0)
        self.more.setEnabled(self.sheet.page + 1 < pages)

    def _say_contents(self) -> None:
        """What comes along: looked up only where it is shown."""
        if self.file is None or self.paper_chosen:
            return
        try:
            titles = packed(self.file, self._author, self._licence, date.today()).titles
        except PackError as error:
            self._inside.setText(str(error))
            return
        self._inside.setText("\n".join(dict.fromkeys(titles.values())))

    def _show_rounds(self) -> None:
        most = 1 if self.file is None else self.file.most_rounds
        now = self._rounds
        words = self.tr("As it is written") if now is None else self.tr("At most {0}").format(now)
        self.rounds.show_value(words, less=(now or most) > 1, more=now is not None)

    # What the person does

    def _turn_to(self) -> None:
        self.refresh()
        self.arrange_anew()

    def _turn(self, by: int) -> None:
        self.sheet.turn(by)
        self._say_pages()

    def _step_rounds(self, by: int) -> None:
        most = 1 if self.file is None else self.file.most_rounds
        now = (most if self._rounds is None else self._rounds) + by
        self._rounds = None if now >= most else max(1, now)
        self.refresh()

    def _choose_logo(self) -> None:
        kinds = " ".join(f"*{ending}" for ending in LOGO_ENDINGS)
        title, words = self.tr("The logo of your practice"), self.tr("Pictures ({0})").format(kinds)
        path = QFileDialog.getOpenFileName(self, title, str(places.person_folder()), words)[0]
        if path:
            self.take_logo(path)

    def take_logo(self, path: str) -> None:
        """Put this picture at the head of the page; "" for none."""
        fault = self._read_logo(path)
        self.refresh()
        if fault:
            self._tell(fault, failed=True)
            announce(self, fault)

    def _drop_logo(self) -> None:
        self.take_logo("")
        self.logo.setFocus()

    def _read_logo(self, path: str) -> str:
        """Why it cannot be the logo; "" where it is."""
        self._logo, self._logo_path, fault = None, "", ""
        if path:
            try:
                self._logo, self._logo_path = Logo(Path(path)), path
            except LogoError as error:
                fault = str(error)
        self.no_logo.setVisible(self._logo is not None)
        return fault

    def _keep(self) -> None:
        """The head, the author and the terms hold for the next sheet too; the patient never."""
        self.parts.preferences.change(
            Sharing, practice=self.practice.text().strip(), logo=self._logo_path, author=self._author,
            licence=self._licence,
        )  # fmt: skip

    @property
    def _author(self) -> str:
        return self.author.text().strip()

    @property
    def _licence(self) -> str:
        return self.licence.key() or ""

    def _save(self) -> None:
        file = self.file
        if file is None:
            return
        ending = ".pdf" if self.paper_chosen else ENDING
        name = self._choose_file(self, self.tr("Save it as"), f"{file.path.stem}{ending}")
        if not name:
            return
        path = Path(name) if name.endswith(ending) else Path(f"{name}{ending}")
        try:
            if self.paper_chosen:
                board, paper = self.board, self._paper_name
                assert board is not None
                make_whole(path, lambda draft: _written(board, draft, paper))
            else:
                write_whole(path, packed(file, self._author, self._licence, date.today()).data)
        except PackError as error:
            self._tell(str(error), failed=True)
        except OSError as error:
            words = self.tr("It could not be saved as {0}: {1}. Choose another folder.")
            self._tell(words.format(path.name, error.strerror or error), failed=True)
        else:
            self._tell(self.tr("Saved: {0}").format(path.name))
        announce(self, self._told.text())

    def _print(self) -> None:
        from cramprelief.ui.storyboard.printing import print_board

        if self.board is None:
            return
        try:
            sent = print_board(self, self.board, self._paper_name)
        except OSError as error:
            words = self.tr("It could not be printed: {0} Save it as a PDF.")
            self._tell(words.format(error.strerror or error), failed=True)
        else:
            if sent:
                self._tell(self.tr("Sent to the printer."))
        announce(self, self._told.text())

    def _leave(self) -> None:
        self.go_to(self._from)

    def left(self) -> None:
        """Whom it was for is forgotten."""
        self.patient.clear()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    # Layout

    def arrangement(self, shape: PageShape) -> ShareArrangement:
        return ShareArrangement(shape.width == "wide", shape.width == "narrow", shape.w < 360)

    def arrange(self) -> None:
        now = self.arrangement(self.shape)
        self._title.restyle("h1" if not now.narrow else "h2")
        self._name_save()
        for group in (self.side, self.paper):
            group.set_stacked(now.tiny)
        self._show_parts()
        top = column(row(self.back, None), self._title, gap=8)
        kinds = row((self.as_file, 1), (self.on_paper, 1), gap=10) if not now.narrow else column(
            self.as_file, self.on_paper, gap=8)  # fmt: skip
        fields = column(kinds, 4, *self._fields(now), gap=12)
        end = row(self._sign, (self._told, 1), gap=10)
        shown = self._shown()
        side = 14 if now.narrow else 28
        if now.beside:
            fields.addStretch(1)
            fields.setContentsMargins(0, 4, 10, 10)
            left = self.hold(Scroll(self.look, box(fields)))
            middle: QLayout = row((left, 54), (self.hold(box(shown)), 46), gap=22)
            foot = row((self.hold(box(end)), 1), self._buttons, gap=10)
            rearrange(self, column(top, (middle, 1), foot, margin=(side, 14, side, 16), gap=12))
            return
        self.sheet.setMinimumHeight(self.look.grow(480, 0.2))
        page = column(top, fields, shown, end, self._buttons, None, margin=(side, 12, side, 16), gap=14)
        rearrange(self, column(self.hold(Scroll(self.look, box(page)))))

    def _show_parts(self) -> None:
        """What belongs to the chosen way alone."""
        paper = self.paper_chosen
        sided = self.file is not None and isinstance(self.file.content, Routine)
        repeated = self.file is not None and self.file.most_rounds > 1
        labels = self._labels
        of_paper = (
            self.practice, self.logo, self.patient, self.paper, self.sheet, self.less, self.more, self._pages,
            *(labels[name] for name in ("practice", "patient", "stays", "paper")),
        )  # fmt: skip
        _show(paper, *of_paper)
        _show(paper and self._logo is not None, self.no_logo)
        _show(paper and sided, self.side, labels["side"])
        _show(paper and repeated, self.rounds, labels["rounds"])
        _show(not paper, self.licence, labels["licence"], self._contents)
        self.print.setVisible(paper)
        self.sheet.setMinimumHeight(0)

    def _fields(self, now: ShareArrangement) -> list[QLayout]:
        labels = self._labels
        author = column(labels["author"], self.author, gap=5)
        if not self.paper_chosen:
            return [author, column(labels["licence"], self.licence, gap=5)]
        logo = row(self.logo, self.no_logo, None, gap=4)
        head = column(self.practice, logo, gap=8) if now.narrow else row((self.practice, 1), logo, gap=8)
        patient = row(labels["patient"], None, labels["stays"]) if not now.narrow else column(
            labels["patient"], labels["stays"], gap=2)  # fmt: skip
        choices = [(labels["side"], self.side), (labels["rounds"], self.rounds), (labels["paper"], self.paper)]
        return [
            column(labels["practice"], head, gap=5), column(patient, self.patient, gap=5), author,
            *(column(label, control, gap=5) for label, control in choices),
        ]  # fmt: skip

    def _shown(self) -> QLayout:
        if not self.paper_chosen:
            return column(self._contents, None)
        if self.arrangement(self.shape).tiny:
            turn = column(row(None, self._pages, None), row(None, self.less, self.more, None, gap=6), gap=2)
        else:
            turn = row(None, self.less, self._pages, self.more, None, gap=6)
        return column((self.sheet, 1), turn, gap=6)


def _field(name: str, words: str) -> QLineEdit:
    field = QLineEdit(words)
    field.setMaxLength(_LONGEST)
    field.setAccessibleName(name)
    return field


def _show(shown: bool, *parts: QWidget) -> None:
    for part in parts:
        part.setVisible(shown)


def _written(board: Storyboard, path: Path, paper: str) -> None:
    board.write_pdf(path, paper)
