# SPDX-License-Identifier: MIT
"""The library of routines: read from its compiled form against read from the files, in the same run."""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "src"))

from cramprelief.routine import load  # noqa: E402

MOST_MS = 5.0
LEAST_RATIO = 10.0
FRESH = "import sys; from pathlib import Path; from cramprelief.routine import load; "
LOAD = "load.load([Path(sys.argv[1])], Path(sys.argv[2])); print(len(sys.modules))"


def median_ms(times: int, work: Callable[[], object]) -> float:
    spent = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        spent.append(time.perf_counter() - start)
    return statistics.median(spent) * 1000


def main(words: list[str]) -> int:
    times = 5 if "--short" in words else 25
    folders = [ROOT / "routines"]
    with tempfile.TemporaryDirectory() as place:
        kept = Path(place) / "library.bin"
        found = load.load(folders, kept)
        slow = median_ms(max(3, times // 5), lambda: load.load(folders))
        fast = median_ms(times, lambda: load.load(folders, kept))
        whole = median_ms(times, lambda: list(load.load(folders, kept).routines.values()))
        done = subprocess.run(
            [sys.executable, "-c", FRESH + LOAD, str(folders[0]), str(kept)],
            capture_output=True, text=True, check=True, env={"PYTHONPATH": str(ROOT / "src")},
        )  # fmt: skip
    print(f"{len(found.routines)} routines, {len(found.programmes) + len(found.preparations)} plans")
    print(f"from the files {slow:.0f} ms, compiled {fast:.1f} ms (at most {MOST_MS:.0f}), that is {slow / fast:.0f}:1")
    print(f"compiled, with every routine looked at: {whole:.1f} ms")
    print(f"modules loaded by a fresh start with the compiled library: {done.stdout.strip()}")
    return 0 if fast <= MOST_MS and slow / fast >= LEAST_RATIO else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
