# SPDX-License-Identifier: MIT
"""Each start that people make, from the command to the painted words, against an empty PySide6 window.

In a real window, in rounds: each round has one of each start, beginning with another one. Promises are in `MOST`.
"""

from __future__ import annotations

import shutil
import statistics
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from real_window import EMPTY, WHOLE, Resident, Told, once, screen, start

ROUNDS, SHORT_ROUNDS = 10, 3
MOST = {
    "Home": 1.2, "Home after a kill": 1.2, "Home with a cramp to go on with": 1.3, "Home, first start ever": 1.5,
    "now calf": 1.15, "now foot-arch, first start ever": 1.45, "now neck, first start ever": 1.45,
    "the whole player with its figure": 1.9, "rung, first time": 0.5, "rung again": 0.4,
}  # fmt: skip
"""Times an empty window's, at most."""


def main(words: list[str]) -> int:
    rounds = SHORT_ROUNDS if "--short" in words else ROUNDS
    spent: dict[str, list[Told]] = {name: [] for name in MOST}
    plain: list[Told] = []
    with tempfile.TemporaryDirectory() as folder, screen() as here:
        homes = Homes(Path(folder), here)
        homes.use()
        for number in range(rounds):
            turn = number % len(MOST)
            plain.append(once(EMPTY, here, homes.warm))
            names = list(MOST)
            for name in names[turn:] + names[:turn]:
                spent[name].append(homes.start(name))
    empty = statistics.median(each.milliseconds for each in plain)
    fastest, slowest = min(each.milliseconds for each in plain), max(each.milliseconds for each in plain)
    print(f"an empty window: {empty:.0f} ms, from {fastest:.0f} to {slowest:.0f}, {plain[-1].peak / 1024:.0f} MiB")
    kept = True
    for name, most in MOST.items():
        milliseconds = statistics.median(each.milliseconds for each in spent[name])
        pairs = [each.milliseconds / beside.milliseconds for each, beside in zip(spent[name], plain, strict=True)]
        kept = kept and milliseconds / empty <= most
        print(f"{name}: {milliseconds:.0f} ms, {milliseconds / empty:.2f} (at most {most}; pairs from {min(pairs):.2f} "
              f"to {max(pairs):.2f}): {spent[name][-1].words}")  # fmt: skip
    more = sorted(set(spent["now calf"][-1].modules) - set(plain[-1].modules))
    print(f"modules before the first instruction: {len(more)} more than an empty window's: {' '.join(more)}")
    first, whole = (spent[name][-1].peak / plain[-1].peak for name in ("now calf", "the whole player with its figure"))
    print(f"memory at the first instruction: {first:.2f} of an empty window's, with the whole player {whole:.2f}")
    return 0 if kept else 1


class Homes:
    """The folders of people: one who starts often, one whose start was killed, one whose cramp was, and new ones."""

    def __init__(self, folder: Path, here: dict[str, str]) -> None:
        self._folder, self._here = folder, here
        self.warm, self.killed, self.cut = folder / "warm", folder / "killed", folder / "cut"
        self._new = 0

    def use(self) -> None:
        """Each was used often; two are killed, once on Home and once in a guided cramp."""
        for _ in range(3):
            for words in ([], ["now", "calf"]):
                once(start(words, stays=1.5), self._here, self.warm)
            time.sleep(2.2)  # files are trusted once they are two seconds old
        for home, words in ((self.killed, []), (self.cut, ["now", "calf"])):
            shutil.copytree(self.warm, home, ignore=shutil.ignore_patterns("run"))
            time.sleep(2.2)
            for asked in ([], words):
                once(start(asked, stays=2.5), self._here, home)

    def start(self, name: str) -> Told:
        if name.startswith("rung"):
            return self._ring(again=name.endswith("again"))
        if name.startswith("the whole"):
            return once(WHOLE, self._here, self.warm)
        words = ["now", name.split(",")[0].split()[1]] if name.startswith("now") else []
        home = {"Home after a kill": self.killed, "Home with a cramp to go on with": self.cut}.get(name, self.warm)
        if "first start ever" in name:
            home = self._another()
        return once(start(words), self._here, home)

    def _ring(self, *, again: bool) -> Told:
        waits = Resident(self._here, self._another())
        try:
            told = waits.ring()
            if again:
                waits.put_away()
                told = waits.ring()
        finally:
            waits.end()
        return Told(*told, 0)

    def _another(self) -> Path:
        self._new += 1
        return self._folder / f"new{self._new}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
