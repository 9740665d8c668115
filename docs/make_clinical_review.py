# SPDX-License-Identifier: MIT
"""Makes docs/CLINICAL-REVIEW.md, what no source carries, and the forms on which clinicians judge all words of the app.

python docs/make_clinical_review.py              writes the list
python docs/make_clinical_review.py --check      says whether the list is up to date: exit 0 or 1
python docs/make_clinical_review.py --packs DIR  says what is new or changed since the last check; writes three forms
python docs/make_clinical_review.py --release    what no release should go without: exit 1 while something is open
"""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from cramprelief.clinical.form import form
from cramprelief.clinical.items import Item
from cramprelief.clinical.packs import Asked, everything, grave, packs
from cramprelief.clinical.verdicts import Profession, load_verdicts
from cramprelief.figure.model import Figure, Move, Still
from cramprelief.guide.rows import Tables, When
from cramprelief.guide.sides import fill
from cramprelief.guide.tables import load_tables
from cramprelief.learn.articles import Article, all_claims, load_articles
from cramprelief.learn.sources import Source, load_sources
from cramprelief.reading.finding import Findings
from cramprelief.routine.library import Library
from cramprelief.routine.load import load
from cramprelief.routine.model import every_step

ROOT = Path(__file__).resolve().parent.parent
FILE = ROOT / "docs" / "CLINICAL-REVIEW.md"

_HEAD = """\
# For a clinician to check

Made by `docs/make_clinical_review.py` from the routines, plans, articles and warning signs. Do not edit it by hand:
change the `review:` line or the words in the file named, and make it again.

This app is general health information. It has not been reviewed by a clinician. Below stands **every point that no
source carries**: general knowledge, and rules and numbers that we chose ourselves. Please go through them one by one.

- Right as it stands: put an x into the box and your initials behind it.
- Wrong or unclear: write behind it what it should say. If you know a source, name it.
- Missing: write it at the end of its part.

"""
_SIGNED = """\
## Signed

| Part | Name and profession | Date |
|---|---|---|
"""


def make() -> str:
    """The whole page. The same files give the same page."""
    library = load([ROOT / "routines"])
    articles, _ = load_articles(ROOT / "assets" / "articles")
    tables = load_tables(ROOT / "assets" / "guide")
    sources = load_sources(ROOT / "assets" / "sources.yaml", Findings("sources.yaml"))
    parts = {
        "Warning signs": list(_signs(tables)),
        "Pages of places, situations and conditions": list(_pages(tables)),
        "Rules of the profile": list(_conditions(tables)),
        "Whom we offer what": list(_picker(tables)),
        "After the cramp": list(_tips(tables)),
        "Routines": list(_routines(library)),
        "Plans and recipes": list(_plans(library)),
        "Articles: general knowledge, no source found": list(_articles(articles, "gk")),
        "Articles: rules of this app": list(_articles(articles, "app")),
        "Sources read second hand, or weak": list(_weak(sources.values(), library, tables, articles)),
    }
    count = sum(line.startswith("- [ ]") for lines in parts.values() for line in lines)
    page = [_HEAD, f"{count} points.\n\n"]
    for number, (title, lines) in enumerate(parts.items(), 1):
        points = sum(line.startswith("- [ ]") for line in lines)
        page.append(f"## {number}. {title} ({points})\n\n" + "\n".join(lines).strip() + "\n\n")
    page.append(_SIGNED + "".join(f"| {title} | | |\n" for title in parts))
    return "".join(page)


def _point(words: str) -> str:
    return f"- [ ] {words}"


def _signs(tables: Tables) -> Iterator[str]:
    yield "File: `assets/guide/red_flags.yaml`\n"
    for flag in tables.flags.values():
        if flag.review:
            said = " ".join(words for words in (flag.show, flag.why, flag.avoid, flag.wait) if words)
            yield _point(f"**{flag.id}** “{said}” *{flag.review}*")


def _pages(tables: Tables) -> Iterator[str]:
    yield "File: `assets/guide/pages.yaml`\n"
    for page in tables.pages.values():
        if page.review:
            said = " ".join((*page.may_be, *page.help, *page.can_do))
            yield _point(f"**{page.name}** “{said}” *{page.review}*")


def _conditions(tables: Tables) -> Iterator[str]:
    yield "File: `assets/guide/profile.yaml`\n"
    for condition in tables.conditions.values():
        if condition.review:
            yield _point(f"**{condition.name}**: {condition.changes} {condition.why} *{condition.review}*")


