# SPDX-License-Identifier: MIT
"""Good figure files are without findings; bad ones have exactly those in the `.expected` beside them."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from cramprelief import places
from cramprelief.figure.format import kept
from cramprelief.figure.format.check import check
from cramprelief.figure.format.decode import decode
from cramprelief.figure.format.schema import schema, schema_text
from cramprelief.figure.library import FigureLibrary
from cramprelief.routine.model import FigureRef

CORPUS = Path(__file__).parent / "corpus"
BAD = sorted((CORPUS / "bad").glob("*.yaml"))
GOOD = sorted((CORPUS / "good").glob("*.yaml"))
SHIPPED = places.assets() / "figures"
VALIDATOR = jsonschema.Draft202012Validator(schema())


@pytest.fixture(scope="module")
def library() -> FigureLibrary:
    return FigureLibrary([SHIPPED, CORPUS / "good", CORPUS / "bad"])


def found(library: FigureLibrary, path: Path) -> list[str]:
    return [str(finding).replace(f"{path.parent}/", "") for finding in check(library.read(path))]


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_a_bad_file_has_exactly_the_findings_beside_it(library, path):
    assert found(library, path) == path.with_suffix(".expected").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("path", GOOD, ids=lambda path: path.stem)
def test_a_good_file_has_no_findings_and_can_be_drawn(library, path):
    assert found(library, path) == []
    figure = library.figure(path.stem)
    assert figure is not None
    for pose, move in [(p, None) for p in figure.stills] + [(None, m) for m in figure.moves]:
        assert library.scene(FigureRef(path.stem, pose, move)) is not None


@pytest.mark.parametrize("path", [*GOOD, *sorted(SHIPPED.glob("*.yaml"))], ids=lambda path: path.stem)
def test_good_files_follow_the_published_schema(path):
    VALIDATOR.validate(yaml.safe_load(path.read_text(encoding="utf-8")))


STRUCTURAL = ("unknown-joint", "unknown-thing", "unknown-thing-key", "unknown-point", "no-alt", "no-poses", "knee")


@pytest.mark.parametrize("name", STRUCTURAL)
def test_the_schema_sees_what_is_wrong_in_a_file_by_itself(name):
    content = yaml.safe_load((CORPUS / "bad" / f"{name}.yaml").read_text(encoding="utf-8"))
    assert not VALIDATOR.is_valid(content)


def test_the_published_schema_is_up_to_date():
    jsonschema.Draft202012Validator.check_schema(schema())
    assert (places.assets() / "schema" / "figure.schema.json").read_text(encoding="utf-8") == schema_text()
    assert json.loads(schema_text())["title"] == "cramprelief figure, format 1"


@given(st.binary(max_size=400))
def test_no_bytes_are_too_strange(data):
    document = decode("strange.yaml", data)
    assert document.figure is None
    assert document.findings


ANYTHING = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-3, 400)
    | st.floats(-2, 2)
    | st.sampled_from(["near.knee", "bed", "$x", "-"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["at", "x", "from", "point"]), inner),
    max_leaves=8,
)


@given(
    st.sampled_from(["near_hand", "place", "order", "arrows", "props", "numbers", "both", "camera", "lean"]), ANYTHING
)
def test_no_value_in_a_pose_is_too_strange(key, value):
    content = {
        "format": 1,
        "title": "Strange",
        "camera": {"center": [0, 0], "width": 900},
        "poses": {"one": {"alt": "Something strange.", key: value}},
    }
    document = decode("strange.yaml", yaml.safe_dump(content).encode())
    assert (document.figure is None) == bool(document.findings)


def test_the_apps_own_figures_keep_their_names_and_a_broken_file_takes_nothing_else_down(tmp_path):
    own = tmp_path / "figures"
    own.mkdir()
    (own / "walk.yaml").write_bytes((CORPUS / "good" / "plain.yaml").read_bytes())
    (own / "heel-push.yaml").write_text("format: 1\ntitle: [")
    library = FigureLibrary([SHIPPED, own])
    (own / "mine.yaml").write_bytes((CORPUS / "good" / "plain.yaml").read_bytes())
    assert library.figure("walk").title == FigureLibrary([SHIPPED]).figure("walk").title
    assert library.figure("mine").title == "The least that a figure needs"
    assert library.figure("heel-push") is not None
    assert library.figure("wall-stretch") is not None
    assert library.figure("nobody") is None
    assert "mine" in library.names()
    assert "lean" in library.names()["wall-stretch"].poses


def test_kept_figures_are_those_of_the_files_and_follow_them(tmp_path):
    folder, cache = tmp_path / "figures", tmp_path / "cache"
    folder.mkdir()
    path = folder / "one.yaml"
    path.write_bytes((CORPUS / "good" / "everything.yaml").read_bytes())
    (folder / "body").mkdir()
    (folder / "body" / "poses.yaml").write_bytes((SHIPPED / "body" / "poses.yaml").read_bytes())
    read = FigureLibrary([folder]).figure("one")
    stamps = ((str(path), 1, 2, 3),)
    kept.keep(cache / "figure-one", stamps, read)
    assert kept.load(cache / "figure-one", stamps) == read
    assert kept.load(cache / "figure-one", ((str(path), 1, 2, 4),)) is None
    (cache / "figure-one").write_bytes(b"damaged")
    assert kept.load(cache / "figure-one", stamps) is None
