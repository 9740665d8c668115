# SPDX-License-Identifier: MIT
"""The other places, the situations and the conditions of the content specification, each row under its id there.

A change here is a medical change. R28 to R49 have their own tests; here is who is offered them, and what comes first.
"""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.content.corpus import IDS, routine, steps_of

from cramprelief import places
from cramprelief.guide.allowed import allowed
from cramprelief.guide.choices import next_way, once_more
from cramprelief.guide.person import ELSEWHERE, Person
from cramprelief.guide.rows import Ask, PageRow
from cramprelief.guide.safety import Safety
from cramprelief.guide.tables import load_tables
from cramprelief.guide.timeline import unroll
from cramprelief.guide.triage import Triage
from cramprelief.routine.load import load
from cramprelief.routine.model import CONDITIONS, SITUATIONS, ConditionName, Situation
from cramprelief.vocabulary import NEEDS, PLACES, POSTURES

TABLES = load_tables(places.assets() / "guide")
SAFETY = Safety(TABLES)
TRIAGE = Triage(TABLES, load([places.bundled_routines()]).routines, SAFETY)


def with_(*conditions: ConditionName, place: str | None = "calf", can_stand: bool = True) -> Person:
    return Person(place, can_stand=can_stand, conditions=frozenset(conditions))


def offered(person: Person) -> list[str]:
    return [offer.routine_id for offer in TRIAGE.answer(person).offers]


def card(person: Person) -> list[str]:
    shown = TRIAGE.answer(person).card
    return [] if shown is None else [flag.id for flag in shown.flags]


def said(person: Person) -> str:
    return " ".join(TRIAGE.answer(person).say)


def tips(person: Person) -> str:
    return " ".join(tip.say for tip in TRIAGE.tips(person))


def words(page: PageRow) -> str:
    return " ".join((*page.may_be, *page.help, *page.can_do))


PLACE_ROWS = [
    ("belly", "E12 E20 E17 E18", []),
    ("side-stitch", "E11 E12", ["side-stitch"]),
    ("period", "E20 E12 E13 U8 U15 D6", ["period-warm-and-rock"]),
    ("chest", "E11 E17 E1", []),
    ("neck", "E14 E15 E16 E11 U17 U18", ["neck-easy-turns"]),
    ("jaw", "E11 E7 E22 U9 U10 U18", ["jaw-let-go"]),
    ("back", "E10 E16 E17 U11", ["back-knee-rolls", "back-seated"]),
    ("upper-back", "E11 E17 E16 U11", ["back-seated"]),
    ("buttock", "E10 U2 U19", ["buttock-seated", "back-knee-rolls"]),
    ("hip-front", "E18 E16 U2 U19", ["hip-front-standing", "hip-front-bed"]),
    ("hip-side", "E16 U19", ["side-hip-wall"]),
    ("fingers", "E5 U7", ["open-hand"]),
    ("upper-arm", "E11 E5 E16 U17", ["upper-arm-front", "upper-arm-back"]),
    ("leg-unsure", "U2", ["foot-flat-and-rest"]),
    ("toes-up", "", ["toes-down", "foot-flat-and-rest"]),
]


@pytest.mark.parametrize(("place", "signs", "ways"), PLACE_ROWS)
def test_b_each_place_has_its_card_first_its_page_and_its_ways(place: str, signs: str, ways: list[str]) -> None:
    answer = TRIAGE.answer(Person(place))
    assert card(Person(place)) == signs.split()
    assert offered(Person(place)) == [*ways, "calm-breath"]
    page = answer.pages[0]
    assert page.id == place and page.may_be and page.can_do
    assert page.all_signs[-1] == "D7", "a cramp of arms or trunk that comes back is a reason to see a doctor"


def test_b_nothing_plays_before_signs_that_cannot_wait() -> None:
    for place, signs, _ in PLACE_ROWS:
        grave = any(name[0] == "E" for name in signs.split())
        assert TRIAGE.answer(Person(place)).wait == grave, place


@pytest.mark.parametrize("place", ["belly", "chest"])
def test_b_there_is_a_page_alone_and_slow_breaths(place: str) -> None:
    for can_stand in (True, False):
        assert offered(Person(place, can_stand=can_stand)) == ["calm-breath"]


