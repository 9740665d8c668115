# SPDX-License-Identifier: MIT
"""The names of the window's pages, by which one leads to another."""

from __future__ import annotations

from typing import Literal, get_args

PageName = Literal[
    "home", "player", "library", "routine", "own", "document", "trial", "share", "add", "finished", "plans", "diary",
    "learn", "report", "settings", "warnings", "place",
]  # fmt: skip
PAGE_NAMES: tuple[PageName, ...] = get_args(PageName)
