# SPDX-License-Identifier: MIT
"""Routines R38 to R48, held word by word against the content specification and its second reading."""

from __future__ import annotations

import pytest
from tests.content.corpus import routine, steps_of

from cramprelief.guide.allowed import allowed
from cramprelief.guide.person import Person
from cramprelief.guide.timeline import unroll
from cramprelief.routine import harm
from cramprelief.routine.model import ConditionName, Repeat, Step, StepKind
from cramprelief.vocabulary import Place

Row = tuple[StepKind, float | None, str]
"""Kind, seconds or times, words."""

LEG: tuple[ConditionName, ...] = ("recent-leg-injury", "recent-surgery", "clot-now")

OPENED = (
    ("move", 20, "Open each finger softly with the other hand."),
    ("hold", 10, "Ease the thumb out, away from the palm."),
)
FOLDED = (("move", 20, "Fold the fingers softly to a loose fist."),)
FLAT = (("hold", 15, "Lay the hand flat. Let it rest."), ("rest", 8, "Let it hang loose."))
WORDS: dict[str, tuple[str, tuple[Place, ...], tuple[Row, ...]]] = {
    "neck-easy-turns": (
        "R38",
        ("neck",),
        (
            ("do", 6, "Sit back. Rest both arms on pillows."),
            ("hold", 10, "Let your shoulders drop. Breathe out."),
            ("hold", 30, "Rest your head on a pillow, heavy."),
            ("choose", 8, "Is the neck still tight, or did it let go?"),
            ("hold", 30, "Still tight: stay."),
            ("do", 5, "Turn your head to the easy side, slowly."),
            ("hold", 5, "Stop before it hurts. Wait."),
            ("rest", 6, "Come back to the middle and rest."),
            ("do", 5, "Turn a little to the sore side."),
            ("hold", 5, "Stop before it hurts. Wait."),
            ("rest", 6, "Back to the middle. Rest."),
        ),
    ),
    "jaw-let-go": (
        "R39",
        ("jaw",),
        (
            ("do", 4, "Stop chewing and talking."),
            ("choose", 8, "Cheek, or under the chin?"),
            ("do", 5, "Rest your tongue behind your top teeth."),
            ("hold", 15, "Let your teeth part. Lips stay closed."),
            ("hold", 20, "Lay a warm palm on the sore side."),
            ("move", 5, "Let the jaw drop a little, then come back."),
            ("rest", 10, "Rest, teeth apart."),
            ("move", 5, "Let the jaw drop a little, then come back."),
            ("rest", 10, "Rest, teeth apart."),
            ("hold", 10, "Close your mouth. Lift your chin slowly."),
            ("rest", 10, "Come back to the middle and rest."),
        ),
    ),
    "back-knee-rolls": (
        "R40",
        ("back", "buttock"),
        (
            ("do", 6, "Lie on your back, knees bent, feet flat."),
            ("hold", 20, "Let your back sink down. Breathe."),
            ("move", 40, "Roll both knees side to side, a little."),
            ("rest", 10, "Bring both knees back to the middle."),
            ("hold", 10, "Draw your {side} knee up with both hands."),
            ("rest", 6, "Set it down and rest."),
            ("do", 10, "Roll on your side, then sit up slowly."),
        ),
    ),
    "back-seated": (
        "R41",
        ("back", "upper-back"),
        (
            ("do", 5, "Sit tall, both feet flat."),
            ("hold", 15, "Rest your arms on your thighs. Breathe out."),
            ("choose", 8, "Low back, or between the shoulder blades?"),
            ("move", 6, "Round your back. Push up with your hands."),
            ("rest", 8, "Rest."),
            ("move", 6, "Round your back. Push up with your hands."),
            ("rest", 8, "Rest."),
            ("hold", 15, "Hug yourself. Let your shoulder blades spread."),
            ("move", 30, "Turn your chest a little to each side, slowly."),
            ("move", 30, "Stand and walk a little, if you can."),
        ),
    ),
    "buttock-seated": (
        "R42",
        ("buttock",),
        (
            ("do", 4, "Sit on a firm chair."),
            ("do", 6, "Lift your {side} ankle onto your other knee with both hands."),
            ("hold", 15, "Sit tall. Let the knee sink. Do not push."),
            ("hold", 20, "Lean forward a little, back flat."),
            ("rest", 10, "Sit back and rest."),
        ),
    ),
    "hip-front-bed": (
        "R43",
        ("hip-front",),
        (
            ("do", 6, "Lie near the bed edge, sore side out."),
            ("do", 5, "Bend your good knee, foot flat."),
            ("do", 6, "Hold your {side} thigh. Lower the leg off the side."),
            ("hold", 20, "Let it hang, back flat. Hold."),
            ("rest", 12, "Bring it up with your hands. Rest."),
        ),
    ),
    "hip-front-standing": (
        "R44",
        ("hip-front",),
        (
            ("do", 6, "Hold a chair. Step back with the sore leg."),
            ("do", 5, "Keep that knee straight. Heel may lift."),
            ("do", 4, "Tuck your bottom under."),
            ("hold", 20, "Bend the front knee a little. Hold."),
            ("rest", 10, "Come up and rest."),
        ),
    ),
    "side-hip-wall": (
        "R45",
        ("hip-side",),
        (
            ("do", 6, "Stand side-on to a wall, sore side near."),
            ("do", 4, "Lay your {side} palm on the wall."),
            ("do", 5, "Cross your good leg in front."),
            ("hold", 20, "Let the sore hip sink to the wall. Hold."),
            ("rest", 10, "Stand straight and rest."),
            ("move", 20, "Uncross your legs. Walk a few steps."),
        ),
    ),
    "open-hand": (
        "R46",
        ("fingers", "hand"),
        (
            ("do", 4, "Put down what you hold."),
            ("do", 5, "Rest your hand on a table, palm up."),
            ("choose", 8, "Do your fingers curl in, or pull back?"),
            *OPENED,
            *FLAT,
            *OPENED,
            *FOLDED,
            *FLAT,
            *FOLDED,
            ("hold", 20, "Let the fingers be. Breathe slowly."),
            ("hold", 15, "Lay the hand flat. Let it rest."),
            ("rest", 8, "Let it hang loose."),
        ),
    ),
    "upper-arm-front": (
        "R47",
        ("upper-arm",),
        (
            ("do", 4, "Let your arm hang."),
            ("do", 5, "Slowly straighten the elbow."),
            ("do", 6, "Turn your thumb in. Take the arm back a little."),
            ("hold", 20, "Hold at an easy pull."),
            ("rest", 10, "Let it hang and rest."),
        ),
    ),
    "upper-arm-back": (
        "R48",
        ("upper-arm",),
        (
            ("do", 5, "Bend the elbow. Hand to that shoulder."),
            ("do", 5, "Lift the elbow with your other hand."),
            ("hold", 20, "Hold at an easy pull."),
            ("rest", 10, "Lower it and rest."),
            ("do", 5, "Bring the arm across your chest."),
            ("hold", 20, "Hold it there, shoulder low."),
            ("rest", 10, "Let go and rest."),
        ),
    ),
}

