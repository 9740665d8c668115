# SPDX-License-Identifier: MIT
"""The library on the screen: read at the start, read again when a file changes."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Signal

from cramprelief.application.first_choice import heed_answers, heed_refusals
from cramprelief.guide.person import Person
from cramprelief.guide.rows import Option, Tables
from cramprelief.guide.safety import Safety, region_of
from cramprelief.guide.triage import HELPED, Answer, Triage
from cramprelief.routine.library import Library
from cramprelief.routine.model import Routine

if TYPE_CHECKING:
    from cramprelief.record.summary import Helped


class Catalogue(QObject):
    """`read` gives the library. `changed` tells that another one holds."""

    changed = Signal()

    def __init__(
        self, read: Callable[[], Library], tables: Tables, region: str | None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._read, self._tables, self._region = read, tables, region
        self._history: Callable[[str | None, str | None], Sequence[Helped]] | None = None
        self._refused: Callable[[], Sequence[str]] = tuple
        self._taken: Callable[[], Mapping[str, Option]] = dict
        self._leg_known: Callable[[], bool] = bool
        self._take(read())

    @property
    def library(self) -> Library:
        return self._library

    @property
    def routines(self) -> Mapping[str, Routine]:
        return self._library.routines

    @property
    def triage(self) -> Triage:
        return self._triage

    @property
    def safety(self) -> Safety:
        return self._triage.safety

    @property
    def tables(self) -> Tables:
        return self._tables

    def learn_from(self, history: Callable[[str | None, str | None], Sequence[Helped]]) -> None:
        """From now on what helped this person counts. `history` answers for a place and a side."""
        self._history = history

    def heed(self, refused: Callable[[], Sequence[str]]) -> None:
        """From now on what was refused in this cramp is offered after all else. `refused` says what that is."""
        self._refused = refused

    def hear(self, taken: Callable[[], Mapping[str, Option]], leg_known: Callable[[], bool]) -> None:
        """From now on the answers to the tables' questions count. `taken` says what was answered, by the question, and
        `leg_known` whether it was ever said which leg heals."""
        self._taken, self._leg_known = taken, leg_known

    def answer(self, person: Person) -> Answer:
        """What to offer, with what helped before moved forward; the safety rules stand above it."""
        refused, taken = self._refused(), self._taken()
        answer = self._by_history(person)
        if answer.asks and self._leg_known():
            answer = answer._replace(asks=tuple(ask for ask in answer.asks if not ask.heals))
        answer = heed_answers(answer, taken) if taken else answer
        return heed_refusals(answer, refused) if refused else answer

    def _by_history(self, person: Person) -> Answer:
        if self._history is None:
            return self._triage.answer(person)
        from cramprelief.record.summary import score

        rows = {row.routine: row for row in self._history(person.place, person.side)}
        scores = {name: score(row) for name, row in rows.items()}
        answer = self._triage.answer(person, scores=scores)
        offers = tuple(
            offer._replace(reason=_reason(rows[offer.routine_id]))
            if scores.get(offer.routine_id, 0.0) >= HELPED and offer.swapped_from is None
            else offer
            for offer in answer.offers
        )
        return answer._replace(offers=offers)

    def reload(self) -> None:
        """Read the files again."""
        self._take(self._read())
        self.changed.emit()

    def put(self, library: Library) -> None:
        """Another library holds from now on."""
        self._take(library)
        self.changed.emit()

    @property
    def region(self) -> str:
        """Whose numbers are shown: the person's choice, else that of the computer's own country."""
        chosen = self._region
        return chosen if chosen is not None and chosen in self._tables.regions else region_of(_country(), self._tables)

    def set_region(self, region: str | None) -> None:
        """The country whose numbers are shown."""
        if region != self._region:
            self._region = region
            self._take(self._library)
            self.changed.emit()

    def _take(self, library: Library) -> None:
        self._library = library
        safety = Safety(self._tables, self.region)
        self._triage = Triage(self._tables, library.routines, safety, library.own, library.replaced)


def _country() -> str:
    """ISO 3166 code of the country that the computer is set to, such as "GB"."""
    return QLocale.territoryToCode(QLocale().territory())


def _reason(row: Helped) -> str:
    if row.tried == 1:
        return "Helped you the last time."
    return f"Helped you {row.eased} of the last {row.tried} times."
