# SPDX-License-Identifier: MIT
"""From the command to the first instruction on the screen."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from tools.make_first_frames import Start, head, table

from cramprelief import places
from cramprelief.guide.person import Person
from cramprelief.guide.request import Request
from cramprelief.record.settings import KEYS
from cramprelief.record.settings_file import save, settings_of
from cramprelief.ui.app import first_frame
from cramprelief.ui.app.first_frame_keep import keep
from cramprelief.ui.shell.window import Window

NEEDLESS = {
    "yaml", "sqlite3", "difflib", "jsonschema", "importlib.metadata", "subprocess",
    "PySide6.QtSvg", "PySide6.QtNetwork", "PySide6.QtMultimedia", "PySide6.QtTextToSpeech", "tomllib", "miniaudio",
}  # fmt: skip
"""Nothing of this may be loaded before the first instruction is painted."""
OURS_AT_MOST = 20
"""Modules of our own before the first instruction."""

FIRST = """
import json, os, sys
from cramprelief.guide.quick import quick_request
request = quick_request(["now", "calf"])
from cramprelief.ui.app import entry
from PySide6.QtWidgets import QLabel
class Seen(entry.Window):
    def __init__(self):
        super().__init__()
        self.painted.connect(self.tell)
    def tell(self):
        words = " ".join(label.text() for label in self.findChildren(QLabel))
        print(json.dumps({"modules": sorted(sys.modules), "words": words}), flush=True)
        os._exit(0)
