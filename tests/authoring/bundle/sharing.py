# SPDX-License-Identifier: MIT
"""Two people: one who packs, one who adds, each with a folder of their own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from tests.authoring.bundle.hostile import PLAIN, png

from cramprelief.authoring.bundle.add import AddedFile, add
from cramprelief.authoring.bundle.look import BundleLook, look
from cramprelief.authoring.bundle.pack import BundleFacts, pack
from cramprelief.authoring.bundle.place import Placement
from cramprelief.authoring.bundle.receiver import Receiver, shipped_here

FACTS = BundleFacts("J. Olsen", "CC BY 4.0", date(2026, 11, 21))
FIGURE = (Path(__file__).parents[3] / "assets" / "figures" / "quad-standing.yaml").read_bytes()
PLAN = b"""format: 1
kind: programme
title: Evening calf plan
summary: A soft pull each evening.
evidence: {grade: C, note: A folk remedy.}
days: 21
tasks:
- id: pull
  show: Pull softly.
  routines: [pull]  # the soft one
"""


def routine(title: str = "Soft pull", figure: str = "", more: str = "") -> bytes:
    """A small routine with a picture, perhaps, and more keys."""
    text = PLAIN.decode().replace("Soft pull", title)
    if figure:
        text = text.replace("- show: Sit down.\n", f"- show: Sit down.\n  figure: {figure}\n")
    return (text + more).encode()


def put(folder: Path, files: Mapping[str, bytes]) -> Path:
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return folder


def held(folder: Path) -> dict[str, bytes]:
    """All that lies in a folder, also what is hidden."""
    return {each.relative_to(folder).as_posix(): each.read_bytes() for each in folder.rglob("*") if each.is_file()}


def packed(folder: Path, *names: str) -> bytes:
    return pack([folder / name for name in names], folder, shipped_here(), FACTS).data


@dataclass
class Person:
    """Who gets a bundle."""

    folder: Path

    def look(self, data: bytes) -> BundleLook:
        return look(data, Receiver(self.folder, shipped_here()))

    def placed(self, data: bytes, *replace: str) -> Placement:
        found = self.look(data)
        chosen = [item.piece.name for item in found.chosen_one_by_one]
        return found.placed(Receiver(self.folder, shipped_here()), chosen, replace)

    def add(self, data: bytes, *replace: str) -> tuple[AddedFile, ...]:
        return add(self.placed(data, *replace), self.folder)

    def states(self, data: bytes) -> dict[str, str]:
        return {item.piece.name: item.state for item in self.look(data).items}


SET: dict[str, bytes] = {
    "pull.yaml": routine(figure="{file: pictures/grip.png, alt: A grip.}", more="then: [ease]  # after it\n"),
    "ease.yaml": routine("Ease off", "{name: knee-soft, pose: hold-chair}"),
    "programmes/evening.yaml": PLAN,
    "figures/knee-soft.yaml": FIGURE,
    "pictures/grip.png": png(),
}
"""A plan, what it uses, and what that uses."""
