# SPDX-License-Identifier: MIT
"""validate, schema, list and show, as a person types them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CORPUS = ROOT / "tests" / "routine" / "corpus"


def cramprelief(*words: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(
        [sys.executable, "-m", "cramprelief", *words],
        capture_output=True, text=True, encoding="utf-8", timeout=60, env=environment,
    )  # fmt: skip
    assert done.returncode in (0, 1, 2), f"{words} ended with {done.returncode}: {done.stderr}"
    assert "Traceback" not in done.stderr
    return done


@pytest.fixture
def own(own_home: Path) -> Path:
    folder = own_home / "routines"
    folder.mkdir(parents=True)
    return folder


def test_validate_says_where_and_ends_with_1() -> None:
    path = CORPUS / "bad" / "bad-duration.yaml"
    done = cramprelief("validate", str(path))
    assert done.returncode == 1
    assert f'{path}:17:11: error: "0:30" is not a time. Write 30s. [bad-duration]' in done.stdout.splitlines()


def test_validate_gives_the_same_as_data() -> None:
    path = CORPUS / "bad" / "bad-duration.yaml"
    found = json.loads(cramprelief("validate", "--json", str(path)).stdout)
    assert {
        "file": str(path),
        "line": 17,
        "column": 11,
        "level": "error",
        "code": "bad-duration",
        "message": '"0:30" is not a time. Write 30s.',
        "suggestion": "30s",
    } in found


def test_validate_ends_with_0_for_a_good_file_and_2_for_a_wrong_call(own: Path) -> None:
    good = own / "shortest.yaml"
    good.write_text((CORPUS / "good" / "shortest.yaml").read_text(encoding="utf-8"), encoding="utf-8")
    assert cramprelief("validate", str(good)).returncode == 0
    assert json.loads(cramprelief("validate", str(own), "--json").stdout) == []
    missing = cramprelief("validate", str(own / "missing.yaml"))
    assert missing.returncode == 2
    assert "missing.yaml" in missing.stderr
    assert cramprelief("validate").returncode == 2


def test_validate_looks_at_the_figures_beside_routines(own: Path) -> None:
    (own / "figures").mkdir()
    (own / "figures" / "mine.yaml").write_text("format: 1\ntitel: Mine\n", encoding="utf-8")
    for path in (own, own / "figures", own / "figures" / "mine.yaml"):
        done = cramprelief("validate", str(path))
        assert done.returncode == 1
        assert f'{own / "figures" / "mine.yaml"}:2:1: error: There is no key "titel" here.' in done.stdout


def test_routines_stay_routines_in_a_folder_that_lies_in_one_called_figures(tmp_path: Path) -> None:
    folder = tmp_path / "figures" / "routines"
    folder.mkdir(parents=True)
    (folder / "shortest.yaml").write_text((CORPUS / "good" / "shortest.yaml").read_text(encoding="utf-8"), "utf-8")
    assert cramprelief("validate", str(folder)).returncode == 0


def test_the_schema_is_the_published_one() -> None:
    done = cramprelief("schema")
    assert done.stdout == (ROOT / "assets" / "schema" / "routine.schema.json").read_text(encoding="utf-8")


def test_list_names_what_there_is_with_the_persons_own(own: Path) -> None:
    text = (CORPUS / "good" / "shortest.yaml").read_text(encoding="utf-8")
    (own / "my-short.yaml").write_text(text, encoding="utf-8")
    rows = {row["id"]: row for row in json.loads(cramprelief("list", "--json").stdout)}
    assert rows["my-short"]["own"] is True
    assert rows["heel-push"]["own"] is False
    assert rows["heel-push"]["seconds"] > 0
    assert rows["bedtime-stretch"]["kind"] == "programme"
    hand = cramprelief("list", "--place", "hand").stdout
    assert "my-short" in hand
    assert "wall-calf-stretch" not in hand


def test_list_tells_that_a_file_is_broken(own: Path) -> None:
    (own / "broken.yaml").write_text("format: 1\n", encoding="utf-8")
    done = cramprelief("list")
    assert done.returncode == 0
    assert "heel-push" in done.stdout
    assert "validate" in done.stderr


def test_show_tells_a_routine_in_words() -> None:
    done = cramprelief("show", "heel-push")
    assert done.returncode == 0
    for words in ("Heel push", "Repeat", "hold 10s", "Evidence B"):
        assert words in done.stdout


@pytest.mark.parametrize("plan", ["bedtime-stretch", "bay-laurel-oil", "shoe-check", "cramp-friendly-plate"])
def test_show_tells_a_plan_in_words(plan: str) -> None:
    done = cramprelief("show", plan)
    assert done.returncode == 0
    assert "Evidence" in done.stdout


def test_show_suggests_the_nearest_name() -> None:
    done = cramprelief("show", "heel-psh")
    assert done.returncode == 2
    assert '"heel-push"' in done.stderr
    assert not done.stdout
