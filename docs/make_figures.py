# SPDX-License-Identifier: MIT
"""Makes pictures of every pose and move.

python docs/make_figures.py                     docs/FIGURES.md and its pictures in docs/figures/
python docs/make_figures.py --check             writes nothing; exit 1 when the page no longer fits the figure files
python docs/make_figures.py --sheets DIR        large contact sheets in every theme, to judge the drawing
        [--theme T] [--side left] [--figure NAME …]
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "src"))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPointF, QRectF, Qt  # noqa: E402
from PySide6.QtGui import QGuiApplication, QImage, QPainter  # noqa: E402

from cramprelief import places  # noqa: E402
from cramprelief.figure.body.person import Appearance  # noqa: E402
from cramprelief.figure.clock import StepClock  # noqa: E402
from cramprelief.figure.glow import MUSCLES  # noqa: E402
from cramprelief.figure.library import FigureLibrary  # noqa: E402
from cramprelief.figure.model import Figure, Move, Still  # noqa: E402
from cramprelief.figure.props.prop import Param  # noqa: E402
from cramprelief.figure.props.table import PROPS  # noqa: E402
from cramprelief.figure.scene import Scene  # noqa: E402
from cramprelief.guide.sides import fill  # noqa: E402
from cramprelief.routine.load import load  # noqa: E402
from cramprelief.routine.model import every_step  # noqa: E402
from cramprelief.ui.figure.card import paint_card  # noqa: E402
from cramprelief.ui.figure.paint import ShapePainter  # noqa: E402
from cramprelief.ui.figure.palette import themed_palette  # noqa: E402
from cramprelief.ui.theme.look import Look  # noqa: E402
from cramprelief.ui.theme.tokens import THEMES  # noqa: E402

PAGE = ROOT / "docs" / "FIGURES.md"
PICTURES = ROOT / "docs" / "figures"
CELL, COLUMNS, CAPTION = 232, 4, 24
FRAMES = 4
"""Pictures of a move, from its start to its end."""

HEAD = """# Every figure, pose and move

Made by `python docs/make_figures.py` from the files in `assets/figures/`. Do not edit this page.

