# SPDX-License-Identifier: MIT
"""Plans: what runs, what is for today, and what may be begun."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, time
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtWidgets import QBoxLayout, QWidget

from cramprelief import places
from cramprelief.application.person_of_settings import person_of, planner_of
from cramprelief.application.plan_offers import OFTEN, STRETCH, offer_today, plans_to_begin
from cramprelief.application.plan_offers import PlanContent as Content
from cramprelief.application.plan_review import FollowedPlan, content_of, followed_plans, review
from cramprelief.application.reminders_due import of_plans
from cramprelief.figure.library import FigureLibrary
from cramprelief.guide.overview import minutes_for
from cramprelief.reading.whole import write_whole
from cramprelief.record import plans as record
from cramprelief.record import skin_test, wording
from cramprelief.record.calendar_file import to_icalendar
from cramprelief.record.plans import Plan, Tick, day_number
from cramprelief.record.progress import USUAL_TIMES
from cramprelief.record.reminders import Reminder
from cramprelief.record.settings import ReminderSettings
from cramprelief.rounding import one_decimal
from cramprelief.routine.programme import Gate, Preparation, Programme
from cramprelief.ui.figure.thumbnail import Thumbnail, Thumbnails, still_of
from cramprelief.ui.kit.boxes import box, column, rearrange, row
from cramprelief.ui.kit.button import Button
from cramprelief.ui.kit.card import Card
from cramprelief.ui.kit.plan_words import stretch_offer_words
from cramprelief.ui.kit.save_file import ChooseFile, save_as
from cramprelief.ui.kit.scroll import Scroll
from cramprelief.ui.kit.tile import Tile, TileStyle
from cramprelief.ui.kit.words import Words
from cramprelief.ui.plans.card import PlanCard
from cramprelief.ui.plans.gate import GateRow
from cramprelief.ui.plans.offer import PlanOffer
from cramprelief.ui.plans.stopped import PlanStopped, reason_words
from cramprelief.ui.shell.message_bars import TroubleBar, UndoBar, mended, show_folder
from cramprelief.ui.shell.page import Page
from cramprelief.ui.state.catalogue import Catalogue
from cramprelief.ui.state.diary_file import DiaryFile
from cramprelief.ui.state.preferences import Preferences
from cramprelief.ui.theme.look import Look
from cramprelief.ui.theme.shape import PageShape
from cramprelief.ui.theme.tokens import TextStyle

if TYPE_CHECKING:
    from cramprelief.ui.evidence.sources_sheet import SourcesSheet

_OVER = ("stopped", "done")


class PlansArrangement(NamedTuple):
    columns: bool
    """What runs first has a column of its own, where anything runs."""
    narrow: bool
    lead: bool
    stacked: bool
    tight: bool
    """Room is saved everywhere."""
    pictured: bool
    """The routine of the day is shown in a picture."""


class PlansPage(Page):
    def __init__(
        self,
        look: Look,
        records: DiaryFile,
        catalogue: Catalogue,
        preferences: Preferences,
        choose_file: ChooseFile = save_as,
        figures: FigureLibrary | None = None,
    ) -> None:
        super().__init__(look)
        self._pictures = Thumbnails(look, figures, self) if figures is not None else None
        self.records, self._catalogue, self._preferences = records, catalogue, preferences
        self._choose_file = choose_file
        self._title = Words(look, self.tr("Plans"), "h1")
        self._lead = Words(look, self.tr("Small things at the same time each day"), "body", "text2", wrap=True)
        self.calendar = Button(look, "", "calendar-blank", name=self.tr("Save the reminders as a calendar file"))
        self.calendar.clicked.connect(self._save_calendar)
        self.trouble = TroubleBar(look)
        self.undo = UndoBar(look)
        self.trouble.retry.connect(self.refresh)
        self.trouble.mend.connect(self._mend)
        self.trouble.show_folder.connect(lambda: show_folder(records.path.parent))
        records.troubled.connect(self.trouble.show_trouble)
        self.cards: list[PlanCard] = []
        self.offers: dict[str, Tile] = {}
        self.offer: PlanOffer | None = None
        self.sources: SourcesSheet | None = None
        self.stopped: PlanStopped | None = None
        self._before_stop: Plan | None = None
        self._plans: list[FollowedPlan] = []
        self._reviews: list[str] = []
        self._over: list[Plan] = []
        self._often = False
        """Whether the nights were bad enough to offer the stretch."""
        self.keep(self._title, self._lead, self.calendar, self.trouble, self.undo)

    def show_for(self, argument: object) -> None:
        """`argument`: the id of a plan to look at, or None."""
        self.undo.hide()
        self._close_offer()
        self._before_stop = None
        found = self._content(argument) if isinstance(argument, str) else None
        if found is not None:
            self.look_at(found)
        else:
            self.refresh()

    def look_at(self, content: Content) -> None:
        """Show what is to be known before it begins."""
        traits = sorted(person_of(self._preferences.profile).traits)
        barred = [self._catalogue.tables.conditions[one] for one in content.avoid if one in traits]
        gates = [self._gate(content, gate) for gate in content.gates] if not barred else []
        self._close_offer()
        self.offer = PlanOffer(self.look, content, traits, gates, self._title_of, barred)
        self.keep(self.offer)
        self.offer.see.connect(lambda name: self.go_to("routine", name))
        self.offer.begin.connect(lambda: self.begin(content))
        self.offer.back.connect(lambda: self.show_for(None))
        self.offer.safer.connect(self._take_safer)
        self.offer.sources.connect(lambda: self._show_sources(content))
        self.refresh()
        self.offer.leave.setFocus()

    def _show_sources(self, content: Content) -> None:
        from cramprelief.ui.evidence.sources_sheet import SourcesSheet, sources_of

        if self.sources is None:
            self.sources = SourcesSheet(self.look, self, lambda: sources_of(places.assets() / "sources.yaml"))
        evidence = content.evidence
        self.sources.show_sources(
            self.tr("Where this is from"), evidence.sources, {}, content.review, own=evidence.own_sources
        )

    def _close_offer(self) -> None:
        if self.offer is not None:
            self.discard(self.offer)
            self.offer = None

    def _gate(self, content: Content, gate: Gate) -> GateRow:
        tests, now = self._preferences.reminders.patch_tests, self.records.now()
        test = skin_test.patch_test(tests, content.id, gate.id, gate.wait, now) if gate.wait else None
        made = GateRow(self.look, gate, test, now)
        made.begun.connect(lambda gate: self._begin_test(content, gate))
        return made

    def _begin_test(self, content: Content, gate: Gate) -> None:
        tests, now = dict(self._preferences.reminders.patch_tests), self.records.now()
        tests[skin_test.key(content.id, gate.id)] = now.isoformat(timespec="seconds")
        self._preferences.change(ReminderSettings, patch_tests=tests)
        self.look_at(content)

    def _title_of(self, name: str) -> str:
        held = self._content(name) or self._catalogue.routines.get(name)
        return held.title if held is not None else name

    def _mend(self) -> None:
        repaired = self.records.mend()
        if repaired is not None:
            self.refresh()
            self.undo.tell(mended(repaired))

    def refresh(self) -> None:
        """Read what runs and what is over, and show it."""
        self._plans = self._running()
        self._reviews = [self._review(one.plan, one.content) for one in self._plans]
        today = self.records.now().date()
        kept: tuple[Plan, ...] = self.records.read(lambda store: store.plans.list(today), ())
        self._over = [plan for plan in kept if plan.state in _OVER][:6]
        self._often = self.offer is None and offer_today(
            self.records, self._preferences, self._catalogue.library.programmes
        )
        self.calendar.setVisible(bool(self._reminders(self._plans)))
        self._say_stopped(kept)
        self.arrange_anew()

    # What runs

    def _running(self) -> list[FollowedPlan]:
        found = followed_plans(self.records, self._catalogue.library)
        return sorted(found, key=lambda one: isinstance(one.content, Preparation))

    def _content(self, name: str) -> Content | None:
        return content_of(self._catalogue.library, name)

    def begin(self, content: Content) -> None:
        """Start it today, with the usual times."""
        slots = content.times if isinstance(content, Programme) else ()
        times = {slot: USUAL_TIMES[slot] for slot in slots}
        plan = record.new_plan(content.id, self.records.now().date(), times)
        if self._write(plan):
            self._close_offer()
            self.refresh()

    def _write(self, plan: Plan) -> bool:
        return self.records.write(lambda store: store.plans.save(plan))

    def _tick(self, plan: Plan, done: bool) -> None:
        today = self.records.now().date()
        if done:
            tick = Tick(today, "day", "done", day_number(plan, today))
            self.records.write(lambda store: store.plans.tick(plan.id, tick))
        else:
            self.records.write(lambda store: store.plans.untick(plan.id, today, "day"))
        self.refresh()

    def _change(self, plan: Plan, what: str) -> None:
        self.undo.hide()
        today = self.records.now().date()
        changes: dict[str, Callable[[Plan, date], Plan]] = {
            "pause": record.paused, "resume": record.resumed, "stop": record.stopped, "finish": record.finished,
            "later": lambda plan, _today: record.moved(plan, 1),
        }  # fmt: skip
        if self._write(changes[what](plan, today)):
            self._before_stop = plan if what == "stop" else None
            self.refresh()
            if what == "later":
                self.undo.offer(self.tr("Today's part comes tomorrow. That is fine."), lambda: self._go_on(plan))

    def _go_on(self, plan: Plan) -> None:
        self._write(plan)
        self._before_stop = None
        self.refresh()

    def _why(self, plan: Plan, reason: str) -> None:
        """Keep the reason with the plan that was stopped."""
        self._write(record.stopped(plan, self.records.now().date(), reason))
        self.refresh()

    def _say_stopped(self, plans: Sequence[Plan]) -> None:
        """The card about the plan that was stopped just now, or none."""
        if self.stopped is not None:
            self.discard(self.stopped)
        plan, self.stopped = self._before_stop, None
        content = self._content(plan.programme) if plan is not None else None
        if plan is None or content is None:
            return
        kept = next((one for one in plans if one.id == plan.id), plan)
        self.stopped = PlanStopped(self.look, content.title, content.stop_if, kept.reason)
        self.keep(self.stopped)
        self.stopped.told.connect(lambda reason: self._why(plan, reason))
        self.stopped.undone.connect(lambda: self._go_on(plan))
        self.stopped.closed.connect(lambda: self.show_for(None))

    def _review(self, plan: Plan, content: Content) -> str:
        """What the diary says of the nights before and during a plan that is over; honest where it says little."""
        found = review(plan, content, self.records)
        if found is None:
            return ""
        during = self.tr("Nights with cramps a week: {0} during the plan").format(one_decimal(found.during))
        if found.before is None:
            return during + self.tr(". The diary does not know the time before.")
        words = during + self.tr(", {0} in the four weeks before.").format(one_decimal(found.before))
        return words + (self.tr(" That is few nights to judge by.") if found.few else "")

    def _set_time(self, plan: Plan, slot: str, at: time) -> None:
        self._write(replace(plan, times={**plan.times, slot: at}))
        self.refresh()

    def _take_safer(self, name: str) -> None:
        found = self._content(name)
        if found is not None:
            self.look_at(found)
        else:
            self.play.emit(name)

    def _reminders(self, running: Sequence[FollowedPlan]) -> list[Reminder]:
        """All that comes of what runs now."""
        return [one.reminder for one in of_plans(running, self.records.now().date(), self._fits)]

    def _fits(self, routine: str) -> bool:
        return self._catalogue.triage.allows(routine, planner_of(self._preferences.profile))

    def _save_calendar(self) -> None:
        reminders = self._reminders(self._running())
        path = self._choose_file(self, self.tr("Save the reminders"), "cramprelief.ics")
        if path:
            try:
                write_whole(Path(path), to_icalendar(reminders, self.records.now()).encode())
                self.undo.tell(self.tr("Saved: {0}. Open it with your calendar.").format(Path(path).name))
            except OSError as error:
                self.undo.tell(self.tr("Not saved: {0}. Choose another place.").format(error))

    # Layout

    def arrangement(self, shape: PageShape) -> PlansArrangement:
        return PlansArrangement(
            columns=shape.w >= 900,
            narrow=shape.width == "narrow",
            lead=shape.h >= 420,
            stacked=shape.w < 480,
            tight=shape.w < 250,
            pictured=shape.w >= 480 * self.look.text_scale,
        )

    def arrange(self) -> None:
        now = self.arrangement(self.shape)
        self.cards, self.offers = [], {}
        self.calendar.set_words("" if now.narrow else self.tr("Calendar file"))
        head = row((column(self._title, self._lead, gap=2), 1), self.calendar, margin=(0, 0, 10, 0), gap=12)
        if self.offer is not None:
            self.offer.set_tight(now.tight)
            self.offer.setMaximumWidth(self.look.px(17) * 46)
            body = column(row(None, (self.offer, 100), None), None)
        else:
            body = self._overview(now)
        low = 12 if now.narrow else 18
        body.setContentsMargins(0, 0, 10, low)
        scroll = self.hold(Scroll(self.look, box(body)))
        margin = (16, 12, 10, 0) if now.narrow else (32, 18, 22, 0)
        self.undo.arrange(narrow=now.stacked)
        self.undo.set_below(low)
        self._lead.setVisible(now.lead)
        stopped = [self.stopped] if self.stopped is not None else []
        rearrange(self, column(head, self.trouble, *stopped, (scroll, 1), self.undo, margin=margin, gap=14))

    def _overview(self, now: PlansArrangement) -> QBoxLayout:
        """What runs, and what may be begun."""
        self.cards = [self._card(one, review, now) for one, review in zip(self._plans, self._reviews, strict=True)]
        choices = self._choices({one.plan.programme for one in self._plans}, tight=now.tight)
        if now.columns and self.cards:
            others = column(*self.cards[1:], choices, None, gap=14)
            return row((column(self.cards[0], None), 58), (others, 42), gap=18)
        return column(*self.cards, choices, None, gap=14)

    def _card(self, followed: FollowedPlan, review: str, now: PlansArrangement) -> PlanCard:
        plan, content, ticks = followed
        card = PlanCard(
            self.look, plan, content, ticks, self.records.now().date(), tight=now.tight, stacked=now.stacked,
            fits=self._fits, facts=self._facts, picture=self._picture if now.pictured else lambda _name: None,
            review=review,
        )  # fmt: skip
        card.play.connect(self.play)
        card.ticked.connect(self._tick)
        card.changed.connect(self._change)
        card.timed.connect(self._set_time)
        return card

    def _facts(self, name: str) -> str:
        """ "Bedtime stretch, standing, 3 minutes"."""
        routine = self._catalogue.routines[name]
        return f"{routine.title}, {wording.count(minutes_for(routine, person_of(self._preferences.profile)), 'minute')}"

    def _picture(self, name: str) -> QWidget | None:
        """The routine in a picture."""
        if self._pictures is None:
            return None
        still = still_of(self._catalogue.routines[name], person=person_of(self._preferences.profile))
        return Thumbnail(self.look, self._pictures, still, high=84)

    def _choices(self, running: set[str], *, tight: bool) -> QWidget:
        """What may be begun, the best tested first; nothing that a condition forbids."""
        look, library = self.look, self._catalogue.library
        fit = plans_to_begin(library, running, person_of(self._preferences.profile))
        parts: list[QWidget] = []
        if self._often:
            said = [stretch_offer_words(), self._catalogue.safety.flag(OFTEN).show]
            lines = [Words(look, line, "bodyb", "primary_ink", wrap=True) for line in said]
            parts.append(Card(look, column(*lines, margin=18), fill="primary_soft", border="primary"))
        parts.append(Words(look, self.tr("Begin a plan") if not running else self.tr("More plans"), "h2", wrap=True))
        self.offers = {}
        for one in fit:
            icon = "moon" if one.id == STRETCH else "drop" if isinstance(one, Preparation) else "calendar-check"
            signs = (None, None) if tight else (icon, "caret-right")
            style: TextStyle = "bodyb" if tight else "leadb"
            tile = Tile(
                look,
                one.title,
                one.summary,
                signs[0],
                kind="quiet",
                style=TileStyle(title=style, sub="body"),
                trail=signs[1],
            )
            tile.clicked.connect(lambda _=False, one=one: self.look_at(one))
            self.offers[one.id] = tile
            parts.append(tile)
        parts += self._ended()
        return box(column(*parts, None, gap=10))

    def _ended(self) -> list[QWidget]:
        """The plans that are over, in a line each."""
        lines = []
        for plan in self._over:
            end = f"{wording.day(plan.started)} – {wording.day(plan.changed or plan.started)}"
            how = self.tr("done") if plan.state == "done" else self.tr("stopped")
            why = f": {reason_words(plan.reason)}" if plan.reason else ""
            lines.append(Words(self.look, f"{self._title_of(plan.programme)}, {end}, {how}{why}", "body", wrap=True))
        return [Words(self.look, self.tr("Earlier plans"), "h2", wrap=True), *lines] if lines else []

    def first_focus(self) -> QWidget | None:
        if self.offer is not None:
            return self.offer.leave
        if self.cards:
            return self.cards[0].rest
        return next(iter(self.offers.values()), None)
