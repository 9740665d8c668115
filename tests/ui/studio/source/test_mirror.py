# SPDX-License-Identifier: MIT
"""What is shown and what the file has are one text: places and changes lead from the one to the other and back."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from cramprelief.ui.studio.source.mirror import Change, Mirror, difference

TEXTS = st.lists(st.sampled_from(["a", "bc", "\r\n", "\n", "\r", "é", "😀", "\u2029", "  "]), max_size=14).map("".join)


@given(TEXTS, st.data())
def test_a_place_leads_to_the_file_and_back(text, data):
    mirror = Mirror(text)
    place = data.draw(st.integers(0, len(mirror.shown)))
    there = mirror.to_file(place)
    assert Mirror(text[:there]).shown == mirror.shown[:place]
    assert mirror.to_shown(there) == place
    units = mirror.to_units(place)
    assert units == len(mirror.shown[:place].encode("utf-16-le")) // 2
    assert mirror.from_units(units) == place


@given(st.sampled_from(["\n", "\r\n"]), st.lists(st.sampled_from("ab \n😀"), max_size=20), st.data())
def test_a_change_of_what_is_shown_keeps_the_rest_of_the_file(end, letters, data):
    text = "".join(letters).replace("\n", end)
    mirror = Mirror(text)
    start = data.draw(st.integers(0, len(mirror.shown)))
    stop = data.draw(st.integers(start, len(mirror.shown)))
    put = data.draw(st.text("a\n", max_size=3))
    change = mirror.splice(Change(start, stop, put))
    after = text[: change.start] + change.new + text[change.end :]
    assert Mirror(after).shown == mirror.shown[:start] + put + mirror.shown[stop:]
    if end in text:
        assert after.replace(end, "").count("\n") == 0
    assert after.startswith(text[: change.start]) and after.endswith(text[change.end :])


@given(st.text("ab", max_size=30), st.text("ab", max_size=30))
def test_the_difference_makes_the_one_of_the_other(old, new):
    change = difference(old, new)
    if change is None:
        assert old == new
    else:
        assert old[: change.start] + change.new + old[change.end :] == new
        assert not change.new or not old[change.start : change.end] or change.new[0] != old[change.start]
