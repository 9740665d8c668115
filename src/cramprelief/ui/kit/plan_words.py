# SPDX-License-Identifier: MIT
"""The words that offer the bedtime stretch after bad nights, on the page of the plans and as a reminder."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def stretch_offer_words() -> str:
    """A sentence of its own; the warning sign that belongs to it stands beside it."""
    return QCoreApplication.translate(
        "StretchOffer", "Three nights with cramps this week. Three minutes of stretching before bed may help."
    )
