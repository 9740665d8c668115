# SPDX-License-Identifier: MIT
"""The small Markdown of the articles: what each form becomes, and what is refused, at its place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cramprelief.learn.blocks import (
    ArticleTable,
    Basis,
    Block,
    Callout,
    Heading,
    KnownNames,
    Link,
    Listing,
    Paragraph,
    Text,
    claims,
    plain,
    row_claims,
    runs,
)
from cramprelief.learn.markdown import read_blocks
from cramprelief.reading.finding import Findings

KNOWN = KnownNames(["nhs-leg-cramps"], ["heel-push"], ["bed-set-up"], ["food"], ["U2"])


def read(text: str, known: KnownNames | None = None) -> tuple[Block, ...]:
    findings = Findings("a.md")
    blocks = read_blocks(text, 1, findings, known)
    assert [str(finding) for finding in findings.found] == []
    return blocks


def wrong(text: str, known: KnownNames | None = None) -> list[str]:
    findings = Findings("a.md")
    read_blocks(text, 1, findings, known)
    return [f"{finding.line}:{finding.column} {finding.code}" for finding in findings.found]


def test_a_heading_gets_an_anchor() -> None:
    assert read("## First, a calm word\n") == (Heading("First, a calm word", "first-a-calm-word"),)


def test_a_paragraph_runs_on_over_its_lines() -> None:
    (block,) = read("It is\n**short** and warm. [@nhs-leg-cramps, gk] See [food](article:food).\n")
    assert block == Paragraph(
        (
            Text("It is "),
            Text("short", strong=True),
            Text(" and warm."),
            Basis(("nhs-leg-cramps",), ("gk",)),
            Text(" See "),
            Link("food", "article", "food"),
            Text("."),
        )
    )
    assert plain(block.inlines) == "It is short and warm. See food."


def test_lists_are_numbered_or_not() -> None:
    first, second = read("- One. [gk]\n- Two\n  lines. [gk]\n\n1. Three. [app]\n")
    assert isinstance(first, Listing) and isinstance(second, Listing)
    assert [first.ordered, second.ordered] == [False, True]
    assert [plain(item) for item in first.items] == ["One.", "Two lines."]


def test_a_table_has_cells_of_words_and_bases() -> None:
    (table,) = read("| Food | Known |\n|---|:--|\n| **Nuts** | Nothing. [folk] |\n")
    assert isinstance(table, ArticleTable)
    assert [plain(cell) for cell in table.head] == ["Food", "Known"]
    assert table.rows == (((Text("Nuts", strong=True),), (Text("Nothing."), Basis((), ("folk",)))),)


def test_a_box_has_a_kind_and_paragraphs() -> None:
    (box,) = read("> [!doctor]\n> Go. [gk]\n>\n> Or call. [gk] [Clot](sign:U2)\n")
    assert isinstance(box, Callout)
    assert box.kind == "doctor"
    assert [plain(paragraph.inlines) for paragraph in box.paragraphs] == ["Go.", "Or call. Clot"]


def test_each_claim_ends_at_its_basis() -> None:
    (block,) = read("One. Two. [gk] Three. [folk] More in [food](article:food).\n")
    (run,) = runs(block)
    assert [(claim.words, claim.basis.marks) for claim in claims(run)] == [
        ("One. Two.", ("gk",)),
        ("Three.", ("folk",)),
    ]


def test_a_signpost_is_no_part_of_the_claim_after_it() -> None:
    (block,) = read(
        "One. [gk] [Clot](sign:U2) [Food](article:food) Red skin. [app] [Heel push](routine:x) is safe. [gk]\n"
    )
    (run,) = runs(block)
    assert [claim.words for claim in claims(run)] == ["One.", "Red skin.", "Heel push is safe."]


def test_a_claim_in_a_table_says_what_it_is_about() -> None:
    (table,) = read("| Vitamin | Known |\n|---|---|\n| D | Nothing. [gk] More. [app] |\n")
    assert isinstance(table, ArticleTable)
    assert [claim.words for claim in row_claims(table.rows[0])] == ["D: Nothing.", "D: More."]


@pytest.mark.parametrize(
    "text",
    [
        "A claim that nothing carries.\n",
        "Sourced. [gk] Not sourced.\n",
        "Sourced. [gk] Not sourced. See [food](article:food).\n",
        "- One. [gk]\n- Two.\n",
        "> [!care]\n> Take care.\n",
        "| a | b |\n|---|---|\n| one | two |\n",
    ],
)
def test_words_without_a_basis_are_told(text: str) -> None:
    assert [said.split()[1] for said in wrong(text)] == ["no-source"]


@pytest.mark.parametrize("text", ["Are you sure?\n", "These help:\n", "Read [food](article:food).\n"])
def test_what_claims_nothing_needs_no_basis(text: str) -> None:
    read(text)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("# Too big\n", "1:1 not-markdown"),
        ("### Too small\n", "1:1 not-markdown"),
        ("## One\nwords\n", "2:1 not-markdown"),
        ("## One\n\n## One\n", "3:1 not-markdown"),
        ("One. [gk]\n\n```\n", "3:1 not-markdown"),
        ("> words\n", "1:1 not-markdown"),
        ("> [!docter]\n> Words. [gk]\n", "1:5 unknown-name"),
        ("> [!care]\nwords\n", "2:1 not-markdown"),
        ("- one [gk]\n1. two [gk]\n", "2:1 not-markdown"),
        ("- one [gk]\n  - two [gk]\n", "2:1 not-markdown"),
        ("| a |\n| b |\n", "1:1 not-markdown"),
        ("| a | b |\n|---|---|\n| one [gk] |\n", "3:1 not-markdown"),
        ("Words with *one star. [gk]\n", "1:12 not-markdown"),
        ("First line\nand <b>more</b>. [gk]\n", "2:5 not-markdown"),
        ("See https://example.org for more. [gk]\n", "1:5 not-markdown"),
        ("See [the page](https://example.org).\n", "1:5 not-markdown"),
        ("Words. [@nhs-leg-cramps; gk]\n", "1:8 unknown-name"),
        ("Words. [nhs-leg-cramps]\n", "1:8 unknown-name"),
        ("Words. [@nhs-leg-cramp]\n", "1:8 unknown-name"),
        ("Words. [gk] See\n[it](routine:heel-pusch).\n", "2:1 unknown-name"),
        ("See [it](page:sign).\n", "1:5 unknown-name"),
    ],
)
def test_what_is_not_read_is_told_at_its_place(text: str, said: str) -> None:
    assert said in wrong(text, KNOWN)


def test_known_names_are_fine() -> None:
    read("Words. [@nhs-leg-cramps] [a](routine:heel-push) [b](plan:bed-set-up) [c](sign:U2) [d](page:signs)\n", KNOWN)


@given(st.text(alphabet=st.sampled_from("ab .#>-1|*[]()!@:\n`<"), max_size=120))
def test_nothing_makes_it_raise(text: str) -> None:
    read_blocks(text, 1, Findings(""), KNOWN)


@given(st.lists(st.from_regex(r"[a-z][a-z ]{0,20}[a-z]\.", fullmatch=True), min_size=1, max_size=6))
def test_no_word_of_a_good_text_gets_lost(sentences: list[str]) -> None:
    text = "\n\n".join(sentence + " [plain]" for sentence in sentences)
    assert [plain(run) for block in read(text) for run in runs(block)] == sentences
