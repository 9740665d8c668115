# SPDX-License-Identifier: MIT
"""Makes `.venv` in the checkout: system libraries, then the locked packages, then the project itself.

Standard library only. Run by `setup/up.sh`. Quick when there is nothing to do: a stamp in `.venv` holds the
hash of everything that went into it.
"""

from __future__ import annotations

import hashlib
import importlib.util
import itertools
import os
import runpy
import shutil
import subprocess
import sys
from pathlib import Path

TOP = Path(__file__).resolve().parent.parent
VENV = TOP / ".venv"
LOG = VENV / "setup.log"
LIBRARIES = TOP / "src" / "cramprelief" / "cli" / "system_libraries.py"
LOCKS = {"run": TOP / "setup" / "run.lock", "dev": TOP / "setup" / "dev.lock"}


class SetupError(Exception):
    """Something that the person has to know, in one or two plain sentences."""


def main(words: list[str]) -> int:
    if len(words) != 1 or words[0] not in LOCKS:
        print("usage: ready.py run|dev", file=sys.stderr)
        return 2
    try:
        install_system_software(words[0])
        prepare(words[0])
    except SetupError as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nStopped. What is done stays done; the same command goes on.", file=sys.stderr)
        return 130
    return 0


def install_system_software(what: str) -> None:
    """All that the system lacks in one go: whoever may not install it reads one command, not one after another.

    What the app can do without is asked for once, before the first start. Ends the process where it cannot go on;
    `apt.sh` has said why.
    """
    if not sys.platform.startswith("linux"):
        return
    # The app's own list. Loaded as a file: the app's package is not installed yet.
    libraries = runpy.run_path(str(LIBRARIES))
    missing = libraries["missing"]
    first = not is_ready(what)
    needed = [*dict.fromkeys(missing(libraries["NEEDED"]).values()), *(missing_venv() if first else [])]
    wanted = [*missing(libraries["WANTED"]).values()] if first else []
    if not needed + wanted:
        return
    done = subprocess.run(["sh", str(TOP / "setup" / "apt.sh"), *needed, *wanted], check=False)
    if done.returncode and needed:
        sys.exit(1)
    if done.returncode:
        print("Going on without sound.")


def missing_venv() -> list[str]:
    """Debian packs a part of Python's venv apart. Not needed where `.venv` is there already."""
    if importlib.util.find_spec("ensurepip") or venv_fits():
        return []
    return [f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"]


def prepare(what: str) -> None:
    """Install the packages of one lock file, unless the stamp says that they are there."""
    if python_of_venv().exists() and is_ready(what):
        return
    print("Fetching the parts of cramprelief, about 100 MB. This happens once and may take some minutes.", flush=True)
    make_venv()
    stamp = VENV / f"ready-{what}"
    stamp.unlink(missing_ok=True)
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
    done = subprocess.run([sys.executable, "-m", "venv", str(VENV)], check=False, capture_output=True, text=True)
    if done.returncode:
        raise SetupError(f"Python could not make its environment in .venv:\n{done.stderr or done.stdout}")


def venv_fits() -> bool:
    probe = "import sys, pip; print(sys.version_info[:2], sys.prefix)"
    try:
        done = subprocess.run([python_of_venv(), "-c", probe], check=False, capture_output=True, text=True)
    except OSError:
        return False
    return done.stdout.strip() == f"{sys.version_info[:2]} {VENV}"


def pip(*words: str) -> None:
    with LOG.open("ab") as log:
        process = subprocess.Popen(
            [python_of_venv(), "-m", "pip", "--disable-pip-version-check", "--no-input", *words],
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
        )
        code = wait_for(process)
    if code:
        raise SetupError(explain(LOG.read_text(encoding="utf-8", errors="replace")))


def wait_for(process: subprocess.Popen[bytes]) -> int:
    """Its exit code. On a terminal the seconds count up, so that a slow line does not look like a standstill."""
    terminal = sys.stdout.isatty()
    for seconds in itertools.count(1):
        try:
            code = process.wait(timeout=1)
            break
        except subprocess.TimeoutExpired:
            if terminal:
                print(f"\r  working, {seconds} s", end="", flush=True)
    if terminal:
        print("\r\033[K", end="", flush=True)
    return code


def explain(log: str) -> str:
    tail = "\n".join([line for line in log.splitlines() if "rror" in line][-6:])
    offline = ("NewConnectionError", "Temporary failure in name resolution", "Failed to establish", "timed out")
    if any(sign in log for sign in offline):
        return f"{tail}\n\nThe package index could not be reached. Are you online? Try again; what is done stays done."
    return f"{tail}\n\nInstalling failed. The whole story is in {LOG.relative_to(TOP)}."


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
