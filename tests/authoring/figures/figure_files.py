# SPDX-License-Identifier: MIT
"""Figure files to be changed in tests, and how a hand changes them."""

from __future__ import annotations

from tests.figure.shipped import SHIPPED

from cramprelief import places
from cramprelief.authoring.figures.figure_file import FigureFile
from cramprelief.authoring.figures.posing import Posing
from cramprelief.authoring.splice import spliced
from cramprelief.figure.body.person import Appearance


def file_of(text: str, name: str = "my-figure") -> FigureFile:
    return FigureFile(name, text, SHIPPED)


def shipped_file(name: str) -> FigureFile:
    """A copy of one that comes with the app, as its bytes say."""
    data = (places.assets() / "figures" / f"{name}.yaml").read_bytes()
    return FigureFile(name, data.decode("utf-8"), SHIPPED)


def posing(file: FigureFile, pose: str) -> Posing:
    return Posing(file, ("poses", pose), Appearance())


def after(file: FigureFile, hands: Posing) -> str:
    """The file's text once the pose has come to rest."""
    hands.settle()
    return spliced(file.text, hands.splice(file))


def lines_changed(before: str, now: str) -> list[tuple[str, str]]:
    """(before, now) of every line that differs; for texts of as many lines."""
    one, other = before.split("\n"), now.split("\n")
    assert len(one) == len(other), now
    return [(a, b) for a, b in zip(one, other, strict=True) if a != b]