def test_b_a_page_says_may_and_never_names_an_illness_as_a_fact() -> None:
    for page in TABLES.pages.values():
        for sentence in (*page.may_be, *page.can_do, *page.help):
            assert "!" not in sentence and not sentence.startswith("You have"), (page.id, sentence)
            assert sentence.endswith((".", "?")), (page.id, sentence)


PAGE_WORDS = {
    "belly": [
        "often wind, a stomach bug or a period", "Sometimes it is the muscle wall", "Do not press or rub",
        "Could be pregnant? Get advice today, test or not.",
    ],
    "side-stitch": ["one runner in five", "Tips to ease it are not tested.", "in the two hours before"],
    "period": ["Could be pregnant? Get advice today, test or not.", "the studies are weak", "severe, new or changed"],
    "chest": ["chest pain has graver causes", "get it checked today"],
    "neck": ["mostly eases in days", "Do not crack, pull or let anybody twist it.", "Do not drive"],
    "jaw": ["wide yawns tire the jaw", "teeth apart", "Do not push it back."],
    "back": ["ease in weeks", "better than bed"],
    "upper-back": ["ease in weeks"],
    "buttock": ["may be a nerve", "book a visit"],
    "hip-front": ["is not a cramp"],
    "hip-side": ["Ask a physiotherapist."],
    "fingers": ["calm breath first", "See Writer's cramp."],
    "upper-arm": ["is not a cramp"],
    "plane": ["Move your feet every half hour. Walk when you may."],
    "dialysis": ["In one trial nurses stretched calves before cramps came.", "Follow your training. Call your unit."],
    "after-birth": ["common in the first days"],
    "breastfeeding": ["Change your seat. Support the arm. Put the baby down first.", "pharmacist", "No menthol"],
    "child-night": ["Not under 3: see a doctor.", "Swelling, heat, rash, fever or limp? Stop. See a doctor."],
    "liver-disease": [
        "One trial of 98, half with cirrhosis: stretching and quiet sitting did alike.",
        "Neither was compared with nothing.",
        "ask your liver team first",
    ],
    "spinal-cord-injury": ["A spasm is not a cramp.", "a tight shoe", "Only stretches your team taught you."],
    "als": ["A prescription medicine helped in two trials.", "We found no exercise trial.", "Ask your team"],
    "parkinsons": ["may be dystonia when the medicine wears off", "Tell your team the time of day."],
    "writing-music": ["Stop. Put it down.", "needs a specialist"],
    "racing": ["no painkiller is needed", "Nobody has to drink"],
    "wheelchair": ["Nothing needs you to stand"],
}  # fmt: skip


@pytest.mark.parametrize("name", sorted(PAGE_WORDS))
def test_b_the_page_says_the_words_of_the_specification(name: str) -> None:
    text = words(TABLES.pages[name])
    assert [part for part in PAGE_WORDS[name] if part not in text] == []


@pytest.mark.parametrize("name", ["belly", "period"])
def test_e20_nobody_who_could_be_pregnant_is_told_to_test_first(name: str) -> None:
    assert "test first" not in words(TABLES.pages[name]).casefold()
    assert card(Person(name)).index("E20") < 2


