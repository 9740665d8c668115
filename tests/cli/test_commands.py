# SPDX-License-Identifier: MIT
"""Commands as a person types them: what comes out, what goes to stderr, and the exit code."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from cramprelief.cli import COMMANDS
from cramprelief.cli.main import run
from cramprelief.vocabulary import PLACES

SOURCE = Path(__file__).resolve().parents[2] / "src"


def outside(*words: str, input: str = "", **environment: str) -> subprocess.CompletedProcess[str]:
    """The command in a process of its own."""
    env = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    env |= {"PYTHONPATH": str(SOURCE), "PYTHONIOENCODING": "utf-8"} | environment
    return subprocess.run(
        [sys.executable, "-m", "cramprelief", *words], input=input, capture_output=True, text=True, timeout=60, env=env
    )


def test_help_names_every_command_and_the_exit_codes(capsys):
    assert run(["--help"]) == 0
    said = capsys.readouterr().out
    assert all(f"  {name}" in said for name in COMMANDS)
    assert "exit codes:" in said


@pytest.mark.parametrize("name", COMMANDS)
def test_each_command_explyans_itself(capsys, name):
    assert run([name, "--help"]) == 0
    said = capsys.readouterr().out
    assert f"cramprelief {name}" in said
    assert "exit code" in said


def test_the_version(capsys):
    from cramprelief import __version__

    assert run(["--version"]) == 0
    assert capsys.readouterr().out == f"cramprelief {__version__}\n"


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        (["plya", "heel-push"], 'there is no command "plya". Did you mean "play"?'),
        (["now", "calfs"], 'there is no place "calfs". Did you mean "calf"?'),
        (["now", "calf", "--side", "lft"], 'there is no side "lft". Did you mean "left"?'),
        (["pick", "knee"], 'there is no place "knee". Choose from: calf, shin'),
        (["pick", "calf", "--condition", "pregnant"], 'there is no condition "pregnant". Did you mean "pregnancy"?'),
        (["pick", "calf", "--situation", "in bed"], 'there is no situation "in bed". Did you mean "in-bed"?'),
        (["play", "heel-psh", "--text"], 'There is no routine "heel-psh". Did you mean "heel-push"?'),
        (["play", "heel-push", "--text", "--speed", "0"], '"0" is not a number above 0'),
        (["play", "heel-push", "--text", "--speed", "1_0"], '"1_0" is not a number above 0'),
        (["play", "heel-push", "--text", "--speed", "٣"], '"٣" is not a number above 0'),
        (["play", "heel-push", "--text", "--speed", "inf"], '"inf" is not a number above 0'),
        (["play", "heel-push", "--text", "--speed", "1e3"], '"1e3" is not a number above 0'),
        (["play"], "the following arguments are required: ROUTINE"),
        (["--wrong"], "unrecognized arguments: --wrong"),
    ],
)
def test_a_slip_gets_a_hint_and_exit_code_2(capsys, words, hint):
    assert run(words) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert hint in captured.err
    assert len(captured.err.splitlines()) <= 2


def test_play_refuses_what_is_not_for_this_person(capsys):
    assert run(["play", "wall-calf-stretch", "--text", "--cannot-stand"]) == 1
    assert "needs you to stand" in capsys.readouterr().err
    assert run(["play", "lying-toe-pull-and-cycle", "--text", "--condition", "pregnancy"]) == 1
    assert "is not for you with: pregnancy" in capsys.readouterr().err


def test_a_broken_routine_of_ones_own_is_named_with_its_line(capsys, own_home):
    folder = own_home / "routines"
    folder.mkdir(parents=True)
    (folder / "mine.yaml").write_text("format: 1\nkind: relif\n", encoding="utf-8")
    assert run(["play", "mine", "--text"]) == 1
    assert "mine.yaml:2:7: error" in capsys.readouterr().err


def test_pick_as_data_is_stable(capsys):
    assert run(["pick", "calf", "--situation", "in-bed", "--json"]) == 0
    offers = json.loads(capsys.readouterr().out)
    assert offers[0] == {
        "id": "heel-push",
        "title": "Heel push",
        "reason": "First choice for a calf cramp in bed.",
        "posture": "sitting",
    }
    assert {frozenset(offer) for offer in offers} == {frozenset(("id", "title", "reason", "posture"))}


def test_pick_as_data_with_a_card_first(capsys):
    assert run(["pick", "several", "--json"]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert set(answer) == {"card", "offers"}
    assert answer["card"]["id"] == "U4"
    assert set(answer["card"]["signs"][0]) == {"id", "level", "show", "do"}


def test_pick_in_words(capsys):
    assert run(["pick", "calf", "--situation", "driving"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[:2] == ["Pull over safely. Stop the car first.", "1. Heel push (sitting)"]
    assert run(["pick", "calf", "--condition", "pregnancy", "--situation", "in-bed"]) == 0
    assert capsys.readouterr().out.startswith("First, is any of this true?")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["calf", "--why", "heel-push"], "It is offered."),
        (["calf", "--cannot-stand", "--why", "wall-calf-stretch"], "It needs standing."),
        (["toes", "--condition", "diabetes", "--why", "contrast-foot-bath"], "It is not for diabetes."),
        (["several", "--why", "shin-stretch"], 'The rule "several-areas" of the guide offers others alone.'),
    ],
)
def test_pick_says_why_a_routine_is_not_offered(capsys, words, said):
    assert run(["pick", *words]) == 0
    assert said in capsys.readouterr().out.splitlines()


def test_pick_says_why_as_data(capsys):
    assert run(["pick", "calf", "--why", "shin-stretch", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == [{"code": "place", "detail": "shin"}]
    assert run(["pick", "calf", "--why", "shin-stretc"]) == 2


def test_doctor_says_what_works(capsys):
    assert run(["doctor"]) == 0
    said = capsys.readouterr().out
    assert all(word in said for word in ("routines", "data folder", "display"))


def test_doctor_looks_through_the_diary(capsys, own_home):
    from cramprelief.record.store import Store

    Store.open(own_home / "diary.sqlite3").close()
    assert run(["doctor"]) == 0
    assert "0 cramps" in capsys.readouterr().out
    (own_home / "diary.sqlite3").write_bytes(b"no diary at all" * 500)
    assert run(["doctor"]) == 0
    assert "The Diary page offers your backup." in capsys.readouterr().out


def test_doctor_names_what_is_wrong_in_the_settings_and_changes_nothing(capsys, own_home):
    own_home.mkdir(exist_ok=True)
    file = own_home / "settings.json"
    for content, told in (
        ('{"theme": "day"}', "settings.json"),
        ('{"text_size": "big"}', '"text_size": must be a number from 1 to 2'),
        ("{", "no settings can be read there"),
    ):
        file.write_text(content, encoding="utf-8")
        assert run(["doctor"]) == 0
        assert told in capsys.readouterr().out
        assert file.read_text(encoding="utf-8") == content


def test_doctor_says_what_to_do_about_a_data_folder_that_cannot_be_written(capsys, monkeypatch, tmp_path):
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("CRAMPRELIEF_HOME", str(tmp_path / "file" / "below"))
    assert run(["doctor"]) == 1
    assert "set CRAMPRELIEF_HOME" in capsys.readouterr().out


@pytest.mark.parametrize("words", [(), ("now", "calf"), ("play", "heel-push"), ("now", "--situation", "desk")])
def test_without_a_display_one_sentence_names_the_way_out(words):
    result = outside(*words, QT_QPA_PLATFORM="", PATH=str(Path(sys.executable).parent))
    assert result.returncode == 3
    assert result.stderr == "There is no display here; in a terminal, use: cramprelief play heel-push --text\n"
    assert result.stdout == ""


def test_from_a_checkout_the_way_out_names_what_can_be_typed_there(tmp_path):
    result = outside(QT_QPA_PLATFORM="", PATH=str(tmp_path))
    assert result.stderr.endswith(f" use: {sys.executable} -m cramprelief play heel-push --text\n")


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="X is elsewhere")
def test_a_display_that_does_not_answer_is_found_out_before_qt_aborts():
    result = outside(DISPLAY=":4711", QT_QPA_PLATFORM="")
    assert (result.returncode, result.stderr[:38]) == (3, "The display :4711 does not answer; in ")


def test_where_qt_cannot_be_loaded_text_still_can_be_played():
    code = (
        "import sys; sys.modules['PySide6'] = None; sys.argv = ['cramprelief'];"
        "from cramprelief.__main__ import main; sys.exit(main())"
    )
    result = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        timeout=60,
        env=os.environ | {"PYTHONPATH": str(SOURCE), "QT_QPA_PLATFORM": "offscreen"},
    )
    assert result.returncode == 3
    assert result.stderr.startswith("The window cannot open: ")
    assert "; in a terminal, use: " in result.stderr
    assert result.stderr.endswith(" play heel-push --text\n")


def test_play_as_text_plays_to_the_end_and_loads_no_qt():
    code = (
        "import sys; sys.argv = ['cramprelief', 'play', 'heel-push', '--text', '--speed', '2000'];"
        "from cramprelief.__main__ import main; code = main();"
        "print('loaded', sorted(m for m in sys.modules if m.startswith(('PySide6', 'shiboken6', 'cramprelief.ui'))));"
        "sys.exit(code)"
    )
    result = subprocess.run(
        [sys.executable, "-c", code],
        input="",
        capture_output=True,
        text=True,
        timeout=60,
        env=os.environ | {"PYTHONPATH": str(SOURCE), "PYTHONIOENCODING": "utf-8"},
    )
    assert (result.returncode, result.stderr) == (0, "")
    lines = result.stdout.splitlines()
    told = [line for line in lines if not line.startswith("Caution: ")]
    assert told[0] == "[1/4] Straighten your knee.  (0:04)"
    assert sum("Pull your toes up toward your shin." in line for line in lines) == 6
    assert lines[-1] == "loaded []"


def test_words_that_the_output_cannot_write_are_no_reason_to_stop():
    result = outside("show", "gentle-foot-bath", PYTHONIOENCODING="ascii")
    assert (result.returncode, result.stderr) == (0, "")


@pytest.mark.skipif(sys.platform == "win32", reason="no such terminals")
def test_keys_work_in_a_real_terminal_and_leave_it_as_it_was():
    import pty
    import termios

    try:
        ours, theirs = pty.openpty()
    except OSError as error:
        pytest.skip(f"no terminals here: {error}")
    before = termios.tcgetattr(theirs)
    process = subprocess.Popen(
        [sys.executable, "-m", "cramprelief", "play", "heel-push", "--text"],
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        env=os.environ | {"PYTHONPATH": str(SOURCE)},
    )
    said = b""
    while b"Straighten your knee." not in said:
        said += os.read(ours, 1000)
    os.write(ours, b"\x1b[C")
    while b"Push your heel away from you.  (" not in said:
        said += os.read(ours, 1000)
    os.write(ours, b"q")
    while b"Stopped." not in said:
        said += os.read(ours, 1000)
    assert process.wait(timeout=60) == 0
    assert termios.tcgetattr(theirs) == before
    os.close(ours)
    os.close(theirs)


@pytest.mark.usefixtures("unmeasured")
def test_the_plyan_start_loads_no_parser_and_no_reader():
    code = (
        "import sys;"
        "from cramprelief.guide.quick import quick_request; import cramprelief.cli.window;"
        "quick_request(['now', 'calf']);"
        "print([m for m in ('argparse', 'yaml', 'difflib', 'json', 'sqlite3') if m in sys.modules])"
    )
    result = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, env=os.environ | {"PYTHONPATH": str(SOURCE)}
    )
    assert result.stdout == "[]\n"


def test_who_stops_reading_gets_no_traceback():
    process = subprocess.Popen(
        [sys.executable, "-m", "cramprelief", "play", "heel-push", "--text", "--speed", "50"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        stdin=subprocess.DEVNULL,
        text=True,
        env=os.environ | {"PYTHONPATH": str(SOURCE)},
    )
    assert process.stdout is not None and process.stderr is not None
    process.stdout.readline()
    process.stdout.close()
    assert (process.wait(timeout=60), process.stderr.read()) == (0, "")
    process.stderr.close()


def test_validate_does_not_call_a_folder_good_that_has_nothing_to_check(capsys, tmp_path):
    (tmp_path / "notes.txt").write_text("Stretch.")
    assert run(["validate", str(tmp_path)]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith(f"cramprelief validate: there is nothing to check in {tmp_path}")


def test_validate_counts_one_error_as_one(capsys, tmp_path):
    (tmp_path / "empty.yaml").write_text("")
    assert run(["validate", str(tmp_path)]) == 1
    assert capsys.readouterr().err == "1 error, 0 warnings\n"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
@pytest.mark.parametrize("words", [("list", "--json"), ("pick", "calf"), ("schema",)])
def test_output_that_cannot_be_written_gets_a_sentence(words):
    with Path("/dev/full").open("w") as full:
        result = subprocess.run(
            [sys.executable, "-m", "cramprelief", *words], stdout=full, stderr=subprocess.PIPE, text=True, timeout=60
        )
    assert (result.returncode, result.stderr) == (1, "cramprelief: No space left on device\n")


NAMED_LIKE = ["heel-push", "calm-breath", "bed-edge-massage", "bedtime-stretch-seated", "bedtime-stretch", "cool-down"]


@pytest.mark.parametrize("name", NAMED_LIKE)
def test_an_own_file_with_a_built_ins_name_is_told_and_guides_nobody(capsys, own_home, name):
    from cramprelief import places

    path = own_hand(name)
    for place in PLACES:
        for standing in ([], ["--cannot-stand"]):
            assert run(["pick", place, *standing]) == 0
            assert "My hand" not in capsys.readouterr().out
    assert run(["validate", str(path)]) == 1
    said = capsys.readouterr()
    assert "[taken-name]" in said.out
    assert "all is well" not in said.err
    run(["doctor"])
    assert f"Name it my-{name}.yaml" in capsys.readouterr().out
    assert run(["play", str(path), "--speed", "10000"]) == 0
    assert run(["validate", str(places.bundled_routines())]) == 0


def own_hand(name: str, *lines: str) -> Path:
    """A routine of the person's for the hand, with these lines at its end."""
    from cramprelief import places

    hand = (places.bundled_routines() / "hand-and-forearm-stretch.yaml").read_text(encoding="utf-8")
    places.own_routines().mkdir(parents=True, exist_ok=True)
    path = places.own_routines() / f"{name}.yaml"
    words = hand.replace("title: Hand and forearm stretch", "title: My hand")
    path.write_text("\n".join([words.rstrip("\n"), *lines, ""]), "utf-8")
    return path


