# SPDX-License-Identifier: MIT
"""The safety corrections of the content specification, each under its id there. A change here is a medical change."""

from __future__ import annotations

import re

import pytest
from tests.content.corpus import FOLDER, IDS, forms_of, routine, steps_of

from cramprelief import places
from cramprelief.guide.allowed import allowed
from cramprelief.guide.overview import cautions as shown_cautions
from cramprelief.guide.person import Person
from cramprelief.guide.safety import LOCAL, Safety, region_of
from cramprelief.guide.session import Session
from cramprelief.guide.tables import load_tables
from cramprelief.guide.timeline import unroll
from cramprelief.guide.triage import Triage
from cramprelief.record.settings_file import parse
from cramprelief.routine import harm
from cramprelief.routine.decode import decode
from cramprelief.routine.load import load
from cramprelief.routine.model import CONDITIONS, ConditionName, Routine, Step
from cramprelief.vocabulary import PLACE_WORDS, PLACES

TABLES = load_tables(places.assets() / "guide")
TRIAGE = Triage(TABLES, load([places.bundled_routines()]).routines, Safety(TABLES))


def step(name: str, step_id: str) -> Step:
    return next(each for each in steps_of(routine(name).steps) if each.id == step_id)


def cautions(name: str, *conditions: str) -> list[str]:
    """What is said to everybody, or to these conditions alone."""
    return [each.say for each in routine(name).cautions if each.when == conditions]


def offered(person: Person) -> list[str]:
    return [offer.routine_id for offer in TRIAGE.answer(person).offers]


def with_(*conditions: ConditionName, place: str | None = "calf", can_stand: bool = True) -> Person:
    return Person(place, can_stand=can_stand, conditions=frozenset(conditions))


def said(name: str, *conditions: ConditionName) -> list[str]:
    """The instructions that a person with these conditions is given; nothing where it is not for them."""
    person = with_(*conditions)
    return [play.instruction for play in unroll(routine(name), person).plays] if allowed(routine(name), person) else []


def tips(person: Person) -> str:
    return " ".join(tip.say for tip in TRIAGE.tips(person))


SHIN = ("shin-stretch", "shin-stretch-standing")


def test_a1a_nothing_works_the_shin_when_it_has_eased() -> None:
    assert TABLES.places["shin"].after == ()
    assert [routine(name).then for name in SHIN] == [(), ()]
    said = tips(Person("shin"))
    assert "Let the foot hang loose. Rest two minutes." in said and "Walk slowly" in said


@pytest.mark.parametrize("name", SHIN)
def test_a1b_a_calf_that_begins_to_cramp_is_let_go(name: str) -> None:
    assert "If your calf starts to cramp, let go and rest your foot flat." in cautions(name)


def test_a1d_the_heel_push_is_not_for_a_hard_shin() -> None:
    assert cautions("heel-push")[0] == "Front of the shin hard? Do not do this one."
    assert step("heel-push", "toes-up").more == "The calf gets longer when the toes come up."


IN_WATER = [name for name in IDS if routine(name).posture == ("in-water",)]


@pytest.mark.parametrize("name", IN_WATER)
def test_a3_in_the_water_one_floats_then_breathes_then_calls_and_only_then_moves(name: str) -> None:
    steps = list(steps_of(routine(name).steps))
    assert [each.id for each in steps[:4]] == ["hold-on", "stop", "float", "breathe"]
    assert steps[3].show == "Breathe. Once you can speak, call for help."
    assert steps[3].seconds == 60
    assert steps[-2].show.endswith("Far or tired? Float, wait.")
    assert not [each.show for each in steps if "call" in each.show and each.id != "breathe"]
    assert any("do not wait for a timer" in each for each in cautions(name))


@pytest.mark.parametrize("place", [*PLACES, None])
def test_a4_only_where_toes_up_makes_the_muscle_longer_is_anything_moved_in_the_water(place: str | None) -> None:
    answer = TRIAGE.answer(Person(place, situation="in-water"))
    expected = "cramp-in-water" if place in ("calf", "foot-arch", "thigh-back") else "float-and-rest"
    assert [offer.routine_id for offer in answer.offers] == [expected, "calm-breath"]
    assert answer.card is not None and answer.card.routine_id == expected


def test_a4_both_articles_say_the_same_order() -> None:
    for article in ("sport-heat-swimming", "needle-pricks"):
        text = (places.assets() / "articles" / f"{article}.md").read_text(encoding="utf-8")
        assert "routine:float-and-rest" in text and "routine:cramp-in-water" in text
        assert "grab your toes" not in text and "Wave one arm" not in text


