# SPDX-License-Identifier: MIT
"""One joint that goes too far is told and drawn at its limit: one number takes no picture away."""

from __future__ import annotations

import pytest

from cramprelief import places
from cramprelief.figure.format.decode import decode, decode_shared
from cramprelief.figure.model import Still

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
