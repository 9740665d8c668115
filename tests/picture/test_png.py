# SPDX-License-Identifier: MIT
"""A PNG is shown only where it is whole and of a size that a screen can use."""

from __future__ import annotations

import struct
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cramprelief.picture.png import fault


def chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def png(width: int, height: int, *, rows: bytes | None = None, interlaced: int = 0, kind: int = 0) -> bytes:
    """One of gray, 8 bits, all black unless `rows` are given."""
    head = struct.pack(">IIBBBBB", width, height, 8, kind, 0, 0, interlaced)
    data = bytes((width + 1) * height) if rows is None else rows
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(data)) + chunk(b"IEND", b"")


def test_a_good_one() -> None:
    assert fault(png(3, 2)) is None


def test_an_interlaced_one() -> None:
    assert fault(png(1, 1, interlaced=1)) is None
    five = 1 * 2 + 1 * 2 + 1 * 3 + 2 * 2 + 1 * 4 + 3 * 3 + 2 * 6  # rows times bytes of each of the seven passes
    assert fault(png(5, 5, interlaced=1, rows=bytes(five))) is None
    assert fault(png(5, 5, interlaced=1, rows=bytes(five - 1)))


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "empty"),
        (b"GIF89a", "not a PNG"),
        (b"\x89PNG\r\n\x1a\n", "damaged"),
        (png(3, 2)[:-6], "damaged"),
        (png(3, 2).replace(b"IDAT", b"IDAX"), "damaged"),
        (png(0, 2), "damaged"),
        (png(3, 2, rows=b""), "damaged"),
        (png(3, 2, kind=3), "damaged"),
        (png(9000, 9000, rows=b""), "9000 by 9000"),
        (png(4000, 4000, rows=b""), "4000 by 4000"),
        (png(2, 2, rows=bytes(80_000_000)), "damaged"),
    ],
    ids=["empty", "a GIF", "a head", "cut", "changed", "no width", "no rows", "no colours", "wide", "large", "a bomb"],
)
def test_what_cannot_be_shown_is_told(data: bytes, says: str) -> None:
    assert says in (fault(data) or "")


@given(st.data())
def test_one_changed_byte_is_seen_and_nothing_raises(data: st.DataObject) -> None:
    whole = bytearray(png(4, 3))
    at = data.draw(st.integers(0, len(whole) - 1))
    whole[at] ^= data.draw(st.integers(1, 255))
    assert fault(bytes(whole))
