# SPDX-License-Identifier: MIT
"""Whatever stands in a file: never an exception, and every finding can be used."""

from __future__ import annotations

import re
from pathlib import Path

import jsonschema
import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from cramprelief import vocabulary
from cramprelief.reading.codes import CODES
from cramprelief.reading.finding import LIMIT, Findings
from cramprelief.reading.located import Items, Node, Scalar, Table, parse
from cramprelief.routine import model, programme_format, routine_format, step_format
from cramprelief.routine.decode import Document, decode
from cramprelief.routine.schema import schema

CORPUS = Path(__file__).parent / "corpus"
SCHEMA = jsonschema.Draft202012Validator(schema())
GOOD = [path.read_text(encoding="utf-8-sig") for path in sorted((CORPUS / "good").rglob("*.yaml"))]
KEYS = sorted(
    {
        key.name
        for record in (
            routine_format.ROUTINE,
            step_format.STEP,
            step_format.REPEAT,
            programme_format.PROGRAMME,
            programme_format.TASK,
            programme_format.PREPARATION,
            programme_format.STAGE,
        )
        for key in record.keys
    }
)
VALUES = [
    *model.KINDS, "programme", "preparation", *vocabulary.PLACES, *vocabulary.POSTURES, *model.CONDITIONS, "1", "2",
    "8s", "0s", "1m30s", "99m", "8 times", "0 times", "50/min", "3-5", "5-3", "auto", "ready", "each", "skip",
    "stop", "#a", "a-b", "A", "{side}", "{", "", "~", "calm", "none", "48h", "open",
    "Walk to the hot water of 99 °C now!",
]  # fmt: skip


def check(document: Document, data: bytes) -> None:
    lines = data.decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    found = document.reading.findings.found
    assert len(found) <= LIMIT
    for finding in found:
        assert finding.level == CODES[finding.code]
        assert re.fullmatch(r"test\.yaml:\d+:\d+: (error|warning): [^\n]+ \[[a-z0-9-]+\]", str(finding))
        assert 1 <= finding.line <= len(lines) + 1
        assert finding.column >= 1
        assert len(finding.message) < 900
    has_errors = any(finding.level == "error" for finding in found)
    assert (document.content is None) == has_errors


@given(st.binary(max_size=400))
def test_any_bytes(data: bytes) -> None:
    check(decode("test.yaml", data), data)


@given(st.text(alphabet=st.sampled_from("ab:-{}[],&*!|>'\"%@`#?\n \t~é\ud7ff🦵\x00\ufeff"), max_size=200))
def test_any_text_of_signs_that_mean_something(text: str) -> None:
    data = text.encode("utf-8")
    check(decode("test.yaml", data), data)


scalars = st.one_of(st.sampled_from(VALUES), st.text(max_size=30), st.integers(), st.none(), st.booleans())
trees = st.recursive(
    scalars,
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(st.sampled_from(KEYS), inner, max_size=8)),
    max_leaves=25,
)


@given(st.dictionaries(st.sampled_from(KEYS), trees, max_size=20))
@settings(max_examples=60)
def test_any_tree_of_known_keys(tree: dict[str, object]) -> None:
    data = yaml.safe_dump(tree, allow_unicode=True, sort_keys=False).encode("utf-8", "replace")
    check(decode("test.yaml", data), data)


@st.composite
def mutated(draw: st.DrawFn) -> str:
    """A good file after a few slips of the keyboard."""
    lines = draw(st.sampled_from(GOOD)).split("\n")
    for _ in range(draw(st.integers(1, 4))):
        place = draw(st.integers(0, len(lines) - 1))
        other = draw(st.integers(0, len(lines) - 1))
        slip = draw(st.sampled_from(("delete", "double", "swap", "indent", "value", "key", "letter")))
        line = lines[place]
        if slip == "delete" and len(lines) > 1:
            del lines[place]
        elif slip == "double":
            lines.insert(other, line)
        elif slip == "swap":
            lines[place], lines[other] = lines[other], line
        elif slip == "indent":
            lines[place] = draw(st.sampled_from(("  " + line, line.lstrip(), "\t" + line, "- " + line)))
        elif slip == "value":
            lines[place] = line.partition(":")[0] + ": " + draw(st.sampled_from(VALUES))
        elif slip == "key":
            lines[place] = draw(st.sampled_from(KEYS)) + ":" + line.partition(":")[2]
        else:
            column = draw(st.integers(0, len(line)))
            lines[place] = line[:column] + draw(st.sampled_from(":-{}[]\"' #x")) + line[column + 1 :]
    return "\n".join(lines)


