# SPDX-License-Identifier: MIT
"""One plan that was begun: today first, then its days, then what may be changed. Nothing here scolds."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime, time, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLayout, QWidget

from cramprelief.record import wording
from cramprelief.record.plans import Plan, Tick
from cramprelief.record.progress import progress
from cramprelief.routine.programme import Preparation, Programme
from cramprelief.ui.charts.plan_days import PlanDays
from cramprelief.ui.kit.boxes import column, flow, row
from cramprelief.ui.kit.button import Button
from cramprelief.ui.kit.card import Badge, Card, Separator
from cramprelief.ui.kit.stepper import Stepper
from cramprelief.ui.kit.tile import Tile, TileStyle
from cramprelief.ui.kit.words import Words
from cramprelief.ui.theme.look import Look

SLOTS = {"morning": "Morning", "midday": "Midday", "evening": "Evening", "bedtime": "Bedtime"}
_QUARTER = timedelta(minutes=15)


class PlanCard(Card):
    """Built for one state of a plan; the page makes another when something changes."""

    play = Signal(str)
    ticked = Signal(object, bool)
    """(plan, done today)"""
    changed = Signal(object, str)
    """(plan, "pause", "resume", "later", "stop" or "finish")"""
    timed = Signal(object, str, object)
    """(plan, slot, the new `time`)"""

    def __init__(
        self,
        look: Look,
        plan: Plan,
        content: Programme | Preparation,
        ticks: Sequence[Tick],
        today: date,
        *,
        tight: bool,
        stacked: bool = False,
        fits: Callable[[str], bool] = lambda _name: True,
        facts: Callable[[str], str] = str,
        picture: Callable[[str], QWidget | None] = lambda _name: None,
        review: str = "",
    ) -> None:
        """`tight` saves room everywhere, `stacked` puts a reminder's time below its words.

        `fits` tells whether a routine is for this person now, `facts` its name and length, `picture` shows it;
        `review` is what the diary says at the end.
        """
        super().__init__(look, radius=26)
        self.plan, self.content, self._tight, self._stacked = plan, content, tight, stacked
        self._fits, self._review, self._facts_of, self._picture_of = fits, review, facts, picture
        days = content.days if isinstance(content, Programme) else max(stage.day for stage in content.stages)
        self._progress = progress(plan, ticks, today, days)
        self._today = today
        parts: list[QWidget | QLayout] = [Words(look, content.title, "h2", wrap=True), self._badge(), self._facts()]
        parts.append(self._end() if self._progress.over else self._now())
        if isinstance(content, Programme):
            calendar = PlanDays(look)
            begin = plan.started + timedelta(days=self._progress.first - 1)
            calendar.show_marks(self._progress.marks, begin, self._progress.first)
            parts.append(calendar)
        times = () if self._progress.over else tuple(self._time(slot, at) for slot, at in plan.times.items())
        parts += [Separator(look), *times, self._buttons()]
        self.setLayout(column(*parts, margin=(8, 14, 8, 14) if tight else (22, 18, 22, 18), gap=10))

    def _badge(self) -> QWidget:
        day, days = self._progress.day, self._progress.days
        if self.plan.state == "paused":
            words = self.tr("Resting")
        elif isinstance(self.content, Preparation) and days is not None:
            left = max(0, days - day)
            words = self.tr("{0} left").format(wording.count(left, "day")) if left else self.tr("Ready today")
        elif days is not None and days >= 14:
            words = self.tr("Week {0} of {1}").format(min(-(-day // 7), -(-days // 7)), -(-days // 7))
        else:
            words = self.tr("Day {0}").format(day) + (self.tr(" of {0}").format(days) if days else "")
        return flow(Badge(self.look, words, "primary"))

    def _facts(self) -> Words:
        if isinstance(self.content, Preparation):
            words = self.tr("Begun on {0}.").format(wording.day(self.plan.started))
        else:
            past = min(self._progress.day, self._progress.days or self._progress.day)
            words = self.tr("{0} of {1}. Missing one is fine.").format(self._progress.done, wording.count(past, "day"))
        return Words(self.look, words, "body", "text2", wrap=True)

    def _now(self) -> Card:
        """Today's card."""
        look = self.look
        head: list[QWidget | QLayout] = [Words(look, self.tr("Today"), "label", "text2")]
        for title, more, how in self._tasks():
            head.append(Words(look, title, "leadb", wrap=True))
            if more:
                head.append(Words(look, more, "body", "text2", wrap=True))
            head += [Words(look, f"{number}. {line}", "body", wrap=True) for number, line in enumerate(how, 1)]
        routines = self._routines()
        picture = self._picture_of(routines[0]) if routines else None
        parts: list[QWidget | QLayout] = [column(*head, gap=6)]
        if picture is not None:
            parts = [row(column(picture, None), (column(*head, None, gap=6), 1), gap=14)]
        for name in routines:
            facts = self._facts_of(name)
            words = self.tr("Start: {0}").format(facts)
            start = Tile(
                look,
                self.tr("Start"),
                facts,
                "play",
                kind="primary",
                style=TileStyle(60, centre=len(routines) == 1 and not self._tight),
            )
            start.setAccessibleName(words)
            start.clicked.connect(lambda _=False, name=name: self.play.emit(name))
            parts.append(start)
        done = self._progress.done_today
        self.done = Button(
            look, self.tr("Done") if done or self._tight else self.tr("Mark as done"), "check", size="small"
        )
        self.done.setCheckable(True)
        self.done.setChecked(done)
        self.done.clicked.connect(lambda on: self.ticked.emit(self.plan, on))
        if isinstance(self.content, Preparation) and all(
            stage.day != self._progress.day for stage in self.content.stages
        ):
            self.done.hide()
        parts.append(flow(self.done))
        card = Card(
            look,
            column(*parts, margin=(8, 12, 8, 12) if self._tight else (18, 12, 18, 14), gap=6),
            fill="sunken",
            border=None,
        )
        if self.plan.state != "running":
            card.hide()
        return card

    def _tasks(self) -> list[tuple[str, str | None, tuple[str, ...]]]:
        day = self._progress.day
        if isinstance(self.content, Preparation):
            here = [stage for stage in self.content.stages if stage.day == day]
            if here:
                return [(stage.show, stage.more, stage.how) for stage in here]
            ahead = next((stage for stage in self.content.stages if stage.day > day), None)
            if ahead is None:
                return [(self.tr("It is ready."), self.content.label, ())]
            wait = wording.count(ahead.day - day, "day")
            return [(self.tr("Nothing to do. Let it stand."), self.tr("In {0}: {1}").format(wait, ahead.show), ())]
        found = [
            (task.show, task.more, task.how)
            for task in self.content.tasks
            if task.from_day <= day <= (task.to_day or day)
        ]
        if self.content.goals:
            goal = self.content.goals[min((day - 1) // 7, len(self.content.goals) - 1)]
            found.append((goal.show, goal.more, ()))
        found += [(point.show, point.more, point.checklist) for point in self.content.checkpoints if point.day == day]
        return found or [(self.tr("Nothing to do today."), None, ())]

    def _routines(self) -> tuple[str, ...]:
        if isinstance(self.content, Preparation):
            return ()
        return tuple(name for task in self.content.tasks for name in task.routines if self._fits(name))

    def _end(self) -> Card:
        words = self.content.at_end if isinstance(self.content, Programme) else self.content.label
        self.finish = Button(self.look, self.tr("Finish"), "check", kind="primary", size="small")
        self.finish.clicked.connect(lambda: self.changed.emit(self.plan, "finish"))
        title = Words(self.look, self.tr("It is done."), "leadb", wrap=True)
        text = Words(self.look, words or "", "body", wrap=True)
        review = Words(self.look, self._review, "bodyb", wrap=True)
        if not self._review:
            review.hide()
        layout = column(title, review, text, flow(self.finish), margin=(18, 12, 18, 14), gap=6)
        return Card(self.look, layout, fill="primary_soft", border=None)

    def _time(self, slot: str, at: time) -> QLayout:
        stepper = Stepper(self.look, self.tr("Reminder, {0}").format(SLOTS.get(slot, slot).lower()))
        moment = datetime.combine(self._today, at)
        stepper.show_value(self.look.times.clock(moment))
        stepper.stepped.connect(lambda way: self.timed.emit(self.plan, slot, (moment + way * _QUARTER).time()))
        label = Words(
            self.look, self.tr("Reminder, {0}").format(SLOTS.get(slot, slot).lower()), "label", "text2", wrap=True
        )
        return column(label, stepper, gap=4) if self._stacked else row((label, 1), (stepper, 1), gap=12)

    def _buttons(self) -> QWidget:
        rests = self.plan.state == "paused"
        self.rest = Button(
            self.look, self.tr("Go on") if rests else self.tr("Pause"), "play" if rests else "pause", size="small"
        )
        words = self.tr("Tomorrow") if self._tight else self.tr("Tomorrow instead")
        sign = None if self._tight else "calendar-blank"
        self.later = Button(self.look, words, sign, kind="ghost", size="small", name=self.tr("Tomorrow instead"))
        self.later.clicked.connect(lambda: self.changed.emit(self.plan, "later"))
        if rests or self._progress.done_today or self._progress.over:
            self.later.hide()  # never shown before it has a parent: it would flash as a window of its own
        if self._progress.over:
            self.rest.hide()
        self.stop = Button(self.look, self.tr("Stop"), "stop", kind="ghost", size="small")
        self.rest.clicked.connect(lambda: self.changed.emit(self.plan, "resume" if rests else "pause"))
        self.stop.clicked.connect(lambda: self.changed.emit(self.plan, "stop"))
        return flow(self.rest, self.later, self.stop, gap=8)
