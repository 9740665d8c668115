# SPDX-License-Identifier: MIT
"""What can be put right with one press, and what only the person chooses."""

from __future__ import annotations

import pytest

from cramprelief.authoring.document import RoutineDocument
from cramprelief.authoring.splice import Splice, spliced
from cramprelief.routine.check import FigureNames, World

GOOD = """\
format: 1
kind: relief
title: Calf
summary: A stretch.
relieves: [calf]
posture: lying
evidence:
  grade: B
  note: Advised.
  sources: [nhs-leg-cramps]
avoid: [clot-now]
cautions:
  - say: Stop if it hurts more.
    when: diabetes
steps:
  - id: pull
    show: Pull your toes.
    hold: 30s  # long
    muscle: calf
    adapt: {diabetes: skip}
    figure: {name: toe-pull, pose: held}
  - show: Let go.
    rest: 10s
    if_too_painful: "#pull"
"""
WORLD = World({}, figures={"toe-pull": FigureNames(frozenset(("held",)))}, sources=("nhs-leg-cramps",))


def checked(text: str) -> tuple[RoutineDocument, list[tuple[str, str | None]]]:
    """The document, and of each finding its code and the text after its fix."""
    document = RoutineDocument(text, "own/a.yaml", lambda: WORLD)
    found = []
    for finding in document.checked().findings:
        fix = finding.fix
        found.append((finding.code, fix and spliced(text, Splice(fix.start, fix.end, fix.new))))
    return document, found


def test_a_good_text_has_nothing_to_fix() -> None:
    assert checked(GOOD)[1] == []


@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["lf", "crlf"])
@pytest.mark.parametrize(
    ("right", "wrong", "code"),
    [
        ("hold: 30s", "hodl: 30s", "unknown-key"),
        ("title: Calf", "titel: Calf", "unknown-key"),
        ("muscle: calf", "muscle: claf", "unknown-name"),
        ("posture: lying", "posture: 'lyng'", "unknown-name"),
        ("relieves: [calf]", "relieves: [claf]", "unknown-name"),
        ("relieves: [calf]", "relieves: calf", "wrong-type"),
        ("pose: held", "pose: hled", "unknown-pose"),
        ("name: toe-pull, pose: held", "name: toe-pul", "unknown-figure"),
        ('"#pull"', '"#pul"', "unknown-step"),
        ("id: pull", "id: Pull", "bad-id"),
        ("show: Let go.", "show: Let \u200bgo.", "bad-character"),
        ("title: Calf", "title: “Calf”", "curly-quotes"),
    ],
)
def test_spelling_is_put_right_at_its_place(right: str, wrong: str, code: str, end: str) -> None:
    good = GOOD.replace("\n", end)
    if code == "unknown-figure":
        good = good.replace(right, "name: toe-pull")
        right = "name: toe-pull"
    text = good.replace(right, wrong, 1)
    document, found = checked(text)
    after = dict(found)[code]
    assert after is not None
    assert after.replace("'lying'", "lying") == good
    assert all(finding.fix.spelling for finding in document.checked().findings if finding.fix)


@pytest.mark.parametrize(
    ("right", "wrong", "code"),
    [
        ("clot-now", "clot-nwo", "unknown-name"),
        ("when: diabetes", "when: diabets", "unknown-name"),
        ("{diabetes: skip}", "{diabets: skip}", "unknown-name"),
        ("grade: B", "grade: b", "unknown-name"),
        ("nhs-leg-cramps", "nhs-leg-crmaps", "unknown-source"),
        ("  sources: [nhs-leg-cramps]\n", "", "no-source"),
        ("hold: 30s", "hold: 30 sec", "bad-duration"),
        ("hold: 30s", "hold: 30", "bad-duration"),
        ("hold: 30s", "hold: 1s", "too-fast"),
        ("    hold: 30s  # long\n", "", "no-timing"),
        ("avoid: [clot-now]", "avoid: clot-now", "wrong-type"),
        ("Stop if it hurts more.", "Stop!", "loud"),
        ("  - say: Stop if it hurts more.\n", "  - {say: Stop, if it hurts}\n  - say: Rest.\n", "lost-comma"),
        ("grade: B\n  note: Advised.\n", "note: Advised.\n", "missing-key"),
        ("- say: Stop if it hurts more.\n    when", "- when", "missing-key"),
        ("say: Stop if it hurts more.", "say: Stop <b>now</b>.", "markup"),
    ],
)
def test_medicine_is_never_put_right_by_itself(right: str, wrong: str, code: str) -> None:
    found = checked(GOOD.replace(right, wrong, 1))[1]
    assert code in dict(found)
    assert dict(found)[code] is None


@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["lf", "crlf"])
@pytest.mark.parametrize(
    ("line", "added"),
    [
        ("summary: A stretch.\n", "summary: \n"),
        ("format: 1\n", "format: 1\n"),
        ("    show: Pull your toes.\n", "    show: \n"),
    ],
)
def test_a_missing_line_is_added_in_the_order_of_the_format(line: str, added: str, end: str) -> None:
    text = GOOD.replace(line, "", 1).replace("\n", end)
    after = dict(checked(text)[1])["missing-key"]
    assert after is not None
    assert [each.rstrip() for each in after.split(end)] == [
        each.rstrip() for each in GOOD.replace(line, added).split("\n")
    ]


def test_who_must_stand_gets_the_line_that_says_so() -> None:
    text = GOOD.replace("show: Let go.\n", "show: Stand up and let go.\n")
    after = dict(checked(text)[1])["must-stand"]
    assert after is not None
    assert "    rest: 10s\n    posture: standing\n" in after


def test_two_faults_of_one_step_are_both_told() -> None:
    text = GOOD.replace("hold: 30s", "hodl: 30s").replace("muscle: calf", "muscle: claf")
    assert [code for code, _ in checked(text)[1]] == ["unknown-key", "unknown-name"]


def test_a_misspelt_time_hides_that_there_is_none_and_nothing_else() -> None:
    text = GOOD.replace("hold: 30s", "hodl: 30s").replace("show: Pull", "show: Stand and pull")
    assert [code for code, _ in checked(text)[1]] == ["must-stand", "unknown-key"]


def test_all_faults_of_a_list_that_is_too_short_are_told() -> None:
    text = GOOD.replace("when: diabetes", "when: []").replace("relieves: [calf]", "relieves: [claf, claf]")
    assert [code for code, _ in checked(text)[1]] == ["unknown-name", "unknown-name", "too-few"]
