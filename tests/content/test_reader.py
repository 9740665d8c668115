# SPDX-License-Identifier: MIT
"""What a strict reader of the content asked for, each kind held in every routine, table and article."""

from __future__ import annotations

import json
import re

import pytest
from tests.content.corpus import FOLDER, IDS, library, routine, steps_of

from cramprelief import places
from cramprelief.application.first_choice import by_itself, careful
from cramprelief.cli.main import run
from cramprelief.guide import firm_pull
from cramprelief.guide.allowed import allowed
from cramprelief.guide.overview import cautions
from cramprelief.guide.person import Person
from cramprelief.guide.safety import Safety
from cramprelief.guide.tables import load_tables
from cramprelief.guide.timeline import Play, unroll
from cramprelief.guide.triage import Triage
from cramprelief.routine.load import load
from cramprelief.routine.model import ConditionName, Situation
from cramprelief.vocabulary import PLACE_WORDS, PLACES

ASSETS = places.assets()
TABLES = load_tables(ASSETS / "guide")
TRIAGE = Triage(TABLES, load([FOLDER]).routines, Safety(TABLES, "uk"))
ARTICLES = {path.stem: path.read_text(encoding="utf-8") for path in (ASSETS / "articles").glob("*.md")}
LEG = [name for name in PLACES if PLACE_WORDS[name].limb == "leg"]


def person(
    *conditions: ConditionName,
    place: str | None = None,
    situation: Situation | None = None,
    can_stand: bool = True,
    ways: tuple[str, ...] = (),
) -> Person:
    return Person(
        place, can_stand=can_stand, situation=situation, conditions=frozenset(conditions), ways=frozenset(ways)
    )


def plays(name: str, who: Person) -> tuple[Play, ...]:
    return unroll(routine(name), who).plays if allowed(routine(name), who) else ()


def said(name: str, who: Person) -> list[str]:
    return [play.instruction for play in plays(name, who)]


def offered(who: Person) -> list[str]:
    return [offer.routine_id for offer in TRIAGE.answer(who).offers]


def card(who: Person) -> list[str]:
    found = TRIAGE.answer(who).card
    return [flag.id for flag in found.flags] if found is not None else []


def runs(who: Person) -> list[str]:
    """What plays by itself, one after the other; nothing where it waits."""
    answer = TRIAGE.answer(careful(who))
    return [] if answer.wait else [offer.routine_id for offer in by_itself(answer).offers]


@pytest.mark.parametrize("name", IDS)
def test_with_als_each_hold_is_half_as_long_once(name: str) -> None:
    whole = {play.step.id: play.seconds for play in plays(name, person()) if play.step.kind == "hold"}
    for play in plays(name, person("als")):
        if play.step.kind == "hold" and whole.get(play.step.id) is not None:
            assert play.seconds == whole[play.step.id] / 2, play.step.id  # type: ignore[operator]  # asked above


def test_a_sore_leg_alone_is_no_sign_of_a_clot() -> None:
    """Every cramp is sore: only what is sore to touch counts."""
    lines = [each.say for name in IDS for each in routine(name).cautions]
    lines += [flag.show for flag in TABLES.flags.values()]
    lines += [line for text in ARTICLES.values() for line in text.splitlines()]
    clot = [line for line in lines if "swollen, warm" in line and "sore" in line]
    assert len(clot) > 9
    assert [line for line in clot if "sore to touch" not in line] == []


@pytest.mark.parametrize("condition", ["neck-illness", "bone-thinning", "spine-surgery"])
def test_a_weak_neck_is_not_lifted(condition: ConditionName) -> None:
    who = person(condition, place="jaw")
    assert "under the chin" not in " ".join(said("jaw-let-go", who)) and "chin" not in " ".join(said("jaw-let-go", who))
    assert "A sore or weak neck? Keep your head level." in [
        each.say for each in cautions(routine("jaw-let-go"), who)[0]
    ]
    assert any("Lift your chin" in step.show for step in steps_of(routine("jaw-let-go").steps))


def test_a_new_knee_that_may_stretch_bends_as_far_as_is_easy() -> None:
    who = person("knee-replacement", "may-stretch", place="thigh-front")
    assert offered(who)[0] == "seated-knee-bend"
    assert "Go only as far as feels easy. Hold." in said("seated-knee-bend", who)
    assert "A newly hurt knee? Leave this out." in [each.say for each in routine("seated-knee-bend").cautions]