FLAGS = {
    "E2": "After an injury, surgery, hard exercise or a tight cast: pain keeps getting worse",
    "E10": "New, with back or leg pain: both legs weak or numb, numb between the legs, can't pee, or you leak.",
    "E11": "Chest pain, tight or heavy. Or pain in jaw, neck, arm or back with sweat, nausea or short breath.",
    "E12": "Sudden, very bad belly pain, or too sore to touch. Blood in vomit, black or bloody stool, or fainting. "
    "Or you can't pee",
    "E13": "Pregnant with heavy bleeding, or strong belly pain that does not come and go.",
    "E14": "Stiff neck with fever, a rash or confusion.",
    "E15": "Sudden, worst-ever head or neck pain. Or neck pain with dizziness, double sight, drooping eyelid or",
    "E16": "After a crash, high fall or hard blow: neck or back pain, numb limb, or can't stand.",
    "E17": "Sudden tearing pain in chest, back or belly. Or very bad pain there with faintness, sweat or pale skin.",
    "E18": "Sudden pain in a testicle, or a groin or belly lump that is hard, sore and stays out.",
    "E19": "Spinal cord injury, and your head pounds, your face is hot, or you sweat above it.",
    "E20": "Could be pregnant: sharp belly pain, shoulder-tip pain, faint or pale.",
    "E21": "Replaced hip: sudden bad pain, leg shorter or turned, can't stand.",
    "E22": "Swollen face, mouth or neck, and you can't open your mouth, swallow or breathe well.",
    "U7": "After thyroid surgery, at once.",
    "U8": "a leak of fluid, any bleeding, or the baby moves less.",
    "U9": "The jaw is stuck open, or the teeth do not meet after a blow.",
    "U10": "Over 50: jaw pain when you chew, with a new headache, sore scalp or changed sight.",
    "U11": "Back pain with fever, weight loss, a past cancer, or worse at night.",
    "U12": "After birth: fever, bad belly pain, smelly or heavy bleeding, or a bad headache.",
    "U13": "A child who can't walk, limps, has fever, rash or a hot, swollen leg or joint.",
    "U14": "or a cold, pale, numb dialysis hand, or bleeding.",
    "U15": "Period pain with fever or bad-smelling discharge.",
    "U16": "Pain after a smaller fall. Get checked today. No stretch.",
    "U17": "Neck pain with a weak or numb arm, clumsy hands or unsteady legs.",
    "U18": "Jaw, neck, tongue or eyes pull after a medicine for nausea or mental illness.",
    "U19": "Hip or groin pain with fever, or you can't put weight on it.",
    "D5": "The hand cramps only when you write, type or play. Book a visit.",
    "D6": "Period pain is severe, new, or stops your day. Book a visit.",
    "D7": "Cramps of the arms, belly, back or jaw come back. Book a visit.",
    "D8": "Spasms changed, in spinal cord injury or MS. Look for a cause, then call your team.",
    "D9": "Child's pain in one leg, by day, or often.",
}


@pytest.mark.parametrize("name", sorted(FLAGS))
def test_the_sign_says_the_words_of_the_second_reading(name: str) -> None:
    flag = TABLES.flags[name]
    assert FLAGS[name] in flag.show
    assert flag.level == {"E": "emergency", "U": "urgent", "D": "doctor"}[name[0]]


@pytest.mark.parametrize(
    ("name", "words"),
    [("U10", "Sight lost"), ("U12", "Pad soaked in an hour, faint or a fit"), ("U18", "Hard to breathe or swallow"),
     ("U14", "Tell the nurse now. At home")],
)  # fmt: skip
def test_what_of_an_urgent_sign_is_an_emergency_says_whom_to_call(name: str, words: str) -> None:
    do = Safety(TABLES, "uk").flag(name).do
    assert words in do and "call 999" in do


def test_e19_tells_what_to_do_until_help_is_there() -> None:
    assert TABLES.flags["E19"].wait == "Sit up. Lower your legs. Loosen all that is tight. Check the bladder tube."


def test_every_sign_can_be_met_by_somebody() -> None:
    """None of the new ones waits on the page of all signs alone."""
    named = {name for page in TABLES.pages.values() for name in page.all_signs}
    named |= {name for rule in TABLES.rules for name in (*rule.cards, *rule.watch)}
    assert {*FLAGS} - {"U11"} <= {*named, "U11"} and {"E19", "E21", "U12", "U13", "U14", "U16", "D9"} <= named


@pytest.mark.parametrize("place", ["belly", "period", "side-stitch", "back", "hip-front"])
def test_e_in_pregnancy_u8_and_e13_stand_on_the_card(place: str) -> None:
    for person in (with_("pregnancy", place=place), Person(place, situation="pregnant")):
        assert {"E13", "U8"} <= set(card(person))


def test_r36_is_left_out() -> None:
    assert "belly-muscle" not in IDS and offered(Person("belly", situation="in-water"))[0] == "float-and-rest"


