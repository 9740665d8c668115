# SPDX-License-Identifier: MIT
"""The source tree as data: its files, and which module imports which."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

TOP = Path(__file__).resolve().parents[2]
SRC = TOP / "src"
PACKAGE = SRC / "cramprelief"


@cache
def parsed() -> Mapping[Path, ast.Module]:
    """Every file of the app, by its path below `src`."""
    return {
        path.relative_to(SRC): ast.parse(path.read_text(encoding="utf-8")) for path in sorted(PACKAGE.rglob("*.py"))
    }


def module_name(path: Path) -> str:
    """`cramprelief/guide/session.py` → `cramprelief.guide.session`; a folder has the name of its `__init__.py`."""
    parts = path.with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


@cache
def imports() -> Mapping[str, frozenset[str]]:
    """What each module imports from the app: at its top, inside functions, and for its types alone."""
    names = {module_name(path) for path in parsed()}
    return {module_name(path): frozenset(_imported(tree, names)) for path, tree in parsed().items()}


def _imported(tree: ast.Module, names: set[str]) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name in names)
        elif isinstance(node, ast.ImportFrom) and node.module is not None:
            for alias in node.names:
                inside = f"{node.module}.{alias.name}"
                if inside in names:
                    yield inside
                elif node.module in names:
                    yield node.module
