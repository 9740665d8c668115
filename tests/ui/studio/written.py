# SPDX-License-Identifier: MIT
"""A routine as somebody has just written it, open in the Studio: for the tests of its views."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from cramprelief.authoring.document import RoutineDocument
from cramprelief.ui.studio.studio_document import StudioDocument

ROUTINE = """\
# For Tuesday's group
format: 1
kind: relief
title: Wall stretch, slow
summary: A slow standing stretch for a cramp in the calf.
relieves: [calf]
posture: standing
situations: [in-bed, anywhere]
evidence:
  grade: B
  note: Health services advise to stretch the cramped muscle first.
  sources: [nhs-leg-cramps]
cautions:
  - say: Stop at sharp or rising pain.
  - say: Wear shoes to stand.
    when: [diabetes, neuropathy]
steps:
  - id: face
    show: Stand and face a wall.
    do: 6s
    figure: {name: wall-stretch, pose: face}
  # 45 s: agreed with Mrs K.
  - repeat: 3-5
    steps:
      - id: hold
        show: Hold still and breathe slowly.
        more: Your {side} heel stays on the floor.
        hold: 45s
        muscle: calf
        figure: {name: wall-stretch, pose: lean}
        adapt:
          pregnancy: {hold: 20s}
          balance-problems: skip
      - show: Step in and rest.
        rest: 15s
        figure: {name: wall-stretch, move: step-in}
  - show: Walk slowly around the room.
    do: 20s
author: A. Berger
"""
HOLD, REST = ("steps", 1, "steps", 0), ("steps", 1, "steps", 1)


@dataclass(slots=True)
class Kept:
    """Keeps what is saved in memory."""

    path: Path
    saved: list[bytes] = field(default_factory=list)

    def save(self, data: bytes) -> None:
        self.saved.append(data)


def opened(text: str = ROUTINE, *, read_only: bool = False) -> StudioDocument:
    """The document of this text; what lies in other files is not looked at."""
    path = Path("/nowhere/wall-stretch-slow.yaml")
    return StudioDocument(RoutineDocument(text, str(path)), Kept(path), read_only=read_only)


def line_with(text: str, words: str) -> str:
    """The one line in which these words stand."""
    found = [line for line in text.splitlines() if words in line]
    assert len(found) == 1, found
    return found[0]
