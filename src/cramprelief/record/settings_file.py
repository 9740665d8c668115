# SPDX-License-Identifier: MIT
"""The file of the settings: one small JSON table, written whole, read in under a millisecond."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from cramprelief.reading.plain import WrongValue
from cramprelief.reading.probe import is_there
from cramprelief.reading.regular import MAX_SETTINGS, read_regular
from cramprelief.reading.whole import write_whole
from cramprelief.record.settings import KEYS, SECTIONS, Settings

_MAX_DEPTH = 32
"""How deep what this version does not know may nest: the app must be able to write it again."""


class Loaded(NamedTuple):
    """`faults` says in words what was wrong in the file and is not as it stands there.

    `set_aside` is where a damaged file was put; None where all was well, or there was no file.
    """

    settings: Settings
    faults: tuple[str, ...] = ()
    set_aside: Path | None = None


def load(path: Path) -> Loaded:
    """Read the settings. A damaged file is renamed and left for the person, a wrong value takes its default."""
    try:
        data = read_regular(path, MAX_SETTINGS)
    except OSError:
        return Loaded(Settings())
    return parse(data) or Loaded(Settings(), set_aside=_set_aside(path))


def parse(data: bytes) -> Loaded | None:
    """The settings of a file's bytes; None where they are no table of JSON."""
    try:
        found = json.loads(data.decode("utf-8"))
    except (ValueError, RecursionError):
        return None
    return _read(found) if isinstance(found, dict) else None


def settings_of(**values: object) -> Settings:
    """Settings by the keys of the file. Raises ValueError for a key or a value that is not right."""
    loaded = parse(json.dumps(values).encode())
    if loaded is None or loaded.faults or loaded.settings.other:
        raise ValueError(loaded)
    return loaded.settings


def _read(found: Mapping[str, Any]) -> Loaded:
    values: dict[str, dict[str, Any]] = {section: {} for section in SECTIONS}
    other, faults = {}, []
    for name, value in found.items():
        key = KEYS.get(name)
        if key is not None:
            try:
                values[key.section][key.field] = key.shape.read(value)
            except WrongValue as wrong:
                faults.append(f'"{name}": must be {key.shape.words}')
                if wrong.kept:
                    values[key.section][key.field] = wrong.kept[0]
        elif _fits(value, _MAX_DEPTH):
            other[name] = value
        else:
            faults.append(f"{json.dumps(name)[:60]}: must not nest more than {_MAX_DEPTH} deep")
    sections = {section: kind(**values[section]) for section, kind in SECTIONS.items()}
    return Loaded(Settings(**sections, other=other), tuple(faults))


def _fits(value: object, depth: int) -> bool:
    """Whether lists and tables nest at most so deep."""
    if isinstance(value, dict):
        value = list(value.values())
    return not isinstance(value, list) or (depth > 0 and all(_fits(item, depth - 1) for item in value))


def save(path: Path, settings: Settings) -> None:
    """Write the file whole or not at all. Raises OSError."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    write_whole(path, to_bytes(settings))


def to_bytes(settings: Settings) -> bytes:
    """The file's bytes; `parse` reads them back as they were."""
    values = {name: getattr(getattr(settings, key.section), key.field) for name, key in KEYS.items()}
    values = {name: dict(value) if isinstance(value, Mapping) else value for name, value in values.items()}
    values.update((name, value) for name, value in settings.other.items() if name not in KEYS)
    try:
        words = json.dumps(values, ensure_ascii=False, indent=2).encode("utf-8")
    except UnicodeEncodeError:  # half a character, which UTF-8 cannot hold but JSON's own escapes can
        words = json.dumps(values, indent=2).encode("ascii")
    return words + b"\n"


def _set_aside(path: Path) -> Path | None:
    """Rename a damaged file so that nothing of it is lost. None where even that fails: it then stays where it is."""
    for number in range(1, 100):
        target = path.with_name(f"{path.stem}.damaged-{number}{path.suffix}")
        if not is_there(target):
            try:
                path.rename(target)
            except OSError:
                return None
            return target
    return None
