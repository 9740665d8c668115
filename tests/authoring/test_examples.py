# SPDX-License-Identifier: MIT
"""The acceptance examples of the Studio's splice rules, byte for byte, each also with the lines' ends of Windows."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from cramprelief.authoring.document import RoutineDocument
from cramprelief.authoring.edit import CannotSplice, SourceText
from cramprelief.authoring.splice import Splice

Edit = Callable[[SourceText], Splice]

STEPS = """\
steps:
  - id: a
    show: Sit.
    do: 6s
  # pull it
  - id: b
    show: Pull.  # firm
    hold: 30s
  - id: c
    show: Rest.
    rest: 10s
"""
GROUP = """\
steps:
  - show: A
    do: 6s
  - repeat: 3  # rounds
    steps:
      - show: B
        hold: 9s
      # let go
      - show: C
        rest: 5s
"""
FIGURE = """\
poses:
  lean:
    alt: You lean.
    from: palms-on
    lean: 22
    near_foot: {at: [-174, floor]}  # heel flat
    near_hand: {at: [152, 312], dir: 20, hand: grip}
moves:
  back:
    keys:
      - {at: start, pose: lean}
      - {at: 30%, pose: lean, with: {lean: 6}}
"""
BRANCH = """\
steps:
  - id: rest
    show: A
    do: 6s
  - show: B
    hold: 9s
    if_too_painful: "#rest"  # back
