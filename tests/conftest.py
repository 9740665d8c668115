# SPDX-License-Identifier: MIT
"""What all tests share: no screen, a data folder of their own, no sound."""

from __future__ import annotations

import gc
import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# A test that fails because the machine is busy proves nothing; speed is what `benchmarks/` measures.
settings.register_profile("steady", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("steady")

# Tests make and drop many objects. Looking for circles among all that ever was imported is what costs.
gc.set_threshold(50_000, 20, 50)

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["LC_ALL"] = "C.UTF-8"  # no country: emergency numbers are the same on every computer
# Programs that tests start find the same cramprelief, whether it is installed or not.
SRC = str(Path(__file__).resolve().parent.parent / "src")
os.environ["PYTHONPATH"] = os.pathsep.join([SRC, *filter(None, [os.environ.get("PYTHONPATH")])])


def pytest_collection_finish(session: pytest.Session) -> None:
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A fresh data folder for each test: no test sees the person's data, or another test's."""
    home = tmp_path / "cramprelief-home"
    monkeypatch.setenv("CRAMPRELIEF_HOME", str(home))
    return home


@pytest.fixture(scope="session")
def read_before(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What an earlier start has read and kept: a cache of all routines, tables and figures."""
    from cramprelief import places
    from cramprelief.figure.library import FigureLibrary
    from cramprelief.guide.tables import load_tables
    from cramprelief.routine.load import load

    cache = tmp_path_factory.mktemp("read-before")
    load([places.bundled_routines(), cache / "no-own-routines"], cache / "library.bin")
    load_tables(places.assets() / "guide", cache / "guide.bin")
    FigureLibrary([places.assets() / "figures"], cache).names()
    return cache


@pytest.fixture
def second_start(own_home: Path, read_before: Path) -> None:
    """The data folder holds that cache, so that no file is read anew. Only links: who keeps anew writes a new file."""
    folder = own_home / "cache"
    folder.mkdir(parents=True)
    for file in read_before.iterdir():
        (folder / file.name).hardlink_to(file)


@pytest.fixture
def unmeasured(monkeypatch: pytest.MonkeyPatch) -> None:
    """Programs that this test asks what they load do not load what measures the tests."""
    monkeypatch.delenv("COVERAGE_PROCESS_CONFIG", raising=False)