AVOID: dict[str, set[ConditionName]] = {
    "neck-easy-turns": {"neck-illness", "bone-thinning", "spine-surgery"},
    "back-knee-rolls": {
        "pregnancy", "after-birth", "heart-failure", "bone-thinning", "spine-surgery", "hip-replacement", "hernia",
        *LEG,
    },
    "back-seated": {"spine-surgery", "neck-illness"},
    "buttock-seated": {"hip-replacement", *LEG},
    "hip-front-bed": {
        "pregnancy", "after-birth", "heart-failure", "hip-replacement", "spine-surgery", "balance-problems", *LEG,
    },
    "hip-front-standing": {"balance-problems", "hip-replacement", *LEG},
    "side-hip-wall": {"balance-problems", "hip-replacement", *LEG},
    "open-hand": {"dialysis"},
    "upper-arm-front": {"dialysis"},
    "upper-arm-back": {"dialysis"},
}  # fmt: skip


def step(name: str, step_id: str) -> Step:
    return next(each for each in steps_of(routine(name).steps) if each.id == step_id)


def told(name: str, *conditions: ConditionName, can_stand: bool | None = None) -> list[str]:
    """The instructions that a person with these conditions meets, a choice left to itself."""
    person = Person(conditions=frozenset(conditions), can_stand=can_stand)
    return [play.instruction for play in unroll(routine(name), person).plays] if allowed(routine(name), person) else []


