# SPDX-License-Identifier: MIT
"""`cramprelief screenshots`: every screen as a picture, for documents and for whoever looks the app over."""

from __future__ import annotations

import argparse
import os
import re
import shutil
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cramprelief import places
from cramprelief.cli import OK, PROBLEMS, USAGE
from cramprelief.cli.arguments import NameArgument, did_you_mean
from cramprelief.reading.probe import is_folder

if TYPE_CHECKING:
    from cramprelief.ui.gallery.scenes import Screen
    from cramprelief.ui.theme.tokens import Theme

NAME = "screenshots"
HELP = """take pictures of every screen (.png), without a display

Your own data is neither shown nor touched. Usually: day and night, a wide and a narrow window, text at 100 %."""

THEMES: tuple[Theme, ...] = ("day", "night", "dim", "contrast")
SIZES = ((1280, 800), (1366, 700), (420, 760), (360, 560))
TEXTS = (100, 150, 200)
_USUAL = (THEMES[:2], (SIZES[0], SIZES[2]), TEXTS[:1])


def configure(parser: argparse.ArgumentParser) -> None:
    sizes = ", ".join(f"{w}x{h}" for w, h in SIZES)
    many: dict[str, Any] = {"nargs": "+", "metavar": "WORD"}
    parser.add_argument("folder", metavar="DIR", help="where to write them; made where it is missing")
    parser.add_argument("--screen", **many, help="only screens whose names begin so")
    parser.add_argument("--theme", **many, type=NameArgument("theme", THEMES), help=f"any of: {', '.join(THEMES)}")
    parser.add_argument("--size", **many, type=_size, help=f"such as: {sizes}")
    parser.add_argument("--text", **many, type=_percent, help="text sizes from 100 to 200")
    parser.add_argument("--every", action="store_true", help="all themes, sizes and text sizes that are not named")
    parser.add_argument("--sheet", action="store_true", help="also one sheet with all pictures of each screen")


def run(args: argparse.Namespace) -> int:
    folder = Path(args.folder)
    began = time.monotonic()
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    with tempfile.TemporaryDirectory(prefix="cramprelief-", ignore_cleanup_errors=True) as home:
        os.environ["CRAMPRELIEF_HOME"] = home
        scenes = _scenes(args.screen)
        if scenes is None:
            return USAGE
        try:
            folder.mkdir(parents=True, exist_ok=True)
            count = _take(scenes, args, folder)
        except OSError as error:
            print(f"{error.filename or folder} cannot be written: {error.strerror or error}.", file=sys.stderr)
            return PROBLEMS
    print(f"{folder}: {count} pictures of {len(scenes)} screens in {time.monotonic() - began:.0f} s")
    return OK


def _take(scenes: list[Screen], args: argparse.Namespace, folder: Path) -> int:
    from cramprelief.ui.gallery.screenshots import dresses, take

    themes, sizes, texts = (THEMES, SIZES, TEXTS) if args.every else _USUAL
    wanted = dresses(args.theme or themes, args.size or sizes, args.text or texts)
    return take(scenes, wanted, folder, sheets=args.sheet, taken=_taken)


def _taken(name: str) -> None:
    """The next scene finds the data folder, which is ours alone, as a first start does; only its caches stay."""
    print(name, flush=True)
    for path in places.home().iterdir():
        if path != places.cache():
            shutil.rmtree(path) if is_folder(path) else path.unlink()


def _scenes(wanted: list[str] | None) -> list[Screen] | None:
    """Those that were asked for; None, and a sentence on stderr, where a word fits none."""
    from cramprelief.ui.gallery.scenes import SCENES

    words = wanted or [""]
    for word in words:
        if not any(scene.name.startswith(word) for scene in SCENES):
            hint = did_you_mean(word, [scene.name for scene in SCENES])
            print(f'cramprelief screenshots: there is no screen "{word}".{hint}', file=sys.stderr)
            return None
    return [scene for scene in SCENES if scene.name.startswith(tuple(words))]


def _size(word: str) -> tuple[int, int]:
    found = re.fullmatch(r"(\d{3,4})[x×](\d{3,4})", word)
    if found is None:
        raise argparse.ArgumentTypeError(f'"{word}" is not a size. Write it like this: 1280x800')
    return int(found[1]), int(found[2])


def _percent(word: str) -> int:
    number = int(word.removesuffix("%")) if word.isascii() and word.removesuffix("%").isdecimal() else 0
    if not 100 <= number <= 200:
        raise argparse.ArgumentTypeError(f'"{word}" is not a text size from 100 to 200')
    return number