@pytest.mark.parametrize(
    ("name", "step_id", "words"),
    [
        ("toe-press-standing", "press", "Let your toes lie flat. Let your weight sink down."),
        ("toe-press-standing", "spread", "Rest your foot flat. Let the toes be."),
        ("toe-rub-and-pull", "wiggle", "Rest your foot flat. Let the toes be."),
        ("bed-edge-massage", "press", "Rest both feet flat. Let your heels sink."),
        ("pregnancy-night-cramp", "heel-flat", "Stand tall. Let your heel sink to the floor."),
        ("arch-press-and-roll", "press", "Stand. Let your weight sink through the whole foot."),
        ("hand-and-forearm-stretch", "table", "Lay your palm flat. Lean on it a little."),
    ],
)
def test_a6_no_step_makes_the_cramped_muscle_work(name: str, step_id: str, words: str) -> None:
    assert step(name, step_id).show == words


def test_a6_titles_and_second_lines() -> None:
    assert step("hamstring-stretch-standing", "chair").more == "First let your weight settle on the sore leg."
    assert routine("arch-press-and-roll").title == "Arch stand and roll"
    assert routine("toe-press-standing").title == "Toes flat, then up the wall"
    needle = (places.assets() / "articles" / "needle-pricks.md").read_text(encoding="utf-8")
    assert "Rest the foot flat on the floor." in needle


@pytest.mark.parametrize("name", IDS)
def test_a6_no_form_of_any_step_works_what_it_relieves(name: str) -> None:
    """The rule of `validate`, held here against the files that come with the app, in every form of every step."""
    found = routine(name)
    relieved = set(found.relieves) if found.kind == "relief" else set()
    if found.kind != "prevention":
        assert [form.show for form in forms_of(found.steps) if harm.works(form, {*relieved, form.muscle or ""})] == []


@pytest.mark.parametrize(
    ("place", "words"),
    [
        ("calf", "Point your toes."),
        ("calf", "Press your foot into the floor."),
        ("calf", "Stand on tiptoe."),
        ("shin", "Pull your toes up toward your shin."),
        ("shin", "Push your heel away from you."),
        ("toes", "Curl your toes."),
        ("foot-arch", "Press your toes flat on the floor."),
        ("thigh-back", "Pull your heel to your bottom."),
        ("thigh-front", "Straighten that knee."),
        ("inner-thigh", "Squeeze your knees together."),
        ("hand", "Make a fist."),
        ("forearm", "Press your palm flat on a table."),
    ],
)
def test_a6_a_file_that_works_the_cramped_muscle_is_an_error(place: str, words: str) -> None:
    text = (FOLDER / "calm-breath.yaml").read_text(encoding="utf-8").split("steps:")[0]
    body = (
        re.sub(r"relieves: \[[^]]*\]", f"relieves: [{place}]", text) + f"\nsteps:\n  - {{show: {words}, hold: 20s}}\n"
    )
    assert "works-muscle" in {each.code for each in decode("mine.yaml", body.encode()).reading.findings.found}
    kind = body.replace(words, f"Do not do this. Never {words[:1].lower()}{words[1:]}")
    assert "works-muscle" not in {each.code for each in decode("mine.yaml", kind.encode()).reading.findings.found}


def test_a1c_who_cannot_tell_may_rest_the_foot_flat_and_in_the_car_does_so_first() -> None:
    assert offered(Person()) == ["heel-push", "foot-flat-and-rest", "calm-breath"]
    assert offered(Person(situation="driving"))[0] == "foot-flat-and-rest"
    assert offered(Person("calf", situation="driving"))[0] == "heel-push"
    assert [each.show for each in steps_of(routine("foot-flat-and-rest").steps)][::4] == [
        "Let the leg go loose. Do not point your toes.",
        "Feel the leg. Is the front hard, or the back?",
    ]


def test_a2a_the_rules_of_a_new_hip_are_the_teams() -> None:
    row = TABLES.conditions["hip-replacement"]
    assert row.name == "Hip replacement in the last 12 weeks, or told to keep hip rules"
    assert row.changes == (
        "No bend past a right angle, no crossed legs, no twist, no leg pulled back. Your own team's rules come first."
    )
    assert row.sources == ("leeds-hip", "rnoh-hip", "hip-approach")


