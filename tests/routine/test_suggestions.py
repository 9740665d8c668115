# SPDX-License-Identifier: MIT
"""What a finding proposes is itself accepted: nobody writes what they were told and is refused next."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cramprelief.reading.finding import Finding
from cramprelief.routine.decode import decode

FILE = """\
format: 1
kind: relief
title: A test
summary: A test of what is proposed.
relieves: [calf]
posture: sitting
needs: [wall]
evidence: {grade: C, note: A note.}
cautions:
  - say: Stop at sharp pain.
steps:
  - id: one
    show: SHOW
    KIND: VALUE
    MORE
"""
STEP, ID = 14, 12
"""Lines of the file."""


def findings(kind: str, value: str, show: str = "Hold on.", more: str = "") -> list[Finding]:
    text = FILE.replace("SHOW", show).replace("KIND", kind).replace("VALUE", value).replace("MORE", more or "# more")
    return decode("test-routine.yaml", text.encode()).reading.findings.found


def of_line(found: list[Finding], line: int = STEP) -> list[Finding]:
    return [one for one in found if one.line == line and one.level == "error"]


def proposals(finding: Finding) -> list[str]:
    """The suggestion, and whatever its words tell to write."""
    told = re.findall(r"Write ([^.;]*?)(?:, or say less)?\.(?:\s|$)", finding.message)
    words = [part.strip().strip('"') for one in told for part in one.split(", or ")]
    return [*([finding.suggestion] if finding.suggestion else []), *words]


def check(kind: str, value: str, show: str = "Hold on.", more: str = "") -> None:
    for finding in of_line(findings(kind, value, show, more)):
        for proposal in proposals(finding):
            left = of_line(findings(kind, proposal, show, more))
            assert left == [], (value, finding.message, proposal, [one.message for one in left])


NUMBERS = st.one_of(
    st.integers(0, 99_999).map(str), st.decimals(0, 5000, places=1).map(str), st.decimals(0, 5000, places=2).map(str),
    st.tuples(st.integers(0, 200), st.integers(0, 99)).map(lambda pair: f"{pair[0]}:{pair[1]:02}"),
)  # fmt: skip
UNITS = st.sampled_from(
    [
        "",
        "s",
        " s",
        "sec",
        " seconds",
        "m",
        " min",
        " minutes",
        "x",
        " times",
        " reps",
        "h",
        "/min",
        " per minute",
        "-3",
    ]
)
SHOWS = st.sampled_from(["Hold.", "Hold on.", "Pull the toes up to the shin and hold them there very softly."])


@given(kind=st.sampled_from(["do", "hold", "rest", "move"]), number=NUMBERS, unit=UNITS, show=SHOWS)
def test_what_is_proposed_for_a_length_is_accepted(kind: str, number: str, unit: str, show: str) -> None:
    check(kind, f'"{number}{unit}"' if ":" in number else f"{number}{unit}", show)


@pytest.mark.parametrize(
    ("value", "cure"), [("4.5s", "5s"), ("0.5s", "1s"), ("0,5 sec", "1s"), ("1.5 min", "1m30s"), ("30", "30s")]
)
def test_a_length_is_never_rounded_down(value: str, cure: str) -> None:
    (finding,) = of_line(findings("do", value, "Hold."))
    assert finding.suggestion == cure and f"Write {cure}" in finding.message


def test_a_length_that_is_too_short_for_its_words_is_proposed_long_enough() -> None:
    show = "Pull the toes up to the shin and hold them there very softly."
    (finding,) = of_line(findings("do", "2.5s", show))
    assert finding.suggestion is not None and of_line(findings("do", finding.suggestion, show)) == []


@pytest.mark.parametrize("value", ["99999s", "0", "45 min", "3 h", "1:75:00", "-4s", "ten seconds", "0s"])
def test_what_can_not_be_meant_proposes_nothing_that_is_refused(value: str) -> None:
    check("do", f'"{value}"')
    check("move", f'"{value}"')


@given(number=NUMBERS, unit=UNITS)
def test_what_is_proposed_for_a_pace_or_a_breath_is_accepted(number: str, unit: str) -> None:
    for more in ("pace: VALUE", "breathe: {in: VALUE, out: 6s}", "breathe: {in: 4s, out: VALUE}"):
        value = f'"{number}{unit}"'
        for finding in of_line(findings("move", "200 times", more=more.replace("VALUE", value)), STEP + 1):
            for proposal in proposals(finding):
                left = of_line(findings("move", "200 times", more=more.replace("VALUE", f'"{proposal}"')), STEP + 1)
                assert [one.code for one in left if one.code.startswith("bad-")] == [], (value, finding.message)


@given(text=st.text(st.sampled_from("aZ9 -_.ä"), min_size=1, max_size=90))
def test_what_is_proposed_for_an_id_is_accepted(text: str) -> None:
    found = decode("test-routine.yaml", FILE.replace("id: one", f'id: "{text}"').encode()).reading.findings.found
    for finding in of_line(found, ID):
        if finding.suggestion is not None:
            again = FILE.replace("id: one", f'id: "{finding.suggestion}"')
            assert of_line(decode("test-routine.yaml", again.encode()).reading.findings.found, ID) == []


@given(text=st.text(st.sampled_from("aZ9 -_.ä"), min_size=1, max_size=90))
def test_what_is_proposed_for_a_file_name_is_accepted(text: str) -> None:
    for finding in decode(f"{text}.yml", FILE.encode()).reading.findings.found:
        if finding.code == "file-name":
            assert finding.suggestion is not None
            again = decode(finding.suggestion, FILE.encode()).reading.findings.found
            assert "file-name" not in {one.code for one in again}


@given(
    text=st.lists(st.sampled_from(["calf", "calfs", "a", "toes", "wall", "none", "foot arch"]), min_size=1, max_size=4),
    between=st.sampled_from([", ", " and ", "/", "; ", " or "]),
)
def test_what_is_proposed_for_a_list_is_accepted(text: list[str], between: str) -> None:
    for key, line in (("relieves: [calf]", 5), ("posture: sitting", 6), ("needs: [wall]", 7)):
        name = key.partition(":")[0]
        found = decode(
            "test-routine.yaml", FILE.replace(key, f"{name}: {between.join(text)}").encode()
        ).reading.findings
        for finding in of_line(found.found, line):
            if finding.suggestion is not None and finding.suggestion.startswith("["):
                again = decode("test-routine.yaml", FILE.replace(key, f"{name}: {finding.suggestion}").encode())
                assert of_line(again.reading.findings.found, line) == [], finding.message
