# SPDX-License-Identifier: MIT
"""Good files are without findings; bad files have exactly those in the `.expected` beside them. New files join in."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import pytest

from cramprelief.reading.codes import CODES
from cramprelief.routine.validate import Shipped, validate

CORPUS = Path(__file__).parent / "corpus"
BAD = sorted(path for path in (CORPUS / "bad").rglob("*.y*ml") if path.suffix in (".yaml", ".yml"))

NOT_IN_THE_CORPUS = {
    "unreadable", "too-large", "replaces", "built-in-name",  # test_library, test_limits
    "taken-name", "unknown-built-in",  # test_library
    "not-markdown",  # tests/learn
    "unknown-level", "pose-circle", "joint-limit", "out-of-reach", "faulty-figure",  # tests/figure
}  # fmt: skip


@pytest.fixture(scope="module")
def found(world: Shipped) -> dict[Path, list[str]]:
    lines = defaultdict(list)
    for finding in validate([CORPUS / "bad"], world):
        line = str(finding).replace(str(CORPUS / "bad") + "/", "")
        lines[Path(finding.file)].append(line)
    return lines


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.name)
def test_a_bad_file_has_exactly_the_findings_beside_it(path: Path, found: dict[Path, list[str]]) -> None:
    expected = path.with_name(path.name + ".expected").read_text(encoding="utf-8").splitlines()
    assert expected
    assert found[path] == expected


def test_good_files_have_no_findings(world: Shipped) -> None:
    assert list((CORPUS / "good").glob("*.yaml"))
    assert [str(finding) for finding in validate([CORPUS / "good"], world)] == []


def test_one_file_alone_has_the_same_findings_as_in_its_folder(world: Shipped) -> None:
    path = CORPUS / "bad" / "messages-circle-one.yaml"
    codes = [finding.code for finding in validate([path], world)]
    assert codes == ["branch-loop"]


def test_every_code_is_shown_by_a_bad_file() -> None:
    text = "".join(path.read_text(encoding="utf-8") for path in CORPUS.rglob("*.expected"))
    missing = {code for code in CODES if f"[{code}]" not in text}
    assert missing == NOT_IN_THE_CORPUS
