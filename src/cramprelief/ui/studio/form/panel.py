# SPDX-License-Identifier: MIT
"""The form: of the step that is chosen, of a group, of what stands around the steps, of what comes after."""

from __future__ import annotations

from typing import Literal, cast

from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from cramprelief.authoring.edit import CannotSplice
from cramprelief.ui.figure.thumbnail import Thumbnails
from cramprelief.ui.kit.boxes import box, column, row
from cramprelief.ui.kit.button import Button
from cramprelief.ui.kit.card import Card, Icon
from cramprelief.ui.kit.scroll import Scroll
from cramprelief.ui.kit.words import Words
from cramprelief.ui.state.parts import Parts
from cramprelief.ui.studio.fields import values
from cramprelief.ui.studio.form.about_form import AboutForm
from cramprelief.ui.studio.form.after_form import AfterForm
from cramprelief.ui.studio.form.group_form import GroupForm
from cramprelief.ui.studio.form.step_form import StepForm
from cramprelief.ui.studio.plan.end_form import PlanEndForm
from cramprelief.ui.studio.plan.item_form import PlanItemForm
from cramprelief.ui.studio.plan.parts import BY_KEY, END, is_part, is_plan
from cramprelief.ui.studio.studio_document import AFTER, StudioDocument
from cramprelief.ui.theme.look import Look

Shown = Literal["about", "step", "group", "after", "plan", "gates", "tasks", "goals", "checkpoints", "end"]
Form = StepForm | AboutForm | GroupForm | AfterForm | PlanItemForm | PlanEndForm
_NARROW = 470
"""Pixels at 100 % text below which fields stand one below the other."""


class FormPanel(QWidget):
    """Follows the document. `more` shows the fields that are seldom needed; whoever hosts the panel places it."""

    def __init__(self, look: Look, parts: Parts, document: StudioDocument, pictures: Thumbnails) -> None:
        super().__init__()
        self.look, self._parts, self._document, self._pictures = look, parts, document, pictures
        self._forms: dict[Shown, Form] = {}
        self._further = False
        self.more = Button(look, self.tr("More fields"), "caret-down", kind="link", size="small")
        self.more.setParent(self)
        self.more.clicked.connect(self.turn_further)
        self._waits = Words(look, "", "bodyb", "caution_ink", wrap=True)
        self._show_line = Button(look, "", size="small")
        self._show_line.clicked.connect(self._to_source)
        self._note = Card(
            look, row(Icon(look, "warning", 22, "caution_ink"), (self._waits, 1), self._show_line,
                      margin=(14, 6, 8, 6), gap=10), fill="caution_soft", border=None, radius=14,
        )  # fmt: skip
        self._stack = QStackedWidget()
        self.setLayout(column(self._note, (self._stack, 1), gap=8))
        document.checked.connect(self.refresh)
        document.selected.connect(lambda _path: self._turn())
        document.refused.connect(lambda _words: self.refresh())
        self._turn()

    @property
    def shown(self) -> Shown:
        """Which form belongs to what is chosen."""
        path, source = self._document.selection, self._document.source
        if is_plan(source):
            return cast(Shown, path[0]) if is_part(path) else "end" if path == END else "plan"
        if path == AFTER:
            return "after"
        if not path or source is None:
            return "about"
        return "group" if values.is_group(source, path) else "step"

    def form(self) -> Form:
        """The form that is shown; made when it is first needed."""
        name = self.shown
        if name not in self._forms:
            made = self._forms[name] = self._make(name)
            self._stack.addWidget(Scroll(self.look, box(column(made, margin=(0, 0, 6, 12)))))
            if isinstance(made, (StepForm, AboutForm)):
                made.show_further(self._further)
        return self._forms[name]

    def _make(self, name: Shown) -> Form:
        look, parts, document = self.look, self._parts, self._document
        if name == "step":
            return StepForm(look, parts, document, self._pictures)
        if name == "group":
            return GroupForm(look, parts, document)
        if name == "after":
            return AfterForm(look, parts, document, self._pictures)
        if name == "end":
            return PlanEndForm(look, document)
        if name in BY_KEY:
            return PlanItemForm(look, parts, document, self._pictures, name)
        return AboutForm(look, parts, document, self._pictures, plan=name == "plan")

    def _turn(self) -> None:
        form = self.form()
        scroll = self._stack.widget(list(self._forms).index(self.shown))
        assert isinstance(scroll, Scroll)
        self._stack.setCurrentWidget(scroll)
        scroll.verticalScrollBar().setValue(0)
        self.more.setVisible(isinstance(form, (StepForm, AboutForm)))
        self._arrange()
        self.refresh()

    def refresh(self) -> None:
        """Fill the form from the text."""
        if not self.isVisibleTo(self.window()) and self.window() is not self:
            return
        form = self.form()
        if isinstance(form, StepForm):
            form.show_step(self._document.selection)
        elif isinstance(form, GroupForm):
            form.show_group(self._document.selection)
        elif isinstance(form, AfterForm):
            form.show_after()
        elif isinstance(form, PlanItemForm):
            form.show_item(self._document.selection)
        elif isinstance(form, PlanEndForm):
            form.show_end()
        else:
            form.show_about()
        self._show_lock()

    def _show_lock(self) -> None:
        """Where the text cannot be read, or this place uses & or *, the form waits and says why."""
        document, words, button = self._document, "", ""
        source = document.source
        if source is None:
            line = document.unreadable_line
            words = self.tr("The form waits: line {0} cannot be read.").format(line)
            button = self.tr("Show line {0}").format(line)
        elif not document.can_edit:
            words = self.tr("Open in another window. Here it is to read only.")
        elif document.selection not in ((), AFTER, END):
            try:
                source.at(document.selection)
            except CannotSplice as error:
                words, button = str(error), self.tr("Show in Source")
        self._note.setVisible(bool(words))
        self._waits.setText(words)
        self._show_line.put_text(button)
        self._show_line.setVisible(bool(button))
        self._stack.setEnabled(not words)

    def _to_source(self) -> None:
        step = self._document.step
        line = self._document.unreadable_line or (step.line if step is not None else 1)
        self._document.ask("source", line)

    def turn_further(self) -> None:
        """Show more fields, or fewer."""
        self._further = not self._further
        words, icon = (self.tr("Fewer fields"), "caret-up") if self._further else (self.tr("More fields"), "caret-down")
        self.more.set_words(words, icon)
        for form in self._forms.values():
            if isinstance(form, (StepForm, AboutForm)):
                form.show_further(self._further)

    def first_focus(self) -> QWidget | None:
        return self.form().first_focus()

    # Layout

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        narrow = self.width() / self.look.text_scale < _NARROW
        for form in self._forms.values():
            if isinstance(form, (StepForm, GroupForm, AboutForm)):
                form.arrange(narrow=narrow)
