# SPDX-License-Identifier: MIT
"""A bundle as a practice would send it: two routines, one of which is here already, one that is not safe."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from cramprelief import places
from cramprelief.authoring.bundle.pack import BundleFacts, pack
from cramprelief.authoring.bundle.receiver import shipped_here
from cramprelief.reading.regular import read_words

_TAKEN = "wall-stretch-slow.yaml"


def send(home: Path) -> Path:
    """The bundle's file, in `home`; in the person's folder lies a routine of the same name as one in it."""
    desk = home / "practice"
    desk.mkdir(parents=True)
    wall, towel = (_bundled(name) for name in ("wall-calf-stretch", "towel-calf-stretch"))
    wall = wall.replace("title: Wall calf stretch", "title: Wall stretch, slow")
    towel = towel.replace("title: Towel calf stretch", "title: Towel pull, three ways")
    hot = "steps:\n  - show: Put your foot into water of 44 degrees.\n    hold: 20s\n"
    (desk / _TAKEN).write_text(wall, encoding="utf-8")
    (desk / "towel-pull.yaml").write_text(towel.replace("steps:\n", hot, 1), encoding="utf-8")
    places.own_routines().mkdir(parents=True, exist_ok=True)
    mine = wall.replace("hold: 30s", "hold: 20s") + "# mine\n"
    (places.own_routines() / _TAKEN).write_text(mine, encoding="utf-8")
    facts = BundleFacts("Physio Nord, J. Olsen", "CC BY 4.0", date(2026, 2, 21))
    file = home / "towel-group.cramprelief"
    file.write_bytes(pack(sorted(desk.iterdir()), desk, shipped_here(), facts).data)
    return file


def _bundled(name: str) -> str:
    return read_words(places.bundled_routines() / f"{name}.yaml").decode()
