# SPDX-License-Identifier: MIT
"""Which routines to offer, in which order, with the reason for each. The tables decide; this only reads them.

Nothing that the person's conditions forbid is offered, nor what does not relieve the place by its own data. Where
nothing else is left there is `calm-breath`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from cramprelief.guide.allowed import allowed, has_room
from cramprelief.guide.choices import CALM_BREATH
from cramprelief.guide.person import Person
from cramprelief.guide.rows import NO_SITUATION, NOT_SURE, Ask, Flag, PageRow, PlaceRow, Rule, Tables, Tip, When
from cramprelief.guide.safety import Safety, WarningCard
from cramprelief.routine.harm import HIP
from cramprelief.routine.model import Adaptation, Repeat, Routine, Step, Trait

if TYPE_CHECKING:
    from cramprelief.routine.programme import Programme

HELPED = 0.25
"""From this score on a routine counts as one that helped before."""
PLACES_A_SCORE_MOVES = 3.0
"""How many places a routine moves for a score of 1, among those that are equally fit."""


class Offer(NamedTuple):
    """`reason` is a sentence for the person; `posture` is the one to take; `swapped_from` is what it stands in for."""

    routine_id: str
    title: str
    reason: str
    posture: str
    swapped_from: str | None = None


class Answer(NamedTuple):
    """`card` comes before the offers, which follow when none of its signs is there. `say` is said before the start."""

    offers: tuple[Offer, ...]
    card: WarningCard | None = None
    say: tuple[str, ...] = ()
    watch: tuple[Flag, ...] = ()
    """Signs to show beside the offers. They stop nobody."""
    pages: tuple[PageRow, ...] = ()
    """What is said to the place, then to the situation, then to the conditions of this person."""
    asks: tuple[Ask, ...] = ()
    """Questions that would change the answer: that of the place, then those of the situation."""
    wait: bool = False
    """Nothing is played before the person asks for it: their hands or their mind belong elsewhere now."""
    rest_first: bool = False
    """Until the signs of the card are looked at, what plays by itself pulls nothing."""


class _Case(NamedTuple):
    """What the tables say to one question."""

    rules: tuple[Rule, ...]
    place: PlaceRow
    words: str
    standing_last: bool
    dropped: frozenset[str]
    """Postures that the rules drop: what has no other is not offered."""
    seat: Person
    """The person, as one who can't stand where standing comes last: offers then name the seated posture."""


