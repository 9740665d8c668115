# SPDX-License-Identifier: MIT
"""The numbers of the content specification: how long, how often, how sure. A change here is a medical change."""

from __future__ import annotations

import pytest
from tests.content.corpus import IDS, library, routine, steps_of

from cramprelief.guide import overview
from cramprelief.guide.person import Person
from cramprelief.routine.model import BREATHING, Repeat

FACTS: dict[str, tuple[str, tuple[tuple[int, int], ...], dict[str, float]]] = {
    # id: grade, repeats (least, most), seconds of the steps that matter
    "wall-calf-stretch": ("B", ((1, 5),), {"hold": 30, "let-go": 10, "walk": 60}),
    "lying-toe-pull-and-cycle": ("B", ((3, 5),), {"hold": 10, "let-go": 5, "bike": 30, "lower": 20}),
    "calf-pinch-and-stand": ("B", ((3, 3),), {"stroke": 20, "bend": 20, "shift": 10}),
    "foot-squeeze-and-spread": ("C", ((5, 5), (3, 3)), {"squeeze": 5, "loose": 3, "spread": 10, "bend": 10}),
    "cool-toes-then-raise": ("C", (), {"floor": 90, "thing": 90, "water": 90, "rest": 300}),
    "toe-rub-and-pull": ("B", ((2, 2),), {"rub": 50, "bend": 15, "wiggle": 15}),
    "rub-massage-and-raise": (
        "B",
        (),
        {"stroke-foot": 60, "stroke-calf": 90, "knead": 60, "rest": 300, "rest-on": 300},
    ),
    "bed-edge-massage": (
        "B",
        (),
        {"press": 10, "hang": 30, "heel-down": 20, "tap": 30, "stroke-foot": 30, "stroke-calf": 45, "walk": 30},
    ),
    "contrast-foot-bath": ("C", ((4, 4),), {"warm": 180, "cool": 60, "socks": 300}),
    "contrast-shower": ("C", ((3, 3),), {"warm": 60, "cool": 20}),
    "gentle-foot-bath": ("C", ((3, 3),), {"warm": 120, "cool": 60, "rest": 300, "rest-on": 300}),
    "lukewarm-foot-bath": ("C", (), {"soak": 300, "soak-on": 300}),
    "towel-calf-stretch": ("B", ((3, 3),), {"hold": 30, "let-go": 15}),
    "hamstring-stretch-lying": ("B", ((3, 3),), {"hold": 20, "rest": 10}),
    "hamstring-stretch-standing": ("B", ((3, 3),), {"hold": 20, "rest": 10}),
    "thigh-front-stretch-standing": ("B", ((3, 3),), {"hold": 30, "rest": 10}),
    "thigh-front-stretch-lying": ("U", ((3, 3),), {"hold": 30, "rest": 10}),
    "arch-press-and-roll": ("B", ((3, 3), (3, 3)), {"press": 20, "lift": 10, "roll": 120, "pull": 10}),
    "toe-press-standing": ("B", ((3, 3),), {"press": 10, "weight": 15, "lean": 15, "spread": 25, "walk": 30}),
    "cramp-in-water": ("B", (), {"breathe": 60, "toes-up": 6, "hold": 15}),
    "float-and-rest": ("B", (), {"breathe": 60, "loose": 20}),
    "pregnancy-night-cramp": ("B", ((3, 3),), {"hold": 20, "heel-flat": 20, "walk": 30}),
    "hand-and-forearm-stretch": ("U", ((3, 3),), {"pull": 15, "table": 20, "shake": 15}),
    "inner-thigh-stretch": ("U", ((3, 3),), {"hold": 20, "rest": 10}),
    "inner-thigh-seated": ("U", ((3, 3),), {"hold": 20, "rest": 10}),
    "shin-stretch": ("U", ((3, 3),), {"hold": 15, "rest": 10}),
    "shin-stretch-standing": ("U", ((3, 3),), {"ease-knee": 15}),
    "bedtime-stretch-standing": ("A", ((3, 3), (3, 3)), {"lean-in": 10, "lean-forward": 10}),
    "bedtime-stretch-seated": ("A", ((3, 3),), {"hold": 10, "rest": 10}),
    "cool-down": ("C", (), {"walk": 180, "calf": 30, "thigh-back": 30, "thigh-front": 30}),
    "heel-push": ("B", ((3, 6),), {"toes-up": 10, "ease": 5}),
    "foot-flat-and-rest": ("U", (), {"rest": 20, "breathe": 20}),
    "seated-knee-bend": ("U", ((3, 3),), {"hold": 20, "out": 10}),
    "neck-easy-turns": (
        "U",
        ((3, 3),),
        {"shoulders": 10, "head": 30, "stay": 30, "easy": 5, "easy-wait": 5, "easy-back": 6, "sore-wait": 5},
    ),
    "jaw-let-go": ("U", (), {"part": 15, "palm": 20, "rest": 10, "lift": 10}),
    "back-knee-rolls": ("U", ((3, 3),), {"sink": 20, "roll": 40, "middle": 10, "draw": 10, "down": 6, "up": 10}),
    "back-seated": ("U", (), {"rest-arms": 15, "rest": 8, "rest-again": 8, "hug": 15, "turn": 30, "walk": 30}),
    "buttock-seated": ("U", ((3, 3),), {"sink": 15, "lean": 20, "back": 10}),
    "hip-front-bed": ("U", ((3, 3),), {"lower": 6, "hang": 20, "up": 12}),
    "hip-front-standing": ("U", ((3, 3),), {"tuck": 4, "bend": 20, "up": 10}),
    "side-hip-wall": ("U", ((3, 3),), {"sink": 20, "rest": 10, "walk": 20}),
    "open-hand": ("U", (), {"open": 20, "thumb": 10, "fold": 20, "flat": 15, "loose": 8, "open-again": 20}),
    "upper-arm-front": ("U", ((3, 3),), {"back": 6, "hold": 20, "rest": 10}),
    "upper-arm-back": ("U", ((2, 2), (2, 2)), {"hold-up": 20, "lower": 10, "hold-across": 20, "let-go": 10}),
    "toes-down": ("U", ((3, 3),), {"ease": 6, "hold": 15, "rest": 10, "flat": 10}),
    "seat-calf-slide": ("U", ((3, 3),), {"slide": 6, "hold": 15, "rest": 10, "walk": 8}),
    "race-90-seconds": ("B", (), {"calf-hold": 30, "calf-loose": 8, "calf-again": 15, "walk": 14}),
    "dialysis-chair": ("U", ((4, 4),), {"slide": 4, "hold": 10, "loose": 6}),
    "side-stitch": ("U", ((2, 2),), {"bend": 20, "lean": 15, "down": 20}),
    "period-warm-and-rock": ("U", (), {"breathe": 60, "rock": 30, "rest": 300}),
    "child-night-legs": ("B", (), {"stroke": 60, "cover": 60}),
    "calm-breath": ("U", (), {"breathe": 120}),
}
COUNTS = {
    "calf-pinch-and-stand": {"pinch": 8},
    "toe-rub-and-pull": {"pull": 5},
    "bed-edge-massage": {"pinch": 5},
    "jaw-let-go": {"drop": 5, "drop-again": 5},
    "back-seated": {"round": 6, "round-again": 6},
}