@pytest.mark.parametrize("name", IDS)
def test_a2_no_bend_past_a_right_angle_for_a_hip_with_rules(name: str) -> None:
    found = routine(name)
    assert "hip-replacement" in found.avoid or not harm.forbids_hip(found)


def test_a2_a_file_that_bends_too_far_is_not_offered_to_a_hip_with_rules_whatever_it_avoids() -> None:
    text = (FOLDER / "calm-breath.yaml").read_text(encoding="utf-8").split("steps:")[0]
    for words in ("Lean forward from your hips.", "Cross your legs.", "Pull your knee to your chest."):
        document = decode("mine.yaml", (text + f"steps:\n  - {{show: {words}, hold: 20s}}\n").encode())
        assert isinstance(document.content, Routine)
        assert "hip-rules" in {each.code for each in document.reading.findings.found}
        assert allowed(document.content, with_()) and not allowed(document.content, with_("hip-replacement"))
        triage = Triage(TABLES, {**TRIAGE.routines, "mine": document.content}, TRIAGE.safety)
        assert triage.allows("mine", with_()) and not triage.allows("mine", with_("hip-replacement"))


def test_a2b_the_seated_bedtime_stretch_leans_back() -> None:
    found = said("bedtime-stretch-seated", "hip-replacement", "may-stretch")
    assert found[0] == "Sit on the bed. Lean back on pillows, legs straight."
    assert "Stay leaning back. Hold your toes up." in found
    assert not [words for words in found if "Slide" in words]


def test_a2c_somebody_else_loops_the_towel() -> None:
    found = said("towel-calf-stretch", "hip-replacement", "may-stretch")
    assert found[:2] == [
        "Lean back on pillows. Keep your sore leg straight.",
        "Let somebody loop a long towel around your foot.",
    ]
    assert "Stay leaning back. Pull the towel gently." in found
    assert any("Alone? Do the heel push" in each for each in cautions("towel-calf-stretch", "hip-replacement"))


def test_a2d_no_leg_is_pulled_back_or_leaned_over() -> None:
    for name in ("hamstring-stretch-standing", "thigh-front-stretch-standing", "thigh-front-stretch-lying"):
        assert "hip-replacement" in routine(name).avoid
    for can_stand in (True, False):
        assert (
            offered(with_("hip-replacement", "may-stretch", place="thigh-back", can_stand=can_stand))[0]
            == "towel-calf-stretch"
        )
        assert (
            offered(with_("hip-replacement", "may-stretch", place="thigh-front", can_stand=can_stand))[0]
            == "seated-knee-bend"
        )
    assert not [
        words for words in said("bedtime-stretch-standing", "hip-replacement", "may-stretch") if "step" in words
    ]
    assert said("cool-down", "hip-replacement", "may-stretch")[-1] == "Sip a drink if you feel thirsty."
    assert not [
        words for words in said("cool-down", "hip-replacement", "may-stretch") if "thigh" in words or "chair" in words
    ]


@pytest.mark.parametrize("name", ["foot-squeeze-and-spread", "toe-rub-and-pull", "shin-stretch"])
def test_a2e_nobody_with_a_new_hip_reaches_for_the_foot(name: str) -> None:
    timeline = unroll(routine(name), with_("hip-replacement"))
    assert timeline.ended_because == "Do not reach for your foot. Let somebody do it, or rest your foot flat."
    assert "stool" in timeline.plays[-1].instruction and len(timeline.plays) <= 2
    for place in ("toes", "foot-arch", "shin"):
        assert offered(with_("hip-replacement", "may-stretch", place=place, can_stand=False))[0] not in (
            name,
            "calm-breath",
        )


@pytest.mark.parametrize("name", ["foot-squeeze-and-spread", "toe-rub-and-pull", "shin-stretch"])
def test_a2e_with_a_helper_it_goes_on_with_the_leg_on_a_stool_lower_than_the_hip(name: str) -> None:
    person = with_("hip-replacement", "may-stretch", place=routine(name).relieves[0])
    session = Session(routine(name), person, {name: routine(name)}, helped=True)
    moment = session.send("start", 0.0)
    told, own = [], []
    while moment.state == "playing" and len(told) < 60:
        told.append(moment.instruction)
        own.append(moment.own or "")
        moment = session.send("next", float(len(told)) / 10)
    assert moment.state == "finished" and moment.ended_because is None
    assert "Sit in front. Rest the foot on a stool lower than the hip." in told and len(set(told)) > 4
    assert not [words for words in told if "lap" in words]
    assert {words for words in own if words} <= {
        "Leave your shoe on, or let somebody take it off.",
        said(name, "hip-replacement", "may-stretch")[-1],
    }


