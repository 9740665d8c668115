# SPDX-License-Identifier: MIT
"""The right column: the chosen step as a person will see it, playing or standing still, while it is being written."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from cramprelief.guide.person import Person
from cramprelief.record.settings import ThemeChoice
from cramprelief.routine.model import Routine
from cramprelief.ui.kit.boxes import box, column, rearrange, row
from cramprelief.ui.kit.button import Button
from cramprelief.ui.kit.card import Card, Icon
from cramprelief.ui.kit.pick import Pick
from cramprelief.ui.kit.scroll import Scroll
from cramprelief.ui.kit.segmented import Segmented
from cramprelief.ui.kit.text import tip_words
from cramprelief.ui.kit.words import CENTRE, Words
from cramprelief.ui.shell.announce import announce
from cramprelief.ui.state.parts import Parts
from cramprelief.ui.state.ticker import MOVING, STILL
from cramprelief.ui.studio.preview.onlookers import Onlooker, onlookers
from cramprelief.ui.studio.preview.rehearsal import Rehearsal
from cramprelief.ui.studio.preview.screen import PreviewScreen
from cramprelief.ui.studio.preview.speaker import PreviewSpeaker
from cramprelief.ui.studio.preview.trial_page import TrialStart
from cramprelief.ui.theme.look import Look

if TYPE_CHECKING:
    from cramprelief.ui.studio.studio_document import StudioDocument

_WIDE, _PAD = 560, 40
"""Pixels from which the controls stand in one line, and the ring beside the picture."""


class _Note(Card):
    """One line over the preview that says why it is not what the text says."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, fill="caution_soft", border=None, radius=16)
        self.words = Words(look, "", "label", "caution_ink", wrap=True)
        self.setLayout(row(Icon(look, "warning", 22, "caution_ink"), (self.words, 1), margin=(14, 7, 12, 7), gap=10))
        self.hide()

    def tell(self, text: str) -> None:
        """Empty hides it."""
        self.words.setText(text)
        self.setVisible(bool(text))


