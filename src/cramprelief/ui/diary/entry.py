# SPDX-License-Identifier: MIT
"""One cramp, to complete or correct: every change is saved at once. A new one is saved when the person says so."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from cramprelief.folding import fold
from cramprelief.record import wording
from cramprelief.record.believed import EARLIEST
from cramprelief.record.diary import Cramp, Event
from cramprelief.routine.words import guess_duration, parse_duration
from cramprelief.ui.diary.list_model import length_words
from cramprelief.ui.diary.when import WhenFields
from cramprelief.ui.kit.boxes import box, column, rearrange, row
from cramprelief.ui.kit.button import Button
from cramprelief.ui.kit.card import Card, Icon
from cramprelief.ui.kit.choice_chips import ChoiceChips
from cramprelief.ui.kit.place_words import side_choices
from cramprelief.ui.kit.scroll import Scroll
from cramprelief.ui.kit.segmented import Segmented
from cramprelief.ui.kit.stepper import Stepper
from cramprelief.ui.kit.words import Words
from cramprelief.ui.theme.look import Look
from cramprelief.vocabulary import PLACES

_PAUSE = 500
"""Milliseconds after the last letter of a note at which it is saved."""
_NOT_TOLD = ""
"""The side where none is told."""


class CrampEntry(Card):
    """`saved` carries the cramp in its new state. `title_of` turns a routine's id into its title.

    While `drafting` nothing is saved: `added` carries the new cramp once the person presses Save.
    """

    saved = Signal(object)
    added = Signal(object)
    delete_asked = Signal(object)
    back = Signal()

    def __init__(self, look: Look, now: Callable[[], datetime], title_of: Callable[[str], str]) -> None:
        super().__init__(look, radius=26)
        self._now, self._title_of = now, title_of
        self.cramp: Cramp | None = None
        self.drafting = False
        self._usual: tuple[str, ...] = ()
        self._narrow = True
        self._later = QTimer(self, singleShot=True, interval=_PAUSE)
        self._later.timeout.connect(self.keep_note)
        self._build()

    def _build(self) -> None:
        look = self.look
        self.back_button = Button(look, self.tr("All cramps"), "arrow-left", kind="flush", size="small")
        self.back_button.clicked.connect(self._leave)
        self._title = Words(look, "", "h2", wrap=True)
        self._state = Words(look, self.tr("Saved"), "label", "text2")
        self.trash = Button(look, "", "trash", size="small", name=self.tr("Delete this cramp"))
        self.trash.clicked.connect(self._delete)
        self._facts = Words(look, "", "body", "text2", wrap=True)
        self.when = WhenFields(look, self._now)
        self.when.said.connect(self._set_when)
        self.lengths = ChoiceChips(look, self.tr("How long did it last?"), one=True)
        self.lengths.told.connect(self._set_length)
        self._length = box(column(self._label(self.tr("How long did it last?")), self.lengths, gap=6))
        self.span = QLineEdit(placeholderText=self.tr("Such as 1:30"))
        self.span.setAccessibleName(self.tr("How long did it last? Minutes and seconds"))
        self.span.setMaxLength(16)
        self.span.editingFinished.connect(self._set_span)
        self._span_wrong = Words(look, "", "bodyb", "danger_ink", wrap=True)
        words = self.tr("How long did it last? Minutes and seconds")
        self._exact = box(column(self._label(words), self.span, self._span_wrong, gap=6))
        self.before = Stepper(look, self.tr("Pain before"))
        self.after = Stepper(look, self.tr("Pain after"))
        self.before.stepped.connect(lambda way: self._pain("pain_before", way))
        self.after.stepped.connect(lambda way: self._pain("pain_after", way))
        self._pains = QWidget()
        self._pain_labels = (self._label(self.tr("Pain before")), self._label(self.tr("Pain after")))
        self.places = ChoiceChips(look, self.tr("Where?"), one=True, hurts=True)
        self.places.told.connect(lambda keys: self._save(place=keys[0] if keys else None))
        sides = [*side_choices(), (_NOT_TOLD, self.tr("Not told"))]
        self.side = Segmented(look, sides, label=self.tr("Which side?"))
        self.side.chosen.connect(lambda side: self._save(side=side or None))
        self.helped = ChoiceChips(look, self.tr("What helped?"))
        self.helped.told.connect(lambda keys: self._save(helped=keys))
        self.triggers = ChoiceChips(look, self.tr("What was before it?"))
        self.triggers.told.connect(lambda keys: self._save(triggers=keys))
        self.other = QLineEdit(placeholderText=self.tr("Something else"))
        self.other.setAccessibleName(self.tr("Something else that was before it"))
        self.other.setMaxLength(60)
        self.other.returnPressed.connect(self._add_trigger)
        self.note = QPlainTextEdit()
        self.note.setTabChangesFocus(True)
        self.note.setAccessibleName(self.tr("Note"))
        self.note.setPlaceholderText(self.tr("Anything you want to remember"))
        self.note.textChanged.connect(self._note_typed)
        self.keep = Button(look, self.tr("Save"), "check", kind="primary", name=self.tr("Save this cramp"))
        self.drop = Button(look, self.tr("Do not add it"), kind="ghost")
        self.keep.clicked.connect(self._add)
        self.drop.clicked.connect(self._leave)
        self._foot = QWidget()
        self._lay_out()

    def _label(self, words: str) -> Words:
        return Words(self.look, words, "label", "text2", wrap=True)

    def _lay_out(self) -> None:
        self._tick = Icon(self.look, "check-circle", 20, "primary")
        self._head = QWidget()
        groups = (
            self._facts, self.when, self._length, self._exact, self._pains,
            box(column(self._label(self.tr("Where?")), self.places, self.side, gap=8)),
            box(column(self._label(self.tr("What helped?")), self.helped, gap=6)),
            box(column(self._label(self.tr("What was before it?")), self.triggers, self.other, gap=8)),
            box(column(self._label(self.tr("Note")), self.note, gap=6)),
        )  # fmt: skip
        self._column = column(*groups, None, margin=(0, 0, 12, 0), gap=16)
        self._area = Scroll(self.look, box(self._column))
        for part in (self.back_button, self.trash, self._title, self._tick, self._state):
            part.setParent(self._head)
        self._whole = column(self._head, (self._area, 1), self._foot, margin=(24, 16, 14, 14), gap=10)
        self.setLayout(self._whole)

    def set_narrow(self, narrow: bool, *, columns: int) -> None:
        """On a page of its own: with a way back. `columns` 1: numbers one under the other."""
        self.back_button.setVisible(narrow and not self.drafting)
        first = column(self._pain_labels[0], self.before, gap=6)
        second = column(self._pain_labels[1], self.after, gap=6)
        wide = columns > 1
        rearrange(self._pains, row((first, 1), (second, 1), gap=12) if wide else column(first, second, gap=12))
        self.side.set_stacked(columns == 1)
        self._narrow = narrow
        self.back_button.set_words("" if columns == 1 and self.look.text_scale > 1.3 else self.tr("All cramps"))
        self.back_button.setAccessibleName(self.tr("All cramps"))
        state = row(self._tick, self._state, gap=6)
        if narrow:
            head = column(row(self.back_button, None, self.trash), self._title, row(state, None), gap=4)
        else:
            head = column(row((self._title, 1), state, self.trash, gap=12))
        rearrange(self._head, head)
        tight = columns == 1
        self._column.setContentsMargins(0, 0, 2 if tight else 12, 0)
        self._whole.setContentsMargins(*((10, 12, 4, 10) if tight else (24, 16, 14, 14)))
        self.when.arrange(columns)
        margin = (0, 4, 10, 0)
        foot = row((self.keep, 1), self.drop, margin=margin, gap=10) if wide else None
        rearrange(self._foot, foot or column(self.keep, self.drop, margin=margin, gap=4))
        self.note.setMinimumHeight(self.look.grow(110))

    # Showing

    def show_cramp(self, cramp: Cramp, events: Sequence[Event], usual: Sequence[str]) -> None:
        """`usual` are ids or words of what helped before, offered to tick."""
        self.keep_note()
        self.cramp, self.drafting = cramp, False
        routines = tuple(dict.fromkeys(event.routine for event in events if event.routine))
        self._usual = tuple(dict.fromkeys((*routines, *cramp.helped, *usual)))
        titles = ", then ".join(self._title_of(name) for name in routines)
        seconds = length_words(cramp)
        played = self.tr("You played {0}.").format(titles) if titles else ""
        eased = self.tr("It eased after {0}.").format(seconds) if cramp.eased_in is not None else ""
        open_words = self.tr("It was not finished.") if cramp.state == "open" else ""
        doubt = self._doubt(cramp)
        self._facts.setText(" ".join(part for part in (doubt, played, eased, open_words) if part))
        self._facts.restyle(role="caution_ink" if doubt else "text2")
        self._facts.setVisible(bool(self._facts.text()))
        guessed = cramp.rough or cramp.length is None
        self._length.setVisible(guessed)
        self._exact.setVisible(not guessed)
        self._begin()

    def _doubt(self, cramp: Cramp) -> str:
        """What is odd about its date."""
        if cramp.started > self._now():
            return self.tr("This has not come yet: a wrong clock may have written it. You can correct it here.")
        if cramp.started.date() < EARLIEST and not cramp.rough:
            return self.tr("This is long ago: a wrong clock may have written it. You can correct it here.")
        return ""

    def draft(self, cramp: Cramp, usual: Sequence[str]) -> None:
        """A cramp that was, to be told now. Its time is not known yet, and nothing is saved before Save is pressed."""
        self.keep_note()
        self.cramp, self.drafting = cramp, True
        self._usual = tuple(usual)
        self._facts.setText(self.tr("Only the day and the time are needed. What you do not know stays open."))
        self._facts.restyle(role="text2")
        self._facts.show()
        self._length.show()
        self._exact.hide()
        self.when.show_moment(cramp.started.date(), None, rough=True)
        self._begin()

    def _begin(self) -> None:
        """Show the cramp from its top."""
        assert self.cramp is not None
        for part in (self._tick, self._state, self.trash):
            part.setVisible(not self.drafting)
        self.back_button.setVisible(self._narrow and not self.drafting)
        self._foot.setVisible(self.drafting)
        self.when.shut_month()
        self._span_wrong.hide()
        self.note.blockSignals(True)
        self.note.setPlainText(self.cramp.note)
        self.note.blockSignals(False)
        self._refresh()
        self._area.verticalScrollBar().setValue(0)

    def _refresh(self) -> None:
        cramp = self.cramp
        if cramp is None:
            return
        if self.drafting:
            self._title.setText(self.tr("Add a cramp"))
        else:
            at = wording.about(self.look.times.clock(cramp.started), cramp.rough)
            self._title.setText(f"{wording.when(cramp.started, self._now())}, {at}")
            self.when.show_moment(cramp.started.date(), cramp.started.time(), rough=cramp.rough)
            self.span.setText(wording.length(cramp.length) if cramp.length is not None else "")
        names = list(wording.LENGTHS)
        near = min(names, key=lambda n: abs(wording.LENGTHS[n] - (cramp.seconds or 0)))
        self.lengths.show_choices([(name, name) for name in names], [near] if cramp.seconds is not None else [])
        for stepper, value in ((self.before, cramp.pain_before), (self.after, cramp.pain_after)):
            words = self.tr("Not told") if value is None else self.tr("{0} of 10").format(value)
            stepper.show_value(words, less=value is not None, more=value != 10)
        places = [(name, wording.spot(name, None)) for name in PLACES]
        self.places.show_choices(places, [cramp.place] if cramp.place else [])
        self.side.set_current(cramp.side or _NOT_TOLD)
        self.helped.show_choices([(name, self._title_of(name)) for name in self._usual], cramp.helped)
        before = dict.fromkeys((*wording.TRIGGERS, *cramp.triggers))
        self.triggers.show_choices([(word, word) for word in before], cramp.triggers)

    def say_saved(self, safe: bool) -> None:
        self._state.setText(self.tr("Saved") if safe else self.tr("Not saved yet"))
        self._state.restyle(role="text2" if safe else "danger_ink")

    # Changing

    def _save(self, **fields: Any) -> None:
        """Keep new values of the cramp's fields, by name; Any, for each has a type of its own."""
        if self.cramp is not None:
            self.cramp = replace(self.cramp, **fields)
            if not self.drafting:
                self.saved.emit(self.cramp)
            self._refresh()

    def _set_when(self) -> None:
        """Another day, time or "about"; one that has not come yet is not taken, but may stand until it is corrected."""
        cramp = self.cramp
        if cramp is None or self.drafting:
            return
        moment = self.when.moment()
        told = (cramp.started.date(), cramp.started.time().replace(second=0, microsecond=0))
        if moment is not None and (moment.date(), moment.time()) != told:
            if self.when.check():
                self._save(started=moment, rough=self.when.about.isChecked())
        elif self.when.about.isChecked() != cramp.rough:
            self._save(rough=self.when.about.isChecked())

    def _add(self) -> None:
        """Save was pressed."""
        if self.cramp is None or not self.when.check():
            self._area.verticalScrollBar().setValue(0)
            return
        moment = self.when.moment()
        assert moment is not None
        rough, note = self.when.about.isChecked(), self.note.toPlainText()
        cramp = replace(self.cramp, started=moment, rough=rough, note=note)
        self._later.stop()
        self.cramp, self.drafting = None, False
        self.added.emit(cramp)

    def _set_span(self) -> None:
        """The length was typed; an empty one is not known."""
        cramp = self.cramp
        if cramp is None or self.drafting or not self._exact.isVisibleTo(self):
            return
        typed = fold(self.span.text()).strip()
        guess = guess_duration(typed) or typed
        seconds = parse_duration(guess) if typed else None
        wrong = bool(typed) and seconds is None
        self._span_wrong.setText(self.tr("This is no length. Type minutes and seconds, such as 1:30."))
        self._span_wrong.setVisible(wrong)
        if wrong or (cramp.length is not None and typed == wording.length(cramp.length)):
            return
        if seconds != cramp.length:
            self._save(seconds=seconds, eased_in=seconds if cramp.eased_in is not None else None)

    def _set_length(self, keys: tuple[str, ...]) -> None:
        self._save(seconds=wording.LENGTHS[keys[0]] if keys else None)

    def _pain(self, name: str, way: int) -> None:
        value = getattr(self.cramp, name)
        if value is None:
            self._save(**{name: 5})
        elif value + way < 0:
            self._save(**{name: None})
        else:
            self._save(**{name: min(10, value + way)})

    def _add_trigger(self) -> None:
        words = " ".join(self.other.text().split())
        if words and self.cramp is not None:
            self.other.clear()
            self._save(triggers=tuple(dict.fromkeys((*self.cramp.triggers, words))))

    def _note_typed(self) -> None:
        self._later.start()

    def keep_note(self) -> None:
        """Save the note that was typed last, now."""
        self._later.stop()
        if self.cramp is not None and not self.drafting and self.note.toPlainText() != self.cramp.note:
            self._save(note=self.note.toPlainText())

    def _delete(self) -> None:
        self._later.stop()
        if self.cramp is not None:
            self.delete_asked.emit(self.cramp)

    def _leave(self) -> None:
        self.keep_note()
        self._later.stop()
        self.back.emit()

    def hideEvent(self, _event: object) -> None:
        self.keep_note()
