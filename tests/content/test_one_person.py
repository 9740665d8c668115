# SPDX-License-Identifier: MIT
"""One person and one sore place from a routine's first picture to its last, on the screen and on paper."""

from __future__ import annotations

import pytest
from tests.figure.shipped import SHIPPED

from cramprelief.cli.reading import library
from cramprelief.figure.body.person import person_of
from cramprelief.figure.geometry import Path
from cramprelief.figure.scene import STILL
from cramprelief.guide.person import Person
from cramprelief.guide.timeline import unroll
from cramprelief.routine.model import FigureRef, Situation, every_step
from cramprelief.ui.figure.thumbnail import still_of
from cramprelief.ui.storyboard.words import handout

PREGNANCY = ("pregnancy-night-cramp", "lukewarm-foot-bath")
STAND = FigureRef("bed-edge", "stand")


def shirts(ref: FigureRef | None, who: bool = False) -> list[Path]:
    assert ref is not None
    scene = SHIPPED.scene(ref, "right", person_of(None, None, who))
    assert scene is not None
    return [shape.path for shape in scene.frame(STILL).shapes if shape.piece == "shirt"]


def test_the_mark_gives_the_belly():
    plain = shirts(STAND)
    marked = shirts(FigureRef("bed-edge", "stand", pregnant=True))
    assert plain and plain != marked == shirts(STAND, who=True)


@pytest.mark.parametrize("name", PREGNANCY)
def test_a_routine_for_pregnancy_draws_a_pregnant_person_everywhere(name):
    routine = library().routines[name]
    shown = [panel.figure for panel in handout(routine, None, {}, {}, {}).panels]
    shown += [play.figure for play in unroll(routine, Person("calf", "left")).plays]
    shown += [routine.picture(step) for step in every_step(routine.steps)]
    shown.append(still_of(routine).ref)
    assert all(ref is not None and ref.pregnant for ref in shown)


def test_others_are_pregnant_only_where_the_person_is():
    routine = library().routines["wall-calf-stretch"]
    assert not any(play.figure and play.figure.pregnant for play in unroll(routine, Person("calf")).plays)
    expecting = Person("calf", conditions=frozenset({"pregnancy"}))
    assert all(play.figure and play.figure.pregnant for play in unroll(routine, expecting).plays)


@pytest.mark.parametrize(("place", "glows"), [(None, "hand"), ("hand", "hand"), ("forearm", "forearm")])
def test_the_named_place_glows_on_paper_and_in_lists_as_in_the_player(place, glows):
    routine = library().routines["hand-and-forearm-stretch"]
    on_paper = {panel.muscle for panel in handout(routine, None, {}, {}, {}, place).panels} - {None}
    assert on_paper == {glows} == {still_of(routine, place).muscle}
    held = [step for step in every_step(routine.steps) if step.muscle]
    assert {routine.glowing(step, place) for step in held} == {glows}


def test_what_a_step_is_for_glows_where_another_place_hurts():
    routine = library().routines["bed-edge-massage"]
    for step in every_step(routine.steps):
        if step.muscle:
            assert routine.glowing(step, "thigh-front") == step.muscle


def test_each_figure_of_a_situation_has_the_poses_and_moves_of_the_usual_one():
    for routine in library().routines.values():
        for situation, _ in routine.figure_at:
            for step in every_step(routine.steps):
                shown = routine.picture(step, situation=situation)
                assert shown is not None and SHIPPED.scene(shown, "left") is not None, (routine.id, situation, step.id)


def test_the_heel_is_pushed_on_a_chair_at_a_desk_on_a_car_seat_and_else_in_bed():
    routine = library().routines["heel-push"]

    def shown(situation: Situation | None) -> set[str | None]:
        plays = unroll(routine, Person("calf", situation=situation)).plays
        return {play.figure.name for play in plays if play.figure}

    assert shown("desk") == {"heel-push-chair"}
    assert shown("driving") == {"heel-push-car"}
    assert shown("in-bed") == shown(None) == {"heel-push"}
