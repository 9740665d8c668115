# SPDX-License-Identifier: MIT
from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from cramprelief.ui.theme.look import Look
from cramprelief.ui.theme.sheet import wear


@pytest.fixture
def make_look(qapp: QApplication) -> Callable[..., Look]:
    """A look that the app wears: `make_look("night", 1.5)`."""

    def make(theme: str = "night", text_scale: float = 1.0, **more: object) -> Look:
        look = Look.bundled(theme, text_scale, **more)
        wear(qapp, look)
        return look

    return make


@pytest.fixture
def laid_out(qapp: QApplication) -> Iterator[Callable[..., QWidget]]:
    """Show a widget at a size, without a window manager's say, and let its layout settle."""
    shown: list[QWidget] = []

    def show(widget: QWidget, width: int, height: int) -> QWidget:
        shown.append(widget)
        widget.resize(width, height)
        widget.show()
        for _ in range(3):
            qapp.processEvents()
        return widget

    yield show
    for widget in shown:
        widget.close()
        widget.deleteLater()
    qapp.processEvents()
