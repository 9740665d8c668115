# SPDX-License-Identifier: MIT
"""The system's voice: real programs that speak, write, fail and hang."""

from __future__ import annotations

import sys
import threading
import time
from pathlib import Path

from cramprelief.voice.engines import BY_SYSTEM, ESPEAK, SPD_SAY, Engine, Manner, Speech, time_limit


def program(code: str, writes: bool = False) -> Engine:
    return Engine(f"python {len(code)}", lambda manner: [sys.executable, "-c", code, str(manner.volume)], writes=writes)


HANGS = program("import time; time.sleep(600)")
FAILS = program("raise SystemExit(3)")


def test_text_goes_in_by_standard_input_and_is_never_an_option(tmp_path: Path) -> None:
    heard = tmp_path / "heard"
    speaks = program(f"import sys; open({str(heard)!r}, 'w').write(sys.stdin.read() + sys.argv[1])")
    assert Speech([speaks]).speak("--version; rm", Manner(35)) == b""
    assert heard.read_text() == "--version; rm35"
    for engine in (engine for engines in BY_SYSTEM.values() for engine in engines):
        assert all("{" not in word for word in engine.command(Manner(50)))


def test_an_engine_that_writes_gives_its_sound() -> None:
    assert Speech([program("print('RIFF', end='')", writes=True)]).speak("Hold.", Manner(50)) == b"RIFF"


def test_an_engine_that_hangs_is_ended_and_given_up_for_the_next() -> None:
    speech = Speech([HANGS, program("")], limit=lambda text: 0.05)
    assert speech.speak("Hold.", Manner(50)) is None
    assert speech.engine is HANGS
    assert speech.speak("Hold.", Manner(50)) is None
    assert speech.engine is not HANGS


def test_an_engine_that_fails_or_is_missing_is_given_up() -> None:
    missing = Engine("nowhere", lambda manner: ["/nowhere/to/be/found"])
    speech = Speech([FAILS, missing])
    assert [speech.speak("Hold.", Manner(50)) for _turn in range(5)] == [None] * 5
    assert speech.engine is None


def test_hushing_ends_the_words_and_is_no_failure() -> None:
    speech = Speech([HANGS])
    for _turn in range(3):
        answers: list[bytes | None] = []
        words = threading.Thread(target=lambda: answers.append(speech.speak("Hold.", Manner(50))))  # noqa: B023
        words.start()
        while words.is_alive():
            speech.hush()
            words.join(0.01)
        assert answers == [b""]
    assert speech.engine is HANGS


def test_an_engine_that_hangs_is_given_up_even_where_each_text_is_cut_short_by_the_next_step() -> None:
    times = iter([0.0, 8.0, 8.0, 16.0])
    speech = Speech([HANGS, program("")], clock=lambda: next(times))
    for _turn in range(2):
        words = threading.Thread(target=lambda: speech.speak("Push your heel away.", Manner()))
        words.start()
        while words.is_alive():
            speech.hush()
            words.join(0.01)
    assert speech.engine is not HANGS


def test_what_a_program_starts_does_not_hold_up_the_next_sentence(tmp_path: Path) -> None:
    leaves_one_behind = program("import subprocess; subprocess.Popen(['sleep', '30'])")
    began = time.monotonic()
    assert Speech([leaves_one_behind]).speak("Hold.", Manner()) == b""
    assert time.monotonic() - began < 20


def test_a_slower_or_quicker_voice_is_asked_of_the_program() -> None:
    slow, calm, quick = (ESPEAK.command(Manner(speed=speed))[-1] for speed in (0.8, 1.0, 1.25))
    assert int(slow) < int(calm) < int(quick)
    slow, calm, quick = (SPD_SAY.command(Manner(speed=speed))[4] for speed in (0.8, 1.0, 1.25))
    assert int(slow) < int(calm) < int(quick)
    assert SPD_SAY.command(Manner(language="en"))[-2:] == ["--language", "en"]


def test_longer_texts_may_take_longer() -> None:
    assert time_limit("one") < time_limit("one two three") < 10
