# SPDX-License-Identifier: MIT
"""The keys of assets/guide: the picker, the warning signs, the profile, the pages. The reader, the JSON Schema and
docs/GUIDE-TABLES.md are made from these definitions."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from cramprelief.guide.person import ELSEWHERE
from cramprelief.guide.rows import (
    NO_SITUATION,
    NOT_SURE,
    Ask,
    Condition,
    Flag,
    Level,
    Option,
    Ordinary,
    PageRow,
    PlaceRow,
    ReadOn,
    Region,
    Rule,
    Tip,
    When,
)  # fmt: skip
from cramprelief.guide.rows_values import (
    FLAG_ID,
    REGION_ID,
    ById,
    Coded,
    CountryCode,
    Pairs,
    PhoneNumber,
    Sentence,
    Yes,
)
from cramprelief.guide.safety import DEFAULT_REGION
from cramprelief.reading.located import Table
from cramprelief.reading.shapes import BAD, Build, Key, ListOf, OneOf, Reading, Record
from cramprelief.routine.model import CONDITIONS, SITUATIONS
from cramprelief.routine.values import Id, Named
from cramprelief.vocabulary import PLACES, POSTURES, SIDES

LEVELS = ("emergency", "urgent", "doctor")
NUMBERS = ("emergency", "urgent")
"""What may stand in curly brackets where a text says what to do: a number of the region takes its place."""

HEALING_LEG = ("healing",)
"""What may stand in curly brackets before the first step: the leg that heals."""

ROUTINES = ListOf(Named("routine"), unique=True)
SOURCES = ListOf(Named("source"), unique=True)
FLAGS = ListOf(Coded("sign", FLAG_ID), unique=True)
CARDS = ListOf(Coded("card", rf"(?:{FLAG_ID}|in-water)"), unique=True)
SOURCE_KEYS = (
    Key("sources", SOURCES, "Keys of assets/sources.yaml; empty where none was found."),
    Key("review", Sentence(320), "What no source carries, for a clinician to check; needed where there is no source."),
)


def _row(make: Callable[..., Any]) -> Build:
    """For a row whose id is the key that it stands under: `ById` gives it the id."""
    return lambda values, node, reading: lambda id: make(id, **values)


def _check_sources(values: dict[str, Any], node: Table, reading: Reading) -> None:
    """Each claim has a source, or says that it has none."""
    misread = "sources" in node.entries and "sources" not in values
    if not values.get("sources") and not misread and "review" not in node.entries:
        message = 'There is no source here. Name one, or say in "review" what a clinician must check.'
        reading.bad("no-source", node.key_span("sources"), message, "review:")


def _build_option(values: dict[str, Any], node: Table, reading: Reading) -> Any:
    leads = [key for key in ("place", "routines", "condition", "healing") if key in node.entries]
    if len(leads) > 1:
        return reading.bad("misplaced-key", node.key_span(leads[1]), "An answer leads to one thing alone.")
    return Option(**values) if "name" in values else BAD


OPTION = Record(
    "option",
    (
        Key("name", Sentence(40), "The answer, as its button says it.", True),
        Key("place", OneOf("location", PLACES), "It leads to what is offered for this place."),
        Key("routines", ROUTINES, "It leads to these routines alone."),
        Key("condition", OneOf("condition", CONDITIONS), "It says as much as this condition of the profile."),
        Key("healing", OneOf("leg", (*SIDES, ELSEWHERE)), "It says which leg heals, and is kept; elsewhere is no leg."),
        Key("say", Sentence(120, words=14), "Said to whoever chose it."),
        Key("way", Id(), "It also takes this way of a choice, so that no routine asks again."),
    ),
    _build_option,
    "One answer to a question. With nothing but its name all stays as it is.",
)

ASK = Record(
    "ask",
    (
        Key("question", Sentence(80, words=14), "The question.", True),
        Key("options", ListOf(OPTION, 2), "The answers, each a button.", True),
        Key("unsure", OPTION, "What stands for a person who can't tell."),
    ),
    lambda values, node, reading: Ask(**values) if {"question", "options"} <= values.keys() else BAD,
    "A question that changes the answer: one tap, skippable, never before help has begun.",
)

WHEN = Record(
    "when",
    (
        Key("places", ListOf(OneOf("location", (*PLACES, NOT_SURE)), 1, unique=True), "Where it cramps, one of these."),
        Key(
            "situations",
            ListOf(OneOf("situation", (*SITUATIONS, NO_SITUATION)), 1, unique=True),
            f"What fits, one of these; {NO_SITUATION} where the person named nothing.",
        ),
        Key("conditions", ListOf(OneOf("condition", CONDITIONS), 1, unique=True), "What the person has, one of these."),
        Key("unless", ListOf(OneOf("condition", CONDITIONS), 1, unique=True), "What the person must not have."),
        Key("side", OneOf("word", ("same", "other")), "same: in the leg that heals; other: in the good leg."),
        Key("several", Yes(), "true: three or more places cramp at the same time."),
    ),
    lambda values, node, reading: When(**values),
    "What must hold, all of it. Empty: always.",
)

PLACE = Record(
    "place",
    (
        Key("name", Sentence(60), 'Continues "First choice for a …".', True),
        Key("can_stand", ROUTINES, "Routines for a person who can stand, the first choice first.", True),
        Key("cannot_stand", ROUTINES, "Routines for a person who can't stand, the first choice first.", True),
        Key("after", ROUTINES, "Routines that may follow when it has eased."),
        Key("ask", ASK, "A question that changes the answer."),
    ),
    _row(PlaceRow),
    "What is offered for one place.",
)


def _with_id(values: dict[str, Any], node: Table, reading: Reading) -> bool:
    """Whether the row has what it needs; reports an id that stands a second time in the file."""
    name = values.get("id")
    if name is None or "when" not in values:
        return False
    span = node.entries["id"][1].span
    if name in reading.ids:
        message = f'The id "{name}" is taken already, in line {reading.ids[name].line}. Each id stands once.'
        reading.bad("duplicate-id", span, message)
        return False
    reading.ids[name] = span
    return True


def _build_rule(values: dict[str, Any], node: Table, reading: Reading) -> Any:
    if not _with_id(values, node, reading):
        return BAD
    given = {key: value for key, value in values.items() if key != "standing"}
    return Rule(**given, standing_last="standing" in values)


RULE = Record(
    "rule",
    (
        Key("id", Id(), "A name of its own.", True),
        Key("when", WHEN, "When it holds.", True),
        Key("cards", CARDS, 'Signs that come first; "None of these" leads on. in-water is the card for swimmers.'),
        Key("watch", FLAGS, "Signs to show beside the offers, and again when it has eased. They stop nobody."),
        Key("only", ROUTINES, "Offer nothing else, but for calm-breath. The first such rule counts."),
        Key("first", ROUTINES, "These stand before the list of the place."),
        Key("after", ROUTINES, "Routines that may follow besides those of the place."),
        Key("plans", ListOf(Named("programme"), unique=True), "Plans over days to offer when it has eased."),
        Key("standing", OneOf("word", ("last",)), "last: whatever needs standing comes after all the rest."),
        Key("posture_not", ListOf(OneOf("posture", POSTURES[:-1]), 1, unique=True), "Drops what needs one of these."),
        Key("ask", ASK, "A question that changes the answer."),
        Key("wait", Yes(), "true: nothing plays by itself before the person presses Start."),
        Key("rest_first", Yes(), "true: until its signs are looked at, what plays by itself only rests."),
        Key("say", Sentence(120, HEALING_LEG, words=14), "Said before the first step; at most 14 words."),
        Key("words", Sentence(60), 'How the reason ends: "First choice for a calf cramp in bed."'),
    ),
    _build_rule,
    "One rule of the picker. Every rule that fits is used, from the top down.",
)


def _build_tip(values: dict[str, Any], node: Table, reading: Reading) -> Any:
    _check_sources(values, node, reading)
    if not _with_id(values, node, reading) or "say" not in values:
        return BAD
    return Tip(**values)


TIP = Record(
    "tip",
    (
        Key("id", Id(), "A name of its own.", True),
        Key("when", WHEN, "When it is said.", True),
        Key("say", Sentence(160), "One or two short sentences.", True),
        Key("not_for", ListOf(OneOf("condition", CONDITIONS), unique=True), "Conditions that forbid it."),
        Key("stand", Yes(), "true: only for a person who can stand."),
        *SOURCE_KEYS,
    ),
    _build_tip,
    "What to say when it has eased.",
)

PICKER = Record(
    "picker",
    (
        Key("places", ById("location", PLACE, names=PLACES), "For each place, what is offered.", True),
        Key("not_sure", PLACE, "What is offered where the person does not know the place.", True),
        Key("rules", ListOf(RULE, at_most=200), "What changes the offer, from the top down.", True),
        Key("tips", ListOf(TIP, at_most=200), "What to say when it has eased.", True),
    ),
    lambda values, node, reading: (
        (*values.get("places", ()), *([values["not_sure"](NOT_SURE)] if "not_sure" in values else ())),
        values.get("rules", ()),
        values.get("tips", ()),
    ),
    "Who is offered what.",
)

LEVEL = Record(
    "level",
    (
        Key("title", Sentence(40), "The heading of its card.", True),
        Key("do", Sentence(120, NUMBERS), "What to do, where the sign itself does not say.", True),
    ),
    _row(Level),
    "How grave a warning is.",
)


def _build_flag(values: dict[str, Any], node: Table, reading: Reading) -> Any:
    _check_sources(values, node, reading)
    return lambda id: Flag(id, **{"do": "", **values})


FLAG = Record(
    "flag",
    (
        Key("level", OneOf("level", LEVELS), "emergency: call now; urgent: help today; doctor: book a visit.", True),
        Key("show", Sentence(160), "The words on the card.", True),
        Key("why", Sentence(160), 'What it can be, told when it is ticked: "can be", never "is".', True),
        Key("do", Sentence(120, NUMBERS), "What to do, where it is not what the level says."),
        Key("avoid", Sentence(120), "What not to do now."),
        Key("wait", Sentence(160), "What to do until help is there, for signs that ask for a call."),
        *SOURCE_KEYS,
    ),
    _build_flag,
    "A sign that is not an ordinary cramp.",
)

CRAMP = Record(
    "cramp",
    (
        Key("say", ListOf(Sentence(120), 1), "A sentence each.", True),
        Key("sources", SOURCES, "Keys of assets/sources.yaml."),
    ),
    lambda values, node, reading: Ordinary(values.get("say", ()), values.get("sources", ())),
    "What an ordinary cramp is like.",
)


def _build_region(values: dict[str, Any], node: Table, reading: Reading) -> Any:
    """A number is never guessed: each country has its own, and where the country is not known there is none."""

    def region(id: str) -> Any:
        if id == DEFAULT_REGION and ("emergency" in node.entries or values.get("countries")):
            message = "No number is right everywhere. Leave it out here, and give each country a region of its own."
            return reading.bad("misplaced-key", node.key_span("emergency"), message)
        if id != DEFAULT_REGION and not ("emergency" in node.entries and values.get("countries")):
            message = "A region needs its countries and the number that is right there."
            return reading.bad("missing-key", node.span, message, "emergency:")
        return Region(id, **{"emergency": "", **values})

    return region


REGION = Record(
    "region",
    (
        Key("name", Sentence(60), "As settings say it.", True),
        Key(
            "emergency",
            PhoneNumber(),
            "The number to call at once, in quotes; two with or, or with mobile. Not for world.",
        ),
        Key("urgent", Sentence(60), 'A number, or words that continue "Get medical help today: …".', True),
        Key("countries", ListOf(CountryCode(), unique=True), "ISO 3166 codes of the countries that it is for."),
    ),
    _build_region,
    "Whom to call in one part of the world.",
)


def _build_signs(values: dict[str, Any], node: Table, reading: Reading) -> Any:
    do = {level.id: level.do for level in values.get("levels", ())}
    flags = tuple(replace(flag, do=flag.do or do.get(flag.level, "")) for flag in values.get("flags", ()))
    first, cramp, regions = (values.get(key) for key in ("first", "cramp", "regions"))
    return values.get("levels"), flags, first, cramp, regions


SIGNS = Record(
    "warning-signs",
    (
        Key("levels", ById("level", LEVEL, names=LEVELS), "How grave signs are, the gravest first.", True),
        Key("first", FLAGS, "Signs that stand above all others, in this order.", True),
        Key("cramp", CRAMP, "What an ordinary cramp is like.", True),
        Key("flags", ById("sign", FLAG, FLAG_ID), "The signs, each under its id: E1, U1, D1 …", True),
        Key(
            "regions",
            ById("region", REGION, REGION_ID, needed=(DEFAULT_REGION,)),
            "Whom to call; world, without a number, is for all others.",
            True,
        ),
    ),
    _build_signs,
    "Signs that are not an ordinary cramp, and what to do then.",
)  # fmt: skip


def _build_condition(values: dict[str, Any], node: Table, reading: Reading) -> Any:
    _check_sources(values, node, reading)
    blocks, swaps = values.get("blocks"), node.get("swaps")
    if blocks is not None and isinstance(swaps, Table):
        for name, (key, _) in swaps.entries.items():
            if name not in blocks:
                message = f'"{name}" is swapped, yet "blocks" does not name it.'
                reading.bad("misplaced-key", key.span, message)
    return lambda id: Condition(id, **values)


CONDITION = Record(
    "condition",
    (
        Key("name", Sentence(64), "How the person says it.", True),
        Key("changes", Sentence(160), "One or two sentences: what will be different.", True),
        Key("why", Sentence(160), "The reason.", True),
        Key("blocks", ROUTINES, "Routines that are never offered. Their own files must say so too."),
        Key("swaps", Pairs("routine"), "What takes the place of a blocked routine in the picker."),
        *SOURCE_KEYS,
    ),
    _build_condition,
    "What one condition of the profile changes, and why.",
)

PROFILE = Record(
    "profile",
    (Key("conditions", ById("condition", CONDITION, names=CONDITIONS), "Each condition that can be ticked.", True),),
    lambda values, node, reading: values.get("conditions", ()),
    "What the conditions of the profile change.",
)


def _build_page(values: dict[str, Any], node: Table, reading: Reading) -> Any:
    _check_sources(values, node, reading)
    return lambda id: PageRow(id, **values)


READ_ON = Record(
    "read_on",
    (
        Key("article", Id(), "The article: the name of its file in assets/articles/.", True),
        Key("words", Sentence(40), "What its button says.", True),
    ),
    lambda values, node, reading: ReadOn(**values) if {"article", "words"} <= values.keys() else BAD,
    "A way from a page to an article of Learn.",
)
PAGE_IDS = tuple(dict.fromkeys((*PLACES, *SITUATIONS, *CONDITIONS)))
SAYINGS = ListOf(Sentence(160), 1)
PAGE = Record(
    "page",
    (
        Key("name", Sentence(60), "The heading of the page.", True),
        Key("card", FLAGS, 'Signs that come first, before the page and before anything plays: its "None of these".'),
        Key("may_be", SAYINGS, 'First block, What it may be: a sentence or two each; "may", never "is".', True),
        Key("signs", FLAGS, "Second block, Get help if: the signs besides those of the card, in this order."),
        Key("help", SAYINGS, "What stands in the second block besides the signs."),
        Key("can_do", SAYINGS, "Third block, What you can do here: a sentence or two each.", True),
        Key("read", READ_ON, "An article that the first block leads to."),
        *SOURCE_KEYS,
    ),
    _build_page,
    "What is said to a place, a situation or a condition.",
)

PAGES = Record(
    "pages",
    (
        Key(
            "pages",
            ById("page", PAGE, of=PAGE_IDS),
            "Each page under the place, situation or condition it is for.",
            True,
        ),
    ),
    lambda values, node, reading: values.get("pages", ()),
    "The pages of places, situations and conditions, each in three blocks.",
)

TABLES = {"picker.yaml": PICKER, "red_flags.yaml": SIGNS, "profile.yaml": PROFILE, "pages.yaml": PAGES}
"""Each file of the folder with its format."""
RECORDS = (
    PICKER, PLACE, RULE, WHEN, ASK, OPTION, TIP, SIGNS, LEVEL, CRAMP, FLAG, REGION, PROFILE, CONDITION, PAGES, PAGE,
)  # fmt: skip
"""All tables of the format, in the order in which one reads about them."""
