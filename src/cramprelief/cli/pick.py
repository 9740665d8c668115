# SPDX-License-Identifier: MIT
"""`cramprelief pick`: what to do for this place, best first, each with its reason."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from cramprelief.cli import OK
from cramprelief.cli.arguments import NameArgument, add_person, person_of
from cramprelief.guide.rows import NOT_SURE
from cramprelief.guide.triage import Answer
from cramprelief.vocabulary import PLACES

if TYPE_CHECKING:
    from cramprelief.guide.person import Person
    from cramprelief.guide.why_not import ReasonCode

NAME = "pick"
HELP = """choose a routine for a place

With --json: a list of {id, title, reason, posture}, best first.
Where a card must come first: {"card": {id, title, signs: [{id, level, show, do}], routine}, "offers": [...]};
the offers are for when none of the signs is there.

With --why ROUTINE: what keeps this routine from being offered, with --json as a list of {code, detail}."""

SEVERAL = "several"


def configure(parser: argparse.ArgumentParser) -> None:
    known = (*PLACES, NOT_SURE, SEVERAL)
    parser.add_argument("place", type=NameArgument("place", known), metavar="PLACE", help=f"one of: {', '.join(known)}")
    add_person(parser, side=False, situation=True)
    parser.add_argument("--why", metavar="ROUTINE", help="say why this routine is not offered")
    parser.add_argument("--json", action="store_true", help="as data")


def run(args: argparse.Namespace) -> int:
    from cramprelief.cli.reading import library, triage

    found = triage(library())
    place = args.place if args.place in PLACES else None
    unsure = found.tables.not_sure.ask.unsure if found.tables.not_sure.ask is not None else None
    if args.place == NOT_SURE and unsure is not None:
        place = unsure.place  # who says so has answered the question already
    if args.why:
        return _why(args, person_of(args, place))
    answer = found.answer(person_of(args, place), several=args.place == SEVERAL)
    if args.place == NOT_SURE and found.tables.not_sure.ask is not None:
        answer = answer._replace(asks=(found.tables.not_sure.ask, *answer.asks))
    if args.json:
        import json

        print(json.dumps(as_data(answer), indent=2, ensure_ascii=False))
    else:
        print("\n".join(as_words(answer)))
    return OK


_REASONS: dict[ReasonCode, str] = {
    "withheld": "A clinician asked for a change of it. Until that is made, it is offered to nobody.",
    "condition": "It is not for {}.",
    "cannot-stand": "It needs standing.",
    "nothing-left": "No step of it is left for this person.",
    "rule": 'The rule "{}" of the guide offers others alone.',
    "kind": "Its kind is {}; only relief is offered in a cramp.",
    "place": "It relieves {}.",
    "situation": "It is for {}.",
}


def _why(args: argparse.Namespace, person: Person) -> int:
    from cramprelief.cli.reading import find, library, triage
    from cramprelief.guide.why_not import reasons

    shelf = library()
    routine = find(shelf, args.why)
    if isinstance(routine, int):
        return routine
    found = reasons(routine, person, triage(shelf), several=args.place == SEVERAL)
    if args.json:
        import json

        print(json.dumps([reason._asdict() for reason in found], indent=2))
    else:
        print("\n".join(_REASONS[reason.code].format(reason.detail) for reason in found) or "It is offered.")
    return OK


def as_data(answer: Answer) -> object:
    """The stable answer of `--json`."""
    offers = [
        {"id": offer.routine_id, "title": offer.title, "reason": offer.reason, "posture": offer.posture}
        for offer in answer.offers
    ]
    if answer.card is None:
        return offers
    signs = [{"id": flag.id, "level": flag.level, "show": flag.show, "do": flag.do} for flag in answer.card.flags]
    card = {"id": answer.card.id, "title": answer.card.title, "signs": signs, "routine": answer.card.routine_id}
    return {"card": card, "offers": offers}


def as_words(answer: Answer) -> list[str]:
    """The answer for a person, line by line."""
    lines: list[str] = []
    if answer.card is not None and answer.card.flags:
        lines += ["First, is any of this true?"]
        lines += [f"  - {flag.show}\n      {flag.do}" for flag in answer.card.flags]
        lines += ["", "None of these? Then:"]
    lines += list(answer.say)
    for ask in answer.asks:
        lines += [ask.question, *(f"  - {one.name}: cramprelief pick {one.place}" for one in ask.options if one.place)]
    for number, offer in enumerate(answer.offers, 1):
        lines += [f"{number}. {offer.title} ({offer.posture})", f"   {offer.reason}"]
        lines += [f"   cramprelief play {offer.routine_id}"]
    if answer.watch:
        lines += ["", "Get help for any of these:", *(f"  - {flag.show}" for flag in answer.watch)]
    return lines