@pytest.mark.parametrize("place", ["hand", "fingers"])
def test_which_way_the_fingers_curl_is_asked_once(place: str) -> None:
    question = "Do your fingers curl in, or pull back?"
    assert said("open-hand", person(place=place)).count(question) == 1
    pulled = said("open-hand", person(place=place, ways=("pull-back",)))
    assert question not in pulled and pulled.count("Fold the fingers softly to a loose fist.") == 2
    curled = said("open-hand", person(place=place, ways=("curl-in",)))
    assert question not in curled and curled.count("Open each finger softly with the other hand.") == 2
    assert "Fold the fingers softly to a loose fist." not in curled


def test_a_hand_begins_with_what_suits_either_answer() -> None:
    assert runs(person(place="hand"))[0] == "open-hand"
    first = [step.show for step in steps_of(routine("open-hand").steps)][:2]
    assert first == ["Put down what you hold.", "Rest your hand on a table, palm up."]
    assert runs(person(place="toes-up"))[0] == "toes-down" and runs(person())[0] == "heel-push"


REST = {"foot-flat-and-rest", "calm-breath"}


@pytest.mark.parametrize(
    "conditions",
    [("clot-before",), ("clot-now",), ("hip-replacement",), ("knee-replacement",), ("recent-surgery",),
     ("recent-leg-injury",), ("after-birth",), ("hip-replacement", "clot-before"), ("pregnancy", "clot-before")],
)  # fmt: skip
@pytest.mark.parametrize("place", [None, *LEG])
def test_no_leg_is_stretched_unasked_before_its_signs_were_looked_at(
    conditions: tuple[ConditionName, ...], place: str | None
) -> None:
    assert set(runs(person(*conditions, place=place))) <= REST
    if place == "calf" and conditions in (("clot-before",), ("hip-replacement",)):
        assert runs(person(*conditions, place=place))[0] == "foot-flat-and-rest"
        assert "heel-push" in offered(person(*conditions, place=place)), "after the signs it is offered"


def test_the_part_of_the_back_that_hurts_comes_first() -> None:
    upper, low = said("back-seated", person(place="upper-back")), said("back-seated", person(place="back"))
    assert upper[2] == "Hug yourself. Let your shoulder blades spread." and "Round" not in " ".join(upper)
    assert low[2] == low[4] == "Round your back. Push up with your hands." and "Hug" not in " ".join(low)
    assert "Low back, or between the shoulder blades?" in said("back-seated", person())
    thin = said("back-seated", person("bone-thinning", place="back"))
    assert "Round" not in " ".join(thin) and "Turn" not in " ".join(thin)


@pytest.mark.parametrize("condition", ["hip-replacement", "bone-thinning"])
@pytest.mark.parametrize("can_stand", [True, False])
def test_a_stitch_is_breathed_away_sitting_tall(condition: ConditionName, can_stand: bool) -> None:
    found = plays("side-stitch", person(condition, place="side-stitch", can_stand=can_stand))
    words = " ".join(play.instruction for play in found)
    assert "Sit tall. Breathe out through tight lips." in words and "Bend forward" not in words
    assert ("Lean" in words) == (condition == "hip-replacement")
    for play in found:
        assert play.figure is not None and (play.figure.pose or play.figure.move or "").startswith("sit"), play.step.id


def test_someone_with_a_buttock_cramp_in_bed_need_not_get_up() -> None:
    assert "back-knee-rolls" in offered(person(place="buttock", situation="in-bed"))
    assert "back-knee-rolls" not in offered(person("hip-replacement", "may-stretch", place="buttock"))


def test_no_menthol_and_no_herb_reaches_a_baby() -> None:
    for name in IDS:
        assert not re.search(r"\b(?:menthol|camphor|herb)", " ".join(said(name, person("breastfeeding"))), re.I), name


PLANS = load([FOLDER]).programmes


@pytest.mark.parametrize(
    ("plan", "condition"),
    [("valerian-bath-brew", "after-birth"), ("valerian-bath-brew", "spinal-cord-injury"), ("plain-oil-rub", "child")],
)
def test_brews_and_rubs_heed_the_profile(plan: str, condition: str) -> None:
    found = load([FOLDER])
    assert condition in {**found.programmes, **found.preparations}[plan].avoid


@pytest.mark.parametrize("place", LEG)
def test_in_the_dialysis_chair_the_nurse_is_told_and_nobody_reaches_down(place: str) -> None:
    who = person(place=place, situation="dialysis")
    assert "In the clinic? Tell the nurse now: I have a cramp." in TRIAGE.answer(who).say
    for name in offered(who):
        assert not re.search(r"\b(?:take off|feel the leg)", " ".join(said(name, who)), re.I), name


