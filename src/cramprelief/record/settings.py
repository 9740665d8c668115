# SPDX-License-Identifier: MIT
"""What the app remembers of the person and their wishes: the sections, each key of the file declared once.

A field says its type, the shape that a value of the file must have, and what it means; its default is safe. The keys of
the file are the fields' names, unless a name of its own stands last. `settings_file` reads and writes the file.

The hints are read at run time, so annotations stay what they are here: no `from __future__ import annotations`. Named
tuples, because five frozen dataclasses would cost the first frame 2 ms more.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Annotated, Any, Literal, NamedTuple, get_args

from cramprelief.reading.plain import (
    DAY,
    FLAG,
    INSTANT,
    SPAN_OF_DAY,
    PlainShape,
    WrongValue,
    by_name,
    list_of,
    number,
    one_of,
    optional,
    some_of,
    text,
    whole,
)  # fmt: skip
from cramprelief.routine.model import CONDITIONS, FORMER_CONDITIONS, SITUATIONS, ConditionName, Situation
from cramprelief.vocabulary import PLACES, SIDES

ThemeChoice = Literal["auto", "day", "night", "contrast"]
THEME_CHOICES: tuple[ThemeChoice, ...] = get_args(ThemeChoice)
ClockChoice = Literal["auto", "24", "12"]
CLOCK_CHOICES: tuple[ClockChoice, ...] = get_args(ClockChoice)
WeekChoice = Literal["auto", "monday", "sunday", "saturday"]
WEEK_CHOICES: tuple[WeekChoice, ...] = get_args(WeekChoice)
SPEEDS = (0.8, 1.0, 1.25)

_REGION = 20
"""The longest id of a region."""
_EMPTY: Mapping[str, str] = MappingProxyType({})


def _region(value: object) -> str:
    if isinstance(value, str) and 2 <= len(value) <= _REGION and value.isascii() and value.isalpha():
        return value.lower()
    raise WrongValue


REGION = PlainShape('the id of a country such as "uk"', _region)


class Wishes(NamedTuple):
    """How the app looks, sounds, begins and ends."""

    theme: Annotated[ThemeChoice, one_of(*THEME_CHOICES), "The colours; `auto` follows the system."] = "auto"
    dimmer: Annotated[bool, FLAG, "The night theme is darker still."] = False
    text_size: Annotated[float, number(1, 2, clamp=True), "Times the usual size of all words."] = 1.0
    reduced_motion: Annotated[bool | None, optional(FLAG), "Nothing grows or slides; null as the system has it."] = None
    single_keys: Annotated[bool, FLAG, "Single letters are shortcuts."] = True
    body: Annotated[str | None, optional(text(200)), "Build of the drawn person; an unknown one is the usual."] = None
    skin: Annotated[str | None, optional(text(200)), "Skin of the drawn person; an unknown one is the usual."] = None
    region: Annotated[str | None, optional(REGION), "The country whose emergency numbers are shown."] = None
    voice: Annotated[bool, FLAG, "Instructions are spoken."] = True
    system_voice: Annotated[bool, FLAG, "The system's voice reads, where there is one, not the app's own."] = False
    voice_speed: Annotated[float, one_of(*SPEEDS), "Pace of the system's voice, times its usual one."] = 1.0
    captions: Annotated[bool, FLAG, "Spoken words are shown also while they can be heard."] = False
    voice_with_reader: Annotated[bool, FLAG, "With a screen reader too the app speaks the steps, in its place."] = False
    voice_volume: Annotated[float, number(0, 1), "Loudness of the voice, 1 in full."] = 0.7
    sound_volume: Annotated[float, number(0, 1), "Loudness of the sounds, 1 in full."] = 0.7
    speak_on_open: Annotated[bool, FLAG, "A plain start speaks at once, without waiting for a key."] = False
    keep_open: Annotated[bool, FLAG, "Closing the window puts the app away, so that the next start is instant."] = False
    global_key: Annotated[bool, FLAG, "The desktop lends a key, while the app is kept open."] = False
    welcomed: Annotated[bool, FLAG, "The first start is over."] = False
    clock: Annotated[ClockChoice, one_of(*CLOCK_CHOICES), "24 or 12 hours; `auto` as the system has it."] = "auto"
    week_begins: Annotated[WeekChoice, one_of(*WEEK_CHOICES), "The first day; `auto` as the system has it."] = "auto"


class PersonProfile(NamedTuple):
    """What is known of the person. None is "not said"."""

    place: Annotated[str | None, optional(one_of(*PLACES)), "Where the last cramp was."] = None
    side: Annotated[str | None, optional(one_of(*SIDES)), "The side of the last cramp, or the usual one."] = None
    healing_side: Annotated[
        str | None,
        optional(one_of(*SIDES, "elsewhere")),
        "The leg that is hurt or was operated on; null counts as both, elsewhere is no leg.",
    ] = None
    shunt_side: Annotated[str | None, optional(one_of(*SIDES)), "The arm for dialysis; null counts as both."] = None
    can_stand: Annotated[bool, FLAG, "False once the person said that they cannot stand."] = True
    situation: Annotated[Situation | None, optional(one_of(*SITUATIONS)), "What fitted at the last cramp."] = None
    conditions: Annotated[
        tuple[ConditionName, ...],
        some_of(*CONDITIONS, former={name: now[0] for name, now in FORMER_CONDITIONS.items()}),
        "What routines must heed.",
    ] = ()


class DoctorsPage(NamedTuple):
    """What the person keeps for the doctor's page."""

    name: Annotated[str, text(200), "The person's name, as it stands on the page."] = ""
    medicines: Annotated[tuple[str, ...], list_of(text(1000), 500), "Medicines and supplements."] = ()
    questions: Annotated[tuple[str, ...], list_of(text(1000), 500), "Questions to ask."] = ()
    signs: Annotated[
        Mapping[str, str], by_name(DAY, 100, 20), "Ids of warning signs, each with the last day on which it was ticked."
    ] = _EMPTY
    signs_none: Annotated[
        str, optional(DAY, "", '""'), "The last day on which all signs were looked at and none fitted."
    ] = ""


