# SPDX-License-Identifier: MIT
"""A week of use in a row, the clock moved from day to day: each figure on the doctor's page recomputed by hand."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
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
        whole = next((words for role, words in here.tree() if words.startswith(name) and role != "label"), "")
        return bool(whole) and "pressed" in asked(here, f"press {whole}")

    until(pressed, f"the button {name}")


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
    app = here.start("now", place, "--side", side, clock=clock)
    here.opened(app)
    begin = time.monotonic()
    until(lambda: here.shows("Pause"), "the player")
    until(lambda: any(re.match("Step [2-9] of", name) for _role, name in here.tree()), "the second step", 120)
    here.press("e")
    took = time.monotonic() - begin
    until(lambda: here.shows("How is it now?"), "the question how it is")
    here.press(after)
    here.press("Return")
    until(lambda: here.shows("See it in the diary") or here.shows("See it"), "that it is saved")
    assert here.close(app) == 0
    found = json.loads(script(here, clock, "list", "--json"))["cramps"]
    row = next(each for each in found if each["started"][:10] == clock[:10])
    assert (row["place"], row["side"], row["pain_after"]) == (place, side, int(after))
    return took


def a_look(here: Surroundings, clock: str) -> None:
    """A routine is looked at for some seconds and left."""
    app = here.start("play", "heel-push", clock=clock)
    here.opened(app)
    until(lambda: here.shows("Pause"), "the player")
    click(here, "Stop")
    until(lambda: not here.shows("Pause"), "the stop")
    assert here.close(app) == 0


def a_plan(here: Surroundings, clock: str) -> None:
    app = home(here, clock)
    click(here, "Plans")
    click(here, "Bedtime stretch")
    click(here, "Begin today")
    until(lambda: here.shows("Day 1") or here.shows("Week 1 of"), "the plan's card")
    assert here.close(app) == 0


def a_test(here: Surroundings, clock: str) -> None:
    """The person's own routine is tried in My routines."""
    app = home(here, clock)
    click(here, "Routines")
    click(here, "My routines")
    click(here, "Test it")
    until(lambda: here.shows("Pause"), "the player")
    click(here, "Stop")
    until(lambda: not here.shows("Pause"), "the stop")
    assert here.close(app) == 0


def home(here: Surroundings, clock: str) -> App:
    app = here.start(clock=clock)
    here.opened(app)
    until(lambda: here.shows("Plans") and here.shows("Routines"), "the pages")
    return app


def the_diary(here: Surroundings) -> list[Cramp]:
    with closing(open_database(here.data / "diary.sqlite3")) as connection:
        return list(Diary(connection).list())


def test_a_week_in_a_row(surroundings: Make) -> None:
    here = surroundings(bus=True)
    (here.data / "routines").mkdir(parents=True)
    (here.data / "routines" / "my-push.yaml").write_text(OWN)
    (here.data / "settings.json").write_text(json.dumps({"welcomed": True, "voice": False, "sound_volume": 0}))

    took = [a_cramp(here, "2026-11-23 03:05:00", "calf", "left", after="2")]
    a_look(here, "2026-11-23 14:00:00")
    a_plan(here, "2026-11-24 20:00:00")
    script(here, "2026-11-24 21:00:00", "backup")
    took.append(a_cramp(here, "2026-11-25 02:40:00", "calf", "right", after="4"))
    a_test(here, "2026-11-26 11:00:00")
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

    # The page itself, on the last evening.
    app = home(here, "2026-11-29 20:00:00")
    click(here, "Diary")
    click(here, "For the doctor")
    until(lambda: here.shows("One page that answers the usual questions."), "the doctor's page")
    assert here.close(app) == 0
