# SPDX-License-Identifier: MIT
"""Why a bundle is refused: one sentence or two for the person, and nothing of it is added."""

from __future__ import annotations

DAMAGED = "This file is damaged. Nothing was added."
NEWER = "Made for a newer version. Update first."


class BundleError(Exception):
    """The whole bundle is refused; the words are for the person."""


class NewerError(BundleError):
    """It was made by a version that comes after this one."""

    def __init__(self) -> None:
        super().__init__(NEWER)
