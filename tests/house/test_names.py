# SPDX-License-Identifier: MIT
"""One name, one meaning: no two classes of the app share a name, the private ones neither."""

from __future__ import annotations

import ast
from collections import defaultdict

from tests.house.source import parsed


def test_every_class_has_a_name_of_its_own() -> None:
    homes: defaultdict[str, list[str]] = defaultdict(list)
    for path, tree in parsed().items():
        for node in ast.walk(tree):
            if isinstance(node, ast.ClassDef):
                homes[node.name].append(str(path))
    shared = {name: paths for name, paths in homes.items() if len(paths) > 1}
    assert not shared, "\n".join(f"{name}: {', '.join(paths)}" for name, paths in shared.items())
