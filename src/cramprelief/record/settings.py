# SPDX-License-Identifier: MIT
"""What the app remembers about the person's wishes: one small JSON file, written whole, read in under a millisecond."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field, fields
from datetime import date, datetime, time
from pathlib import Path
from typing import Any, Literal, get_args

from cramprelief.routine.model import CONDITIONS, PLACES, SIDES, SITUATIONS, ConditionName, Situation

ThemeChoice = Literal["auto", "day", "night", "contrast"]
THEMES: tuple[ThemeChoice, ...] = get_args(ThemeChoice)
LARGEST_TEXT = 2.0
SPEEDS = (0.8, 1.0, 1.25)


@dataclass(frozen=True, slots=True)
class Settings:
    """Every field has a safe default; None means "not said" or, for `reduced_motion`, "as the system wishes".

    Volumes are 0 to 1. `system_voice`: the system's voice reads, where there is one, instead of the app's own, at its
    pace `voice_speed`. `captions`: spoken words are shown also while they can be heard. `keep_open`: closing the window
    puts the app away, so that the next start is instant; `global_key`: the desktop lends it a key. `text_size` is 1.0
    to 2.0, `region` an id of guide's regions such as "uk". `name`, `medicines`, `questions`, `signs` (id of a warning
    sign: the last day, ISO, on which it was ticked) and `signs_none` (the last day on which all were looked at and none
    fitted) are for the doctor's page. `reminders` False hushes them all. `stretch_offered` is the day (ISO) on which
    the bedtime stretch was offered. `patch_tests` has the instant (ISO, aware) at which a patch test was begun, by
    "plan/gate". `quiet` are the hours (HH:MM) in which nothing late is told, empty for none; `snooze` minutes;
    `reminded` the last day (ISO) settled for each reminder. `body` and `skin` are how the figure looks. `other` keeps
    what this version does not know.
    """

    theme: ThemeChoice = "auto"
    dimmer: bool = False
    text_size: float = 1.0
    reduced_motion: bool | None = None
    single_keys: bool = True
    side: str | None = None
    place: str | None = None
    can_stand: bool = True
    situation: Situation | None = None
    conditions: tuple[ConditionName, ...] = ()
    region: str | None = None
    voice: bool = True
    system_voice: bool = False
    voice_speed: float = 1.0
    captions: bool = False
    voice_volume: float = 0.7
    sound_volume: float = 0.7
    keep_open: bool = False
    global_key: bool = False
    name: str = ""
    medicines: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
    signs: Mapping[str, str] = field(default_factory=dict)
    signs_none: str = ""
    reminders: bool = True
    stretch_offered: str = ""
    patch_tests: Mapping[str, str] = field(default_factory=dict)
    quiet: tuple[str, ...] = ("23:00", "07:00")
    snooze: int = 10
    reminded: Mapping[str, str] = field(default_factory=dict)
    body: str | None = None
    skin: str | None = None
    speak_on_open: bool = False
    welcomed: bool = False
    other: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Loaded:
    """`set_aside` is where a damaged file was put; None where all was well, or there was no file."""

    settings: Settings
    set_aside: Path | None = None


def load(path: Path) -> Loaded:
    """Read the settings. A damaged file is renamed and left for the person, a wrong value takes its default."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except OSError:
        return Loaded(Settings())
    except (ValueError, RecursionError):
        return Loaded(Settings(), _set_aside(path))
    if not isinstance(found, dict):
        return Loaded(Settings(), _set_aside(path))
    return Loaded(_settings(found))


def save(path: Path, settings: Settings) -> None:
    """Write the file whole or not at all. Raises OSError."""
    values = asdict(settings)
    values.update((key, value) for key, value in values.pop("other").items() if key not in _CHECKS)
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        with draft.open("w", encoding="utf-8") as file:
            json.dump(values, file, ensure_ascii=False, indent=2)
            file.write("\n")
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
    except OSError:
        draft.unlink(missing_ok=True)
        raise


def _set_aside(path: Path) -> Path | None:
    """Rename a damaged file so that nothing of it is lost. None where even that fails: it then stays where it is."""
    for number in range(1, 100):
        target = path.with_name(f"{path.stem}.damaged-{number}{path.suffix}")
        if not target.exists():
            try:
                path.rename(target)
            except OSError:
                return None
            return target
    return None


def _settings(found: Mapping[str, Any]) -> Settings:
    known: dict[str, Any] = {}
    for name, check in _CHECKS.items():
        if name in found:
            value = check(found[name])
            if value is not _WRONG:
                known[name] = value
    return Settings(**known, other={key: value for key, value in found.items() if key not in _CHECKS})


