# SPDX-License-Identifier: MIT
"""A week of use in a row, the clock moved from day to day: each figure on the doctor's page recomputed by hand."""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from datetime import date, datetime
from statistics import median

from tests.life.surroundings import SYSTEM_PYTHON, TREE, App, Surroundings
from tests.life.waiting import until

from cramprelief.record.database import open_database
from cramprelief.record.diary import Cramp, Diary
from cramprelief.record.plans import Plans
from cramprelief.record.report import About, report

Make = Callable[..., Surroundings]
OWN = """format: 1
kind: relief
title: My own push
summary: Push with your heel.
relieves: [calf]
posture: any
evidence: {grade: C, note: No study.}
breathing: calm
figure: heel-push
steps:
  - {id: push, show: Push your heel away., hold: 30s}
"""


def click(here: Surroundings, name: str) -> None:
    """Press the button whose name begins so, as a screen reader does."""

    def pressed() -> bool:
        with suppress(subprocess.TimeoutExpired):  # an app whose clock is moved is slow to answer at times
            whole = next((words for role, words in here.tree() if words.startswith(name) and role != "label"), "")
            return bool(whole) and "pressed" in asked(here, f"press {whole}")
        return False

    until(pressed, f"the button {name}", 240)


def asked(here: Surroundings, words: str) -> str:
    done = subprocess.run(
        [SYSTEM_PYTHON, str(TREE), "cramprelief"], env=here.system, input=f"{words}\n", capture_output=True, text=True,
        check=False, timeout=60,
    )  # fmt: skip
    return done.stdout


def script(here: Surroundings, clock: str, *words: str) -> str:
    """What `cramprelief diary …` prints at this time."""
    command = ["faketime", "-f", f"@{clock}", sys.executable, "-m", "cramprelief", "diary", *words]
    done = subprocess.run(command, env=here.system, capture_output=True, text=True, check=True, timeout=60)
    return done.stdout


def a_cramp(here: Surroundings, clock: str, place: str, side: str, *, after: str) -> float:
    """Guided through a cramp that eases; how long that took, by this computer's clock."""
    known, before = {each.id for each in the_diary(here)}, unsure(here)

    def newest() -> Cramp | None:
        return next((each for each in the_diary(here) if each.id not in known), None)

    app = here.start("now", place, "--side", side, clock=clock)
    here.opened(app)
    begin = time.monotonic()
    until(lambda: unsure(here) > before, "the first step", 120)
    here.press("e")
    took = time.monotonic() - begin
    until(lambda: (found := newest()) is not None and found.eased_in is not None, "that it eased")
    here.press(after)
    here.press("Return")
    until(lambda: (found := newest()) is not None and found.pain_after == int(after), "that it is saved")
    assert here.close(app) == 0
    found = newest()
    assert found is not None
    assert (found.place, found.side, found.started.date().isoformat()) == (place, side, clock[:10])
    return took


def unsure(here: Surroundings) -> int:
    """How many rows there are of which nobody has said yet that it was a cramp."""
    with looking(here) as connection:
        return int(connection.execute("SELECT count(*) FROM cramp WHERE state = 'unsure'").fetchone()[0])


@contextmanager
def looking(here: Surroundings) -> Iterator[sqlite3.Connection]:
    """The diary's file as it is on the disk, changed by nobody here; an empty one where there is none yet."""
    path, empty = here.data / "diary.sqlite3", here.folder / "none.sqlite3"
    open_database(empty).close()
    for each in (path, empty):
        if each.exists():
            with closing(sqlite3.connect(f"{each.as_uri()}?mode=ro", uri=True, timeout=20)) as connection:
                if connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'plan_day'").fetchone():
                    yield connection
                    return


def a_look(here: Surroundings, routine: str, clock: str) -> None:
    """A routine is looked at, or tried, for some seconds and left."""
    app = here.start("play", routine, clock=clock)
    here.opened(app)
    here.press("Escape")
    here.press("Escape")
    assert here.close(app) == 0


def a_plan(here: Surroundings, clock: str) -> None:
    app = home(here, clock)
    click(here, "Plans")
    click(here, "Bedtime stretch")
    click(here, "Begin today")
    until(lambda: here.shows("Day 1") or here.shows("Week 1 of"), "the plan's card")
    assert here.close(app) == 0


