# SPDX-License-Identifier: MIT
from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from tests.ui.lint import lint

from cramprelief import places
from cramprelief.guide.browse import Wanted
from cramprelief.record.settings import PersonProfile
from cramprelief.ui.library.card import RoutineCard
from cramprelief.ui.library.page import LibraryPage

SIZES = ((1280, 800, 1.0), (1366, 700, 1.0), (420, 760, 1.0), (360, 560, 1.0), (1280, 800, 2.0), (360, 560, 2.0))


@pytest.fixture
def page(open_app: Callable[..., object]) -> Callable[..., tuple[object, LibraryPage]]:
    def show(argument: object = None, **settings: object) -> tuple[object, LibraryPage]:
        one = open_app(**settings)
        one.app.window.show_page("library", argument)
        one.settle()
        return one, one.app.window.page("library")

    return show


def shown(page: LibraryPage) -> list[str]:
    return [card.routine_id for card in page.grid.cards() if isinstance(card, RoutineCard)]


def asked(one: object, page: LibraryPage, text: str) -> None:
    """Type as a person does, and press Enter."""
    page.search.setFocus()
    page.search.clear()
    QTest.keyClicks(page.search, text)
    QTest.keyClick(page.search, Qt.Key.Key_Return)
    one.settle()


def test_all_routines_are_there_and_a_card_opens_one(page: Callable[..., tuple]) -> None:
    one, library = page()
    assert set(shown(library)) == set(one.app.catalogue.routines)
    one.press("Towel calf stretch")
    assert one.app.window.current == "routine"
    assert one.app.window.page("routine").routine_id == "towel-calf-stretch"


def test_a_card_says_all_that_it_shows(page: Callable[..., tuple]) -> None:
    one, _ = page()
    name = one.button("Towel calf stretch").accessibleName()
    assert name == ("Towel calf stretch, Calf and back of thigh, 3 min, Sitting, A towel, Advised by health services")


def test_what_is_not_for_this_person_is_gone_and_a_line_says_why(page: Callable[..., tuple]) -> None:
    one, library = page(conditions=("diabetes",))
    assert "contrast-foot-bath" not in shown(library)
    assert library.left_out.isVisibleTo(library)
    assert library.left_out._words.text().endswith("left out for you: Diabetes.")
    one.press("Which ones?")
    assert "Contrast foot bath" in library.left_out._names.text()
    one.app.preferences.change(PersonProfile, conditions=())
    one.settle()
    assert "contrast-foot-bath" in shown(library)
    assert not library.left_out.isVisibleTo(library)


@pytest.mark.parametrize(
    ("typed", "found"),
    [("towl", "towel-calf-stretch"), ("hamsting", "hamstring-stretch-lying"), ("forarm", "hand-and-forearm-stretch")],
)
def test_search_forgives_typing_errors(page: Callable[..., tuple], typed: str, found: str) -> None:
    one, library = page()
    asked(one, library, typed)
    assert found in shown(library)[:4]


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_set_filter_carries_its_choice_and_a_press_lets_it_go(page: Callable[..., tuple]) -> None:
    one, library = page()
    chip = library.filters.chips["place"]
    one.press("Place: any")
    toes = next(action for action in chip.menu.actions() if action.text() == "Toes")
    toes.trigger()
    chip.menu.close()
    one.settle()
    assert library.wanted == Wanted(place="toes")
    assert all("toes" in one.app.catalogue.routines[name].relieves for name in shown(library))
    one.press("Place: Toes")
    assert library.wanted == Wanted()


def test_nothing_left_names_the_filter_to_drop_and_drops_it(page: Callable[..., tuple]) -> None:
    one, library = page()
    library.set_wanted(Wanted(place="hand", needs="wall"))
    one.settle()
    assert shown(library) == []
    one.press("Drop it")
    assert shown(library)
    library.set_wanted(Wanted(place="hand", needs="wall"))
    one.press("Clear all filters and words")
    assert set(shown(library)) == set(one.app.catalogue.routines)


def test_arrows_walk_the_cards_and_enter_opens(page: Callable[..., tuple]) -> None:
    one, library = page()
    cards = library.grid.cards()
    cards[0].setFocus()
    one.key(Qt.Key.Key_Right)
    assert cards[1].hasFocus()
    one.key(Qt.Key.Key_Down)
    assert cards[4].hasFocus()
    one.key(Qt.Key.Key_Left)
    one.key(Qt.Key.Key_Up)
    assert cards[0].hasFocus()
    one.key(Qt.Key.Key_Return)
    assert one.app.window.page("routine").routine_id == cards[0].routine_id


def test_a_file_that_cannot_be_read_says_its_line(page: Callable[..., tuple]) -> None:
    folder = places.own_routines()
    folder.mkdir(parents=True)
    (folder / "mine.yaml").write_text("format: 1\nkind: nonsense\n", encoding="utf-8")
    one, _ = page()
    name = one.button("mine.yaml").accessibleName()
    assert name.startswith("mine.yaml, Cannot be read: line ")
    words = [label.text() for label in one.app.window.page("library").findChildren(QLabel)]
    assert any(text.endswith("1 file of yours cannot be read: see the end of the list.") for text in words)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("words", [None, "zzzqqq"])
def test_nothing_is_cut(page: Callable[..., tuple], size: tuple[int, int, float], words: str | None) -> None:
    width, height, scale = size
    one, library = page(words, text_size=scale, conditions=("diabetes",))
    one.resize(width, height)
    assert lint(library) == []


def test_a_card_counts_and_promises_only_what_is_for_this_person(page: Callable[..., tuple]) -> None:
    one, library = page()

    def card() -> str:
        found = [each for each in library.grid.cards() if getattr(each, "routine_id", "") == "calf-pinch-and-stand"]
        return found[0].accessibleName()

    assert "3 min" in card() and "Without" not in card()
    one.app.preferences.change(PersonProfile, conditions=("blood-thinners",))
    one.app.window.show_page("home")
    one.app.window.show_page("library")
    one.settle()
    assert "2 min" in card() and "Without the pinch, for you" in card()
