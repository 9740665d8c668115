# SPDX-License-Identifier: MIT
"""All pictures that a step may show, searched and filtered."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.figure.shipped import SHIPPED

from cramprelief.authoring.figures.gallery import figure_yaml, found, pictures, uses
from cramprelief.authoring.figures.own_picture import brought_in, picture_yaml
from cramprelief.picture.opener import PictureError
from cramprelief.routine.model import FigureRef

ALL = pictures(SHIPPED, ())
_SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9v9z"/></svg>'


def names(found_: tuple[object, ...]) -> set[str]:
    return {f"{picture.ref.name}/{picture.name}" for picture in found_}  # type: ignore[attr-defined]


def test_every_pose_and_move_is_a_picture() -> None:
    count = sum(
        len(figure.stills) + len(figure.moves)
        for figure in (SHIPPED.figure(name) for name in SHIPPED.files())
        if figure is not None
    )
    assert len(ALL) == count > 300


def test_a_search_finds_every_word_in_title_name_and_description() -> None:
    assert "towel-sit/pulled" in names(found(ALL, "towel PULLED", ()))
    assert found(ALL, "zebra", ()) == ()


def test_postures_add_up_and_moves_narrow_down() -> None:
    sitting, lying = (found(ALL, "", (one,)) for one in ("sitting", "lying"))
    assert len(found(ALL, "", ("sitting", "lying"))) == len(sitting) + len(lying)
    assert "towel-sit/sit" in names(sitting)
    assert "back-knee-rolls/lie" in names(lying)
    assert "wall-stretch/lean" in names(found(ALL, "", ("standing",)))
    assert "hand-calf/cup" not in names(sitting)
    moves = found(ALL, "", ("standing", "moves"))
    assert moves and all(picture.drive is not None and picture.posture == "standing" for picture in moves)


def test_the_persons_own_come_first() -> None:
    mixed = pictures(SHIPPED, {"wall-stretch"})
    assert mixed[0].ref.name == "wall-stretch"
    assert {picture.ref.name for picture in found(mixed, "", ("own",))} == {"wall-stretch"}


def test_a_picture_is_written_as_authors_do() -> None:
    assert figure_yaml(FigureRef("towel-sit", move="pull")) == "{name: towel-sit, move: pull}"
    assert figure_yaml(FigureRef("towel-sit", pose="sit")) == "{name: towel-sit, pose: sit}"
    assert picture_yaml("knee.svg", 'The "knee"\nbends') == '{file: knee.svg, alt: "The \\"knee\\" bends"}'
    assert uses(()) == {}


def test_a_picture_file_is_looked_through_and_copied_once(tmp_path: Path) -> None:
    source, folder = tmp_path / "My Knee.SVG", tmp_path / "routines"
    source.write_bytes(_SVG)
    assert brought_in(source, folder) == "my-knee.svg"
    assert (folder / "my-knee.svg").read_bytes() == _SVG
    assert brought_in(source, folder) == "my-knee.svg"
    source.write_bytes(_SVG.replace(b"9z", b"8z"))
    assert brought_in(source, folder) == "my-knee-2.svg"
    assert brought_in(folder / "my-knee.svg", folder) == "my-knee.svg"


@pytest.mark.parametrize("data", [b"", b"<html/>", _SVG.replace(b"<path", b"<script/><path")])
def test_a_picture_that_is_not_sound_stays_outside(tmp_path: Path, data: bytes) -> None:
    source = tmp_path / "bad.svg"
    source.write_bytes(data)
    with pytest.raises(PictureError):
        brought_in(source, tmp_path / "routines")
    assert not (tmp_path / "routines").exists()
