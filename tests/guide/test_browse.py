# SPDX-License-Identifier: MIT
from __future__ import annotations

import pytest

from cramprelief import places
from cramprelief.guide.allowed import allowed
from cramprelief.guide.browse import NOTHING, Wanted, divide, fits, loosest
from cramprelief.guide.numb_feet import RULE
from cramprelief.guide.overview import cautions, rows
from cramprelief.guide.person import Person
from cramprelief.guide.safety import Safety
from cramprelief.guide.tables import load_tables
from cramprelief.guide.triage import Triage
from cramprelief.routine.load import load
from cramprelief.routine.model import Adaptation, Evidence, Repeat, Routine, Step


@pytest.fixture(scope="module")
def triage() -> Triage:
    tables = load_tables(places.assets() / "guide")
    return Triage(tables, load([places.bundled_routines()]).routines, Safety(tables))


def test_every_routine_is_either_shown_or_left_out_and_the_file_s_own_avoid_counts(triage: Triage) -> None:
    person = Person(conditions=frozenset({"diabetes", "balance-problems"}))
    ours, out = divide(triage, person)
    assert {each.id for each in ours} | {each.routine.id for each in out} == set(triage.routines)
    assert all(allowed(routine, person) for routine in ours)
    for each in out:
        assert each.because is None or each.because in each.routine.avoid
        assert not allowed(each.routine, person)
    assert any(each.because == "diabetes" for each in out)


def test_the_best_for_the_place_come_first(triage: Triage) -> None:
    ours, _ = divide(triage, Person("toes"))
    best = [offer.routine_id for offer in triage.answer(Person("toes")).offers]
    assert [each.id for each in ours][: len(best)] == best


def test_filters_leave_only_what_fits(triage: Triage) -> None:
    routines = list(triage.routines.values())
    nothing = [each for each in routines if fits(each, Wanted(needs=NOTHING))]
    assert nothing
    assert all(not each.needs for each in nothing)
    lying = [each for each in routines if fits(each, Wanted(place="calf", posture="lying", grade="A"))]
    assert all("calf" in each.relieves and each.evidence.grade == "A" for each in lying)
    assert Wanted(place="calf", minutes=3).chosen == ("place", "minutes")


def test_the_filter_to_drop_is_the_one_that_shows_most(triage: Triage) -> None:
    routines = list(triage.routines.values())
    impossible = Wanted(place="hand", needs="wall")
    assert not any(fits(each, impossible) for each in routines)
    name, count = loosest(routines, impossible) or ("", 0)
    assert count == sum(fits(each, impossible.without(name)) for each in routines) > 0


def _routine(*steps: Step | Repeat) -> Routine:
    return Routine("r", "relief", "R", "S.", ("calf",), ("sitting",), Evidence("B", "n"), steps)


def test_rows_say_what_is_changed_left_out_or_ends_and_why() -> None:
    soft = Step("b", "hold", "Hold softly.", 10.0)
    routine = _routine(
        Step("a", "do", "Sit.", 5.0, adapt=(Adaptation("diabetes", "skip"),)),
        Repeat(2, 3, (Step("b", "hold", "Hold.", 30.0, adapt=(Adaptation("child", "change", step=soft),)),)),
        Step("c", "do", "Stand.", 5.0, adapt=(Adaptation("epilepsy", "stop", "Rest here."),)),
        Step("d", "do", "Walk.", 5.0),
    )
    plain = rows(routine, Person())
    assert [(row.state, row.group, row.least, row.most) for row in plain] == [
        ("plain", 0, 1, 1), ("plain", 1, 2, 3), ("plain", 0, 1, 1), ("plain", 0, 1, 1),
    ]  # fmt: skip
    told = rows(routine, Person(conditions=frozenset({"diabetes", "child", "epilepsy"})))
    assert [(row.state, row.because) for row in told] == [
        ("skipped", "diabetes"), ("changed", "child"), ("stopped", "epilepsy"),
    ]  # fmt: skip
    assert told[1].step.show == "Hold softly."
    assert told[2].say == "Rest here."


def test_a_group_left_out_as_a_whole_says_why_at_each_of_its_steps() -> None:
    inner = (Step("a", "do", "Sit.", 5.0), Step("b", "do", "Rest.", 5.0))
    routine = _routine(Repeat(2, 2, inner, adapt=(Adaptation("child", "skip"),)), Step("c", "do", "Go.", 5.0))
    told = rows(routine, Person(conditions=frozenset({"child"})))
    assert [(row.state, row.because) for row in told] == [("skipped", "child"), ("skipped", "child"), ("plain", None)]


def test_rows_of_every_routine_are_the_steps_that_are_played(triage: Triage) -> None:
    from cramprelief.guide.timeline import unroll
    from cramprelief.routine.model import every_step

    for conditions in (frozenset[str](), frozenset({"diabetes"}), frozenset({"pregnancy", "balance-problems"})):
        person = Person(conditions=conditions)
        for routine in triage.routines.values():
            ways = [step.ways for step in every_step(routine.steps)]
            not_taken = {step.id for way in ways for other in way[1:] for step in other.steps}
            shown = [row.step for row in rows(routine, person) if row.state in ("plain", "changed")]
            played = [step for step in shown if step.id not in not_taken]
            assert played == list(unroll(routine, person).steps), routine.id


def test_cautions_for_this_person_and_for_everybody_are_apart(triage: Triage) -> None:
    own, everybody = cautions(triage.routines["towel-calf-stretch"], Person(conditions=frozenset({"diabetes"})))
    assert [each.say for each in own] == [RULE]
    assert everybody
    assert all(not each.when for each in everybody)
