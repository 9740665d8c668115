# SPDX-License-Identifier: MIT
"""Whole lines: set in, made a remark, begun anew; and the colours of one line after the other."""

from __future__ import annotations

import pytest

from cramprelief.ui.studio.source.colouring import PLAIN, coloured
from cramprelief.ui.studio.source.lines import commented, indented, next_line

TEXT = "a: 1\n  b: 2\n\n   # c\n"


def changed(text, changes):
    for change in reversed(changes):
        text = text[: change.start] + change.new + text[change.end :]
    return text


def test_lines_go_in_and_out():
    assert changed(TEXT, indented(TEXT, 0, 2, 1)) == "  a: 1\n    b: 2\n\n   # c\n"
    assert changed(TEXT, indented(TEXT, 0, 3, -1)) == "a: 1\nb: 2\n\n # c\n"


def test_remarks_there_and_back():
    off = changed(TEXT, commented(TEXT, 0, 1))
    assert off == "# a: 1\n#   b: 2\n\n   # c\n"
    assert changed(off, commented(off, 0, 1)) == TEXT
    assert changed(TEXT, commented(TEXT, 1, 3)) == "a: 1\n  # b: 2\n\n  #  # c\n"
    assert commented("\n\n", 0, 1) == []


@pytest.mark.parametrize(
    ("before", "spaces"),
    [("title: A", 0), ("steps:", 2), ("  - id: a", 4), ("    steps:  # two", 6), ("  - ", 4), ("  # so:", 2), ("", 0)],
)
def test_the_next_line_begins_where_a_careful_writer_begins_it(before, spaces):
    assert next_line(before) == " " * spaces


def test_keys_numbers_and_remarks_are_told_apart():
    lines = {
        "title: It's soft  # name": [("title", "key"), ("# name", "remark")],
        "summary: >": [("summary", "key")],
        "  Folded: 5 # no remark": [],
        "hold: 45s": [("hold", "key"), ("45s", "number")],
        '  - say: "two': [("say", "key")],
        "  # lines: 5s": [],
        '  end" # remark': [("# remark", "remark")],
        "adapt: {pregnancy: {hold: 20s}}": [
            ("adapt", "key"), ("pregnancy", "key"), ("hold", "key"), ("20s", "number"),
        ],
        "show: Hold for 5, not more: 8": [("show", "key"), ("8", "number")],
    }  # fmt: skip
    state = PLAIN
    for line, expected in lines.items():
        found, state = coloured(line, state)
        assert [(line[each.start : each.start + each.length], each.kind) for each in found] == expected, line