entry.Window = Seen
entry.run(request)
"""


def first_frame_of(home: Path) -> dict[str, object]:
    environment = {**os.environ, "CRAMPRELIEF_HOME": str(home), "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(
        [sys.executable, "-c", FIRST], capture_output=True, text=True, env=environment, timeout=60, check=True
    )
    return json.loads(done.stdout)  # type: ignore[no-any-return]


@pytest.mark.usefixtures("unmeasured")
def test_a_warm_start_paints_the_instruction_before_it_loads_anything_else(open_app, own_home):
    opened = open_app("player", Person("calf"))
    opened.resize(700, 700)  # the window of the next start is no smaller
    keep(opened.app)
    told = first_frame_of(own_home)
    assert told["words"] == opened.moment.instruction
    loaded = set(told["modules"])  # type: ignore[call-overload]
    assert loaded & NEEDLESS == set()
    assert len([name for name in loaded if name.startswith("cramprelief")]) <= OURS_AT_MOST


def test_the_first_frame_stands_where_the_player_has_the_words(open_app):
    opened = open_app("player", Person("calf"))
    keep(opened.app)
    kept = first_frame.read(opened.app.asked)
    window = Window()
    window.resize(1280, 800)
    first_frame.show(window, kept)
    window.show()
    opened.settle()
    early, full = window.grab().toImage(), opened.app.window.grab().toImage()
    words = opened.app.window.page("player").instruction
    top = words.mapTo(opened.app.window, words.rect().topLeft()).y()
    ink = opened.app.look.color("text").name()

    def rows(image):
        return {y for y in range(top, top + words.height()) for x in range(28, 700, 3)
                if image.pixelColor(x, y).name() == ink}  # fmt: skip

    assert rows(early)
    assert abs(min(rows(early)) - min(rows(full))) <= 1
    assert abs(max(rows(early)) - max(rows(full))) <= 1
    window.close()


def test_home_keeps_the_words_of_its_first_move(open_app):
    opened = open_app("home", welcomed=True)
    keep(opened.app)
    kept = first_frame.read(opened.app.asked)
    assert " ".join(line[0] for line in kept[5]) == opened.moment.instruction


def test_words_that_do_not_fit_a_smaller_window_are_not_shown_in_it(open_app):
    opened = open_app("player", Person("calf"))
    keep(opened.app)
    kept = first_frame.read(opened.app.asked)
    window = Window()
    window.resize(1280, 800)
    assert first_frame.fits(window, kept)
    window.resize(400, 600)
    assert not first_frame.fits(window, kept)


def test_what_is_kept_holds_only_for_the_same_question(open_app, own_home):
    opened = open_app("player", Person("calf"))
    keep(opened.app)
    asked = opened.app.asked
    assert first_frame.read(asked) is not None
    assert first_frame.read(Request("player", Person("hand"))) is None
    own = places.own_routines() / "mine.yaml"
    own.parent.mkdir(parents=True)
    own.write_text("format: 1", encoding="utf-8")
    assert first_frame.read(asked) is None
    own.unlink()
    own.parent.rmdir()
    assert first_frame.read(asked) is not None
    save(own_home / "settings.json", settings_of(theme="day"))
    assert first_frame.read(asked) is None


def test_what_is_kept_ends_when_day_turns_to_night(open_app, monkeypatch):
    opened = open_app("player", Person("calf"), theme="auto", text_size=1.25)  # none of those that came with the app
    keep(opened.app)
    assert first_frame.read(opened.app.asked) is not None
    later = time.time() + 24 * 3600
    monkeypatch.setattr("cramprelief.ui.app.first_frame.time.time", lambda: later)
    assert first_frame.read(opened.app.asked) is None


FIRST_EVER = [
    Start("home", None, None, welcomed=False), Start("home", "calf", "left", welcomed=True),
    Start("player", "toes", None, welcomed=False), Start("player", "chest", None, welcomed=False),
]  # fmt: skip


@pytest.mark.usefixtures("qapp")
def test_what_came_with_the_app_is_what_it_paints():
    shipped = (places.assets() / first_frame.SHIPPED).read_text(encoding="utf-8").splitlines()
    assert shipped[0] == head()
    made = table(FIRST_EVER)
    assert set(made) <= set(shipped)
    assert len(made) == len(FIRST_EVER)


@pytest.mark.parametrize(("hour", "ground"), [("12:00", "#F6EFE4"), ("23:00", "#120E0B")])
@pytest.mark.usefixtures("own_home", "qapp")
def test_the_first_start_ever_has_its_words_at_once(monkeypatch, hour, ground):
    monkeypatch.setattr("cramprelief.ui.app.first_frame.time.strftime", lambda _: hour)
    for request, words in ((Request(), "Straighten your knee."), (Request("player", Person("neck")), "A short check")):
        found = first_frame.read(request)
        assert words in " ".join(line[0] for line in found[5])
        assert found[1] == ground


@pytest.mark.parametrize(
    ("asked", "settings"),
    [(Request("player", Person("calf", can_stand=False)), {}), (Request("player", routine_id="heel-push"), {}),
     (Request(), {"text_size": 1.5}), (Request(), {"conditions": ["diabetes"]}), (Request(), {"theme": "contrast"}),
     (Request("player", Person("calf", "left")), {"healing_side": "left"})],
)  # fmt: skip
def test_who_asks_or_wishes_otherwise_gets_no_words_of_others(own_home, asked, settings):
    save(own_home / "settings.json", settings_of(**settings))
    assert first_frame.read(asked) is None


@pytest.mark.usefixtures("own_home")
def test_with_routines_of_their_own_nothing_that_came_with_the_app_is_shown():
    own = places.own_routines() / "mine.yaml"
    own.parent.mkdir(parents=True)
    own.write_text("format: 1", encoding="utf-8")
    assert first_frame.read(Request()) is None


def test_every_setting_that_is_heeded_is_one_and_has_its_default():
    defaults = {name: KEYS[name].default for name in first_frame.HEEDED}
    assert {**defaults, "conditions": list(defaults["conditions"])} == first_frame.HEEDED


@pytest.mark.parametrize("damage", [b"", b"nonsense", bytes(4000)])
def test_a_damaged_first_frame_is_no_first_frame(open_app, damage):
    opened = open_app("player", Person("calf"))
    keep(opened.app)
    file = places.cache() / "first-player-calf.bin"
    file.write_bytes(damage)
    assert first_frame.read(opened.app.asked) is None


def test_the_first_words_go_when_the_player_stands_there(open_app):
    opened = open_app("player", Person("calf"))
    keep(opened.app)
    kept = first_frame.read(opened.app.asked)
    window = opened.app.window
    first_frame.show(window, kept)
    first_frame.clear(window)
    assert [label.text() for label in window.findChildren(QLabel) if type(label) is QLabel and label.isVisible()] == []
    assert window.styleSheet() == ""


@pytest.mark.parametrize("content", ["steps: [", "format: 1\nkind: relief\n", "\x00", "a: b\n" * 3])
def test_a_broken_routine_of_the_person_stops_nothing_and_is_listed(open_app, content):
    own = places.own_routines() / "broken.yaml"
    own.parent.mkdir(parents=True)
    own.write_text(content, encoding="utf-8")
    opened = open_app("player", Person("calf"))
    opened.pass_time(2)
    assert opened.moment.state == "playing"
    problems = opened.app.catalogue.library.problems
    assert any(problem.file.endswith("broken.yaml") and problem.line >= 1 for problem in problems)


@pytest.mark.parametrize("content", ["{", "[]", '{"theme": 3, "text_size": "huge"}'])
def test_damaged_settings_stop_nothing(qapp, open_app, own_home, content):
    own_home.mkdir(parents=True, exist_ok=True)
    (own_home / "settings.json").write_text(content, encoding="utf-8")
    opened = open_app("home", keep_settings=True)
    assert opened.moment.state == "playing"


def test_night_has_no_white_frame(open_app):
    opened = open_app("home")
    image = opened.app.window.grab().toImage()
    light = [image.pixelColor(x, y).lightness() for x in range(0, 1280, 16) for y in range(0, 800, 16)]
    assert max(light) <= opened.app.look.color("text").lightness() + 3
    assert sum(light) / len(light) < 60
