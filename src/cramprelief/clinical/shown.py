# SPDX-License-Identifier: MIT
"""How a routine, a plan, an article or a list of signs stands with clinicians, ready to be shown; read once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from cramprelief import places
from cramprelief.clinical import items
from cramprelief.clinical.items import Item
from cramprelief.clinical.verdicts import CheckStanding, Verdict, load_verdicts, standing
from cramprelief.guide.rows import Flag
from cramprelief.learn.articles import Article
from cramprelief.routine.model import Routine
from cramprelief.routine.programme import Preparation, Programme


@dataclass(frozen=True, slots=True)
class ShownCheck:
    """`standing`, or where an author's own file names a clinician, that name: we have not seen that check.

    Of several items `of` are all and `checked` those that are checked in their present words; else both are 1 or 0.
    """

    standing: CheckStanding
    claimed: str | None = None
    checked: int = 0
    of: int = 1

    def words(self) -> str:
        """One sentence in English, for paper and the terminal."""
        if self.of > 1 and 0 < self.checked < self.of:
            return f"Checked by a clinician: {self.checked} of {self.of}."
        if self.claimed and self.standing.state == "unchecked":
            return f"Checked by {self.claimed}, as its author says."
        return self.standing.words()


@lru_cache(maxsize=2)
def _verdicts(folder: Path) -> Mapping[str, Sequence[Verdict]]:
    return load_verdicts(folder)


def _of(found: Sequence[Item], claimed: str | None = None) -> ShownCheck:
    verdicts = _verdicts(places.reviews())
    each = [standing(item, verdicts) for item in found]
    order = ("unchecked", "changed", "asked", "checked")
    least = min(each, key=lambda one: order.index(one.state), default=CheckStanding("unchecked"))
    return ShownCheck(least, claimed, sum(one.state == "checked" for one in each), len(each))


def of_routine(routine: Routine) -> ShownCheck:
    return _of([items.of_routine(routine)], routine.reviewed_by)


def of_plan(plan: Programme | Preparation) -> ShownCheck:
    return _of([items.of_plan(plan)], plan.reviewed_by)


def of_article(article: Article) -> ShownCheck:
    return _of([items.of_article(article)])


def of_signs(flags: Iterable[Flag]) -> ShownCheck:
    return _of([items.of_flag(flag) for flag in flags])
