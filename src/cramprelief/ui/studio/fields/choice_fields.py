# SPDX-License-Identifier: MIT
"""Fields that choose from names: one of a list, some of a few chips, some of very many."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from cramprelief.ui.kit.boxes import column, row
from cramprelief.ui.kit.button import Button
from cramprelief.ui.kit.choice_chips import ChoiceChips
from cramprelief.ui.kit.pick import Pick
from cramprelief.ui.kit.text import menu_words, tip_words
from cramprelief.ui.kit.words import Words
from cramprelief.ui.studio.fields.terms import Choices, with_current
from cramprelief.ui.studio.fields.text_field import FieldBox
from cramprelief.ui.theme.look import Look
from cramprelief.ui.theme.sheet import dress


class PickField(FieldBox):
    """One of a list. `chosen(name)` carries None for the first line where that is `none`: the key is not in the file.

    What stands in the file though it is none of the list is shown as it stands there.
    """

    chosen = Signal(object)

    def __init__(self, look: Look, label: str, choices: Choices, *, none: str = "", help: str = "") -> None:
        self.pick = Pick(look, label, [])
        self.pick.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        super().__init__(look, label, self.pick, help=help)
        self._choices, self._none = choices, none
        self.pick.chosen.connect(self.chosen)
        self.show_key(None)

    def set_compact(self) -> None:
        """Smaller words and edges, to stand beside others in a row."""

        def put_on() -> None:
            size, pad = self.look.px(16), self.look.grow(10)
            self.pick.setStyleSheet(
                f"QComboBox {{ font-size: {size}px; padding: 0 {pad}px; }}"
                f"QComboBox::drop-down {{ border: 0; width: {self.look.grow(22)}px; }}"
            )

        put_on()
        self.look.changed.connect(put_on)

    def offer(self, choices: Choices, *, none: str | None = None) -> None:
        """Other choices, before the next `show_key`."""
        self._choices = choices
        self._none = self._none if none is None else none

    def show_key(self, name: str | None) -> None:
        first: list[tuple[str | None, str]] = [(None, self._none)] if self._none or name is None else []
        items = with_current([*first, *self._choices], name)
        self.pick.set_items(items)
        self.pick.set_key(name)

    def key(self) -> str | None:
        return self.pick.key()


class ChipsField(FieldBox):
    """Some of a few. `turned(name, on)` tells of one chip."""

    turned = Signal(str, bool)

    def __init__(self, look: Look, label: str, choices: Choices, *, help: str = "") -> None:
        self._chips = ChoiceChips(look, label)
        super().__init__(look, label, self._chips, help=help)
        self._choices = choices
        self._shown: tuple[str, ...] = ()
        self._chips.told.connect(self._told)
        self.show_names(())

    def show_names(self, names: Sequence[str]) -> None:
        """These are chosen; a name that is none of the choices stands among them as it is."""
        self._shown = tuple(names)
        known = {name for name, _ in self._choices}
        strange = [(name, name) for name in dict.fromkeys(names) if name not in known]
        self._chips.show_choices([*self._choices, *strange], names)

    def _told(self, now: tuple[str, ...]) -> None:
        for name in {*now} ^ {*self._shown}:
            self.turned.emit(name, name in now)


class SomeField(QWidget):
    """Some of very many: those that are chosen stand as chips, "Add" lists the others."""

    turned = Signal(str, bool)

    def __init__(self, look: Look, label: str, choices: Choices, *, nothing: str = "", help: str = "") -> None:
        super().__init__()
        self.look, self._choices = look, choices
        self._shown: tuple[str, ...] = ()
        self.label = Words(look, label, "label")
        self.add = Button(
            look, self.tr("Add"), "plus", kind="link", size="small", name=self.tr("Add: {0}").format(label)
        )
        self._nothing = Words(look, nothing, "body", "text2", wrap=True)
        self._chips = ChoiceChips(look, label)
        self._menu = QMenu(self)
        self._menu.setAccessibleName(label)
        dress(self._menu, look)
        self.add.clicked.connect(self._open)
        self._chips.told.connect(self._told)
        self.setToolTip(tip_words(help))
        self.setLayout(column(row(self.label, None, self.add, gap=8), self._nothing, self._chips, gap=0))
        self.show_names(())

    def show_names(self, names: Sequence[str]) -> None:
        self._shown = tuple(names)
        words = dict(self._choices)
        self._chips.show_choices([(name, words.get(name, name)) for name in dict.fromkeys(names)], names)
        self._chips.setVisible(bool(names))
        self._nothing.setVisible(not names and bool(self._nothing.text()))
        self.list_others()

    def list_others(self) -> QMenu:
        """The menu of what may still be added."""
        self._menu.clear()
        for name, words in self._choices:
            if name not in self._shown:
                action = self._menu.addAction(menu_words(words))
                action.triggered.connect(lambda _=False, name=name: self.turned.emit(name, True))
        return self._menu

    def _open(self) -> None:
        popup_below(self._menu, self.add)

    def _told(self, now: tuple[str, ...]) -> None:
        for name in {*self._shown} - {*now}:
            self.turned.emit(name, False)


def popup_below(menu: QMenu, button: QWidget) -> None:
    """Open the menu below its button, within the screen, with its first line ready for the keys."""
    size: QSize = menu.sizeHint()
    at = button.mapToGlobal(QPoint(max(0, button.width() - size.width()), button.height()))
    menu.popup(at)
    if menu.actions():
        menu.setActiveAction(menu.actions()[0])
    menu.setFocus(Qt.FocusReason.PopupFocusReason)
