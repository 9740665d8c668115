# SPDX-License-Identifier: MIT
"""Runs the benchmarks: `make bench`, or some by name and in short form: `make bench ARGS="--short starts"`.

Each `bench_NAME.py` beside this file is a program of its own: it takes `--short`, prints lines that a person
understands, and exits 1 where a promise of the project is not kept.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent


def main(words: list[str]) -> int:
    options = [word for word in words if word.startswith("-")]
    names = [word for word in words if not word.startswith("-")]
    there = {path.stem.removeprefix("bench_"): path for path in sorted(HERE.glob("bench_*.py"))}
    unknown = [name for name in names if name not in there]
    if unknown:
        print(f"No such benchmark: {', '.join(unknown)}. There are: {', '.join(there)}.", file=sys.stderr)
        return 2
    broken = []
    for name in names or there:
        print(f"\n== {name}", flush=True)
        if subprocess.run([sys.executable, str(there[name]), *options], check=False).returncode:
            broken.append(name)
    print(f"\nPromises not kept: {', '.join(broken)}" if broken else "\nAll promises kept")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
