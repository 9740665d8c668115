# SPDX-License-Identifier: MIT
"""The published JSON Schema is the one that the code makes, and it agrees with the validator."""

from __future__ import annotations

from pathlib import Path

import jsonschema
import pytest
import yaml

from cramprelief.routine.schema import schema, schema_text

CORPUS = Path(__file__).parent / "corpus"
ROOT = Path(__file__).parents[2]
VALIDATOR = jsonschema.Draft202012Validator(schema())
BEYOND_A_SCHEMA = {
    # The file itself is seen by the YAML reader, not by the schema.
    "alias", "tag", "tab", "duplicate-key", "many-documents", "bad-character", "not-utf8", "not-yaml", "bad-key",
    "file-name", "empty-file", "nested-too-deep",
    # Counting words, adding up times, looking at other keys and files.
    "too-long", "bad-placeholder", "too-fast", "endless", "duplicate-id", "bad-day", "no-source", "misplaced-key",
    "unknown-routine", "unknown-step", "branch-loop", "unknown-figure", "unknown-pose", "unknown-move",
    "unknown-source", "missing-picture", "picture-outside", "bad-picture", "nothing-left", "never", "too-hot",
    "works-muscle", "pulls-first",
}  # fmt: skip


def plain(path: Path) -> object:
    """The file as editors see it."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    return yaml.load(path.read_text(encoding="utf-8-sig"), Loader=loader)


def test_the_published_schema_is_up_to_date() -> None:
    published = (ROOT / "assets" / "schema" / "routine.schema.json").read_text(encoding="utf-8")
    assert published == schema_text()


def test_it_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(schema())


@pytest.mark.parametrize(
    "path",
    sorted(path for path in (CORPUS / "good").rglob("*.yaml") if path.name != "looks-like-numbers.yaml"),
    ids=lambda path: path.name,
)
def test_good_files_follow_the_schema(path: Path) -> None:
    content = plain(path)
    if isinstance(content, dict) and "revised" in content:
        content["revised"] = str(content["revised"])
    VALIDATOR.validate(content)


def _structural() -> list[Path]:
    chosen = []
    for path in sorted((CORPUS / "bad").rglob("*.yaml")):
        lines = path.with_name(path.name + ".expected").read_text(encoding="utf-8").splitlines()
        codes = {line.rsplit("[", 1)[1].rstrip("]") for line in lines if ": error: " in line}
        if codes - BEYOND_A_SCHEMA and not codes & {"not-yaml", "new-format"}:
            chosen.append(path)
    return chosen


@pytest.mark.parametrize("path", _structural(), ids=lambda path: path.name)
def test_the_schema_refuses_what_the_validator_refuses(path: Path) -> None:
    with pytest.raises(jsonschema.ValidationError):
        VALIDATOR.validate(plain(path))
