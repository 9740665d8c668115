# SPDX-License-Identifier: MIT
"""Whether a PNG is whole and of a size that can be shown: its chunks, their checksums, and all its rows."""

from __future__ import annotations

import zlib
from collections.abc import Iterator

MAX_SIDE = 4096
MAX_PIXELS = 12_000_000
_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_CHANNELS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
_DEPTHS = {0: (1, 2, 4, 8, 16), 2: (8, 16), 3: (1, 2, 4, 8), 4: (8, 16), 6: (8, 16)}
_PASSES = ((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2))
"""Of an interlaced picture: first column, first row, step across, step down (PNG specification, 8.2)."""
_DAMAGED = "This PNG is damaged. Save it again from the program that made it."
_PART = 1 << 20


def fault(data: bytes) -> str | None:
    """What is wrong with a PNG's bytes, in words for its author; None where it can be shown."""
    if not data:
        return "This picture is empty. Save it again from the program that made it."
    if not data.startswith(_SIGNATURE):
        return "This is not a PNG. Save it again as PNG, or give it the ending of what it is."
    try:
        chunks = list(_chunks(data))
        return _fault_of(chunks)
    except (ValueError, zlib.error):
        return _DAMAGED


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Name and content of each up to the end; raises ValueError where one is cut or changed."""
    at = len(_SIGNATURE)
    while at + 12 <= len(data):
        length = int.from_bytes(data[at : at + 4], "big")
        body = data[at + 4 : at + 8 + length]
        check = data[at + 8 + length : at + 12 + length]
        if len(check) < 4 or zlib.crc32(body) != int.from_bytes(check, "big"):
            raise ValueError(at)
        yield body[:4], body[4:]
        if body[:4] == b"IEND":
            return
        at += 12 + length
    raise ValueError(at)


def _fault_of(chunks: list[tuple[bytes, bytes]]) -> str | None:
    name, head = chunks[0]
    if name != b"IHDR" or len(head) != 13:
        return _DAMAGED
    width, height = int.from_bytes(head[:4], "big"), int.from_bytes(head[4:8], "big")
    depth, kind, compression, filtering, interlaced = head[8:]
    if not width or not height or depth not in _DEPTHS.get(kind, ()) or compression or filtering or interlaced > 1:
        return _DAMAGED
    if max(width, height) > MAX_SIDE or width * height > MAX_PIXELS:
        return f"This picture is {width} by {height} pixels. Make it {MAX_SIDE} at most a side, and 12 million in all."
    if kind == 3 and not any(name == b"PLTE" for name, _ in chunks):
        return _DAMAGED
    rows = _bytes_of(width, height, depth * _CHANNELS[kind], bool(interlaced))
    return None if _inflated(b"".join(body for name, body in chunks if name == b"IDAT"), rows) == rows else _DAMAGED


def _bytes_of(width: int, height: int, bits: int, interlaced: bool) -> int:
    """Bytes of all rows, each with the byte of its filter before it."""

    def of(columns: int, rows: int) -> int:
        return rows * (1 + (columns * bits + 7) // 8) if columns else 0

    if not interlaced:
        return of(width, height)
    return sum(
        of((width - left + across - 1) // across, (height - top + down - 1) // down)
        for left, top, across, down in _PASSES
    )


def _inflated(packed: bytes, most: int) -> int:
    """How many bytes come out, counted up to one more than `most`; raises zlib.error for what is damaged."""
    stream, found = zlib.decompressobj(), 0
    while packed and found <= most:
        found += len(stream.decompress(packed, _PART))
        packed = stream.unconsumed_tail
    return found if stream.eof or found > most else -1
