# SPDX-License-Identifier: MIT
"""Characters that nobody sees and that do something: to a terminal, to the order of letters, to what a search finds."""

from __future__ import annotations

import re

_ANYWHERE = (
    "\x00-\x08\x0b-\x1f\x7f-\x9f"  # controls, but for the tab and the end of a line
    "\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"  # marks of width and order
    "\ud800-\udfff\ufffe\uffff\U000e0000-\U000e007f"  # halves of characters, no characters, tags
)
# A joiner belongs between two letters of a script that joins them, or between two signs of one picture.
_JOINER = r"(?<![\u0590-\u1fff\u2190-\U0001ffff])[\u200c\u200d]|[\u200c\u200d](?![\u0590-\u1fff\u2190-\U0001ffff])"
_HIDDEN = re.compile(f"[{_ANYWHERE}]|{_JOINER}")


def hidden(text: str) -> re.Match[str] | None:
    """The first character that must not stand in a text of the person."""
    return _HIDDEN.search(text)


def without_hidden(text: str) -> str:
    """The text without them."""
    return _HIDDEN.sub("", text)


def named(character: str) -> str:
    """ "U+001B"."""
    return f"U+{ord(character):04X}"


def escaped(text: str) -> str:
    r"""The text with each such character as JSON writes it, `\u001b`: a line for a terminal."""
    return _HIDDEN.sub(_escape, text)


def _escape(match: re.Match[str]) -> str:
    code = ord(match.group())
    if code > 0xFFFF:
        code -= 0x10000
        return f"\\u{0xD800 + (code >> 10):04x}\\u{0xDC00 + (code & 0x3FF):04x}"
    return f"\\u{code:04x}"
