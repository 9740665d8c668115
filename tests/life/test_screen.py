# SPDX-License-Identifier: MIT
"""A desktop that lacks what a window needs: one sentence with the cure, and the words alone still guide."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.life.lacks import lack, namespace
from tests.life.surroundings import App, Surroundings

from cramprelief.cli.system_libraries import IMPORTED, NEEDED, X11

Make = Callable[..., Surroundings]
HIDE = 'for file in $HIDDEN; do mount --bind /dev/null "$file"; done; exec "$@"'


def path_of(library: str) -> str:
    """Where the loader finds it; names the lack where it does not."""
    listed = subprocess.run(["/sbin/ldconfig", "-p"], capture_output=True, text=True, check=False).stdout
    found = [line.rpartition("=> ")[2] for line in listed.splitlines() if line.strip().startswith(f"{library} ")]
    if not found:
        lack(f"no {library}")
    return " ".join(found)


def hidden(here: Surroundings, libraries: list[str], *words: str, **env: str | None) -> App:
    """Start the app where these libraries are empty files."""
    files = " ".join(path_of(library) for library in libraries)
    return here.start(*words, before=(*namespace(), "sh", "-c", HIDE, "sh"), HIDDEN=files, **env)


def explained(app: App, *wanted: str) -> None:
    """It ended with code 3 and one sentence that has these words."""
    assert app.ends() == 3, app.printed
    [sentence] = [line for line in app.printed.splitlines() if "--text" in line]
    assert "Traceback" not in app.printed
    for words in wanted:
        assert words in sentence, sentence


@pytest.mark.quick
def test_each_library_that_is_missing_is_named_with_its_package(surroundings: Make) -> None:
    here = surroundings()
    for library in ("libxcb-cursor.so.0", "libfontconfig.so.1", "libEGL.so.1"):
        explained(hidden(here, [library], "now", "calf"), library, NEEDED[library])


@pytest.mark.parametrize("library", [*X11, "libGL.so.1", "libxkbcommon.so.0", "libdbus-1.so.3"])
def test_every_library_of_the_list(surroundings: Make, library: str) -> None:
    here = surroundings()
    explained(hidden(here, [library], "now", "calf"), NEEDED[library])


def test_all_that_is_missing_is_named_at_once(surroundings: Make) -> None:
    here = surroundings()
    gone = ["libxcb-cursor.so.0", "libxcb-icccm.so.4", "libxcb-keysyms.so.1", "libxcb-image.so.0"]
    explained(hidden(here, gone, "now", "calf"), *(X11[library] for library in gone))


@pytest.mark.quick
def test_doctor_says_what_the_start_says(surroundings: Make) -> None:
    here = surroundings()
    app = hidden(here, ["libxcb-cursor.so.0"], "doctor")
    assert app.ends() in (0, 1)
    [display] = [line for line in app.printed.splitlines() if " display " in line]
    assert display.startswith("missing") and "libxcb-cursor0" in display
    whole = here.start("doctor")
    assert whole.ends() in (0, 1)
    [display] = [line for line in whole.printed.splitlines() if " display " in line]
    assert display.startswith("ok"), display


@pytest.mark.quick
def test_words_alone_guide_where_no_library_is_there(surroundings: Make) -> None:
    here = surroundings()
    gone = [library for library in (*IMPORTED, *X11) if library not in ("libz.so.1", "libzstd.so.1")]
    app = hidden(here, gone, "play", "heel-push", "--text", "--speed", "500")
    assert app.ends() == 0
    assert "Push your heel away" in app.printed


@pytest.mark.quick
@pytest.mark.parametrize(("name", "value", "says"), [
    ("DISPLAY", ":4711", "does not answer"), ("DISPLAY", "nonsense", "does not answer"),
    ("DISPLAY", None, "no display"),
    ("QT_QPA_PLATFORM", "nonsense", "nonsense"), ("QT_QPA_PLATFORM", "wayland", "wayland"),
    ("QT_QPA_PLATFORM", "linuxfb", "linuxfb"),
])  # fmt: skip
def test_a_screen_that_is_not_there(surroundings: Make, name: str, value: str | None, says: str) -> None:
    if value == "linuxfb" and Path("/dev/fb0").exists():
        lack("a machine without a screen of its own (/dev/fb0)")
    here = surroundings()
    explained(here.start("now", "calf", **{name: value}), says)


def test_a_wayland_screen_that_has_gone_leaves_the_x_one(surroundings: Make) -> None:
    here = surroundings()
    app = here.start("now", "calf", WAYLAND_DISPLAY="wayland-9")
    here.opened(app)
    assert here.close(app) == 0
