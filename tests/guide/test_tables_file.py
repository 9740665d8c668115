# SPDX-License-Identifier: MIT
"""The files of assets/guide: good ones are without findings, bad ones have exactly those in the `.expected` beside
them, whatever stands in a file never raises, and the published schema is the one that the code makes."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import jsonschema
import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from cramprelief import places
from cramprelief.cli.main import run
from cramprelief.guide.rows import BrokenTablesError
from cramprelief.guide.rows_format import RECORDS
from cramprelief.guide.tables import load_tables
from cramprelief.guide.tables_file import FILES, KnownRows, check, decode
from cramprelief.guide.tables_schema import schema, schema_text
from cramprelief.guide.tables_validate import known_to, validate
from cramprelief.reading.codes import CODES
from cramprelief.reading.finding import LIMIT, Finding
from cramprelief.routine.model import CONDITIONS
from cramprelief.vocabulary import PLACES

CORPUS = Path(__file__).parent / "corpus"
BAD = sorted((CORPUS / "bad").glob("*.yaml"))
GOOD = sorted((CORPUS / "good").glob("*.yaml"))
SHIPPED = places.assets() / "guide"
WORLD = KnownRows(
    signs={"E1", "E4", "U4"},
    routines=dict.fromkeys(("heel-push", "calm-breath", "wall-calf-stretch")),
    programmes=dict.fromkeys(("bedtime-stretch",)),
    sources={"nhs-leg-cramps", "uclh-dvt"},
)
"""A small world of its own, so that the corpus does not change with the app's routines."""
SCHEMA = jsonschema.Draft202012Validator(schema())


OLD_PLACES = frozenset(yaml.safe_load((CORPUS / "good" / "all-keys-of-the-picker.yaml").read_text("utf-8"))["places"])
"""Those of that world: a place that is added to the app need not be added to the corpus."""
OLD_CONDITIONS = frozenset(
    yaml.safe_load((CORPUS / "good" / "all-keys-of-the-profile.yaml").read_text("utf-8"))["conditions"]
)
NEWER = {f'The location "{place}" is missing here.' for place in PLACES if place not in OLD_PLACES}
NEWER |= {f'The condition "{name}" is missing here.' for name in CONDITIONS if name not in OLD_CONDITIONS}


def findings(path: Path) -> list[Finding]:
    return [each for each in validate([path], WORLD) if each.message not in NEWER]


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_a_bad_file_has_exactly_the_findings_beside_it(path: Path) -> None:
    expected = path.with_name(path.name + ".expected").read_text(encoding="utf-8").splitlines()
    assert expected
    assert [str(each).replace(f"{path.parent}/", "") for each in findings(path)] == expected


def test_good_files_have_no_findings_alone_and_in_their_folder() -> None:
    assert GOOD
    assert [str(each) for path in (*GOOD, CORPUS / "good") for each in findings(path)] == []


def test_the_app_s_own_tables_have_no_findings() -> None:
    known = known_to(places.assets(), places.bundled_routines())
    assert [str(each) for each in validate([SHIPPED], known)] == []


