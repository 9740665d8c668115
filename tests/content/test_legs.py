# SPDX-License-Identifier: MIT
"""R30 to R35, R37 and R49 as they are specified: words, times, whom they are kept from. A change is a medical one."""

from __future__ import annotations

import re

import pytest
from tests.content.corpus import forms_of, library, lines_of, routine, steps_of

from cramprelief.guide.allowed import allowed
from cramprelief.guide.person import Person
from cramprelief.guide.session import Session
from cramprelief.guide.timeline import unroll
from cramprelief.routine import harm
from cramprelief.routine.model import ConditionName, Step

STEPS: dict[str, tuple[tuple[str, float | None], ...]] = {
    "toes-down": (  # R30
        ("Take off your shoe and sock, if you wear them.", 8),
        ("Sit. Rest that foot on a stool or your knee.", 6),
        ("Lay your palm over the top of your toes.", 5),
        ("Ease the toes down, slow and soft.", 6),
        ("Hold and breathe.", 15),
        ("Let go and rest.", 10),
        ("Put your foot flat and rest.", 10),
    ),
    "seat-calf-slide": (  # R31
        ("Loosen your {side} shoe, or take it off, if you wear one.", 8),
        ("Put your {side} foot flat.", 4),
        ("Slide it forward, heel down.", 6),
        ("Let your toes come up. Hold.", 15),
        ("Lay the foot flat.", 10),
        ("Walk a little when it is safe.", 8),
    ),
    "dialysis-chair": (  # R33
        ("Tell the nurse now: I have a cramp.", 6),
        ("Nurse says yes? Go on.", None),
        ("Keep your dialysis arm still.", 4),
        ("Slide your heel away from you.", 4),
        ("Let your toes come up. Hold.", 10),
        ("Let the foot go loose.", 6),
        ("Stay in the chair. Tell the nurse how it is now.", 6),
    ),
    "side-stitch": (  # R35
        ("Slow to a walk, or stop.", 5),
        ("Lay a hand on the sore side.", 4),
        ("Bend forward a little. Breathe out through tight lips.", 20),
        ("Stand tall. Raise the arm on that side.", 6),
        ("Lean to the other side and hold.", 15),
        ("Arm down. Walk slowly.", 20),
        ("Gone? Start again, slowly.", 5),
    ),
    "period-warm-and-rock": (  # R37
        ("Wrap a warm pack in a towel. Warm, not hot.", None),
        ("Lie on your side, knees bent. Or sit back.", 8),
        ("Put the pack low on your belly.", 5),
        ("Breathe out slowly. Let your belly go soft.", 60),
        ("Rock your knees slowly, a little.", 30),
        ("Look at your skin. Red? Take the pack off.", 8),
        ("Rest.", 300),
        ("Take the pack off now.", 4),
    ),
    "child-night-legs": (  # R49
        ("Swelling, heat, rash, fever or limp? Stop. See a doctor.", None),
        ("Sit close. Tell your child it will pass.", 6),
        ("Stroke the sore leg with warm, dry hands.", 60),
        ("Cover the legs and stay a while.", 60),
    ),
}
ALL = (*STEPS, "race-90-seconds")
KEPT_FROM: dict[str, set[str]] = {
    "toes-down": {"recent-leg-injury", "recent-surgery", "clot-now", "broken-skin"},
    "seat-calf-slide": {"recent-leg-injury", "recent-surgery", "clot-now"},
    "race-90-seconds": {
        "recent-leg-injury", "recent-surgery", "clot-now", "balance-problems", "pregnancy", "child", "als",
        "hip-replacement",
    },
    "dialysis-chair": {"recent-leg-injury", "recent-surgery", "clot-now"},
    "side-stitch": {"clot-now", "trunk-injury"},
    "period-warm-and-rock": {
        "pregnancy", "after-birth", "child", "neuropathy", "diabetes", "broken-skin", "heart-failure", "clot-now",
        "trunk-injury",
    },
    "child-night-legs": {"recent-leg-injury", "recent-surgery", "clot-now", "clot-before", "broken-skin"},
}  # fmt: skip


def said(name: str, *conditions: ConditionName, can_stand: bool = True, place: str | None = None) -> list[str]:
    """The instructions that a person with these conditions is given; a new hip's team has said that it may stretch."""
    team: set[ConditionName] = {"may-stretch"} if "hip-replacement" in conditions else set()
    person = Person(place, conditions=frozenset(conditions) | team, can_stand=can_stand)
    assert allowed(routine(name), person)
    return [play.instruction for play in unroll(routine(name), person).plays]


def cautions(name: str, *conditions: str) -> str:
    return " ".join(each.say for each in routine(name).cautions if each.when == conditions)


@pytest.mark.parametrize("name", STEPS)
def test_the_words_and_the_times_are_those_of_the_specification(name: str) -> None:
    assert tuple((step.show, step.seconds) for step in steps_of(routine(name).steps)) == STEPS[name]


