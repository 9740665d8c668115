# SPDX-License-Identifier: MIT
"""The check before a text is put into use, and ready steps that are put together."""

from __future__ import annotations

from pathlib import Path

import pytest

from cramprelief import places
from cramprelief.authoring.desk.publish import PublishCheck, kinds_of_person, publish_check
from cramprelief.authoring.desk.ready_steps import from_steps, ready_steps
from cramprelief.authoring.desk.texts import as_used
from cramprelief.authoring.document import RoutineDocument
from cramprelief.guide.safety import Safety
from cramprelief.guide.tables import load_tables
from cramprelief.guide.triage import Triage
from cramprelief.reading.finding import Finding
from cramprelief.routine.check import World
from cramprelief.routine.decode import decode
from cramprelief.routine.library import Library
from cramprelief.routine.model import Routine, every_step


@pytest.fixture(scope="module")
def triage(shelf: Library) -> Triage:
    tables = load_tables(places.assets() / "guide")
    return Triage(tables, shelf.routines, Safety(tables))


def template(name: str) -> str:
    return (places.assets() / "templates" / f"{name}.yaml").read_text(encoding="utf-8")


def check(text: str, shelf: Library, triage: Triage, name: str = "mine", folder: Path = Path()) -> PublishCheck:
    path = folder / f"{name}.yaml"
    document = RoutineDocument(text, str(path), lambda: World(shelf.routines, tuple(shelf.programmes)))
    checked = document.checked()
    return publish_check(checked.findings, checked.content, path, shelf, triage, folder, lambda line: True)


def weights(found: PublishCheck) -> dict[str, str]:
    return {point.code: point.weight for point in found.points}


def test_a_template_may_be_used_and_says_whom_it_is_offered_to(shelf: Library, triage: Triage) -> None:
    found = check(template("hold-and-let-go"), shelf, triage)
    assert found.may_be_used
    assert (found.relieves, found.posture, found.needs_standing) == (("calf",), ("standing",), True)
    assert "recent-leg-injury" in found.never
    assert found.first_aid == "Heel push"
    assert (found.twin, found.must_rename) == (None, False)
    assert weights(found)["left"] == "good"
    assert next(point.count for point in found.points if point.code == "left") == len(kinds_of_person())


def test_an_error_and_an_unsafe_word_stop_it(shelf: Library, triage: Triage) -> None:
    broken = check(template("massage").replace("hold", "hodl").replace("move: 20s", "mvoe: 20s"), shelf, triage)
    assert not broken.may_be_used and weights(broken)["errors"] == "stop"
    hot = check(template("warm-foot-bath").replace("37 °C", "44 °C"), shelf, triage)
    assert not hot.may_be_used
    advice = check(
        template("massage").replace("Let your hands lie still.", "Press on through the pain."), shelf, triage
    )
    assert weights(advice)["words"] in ("hint", "stop")


def test_someone_who_is_left_without_a_step_stops_it(shelf: Library, triage: Triage) -> None:
    """The file has no error for it; each person is tried."""
    text = template("breath-and-rest")
    for step in ("settle", "breathe", "rest"):
        text = text.replace(f"  - id: {step}\n", f"  - id: {step}\n    adapt: {{asthma: skip}}\n")
    found = check(text, shelf, triage)
    assert not found.may_be_used


def test_own_pictures_must_open_and_say_what_they_show(shelf: Library, triage: Triage, tmp_path: Path) -> None:
    text = template("massage").replace("figure: calf-closeup\n", "figure: {file: hands.svg, alt: Two hands.}\n")
    assert weights(check(text, shelf, triage, folder=tmp_path))["pictures"] == "stop"
    (tmp_path / "hands.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle r="4"/></svg>', encoding="utf-8"
    )
    assert weights(check(text, shelf, triage, folder=tmp_path))["pictures"] == "good"
    assert not check(text.replace(", alt: Two hands.", ""), shelf, triage, folder=tmp_path).may_be_used


def test_it_says_what_it_would_take_the_place_of(shelf: Library, triage: Triage) -> None:
    text = template("hold-and-let-go")
    found = check(text, shelf, triage, "my-wall-calf-stretch")
    assert (found.twin, found.twin_replaced, found.must_rename) == ("wall-calf-stretch", False, False)
    found = check(as_used(text, "heel-push"), shelf, triage, "wall-calf-stretch")
    assert (found.twin, found.twin_replaced, found.must_rename) == ("heel-push", True, True)
    assert check(text, shelf, triage, "bedtime-stretch").twin is None, "a plan is no routine"
    assert check(template("plan-over-days"), shelf, triage, "my-bedtime-stretch").twin == "bedtime-stretch"


def test_a_line_without_a_recorded_voice_is_counted(shelf: Library, triage: Triage) -> None:
    checked = RoutineDocument(template("massage"), "mine.yaml").checked()
    found = publish_check(
        checked.findings, checked.content, Path("mine.yaml"), shelf, triage, Path(), lambda line: line.startswith("Lay")
    )
    assert next((point.weight, point.count) for point in found.points if point.code == "voice") == ("hint", 2)


# Ready steps


def test_every_ready_step_can_be_taken_and_keeps_its_picture_and_its_rules(shelf: Library) -> None:
    for ready in ready_steps(shelf):
        text = from_steps([ready])
        document = decode("my-new.yaml", text.encode())
        codes = {finding.code for finding in document.reading.findings.found}
        assert codes <= {"nothing-left", "pulls-first", "works-muscle", "hip-rules"}, (ready.step.show, codes)
        if isinstance(document.content, Routine):
            (step,) = every_step(document.content.steps)
            assert step.figure == ready.routine.picture(ready.step)
            assert (step.seconds, step.sides) == (ready.step.seconds, ready.step.sides)
            rules = [[(rule.when, rule.action, rule.say) for rule in each.adapt] for each in (step, ready.step)]
            assert rules[0] == rules[1]


def test_steps_put_together_keep_away_whom_any_of_their_routines_keeps_away(shelf: Library) -> None:
    chosen = [each for each in ready_steps(shelf) if each.routine.id in ("wall-calf-stretch", "heel-push")][:6]
    text = from_steps(chosen)
    content = decode("my-new.yaml", text.encode()).content
    assert isinstance(content, Routine), errors(text)
    assert content.draft and content.evidence.grade == "D"
    assert len(list(every_step(content.steps))) == 6
    for each in chosen:
        assert set(each.routine.avoid) <= set(content.avoid)
        assert {caution.say for caution in each.routine.cautions} <= {caution.say for caution in content.cautions}


def errors(text: str) -> list[Finding]:
    return decode("my-new.yaml", text.encode()).reading.findings.found
