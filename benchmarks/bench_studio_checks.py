# SPDX-License-Identifier: MIT
"""Writing a routine: from a letter to all that is wrong in the text, in a file of 325 lines and in one of 2,000."""

from __future__ import annotations

import re
import sys
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "src"))

from cramprelief import places  # noqa: E402
from cramprelief.authoring.document import RoutineDocument  # noqa: E402
from cramprelief.authoring.splice import Splice  # noqa: E402
from cramprelief.routine.compile import read_folder  # noqa: E402
from cramprelief.routine.validate import Shipped, world_of_folder  # noqa: E402

MOST_MS = 50.0
MODEL = "back-seated"
GROUP = """\
  - repeat: 1
    id: rounds
    adapt: {bone-thinning: skip, hip-replacement: skip}
    steps:
      - id: round
        show: Round {0} your back. Push up with your hands.
        more: A little way. The hands on your thighs do the work.
        move: 4 times
        pace: 40/min
        muscle: back
        sides: both
        helper: Lay a flat hand on the back. Do not push.
        figure: {name: back-seated, move: round}
        if_too_painful: calm-breath
      - id: rest
        show: Rest.  # and breathe
        rest: 3s
        sides: both
        figure: {name: back-seated, pose: eased}
      - id: hug
        show: Hug {0} yourself. Let your shoulder blades spread.
        hold: 5s
        muscle: upper-back
        sides: both
        helper: Sit by them and breathe slowly.
        figure: {name: back-hug, move: spread}
        if_too_painful: calm-breath
"""


def long_routine(lines: int) -> str:
    """A routine without a fault that has about so many lines: groups of three steps, in a long one of six."""
    text = (places.bundled_routines() / f"{MODEL}.yaml").read_text(encoding="utf-8")
    head, rest = text.split("steps:\n", 1)
    tail = rest[re.search(r"^\w", rest, re.M).start() :]  # type: ignore[union-attr]  # a routine ends with credits
    first, inner = GROUP.split("    steps:\n")
    group = first + "    steps:\n" + inner + (re.sub("id: ", "id: other-", inner) if lines > 1000 else "")
    count = (lines - head.count("\n") - tail.count("\n") - 1) // group.count("\n")
    groups = (re.sub(r"\bid: ([\w-]+)", rf"id: \1-{number}", group) for number in range(count))
    return head + "steps:\n" + "".join(each.replace("{0}", str(n)) for n, each in enumerate(groups)) + tail


def spent_ms(times: int, work: Callable[[], object]) -> list[float]:
    spent = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        spent.append((time.perf_counter() - start) * 1000)
    return sorted(spent)


def main(words: list[str]) -> int:
    times = 20 if "--short" in words else 100
    shipped = Shipped(places.bundled_routines(), places.assets())
    world = world_of_folder(read_folder(shipped.routines), Path("own"), shipped)
    kept = True
    for lines in (325, 2000):
        document = RoutineDocument(long_routine(lines), "own/my-back.yaml", lambda: world)
        found = document.checked().findings
        for place in ("first", "last"):
            steps = [spot.end() for spot in re.finditer("show: Hug ", document.text)]
            at = steps[0] if place == "first" else steps[-1]

            def letter(document: RoutineDocument = document, at: int = at) -> None:
                document.apply("typing", Splice(at, at, "x"), joins=True)
                document.checked()

            spent = spent_ms(times, letter)
            half, most = spent[times // 2], spent[times * 95 // 100]
            kept = kept and most <= MOST_MS
            print(f"{document.text.count(chr(10))} lines, a letter in the {place} step: {half:.0f} ms, ", end="")
            print(f"19 of 20 within {most:.0f} (at most {MOST_MS:.0f})")
        kept = kept and not found
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
