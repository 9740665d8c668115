# SPDX-License-Identifier: MIT
from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from tests.ui.lint import lint

from cramprelief.record.settings import Wishes
from cramprelief.ui.learn.page import LearnPage

SIZES = ((1280, 800, 1.0), (1366, 700, 1.0), (420, 760, 1.0), (360, 560, 1.0), (420, 760, 1.5), (360, 560, 2.0))


@pytest.fixture
def page(open_app: Callable[..., object]) -> Callable[..., tuple[object, LearnPage]]:
    def show(article: str | None = None, **settings: object) -> tuple[object, LearnPage]:
        one = open_app(**settings)
        one.app.window.show_page("learn", article)
        one.settle()
        return one, one.app.window.page("learn")

    return show


def asked(one: object, page: LearnPage, text: str) -> None:
    page.search.setFocus()
    page.search.clear()
    QTest.keyClicks(page.search, text)
    QTest.keyClick(page.search, Qt.Key.Key_Return)
    one.settle()


def test_every_article_is_in_the_list_and_opens(page: Callable[..., tuple]) -> None:
    one, learn = page()
    assert len(learn.rows) == len(learn.articles) > 10
    one.press("Needles and cramps")
    assert learn.reader.article.id == "needle-pricks"
    assert "Do not prick the skin" in learn.reader.toPlainText()


def test_every_article_can_be_drawn_with_its_words_and_its_labels(page: Callable[..., tuple]) -> None:
    from cramprelief.learn.articles import texts

    _, learn = page()
    for name, article in learn.articles.items():
        learn.open_article(name)
        shown = " ".join(learn.reader.toPlainText().split())
        for text in texts(article.blocks):
            assert all(word in shown for word in text.split()), (name, text)
    learn.open_article("folk-remedies")
    assert "[folk remedy, not tested]" in learn.reader.toPlainText()
    assert "[not sourced" in learn.reader.toPlainText()


def test_lines_are_at_most_70_letters_wide(page: Callable[..., tuple]) -> None:
    one, learn = page("magnesium")
    one.resize(2200, 1200)
    assert learn.reader.viewport().width() <= learn.reader.widest + 30


def test_a_number_at_a_claim_opens_its_source(page: Callable[..., tuple]) -> None:
    one, learn = page("needle-pricks")
    learn.reader.anchorClicked.emit("source:nhs-tetanus")
    one.settle()
    assert learn.sheet.isVisibleTo(learn)
    assert lint(learn) == []
    one.press("Close")
    one.press("4 sources")
    assert learn.sheet.isVisibleTo(learn)


def test_search_forgives_and_highlights_in_the_opened_article(page: Callable[..., tuple]) -> None:
    one, learn = page()
    asked(one, learn, "magnesum")
    one.press("Magnesium and cramps")
    assert learn.reader.article.id == "magnesium"
    mark = learn.look.color("primary_soft").name()
    assert f"background-color:{mark}" in learn.reader.toHtml()


def test_return_opens_the_best_find_from_its_title_on(page: Callable[..., tuple]) -> None:
    one, learn = page()
    asked(one, learn, "magnesium")
    assert learn.reader.article.id == "magnesium"
    assert learn.reader.verticalScrollBar().value() == 0


def test_finds_are_whole_in_the_narrow_list_and_wear_the_theme(page: Callable[..., tuple]) -> None:
    one, learn = page()
    asked(one, learn, "magnesium")
    assert lint(one.app.window) == []
    one.app.preferences.change(Wishes, theme="day")
    one.settle()
    labels = [each for each in learn.findChildren(QLabel) if each.wordWrap() and each.isVisibleTo(learn)]
    soft = one.app.look.color("primary_soft")
    assert any(_has(each.grab().toImage(), soft) for each in labels if "magnesium" in each.text().lower())
    assert not any("<" in each.text() for each in labels), "what is found is no markup"


def _has(picture: QImage, wanted: QColor) -> bool:
    return any(
        picture.pixelColor(x, y) == wanted for x in range(picture.width()) for y in range(0, picture.height(), 3)
    )


def test_a_routine_that_is_found_opens_as_a_routine(page: Callable[..., tuple]) -> None:
    one, learn = page()
    asked(one, learn, "towel calf")
    one.press("Towel calf stretch")
    assert one.app.window.current == "routine"


def test_the_doctor_s_signs_stay_in_view(page: Callable[..., tuple]) -> None:
    one, learn = page("magnesium")
    assert learn.doctor.isVisibleTo(learn)
    one.resize(420, 760)
    assert not learn.doctor.isVisibleTo(learn)
    one.press("See a doctor if")
    assert learn.doctor_sheet.isVisibleTo(learn)
    one.press("All warning signs")
    assert one.app.window.current == "warnings"


def test_in_a_narrow_window_the_article_has_a_way_back_to_the_list(page: Callable[..., tuple]) -> None:
    one, learn = page("magnesium")
    one.resize(420, 760)
    assert learn.reader.isVisibleTo(learn)
    one.press("All articles")
    assert not learn.reader.isVisibleTo(learn)
    one.press("Food")
    assert learn.reader.article.id == "food"
    one.resize(1280, 800)
    assert learn.search.isVisibleTo(learn)


def test_what_to_do_now_leads_to_the_routine(page: Callable[..., tuple]) -> None:
    one, _ = page("needle-pricks")
    one.press("Heel push")
    assert one.app.window.page("routine").routine_id == "heel-push"


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("reading", [True, False])
def test_nothing_is_cut(page: Callable[..., tuple], size: tuple[int, int, float], reading: bool) -> None:
    width, height, scale = size
    one, learn = page("magnesium" if reading else None, text_size=scale)
    one.resize(width, height)
    assert lint(learn) == []
