# SPDX-License-Identifier: MIT
"""What all tests share: no screen, a data folder of their own, no sound."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# A test that fails because the machine is busy proves nothing; speed is what `benchmarks/` measures.
settings.register_profile("steady", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("steady")

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["LC_ALL"] = "C.UTF-8"  # no country: emergency numbers are the same on every computer
# Programs that tests start find the same cramprelief, whether it is installed or not.
SRC = str(Path(__file__).resolve().parent.parent / "src")
os.environ["PYTHONPATH"] = os.pathsep.join([SRC, *filter(None, [os.environ.get("PYTHONPATH")])])


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A fresh data folder for each test: no test sees the person's data, or another test's."""
    home = tmp_path / "cramprelief-home"
    monkeypatch.setenv("CRAMPRELIEF_HOME", str(home))
    return home
