# SPDX-License-Identifier: MIT
"""The list of what is wrong in the text, each with the one thing that can be done about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import QWidget

from cramprelief.authoring.splice import Splice
from cramprelief.reading.finding import shorten
from cramprelief.ui.kit.boxes import box, column, row
from cramprelief.ui.kit.button import Button
from cramprelief.ui.kit.card import Badge, Card, Icon
from cramprelief.ui.kit.scroll import Scroll
from cramprelief.ui.kit.words import Words
from cramprelief.ui.shell.announce import announce
from cramprelief.ui.state.parts import Parts
from cramprelief.ui.studio.source.mirror import Mirror
from cramprelief.ui.studio.source.problem import ICONS, Problem, problems_of
from cramprelief.ui.theme.look import Look

if TYPE_CHECKING:
    from cramprelief.ui.studio.studio_document import StudioDocument

_LONGEST = 22
"""Letters of what a button is to write."""


class _Row(QWidget):
    """Sign, line, what is wrong, one button."""

    pressed = Signal()
    """The button."""
    wanted = Signal()
    """A press anywhere else: show me."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self.problem: Problem | None = None
        self._on = False
        self._icon = Icon(look, "warning-circle", 22, "danger_ink")
        self._place = Words(look, "", "label", "danger_ink")
        self._words = Words(look, "", "body", wrap=True)
        self.button = Button(look, "", size="small")
        self.button.clicked.connect(self.pressed)
        self.setLayout(row(self._icon, self._place, (self._words, 1), self.button, gap=9, margin=(10, 3, 4, 3)))

    def show_problem(self, problem: Problem, place_width: int) -> None:
        """Another problem, or the same one in another line; `place_width` is the column of lines, in pixels."""
        kinds = {"safety": self.tr("safety"), "error": self.tr("error"), "hint": self.tr("hint")}
        if self._place.minimumWidth() != place_width:
            self._place.setFixedWidth(place_width)
        if problem == self.problem:
            return
        self.problem = problem
        icon, ink = ICONS[problem.gravity]
        self._icon.set_icon(icon, ink)
        self._place.restyle(role=ink)
        self._place.setText(self.tr("Line {0}").format(problem.line))
        self._words.setText(problem.words)
        fix = problem.finding.fix
        label = {"choose": self.tr("Choose"), "show": self.tr("Show")}.get(problem.cure, "")
        if problem.cure == "write" and fix is not None:
            label = self.tr("Write {0}").format(shorten(fix.new, _LONGEST)) if fix.new.strip() else self.tr("Delete it")
        self.button.set_words(label)
        spoken = self.tr("{0}. Line {1}, {2}: {3}")
        self.button.setAccessibleName(spoken.format(label, problem.line, kinds[problem.gravity], problem.words))

    def set_on(self, on: bool) -> None:
        """Whether it is the one that F8 came to."""
        if on != self._on:
            self._on = on
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.wanted.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._on:
            with QPainter(self) as painter:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(QPen(self.look.color("primary" if self.look.contrast else "line"), 2))
                painter.setBrush(self.look.color("sunken"))
                painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 12, 12)


