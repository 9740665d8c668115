# SPDX-License-Identifier: MIT
"""Through whose eyes a step is seen: anybody's, those of each condition, of who cannot stand, of a helper."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from cramprelief.guide.person import Person
from cramprelief.guide.rows import Condition
from cramprelief.routine.model import CONDITIONS


class Onlooker(NamedTuple):
    """`person` has no side yet."""

    key: str
    words: str
    person: Person = Person()
    helped: bool = False


def onlookers(conditions: Mapping[str, Condition]) -> tuple[Onlooker, ...]:
    """All of them; `conditions` are the guide's rows with their words."""

    def tr(words: str) -> str:
        return QCoreApplication.translate("Onlookers", words)

    named = ((name, conditions[name].name) for name in CONDITIONS if name in conditions)
    return (
        Onlooker("anybody", tr("Anybody")),
        Onlooker("cannot-stand", tr("Cannot stand"), Person(can_stand=False)),
        Onlooker("helper", tr("A helper"), helped=True),
        *(Onlooker(name, words, Person(conditions=frozenset({name}))) for name, words in named),
    )