def test_a2e_a_helper_who_comes_or_goes_changes_what_is_left() -> None:
    name = "shin-stretch"
    person = with_("hip-replacement", "may-stretch", place="shin")
    session = Session(routine(name), person, {name: routine(name)})
    session.send("start", 0.0)
    assert len(session.timeline.plays) == 1
    moment = session.address(1.0, helper=True)
    assert moment.state == "playing" and moment.elapsed == 1.0 and len(session.timeline.plays) > 4
    session.send("next", 2.0)
    session.send("next", 2.5)
    alone = session.address(3.0, helper=False)
    assert alone.instruction == "Sit. Put the sore foot on a low stool." and len(session.timeline.plays) == 1


NUMBERS = {
    "112": "AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE IS GE MD TR IN KW",
    "112 or 103": "RU", "10177, mobile 112": "ZA", "911": "US CA MX PH CR EC UY JO", "999": "GB HK MY BD QA",
    "119": "JP KR TW", "120": "CN", "000": "AU", "111": "NZ", "192": "BR", "107 or 911": "AR", "131": "CL",
    "123": "CO EG", "144": "CH LI", "113": "NO", "103": "UA BY KZ AM", "124": "BA ME", "127": "AL", "194": "MK",
    "995": "SG", "1669": "TH", "115": "VN IR", "101": "IL", "997": "SA", "998": "AE", "190": "TN",
}  # fmt: skip
"""As the specification has them, less those that its second reading removed."""


def test_a7_each_country_has_the_number_of_the_specification_and_no_other_has_one() -> None:
    found: dict[str, set[str]] = {}
    for region in TABLES.regions.values():
        found.setdefault(region.emergency, set()).update(region.countries)
    assert found.pop("") == set()
    assert found == {number: set(countries.split()) for number, countries in NUMBERS.items()}
    countries = [country for region in TABLES.regions.values() for country in region.countries]
    assert len(countries) == len(set(countries))


@pytest.mark.parametrize("country", ["", "IQ", "ID", "VE", "KE", "PK", "NP", "MA", "LK", "NG", "PE", "xx"])
def test_a7_the_emergency_number_is_never_guessed(country: str) -> None:
    safety = Safety(TABLES, region_of(country, TABLES))
    assert safety.region.emergency == ""
    calls = [flag.do for flag in safety.flags("emergency") if "Call" in flag.do]
    assert calls and not [words for words in calls if any(letter.isdigit() for letter in words)]
    assert all(LOCAL in words for words in calls)


def test_a8_a_pharmacist_says_which_painkiller_is_safe() -> None:
    words = "Painkillers do not stop a cramp. Ask a pharmacist which is safe for you."
    for condition in CONDITIONS:
        assert words in tips(with_(condition))
    article = (places.assets() / "articles" / "what-a-cramp-is.md").read_text(encoding="utf-8")
    assert "Ask a pharmacist which is safe for you." in article and "ease the soreness" not in article


NO_WARMTH = ("varicose-veins", "pregnancy", "heart-failure", "clot-now", "clot-before", "recent-leg-injury",
             "neuropathy", "diabetes", "artery-disease", "raynauds", "broken-skin")  # fmt: skip


def test_a9_warmth_is_not_for_weak_veins_hearts_and_clots() -> None:
    assert "warm shower" in tips(with_())
    for condition in NO_WARMTH:
        assert "warm shower" not in tips(with_(condition)), condition
    assert "Rest with your legs up. Keep the water lukewarm." in tips(with_("varicose-veins"))
    for other in ("artery-disease", "heart-failure"):
        both = tips(with_("varicose-veins", other))
        assert "Keep your legs level." in both and "legs up" not in both


def test_a10_with_a_clot_now_there_is_rest_and_breath_alone() -> None:
    assert offered(with_("clot-now")) == ["foot-flat-and-rest", "calm-breath"]
    assert offered(with_("clot-now", place="hand")) == ["calm-breath"]
    answer = TRIAGE.answer(with_("clot-now"))
    assert answer.card is not None and [flag.id for flag in answer.card.flags] == ["E1", "U2"]
    assert "Ask your clot team before you stretch." in answer.say
    assert not TRIAGE.after(with_("clot-now"))
    assert said("foot-flat-and-rest", "clot-now")[3] == "Look at the leg. Do not press."
    assert not [words for words in said("foot-flat-and-rest", "clot-now") if "shoe" in words]