def cautions(name: str) -> str:
    return " ".join(each.say for each in routine(name).cautions)


@pytest.mark.parametrize("name", WORDS)
def test_r38_to_r48_say_the_words_of_the_specification_for_its_times(name: str) -> None:
    code, places, rows = WORDS[name]
    found = routine(name)
    assert found.relieves == places, code
    assert tuple((each.kind, each.times or each.seconds, each.show) for each in steps_of(found.steps)) == rows, code


@pytest.mark.parametrize("name", WORDS)
def test_r38_to_r48_have_all_that_a_routine_has(name: str) -> None:
    found = routine(name)
    assert found.kind == "relief" and found.if_not_helping and found.review and found.cautions
    assert found.if_not_helping[-1] == "calm-breath"
    for each in steps_of(found.steps):
        assert each.figure is not None
        if each.kind == "hold" or (each.kind == "move" and each.muscle):
            assert each.helper and each.muscle, each.id
            assert each.if_too_painful, each.id


@pytest.mark.parametrize("name", WORDS)
def test_r38_to_r48_claim_no_more_than_usual_practice(name: str) -> None:
    evidence = routine(name).evidence
    assert evidence.grade == "U"
    assert "Usual practice" in evidence.note
    assert "not for cramps" in evidence.note or "Not tested for cramp" in evidence.note


@pytest.mark.parametrize("name", WORDS)
def test_r38_to_r48_are_never_offered_where_they_harm(name: str) -> None:
    avoid = set(routine(name).avoid)
    assert AVOID.get(name, set()) <= avoid
    assert "clot-now" in avoid, "a clot first: the calm breath alone"
    assert not told(name, "clot-now")


@pytest.mark.parametrize("name", WORDS)
def test_r38_to_r48_never_make_the_cramped_muscle_work(name: str) -> None:
    found = routine(name)
    for each in steps_of(found.steps):
        assert harm.works(each, {*found.relieves, each.muscle or ""}) is None


@pytest.mark.parametrize(
    ("place", "words"),
    [
        ("neck", "Lift your head off the pillow."),
        ("neck", "Roll your head."),
        ("neck", "Shrug your shoulders."),
        ("jaw", "Open your mouth wide."),
        ("jaw", "Clench your teeth."),
        ("upper-back", "Bring your elbows back, then let go."),
        ("upper-back", "Squeeze your shoulder blades together."),
        ("back", "Arch your back."),
        ("back", "Lift your hips off the bed."),
        ("buttock", "Lift that ankle onto your other knee."),
        ("buttock", "Squeeze your bottom."),
        ("hip-front", "Bring that knee up."),
        ("hip-front", "Lift the leg."),
        ("hip-side", "Lift your leg out to the side."),
        ("fingers", "Make a fist."),
        ("upper-arm", "Lift your elbow."),
        ("upper-arm", "Push your palms against the wall."),
    ],
)
def test_what_works_a_muscle_between_neck_and_fingers_is_found(place: str, words: str) -> None:
    assert harm.works(Step(id="x", kind="hold", seconds=10.0, show=words), [place])