@given(mutated())
@settings(max_examples=300)
def test_good_files_after_slips_of_the_keyboard(text: str) -> None:
    data = text.encode("utf-8")
    check(decode("test.yaml", data), data)


def as_editors_see_it(node: Node) -> object:
    """The tree with whole numbers as numbers, and everything else as the text that it is."""
    if isinstance(node, Scalar):
        return int(node.text) if node.plain and re.fullmatch("0|[1-9][0-9]{0,8}", node.text) else node.text
    if isinstance(node, Items):
        return [as_editors_see_it(item) for item in node.items]
    assert isinstance(node, Table)
    return {key: as_editors_see_it(value) for key, (_, value) in node.entries.items()}


@given(mutated())
@settings(max_examples=200)
def test_the_schema_takes_what_the_validator_takes(text: str) -> None:
    """But for texts that are numbers: the validator reads them as the text they are."""
    data = text.encode("utf-8")
    if decode("test.yaml", data).content is not None:
        tree = parse(data, Findings("test.yaml"))
        assert tree is not None
        errors = [error.message for error in SCHEMA.iter_errors(as_editors_see_it(tree))]
        assert [message for message in errors if not re.match("[0-9]+ is not of type 'string'", message)] == []


def leaves(node: Node) -> list[Scalar]:
    if isinstance(node, Scalar):
        return [node]
    if isinstance(node, Items):
        return [leaf for item in node.items for leaf in leaves(item)]
    if isinstance(node, Table):
        return [leaf for key, value in node.entries.values() for leaf in (key, *leaves(value))]
    return []


plain_text = st.text(alphabet=st.sampled_from("abcäß🦵漢 "), min_size=1, max_size=12).map(str.strip).filter(bool)


@given(st.dictionaries(plain_text, st.one_of(plain_text, st.lists(plain_text, min_size=1)), min_size=1, max_size=5))
def test_every_value_knows_its_place(tree: dict[str, object]) -> None:
    """Offsets, lines and columns point at the very letters, also after letters outside the basic plane."""
    text = yaml.safe_dump(tree, allow_unicode=True, width=1000, sort_keys=False)
    node = parse(text.encode("utf-8"), Findings("test.yaml"))
    assert node is not None
    for leaf in leaves(node):
        if leaf.plain:
            assert text[leaf.span.start : leaf.span.end] == leaf.text
            assert text.split("\n")[leaf.span.line - 1][leaf.span.column - 1 :].startswith(leaf.text)


@pytest.fixture
def without_libyaml(monkeypatch: pytest.MonkeyPatch) -> None:
    """As on a system whose PyYAML was built without its C part."""
    monkeypatch.delattr(yaml, "CSafeLoader", raising=False)


@pytest.mark.usefixtures("without_libyaml")
@pytest.mark.parametrize("path", sorted((CORPUS / "good").glob("*.yaml")), ids=lambda path: path.name)
def test_the_quiet_fallback_reads_the_same(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    slow = decode(path.name, path.read_bytes()).content
    monkeypatch.undo()
    assert slow == decode(path.name, path.read_bytes()).content
    assert slow is not None


@pytest.mark.usefixtures("without_libyaml")
@given(st.binary(max_size=200))
@settings(max_examples=50)
def test_any_bytes_without_libyaml(data: bytes) -> None:
    check(decode("test.yaml", data), data)
