# SPDX-License-Identifier: MIT
"""One joint that goes too far is told and drawn at its limit: one number takes no picture away."""

from __future__ import annotations

from pathlib import Path

import pytest

from cramprelief import places
from cramprelief.authoring.desk.listing import DeskListing
from cramprelief.figure.format.decode import decode, decode_shared
from cramprelief.figure.format.validate import faults
from cramprelief.figure.model import Still
from cramprelief.routine.validate import Shipped
from cramprelief.routine.validate import validate as validate_routines

SHARED = places.assets() / "figures" / "body" / "poses.yaml"
FILE = """format: 1
title: One joint too far
camera: {center: [0, 380], width: 880}
shadows: feet
poses:
  stand:
    alt: You stand.
    from: body.standing
  up:
    alt: Your {side} knee is up.
    from: stand
    near: {hip: HIP}
"""


@pytest.mark.parametrize(("written", "drawn"), [("140", "130"), ("-90", "-25"), ("90", "90")])
def test_it_stays_at_its_limit(written: str, drawn: str) -> None:
    shared = decode_shared(str(SHARED), SHARED.read_bytes())[0]
    found = decode("test.yaml", FILE.replace("HIP", written).encode(), shared)
    right = decode("test.yaml", FILE.replace("HIP", drawn).encode(), shared)
    assert found.figure is not None
    assert right.figure is not None
    pose, expected = found.figure.stills["up"], right.figure.stills["up"]
    assert isinstance(pose, Still)
    assert pose.pose == expected.pose
    told = [(each.line, each.suggestion) for each in found.findings if each.code == "joint-limit"]
    assert told == ([] if written == drawn else [(12, drawn)])


def test_a_figure_s_fault_is_told_on_the_routine_that_uses_it(tmp_path: Path) -> None:
    (tmp_path / "figures").mkdir()
    words = (places.bundled_routines() / "heel-push.yaml").read_text(encoding="utf-8")
    file = tmp_path / "mine.yaml"
    file.write_text(words.replace("figure: heel-push\n", "figure: bent\n"), encoding="utf-8")

    def found(number: str) -> list[str]:
        (tmp_path / "figures" / "bent.yaml").write_text(FILE.replace("HIP", number), encoding="utf-8")
        shipped = Shipped(
            places.bundled_routines(), places.assets(), lambda folder: faults(folder, places.assets() / "figures")
        )
        assert DeskListing(tmp_path, shipped).files()[0].findings == tuple(validate_routines([file], shipped))
        return [each.message for each in validate_routines([file], shipped) if each.code == "faulty-figure"]

    assert found("90") == []
    (told,) = found("140")
    assert told.startswith('Something is wrong in the figure "bent": line ')
