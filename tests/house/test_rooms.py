# SPDX-License-Identifier: MIT
"""A folder of the app holds what one person looks for together, and says what it is."""

from __future__ import annotations

import ast
import re
from collections import Counter
from pathlib import Path

from tests.house.source import SRC, parsed

FEWEST, MOST = 3, 14
OTHER_SIZES = {
    "cramprelief/ui": "holds rooms alone",
    "cramprelief/cli": "one file a command, found by the command's name",
    "cramprelief/figure": "what draws; parts, props and files have rooms of their own",
    "cramprelief/guide": "choosing and playing share the person, the side and the moment",
    "cramprelief/record": "one file a thing that is kept or handed over",
    "cramprelief/routine": "the model, its files and its checks change together",
    "cramprelief/ui/app": "the start in steps; only it knows every screen",
    "cramprelief/ui/kit": "one file a widget, listed in its first lines",
}
"""Why a folder may hold fewer or more files."""


def documented(path: Path) -> str:
    return ast.get_docstring(parsed()[path]) or ""


def test_a_folder_holds_a_handful_of_files_or_has_a_reason() -> None:
    sizes = Counter(path.parent.as_posix() for path in parsed())
    assert {folder: n for folder, n in sizes.items() if folder not in OTHER_SIZES and not FEWEST <= n <= MOST} == {}
    assert set(OTHER_SIZES) <= set(sizes), "a reason for a folder that is not there"


def test_a_folder_of_code_is_a_room_and_says_in_one_sentence_what_it_is() -> None:
    found = []
    for folder in sorted({path.parent for path in parsed()}):
        room = folder / "__init__.py"
        sentence = documented(room).split("\n\n")[0] if room in parsed() else "(no __init__.py)"
        if not re.fullmatch(r"[A-Z][^\n]{10,120}\.", sentence):
            found.append(f"{folder}: {sentence}")
    assert found == []


def test_a_file_has_a_licence_and_says_what_it_is() -> None:
    for path in parsed():
        assert (SRC / path).read_text(encoding="utf-8").startswith("# SPDX-License-Identifier: MIT\n"), path
        assert documented(path).split("\n\n")[0].strip().endswith((".", ":")), f"{path}: no sentence says what it is"
