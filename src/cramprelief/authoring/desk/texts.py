# SPDX-License-Identifier: MIT
"""Texts that change their state: a draft, a copy, put into use.

A copy is no longer what its grade, sources, author and review speak of, so it says so and begins with grade D.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from cramprelief.authoring.edit import Path as Place
from cramprelief.authoring.edit import SourceText
from cramprelief.authoring.splice import Splice, spliced

LONGEST_TITLE = 48
_LEFT_OUT = ("replaces", "author", "reviewed_by", "revised", "review")
"""What a copy does not say of itself."""
Edit = Callable[[SourceText], Splice]


def as_draft(text: str) -> str:
    """The text with `draft: yes`."""
    source = SourceText(text)
    return text if source.root is None else spliced(text, source.put((), "draft", "yes"))


def as_used(text: str, replaces: str | None = None) -> str:
    """The text without its `draft`, in the place of `replaces`, or of nothing. Raises CannotSplice."""
    return spliced(text, used(SourceText(text), replaces))


def used(source: SourceText, replaces: str | None = None) -> Splice:
    """The splice that makes it so. Raises CannotSplice."""
    return source.together(_put((), "draft", None), _put((), "replaces", replaces))


def _put(place: Place, key: str, value: str | None) -> Edit:
    return lambda source: source.put(place, key, value)


def copy_of(text: str, title: str, grade: str, *, own: bool = False) -> str:
    """A draft to change, made of the text of a routine or plan called `title`; the person's own keeps all the rest.

    Raises CannotSplice where the text cannot be changed safely.
    """
    edits = [_put((), "title", f"My {title}"[:LONGEST_TITLE].rstrip()), _put((), "draft", "yes")]
    if own:
        edits.append(_put((), "replaces", None))
    else:
        text = _without_head(text)
        edits += [_put((), key, None) for key in _LEFT_OUT]
        edits += [
            _put(("evidence",), "sources", None),
            _put(("evidence",), "grade", "D"),
            _put(("evidence",), "note", _changed(title, grade)),
        ]
    source = SourceText(text)
    return spliced(text, source.together(*edits))


def _changed(title: str, grade: str) -> str:
    return (
        f"Changed from the app's own {title}, whose grade is {grade}. "
        "Its grade, sources, author and review do not count for the changes."
    )


def _without_head(text: str) -> str:
    """Without the comments above the first key: they tell of the app's own file."""
    lines = text.splitlines(keepends=True)
    first = next((place for place, line in enumerate(lines) if line.strip() and not line.startswith("#")), 0)
    return "".join(lines[first:])


def name_of_title(title: str) -> str:
    """The stem of a file for this title."""
    return re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-")[:48].rstrip("-") or "my-routine"
