# SPDX-License-Identifier: MIT
"""What Start begins, and what plays by itself before anybody has pressed it.

What plays by itself never needs standing unless the person said that they can stand, and nothing plays at all while the
hands or the mind belong elsewhere (`Answer.wait`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from cramprelief.application.page_name import PageName
from cramprelief.guide.choices import CALM_BREATH, FOOT_FLAT
from cramprelief.guide.moment import Moment
from cramprelief.guide.person import Person
from cramprelief.guide.rows import Option, PageRow
from cramprelief.guide.safety import Safety, WarningCard
from cramprelief.guide.triage import Answer, Offer
from cramprelief.routine.model import Routine


def heed_refusals(answer: Answer, refused: Sequence[str]) -> Answer:
    """What the person refused in this cramp comes after all else, what was refused last the very last."""
    last = {name: place for place, name in enumerate(refused)}
    offers = sorted(answer.offers, key=lambda offer: last.get(offer.routine_id, -1))
    return answer._replace(
        offers=tuple(
            offer._replace(reason="It did not help just now.") if offer.routine_id in last else offer
            for offer in offers
        )
    )


def heed_answers(answer: Answer, taken: Mapping[str, Option]) -> Answer:
    """What was answered is asked no more. An answer may leave its own routines alone, and have a word of its own."""
    options = [taken[ask.question] for ask in answer.asks if ask.question in taken]
    only = next((option.routines for option in options if option.routines), None)
    offers = answer.offers
    if only is not None:
        kept = [offer for offer in offers if offer.routine_id in (*only, CALM_BREATH)]
        offers = tuple(sorted(kept, key=lambda offer: (offer.routine_id not in only, offer.routine_id == CALM_BREATH)))
    return answer._replace(
        offers=offers or answer.offers,
        say=(*answer.say, *(option.say for option in options if option.say)),
        asks=tuple(ask for ask in answer.asks if ask.question not in taken),
    )


class CheckFirst(NamedTuple):
    """Warning signs before a routine: `card` comes first, None for all signs; with none of them `routine_id` starts."""

    card: WarningCard | None
    routine_id: str


class AboutPlace(NamedTuple):
    """The signs of a page of assets/guide/pages.yaml: those of its card, or `every_sign`. With none the page opens."""

    page: str
    every_sign: bool = False


def looks_first(page: PageRow, safety: Safety) -> bool:
    """Whether the card of a page comes before anything else: one of its signs is an emergency."""
    return any(safety.flag(name).level == "emergency" for name in page.card)


class HurtsAt(NamedTuple):
    """Home, with this place said."""

    place: str


def way_to(name: str, safety: Safety) -> tuple[PageName, object]:
    """Where help for a place, a situation or a condition is, and what that page is to show.

    A place with no page of its own is helped on Home; elsewhere grave signs come first, and then the page.
    """
    page = safety.page(name)
    if page is None:
        return "home", HurtsAt(name)
    return ("warnings", AboutPlace(name)) if looks_first(page, safety) else ("place", name)


class StartChoice(NamedTuple):
    """What Start begins: `offer` is the best way, `card` the one that belongs to the answer."""

    offer: Offer
    card: WarningCard | None = None

    @property
    def routine_id(self) -> str:
        """The routine that begins, at once or after the check."""
        return (self.card.routine_id if self.card is not None else None) or self.offer.routine_id

    @property
    def check_first(self) -> CheckFirst | None:
        """The signs that are looked at before; None where the routine begins at once."""
        if self.card is None or self.card.routine_id is not None:
            return None
        return CheckFirst(self.card, self.routine_id)


def start_choice(answer: Answer, person: Person, going: str | None = None, tried: Sequence[str] = ()) -> StartChoice:
    """The best way, but none that ran to its end by itself already.

    `going` is the routine that runs by itself, and `tried` are all that did; None and nothing where Start was pressed.
    """
    return StartChoice(_best(answer.offers, person, going, tried), answer.card)


def _best(offers: Sequence[Offer], person: Person, going: str | None, tried: Sequence[str]) -> Offer:
    if going is None:
        return offers[0]
    stands = person.can_stand is not None
    fresh = (one for one in offers if one.routine_id not in tried and (stands or one.posture != "standing"))
    running = next((one for one in offers if one.routine_id == going), None)
    best = next(fresh, None)
    if best is None or (running is not None and offers.index(running) < offers.index(best)):
        best = running
    return best or offers[0]


def careful(person: Person) -> Person:
    """The person, as one who can't stand until they said that they can: for all that plays by itself."""
    return replace(person, can_stand=person.can_stand is True)


def by_itself(answer: Answer) -> Answer:
    """The answer, as what plays by itself may follow it: rest alone, where the signs come before any stretch."""
    rest = tuple(offer for offer in answer.offers if offer.routine_id in (FOOT_FLAT, CALM_BREATH))
    return answer._replace(offers=rest) if answer.rest_first and rest else answer


class CoachMove(NamedTuple):
    """What happens by itself: `routine_id` begins, or what runs stops; with neither, it goes on."""

    routine_id: str | None = None
    stops: bool = False


def first_move(answer: Answer, named: str | None = None) -> CoachMove:
    """At the start: the best way, or the routine that was named; nothing where the rules say to wait."""
    if named is None and answer.wait:
        return CoachMove(stops=True)
    return CoachMove(named or by_itself(answer).offers[0].routine_id)


def move_after_answer(
    answer: Answer,
    person: Person,
    running: str | None,
    routines: Mapping[str, Routine],
    *,
    waited: bool,
    started: bool = False,
) -> CoachMove:
    """An answer came. What runs goes on where it fits; else the best way begins at once.

    `waited`: nothing played before, because the rules said to wait. `started`: the person has pressed Start in this
    cramp, and so has looked at the signs.
    """
    if answer.wait:
        return CoachMove(stops=True)
    free = answer if started else by_itself(answer)
    if waited or (running is not None and not _suits(running, person, free, routines)):
        return CoachMove(free.offers[0].routine_id)
    return CoachMove()


def move_after_end(answer: Answer, tried: Sequence[str], now: Moment | None) -> CoachMove:
    """What ran is over and nobody touched anything: the best of what did not run yet, then the best once more.

    After ten minutes, when the card has named help, the last way is the end.
    """
    names = [offer.routine_id for offer in by_itself(answer).offers]
    again = None if now is None or now.ten_minutes else names[0]
    return CoachMove(next((name for name in names if name not in tried), again))


def _suits(name: str, person: Person, answer: Answer, routines: Mapping[str, Routine]) -> bool:
    """Whether it is one of the ways for this person, and not only the last of them."""
    names = [offer.routine_id for offer in answer.offers]
    if name == CALM_BREATH or name not in names:
        return names[0] == name
    return person.place is None or person.place in routines[name].relieves