SITUATION_ROWS: list[tuple[Situation, str, list[str], list[str]]] = [
    ("plane", "calf", ["seat-calf-slide", "foot-flat-and-rest"], []),
    ("wheelchair", "calf", ["seat-calf-slide", "foot-flat-and-rest", "heel-push", "towel-calf-stretch"], []),
    ("racing", "calf", ["race-90-seconds"], []),
    ("dialysis", "calf", ["dialysis-chair", "foot-flat-and-rest", "calm-breath"], ["U14"]),
    ("child-night", "calf", ["child-night-legs", "calm-breath"], ["U13"]),
    ("writing-music", "hand", ["open-hand"], []),
]


@pytest.mark.parametrize(("situation", "place", "ways", "signs"), SITUATION_ROWS)
def test_b_each_situation_has_its_way_first(
    situation: Situation, place: str, ways: list[str], signs: list[str]
) -> None:
    person = Person(place, situation=situation)
    assert offered(person)[: len(ways)] == ways and card(person) == signs
    assert situation in [page.id for page in TRIAGE.answer(person).pages]


def test_b_the_signs_that_stand_beside_the_ways() -> None:
    def beside(situation: Situation, place: str = "calf") -> list[str]:
        return [flag.id for flag in TRIAGE.answer(Person(place, situation=situation)).watch]

    assert "U2" in beside("plane") and beside("racing") == ["E4", "E8"]
    assert beside("writing-music", "hand")[0] == "D5" and beside("child-night") == ["D9"]


def test_b_what_is_said_before() -> None:
    assert "Do not drink extra, take salt or stand up without the nurse." in said(Person("calf", situation="dialysis"))
    assert "Move your feet every half hour. Walk when you may." in said(Person("calf", situation="plane"))
    assert "A pop? Dizzy, sick, chest pain, confused? Stop. Get help." in said(Person("calf", situation="racing"))
    assert "Stop. Put it down." in said(Person("hand", situation="writing-music"))


@pytest.mark.parametrize("situation", ["desk", "driving", "plane", "wheelchair", "dialysis"])
@pytest.mark.parametrize("place", [*PLACES, None])
@pytest.mark.parametrize("can_stand", [True, False])
def test_a44_no_seat_has_room_to_lie_also_at_branches(situation: Situation, place: str, can_stand: bool) -> None:
    person = Person(place, can_stand=can_stand, situation=situation)
    names = offered(person)
    for name in names:
        found = TRIAGE.routines[name]
        assert found.posture != ("lying",)
        assert posture_of(person, name) != "lying"
        tried = [name]
        while (other := next_way(found, person, TRIAGE.routines, tried, names)) is not None:
            assert other.posture != ("lying",)
            tried.append(other.id)
            found = other
        again = once_more(found, person, TRIAGE.routines, tried)
        assert again is None or again.posture != ("lying",)


def posture_of(person: Person, name: str) -> str:
    return next(offer.posture for offer in TRIAGE.answer(person).offers if offer.routine_id == name)


def test_a44_the_rules_and_the_person_say_the_same() -> None:
    for situation in SITUATIONS:
        person = Person("hand", situation=situation)
        rules = [rule for rule in TABLES.rules if rule.when.situations == (situation,) and not rule.when.places]
        dropped = {posture for rule in rules for posture in rule.posture_not}
        assert dropped == set(person.no_posture), situation


@pytest.mark.parametrize("place", ["calf", "toes", "thigh-back", None])
def test_e_in_a_narrow_seat_no_knee_straightens(place: str | None) -> None:
    assert not {"heel-push", "towel-calf-stretch"} & set(offered(Person(place, situation="plane")))
    assert offered(Person(place, situation="plane", can_stand=False))[-2:] == ["foot-flat-and-rest", "calm-breath"]


@pytest.mark.parametrize("situation", ["wheelchair", "dialysis"])
@pytest.mark.parametrize("place", [*PLACES, None])
def test_b_nobody_is_asked_to_stand_there(situation: Situation, place: str | None) -> None:
    person = Person(place, can_stand=True, situation=situation)
    for name in offered(person):
        assert not [play for play in unroll(TRIAGE.routines[name], person).plays if play.step.posture == "standing"]


def question(person: Person) -> Ask:
    return TRIAGE.answer(person).asks[0]


