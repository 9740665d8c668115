# SPDX-License-Identifier: MIT
from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from cramprelief import places
from cramprelief.ui.studio.document.page import DocumentPage

TEXT = """\
# Mrs K. needs it slow.
format: 1
kind: relief
draft: yes
title: Wall stretch, slow  # her words
summary: A slow standing stretch.
relieves: [calf]
posture: standing
needs: [wall]
evidence:
  grade: C
  note: A folk remedy, not tested.
cautions:
  - say: Stop at sharp or rising pain.
figure: wall-stretch
steps:
  - id: face
    show: Stand and face a wall.
    do: 6s
  - show: Lay both palms flat on the wall.
    do: auto
  # 45 s, not 30
  - repeat: 3-5
    steps:
      - id: hold
        show: Hold still and breathe slowly.
        more: Your {side} heel stays on the floor.
        hold: 45s
        adapt:
          pregnancy: {hold: 20s}
      - show: Step in and rest.
        rest: 15s
then: [bed-edge-massage]
"""


class Writing:
    """The document's page in the whole app, used as a person does it: with the mouse and with keys."""

    def __init__(self, one: Any, page: DocumentPage, path: Path) -> None:
        self.one, self.page, self.path = one, page, path

    @property
    def text(self) -> str:
        assert self.page.document is not None
        return self.page.document.text

    @property
    def body(self) -> Any:
        return self.page.body

    @property
    def document(self) -> Any:
        return self.page.document

    def field(self, name: str) -> QWidget:
        """What takes letters in sight under this spoken name."""
        found = [
            each for each in self.page.findChildren(QWidget)
            if each.accessibleName() == name and each.isVisibleTo(self.page)
            and each.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
        ]  # fmt: skip
        assert found, name
        return found[0]

    def type_over(self, name: str, words: str) -> None:
        field = self.field(name)
        field.setFocus()
        QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClicks(field, words)
        self.one.settle()

    def key(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        target = self.one.app.window.focusWidget() or self.page
        QTest.keyClick(target, key, held)
        self.one.settle()

    def press(self, name: str) -> None:
        self.one.press(name)

    def choose(self, path: tuple[str | int, ...]) -> None:
        self.document.select(path)
        self.one.settle()

    def pick(self, name: str, words: str) -> None:
        """Choose these words from the list of this name, with the keys."""
        box = next(
            each for each in self.page.findChildren(QWidget)
            if each.accessibleName() == name and each.isVisibleTo(self.page) and hasattr(each, "findText")
        )  # fmt: skip
        box.setFocus()
        at = box.findText(words)
        assert at >= 0, (words, [box.itemText(n) for n in range(box.count())])
        while box.currentIndex() != at:
            QTest.keyClick(box, Qt.Key.Key_Down if at > box.currentIndex() else Qt.Key.Key_Up)
        self.one.settle()


@pytest.fixture
def writing(open_app: Callable[..., Any]) -> Callable[..., Writing]:
    """`writing(text)` opens a draft with this text in the Studio."""

    def start(text: str = TEXT, width: int = 1280, height: int = 800, **settings: Any) -> Writing:
        one = open_app(**settings)
        path = places.own_routines() / "wall-slow.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode("utf-8"))
        one.resize(width, height)
        one.app.window.activateWindow()
        one.app.window.show_page("document", str(path))
        one.settle()
        page = one.app.window.page("document")
        assert isinstance(page, DocumentPage)
        return Writing(one, page, path)

    return start
