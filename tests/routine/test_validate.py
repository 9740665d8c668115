# SPDX-License-Identifier: MIT
"""What is looked at when a file or a folder is named, and what files may point at."""

from __future__ import annotations

from pathlib import Path

import pytest

from cramprelief.routine.validate import Shipped, validate

ROUTINE = """\
format: 1
kind: relief
title: A test
summary: A short test.
relieves: [calf]
posture: {posture}
evidence: {{grade: C, note: Made for a test.}}
{more}
steps:
{steps}
"""
STEP = "  - {show: Let go and rest., rest: 5s}"
PLAN = """\
format: 1
kind: programme
title: A plan
summary: A short plan.
evidence: {grade: C, note: Made for a test.}
days: 7
tasks: [{id: one, show: Breathe., routines: [mine]}]
"""


def write(path: Path, steps: str = STEP, more: str = "", posture: str = "lying") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(ROUTINE.format(steps=steps, more=more, posture=posture), encoding="utf-8")
    return path


def messages(path: Path, world: Shipped) -> list[str]:
    return [f"{finding.code}: {finding.message}" for finding in validate([path], world)]


def test_a_file_knows_its_neighbours_and_what_the_app_brings(tmp_path: Path, world: Shipped) -> None:
    write(tmp_path / "other.yaml")
    mine = write(tmp_path / "mine.yaml", more="then: [other, calm-breath]")
    assert messages(mine, world) == []


def test_plans_know_the_routines_above_them(tmp_path: Path, world: Shipped) -> None:
    write(tmp_path / "mine.yaml")
    plan = tmp_path / "programmes" / "plan.yaml"
    plan.parent.mkdir()
    plan.write_text(PLAN, encoding="utf-8")
    for path in (plan, plan.parent, tmp_path):
        assert messages(path, world) == []


def test_a_broken_neighbour_is_there_all_the_same(tmp_path: Path, world: Shipped) -> None:
    (tmp_path / "other.yaml").write_text("format: [", encoding="utf-8")
    mine = write(tmp_path / "mine.yaml", more="then: [other]")
    assert messages(mine, world) == []


def test_the_same_file_named_twice_is_told_once(tmp_path: Path, world: Shipped) -> None:
    mine = write(tmp_path / "mine.yaml", more="then: [nowhere]")
    assert len(validate([mine, tmp_path, mine], world)) == 1


def test_figures_of_ones_own_may_be_named(tmp_path: Path, world: Shipped) -> None:
    (tmp_path / "figures").mkdir()
    (tmp_path / "figures" / "my-figure.yaml").write_text("poses:\n  up: {}\n", encoding="utf-8")
    mine = write(tmp_path / "mine.yaml", more="figure: {name: my-figure, pose: up}")
    assert messages(mine, world) == []


@pytest.mark.parametrize(
    "steps",
    [
        "  - {show: Let go and rest., rest: 5s, adapt: {child: skip}}",
        "  - {show: Let go and rest., rest: 5s, adapt: {child: stop}}\n" + STEP,
        "  - repeat: 2\n    steps: [{show: Let go., rest: 5s, adapt: {child: skip}}]",
    ],
)
def test_a_condition_that_leaves_no_step_belongs_under_avoid(steps: str, tmp_path: Path, world: Shipped) -> None:
    mine = write(tmp_path / "mine.yaml", steps)
    assert messages(mine, world) == ['nothing-left: No step is left with child. Name it under "avoid".']
    write(mine, steps, more="avoid: [child]")
    assert messages(mine, world) == []


def test_a_condition_may_not_take_the_last_step_of_who_cannot_stand(tmp_path: Path, world: Shipped) -> None:
    steps = (
        "  - {show: Rest., rest: 5s, adapt: {child: skip}}\n"
        "  - {show: Rest your heel on the floor., hold: 5s, posture: standing}"
    )
    mine = write(tmp_path / "mine.yaml", steps, posture="[sitting, standing]")
    assert [message[:60] for message in messages(mine, world)] == [
        "nothing-left: No step is left for a person with child who ca"[:60]
    ]
    assert messages(write(mine, steps, posture="standing"), world) == []


def test_what_replaces_a_standing_step_counts(tmp_path: Path, world: Shipped) -> None:
    steps = (
        "  - show: Stand up and rest your heel on the floor.\n    hold: 5s\n    posture: standing\n"
        "    adapt: {cannot-stand: {show: Rest your heel on the bed., posture: lying}}"
    )
    assert messages(write(tmp_path / "mine.yaml", steps), world) == []


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "bad-picture: This picture is empty."),
        (b"<svg", "bad-picture: This SVG is damaged in line 1."),
        (None, "missing-picture: There is no picture file"),
    ],
)
def test_a_picture_that_stays_blank_is_told(tmp_path: Path, world: Shipped, data: bytes | None, says: str) -> None:
    if data is not None:
        (tmp_path / "a.svg").write_bytes(data)
    steps = "  - {id: a, show: Rest., hold: 9s, figure: {file: a.svg, alt: A towel.}}"
    found = messages(write(tmp_path / "mine.yaml", steps), world)
    assert [message for message in found if message.startswith(says)]


@pytest.mark.parametrize("ending", [".yaml.txt", ".YAML.TXT", ".yml.txt"])
def test_a_second_ending_is_told_alone_and_in_its_folder(tmp_path: Path, world: Shipped, ending: str) -> None:
    write(tmp_path / "other.yaml", "  - {show: Rest., rest: 5s}")
    hidden = tmp_path / f"my-neck{ending}"
    write(tmp_path / "one.yaml", "  - {show: Rest., rest: 5s}").rename(hidden)
    right = f"my-neck{ending[:-4]}"
    told = f'file-name: This file is called "{hidden.name}", so it is not read. Take the ending .txt away: {right}.'
    assert messages(hidden, world) == [told]
    assert messages(tmp_path, world) == [told]
