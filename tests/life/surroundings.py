# SPDX-License-Identifier: MIT
"""Real surroundings for the app, made anew for each case: a screen, a session bus, and switches to set on them.

`with Surroundings(folder, bus=True, reader=True) as here: app = here.start("now", "calf")`. What this machine lacks for
the switches is told by `lacks`, before anything is started. All that is started is ended by its own process id.
"""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from tests.life.recording import Sink
from tests.life.waiting import PATIENCE, until

SRC = Path(__file__).resolve().parents[2] / "src"
SYSTEM_PYTHON = "/usr/bin/python3"
BUS_LAUNCHER = "/usr/libexec/at-spi-bus-launcher"
MOVED_CLOCK = "faketime"

LISTENER = """\
GenericExecuteSynth "echo \\'$DATA\\' >> {heard}; printf %s \\'$DATA\\' | espeak-ng --stdin --stdout | paplay"
GenericCmdDependency "printf"
GenericPunctNone ""
GenericPunctSome ""
GenericPunctMost ""
GenericPunctAll ""
GenericLanguage "en" "en" "utf-8"
AddVoice "en" "MALE1" "en"
Debug 0
"""
"""A speech module that writes down what it is told, one line each."""

SPEECH = """\
LogLevel 1
LogDir "{log}"
DefaultVolume 100
DefaultLanguage "en"
AudioOutputMethod "pulse"
SymbolsPreproc "char"
SymbolsPreprocFile "symbols.dic"
AddModule "listener" "sd_generic" "listener.conf"
DefaultModule listener
Timeout 0
"""

TOOLS = {
    "Xvfb": "xvfb",
    "openbox": "openbox",
    "dbus-daemon": "dbus",
    "xdotool": "xdotool",
    "setxkbmap": "x11-xkb-utils",
    "orca": "orca",
    "speech-dispatcher": "speech-dispatcher",
    "pulseaudio": "pulseaudio",
    "parec": "pulseaudio-utils",
    "sox": "sox",
    "espeak-ng": "espeak-ng",
    "faketime": "faketime",
    "localedef": "locales",
    "unshare": "util-linux",
    "setpriv": "util-linux",
}
"""A program to the Debian package that brings it."""


def lack_of(*programs: str) -> list[str]:
    """The packages of those programs that are not on this machine."""
    missing = []
    for program in programs:
        there = Path(program).exists() if program.startswith("/") else shutil.which(program)
        if not there:
            missing.append(TOOLS.get(program, "at-spi2-core" if program == BUS_LAUNCHER else program))
    return missing


@dataclass
class App:
    """A running cramprelief; what it printed is in `log`."""

    process: subprocess.Popen[bytes]
    log: Path

    @property
    def said(self) -> str:
        return self.log.read_text(errors="replace")

    def close(self) -> None:
        end(self.process)

    def ends(self, seconds: float = PATIENCE) -> int:
        """Its exit code, once it ends by itself."""
        return self.process.wait(seconds)


def end(process: subprocess.Popen[bytes]) -> None:
    """This process and what it started."""
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGTERM)
    try:
        process.wait(5)
    except subprocess.TimeoutExpired:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()