def test_the_command_takes_a_folder_or_one_file_for_tables(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "own"
    shutil.copytree(SHIPPED, folder)
    assert run(["validate", str(folder)]) == 0
    picker = folder / "picker.yaml"
    picker.write_text(picker.read_text(encoding="utf-8").replace("can_stand:", "can_stnad:", 1), encoding="utf-8")
    (folder / "profile.yaml").unlink()
    capsys.readouterr()
    assert run(["validate", str(folder)]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert [line.rsplit("[", 1)[1] for line in lines] == ["unknown-key]", "unreadable]"]
    assert lines[0].startswith(f"{picker}:15:5: error: ")
    assert 'Did you mean "can_stand"?' in lines[0]
    assert run(["validate", str(picker)]) == 1
    assert capsys.readouterr().out.splitlines() == lines[:1]


def test_a_broken_table_is_never_loaded_and_says_every_line(tmp_path: Path) -> None:
    folder = tmp_path / "guide"
    shutil.copytree(SHIPPED, folder)
    for name, slip in (
        ("picker.yaml", ("words: in bed", "word: in bed")),
        ("profile.yaml", ("why: Hard", "why: Hard {x}")),
    ):
        file = folder / name
        file.write_text(file.read_text(encoding="utf-8").replace(*slip, 1), encoding="utf-8")
    with pytest.raises(BrokenTablesError) as caught:
        load_tables(folder, tmp_path / "cache" / "guide.bin")
    codes = [line.rsplit("[", 1)[1] for line in str(caught.value).splitlines()]
    assert codes == ["unknown-key]", "bad-placeholder]"]
    assert not (tmp_path / "cache" / "guide.bin").exists()


def test_a_card_that_is_no_sign_is_found_before_it_is_needed(tmp_path: Path) -> None:
    folder = tmp_path / "guide"
    shutil.copytree(SHIPPED, folder)
    picker = folder / "picker.yaml"
    picker.write_text(picker.read_text(encoding="utf-8").replace("cards: [U4]", "cards: [U99]"), encoding="utf-8")
    with pytest.raises(BrokenTablesError, match='There is no card called "U99"'):
        load_tables(folder)


def test_the_published_schema_is_up_to_date_and_takes_good_files() -> None:
    published = (places.assets() / "schema" / "guide.schema.json").read_text(encoding="utf-8")
    assert published == schema_text()
    jsonschema.Draft202012Validator.check_schema(json.loads(published))
    for path in (*GOOD, *(SHIPPED / name for name in FILES)):
        table = yaml.safe_load(path.read_text(encoding="utf-8"))
        if "places" in table:
            table["places"] = dict.fromkeys(PLACES, table["not_sure"] | {"after": []}) | table["places"]
        if "conditions" in table:
            table["conditions"] = dict.fromkeys(CONDITIONS, table["conditions"]["child"]) | table["conditions"]
        SCHEMA.validate(table)


@pytest.mark.parametrize("stem", ["misspelt-key", "misspelt-place", "missing-rows", "no-rows", "no-world", "signs"])
def test_the_schema_refuses_what_the_validator_refuses(stem: str) -> None:
    with pytest.raises(jsonschema.ValidationError):
        SCHEMA.validate(yaml.safe_load((CORPUS / "bad" / f"{stem}.yaml").read_text(encoding="utf-8")))


def test_every_key_says_in_one_line_what_it_means() -> None:
    for record in RECORDS:
        for each in (record, *record.keys):
            assert each.doc.endswith((".", '"', "…")) and "\n" not in each.doc and len(each.doc) <= 110, each.doc


def looked_through(name: str, data: bytes) -> None:
    document = decode(name, data)
    found = document.reading.findings.found
    assert len(found) <= LIMIT
    assert all(each.level == CODES[each.code] and each.line >= 1 and each.column >= 1 for each in found)
    assert document.rows is None or not found
    check(document, WORLD)


@given(st.sampled_from((*FILES, "other.yaml")), st.binary(max_size=300))
def test_any_bytes(name: str, data: bytes) -> None:
    looked_through(name, data)


KEYS = sorted({key.name for record in RECORDS for key in record.keys} | {"calf", "E1", "world", "asthma"})
WORDS = st.sampled_from(("calf", "E1", "true", "last", "none", "112", "{emergency}", "{x}", "GB", "heel-push", "", "~"))
TREES = st.recursive(
    st.one_of(WORDS, st.text(max_size=20), st.integers(), st.none()),
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(st.sampled_from(KEYS), inner, max_size=8)),
    max_leaves=25,
)


@given(st.sampled_from((*FILES, "other.yaml")), st.dictionaries(st.sampled_from(KEYS), TREES, max_size=12))
@settings(max_examples=100)
def test_any_tree_of_known_keys(name: str, tree: dict[str, object]) -> None:
    looked_through(name, yaml.safe_dump(tree, allow_unicode=True, sort_keys=False).encode("utf-8", "replace"))


LINES = {name: (SHIPPED / name).read_text(encoding="utf-8").split("\n") for name in FILES}


@given(
    st.sampled_from(FILES), st.lists(st.tuples(st.integers(0, 400), st.sampled_from("dxi:-[")), min_size=1, max_size=4)
)
@settings(max_examples=60)
def test_the_app_s_tables_after_slips_of_the_keyboard(name: str, slips: list[tuple[int, str]]) -> None:
    lines = list(LINES[name])
    for number, slip in slips:
        place = number % len(lines)
        line = lines[place]
        if slip == "d":
            del lines[place]
        else:
            lines[place] = {"x": line + "x", "i": "  " + line}.get(slip, line.replace(" ", slip, 1))
    looked_through(name, "\n".join(lines).encode("utf-8"))
