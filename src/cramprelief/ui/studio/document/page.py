# SPDX-License-Identifier: MIT
"""The page on which one routine is written: outline, form and source, preview, at every size of the window."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NamedTuple, cast

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QLayout, QWidget

from cramprelief import places
from cramprelief.authoring.desk.open_file import OpenFile
from cramprelief.authoring.edit import Path as StepPath
from cramprelief.ui.figure.thumbnail import Thumbnails
from cramprelief.ui.kit.boxes import box, column, rearrange, row
from cramprelief.ui.kit.card import Card
from cramprelief.ui.kit.scroll import Scroll
from cramprelief.ui.shell.announce import announce
from cramprelief.ui.shell.page import Page
from cramprelief.ui.shell.rail import Rail
from cramprelief.ui.state.parts import Parts
from cramprelief.ui.studio.document.body import DocumentBody, Full, Tab
from cramprelief.ui.studio.document.opening import Surroundings, open_document, still_the_same
from cramprelief.ui.studio.document.panes import GAP, Panes
from cramprelief.ui.studio.document.stops import reading_order
from cramprelief.ui.studio.document.top_bar import Mode
from cramprelief.ui.studio.outline.panel import WIDE, OutlinePanel
from cramprelief.ui.studio.start.wish import StartWish
from cramprelief.ui.studio.studio_document import StudioDocument
from cramprelief.ui.theme.shape import PageShape
from cramprelief.ui.theme.sheet import dress

_WIDE, _MEDIUM = 1000, 520
"""Effective pixels of width of this page, beside the rail, from which on a layout fits."""
_HIGH = 520
"""Effective pixels of height from which on the problems stand below the text."""
_TIGHT = 640
"""Effective pixels of width below which the tabs stand above their heading."""
_PREVIEW, _CALENDAR = 292, 322
"""Pixels of width at 100 % text."""


class DocumentArrangement(NamedTuple):
    mode: Mode
    tab: Tab
    full: Full | None
    """What takes the whole page in place of all else."""
    problems: bool
    """Whether all problems are shown, not only one line about them."""
    tight: bool
    """Whether the tabs stand above their heading."""


class DocumentPage(Page):
    """`show_for` takes the path of a file; None goes on with the one that is open."""

    KEYS = "studio"

    def __init__(self, parts: Parts) -> None:
        super().__init__(parts.look)
        self.parts = parts
        self.document: StudioDocument | None = None
        self.file: OpenFile | None = None
        self.body: DocumentBody | None = None
        self._tab: Tab = "form"
        self._all_problems = False
        self._full: Full | None = None
        self._focus: QWidget | None = None
        """What had the focus when the page was left for the trial."""
        self._surroundings = Surroundings(parts.catalogue)
        self._pictures = Thumbnails(parts.look, parts.figures, self)
        dress(self, parts.look)
        self._make_keys()

    # What is open

    def show_for(self, argument: object) -> None:
        if isinstance(argument, (str, Path)):
            self.open_file(Path(argument))
        if self.file is not None and self.body is not None:
            self.file.go_on()
            self.body.guard.look()

    def open_file(self, path: Path) -> None:
        """Write on this file from now on. What was open is saved before."""
        if self.file is not None and self.file.path == path and still_the_same(self.file):
            return
        self.left()
        self._focus = None
        document, file = open_document(path, self._surroundings, self)
        self.file = file
        if self.body is not None and self.document is not None:
            self.discard(*self.body.all)
            self.body.deleteLater()
            self.document.deleteLater()
        self.document, self._tab, self._all_problems = document, "form", False
        self._full = None
        body = self.body = DocumentBody(self.look, self.parts, document, file, self._pictures, self)
        self.keep(*body.kept)
        body.made.connect(self.keep)
        body.tab_chosen.connect(lambda tab: self.turn(cast(Tab, tab)))
        body.problems_wanted.connect(self._show_problems)
        body.narrow.opened.connect(self._show_open)
        body.top.asked.connect(self._ask_top)
        body.trouble.seen.connect(self.arrange_anew)
        body.trouble.closed.connect(self._leave_lost_file)
        document.asked.connect(self._ask)
        document.around_changed.connect(self._draw_anew)
        document.refused.connect(lambda words: announce(self, words))
        document.told.connect(lambda words: announce(self, words))
        if document.places:
            document.select(document.places[0].path)
        self.arrange_anew()

    def left(self) -> None:
        if self.document is not None and self.body is not None:
            self.document.save_now()
            self.body.leave()
        if self.file is not None:
            self.file.close()
        here = self.window().focusWidget()
        self._focus = here if here is not None and self.isAncestorOf(here) else None

    def first_focus(self) -> QWidget | None:
        """Where it was when the page was left, or else the steps."""
        held, self._focus = self._focus, None
        if held is not None and held.isVisibleTo(self):
            return held
        body = self.body
        if body is None:
            return None
        if self.arrangement(self.shape).mode == "narrow" and not body.plan:
            return next(iter(body.narrow.cards.values()), body.top.back)
        return body.outline.first_focus()

    # Keys

    def _make_keys(self) -> None:
        def undo(body: DocumentBody) -> None:
            body.document.undo()

        def redo(body: DocumentBody) -> None:
            body.document.redo()

        keys: dict[str, Callable[[DocumentBody], object]] = {
            "Ctrl+Z": undo,
            "Ctrl+Y": redo,
            "Ctrl+Shift+Z": redo,
            "Ctrl+S": lambda body: body.document.save_now(),
            "Ctrl+Tab": lambda _body: self._next_tab(),
            "Ctrl+N": lambda body: body.add(),
            "Ctrl+Return": lambda body: body.document.ask("try"),
            "F8": lambda body: body.problems.next(1),
            "Shift+F8": lambda body: body.problems.next(-1),
            "Ctrl+.": lambda body: body.problems.fix(),
            "F9": lambda body: None if body.plan else body.preview.play_or_pause(),
            "Ctrl+H": lambda body: self._in_source(body.source.replace_words),
        }

        def act(do: Callable[[DocumentBody], object]) -> None:
            if self.body is not None and self._full is None:
                do(self.body)
            elif self.body is not None and self._full == "poser" and do in (undo, redo):
                self._turn_pose(do is undo)

        for key, do in keys.items():
            shortcut = QShortcut(QKeySequence(key), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(partial(act, do))

    def focus_search(self) -> None:
        if self.body is not None:
            self._in_source(self.body.source.find_words)

    def _in_source(self, do: Callable[[], object]) -> None:
        self.turn("source")
        do()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            if self.body is None or not self.body.close_innermost():
                self.go_to("own")
        else:
            super().keyPressEvent(event)

    def tab_stop(self, here: QWidget, forward: bool) -> QWidget | None:
        """As the panels stand, and from the last of them to the rail."""
        if self._full is not None:
            return None
        rails: list[QWidget] = [each for each in self.window().findChildren(Rail) if each.isVisible()]
        stops = [stop for part in (self, *rails) for stop in reading_order(part)]
        return stops[(stops.index(here) + (1 if forward else -1)) % len(stops)] if here in stops else None

    def _next_tab(self) -> None:
        now = self.arrangement(self.shape)
        tabs: list[Tab] = ["form", "source", "preview"] if now.mode == "medium" else ["form", "source"]
        self.turn(tabs[(tabs.index(now.tab) + 1) % len(tabs)])
        target = self._panel_focus()
        if target is not None:
            target.setFocus(Qt.FocusReason.TabFocusReason)

    def _panel_focus(self) -> QWidget | None:
        body, tab = self.body, self.arrangement(self.shape).tab
        if body is None:
            return None
        return body.form.first_focus() if tab == "form" else body.source.first_focus() if tab == "source" else None

    # What is asked for

    def _ask_top(self, what: str) -> None:
        if what == "back":
            self.go_to("own")
        elif self.document is not None:
            self.document.ask(what)

    def _ask(self, panel: str, argument: object) -> None:
        body = self.body
        if body is None:
            return
        if panel == "form":
            if isinstance(argument, tuple):
                body.document.select(argument)
                self.turn("form")
                self._focus_form(body)
            else:
                self.turn("form")
        elif panel in ("source", "choose"):
            self._show_in_source(body, argument)
            if panel == "choose":
                body.source.choose_here()
        elif panel in ("gallery", "poser", "versions"):
            self._open_full(body, cast(Full, panel), argument)
        elif panel == "open":
            self.go_to("document", argument)
        elif panel == "publish":
            body.publish(self).ask()
        elif panel in ("copy", "delete"):
            self._leave_for(panel)
        elif panel == "close":
            self._close_full(body)
        elif panel == "problems":
            self._show_problems()
        elif panel == "share":
            body.document.save_now()
            self.go_to("share", (str(body.document.path), "document"))
        elif panel == "try":
            self._try(body)
        elif panel == "ungroup":
            body.actions.ungroup(cast(StepPath, argument))
        elif panel == "delete-part":
            body.actions.delete([cast(StepPath, argument)])

    def _leave_lost_file(self) -> None:
        """The file is gone, and the person lets it go."""
        self.document = None
        self.go_to("own")

    def _leave_for(self, what: str) -> None:
        """To My routines, which copies or deletes this file there."""
        if self.document is not None:
            self.document.save_now()
            self.go_to("own", StartWish(what, self.document.path))

    def _focus_form(self, body: DocumentBody) -> None:
        narrow = self.arrangement(self.shape).mode == "narrow" and not body.plan
        target = body.narrow.editor.words.field if narrow else body.form.first_focus()
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_open(self) -> None:
        """In narrow pages: the step that was opened comes into sight whole."""
        if self.body is not None:
            QTimer.singleShot(0, self.body.narrow, self._scroll_to_editor)

    def _scroll_to_editor(self) -> None:
        if self.body is not None and self.body.narrow.isVisible():
            self._steps.ensureWidgetVisible(self.body.narrow.editor, 0, 90)

    def _show_in_source(self, body: DocumentBody, place: object) -> None:
        self.turn("source")
        if isinstance(place, tuple):
            body.source.show_place(*place)
        elif isinstance(place, int):
            body.source.show_line(place)

    def _open_full(self, body: DocumentBody, name: Full, argument: object) -> None:
        """The poser comes over the gallery, and both lead back to the form."""
        self._full = name
        panel = body.full(name)
        panel.show_for(cast(StepPath, argument))
        self.adapt()
        target = panel.first_focus()
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _draw_anew(self) -> None:
        """A figure beside the routine is another now."""
        self._pictures.forget()
        if self.body is not None:
            self.body.draw_anew()

    def _close_full(self, body: DocumentBody) -> None:
        if self._full is not None:
            self._full = None
            self.turn("form")
            self.adapt()
            self._focus_form(body)

    def _turn_pose(self, undo: bool) -> None:
        from cramprelief.ui.studio.poser.panel import PoserPanel

        panel = self.body.full("poser") if self.body is not None else None
        if isinstance(panel, PoserPanel):
            (panel.undo if undo else panel.redo)()

    def _show_problems(self) -> None:
        self._all_problems = not self._all_problems
        self.adapt()
        if self._all_problems and self.body is not None:
            target = self.body.problems.first_focus()
            if target is not None:
                target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _try(self, body: DocumentBody) -> None:
        """The real player; it leads back to this place."""
        if body.plan:
            body.document.refused.emit(self.tr("A plan has no steps to try. Try its routines."))
            return
        body.document.save_now()
        start = body.preview.trial()
        if start is None:
            body.document.refused.emit(self.tr("There is nothing to try yet. Mend the errors first."))
        else:
            self.go_to("trial", start._replace(back="document"))

    def turn(self, tab: Tab) -> None:
        """Show another tab."""
        if tab != self._tab:
            self._tab = tab
            self.adapt()

    # Layout

    def arrangement(self, shape: PageShape) -> DocumentArrangement:
        mode: Mode = "wide" if shape.w >= _WIDE else "medium" if shape.w >= _MEDIUM else "narrow"
        tab: Tab = "form" if self._tab == "preview" and mode != "medium" else self._tab
        below = tab == "source" and shape.h >= _HIGH
        problems = below != self._all_problems and mode != "narrow" and tab != "preview"
        return DocumentArrangement(mode, tab, self._full, problems, mode == "medium" and shape.w < _TIGHT)

    def arrange(self) -> None:
        body = self.body
        if body is None:
            return
        now = self.arrangement(self.shape)
        writes = body.writes
        for part in body.all:
            part.hide()
        if now.full is not None:
            body.headless()
            panel = body.full(now.full)
            panel.show()
            rearrange(self, column((panel, 1)))
            return
        body.top.set_mode(now.mode)
        body.top.show()
        body.trouble.show_again()
        rearrange(self, self._narrow(body) if now.mode == "narrow" else self._panes(body, now))
        if writes and now.mode == "narrow":
            self._leave_text()

    def _leave_text(self) -> None:
        """A text that is out of sight takes no keys."""
        target = self.first_focus()
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _panes(self, body: DocumentBody, now: DocumentArrangement) -> QLayout:
        strip = isinstance(body.outline, OutlinePanel) and (now.mode == "medium" or now.tab == "source")
        if isinstance(body.outline, OutlinePanel):
            body.outline.set_strip(strip)
        high = self.height() - 90
        middle = self.hold(
            body.middle(now.tab, three=now.mode == "medium", below=high if now.problems else 0, tight=now.tight)
        )
        margin = (16, 12, 16, 14) if now.mode == "wide" else (12, 8, 12, 12)
        room = self.width() - margin[0] - margin[2]
        panes: list[tuple[QWidget, int]] = [(middle, 0)]
        if strip:
            room -= body.outline.maximumWidth() + GAP
        else:
            panes.insert(0, (body.outline, self.look.grow(WIDE, 0.3)))
        if now.mode == "wide":
            panes.append((body.beside, self.look.grow(_CALENDAR if body.plan else _PREVIEW, 0.3)))
        body.outline.show()
        inside: QLayout
        if len(panes) == 1:
            inside = row(body.outline, (middle, 1), gap=GAP)
        else:
            kept = places.home() / f"studio-{'plan' if body.plan else now.tab}"
            side = self.hold(Panes(self.look, Qt.Orientation.Horizontal, kept))
            side.fill(panes, room)
            inside = row(*([body.outline] if strip else []), (side, 1), gap=GAP)
        return column(body.top, body.trouble, (self.hold(box(inside)), 1), margin=margin, gap=8)

    def _narrow(self, body: DocumentBody) -> QLayout:
        if body.plan:
            body.headless()
            body.outline.show()
            body.form.show()
            form = self.hold(Card(self.look, column((body.form, 1), margin=(12, 8, 6, 8))))
            use = body.top.leave_to_page()[1]
            use.setVisible(body.document.can_be_used)
            foot = self.hold(box(row((use, 1))))
            above = (body.top, body.trouble, body.said)
            return column(*above, (body.outline, 1), (form, 1), foot, margin=(14, 4, 10, 8), gap=7)
        steps = self._steps = self.hold(
            Scroll(self.look, box(column(body.trouble, body.hint, body.narrow, None, margin=(0, 0, 6, 8), gap=7)))
        )
        body.headless()
        trial, use = body.top.leave_to_page()
        beside = self.shape.w >= 300
        foot = self.hold(box(row((trial, 1), (use, 1), gap=10) if beside else column(trial, use, gap=8)))
        for part in (body.hint, body.narrow, trial):
            part.show()
        use.setVisible(body.document.can_be_used)
        return column(body.top, body.said, (steps, 1), foot, margin=(14, 4, 10, 8), gap=7)
