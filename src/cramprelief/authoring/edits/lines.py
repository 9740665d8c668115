# SPDX-License-Identifier: MIT
"""Where the lines of a text begin and end, whatever breaks them: LF, CR LF, or CR as on old computers."""

from __future__ import annotations

import re
from bisect import bisect_right

_BREAK = re.compile(r"\r\n|\n|\r")


class TextLines:
    """Places are offsets into the text. A line holds its break; behind the last break stands one more, empty line."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts = [0, *(found.end() for found in _BREAK.finditer(text))]

    def __len__(self) -> int:
        return len(self._starts)

    def number(self, place: int) -> int:
        """Of the line that a place lies in, counted from 0."""
        return bisect_right(self._starts, place) - 1

    def start(self, place: int) -> int:
        return self._starts[self.number(place)]

    def following(self, place: int) -> int:
        """Where the next line begins, or the end of the text."""
        number = self.number(place) + 1
        return self._starts[number] if number < len(self._starts) else len(self._text)

    def end(self, place: int) -> int:
        """Where the line ends, before its break."""
        following = self.following(place)
        found = self.following(place) - len(self._break_before(following))
        return found if self.start(place) <= found else following

    def column(self, place: int) -> int:
        """How many characters of the line stand before a place."""
        return place - self.start(place)

    def before(self, place: int) -> str:
        """What stands in the line before a place."""
        return self._text[self.start(place) : place]

    def behind(self, place: int) -> str:
        """What stands in the line behind a place, without its break."""
        return self._text[place : self.end(place)]

    def break_at(self, place: int) -> str:
        """How lines end around a place."""
        own = self._break_before(self.following(place)) or self._break_before(self.start(place))
        if own:
            return own
        first = _BREAK.search(self._text)
        return first.group() if first else "\n"

    def _break_before(self, line: int) -> str:
        """The break that ends right before the start of a line; "" where there is none."""
        if line == 0 or self._text[line - 1] not in "\r\n":
            return ""
        return "\r\n" if self._text[line - 2 : line] == "\r\n" else self._text[line - 1]


def broken(text: str) -> bool:
    """It ends with a line's end, as most files do."""
    return text.endswith(("\n", "\r"))


def split(text: str) -> list[str]:
    """The lines with their breaks."""
    starts = [0, *(found.end() for found in _BREAK.finditer(text))]
    return [text[one:other] for one, other in zip(starts, [*starts[1:], len(text)], strict=True) if one < other]
