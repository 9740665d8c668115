# SPDX-License-Identifier: MIT
"""The zip of a bundle: written the same for the same files, and read by a strict reader that trusts no header.

Python's `zipfile` believes the list at the end, whatever stands in front of each file, and reads behind a comment.
Here every byte must be where it belongs: files one behind the other, the list right after them, then the end.
"""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Callable, Mapping
from typing import NamedTuple

from cramprelief.authoring.bundle.names import demand_names
from cramprelief.authoring.bundle.refusal import BundleError

MAX_UNPACKED = 20 << 20
MAX_PACKED = MAX_UNPACKED + (1 << 20)
"""Bytes that a bundle's file may have."""
MAX_FILES = 500
_LOCAL, _ENTRY, _END = b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06"
_LOCAL_HEAD = struct.Struct("<4s5H3I2H")
_ENTRY_HEAD = struct.Struct("<4s6H3I5H2I")
_END_HEAD = struct.Struct("<4s4H2IH")
_STORED, _DEFLATED = 0, 8
_LOCKED, _SIZES_BEHIND, _UTF8 = 0x2041, 0x0008, 0x0800
_KNOWN_FLAGS = _UTF8 | 0x0006
_KIND, _FILE, _LINK, _FOLDER, _FOLDER_OF_DOS = 0o170000, 0o100000, 0o120000, 0o040000, 0x10
_ZIP64, _OTHER_NAME = 0x0001, 0x7075
_CUT = "It is cut short. Send or copy it once more."
_UNFIT = "Its parts do not fit together."
_LARGE = f"It is too large: a bundle holds at most {MAX_UNPACKED >> 20} MB."
_PART = 1 << 16


class _ListEntry(NamedTuple):
    """One file as the list at the end has it."""

    name: str
    raw_name: bytes
    flags: int
    method: int
    crc: int
    packed: int
    size: int
    offset: int


def write(files: Mapping[str, bytes]) -> bytes:
    """The zip of these files, in this order. The same files give the same bytes, on every system."""
    from zipfile import ZipFile, ZipInfo

    out = io.BytesIO()
    with ZipFile(out, "w") as archive:  # stored: what another zlib makes of the same words may differ
        for name, data in files.items():
            info = ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            info.create_system = 3
            info.external_attr = (_FILE | 0o600) << 16
            archive.writestr(info, data)
    return out.getvalue()


def read(data: bytes, limit: Callable[[str], int]) -> dict[str, bytes]:
    """The files by name, in the order of the archive. `limit` gives the most bytes that a file of a name may have.

    Raises BundleError for whatever is not such an archive, byte by byte.
    """
    entries = _entries(data)
    demand_names(entry.name for entry in entries)
    files: dict[str, bytes] = {}
    at, left = 0, MAX_UNPACKED
    for entry in entries:
        content, at = _local(data, entry, at)
        most = min(left, limit(entry.name))
        if entry.size > most:
            raise BundleError(_LARGE if most == left else f"It holds “{entry.name}”, which is too large.")
        files[entry.name] = _unpacked(content, entry)
        left -= entry.size
    if at != _end(data)[1]:
        raise BundleError(_UNFIT)
    return files


def _end(data: bytes) -> tuple[int, int, int]:
    """How many files there are, where their list begins, and where it ends."""
    if not data.startswith((_LOCAL, _END)):
        raise BundleError("This is not a bundle of cramprelief.")
    if len(data) > MAX_PACKED:
        raise BundleError(_LARGE)
    at = len(data) - _END_HEAD.size
    if at < 0:
        raise BundleError(_CUT)
    sign, disk, first, here, count, size, offset, comment = _END_HEAD.unpack_from(data, at)
    if sign != _END or comment:
        whole = 0 <= data.rfind(_END) < at
        raise BundleError("There is more behind its end than belongs to it." if whole else _CUT)
    if 0xFFFF in (here, count) or 0xFFFFFFFF in (size, offset) or count > MAX_FILES:
        raise BundleError(f"It holds too many files: at most {MAX_FILES}.")
    if disk or first or here != count or offset + size != at:
        raise BundleError(_UNFIT)
    if not count:
        raise BundleError("It is empty.")
    return count, offset, at


