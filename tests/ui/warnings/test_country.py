# SPDX-License-Identifier: MIT
"""Whose emergency number is shown: the person's choice, else that of the country that the computer is set to."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QLocale

from cramprelief import places
from cramprelief.record.settings import Wishes
from cramprelief.record.settings_file import load


def number(opened: Any) -> str:
    return opened.app.catalogue.safety.region.emergency


@pytest.fixture
def in_britain() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


def test_without_a_country_no_number_is_guessed(open_app: Any) -> None:
    opened = open_app("home")
    opened.app.window.show_page("warnings")
    opened.press("Leg pain and you feel short of breath")
    answer = opened.app.window.page("warnings").alarm
    assert number(opened) == "" and not answer._number.isVisible()
    assert answer._do.text() == "Do not stretch. Call your local emergency number now."
    assert answer._whose.isVisible() and "not everywhere" in answer._whose.text()


@pytest.mark.usefixtures("in_britain")
def test_the_computers_country_is_used_until_the_person_chooses(open_app: Any) -> None:
    opened = open_app("home")
    assert number(opened) == "999"
    opened.app.window.show_page("warnings")
    opened.press("Leg pain and you feel short of breath")
    words = opened.app.window.page("warnings").alarm._whose.text()
    assert words == "Number for United Kingdom. Elsewhere? Call the local one."
    opened.app.preferences.change(Wishes, region="us")
    assert number(opened) == "911"


@pytest.mark.usefixtures("in_britain")
def test_other_or_unknown_may_be_chosen_too(open_app: Any) -> None:
    opened = open_app("home", region="world")
    assert number(opened) == ""
    assert load(places.home() / "settings.json").settings.wishes.region == "world"


def test_where_no_number_is_known_a_button_leads_to_the_choice(open_app: Any) -> None:
    opened = open_app("home")
    opened.app.window.show_page("warnings")
    opened.press("Leg pain and you feel short of breath")
    opened.press("Set my number")
    assert opened.app.window.current == "settings"


@pytest.mark.usefixtures("in_britain")
def test_after_a_cramp_it_asks_for_the_country_until_that_is_said(open_app: Any) -> None:
    opened = open_app("player")
    opened.press("It eased")
    tile = opened.app.window.page("finished").country
    assert tile.isVisible()
    assert tile.accessibleName() == "Your emergency number, United Kingdom: 999. Is that right?"
    tile.click()
    opened.settle()
    assert opened.app.window.current == "settings"


def test_who_said_the_country_is_not_asked(open_app: Any) -> None:
    opened = open_app("player", region="uk")
    opened.press("It eased")
    assert not opened.app.window.page("finished").country.isVisible()
