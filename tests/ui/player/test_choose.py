# SPDX-License-Identifier: MIT
"""A choice in the player: large buttons, numbers on the keyboard, one sentence for a screen reader, and no hurry."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from tests.ui.lint import lint

from cramprelief import places
from cramprelief.guide.person import Person
from cramprelief.ui.kit.tile import Tile
from cramprelief.ui.shell.announce import Announcer

FILE = """\
format: 1
kind: relief
title: Hang, pinch or stand
summary: Three old ways for a calf, then slow strokes.
relieves: [calf]
posture: [sitting]
evidence:
  grade: B
  note: Stretching is the first thing that health services advise.
  sources: [nhs-leg-cramps]
steps:
  - {id: sit, show: Sit on the edge of the bed., do: 5s}
  - id: way
    show: Choose a way.
    choose:
      - {id: hang, show: "Hang your {side} leg down.", hold: 30s}
      - {id: pinch, show: Pinch the sore spot softly., move: 5 times}
      - {id: stand, show: "Stand up slowly, heel down.", hold: 20s, posture: standing}
  - {id: strokes, show: Stroke the calf slowly., move: 20s}
"""


@pytest.fixture
def choosing(open_app: Any) -> Any:
    """`choosing(width, height, text)`: the choice stands there."""
    folder = places.own_routines()
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "hang-pinch-stand.yaml").write_text(FILE, encoding="utf-8")

    def start(width: int = 1280, height: int = 800, text: float = 1.0, *, can_stand: bool = True) -> Any:
        person = Person("calf", "left", can_stand=can_stand)
        opened = open_app("player", person, "hang-pinch-stand", text_size=text)
        opened.resize(width, height)
        opened.pass_time(5.5)
        assert opened.moment.kind == "choose"
        return opened

    return start


def tiles(opened: Any) -> list[Any]:
    ways = opened.app.window.page("player").ways
    return [tile for tile in ways.findChildren(Tile) if tile.isVisible()]


def test_all_ways_stand_there_and_the_first_begins_by_itself(choosing: Any) -> None:
    opened = choosing()
    assert [tile.accessibleName() for tile in tiles(opened)] == [
        "1  Hang your left leg down., Begins by itself", "2  Pinch the sore spot softly.",
        "3  Stand up slowly, heel down.",
    ]  # fmt: skip
    opened.pass_time(8)
    assert opened.moment.instruction == "Hang your left leg down."
    assert tiles(opened) == []
    assert opened.app.window.page("player").figure.isVisible()


def test_a_press_takes_its_way(choosing: Any) -> None:
    opened = choosing()
    opened.press("2  Pinch")
    assert (opened.moment.instruction, opened.moment.elapsed) == ("Pinch the sore spot softly.", 0.0)


@pytest.mark.parametrize(("key", "step"), [(Qt.Key.Key_1, "hang"), (Qt.Key.Key_3, "stand"), (Qt.Key.Key_7, "way")])
def test_a_number_takes_its_way_and_another_nothing(choosing: Any, key: Qt.Key, step: str) -> None:
    opened = choosing()
    opened.key(key)
    assert (opened.moment.step.id, opened.moment.state) == (step, "playing")


def test_who_cannot_stand_is_offered_two(choosing: Any) -> None:
    assert len(tiles(choosing(can_stand=False))) == 2


def test_a_reader_hears_all_ways_with_their_numbers(choosing: Any) -> None:
    said: list[str] = []
    Announcer(said.append).follow(choosing().moment)
    assert said == [
        "Choose a way. 1: Hang your left leg down. 2: Pinch the sore spot softly. 3: Stand up slowly, heel down. "
        "The first begins by itself."
    ]


@pytest.mark.parametrize(
    ("width", "height", "text"), [(1280, 800, 1.0), (1280, 800, 2.0), (900, 640, 1.0), (420, 760, 1.0), (420, 760, 2.0)]
)
def test_at_every_size_the_ways_are_large_and_nothing_is_cut(
    choosing: Any, width: int, height: int, text: float
) -> None:
    opened = choosing(width, height, text)
    assert all(tile.height() >= 64 for tile in tiles(opened))
    assert lint(opened.app.window.page("player")) == []


def test_a_way_says_what_it_alone_needs_at_hand(open_app):
    """A25: only the cool, wrapped thing asks for one."""
    opened = open_app("player", Person("toes", "right"), "cool-toes-then-raise")
    while not opened.moment.ways:
        opened.app.playing.send("next")
        opened.settle()
    said = [tile.accessibleName() for tile in opened.app.window.page("player").ways.findChildren(Tile)]
    assert [words.partition("You need: ")[2] for words in said] == ["", "Something cool", "A bowl and a thermometer"]
    routine = opened.app.catalogue.routines["cool-toes-then-raise"]
    assert "cold-object" not in routine.needs and "cold-object" in routine.all_needs
