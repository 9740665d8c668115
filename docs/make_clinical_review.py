# SPDX-License-Identifier: MIT
"""Makes docs/CLINICAL-REVIEW.md: everything in the app that no source carries, as a list for a clinician to go through.

python docs/make_clinical_review.py            writes the file
python docs/make_clinical_review.py --check    says whether it is up to date: exit 0 or 1
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from cramprelief.guide.rows import Tables, When
from cramprelief.guide.tables import load_tables
from cramprelief.learn.articles import Article, all_claims, load_articles
from cramprelief.learn.sources import Source, load_sources
from cramprelief.reading.finding import Findings
from cramprelief.routine.library import Library
from cramprelief.routine.load import load

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


def main(arguments: list[str]) -> int:
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
