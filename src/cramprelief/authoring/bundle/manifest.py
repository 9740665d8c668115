# SPDX-License-Identifier: MIT
"""What a bundle says of itself, in `manifest.json`: who packed it, when, on which terms, and the sum of each file."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from cramprelief.authoring.bundle.names import MANIFEST
from cramprelief.authoring.bundle.refusal import BundleError, NewerError
from cramprelief.reading.characters import hidden
from cramprelief.reading.finding import shorten

FORMAT = 1
MAX_MANIFEST = 256 * 1024
LONGEST = 120
"""Characters of an author and of a licence."""
_KEYS = {"format", "made_with", "author", "licence", "date", "files"}
_BAD = f"Its list, {MANIFEST}, is not as it must be."
_SUM = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Manifest:
    """`author` and `licence` may be empty."""

    author: str
    licence: str
    date: date
    made_with: str
    sums: Mapping[str, str]
    """The SHA-256 of each file but this one, in hexadecimal."""


def to_bytes(manifest: Manifest) -> bytes:
    """As it stands in the bundle; `read` gives the same back."""
    told = {
        "format": FORMAT,
        "made_with": manifest.made_with,
        "author": manifest.author,
        "licence": manifest.licence,
        "date": manifest.date.isoformat(),
        "files": [{"name": name, "sha256": manifest.sums[name]} for name in sorted(manifest.sums)],
    }
    return (json.dumps(told, indent=1, ensure_ascii=False) + "\n").encode()


def sum_of(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def read(data: bytes) -> Manifest:
    """Raises BundleError for anything but what `to_bytes` writes, NewerError for what a later version wrote."""
    if len(data) > MAX_MANIFEST:
        raise BundleError(_BAD)
    try:
        told = json.loads(data.decode("utf-8"), object_pairs_hook=_once, parse_constant=_no_number)
    except (ValueError, RecursionError) as error:
        raise BundleError(_BAD) from error
    if not isinstance(told, dict):
        raise BundleError(_BAD)
    number = told.get("format")
    if isinstance(number, bool) or not isinstance(number, int) or number < 1:
        raise BundleError(_BAD)
    if number > FORMAT:
        raise NewerError
    if told.keys() != _KEYS:
        raise BundleError(_BAD)
    return Manifest(
        _line(told["author"]), _line(told["licence"]), _day(told["date"]), _line(told["made_with"]),
        _sums(told["files"]),
    )  # fmt: skip


def demand_whole(manifest: Manifest, files: Mapping[str, bytes]) -> None:
    """Exactly the files that it lists are there, each as it was packed. Raises BundleError."""
    missing = sorted(manifest.sums.keys() - files.keys())
    if missing:
        raise BundleError(f"“{shorten(missing[0])}” is missing in it.")
    extra = sorted(files.keys() - manifest.sums.keys() - {MANIFEST})
    if extra:
        raise BundleError(f"It holds “{shorten(extra[0])}”, which its list does not know.")
    for name, data in files.items():
        if name != MANIFEST and sum_of(data) != manifest.sums[name]:
            raise BundleError(f"“{shorten(name)}” in it was changed after it was packed.")


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    told = dict(pairs)
    if len(told) != len(pairs):
        raise ValueError("a key stands twice")
    return told


def _no_number(name: str) -> Any:
    raise ValueError(name)


def _line(value: object) -> str:
    if not isinstance(value, str) or len(value) > LONGEST or hidden(value) or "\n" in value or "\t" in value:
        raise BundleError(_BAD)
    return value


def _day(value: object) -> date:
    if not isinstance(value, str) or not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
        raise BundleError(_BAD)
    try:
        return date.fromisoformat(value)
    except ValueError as error:
        raise BundleError(_BAD) from error


def _sums(value: object) -> dict[str, str]:
    if not isinstance(value, list):
        raise BundleError(_BAD)
    sums: dict[str, str] = {}
    for row in value:
        if not isinstance(row, dict) or row.keys() != {"name", "sha256"}:
            raise BundleError(_BAD)
        name, found = row["name"], row["sha256"]
        if not isinstance(name, str) or not isinstance(found, str) or not _SUM.fullmatch(found) or name == MANIFEST:
            raise BundleError(_BAD)
        if name in sums:
            raise BundleError(f"Its list names “{shorten(name)}” twice.")
        sums[name] = found
    return sums