def _entries(data: bytes) -> list[_ListEntry]:
    count, at, end = _end(data)
    entries = []
    for _ in range(count):
        if at + _ENTRY_HEAD.size > end:
            raise BundleError(_UNFIT)
        head = _ENTRY_HEAD.unpack_from(data, at)
        sign, _, _, flags, method, _, _, crc, packed, size, named, extra, comment, disk, _, outside, offset = head
        at += _ENTRY_HEAD.size
        if sign != _ENTRY or at + named + extra + comment > end or disk:
            raise BundleError(_UNFIT)
        raw = data[at : at + named]
        name = _name(raw, flags)
        _demand_plain(name, flags, method, outside)
        _demand_extra(data[at + named : at + named + extra])
        if comment:
            raise BundleError("One of its files has a comment, which no bundle has.")
        at += named + extra + comment
        entries.append(_ListEntry(name, raw, flags, method, crc, packed, size, offset))
    if at != end:
        raise BundleError(_UNFIT)
    return entries


def _name(raw: bytes, flags: int) -> str:
    try:
        return raw.decode("utf-8" if flags & _UTF8 else "ascii")
    except UnicodeDecodeError as error:
        raise BundleError("One of its files has a name that cannot be read.") from error


def _demand_plain(name: str, flags: int, method: int, outside: int) -> None:
    """A plain file, packed in a way that is known, without a password."""
    kind = (outside >> 16) & _KIND
    if flags & _LOCKED:
        raise BundleError("It is locked with a password. Ask for one without.")
    if kind == _LINK:
        raise BundleError("It holds a link, which could lead anywhere.")
    if kind == _FOLDER or outside & _FOLDER_OF_DOS or name.endswith("/"):
        raise BundleError("It holds an empty folder, which no bundle has.")
    if kind not in (0, _FILE):
        raise BundleError("It holds a device, which is no file.")
    if method not in (_STORED, _DEFLATED) or flags & ~_KNOWN_FLAGS:
        raise BundleError("It is packed in a way that is not known here. Pack it with cramprelief.")


def _demand_extra(extra: bytes) -> None:
    """What other programs note beside a file, such as its owner, is passed over; another name or size is not."""
    while extra:
        if len(extra) < 4:
            raise BundleError(_UNFIT)
        kind, length = struct.unpack_from("<2H", extra)
        if kind in (_ZIP64, _OTHER_NAME) or len(extra) < 4 + length:
            raise BundleError("One of its files says two things about itself.")
        extra = extra[4 + length :]


def _local(data: bytes, entry: _ListEntry, at: int) -> tuple[bytes, int]:
    """The packed bytes of a file, which stands right behind the one before, and where the next one begins."""
    if entry.offset != at or at + _LOCAL_HEAD.size > len(data):
        raise BundleError(_UNFIT)
    sign, _, flags, method, _, _, crc, packed, size, named, extra = _LOCAL_HEAD.unpack_from(data, at)
    start = at + _LOCAL_HEAD.size
    same = (flags, method, crc, packed, size) == (entry.flags, entry.method, entry.crc, entry.packed, entry.size)
    if sign != _LOCAL or not same or data[start : start + named] != entry.raw_name:
        raise BundleError("One of its files says two things about itself.")
    _demand_extra(data[start + named : start + named + extra])
    start += named + extra
    if start + packed > len(data):
        raise BundleError(_CUT)
    return data[start : start + packed], start + packed


def _unpacked(content: bytes, entry: _ListEntry) -> bytes:
    """Never more than the size that was said, whatever comes out."""
    wrong = BundleError(f"“{entry.name}” in it is damaged.")
    if entry.method == _STORED:
        found = content
    else:
        stream, parts, left = zlib.decompressobj(-zlib.MAX_WBITS), [], entry.size + 1
        try:
            while left and not stream.eof:
                part = stream.decompress(content, min(left, _PART))
                if not part and not stream.eof:
                    break  # there is nothing more, and no end
                parts.append(part)
                left -= len(part)
                content = stream.unconsumed_tail
        except zlib.error as error:
            raise wrong from error
        found = b"".join(parts)
        if not stream.eof or stream.unused_data:
            raise wrong
    if len(found) != entry.size or zlib.crc32(found) != entry.crc:
        raise wrong
    return found
