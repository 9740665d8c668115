# SPDX-License-Identifier: MIT
"""docs/AUTHORING.md keeps its word: every key and code stands there, and each mend really mends."""

from __future__ import annotations

import re
import textwrap
from pathlib import Path

import pytest

from cramprelief import vocabulary
from cramprelief.reading.codes import CODES
from cramprelief.reading.shapes import Record
from cramprelief.routine import model, programme, programme_format, routine_format, step_format
from cramprelief.routine.decode import decode
from cramprelief.routine.validate import Shipped, validate

CORPUS = Path(__file__).parent / "corpus"
PAGE = (Path(__file__).parents[2] / "docs" / "AUTHORING.md").read_text(encoding="utf-8")
SECTIONS = dict(re.findall(r"^#### `([a-z0-9-]+)`\n(.*?)(?=^##|\Z)", PAGE, re.M | re.S))
EXAMPLES = {code: re.search(r"```yaml\n# wrong\n(.*)# right\n(.*)```", text, re.S) for code, text in SECTIONS.items()}
MENDED = sorted(code for code, example in EXAMPLES.items() if example)

RECORDS = (
    routine_format.ROUTINE, routine_format.EVIDENCE, routine_format.CAUTION, step_format.STEP, step_format.REPEAT,
    programme_format.PROGRAMME, programme_format.PREPARATION, programme_format.TASK, programme_format.GOAL,
    programme_format.CHECKPOINT, programme_format.GATE, programme_format.SAFER, programme_format.STAGE,
)  # fmt: skip


def test_every_code_is_explained_and_no_other() -> None:
    assert set(SECTIONS) == set(CODES)


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.name)
def test_every_key_is_explained(record: Record) -> None:
    assert [key.name for key in record.keys if not re.search(rf"`{key.name}\b", PAGE)] == []


def test_every_closed_name_is_listed() -> None:
    shared = (vocabulary.PLACES, vocabulary.POSTURES, vocabulary.NEEDS)
    lists = (model.SITUATIONS, model.CONDITIONS, programme.TIMES, programme.RECORDS, model.BREATHING)
    names = [name for names in (*shared, *lists) for name in names]
    assert [name for name in names if f"`{name}`" not in PAGE] == []


@pytest.mark.parametrize("code", MENDED)
def test_the_mend_mends(code: str, world: Shipped, tmp_path: Path) -> None:
    """The corpus file of this code has the wrong lines; with the right lines in their place the finding is gone."""
    example = EXAMPLES[code]
    assert example
    text = (CORPUS / "bad" / f"{code}.yaml").read_text(encoding="utf-8")
    mended = _replaced(text, example[1], example[2])
    for name, content in (("before", text), ("after", mended)):
        folder = tmp_path / name
        (folder / "pictures").mkdir(parents=True)
        towel = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle r="4"/></svg>'
        (folder / "pictures" / "towel.svg").write_text(towel)
        (folder / "pictures" / "photo-9000-pixels.png").touch()
        (folder / f"{code}.yaml").write_text(content, encoding="utf-8")
    assert code in {finding.code for finding in validate([tmp_path / "before"], world)}
    assert [str(finding) for finding in validate([tmp_path / "after"], world)] == []


def _replaced(text: str, wrong: str, right: str) -> str:
    for spaces in range(9):
        indented = textwrap.indent(wrong, " " * spaces, lambda line: not line.startswith("\t"))
        if text.count("\n" + indented) == 1:
            return text.replace("\n" + indented, "\n" + textwrap.indent(right, " " * spaces))
        if text.startswith(indented):
            return right + text[len(indented) :]
    raise AssertionError(f"the corpus file does not have these lines:\n{wrong}")


def test_the_whole_examples_are_good_files() -> None:
    blocks = re.findall(r"```yaml\n(format: 1\n.*?)```", PAGE, re.S)
    assert len(blocks) == 3
    for block in blocks:
        document = decode("example.yaml", block.encode())
        assert [str(finding) for finding in document.reading.findings.found] == []
        assert document.content
