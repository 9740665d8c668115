# SPDX-License-Identifier: MIT
"""Makes assets/first-frames.txt: the first words of a start by somebody who has changed nothing yet, and their place.

python tools/make_first_frames.py            writes it
python tools/make_first_frames.py --check    says whether it is up to date: exit 0 or 1

The app itself paints each start in a window of the usual size; the words are taken from there.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "src"))
os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QCoreApplication, QEvent  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from cramprelief import places  # noqa: E402
from cramprelief.guide.person import Person  # noqa: E402
from cramprelief.guide.request import Request  # noqa: E402
from cramprelief.record.settings_file import settings_of  # noqa: E402
from cramprelief.ui.app import first_frame  # noqa: E402
from cramprelief.ui.app.first_frame_keep import lines_of  # noqa: E402
from cramprelief.ui.kit.fitted import Fitted  # noqa: E402
from cramprelief.ui.shell.window import USUAL  # noqa: E402
from cramprelief.ui.theme.choose import NIGHT_FROM, NIGHT_TO  # noqa: E402
from cramprelief.ui.theme.tokens import COLORS, Theme  # noqa: E402
from cramprelief.vocabulary import PLACES  # noqa: E402

FILE = ROOT / "assets" / first_frame.SHIPPED


class Start(NamedTuple):
    """One start: what was asked for, and what the settings know."""

    screen: str
    place: str | None
    side: str | None
    welcomed: bool


def starts() -> Iterator[Start]:
    """All of them: Home and the player, anywhere and at each place and side."""
    yield Start("home", None, None, welcomed=False)
    for screen in ("home", "player"):
        yield Start(screen, None, None, welcomed=screen == "home")
        for place in PLACES:
            for side in (None, "left", "right"):
                yield Start(screen, place, side, welcomed=screen == "home")


def head() -> str:
    """What all lines share: when night begins and ends, and both themes' colours."""
    themes: tuple[Theme, ...] = ("day", "night")
    colours = [f"{COLORS[theme]['bg']} {COLORS[theme]['text']}" for theme in themes]
    hours = [f"{at:%H:%M}" for at in (NIGHT_FROM, NIGHT_TO)]
    return "\t".join((*hours, *colours))


def line(start: Start, application: QApplication, home: Path, cache: Path) -> str | None:
    """The line of one start; None where nothing is read first."""
    from cramprelief.ui.gallery.stage import StagedApp

    os.environ["CRAMPRELIEF_HOME"] = str(home)
    home.mkdir()
    if cache.is_dir():
        shutil.copytree(cache, home / "cache")
    at_home = start.screen == "home"
    known = {"place": start.place, "side": start.side} if at_home else {}
    asked = Request("home") if at_home else Request("player", Person(start.place, start.side))
    settings = settings_of(theme="day", voice=False, welcomed=start.welcomed, **known)
    staged = StagedApp(application, asked, settings)
    try:
        window = staged.app.window
        window.resize(USUAL)
        staged.settle()
        words = window.page(window.current).first_words() if window.current is not None else None
        if words is None or not words.isVisible() or not words.text():
            return None
        placed = "\t".join(" ".join(map(str, each)) for each in lines_of(words, window))
        wanted = first_frame.FirstFrameKey(start.screen, None, start.place, start.side, start.welcomed, cut=False)
        face = first_frame.INSTRUCTION if isinstance(words, Fitted) else first_frame.TITLE
        return f"{first_frame.line_of(wanted)}\t{face}\t{words.pixels}\t{placed}"
    finally:
        staged.close()
        # Outside of its own loop Qt would keep the windows, and dress them all again at each start.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def table(wanted: Iterable[Start]) -> list[str]:
    """The lines of these starts."""
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    before = os.environ.get("CRAMPRELIEF_HOME")
    with tempfile.TemporaryDirectory() as folder:
        cache = Path(folder) / "0" / "cache"
        lines = [line(start, application, Path(folder) / str(n), cache) for n, start in enumerate(wanted)]
    if before is not None:
        os.environ["CRAMPRELIEF_HOME"] = before
    return [each for each in lines if each is not None]


def main(words: list[str]) -> int:
    made = "\n".join([head(), *table(starts())]) + "\n"
    if "--check" in words:
        same = FILE.is_file() and FILE.read_text(encoding="utf-8") == made
        print("up to date" if same else f"{FILE.relative_to(ROOT)} is not up to date: run tools/make_first_frames.py")
        return 0 if same else 1
    FILE.write_text(made, encoding="utf-8")
    return 0


if __name__ == "__main__":
    assert places.assets() == ROOT / "assets"
    sys.exit(main(sys.argv[1:]))
