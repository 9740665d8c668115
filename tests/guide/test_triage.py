# SPDX-License-Identifier: MIT
"""The picker, row by row as the specification has it."""

from __future__ import annotations

import pytest

from cramprelief import places
from cramprelief.guide.choices import first_move
from cramprelief.guide.person import Person
from cramprelief.guide.safety import Safety
from cramprelief.guide.tables import load_tables
from cramprelief.guide.timeline import unroll
from cramprelief.guide.triage import Triage
from cramprelief.routine.load import load
from cramprelief.routine.model import CONDITIONS, SITUATIONS, ConditionName
from cramprelief.vocabulary import PLACES


@pytest.fixture(scope="module")
def triage():
    tables = load_tables(places.assets() / "guide")
    return Triage(tables, load([places.bundled_routines()]).routines, Safety(tables))


def ids(triage, person, **asked):
    return [offer.routine_id for offer in triage.answer(person, **asked).offers]


def conditions(*names):
    return frozenset(names)


@pytest.mark.parametrize(
    ("place", "can_stand", "first"),
    [
        ("calf", True, ["wall-calf-stretch", "calf-pinch-and-stand"]),
        ("calf", False, ["heel-push", "towel-calf-stretch", "lying-toe-pull-and-cycle"]),
        ("foot-arch", True, ["arch-press-and-roll", "foot-squeeze-and-spread"]),
        ("foot-arch", False, ["foot-squeeze-and-spread", "arch-press-and-roll"]),
        ("toes", True, ["toe-press-standing", "toe-rub-and-pull"]),
        ("toes", False, ["toe-rub-and-pull", "foot-squeeze-and-spread"]),
        ("shin", True, ["shin-stretch-standing", "shin-stretch"]),
        ("shin", False, ["shin-stretch"]),
        ("thigh-back", True, ["hamstring-stretch-standing", "hamstring-stretch-lying"]),
        ("thigh-back", False, ["hamstring-stretch-lying", "towel-calf-stretch"]),
        ("thigh-front", True, ["thigh-front-stretch-standing"]),
        ("thigh-front", False, ["thigh-front-stretch-lying"]),
        ("inner-thigh", True, ["inner-thigh-stretch"]),
        ("inner-thigh", False, ["inner-thigh-seated"]),
        ("hand", True, ["open-hand", "hand-and-forearm-stretch"]),
        ("forearm", False, ["hand-and-forearm-stretch"]),
        (None, True, ["heel-push", "foot-flat-and-rest"]),
        (None, False, ["heel-push", "foot-flat-and-rest", "calm-breath"]),
    ],
)
def test_each_place_standing_or_not(triage, place, can_stand, first):
    found = ids(triage, Person(place, can_stand=can_stand))
    assert found[: len(first)] == first
    assert found[-1] == "calm-breath"


@pytest.mark.parametrize("place", [*PLACES, None])
def test_while_nobody_said_that_they_can_stand_standing_is_offered_last_but_offered(triage, place):
    answer = triage.answer(Person(place, can_stand=None))
    stands = [triage.routines[offer.routine_id].posture == ("standing",) for offer in answer.offers[:-1]]
    assert stands == sorted(stands) and (not any(stands[:1]) or place == "hip-side")
    assert set(ids(triage, Person(place))) == {offer.routine_id for offer in answer.offers}
    assert "can't stand" not in answer.offers[0].reason


def test_a_routine_of_several_postures_asks_nobody_to_stand_who_did_not_say_so(triage):
    said = Person("foot-arch", can_stand=None)
    mixed, standing = triage.routines["arch-press-and-roll"], triage.routines["wall-calf-stretch"]
    assert all(play.step.posture != "standing" for play in unroll(mixed, said).plays)
    assert unroll(standing, said).plays == unroll(standing, Person("foot-arch")).plays


@pytest.mark.parametrize("situation", SITUATIONS)
def test_nothing_runs_by_itself_where_hands_and_mind_belong_elsewhere(triage, situation):
    waits = triage.answer(Person("calf", situation=situation)).wait
    assert waits == (situation in ("driving", "in-water", "after-injury", "racing", "dialysis", "child-night"))


def test_in_bed_the_heel_push_comes_first_and_standing_last(triage):
    answer = triage.answer(Person("calf", situation="in-bed"))
    found = [offer.routine_id for offer in answer.offers]
    assert found[:3] == ["heel-push", "lying-toe-pull-and-cycle", "towel-calf-stretch"]
    assert found[-3:] == ["wall-calf-stretch", "calf-pinch-and-stand", "calm-breath"]
    assert answer.offers[0].reason == "First choice for a calf cramp in bed."
    assert answer.say == ("Turn on a light before you stand up.",)


@pytest.mark.parametrize("person", [Person("calf", situation="in-bed", conditions=conditions("pregnancy")),
                                    Person("calf", situation="pregnant")])  # fmt: skip
def test_a_pregnant_person_in_bed_gets_one_routine_and_the_clot_card_first(triage, person):
    answer = triage.answer(person)
    assert [flag.id for flag in answer.card.flags] == ["U2", "U6"]
    assert [offer.routine_id for offer in answer.offers] == ["pregnancy-night-cramp", "calm-breath"]


def test_a_swap_says_what_it_stands_in_for(triage):
    offer = triage.answer(Person("thigh-back", can_stand=False, conditions=conditions("heart-failure"))).offers[0]
    assert (offer.routine_id, offer.swapped_from) == ("towel-calf-stretch", "hamstring-stretch-lying")
    assert offer.reason == "In place of Lying thigh-back stretch, which is not for you now."


