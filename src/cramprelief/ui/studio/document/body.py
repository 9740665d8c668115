# SPDX-License-Identifier: MIT
"""The panels of one open document. They outlive every arrangement of the page and end with the document."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from cramprelief import places
from cramprelief.authoring.desk.open_file import OpenFile
from cramprelief.authoring.edit import Path
from cramprelief.ui.figure.thumbnail import Thumbnail, Thumbnails
from cramprelief.ui.kit.boxes import box, column, row
from cramprelief.ui.kit.button import Button
from cramprelief.ui.kit.card import Card, Icon
from cramprelief.ui.kit.segmented import Segmented
from cramprelief.ui.kit.words import Words
from cramprelief.ui.state.parts import Parts
from cramprelief.ui.studio.document.file_guard import FileGuard
from cramprelief.ui.studio.document.panes import Panes
from cramprelief.ui.studio.document.problems_bar import ProblemsBar
from cramprelief.ui.studio.document.top_bar import TopBar
from cramprelief.ui.studio.document.trouble_bar import FileTroubleBar
from cramprelief.ui.studio.fields import amount, terms, values
from cramprelief.ui.studio.form.panel import FormPanel
from cramprelief.ui.studio.outline.actions import StepActions
from cramprelief.ui.studio.outline.narrow import NarrowSteps
from cramprelief.ui.studio.outline.panel import OutlinePanel
from cramprelief.ui.studio.plan.outline import PlanOutline
from cramprelief.ui.studio.plan.parts import END, is_part, is_plan, name_of
from cramprelief.ui.studio.studio_document import ABOUT, AFTER, StudioDocument
from cramprelief.ui.theme.look import Look

if TYPE_CHECKING:
    from cramprelief.ui.studio.gallery.panel import GalleryPanel
    from cramprelief.ui.studio.keeping.publish_sheet import PublishSheet
    from cramprelief.ui.studio.keeping.versions_panel import VersionsPanel
    from cramprelief.ui.studio.plan.calendar import PlanCalendar
    from cramprelief.ui.studio.poser.panel import PoserPanel
    from cramprelief.ui.studio.preview.panel import PreviewPanel
    from cramprelief.ui.studio.source.panel import SourcePanel
    from cramprelief.ui.studio.source.problems import ProblemsPanel

    FullPanel = GalleryPanel | PoserPanel | VersionsPanel

Tab = Literal["form", "source", "preview"]
Full = Literal["gallery", "poser", "versions"]
"""What takes the whole page for a while."""
_SHORT = 12
"""Letters of a heading that stays in one line."""
_TOLD = 8000
"""Milliseconds that a sentence about an edit stays."""


class DocumentBody(QObject):
    """`tab_chosen`: another tab is wanted. Source, problems and preview are made when they are first shown."""

    tab_chosen = Signal(str)
    problems_wanted = Signal()
    made = Signal(object)
    """A panel that was not there before: the page keeps it from now on."""

    def __init__(
        self,
        look: Look,
        parts: Parts,
        document: StudioDocument,
        file: OpenFile,
        pictures: Thumbnails,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.look, self.parts, self.document = look, parts, document
        self.guard = FileGuard(document, file)
        self.trouble = FileTroubleBar(look, document, self.guard)
        self._pictures = pictures
        self._publish: PublishSheet | None = None
        self.top = TopBar(look, document)
        self.plan = is_plan(document.source)
        """Whether it is a plan over days, which has a calendar in place of a preview."""
        self.actions = StepActions(document, self)
        self.outline: OutlinePanel | PlanOutline = (
            PlanOutline(look, document, self.actions) if self.plan
            else OutlinePanel(look, document, self.actions, pictures)
        )  # fmt: skip
        self.form = FormPanel(look, parts, document, pictures)
        self.problems_bar = ProblemsBar(look, document, self.form.more)
        self.narrow = NarrowSteps(look, document, pictures)
        self._source: SourcePanel | None = None
        self._problems: ProblemsPanel | None = None
        self._preview: PreviewPanel | None = None
        self._calendar: PlanCalendar | None = None
        self._full: dict[Full, FullPanel] = {}
        words = self.tr("Words and times can be changed here. Make the window wider for more.")
        self.hint = self._strip("primary", words)[0]
        self.said, self._said = self._strip("caution", "", close=True)
        self.heading = Words(look, "", "h3", wrap=True)
        self.where = Words(look, "", "label", "text2", wrap=True)
        self.where_icon = Icon(look, "repeat", 20, "text2")
        self.step_menu = Button(
            look, "", "dots-three-vertical", kind="ghost", size="small", name=self.tr("Move, copy, group, delete")
        )
        self.find = Button(look, "", "magnifying-glass", kind="ghost", size="small", name=self.tr("Find in the text"))
        form, source = ("form", self.tr("Form")), ("source", self.tr("Source"))
        preview = ("preview", self.tr("Calendar") if self.plan else self.tr("Preview"))
        self.two_tabs = Segmented(look, [form, source], "form", label=self.tr("Form or source"), height=46)
        self.three_tabs = Segmented(
            look, [form, source, preview], "form", label=self.tr("Form, source or preview"), height=46
        )
        for tabs in (self.two_tabs, self.three_tabs):
            tabs.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        for part in self.kept:
            part.setParent(parent)
        self._has_head = False
        self._quiet = QTimer(self, singleShot=True, interval=_TOLD)
        self._connect()
        self._refresh("form")

    def _strip(self, kind: Literal["primary", "caution"], words: str, *, close: bool = False) -> tuple[Card, Words]:
        """One line over the panels."""
        ink: Literal["primary_ink", "caution_ink"] = "primary_ink" if kind == "primary" else "caution_ink"
        line = Words(self.look, words, "caption" if kind == "primary" else "body", ink, wrap=True)
        high = 2 if close else 8
        layout = row(Icon(self.look, "info", 22, ink), (line, 1), margin=(16, high, 6 if close else 16, high), gap=10)
        if close:
            end = Button(self.look, "", "x", kind="ghost", size="small", name=self.tr("Close"))
            end.clicked.connect(lambda: self.say(""))
            layout.addWidget(end)
        fill: Literal["primary_soft", "caution_soft"] = "primary_soft" if kind == "primary" else "caution_soft"
        card = Card(self.look, layout, fill=fill, border=None, radius=16)
        card.hide()
        return card, line

    def _connect(self) -> None:
        document = self.document
        self.step_menu.clicked.connect(self._open_menu)
        self.find.clicked.connect(lambda: self.source.find_words())
        for tabs in (self.two_tabs, self.three_tabs):
            tabs.chosen.connect(self.tab_chosen)
        self.problems_bar.wanted.connect(self.problems_wanted)
        self._quiet.timeout.connect(lambda: self.say(""))
        document.refused.connect(self.say)
        document.checked.connect(lambda: self._refresh(self._tab))
        document.selected.connect(lambda _path: self._refresh(self._tab))

    def _open_menu(self) -> None:
        if isinstance(self.outline, OutlinePanel):
            self.outline.open_menu(self.step_menu.mapToGlobal(self.step_menu.rect().bottomLeft()))

    def add(self) -> None:
        """One more step, or one more task of a plan."""
        if isinstance(self.outline, PlanOutline):
            self.outline.add("tasks")
        else:
            self.actions.add()

    # Panels

    @property
    def kept(self) -> tuple[QWidget, ...]:
        """All that the page keeps from the beginning."""
        return (
            self.top, self.trouble, self.outline, self.form, self.problems_bar, self.narrow, self.hint, self.said,
            self.heading,
            self.where, self.where_icon, self.step_menu, self.find, self.two_tabs, self.three_tabs,
        )  # fmt: skip

    @property
    def beside(self) -> PreviewPanel | PlanCalendar:
        """What shows how it will be: the preview, or of a plan its calendar."""
        if not self.plan:
            return self.preview
        if self._calendar is None:
            from cramprelief.ui.studio.plan.calendar import PlanCalendar

            self._calendar = PlanCalendar(self.look, self.parts, self.document, self._today)
            self.made.emit(self._calendar)
        return self._calendar

    @property
    def _today(self) -> date:
        records = self.parts.records
        return records.now().date() if records is not None else date.today()

    def full(self, name: Full) -> FullPanel:
        """A panel that takes the whole page for a while."""
        if name not in self._full:
            panel = self._full[name] = self._make_full(name)
            self.made.emit(panel)
        return self._full[name]

    def _make_full(self, name: Full) -> FullPanel:
        if name == "versions":
            from cramprelief.ui.studio.keeping.versions_panel import VersionsPanel

            return VersionsPanel(self.look, self.parts, self.document, self.guard, self._pictures)
        if name == "poser":
            from cramprelief.ui.studio.poser.panel import PoserPanel

            return PoserPanel(self.look, self.parts, self.document)
        from cramprelief.ui.studio.gallery.panel import GalleryPanel

        return GalleryPanel(self.look, self.parts, self.document)

    def publish(self, page: QWidget) -> PublishSheet:
        """The check before it is put into use, over `page`."""
        if self._publish is None:
            from cramprelief.ui.studio.keeping.publish_sheet import PublishSheet

            self._publish = PublishSheet(self.look, self.parts, self.document, self.guard, page)
        return self._publish

    @property
    def all(self) -> tuple[QWidget, ...]:
        late = (self._source, self._problems, self._preview, self._calendar)
        return (*self.kept, *(each for each in late if each is not None), *self._full.values())

    @property
    def source(self) -> SourcePanel:
        if self._source is None:
            from cramprelief.ui.studio.source.panel import SourcePanel

            self._source = SourcePanel(self.look, self.parts, self.document)
            self.made.emit(self._source)
            self._source.caret_line.connect(lambda line: self.problems.at_line(line))
        return self._source

    @property
    def writes(self) -> bool:
        """Whether keys go into the text."""
        focus = self.top.window().focusWidget()
        return self._source is not None and focus is not None and self._source.isAncestorOf(focus)

    @property
    def problems(self) -> ProblemsPanel:
        if self._problems is None:
            from cramprelief.ui.studio.source.problems import ProblemsPanel

            self._problems = ProblemsPanel(self.look, self.parts, self.document)
            self.made.emit(self._problems)
        return self._problems

    @property
    def preview(self) -> PreviewPanel:
        if self._preview is None:
            from cramprelief.ui.studio.preview.panel import PreviewPanel

            self._preview = PreviewPanel(self.look, self.parts, self.document)
            self.made.emit(self._preview)
        return self._preview

    def leave(self) -> None:
        """The page is left: what the poser holds is saved."""
        from cramprelief.ui.studio.poser.panel import PoserPanel

        panel = self._full.get("poser")
        if isinstance(panel, PoserPanel):
            panel.left()

    def draw_anew(self) -> None:
        """The pictures of the steps, after a figure changed."""
        for part in (self.outline, self.form):
            for picture in part.findChildren(Thumbnail):
                picture.update()
        if self._preview is not None:
            self._preview.show_figures()

    def close_innermost(self) -> bool:
        """Esc: whether something was open that is closed now."""
        if not self.said.isHidden():
            self.say("")
            return True
        return self._source is not None and self._source.isVisible() and self._source.close_innermost()

    # Words

    def say(self, words: str) -> None:
        """A sentence that stays for a moment."""
        self._said.setText(words)
        self.said.setVisible(bool(words))
        if words:
            self._quiet.start()

    def _refresh(self, tab: Tab) -> None:
        """The row above form and source: what is chosen, and what can be done with it."""
        self._tab = tab
        document, source = self.document, self.document.source
        selection = document.selection
        heading, where = self.tr("About this routine"), ""
        if tab == "source":
            heading = document.path.name
        elif tab == "preview":
            heading = self.tr("Calendar") if self.plan else self.tr("Preview")
        elif self.plan and source is not None:
            heading = (
                name_of(source, selection) if is_part(selection)
                else self.tr("Stop and end") if selection == END else self.tr("About this plan")
            )  # fmt: skip
        elif selection == AFTER:
            heading = self.tr("What comes after")
        elif selection != ABOUT and source is not None:
            inside = selection[:-2]
            group = values.is_group(source, selection)
            heading = self.tr("Group") if group else self.actions.name(selection)
            if group:
                where = self._rounds(selection)
            elif inside and values.is_group(source, inside):
                where = self.tr("in a group, {0}").format(self._rounds(inside))
        self.heading.setText(heading)
        wide = self.look.metrics("h3").horizontalAdvance(heading) if len(heading) < _SHORT else 0
        self.heading.setMinimumWidth(round(wide) + 2)
        self.where.setText(where)
        for part in (self.where, self.where_icon):
            part.setVisible(bool(where) and self._has_head)
        self.step_menu.setVisible(
            tab == "form" and selection not in (ABOUT, AFTER) and self._has_head and not self.plan
        )
        self.find.setVisible(tab == "source" and self._has_head)

    def headless(self) -> None:
        """In narrow pages nothing stands above the steps."""
        self._has_head = False
        self._refresh(self._tab)

    def _rounds(self, path: Path) -> str:
        source = self.document.source
        told = amount.rounds(source.text_at((*path, "repeat"))) if source is not None else None
        return terms.rounds(*told) if told else ""

    # Layout

    def middle(self, tab: Tab, *, three: bool, below: int, tight: bool) -> QWidget:
        """The card with the tab's panel, and the problems below: one line, or all of them where `below` is the height.

        `tight`: the tabs stand above their heading.
        """
        tabs, others = (self.three_tabs, self.two_tabs) if three else (self.two_tabs, self.three_tabs)
        others.hide()
        tabs.set_current(tab)
        panel: QWidget = self.form if tab == "form" else self.source if tab == "source" else self.beside
        words = (self.heading, 1), self.where_icon, (self.where, 3), self.step_menu, self.find
        head = column(row(None, tabs, None), row(*words, gap=6), gap=6) if tight else row(*words, tabs, gap=6)
        if tab == "source":
            head.setContentsMargins(18, 0, 12, 0)
        card = Card(
            self.look, column(head, (panel, 1), margin=(0, 12, 0, 12) if tab == "source" else (18, 12, 12, 12), gap=10)
        )
        if below:
            panes = Panes(self.look, Qt.Orientation.Vertical, places.home() / "studio-problems")
            panes.fill([(card, 0), (self.problems, self.look.grow(230))], below)
            made = box(column(self.said, (panes, 1), gap=8))
        elif tab == "form":
            made = box(column((card, 1), self.said, self.problems_bar, gap=12))
        else:
            made = box(column((card, 1), self.said, gap=12))
        self._has_head = True
        shown = {tabs, panel, self.heading, self.problems if below else self.problems_bar if tab == "form" else tabs}
        for part in shown:
            part.show()
        self._refresh(tab)
        return made