def _picker(tables: Tables) -> Iterator[str]:
    """The tables follow no source as a whole: each row and each rule is a choice of ours."""
    yield "File: `assets/guide/picker.yaml`. Written for you to read: routines in the order offered.\n"
    for place in (*tables.places.values(), tables.not_sure):
        stand, seated = ", ".join(place.can_stand), ", ".join(place.cannot_stand)
        after = f" When it has eased: {', '.join(place.after)}." if place.after else ""
        yield _point(f"**{place.name}**. Can stand: {stand}. Cannot stand: {seated}.{after}")
    for rule in tables.rules:
        says = [_when(rule.when)]
        says += [f"Cards first: {', '.join(rule.cards)}."] if rule.cards else []
        says += [f"Signs beside the offers: {', '.join(rule.watch)}."] if rule.watch else []
        says += [f"Only: {', '.join(rule.only)}."] if rule.only is not None else []
        says += [f"First: {', '.join(rule.first)}."] if rule.first else []
        says += ["What needs standing comes last."] if rule.standing_last else []
        says += [f"When it has eased: {', '.join(rule.after)}."] if rule.after else []
        says += [f"Plans: {', '.join(rule.plans)}."] if rule.plans else []
        says += [f"Said first: “{rule.say}”"] if rule.say else []
        yield _point(f"**{rule.id}** rule. {' '.join(says)}".rstrip())


def _when(when: When) -> str:
    """For whom and where: all of it must hold."""
    parts = [", ".join(some) for some in (when.places, when.situations, when.conditions) if some]
    parts += ["three or more areas, or chest, arm or belly too"] if when.several else []
    return f"For: {'; '.join(parts) or 'everybody'}."


def _tips(tables: Tables) -> Iterator[str]:
    yield "File: `assets/guide/picker.yaml`. Said when it has eased.\n"
    for tip in tables.tips:
        who = _when(tip.when)
        not_for = f" Not for: {', '.join(tip.not_for)}." if tip.not_for else ""
        review = f" *{tip.review}*" if tip.review else ""
        yield _point(f"**{tip.id}** “{tip.say}” {who}{not_for}{review}")


def _routines(library: Library) -> Iterator[str]:
    for routine in sorted(library.routines.values(), key=lambda routine: routine.title):
        yield from _listed(f"{routine.title} (`routines/{routine.id}.yaml`)", routine.review)


def _plans(library: Library) -> Iterator[str]:
    plans = [(plan.title, plan.id, plan.review) for plan in library.programmes.values()]
    plans += [(plan.title, plan.id, plan.review) for plan in library.preparations.values()]
    for title, id, review in sorted(plans):
        yield from _listed(f"{title} (`routines/programmes/{id}.yaml`)", review)


def _listed(title: str, points: Iterable[str]) -> Iterator[str]:
    lines = [_point(point) for point in points]
    if lines:
        yield f"### {title}\n"
        yield from lines
        yield ""


def _articles(articles: Iterable[Article], mark: str) -> Iterator[str]:
    for article in articles:
        points = (claim.words.strip(" :.") + "." for _, claim in all_claims(article) if mark in claim.basis.marks)
        yield from _listed(f"{article.code} {article.title} (`assets/articles/{article.id}.md`)", points)


def _weak(sources: Iterable[Source], library: Library, tables: Tables, articles: list[Article]) -> Iterator[str]:
    yield "Each carries the words below. Is it good enough for that, or is there a better one?\n"
    used: dict[str, list[str]] = {}
    evidence = {routine.id: routine.evidence.sources for routine in library.routines.values()}
    evidence |= {plan.id: plan.evidence.sources for plan in library.programmes.values()}
    evidence |= {plan.id: plan.evidence.sources for plan in library.preparations.values()}
    evidence |= {article.id: article.sources for article in articles}
    evidence |= {f"sign {flag.id}": flag.sources for flag in tables.flags.values()}
    evidence |= {f"page {row.id}": row.sources for row in tables.pages.values()}
    evidence |= {f"tip {tip.id}": tip.sources for tip in tables.tips}
    evidence |= {f"profile {each.id}": each.sources for each in tables.conditions.values()}
    for place, keys in evidence.items():
        for key in keys:
            used.setdefault(key, []).append(place)
    for source in sources:
        if source.read == "secondary" or source.kind == "web-page" or source.weak:
            places = ", ".join(used.get(source.key, ["nothing yet"]))
            note = f" {source.note}" if source.note else ""
            yield _point(f"**{source.cited()}** (`{source.key}`). {source.claim}{note} Used in: {places}.")


def asked() -> dict[Profession, list[Asked]]:
    """The three packs with how each item stands today."""
    library = load([ROOT / "routines"])
    articles, _ = load_articles(ROOT / "assets" / "articles")
    found = everything(library, load_tables(ROOT / "assets" / "guide"), articles)
    findings = Findings("reviews")
    verdicts = load_verdicts(ROOT / "reviews", findings)
    print(*findings.found, sep="\n", end="\n" if findings.found else "", file=sys.stderr)
    return packs(found, library.routines, verdicts)


def news() -> Iterator[str]:
    """What waits, pack by pack: how many, and each item whose words changed or of which a change was asked."""
    for pack, rows in asked().items():
        states = Counter(row.standing.state for row in rows)
        yield f"{pack}: {len(rows)} points, {states['checked']} checked, {states['unchecked']} not yet"
        for row in rows:
            if row.standing.state in ("changed", "asked"):
                yield f"  {row.item.id}: {row.standing.words()} {row.standing.verdict.comment}".rstrip()
            elif states["checked"] and row.standing.state == "unchecked":
                yield f"  {row.item.id}: new"