def test_every_routine_has_its_facts() -> None:
    assert sorted(FACTS) == IDS


@pytest.mark.parametrize("name", IDS)
def test_numbers_are_those_of_the_specification(name: str) -> None:
    grade, repeats, seconds = FACTS[name]
    found = routine(name)
    steps = {step.id: step for step in steps_of(found.steps)}
    assert found.evidence.grade == grade
    assert tuple((item.least, item.most) for item in found.steps if isinstance(item, Repeat)) == repeats
    assert {step: steps[step].seconds for step in seconds} == seconds
    for step, times in COUNTS.get(name, {}).items():
        assert steps[step].times == times


@pytest.mark.parametrize("name", IDS)
def test_breathing_is_calm_and_a_held_stretch_is_whole_breaths_or_ends_softly(name: str) -> None:
    assert routine(name).breathing == BREATHING["calm"]
    for step in steps_of(routine(name).steps):
        if step.kind == "hold":
            assert step.seconds is not None
            assert step.seconds % 5 == 0


@pytest.mark.parametrize("name", IDS)
def test_every_claim_names_its_source_or_says_that_it_has_none(name: str) -> None:
    found = routine(name)
    assert found.evidence.sources
    if found.evidence.grade == "C":
        assert "ot tested" in found.evidence.note or "not shown" in found.evidence.note
    if "bath" in name or "shower" in name or name in ("rub-massage-and-raise", "cool-down"):
        assert found.kind == "aftercare", "comfort after a cramp is never offered as first aid"


def test_nothing_blocks_the_calm_breath_and_it_serves_every_place() -> None:
    from cramprelief.vocabulary import PLACES

    calm = routine("calm-breath")
    assert calm.avoid == ()
    assert calm.posture == ("any",)
    assert set(calm.relieves) == set(PLACES)
    changes = [change for step in steps_of(calm.steps) for change in step.adapt]
    assert {(change.when, change.action) for change in changes} == {("in-bed", "change")}, "another picture alone"


def test_only_shin_stretches_point_the_toes_down() -> None:
    pointing = {
        name
        for name, found in library().items()
        for step in steps_of(found.steps)
        if "toes down" in step.show.lower() and step.muscle == "shin"
    }
    assert pointing == {"shin-stretch"}
    for name in ("heel-push", "pregnancy-night-cramp"):
        assert any("toes" in step.show and "up" in step.show for step in steps_of(routine(name).steps))


@pytest.mark.parametrize("name", IDS)
def test_stretches_and_massages_tell_when_to_stop(name: str) -> None:
    cautions = " ".join(caution.say for caution in routine(name).cautions if not caution.when)
    holds = any(step.kind == "hold" and step.muscle for step in steps_of(routine(name).steps))
    if holds and "in-water" not in routine(name).posture:
        said = " ".join(caution.say for caution in overview.cautions(routine(name), Person())[1])
        assert "Stop at sharp or rising pain, a pop, numb skin, a color change, or if dizzy." in said
    if any("stroke" in step.show.lower() or "pinch" in step.show.lower() for step in steps_of(routine(name).steps)):
        assert "Do not rub it. Get help today." in cautions


@pytest.mark.parametrize("name", IDS)
def test_every_step_has_a_picture_and_partners_know_their_part(name: str) -> None:
    found = routine(name)
    steps = list(steps_of(found.steps))
    assert all(step.figure for step in steps)
    if found.kind == "relief" and "in-water" not in found.posture:
        assert sum(1 for step in steps if step.helper) * 2 >= len(steps)
