# SPDX-License-Identifier: MIT
"""Of starts that come at once, one becomes the app."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from cramprelief.cli.turn import take_turn

ASK = "import sys; from cramprelief.cli.turn import take_turn; print(take_turn(), flush=True); sys.stdin.read()"


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("CRAMPRELIEF_HOME", str(tmp_path))
    return tmp_path


def ask() -> subprocess.Popen[str]:
    return subprocess.Popen([sys.executable, "-c", ASK], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def test_of_many_starts_one_has_the_turn_until_it_ends(own: Path) -> None:
    starts = [ask() for _ in range(4)]
    answers = [start.stdout.readline().strip() for start in starts if start.stdout]
    assert sorted(answers) == ["False", "False", "False", "True"]
    assert not take_turn()
    starts[answers.index("True")].kill()
    starts[answers.index("True")].wait()
    assert take_turn()
    for start in starts:
        start.communicate()


def test_where_nobody_can_tell_the_start_goes_on(own: Path) -> None:
    (own / "run").write_text("no folder")
    assert take_turn()
    assert take_turn()
