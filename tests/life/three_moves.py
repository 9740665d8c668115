# SPDX-License-Identifier: MIT
"""A short routine of the person's own, whose words are known and whose first step is as long as a case needs."""

from __future__ import annotations

import json

from tests.life.surroundings import App, Surroundings

STEPS = ["Push your heel away from you.", "Let go and rest.", "Pull your toes up toward your shin."]
"""Its steps: lines of the built-in routines, which the app has recorded."""
ROUTINE = """\
format: 1
kind: relief
title: Three moves
summary: A short one for a test.
relieves: [calf]
posture: any
needs: []
evidence: {grade: C, note: "Folk remedy, not tested.", sources: []}
steps:
  - {id: push, show: Push your heel away from you., hold: FIRSTs}
  - {id: rest, show: Let go and rest., rest: 6s}
  - {id: pull, show: Pull your toes up toward your shin., hold: 8s}
"""


def three_moves(here: Surroundings, *, first: int = 9, **wishes: object) -> App:
    """A routine of the person's own, with the app's words alone: no ticks, no chime.

    `first` is the length of its first step, in seconds.
    """
    (here.data / "routines").mkdir(parents=True, exist_ok=True)
    (here.data / "routines" / "three-moves.yaml").write_text(ROUTINE.replace("FIRST", str(first)))
    (here.data / "settings.json").write_text(json.dumps({"welcomed": True, "sound_volume": 0, **wishes}))
    app = here.start("play", "three-moves")
    here.opened(app)
    return app
