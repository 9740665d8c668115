# SPDX-License-Identifier: MIT
"""What the old advice says and how clearly the routines say it, each point under its id in the specification."""

from __future__ import annotations

import pytest
from tests.content.corpus import IDS, lines_of, routine

from cramprelief import places
from cramprelief.cli.text_lines import heading
from cramprelief.figure.library import FigureLibrary
from cramprelief.figure.model import Still
from cramprelief.guide import firm_pull
from cramprelief.guide.cramp_clock import CrampClock
from cramprelief.guide.person import Person
from cramprelief.guide.safety import Safety
from cramprelief.guide.session import Session
from cramprelief.guide.tables import load_tables
from cramprelief.guide.timeline import unroll
from cramprelief.guide.triage import Triage
from cramprelief.routine.load import load
from cramprelief.routine.model import Step, every_step
from cramprelief.voice import lines
from cramprelief.voice.plan import plan

TABLES = load_tables(places.assets() / "guide")
LIBRARY = load([places.bundled_routines()])
TRIAGE = Triage(TABLES, LIBRARY.routines, Safety(TABLES))


def step(name: str, step_id: str) -> Step:
    return next(each for each in every_step(routine(name).steps) if each.id == step_id)


def shown(name: str) -> list[str]:
    return [each.show for each in every_step(routine(name).steps)]


