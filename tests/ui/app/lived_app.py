# SPDX-License-Identifier: MIT
"""The whole app in a hurry, for tests/ui/app/test_kills.py: guided sessions and edits by chance until somebody ends it.

Tells on stdout, a JSON line each, what the file held when it was read again: first what the start offers, then each
cramp with its events and its note. So whatever was told stood on the disk.
"""

from __future__ import annotations

import json
import random
import sys
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from cramprelief.guide.person import Person
from cramprelief.guide.request import Request
from cramprelief.record.diary import Cramp
from cramprelief.record.plans import Tick, new_plan
from cramprelief.record.store import Store
from cramprelief.ui.app.app import App
from cramprelief.ui.shell.window import Window

ROUTINES = ("towel-calf-stretch", "heel-push", "toe-rub-and-pull")
EVENTS = (
    "next",
    "next",
    "next",
    "back",
    "pause",
    "resume",
    "extend",
    "repeat_step",
    "not_helping",
    "continue",
    "eased",
)


class Life:
    """One random act at each beat."""

    def __init__(self, app: App, chance: random.Random) -> None:
        self.app, self.chance = app, chance
        resume = app.resume
        tell(offered=resume is not None and resume.bar is not None)
        if resume is not None and resume.bar is not None:
            (resume.bar.go_on if chance.random() < 0.5 else resume.bar.leave).click()

    def beat(self) -> None:
        recording = self.app.recording
        if recording.cramp is None:
            self.app.start(self.chance.choice(ROUTINES), Person("calf", self.chance.choice(("left", "right"))))
        elif self.app.window.current == "finished":
            recording.close_cramp(pain=self.chance.randrange(11), helped=("heel-push",))
        elif self.chance.random() < 0.7:
            self.app.playing.send(self.chance.choice(EVENTS))
        else:
            self.app.records.write(self.edit)
        self.app.records.read(self.tell, None)

    def edit(self, store: Store) -> None:
        cramps = [cramp for cramp in store.diary.list(limit=20) if cramp.state == "done"]
        if not cramps:
            return
        cramp = self.chance.choice(cramps)
        store.diary.save(replace(cramp, note=str(int(cramp.note or 0) + 1), pain_after=self.chance.randrange(11)))
        plan = next(iter(store.plans.list()), None) or new_plan("bedtime-stretch", date(2026, 11, 1), {})
        store.plans.save(plan)
        store.plans.tick(plan.id, Tick(date(2026, 11, self.chance.randrange(1, 30)), "bedtime", "done"))
        gone = self.chance.choice(cramps)
        store.diary.delete(gone.id, self.app.records.now())
        store.diary.restore(gone.id)

    def tell(self, store: Store) -> None:
        running = store.diary.unfinished(self.app.records.now())
        shown: list[Cramp] = [*store.diary.list(limit=3), *([running] if running is not None else [])]
        for cramp in shown:
            tell(id=cramp.id, events=len(store.diary.events(cramp.id)), note=int(cramp.note or 0))


def tell(**facts: object) -> None:
    print(json.dumps(facts), flush=True)


def main() -> None:
    application = QApplication([])
    app = App(application, Request(speed=40.0), Window())
    app.open()
    lives: list[Life] = []

    def beat() -> None:
        if app.resume is not None:
            lives[:] = lives or [Life(app, random.Random(int(sys.argv[1])))]
            lives[0].beat()

    timer = QTimer(interval=2)
    timer.timeout.connect(beat)
    timer.start()
    application.exec()


if __name__ == "__main__":
    main()
