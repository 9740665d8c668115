# SPDX-License-Identifier: MIT
"""What documents, completions and the man page list is what the code knows: all of it is made from the code."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from tests.house.source import SRC, TOP


@pytest.mark.parametrize(
    "maker", ["docs/make_lists.py", "docs/make_guide_tables.py", "tools/make_completions.py"], ids=lambda path: path
)
def test_what_is_made_from_the_code_is_up_to_date(maker: str) -> None:
    words = [sys.executable, str(TOP / maker), "--check"]
    done = subprocess.run(words, capture_output=True, text=True, env={**os.environ, "PYTHONPATH": str(SRC)})
    assert done.returncode == 0, done.stderr
