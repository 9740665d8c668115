# SPDX-License-Identifier: MIT
"""Values as JSON gives them: read, or wrong with what can be kept of them, never anything else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cramprelief.reading.closed import is_one_of
from cramprelief.reading.plain import (
    DAY,
    FLAG,
    INSTANT,
    SPAN_OF_DAY,
    PlainShape,
    WrongValue,
    by_name,
    list_of,
    number,
    one_of,
    optional,
    some_of,
    text,
    whole,
)

SHAPES = (
    FLAG, DAY, INSTANT, SPAN_OF_DAY, number(1, 2), number(1, 2, clamp=True), whole(1, 9), one_of("a", 1.5),
    some_of("a", "b"), text(5), optional(FLAG), list_of(text(3), 2), by_name(DAY, 2, 3),
)  # fmt: skip
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters()),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=4), inner, max_size=4),
    max_leaves=8,
)


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.words[:30])
@given(value=JSON)
def test_whatever_comes_it_is_read_or_wrong(shape: PlainShape, value: object) -> None:
    try:
        shape.read(value)
    except WrongValue as wrong:
        for kept in wrong.kept:
            assert shape.read(list(kept) if isinstance(kept, tuple) else kept) == kept, "what is kept is right"


def kept_of(shape: PlainShape, value: object) -> tuple[object, ...]:
    with pytest.raises(WrongValue) as wrong:
        shape.read(value)
    return wrong.value.kept


def test_true_is_no_number_and_one_is_not_true() -> None:
    assert kept_of(number(0, 2), True) == kept_of(whole(0, 2), True) == kept_of(FLAG, 1) == ()


def test_what_can_be_used_of_a_wrong_value_is_kept() -> None:
    assert kept_of(number(1, 2, clamp=True), 7) == (2,)
    assert kept_of(some_of("calf", "toes"), ["toes", "knee", "calf"]) == (("calf", "toes"),)
    assert kept_of(text(3), "abcdef") == ("abc",)
    assert kept_of(text(9), "a\ud800b") == ("a?b",)
    assert kept_of(list_of(DAY, 2), ["2026-11-22", "soon"]) == (("2026-11-22",),)
    assert kept_of(by_name(DAY, 2, 9), {"a": "2026-11-22", "b": 3}) == ({"a": "2026-11-22"},)


def test_a_shape_says_what_it_wants_in_words() -> None:
    assert number(0, 1).words == "a number from 0 to 1"
    assert optional(whole(1, 240)).words == "a whole number from 1 to 240, or null"


def test_of_a_closed_list_is_only_what_is_in_it() -> None:
    assert is_one_of("left", ("left", "right"))
    assert not any(is_one_of(word, ("left", "right")) for word in ("Left", "", None, 3, ["left"]))
