# SPDX-License-Identifier: MIT
from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from tests.ui.studio.poser.opened import LEAN, OpenPoser, document_of

from cramprelief.ui.studio.poser.panel import PoserPanel


@pytest.fixture
def open_poser(open_app: Callable[..., Any], laid_out: Callable[..., Any]) -> Iterator[Callable[..., OpenPoser]]:
    """`open_poser(path, width=1280, height=800, theme="day")`: the poser over the picture of a step."""
    opened: list[OpenPoser] = []

    def start(argument: object = LEAN, *, width: int = 1280, height: int = 800, **settings: Any) -> OpenPoser:
        app = open_app("home", **settings).app
        document = document_of()
        panel = PoserPanel(app.look, app.parts, document)
        asked: list[tuple[str, object]] = []
        document.asked.connect(lambda name, what: asked.append((name, what)))
        panel.show_for(argument)
        laid_out(panel, width, height)
        panel.activateWindow()
        one = OpenPoser(panel, document, asked)
        opened.append(one)
        one.settle()
        return one

    yield start
    for one in opened:
        one.panel.left()