@pytest.mark.parametrize(
    ("place", "words"),
    [
        ("buttock", "Lift your {side} ankle onto your other knee with both hands."),
        ("hip-front", "Bring it up with your hands."),
        ("upper-arm", "Lift the elbow with your other hand."),
        ("back", "Draw your left knee up with both hands."),
        ("neck", "Do not roll your head."),
        ("fingers", "Fold the fingers softly to a loose fist."),
    ],
)
def test_a_hand_that_lifts_does_the_work_itself(place: str, words: str) -> None:
    assert harm.works(Step(id="x", kind="hold", seconds=10.0, show=words), [place]) is None


def test_r38_a_neck_that_is_still_tight_stays_and_no_hand_goes_to_the_head() -> None:
    assert told("neck-easy-turns").count("Still tight: stay.") == 3
    assert not [words for words in told("neck-easy-turns") if "Turn" in words]
    (turns,) = (item for item in routine("neck-easy-turns").steps if isinstance(item, Repeat))
    assert [way.id for way in turns.steps[0].ways] == ["stay", "turn"]
    assert "No hands on your head." in cautions("neck-easy-turns")


def test_r39_under_the_chin_the_mouth_stays_shut() -> None:
    cheek, chin = step("jaw-let-go", "where").ways
    assert [each.id for each in chin.steps if each.kind != "rest"] == ["lift"]
    assert "tongue" in {each.id for each in cheek.steps}
    assert "surgery? Leave this out." in cautions("jaw-let-go")
    assert "Do not push it back." in cautions("jaw-let-go")


def test_r40_a_new_knee_is_held_behind_the_thigh() -> None:
    said = told("back-knee-rolls", "knee-replacement", "may-stretch")
    assert [words for words in said if words.startswith("Hold behind your ")]
    assert not [words for words in said if "knee up" in words]


@pytest.mark.parametrize("condition", ["hip-replacement", "bone-thinning"])
def test_r41_no_round_back_and_no_twist(condition: ConditionName) -> None:
    said = " ".join(told("back-seated", condition))
    assert "Hug yourself." in said
    assert "Round" not in said and "Turn" not in said


def test_r41_who_cannot_stand_is_not_asked_to() -> None:
    assert not [words for words in told("back-seated", can_stand=False) if "Stand" in words]
    assert not [words for words in told("back-seated", "balance-problems") if "Stand" in words]


@pytest.mark.parametrize("condition", ["pregnancy", "knee-replacement"])
def test_r42_the_leg_slides_out_in_place_of_the_figure_four(condition: ConditionName) -> None:
    said = told("buttock-seated", condition, "may-stretch")
    assert "Slide your foot out, heel down." in said
    assert "Lean forward a little, back flat." in said
    assert not [words for words in said if "knee" in words]
    assert "Pain shoots below the knee" in cautions("buttock-seated")


def test_r43_is_not_for_an_older_person_and_leads_to_the_standing_form() -> None:
    assert "Over 65? Leave this out." in cautions("hip-front-bed")
    assert step("hip-front-bed", "hang").if_too_painful == "hip-front-standing"


def test_r46_fingers_that_pull_back_are_folded_and_those_that_curl_in_are_opened() -> None:
    curl, pull, unsure = step("open-hand", "way").ways
    assert [each.id for each in unsure.steps] == ["let-be"]
    assert [each.id for each in curl.steps] == ["open", "thumb", "open-flat", "open-loose", "open-again", "thumb-again"]
    assert [each.id for each in pull.steps] == ["fold", "fold-flat", "fold-loose", "fold-again"]
    assert "Do the calm breath in place of this." in cautions("open-hand")


@pytest.mark.parametrize("name", ["upper-arm-front", "upper-arm-back"])
def test_r47_r48_name_what_is_no_cramp(name: str) -> None:
    said = cautions(name)
    assert "Tight chest, sweat or short breath with arm pain? Get help now." in said
    assert "A shoulder that slips" in said and "dialysis arm" in said


def test_r45_sore_at_night_is_left_out() -> None:
    assert "at night? Leave this out." in cautions("side-hip-wall")
