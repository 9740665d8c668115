# SPDX-License-Identifier: MIT
"""What a figure offers to who changes it: another pose on its scene, a place over its file, drafts, handholds."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.figure.shipped import SHIPPED

from cramprelief import places
from cramprelief.figure.body.person import Appearance
from cramprelief.figure.library import FigureLibrary
from cramprelief.figure.model import Still
from cramprelief.figure.props.table import PROPS
from cramprelief.figure.scene import STILL, Scene


def test_a_posed_scene_keeps_what_stands_around() -> None:
    figure = SHIPPED.figure("wall-stretch")
    assert figure is not None
    lean, face = figure.stills["lean"], figure.stills["face"]
    scene = Scene(figure, lean, PROPS, Appearance(), "left", "calf")
    back = scene.frame(STILL).back
    posed = scene.posed(face.pose)
    assert posed.pose(STILL) == face.pose
    assert posed.frame(STILL).back is back
    assert posed.mirrored and scene.pose(STILL) == lean.pose


def test_a_move_posed_is_a_picture_of_that_pose() -> None:
    figure = SHIPPED.figure("wall-stretch")
    assert figure is not None
    move = figure.moves["step-back"]
    posed = Scene(figure, move, PROPS, Appearance()).posed(figure.stills["face"].pose)
    assert isinstance(posed.entry, Still)
    assert (posed.entry.camera, posed.entry.arrows) == (move.camera, move.arrows)


def test_a_figure_that_is_not_saved_lies_over_its_file(tmp_path: Path) -> None:
    library = FigureLibrary([places.assets() / "figures", tmp_path])
    wall = library.figure("wall-stretch")
    assert wall is not None and library.figure("my-own") is None
    library.lay_over("my-own", wall)
    assert library.figure("my-own") is wall
    library.lay_over("my-own", None)
    assert library.figure("my-own") is None
    (tmp_path / "my-own.yaml").write_bytes((places.assets() / "figures" / "wall-stretch.yaml").read_bytes())
    library.lay_over("my-own", None)
    assert library.figure("my-own") is not None, "the file is read anew"


def test_a_document_keeps_what_the_file_says() -> None:
    path = places.assets() / "figures" / "wall-stretch.yaml"
    document = SHIPPED.read(path)
    drafts = document.drafts
    assert drafts is not None and document.figure is not None
    assert drafts.own("lean")["near_hand"]["at"].amounts == ("wall", 590.0)
    assert "near_hand" not in drafts.own("near-wall") or drafts.own("near-wall")["from"] == "palms-on"
    for name, still in document.figure.stills.items():
        assert drafts.pose(drafts.merged(name)) == still.pose
    node = drafts.poses["lean"].node
    text = path.read_text(encoding="utf-8")
    span = node.key_span("lean")
    assert text[span.start : span.end] == "lean"
    assert text.splitlines()[span.line - 1].strip() == "lean: 22"


def test_a_document_with_an_error_has_no_drafts() -> None:
    assert SHIPPED.decoded("x.yaml", b"format: 1\ntitle: X\n").drafts is None


@pytest.mark.parametrize("name", sorted(PROPS))
def test_every_thing_names_the_numbers_that_a_hand_may_drag(name: str) -> None:
    prop = PROPS[name]
    for hold in prop.grips:
        for key in {hold.across, hold.up} - {None}:
            assert prop.params[str(key)].kind in ("number", "pair", "spot")


def test_a_wall_is_dragged_by_its_place_and_a_bed_by_its_ends() -> None:
    assert PROPS["wall"].grips == (("x", None),)
    assert PROPS["bed"].grips == (("x0", "top"), ("x1", "top"))
    assert ("sore_foot", "sore_foot") in PROPS["front_person"].grips
