# SPDX-License-Identifier: MIT
"""Edits where comments, quotes, breaks and brackets stand in odd places: what was meant changes, and nothing else."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from cramprelief.authoring.edit import CannotSplice, SourceText
from cramprelief.authoring.splice import Splice, spliced

Edit = Callable[[SourceText], Splice]


def put(*place: str | int, value: str | None) -> Edit:
    return lambda source: source.put(place[:-1], place[-1], value)


def on(key: str, name: str) -> Edit:
    return lambda source: source.chip_on((), key, name)


def off(key: str, name: str) -> Edit:
    return lambda source: source.chip_off((), key, name)


TABLE = "steps:\n  - {\n      show: A,  # one\n      more: B,  # two\n      do: 6s  # three\n    }\n"
LINES = "avoid: [\n  child,  # kids\n  asthma,  # lungs\n]\n"
STEP = "steps:\n  - show: A\n    do: 6s\n"
MOVE = "steps:\n  - show: A\n    move: 8 times  # c\n    pace: 40/min  # p\n    muscle: calf\n"

PLACES: dict[str, tuple[str, Edit, str]] = {
    # Texts
    "strip sign": ("a: >-\n  One\n  two\nb: c\n", put("a", value="S: # x"), "a: >-\n  S: # x\nb: c\n"),
    "keep sign": ("a: |+\n  One\n  two\n\nb: c\n", put("a", value="S"), "a: |+\n  S\n\nb: c\n"),
    "sign with a number": ("a: >2\n  One\nb: c\n", put("a", value="S"), "a: >2\n  S\nb: c\n"),
    "sign with a comment": ("a: |-  # why\n  One\nb: c\n", put("a", value="S"), "a: |-  # why\n  S\nb: c\n"),
    "sign with nothing": ("a: >\nb: c\n", put("a", value="S"), "a: >\n  S\nb: c\n"),
    "sign at the end": ("a: |\n  One\n  two", put("a", value="S"), "a: |\n  S"),
    "sign, wide indent": (
        "a:\n  b: |\n\n      One\n    # no\n",
        put("a", "b", value="S"),
        "a:\n  b: |\n      S\n    # no\n",
    ),
    "sign, empty text": ("a: >\n  One\nb: c\n", put("a", value=""), 'a: ""\nb: c\n'),
    "quotes over lines": ('a: "One\n  two"  # c\n', put("a", value="S"), 'a: "S"  # c\n'),
    "plain over lines": ("a: One\n  two\n# c\nb: c\n", put("a", value="S"), "a: S\n# c\nb: c\n"),
    "text in the next line": ("a:  # why\n  One\nb: c\n", put("a", value="S"), "a:  # why\n  S\nb: c\n"),
    "empty before a comment": ("a:   # why\n", put("a", value="S"), "a: S   # why\n"),
    "empty at the end": ("a:", put("a", value="S"), "a: S"),
    "empty in braces": ("e: {a: , b: c}\n", put("e", "a", value="S"), "e: {a: S, b: c}\n"),
    "no colon in braces": ("e: {b, a}\n", put("e", "a", value="S"), "e: {b, a: S}\n"),
    "tab behind the colon": ("a:\tOld\t# c\n", put("a", value="S"), "a:\tS\t# c\n"),
    "beyond the basic plane": ("a: 👍 Old  # 👍\nb: c\n", put("a", value="👩‍⚕️ New"), "a: 👩‍⚕️ New  # 👍\nb: c\n"),
    "what nobody sees": ("a: Old\n", put("a", value="So\u200bft\u00a0one\u00ad \u2028x\t y"), "a: Soft one x y\n"),
    "breaks of old computers": ("a: A\rb: B\r", put("b", value=None), "a: A\r"),
    "quoted key": ('"title": Old\n', put("title", value="New"), '"title": New\n'),
    # Keys
    "first key, comment below": (
        "steps:\n  - id: a  # name\n    # about\n    show: A\n",
        put("steps", 0, "id", value=None),
        "steps:\n  # about\n  - show: A\n",
    ),
    "deeper comment goes along": (
        "steps:\n  - show: A\n    more: B  # x\n      # deeper\n    # same\n    do: 6s\n",
        put("steps", 0, "more", value=None),
        "steps:\n  - show: A\n    # same\n    do: 6s\n",
    ),
    "braces over lines, first away": (
        TABLE,
        put("steps", 0, "show", value=None),
        TABLE.replace("      show: A,  # one\n", ""),
    ),
    "braces over lines, middle away": (
        TABLE,
        put("steps", 0, "more", value=None),
        TABLE.replace("      more: B,  # two\n", ""),
    ),
    "braces over lines, last away": (
        TABLE,
        put("steps", 0, "do", value=None),
        TABLE.replace("B,  # two\n      do: 6s  # three\n", "B  # two\n"),
    ),
    "braces over lines, one more": (
        TABLE,
        put("steps", 0, "muscle", value="calf"),
        TABLE.replace("6s  # three\n", "6s,  # three\n      muscle: calf\n"),
    ),
    "braces over lines, one between": (
        TABLE,
        put("steps", 0, "say", value="X"),
        TABLE.replace("# one\n", "# one\n      say: X,\n"),
    ),
    "after the deeper comment": (
        "steps:\n  - show: A\n      # of A\n    # of do\n    do: 6s\n",
        put("steps", 0, "more", value="B"),
        "steps:\n  - show: A\n      # of A\n    more: B\n    # of do\n    do: 6s\n",
    ),
    "last key of a table that is a value": (
        "a: b\nevidence: {note: x}\n",
        put("evidence", "note", value=None),
        "a: b\n",
    ),
    # Lists
    "on, comma at the end": (LINES, on("avoid", "als"), LINES.replace("# lungs\n", "# lungs\n  als,\n")),
    "on, comment at the end": (
        LINES.replace("a,  # l", "a  # l"),
        on("avoid", "als"),
        LINES.replace("# lungs\n", "# lungs\n  als\n"),
    ),
    "on, brackets hang": (
        "avoid: [child,  # kids\n        asthma]  # all\n",
        on("avoid", "als"),
        "avoid: [child,  # kids\n        asthma,\n        als]  # all\n",
    ),
    "on, two a line": ("avoid: [a, b,\n  c, d]\n", on("avoid", "e"), "avoid: [a, b,\n  c, d, e]\n"),
    "on, one comma too many": ("avoid: [a,]\n", on("avoid", "b"), "avoid: [a, b,]\n"),
    "on, commas first": ("avoid: [\n    a\n  , b\n  ]\n", on("avoid", "c"), "avoid: [\n    a\n  , b\n  , c\n  ]\n"),
    "on, nothing yet": ("needs: [ ]  # c\n", on("needs", "mat"), "needs: [mat]  # c\n"),
    "on, only the key": ("needs:  # c\nb: c\n", on("needs", "mat"), "needs: [mat]  # c\nb: c\n"),
    "on, quoted one": ('posture: "sitting"  # c\n', on("posture", "lying"), 'posture: ["sitting", lying]  # c\n'),
    "on, flat lines": (
        "avoid:\n- a  # c\n# of b\n- b\nc: d\n",
        on("avoid", "e"),
        "avoid:\n- a  # c\n# of b\n- b\n- e\nc: d\n",
    ),
    "on, no last break": ("needs:\n  - mat", on("needs", "wall"), "needs:\n  - mat\n  - wall"),
    "off, own line": (LINES, off("avoid", "child"), LINES.replace("  child,  # kids\n", "")),
    "off, last own line": (
        LINES.replace("a,  # l", "a  # l"),
        off("avoid", "asthma"),
        "avoid: [\n  child  # kids\n]\n",
    ),
    "off, first of its line": ("avoid: [a, b,\n  c, d]\n", off("avoid", "c"), "avoid: [a, b,\n  d]\n"),
    "off, last of its line": ("avoid: [a, b,\n  c, d]\n", off("avoid", "b"), "avoid: [a,\n  c, d]\n"),
    "off, no blanks": ("avoid: [a,b,c]\n", off("avoid", "b"), "avoid: [a,c]\n"),
    "off, twice there": ("needs: [wall, mat, wall]\n", off("needs", "wall"), "needs: [mat]\n"),
    "off, one value": ("needs: wall  # c\nb: c\n", off("needs", "wall"), "b: c\n"),
    "off, not there": ("needs: [wall]\n", off("needs", "mat"), "needs: [wall]\n"),
    "item, quoted": ("how:\n  - 'It is'  # c\n  - b\n", put("how", 0, value="It's"), "how:\n  - 'It''s'  # c\n  - b\n"),
    "item, folded": ("how:\n  - >\n    One\n    two\n  - b\n", put("how", 0, value="S"), "how:\n  - >\n    S\n  - b\n"),
    "item, only a dash": ("how:\n  -\n  - b\n", put("how", 0, value="a: b"), 'how:\n  - "a: b"\n  - b\n'),
    "item, away": ("how:\n  - a  # c\n  - b\n", put("how", 0, value=None), "how:\n  - b\n"),
    # Steps
    "person moves no more": (
        MOVE,
        lambda source: source.person_does(("steps", 0), "wait"),
        MOVE.replace("move: 8 times", "wait: ready").replace("    pace: 40/min  # p\n", ""),
    ),
    "person, two times": (
        "steps:\n  - show: A\n    hold: 5s\n    rest: 6s\n",
        lambda source: source.person_does(("steps", 0), "rest"),
        "steps:\n  - show: A\n    rest: 6s\n",
    ),
    "person, no value": (
        "steps:\n  - show: A\n    hold:   # c\n",
        lambda source: source.person_does(("steps", 0), "rest"),
        "steps:\n  - show: A\n    rest:   # c\n",
    ),
    "steps in one line": (
        "steps: [{id: a, do: 6s}, {do: 7s}]\n",
        lambda source: source.move_step(("steps", 0), ("steps", 2)),
        "steps: [{do: 7s}, {id: a, do: 6s}]\n",
    ),
    "dash alone": (
        "steps:\n  - do: 6s\n  # c\n  -\n    do: 7s\n",
        lambda source: source.move_step(("steps", 1), ("steps", 0)),
        "steps:\n  # c\n  -\n    do: 7s\n  - do: 6s\n",
    ),
    "comment behind the dash": (
        "steps:\n  - do: 6s\n  - # c\n    do: 7s\n",
        lambda source: source.delete(("steps", 0)),
        "steps:\n  - # c\n    do: 7s\n",
    ),
    "group copied with its names": (
        'steps:\n- repeat: 2\n  id: g\n  steps:\n  - id: a\n    do: 6s\n    if_too_painful: "#a"\n',
        lambda source: source.duplicate(("steps", 0)),
        'steps:\n- repeat: 2\n  id: g\n  steps:\n  - id: a\n    do: 6s\n    if_too_painful: "#a"\n'
        '- repeat: 2\n  id: g-2\n  steps:\n  - id: a-2\n    do: 6s\n    if_too_painful: "#a-2"\n',
    ),
    "comments in a group's head stay": (
        "steps:\n  - repeat: 2\n    # head\n    steps:\n      - do: 6s\n    # tail\n",
        lambda source: source.ungroup(("steps", 0)),
        "steps:\n  # head\n  - do: 6s\n  # tail\n",
    ),
    "way of a choice": (
        "steps:\n  - show: A\n    choose:\n      - show: B\n        do: 6s\n      # c\n      "
        "- show: C\n        do: 7s\n",
        lambda source: source.move_step(("steps", 0, "choose", 1), ("steps", 0, "choose", 0)),
        "steps:\n  - show: A\n    choose:\n      # c\n      "
        "- show: C\n        do: 7s\n      - show: B\n        do: 6s\n",
    ),
    "id of two that have it": (
        "steps:\n  - id: a\n    do: 6s\n  - id: a\n    do: 7s\n    if_too_painful: '#a'\n",
        lambda source: source.rename_id(("steps", 1), "b"),
        "steps:\n  - id: a\n    do: 6s\n  - id: b\n    do: 7s\n    if_too_painful: '#a'\n",
    ),
    "adapt, key without value": (
        STEP + "    adapt:  # c\n",
        lambda source: source.adapt_row(("steps", 0), "child", "skip"),
        STEP + "    adapt: {child: skip}  # c\n",
    ),
    "adapt, lines in braces": (
        STEP + "    adapt: {\n      child: skip,  # c\n    }\n",
        lambda source: source.adapt_row(("steps", 0), "als", "stop"),
        STEP + "    adapt: {\n      child: skip,  # c\n      als: stop,\n    }\n",
    ),
    "adapt, table becomes a word": (
        STEP + "    adapt:\n      child:  # why\n        show: B\n        do: 5s\n      als: skip\n",
        lambda source: source.adapt_row(("steps", 0), "child", "skip"),
        STEP + "    adapt:\n      child: skip  # why\n      als: skip\n",
    ),
    "several lines written": (
        STEP,
        lambda source: source.write(("steps", 0, "adapt"), "als: skip\nchild:\n  stop: Rest."),
        STEP + "    adapt:\n      als: skip\n      child:\n        stop: Rest.\n",
    ),
}

REFUSED: dict[str, tuple[str, Edit]] = {
    "needed list, last one": ("relieves: [calf]\n", off("relieves", "calf")),
    "anchor above": ("a: &x\n  b: c\n", put("a", "b", value="d")),
    "anchor inside a step": (
        "steps:\n  - show: &x A\n  - show: B\n",
        lambda source: source.move_step(("steps", 0), ("steps", 2)),
    ),
    "tag in a list": ("needs: [!t wall, mat]\n", off("needs", "wall")),
    "not YAML": ("a: b\n c: d\n", put("a", value="d")),
    "second way": (
        "steps:\n  - choose:\n      - do: 6s\n      - do: 7s\n",
        lambda source: source.delete(("steps", 0, "choose", 0)),
    ),
    "group into itself": (
        "steps:\n  - repeat: 2\n    steps:\n      - do: 6s\n      - do: 7s\n",
        lambda source: source.move_step(("steps", 0), ("steps", 0, "steps", 0)),
    ),
    "group that some are not given": (
        "steps:\n  - repeat: 2\n    steps:\n      - do: 6s\n    adapt: {child: skip}\n",
        lambda source: source.ungroup(("steps", 0)),
    ),
    "name that is taken": (
        "steps:\n  - id: a\n    do: 6s\n  - id: b\n    do: 7s\n",
        lambda source: source.rename_id(("steps", 0), "b"),
    ),
    "steps apart": (
        "steps:\n  - do: 6s\n  - do: 7s\n  - do: 8s\n",
        lambda source: source.group(("steps", 0), ("steps", 2)),
    ),
    "place that is gone": (STEP, put("steps", 4, "show", value="B")),
}


@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["lf", "crlf"])
@pytest.mark.parametrize("case", PLACES.values(), ids=PLACES)
def test_an_odd_place_is_changed_alone(case: tuple[str, Edit, str], end: str) -> None:
    before, edit, after = case
    if "\n" in before:
        before, after = before.replace("\n", end), after.replace("\n", end)
    assert spliced(before, edit(SourceText(before))) == after


@pytest.mark.parametrize("case", REFUSED.values(), ids=REFUSED)
def test_a_place_that_is_not_safe_is_refused_with_a_sentence(case: tuple[str, Edit]) -> None:
    with pytest.raises(CannotSplice, match=r"^[A-Z].*\.$"):
        case[1](SourceText(case[0]))


@pytest.mark.parametrize(
    "text",
    ["- x", "? x", "x:", "@x", "`x", "%x", "!x", "&x", "*x", "|", "> x", "{x", "[x", "x]", "x, y", "'x'", '"x"', "#x",
     "x #y", "no", "~", "1:30", "---", "x\\y", ":x", ": x", "-", "<<", "=", "Ä “x” — y…", "a" * 400],
)  # fmt: skip
def test_every_text_reads_back_as_it_was_given(text: str) -> None:
    source = SourceText("a: Old\nb: 'Old'\nc: \"Old\"\nd: >\n  Old\ne: {note: Old}\nf: [Old]\n")
    for key in "abcd":
        made = SourceText(spliced(source.text, source.put((), key, text)))
        assert made.text_at((key,)) == text
    made = SourceText(spliced(source.text, source.put(("e",), "note", text)))
    assert made.text_at(("e", "note")) == text
    made = SourceText(spliced(source.text, source.chip_on((), "f", text)))
    assert made.text_at(("f", 1)) == text
