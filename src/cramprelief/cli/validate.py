# SPDX-License-Identifier: MIT
"""`cramprelief validate`: everything that is wrong in files of content, where, and what to write instead."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from cramprelief import places
from cramprelief.cli import OK, PROBLEMS, USAGE
from cramprelief.reading.probe import is_folder, is_there

if TYPE_CHECKING:
    from cramprelief.reading.finding import Finding

NAME = "validate"
HELP = "say what is wrong in routines, figures, articles and tables, where, and what to write instead"
EXIT_CODES = """exit codes:
  0  nothing to say about these files
  1  there are errors or warnings; each stands on a line of its own
  2  the command was not understood, or there is no such file, or nothing to check in a folder

Each line reads FILE:LINE:COLUMN: error|warning: message [code].
docs/AUTHORING.md shows every code with an example and its mend.
docs/GUIDE-TABLES.md shows every key of the guide's tables."""


def configure(parser: argparse.ArgumentParser) -> None:
    what = "a routine, a figure, an article, a table of the guide, or a folder of them"
    parser.add_argument("paths", nargs="+", type=Path, metavar="PATH", help=what)
    parser.add_argument("--json", action="store_true", help="the findings as a JSON list")


def run(args: argparse.Namespace) -> int:
    missing = [path for path in args.paths if not is_there(path)]
    if missing:
        print(f"cramprelief validate: there is no file or folder {missing[0]}", file=sys.stderr)
        return USAGE
    empty = [path for path in args.paths if is_folder(path) and not any(_files(path))]
    if empty:
        message = f"there is nothing to check in {empty[0]}: routines and figures end in .yaml, articles in .md"
        print(f"cramprelief validate: {message}", file=sys.stderr)
        return USAGE
    findings = _findings(args.paths)
    if args.json:
        import json
        from dataclasses import asdict

        told = [{key: value for key, value in asdict(each).items() if key != "fix"} for each in findings]
        print(json.dumps(told, indent=2, ensure_ascii=False))
    else:
        for finding in findings:
            print(finding)
        _summarise([finding.level for finding in findings])
    return PROBLEMS if findings else OK


_PATTERNS = ("*.y*ml", "*/*.y*ml", "*.y*ml.txt", "*/*.y*ml.txt", "*.md", "*/*.md")


def _files(folder: Path) -> Iterator[Path]:
    return (path for pattern in _PATTERNS for path in folder.glob(pattern))


def _findings(paths: list[Path]) -> list[Finding]:
    from cramprelief.guide.tables_validate import belongs as is_table
    from cramprelief.learn.validate import belongs as is_article
    from cramprelief.routine.library import FIGURES
    from cramprelief.routine.validate import Shipped, validate

    beside = [path / FIGURES for path in paths if is_folder(path / FIGURES)]
    homes = {path: path.resolve() if is_folder(path) else path.resolve().parent for path in (*paths, *beside)}
    figures = [path for path, home in homes.items() if home.name == FIGURES]
    articles = [path for path in paths if path not in figures and is_article(path)]
    tables = [path for path in paths if path not in (*figures, *articles) and is_table(path)]
    routines = [path for path in paths if path not in (*figures, *articles, *tables)]
    shipped = Shipped(places.bundled_routines(), places.assets(), _figure_faults)
    found = validate(routines, shipped) if routines else []
    if articles:
        found += _of_articles(articles)
    if figures:
        found += _of_figures(figures)
    if tables:
        found += _of_tables(tables)
    return sorted(found)


def _of_figures(paths: list[Path]) -> list[Finding]:
    from cramprelief.figure.format.validate import validate

    return validate(paths, places.assets() / "figures")


def _figure_faults(folder: Path) -> Mapping[str, str]:
    from cramprelief.figure.format.validate import faults

    return faults(folder, places.assets() / "figures")


def _of_articles(paths: list[Path]) -> list[Finding]:
    from cramprelief.cli.reading import library, tables
    from cramprelief.learn.validate import known_to, validate

    return validate(paths, known_to(places.assets(), library(), tables().flags))


def _of_tables(paths: list[Path]) -> list[Finding]:
    from cramprelief.guide.tables_validate import known_to, validate

    return validate(paths, known_to(places.assets(), places.bundled_routines()))


def _summarise(levels: list[str]) -> None:
    errors, warnings = levels.count("error"), levels.count("warning")
    counted = f"{_many(errors, 'error')}, {_many(warnings, 'warning')}"
    print(counted if levels else "Nothing to say: all is well.", file=sys.stderr)


def _many(count: int, what: str) -> str:
    return f"{count} {what}" if count == 1 else f"{count} {what}s"