def article(name: str) -> str:
    return (places.assets() / "articles" / f"{name}.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("place", ["calf", "foot-arch", "toes"])
def test_a20_the_warm_and_cool_shower_may_follow(place: str) -> None:
    assert "contrast-shower" in [each.id for each in TRIAGE.after(Person(place))]


def test_a21_the_foot_baths_may_follow_a_calf_cramp() -> None:
    after = {each.id for each in TRIAGE.after(Person("calf"))}
    assert {"contrast-foot-bath", "gentle-foot-bath", "lukewarm-foot-bath"} <= after


def test_a22_the_valerian_brew_is_from_a_shop_cools_and_is_never_drunk() -> None:
    brew = LIBRARY.preparations["valerian-bath-brew"]
    assert brew.stages[0].how == (
        "Use dried valerian root from a shop. Never dig your own.",
        "Put a handful of valerian root in a pot of water.",
        "Simmer it for ten minutes.",
        "Turn off the heat. Let it cool one hour. Strain it.",
        "Pour it into the foot bath. Check the warmth again.",
        "Do not drink it.",
    )
    blocked = {"pregnancy", "breastfeeding", "heart-failure", "diabetes", "neuropathy", "artery-disease", "asthma"}
    assert blocked <= set(brew.avoid) and (brew.evidence.grade, brew.evidence.sources) == ("C", ("ema-valerian-2016",))
    for bath in ("contrast-foot-bath", "gentle-foot-bath"):
        assert "See Plans for the brew." in (step(bath, "herbs").more or "")
    assert "plan:valerian-bath-brew" in article("folk-remedies")


def test_a23_plain_cream_comes_first_and_menthol_is_a_choice() -> None:
    cream, menthol = step("rub-massage-and-raise", "rub").ways
    assert (cream.id, menthol.id) == ("cream", "menthol")
    assert step("rub-massage-and-raise", "cream").show == "Put a little plain cream on your hands."
    for condition in ("asthma", "epilepsy", "menthol-allergy", "breastfeeding", "neuropathy"):
        said = [
            each.instruction
            for each in unroll(
                routine("rub-massage-and-raise"), Person("calf", conditions=frozenset({condition}))
            ).plays
        ]
        assert not [words for words in said if "menthol rub on" in words], condition


def test_a24_hang_or_pinch_or_stand_and_then_tap_and_stroke() -> None:
    assert [way.id for way in step("bed-edge-massage", "way").ways] == ["hang", "pinch", "heel-down"]
    said = shown("bed-edge-massage")
    assert said.index("Tap the calf lightly with your fingertips.") > said.index("Stand up slowly, heel down.")
    assert [step("bed-edge-massage", name).length for name in ("hang", "heel-down")] == [30, 20]
    seated = unroll(routine("bed-edge-massage"), Person("calf", can_stand=False, conditions=frozenset({"neuropathy"})))
    assert not [play for play in seated.plays if "Pinch" in play.instruction or "Stand" in play.instruction]


def test_a25_a_cool_floor_a_wrapped_thing_or_cool_water() -> None:
    assert [way.id for way in step("cool-toes-then-raise", "cool").ways] == ["floor", "cold-thing", "cool-water"]
    assert [step("cool-toes-then-raise", name).length for name in ("floor", "thing", "water")] == [90, 90, 90]


@pytest.mark.parametrize("can_stand", [True, False])
def test_a26_cool_toes_are_offered_during_a_toe_cramp(can_stand: bool) -> None:
    row = TABLES.places["toes"]
    assert (row.can_stand if can_stand else row.cannot_stand)[2] == "cool-toes-then-raise"
    assert routine("cool-toes-then-raise").kind == "relief"


def test_a27_a_prick_can_bring_a_cramp_on() -> None:
    assert "a prick can also bring a cramp on, or make it worse" in article("needle-pricks")


def test_a28_the_tendon_calms_a_hard_working_muscle() -> None:
    words = "A signal from the tendon calms a hard-working muscle. In a cramp it may be too weak."
    assert words in article("why-it-happens")


def test_a29_both_feet_are_back_at_the_wall() -> None:
    figures = FigureLibrary([places.assets() / "figures"])
    figure = figures.figure("wall-stretch")
    assert figure is not None
    pose = figure.find("lean-both", None)
    assert isinstance(pose, Still) and pose.alt == "Both feet back, heels flat, body leaning to the wall."
    for name in ("feel", "hold"):
        ref = step("wall-calf-stretch", name).figure
        assert ref is not None and ref.pose == "lean-both"


@pytest.mark.parametrize(
    ("name", "words", "before"),
    [
        ("cool-toes-then-raise", "Get up slowly and go to your bed.", "lie"),
        ("rub-massage-and-raise", "Get up slowly and go to your bed.", "lie"),
        ("gentle-foot-bath", "Get up slowly and go to your bed.", "lie"),
        ("arch-press-and-roll", "Turn and sit down slowly.", "sit"),
        ("lying-toe-pull-and-cycle", "Bring both knees up, one by one.", "bike"),
    ],
)
def test_a40_each_change_of_place_is_said(name: str, words: str, before: str) -> None:
    steps = list(every_step(routine(name).steps))
    assert steps[[each.id for each in steps].index(before) - 1].show == words


def test_a40_hands_are_wiped_now_and_washed_at_the_end() -> None:
    said = shown("rub-massage-and-raise")
    assert "Wipe your hands." in said and said[-1] == "Now wash your hands with soap."
    assert step("bedtime-stretch-standing", "turn").show == "Walk to a low step. Hold on."


@pytest.mark.parametrize("name", IDS)
def test_a43_no_file_says_what_the_app_says_for_every_stretch(name: str) -> None:
    said = " ".join(line.text for line in lines_of(name))
    assert "Feel a firm pull, never" not in said and "Stop at sharp or rising pain" not in said


def test_a43_it_is_said_once_and_when_to_stop_stands_under_every_hold() -> None:
    session = Session(routine("heel-push"), Person("calf"), LIBRARY.routines, cramp=CrampClock())
    moments = [session.send("start", 0.0), *(session.advance(float(second)) for second in range(1, 90))]
    assert {moment.play for moment in moments if moment.firm == firm_pull.FIRM} == {2}
    held = {moment.step.id for moment in moments if moment.stop == "Sharp pain, pop, numb, dizzy? Stop."}
    assert held == {"toes-up"}
    after = session.send("switch", 91.0, to="towel-calf-stretch")
    later = [after, *(session.advance(92.0 + second) for second in range(60))]
    assert not [moment for moment in later if moment.firm]
    assert [moment for moment in later if moment.stop]


@pytest.mark.parametrize("name", ["neck-easy-turns", "jaw-let-go", "calm-breath", "float-and-rest"])
def test_a43_nobody_is_told_to_pull_where_nothing_is_pulled(name: str) -> None:
    assert firm_pull.FIRM not in firm_pull.of_every_stretch(routine(name))


@pytest.mark.parametrize(
    "name", ["foot-squeeze-and-spread", "toe-rub-and-pull", "toe-press-standing", "arch-press-and-roll"]
)
def test_a45_the_shoe_comes_off_first(name: str) -> None:
    first = next(every_step(routine(name).steps))
    assert first.show == "Take off your shoe and sock, if you wear them." and first.length == 8
    hip = unroll(routine(name), Person("toes", conditions=frozenset({"hip-replacement"}))).plays
    assert hip[0].instruction == "Leave your shoe on, or let somebody take it off."


OLD = ("heel cord", "weak heart", "narrow arteries", "birth unit", "chest rub")


def test_a47_words_that_people_know() -> None:
    names = " ".join(f"{row.name} {row.changes}" for row in TABLES.conditions.values()).casefold()
    said = " ".join(line.text for name in IDS for line in lines_of(name)).casefold()
    assert not [words for words in OLD if words in names or words in said]
    assert TABLES.conditions["heart-failure"].name == "Heart failure"
    assert TABLES.conditions["artery-disease"].name == "Poor blood flow in the legs (PAD)"


@pytest.mark.parametrize(
    ("name", "side", "told"),
    [
        ("bedtime-stretch-standing", None, {1: "First your left leg, then the other."}),
        ("bedtime-stretch-standing", "right", {1: "First your right leg, then the other."}),
        ("cool-down", "left", {1: "First your left leg, then the other."}),
        ("bedtime-stretch-seated", None, {0: "Both legs at once."}),
        ("heel-push", "both", {0: "First your left leg, then the other."}),
        ("open-hand", "both", {0: "First your left arm, then the other."}),
        ("back-knee-rolls", "right", {4: "First your right side, then the other."}),
        ("heel-push", "left", {}),
        ("calm-breath", "both", {}),
        ("lukewarm-foot-bath", None, {}),
    ],
)
def test_a46_which_side_comes_first_is_told_once_before_it(name: str, side: str | None, told: dict[int, str]) -> None:
    timeline = unroll(routine(name), Person(side=side))
    found = {number: timeline.sides_said(number) for number in range(len(timeline.plays))}
    assert {number: words for number, words in found.items() if words} == told


@pytest.mark.parametrize("side", [None, "left", "both"])
@pytest.mark.parametrize("name", IDS)
def test_a46_it_is_heard_before_the_instruction_and_has_a_clip(name: str, side: str | None) -> None:
    session = Session(routine(name), Person(side=side), LIBRARY.routines, cramp=CrampClock())
    moment = session.send("start", 0.0)
    number = 0
    while moment.state == "playing" and number < 40:
        if moment.sides:
            heard = [cue.words for cue in plan(moment, lambda words: len(words) / 14) if cue.role == "instruction"]
            assert heard[0] == moment.sides and len(heard) > 1 and moment.sides in lines.FIXED
            assert moment.sides in "\n".join(heading(moment))
        number += 1
        moment = session.send("next", float(number) / 10)
