# SPDX-License-Identifier: MIT
"""What plays on Home by itself: the first move, what follows an answer, and what comes when it is over.

Nobody has pressed Start yet. So it never plays what needs standing unless the person said that they can stand, and
nothing at all while the hands or the mind belong elsewhere (`Answer.wait`).
"""

from __future__ import annotations

from dataclasses import replace

from cramprelief.application.answers import Answers
from cramprelief.guide.choices import CALM_BREATH
from cramprelief.guide.person import Person
from cramprelief.guide.triage import Answer
from cramprelief.ui.state.catalogue import Catalogue
from cramprelief.ui.state.playing import Playing


class Coach:
    """Chooses from the picker's offers and lets `playing` play them."""

    def __init__(self, playing: Playing, catalogue: Catalogue, answers: Answers) -> None:
        self._playing, self._catalogue, self._answers = playing, catalogue, answers
        self._waits = False

    @property
    def person(self) -> Person:
        """The person, as one who can't stand until they said that they can."""
        person = self._answers.now
        return replace(person, can_stand=person.can_stand is True)

    def begin(self, name: str | None = None) -> None:
        """The first move for what is known, or the routine `name`."""
        person = self.person
        answer = self._catalogue.answer(person)
        self._waits = answer.wait and name is None
        if self._waits:
            return
        self._playing.begin(self._catalogue.routines[name or answer.offers[0].routine_id], person)

    def follow(self) -> None:
        """An answer came. What runs goes on where it fits; else the best way begins at once."""
        playing, person = self._playing, self.person
        answer = self._catalogue.answer(person)
        running = playing.now if playing.active else None
        if answer.wait:
            self._waits = self._waits or playing.active
            if playing.active:
                playing.send("stop")
        elif self._waits or (running is not None and not self._suits(running.routine_id, person, answer)):
            self._waits = False
            self._play(person, answer.offers[0].routine_id)

    def go_on(self) -> None:
        """What ran is over and nobody touched anything: the best of what did not run yet, then the best once more.

        After ten minutes, when the card has named help, the last way is the end.
        """
        person, session, now = self.person, self._playing.session, self._playing.now
        tried = session.tried if session is not None else ()
        offers = [offer.routine_id for offer in self._catalogue.answer(person).offers]
        again = None if now is None or now.ten_minutes else offers[0]
        name = next((name for name in offers if name not in tried), again)
        if name is not None:
            self._play(person, name)

    def _play(self, person: Person, name: str) -> None:
        if self._playing.active and not self._playing.practising:
            self._playing.send("switch", to=name, person=person)
        else:
            self._playing.begin(self._catalogue.routines[name], person)

    def _suits(self, name: str, person: Person, answer: Answer) -> bool:
        """Whether it is one of the ways for this person, and not only the last of them."""
        offers = [offer.routine_id for offer in answer.offers]
        if name == CALM_BREATH or name not in offers:
            return offers[0] == name
        return person.place is None or person.place in self._catalogue.routines[name].relieves
