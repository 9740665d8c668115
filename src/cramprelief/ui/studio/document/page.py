# SPDX-License-Identifier: MIT
"""The page on which one routine is written: outline, form and source, preview, at every size of the window."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Literal, NamedTuple, cast

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QLayout, QWidget

from cramprelief import places
from cramprelief.ui.figure.thumbnail import Thumbnails
from cramprelief.ui.kit.boxes import box, column, rearrange, row
from cramprelief.ui.kit.button import Button
from cramprelief.ui.kit.card import Card, Icon
from cramprelief.ui.kit.scroll import Scroll
from cramprelief.ui.kit.segmented import Segmented
from cramprelief.ui.kit.words import Words
from cramprelief.ui.shell.announce import announce
from cramprelief.ui.shell.page import Page
from cramprelief.ui.state.parts import Parts
from cramprelief.ui.studio.document.opening import Surroundings, open_document
from cramprelief.ui.studio.document.panes import GAP, Panes
from cramprelief.ui.studio.document.problems_bar import ProblemsBar
from cramprelief.ui.studio.document.top_bar import Mode, TopBar
from cramprelief.ui.studio.fields import values
from cramprelief.ui.studio.form.panel import FormPanel
from cramprelief.ui.studio.outline.narrow import NarrowSteps
from cramprelief.ui.studio.outline.panel import WIDE, OutlinePanel
from cramprelief.ui.studio.studio_document import ABOUT, AFTER, StudioDocument
from cramprelief.ui.theme.shape import PageShape
from cramprelief.ui.theme.sheet import dress

Tab = Literal["form", "source", "preview"]
_PREVIEW = 292
"""Pixels of width at 100 % text."""
_WIDE, _MEDIUM = 1000, 520
"""Effective pixels of width of this page, beside the rail, from which on a layout fits."""
_TOLD = 8000
"""Milliseconds that a sentence about an edit stays."""


class DocumentArrangement(NamedTuple):
    mode: Mode
    tab: Tab


class DocumentPage(Page):
    """`show_for` takes the path of a file; None goes on with the one that is open."""

    KEYS = "studio"

    def __init__(self, parts: Parts) -> None:
        super().__init__(parts.look)
        self.parts = parts
        self.document: StudioDocument | None = None
        self.tab: Tab = "form"
        self._surroundings = Surroundings(parts.catalogue)
        self._pictures = Thumbnails(parts.look, parts.figures, self)
        self._body: _Body | None = None
        dress(self, parts.look)
        self._make_keys()

    # What is open

    def show_for(self, argument: object) -> None:
        if isinstance(argument, (str, Path)):
            self.open_file(Path(argument))
        if self.document is None:
            self.go_to("own")

    def open_file(self, path: Path) -> None:
        """Write on this file from now on. What was open is saved before."""
        if self.document is not None and self.document.path == path:
            return
        self.left()
        document = open_document(path, self._surroundings, self)
        before, body = self._body, _Body(self, document)
        self.document, self._body, self.tab = document, body, "form"
        if before is not None:
            before.end(self)
        self.keep(*body.kept)
        steps = document.places
        if steps:
            document.select(steps[0].path)
        document.asked.connect(self._ask)
        self.arrange_anew()

    def left(self) -> None:
        if self.document is not None:
            self.document.save_now()

    def first_focus(self) -> QWidget | None:
        body = self._body
        if body is None:
            return None
        return body.narrow if self.arrangement(self.shape).mode == "narrow" else body.outline.first_focus()

    # Keys

    def _make_keys(self) -> None:
        keys: dict[str, Callable[[_Body], object]] = {
            "Ctrl+Z": lambda body: body.document.undo(),
            "Ctrl+Y": lambda body: body.document.redo(),
            "Ctrl+Shift+Z": lambda body: body.document.redo(),
            "Ctrl+S": lambda body: body.document.save_now(),
            "Ctrl+Tab": lambda _body: self._next_tab(),
            "Ctrl+N": lambda body: body.outline.step_actions.add(),
        }

        def act(do: Callable[[_Body], object]) -> None:
            if self._body is not None:
                do(self._body)

        for key, do in keys.items():
            shortcut = QShortcut(QKeySequence(key), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(partial(act, do))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._escape()
        else:
            super().keyPressEvent(event)

    def _escape(self) -> None:
        """Close the innermost: what was said, then the page."""
        body = self._body
        if body is not None and body.said.isVisible():
            body.say("")
        else:
            self.go_to("own")

    def _next_tab(self) -> None:
        tabs: list[Tab] = ["form"]
        self._turn(tabs[(tabs.index(self.tab) + 1) % len(tabs)])

    # What is asked for

    def ask_top(self, what: str) -> None:
        """A button of the upper edge."""
        if what == "back":
            self.go_to("own")

    def _ask(self, panel: str, argument: object) -> None:
        if panel == "form":
            if isinstance(argument, tuple) and self.document is not None:
                self.document.select(argument)
            self._turn("form")
            if argument is not None and self._body is not None:
                target = self._body.form.first_focus()
                if target is not None:
                    target.setFocus(Qt.FocusReason.OtherFocusReason)
        elif panel == "ungroup" and self._body is not None:
            self._body.outline.step_actions.ungroup(cast("tuple[str | int, ...]", argument))

    def _turn(self, tab: Tab) -> None:
        if tab != self.tab:
            self.tab = tab
            self.adapt()

    # Layout

    def arrangement(self, shape: PageShape) -> DocumentArrangement:
        mode: Mode = "wide" if shape.w >= _WIDE else "medium" if shape.w >= _MEDIUM else "narrow"
        return DocumentArrangement(mode, self.tab)

    def arrange(self) -> None:
        body = self._body
        if body is None:
            return
        now = self.arrangement(self.shape)
        body.top.set_mode(now.mode)
        layout = self._narrow(body) if now.mode == "narrow" else self._panes(body, now)
        rearrange(self, layout)
        body.show_in(now)

    def _panes(self, body: _Body, now: DocumentArrangement) -> QLayout:
        strip = now.mode == "medium" or now.tab == "source"
        body.outline.set_strip(strip)
        middle = self.hold(body.middle())
        inner: QLayout
        if strip:
            inner = row(body.outline, (middle, 1), gap=GAP)
        else:
            panes = self.hold(Panes(self.look, Qt.Orientation.Horizontal, places.home() / "studio-panes"))
            panes.fill([(body.outline, 0), (middle, 1)], [self.look.grow(WIDE, 0.3), 900])
            inner = row((panes, 1), gap=0)
        margin = (16, 12, 16, 14) if now.mode == "wide" else (12, 8, 12, 12)
        return column(body.top, (self.hold(box(inner)), 1), margin=margin, gap=8)

    def _narrow(self, body: _Body) -> QLayout:
        steps = self.hold(Scroll(self.look, box(column(body.narrow, None, margin=(0, 0, 6, 8)))))
        trial, use = body.top.leave_to_page()
        foot = self.hold(box(row((trial, 1), (use, 1), gap=10)))
        return column(
            body.top, body.hint, body.said, (steps, 1), foot, margin=(14, 4, 10, 8), gap=7,
        )  # fmt: skip


class _Body:
    """The panels of one open document. They outlive every arrangement and end with the document."""

    def __init__(self, page: DocumentPage, document: StudioDocument) -> None:
        look = page.look
        self.look, self.document = look, document
        self._page = page
        self.top = TopBar(look, document)
        self.outline = OutlinePanel(look, document, page._pictures)
        self.form = FormPanel(look, page.parts, document, page._pictures)
        self.problems_bar = ProblemsBar(look, document, self.form.more)
        self.narrow = NarrowSteps(look, document, page._pictures)
        words = page.tr("Words and times can be changed here. Make the window wider for more.")
        self.hint = Card(
            look,
            row(Icon(look, "info", 22, "primary_ink"), (Words(look, words, "caption", "primary_ink", wrap=True), 1),
                margin=(16, 8, 16, 8), gap=10), fill="primary_soft", border=None, radius=16,
        )  # fmt: skip
        self._heading = Words(look, "", "h3", wrap=True)
        self._where = Words(look, "", "label", "text2")
        self._where_icon = Icon(look, "repeat", 20, "text2")
        self.step_menu = Button(
            look, "", "dots-three-vertical", kind="ghost", size="small", name=page.tr("Move, copy, group, delete")
        )
        self.step_menu.clicked.connect(
            lambda: self.outline.open_menu(self.step_menu.mapToGlobal(self.step_menu.rect().bottomLeft()))
        )
        self.tabs = Segmented(
            look, [("form", page.tr("Form")), ("source", page.tr("Source"))], "form", label=page.tr("Form or source"),
            height=46,
        )  # fmt: skip
        self.tabs.chosen.connect(lambda tab: page._turn(cast(Tab, tab)))
        self._said = Words(look, "", "body", "caution_ink", wrap=True)
        close = Button(look, "", "x", kind="ghost", size="small", name=page.tr("Close"))
        self.said = Card(
            look, row(Icon(look, "info", 22, "caution_ink"), (self._said, 1), close, margin=(16, 2, 4, 2), gap=10),
            fill="caution_soft", border=None, radius=16,
        )  # fmt: skip
        self.said.hide()
        close.clicked.connect(lambda: self.say(""))
        self._quiet = QTimer(page, singleShot=True, interval=_TOLD)
        self._quiet.timeout.connect(lambda: self.say(""))
        self.top.asked.connect(page.ask_top)
        document.refused.connect(self.say)
        document.told.connect(lambda told: announce(page, told))
        document.changed.connect(self._head)
        document.selected.connect(lambda _path: self._head())
        self._head()

    @property
    def kept(self) -> tuple[QWidget, ...]:
        return (
            self.top, self.outline, self.form, self.problems_bar, self.narrow, self.hint, self.said, self._heading,
            self._where, self._where_icon, self.step_menu, self.tabs,
        )  # fmt: skip

    def end(self, page: DocumentPage) -> None:
        page.discard(*self.kept)
        self.document.deleteLater()

    def say(self, words: str) -> None:
        """A sentence that stays for a moment, and is announced."""
        self._said.setText(words)
        self.said.setVisible(bool(words))
        if words:
            announce(self._page, words)
            self._quiet.start()

    def _head(self) -> None:
        document, source = self.document, self.document.source
        selection = document.selection
        heading, where = self._page.tr("About this routine"), ""
        if selection == AFTER:
            heading = self._page.tr("What comes after")
        elif selection != ABOUT and source is not None:
            heading = self.outline.step_actions.name(selection)
            inside = selection[:-2]
            if values.is_group(source, selection):
                heading = self._page.tr("Group")
                where = self._rounds(selection)
            elif inside and values.is_group(source, inside):
                where = self._page.tr("in a group, {0}").format(self._rounds(inside))
        self._heading.setText(heading)
        self._where.setText(where)
        self._where_icon.setVisible(bool(where))
        self._where.setVisible(bool(where))
        self.step_menu.setVisible(selection not in (ABOUT, AFTER))

    def _rounds(self, path: tuple[str | int, ...]) -> str:
        from cramprelief.ui.studio.fields import amount, terms

        told = amount.rounds(self.document.source.text_at((*path, "repeat"))) if self.document.source else None
        return terms.rounds(*told) if told else ""

    def middle(self) -> QWidget:
        """The card with form or source, and the problems below."""
        head = row((self._heading, 0), self._where_icon, (self._where, 1), self.step_menu, self.tabs, gap=6)
        card = Card(self.look, column(head, (self.form, 1), margin=(18, 12, 18, 12), gap=10))
        return box(column((card, 1), self.said, self.problems_bar, gap=12))

    def show_in(self, now: DocumentArrangement) -> None:
        narrow = now.mode == "narrow"
        self.tabs.set_current(now.tab)
        for part, shown in (
            (self.top, True), (self.outline, not narrow), (self.form, not narrow), (self.tabs, not narrow),
            (self._heading, not narrow), (self.problems_bar, not narrow), (self.narrow, narrow), (self.hint, narrow),
        ):  # fmt: skip
            part.setVisible(shown)
        if not narrow:
            self._head()
        trial, use = self.top.leave_to_page()
        if narrow:
            trial.show()
            use.setVisible(self.document.can_be_used)
