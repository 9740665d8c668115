# SPDX-License-Identifier: MIT
"""`cramprelief validate` on articles and sources, as an editor runs it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cramprelief import places
from cramprelief.cli.main import run
from cramprelief.learn.blocks import CALLOUTS, MARKS, PAGES

ARTICLE = (places.assets() / "articles" / "needle-pricks.md").read_text("utf-8")


def test_what_comes_with_the_app_is_clean(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["validate", str(places.assets() / "articles"), str(places.assets() / "sources.yaml")]) == 0
    assert "all is well" in capsys.readouterr().err


def test_an_article_of_ones_own_is_checked_against_the_app(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "mine.md"
    file.write_text(ARTICLE.replace("routine:heel-push", "routine:heel-pusch"), "utf-8")
    assert run(["validate", str(file)]) == 1
    said = capsys.readouterr().out
    line = ARTICLE[: ARTICLE.index("routine:heel-push")].count("\n") + 1
    assert said.startswith(f"{file}:{line}:")
    assert 'Did you mean "heel-push"? [unknown-name]' in said


def test_articles_of_one_folder_may_link_to_each_other(tmp_path: Path) -> None:
    (tmp_path / "mine.md").write_text(ARTICLE + "\n[More](article:other).\n", "utf-8")
    assert run(["validate", str(tmp_path / "mine.md")]) == 1
    (tmp_path / "other.md").write_text(ARTICLE, "utf-8")
    assert run(["validate", str(tmp_path)]) == 0


def test_routines_and_articles_go_together_as_data(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "mine.md").write_text("nothing", "utf-8")
    (tmp_path / "own.yaml").write_text("format: 1\n", "utf-8")
    assert run(["validate", "--json", str(tmp_path / "mine.md"), str(tmp_path / "own.yaml")]) == 1
    found = json.loads(capsys.readouterr().out)
    assert {Path(each["file"]).name for each in found} == {"mine.md", "own.yaml"}


def test_a_list_of_sources_is_checked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "sources.yaml").write_text("a:\n  title: A\n  kind: trail\n  read: abstract\n  claim: B.\n", "utf-8")
    assert run(["validate", str(tmp_path / "sources.yaml")]) == 1
    assert 'sources.yaml:3:9: error: There is no kind called "trail". Did you mean "trial"?' in capsys.readouterr().out


def test_the_guide_for_writers_is_true(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    guide = (Path(__file__).parents[2] / "docs" / "ARTICLES.md").read_text("utf-8")
    top, text = guide.split("```\n")[1], guide.split("```\n")[3]
    (tmp_path / "my-article.md").write_text(top + "\n" + text, "utf-8")
    assert run(["validate", str(tmp_path / "my-article.md")]) == 1
    said = capsys.readouterr().out.splitlines()
    assert ["[bad-number]" in line or "[unknown-source]" in line for line in said] == [True, True]
    assert all(f"`{name}`" in guide for name in (*CALLOUTS, *PAGES))
    assert all(f"`[{mark}]`" in guide and (not label or label in guide) for mark, label in MARKS.items())
