# SPDX-License-Identifier: MIT
"""Which theme holds now: the person's choice first, then the system's wish, then the clock."""

from __future__ import annotations

from datetime import time

from cramprelief.record.settings import ThemeChoice
from cramprelief.ui.theme.tokens import Theme

NIGHT_FROM, NIGHT_TO = time(21, 0), time(6, 30)


def is_night(now: time) -> bool:
    return now >= NIGHT_FROM or now < NIGHT_TO


def theme_for(choice: ThemeChoice, dimmer: bool, now: time, *, system_dark: bool, system_contrast: bool) -> Theme:
    """The dimmer darkens every theme but high contrast, which stays as it is."""
    if choice == "contrast" or (choice == "auto" and system_contrast):
        return "contrast"
    if dimmer:
        return "dim"
    if choice == "auto":
        return "night" if system_dark or is_night(now) else "day"
    return choice
