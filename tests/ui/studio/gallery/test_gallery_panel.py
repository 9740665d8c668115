# SPDX-License-Identifier: MIT
"""Choosing a picture for a step: search, use, change a copy, bring one's own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.ui.studio.poser.opened import LEAN, ROUTINE, document_of

from cramprelief import places
from cramprelief.routine.model import FigureRef
from cramprelief.ui.studio.gallery.panel import GalleryPanel
from cramprelief.ui.studio.studio_document import StudioDocument

_SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9v9z"/></svg>'


@dataclass
class Gallery:
    panel: GalleryPanel
    document: StudioDocument
    asked: list[tuple[str, object]]

    def search(self, words: str) -> None:
        self.panel.search.setFocus()
        self.panel.search.clear()
        QTest.keyClicks(self.panel.search, words)
        QTest.keyClick(self.panel.search, Qt.Key.Key_Return)
        QApplication.processEvents()

    def count(self) -> int:
        return self.panel.grid.model().rowCount()


@pytest.fixture
def gallery(open_app: Callable[..., Any], laid_out: Callable[..., Any]) -> Gallery:
    app = open_app("home", theme="day").app
    document = document_of()
    panel = GalleryPanel(app.look, app.parts, document)
    asked: list[tuple[str, object]] = []
    document.asked.connect(lambda name, what: asked.append((name, what)))
    panel.show_for(LEAN)
    laid_out(panel, 1176, 800)
    return Gallery(panel, document, asked)


def test_it_begins_with_the_picture_that_the_step_has(gallery: Gallery) -> None:
    picture = gallery.panel.grid.picture()
    assert picture is not None and picture.ref == FigureRef("wall-stretch", pose="lean")
    assert gallery.panel.use.text() == "Use in step 2"


def test_a_search_narrows_down_and_use_changes_one_line(gallery: Gallery) -> None:
    whole = gallery.count()
    gallery.search("towel pulled")
    assert 0 < gallery.count() < whole
    QTest.mouseClick(gallery.panel.use, Qt.MouseButton.LeftButton)
    picture = gallery.panel.grid.picture()
    assert picture is not None
    assert gallery.document.text == ROUTINE.replace(
        "figure: {name: wall-stretch, pose: lean}  # as drawn", f"figure: {{name: {picture.ref.name}, "
        + (f"pose: {picture.ref.pose}" if picture.ref.pose else f"move: {picture.ref.move}") + "}  # as drawn",
    )  # fmt: skip
    assert gallery.asked[-1] == ("close", None)
    assert gallery.document.undo_name == "picture"


def test_nothing_found_is_said(gallery: Gallery) -> None:
    gallery.search("zebra")
    assert gallery.panel.nothing.isVisible() and not gallery.panel.grid.isVisible()
    assert not gallery.panel.use.isEnabled()


def test_six_filters_and_their_counts(gallery: Gallery) -> None:
    chips = gallery.panel.filters
    whole = gallery.count()
    for key in ("lying", "close"):
        QTest.mouseClick(chips.chip(key), Qt.MouseButton.LeftButton)
    assert 0 < gallery.count() < whole
    QTest.mouseClick(chips.chip("own"), Qt.MouseButton.LeftButton)
    assert gallery.count() == 0


def test_arrows_move_and_enter_uses(gallery: Gallery) -> None:
    gallery.search("calf stretch wall")
    grid = gallery.panel.grid
    grid.setFocus()
    first = grid.picture()
    QTest.keyClick(grid, Qt.Key.Key_Right)
    assert grid.picture() != first
    QTest.keyClick(grid, Qt.Key.Key_Return)
    assert gallery.asked[-1] == ("close", None)
    assert gallery.document.text != ROUTINE


def test_every_picture_is_read_aloud_with_what_it_shows(gallery: Gallery) -> None:
    model = gallery.panel.grid.model()
    said = model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.count(", ") >= 2


def test_a_copy_and_an_empty_scene_go_to_the_poser(gallery: Gallery) -> None:
    QTest.mouseClick(gallery.panel.change, Qt.MouseButton.LeftButton)
    assert gallery.asked[-1] == ("poser", (LEAN, FigureRef("wall-stretch", pose="lean")))
    QTest.mouseClick(gallery.panel.empty, Qt.MouseButton.LeftButton)
    assert gallery.asked[-1] == ("poser", (LEAN, FigureRef()))
    assert gallery.document.text == ROUTINE


def test_a_picture_of_ones_own_is_copied_described_and_used(gallery: Gallery, tmp_path: Path) -> None:
    source = tmp_path / "My knee.svg"
    source.write_bytes(_SVG)
    gallery.panel.bring_in(source)
    assert (places.own_routines() / "my-knee.svg").read_bytes() == _SVG
    assert not gallery.panel.use.isEnabled(), "not before it is described"
    QTest.keyClicks(gallery.panel.alt.field, "A knee, bent")
    QTest.mouseClick(gallery.panel.use, Qt.MouseButton.LeftButton)
    assert 'figure: {file: my-knee.svg, alt: "A knee, bent"}  # as drawn' in gallery.document.text
    gallery.document.settle()
    assert not [each for each in gallery.document.findings if each.level == "error"]


def test_a_picture_that_is_not_sound_is_told(gallery: Gallery, tmp_path: Path) -> None:
    source = tmp_path / "bad.png"
    source.write_bytes(b"GIF89a")
    gallery.panel.bring_in(source)
    assert gallery.panel.trouble.isVisible() and gallery.panel.trouble.text()
    assert gallery.document.text == ROUTINE


def test_escape_leads_back(gallery: Gallery) -> None:
    gallery.panel.grid.setFocus()
    QTest.keyClick(gallery.panel.grid, Qt.Key.Key_Escape)
    assert gallery.asked[-1] == ("close", None)