def test_a10_after_a_clot_stretches_stay_and_the_signs_come_first() -> None:
    answer = TRIAGE.answer(with_("clot-before"))
    assert answer.offers[0].routine_id == "wall-calf-stretch"
    assert answer.card is not None and [flag.id for flag in answer.card.flags] == ["E1", "U2"]
    assert TABLES.flags["U2"].show.startswith("One leg or arm is swollen")


def test_a10_what_older_settings_and_files_say_is_taken_strictly() -> None:
    loaded = parse(b'{"conditions": ["diabetes", "clot-history"]}')
    assert loaded is not None and loaded.faults == ()
    assert loaded.settings.profile.conditions == ("diabetes", "clot-now")
    text = (FOLDER / "calm-breath.yaml").read_text(encoding="utf-8").split("steps:")[0]
    steps = "avoid: [clot-history]\nsteps:\n  - {show: Rest., do: 9s, adapt: {clot-history: skip}}\n"
    found = decode("mine.yaml", (text + steps).encode()).content
    assert isinstance(found, Routine) and found.avoid == ("clot-now", "clot-before")
    assert [each.when for each in next(steps_of(found.steps)).adapt] == ["clot-now", "clot-before"]


def test_a13_three_places_at_the_same_time() -> None:
    assert TABLES.flags["U4"].show == (
        "Cramps in three or more places at the same time. "
        "Or cramps after lots of vomiting, diarrhea or sweat, and you feel ill."
    )


LEGS = [place for place in PLACES if PLACE_WORDS[place].limb == "leg"]
HIPS = ("buttock", "hip-front", "hip-side")
"""What a foot at rest does not help; there slow breaths are left."""


@pytest.mark.parametrize("place", LEGS)
def test_a2_without_the_teams_word_a_new_hip_gets_rest_and_the_heel_push_alone(place: str) -> None:
    answer = TRIAGE.answer(with_("hip-replacement", place=place))
    first = ["heel-push"] if place == "calf" else []
    rest = [] if place in HIPS else ["foot-flat-and-rest"]
    assert [offer.routine_id for offer in answer.offers] == [*first, *rest, "calm-breath"]
    assert answer.card is not None and {"U2", "E1", "E2"} <= {flag.id for flag in answer.card.flags}
    assert ("E21" in {flag.id for flag in answer.card.flags}) == (place in (*HIPS, "inner-thigh"))


@pytest.mark.parametrize("place", LEGS)
@pytest.mark.parametrize("condition", ["recent-leg-injury", "recent-surgery"])
def test_a11_a_healing_leg_rests_and_its_signs_come_first(place: str, condition: ConditionName) -> None:
    answer = TRIAGE.answer(with_(condition, place=place))
    assert answer.offers[0].routine_id == ("calm-breath" if place in HIPS else "foot-flat-and-rest")
    assert {offer.routine_id for offer in answer.offers} <= {"foot-flat-and-rest", "heel-push", "calm-breath"}
    assert "Do not stretch this leg. Rest it and breathe." in answer.say
    assert answer.card is not None and {"U2", "E1", "E2"} <= {flag.id for flag in answer.card.flags}
    assert said("foot-flat-and-rest", condition)[3] == "Look at the leg. Do not press."


@pytest.mark.parametrize("condition", ["neuropathy", "diabetes"])
def test_a12_numb_feet_one_rule(condition: ConditionName) -> None:
    row = TABLES.conditions[condition].changes
    assert row.startswith("Look at your f") and "Hands flat and soft." in row and "Shoes on to stand." in row
    assert "Hold the whole foot softly." in said("foot-squeeze-and-spread", condition)
    assert "Lift all your toes up toward your shin." in said("foot-squeeze-and-spread", condition)
    assert "Move a flat, soft hand over your toes." in said("toe-rub-and-pull", condition)
    for name in IDS:
        words = " ".join(said(name, condition)).casefold()
        for rough in ("pinch", "squeeze", "knead", "pull each toe", "with your fingers", "ball", "tap the calf"):
            assert rough not in words or "ball of your foot" in words, (name, rough)