def test_a5_which_way_do_the_toes_curl() -> None:
    ask = question(Person("toes"))
    assert ask.question == "Do your toes curl down, or pull up?"
    assert [(one.place, one.routines) for one in ask.options] == [("toes", ()), ("toes-up", ())]
    assert ask.unsure is not None and ask.unsure.routines == ("foot-flat-and-rest",)
    up = offered(Person("toes-up"))
    assert up == ["toes-down", "foot-flat-and-rest", "calm-breath"]
    for name in up[:2]:
        shown = " ".join(step.show for step in steps_of(routine(name).steps))
        assert "toes up" not in shown and "toe-press" not in name


def test_a5_which_way_do_the_fingers_curl() -> None:
    ask = question(Person("hand"))
    assert ask.question == "Do your fingers curl in, or pull back?"
    assert [(one.place, one.way) for one in ask.options] == [("hand", "curl-in"), ("fingers", "pull-back")]
    assert ask.unsure is not None and ask.unsure.way == "cannot-tell"


def test_a1c_where_is_the_leg_hard() -> None:
    ask = question(Person())
    assert ask.question == "Where is it hard?"
    assert [(one.name, one.place) for one in ask.options] == [
        ("Front of the shin", "shin"),
        ("Back of the calf", "calf"),
    ]
    assert ask.unsure is not None and ask.unsure.place == "leg-unsure"
    assert offered(Person("leg-unsure")) == ["foot-flat-and-rest", "calm-breath"]


def test_wheelchair_asks_for_a_cord_injury() -> None:
    ask = question(Person("calf", situation="wheelchair"))
    assert ask.question == "Spinal cord injury, or legs you can't feel?"
    assert [one.condition for one in ask.options] == ["spinal-cord-injury", None]


def test_u14_dialysis_asks_clinic_or_home() -> None:
    ask = question(Person("calf", situation="dialysis"))
    home = ask.options[1]
    assert home.routines == ("calm-breath",) and home.say == "Follow your training. Call your unit."


@pytest.mark.parametrize("place", [*PLACES, None])
def test_e_spinal_cord_injury_gets_the_page_and_slow_breaths_alone(place: str | None) -> None:
    person = with_("spinal-cord-injury", place=place)
    answer = TRIAGE.answer(person)
    assert offered(person) == ["calm-breath"] and "E19" in card(person)
    assert "D8" in [flag.id for flag in answer.watch]
    assert "spinal-cord-injury" in [page.id for page in answer.pages]
    assert {after.id for after in TRIAGE.after(person)} <= {"calm-breath"} and "warm" not in tips(person)
    left = {name for name in IDS if allowed(routine(name), person)}
    assert left == {"calm-breath", "float-and-rest"}
    swims = Person("calf", situation="in-water", conditions=person.conditions)
    assert offered(swims) == ["float-and-rest", "calm-breath"]


def test_e_als_holds_are_half_as_long_and_no_race() -> None:
    person = with_("als")
    for name in ("towel-calf-stretch", "heel-push"):
        usual = [play.seconds for play in unroll(routine(name), with_()).plays if play.step.kind == "hold"]
        short = [play.seconds for play in unroll(routine(name), person).plays if play.step.kind == "hold"]
        assert usual and short == [None if each is None else each / 2 for each in usual]
    assert offered(person)[:2] == ["towel-calf-stretch", "heel-push"]
    assert "race-90-seconds" not in offered(Person("calf", situation="racing", conditions=person.conditions))


def test_e_parkinsons_has_the_rules_for_unsteady_feet() -> None:
    assert "balance-problems" in with_("parkinsons").traits
    assert offered(with_("parkinsons", place="toes"))[:2] == ["toe-rub-and-pull", "foot-flat-and-rest"]
    assert not [name for name in offered(with_("parkinsons")) if routine(name).posture == ("standing",)]


