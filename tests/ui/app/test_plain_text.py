# SPDX-License-Identifier: MIT
"""What comes from a file or a person is shown as it stands, wherever it is shown: no markup, no keys of an &."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import Any

import pytest
from PySide6 import QtGui
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QLabel
from tests.house.source import parsed

from cramprelief import places
from cramprelief.guide.person import Person
from cramprelief.ui.kit.text import menu_words, tip_words

TITLE = "<b>Salt</b> & <img src='x'> pull"
FILE = f"""\
format: 1
kind: relief
title: "{TITLE}"
summary: "<h1>Big</h1> & loud."
relieves: [calf]
posture: sitting
evidence: {{grade: C, note: "<i>A</i> & B"}}
cautions:
  - say: "<b>Stop</b> at sharp pain & numb skin."
steps:
  - id: one
    show: "<u>Pull</u> & hold on."
    more: "<a href='x'>Soft</a> & slow."
    hold: 30s
"""


@pytest.fixture
def opened(open_app: Any, own_home: Any) -> Any:
    folder = places.own_routines()
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "salt-and-pull.yaml").write_text(FILE, encoding="utf-8")
    return open_app("home", Person("calf", "left", can_stand=False))


def walk(opened: Any) -> list[str]:
    """Every page that shows it."""
    shown: list[str] = []
    window = opened.app.window
    for page, argument in (("home", None), ("library", None), ("routine", "salt-and-pull"), ("own", None),
                           ("plans", None), ("learn", None), ("diary", None), ("settings", None)):  # fmt: skip
        window.show_page(page, argument)
        opened.settle()
        shown += check(window)
    opened.app.start("salt-and-pull", Person("calf", "left", can_stand=False))
    opened.settle()
    shown += check(window)
    opened.press("Pause")
    opened.send("not_helping")
    return shown + check(window)


def check(window: Any) -> list[str]:
    for label in window.findChildren(QLabel):
        assert label.textFormat() == Qt.TextFormat.PlainText, (type(label).__name__, label.text())
    texts = [label.text() for label in window.findChildren(QLabel)]
    for button in window.findChildren(QAbstractButton):
        spoken = QAccessible.queryAccessibleInterface(button).text(QAccessible.Text.Name)
        assert button.shortcut().isEmpty(), button.text()
        if "&" in button.text():
            assert "&" in spoken, spoken
        tip = button.toolTip()
        assert not QtGui.Qt.mightBeRichText(tip) or tip.startswith("<p style='white-space:pre'>"), tip
        texts += [button.text(), spoken]
    return texts


def test_a_title_with_markup_is_shown_as_it_stands(opened: Any) -> None:
    shown = walk(opened)
    assert any(TITLE in text for text in shown)
    assert any("<u>Pull</u> & hold on." in text for text in shown)
    assert any("<a href='x'>Soft</a> & slow." in text for text in shown)


def test_what_is_found_in_learn_is_shown_without_markup(open_app: Any) -> None:
    opened = open_app("home")
    window = opened.app.window
    window.show_page("learn")
    page = window.page("learn")
    opened.settle()
    for words in ("swim", "salt", "knee & foot"):
        page.focus_search()
        page.search.setText(words)
        opened.settle()
        opened.pass_time(1)
        texts = check(page)
        assert not any("<span" in text or "&lt;" in text for text in texts)


@pytest.mark.parametrize("text", ["<b>a</b>.yaml", "a & b", "a &lt; b", "<img src='x'>"])
def test_a_tip_says_what_it_was_given(text: str) -> None:
    from PySide6.QtGui import QTextDocument

    document = QTextDocument()
    document.setHtml(tip_words(text))
    assert document.toPlainText() == text


def test_a_menu_shows_an_and_as_it_stands() -> None:
    assert menu_words("Salt & pull\tback") == "Salt && pull back"


def test_every_kind_of_label_says_that_it_is_plain() -> None:
    """Qt takes a label's words for markup where they look so, unless it is told."""
    found: list[Path] = []
    for path, tree in parsed().items():
        made = [
            node for node in ast.walk(tree)
            if any(isinstance(base, ast.Name) and base.id == "QLabel" for base in getattr(node, "bases", ()))
            or (isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "QLabel")
        ]  # fmt: skip
        told = any(isinstance(node, ast.Attribute) and node.attr == "PlainText" for node in ast.walk(tree))
        rich = any(isinstance(node, ast.Attribute) and node.attr in ("RichText", "AutoText") for node in ast.walk(tree))
        if (made and not told) or rich:
            found.append(path)
    assert found == []
