# SPDX-License-Identifier: MIT
"""A step is found again in the next version of its routine."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from tests.ui.studio.written import HOLD, REST, ROUTINE

from cramprelief.routine.decode import decode
from cramprelief.routine.model import Step
from cramprelief.ui.studio.preview.place import kept_place, place_at, steps_of


def routine(text):
    content = decode("a.yaml", text.encode()).content
    assert content is not None
    return content


def steps(words):
    """Steps as a file gives them names: by their place, but for those in capital letters."""
    return [
        Step(id=word if word.isupper() else f"step-{n}", kind="do", show=word, seconds=5.0)
        for n, word in enumerate(words, 1)
    ]


def test_the_path_of_the_file_leads_to_its_step():
    made = routine(ROUTINE)
    shows = [step.show for step in steps_of(made)]
    assert [shows[place_at(made, path)] for path in (("steps", 0), ("steps", 1), HOLD, REST, ("steps", 2))] == [
        "Stand and face a wall.", "Hold still and breathe slowly.", "Hold still and breathe slowly.",
        "Step in and rest.", "Walk slowly around the room.",
    ]  # fmt: skip
    assert place_at(made, ()) is None
    assert place_at(made, ("then",)) is None
    assert place_at(made, ("steps", 9)) is None


def test_the_steps_of_a_choice_are_found_by_their_paths():
    choice = (
        "  - show: Which one?\n    choose:\n      - show: Left\n        do: 5s\n      - show: Right\n        steps:\n"
    )
    choice += "          - show: Turn.\n            do: 5s\n          - show: Look.\n            do: 5s\n"
    made = routine(ROUTINE.replace("author:", choice + "author:"))
    shows = [step.show for step in steps_of(made)]
    assert shows[place_at(made, ("steps", 3, "choose", 0))] == "Left"
    assert shows[place_at(made, ("steps", 3, "choose", 1, "steps", 1))] == "Look."


def test_it_stays_with_its_step():
    old = steps("abcdef")
    assert kept_place(old, 3, steps("abcdef")) == 3
    assert kept_place(old, 3, steps("xabcdef")) == 4
    assert kept_place(old, 3, steps("acdef")) == 2
    assert kept_place(old, 3, steps("abcXef")) == 3
    assert kept_place(old, 3, steps("abdcef")) == 2
    assert kept_place(old, 3, steps("dabcef")) == 0
    assert kept_place(old, 3, steps("abcef")) == 3
    assert kept_place(steps("abcD"), 3, [*steps("xD"), *steps("y")]) == 1
    assert kept_place(old, 5, steps("a")) == 0
    assert kept_place(old, 2, []) is None


def test_a_named_step_is_known_by_its_name_whatever_else_changes():
    old = steps("aBc")
    new = [replace(old[1], show="Quite another", seconds=9.0), old[0], old[2], *steps("d")]
    assert kept_place(old, 1, new) == 0


@given(st.text("abcdE", max_size=8), st.text("abcdE", max_size=8), st.data())
def test_there_is_always_a_place(before, after, data):
    if before:
        place = kept_place(steps(before), data.draw(st.integers(0, len(before) - 1)), steps(after))
        assert place is None if not after else 0 <= place < len(after)
