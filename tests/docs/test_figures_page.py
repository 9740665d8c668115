# SPDX-License-Identifier: MIT
"""What the docs say of figures is so: the example reads, every key stands there, the gallery has every pose."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

from cramprelief import places
from cramprelief.figure.format import decode
from cramprelief.figure.format.check import check
from cramprelief.figure.format.figure_format import ARROW, CAMERA, FIGURE, KEY, MOVE, POSE
from cramprelief.figure.library import FigureLibrary
from cramprelief.figure.props.table import PROPS

DOCS = Path(__file__).parents[2] / "docs"
GUIDE = (DOCS / "AUTHORING.md").read_text(encoding="utf-8")
SECTION = GUIDE[GUIDE.index("\n## Figure files") : GUIDE.index("\n## Programmes")]
GALLERY = (DOCS / "FIGURES.md").read_text(encoding="utf-8")


def test_the_example_is_a_good_figure():
    example = re.search(r"```yaml\n(# figures/.*?)```", SECTION, re.S)
    assert example
    document = decode.decode("my-toe-pull.yaml", example[1].encode())
    assert [str(finding) for finding in check(document)] == []
    assert document.figure is not None


def test_every_key_of_a_figure_file_is_explained():
    keys = [key.name for record in (FIGURE, CAMERA, POSE, MOVE, KEY, ARROW) for key in record.keys]
    assert [key for key in keys if not re.search(rf"\b{key}\b", SECTION)] == []


def test_the_gallery_has_every_pose_every_move_and_every_thing():
    library = FigureLibrary([places.assets() / "figures"])
    for name in library.files():
        figure = library.figure(name)
        assert figure is not None
        part = GALLERY[GALLERY.index(f"\n## {name}\n") :]
        assert [n for n in (*figure.stills, *figure.moves) if f"| `{n}` |" not in part] == [], name
        assert (DOCS / "figures" / f"{name}.jpg").stat().st_size > 2000
    assert [name for name in PROPS if f"- `{name}`:" not in GALLERY] == []


def test_the_gallery_is_current():
    done = subprocess.run([sys.executable, DOCS / "make_figures.py", "--check"], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