class ProblemsPanel(Card):
    """Safety first, then errors, then hints. Medicine has no fix: it is chosen; spelling is written with one press."""

    def __init__(self, look: Look, parts: Parts, document: StudioDocument) -> None:
        super().__init__(look)
        self._document = document
        self.problems: tuple[Problem, ...] = ()
        self._at: int | None = None
        self._rows: list[_Row] = []
        self._title = Words(look, self.tr("Problems"), "h3")
        self._badge = box(row())
        self._hint = Words(look, self.tr("F8 next"), "caption", "text2")
        self.all = Button(look, self.tr("Fix all spelling"), "magic-wand", size="small")
        self.all.clicked.connect(self.fix_all)
        head = row(self._title, self._badge, None, self._hint, self.all, gap=8, margin=(10, 0, 4, 2))
        self._fine = Words(look, self.tr("No problems"), "bodyb", "primary_ink")
        self._well = box(row(Icon(look, "check-circle", 22, "primary_ink"), self._fine, None, margin=(10, 6, 4, 6)))
        self._list = column(gap=3)
        inner = box(column(self._well, self._list, None, margin=(0, 0, 6, 0), gap=0))
        self._scroll = Scroll(look, inner)
        self.setLayout(column(head, (self._scroll, 1), margin=(8, 8, 8, 8), gap=3))
        self._counted = (-1, -1)
        document.checked.connect(self._take)
        look.changed.connect(self._show)
        self._take()

    def first_focus(self) -> QWidget | None:
        return self._rows[0].button if self._rows and self.problems else None

    # What is shown

    def _take(self) -> None:
        here = self.current
        shown = Mirror(self._document.text).shown
        self.problems = problems_of(self._document.findings, shown)
        same = (n for n, each in enumerate(self.problems) if here is not None and each.finding == here.finding)
        self._at = next(same, None if self._at is None or not self.problems else min(self._at, len(self.problems) - 1))
        if self.isVisible():
            self._show()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show()

    def _show(self) -> None:
        """Rows are kept and filled anew: while one types the list must not flicker, nor lose the focus."""
        while len(self._rows) < len(self.problems):
            self._add_row()
        most = max((each.line for each in self.problems), default=9)
        wide = round(self.look.metrics("label").horizontalAdvance(self.tr("Line {0}").format(most))) + 8
        for number, line in enumerate(self._rows):
            if number < len(self.problems):
                line.show_problem(self.problems[number], wide)
                line.set_on(number == self._at)
            line.setVisible(number < len(self.problems))
        self._well.setVisible(not self.problems)
        self.all.setVisible(bool(self._spelling()))
        self._hint.setVisible(len(self.problems) > 1)
        self._count()

    def _add_row(self) -> None:
        line, number = _Row(self.look), len(self._rows)
        line.pressed.connect(lambda: self._cure(number))
        line.wanted.connect(lambda: self._show_there(number))
        self._rows.append(line)
        self._list.addWidget(line)

    def _count(self) -> None:
        errors = sum(each.gravity != "hint" for each in self.problems)
        counted = (errors, len(self.problems) - errors)
        if counted == self._counted:
            return
        self._counted = counted
        layout = self._badge.layout()
        assert layout is not None
        while (item := layout.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        if errors:
            words = self.tr("1 error") if errors == 1 else self.tr("{0} errors").format(errors)
            layout.addWidget(Badge(self.look, words, "danger", "warning-circle"))
        elif counted[1]:
            words = self.tr("1 hint") if counted[1] == 1 else self.tr("{0} hints").format(counted[1])
            layout.addWidget(Badge(self.look, words, "caution", "warning"))

    # What it does

    @property
    def current(self) -> Problem | None:
        """The one that F8 came to, or in whose line the caret stands."""
        return self.problems[self._at] if self._at is not None and self._at < len(self.problems) else None

    def at_line(self, line: int) -> None:
        """The caret of the text stands in this line."""
        here = next((n for n, each in enumerate(self.problems) if each.line == line), None)
        if here is not None and (self.current is None or self.current.line != line):
            self._at = here
            self._mark()

    def next(self, step: int = 1) -> None:
        """F8 and Shift+F8: to the next problem, or the one before, and into the text."""
        if not self.problems:
            announce(self, self.tr("No problems"))
            return
        count = len(self.problems)
        self._at = (0 if step > 0 else count - 1) if self._at is None else (self._at + step) % count
        self._mark()
        self._show_there(self._at)

    def fix(self) -> None:
        """Ctrl+. does what the button of the current problem does; without one it goes to the first."""
        if self.current is None:
            self.next()
        elif self._at is not None:
            self._cure(self._at)

    def fix_all(self) -> None:
        """All that is only misspelt, as one entry of Undo."""
        fixes = self._spelling()
        if self._document.apply(self.tr("Fix all spelling"), *fixes, view="source"):
            words = self.tr("Fixed: 1 word") if len(fixes) == 1 else self.tr("Fixed: {0} words").format(len(fixes))
            announce(self, words)

    def _spelling(self) -> list[Splice]:
        fixes = [each.finding.fix for each in self.problems if each.cure == "write"]
        found: dict[int, Splice] = {}
        for fix in fixes:
            if fix is not None:
                found.setdefault(fix.start, Splice(fix.start, fix.end, fix.new))
        return list(found.values())

    def _cure(self, number: int) -> None:
        self._at = number
        self._mark()
        problem = self.problems[number]
        fix = problem.finding.fix
        if problem.cure == "write" and fix is not None:
            name = self.tr("Fix: {0}").format(fix.new.strip())
            if self._document.apply(name, Splice(fix.start, fix.end, fix.new), view="source"):
                announce(self, self.tr("Fixed: {0}").format(fix.new.strip()))
        else:
            self._show_there(number, "choose" if problem.cure == "choose" else "source")

    def _show_there(self, number: int, panel: str = "source") -> None:
        self._at = number
        self._mark()
        problem, mirror = self.problems[number], Mirror(self._document.text)
        self._document.ask(panel, (mirror.to_file(problem.start), mirror.to_file(problem.end)))

    def _mark(self) -> None:
        for number, line in enumerate(self._rows):
            line.set_on(number == self._at)
        if self._at is not None and self._at < len(self._rows):
            self._scroll.ensureWidgetVisible(self._rows[self._at], 0, 8)