_WRONG: Any = object()


def _flag(value: Any) -> Any:
    return value if isinstance(value, bool) else _WRONG


def _volume(value: Any) -> Any:
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not 0 <= value <= 1:
        return _WRONG
    return float(value)


def _speed(value: Any) -> Any:
    return float(value) if not isinstance(value, bool) and value in SPEEDS else _WRONG


def _maybe_flag(value: Any) -> Any:
    return value if value is None or isinstance(value, bool) else _WRONG


def _one_of(words: tuple[str, ...], *, optional: bool) -> Callable[[Any], Any]:
    def check(value: Any) -> Any:
        return value if (optional and value is None) or (isinstance(value, str) and value in words) else _WRONG

    return check


def _size(value: Any) -> Any:
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not 0 < value < 100:
        return _WRONG
    return min(LARGEST_TEXT, max(1.0, float(value)))


def _conditions(value: Any) -> Any:
    if not isinstance(value, list):
        return _WRONG
    return tuple(word for word in CONDITIONS if word in value)


def _region(value: Any) -> Any:
    right = isinstance(value, str) and 2 <= len(value) <= 20 and value.isascii() and value.isalpha()
    return value.lower() if right else None if value is None else _WRONG


def _words(value: Any) -> Any:
    return value if isinstance(value, str) and len(value) <= 200 else _WRONG


def _maybe_words(value: Any) -> Any:
    return value if value is None else _words(value)


def _lines(value: Any) -> Any:
    right = isinstance(value, list) and len(value) <= 100 and all(_words(line) is not _WRONG for line in value)
    return tuple(value) if right else _WRONG


def _days(value: Any) -> Any:
    """Names with the day of each; a name with no readable day is left out."""
    if not isinstance(value, dict):
        return _WRONG
    return {name: day for name, day in list(value.items())[:100] if len(name) <= 20 and _is_day(day)}


def _day(value: Any) -> Any:
    return value if value == "" or _is_day(value) else _WRONG


def _is_day(value: Any) -> bool:
    try:
        return isinstance(value, str) and date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


def _instants(value: Any) -> Any:
    """Names with an aware instant each; others are left out."""
    if not isinstance(value, dict):
        return _WRONG
    return {name: at for name, at in list(value.items())[:100] if len(name) <= 80 and _is_instant(at)}


def _is_instant(value: Any) -> bool:
    try:
        return isinstance(value, str) and datetime.fromisoformat(value).tzinfo is not None
    except ValueError:
        return False


def _reminded(value: Any) -> Any:
    if not isinstance(value, dict):
        return _WRONG
    return {name: day for name, day in list(value.items())[-200:] if len(name) <= 80 and _is_day(day)}


def _hours(value: Any) -> Any:
    """Two times of day, or none."""
    if not isinstance(value, list) or len(value) not in (0, 2):
        return _WRONG
    try:
        return tuple(time.fromisoformat(one).isoformat("minutes") for one in value)
    except (TypeError, ValueError):
        return _WRONG


def _minutes(value: Any) -> Any:
    return value if isinstance(value, int) and not isinstance(value, bool) and 1 <= value <= 240 else _WRONG


_CHECKS: dict[str, Callable[[Any], Any]] = {
    "theme": _one_of(THEMES, optional=False),
    "dimmer": _flag,
    "text_size": _size,
    "reduced_motion": _maybe_flag,
    "single_keys": _flag,
    "side": _one_of(SIDES, optional=True),
    "place": _one_of(PLACES, optional=True),
    "can_stand": _flag,
    "situation": _one_of(SITUATIONS, optional=True),
    "conditions": _conditions,
    "region": _region,
    "voice": _flag,
    "system_voice": _flag,
    "voice_speed": _speed,
    "captions": _flag,
    "voice_volume": _volume,
    "sound_volume": _volume,
    "keep_open": _flag,
    "global_key": _flag,
    "name": _words,
    "medicines": _lines,
    "questions": _lines,
    "signs": _days,
    "signs_none": _day,
    "reminders": _flag,
    "stretch_offered": _words,
    "patch_tests": _instants,
    "quiet": _hours,
    "snooze": _minutes,
    "reminded": _reminded,
    "body": _maybe_words,
    "skin": _maybe_words,
    "speak_on_open": _flag,
    "welcomed": _flag,
}
assert set(_CHECKS) | {"other"} == {f.name for f in fields(Settings)}
