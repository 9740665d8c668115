# SPDX-License-Identifier: MIT
"""The diary as a list: search, filters, rows left, the chosen cramp right or on a page of its own."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QWidget

from cramprelief.record import wording
from cramprelief.record.diary import Cramp, Event, Filter
from cramprelief.record.diary_search import ShownWords
from cramprelief.time_style import TimeStyle
from cramprelief.ui.diary.entry import CrampEntry
from cramprelief.ui.diary.list_delegate import CrampRows
from cramprelief.ui.diary.list_model import CRAMP, CrampList
from cramprelief.ui.kit.boxes import column, rearrange, row
from cramprelief.ui.kit.button import Button
from cramprelief.ui.kit.pick import Pick
from cramprelief.ui.kit.search_field import SearchField
from cramprelief.ui.kit.words import CENTRE, Words
from cramprelief.ui.state.diary_file import DiaryFile
from cramprelief.ui.theme.look import Look
from cramprelief.vocabulary import PLACES

_ANY = 16_777_215
"""Qt's largest width."""


class DiaryList(QWidget):
    """`delete_asked` and `saved` carry the cramp; the page writes them."""

    saved = Signal(object)
    added = Signal(object)
    """A cramp that is new, with the person's word to keep it."""
    delete_asked = Signal(object)
    alone = Signal(bool)
    """Whether the entry has the page to itself now."""

    def __init__(self, look: Look, records: DiaryFile, title_of: Callable[[str], str]) -> None:
        super().__init__()
        self.look, self._records, self._title_of = look, records, title_of
        self._shown = ShownWords(title_of, look.times)
        self._shown_for: tuple[datetime, TimeStyle] | None = None
        """What it was made for: it remembers folded words, so it is kept from search to search."""
        self._narrow, self._compact, self._columns = True, False, 1  # until it is arranged
        self._drafted = False
        self._chosen = False
        """The entry is looked at because the person wished so, not only because there is room for one."""
        self._newest: tuple[Cramp, tuple[Event, ...], tuple[str, ...]] | None = None
        """What there is to show where nobody has chosen: read with the list."""
        self.model = CrampList(look, records, title_of)
        self.rows = CrampRows(look, records, title_of)
        self.rows.setModel(self.model)
        self.search = SearchField(look, self.tr("Search the diary"), self.tr("Search"))
        places = [(name, wording.spot(name, None)) for name in PLACES]
        self.place = Pick(look, self.tr("Only this place"), [(None, self.tr("Any place")), *places])
        self.entry = CrampEntry(look, records.now, title_of)
        self._nothing = Words(look, "", "lead", "text2", wrap=True, align=CENTRE)
        self._clear = Button(look, self.tr("Show all cramps"), "x")
        self._choose = Words(look, self.tr("Choose a cramp on the left."), "lead", "text2", wrap=True, align=CENTRE)
        self._parts = (self.search, self.place, self.rows, self.entry, self._nothing, self._clear, self._choose)
        for part in self._parts:
            part.setParent(self)
        self.search.asked.connect(lambda _words: self.run_filter())
        self.place.chosen.connect(lambda _key: self.run_filter())
        self._clear.clicked.connect(self._clear_filter)
        self.rows.opened.connect(self.open)
        self.rows.delete_asked.connect(self.delete_asked)
        self.entry.saved.connect(self._keep)
        self.entry.delete_asked.connect(self.delete_asked)
        self.entry.added.connect(self.added)
        self.entry.back.connect(self.close_entry)

    # What is shown

    def wanted(self) -> Filter:
        now, times = self._records.now().replace(minute=0, second=0, microsecond=0), self.look.times
        if self._shown_for != (now, times):
            self._shown_for, self._shown = (now, times), ShownWords(self._title_of, times, now)
        return Filter(words=self.search.text(), shown=self._shown, place=self.place.key())

    def run_filter(self) -> None:
        """List what search and filters let through, at once."""
        self.model.show(self.wanted())
        self._read_newest()
        self._settle()

    def reload(self) -> None:
        """Read the diary again; the chosen cramp stays chosen."""
        self.model.reload()
        cramp = self.entry.cramp
        if cramp is not None and not self.entry.drafting:
            found = self._records.read(lambda store: store.diary.get(cramp.id), None)
            if self._records.trouble is not None:
                pass  # what stands in the entry may not be on the disk yet
            elif found is None:
                self.entry.cramp = None
            elif found != cramp:
                self._show(*self._read(found))
            self._mark()
        self._read_newest()
        self._open_newest()
        self._settle()

    def open(self, cramp: Cramp) -> None:
        """Show this cramp, as the person wished."""
        self._chosen = True
        self._show(*self._read(cramp))
        self._settle()
        if self._narrow:
            self.entry.back_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def draft(self, cramp: Cramp) -> None:
        """A cramp to be told now; it has the page to itself until it is saved or dropped."""
        self._chosen = True
        self.entry.draft(cramp, self._read(cramp)[2])
        self._settle()
        self.entry.when.day.setFocus(Qt.FocusReason.OtherFocusReason)

    def _read(self, cramp: Cramp) -> tuple[Cramp, tuple[Event, ...], tuple[str, ...]]:
        """With what happened in it, and what usually helps."""
        events = self._records.read(lambda store: store.diary.events(cramp.id), ())
        usual = self._records.read(lambda store: _usual_help(store.diary.list(limit=60)), ())
        return cramp, tuple(events), usual

    def _read_newest(self) -> None:
        self._newest = self._read(self.model.index(0).data(CRAMP)) if self.model.rowCount() else None

    def _show(self, cramp: Cramp, events: tuple[Event, ...], usual: tuple[str, ...]) -> None:
        self.entry.show_cramp(cramp, events, usual)
        self._mark()

    def _used(self) -> bool:
        """Whether the person chose the open entry, wrote in it, or is in it now."""
        self.entry.keep_note()
        focus = self.window().focusWidget()
        return self._chosen or (focus is not None and self.entry.isAncestorOf(focus))

    def _open_newest(self) -> None:
        """Beside the rows there is room for one: nobody should look at half a page of nothing."""
        if self._narrow and self.entry.cramp is not None and not self._used() and not self.entry.drafting:
            self.entry.cramp = None
            self.rows.setCurrentIndex(QModelIndex())
        elif self.entry.drafting:
            return
        elif self.entry.cramp is None and not self._narrow and self._newest is not None:
            self._chosen = False
            self._show(*self._newest)

    def drop_draft(self) -> None:
        """What was not saved is not wanted."""
        if self.entry.drafting:
            self.entry.cramp, self.entry.drafting = None, False

    def close_entry(self) -> None:
        """Back from the entry's own page to the rows."""
        self.entry.cramp, self.entry.drafting = None, False
        self._open_newest()
        self._settle()
        self.rows.setFocus(Qt.FocusReason.OtherFocusReason)

    def _mark(self) -> None:
        row_number = self.model.row_of(self.entry.cramp.id) if self.entry.cramp is not None else -1
        if row_number >= 0:
            self.rows.setCurrentIndex(self.model.index(row_number))

    def _keep(self, cramp: Cramp) -> None:
        self._chosen = True
        at = self.model.row_of(cramp.id)
        moved = at >= 0 and self.model.index(at).data(CRAMP).started != cramp.started
        self.saved.emit(cramp)
        if moved and self._records.trouble is None:
            self.model.reload()  # it stands elsewhere now
            self._mark()
        self.model.replace(cramp)

    def _clear_filter(self) -> None:
        self.search.clear()
        self.place.set_key(None)
        self.search.ask_now()

    @property
    def entry_alone(self) -> bool:
        return self.entry.cramp is not None and (self._narrow or self.entry.drafting)

    def _settle(self) -> None:
        """Which parts are seen now."""
        if self._drafted != self.entry.drafting:
            self._drafted = self.entry.drafting
            self._arrange()
        chosen = self.entry.cramp is not None
        rows = self.model.rowCount() > 0
        alone = self.entry_alone
        self.rows.setVisible(rows and not alone)
        self.search.setVisible(not alone)
        self.place.setVisible(not alone)
        self.entry.setVisible(chosen)
        self._choose.setVisible(not chosen and rows and not self._narrow)
        self._nothing.setVisible(not rows and not alone)
        self._clear.setVisible(not rows and not alone)
        words = self.search.text()
        self._nothing.setText(self.tr("No cramp with “{0}”.").format(words) if words else self.tr("No such cramp."))
        self.alone.emit(alone)

    # Layout

    def arrange(self, *, narrow: bool, columns: int, compact: bool) -> None:
        """`narrow`: the chosen cramp has a page of its own, with so many `columns`. `compact`: the filter stands below
        the search.
        """
        self._narrow, self._compact, self._columns = narrow, compact, columns
        self._arrange()
        self._open_newest()
        self._settle()

    def _arrange(self) -> None:
        narrow, columns, compact = self._narrow, self._columns, self._compact
        self.entry.set_narrow(narrow, columns=columns)
        head = column(self.search, self.place, gap=10) if compact else row((self.search, 1), self.place, gap=10)
        rows = column(head, self._nothing, row(None, self._clear, None), (self.rows, 1), None, gap=10)
        rows.setStretch(4, 0)
        self.entry.setMaximumWidth(self.look.px(17) * 46 if self.entry.drafting else _ANY)
        if self.entry.drafting:
            rearrange(self, column(rows, (row(None, (self.entry, 100), None), 1), gap=0))
        elif self._narrow:
            rearrange(self, column((rows, 1), (self.entry, 1), gap=0))
        else:
            right = column((self.entry, 1), (self._choose, 1), gap=0)
            rearrange(self, row((rows, 52), (right, 48), gap=20))


def _usual_help(cramps: tuple[Cramp, ...]) -> tuple[str, ...]:
    """What the person ticked before, most often first, then two plain ways."""
    counts: dict[str, int] = {}
    for cramp in cramps:
        for name in cramp.helped:
            counts[name] = counts.get(name, 0) + 1
    often = sorted(counts, key=lambda name: -counts[name])[:5]
    return tuple(dict.fromkeys((*often, "Rubbing", "Walking", "Warmth")))
