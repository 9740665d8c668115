# SPDX-License-Identifier: MIT
"""Joins the pages that speak of the voice to the services that make it heard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cramprelief.ui.desktop.services import DesktopServices
from cramprelief.ui.shell.window import Window

if TYPE_CHECKING:
    from cramprelief.application.page_name import PageName
    from cramprelief.ui.settings.page import SettingsPage


def serve_player(services: DesktopServices, window: Window) -> None:
    """Answer the buttons for the voice of the player, and of the trial's, from the moment that it is shown."""
    served: list[object] = []

    def shown(name: PageName | None) -> None:
        if name not in ("player", "trial"):
            return
        from cramprelief.ui.player.page import PlayerPage

        page = window.page(name)
        player = page if isinstance(page, PlayerPage) else page.findChild(PlayerPage)
        assert isinstance(player, PlayerPage)
        if player in served:
            return
        served.append(player)
        player.voice_asked.connect(services.toggle_voice)
        player.say_again.connect(services.voice.again)
        services.voice_told.connect(player.top.show_voice)
        services.tell_voice()

    window.page_shown.connect(shown)
    shown(window.current)


def serve_settings(services: DesktopServices, page: SettingsPage) -> None:
    """Tell what can be heard here, and let it be tried."""
    voice = services.voice
    page.voice_tried.connect(voice.sample)
    page.show_heard(voice.heard)
    voice.changed.connect(lambda: page.show_heard(voice.heard))
