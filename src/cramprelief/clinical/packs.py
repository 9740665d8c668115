# SPDX-License-Identifier: MIT
"""Everything that a clinician should judge, in three packs: for a doctor, a physiotherapist and a pharmacist."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from cramprelief.clinical import items
from cramprelief.clinical.items import Item
from cramprelief.clinical.verdicts import PROFESSIONS, CheckStanding, Profession, Verdict, doctors_who_agree, standing
from cramprelief.guide.choices import CALM_BREATH
from cramprelief.guide.rows import Tables
from cramprelief.learn.articles import Article
from cramprelief.routine.library import Library
from cramprelief.routine.model import Routine

_PHARMACY = frozenset({
    "tip/painkillers", "article/food", "article/folk-remedies", "article/magnesium",
    "article/medicines-and-alcohol", "article/quinine", "article/salts-water-vitamins", "article/painkillers",
    "condition/breastfeeding", "condition/liver-disease", "condition/kidney-disease", "condition/blood-thinners",
})  # fmt: skip
_PHYSIO = frozenset({
    "plan/bedtime-stretch", "plan/bed-set-up", "plan/shoe-check", "plan/pregnancy-ankle-set",
    "article/why-it-happens", "article/night-and-desk", "article/toes-and-shoes", "article/sport-heat-swimming",
    "article/hip-groin-and-buttock", "article/hands-writing-and-music", "article/long-seats", "article/race-day",
})  # fmt: skip
_RUBS = frozenset({"ointment", "thermometer", "basin"})
_ORDER = ("flag", "page", "condition", "rule", "tip", "routine", "plan", "article")
"""Most harmful first."""
_GRAVE = frozenset({
    "pregnancy", "after-birth", "child", "clot-now", "clot-before", "dialysis", "cramp-in-water", "float-and-rest",
    "dialysis-chair", "child-night-legs", "pregnancy-night-cramp",
})  # fmt: skip
"""Names of items that a release should not go without a check, besides urgent signs and pages."""
TWO = 2
"""Signs of the two gravest levels go to so many doctors."""
_HEAT = frozenset({"thermometer", "basin", "warm-pack"})


@dataclass(frozen=True, slots=True)
class Asked:
    """One item of a pack and how it stands today."""

    item: Item
    standing: CheckStanding
    missing: int = 0
    """How many doctors must still agree to these words before a release."""


def everything(library: Library, tables: Tables, articles: Iterable[Article]) -> list[Item]:
    """All items, most harmful first. A sentence that several of them share is an item of its own, a rule."""
    found = [items.of_flag(flag) for flag in tables.flags.values()]
    found += [items.of_page(page) for page in tables.pages.values()]
    found += [items.of_condition(condition) for condition in tables.conditions.values()]
    found += [items.of_tip(tip) for tip in tables.tips]
    routines = [items.of_routine(routine) for routine in library.routines.values()]
    found += [*_rules(routines), *routines]
    found += [items.of_plan(plan) for plan in library.programmes.values()]
    found += [items.of_plan(plan) for plan in library.preparations.values()]
    found += [items.of_article(article) for article in articles]
    return sorted(found, key=lambda item: (_ORDER.index(item.id.partition("/")[0]), _level(item)))


def _level(item: Item) -> int:
    levels = [text for label, text in item.words if label == "Level"]
    return ("emergency", "urgent", "doctor").index(levels[0]) if levels else 0


def _rules(routines: Iterable[Item]) -> list[Item]:
    """The cautions and open points that stand in two files or more, once each."""
    where: dict[str, list[str]] = {}
    for item in routines:
        said = [text for label, text in item.words if label.startswith("Caution")]
        for text in dict.fromkeys((*said, *item.open_points)):
            where.setdefault(text, []).append(item.title)
    return [
        Item(
            f"rule/{_slug(text)}", "One rule for several routines", (("Rule", text),), (), (f"In: {', '.join(names)}",)
        )
        for text, names in sorted(where.items(), key=lambda one: -len(one[1]))
        if len(names) > 1
    ]


def _slug(text: str) -> str:
    """The first words and a short sum of all of them: the same words have the same name."""
    from hashlib import sha256

    words = "".join(letter if letter.isalnum() else " " for letter in text.lower()).split()
    return "-".join((*words[:5], sha256(text.encode()).hexdigest()[:4]))


def pack_of(item: Item, routines: Mapping[str, Routine]) -> Profession:
    """Who judges it. An item stands in one pack."""
    kind, _, name = item.id.partition("/")
    if item.id in _PHARMACY or "allergy" in name:
        return "pharmacist"
    if kind == "routine":
        routine = routines.get(name)
        return "pharmacist" if routine is not None and _RUBS & set(routine.all_needs) else "physiotherapist"
    if kind == "plan":
        return "physiotherapist" if item.id in _PHYSIO else "pharmacist"
    return "physiotherapist" if item.id in _PHYSIO or kind == "rule" else "doctor"


def packs(
    found: Iterable[Item], routines: Mapping[str, Routine], verdicts: Mapping[str, Sequence[Verdict]]
) -> dict[Profession, list[Asked]]:
    """Who is asked what, with how each item stands."""
    asked: dict[Profession, list[Asked]] = {profession: [] for profession in PROFESSIONS}
    for item in found:
        stands = standing(item, verdicts)
        asked[pack_of(item, routines)].append(Asked(item, stands, _missing(item, stands, verdicts)))
    return asked


def _missing(item: Item, stands: CheckStanding, verdicts: Mapping[str, Sequence[Verdict]]) -> int:
    if not grave(item):
        return 0
    if item.id.startswith("flag/"):
        return max(0, TWO - doctors_who_agree(item, verdicts))
    return 0 if stands.state == "checked" else 1


def grave(item: Item) -> bool:
    """Whether nobody should meet it unchecked: urgent signs, pages of places that may be worse, the frailest."""
    kind, _, name = item.id.partition("/")
    return (kind == "flag" and _level(item) < 2) or kind == "page" or name in _GRAVE


def to_withhold(item: Item, stands: CheckStanding, routines: Mapping[str, Routine]) -> bool:
    """Whether nobody should be given it until it is done: it is to be removed, or heat or a remedy is to be changed.

    A sign is never withheld: to miss it would do more harm than its words. Nor are slow breaths, the last thing left.
    """
    kind, _, name = item.id.partition("/")
    if stands.state != "asked" or stands.verdict is None or kind not in ("routine", "plan") or name == CALM_BREATH:
        return False
    routine = routines.get(name)
    warm = routine is not None and bool(_HEAT & set(routine.all_needs))
    return stands.verdict.answer == "remove" or warm or pack_of(item, routines) == "pharmacist"
