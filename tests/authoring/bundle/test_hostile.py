# SPDX-License-Identifier: MIT
"""Bundles that mean harm or are damaged: each is refused whole, with a plain sentence, and writes nothing."""

from __future__ import annotations

import re
import tracemalloc
from pathlib import Path

import pytest
from tests.authoring.bundle.hostile import GOOD, PLAIN, WITH_PICTURE, Part, bundle, hostile, png, told, zipped

from cramprelief.authoring.bundle.contents import opened
from cramprelief.authoring.bundle.refusal import BundleError, NewerError
from cramprelief.cli.main import run

CASES = {name: (data, words) for name, data, words in hostile()}


def test_there_are_many_of_them_each_another() -> None:
    assert len(CASES) == len(list(hostile())) >= 100
    assert len({data for data, _ in CASES.values()}) >= len(CASES) - 1


@pytest.mark.parametrize("name", CASES)
def test_it_is_refused_whole_with_one_plain_sentence(name: str) -> None:
    data, words = CASES[name]
    with pytest.raises(BundleError) as refused:
        opened(data)
    said = str(refused.value)
    assert words in said, said
    assert re.fullmatch(r"[A-Z“].*[.…]", said) and said.isprintable() and len(said) < 400, said
    assert isinstance(refused.value, NewerError) == ("Update first" in words)


def test_a_bomb_takes_no_memory() -> None:
    for name in CASES:
        if "bomb" in name:
            tracemalloc.start()
            with pytest.raises(BundleError):
                opened(CASES[name][0])
            assert tracemalloc.get_traced_memory()[1] < 48 << 20, name
            tracemalloc.stop()


def test_nothing_is_written_and_the_command_says_so(
    tmp_path: Path, own_home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("path out", "a link", "a bomb of zeros", "a wrong sum", "a newer format"):
        file = tmp_path / "some.cramprelief"
        file.write_bytes(CASES[name][0])
        assert run(["add", str(file)]) == 1
        assert "nothing was added" in capsys.readouterr().err
        assert not (own_home / "routines").exists()
    assert sorted(each.name for each in tmp_path.iterdir() if each != own_home) == ["some.cramprelief"]


def test_what_another_program_packed_in_a_plain_way_is_taken() -> None:
    """Deflated, with the owner and the times noted beside each file."""
    files = {"pull.yaml": WITH_PICTURE, "grip.png": png()}
    noted = b"UT\x05\x00\x01" + bytes(4)
    parts = [Part(name.encode(), data, method=8, extra=noted)
             for name, data in {"manifest.json": told(files), **files}.items()]  # fmt: skip
    manifest, pieces = opened(zipped(parts))
    assert manifest.author == "J. Olsen" and pieces["pull.yaml"].data == WITH_PICTURE
    assert opened(GOOD)[1]["pull.yaml"].data == PLAIN
    assert opened(bundle({"pull.yaml": PLAIN}))[0].licence == "CC BY 4.0"
