# SPDX-License-Identifier: MIT
"""Real surroundings for the app, made anew for each case: a screen, a session bus, and switches to set on them.

`with Surroundings(folder, bus=True) as here: app = here.start("now", "calf")`. What this machine lacks for the switches
is told by `lacks`, before anything is started. All that is started is ended by its own process id.
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

from tests.life.recording import SoundSystem
from tests.life.waiting import PATIENCE, until

TOP = Path(__file__).resolve().parents[2]
SYSTEM_PYTHON = "/usr/bin/python3"
BUS_LAUNCHER = "/usr/libexec/at-spi-bus-launcher"
NOBODY = "65534"
TREE = TOP / "tests" / "screen" / "reader.py"

PACKAGES = {
    "Xvfb": "xvfb", "openbox": "openbox", "dbus-daemon": "dbus", "xdotool": "xdotool", "wmctrl": "wmctrl",
    "xprop": "x11-utils", "setxkbmap": "x11-xkb-utils", BUS_LAUNCHER: "at-spi2-core", "orca": "orca",
    "speech-dispatcher": "speech-dispatcher", "pulseaudio": "pulseaudio", "parec": "pulseaudio-utils",
    "espeak-ng": "espeak-ng", "faketime": "faketime", "localedef": "locales", "unshare": "util-linux",
    "setpriv": "util-linux",
}  # fmt: skip
"""A program to the Debian package that brings it; `setup/life.sh` installs them all."""

VOICE = """\
GenericExecuteSynth "echo \\'$DATA\\' >> {heard}; printf %s \\'$DATA\\' | espeak-ng --stdin --stdout | paplay -d reader"
GenericCmdDependency "espeak-ng"
GenericPunctNone ""
GenericPunctSome ""
GenericPunctMost ""
GenericPunctAll ""
GenericLanguage "en" "en" "utf-8"
AddVoice "en" "MALE1" "en"
Debug 0
"""
"""The reader's voice: writes down what it is told, then speaks it into a device of its own."""
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


def lack_of(*programs: str) -> list[str]:
    """The packages of those programs that are not on this machine."""
    return [PACKAGES[name] for name in programs if not (shutil.which(name) or Path(name).is_file())]


def end(process: subprocess.Popen[bytes]) -> None:
    """This process and what it started."""
    for ending in (signal.SIGTERM, signal.SIGKILL):
        with suppress(ProcessLookupError):
            os.killpg(process.pid, ending)
        with suppress(subprocess.TimeoutExpired):
            process.wait(5)
            return


@dataclass
class App:
    """A running cramprelief; what it printed is in `log`."""

    process: subprocess.Popen[bytes]
    log: Path

    @property
    def printed(self) -> str:
        return self.log.read_text(errors="replace")

    def ends(self) -> int:
        """Its exit code, once it ends by itself."""
        return self.process.wait(PATIENCE)


