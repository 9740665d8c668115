# SPDX-License-Identifier: MIT
"""The short run: every input that was worth keeping, and some mutations of it. The long one is `make fuzz`."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.fuzz.targets import TARGETS

CORPUS = Path(__file__).parent / "corpus"
MUTATIONS = 60
PIECES = (
    b"\0", b"\xff", b'"\\e"', b'"\\0"', b"{", b"}", b"[", b"]", b": ", b"- ", b"\n", b"\n  ", b"#", b"&a ", b"*a",
    b"!!x ", b"1e999", b"-1", b"0s", b"9" * 40, b"nan", b"\xe2\x80\xae", b"\xed\xa0\x80", b"<", b">", b"&amp;",
    b"<use ",
)  # fmt: skip


def seeds(name: str) -> list[bytes]:
    return [path.read_bytes() for path in sorted((CORPUS / name).iterdir())]


def mutated(name: str) -> Iterator[bytes]:
    """The same inputs at each run."""
    chance = random.Random(name)
    found = seeds(name)
    for _ in range(MUTATIONS):
        data = bytearray(chance.choice(found))
        for _ in range(chance.randint(1, 4)):
            at, length = chance.randrange(len(data) + 1), chance.choice((0, 0, 1, 4, 30))
            piece = chance.choice((b"", chance.choice(PIECES), bytes([chance.randrange(256)]), bytes(data[:20])))
            data[at : at + length] = piece
        yield bytes(data)


def test_every_target_has_its_corpus() -> None:
    assert sorted(path.name for path in CORPUS.iterdir()) == sorted(TARGETS)


@pytest.mark.parametrize("name", sorted(TARGETS))
def test_what_was_kept_and_what_is_near_it(name: str) -> None:
    for data in (*seeds(name), *mutated(name)):
        try:
            TARGETS[name](data)
        except Exception as error:  # the input is what matters: name it
            raise AssertionError(data) from error
