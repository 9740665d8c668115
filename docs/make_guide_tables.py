# SPDX-License-Identifier: MIT
"""Makes docs/GUIDE-TABLES.md: every key of the tables in assets/guide, from the definitions that read them.

python docs/make_guide_tables.py            writes the file
python docs/make_guide_tables.py --check    says whether it is up to date: exit 0 or 1
"""

from __future__ import annotations

import sys
from pathlib import Path

from cramprelief.guide.rows_format import RECORDS, TABLES
from cramprelief.reading.shapes import Record

FILE = Path(__file__).resolve().parent / "GUIDE-TABLES.md"

_HEAD = """\
# The tables of the guide

Made by `docs/make_guide_tables.py` from `guide/rows_format.py`. Do not edit it by hand.

`assets/guide/` says whom the app offers what, which signs are not an ordinary cramp, and what a condition of the
profile changes. It is written for a clinician: no program needs to be changed with it. After each change, ask:

```
cramprelief validate assets/guide
```

Each line reads `FILE:LINE:COLUMN: error: message [code]`; [AUTHORING.md](AUTHORING.md#what-the-validator-says) explains
the codes. All that is wrong is said at once: a misspelt key, a place or condition that does not exist, a routine, sign
or source that is not there, a claim without a source. A table with an error is never used: the app refuses to start
with it and says the line. `cramprelief schema --guide` prints the schema, for editors that complete and check as you
type. A few rules more, such as that a routine of a place relieves that place, are held by the tests of `tests/guide`.

A key in **bold** must be there.
"""


def make() -> str:
    """The whole page."""
    parts = [_HEAD]
    files = {record.name: name for name, record in TABLES.items()}
    for record in RECORDS:
        name = files.get(record.name)
        parts.append(f"## `{name}`\n\n{record.doc}\n" if name else f"### {_titles[record.name]}\n\n{record.doc}\n")
        parts.append(_keys(record))
    return "\n".join(parts)


_titles = {
    "place": "A place, and `not_sure`",
    "rule": "A rule",
    "when": "`when`, of a rule or a tip",
    "tip": "A tip",
    "level": "A level",
    "cramp": "`cramp`",
    "flag": "A sign",
    "ask": "`ask`, of a place or a rule",
    "option": "An option of `ask`",
    "page": "A page",
    "region": "A region",
    "condition": "A condition",
}


def _keys(record: Record) -> str:
    rows = [f"| {f'**`{key.name}`**' if key.required else f'`{key.name}`'} | {key.doc} |" for key in record.keys]
    return "\n".join(("| Key | What it means |", "|---|---|", *rows, ""))


def main(arguments: list[str]) -> int:
    page = make()
    if arguments == ["--check"]:
        current = FILE.is_file() and FILE.read_text("utf-8") == page
        if not current:
            print("docs/GUIDE-TABLES.md is out of date. Run: python docs/make_guide_tables.py", file=sys.stderr)
        return 0 if current else 1
    FILE.write_text(page, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
