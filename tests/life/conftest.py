# SPDX-License-Identifier: MIT
"""Cases of life run only when they are asked for, and what this machine lacks for one is named at the end."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from tests.life.lacks import lack
from tests.life.surroundings import Surroundings

HERE = Path(__file__).parent
Make = Callable[..., Surroundings]


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """They are slow and need real programs: the suite leaves them out, unless they are named."""
    named = [(config.invocation_params.dir / word.partition("::")[0]).resolve() for word in config.args]
    return None if any(path.is_relative_to(HERE) for path in named) else True


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Iterator[None]:
    outcome = yield
    report = outcome.get_result()  # type: ignore[attr-defined]
    if report.skipped and isinstance(report.longrepr, tuple):
        report.sections.append(("lack", report.longrepr[2].removeprefix("Skipped: ")))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Each lack, and the cases that were left out for it."""
    lacks: dict[str, list[str]] = {}
    for report in terminalreporter.stats.get("skipped", []):
        for title, words in report.sections:
            if title == "lack":
                lacks.setdefault(words, []).append(report.nodeid.rpartition("::")[2])
    if lacks:
        terminalreporter.section("what this machine lacks")
    for words, cases in sorted(lacks.items()):
        terminalreporter.line(f"{words}: left out {len(cases)} cases ({', '.join(cases)})")


@pytest.fixture
def surroundings(tmp_path: Path) -> Iterator[Make]:
    """`surroundings(bus=True, layout="ru")`: opened, and closed after the case."""
    with ExitStack() as stack:

        def make(**switches: object) -> Surroundings:
            made = Surroundings(tmp_path, **switches)  # type: ignore[arg-type]
            missing = made.lacks()
            if missing:
                lack(f"no {' '.join(missing)}")
            return stack.enter_context(made)

        yield make