@pytest.mark.parametrize("name", ALL)
def test_whom_it_is_kept_from(name: str) -> None:
    """A cord injury takes all stretches but those that the team taught."""
    trunk = {"trunk-injury"} if name in ("side-stitch", "period-warm-and-rock") else set()
    assert set(routine(name).avoid) == KEPT_FROM[name] | {"spinal-cord-injury"} | trunk


@pytest.mark.parametrize("name", ALL)
def test_what_has_no_trial_for_cramp_does_not_say_that_it_has(name: str) -> None:
    found = routine(name)
    assert found.evidence.grade == {"race-90-seconds": "B", "child-night-legs": "B"}.get(name, "U")
    assert found.review, "what is usual practice waits for a clinician's check"


@pytest.mark.parametrize("name", ALL)
def test_no_step_works_the_muscle_that_it_relieves(name: str) -> None:
    relieved = set(routine(name).relieves)
    assert [
        form.show for form in forms_of(routine(name).steps) if harm.works(form, {*relieved, form.muscle or ""})
    ] == []


@pytest.mark.parametrize("name", ALL)
@pytest.mark.parametrize("helped", [False, True])
def test_it_plays_to_its_end(name: str, helped: bool) -> None:
    """Each step comes in its order, a waiting one goes on by a key, and at the end the app asks how it is."""
    session = Session(routine(name), Person(side="right"), library(), helped=helped)
    moment = session.send("start", 0.0)
    plays, now = [moment.play], 0.0
    while moment.state == "playing" and now < 1200.0:
        now += 0.5
        moment = session.send("next", now) if moment.remaining is None else session.advance(now)
        if moment.play != plays[-1]:
            plays.append(moment.play)
    assert moment.state == "finished"
    assert plays == list(range(len(session.timeline.plays)))


# R30


def test_r30_nothing_bends_the_toes_up_and_the_palm_is_soft() -> None:
    lines = " ".join(line.text for line in lines_of("toes-down"))
    assert not re.search(r"toes[^.]* up(?! by)|\bpress|\bpull (?!up)|\bpush", lines.replace("toes that pull up", ""))
    assert "Arch starts to cramp? Put the foot flat." in cautions("toes-down")
    assert "Gout in that foot? Leave this out." in cautions("toes-down")
    words = [("toes-up", "Pull your toes up."), ("toes-up", "Push your heel away."), ("toes-up", "Lift your toes up.")]
    for muscle, show in words:
        assert harm.works(Step("x", "hold", show, 5.0), {muscle}), show


@pytest.mark.parametrize("condition", ["neuropathy", "diabetes"])
def test_r30_a_foot_that_feels_less_is_not_touched(condition: ConditionName) -> None:
    found = said("toes-down", condition)
    assert "Let your toes curl down a little, then loose." in found
    assert not [words for words in found if "palm" in words or "Ease" in words]


@pytest.mark.parametrize("condition", ["hip-replacement", "pregnancy"])
def test_r30_on_a_stool_never_on_the_other_knee(condition: ConditionName) -> None:
    assert said("toes-down", condition, "may-stretch")[1] == "Sit. Rest that foot on a low stool."


def test_r30_a_new_hip_does_not_reach_for_the_shoe_or_the_foot() -> None:
    assert said("toes-down", "hip-replacement", "may-stretch") == [
        "Leave your shoe on, or let somebody take it off.",
        "Sit. Rest that foot on a low stool.",
    ]


# R31


def test_r31_the_knee_stays_bent_and_the_foot_slides_forward() -> None:
    found = routine("seat-calf-slide")
    assert set(found.posture) == {"narrow-seat", "sitting"}
    lines = " ".join(line.text for line in lines_of("seat-calf-slide"))
    assert not re.search(
        r"slide[^.]* back\b|knee[^.]* (?:sink|straight(?! \())", lines.replace("can't go straight", ""), re.I
    )
    assert found.then == ("heel-push", "bed-edge-massage")


def test_r31_who_cannot_stand_or_is_unsteady_does_not_walk() -> None:
    assert "Walk a little when it is safe." in said("seat-calf-slide")
    for found in (said("seat-calf-slide", can_stand=False), said("seat-calf-slide", "balance-problems")):
        assert found[-1] == "Lay the foot flat."


@pytest.mark.parametrize("condition", ["neuropathy", "diabetes", "hip-replacement"])
def test_r31_whose_shoe_stays_on(condition: ConditionName) -> None:
    assert said("seat-calf-slide", condition, "may-stretch")[0].startswith("Leave your shoe on")


# R32


