# SPDX-License-Identifier: MIT
"""A character that nobody sees stands in no text of a file, however it was written, and reaches no terminal."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cramprelief.reading.characters import escaped, hidden
from cramprelief.reading.finding import Findings
from cramprelief.reading.located import Table, parse

HIDDEN = [
    "\0", "\a", "\b", "\v", "\f", "\x1b", "\x7f", "\x85", "\x9b", "\xad", "\u061c", "\u200b", "\u200e", "\u200f",
    "\u2028", "\u202a", "\u202e", "\u2060", "\u2066", "\u2069", "\ufeff", "\ufffa", "\U000e0041",
]  # fmt: skip


@pytest.mark.parametrize("sign", HIDDEN, ids=ascii)
def test_such_a_character_is_found_and_escaped(sign: str) -> None:
    text = f"Sit{sign}down"
    assert hidden(text)
    assert json.loads(f'"{escaped(text)}"') == text
    assert escaped(text).isascii()


@pytest.mark.parametrize(
    "text",
    [
        "Sit\tdown.\nRest.",
        "Füße hoch, 5 °C, 1½",
        "ноги вверх",
        "نمی\u200cخواهم",
        "👩\u200d⚕️",
        "脚を上げる",
        "ऱ्\u200dय",
        "—…“”",
    ],
)
def test_texts_of_any_language_stay(text: str) -> None:
    assert not hidden(text)
    assert escaped(text) == text


def test_a_joiner_joins_no_latin_letters() -> None:
    assert hidden("pay\u200cpal")
    assert hidden("\u200dstart")


@pytest.mark.parametrize("written", [r'"a\e[2J"', r'"a\0"', r'"a\x07"', r'"a\u202e"', r'"\u200b"', r'"a\N"', r'"a\r"'])
@pytest.mark.parametrize("place", ["title: {}", "{}: x", "steps: [{}]"])
def test_an_escape_of_the_format_is_no_way_round(written: str, place: str) -> None:
    findings = Findings("a.yaml")
    parse(place.format(written).encode(), findings)
    assert [finding.code for finding in findings.found] == ["bad-character"]
    assert "U+" in findings.found[0].message


@pytest.mark.parametrize("sign", [sign for sign in HIDDEN if sign not in "\0\ufeff"], ids=ascii)
def test_nor_is_the_character_itself(sign: str) -> None:
    findings = Findings("a.yaml")
    assert parse(f"title: a{sign}b".encode(), findings) is None
    assert [finding.code for finding in findings.found] == ["bad-character"]


def test_lines_may_end_as_on_any_system() -> None:
    findings = Findings("a.yaml")
    tree = parse(b'title: "a b"\r\nsummary: c\rsteps: "a\\tb\\nc"\n', findings)
    assert isinstance(tree, Table)
    assert not findings.found


@given(st.text())
def test_nothing_that_is_printed_steers_a_terminal(text: str) -> None:
    shown = escaped(text)
    assert not hidden(shown)
    assert not any(ord(sign) < 32 and sign not in "\t\n" for sign in shown)
