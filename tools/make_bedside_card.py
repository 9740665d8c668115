# SPDX-License-Identifier: MIT
"""Makes docs/bedside-card.pdf: one page for the bedside table, for when the computer is off.

    python tools/make_bedside_card.py [FILE.pdf]

Every word of advice comes from the bundled routines and the warning signs, so the card never says anything else.
"""

from __future__ import annotations

import html
import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "src"))

from PySide6.QtCore import QMarginsF, QSizeF, QUrl
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter, QPixmap, QTextDocument
from PySide6.QtWidgets import QApplication

from cramprelief import places
from cramprelief.cli.reading import tables
from cramprelief.figure.library import FigureLibrary
from cramprelief.guide.safety import Safety
from cramprelief.guide.sides import fill
from cramprelief.routine.load import load
from cramprelief.routine.model import FigureRef, Routine, every_step
from cramprelief.ui.figure.view import FigureView
from cramprelief.ui.theme.fonts import Fonts
from cramprelief.ui.theme.look import Look

TOP = Path(__file__).resolve().parent.parent
FIRST = ("Calf", "heel-push", FigureRef("heel-push", pose="toes-up"))
OTHERS = (("Toes", "toe-rub-and-pull"), ("Calf or thigh, with a towel", "towel-calf-stretch"))
UNITS = 88
"""Layout units an inch: what the style's points are made of. The page itself is printed finer."""
REACH = "New hip, or pregnant? Do not cross the leg. Rest the foot on a stool."

STYLE = """
    body { font-family: "Atkinson Hyperlegible Next"; font-size: 12pt; color: #2A201A }
    h1 { font-family: "Literata"; font-size: 30pt; font-weight: 600; margin: 0 }
    h2 { font-size: 16pt; font-weight: 700; margin: 0 0 3pt 0; color: #17483E }
    h3 { font-size: 15pt; font-weight: 700; margin: 0 0 3pt 0; color: #7F1511 }
    p { margin: 6pt 0 6pt 0 } .big { font-size: 15pt } .small { font-size: 9.5pt; color: #54473C }
    ol, ul { margin: 2pt 0 2pt 0; -qt-list-indent: 1 } li { margin: 0 0 3pt 0 }
    .first li { font-size: 16pt; font-weight: 600 }
"""


SHARP = 3
"""Pixels of the picture for each layout unit, at least."""


def main(words: list[str]) -> int:
    app = QApplication([])
    fonts = Fonts(places.assets() / "fonts")
    look = Look.bundled(theme="day")
    for weight in (400, 600, 700):
        fonts.families("ui", weight)
        fonts.families("title", weight)
    target = Path(words[0]) if words else TOP / "docs" / "bedside-card.pdf"
    target.parent.mkdir(parents=True, exist_ok=True)
    document = QTextDocument()
    document.setDefaultStyleSheet(STYLE)
    document.addResource(QTextDocument.ResourceType.ImageResource, QUrl("picture"), picture(look, FIRST[2]))
    document.setHtml(page())
    writer = QPdfWriter(str(target))
    writer.setTitle("Cramp? The bedside card of cramprelief")
    writer.setResolution(300)
    writer.setPageLayout(
        QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF(14, 12, 14, 10),
                    QPageLayout.Unit.Millimeter)
    )  # fmt: skip
    scale = writer.resolution() / UNITS
    document.setDocumentMargin(0)
    document.setPageSize(QSizeF(writer.width() / scale, writer.height() / scale))
    painter = QPainter(writer)
    painter.scale(scale, scale)
    document.drawContents(painter)
    painter.end()
    print(f"{target}: {document.pageCount()} page(s)")
    del app
    return 0 if document.pageCount() == 1 else 1


def picture(look: Look, ref: FigureRef) -> QPixmap:
    view = FigureView(look, FigureLibrary([places.assets() / "figures"]))
    view.resize(660, 412)
    view.show_step(ref, "left", "calf")
    picture = QPixmap(view.size() * SHARP)
    picture.setDevicePixelRatio(SHARP)
    view.render(picture)
    picture.setDevicePixelRatio(1)
    return picture


def page() -> str:
    routines = load([places.bundled_routines()]).routines
    safety = Safety(tables())
    emergency = (flag.show for flag in safety.flags("emergency")[:6])
    today = (flag.show for flag in safety.flags("urgent")[:5])
    cautions = " ".join(caution.say for caution in routines[FIRST[1]].cautions[1:4]) + " " + REACH
    others = "".join(
        f'<td width="50%" valign="top"><h2>{name}</h2>{listed("ol", lines(routines[key]))}</td>' for name, key in OTHERS
    )
    return f"""<body>
      <h1>A cramp? Stay calm. Do this.</h1>
      <table width="100%" cellspacing="0" cellpadding="6"><tr>
        <td class="first" valign="middle"><h2>{FIRST[0]}</h2>{listed("ol", lines(routines[FIRST[1]]))}</td>
        <td valign="middle" align="right"><img src="picture" width="300" height="187"/></td>
      </tr></table>
      <p class="big"><b>Breathe</b> in for 4, out for 6. Slow and soft. Do it again until it eases.</p>
      <table width="100%" cellspacing="0" cellpadding="6"><tr>{others}</tr></table>
      <table width="100%" cellspacing="0" cellpadding="9" bgcolor="#FADFD9"><tr><td>
        <h3>Do not stretch. Call your emergency number (112, 911, 999) for:</h3>{listed("ul", emergency)}
      </td></tr></table>
      <table width="100%" cellspacing="0" cellpadding="9" bgcolor="#FAE9C4"><tr><td>
        <h3>Get medical help today:</h3>{listed("ul", today)}
      </td></tr></table>
      <p class="small"><br/>{cautions} General information, made with cramprelief.</p>
    </body>"""


def lines(routine: Routine) -> Iterator[str]:
    seen = set()
    for step in every_step(routine.steps):
        text = fill(step.show, None) + (f" ({step.seconds:.0f} seconds)" if step.kind == "hold" else "")
        if text not in seen:
            seen.add(text)
            yield text


def listed(kind: str, texts: Iterable[str]) -> str:
    return f"<{kind}>{''.join(f'<li>{html.escape(text)}</li>' for text in texts)}</{kind}>"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
