# SPDX-License-Identifier: MIT
"""A routine in the making, for pictures of the Studio."""

from __future__ import annotations

from cramprelief import places
from cramprelief.authoring.edit import Path
from cramprelief.ui.gallery.stage import StagedApp
from cramprelief.ui.studio.document.page import DocumentPage
from cramprelief.ui.studio.studio_document import StudioDocument

NAME = "wall-stretch-slow.yaml"
TEXT = """\
# Praxis Linden, wall stretch for Tuesday's group
# Slower than the app's own: Mrs K. needs 45 s.
format: 1
kind: relief
draft: yes
title: Wall stretch, slow
summary: A slow standing stretch for a cramp in the calf.
relieves: [calf]
posture: standing
situations: [in-bed, anywhere]
needs: [wall]
evidence:
  grade: B
  note: Health services advise to stretch the cramped muscle first.
  sources: [nhs-leg-cramps, mayo-leg-cramps]
avoid: [recent-leg-injury, balance-problems]
cautions:
  - say: Stop at sharp or rising pain.
  - say: Wear shoes to stand.
    when: [diabetes, neuropathy]
breathing: calm
figure: wall-stretch
steps:
  - id: face
    show: Stand and face a wall.
    do: 6s
    figure: {name: wall-stretch, pose: face}
  - id: palms
    show: Lay both palms flat on the wall.
    do: 8s
    figure: {name: wall-stretch, move: palms}
  - id: back
    show: Take small steps back. Keep both heels down.
    do: 10s
    figure: {name: wall-stretch, move: step-back}
  # 45 s, not 30: agreed with Mrs K.
  - repeat: 3-5
    steps:
      - id: hold
        show: Hold still and breathe slowly.
        more: Your {side} heel stays on the floor.
        hold: 45s
        muscle: calf
        figure: {name: wall-stretch, pose: lean}
        if_too_painful: lying-toe-pull-and-cycle
        adapt:
          pregnancy: {hold: 20s}
          balance-problems: skip
      - id: let-go
        show: Step in and rest.
        rest: 15s
        figure: {name: wall-stretch, move: step-in}
then: [bed-edge-massage]
if_not_helping: [calf-pinch-and-stand]
author: Praxis Linden
"""
HOLD: Path = ("steps", 3, "steps", 0)


def begin(stage: StagedApp, text: str = TEXT) -> StudioDocument:
    """Open this text as a draft in the Studio, with the step chosen that is held."""
    path = places.own_routines() / NAME
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    stage.show("document", str(path))
    page = stage.app.window.page("document")
    assert isinstance(page, DocumentPage) and page.document is not None
    page.document.select(HOLD)
    stage.settle()
    return page.document
