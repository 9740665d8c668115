# SPDX-License-Identifier: MIT
"""The set-up installs exactly what was tested, from whatever index the machine uses."""

from __future__ import annotations

import re
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest

TOP = Path(__file__).resolve().parents[2]
LOCKS = [TOP / "setup" / "run.lock", TOP / "setup" / "dev.lock"]


def pins(lock: Path) -> set[str]:
    return set(re.findall(r"^[\w.-]+==[^ \\]+", lock.read_text(encoding="utf-8"), re.MULTILINE))


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.stem)
def test_a_lock_names_no_address_and_hashes_everything(lock: Path) -> None:
    text = lock.read_text(encoding="utf-8")
    assert "://" not in text
    for entry in re.split(r"\n(?=\S)", text):
        if "==" in entry:
            assert "--hash=sha256:" in entry, entry


def test_tests_run_on_the_versions_that_people_get() -> None:
    assert pins(LOCKS[0]) <= pins(LOCKS[1])


def test_the_locks_hold_all_that_the_project_asks_for() -> None:
    project = (TOP / "pyproject.toml").read_text(encoding="utf-8")
    asked = re.search(r"\ndependencies = \[(.*?)\n\]", project, re.DOTALL)
    groups = re.search(r"\[dependency-groups\](.*?)\n\[", project, re.DOTALL)
    assert asked and groups
    for text, lock in ((asked[1], LOCKS[0]), (asked[1] + groups[1], LOCKS[1])):
        locked = {pin.split("==")[0] for pin in pins(lock)}
        assert {name.lower() for name in re.findall(r'^ +"([\w-]+)', text, re.MULTILINE)} <= locked


def test_pyside_is_the_locked_one() -> None:
    assert f"pyside6-essentials=={version('PySide6-Essentials')}" in pins(LOCKS[0])


def test_the_set_up_says_what_it_takes() -> None:
    done = subprocess.run([sys.executable, TOP / "setup" / "ready.py", "dance"], capture_output=True, text=True)
    assert done.returncode == 2
    assert done.stderr == "usage: ready.py run|dev\n"
