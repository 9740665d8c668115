# SPDX-License-Identifier: MIT
"""Makes docs/COVERAGE.md from docs/coverage.yaml: where each point of the old advice lives, or why it does not.

python docs/make_coverage.py            writes the page
python docs/make_coverage.py --check    writes nothing; exit 1 when the page is old or a place has lost its words
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

import yaml

ROOT = Path(__file__).parents[1]
DATA = ROOT / "docs" / "coverage.yaml"
PAGE = ROOT / "docs" / "COVERAGE.md"

HEAD = """# Coverage: the old advice, point by point

Made by `python docs/make_coverage.py` from `docs/coverage.yaml`. Do not edit this page.

The project began with four texts of old advice, machine-translated: 82 points, S1 to S82. Each is carried by the files
named here, or left out for the reason given. The words in quotes stand in the file; a test fails when they vanish.

| | The point | Where it lives | What became of it |
| --- | --- | --- | --- |
"""


@dataclass(frozen=True, slots=True)
class Place:
    file: str
    words: str


@dataclass(frozen=True, slots=True)
class Point:
    """One point of the old advice. Exactly one of `places` and `left_out` is filled."""

    id: str
    says: str
    places: tuple[Place, ...] = ()
    changed: str = ""
    left_out: str = ""


def read(data: Path = DATA) -> list[Point]:
    """The points in the order of the file. Raises on unknown or missing keys: this file is ours."""
    points = []
    for name, entry in yaml.safe_load(data.read_text(encoding="utf-8")).items():
        places = tuple(Place(**place) for place in entry.pop("places", ()))
        point = Point(id=name, places=places, **entry)
        if bool(point.places) == bool(point.left_out):
            raise ValueError(f"{name} needs either places or left_out")
        points.append(point)
    return points


def one_line(text: str) -> str:
    return " ".join(text.split())


def lost(points: list[Point], root: Path = ROOT) -> list[str]:
    """A sentence for each place whose file is gone or no longer says its words."""
    found = []
    for point in points:
        for place in point.places:
            path = root / place.file
            if not path.is_file():
                found.append(f"{point.id}: there is no file {place.file}")
            elif one_line(place.words) not in one_line(path.read_text(encoding="utf-8")):
                found.append(f'{point.id}: {place.file} no longer says "{place.words}"')
    return found


def cell(text: str) -> str:
    return text.replace("|", "\\|")


def page(points: list[Point]) -> str:
    rows = []
    for point in points:
        where = "<br>".join(f"[{p.file}](../{p.file}): “{cell(p.words)}”" for p in point.places)
        fate = point.changed or (f"Left out: {point.left_out}" if point.left_out else "Carried as it is.")
        rows.append(f"| {point.id} | {cell(point.says)} | {where} | {cell(fate)} |")
    carried = sum(1 for point in points if point.places)
    changed = sum(1 for point in points if point.places and point.changed)
    total = f"{len(points)} points: {carried} carried ({changed} of them corrected or softened), "
    return HEAD + "\n".join(rows) + f"\n\n{total}{len(points) - carried} left out.\n"


def main(arguments: list[str]) -> int:
    points = read()
    problems = lost(points)
    for problem in problems:
        print(problem, file=sys.stderr)
    if arguments == ["--check"]:
        old = not PAGE.is_file() or PAGE.read_text(encoding="utf-8") != page(points)
        if old:
            print("docs/COVERAGE.md is old: run python docs/make_coverage.py", file=sys.stderr)
        return 1 if problems or old else 0
    PAGE.write_text(page(points), encoding="utf-8")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
