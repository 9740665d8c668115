# SPDX-License-Identifier: MIT
from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from cramprelief.cli import OK, USAGE
from cramprelief.cli.main import run


def colours(picture: QImage) -> set[int]:
    return {picture.pixel(x, y) & 0xFFFFFF for x in range(0, picture.width(), 5) for y in range(0, picture.height(), 5)}


@pytest.fixture(autouse=True)
def own_variables(monkeypatch):
    """The command chooses a platform and a data folder for its process; give them back."""
    for name in ("QT_QPA_PLATFORM", "CRAMPRELIEF_HOME"):
        monkeypatch.setenv(name, "offscreen" if name.startswith("QT") else "unset")


def test_pictures_have_the_size_and_the_theme_that_were_asked_for(qapp, tmp_path, capsys):
    words = ["screenshots", str(tmp_path / "out"), "--screen", "player-paused", "--theme", "day", "night"]
    assert run([*words, "--size", "420x760", "--text", "100", "--sheet"]) == OK
    names = {path.name for path in (tmp_path / "out").iterdir()}
    assert names == {
        "player-paused-day-420x760-100.png", "player-paused-night-420x760-100.png", "sheet-player-paused.png",
    }  # fmt: skip
    day, night = (QImage(str(tmp_path / "out" / f"player-paused-{t}-420x760-100.png")) for t in ("day", "night"))
    assert (day.width(), day.height()) == (420, 760)
    assert len(colours(day)) > 20
    assert day.pixelColor(210, 740).lightness() > 200 > 60 > night.pixelColor(210, 740).lightness()
    assert "2 pictures of 1 screens" in capsys.readouterr().out


def test_the_persons_own_data_is_not_touched(qapp, tmp_path, monkeypatch):
    home = tmp_path / "mine"
    monkeypatch.setenv("CRAMPRELIEF_HOME", str(home))
    words = ["screenshots", str(tmp_path / "out"), "--screen", "home-first-run", "--theme", "day", "--size", "420x760"]
    assert run(words) == OK
    assert not home.exists()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--screen", "plyer"], 'there is no screen "plyer". Did you mean "player"?'),
        (["--size", "12"], '"12" is not a size. Write it like this: 1280x800'),
        (["--text", "90"], '"90" is not a text size from 100 to 200'),
        (["--theme", "nigth"], 'there is no theme "nigth". Did you mean "night"?'),
    ],
)
def test_a_slip_is_answered_in_one_line(words, said, tmp_path, capsys):
    assert run(["screenshots", str(tmp_path / "out"), *words]) == USAGE
    assert said in capsys.readouterr().err


def test_a_folder_that_cannot_be_made_is_named(tmp_path, capsys):
    taken = Path(tmp_path / "file")
    taken.write_text("")
    assert run(["screenshots", str(taken), "--screen", "home-first-run"]) == 1
    assert str(taken) in capsys.readouterr().err
