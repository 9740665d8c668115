# SPDX-License-Identifier: MIT
"""The upper edge of the document: back, title, state, undo, and what can be done with the whole."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from cramprelief.ui.kit.boxes import rearrange, row
from cramprelief.ui.kit.button import Button
from cramprelief.ui.kit.card import Badge, BadgeKind, Icon
from cramprelief.ui.kit.text import tip_words
from cramprelief.ui.kit.words import Words
from cramprelief.ui.studio.document.title import TitleField
from cramprelief.ui.studio.fields.choice_fields import popup_below
from cramprelief.ui.studio.plan.parts import is_plan
from cramprelief.ui.studio.studio_document import StudioDocument
from cramprelief.ui.theme.look import Look
from cramprelief.ui.theme.sheet import dress

Mode = Literal["wide", "medium", "narrow"]


class TopBar(QWidget):
    """`asked(what)`: "back", "versions", "share", "copy", "delete", "try" or "publish"."""

    asked = Signal(str)

    def __init__(self, look: Look, document: StudioDocument) -> None:
        super().__init__()
        self.look, self._document = look, document
        self._mode: Mode | None = None
        self._tries = not is_plan(document.source)
        self.back = Button(look, "", "arrow-left", kind="ghost", size="small", name=self.tr("Back to My routines"))
        self.title = TitleField(look)
        self.badge = Badge(look, "")
        self._state_icon = Icon(look, "check-circle", 20, "text2")
        self._state = Words(look, "", "label", "text2")
        self.undo = self._icon("arrow-u-up-left", self.tr("Undo"))
        self.redo = self._icon("arrow-u-up-right", self.tr("Redo"))
        self.versions = self._icon("clock-counter-clockwise", self.tr("Versions"))
        self.share = self._icon("share-network", self.tr("Share"))
        self.more = self._icon("dots-three-vertical", self.tr("More: rename, copy, delete"))
        self.trial = Button(look, self.tr("Try it"), "play", size="small")
        self.trial_small = Button(look, "", "play", size="small", name=self.tr("Try it"))
        self.use = Button(look, self.tr("Put into use"), "seal-check", kind="primary", size="small")
        for part in (*self._tools, self.back, self.title, self.badge, self._state_icon, self._state):
            part.setParent(self)
        self.menu = QMenu(self)
        self.menu.setAccessibleName(self.tr("More"))
        dress(self.menu, look)
        self.title.renamed.connect(self._rename)
        self.undo.clicked.connect(document.undo)
        self.redo.clicked.connect(document.redo)
        for button, what in (
            (self.back, "back"), (self.versions, "versions"), (self.share, "share"), (self.trial, "try"),
            (self.trial_small, "try"), (self.use, "publish"),
        ):  # fmt: skip
            button.clicked.connect(lambda _=False, what=what: self.asked.emit(what))
        self.more.clicked.connect(self._open_menu)
        document.checked.connect(self.refresh)
        document.state_changed.connect(self.refresh)
        self.refresh()

    def _icon(self, icon: str, name: str) -> Button:
        return Button(self.look, "", icon, kind="ghost", size="small", name=name)

    @property
    def _tools(self) -> tuple[QWidget, ...]:
        return (
            self.undo, self.redo, self.versions, self.share, self.more, self.trial, self.trial_small, self.use,
        )  # fmt: skip

    # What it says

    def refresh(self) -> None:
        document = self._document
        source = document.source
        title = source.text_at(("title",)) if source is not None else ""
        self.title.show_title(title or document.id)
        words, kind = self._use_state()
        self.badge.show_words(words, kind)
        self._show_saving()
        for button, name, plain, full in (
            (self.undo, document.undo_name, self.tr("Undo"), self.tr("Undo: {0}")),
            (self.redo, document.redo_name, self.tr("Redo"), self.tr("Redo: {0}")),
        ):
            button.setEnabled(bool(name) and document.can_edit)
            said = full.format(name) if name else plain
            button.setAccessibleName(said)
            button.setToolTip(tip_words(said))
        self.use.set_words(self.tr("Put changes into use") if document.changes_one_in_use else self.tr("Put into use"))
        self.use.setEnabled(document.can_edit and not document.errors)
        self.use.setVisible(document.can_be_used)

    def _use_state(self) -> tuple[str, BadgeKind]:
        state = self._document.use
        if state == "draft":
            return self.tr("Draft"), "plain"
        return (self.tr("In use"), "primary") if state == "in-use" else (self.tr("Left out"), "caution")

    def _show_saving(self) -> None:
        document = self._document
        icon, wrong = "check-circle", False
        if not document.can_edit:
            words, icon = self.tr("Read only"), "eye"
        elif document.saving == "unsaved":
            words, icon, wrong = self.tr("Not saved yet"), "warning-circle", True
        elif document.saving == "saving":
            words = self.tr("Saving")
        elif document.errors:
            one = document.errors == 1
            words = self.tr("Saved, 1 error") if one else self.tr("Saved, {0} errors").format(document.errors)
            icon, wrong = "warning-circle", True
        elif document.saved_at is not None:
            words = self.tr("Saved {0}").format(self.look.times.clock(document.saved_at))
        else:
            words = self.tr("Saved")
        self._state.setText(words)
        self._state.restyle(role="danger_ink" if wrong else "text2")
        self._state_icon.set_icon(icon, "danger_ink" if wrong else "text2")
        self._state_icon.setToolTip(tip_words(words))
        self._state_icon.setAccessibleName(words)
        self._state.setVisible(self._mode == "wide" or (self._mode == "medium" and wrong))

    # What is done

    def _rename(self, title: str) -> None:
        self._document.edit(self.tr("title"), lambda source: source.put((), "title", title))

    def list_menu(self) -> QMenu:
        """Fill the menu; what has no button of its own at this size is in it, too."""
        self.menu.clear()
        entries = [(self.tr("Rename"), self.title.write), (self.tr("Open a copy"), lambda: self.asked.emit("copy"))]
        if self._mode != "wide":
            entries += [
                (self.redo.accessibleName(), self._document.redo),
                (self.tr("Versions"), lambda: self.asked.emit("versions")),
                (self.tr("Share"), lambda: self.asked.emit("share")),
            ]
        entries.append((self.tr("Delete"), lambda: self.asked.emit("delete")))
        for words, do in entries:
            self.menu.addAction(words.replace("&", "&&")).triggered.connect(do)
        return self.menu

    def _open_menu(self) -> None:
        popup_below(self.list_menu(), self.more)

    # Layout

    def set_mode(self, mode: Mode) -> None:
        """ "wide": all; "medium": what is rare goes into the menu; "narrow": back, title, state and undo."""
        if mode == self._mode:
            return
        self._mode = mode
        shown: tuple[QWidget, ...]
        if mode == "wide":
            shown = (self.undo, self.redo, self.versions, self.share, self.more, self.trial, self.use)
        elif mode == "medium":
            shown = (self.undo, self.more, self.trial_small, self.use)
        else:
            shown = (self.undo,)
        if not self._tries:
            shown = tuple(tool for tool in shown if tool not in (self.trial, self.trial_small))
        self.title.set_style("h3" if mode == "narrow" else "h2")
        self.title.setSizePolicy(
            QSizePolicy.Policy.Expanding if mode == "narrow" else QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed
        )
        self._state_icon.setVisible(mode != "narrow")
        rearrange(self, row(
            self.back, self.title, self.badge, *((self._state_icon, self._state) if mode != "narrow" else ()), None,
            *shown, gap=6 if mode != "narrow" else 4,
        ))  # fmt: skip
        for tool in self._tools:
            if tool.parentWidget() is not self:
                tool.setParent(self)  # it stood below the steps, in what ends now
            tool.setVisible(tool in shown)
        self.refresh()

    def leave_to_page(self) -> tuple[Button, Button]:
        """In narrow pages the two ways on stand below the steps."""
        return self.trial, self.use