KEPT_FROM: dict[ConditionName, str] = {
    "after-birth": "period-warm-and-rock hip-front-bed rub-massage-and-raise contrast-foot-bath gentle-foot-bath",
    "knee-replacement": "thigh-front-stretch-standing thigh-front-stretch-lying",
    "dialysis": "open-hand upper-arm-front upper-arm-back hand-and-forearm-stretch",
    "bone-thinning": "neck-easy-turns back-knee-rolls",
    "hernia": "lying-toe-pull-and-cycle hip-front-bed back-knee-rolls",
    "spine-surgery": "neck-easy-turns back-knee-rolls back-seated hip-front-bed",
    "neck-illness": "neck-easy-turns back-knee-rolls back-seated hip-front-bed",
    "hip-replacement": "buttock-seated hip-front-bed hip-front-standing side-hip-wall back-knee-rolls",
    "pregnancy": "period-warm-and-rock back-knee-rolls hip-front-bed race-90-seconds",
    "clot-now": "neck-easy-turns jaw-let-go back-seated open-hand upper-arm-front upper-arm-back seat-calf-slide",
}


@pytest.mark.parametrize("condition", sorted(KEPT_FROM))
def test_e_what_a_condition_blocks(condition: ConditionName) -> None:
    for name in KEPT_FROM[condition].split():
        assert not allowed(routine(name), with_(condition)), name


@pytest.mark.parametrize("name", KEPT_FROM["dialysis"].split())
def test_e_dialysis_spares_its_arm_and_both_where_nobody_said_which(name: str) -> None:
    place = routine(name).relieves[0]

    def may(side: str | None, shunt: str | None) -> bool:
        return allowed(routine(name), Person(place, side, conditions=frozenset({"dialysis"}), shunt=shunt))

    assert may("right", "left") and may("left", "right")
    kept = [("left", "left"), ("right", "both"), ("right", None), (None, "left"), ("both", "left")]
    assert not [each for each in kept if may(*each)]
    other = Person(place, "right", conditions=frozenset({"dialysis"}), shunt="left")
    assert TRIAGE.answer(other).offers[0].routine_id != "calm-breath"
    assert TRIAGE.answer(replace(other, side="left")).offers[0].routine_id == "calm-breath"
    assert tips(other) == tips(replace(other, shunt=None)), "no tip on drinks or salt comes back"


def test_b_period_offers_a_plan_to_move() -> None:
    programmes = load([places.bundled_routines()]).programmes
    assert [plan.id for plan in TRIAGE.plans(with_(place="period"), programmes)] == ["move-most-days"]
    assert TRIAGE.plans(with_("after-birth", place="period"), programmes) == ()
    plan = programmes["move-most-days"]
    assert plan.title == "Move most days" and plan.evidence.sources == ("armour-2019",)


@pytest.mark.parametrize("condition", ["neuropathy", "diabetes"])
def test_a12_who_has_numb_feet_shows_a_sore(condition: ConditionName) -> None:
    assert "Show any sore to a nurse or doctor." in tips(with_(condition))
    assert "Show any sore to a nurse or doctor." in TABLES.conditions[condition].why


def test_e_breastfeeding_has_no_menthol_and_no_herbs() -> None:
    shown = [play.instruction for play in unroll(routine("rub-massage-and-raise"), with_("breastfeeding")).plays]
    assert any("plain cream" in each for each in shown) and not [each for each in shown if "menthol" in each]
    programmes = load([places.bundled_routines()]).programmes
    for name in ("bay-laurel-oil-rub", "mustard-oil-rub", "lemon-juice-rub"):
        assert "breastfeeding" in programmes[name].avoid and "after-birth" in programmes[name].avoid


@pytest.mark.parametrize("condition", ["liver-disease", "dialysis"])
def test_e_drink_and_salt_are_the_teams(condition: ConditionName) -> None:
    for situation in (None, "exercising", "dialysis"):
        text = tips(Person("calf", situation=situation, conditions=frozenset({condition})))
        assert "thirsty" not in text and "salts" not in text
    assert "Ask your liver team first." in tips(with_("liver-disease"))


def test_a41_after_birth_u2_and_u12_come_first_and_one_may_lie_flat() -> None:
    person = with_("after-birth")
    assert card(person) == ["U2", "U12"] and offered(person)[:2] == ["pregnancy-night-cramp", "heel-push"]
    assert "lying-toe-pull-and-cycle" in offered(person)
    assert TABLES.conditions["pregnancy"].name == "Pregnant"


JOINTS: tuple[ConditionName, ...] = ("hip-replacement", "knee-replacement")


