# SPDX-License-Identifier: MIT
"""In helper view the helper is in the picture: their hands are on the leg, and the person's own are not."""

from __future__ import annotations

import pytest
from tests.figure.shipped import SHIPPED

from cramprelief import places
from cramprelief.figure.clock import StepClock
from cramprelief.figure.geometry import length, sub
from cramprelief.figure.scene import Scene
from cramprelief.guide.overview import rows
from cramprelief.guide.person import Person
from cramprelief.guide.timeline import Play, unroll
from cramprelief.routine.load import load
from cramprelief.routine.model import FigureRef

LIBRARY = load([places.bundled_routines()])
CLOCK = StepClock("hold", 4.0, 10.0)
HANDS_ON = {
    "heel-push": ("straighten", "push", "toes-up", "ease"),
    "lying-toe-pull-and-cycle": ("straight", "pull", "hold", "let-go", "knees-up", "bike", "lower"),
    "towel-calf-stretch": ("loop", "pull", "hold", "let-go"),
    "hamstring-stretch-lying": ("hold-thigh", "straighten", "hold", "rest"),
    "thigh-front-stretch-lying": ("knee", "ankle", "pull", "hold", "rest"),
    "shin-stretch": ("cross", "grip", "pull", "hold", "rest"),
    "pregnancy-night-cramp": ("straight", "push", "toes", "hold", "relax"),
    "dialysis-chair": ("slide", "hold", "loose"),
    "foot-squeeze-and-spread": ("shoe", "sit", "grip", "squeeze", "loose", "spread", "bend"),
    "toe-rub-and-pull": ("shoe", "sit", "rub", "pull", "bend"),
    "arch-press-and-roll": ("shoe", "take", "pull", "let-go"),
    "toes-down": ("palm", "ease", "hold", "rest"),
    "seat-calf-slide": ("slide", "hold", "rest"),
    "seated-knee-bend": ("slide", "hold", "out"),
    "bed-edge-massage": ("press", "tap", "stroke-foot", "stroke-calf"),
    "calf-pinch-and-stand": ("pinch", "stroke"),
    "rub-massage-and-raise": ("stroke-foot", "stroke-calf", "knead"),
    "inner-thigh-seated": ("drop", "rest"),
    "hip-front-bed": ("lower", "up"),
    "back-knee-rolls": ("roll", "draw", "down"),
    "buttock-seated": ("lift",),
    "child-night-legs": ("close", "stroke", "cover"),
}
"""The steps of which the helper's line lays a hand on leg or foot."""
CASES = [(name, step) for name, steps in HANDS_ON.items() for step in steps]


def plays(name: str, *, helped: bool, conditions: tuple[str, ...] = ()) -> dict[str, Play]:
    person = Person(LIBRARY.routines[name].relieves[0], "right", True, None, frozenset(conditions))  # type: ignore[arg-type]  # names of conditions
    return {play.step.id: play for play in unroll(LIBRARY.routines[name], person, helped=helped).plays}


def scene(ref: FigureRef | None) -> Scene:
    found = SHIPPED.scene(ref, "right") if ref is not None else None
    assert found is not None
    return found


def second_person(shown: Scene) -> bool:
    """A whole helper, or the sleeve by which their arm is known."""
    shapes = (*shown.frame(CLOCK).back, *shown.frame(CLOCK).shapes)
    return any(
        shape.piece.startswith("2.") or (shape.piece.endswith("_sleeve") and "hand" in shape.piece) for shape in shapes
    )


@pytest.mark.parametrize(("name", "step"), CASES)
def test_who_helps_is_seen_in_helper_view_alone(name: str, step: str) -> None:
    assert second_person(scene(plays(name, helped=True)[step].figure))
    alone = second_person(scene(plays(name, helped=False)[step].figure))
    assert alone == (name == "child-night-legs")


@pytest.mark.parametrize("name", sorted(LIBRARY.routines))
def test_only_a_step_with_a_line_for_the_helper_shows_one(name: str) -> None:
    for play in unroll(LIBRARY.routines[name], Person(), helped=True).plays:
        assert play.figure is None or play.figure.helped == (play.step.helper is not None)


@pytest.mark.parametrize("name", ["foot-squeeze-and-spread", "toe-rub-and-pull", "shin-stretch", "arch-press-and-roll"])
def test_a_helper_goes_on_where_a_new_hip_stops_and_the_foot_lies_lower_than_the_hip(name: str) -> None:
    """A2e: alone it ends before anybody reaches; with a helper the leg lies on a stool lower than the hip."""
    alone, helped = (plays(name, helped=each, conditions=("hip-replacement", "may-stretch")) for each in (False, True))
    gone = set(helped) - set(alone)
    assert gone
    for step in gone:
        shown = scene(helped[step].figure)
        if shown.entry.camera.width < 600:
            continue  # a close view of the foot
        body = shown.skeleton(CLOCK)
        assert second_person(shown) or step not in HANDS_ON[name]
        assert body.anchor("near.heel")[1] > body.anchor("near.hip")[1] + 60
        knees = length(sub(body.anchor("near.heel"), body.anchor("far.knee")))
        assert knees > 100, "no foot lies on the other knee"


def test_the_words_for_who_cannot_see_it_tell_of_the_helper() -> None:
    for figure in filter(None, map(SHIPPED.figure, SHIPPED.files())):
        for entry in (*figure.stills.values(), *figure.moves.values()):
            if entry.helped is not None:
                shown = figure.stills.get(entry.helped) or figure.moves[entry.helped]
                assert "helper" in shown.alt, (figure.name, shown.name)


def test_what_the_app_leads_to_is_a_row_of_the_page_too() -> None:
    found = rows(LIBRARY.routines["heel-push"], Person())
    ref = LIBRARY.routines["heel-push"].picture(found[1].step, helped=True)
    assert ref is not None and ref.helped
