# SPDX-License-Identifier: MIT
"""What is wrong in a file, with its place: any bytes give a tree or findings, and a slip its nearest name."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from cramprelief.reading.finding import Findings, Span, shorten
from cramprelief.reading.located import parse
from cramprelief.reading.nearest import nearest


@given(st.binary(max_size=200) | st.text(max_size=200).map(lambda words: words.encode("utf-8", "replace")))
@example(b"a: [1, {b: c}]\n- d")
@example(b"&a [*a, *b]")
@example(b"\xff\xfe\x00\x01")
def test_any_bytes_give_a_tree_or_say_what_is_wrong(data: bytes) -> None:
    findings = Findings("any.yaml")
    tree = parse(data, findings)
    assert tree is not None or findings.found or not data.strip()
    assert all(each.line >= 1 and each.column >= 1 and "\n" not in each.message for each in findings.found)


def test_a_slip_is_told_with_the_name_that_was_meant() -> None:
    findings = Findings("a.yaml")
    findings.unknown("unknown-key", Span(3, 5, 20, 28), "key", "posture ", ("postures", "title"))
    (found,) = findings.found
    assert (found.line, found.column, found.suggestion) == (3, 5, "postures")
    assert nearest("Foot Arch", ("foot-arch", "calf")) == "foot-arch"
    assert nearest("x" * 61, ("x" * 61,)) is None


def test_a_long_text_is_shortened_to_one_line() -> None:
    assert shorten("one\n  two", 40) == "one two"
    assert shorten("a" * 50, 10) == "a" * 9 + "…"
