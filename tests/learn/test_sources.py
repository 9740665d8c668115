# SPDX-License-Identifier: MIT
"""The list of sources: what it gives back, and how it says what is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cramprelief import places
from cramprelief.learn.sources import load_sources, read_sources
from cramprelief.reading.finding import Findings

GOOD = """\
coppin-2005:
  title: Calf stretching and quinine
  authors: Coppin et al.
  journal: Br J Gen Pract
  year: 2005
  kind: trial
  read: abstract
  claim: Stretching alone did not help.
"""


def findings_of(text: str) -> list[str]:
    findings = Findings("sources.yaml")
    read_sources(text.encode(), findings)
    return [str(finding) for finding in findings.found]


def test_the_shipped_list_is_clean_and_long() -> None:
    findings = Findings("sources.yaml")
    sources = load_sources(places.assets() / "sources.yaml", findings)
    assert findings.found == []
    assert len(sources) > 90
    assert sources["hallegraeff-2012"].kind == "trial"
    assert sources["hallegraeff-2012"].read == "abstract"


def test_a_source_reads_as_one_line() -> None:
    source = read_sources(GOOD.encode(), Findings(""))["coppin-2005"]
    assert source.cited() == "Coppin et al., Calf stretching and quinine, Br J Gen Pract, 2005"
    assert not source.background


def test_the_year_is_not_said_twice() -> None:
    text = GOOD.replace("Br J Gen Pract", "Br J Gen Pract 2005;1")
    assert read_sources(text.encode(), Findings(""))["coppin-2005"].cited().count("2005") == 1


@pytest.mark.parametrize(
    ("old", "new", "place", "says"),
    [
        ("kind: trial", "kind: trail", "6:9", 'Did you mean "trial"?'),
        ("read: abstract", "read: nearly", "7:9", "There is no read"),
        ("  claim: Stretching alone did not help.\n", "", "1:1", 'needs "claim:"'),
        ("authors:", "author:", "3:3", 'Did you mean "authors"?'),
        ("title: Calf stretching and quinine", "title: [one, two]", "2:10", '"title" is a text'),
        ("year: 2005", "background: yes", "5:15", 'Write "background: true"'),
        ("  year: 2005", "  kind: trial", "6:3", "a second time"),
    ],
)
def test_a_mistake_is_told_at_its_place(old: str, new: str, place: str, says: str) -> None:
    said = findings_of(GOOD.replace(old, new, 1))
    assert len(said) == 1
    assert said[0].startswith(f"sources.yaml:{place}: error: ")
    assert says in said[0]


def test_one_bad_source_leaves_the_others() -> None:
    text = "bad: only words\n" + GOOD
    assert list(read_sources(text.encode(), Findings(""))) == ["coppin-2005"]


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    findings = Findings("sources.yaml")
    assert load_sources(tmp_path / "sources.yaml", findings) == {}
    assert [finding.code for finding in findings.found] == ["unreadable"]


@given(st.text(max_size=200))
def test_nothing_makes_it_raise(text: str) -> None:
    read_sources(text.encode("utf-8", "surrogatepass"), Findings(""))
    read_sources((GOOD + text).encode("utf-8", "surrogatepass"), Findings(""))