def home(here: Surroundings, clock: str = "") -> App:
    app = here.start(clock=clock)
    here.opened(app)
    until(lambda: here.shows("Plans") and here.shows("Routines"), "the pages")
    return app


def the_diary(here: Surroundings) -> list[Cramp]:
    with looking(here) as connection:
        return list(Diary(connection).list())


def test_a_week_in_a_row(surroundings: Make) -> None:
    here = surroundings(bus=True)
    (here.data / "routines").mkdir(parents=True)
    (here.data / "routines" / "my-push.yaml").write_text(OWN)
    (here.data / "settings.json").write_text(json.dumps({"welcomed": True, "voice": False, "sound_volume": 0}))

    took = [a_cramp(here, "2026-11-23 03:05:00", "calf", "left", after="2")]
    a_look(here, "heel-push", "2026-11-23 14:00:00")
    a_plan(here, "2026-11-24 20:00:00")
    script(here, "2026-11-24 21:00:00", "backup")
    took.append(a_cramp(here, "2026-11-25 02:40:00", "calf", "right", after="4"))
    a_look(here, "my-push", "2026-11-26 11:00:00")
    script(
        here, "2026-11-27 09:00:00", "add", "--started", "2026-11-26T23:30", "--about", "--place", "toes", "--side",
        "left", "--seconds", "300", "--pain-before", "8", "--note", "Nach dem Schwimmen, 1 < 2 & mehr",
    )  # fmt: skip
    took.append(a_cramp(here, "2026-11-28 04:15:00", "calf", "left", after="1"))
    script(here, "2026-11-29 10:00:00", "backup")

    cramps = the_diary(here)
    assert [f"{each.started:%m-%d %H:%M}" for each in reversed(cramps)][::1] and len(cramps) == 4  # no look, no test
    assert [(each.place, each.side) for each in cramps] == [
        ("calf", "left"), ("toes", "left"), ("calf", "right"), ("calf", "left"),
    ]  # fmt: skip
    # By hand: four cramps in four nights of seven days from the first one on; three ended by "It eased".
    eased = [each.eased_in for each in reversed(cramps) if each.eased_in is not None]
    assert len(eased) == 3
    for by_app, by_hand in zip(eased, took, strict=True):
        assert abs(by_app - by_hand) < 15
    summary = json.loads(script(here, "2026-11-29 12:00:00", "summary", "--period", "4w", "--json"))
    assert (summary["since"], summary["until"], summary["days"]) == ("2026-11-23", "2026-11-29", 7)
    assert (summary["cramps"], summary["nights"], summary["nights_a_week"]) == (4, 4, 4.0)
    assert summary["usual_seconds"] == median(eased)
    assert {number: hour for number, hour in enumerate(summary["by_hour"]) if hour} == {2: 1, 3: 1, 4: 1, 23: 1}
    assert summary["by_place"][0] == {"place": "calf", "side": "left", "cramps": 2}
    with closing(open_database(here.data / "diary.sqlite3")) as connection:
        diary = Diary(connection)
        played, began = diary.played(), diary.began()
        plans = Plans(connection).list()
    assert [(plan.programme, plan.started) for plan in plans] == [("bedtime-stretch", date(2026, 11, 24))]
    page = report(played, date(2026, 11, 2), date(2026, 11, 30), About(), began=began)
    numbers = {words: number for number, words in page.numbers}
    assert numbers["cramps"] == "4"
    assert any(number == "4.0" and "nights a week" in words for words, number in numbers.items()), numbers
    assert any(number.endswith("2") and "pain" in words for words, number in numbers.items()), numbers  # of 2, 4 and 1
    assert [line.place for line in page.entries][:2] == ["Left calf", "Left toes"]
    copies = sorted(path.name for path in (here.data / "backups").glob("*.db"))
    assert {"diary-2026-11-24.db", "diary-2026-11-29.db"} <= set(copies)
    assert datetime.fromisoformat(cramps[-1].started.isoformat()).date() == date(2026, 11, 23)