def write_packs(folder: Path) -> None:
    """The three forms, each a file that needs nothing else."""
    folder.mkdir(parents=True, exist_ok=True)
    library = load([ROOT / "routines"])
    sources = load_sources(ROOT / "assets" / "sources.yaml", Findings("sources.yaml"))
    pictures = Pictures(library)
    for pack, rows in asked().items():
        page = form(pack, rows, sources, pictures.of)
        (folder / f"{pack}.html").write_text(page, encoding="utf-8")
        print(folder / f"{pack}.html")


class Pictures:
    """The picture of a routine's step, drawn small, each once."""

    def __init__(self, library: Library) -> None:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        from PySide6.QtGui import QGuiApplication

        from cramprelief.figure.library import FigureLibrary

        self._app = QGuiApplication.instance() or QGuiApplication([])
        self._library, self._figures = library, FigureLibrary([ROOT / "assets" / "figures"])

    def of(self, item: Item) -> list[tuple[bytes, str]]:
        kind, _, name = item.id.partition("/")
        name, _, step_id = name.partition("#")
        routine = self._library.routines.get(name) if kind == "routine" else None
        found: dict[tuple[str, str], tuple[bytes, str]] = {}
        named = [each for each in every_step(routine.steps) if each.id == step_id] if routine is not None else []
        in_ways = (each for choice in named for way in choice.ways for each in way.steps)
        for step in (*named, *in_ways):
            ref = step.figure
            figure = self._figures.figure(ref.name) if ref is not None and ref.name else None
            if ref is None or figure is None:
                continue
            entry = figure.moves.get(ref.move or "") or figure.stills.get(ref.pose or next(iter(figure.stills), ""))
            if entry is not None and (figure.name, entry.name) not in found:
                found[figure.name, entry.name] = (self._drawn(figure, entry, step.muscle), fill(entry.alt, None))
        return list(found.values())

    def _drawn(self, figure: Figure, entry: Still | Move, muscle: str | None) -> bytes:
        from PySide6.QtCore import QBuffer, QRectF
        from PySide6.QtGui import QImage, QPainter

        from cramprelief.figure.body.person import Appearance
        from cramprelief.figure.clock import StepClock
        from cramprelief.figure.glow import MUSCLES
        from cramprelief.figure.props.table import PROPS
        from cramprelief.figure.scene import Scene
        from cramprelief.ui.figure.card import paint_card
        from cramprelief.ui.figure.paint import ShapePainter
        from cramprelief.ui.figure.palette import themed_palette
        from cramprelief.ui.theme.look import Look

        look, card = Look.bundled(theme="day"), QRectF(0, 0, 240, 180)
        scene = Scene(figure, entry, PROPS, Appearance(), "right", muscle if muscle in MUSCLES else None)
        frame = scene.frame(StepClock("hold", 5.0, 10.0, breath=0.5, tension=0.8))
        image = QImage(240, 180, QImage.Format.Format_RGB32)
        image.fill(look.color("bg"))
        with QPainter(image) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_card(painter, card, look, False)
            shapes = [*frame.back, *frame.shapes]
            ShapePainter().paint(
                painter, shapes, frame.camera, card, frame.mirrored, themed_palette("day", Appearance())
            )
        kept = QBuffer()
        kept.open(QBuffer.OpenModeFlag.WriteOnly)
        image.save(kept, "JPEG", 88)
        return bytes(kept.data().data())


def _holds_back(row: Asked) -> bool:
    said = row.standing.verdict
    removed = row.standing.state == "asked" and said is not None and said.answer == "remove"
    return removed or row.missing > 0 or (grave(row.item) and row.standing.state != "checked")


def _waits_for(row: Asked) -> str:
    """What a release waits for at this item."""
    doctors = "1 doctor" if row.missing == 1 else f"{row.missing} doctors"
    more = f" {doctors} must still agree." if row.missing and row.item.id.startswith("flag/") else ""
    return f"{row.item.id}: {row.standing.words()}{more}"


def main(arguments: list[str]) -> int:
    if arguments[:1] == ["--packs"] and len(arguments) == 2:
        print(*news(), sep="\n")
        write_packs(Path(arguments[1]))
        return 0
    if arguments == ["--release"]:
        rows = [row for pack in asked().values() for row in pack]
        still_open = [row for row in rows if _holds_back(row)]
        print(*map(_waits_for, still_open), sep="\n")
        return 1 if still_open else 0
    page = make()
    if arguments == ["--check"]:
        current = FILE.is_file() and FILE.read_text("utf-8") == page
        if not current:
            print("docs/CLINICAL-REVIEW.md is out of date. Run: python docs/make_clinical_review.py", file=sys.stderr)
        return 0 if current else 1
    FILE.write_text(page, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