class Triage:
    """Answers for one library. Remembers what is allowed to whom, so that asking again is cheap."""

    def __init__(
        self,
        tables: Tables,
        routines: Mapping[str, Routine],
        safety: Safety,
        own: Collection[str] = (),
        replaced: Mapping[str, str] | None = None,
    ) -> None:
        """`own` are the ids of what the person wrote, none of which is ever first; `replaced` is `Library.replaced`."""
        self.tables = tables
        self.routines = routines
        self.safety = safety
        self.own = own
        self.replaced = replaced or {}
        self._named: dict[str, frozenset[str]] = {}
        self._here: dict[tuple[str | None, str | None], tuple[Rule, ...]] = {}
        self._allowed: dict[tuple[str, tuple[bool | None, bool, bool], frozenset[Trait]], bool] = {}

    def answer(self, person: Person, *, several: bool = False, scores: Mapping[str, float] | None = None) -> Answer:
        """What to do for this person. `several`: three or more places at the same time.

        `scores` are -1 (made it worse) to 1 (always eased it) by routine id, from the person's own diary.
        """
        case = self._case(person, several)
        ranked = self._first_aid_first(self._ranked(self._ways(case, person), case, scores or {}), case, person)
        offers = tuple(self._offer(way, number, case, scores or {}) for number, way in enumerate(ranked))
        pages = self._pages(person)
        cards = tuple(dict.fromkeys(self._signs(person, pages, case.rules)))
        card = self.safety.card(cards) if cards else None
        if card is not None and card.routine_id is not None and offers[0].routine_id != CALM_BREATH:
            card = card._replace(routine_id=offers[0].routine_id)
        watch = dict.fromkeys(name for rule in case.rules for name in rule.watch if name not in cards)
        say = tuple(rule.say.replace("{healing}", person.healing or "") for rule in case.rules if rule.say)
        asks = tuple(ask for ask in (case.place.ask, *(rule.ask for rule in case.rules)) if ask is not None)
        grave = card is not None and any(flag.level == "emergency" for flag in card.flags)
        # What a person always has keeps nobody waiting at 3 a.m.: only where it hurts or where they are now.
        here = (self.tables.pages.get(name) for name in (person.place, person.situation) if name is not None)
        wait = any(rule.wait for rule in case.rules) or (grave and any(page is not None and page.card for page in here))
        rests = any(rule.rest_first for rule in case.rules)
        return Answer(offers, card, say, tuple(self.safety.flag(name) for name in watch), pages, asks, wait, rests)

    @staticmethod
    def _signs(person: Person, pages: Iterable[PageRow], rules: Iterable[Rule]) -> Iterator[str]:
        """What this person has comes before where it hurts or where they are."""
        here = [page for page in pages if page.id in (person.place, person.situation)]
        yield from (name for page in pages if page not in here for name in page.card)
        yield from (name for rule in rules if rule.when.conditions for name in rule.cards)
        yield from (name for page in here for name in page.card)
        yield from (name for rule in rules for name in rule.cards)

    def first(self, person: Person) -> Offer | None:
        """The first offer of `answer`, without its card and without history, looking at as few routines as may be.

        For the start: a person in pain waits for it. None only where the library lacks even `calm-breath`.
        """
        case = self._case(person, several=False)
        way = next((each for each in self._ways(case, person) if each[0] not in self.own), None)
        if way is not None and (way[0] == CALM_BREATH or (case.standing_last and self._only_standing(way[0]))):
            way = self._first_aid_first(self._ranked(self._ways(case, person), case, {}), case, person)[0]
        return None if way is None else self._offer(way, 0, case, {})

    def after(self, person: Person) -> tuple[Routine, ...]:
        """What may follow when it has eased: what the situation asks for, then what is good for the place."""
        place = self.tables.places.get(person.place or "", self.tables.not_sure)
        rules = self._rules(person, False)
        names = dict.fromkeys((*(name for rule in rules for name in rule.after), *place.after))
        return tuple(
            self.routines[name]
            for name in (self.replaced.get(name, name) for name in names)
            if self.allows(name, person) and has_room(self.routines[name], person)
        )

    def plans(self, person: Person, programmes: Mapping[str, Programme]) -> tuple[Programme, ...]:
        """Plans over days to offer when it has eased: those of the situation that no condition forbids."""
        rules = self._rules(person, False)
        named = dict.fromkeys(name for rule in rules for name in rule.plans)
        found = (programmes.get(self.replaced.get(name, name)) for name in named)
        return tuple(plan for plan in found if plan is not None and not person.traits & set(plan.avoid))

    def tips(self, person: Person) -> tuple[Tip, ...]:
        """What to say when it has eased."""
        return tuple(
            tip
            for tip in self.tables.tips
            if _fits(tip.when, person)
            and not person.traits & set(tip.not_for)
            and (person.stands is not False or not tip.stand)
        )

    def named(self, person: Person, *, several: bool = False) -> frozenset[str]:
        """The routines that the tables name for this person, whether or not they are allowed."""
        return frozenset(self._names(self._case(person, several), person))

    def only(self, person: Person, *, several: bool = False) -> Rule | None:
        """The rule by which its own routines alone are offered; None where none is so strict."""
        return next((rule for rule in self._case(person, several).rules if rule.only is not None), None)

    def allows(self, name: str, person: Person) -> bool:
        """The routine is there, and nothing about the person forbids it."""
        return self._may(name, person, person.limbs, person.traits)

    def _may(self, name: str, person: Person, stands: tuple[bool | None, bool, bool], traits: frozenset[Trait]) -> bool:
        """`allows`, for a person of whom these were asked already."""
        routine = self.routines.get(name)
        if routine is None:
            return False
        if name not in self._named:
            self._named[name] = frozenset(_named_in(routine))
        key = name, stands, traits & self._named[name]
        if key not in self._allowed:
            self._allowed[key] = allowed(routine, person)
        return self._allowed[key]

    def _case(self, person: Person, several: bool) -> _Case:
        rules = self._rules(person, several)
        words = next((rule.words for rule in rules if rule.words), "")
        if not words and person.stands is False:
            words = "when you can't stand"
        last = person.stands is None or any(rule.standing_last for rule in rules)
        place = self.tables.places.get(person.place or "", self.tables.not_sure)
        dropped = frozenset(posture for rule in rules for posture in rule.posture_not)
        return _Case(rules, place, words, last, dropped, replace(person, can_stand=bool(person.stands) and not last))

    def _rules(self, person: Person, several: bool) -> tuple[Rule, ...]:
        """The rules that hold, from the top down. Those for this place and situation are remembered."""
        where = person.place, person.situation
        if where not in self._here:
            self._here[where] = tuple(rule for rule in self.tables.rules if _is_here(rule.when, person))
        traits, other = person.traits, person.other_leg_heals
        return tuple(rule for rule in self._here[where] if _holds(rule.when, traits, person, other, several))

    def _pages(self, person: Person) -> tuple[PageRow, ...]:
        """Those of the place, the situation and the conditions; a situation and a condition may share one."""
        names = dict.fromkeys((person.place, person.situation, *sorted(person.traits)))
        found = (self.tables.pages.get(name) for name in names if name is not None)
        return tuple(page for page in found if page is not None)

    def _ways(self, case: _Case, person: Person) -> Iterator[tuple[str, str | None]]:
        """Allowed routine ids in the order of the tables, each once, with what it stands in for."""
        given: set[str] = set()
        stands, traits = person.limbs, person.traits
        for name in self._names(case, person):
            way: str | None = name
            if not self._may(name, person, stands, traits):
                way = self._swap(name, person)
            if way is None or way in given or not self._relieves(way, person) or self._cannot_be_here(way, case):
                continue
            if way == name or self._may(way, person, stands, traits):
                given.add(way)
                yield way, None if way == name else name

    def _relieves(self, name: str, person: Person) -> bool:
        """By the routine's own data, whatever list names it. Slow breaths are for everywhere."""
        routine = self.routines.get(name)
        if routine is None or name == CALM_BREATH:
            return routine is not None
        return routine.kind == "relief" and (person.place is None or person.place in routine.relieves)

    def _cannot_be_here(self, name: str, case: _Case) -> bool:
        """Every posture of it is one that the rules drop, or that there is no room for."""
        postures = set(self.routines[name].posture)
        return (bool(case.dropped) and case.dropped >= postures) or not has_room(self.routines[name], case.seat)

    def _names(self, case: _Case, person: Person) -> Iterator[str]:
        """What the tables name for this case, allowed or not, `calm-breath` last; some more than once."""
        only = next((rule.only for rule in case.rules if rule.only is not None), None)
        return chain(only if only is not None else self._listed(case, person), (CALM_BREATH,))

    def _listed(self, case: _Case, person: Person) -> Iterable[str]:
        yield from (name for rule in case.rules for name in rule.first)
        yield from case.place.can_stand if person.stands else case.place.cannot_stand
        yield from case.place.cannot_stand if person.stands else case.place.can_stand
        for routine in self.routines.values():
            if routine.id == CALM_BREATH:
                continue
            if routine.kind == "relief" and person.place in routine.relieves and meant_for(routine, person):
                yield routine.id

    def _swap(self, name: str, person: Person) -> str | None:
        rows = (self.tables.conditions.get(trait) for trait in sorted(person.traits))
        pairs = (pair for row in rows if row is not None for pair in row.swaps)
        return next((instead for blocked, instead in pairs if blocked == name), None)

    def _ranked(
        self, ways: Iterable[tuple[str, str | None]], case: _Case, scores: Mapping[str, float]
    ) -> list[tuple[str, str | None]]:
        def key(numbered: tuple[int, tuple[str, str | None]]) -> tuple[bool, bool, float]:
            number, (name, _) = numbered
            stands = case.standing_last and self._only_standing(name)
            return name == CALM_BREATH, stands, number - PLACES_A_SCORE_MOVES * scores.get(name, 0.0)

        return [way for _, way in sorted(enumerate(ways), key=key)]

    def _first_aid_first(
        self, ways: list[tuple[str, str | None]], case: _Case, person: Person
    ) -> list[tuple[str, str | None]]:
        """The best of the app's own, which a cramp begins with; then the others, the person's own in the place of
        what they replace."""
        first = next((way for way in ways if way[0] not in self.own), None)
        if not self.own or first is None:
            return ways
        found = {first[0]: first}
        for way in (first, *(way for way in ways if way != first)):
            mine = self.replaced.get(way[0])
            if mine is None:
                found.setdefault(way[0], way)
            elif self.allows(mine, person) and self._relieves(mine, person) and not self._cannot_be_here(mine, case):
                found.setdefault(mine, (mine, way[1]))
        return list(found.values())

    def _only_standing(self, name: str) -> bool:
        return self.routines[name].posture == ("standing",)

    def _offer(self, way: tuple[str, str | None], number: int, case: _Case, scores: Mapping[str, float]) -> Offer:
        name, instead_of = way
        routine = self.routines[name]
        posture = posture_for(routine, case.seat)
        start = "First choice" if number == 0 else "Also good"
        reason = f"{start} for {_a(case.place.name)}{' ' + case.words if case.words else ''}."
        if name == CALM_BREATH:
            reason = "Slow breaths help you through it. Always safe."
        elif instead_of is not None:
            reason = f"In place of {self.routines[instead_of].title}, which is not for you now."
        elif scores.get(name, 0.0) >= HELPED:
            reason = "It helped you before."
        return Offer(name, routine.title, reason, posture, instead_of)


