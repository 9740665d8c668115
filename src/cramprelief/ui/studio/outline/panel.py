# SPDX-License-Identifier: MIT
"""The outline: what stands around the steps, the steps, and what comes after; as cards, or as a strip."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from cramprelief.ui.figure.thumbnail import Thumbnails
from cramprelief.ui.kit.boxes import column, rearrange, row
from cramprelief.ui.kit.button import Button
from cramprelief.ui.kit.card import Card
from cramprelief.ui.kit.place_words import place_words
from cramprelief.ui.kit.tile import Tile, TileStyle
from cramprelief.ui.kit.words import Words
from cramprelief.ui.studio.fields import values
from cramprelief.ui.studio.outline.actions import StepActions
from cramprelief.ui.studio.outline.steps_view import StepsView
from cramprelief.ui.studio.studio_document import ABOUT, AFTER, StudioDocument
from cramprelief.ui.theme.look import Look
from cramprelief.ui.theme.sheet import dress
from cramprelief.vocabulary import PLACE_WORDS

WIDE, STRIP = 276, 122
"""Pixels of width at 100 % text."""
_STYLE = TileStyle(58, "label", "caption", icon=22, radius=14, pad=14)


class OutlinePanel(Card):
    """Follows the document; `menu` lists what can be done to the step that is chosen."""

    opened = Signal()
    """A card was chosen by the mouse or Enter: whoever shows the form may turn to it."""

    def __init__(self, look: Look, document: StudioDocument, actions: StepActions, pictures: Thumbnails) -> None:
        super().__init__(look)
        self._document = document
        self.step_actions = actions
        self.view = StepsView(look, document, self.step_actions, pictures)
        self._title = Words(look, self.tr("Steps"), "h3")
        self.add = Button(look, self.tr("Add"), "plus", size="small", name=self.tr("Add a step"))
        self.add_small = Button(look, "", "plus", size="small", name=self.tr("Add a step"))
        self.about = Tile(look, self.tr("About this routine"), "", "note-pencil", kind="quiet", style=_STYLE,
                          trail="caret-right")  # fmt: skip
        self.after = Tile(look, self.tr("What comes after"), "", "arrow-bend-up-right", kind="quiet", style=_STYLE,
                          trail="caret-right")  # fmt: skip
        self.about_small = Button(look, "", "note-pencil", kind="ghost", size="small", name=self.about.text())
        self.after_small = Button(look, "", "arrow-bend-up-right", kind="ghost", size="small", name=self.after.text())
        for part in (self.about, self.after, self.about_small, self.after_small):
            part.setCheckable(True)
            part.setSizePolicy(QSizePolicy.Policy.Expanding, part.sizePolicy().verticalPolicy())
        self._by_size: tuple[tuple[QWidget, bool], ...] = (
            (self._title, False), (self.add, False), (self.about, False), (self.after, False),
            (self.add_small, True), (self.about_small, True), (self.after_small, True),
        )  # fmt: skip
        self._strip: bool | None = None
        self.menu = QMenu(self)
        self.menu.setAccessibleName(self.tr("Step"))
        dress(self.menu, look)
        for add in (self.add, self.add_small):
            add.clicked.connect(self.step_actions.add)
        for about in (self.about, self.about_small):
            about.clicked.connect(lambda: self._choose(ABOUT))
        for after in (self.after, self.after_small):
            after.clicked.connect(lambda: self._choose(AFTER))
        self.view.menu_asked.connect(self.open_menu)
        self.view.clicked.connect(lambda _index: self.opened.emit())
        document.checked.connect(self._refresh)
        document.selected.connect(lambda _path: self._refresh())
        look.changed.connect(self._fit)
        self.set_strip(False)
        self._refresh()

    def _choose(self, path: tuple[str | int, ...]) -> None:
        self._document.select(path)
        self._refresh()
        self.opened.emit()

    def _refresh(self) -> None:
        selection, source = self._document.selection, self._document.source
        for part in (self.about, self.about_small):
            part.setChecked(selection == ABOUT)
        for part in (self.after, self.after_small):
            part.setChecked(selection == AFTER)
        if source is None:
            return
        muscles = [place_words(each) for each in values.names(source, ("relieves",)) if each in PLACE_WORDS]
        cautions = values.count(source, ("cautions",))
        said = self.tr("1 caution") if cautions == 1 else self.tr("{0} cautions").format(cautions)
        self.about.set_words(self.about.text(), ", ".join([*muscles[:2], said]))
        routines = len(values.names(source, ("then",))) + len(values.names(source, ("if_not_helping",)))
        after = self.tr("1 routine") if routines == 1 else self.tr("{0} routines").format(routines)
        self.after.set_words(self.after.text(), after if routines else self.tr("Nothing yet"))

    # The menu

    def list_actions(self) -> QMenu:
        """Fill the menu for what is selected."""
        self.menu.clear()
        paths, actions = self.view.paths(), self.step_actions
        if not paths:
            return self.menu
        here, source = paths[0], self._document.source
        group = source is not None and values.is_group(source, here)
        inside = len(here) > 2

        def add(words: str, key: str, do: object) -> None:
            action = self.menu.addAction(f"{words}\t{key}")
            action.triggered.connect(do)

        add(self.tr("Move up"), "Alt+↑", lambda: actions.move(here, -1))
        add(self.tr("Move down"), "Alt+↓", lambda: actions.move(here, 1))
        add(self.tr("Duplicate"), "Ctrl+Shift+D", lambda: actions.duplicate(here))
        add(self.tr("Group"), "Ctrl+G", lambda: actions.group(paths))
        if group or inside:
            add(self.tr("Ungroup"), "Ctrl+Shift+G", lambda: actions.ungroup(here))
        if inside:
            add(self.tr("Out of the group"), "Alt+←", lambda: actions.out_of(here))
        elif not group:
            add(self.tr("Into the group beside it"), "Alt+→", lambda: actions.into(here))
        add(self.tr("Delete"), "Del", lambda: actions.delete(paths))
        return self.menu

    def open_menu(self, place: QPoint) -> None:
        if self.list_actions().actions():
            self.menu.popup(place)

    # Layout

    def set_strip(self, on: bool) -> None:
        """Show numbers and pictures alone."""
        if on == self._strip:
            return
        self._strip = on
        self.view.set_strip(on)
        for part, small in self._by_size:
            part.setParent(self)
            part.setVisible(small == on)
        if on:
            rearrange(self, column(
                self.add_small, self.about_small, (self.view, 1), self.after_small, margin=(8, 12, 6, 12), gap=6,
            ))  # fmt: skip
        else:
            rearrange(self, column(
                row(self._title, None, self.add, gap=8), self.about, (self.view, 1), self.after, margin=12, gap=7,
            ))  # fmt: skip
        self._fit()

    def _fit(self) -> None:
        wide = self.look.grow(STRIP, 0.3) if self._strip else self.look.grow(WIDE, 0.3)
        self.setMinimumWidth(wide if self._strip else self.look.grow(220, 0.3))
        self.setMaximumWidth(wide if self._strip else 16_777_215)

    def first_focus(self) -> QWidget:
        return self.view if self.view.rows else self.add
