# SPDX-License-Identifier: MIT
"""Makes `.venv` in the checkout: system libraries, then the locked packages, then the project itself.

Standard library only. Run by `setup/up.sh`. Quick when there is nothing to do: a stamp in `.venv` holds the
hash of everything that went into it.
"""

from __future__ import annotations

import ctypes
import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

TOP = Path(__file__).resolve().parent.parent
VENV = TOP / ".venv"
LOG = VENV / "setup.log"
LOCKS = {"run": TOP / "setup" / "run.lock", "dev": TOP / "setup" / "dev.lock"}

NEEDED = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
}
"""What Qt's window asks of a Linux system: library to Debian package."""

WANTED = {"libpulse.so.0": "libpulse0"}
"""Without it there is no sound; the app guides all the same."""


class SetupError(Exception):
    """Something that the person has to know, in one or two plain sentences."""


def main(words: list[str]) -> int:
    if len(words) != 1 or words[0] not in LOCKS:
        print("usage: ready.py run|dev", file=sys.stderr)
        return 2
    try:
        install_libraries()
        prepare(words[0])
    except SetupError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def install_libraries() -> None:
    if not sys.platform.startswith("linux"):
        return
    needed = missing(NEEDED)
    wanted = missing(WANTED)
    if not needed + wanted:
        return
    done = subprocess.run(["sh", str(TOP / "setup" / "apt.sh"), *needed, *wanted], check=False)
    if done.returncode and needed:
        raise SetupError("Qt cannot open a window without these libraries.")
    if done.returncode:
        print("Going on without sound.")


def missing(libraries: dict[str, str]) -> list[str]:
    """The packages of those libraries that do not load here."""
    return [package for library, package in libraries.items() if not loads(library)]


def loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def prepare(what: str) -> None:
    """Install the packages of one lock file, unless the stamp says that they are there."""
    if python_of_venv().exists() and is_ready(what):
        return
    make_venv()
    stamp = VENV / f"ready-{what}"
    stamp.unlink(missing_ok=True)
    print("Fetching the parts of cramprelief, about 100 MB. Once only.", flush=True)
    pip("install", "--require-hashes", "--only-binary", ":all:", "--requirement", str(LOCKS[what]))
    pip("install", "--no-build-isolation", "--no-deps", "--editable", str(TOP))
    stamp.write_text(fingerprint(what), encoding="utf-8")


def is_ready(what: str) -> bool:
    """What tests need holds all that the app needs."""
    return any(read(VENV / f"ready-{name}") == fingerprint(name) for name in {what, "dev"})


def fingerprint(what: str) -> str:
    total = hashlib.sha256(f"{sys.version_info[:2]} {sys.executable} {TOP}".encode())
    for path in (LOCKS[what], TOP / "pyproject.toml", Path(__file__)):
        total.update(path.read_bytes())
    return total.hexdigest()


def read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except OSError:
        return ""


def python_of_venv() -> Path:
    return VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def make_venv() -> None:
    """A sound `.venv` with pip; a broken one, or one of another Python, is made anew."""
    if venv_fits():
        return
    shutil.rmtree(VENV, ignore_errors=True)
    if loads_module("ensurepip") or install_venv_package():
        done = subprocess.run([sys.executable, "-m", "venv", str(VENV)], check=False, capture_output=True, text=True)
        if done.returncode == 0:
            return
        raise SetupError(f"Python could not make its environment in .venv:\n{done.stderr or done.stdout}")
    raise SetupError("Python's venv part is missing.")


def venv_fits() -> bool:
    probe = "import sys, pip; print(sys.version_info[:2], sys.prefix)"
    try:
        done = subprocess.run([python_of_venv(), "-c", probe], check=False, capture_output=True, text=True)
    except OSError:
        return False
    return done.stdout.strip() == f"{sys.version_info[:2]} {VENV}"


def loads_module(name: str) -> bool:
    """Asked in a fresh process: one that was just installed is seen too."""
    return subprocess.run([sys.executable, "-c", f"import {name}"], check=False, capture_output=True).returncode == 0


def install_venv_package() -> bool:
    package = f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"
    return subprocess.run(["sh", str(TOP / "setup" / "apt.sh"), package], check=False).returncode == 0


def pip(*words: str) -> None:
    with LOG.open("ab") as log:
        done = subprocess.run(
            [python_of_venv(), "-m", "pip", "--disable-pip-version-check", "--no-input", *words],
            check=False,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
        )
    if done.returncode:
        raise SetupError(explain(LOG.read_text(encoding="utf-8", errors="replace")))


def explain(log: str) -> str:
    tail = "\n".join([line for line in log.splitlines() if "rror" in line][-6:])
    offline = ("NewConnectionError", "Temporary failure in name resolution", "Failed to establish", "timed out")
    if any(sign in log for sign in offline):
        return f"{tail}\n\nThe package index could not be reached. Are you online? Try again; what is done stays done."
    return f"{tail}\n\nInstalling failed. The whole story is in {LOG.relative_to(TOP)}."


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