A routine names a figure with a pose or a move: `figure: {name: wall-stretch, pose: lean}`. How figure files
are written stands in [AUTHORING.md](AUTHORING.md#figure-files). The pictures show the right side; the app mirrors them
for the left.

"""


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--sheets", type=Path, metavar="DIR")
    parser.add_argument("--theme", choices=THEMES)
    parser.add_argument("--side", choices=("left", "right"), default="right")
    parser.add_argument("--figure", nargs="+", metavar="NAME")
    args = parser.parse_args()
    library = FigureLibrary([places.assets() / "figures"])
    figures = {name: figure for name in library.files() if (figure := library.figure(name)) is not None}
    text = page(figures)
    if args.check:
        fits = PAGE.is_file() and PAGE.read_text(encoding="utf-8") == text
        lacking = [name for name in figures if not (PICTURES / f"{name}.jpg").is_file()]
        if not fits or lacking:
            print("docs/FIGURES.md is old: python docs/make_figures.py", *lacking, file=sys.stderr)
        return 0 if fits and not lacking else 1
    app = QGuiApplication.instance() or QGuiApplication([])
    if args.sheets:
        args.sheets.mkdir(parents=True, exist_ok=True)
        for theme in [args.theme] if args.theme else THEMES:
            for name in args.figure or figures:
                sheet(figures[name], theme, args.side, 2).save(str(args.sheets / f"{name}-{theme}.png"))
        return 0
    PICTURES.mkdir(exist_ok=True)
    for old in PICTURES.glob("*.jpg"):
        old.unlink()
    for name, figure in figures.items():
        sheet(figure, "day", "right", 1).save(str(PICTURES / f"{name}.jpg"), quality=74)
    PAGE.write_text(text, encoding="utf-8")
    app.processEvents()
    return 0


# Pictures


def sheet(figure: Figure, theme: str, side: str, scale: int) -> QImage:
    """All poses of a figure, then each move from start to end, with their names."""
    look = Look.bundled(theme="night" if theme == "dim" else theme)
    look.set_dimmer(theme == "dim")
    cells = list(frames(figure, side))
    rows = (len(cells) + COLUMNS - 1) // COLUMNS
    high = CELL * 3 // 4 + CAPTION
    image = QImage(COLUMNS * CELL * scale, rows * high * scale, QImage.Format.Format_RGB32)
    image.fill(look.color("bg"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(scale, scale)
    brush, palette = ShapePainter(), themed_palette(theme, Appearance())
    font = look.font_at(13, 600)
    for i, cell in enumerate(cells):
        if cell is None:
            continue
        scene, clock, name = cell
        card = QRectF(i % COLUMNS * CELL + 3, i // COLUMNS * high + 3, CELL - 6, (CELL - 6) * 3 / 4)
        painter.save()
        painter.setClipRect(card, Qt.ClipOperation.IntersectClip)
        paint_card(painter, card, look, side == "left")
        frame = scene.frame(clock)
        brush.paint(painter, [*frame.back, *frame.shapes], frame.camera, card, frame.mirrored, palette)
        painter.restore()
        painter.setFont(font)
        painter.setPen(look.color("text2"))
        painter.drawText(QPointF(card.x() + 2, card.bottom() + 16), name)
    painter.end()
    return image


def frames(figure: Figure, side: str) -> Iterator[tuple[Scene, StepClock, str] | None]:
    """What stands in each cell; a move begins a row of its own."""
    muscles = muscles_of(figure.name)
    drawn = 0
    for entry in [*figure.stills.values(), *figure.moves.values()]:
        scene = Scene(figure, entry, PROPS, Appearance(), side, muscles.get(entry.name))
        if isinstance(entry, Still):
            drawn += 1
            yield scene, StepClock("hold", 5.0, 10.0, breath=0.5, tension=0.8), entry.name
            continue
        while drawn % COLUMNS:
            drawn += 1
            yield None
        for i in range(FRAMES):
            yield scene, moment(entry, i), f"{entry.name} ▸" if i == 0 else ""


def moment(move: Move, i: int) -> StepClock:
    if move.drive == "loop":
        return StepClock("move", i / FRAMES * move.beat * move.beats, None, breath=0.5, tension=0.8)
    if move.drive == "breath":
        return StepClock("hold", 1.0, 10.0, breath=i / (FRAMES - 1), tension=0.4)
    return StepClock("do", i / (FRAMES - 1) * 7.5, 10.0, breath=0.5, tension=0.8)


def muscles_of(name: str) -> dict[str, str]:
    """What glows in each pose and move, as the routines say."""
    found: dict[str, str] = {}
    for routine in load([places.bundled_routines()], None).routines.values():
        for step in every_step(routine.steps):
            ref = step.figure or routine.figure
            if ref is not None and ref.name == name and step.muscle in MUSCLES:
                found[ref.move or ref.pose or ""] = step.muscle or ""
    return found


# The page


def page(figures: dict[str, Figure]) -> str:
    parts = [HEAD, *(f"- [{name}](#{name}): {figure.title}\n" for name, figure in figures.items())]
    for name, figure in figures.items():
        parts.append(f"\n## {name}\n\n{figure.title}.\n\n![All poses and moves of {name}](figures/{name}.jpg)\n\n")
        parts.append("| name | kind | what it shows |\n| --- | --- | --- |\n")
        parts += (f"| `{n}` | pose | {fill(e.alt, None)} |\n" for n, e in figure.stills.items())
        parts += (f"| `{n}` | {kind(e)} | {fill(e.alt, None)} |\n" for n, e in figure.moves.items())
    parts.append(things())
    return "".join(parts)


def kind(move: Move) -> str:
    return {"once": "move, once", "loop": "move, again and again", "breath": "move, with the breath"}[move.drive]


def things() -> str:
    """The props and their keys, as the code knows them."""
    lines = ["\n# Things\n\nWhat stands in `props`. Numbers are units (a body is 750 high), y up, or a level's name.\n"]
    for layer, group in groupby(sorted(PROPS, key=lambda n: (PROPS[n].layer, n)), key=lambda n: PROPS[n].layer):
        lines.append(f"\n## In the layer {layer}, if nothing is said\n\n")
        for name in group:
            prop = PROPS[name]
            keys = "; ".join(said(key, param) for key, param in prop.params.items())
            lines.append(f"- `{name}`: {prop.says}. {keys + '.' if keys else ''}".rstrip() + "\n")
    return "".join(lines)


def said(key: str, param: Param) -> str:
    words = f" ({', '.join(param.words)})" if param.words else ""
    usual = ""
    if isinstance(param.default, (int, float)) and not isinstance(param.default, bool):
        usual = f", usually {param.default:g}"
    elif isinstance(param.default, str):
        usual = f", usually {param.default}"
    return f"`{key}`{' ' + param.says if param.says else ''}{words}{usual}"


if __name__ == "__main__":
    sys.exit(main())
