# SPDX-License-Identifier: MIT
"""Makes the lists and tables inside the documents that the code knows already: words of the format, keys of settings.

python docs/make_lists.py            writes them, between `<!-- NAME -->` and `<!-- end -->`
python docs/make_lists.py --check    says whether they are up to date: exit 0 or 1
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

DOCS = Path(__file__).resolve().parent
sys.path.insert(0, str(DOCS.parent / "src"))

from cramprelief.record.settings import KEYS  # noqa: E402
from cramprelief.routine.model import CONDITIONS, SITUATIONS  # noqa: E402
from cramprelief.routine.step_kinds import STEP_KINDS  # noqa: E402
from cramprelief.vocabulary import NEEDS, PLACES, POSTURES  # noqa: E402

FILES = ("AUTHORING.md", "DATA.md")


def codes(words: Iterable[str]) -> str:
    return ", ".join(f"`{word}`" for word in words)


def settings() -> str:
    """The table of the keys of settings.json."""
    rows = []
    for name, key in KEYS.items():
        default = dict(key.default) if isinstance(key.default, Mapping) else key.default
        rows.append(f"| `{name}` | {key.doc} | {key.shape.words} | `{json.dumps(default)}` |")
    return "\n".join(("", "| Key | Means | Must be | Default |", "|---|---|---|---|", *rows, ""))


LISTS = {
    "places": codes(PLACES),
    "postures": codes(POSTURES),
    "situations": codes(SITUATIONS),
    "needs": codes(NEEDS),
    "conditions": codes(CONDITIONS),
    "step kinds": codes(STEP_KINDS),
    "settings": settings(),
}


MARKED = re.compile(r"<!-- ([a-z ]+) -->.*?<!-- end -->", re.DOTALL)


def made(page: str) -> str:
    """The page with each of its lists as the code has it. Raises KeyError for a list that is none of ours."""
    return MARKED.sub(lambda found: f"<!-- {found[1]} -->{LISTS[found[1]]}<!-- end -->", page)


def main(arguments: list[str]) -> int:
    pages = {name: (DOCS / name).read_text("utf-8") for name in FILES}
    lost = set(LISTS) - {name for page in pages.values() for name in MARKED.findall(page)}
    if lost:
        print(f"No document has the list of {', '.join(sorted(lost))} any more.", file=sys.stderr)
        return 1
    old = [name for name, page in pages.items() if made(page) != page]
    if arguments == ["--check"]:
        for name in old:
            print(f"docs/{name} is out of date. Run: python docs/make_lists.py", file=sys.stderr)
        return 1 if old else 0
    for name in old:
        (DOCS / name).write_text(made(pages[name]), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
