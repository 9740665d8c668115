# SPDX-License-Identifier: MIT
"""What a machine lacks for a case is named, and never passed over in silence."""

from __future__ import annotations

import os
import subprocess
from typing import NoReturn

import pytest


def lack(words: str) -> NoReturn:
    """Leave the case out and name why. Where LIFE_WHOLE is set (CI), a lack is a failure."""
    if os.environ.get("LIFE_WHOLE"):
        pytest.fail(f"the set-up should have brought this: {words}")
    pytest.skip(words)


def namespace() -> tuple[str, ...]:
    """What runs a command whose mounts nobody else sees; names the lack where this user may not."""
    for words in (("unshare", "-m"), ("unshare", "-r", "-m")):
        try:
            if not subprocess.run(
                [*words, "mount", "--bind", "/dev/null", "/dev/full"], capture_output=True
            ).returncode:
                return words
        except OSError:
            break
    lack("no right to hide files from a program (unshare -m)")
