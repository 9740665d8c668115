# SPDX-License-Identifier: MIT
"""Everything that is wrong in articles and in the list of sources, for `cramprelief validate`."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from pathlib import Path

from cramprelief.learn.articles import read_article
from cramprelief.learn.blocks import KnownNames
from cramprelief.learn.sources import load_sources, read_sources
from cramprelief.reading.finding import TOP, Finding, Findings
from cramprelief.reading.probe import is_folder
from cramprelief.reading.regular import read_words
from cramprelief.routine.library import Library

SOURCES = "sources.yaml"


def belongs(path: Path) -> bool:
    """Whether this is an article, a folder with articles, or the list of sources."""
    return any(path.glob("*.md")) if is_folder(path) else path.suffix == ".md" or path.name == SOURCES


def known_to(assets: Path, library: Library, signs: Collection[str]) -> KnownNames:
    """What the articles that come with the app may point at."""
    return KnownNames(
        load_sources(assets / SOURCES, Findings(SOURCES)),
        library.routines,
        {*library.programmes, *library.preparations},
        {file.stem for file in (assets / "articles").glob("*.md")},
        signs,
    )


def validate(paths: Iterable[Path], known: KnownNames) -> list[Finding]:
    """The findings of all these files, sorted. Articles of one folder may link to each other."""
    found: list[Finding] = []
    for file in sorted(file for path in paths for file in (path.glob("*.md") if is_folder(path) else [path])):
        findings = Findings(str(file))
        try:
            data = read_words(file)
        except OSError as error:
            findings.add("unreadable", TOP, f"The file cannot be read: {error.strerror}.")
            data = None
        if data is not None and file.name == SOURCES:
            read_sources(data, findings)
        elif data is not None:
            beside = {other.stem for other in file.parent.glob("*.md")}
            articles = {*known.articles, *beside}
            here = KnownNames(known.sources, known.routines, known.plans, articles, known.signs)
            read_article(file.stem, data, findings, here)
        found += findings.found
    return sorted(found)