FEET_RULE = (
    "Look at your foot before and after. Hands flat and soft. No pinch, pull, squeeze, ball, heat or cold. "
    "Shoes on to stand."
)


@pytest.mark.parametrize("name", IDS)
def test_a12_the_rule_is_shown_once_and_stands_in_no_file(name: str) -> None:
    assert not [each.say for each in routine(name).cautions if each.when in (("diabetes", "neuropathy"),)]
    for conditions in (("diabetes",), ("neuropathy",), ("diabetes", "neuropathy"), ("neuropathy", "feet-checked")):
        person = with_(*conditions)  # type: ignore[arg-type]  # words of the table
        told = [each.say for each in shown_cautions(routine(name), person)[0]]
        leg = any(PLACE_WORDS[place].limb == "leg" for place in routine(name).relieves)
        afloat = routine(name).posture == ("in-water",)
        assert told.count(FEET_RULE) == int(leg and not afloat and "neuropathy" not in routine(name).avoid)
    assert FEET_RULE not in [each.say for each in shown_cautions(routine(name), with_("diabetes", "feet-checked"))[0]]


@pytest.mark.parametrize("name", IDS)
def test_a12_checked_feet_get_the_steps_of_others_but_no_bath_and_no_folk_rub(name: str) -> None:
    numb = said(name, "diabetes")
    assert numb == said(name, "diabetes", "neuropathy")
    assert said(name, "neuropathy", "feet-checked") == said(name, "neuropathy")
    checked = said(name, "diabetes", "feet-checked")
    if "diabetes" in routine(name).avoid:
        assert checked == []
    elif name == "rub-massage-and-raise":
        assert [words for words in checked if words in said(name)] == checked and "menthol" not in " ".join(checked)
    else:
        assert checked == said(name)


def test_a12_what_checked_feet_change() -> None:
    assert "Squeeze the whole foot." in said("foot-squeeze-and-spread", "diabetes", "feet-checked")
    assert TABLES.conditions["feet-checked"].name == "My feet were checked this year and feel normal"
    for bath in ("contrast-foot-bath", "gentle-foot-bath", "lukewarm-foot-bath", "contrast-shower"):
        assert not TRIAGE.allows(bath, with_("diabetes", "feet-checked"))


@pytest.mark.parametrize("condition", ["recent-leg-injury", "recent-surgery"])
def test_a11_one_legs_injury_never_blocks_the_other(condition: ConditionName) -> None:
    good = Person("calf", "right", conditions=frozenset({condition}), healing="left")
    answer = TRIAGE.answer(good)
    names = [offer.routine_id for offer in answer.offers]
    assert names[0] == "heel-push" and "towel-calf-stretch" in names
    assert answer.say[0] == "Your left leg is healing. Work the other leg, sitting or lying."
    assert "E2" in {flag.id for flag in answer.watch}
    for name in names:
        plays = unroll(TRIAGE.routines[name], good).plays
        assert TRIAGE.routines[name].posture != ("standing",)
        assert not [play.instruction for play in plays if play.step.posture == "standing"], name
        assert not [play for play in plays if play.step.muscle and play.step.sides != "affected"], name
    for side, healing in (("left", "left"), ("right", "both"), ("both", "left"), (None, "left"), ("right", None)):
        hurt = Person("calf", side, conditions=frozenset({condition}), healing=healing)
        assert TRIAGE.answer(hurt).offers[0].routine_id == "foot-flat-and-rest", (side, healing)
        assert not TRIAGE.allows("towel-calf-stretch", hurt)


def test_a11_a_fall_just_now_is_never_the_other_leg() -> None:
    fell = Person("calf", "right", situation="after-injury", conditions=frozenset({"recent-surgery"}), healing="left")
    assert offered(fell) == ["calm-breath"]
    assert not TRIAGE.allows("towel-calf-stretch", fell)


@pytest.mark.parametrize("name", ["toe-press-standing", "toe-rub-and-pull", "foot-squeeze-and-spread"])
def test_a5_toes_that_pull_up_are_not_bent_up_further(name: str) -> None:
    """Which way they curl is not asked yet: so each says it first, and leads on to the foot at rest."""
    assert cautions(name)[0] == "Toes pull up? Leave this out. Rest your foot flat."
    assert "foot-flat-and-rest" in routine(name).if_not_helping
    assert "foot-flat-and-rest" in offered(with_(place="toes"))
    assert cautions("hand-and-forearm-stretch")[0] == "Fingers pull back? Leave this out. Rest your hand."
