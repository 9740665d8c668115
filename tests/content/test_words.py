# SPDX-License-Identifier: MIT
"""Words for a person in pain, in the dark: short, easy, calm, and never against the rules of the content."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
import textstat
import yaml
from tests.content.corpus import IDS, forms_of, lines_of, routine

from cramprelief import places
from cramprelief.guide.tables import load_tables
from cramprelief.routine.load import load

HARDEST = 5.0
HARDEST_NOTE = 8.0
FINAL = {
    "Put a handful of valerian root in a pot of water.",
    "Slowly straighten the elbow.",
    "Open each finger softly with the other hand.",
}
"""Words of the content specification that the formula takes for hard, as they are few and one of them is long."""
MOST_WORDS = {"show": 14, "helper": 14, "caution": 18, "say": 30, "more": 30, "stop": 30, "summary": 30}
WORDS_A_SECOND = 2.5


def grade(text: str) -> float:
    """The US school grade by Flesch and Kincaid's formula.

    It is taken of each line alone, with no floor for short ones and no averaging over a routine: in a cramp a
    person reads one line, so one hard line is one too many. On short lines the formula is strict, since a single
    long word weighs much there; that errs on the side of the reader.
    """
    known = (("{side}", "left"), ("{other_side}", "right"), ("dialysis", "sore"))  # who is on dialysis knows the word
    for long, short in known:
        text = text.replace(long, short)
    return textstat.flesch_kincaid_grade(text)


def test_the_scale_tells_easy_from_hard() -> None:
    assert grade("Push your heel away from you.") < 2
    assert grade("Dorsiflex the ankle maximally and maintain isometric activation.") > 12


@pytest.mark.parametrize("name", IDS)
def test_every_line_is_easy_to_read(name: str) -> None:
    hard = [
        (line, grade(line.text)) for line in lines_of(name) if grade(line.text) > HARDEST and line.text not in FINAL
    ]
    assert not hard
    assert grade(routine(name).evidence.note) <= HARDEST_NOTE


@pytest.mark.parametrize("name", IDS)
def test_every_line_is_short(name: str) -> None:
    long = [line for line in lines_of(name) if len(line.text.split()) > MOST_WORDS[line.part]]
    assert not long
    assert len(routine(name).title.split()) <= 7


@pytest.mark.parametrize("name", IDS)
def test_there_is_time_to_read_and_to_hear(name: str) -> None:
    """Both lines on the screen together, and the spoken line, fit into the step."""
    for step in forms_of(routine(name).steps):
        seconds = step.length
        if seconds is None:
            continue
        seen = len(f"{step.show} {step.more or ''}".split())
        heard = len((step.say or step.show).split())
        assert max(seen, heard) / WORDS_A_SECOND <= seconds, f"{name}#{step.id}"


TABLES = load_tables(places.assets() / "guide")
PLANS = load([places.bundled_routines()])


@pytest.mark.parametrize("line", [line.say for line in (*TABLES.rules, *TABLES.tips) if line.say])
def test_what_the_tables_say_is_short_and_easy(line: str) -> None:
    assert len(line.split()) <= MOST_WORDS["show"]
    assert grade(line) <= HARDEST


@pytest.mark.parametrize("name", [*PLANS.programmes, *PLANS.preparations])
def test_every_line_of_a_plan_is_easy_to_read(name: str) -> None:
    text = yaml.safe_load((places.bundled_routines() / "programmes" / f"{name}.yaml").read_text(encoding="utf-8"))
    hard = [line for key, line in plan_lines(text) if key in PLAN_LINES and grade(line) > HARDEST and line not in FINAL]
    long = [line for key, line in plan_lines(text) if key in ("show", "ask") and len(line.split()) > 14]
    assert (hard, long) == ([], [])


PLAN_LINES = {"summary", "show", "more", "how", "ask", "say", "checklist", "stop_if", "at_end", "remind"}


def plan_lines(found: object, key: str = "") -> Iterator[tuple[str, str]]:
    """Every text of the file with the key that it stands under."""
    if isinstance(found, dict):
        for name, value in found.items():
            yield from plan_lines(value, name)
    elif isinstance(found, list):
        for value in found:
            yield from plan_lines(value, key)
    elif isinstance(found, str):
        yield key, found


VERBS = (
    "ask", "breathe", "call", "change", "check", "choose", "chop", "do", "feel", "float", "get", "keep", "learn",
    "leave", "let", "lift", "look", "move", "pinch", "press", "pull", "push", "put", "read", "rest", "see", "show",
    "sit", "skip", "slide", "spread", "stand", "stop", "stretch", "take", "test", "throw", "use", "walk", "wash",
    "wear", "wipe", "wrap", "not", "never",
)  # fmt: skip
TELLS = re.compile(r"(?:^|[.?] |, )(?:" + "|".join(VERBS) + r")\b|\b(?:only|no|is (?:right|best|safer|kinder))\b", re.I)


def cautions() -> list[str]:
    """Every caution, and every sign at which to stop, of the routines and the plans."""
    found = [caution.say for name in IDS for caution in routine(name).cautions]
    for content in (*PLANS.programmes.values(), *PLANS.preparations.values()):
        found += [*(caution.say for caution in content.cautions), *content.stop_if]
    return sorted(set(found))


@pytest.mark.parametrize("line", cautions())
def test_every_caution_says_what_to_do(line: str) -> None:
    assert TELLS.search(line)


NEVER = re.compile(
    r"needle|\bprick|quinine|tonic water|\bhit\b|\bslap|\bpunch|\bforce\b|yank|convulsion|seizure|prone|boiling"
    r"|\bcures?\b|\bheals?\b|diagnos|guarantee|\b\d+ ?mg\b|magnesium|\btablet|\bpill\b",
    re.I,
)
BLAME = re.compile(r"\byou (?:failed|must|should have|forgot)\b|\bstreak|\blazy\b|!", re.I)
BRITISH = re.compile(r"\btowards\b|colour|centre\b|metre\b", re.I)


@pytest.mark.parametrize("name", IDS)
def test_nothing_that_must_never_be_said(name: str) -> None:
    for line in lines_of(name):
        assert not NEVER.search(line.text), line
        assert not BLAME.search(line.text), line
        assert not BRITISH.search(line.text), line


ROUGH = re.compile(r"\bbounc|\bjerk|\bpull (?:the toes )?hard|\bhard pull|\bdeep\b|\bice\b|\bbruise", re.I)


@pytest.mark.parametrize("name", IDS)
def test_rough_words_stand_only_where_they_are_forbidden(name: str) -> None:
    for line in lines_of(name):
        if ROUGH.search(line.text):
            assert re.search(r"\b(?:never|not?|off|leave out)\b", line.text, re.I), line


@pytest.mark.parametrize("name", IDS)
def test_breath_is_never_held_and_never_deep(name: str) -> None:
    for line in lines_of(name):
        assert not re.search(r"hold your breath(?! )", line.text, re.I) or "no need" in line.text.lower(), line
        assert not re.search(r"(?<!not )\bdeep(?:ly)? breath", line.text, re.I), line


CELSIUS = re.compile(r"(\d+)(?: to (\d+))? °C")
PAIR = re.compile(r"(\d+)(?: to (\d+))? °C (?:is |\()(\d+)(?: to (\d+))? °F")


@pytest.mark.parametrize("name", IDS)
def test_no_water_is_over_40_degrees_and_both_scales_agree(name: str) -> None:
    for line in lines_of(name):
        for low, high in CELSIUS.findall(line.text):
            assert max(int(low), int(high or 0)) <= 40, line
        for number in re.findall(r"(\d+) degrees", line.text):
            assert int(number) <= 40, line
        for low, high, low_f, high_f in PAIR.findall(line.text):
            assert round(int(low) * 9 / 5 + 32) == int(low_f), line
            assert not high or round(int(high) * 9 / 5 + 32) == int(high_f), line
        assert not CELSIUS.search(line.text) or PAIR.search(line.text), line
