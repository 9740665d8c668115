# SPDX-License-Identifier: MIT
"""One page for the doctor: choose what is on it, look at it, save it. Nothing is sent anywhere."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QFile, QMarginsF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QPageSize, QPainter, QPdfWriter, QPen
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QSizePolicy, QWidget

from cramprelief.reading.whole import make_whole, write_whole
from cramprelief.record import report as model
from cramprelief.record.diary import Filter
from cramprelief.record.exchange import FORMATS
from cramprelief.record.summary import span_of
from cramprelief.ui.kit.boxes import box, column, rearrange, row
from cramprelief.ui.kit.button import Button
from cramprelief.ui.kit.card import Card
from cramprelief.ui.kit.check import CheckRow
from cramprelief.ui.kit.save_file import ChooseFile, save_as
from cramprelief.ui.kit.scroll import Scroll
from cramprelief.ui.kit.segmented import Segmented
from cramprelief.ui.kit.tile import Tile, TileStyle
from cramprelief.ui.kit.words import CENTRE, Words
from cramprelief.ui.report.paper import Paper
from cramprelief.ui.shell.page import Page
from cramprelief.ui.state.diary_file import DiaryFile
from cramprelief.ui.theme.look import Look
from cramprelief.ui.theme.shape import PageShape
from cramprelief.ui.theme.sheet import dress

Profile = Callable[[], model.About]
_OFF_AT_FIRST = ("notes",)


class ReportArrangement(NamedTuple):
    preview_beside: bool
    narrow: bool
    buttons_beside: bool
    period_stacked: bool


class PaperPreview(QWidget):
    """The preview: one sheet of paper as large as there is room."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self._paper: Paper | None = None
        self._number = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        look.changed.connect(self.update)

    def show_paper(self, paper: Paper, number: int) -> None:
        self._paper, self._number = paper, number
        report = paper.report
        facts = ", ".join(f"{value} {label}" for value, label in report.numbers)
        self.setAccessibleName(f"Preview, page {number + 1} of {paper.pages}. {report.period}. {facts}.")
        self.update()

    @property
    def paper(self) -> Paper | None:
        return self._paper

    def minimumSizeHint(self) -> QSize:
        return QSize(200, 260)

    def paintEvent(self, _event: object) -> None:
        if self._paper is None:
            return
        paper = self._paper
        scale = min((self.width() - 8) / paper.wide, (self.height() - 10) / paper.high)
        place = QRectF(0, 0, paper.wide * scale, paper.high * scale)
        place.moveCenter(QRectF(self.rect()).center())
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            for spread in (5, 3, 1):
                painter.setBrush(self.look.color("veil", 16))
                painter.drawRoundedRect(place.adjusted(-spread, 0, spread, spread + 1), 3, 3)
            painter.save()
            painter.translate(place.topLeft())
            painter.scale(scale, scale)
            paper.paint(painter, self._number)
            painter.restore()
            if self.look.dark:  # a white sheet would glare at night
                painter.fillRect(place, self.look.color("veil", 96))
            painter.setPen(QPen(self.look.color("line"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(place)


class ReportPage(Page):
    """`profile` gives conditions and ticked signs; name, medicines and questions are typed here and given to `keep`."""

    def __init__(
        self,
        look: Look,
        records: DiaryFile,
        title_of: Callable[[str], str],
        profile: Profile,
        keep: Callable[[model.About], None],
        choose_file: ChooseFile = save_as,
    ) -> None:
        super().__init__(look)
        self.records, self._title_of, self._profile, self._save_about = records, title_of, profile, keep
        self._choose_file = choose_file
        self._number = 0
        self._paper: Paper | None = None
        self._later = QTimer(self, singleShot=True, interval=250)
        self._later.timeout.connect(self.refresh)
        self._build()
        dress(self, look)

    def _build(self) -> None:
        look = self.look
        self.back = Button(look, self.tr("Diary"), "arrow-left", kind="flush", size="small")
        self._title = Words(look, self.tr("For the doctor"), "h1", wrap=True)
        self._lead = Words(look, self.tr("One page that answers the usual questions."), "lead", "text2", wrap=True)
        spans = [("weeks", self.tr("4 weeks")), ("months", self.tr("3 months")), ("year", self.tr("1 year"))]
        self.period = Segmented(look, spans, "months", label=self.tr("Time"))
        self.size_choice = Segmented(look, [("A4", "A4"), ("Letter", "Letter")], "A4", label=self.tr("Paper"))
        words = {
            "charts": self.tr("Charts"), "places": self.tr("Places and sides"), "helped": self.tr("What helped"),
            "signs": self.tr("Warning signs I ticked"), "about": self.tr("Conditions and medicines"),
            "questions": self.tr("My questions"), "entries": self.tr("Last entries"),
            "notes": self.tr("Notes I wrote"), "name": self.tr("My name"),
        }  # fmt: skip
        self.parts = {name: CheckRow(look, words[name], checked=name not in _OFF_AT_FIRST) for name in model.PARTS}
        self.name = QLineEdit(placeholderText=self.tr("Your name"))
        self.name.setAccessibleName(self.tr("Your name"))
        self.medicines = _lines_field(self.tr("Medicines and supplements, one a line"))
        self.questions = _lines_field(self.tr("Questions to ask, one a line"))
        self.save_pdf = Tile(
            look, self.tr("Save as PDF"), None, "file-pdf", kind="primary", style=TileStyle(60, centre=True)
        )
        self.print = Tile(look, self.tr("Print"), None, "printer", style=TileStyle(60, centre=True))
        self.save_csv = Tile(
            look, self.tr("Table for a spreadsheet (CSV)"), None, "file-csv", style=TileStyle(52, centre=True)
        )
        self._told = Words(
            look, self.tr("The file stays where you save it. Nothing is sent."), "label", "text2", wrap=True
        )
        self.sheet = PaperPreview(look)
        self.less = Button(look, "", "caret-left", kind="ghost", size="small", name=self.tr("Page before"))
        self.more = Button(look, "", "caret-right", kind="ghost", size="small", name=self.tr("Next page"))
        self._pages = Words(look, "", "label", "text2", align=CENTRE)
        self.back.clicked.connect(lambda: self.go_to("diary"))
        for group in (self.period, self.size_choice):
            group.chosen.connect(lambda _key: self.refresh())
        for choice in self.parts.values():
            choice.clicked.connect(lambda _on=False: self.refresh())
        self.name.textEdited.connect(lambda _text: self._later.start())
        for field in (self.medicines, self.questions):
            field.textChanged.connect(self._later.start)
        self.less.clicked.connect(lambda: self._turn(-1))
        self.more.clicked.connect(lambda: self._turn(1))
        self.save_pdf.clicked.connect(self._save_pdf)
        self.print.clicked.connect(self._print)
        self.save_csv.clicked.connect(self._save_csv)
        self._labels = {
            key: Words(look, text, "h3", wrap=True)
            for key, text in (
                ("time", self.tr("Time")), ("put", self.tr("Put in")), ("paper", self.tr("Paper")),
                ("name", self.tr("Your name")), ("medicines", self.tr("Medicines and supplements")),
                ("questions", self.tr("Questions to ask")),
            )
        }  # fmt: skip
        self.keep(
            self.back, self._title, self._lead, self.period, self.size_choice, *self.parts.values(), self.name,
            self.medicines, self.questions, self.save_pdf, self.print, self.save_csv, self._told, self.sheet,
            self.less, self.more, self._pages, *self._labels.values(),
        )  # fmt: skip

    # What is shown

    def show_for(self, _argument: object) -> None:
        about = self._profile()
        self.name.setText(about.name)
        for field, lines in ((self.medicines, about.medicines), (self.questions, about.questions)):
            field.blockSignals(True)
            field.setPlainText("\n".join(lines))
            field.blockSignals(False)
        self._say(self.tr("The file stays where you save it. Nothing is sent."))
        self.refresh()

    def about(self) -> model.About:
        """What the person typed, with what the profile says."""
        known = self._profile()
        return model.About(
            name=self.name.text().strip(),
            conditions=known.conditions,
            medicines=_lines(self.medicines),
            signs=known.signs,
            questions=_lines(self.questions),
        )

    def refresh(self) -> None:
        """Make the page anew and show it."""
        self._later.stop()
        about = self.about()
        if about != self._profile():
            self._save_about(about)
        since, until = self._span()
        played = self.records.read(lambda store: store.diary.played(self._wanted(since, until), limit=100_000), ())
        wanted = [name for name, part in self.parts.items() if part.isChecked()]
        began = self.records.read(lambda store: store.diary.began(), None)
        report = model.report(played, since, until, about, wanted, self._title_of, self.look.times, began)
        self._paper = Paper(self.look, report, self.size_choice.current() or "A4")
        self._number = min(self._number, self._paper.pages - 1)
        self._turn(0)

    def _span(self) -> tuple[date, date]:
        return span_of(self.period.current() or "months", self.records.now().date())

    def _wanted(self, since: date, until: date) -> Filter:
        return Filter(since=since, until=until)

    def _turn(self, way: int) -> None:
        if self._paper is None:
            return
        self._number = min(max(self._number + way, 0), self._paper.pages - 1)
        self._pages.setText(self.tr("Page {0} of {1}").format(self._number + 1, self._paper.pages))
        self.less.setEnabled(self._number > 0)
        self.more.setEnabled(self._number < self._paper.pages - 1)
        self.less.setVisible(self._paper.pages > 1)
        self.more.setVisible(self._paper.pages > 1)
        self.sheet.show_paper(self._paper, self._number)

    # Saving

    def _save_pdf(self) -> None:
        path = self._choose_file(self, self.tr("Save for the doctor"), "cramp-diary.pdf")
        paper = self._paper
        if path and paper is not None:
            self._finish(path, lambda: write_pdf(paper, Path(path), self.size_choice.current() or "A4"))

    def _print(self) -> None:
        """By the system's own dialog, which knows the printers."""
        from cramprelief.ui.report.printing import print_paper

        if self._paper is None:
            return
        size = self.size_choice.current() or "A4"
        try:
            done = print_paper(self, self._paper, page_size(size))
        except OSError as error:
            self._say(self.tr("{0} You can save it as a PDF.").format(error), trouble=True)
            return
        if done:
            self._say(self.tr("Sent to the printer."))

    def _save_csv(self) -> None:
        path = self._choose_file(self, self.tr("Save as table"), "cramp-diary.csv")
        if path:
            since, until = self._span()
            cramps = self.records.read(lambda store: store.diary.list(self._wanted(since, until)), ())
            content = FORMATS["csv"].write((cramp, ()) for cramp in cramps)
            self._finish(path, lambda: write_whole(Path(path), content))

    def _finish(self, path: str, write: Callable[[], None]) -> None:
        try:
            write()
        except OSError as error:
            reason = error.strerror or str(error)
            self._say(self.tr("Not saved: {0}. Your diary is safe. Choose another place.").format(reason), trouble=True)
            return
        self._say(self.tr("Saved: {0}").format(Path(path).name))

    def told(self) -> str:
        """The line below the buttons."""
        return self._told.text()

    def _say(self, words: str, *, trouble: bool = False) -> None:
        self._told.setText(words)
        self._told.restyle(role="danger_ink" if trouble else "text2")

    # Layout

    def arrangement(self, shape: PageShape) -> ReportArrangement:
        return ReportArrangement(shape.w >= 900, shape.width == "narrow", shape.w >= 420, shape.w < 300)

    def arrange(self) -> None:
        now, labels = self.arrangement(self.shape), self._labels
        self.period.set_stacked(now.period_stacked)
        choices = column(
            labels["time"], self.period, 6, labels["put"], *self.parts.values(), 6,
            labels["name"], self.name, labels["medicines"], self.medicines, labels["questions"], self.questions, 6,
            labels["paper"], self.size_choice, gap=6,
        )  # fmt: skip
        if now.buttons_beside:
            first = row((self.save_pdf, 1), (self.print, 1), gap=12)
        else:
            first = column(self.save_pdf, self.print, gap=8)
        foot = column(first, self.save_csv, self._told, gap=8)
        turn = row(None, self.less, self._pages, self.more, None, gap=8)
        card = self.hold(Card(self.look, column((self.sheet, 1), turn, margin=16, gap=6), fill="sunken", radius=26))
        head = column(row(self.back, None), self._title, self._lead, gap=4)
        if now.preview_beside:
            content = self.hold(Scroll(self.look, box(column(choices, None, margin=(0, 0, 12, 0)))))
            left = column(head, (content, 1), foot, gap=12)
            layout = row((left, 42), (card, 58), margin=(32, 18, 24, 18), gap=28)
        else:
            card.setMinimumHeight(self.look.grow(420, 0.3))
            whole = column(head, choices, card, foot, margin=(0, 0, 10, 12), gap=14)
            content = self.hold(Scroll(self.look, box(whole)))
            layout = column((content, 1), margin=(16, 12, 10, 0) if now.narrow else (32, 18, 22, 0))
        rearrange(self, layout)

    def first_focus(self) -> QWidget:
        return self.save_pdf


def write_pdf(paper: Paper, path: Path, size: str) -> None:
    """Whole or not at all. Raises OSError."""
    make_whole(path, lambda draft: _write_pdf(paper, draft, size))


def _write_pdf(paper: Paper, draft: Path, size: str) -> None:
    file = QFile(draft)
    if not file.open(QFile.OpenModeFlag.WriteOnly):
        raise OSError(file.errorString())
    writer = QPdfWriter(file)
    writer.setTitle(paper.report.title)
    writer.setCreator("cramprelief")
    writer.setPageSize(page_size(size))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    writer.setResolution(600)
    paper.write(writer)
    del writer
    file.close()
    if file.error() != QFile.FileError.NoError:
        raise OSError(file.errorString())


def page_size(size: str) -> QPageSize:
    """Of "A4" or "Letter"."""
    return QPageSize(QPageSize.PageSizeId.A4 if size == "A4" else QPageSize.PageSizeId.Letter)


def _lines_field(hint: str) -> QPlainTextEdit:
    field = QPlainTextEdit()
    field.setPlaceholderText(hint)
    field.setAccessibleName(hint)
    field.setTabChangesFocus(True)
    field.setMinimumHeight(96)
    return field


def _lines(field: QPlainTextEdit) -> tuple[str, ...]:
    return tuple(line.strip() for line in field.toPlainText().splitlines() if line.strip())
