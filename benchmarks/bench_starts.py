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

from real_window import EMPTY, Told, once, screen, start

ROUNDS, SHORT_ROUNDS = 10, 3
MOST = {
    "Home": 1.2, "Home after a kill": 1.2, "Home with a cramp to go on with": 1.3, "Home, first start ever": 1.5,
    "now calf": 1.15, "now foot-arch, first start ever": 1.45, "now hand, first start ever": 1.45,
}  # fmt: skip
"""Times an empty window's, at most."""


def main(words: list[str]) -> int:
    rounds = SHORT_ROUNDS if "--short" in words else ROUNDS
    with tempfile.TemporaryDirectory() as folder, screen() as here:
        homes = Homes(Path(folder))
        for _ in range(3):
            once(start([], stays=1.5), here, homes.warm)
            once(start(["now", "calf"], stays=1.5), here, homes.warm)
            time.sleep(2.2)  # files are trusted once they are two seconds old
        homes.kill(here)
        spent: dict[str, list[float]] = {name: [] for name in MOST}
        ratios: dict[str, list[float]] = {name: [] for name in MOST}
        plain: list[float] = []
        last: dict[str, Told] = {}
        for number in range(rounds):
            turn = number % len(MOST)
            empty = once(EMPTY, here, homes.warm).milliseconds
            plain.append(empty)
            names = list(MOST)
            for name in names[turn:] + names[:turn]:
                last[name] = told = homes.start(name, here)
                spent[name].append(told.milliseconds)
                ratios[name].append(told.milliseconds / empty)
    print(f"empty window {statistics.median(plain):.0f} ms, from {min(plain):.0f} to {max(plain):.0f}")
    kept = True
    for name, most in MOST.items():
        ratio = statistics.median(spent[name]) / statistics.median(plain)
        kept = kept and ratio <= most
        print(f"{name}: {statistics.median(spent[name]):.0f} ms, {ratio:.2f} (at most {most}; "
              f"pairs {min(ratios[name]):.2f} to {max(ratios[name]):.2f}); {last[name].words}")  # fmt: skip
    return 0 if kept else 1


class Homes:
    """The folders of people: one who starts often, one whose start was killed, one whose cramp was, and a new one."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.warm, self.killed, self.cut = folder / "warm", folder / "killed", folder / "cut"
        self._new = 0

    def kill(self, here: dict[str, str]) -> None:
        """Both were used often and are killed now: Home once, a guided cramp once."""
        for home, words in ((self.killed, []), (self.cut, ["now", "calf"])):
            shutil.copytree(self.warm, home, ignore=shutil.ignore_patterns("run"))
            time.sleep(2.2)
            for asked in ([], words):
                once(start(asked, stays=2.5), here, home)

    def start(self, name: str, here: dict[str, str]) -> Told:
        words = ["now", name.split(",")[0].split()[1]] if name.startswith("now") else []
        home = {"Home after a kill": self.killed, "Home with a cramp to go on with": self.cut}.get(name, self.warm)
        if "first start ever" in name:
            self._new += 1
            home = self._folder / f"new{self._new}"
        return once(start(words), here, home)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
