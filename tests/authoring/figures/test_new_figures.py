# SPDX-License-Identifier: MIT
"""New figures, poses and moves: small files that the checks are happy with."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.authoring.figures.figure_files import file_of, shipped_file

from cramprelief import places
from cramprelief.authoring.edit import CannotSplice
from cramprelief.authoring.figures import new_figures
from cramprelief.figure.format.check import check
from cramprelief.figure.format.validate import validate


def test_an_empty_scene_is_a_figure_without_a_finding() -> None:
    file = file_of(new_figures.empty_scene("Neck: slowly"))
    assert check(file.document) == ()
    assert file.figure is not None and file.figure.title == "Neck: slowly"


def test_a_copy_has_all_but_the_line_to_the_apps_schema() -> None:
    text = shipped_file("wall-stretch").text
    copy = new_figures.copied(text)
    assert "yaml-language-server" not in copy
    assert len(text.splitlines()) == len(copy.splitlines()) + 1


def test_a_copy_beside_the_routines_is_valid(tmp_path: Path) -> None:
    copy = new_figures.copied(shipped_file("wall-stretch").text)
    (tmp_path / "wall-stretch-2.yaml").write_text(copy, encoding="utf-8")
    assert validate([tmp_path], places.assets() / "figures") == []


def test_names_are_free_and_small() -> None:
    assert new_figures.free_name("wall-stretch", {"wall-stretch", "wall-stretch-2"}) == "wall-stretch-3"
    assert new_figures.free_name("wall-stretch-2", {"wall-stretch-2"}) == "wall-stretch-3"
    assert new_figures.free_name("Mein Bild!", ()) == "mein-bild"


def test_a_pose_starts_from_another_one() -> None:
    file = shipped_file("wall-stretch")
    now = file.after(new_figures.pose_added(file, "knee-soft", "lean", 'Your {side} knee: soft, "so"'))
    assert now.figure is not None
    assert now.figure.stills["knee-soft"].pose == now.figure.stills["lean"].pose
    assert now.figure.stills["knee-soft"].alt == 'Your {side} knee: soft, "so"'
    for wrong in ("lean", "Two Words"):
        with pytest.raises(CannotSplice):
            new_figures.pose_added(file, wrong, "lean", "x")


def test_a_figure_without_moves_gets_one() -> None:
    file = file_of(new_figures.empty_scene("Neck"))
    one = file.after(new_figures.pose_added(file, "bent", "standing", "You bend."))
    two = one.after(new_figures.move_added(one, "bend", "standing", "bent", "You bend slowly."))
    assert two.figure is not None and [*two.figure.moves] == ["bend"]


def test_words_for_the_picture_are_written_alone() -> None:
    file = shipped_file("wall-stretch")
    now = file.after(new_figures.told(file, "poses", "lean", "You lean."))
    assert [line for line in now.text.splitlines() if line not in file.text.splitlines()] == ["    alt: You lean."]
