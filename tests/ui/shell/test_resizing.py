# SPDX-License-Identifier: MIT
"""A page that was resized stands as one that was opened at that size, and asks no file on the way."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from cramprelief.record import plans
from cramprelief.ui.app.pages import ENTRIES
from cramprelief.ui.gallery.sample_diary import fill
from cramprelief.ui.kit.fitted import Fitted
from cramprelief.ui.shell.page import Page
from cramprelief.ui.state.parts import Parts
from cramprelief.ui.theme.shape import shape_of

LEAST, MOST = 300, 1600
BETWEEN = 1280
MAKE = {entry.name: entry.make for entry in ENTRIES}
SHOWN: tuple[tuple[str, str, object], ...] = (
    ("home", "home", None), ("player", "player", None), ("library", "library", None),
    ("routine", "routine", "towel-calf-stretch"), ("own", "own", None), ("finished", "finished", None),
    ("plans", "plans", None), ("a plan", "plans", "bay-laurel-oil-rub"), ("diary", "diary", None),
    ("the diary's list", "diary", "list"), ("learn", "learn", None), ("an article", "learn", "magnesium"),
    ("report", "report", None), ("settings", "settings", None), ("light and text", "settings", "light"),
    ("about you", "settings", "you"), ("warnings", "warnings", None), ("a place", "place", "neck"),
)  # fmt: skip
"""What it is, its name among the pages, and what it is opened with."""
OPENED = {"document", "trial", "share", "add"}
"""What opens a file; their rooms' own tests take them through the sizes."""
LOW = ("home", "player", "library", "finished", "plans", "diary", "warnings")
"""Their height matters too."""
LARGE = ("home", "player", "plans")
"""At 200 % text as well."""


def test_every_page_is_swept() -> None:
    assert {name for _, name, _ in SHOWN} | OPENED == set(MAKE)


def seen(page: Page) -> list[tuple[object, ...]]:
    """All that can be seen of the page: each widget with its place, its words as they are set, its type."""
    found = []
    for part in [page, *page.findChildren(QWidget)]:
        if not part.isVisible():
            continue
        at = part.mapTo(page, QPoint(0, 0))
        words: object = ""
        if isinstance(part, Fitted):
            words = (part.pixels, part.placed_lines())
        elif isinstance(part, (QLabel, QAbstractButton, QLineEdit)):
            words = part.text()
        elif isinstance(part, QAbstractItemView):
            words = part.currentIndex().row()
        elif isinstance(part, QPlainTextEdit):
            words = part.toPlainText()
        found.append(
            (at.y(), at.x(), part.width(), part.height(), type(part).__name__, str(words), part.accessibleName(),
             part.font().pixelSize(), part.isEnabled())
        )  # fmt: skip
    return sorted(found)


@pytest.fixture
def opened_page(qapp: QApplication) -> Iterator[Callable[..., Page]]:
    """`opened_page(parts, name, argument, width, height)`: a page of its own, shown at a size as in a window."""
    shown: list[Page] = []
    host = QWidget()
    host.resize(MOST, 1000)
    host.show()

    def show(parts: Parts, name: str, argument: object, width: int, height: int) -> Page:
        page = MAKE[name](parts)
        page.setParent(host)
        shown.append(page)
        page.resize(width, height)
        page.show_for(argument)
        page.show()
        settle(qapp)
        return page

    yield show
    for page in shown:
        if shiboken6.isValid(page):
            end(page)
    host.close()
    host.deleteLater()


def settle(qapp: QApplication) -> None:
    for _ in range(3):
        qapp.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def end(page: Page) -> None:
    page.hide()
    page.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def lived(open_app: Callable[..., object], text_size: float, name: str) -> Parts:
    """With a diary, plans, and a cramp that runs, or eased."""
    opened = open_app("player", place="calf", side="left", text_size=text_size)
    opened.pass_time(14)
    parts = opened.app.parts
    parts.records.write(fill)
    today = parts.records.now().date()
    for content in ("bedtime-stretch", "pickle-shot"):
        if content in parts.catalogue.library.programmes or content in parts.catalogue.library.preparations:
            parts.records.write(lambda store, content=content: store.plans.save(plans.new_plan(content, today, {})))
    if name == "finished":
        parts.playing.send("eased")
    return parts


def edges(page: Page, height: int, scale: float) -> tuple[list[int], list[int]]:
    """The widths at which another arrangement begins on the way up, and on the way down."""
    stands = [page.arrangement(shape_of(width, height, scale)) for width in range(LEAST, MOST + 1)]
    up = [LEAST + at for at in range(1, len(stands)) if stands[at] != stands[at - 1]]
    return [*up, BETWEEN, MOST], [width - 1 for width in reversed(up)] + [LEAST]


@pytest.mark.parametrize(("name", "scale"), [*((name, 1.0) for name in MAKE), *((name, 2.0) for name in LARGE)])
def test_any_way_to_a_width_ends_alike(qapp, open_app, opened_page, name, scale):
    parts = lived(open_app, scale, name)
    heights = (720,) if scale > 1 else (820, 560) if name in LOW else (820,)
    for what, page_name, argument in SHOWN:
        for height in heights if page_name == name else ():
            resized = opened_page(parts, name, argument, LEAST, height)
            up, down = edges(resized, height, scale)
            resized.hide()
            fresh = {}
            for width in {*up, *down}:
                page = opened_page(parts, name, argument, width, height)
                fresh[width] = seen(page)
                end(page)
            resized.show()
            for width in (*sorted(up), *down):
                resized.resize(width, height)
                settle(qapp)
                told = seen(resized)
                assert told == fresh[width], f"{what}, {width} x {height}: {difference(fresh[width], told)}"
            end(resized)


def difference(wanted: list[tuple[object, ...]], told: list[tuple[object, ...]]) -> str:
    missing = [each for each in wanted if each not in told][:6]
    more = [each for each in told if each not in wanted][:6]
    return f"\n fresh: {missing}\n resized: {more}"


def test_no_page_asks_the_diary_while_it_is_resized(qapp, open_app, opened_page):
    parts = lived(open_app, 1.0, "player")
    records = parts.records
    pages = [opened_page(parts, name, argument, 1280, 800) for _, name, argument in SHOWN]
    records.close()
    records.path.rename(records.path.with_suffix(".away"))
    for page in pages:
        page.hide()
    for page in pages:
        page.show()
        for width, height in ((900, 800), (420, 400), (1280, 800)):
            page.resize(width, height)
            settle(qapp)
        assert not records.path.exists() and records.trouble is None, type(page).__name__
        page.hide()


def test_what_was_typed_and_ticked_outlives_every_size(qapp, open_app, opened_page):
    parts = lived(open_app, 1.0, "player")
    report = opened_page(parts, "report", None, 1280, 800)
    plan = opened_page(parts, "plans", "bay-laurel-oil-rub", 1280, 800)
    QTest.keyClicks(report.medicines, "Iron")
    gate = next(gate for gate in plan.offer.gates if gate.answer.isEnabled())
    gate.answer.click()
    for width in (900, 300, 640, 1280):
        for page in (report, plan):
            page.resize(width, 700)
        settle(qapp)
        assert report.medicines.toPlainText() == "Iron" and report.medicines.document().isUndoAvailable()
        assert gate in plan.offer.gates and gate.open