@pytest.mark.parametrize("joint", JOINTS)
def test_a42_one_rule_for_one_leg(joint: ConditionName) -> None:
    """Without the team's word a new joint counts as a leg that was operated on: also at every branch."""
    person = with_(joint)
    assert "recent-surgery" in person.traits
    assert set(offered(person)) == {"heel-push", "foot-flat-and-rest", "calm-breath"}
    assert {"U2", "E1", "E2"} <= set(card(person))
    assert not allowed(routine("towel-calf-stretch"), person)
    assert allowed(routine("towel-calf-stretch"), with_(joint, "may-stretch"))
    good = Person("calf", "right", conditions=frozenset({joint}), healing="left")
    assert "towel-calf-stretch" in offered(good)
    assert not allowed(
        routine("towel-calf-stretch"), Person("calf", "left", conditions=good.conditions, healing="left")
    )


def test_a42_a_new_knee_does_not_pull_the_heel() -> None:
    assert offered(with_("knee-replacement", "may-stretch", place="thigh-front"))[0] == "seated-knee-bend"


@pytest.mark.parametrize("place", ["buttock", "hip-front", "hip-side", "inner-thigh"])
def test_e21_a_new_hip_has_its_sign_and_its_team(place: str) -> None:
    for conditions in (("hip-replacement",), ("hip-replacement", "may-stretch")):
        person = Person(place, conditions=frozenset(conditions))
        assert "E21" in card(person) and "Call your team." in said(person)
        assert offered(person)[-1] == "calm-breath"


def test_a11_what_heals_is_no_leg() -> None:
    hurt = frozenset[ConditionName]({"recent-surgery"})
    person = Person("calf", "left", conditions=hurt, healing=ELSEWHERE)
    assert offered(person)[0] == "wall-calf-stretch" and "lying-toe-pull-and-cycle" not in offered(person)
    for name in ("side-stitch", "period-warm-and-rock", "back-knee-rolls", "hip-front-bed", "lying-toe-pull-and-cycle"):
        assert not allowed(routine(name), person), name
    hip = Person("calf", "left", conditions=hurt | {"hip-replacement"}, healing=ELSEWHERE)
    assert not allowed(routine("towel-calf-stretch"), hip), "a new hip always is a leg"


def test_a13_several_places_get_u4_and_the_belly_does_not() -> None:
    answer = TRIAGE.answer(Person(), several=True)
    assert answer.card is not None and [flag.id for flag in answer.card.flags] == ["U4"]
    assert [offer.routine_id for offer in answer.offers] == ["calm-breath"]
    assert "U4" not in TABLES.pages["belly"].all_signs
    swims = TRIAGE.answer(Person(situation="in-water"), several=True)
    assert [offer.routine_id for offer in swims.offers] == ["float-and-rest", "calm-breath"]


def test_driving_ends_with_when_to_drive_again() -> None:
    assert "Drive only when your foot moves freely, without pain." in tips(Person("calf", situation="driving"))


def test_e_keys_are_those_of_the_specification() -> None:
    assert {row[0] for row in PLACE_ROWS} <= set(PLACES)
    assert {row[0] for row in SITUATION_ROWS} <= set(SITUATIONS)
    assert {
        "after-birth", "breastfeeding", "clot-now", "clot-before", "knee-replacement", "liver-disease", "dialysis",
        "spinal-cord-injury", "als", "parkinsons", "bone-thinning", "hernia", "spine-surgery", "neck-illness",
    } <= set(CONDITIONS)  # fmt: skip
    assert "narrow-seat" in POSTURES and {"warm-pack", "stool"} <= set(NEEDS)


NEVER = (
    "crack", "manipulat", "hands on the head", "push the jaw", "push it in", "press your belly", "press the belly",
    "ice on", "through the pain", "as hot as",
)  # fmt: skip


@pytest.mark.parametrize("name", IDS)
def test_e_what_is_never_done_stands_in_no_step(name: str) -> None:
    for step in steps_of(routine(name).steps):
        text = f"{step.show} {step.more or ''} {step.helper or ''}".casefold()
        assert not [each for each in NEVER if each in text and "never" not in text and "not" not in text.split()], text