class ReminderSettings(NamedTuple):
    """Whether and when the person is reminded, and what they were told already."""

    on: Annotated[bool, FLAG, "False hushes all reminders.", "reminders"] = True
    quiet: Annotated[tuple[str, ...], SPAN_OF_DAY, "The hours in which nothing late is told."] = ("23:00", "07:00")
    snooze: Annotated[int, whole(1, 240), "Minutes for which a reminder is put off."] = 10
    reminded: Annotated[
        Mapping[str, str], by_name(DAY, 200, 80), "Ids of reminders, each with the last day that is settled."
    ] = _EMPTY
    looked: Annotated[str, optional(INSTANT, "", '""'), "The instant of the look that settled the last of them."] = ""
    stretch_offered: Annotated[str, optional(DAY, "", '""'), "The day on which the bedtime stretch was offered."] = ""
    patch_tests: Annotated[
        Mapping[str, str], by_name(INSTANT, 100, 80), "`plan/gate`, each with the instant at which a skin test began."
    ] = _EMPTY


class Sharing(NamedTuple):
    """What an author puts onto what they share. Whom a sheet is for is never kept."""

    practice: Annotated[str, text(120), "The practice at the head of hand-outs."] = ""
    logo: Annotated[str, text(1000), "Where its logo lies."] = ""
    author: Annotated[str, text(120), "The author's name, on hand-outs and in bundles."] = ""
    licence: Annotated[str, text(120), "The terms of bundles."] = ""


class Settings(NamedTuple):
    """All of it. `other` keeps the keys of the file that this version does not know."""

    wishes: Wishes = Wishes()
    profile: PersonProfile = PersonProfile()
    doctors_page: DoctorsPage = DoctorsPage()
    reminders: ReminderSettings = ReminderSettings()
    sharing: Sharing = Sharing()
    other: Mapping[str, Any] = MappingProxyType({})

    def changed(self, section: Callable[..., object], fields: Mapping[str, Any]) -> "Settings":
        """With other values for some fields of a section, which is named by its class."""
        name = next(name for name, kind in SECTIONS.items() if kind is section)
        return self._replace(**{name: getattr(self, name)._replace(**fields)})

    def without_person(self) -> "Settings":
        """What is known of the person is forgotten; how the app looks, sounds and reminds stays."""
        return self._replace(
            profile=PersonProfile(can_stand=self.profile.can_stand),
            doctors_page=DoctorsPage(),
            sharing=Sharing(),
            reminders=self.reminders._replace(reminded=_EMPTY, looked="", stretch_offered="", patch_tests=_EMPTY),
        )


SECTIONS: Mapping[str, Any] = {
    "wishes": Wishes, "profile": PersonProfile, "doctors_page": DoctorsPage, "reminders": ReminderSettings,
    "sharing": Sharing,
}  # fmt: skip


class SettingKey(NamedTuple):
    """A key of the file: the field it fills, what its value must be, and what it means."""

    section: str
    field: str
    shape: PlainShape
    doc: str
    default: object


def _keys() -> dict[str, SettingKey]:
    keys = {}
    for section, kind in SECTIONS.items():
        for field, hint in kind.__annotations__.items():
            shape, doc, *name = hint.__metadata__
            keys[name[0] if name else field] = SettingKey(section, field, shape, doc, kind._field_defaults[field])
    return keys


KEYS: Mapping[str, SettingKey] = _keys()
"""By the name in the file."""
