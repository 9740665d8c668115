# SPDX-License-Identifier: MIT
"""Who runs the app, in which country, at which hour, and where the data lies: it guides all the same."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.life.lacks import lack, namespace
from tests.life.surroundings import NOBODY, TOP, App, Surroundings, lack_of
from tests.life.waiting import until

Make = Callable[..., Surroundings]


def guides(here: Surroundings, app: App) -> None:
    """It shows the first instruction, goes on to the next, and ends in order."""
    here.opened(app)
    until(lambda: here.shows("Pause"), "the player")
    until(lambda: here.shows("Step 2 of") or here.shows("2 of "), "the second step", 120)
    assert here.close(app) == 0
    assert "Traceback" not in app.printed, app.printed


@pytest.mark.parametrize("locale", ["de_DE", "en_US", "ar_EG", "tr_TR", "ja_JP"])
def test_in_each_language_of_the_system(surroundings: Make, locale: str) -> None:
    here = surroundings(bus=True, locale=locale)
    guides(here, here.start("now", "calf"))


@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "America/Los_Angeles", "Asia/Kathmandu", "nonsense"])
def test_in_each_zone(surroundings: Make, zone: str) -> None:
    here = surroundings(bus=True, env={"TZ": zone})
    guides(here, here.start("now", "calf"))


@pytest.mark.parametrize("clock", ["1970-01-02 03:00:00", "2026-12-20 03:00:00", "2037-12-31 23:59:30"])
def test_with_a_clock_that_is_wrong_and_then_right_again(surroundings: Make, clock: str) -> None:
    if lack_of("faketime"):
        lack("no faketime")
    here = surroundings(bus=True)
    guides(here, here.start("now", "calf", clock=clock))
    guides(here, here.start("now", "calf"))


@pytest.mark.parametrize("home", [None, "/nonexistent", "relative", "", "/dev/null", "/"])
def test_with_a_home_that_is_none(surroundings: Make, home: str | None) -> None:
    here = surroundings(bus=True)
    guides(here, here.start("now", "calf", HOME=home, CRAMPRELIEF_HOME=str(here.data)))


@pytest.mark.parametrize("home", [None, "/nonexistent", "/dev/null"])
def test_with_no_place_for_the_data(surroundings: Make, home: str | None) -> None:
    here = surroundings(bus=True)
    namespace_of = namespace()  # the real home of this user stays as it is
    kept = here.folder / "kept"
    kept.mkdir()
    real = Path("~").expanduser()
    before = (*namespace_of, "sh", "-c", f'mount --bind "{kept}" "{real}"; exec "$@"', "sh")
    if Path(sys.executable).resolve().is_relative_to(real) or TOP.is_relative_to(real):
        before = ()
        lack("a Python and a checkout outside of the home of this user")
    guides(here, here.start("now", "calf", before=before, HOME=home, CRAMPRELIEF_HOME=None))


def test_as_a_user_who_is_not_root(surroundings: Make) -> None:
    here = surroundings(bus=True)
    as_nobody = ("setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups")
    probe = [*as_nobody, sys.executable, "-c", f"import PySide6; open({str(TOP / 'pyproject.toml')!r})"]
    if lack_of("setpriv") or subprocess.run(probe, capture_output=True, check=False).returncode:
        lack("a checkout and a Python that another user can read")
    for folder in (here.folder, *here.folder.parents):
        if folder.stat().st_mode & 0o005 != 0o005:
            folder.chmod(folder.stat().st_mode | 0o055)
    own = here.folder / "own"
    own.mkdir()
    own.chmod(0o777)
    app = here.start("now", "calf", before=as_nobody, CRAMPRELIEF_HOME=str(own / "data"), HOME=str(own),
                     XDG_RUNTIME_DIR=None, DBUS_SESSION_BUS_ADDRESS=None)  # fmt: skip
    here.opened(app)
    until(lambda: (own / "data" / "settings.json").exists(), "the settings of that user")
    assert here.close(app) == 0
    assert "Traceback" not in app.printed, app.printed


def test_in_a_linked_folder(surroundings: Make) -> None:
    here = surroundings(bus=True)
    there = here.folder / "elsewhere"
    there.mkdir()
    here.data.symlink_to(there)
    guides(here, here.start("now", "calf"))
    assert (there / "diary.sqlite3").exists()


def test_in_a_folder_that_cannot_be_written(surroundings: Make) -> None:
    here = surroundings(bus=True)
    here.data.mkdir()
    read_only = f'mount --bind "{here.data}" "{here.data}" && mount -o remount,ro,bind "{here.data}"; exec "$@"'
    guides(here, here.start("now", "calf", before=(*namespace(), "sh", "-c", read_only, "sh")))


def test_in_a_folder_that_is_full(surroundings: Make) -> None:
    here = surroundings(bus=True)
    here.data.mkdir()
    full = f'mount -t tmpfs -o size=16k none "{here.data}"; cat /dev/zero >"{here.data}/fill" 2>/dev/null; exec "$@"'
    guides(here, here.start("now", "calf", before=(*namespace(), "sh", "-c", full, "sh")))
