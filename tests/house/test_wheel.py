# SPDX-License-Identifier: MIT
"""The wheel carries all that the app reads, and finds it where it is unpacked."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

TOP = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A wheel is a zip file: unpacking it is all that installing does to the package."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(build, cwd=TOP, check=True, capture_output=True)
    [wheel] = folder.glob("*.whl")
    site = folder / "site"
    with zipfile.ZipFile(wheel) as packed:
        packed.extractall(site)
    return site


def test_everything_the_app_reads_is_in_it(unpacked: Path) -> None:
    package = unpacked / "cramprelief"
    for folder in ("assets", "routines"):
        wanted = {path.relative_to(TOP) for path in (TOP / folder).rglob("*") if path.is_file()}
        packed = {path.relative_to(package) for path in (package / folder).rglob("*") if path.is_file()}
        assert wanted == packed


def test_it_runs_from_there(unpacked: Path, tmp_path: Path) -> None:
    code = "from cramprelief import places; print(places.assets(), places.bundled_routines(), sep='\\n')"
    environment = {**os.environ, "PYTHONPATH": str(unpacked)}
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment, cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines() == [str(unpacked / "cramprelief" / name) for name in ("assets", "routines")]
    listed = subprocess.run(
        [sys.executable, "-m", "cramprelief", "list"], env=environment, cwd=tmp_path, capture_output=True, text=True
    )
    assert listed.returncode == 0, listed.stderr
    assert "heel-push" in listed.stdout
