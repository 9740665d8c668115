# SPDX-License-Identifier: MIT
"""Whether something is there. A place that may not be looked at has nothing: no probe of a path ever raises."""

from __future__ import annotations

import os
from pathlib import Path


def is_there(path: Path) -> bool:
    """Whether there is a file, a folder or anything else of this name."""
    return os.path.exists(path)  # noqa: PTH110 - the method of a Path raises where a folder on the way is closed


def is_folder(path: Path) -> bool:
    return os.path.isdir(path)  # noqa: PTH112


def is_file(path: Path) -> bool:
    return os.path.isfile(path)  # noqa: PTH113
