# SPDX-License-Identifier: MIT
"""What the person said about this cramp. It is remembered only once something was started with it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from cramprelief.guide.person import ELSEWHERE, Person
from cramprelief.guide.rows import Ask, Option
from cramprelief.reading.closed import is_one_of
from cramprelief.record.settings import PersonProfile
from cramprelief.routine.model import CONDITIONS, ConditionName, Situation
from cramprelief.vocabulary import PLACE_WORDS

if TYPE_CHECKING:
    from cramprelief.application.stores import SettingsStore

_LASTING: tuple[Situation, ...] = ("in-bed", "desk", "pregnant")
"""Where a person is likely to be again; water, a fall and the wheel are not."""


class Answers:
    """Answers of this session over those that were remembered.

    Of "can you stand?" only a no is remembered: a yes of another night is no answer.
    """

    def __init__(self, settings: SettingsStore) -> None:
        self._settings = settings
        self._said: Mapping[str, Any] = {}
        self._asked: frozenset[ConditionName] = frozenset()
        self._taken: Mapping[str, Option] = {}

    @property
    def now(self) -> Person:
        """The person as far as it is known."""
        profile, said = self._settings.profile, self._said
        lasting = profile.situation if profile.situation in _LASTING else None
        return Person(
            said.get("place", profile.place),
            said.get("side", profile.side),
            said.get("can_stand", None if profile.can_stand else False),
            said.get("situation", lasting),
            self._asked | frozenset(profile.conditions),
            self._healing(profile.healing_side),
            profile.shunt_side if "side" in said else None,
            frozenset(option.way for option in self._taken.values() if option.way is not None),
        )

    def _healing(self, leg: str | None) -> str | None:
        """The side of another night is no answer; that no leg heals needs no side."""
        return leg if "side" in self._said or leg == ELSEWHERE else None

    def say(self, **answers: Any) -> None:
        """Take answers, by the names of `Person`. Another place has no side until that is said too."""
        place = self.now.place
        if place is not None and answers.get("place", place) != place:
            answers.setdefault("side", None)
        self._said = {**self._said, **answers}

    def take(self, ask: Ask, option: Option) -> None:
        """An answer to a question of the tables: in this session it is asked no more."""
        self._taken = {**self._taken, ask.question: option}
        if option.place is not None:
            self.say(place=option.place, side=self.now.side)
        if option.healing is not None:
            self._settings.change(PersonProfile, healing_side=option.healing)
        if option.condition is not None and is_one_of(option.condition, CONDITIONS):
            self._asked |= {option.condition}

    @property
    def leg_known(self) -> bool:
        """Which leg heals was said before, here or in About you."""
        return self._settings.profile.healing_side is not None

    @property
    def taken(self) -> Mapping[str, Option]:
        """What was answered to the questions of the tables, by the question."""
        return self._taken

    def forget(self) -> None:
        """As in a new session: what was remembered holds."""
        self._said, self._taken = {}, {}

    def hear(self, asked: Person) -> None:
        """What a command says counts as said. One that says nothing of standing has not answered that."""
        words = {"place": asked.place, "side": asked.side, "situation": asked.situation}
        self.say(**{name: word for name, word in words.items() if word is not None})
        if asked.can_stand is False:
            self.say(can_stand=False)
        self._asked = asked.conditions

    def remember(self) -> None:
        """A cramp is guided with these answers: the next session begins with them.

        A place behind "Somewhere else" is none to begin with: the place before it stays, where help comes at once.
        """
        said = dict(self._said)
        if said.get("place") is not None and not PLACE_WORDS[said["place"]].chip:
            said.pop("place")
            said.pop("side", None)
        self._settings.change(PersonProfile, **said)
