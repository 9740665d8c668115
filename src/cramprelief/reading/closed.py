# SPDX-License-Identifier: MIT
"""Whether a word that came from outside is one of a closed list, so that from then on its type says so."""

from __future__ import annotations

from collections.abc import Collection
from typing import TypeGuard, TypeVar

Word = TypeVar("Word", bound=str)


def is_one_of(word: object, words: Collection[Word]) -> TypeGuard[Word]:
    """True where `words` has it. Anything may be asked about, also what is no word at all."""
    return isinstance(word, str) and word in words