def test_no_firm_pull_is_asked_of_who_only_rests_or_feels_less() -> None:
    firm = {name for name in IDS if firm_pull.pulls(routine(name))}
    assert {"wall-calf-stretch", "towel-calf-stretch", "heel-push", "shin-stretch", "inner-thigh-seated"} <= firm
    soft = {"cool-toes-then-raise", "foot-squeeze-and-spread", "bed-edge-massage", "seated-knee-bend", "toes-down"}
    assert not firm & (soft | {"seat-calf-slide", "dialysis-chair", "cramp-in-water", "pregnancy-night-cramp"})
    for name in firm:
        assert firm_pull.FIRM in [each.say for each in cautions(routine(name), person())[1]]
        assert firm_pull.FIRM not in [each.say for each in cautions(routine(name), person("neuropathy"))[1]]


@pytest.mark.parametrize("situation", ["exercising", "racing"])
def test_after_sport_no_wall_stretch_works_the_shin(situation: Situation) -> None:
    assert [found.id for found in TRIAGE.after(person(place="shin", situation=situation))] == []
    assert "cool-down" in [found.id for found in TRIAGE.after(person(place="calf", situation=situation))]
    for name, found in library().items():
        if "shin" in found.relieves and found.kind == "relief":
            assert "cool-down" not in found.then, name


def test_with_als_somebody_leads_also_in_bed_and_at_a_desk() -> None:
    for situation in ("in-bed", "desk"):
        who = person("als", place="calf", situation=situation, can_stand=False)  # type: ignore[arg-type]  # both are one
        assert offered(who)[:2] == ["towel-calf-stretch", "heel-push"]


def test_no_rule_names_a_way_for_a_place_that_it_does_not_relieve() -> None:
    for rule in TABLES.rules:
        for names in (rule.only or (), rule.first):
            for place in rule.when.places if names else ():
                assert place == "not-sure" or any(
                    name == "calm-breath" or place in routine(name).relieves for name in names
                ), (rule.id, place)


def test_signs_of_danger_come_first_and_among_them_those_of_what_the_person_has() -> None:
    order = list(TABLES.levels)
    for place in PLACES:
        for condition in ("pregnancy", "hip-replacement", "clot-before", "after-birth"):
            levels = [order.index(TABLES.flags[name].level) for name in card(person(condition, place=place))]  # type: ignore[arg-type]  # names of the table
            assert levels == sorted(levels)
    assert card(person("hip-replacement", place="hip-front"))[:2] in (["E1", "E2"], ["E21", "E1"])
    assert card(person("pregnancy", place="back"))[0] == "E13"
    assert card(person(place="calf", situation="after-injury")) == ["E1", "E2", "E16", "U2", "U5", "U16"]


def test_one_call_for_one_sign() -> None:
    safety = Safety(TABLES, "uk")
    assert safety.flag("E9").do == "Call poison control, or 999, now."
    assert safety.flag("E8").do == "Go to hospital, or call 999, now."


def test_what_is_said_before_the_start_is_said_once() -> None:
    for place in PLACES:
        for situation in ("in-bed", "desk", None):
            for conditions in (("parkinsons",), ("balance-problems",), ("als", "balance-problems"), ()):
                say = " ".join(TRIAGE.answer(person(*conditions, place=place, situation=situation)).say)  # type: ignore[arg-type]  # words of the table
                assert say.count("Turn on a light") <= 1 and say.count("something firm") <= 1
    for place in ("jaw", "belly", "period", "fingers", "neck"):
        assert "light" not in " ".join(TRIAGE.answer(person(place=place, situation="in-bed")).say)


def test_who_says_not_sure_rests_the_foot_and_is_asked_where(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["pick", "not-sure", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["offers"][0]["id"] == "foot-flat-and-rest"
    assert run(["pick", "not-sure"]) == 0
    told = capsys.readouterr().out
    assert "Where is it hard?" in told and "cramprelief pick shin" in told and "cramprelief pick calf" in told


def test_a_calf_is_no_hand_that_writes() -> None:
    answer = TRIAGE.answer(person(place="calf", situation="writing-music"))
    assert "write" not in answer.offers[0].reason and answer.watch == () and answer.say == ("Stop. Put it down.",)


def test_articles_lead_toes_that_pull_up_down() -> None:
    for name in ("toes-and-shoes", "needle-pricks"):
        assert "routine:toes-down" in ARTICLES[name], name
    for name, text in ARTICLES.items():
        assert not re.search(r"weak heart|narrow arteries|safe for nearly everyone|is a stroke until", text), name
    assert ARTICLES["needle-pricks"].count("can also bring a cramp on") == 1
    assert "chest or belly. [@merck-muscle-cramps] [What to look for](sign:U4)" not in ARTICLES["salts-water-vitamins"]
    assert "40 °C" in ARTICLES["belly-side-and-period"]
