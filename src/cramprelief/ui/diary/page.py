# SPDX-License-Identifier: MIT
"""The diary: what happened, at a glance and one by one. Every edit is saved at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import Literal, NamedTuple

from PySide6.QtWidgets import QBoxLayout, QWidget

from cramprelief.record import summary, wording
from cramprelief.record.diary import Cramp, Event, Filter, new_cramp
from cramprelief.record.store import Store
from cramprelief.record.trouble import Trouble
from cramprelief.ui.diary.empty import DiaryEmpty
from cramprelief.ui.diary.list import DiaryList
from cramprelief.ui.diary.morning import Morning, to_complete
from cramprelief.ui.diary.overview import Overview, Period
from cramprelief.ui.kit.boxes import box, column, rearrange, row
from cramprelief.ui.kit.button import Button
from cramprelief.ui.kit.scroll import Scroll
from cramprelief.ui.kit.segmented import Segmented
from cramprelief.ui.kit.tile import Tile, TileStyle
from cramprelief.ui.kit.words import Words
from cramprelief.ui.shell.message_bars import TroubleBar, UndoBar, mended, show_folder
from cramprelief.ui.shell.page import Page
from cramprelief.ui.state.diary_file import DiaryFile
from cramprelief.ui.theme.look import Look
from cramprelief.ui.theme.shape import PageShape
from cramprelief.ui.theme.sheet import dress


class DiaryArrangement(NamedTuple):
    narrow: bool
    tiny: bool
    """So little room that the heading scrolls away with the rest."""
    head: Literal["line", "two", "three", "four"]
    gap: int
    undo_narrow: bool
    numbers: int
    charts: int
    """Beside each other."""
    morning_lines: int
    entry_alone: bool
    """A chosen cramp has the page to itself."""
    entry_columns: int
    search_compact: bool


class DiaryPage(Page):
    """`title_of` turns the id of a routine or a programme into its title."""

    def __init__(self, look: Look, records: DiaryFile, title_of: Callable[[str], str]) -> None:
        super().__init__(look)
        self.records, self._title_of = records, title_of
        self._dismissed = ""
        self._waiting: dict[str, Cramp] = {}
        self._stale = True
        self._read = False
        """Whether there is something to show: a trouble later leaves it on the screen."""
        self._title = Words(look, self.tr("Diary"), "h1")
        self.view = Segmented(
            look, [("overview", self.tr("Overview")), ("list", self.tr("List"))], "overview", label=self.tr("View")
        )
        self.period = Segmented(
            look,
            [("weeks", self.tr("4 weeks")), ("months", self.tr("3 months")), ("year", self.tr("1 year"))],
            "months",
            label=self.tr("Period"),
        )
        self.add = Button(look, self.tr("Add"), "plus", name=self.tr("Add a cramp"))
        self.doctor = Button(look, self.tr("For the doctor"), "file-pdf", kind="primary")
        self.trouble = TroubleBar(look)
        self.undo = UndoBar(look)
        self.later = Tile(look, "", None, "calendar-blank", style=TileStyle(56, "bodyb"), trail="caret-right")
        self.later.clicked.connect(lambda: self.show_for("list"))
        self.morning = Morning(look, records.now, title_of)
        self.overview = Overview(look, title_of)
        self.list = DiaryList(look, records, title_of)
        self.empty = DiaryEmpty(look)
        self._shown = "trouble"
        self._area: Scroll | None = None
        self.keep(
            self._title, self.view, self.period, self.add, self.doctor, self.trouble, self.undo, self.list,
            self.later, self.morning, self.overview, self.empty,
        )  # fmt: skip
        self.overview.hide()
        self.later.hide()
        self.list.hide()
        self.empty.hide()
        self._connect()
        dress(self, look)

    def _connect(self) -> None:
        self.view.chosen.connect(self._show_view)
        self.period.chosen.connect(lambda _key: self._show_period())
        self.add.clicked.connect(self.add_past)
        self.empty.add.clicked.connect(self.add_past)
        self.empty.bring.clicked.connect(lambda: self.go_to("settings", "data"))
        self.doctor.clicked.connect(lambda: self.go_to("report"))
        self.list.saved.connect(self._save)
        self.list.added.connect(self._add)
        self.list.entry.back.connect(self._left)
        self.list.alone.connect(lambda _alone: self._show_part("list") if self._shown == "list" else None)
        self.list.delete_asked.connect(self.delete)
        self.morning.saved.connect(self._save)
        self.morning.dismissed.connect(self._dismiss)
        self.records.changed.connect(self._set_stale)
        self.records.troubled.connect(self._show_trouble)
        self.trouble.retry.connect(self.refresh)
        self.trouble.mend.connect(self._mend)
        self.trouble.show_folder.connect(lambda: show_folder(self.records.path.parent))

    # What is shown

    def show_for(self, argument: object) -> None:
        """`argument`: a Cramp to open, "add", "list", or None."""
        self.undo.hide()
        if self.list.entry.drafting and argument is None:
            return  # what was begun to be told is still there
        self.list.drop_draft()
        if isinstance(argument, Cramp):
            self.view.set_current("list")
            self.refresh()
            self.list.open(argument)
        elif argument == "add":
            self.add_past()
        else:
            if argument in ("list", "overview"):
                self.view.set_current(str(argument))
            self.refresh()

    def refresh(self) -> None:
        """Read the diary again and show it."""
        if self._waiting:
            self._save_waiting()
        self._stale = False
        count = self.records.read(lambda store: store.diary.count(), -1)
        self._show_empty(count == 0)
        if count > 0:
            self._read = True
            self._show_view(self.view.current() or "overview")
            unreadable = self.records.read(lambda store: store.diary.unreadable(), 0)
            if unreadable:
                self.trouble.show_unreadable(unreadable)
        elif count < 0 and not self._read:
            self.morning.hide()
            self._show_part("trouble")

    def _show_empty(self, empty: bool) -> None:
        if empty:
            self.empty.show_days(self.records.now().date())
            self.morning.hide()
            self._show_part("empty")

    def _show_part(self, name: str) -> None:
        """ "overview", "list", "empty" or "trouble"; an entry that fills the page has no heading above it."""
        self._shown = name
        alone = name == "list" and self.list.entry_alone
        bare = name in ("empty", "trouble")
        self._title.setVisible(not alone)
        self.add.setVisible(not alone and name != "trouble")
        self.view.setVisible(not bare and not alone)
        self.doctor.setVisible(not bare and not alone)
        self.period.setVisible(name == "overview")
        self.overview.setVisible(name == "overview")
        self.empty.setVisible(name == "empty")
        self.list.setVisible(name == "list")
        if self._area is not None:
            self._area.setVisible(name != "list" or self.arrangement(self.shape).tiny)

    def _show_view(self, key: str) -> None:
        if key == "overview":
            self._show_period()
        else:
            self.morning.hide()
            self.later.hide()
            self.list.reload()
        self._show_part(key)

    def _show_period(self) -> None:
        today = self.records.now().date()
        since, until = summary.span_of(self.period.current() or "months", today)
        found = self.records.read(lambda store: _of_period(store, since, until, today), None)
        if found is None:
            return
        played, before, began, diary_began, later = found
        self._say_later(later)
        titled = [(day, self._title_of(programme)) for day, programme in began]
        self.overview.show_period(Period(since, until, played, before, titled, diary_began))
        self._ask_morning([cramp for cramp, _ in played[:5]])

    def _say_later(self, number: int) -> None:
        """Cramps of days to come count in no figure; that is told, and where they can be corrected."""
        words = self.tr("{0} dated later than today. Correct it in the list.")
        self.later.set_words(words.format(wording.count(number, "cramp is", "cramps are")))
        self.later.setVisible(number > 0)

    def _ask_morning(self, newest: Sequence[Cramp]) -> None:
        cramp = to_complete(newest, self.records.now())
        if cramp is None or cramp.id == self._dismissed:
            if self.morning.cramp is None:
                self.morning.hide()
            return
        events = self.records.read(lambda store: store.diary.events(cramp.id), ())
        routines = [event.routine for event in events if event.routine]
        self.morning.ask(cramp, tuple(dict.fromkeys((*routines, "Rubbing", "Walking"))))

    # Changes

    def _save(self, cramp: Cramp) -> None:
        self._waiting[cramp.id] = cramp
        self._save_waiting()

    def _save_waiting(self) -> None:
        """What could not be written waits for the next try: what the person said is never put back."""
        for cramp in list(self._waiting.values()):
            if not self._write(cramp):
                break
            del self._waiting[cramp.id]
        self.list.entry.say_saved(not self._waiting)

    def _write(self, cramp: Cramp) -> bool:
        return self.records.write(lambda store: store.diary.save(cramp))

    def add_past(self) -> None:
        """Ask for a cramp that was. Nothing is written before the person saves it, and nothing they did not say."""
        self.undo.hide()
        fresh = new_cramp(self.records.now(), place=None, side=None, situation=None)
        self.view.set_current("list")
        self.morning.hide()
        self.list.reload()
        self.list.draft(replace(fresh, rough=True, state="done"))
        self._show_part("list")

    def _add(self, cramp: Cramp) -> None:
        self._save(cramp)
        self.refresh()
        if cramp.id not in self._waiting:
            self.list.open(cramp)
            self.undo.offer(self.tr("The cramp is in your diary."), lambda: self.delete(cramp, quiet=True))

    def _left(self) -> None:
        """Back from an entry: a diary that is still empty says so again."""
        self.refresh()

    def delete(self, cramp: Cramp, *, quiet: bool = False) -> None:
        """Take it out of the diary; `quiet` where it was only just added."""
        now = self.records.now()
        if not self.records.write(lambda store: store.diary.delete(cramp.id, now)):
            return
        if self.list.entry.cramp is not None and self.list.entry.cramp.id == cramp.id:
            self.list.entry.cramp = None
        self.refresh()
        if not quiet:
            when = wording.when(cramp.started, now)
            words = self.tr("Deleted: {0}, {1}.").format(when, wording.spot(cramp.place, cramp.side).lower())
            self.undo.offer(words, lambda: self._restore(cramp))

    def _restore(self, cramp: Cramp) -> None:
        if self.records.write(lambda store: store.diary.restore(cramp.id)):
            self.refresh()
            if self.view.current() == "list":
                self.list.open(cramp)

    def _dismiss(self, cramp_id: str) -> None:
        self._dismissed = cramp_id
        self.morning.cramp = None

    def _set_stale(self) -> None:
        self._stale = True

    # Trouble

    def _show_trouble(self, trouble: Trouble | None) -> None:
        self.trouble.show_trouble(trouble)

    def _mend(self) -> None:
        repaired = self.records.mend()
        if repaired is not None:
            self.trouble.hide()
            self.refresh()
            self.undo.tell(mended(repaired))

    # Layout

    def arrangement(self, shape: PageShape) -> DiaryArrangement:
        narrow = shape.width == "narrow"
        return DiaryArrangement(
            narrow=narrow,
            tiny=narrow and shape.h < 420,
            head="line" if shape.w >= 1080 else "two" if not narrow else "three" if shape.w >= 300 else "four",
            gap=10 if narrow or shape.short else 14,
            undo_narrow=shape.w < 480,
            numbers=4 if shape.w >= 860 else 2 if shape.w >= 400 else 1,
            charts=3 if shape.width == "wide" else 2 if shape.w >= 700 else 1,
            morning_lines=1 if shape.width == "wide" else 2 if shape.w >= 480 else 3,
            entry_alone=shape.w < 900,
            entry_columns=1 if shape.w < 480 else 2,
            search_compact=shape.w < 420,
        )

    def arrange(self) -> None:
        now = self.arrangement(self.shape)
        self.overview.arrange(across=now.numbers, columns=now.charts)
        self.morning.arrange(now.morning_lines)
        self.list.arrange(narrow=now.entry_alone, columns=now.entry_columns, compact=now.search_compact)
        self.empty.arrange(narrow=now.narrow)
        margin, low = ((16, 12, 10, 0), 12) if now.narrow else ((32, 18, 22, 0), 18)
        self.undo.arrange(narrow=now.undo_narrow)
        self.undo.set_below(low)
        top = self._head(now)
        glance = column(self.later, self.morning, (self.overview, 1), (self.empty, 1), margin=(0, 0, 10, low), gap=14)
        self.list.setMinimumHeight(self.look.grow(480) if now.tiny else 0)
        whole = column(top, glance, self.list, gap=now.gap) if now.tiny else glance
        self._area = self.hold(Scroll(self.look, box(whole)))
        parts = ((self._area, 1),) if now.tiny else (top, (self._area, 1), (self.list, 1))
        rearrange(self, column(*parts, self.undo, margin=margin, gap=now.gap))
        self._show_part(self._shown)

    def _head(self, now: DiaryArrangement) -> QBoxLayout:
        """The heading with what is chosen there, and what is wrong with the diary."""
        self.add.set_words("" if now.narrow else self.tr("Add"))
        words = "" if now.head == "four" else self.tr("Doctor") if now.narrow else self.tr("For the doctor")
        self.doctor.set_words(words)
        self.doctor.setAccessibleName(self.tr("For the doctor"))
        self.period.set_stacked(now.head == "four")
        lines: tuple[QWidget | QBoxLayout, ...]
        if now.head == "line":
            lines = (row(self._title, 8, self.view, None, self.period, self.add, self.doctor, gap=12),)
        elif now.head == "two":
            lines = (row(self._title, None, self.add, self.doctor), row(self.view, None, self.period))
        elif now.head == "three":
            lines = (row((self._title, 1), self.add, self.doctor, gap=8), self.view, self.period)
        else:
            lines = (self._title, row((self.add, 1), (self.doctor, 1), gap=8), self.view, self.period)
        return column(*lines, self.trouble, margin=(0, 0, 10, 0), gap=now.gap)

    def first_focus(self) -> QWidget | None:
        if self._shown == "trouble":
            return self.trouble.first_button()
        return self.empty.add if self._shown == "empty" else self.view

    def focus_search(self) -> None:
        """Ctrl+F: the search of the list."""
        self.view.set_current("list")
        self._show_view("list")
        self.list.search.setFocus()


def _of_period(
    store: Store, since: date, until: date, today: date
) -> tuple[Sequence[tuple[Cramp, Sequence[Event]]], Sequence[Cramp], Sequence[tuple[date, str]], date | None, int]:
    """The cramps of a period with their events, those of the same span before it, the plans that began, when the diary
    did, and how many cramps are dated later.
    """
    wanted = Filter(since=since, until=until)
    played = store.diary.played(wanted, limit=100_000)
    before = store.diary.list(Filter(since=since - (until - since), until=since))
    began = [(plan.started, plan.programme) for plan in store.plans.list(today)]
    return played, before, began, store.diary.began(), store.diary.count(Filter(since=until))
