# SPDX-License-Identifier: MIT
"""Dangerous advice is seen in the five languages in which people write it, and what forbids it is left in peace."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cramprelief.routine.danger_words import DANGERS, dangers
from cramprelief.routine.decode import decode

CORPUS = Path(__file__).parent / "corpus" / "words"


def lines(name: str) -> list[str]:
    text = (CORPUS / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


WHY = {
    "ice": "Ice", "hot": "Heat", "pain": "Pain", "spring": "Springing", "crack": "A joint", "swollen": "A red",
    "dose": "A dose", "prick": "Pricking", "quinine": "Quinine",
}  # fmt: skip


def bad() -> list[tuple[str, str]]:
    found, section = [], ""
    for line in (CORPUS / "danger.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            section = line[3:]
        elif line and not line.startswith("#"):
            found.append((section, line))
    return found


BAD, SAFE = bad(), lines("safe.txt")


@pytest.mark.parametrize(("section", "line"), BAD)
def test_dangerous_advice_is_told_with_its_reason(section: str, line: str) -> None:
    assert any(danger.why.startswith(WHY[section]) for _, danger in dangers(line)), line


@pytest.mark.parametrize("line", SAFE)
def test_good_advice_and_what_forbids_the_bad_is_no_finding(line: str) -> None:
    assert [(words, danger.why) for words, danger in dangers(line)] == []


def test_every_kind_is_in_the_corpus_and_says_what_to_write() -> None:
    told = {next(danger.why for danger in DANGERS if danger.why.startswith(WHY[section])) for section, _ in BAD}
    assert told == {danger.why for danger in DANGERS}
    assert all(danger.write.endswith(".") for danger in DANGERS)


@given(st.sampled_from(BAD), st.sampled_from(SAFE), st.booleans(), st.sampled_from(["upper", "lower", "title"]))
def test_good_sentences_around_it_hide_nothing(bad: tuple[str, str], safe: str, first: bool, case: str) -> None:
    both = f"{bad[1]} {safe}" if first else f"{safe} {bad[1]}"
    assert any(danger.why.startswith(WHY[bad[0]]) for _, danger in dangers(getattr(both, case)()))


@given(st.text(max_size=120))
def test_no_text_makes_it_fail(text: str) -> None:
    assert len(list(dangers(text))) <= len(DANGERS)


def test_a_file_gets_a_warning_with_the_reason_and_what_to_write() -> None:
    text = """\
format: 1
kind: relief
title: A test
summary: A test of dangerous words.
relieves: [calf]
posture: sitting
evidence: {grade: C, note: A note.}
steps:
  - id: one
    show: Hold frozen peas on the naked calf.
    hold: 30s
"""
    found = [one for one in decode("test-routine.yaml", text.encode()).reading.findings.found if one.code == "danger"]
    assert [(one.line, one.level) for one in found] == [(10, "warning")]
    assert "burns" in found[0].message and "in a cloth" in found[0].message
