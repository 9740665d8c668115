# SPDX-License-Identifier: MIT
"""The long run of the fuzzer, guided by coverage: `make fuzz`, or for one reader `make fuzz ARGS="figure 200000"`.

Each target of `tests/fuzz/targets.py` runs in a process of its own, for so many inputs, from the inputs that are kept
in `tests/fuzz/corpus`. A target that raises, takes 2 s or 200 MB more than at its start ends there; its input is
written to `build/fuzz`. An input that opened new ways and is small is worth keeping: put it into the corpus.
"""

from __future__ import annotations

import resource
import subprocess
import sys
from pathlib import Path

import atheris

TOP = Path(__file__).resolve().parents[1]
CORPUS, OUT = TOP / "tests" / "fuzz" / "corpus", TOP / "build" / "fuzz"
SECONDS, MEGABYTES, LONGEST = 2, 200, 65536
SHARES = {"figure": 0.3, "cached": 0.3}
"""Of the inputs of other targets: what these read is slow, or soon told."""


def fuzz(name: str, runs: int) -> None:
    """In this process; libFuzzer ends it."""
    sys.path.insert(0, str(TOP))
    with atheris.instrument_imports(include=["cramprelief"]):
        from tests.fuzz.targets import TARGETS

        target = TARGETS[name]
        for path in (CORPUS / name).iterdir():
            target(path.read_bytes())  # what is imported late is instrumented too
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024 + MEGABYTES
    found = OUT / name
    found.mkdir(parents=True, exist_ok=True)
    words = [
        sys.argv[0], f"-runs={runs}", f"-timeout={SECONDS}", f"-rss_limit_mb={memory}", f"-max_len={LONGEST}",
        f"-artifact_prefix={OUT}/{name}-", "-print_final_stats=1", "-close_fd_mask=1", str(found), str(CORPUS / name),
    ]  # fmt: skip
    atheris.Setup(words, target)
    atheris.Fuzz()


def main(words: list[str]) -> int:
    """All targets, or the one that is named; 1 where one of them found a fault."""
    if words[:1] == ["--here"]:
        fuzz(words[1], int(words[2]))
        return 0
    names = [word for word in words if not word.isdecimal()] or sorted(path.name for path in CORPUS.iterdir())
    runs = next((int(word) for word in words if word.isdecimal()), 100_000)
    failed = []
    for name in names:
        share = round(runs * SHARES.get(name, 1.0))
        command = [sys.executable, __file__, "--here", name, str(share)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        tail = [line for line in done.stderr.splitlines() if line.startswith(("stat::", "Done"))]
        print(f"{name}: {share} inputs, {'a fault' if done.returncode else 'no fault'}. {' '.join(tail)}", flush=True)
        if done.returncode:
            print("\n".join(done.stderr.splitlines()[-30:]), flush=True)
            failed.append(name)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