@dataclass
class Surroundings:
    """Switches first; all but the window manager are off. `folder` is an empty folder of the case."""

    folder: Path
    bus: bool = False
    """The desktop's accessibility bus runs, as on most desktops."""
    reader: bool = False
    """Orca runs, and what it says is written down and recorded. Turns `bus` and `sound` on."""
    sound: bool = False
    """A sound system, and what it plays is recorded."""
    layout: str = ""
    """Of the keyboard, such as "ru"."""
    locale: str = ""
    """Such as "de_DE", made for this case; the app then runs in it."""
    manager: bool = True
    """A window manager runs."""
    env: dict[str, str] = field(default_factory=dict)
    """More for the environment of all that runs here, such as TZ."""

    def __post_init__(self) -> None:
        self.sound = self.sound or self.reader  # its voice does not start where nothing can play it
        self.bus = self.bus or self.reader
        self.home = self.folder / "home"
        self.data = self.folder / "data"
        self.orca_log = self.folder / "orca-debug.log"
        self.heard = SoundSystem(self.folder, {})
        self.system: dict[str, str] = {}
        self.orca: subprocess.Popen[bytes] | None = None
        self._voice = self.folder / "voice"
        self._running: list[subprocess.Popen[bytes]] = []

    def lacks(self) -> list[str]:
        """The packages that these switches need and this machine has not."""
        need = ["Xvfb", "dbus-daemon", "xdotool", "xprop", "wmctrl", BUS_LAUNCHER]
        need += ["openbox"] * self.manager + ["setxkbmap"] * bool(self.layout) + ["localedef"] * bool(self.locale)
        need += ["orca", "speech-dispatcher", "espeak-ng"] * self.reader
        need += ["pulseaudio", "parec"] * self.sound
        missing = lack_of(*need)
        if self.locale and not Path("/usr/share/i18n/locales", self.locale).exists():
            missing.append("locales")
        return sorted(set(missing))

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
        self.heard.close()
        for file in (self.folder / "run" / "speech-dispatcher" / "pid").glob("*.pid"):
            with suppress(OSError, ValueError):
                os.kill(int(file.read_text()), signal.SIGTERM)

    def _open(self) -> None:
        runtime = self.folder / "run"
        for made in (self.home, runtime):
            made.mkdir(parents=True, exist_ok=True)
        runtime.chmod(0o700)
        self.system = {
            "PATH": os.environ["PATH"], "PYTHONPATH": str(TOP / "src"), "HOME": str(self.home), "TZ": "UTC",
            "XDG_RUNTIME_DIR": str(runtime), "LC_ALL": "C.UTF-8", "CRAMPRELIEF_HOME": str(self.data), **self.env,
        }  # fmt: skip
        if self.locale:
            self._make_locale()
        if self.sound:
            self.heard = SoundSystem(self.folder, self.system)
            self.heard.open()
        self.system["DISPLAY"] = ":" + self._server(
            ["Xvfb", "-displayfd", "{}", "-screen", "0", "1280x800x24", "-nolisten", "tcp"]
        )
        self.system["DBUS_SESSION_BUS_ADDRESS"] = self._server(
            ["dbus-daemon", "--session", "--nofork", "--print-address={}"]
        )
        if self.manager:
            self._manage()
        if self.layout:
            self.ask("setxkbmap", self.layout)
        if self.bus:
            self.run(BUS_LAUNCHER, "--launch-immediately")
            until(lambda: "org.a11y.Bus" in self._call("ListNames"), "the accessibility bus")
        if self.reader:
            self.start_reader()

    def _manage(self) -> None:
        """A window manager; one that missed the screen, just up, is started again."""
        running = self.run("openbox")

        def manages() -> bool:
            nonlocal running
            if running.poll() is not None:
                running = self.run("openbox")
            return "window id" in self.ask("xprop", "-root", "_NET_SUPPORTING_WM_CHECK")

        until(manages, "the window manager")

    def _make_locale(self) -> None:
        folder = self.folder / "locales"
        folder.mkdir()
        self.ask("localedef", "-i", self.locale, "-f", "UTF-8", str(folder / f"{self.locale}.UTF-8"))
        self.system |= {"LOCPATH": str(folder), "LC_ALL": f"{self.locale}.UTF-8", "LANG": f"{self.locale}.UTF-8"}

    def _server(self, words: list[str]) -> str:
        """Start a program that prints where it can be reached into a pipe, whose number takes the place of {}."""
        reading, writing = os.pipe()
        process = subprocess.Popen(
            [word.format(writing) for word in words], pass_fds=(writing,), start_new_session=True, env=self.system,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL,
        )  # fmt: skip
        self._running.append(process)
        os.close(writing)
        with os.fdopen(reading) as answer:
            return answer.readline().strip()

    # What runs beside the app

    def run(self, *words: str) -> subprocess.Popen[bytes]:
        """A program of the desktop; it is ended with these surroundings."""
        with (self.folder / f"{Path(words[0]).name}.log").open("ab") as log:
            process = subprocess.Popen(
                words, env=self.system, stdout=log, stderr=log, stdin=subprocess.DEVNULL, start_new_session=True
            )
        self._running.append(process)
        return process

    def ask(self, *words: str) -> str:
        """What a program prints that ends at once."""
        done = subprocess.run(words, env=self.system, capture_output=True, text=True, check=False, timeout=PATIENCE)
        return done.stdout

    def _call(self, method: str) -> str:
        bus = "org.freedesktop.DBus"
        return self.ask("dbus-send", "--session", "--print-reply", f"--dest={bus}", f"/{bus.replace('.', '/')}",
                        f"{bus}.{method}")  # fmt: skip

    def desktop_says_reader(self, runs: bool) -> None:
        """The desktop tells everybody that a screen reader runs, or no longer; none is started."""
        self.ask(
            "dbus-send", "--session", "--print-reply", "--dest=org.a11y.Bus", "/org/a11y/bus",
            "org.freedesktop.DBus.Properties.Set", "string:org.a11y.Status", "string:ScreenReaderEnabled",
            f"variant:boolean:{str(runs).lower()}",
        )  # fmt: skip

    def stop_reader(self) -> None:
        """End Orca, and with that its log."""
        if self.orca is not None:
            end(self.orca)

    def start_reader(self) -> None:
        """Orca, as a person starts it by hand; it speaks when this returns."""
        config = self.home / ".config" / "speech-dispatcher"
        (config / "modules").mkdir(parents=True, exist_ok=True)
        (config / "modules" / "listener.conf").write_text(VOICE.format(heard=self._voice))
        (config / "speechd.conf").write_text(SPEECH.format(log=self.folder))
        # It does not start beside another one of the same user, wherever that runs.
        until(lambda: not self.ask("pgrep", "-u", str(os.getuid()), "-x", "orca"), "the end of another Orca", 180)
        self.orca = orca = self.run("orca", "--debug-file", str(self.orca_log))
        until(lambda: self.reader_voiced or orca.poll() is not None, "the first word of the reader")
        assert orca.poll() is None, (self.folder / "orca.log").read_text(errors="replace")[-300:]

    @property
    def reader_said(self) -> list[str]:
        """What Orca gave to its voice, by its own log, which is whole once it has ended (`stop_reader`)."""
        if not self.orca_log.exists():
            return []
        log = self.orca_log.read_text(errors="replace")
        return [words.strip() for words in re.findall(r"SPEECH OUTPUT: '(.*?)' ?(?:ACSS|\{|None|$)", log, re.M)]

    @property
    def reader_voiced(self) -> list[str]:
        """What its voice was given to speak, line by line."""
        return self._voice.read_text(errors="replace").splitlines() if self._voice.exists() else []

    # The app

    def start(self, *words: str, before: tuple[str, ...] = (), clock: str = "", **env: str | None) -> App:
        """Start cramprelief with these words.

        `before` runs it, such as ("setpriv", …). `clock` is what all clocks show at its start, such as
        "2026-12-20 03:00:00"; they go on from there. An `env` of None is unset.
        """
        given = {name: value for name, value in {**self.system, **env}.items() if value is not None}
        if clock:
            given["FAKETIME_DONT_FAKE_MONOTONIC"] = "1"  # a clock that is set moves no timer
            before = ("faketime", "-f", f"@{clock}", *before)
        log = self.folder / f"app-{len(self._running)}.log"
        with log.open("wb") as out:
            process = subprocess.Popen(
                [*before, sys.executable, "-m", "cramprelief", *words], env=given, stdout=out, stderr=out,
                stdin=subprocess.DEVNULL, start_new_session=True, cwd=self.folder,
            )  # fmt: skip
        self._running.append(process)
        return App(process, log)

    def window(self) -> bool:
        """Whether a window of the app is on the screen."""
        return "cramprelief" in self.ask(
            "xdotool", "search", "--onlyvisible", "--name", "^cramprelief$", "getwindowname"
        )

    def in_front(self) -> bool:
        return "cramprelief" in self.ask("xdotool", "getactivewindow", "getwindowname")

    def opened(self, app: App) -> None:
        """Wait until the app's window is in front. Raises AssertionError with what the app printed."""
        until(lambda: self.in_front() or app.process.poll() is not None, "the window")
        assert app.process.poll() is None, app.printed

    def press(self, *keys: str) -> None:
        """Keys by their X names, to whatever has the focus."""
        self.ask("xdotool", "key", *keys)

    def type_key(self, code: int) -> None:
        """The key at this place of the keyboard, whatever its layout has there."""
        self.ask("xdotool", "key", str(code))

    def tree(self) -> list[tuple[str, str]]:
        """Role and name of each thing in sight. Needs `bus`."""
        done = subprocess.run(
            [SYSTEM_PYTHON, str(TREE), "cramprelief"], env=self.system, input="tree\n", capture_output=True, text=True,
            check=False, timeout=PATIENCE,
        )  # fmt: skip
        lines = [line.split("\t") for line in done.stdout.splitlines()]
        return [(line[0], line[1]) for line in lines if len(line) == 3]

    def shows(self, words: str) -> bool:
        """Whether these words stand somewhere in the app. Needs `bus`."""
        return any(words in name for _role, name in self.tree())

    def close(self, app: App) -> int:
        """Close the app's window as a person does; its exit code."""
        self.ask("wmctrl", "-c", "cramprelief")
        return app.ends()