def test_driving_begins_with_stopping_the_car(triage):
    answer = triage.answer(Person("calf", situation="driving"))
    assert answer.say == ("Pull over safely. Stop the car first.",)
    assert answer.offers[0].routine_id == "heel-push"


def test_exercise_shows_its_warning_signs_beside_and_stops_nobody(triage):
    answer = triage.answer(Person("calf", situation="exercising"))
    assert answer.card is None
    assert {flag.id for flag in answer.watch} >= {"E4"}
    assert answer.say == ("Stop now. Let the muscle rest.", "Confused, faint or being sick? Call for help now.")
    assert triage.after(Person("calf", situation="exercising"))[0].id == "cool-down"


def test_signs_come_by_themselves_where_they_matter_and_not_else(triage):
    def watch(place="calf", situation=None, **known):
        return {flag.id for flag in triage.answer(Person(place, situation=situation, **known)).watch}

    assert watch() == set()
    assert watch(situation="exercising") == {"E4", "E8"}
    assert watch("shin", "exercising") == {"E4", "E8", "E2", "D3"}
    assert watch(situation="desk") == {"U2"}
    assert watch("hand") == watch("forearm") == {"U7"}
    assert watch(conditions=conditions("artery-disease")) == {"D3"}
    assert watch(conditions=conditions("recent-surgery")) == watch(conditions=conditions("recent-leg-injury")) == set()


def test_in_water_there_is_one_card_and_no_stretch_on_land(triage):
    answer = triage.answer(Person("calf", situation="in-water"))
    assert (answer.card.id, answer.card.routine_id) == ("in-water", "cramp-in-water")
    assert ids(triage, Person("calf", situation="in-water")) == ["cramp-in-water", "calm-breath"]


def test_after_a_fall_there_is_a_card_and_no_stretch(triage):
    answer = triage.answer(Person("hand", situation="after-injury"))
    assert answer.card.flags[0].id == "E16"
    assert [offer.routine_id for offer in answer.offers] == ["calm-breath"]


def test_several_areas_bring_the_card_about_salts(triage):
    answer = triage.answer(Person(), several=True)
    assert [flag.id for flag in answer.card.flags] == ["U4"]
    assert [offer.routine_id for offer in answer.offers] == ["calm-breath"]


def test_an_unsteady_person_sits_first(triage):
    answer = triage.answer(Person("foot-arch", conditions=conditions("balance-problems")))
    assert answer.offers[0].posture == "sitting"


def test_what_helped_before_moves_up_but_never_over_a_rule(triage):
    scores = {"calf-pinch-and-stand": 1.0, "towel-calf-stretch": -1.0}
    found = triage.answer(Person("calf"), scores=scores).offers
    assert (found[0].routine_id, found[0].reason) == ("calf-pinch-and-stand", "It helped you before.")
    in_bed = ids(triage, Person("calf", situation="in-bed"), scores=scores)
    assert in_bed[0] == "heel-push" and in_bed.index("towel-calf-stretch") > in_bed.index("bed-edge-massage")
    assert in_bed.index("calf-pinch-and-stand") > in_bed.index("towel-calf-stretch")


def test_a_routine_of_ones_own_is_offered_after_the_known_ones(triage, routine_of):
    from cramprelief.routine.model import Step

    hold = Step("hold", "hold", "Hold.", 30.0)
    mine = routine_of(hold, id="mine", title="Mine")
    swim = routine_of(hold, id="swim", title="Swim", situations=("in-water",))
    more = Triage(triage.tables, {**triage.routines, "mine": mine, "swim": swim}, triage.safety)
    assert ids(more, Person("calf"))[-2:] == ["mine", "calm-breath"]


def test_only_pregnant_people_get_what_is_for_pregnancy(triage):
    assert "pregnancy-night-cramp" not in ids(triage, Person("calf", situation="in-bed"))


def test_after_a_night_in_bed_the_bedtime_plan_is_offered(triage):
    programmes = load([places.bundled_routines()]).programmes

    def plans(**known):
        return [plan.id for plan in triage.plans(Person("calf", **known), programmes)]

    assert plans(situation="in-bed") == ["bedtime-stretch", "bed-set-up"]
    assert plans(situation="pregnant") == ["pregnancy-ankle-set"]
    assert plans(situation="in-bed", conditions=conditions("recent-surgery")) == ["bed-set-up"]
    assert plans() == []


def test_tips_mind_the_conditions(triage):
    def tips(**known):
        return {tip.id for tip in triage.tips(Person("calf", **known))}

    assert tips() == {"walk", "sore", "warm", "painkillers", "drink"}
    assert tips(can_stand=False) == tips() - {"walk"}
    assert tips(conditions=conditions("heart-failure")) == tips() - {"drink", "warm"} | {"own-limit", "legs-level"}
    assert "warm" not in tips(conditions=conditions("neuropathy"))
    assert {"rest-and-salts", "play-on"} <= tips(situation="exercising")
    kidneys = tips(situation="exercising", conditions=conditions("kidney-disease"))
    assert "rest" in kidneys and "rest-and-salts" not in kidneys


def test_the_first_move_needs_no_answer(triage):
    assert first_move(Person(), triage.routines).id == "heel-push"
    assert first_move(Person(conditions=conditions("recent-leg-injury")), triage.routines).id == "calm-breath"
    assert first_move(Person(), {}) is None


@pytest.mark.parametrize("condition", CONDITIONS)
def test_what_a_person_always_has_keeps_nobody_waiting(triage: Triage, condition: ConditionName) -> None:
    for situation in (None, "in-bed"):
        assert not triage.answer(Person("calf", "left", situation=situation, conditions=frozenset({condition}))).wait
