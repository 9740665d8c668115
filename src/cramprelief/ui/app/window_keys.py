# SPDX-License-Identifier: MIT
"""Keys that hold everywhere in the window. Each has a button or a setting that does the same."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication

from cramprelief.record.settings import Wishes
from cramprelief.ui.kit.keyboard import digit_meant, is_plain, key_meant
from cramprelief.ui.shell.window import Window
from cramprelief.ui.state.preferences import Preferences

_STEP = 0.1
"""How much one Ctrl and + changes the text size."""


class WindowKeys(QObject):
    """The keys of `window`, by their letter and, where a layout has no Latin ones, by their place."""

    def __init__(
        self,
        window: Window,
        preferences: Preferences,
        *,
        toggle_theme: Callable[[], object],
        quit_app: Callable[[], object],
    ) -> None:
        super().__init__(window)

        def size(change: float | None) -> None:
            now = preferences.wishes.text_size
            wanted = 1.0 if change is None else min(2.0, max(1.0, round(now + change, 2)))
            preferences.change(Wishes, text_size=wanted)

        def full_screen() -> None:
            window.setWindowState(window.windowState() ^ Qt.WindowState.WindowFullScreen)

        def signs() -> None:
            if preferences.wishes.single_keys:
                window.show_signs()

        keys: dict[str, Callable[[], object]] = {
            "W": signs, "Ctrl++": lambda: size(_STEP), "Ctrl+=": lambda: size(_STEP), "Ctrl+-": lambda: size(-_STEP),
            "Ctrl+0": lambda: size(None), "Ctrl+D": toggle_theme, "F11": full_screen, "Ctrl+F": window.focus_search,
            "Ctrl+Q": quit_app, "F6": window.next_region, "F1": window.show_keys,
        }  # fmt: skip
        for number, name in enumerate(window.rail_names(), start=1):
            if number <= 9:
                keys[f"Ctrl+{number}"] = partial(window.show_page, name)
        for key, action in keys.items():
            QShortcut(QKeySequence(key), window).activated.connect(action)
        self._keys: Mapping[str, Callable[[], object]] = keys
        handle = window.windowHandle()
        if handle is not None:
            handle.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A key that Qt itself took for none of these; it tries its own shortcuts before."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            action = self._keys.get(_name(event))
            if action is not None and not event.isAutoRepeat():
                action()
                return True
        return super().eventFilter(watched, event)


def _name(event: QKeyEvent) -> str:
    """As in `Ctrl+D`; empty for a key that no layout of another script writes."""
    key = key_meant(event)
    letter = chr(key) if Qt.Key.Key_A <= key <= Qt.Key.Key_Z else ""
    if event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier == Qt.KeyboardModifier.ControlModifier:
        digit = digit_meant(event)
        return f"Ctrl+{letter}" if letter else f"Ctrl+{digit}" if digit is not None else ""
    return letter if is_plain(event) and not _writes() else ""


def _writes() -> bool:
    """Whether the focus takes letters."""
    here = QApplication.focusWidget()
    return here is not None and here.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
