# SPDX-License-Identifier: MIT
"""Reading one article: its front matter, its counts, its claims, and messages with a place."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from cramprelief.learn.articles import Article, all_claims, load_articles, read_article
from cramprelief.learn.blocks import KnownNames
from cramprelief.reading.finding import Findings

GOOD = """\
---
code: L1
title: What a cramp is
summary: It hurts, and then it passes.
minutes: 1
search: [spasm]
routines: [heel-push]
plans: []
sources: [nhs-leg-cramps, miller-2022]
---

## What you feel

It hurts. [@nhs-leg-cramps] It passes. [@miller-2022, @nhs-leg-cramps]

## What helps

Breathe. [app]
"""
KNOWN = KnownNames(["nhs-leg-cramps", "miller-2022"], ["heel-push"], [], [], [])


def read(text: str, known: KnownNames | None = KNOWN) -> tuple[Article | None, list[str]]:
    findings = Findings("a.md")
    article = read_article("a", text.encode(), findings, known)
    return article, [str(finding) for finding in findings.found]


def test_a_good_article_says_what_it_holds() -> None:
    article, said = read(GOOD)
    assert said == []
    assert article is not None
    assert (article.id, article.code, article.title, article.minutes) == ("a", "L1", "What a cramp is", 1)
    assert article.number("miller-2022") == 2
    assert [(anchor, claim.words) for anchor, claim in all_claims(article)] == [
        ("what-you-feel", "It hurts."),
        ("what-you-feel", "It passes."),
        ("what-helps", "Breathe."),
    ]


@pytest.mark.parametrize(
    ("old", "new", "place", "says"),
    [
        ("minutes: 1", "minutes: 4", "5:10", "takes 1 minutes"),
        ("[nhs-leg-cramps, miller-2022]\n---", "[miller-2022, nhs-leg-cramps]\n---", "9:10", "in its order"),
        ("routines: [heel-push]", "routines: [heel-pusch]", "7:12", 'Did you mean "heel-push"?'),
        ("search: [spasm]", "search: spasm", "6:9", "is a list"),
        ("plans: []", "plans: [[a]]", "8:9", "Only words"),
        ("title: What a cramp is", "titel: What a cramp is", "3:1", 'Did you mean "title"?'),
        ("summary: It hurts", "summary: [It hurts]\nother: It hurts", "4:10", "is a text"),
        ("Breathe. [app]", "Breathe.", "18:1", "rests on"),
        ("[@miller-2022, @", "[@miler-2022, @", "14:40", 'Did you mean "miller-2022"?'),
        ("title: What", 'title: "What', "3:", "quotes"),
        ("---\ncode", "code", "1:1", 'Begin the file with "---"'),
    ],
)
def test_a_mistake_is_told_at_its_place(old: str, new: str, place: str, says: str) -> None:
    assert old in GOOD
    _, said = read(GOOD.replace(old, new, 1))
    assert any(line.startswith(f"a.md:{place}") and says in line for line in said), said


def test_windows_line_ends_make_no_difference() -> None:
    assert read(GOOD.replace("\n", "\r\n")) == read(GOOD)


def test_bytes_that_are_no_text_are_told() -> None:
    findings = Findings("a.md")
    assert read_article("a", b"---\ntitle: \xff\n---\n", findings) is None
    assert [finding.code for finding in findings.found] == ["not-utf8"]


def test_a_folder_gives_its_articles_in_order_and_the_broken_ones_apart(tmp_path: Path) -> None:
    (tmp_path / "second.md").write_text(GOOD.replace("L1", "L10"), "utf-8")
    (tmp_path / "first.md").write_text(GOOD.replace("L1", "L2"), "utf-8")
    (tmp_path / "broken.md").write_text("nothing", "utf-8")
    articles, wrong = load_articles(tmp_path)
    assert [article.id for article in articles] == ["first", "second"]
    assert [Path(findings.file).name for findings in wrong] == ["broken.md"]


def test_no_yaml_is_loaded_before_an_article_is() -> None:
    code = "import sys, cramprelief.learn.articles, cramprelief.learn.search; print('yaml' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.strip() == "False"
