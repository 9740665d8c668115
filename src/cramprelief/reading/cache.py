# SPDX-License-Identifier: MIT
"""Read once, start fast: frozen dataclasses in a file of plain tuples, keyed by what they were made from.

The file is thrown away at the slightest doubt: another key, another version, a seal that is not ours. It holds numbers,
texts and tuples only, so nothing in it can run; yet marshal is not made for bytes of a stranger, so each file is sealed
with a secret that lies beside it. Nothing here raises for a file system that says no.
"""

from __future__ import annotations

import marshal
import os
import time
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import MISSING
from pathlib import Path
from typing import Any

from cramprelief.reading.regular import read_regular

try:  # hashlib brings OpenSSL along, which takes longer than all that is read here
    from _blake2 import blake2b
except ImportError:
    from hashlib import blake2b

_MAGIC = b"cramprelief compiled 2\n"
_SECRET, _SIZE = "secret", 16
_MARSHAL = 4
MAX_BYTES = 64 << 20
"""A cache that is larger is no cache of ours."""
_SETTLED_NS = 2_000_000_000
"""Some file systems count time in steps of 2 s: a file younger than that may change again and keep its time."""

FileStamp = tuple[str, int, int, int]
Stamp = tuple[tuple[str, tuple[FileStamp, ...]], ...]


def file_stamp(name: str, state: os.stat_result) -> FileStamp:
    """What identifies a file: name, size, time of change, inode."""
    return (name, state.st_size, state.st_mtime_ns, state.st_ino)


def stamp(folders: Iterable[Path], endings: tuple[str, ...]) -> Stamp:
    """What identifies the files of these folders. One missing folder is like another, wherever it would lie."""
    return tuple(_folder_stamp(folder, endings) for folder in folders)


def _folder_stamp(folder: Path, endings: tuple[str, ...]) -> tuple[str, tuple[FileStamp, ...]]:
    found = []
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.name.lower().endswith(endings) and not entry.name.startswith("."):
                    with suppress(FileNotFoundError):  # a link that leads nowhere
                        found.append(file_stamp(entry.name, entry.stat()))
    except FileNotFoundError:
        return "", ()
    except OSError:
        found.append(("", -1, 0, 0))
    return str(folder), tuple(sorted(found))


def settled(made_from: Iterable[tuple[str, tuple[FileStamp, ...]]]) -> bool:
    """False where a file is so young that its stamp cannot be trusted yet."""
    now = time.time_ns()
    return all(abs(now - changed) > _SETTLED_NS for _, files in made_from for _, _, changed, _ in files)


def read(file: Path, key: object, classes: Sequence[type]) -> Any | None:
    """What `write` put there under the same key and classes, or None."""
    try:
        data = read_regular(file, MAX_BYTES)
        head = len(_MAGIC) + _SIZE
        secret = read_regular(file.with_name(_SECRET), _SIZE + 1, cut=True)
        if not data.startswith(_MAGIC) or data[len(_MAGIC) : head] != _seal(data[head:], secret):
            return None
        found_key, body = marshal.loads(data[head:])
        return _thaw(body, classes) if found_key == (key, _fields(classes)) else None
    except (OSError, ValueError, TypeError, EOFError, IndexError):
        return None


def seal(value: object, classes: Sequence[type]) -> bytes:
    """A value as bytes, to be kept among others and opened by itself when it is wanted."""
    parts: Any = _freeze(value, {each: number for number, each in enumerate(classes)})
    return marshal.dumps(parts, _MARSHAL)


def unseal(data: bytes, classes: Sequence[type]) -> Any:
    """What `seal` closed with the same classes. For bytes that came out of `read`, which has checked them."""
    return _thaw(marshal.loads(data), classes)


def write(file: Path, key: object, classes: Sequence[type], value: object) -> None:
    """Puts a value of tuples, texts, numbers and these dataclasses into the file; does nothing where it may not."""
    from cramprelief.reading.whole import write_whole  # a start that only reads does without it

    numbers = {each: number for number, each in enumerate(classes)}
    parts: Any = ((key, _fields(classes)), _freeze(value, numbers))
    body = marshal.dumps(parts, _MARSHAL)
    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        data = _MAGIC + _seal(body, _secret_beside(file)) + body
        write_whole(file, data)
    except OSError:
        return


def _seal(body: bytes, secret: bytes) -> bytes:
    return bytes(blake2b(body, key=secret, digest_size=_SIZE).digest()) if len(secret) == _SIZE else b""


def _secret_beside(file: Path) -> bytes:
    """The secret of this folder, made where there is none. Raises OSError."""
    path = file.with_name(_SECRET)
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_CLOEXEC", 0), 0o600)
    except FileExistsError:
        secret = read_regular(path, _SIZE + 1, cut=True)
        if len(secret) == _SIZE:
            return secret
        path.unlink()  # cut by a full disk: what it sealed counts no more
        return _secret_beside(file)
    secret = os.urandom(_SIZE)
    try:
        os.write(handle, secret)
    finally:
        os.close(handle)
    return secret


def _fields(classes: Sequence[Any]) -> tuple[tuple[str, ...], ...]:
    """Names and fields of dataclasses: Any, for their fields are no part of the type `type`."""
    return tuple((each.__name__, *each.__dataclass_fields__) for each in classes)


def _freeze(value: Any, numbers: dict[type, int]) -> Any:
    """A dataclass becomes a list: its class's number, then its fields up to the last that differs from its default."""
    number = numbers.get(type(value))
    if number is not None:
        fields = type(value).__dataclass_fields__.values()
        parts = [getattr(value, each.name) for each in fields]
        for each in reversed(list(fields)):
            if each.default is MISSING or parts[-1] != each.default:
                break
            parts.pop()
        return [number, *(_freeze(each, numbers) for each in parts)]
    if type(value) is tuple:
        return tuple(_freeze(each, numbers) for each in value)
    return value


def _thaw(value: Any, classes: Sequence[type]) -> Any:
    """The way back. Written for speed: it stands between the start of the app and its first instruction."""
    kind = type(value)
    if kind is list:
        fields = [_thaw(each, classes) if type(each) in _NESTED else each for each in value]
        return classes[value[0]](*fields[1:])
    if kind is tuple:
        return tuple([_thaw(each, classes) if type(each) in _NESTED else each for each in value])
    return value


_NESTED = frozenset((list, tuple))