def posture_for(routine: Routine, person: Person) -> str:
    """The first posture of the routine that the person can take."""
    fit = [p for p in routine.posture if (person.stands or p != "standing") and p not in person.no_posture]
    return (fit or routine.posture)[0]


def meant_for(routine: Routine, person: Person) -> bool:
    """Whether a routine that no list names is meant for this person."""
    if "anywhere" in routine.situations:
        return True
    if "pregnant" in routine.situations:
        return "pregnancy" in person.traits
    return person.situation in routine.situations


def _a(name: str) -> str:
    return f"{'an' if name[0] in 'aeiou' else 'a'} {name}"


def _fits(when: When, person: Person) -> bool:
    return _is_here(when, person) and _holds(when, person.traits, person, person.other_leg_heals, several=False)


def _is_here(when: When, person: Person) -> bool:
    """It holds for this place and this situation."""
    return (not when.places or (person.place or NOT_SURE) in when.places) and (
        not when.situations or (person.situation or NO_SITUATION) in when.situations
    )


def _holds(when: When, traits: frozenset[Trait], person: Person, other: bool, several: bool) -> bool:
    """It holds for what this person has. A leg that heals is no trait of who cramps in the `other` one, but for rules
    that name it."""
    if when.several and not several:
        return False
    if when.side is not None and (when.side == "other") != other:
        return False
    if when.conditions:
        had = traits | person.heals if when.side == "other" else traits
        if had.isdisjoint(when.conditions):
            return False
    return not when.unless or traits.isdisjoint(when.unless)


def _named_in(routine: Routine) -> Iterable[str]:
    """All that may forbid this routine or leave a step out, and the hip, which is looked for in its words."""
    yield HIP
    yield from routine.avoid
    waiting: list[Step | Repeat] = list(routine.steps)
    while waiting:
        item = waiting.pop()
        rules: tuple[Adaptation, ...] = item.adapt
        yield from (rule.when for rule in rules if rule.action != "change")
        waiting.extend(item.steps if isinstance(item, Repeat) else (step for way in item.ways for step in way.steps))
