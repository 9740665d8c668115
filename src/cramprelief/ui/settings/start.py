# SPDX-License-Identifier: MIT
"""How quickly the app is there: kept ready, started with the computer, on a key."""

from __future__ import annotations

import sys

from cramprelief.record.settings import Wishes
from cramprelief.ui.desktop import autostart
from cramprelief.ui.desktop.global_shortcut import GlobalShortcut
from cramprelief.ui.kit.check import Toggle
from cramprelief.ui.kit.words import Words
from cramprelief.ui.settings.parts import Section, SettingRow
from cramprelief.ui.state.preferences import Preferences
from cramprelief.ui.theme.look import Look


class Start(Section):
    def __init__(self, look: Look, preferences: Preferences) -> None:
        super().__init__(look)
        self._preferences = preferences
        self.ready = Toggle(look, self.tr("Keep the app ready"))
        self.ready.clicked.connect(self._keep_ready)
        self.at_login = Toggle(look, self.tr("Start with the computer"))
        self.at_login.clicked.connect(self._start_at_login)
        self._trouble = Words(look, "", "body", "danger_ink", wrap=True)
        self._trouble.hide()
        self._login_row = SettingRow(
            look, self.tr("Start with the computer"), self.tr("Ready at once, without a window"), self.at_login
        )
        self.add_card(
            self.tr("There at once"),
            SettingRow(
                look, self.tr("Keep the app ready"), self.tr("Closing puts it away. It opens at once."), self.ready
            ),
            self._login_row,
            self._trouble,
        )
        self.key = Toggle(look, self.tr("A key that always helps"))
        self.key.clicked.connect(self._lend_key)
        self._key_row = SettingRow(
            look, self.tr("A key that always helps"), self.tr("Your desktop asks you which one"), self.key
        )
        self._key_row.hide()
        self.add_card(
            self.tr("On a key"),
            Words(look, self.tr("Give this command a key in your system's settings:"), "body", wrap=True),
            Words(look, "cramprelief now calf", "bodyb", wrap=True),
            self._key_row,
        )
        self._desktop = GlobalShortcut("", self)
        self._desktop.found.connect(self._key_row.setVisible)
        if sys.platform == "linux":
            self._desktop.look()
        preferences.changed.connect(self.refresh)
        self.refresh()

    def _keep_ready(self, on: bool) -> None:
        if not on and autostart.is_possible() and autostart.is_on():
            self._start_at_login(False)
        self._preferences.change(Wishes, keep_open=on)

    def _lend_key(self, on: bool) -> None:
        """The key works while the app is kept ready."""
        self._preferences.change(Wishes, global_key=on, keep_open=on or self._preferences.wishes.keep_open)

    def _start_at_login(self, on: bool) -> None:
        try:
            autostart.turn(on)
        except OSError as error:
            words = self.tr("That could not be changed: {0}. The app works as before.")
            self._trouble.setText(words.format(error.strerror or error))
            self._trouble.show()
        else:
            self._trouble.hide()
            if on:
                self._preferences.change(Wishes, keep_open=True)
        self.refresh()

    def refresh(self) -> None:
        self.ready.setChecked(self._preferences.wishes.keep_open)
        self.key.setChecked(self._preferences.wishes.global_key and self._preferences.wishes.keep_open)
        self._login_row.setVisible(autostart.is_possible())
        self.at_login.setChecked(autostart.is_possible() and autostart.is_on())