"""


def put(*place: str | int, value: str | None) -> Edit:
    return lambda source: source.put(place[:-1], str(place[-1]), value)


EXAMPLES: dict[str, tuple[str, Edit, str]] = {
    "1 title": (
        "title: Old  # name\nkind: relief\n",
        put("title", value="Wall stretch"),
        "title: Wall stretch  # name\nkind: relief\n",
    ),
    "2 with a colon": ("title: Old\n", put("title", value="Calf: slow"), 'title: "Calf: slow"\n'),
    "3 with a hash": ("title: Old\n", put("title", value="Row #2"), 'title: "Row #2"\n'),
    "3 with a hash inside": ("title: Old\n", put("title", value="Row#2"), "title: Row#2\n"),
    "4 single quotes": ("title: 'It is'\n", put("title", value="It's soft"), "title: 'It''s soft'\n"),
    "4 double quotes": ('title: "A"\n', put("title", value='Say "ah"'), 'title: "Say \\"ah\\""\n'),
    "5 unicode": ("title: Alt\nkind: relief\n", put("title", value="Fuß é 足"), "title: Fuß é 足\nkind: relief\n"),
    "6 byte order mark": ("\ufefftitle: A\n", put("title", value="B"), "\ufefftitle: B\n"),
    "7 empty": ("title:\nkind: relief\n", put("title", value="New"), "title: New\nkind: relief\n"),
    "8 folded": (
        "summary: >\n  One line\n  and two.\nkind: relief\n",
        put("summary", value="Short."),
        "summary: >\n  Short.\nkind: relief\n",
    ),
    "9 comma in flow": (
        "evidence: {grade: C, note: Old}\n",
        put("evidence", "note", value="Yes, no"),
        'evidence: {grade: C, note: "Yes, no"}\n',
    ),
    "10 rests": (
        "steps:\n  - show: A\n    hold: 9s  # x\n",
        lambda source: source.person_does(("steps", 0), "rest"),
        "steps:\n  - show: A\n    rest: 9s  # x\n",
    ),
    "11 second line": (
        STEPS,
        put("steps", 1, "more", value="Soft."),
        STEPS.replace("Pull.  # firm\n", "Pull.  # firm\n    more: Soft.\n"),
    ),
    "12 first key off": (
        "steps:\n  - id: a\n    show: A\n    do: 6s\n",
        put("steps", 0, "id", value=None),
        "steps:\n  - show: A\n    do: 6s\n",
    ),
    "12 first key on": (
        "steps:\n  - show: A\n    do: 6s\n",
        put("steps", 0, "id", value="a"),
        "steps:\n  - id: a\n    show: A\n    do: 6s\n",
    ),
    "14 key in flow on": (
        "steps:\n  - {show: A, do: 6s}\n",
        put("steps", 0, "more", value="B"),
        "steps:\n  - {show: A, more: B, do: 6s}\n",
    ),
    "14 key in flow off": (
        "steps:\n  - {show: A, more: B, do: 6s}\n",
        put("steps", 0, "more", value=None),
        "steps:\n  - {show: A, do: 6s}\n",
    ),
    "15 last key off": ("title: A\nthen: [b]", put("then", value=None), "title: A"),
    "15 last key on": ("title: A", lambda source: source.chip_on((), "then", "b"), "title: A\nthen: [b]"),
    "16 chip on": (
        "relieves: [calf]  # where\n",
        lambda source: source.chip_on((), "relieves", "shin"),
        "relieves: [calf, shin]  # where\n",
    ),
    "17 chip on, block": (
        "needs:\n  - wall  # firm\n  - mat\n",
        lambda source: source.chip_on((), "needs", "towel"),
        "needs:\n  - wall  # firm\n  - mat\n  - towel\n",
    ),
    "18 chip on, one value": (
        "posture: sitting\n",
        lambda source: source.chip_on((), "posture", "lying"),
        "posture: [sitting, lying]\n",
    ),
    "19 chip on, over lines": (
        "avoid: [\n  child,\n  asthma\n]\n",
        lambda source: source.chip_on((), "avoid", "epilepsy"),
        "avoid: [\n  child,\n  asthma,\n  epilepsy\n]\n",
    ),
    "20 chip on, no key": (
        "title: A\nsteps: []\n",
        lambda source: source.chip_on((), "needs", "towel"),
        "title: A\nneeds: [towel]\nsteps: []\n",
    ),
    "21 chip off, first": (
        "needs: [wall, mat, towel]\n",
        lambda source: source.chip_off((), "needs", "wall"),
        "needs: [mat, towel]\n",
    ),
    "21 chip off, last": (
        "needs: [wall, mat]\n",
        lambda source: source.chip_off((), "needs", "mat"),
        "needs: [wall]\n",
    ),
    "22 chip off, only one": (
        "title: A\nneeds: [wall]\nkind: relief\n",
        lambda source: source.chip_off((), "needs", "wall"),
        "title: A\nkind: relief\n",
    ),
    "23 step up": (
        STEPS,
        lambda source: source.move_step(("steps", 1), ("steps", 0)),
        "steps:\n  # pull it\n  - id: b\n    show: Pull.  # firm\n    hold: 30s\n"
        "  - id: a\n    show: Sit.\n    do: 6s\n  - id: c\n    show: Rest.\n    rest: 10s\n",
    ),
    "24 step down, no final break": (
        "steps:\n- show: A\n  do: 6s\n- show: B\n  do: 6s",
        lambda source: source.move_step(("steps", 0), ("steps", 2)),
        "steps:\n- show: B\n  do: 6s\n- show: A\n  do: 6s",
    ),
    "25 duplicate": (
        "steps:\n  # x\n  - id: a\n    # in it\n    show: A  # y\n    do: 6s\n",
        lambda source: source.duplicate(("steps", 0)),
        "steps:\n  # x\n  - id: a\n    # in it\n    show: A  # y\n    do: 6s\n"
        "  - id: a-2\n    # in it\n    show: A  # y\n    do: 6s\n",
    ),
    "26 delete": (
        STEPS,
        lambda source: source.delete(("steps", 1)),
        "steps:\n  - id: a\n    show: Sit.\n    do: 6s\n  - id: c\n    show: Rest.\n    rest: 10s\n",
    ),
    "26 delete, with the blank line above": (
        "steps:\n  - show: A\n    do: 6s\n\n  # own\n  - show: B\n    do: 6s\n      # deeper\n\n"
        "  - show: C\n    do: 6s\n",
        lambda source: source.delete(("steps", 1)),
        "steps:\n  - show: A\n    do: 6s\n\n  - show: C\n    do: 6s\n",
    ),
    "27 group": (
        "steps:\n  - show: B\n    hold: 9s\n  # let go\n  - show: C\n    rest: 5s\n",
        lambda source: source.group(("steps", 0), ("steps", 1), repeat="3"),
        "steps:\n  - repeat: 3\n    steps:\n      - show: B\n        hold: 9s\n      # let go\n"
        "      - show: C\n        rest: 5s\n",
    ),
    "28 group, flat dashes": (
        "steps:\n- show: B\n  hold: 9s\n",
        lambda source: source.group(("steps", 0)),
        "steps:\n- repeat: 2\n  steps:\n  - show: B\n    hold: 9s\n",
    ),
    "29 ungroup": (
        GROUP,
        lambda source: source.ungroup(("steps", 1)),
        "steps:\n  - show: A\n    do: 6s\n  - show: B\n    hold: 9s\n  # let go\n  - show: C\n    rest: 5s\n",
    ),
    "30 into a group": (
        GROUP,
        lambda source: source.move_step(("steps", 0), ("steps", 1, "steps", 1)),
        "steps:\n  - repeat: 3  # rounds\n    steps:\n      - show: B\n        hold: 9s\n      - show: A\n"
        "        do: 6s\n      # let go\n      - show: C\n        rest: 5s\n",
    ),
    "30 out of a group": (
        GROUP,
        lambda source: source.move_step(("steps", 1, "steps", 1), ("steps", 1)),
        "steps:\n  - show: A\n    do: 6s\n  # let go\n  - show: C\n    rest: 5s\n  - repeat: 3  # rounds\n"
        "    steps:\n      - show: B\n        hold: 9s\n",
    ),
    "31 adapt row, flow": (
        "steps:\n  - show: A\n    do: 6s\n    adapt: {diabetes: skip}\n",
        lambda source: source.adapt_row(("steps", 0), "pregnancy", "{stop: Rest now.}"),
        "steps:\n  - show: A\n    do: 6s\n    adapt: {diabetes: skip, pregnancy: {stop: Rest now.}}\n",
    ),
    "32 adapt row, block": (
        "steps:\n  - show: A\n    do: 6s\n    adapt:\n      diabetes: skip   # numb feet\n",
        lambda source: source.adapt_row(("steps", 0), "cannot-stand", "skip"),
        "steps:\n  - show: A\n    do: 6s\n    adapt:\n      diabetes: skip   # numb feet\n      cannot-stand: skip\n",
    ),
    "32 first adapt row": (
        "steps:\n  - show: A\n    do: 6s\n",
        lambda source: source.adapt_row(("steps", 0), "diabetes", "skip"),
        "steps:\n  - show: A\n    do: 6s\n    adapt: {diabetes: skip}\n",
    ),
    "33 last adapt row off": (
        "steps:\n  - show: A\n    do: 6s\n    adapt: {diabetes: skip}\n",
        lambda source: source.adapt_row(("steps", 0), "diabetes", None),
        "steps:\n  - show: A\n    do: 6s\n",
    ),
    "34 id": (BRANCH, lambda source: source.rename_id(("steps", 0), "ease"), BRANCH.replace("rest", "ease")),
    "35 fix": (
        "steps:\n  - show: A\n    hodl: 9s  # x\n",
        lambda source: source.rename_key(("steps", 0), "hodl", "hold"),
        "steps:\n  - show: A\n    hold: 9s  # x\n",
    ),
    "36 own source": (
        "evidence:\n  grade: B\n  sources: [nhs]\n",
        lambda source: source.own_source("Calf pain", "Praxis Linden", "2024", "https://linden.example/calf"),
        "evidence:\n  grade: B\n  sources: [nhs, {title: Calf pain, publisher: Praxis Linden, year: 2024, "
        'url: "https://linden.example/calf"}]\n',
    ),
    "37 foot dragged": (
        FIGURE,
        lambda source: source.write(("poses", "lean", "near_foot", "at", 0), "-200"),
        FIGURE.replace("-174", "-200"),
    ),
    "38 hand to the bed": (
        FIGURE,
        lambda source: source.write(("poses", "lean", "near_hand", "at", 1), "bed"),
        FIGURE.replace("[152, 312]", "[152, bed]"),
    ),
    "39 inherited knee": (
        FIGURE,
        lambda source: source.write(("poses", "lean", "near", "knee"), "14"),
        FIGURE.replace("lean: 22\n", "lean: 22\n    near: {knee: 14}\n"),
    ),
    "40 put into use": (
        "format: 1\nkind: relief\ndraft: yes  # until Friday\ntitle: A\n",
        put("draft", value=None),
        "format: 1\nkind: relief\ntitle: A\n",
    ),
    "40 draft again": (
        "format: 1\nkind: relief\ntitle: A\n",
        put("draft", value="yes"),
        "format: 1\nkind: relief\ndraft: yes\ntitle: A\n",
    ),
}
REFUSED: dict[str, tuple[str, Edit]] = {
    "13 only step deleted": ("steps:\n  - show: A\n    do: 6s\n", lambda source: source.delete(("steps", 0))),
    "41 anchor": ("title: &t A\n", put("title", value="B")),
    "41 alias": ("title: &t A\nsummary: *t\n", put("summary", value="B")),
    "41 tag": ("title: !!str A\n", put("title", value="B")),
    "42 only step out of a group": (
        "steps:\n  - show: A\n    do: 6s\n  - repeat: 2\n    steps:\n      - show: B\n        do: 6s\n",
        lambda source: source.move_step(("steps", 1, "steps", 0), ("steps", 0)),
    ),
}
ENDS = {"lf": "\n", "crlf": "\r\n"}


@pytest.mark.parametrize("end", ENDS.values(), ids=ENDS)
@pytest.mark.parametrize("example", EXAMPLES.values(), ids=EXAMPLES)
def test_each_example_changes_these_bytes_alone_and_back(example: tuple[str, Edit, str], end: str) -> None:
    before, edit, after = example
    if "\n" in before:
        before, after = before.replace("\n", end), after.replace("\n", end)
    document = RoutineDocument(before, "own/a.yaml")
    document.apply("edit", edit(document.source))
    assert document.data.decode() == after
    document.undo()
    assert document.data.decode() == before
    document.redo()
    assert document.data.decode() == after


@pytest.mark.parametrize("example", REFUSED.values(), ids=REFUSED)
def test_what_is_refused_changes_nothing_and_says_why(example: tuple[str, Edit]) -> None:
    before, edit = example
    source = SourceText(before)
    with pytest.raises(CannotSplice, match=r"^[A-Z].*\.$"):
        edit(source)
    assert source.text == before
