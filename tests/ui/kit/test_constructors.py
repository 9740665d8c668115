# SPDX-License-Identifier: MIT
"""What the kit's constructors take can be kept in mind."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from collections.abc import Iterator

import cramprelief.ui.kit
import cramprelief.ui.shell
import cramprelief.ui.theme

MOST = 7


def classes() -> Iterator[type]:
    """Every class of the kit, of the theme and of the shell."""
    for room in (cramprelief.ui.kit, cramprelief.ui.theme, cramprelief.ui.shell):
        for file in pkgutil.iter_modules(room.__path__, f"{room.__name__}."):
            module = importlib.import_module(file.name)
            yield from (
                each for each in vars(module).values() if inspect.isclass(each) and each.__module__ == file.name
            )


def test_no_constructor_takes_more_than_seven_parameters() -> None:
    taken = {each.__name__: len(inspect.signature(each.__init__).parameters) - 1 for each in classes()}
    assert "Tile" in taken
    assert {name: count for name, count in taken.items() if count > MOST} == {}
