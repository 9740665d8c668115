# SPDX-License-Identifier: MIT
"""Left, right, and how a sentence reads when the side is not known."""

from __future__ import annotations

from collections.abc import Mapping

OTHER = {"left": "right", "right": "left"}
IN_TURN: Mapping[str, str] = {
    "leg": "First your {side} leg, then the other.",
    "arm": "First your {side} arm, then the other.",
    "trunk": "First your {side} side, then the other.",
}
"""Said before the first side of what is done for one and then for the other, by limb."""
AT_ONCE: Mapping[str, str] = {"leg": "Both legs at once.", "arm": "Both arms at once."}
"""Said before what both limbs do together; the trunk has no other way."""
_DETERMINERS = ("your", "the", "this", "that", "one", "each", "a")


def opposite(side: str | None) -> str | None:
    """The other leg or hand; None stays None."""
    return OTHER.get(side or "")


def fill(text: str, side: str | None) -> str:
    """`text` with {side} and {other_side} in words.

    With an unknown side "your {side} heel" becomes "your heel", "lift {side} heel" becomes "lift the heel" and
    "your {other_side} knee" becomes "your other knee". A sentence still begins with a capital letter.
    """
    if "{" not in text:
        return text
    other = opposite(side)
    filled = text.replace("{other_side}", other).replace("{side}", side) if side and other else _without_side(text)
    return filled[:1].upper() + filled[1:] if text.startswith("{") else filled


def _without_side(text: str) -> str:
    head, *rest = text.replace("{other_side}", "other").split("{side}")
    filled = head
    for tail in rest:
        words = filled.split()
        if words and words[-1].lower() in _DETERMINERS and tail.startswith(" "):
            filled = filled.rstrip() + tail
        else:
            filled += "the" + tail
    return filled