def test_r32_the_signs_come_before_any_stretch_and_the_way_back_is_slow() -> None:
    found = said("race-90-seconds", place="calf")
    assert found[:3] == [
        "Stop and step aside.",
        "A pop? Dizzy, sick, chest pain, confused? Stop. Get help.",
        "Hold a rail.",
    ]
    assert found[-2:] == ["Walk slowly.", "Still sore? Stop here. Gone? Walk five minutes first."]
    assert "It comes back? Stop for today." in cautions("race-90-seconds")
    assert set(routine("race-90-seconds").relieves) == {"calf", "thigh-back", "thigh-front", "shin"}
    assert routine("race-90-seconds").title == "Race: stop and stretch"
    assert not re.search("drink|pill|painkill|salt", " ".join(line.text for line in lines_of("race-90-seconds")), re.I)


@pytest.mark.parametrize(
    ("place", "how"),
    [
        ("calf", "Heel down, knee straight."),
        ("thigh-back", "Heel out, knee straight."),
        ("thigh-front", "Heel to bottom."),
        ("shin", "Toe tips behind you."),
    ],
)
def test_r32_each_muscle_has_its_own_stretch_held_twice(place: str, how: str) -> None:
    """Who has said where it hurts is not asked again, and never given the stretch of another muscle."""
    plays = unroll(routine("race-90-seconds"), Person(place)).plays
    stretched = [play for play in plays if play.step.muscle]
    assert [(play.step.muscle, play.step.more, play.step.seconds) for play in stretched] == [
        (place, how, 30.0),
        (place, how, 15.0),
    ]
    assert not [play for play in plays if play.step.ways]
    assert sum(play.step.seconds or 0 for play in plays) <= 100


def test_r32_who_has_not_said_where_is_asked_and_a_new_knee_is_not_pulled() -> None:
    (asks,) = [play for play in unroll(routine("race-90-seconds"), Person()).plays if play.ways]
    assert [way.id for way in asks.ways] == ["calf", "back", "front", "shin"]
    knee = Person(conditions=frozenset({"knee-replacement"}))
    (asks,) = [play for play in unroll(routine("race-90-seconds"), knee).plays if play.ways]
    assert [way.id for way in asks.ways] == ["calf", "back", "shin"]


# R33


def test_r33_the_nurse_comes_first_and_the_arm_stays_still() -> None:
    found = routine("dialysis-chair")
    assert found.situations == ("dialysis",)
    second = list(steps_of(found.steps))[1]
    assert (second.kind, second.show) == ("wait", "Nurse says yes? Go on.")
    for words in ("Call the nurse now", "Do not drink extra, take salt", "A line in the groin?", "the dialysis arm"):
        assert words in cautions("dialysis-chair")
    assert found.evidence.note.startswith("In one trial nurses stretched calves before cramps came.")


# R35


def test_r35_who_cannot_stand_does_all_of_it_sitting() -> None:
    for found in (
        said("side-stitch", can_stand=False),
        said("side-stitch", "balance-problems"),
        said("side-stitch", "recent-leg-injury"),
        said("side-stitch", "recent-surgery"),
    ):
        assert found[0] == "Stop and sit down."
        assert not [words for words in found if re.search(r"\b(?:stand|walk)\b", words, re.I)]


def test_r35_in_pregnancy_one_stops_and_calls() -> None:
    person = Person(conditions=frozenset({"pregnancy"}))
    timeline = unroll(routine("side-stitch"), person)
    assert [play.instruction for play in timeline.plays] == ["Slow to a walk, or stop.", "Lay a hand on the sore side."]
    assert timeline.ended_because == "Stop here and rest. Cramps like a period? Call your maternity unit now."


# R37


def test_r37_the_pack_is_warm_through_cloth_and_never_slept_on() -> None:
    found, told = routine("period-warm-and-rock"), cautions("period-warm-and-rock")
    assert "Could you be pregnant? Do not use this. Get advice today, test or not." in told
    assert "At most 40 °C" in told and "never from a kettle" in told
    assert "after 15 minutes" in told and "Never fall asleep on it." in told
    assert "Never put it over a rub" in told
    assert next(steps_of(found.steps)).more == "Hot on your wrist? Let it cool."
    on = [step.seconds or 0 for step in steps_of(found.steps)][2:]
    assert sum(on) <= 15 * 60


@pytest.mark.parametrize("condition", ["recent-leg-injury", "recent-surgery", "hip-replacement"])
def test_r37_a_leg_that_heals_lies_still_in_the_warmth(condition: ConditionName) -> None:
    found = said("period-warm-and-rock", condition)
    assert found[1] == "Sit back on pillows, legs long."
    assert not [words for words in found if "Rock" in words]


# R49


def test_r49_signs_first_and_nothing_is_stretched_or_rubbed_in() -> None:
    found = routine("child-night-legs")
    steps = list(steps_of(found.steps))
    assert [step.id for step in steps] == ["look", "close", "stroke", "cover"]
    assert steps[2].more == "Your child says stop? Then stop."
    told = cautions("child-night-legs")
    assert "For ages 3 to 12." in told and "Ask a pharmacist first." in told
    assert "Pain in one leg, by day, or often? See a doctor." in told
    assert found.posture == ("lying",) and found.situations == ("child-night",)