class PreviewPanel(Card):
    """Keeps its place through every change of the text. Nothing of it reaches the diary: its session is its own."""

    def __init__(self, look: Look, parts: Parts, document: StudioDocument) -> None:
        super().__init__(look)
        self._parts, self._document = parts, document
        self._ticker = parts.playing.another_ticker(self)
        self._ticker.ticked.connect(lambda _now: self._tick())
        self.rehearsal = Rehearsal(self._ticker.now)
        self.speaker = PreviewSpeaker(parts.preferences, self._ticker.now, self)
        self.own = Look.bundled("night" if look.dark else "day")
        self.own.setParent(self)
        self.leg = Segmented(
            look,
            [("left", self.tr("Left")), ("right", self.tr("Right"))],
            "left",
            label=self.tr("Sore side"),
            height=46,
        )
        self.day = Segmented(
            look,
            [("day", self.tr("Day")), ("night", self.tr("Night"))],
            self.own.choice,
            label=self.tr("Preview by day or night"),
            height=46,
        )
        self._onlookers = {each.key: each for each in onlookers(parts.catalogue.tables.conditions)}
        seen = self.tr("Seen by: {0}")
        self.who = Pick(look, self.tr("Seen by"), [(key, seen.format(o.words)) for key, o in self._onlookers.items()])
        self.before, self.out, self.silent = _Note(look), _Note(look), _Note(look)
        self.stage = PreviewScreen(self.own, parts.figures)
        self.empty = Words(look, self.tr("The first step shows here once it can be read."), "body", "text2", wrap=True)
        self.empty.setAlignment(CENTRE)
        self.back = Button(look, "", "skip-back", size="small", name=self.tr("Step before"))
        self.play = Button(look, "", "play", size="small", name=self.tr("Play the preview"))
        self.next = Button(look, "", "skip-forward", size="small", name=self.tr("Step after"))
        self.voice = Button(look, "", "speaker-slash", size="small", name=self.tr("Hear the steps"))
        self.voice.setCheckable(True)
        self._keys = box(row(None, self.back, self.play, self.next, self.voice, None, gap=8))
        self._inner = QWidget()
        self._scroll = Scroll(look, self._inner)
        self.setLayout(column(self._scroll, margin=(4, 4, 4, 4)))
        self._stands: tuple[bool, bool] | None = None
        """Whether the ring stands beside the picture, and all controls in one line."""
        self._soon = QTimer(self, singleShot=True, interval=0)
        """After the text itself was shown, and only where somebody sees it."""
        self._soon.timeout.connect(self._take_if_seen)
        self._connect()
        self._restyle()
        self._arrange()
        self._take_text()

    def _connect(self) -> None:
        document = self._document
        self.leg.chosen.connect(lambda _: self._see())
        self.day.chosen.connect(self._dress)
        self.who.chosen.connect(lambda _: self._see())
        self.back.clicked.connect(lambda: self._turn(-1))
        self.play.clicked.connect(self.play_or_pause)
        self.next.clicked.connect(lambda: self._turn(1))
        self.voice.toggled.connect(self._hear)
        self.speaker.lacking.connect(self._tell_lacking)
        self._parts.catalogue.changed.connect(self.show_figures)
        document.checked.connect(self._soon.start)
        document.selected.connect(lambda _: self._go_there())
        self.look.changed.connect(self._restyle)

    # What is shown

    @property
    def onlooker(self) -> Onlooker:
        return self._onlookers[self.who.key() or "anybody"]

    def person(self) -> Person:
        """Who is chosen above, with the side."""
        return replace(self.onlooker.person, side=self.leg.current())

    def trial(self) -> TrialStart | None:
        """What "Try it" plays: the last good version, for the person who is chosen; None where there is none yet."""
        self._take_text()
        routine = self.rehearsal.routine
        if routine is None or self.rehearsal.session is None:
            return None
        self._run(False)
        return TrialStart(routine, self.person(), self.onlooker.helped)

    def _take_if_seen(self) -> None:
        if self.isVisible():
            self._take_text()

    def _take_text(self) -> None:
        """The text was checked anew: the same step of it, at the same second."""
        good = self._document.good
        routine = good if isinstance(good, Routine) else None
        first = self.rehearsal.routine is None
        self.rehearsal.show(routine)
        if first:
            self.rehearsal.see_as(self.person(), helped=self.onlooker.helped)
            self.rehearsal.go_to(self._document.selection)
        line = self._document.good_before
        self.before.tell(self.tr("As of before line {0}.").format(line) if line and routine is not None else "")
        self._show()

    def show_figures(self) -> None:
        """The poser, or another program, may have changed the figure."""
        self.stage.forget_picture()
        self._show()

    def _go_there(self) -> None:
        """To the beginning of the step that is chosen."""
        self.rehearsal.go_to(self._document.selection)
        self._show()

    def _see(self) -> None:
        self.rehearsal.see_as(self.person(), helped=self.onlooker.helped)
        self._show()

    def _show(self) -> None:
        moment, routine = self.rehearsal.moment(), self.rehearsal.routine
        there = moment is not None and routine is not None
        self.stage.setVisible(there)
        self.empty.setVisible(not there)
        for button in (self.back, self.play, self.next, self.voice):
            button.setEnabled(there)
        self.out.tell(self._why_other() if routine is not None else "")
        if routine is not None and not there:
            self.empty.setText(self.tr("Nothing of this routine is left for this person."))
        elif not there:
            self.empty.setText(self.tr("The first step shows here once it can be read."))
        if moment is not None and routine is not None:
            self.stage.show_moment(moment, routine, running=self.rehearsal.running)
            self.speaker.follow(moment, running=self.rehearsal.running)
        self._run(self.rehearsal.running and there)

    def _why_other(self) -> str:
        """Why this person sees something else than the step that is chosen."""
        name = self.rehearsal.forbidden_by
        if name is not None:
            row_ = self._parts.catalogue.tables.conditions.get(name)
            return self.tr("Never offered: {0}").format(row_.name if row_ is not None else self.tr("Cannot stand"))
        session = self.rehearsal.session
        if not self.rehearsal.left_out or session is None:
            return ""
        return session.timeline.ended_because or self.tr("This person is not asked for this step.")

    # What it does

    def play_or_pause(self) -> None:
        """F9: from the chosen step on, or stand still."""
        self._run(not self.rehearsal.running)
        self._show()
        announce(
            self, self.tr("The preview plays.") if self.rehearsal.running else self.tr("The preview stands still.")
        )

    def _run(self, on: bool) -> None:
        on = on and self.rehearsal.session is not None
        self.rehearsal.run(on)
        self._ticker.run(on)
        self.play.set_words("", "pause" if on else "play")
        self.play.setAccessibleName(self.tr("Pause the preview") if on else self.tr("Play the preview"))
        self.play.setToolTip(self.tr("{0}, F9").format(self.play.accessibleName()))

    def _tick(self) -> None:
        self._show()

    def _turn(self, by: int) -> None:
        self.rehearsal.turn(by)
        self._show()
        moment = self.rehearsal.moment()
        if moment is not None:
            announce(self, moment.instruction)

    def _hear(self, on: bool) -> None:
        self.voice.set_words("", "speaker-high" if on else "speaker-slash")
        if not on:
            self.silent.tell("")
        self.speaker.set_on(on, self.rehearsal.moment(), running=self.rehearsal.running)

    def _tell_lacking(self, why: str) -> None:
        """Nothing can be heard here: say why, once it was tried."""
        self.voice.setToolTip(tip_words(why or self.voice.accessibleName()))
        self.silent.tell(why if self.voice.isChecked() else "")

    def _dress(self, choice: str) -> None:
        self.own.set_theme("night" if choice == "night" else "day")
        self._show()

    def _restyle(self) -> None:
        """Size of text and motion are the person's; day and night are the preview's own."""
        choice: ThemeChoice = self.own.choice
        self.own.set_wishes(choice, False, self.look.text_scale, self.look.reduced_motion)
        self._ticker.set_interval(STILL if self.look.reduced_motion else MOVING)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing plays unseen."""
        super().hideEvent(event)
        if self.rehearsal.running:
            self._run(False)
        if self.voice.isChecked():
            self.voice.setChecked(False)
        self.speaker.close()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._take_text()
        self.show_figures()

    # Layout

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        wide = self.width() >= self.look.grow(_WIDE)
        hints = sum(part.sizeHint().width() for part in (self.leg, self.day, self.who))
        in_line = wide and self.width() >= hints + 2 * _PAD
        if (wide, in_line) == self._stands:
            return
        self._stands = (wide, in_line)
        self.stage.set_wide(wide)
        self.set_dress(fill="surface", border=None if wide else "line")
        head = row((self.leg, 2), (self.day, 2), (self.who, 3), gap=8)
        if not in_line:
            head = column(row(self.leg, self.day, gap=8), self.who, gap=10)
        notes = (self.before, self.out, self.silent)
        layout = column(head, *notes, (self.stage, 1), self.empty, self._keys, margin=(8, 8, 8, 8), gap=10)
        rearrange(self._inner, layout)

    def first_focus(self) -> QWidget:
        return self.play
