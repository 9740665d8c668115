# SPDX-License-Identifier: MIT
"""What one start of the app may tell another."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cramprelief.guide.handover import LONGEST, read, write
from cramprelief.guide.person import Person
from cramprelief.guide.request import Request
from cramprelief.routine.model import CONDITIONS, SITUATIONS
from cramprelief.vocabulary import PLACES, SIDES

PEOPLE = st.builds(
    Person,
    place=st.none() | st.sampled_from(PLACES),
    side=st.none() | st.sampled_from(SIDES),
    can_stand=st.booleans(),
    situation=st.none() | st.sampled_from(SITUATIONS),
    conditions=st.frozensets(st.sampled_from(CONDITIONS)),
)
REQUESTS = st.builds(
    Request,
    screen=st.sampled_from(["home", "player"]),
    person=PEOPLE,
    routine_id=st.none() | st.just("heel-push"),
    speed=st.floats(0.1, 1000),
    speak_at_once=st.booleans(),
)


@given(REQUESTS)
def test_a_request_arrives_as_it_was_sent(request: Request) -> None:
    line = write(request)
    assert line.endswith(b"\n")
    assert line.count(b"\n") == 1
    assert read(line) == request


@given(st.binary(max_size=200).filter(lambda line: line.strip() != b"words"))
def test_rubbish_is_refused(line: bytes) -> None:
    assert read(line) is None


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)


@given(st.sampled_from(sorted(json.loads(write(Request())))), JSON)
def test_one_strange_value_never_raises_and_never_gets_through(key: str, value: object) -> None:
    told = json.loads(write(Request()))
    told[key] = value
    request = read(json.dumps(told).encode())
    assert request is None or json.loads(write(request))[key] in (value, sorted(value) if value == [] else value)


@pytest.mark.parametrize(
    "change",
    [
        {"place": "elbow"}, {"side": "up"}, {"screen": "screenshots"}, {"routine": "../../etc/passwd"}, {"routine": ""},
        {"speed": 0}, {"speed": -1}, {"speed": True}, {"speed": float("nan")}, {"can_stand": 1}, {"speak": "yes"},
        {"conditions": ["flu"]}, {"conditions": "pregnancy"}, {"conditions": [[]]}, {"place": []}, {"more": 1},
    ],
)  # fmt: skip
def test_only_known_words_are_taken(change: dict[str, object]) -> None:
    told = {**json.loads(write(Request())), **change}
    assert read(json.dumps(told).encode()) is None


def test_too_long_and_too_deep_are_refused() -> None:
    assert read(b" " * LONGEST + write(Request())) is None
    assert read(b"[" * 4000) is None


def test_the_words_of_a_quick_command_are_understood_here() -> None:
    assert read(b"words\n") == Request()
    assert read(b"words\x1fnow\x1fcalf\x1f--side\x1fleft\n") == Request(
        "player", Person("calf", "left"), speak_at_once=True
    )
    assert read(b"words\x1fnow\x1fcalff\n") is None
    assert read(b"words\x1f\xff\n") is None
    assert read(b"wordsnow\n") is None
