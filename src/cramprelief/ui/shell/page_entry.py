# SPDX-License-Identifier: MIT
"""What the window and the rail know of a page before it is made."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from cramprelief.application.page_name import PageName
from cramprelief.ui.shell.page import Page
from cramprelief.ui.state.parts import Parts


class PageEntry(NamedTuple):
    """`icon` None: the page is reached from others only. `bar` ranks it for the narrow window's bar, 0 is "More".

    `foot` puts it at the rail's foot, `under` names the entry that is lit for a page without its own. Modules are
    imported when the page is first shown.
    """

    name: PageName
    words: str
    icon: str | None
    make: Callable[[Parts], Page]
    bar: int = 0
    foot: bool = False
    under: PageName | None = None


def words_of(entry: PageEntry) -> str:
    """The entry's word in the person's language."""
    return QCoreApplication.translate("Pages", entry.words)
