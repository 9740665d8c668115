# SPDX-License-Identifier: MIT
"""What another page asks of My routines."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple


class StartWish(NamedTuple):
    """`what` is to happen to this file there: "copy" or "delete"."""

    what: str
    path: Path
