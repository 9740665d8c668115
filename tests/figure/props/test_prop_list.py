# SPDX-License-Identifier: MIT
"""The list of things that a figure file may name."""

from __future__ import annotations

from importlib import import_module

import pytest

from cramprelief.figure.model import PROP_LAYERS
from cramprelief.figure.props.table import MODULES, PROPS


@pytest.mark.parametrize("module", MODULES)
def test_the_list_of_things_is_that_of_their_modules(module):
    assert tuple(import_module(f"cramprelief.figure.props.{module}").PROPS) == MODULES[module]


@pytest.mark.parametrize("name", PROPS)
def test_every_thing_says_what_it_is_and_lies_in_a_layer(name):
    prop = PROPS[name]
    assert prop.says
    assert prop.layer in PROP_LAYERS
    assert all(param.words for param in prop.params.values() if param.kind in ("word", "names"))
