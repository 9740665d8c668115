# SPDX-License-Identifier: MIT
"""The parts of the open plan, at a glance: chosen, added, put in order."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from cramprelief.authoring.edit import Path, SourceText
from cramprelief.authoring.splice import Splice
from cramprelief.reading.located import Items
from cramprelief.ui.kit.boxes import box, column, let_arrows_move, rearrange
from cramprelief.ui.kit.card import Card
from cramprelief.ui.kit.scroll import Scroll
from cramprelief.ui.kit.tile import Tile, TileStyle
from cramprelief.ui.kit.words import Words
from cramprelief.ui.studio.fields import values
from cramprelief.ui.studio.fields.list_rows import ListHead
from cramprelief.ui.studio.outline.actions import StepActions
from cramprelief.ui.studio.plan.parts import BY_KEY, END, LISTS, below, free_id, name_of, said
from cramprelief.ui.studio.studio_document import ABOUT, StudioDocument
from cramprelief.ui.theme.look import Look

WIDE = 276
_STYLE = TileStyle(54, "label", "caption", icon=22, radius=14, pad=14)


class _PartTile(Tile):
    """`moved(-1 or 1)` and `removed` tell of the keys for the part as a whole."""

    moved = Signal(int)
    removed = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        if alt and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.moved.emit(-1 if event.key() == Qt.Key.Key_Up else 1)
        elif event.key() == Qt.Key.Key_Delete and not event.isAutoRepeat():
            self.removed.emit()
        else:
            super().keyPressEvent(event)


class PlanOutline(Card):
    """Follows the document. `opened`: a part was chosen by the mouse or Enter."""

    opened = Signal()

    def __init__(self, look: Look, document: StudioDocument, actions: StepActions) -> None:
        super().__init__(look)
        self._document, self._actions = document, actions
        self.tiles: dict[Path, Tile] = {}
        self._shown: tuple[Path, ...] | None = None
        self._heads: dict[str, ListHead] = {}
        for each in LISTS:
            head = self._heads[each.key] = ListHead(look, said(each.heading))
            head.added.connect(partial(self.add, each.key))
        self._end_head = Words(look, self.tr("Stop and end"), "label", wrap=True)
        self._list = QWidget()
        let_arrows_move(self._list)
        inner = Scroll(look, box(column(self._list, None, margin=(0, 0, 4, 0))))
        self.setLayout(column(Words(look, self.tr("Plan"), "h3"), (inner, 1), margin=(12, 10, 8, 10), gap=6))
        self.setMinimumWidth(look.grow(220, 0.3))
        document.checked.connect(self.refresh)
        document.selected.connect(lambda _path: self.refresh())
        self.refresh()

    def refresh(self) -> None:
        source = self._document.source
        if source is None:
            return
        paths: list[Path] = [ABOUT]
        for each in LISTS:
            paths += [(each.key, at) for at in range(values.count(source, (each.key,)))]
        paths.append(END)
        if tuple(paths) != self._shown:
            self._shown = tuple(paths)
            self._lay_out(paths)
        for path, tile in self.tiles.items():
            title, under = self._words(source, path)
            name = f"{name_of(source, path)}, {title}, {under}" if path not in (ABOUT, END) else None
            tile.set_words(title, under, name=name)
            tile.setChecked(path == self._document.selection)

    def _words(self, source: SourceText, path: Path) -> tuple[str, str]:
        if path == ABOUT:
            days = source.text_at(("days",))
            length = self.tr("{0} days").format(days) if days.isdigit() else self.tr("Without an end")
            grade = source.text_at(("evidence", "grade"))
            return self.tr("About this plan"), f"{length}, {self.tr('grade {0}').format(grade)}" if grade else length
        if path == END:
            signs = values.count(source, ("stop_if",))
            return self.tr("Stop if"), self.tr("1 sign") if signs == 1 else self.tr("{0} signs").format(signs)
        words = source.text_at((*path, "ask" if path[0] == "gates" else "show"))
        return words or self.tr("No words yet"), below(source, path)

    def _lay_out(self, paths: list[Path]) -> None:
        held = self.window().focusWidget() in self.tiles.values() if self.tiles else False
        for old in self.tiles.values():
            old.hide()
            old.deleteLater()
        self.tiles = {path: self._tile(path) for path in paths}
        parts: list[QWidget] = [self.tiles[ABOUT]]
        for each in LISTS:
            parts.append(self._heads[each.key])
            parts += [tile for path, tile in self.tiles.items() if path[:1] == (each.key,)]
        parts += [self._end_head, self.tiles[END]]
        rearrange(self._list, column(*parts, gap=4))
        chosen = self.tiles.get(self._document.selection)
        if held and chosen is not None:
            chosen.show()
            chosen.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tile(self, path: Path) -> _PartTile:
        icon = "note-pencil" if path == ABOUT else "prohibit" if path == END else BY_KEY[str(path[0])].icon
        tile = _PartTile(self.look, "", "", icon, kind="quiet", style=_STYLE)
        tile.setCheckable(True)
        tile.clicked.connect(lambda: self._choose(path))
        if path not in (ABOUT, END):
            tile.moved.connect(lambda way: self._actions.move(path, way))
            tile.removed.connect(lambda: self._actions.delete([path]))
        return tile

    def _choose(self, path: Path) -> None:
        self._document.select(path)
        self.refresh()
        self.opened.emit()

    def add(self, key: str) -> None:
        """One more at the end of a list; its words wait to be written."""
        source = self._document.source
        if source is None:
            return
        at = values.count(source, (key,))
        lines = BY_KEY[key].fresh.format(free_id(source, key))

        def make(now: SourceText) -> Splice:
            if isinstance(now.value((key,)), Items):
                return now.add_step((key, at), lines)
            return now.write((key,), "- " + lines.replace("\n", "\n  "))

        if self._document.edit(self.tr("add: {0}").format(said(BY_KEY[key].heading)), make, selection=(key, at)):
            self._document.ask("form", (key, at))

    def first_focus(self) -> QWidget:
        return self.tiles.get(self._document.selection, self.tiles[ABOUT])