@dataclass
class Surroundings:
    """Switches first; all are off. `folder` is an empty folder of the case."""

    folder: Path
    bus: bool = False
    """The desktop's accessibility bus runs, as on most desktops."""
    reader: bool = False
    """Orca runs, and its speech is written down. Turns the accessibility bus on."""
    sound: bool = False
    """A sound system whose one device is recorded."""
    layout: str = ""
    """Of the keyboard, such as "ru"."""
    manager: bool = True
    """A window manager runs."""
    env: dict[str, str] = field(default_factory=dict)
    """More for the environment of all that runs here."""

    def __post_init__(self) -> None:
        self.sound = self.sound or self.reader  # Orca's voice does not start where nothing can play it
        self._running: list[subprocess.Popen[bytes]] = []
        self.home = self.folder / "home"
        self.data = self.folder / "data"
        self.heard = self.folder / "heard"
        self.orca_log = self.folder / "orca.log"
        self.sink: Sink | None = None
        self.system: dict[str, str] = {}

    def lacks(self) -> list[str]:
        """The packages that these switches need and this machine has not."""
        need = ["Xvfb", "dbus-daemon", "xdotool"]
        need += ["openbox"] * self.manager + ["setxkbmap"] * bool(self.layout)
        need += [BUS_LAUNCHER] * (self.bus or self.reader)
        need += ["orca", "speech-dispatcher"] * self.reader
        need += ["pulseaudio", "parec", "sox"] * self.sound
        return lack_of(*need)

    def __enter__(self) -> Surroundings:
        try:
            self._open()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        for process in reversed(self._running):
            end(process)
        self._running.clear()
        if self.sink is not None:
            self.sink.close()
        for pid in (self.folder / "run" / "speech-dispatcher" / "pid").glob("*.pid"):
            with suppress(OSError, ValueError):
                os.kill(int(pid.read_text()), signal.SIGTERM)

    def _open(self) -> None:
        runtime = self.folder / "run"
        for made in (self.home, runtime):
            made.mkdir(parents=True, exist_ok=True)
        runtime.chmod(0o700)
        self.system = {
            "PATH": os.environ["PATH"], "PYTHONPATH": str(SRC),
            "HOME": str(self.home), "XDG_RUNTIME_DIR": str(runtime), "LC_ALL": "C.UTF-8", "TZ": "UTC",
            "CRAMPRELIEF_HOME": str(self.data), "PYTHONUNBUFFERED": "1", **self.env,
        }  # fmt: skip
        if self.sound:
            self.sink = Sink(self.folder, self.system)
            self.sink.open()
        self._screen()
        self._session_bus()
        if self.manager:
            self.run("openbox")
            until(lambda: b"WINDOW" in self._asked("xprop", "-root", "_NET_SUPPORTING_WM_CHECK"), "the window manager")
        if self.layout:
            subprocess.run(["setxkbmap", self.layout], env=self.system, check=True)
        if self.bus or self.reader:
            self.run(BUS_LAUNCHER, "--launch-immediately")
            until(lambda: self._on_bus("org.a11y.Bus"), "the accessibility bus")
        if self.reader:
            self.start_reader()

    def _screen(self) -> None:
        log = (self.folder / "screen.log").open("wb")
        reading, writing = os.pipe()
        process = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x800x24", "-nolisten", "tcp"],
            pass_fds=(writing,), stdout=log, stderr=log, start_new_session=True, env=self.system,
        )  # fmt: skip
        self._running.append(process)
        os.close(writing)
        with os.fdopen(reading) as answer:
            self.system["DISPLAY"] = f":{answer.readline().strip()}"

    def _session_bus(self) -> None:
        reading, writing = os.pipe()
        process = subprocess.Popen(
            ["dbus-daemon", "--session", "--nofork", f"--print-address={writing}"],
            pass_fds=(writing,), start_new_session=True, env=self.system, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        self._running.append(process)
        os.close(writing)
        with os.fdopen(reading) as answer:
            self.system["DBUS_SESSION_BUS_ADDRESS"] = answer.readline().strip()

    def _asked(self, *words: str) -> bytes:
        return subprocess.run(words, env=self.system, capture_output=True, check=False).stdout

    def _on_bus(self, name: str) -> bool:
        return name.encode() in self._asked(
            "dbus-send", "--session", "--print-reply", "--dest=org.freedesktop.DBus", "/org/freedesktop/DBus",
            "org.freedesktop.DBus.ListNames",
        )  # fmt: skip

    def run(self, *words: str, **more: str) -> subprocess.Popen[bytes]:
        """A program of the desktop; it is ended with these surroundings."""
        log = (self.folder / f"{Path(words[0]).name}.log").open("ab")
        process = subprocess.Popen(
            words, env={**self.system, **more}, stdout=log, stderr=log, stdin=subprocess.DEVNULL, start_new_session=True
        )
        self._running.append(process)
        return process

    def start_reader(self) -> subprocess.Popen[bytes]:
        """Orca, as a person starts it; it has read its settings and listens when this returns."""
        config = self.home / ".config" / "speech-dispatcher"
        (config / "modules").mkdir(parents=True, exist_ok=True)
        (config / "modules" / "listener.conf").write_text(LISTENER.format(heard=self.heard))
        (config / "speechd.conf").write_text(SPEECH.format(log=self.folder))
        self.heard.touch()
        process = self.run("orca", "--debug-file", str(self.orca_log))
        until(lambda: self.heard.read_text().strip(), "the first word of the reader")
        return process

    @property
    def spoken(self) -> list[str]:
        """What Orca gave to its voice so far, by its own log."""
        if not self.orca_log.exists():
            return []
        log = self.orca_log.read_text(errors="replace")
        return re.findall(r"SPEECH OUTPUT: '(.*?)' ?(?:ACSS|\{|None|$)", log, re.M)

    def start(self, *words: str, before: tuple[str, ...] = (), **env: str) -> App:
        """Start cramprelief with these words. `before` is a command that runs it, such as ("faketime", "@0")."""
        log = self.folder / f"app-{len(self._running)}.log"
        given = {**self.system, **env}
        with log.open("wb") as out:
            process = subprocess.Popen(
                [*before, sys.executable, "-m", "cramprelief", *words],
                env=given, stdout=out, stderr=out, stdin=subprocess.DEVNULL, start_new_session=True,
                cwd=self.folder,
            )  # fmt: skip
        self._running.append(process)
        return App(process, log)

    def window(self) -> bool:
        """Whether a window of the app is on the screen."""
        return bool(self._asked("xdotool", "search", "--onlyvisible", "--name", "^cramprelief"))

    def press(self, *keys: str) -> None:
        """Keys by their X names, to whatever has the focus."""
        subprocess.run(["xdotool", "key", *keys], env=self.system, check=True)