def test_a_draft_is_offered_nowhere_and_its_file_plays(capsys, own_home):
    path = own_hand("my-hand", "draft: yes")
    for place in PLACES:
        assert run(["pick", place]) == 0
    assert run(["list"]) == 0
    assert "My hand" not in capsys.readouterr().out
    assert run(["play", "my-hand", "--text"]) == 2
    assert f"cramprelief play {path}" in capsys.readouterr().err
    assert run(["play", str(path), "--speed", "10000"]) == 0
    assert "Put down what you hold." in capsys.readouterr().out
    assert run(["validate", str(path)]) == 0


def test_in_the_place_of_the_apps_own_but_for_what_a_cramp_begins_with(capsys, own_home):
    own_hand("mine", "replaces: open-hand")
    assert run(["pick", "hand", "--json"]) == 0
    offered = [each["id"] for each in json.loads(capsys.readouterr().out)]
    assert offered[:2] == ["open-hand", "mine"]
    own_hand("mine", f"replaces: {offered[2]}")
    assert run(["pick", "hand", "--json"]) == 0
    again = [each["id"] for each in json.loads(capsys.readouterr().out)]
    assert again[0] == "open-hand"
    assert "mine" in again and offered[2] not in again
    assert run(["list", "--place", "hand"]) == 0
    shelf = capsys.readouterr().out
    assert "My hand" in shelf and offered[2] not in shelf
