# SPDX-License-Identifier: MIT
"""Home: helping already, while two questions may be answered, or not at all."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from cramprelief.guide.moment import Moment
from cramprelief.guide.overview import minutes_for
from cramprelief.guide.person import Person
from cramprelief.guide.practice import PRACTICE
from cramprelief.guide.timeline import unroll
from cramprelief.guide.triage import Answer
from cramprelief.ui.body_map import BodyMap
from cramprelief.ui.caption import Caption
from cramprelief.ui.check_first import CheckFirst
from cramprelief.ui.figure_clock import still_clock
from cramprelief.ui.home_answers import PlaceChips, SituationChips, StandTiles
from cramprelief.ui.home_first import FirstMove, Offer, practice_offer, profile_offer
from cramprelief.ui.home_layout import LEAST_FOR_NOTICE, lay_out, mode_of
from cramprelief.ui.kit.boxes import Fill, row
from cramprelief.ui.kit.button import Button
from cramprelief.ui.kit.card import Card, Icon
from cramprelief.ui.kit.fitted import Fitted
from cramprelief.ui.kit.segmented import Segmented
from cramprelief.ui.kit.tile import Tile
from cramprelief.ui.kit.words import Words
from cramprelief.ui.page import Page
from cramprelief.ui.parts import Parts
from cramprelief.ui.sign_bar import SignBar
from cramprelief.ui.start_button import StartButton
from cramprelief.ui.theme.shape import Shape
from cramprelief.ui.welcome import Welcome

if TYPE_CHECKING:
    from cramprelief.ui.resume import ResumeBar

FIRST_MOVE = "heel-push"
"""The safe first move for every cramp of the leg."""
_ARMS = ("hand", "forearm")


def first_move(parts: Parts, person: Person) -> str:
    """What runs before anything was asked. A hand needs another move, and so may a condition."""
    if person.place not in _ARMS and parts.shelf.triage.allows(FIRST_MOVE, person):
        return FIRST_MOVE
    return parts.shelf.answer(person).offers[0].routine_id


class Home(Page):
    """Reads the session that runs, and the settings for the answers of last time."""

    KEYS = "home"

    def __init__(self, parts: Parts) -> None:
        super().__init__(parts.look)
        look = parts.look
        self.parts = parts
        self.person = _known(parts)
        self.answer = parts.shelf.answer(self.person)
        self.title = Words(look, self.tr("Where does it hurt?"), "h1", wrap=True)
        self.hint = Words(look, self.tr("Press the spot on the body, or choose it below."), "body", "text2", wrap=True)
        self.map = BodyMap(look)
        self.flip = Button(look, self.tr("Front"), "arrows-clockwise", size="small")
        self.places = PlaceChips(look)
        sides = (("left", self.tr("Left")), ("right", self.tr("Right")), ("both", self.tr("Both")))
        self.side = Segmented(look, sides, self.person.side, label=self.tr("Which side?"))
        self.stand_words = Words(look, self.tr("Can you stand up?"), "h3", wrap=True)
        self.stand = StandTiles(look)
        self.fit_words = Words(look, self.tr("Does one of these fit?"), "h3", wrap=True)
        self.fits = SituationChips(look)
        self.first = FirstMove(look, parts.figures)
        self.offer = Offer(look, parts.figures)
        self.note = Words(look, "", "bodyb", "caution_ink", wrap=True)
        self.notice = Card(
            look, row(Icon(look, "warning", 24, "caution_ink"), (self.note, 1), margin=(16, 8, 16, 8)),
            fill="caution_soft", border=None, radius=16,
        )  # fmt: skip
        self.practice = practice_offer(look)
        self.profile = profile_offer(look)
        self.welcome = Welcome(look, self.profile, self.practice)
        if parts.preferences.now.welcomed:
            self.welcome.hide()
        self.start = StartButton(look, self.tr("Start now"), "")
        self.sign = SignBar(look)
        self.warn = Tile(
            look, self.tr("Swollen, hot, numb, or chest pain?"), self.tr("Check the warning signs first"), "first-aid",
            kind="danger_soft", height=60, trail="caret-right", title_style="bodyb", sub_style="body",
        )  # fmt: skip
        self._first_run = not parts.preferences.now.welcomed
        self._view = "back"
        self._running: bool | None = None
        self.offered: tuple[ResumeBar, ...] = ()
        """What stands quietly above Start now: a cramp to go on with."""
        self.map_place = Fill(self.map, 240)
        self.keep(
            self.title,
            self.hint,
            self.map_place,
            self.flip,
            self.places,
            self.side,
            self.stand_words,
            self.stand,
            self.fit_words,
            self.fits,
            self.first,
            self.offer,
            self.notice,
            self.welcome,
            self.start,
            self.sign,
            self.warn,
        )
        self._connect()
        self._show_answers()

    def _connect(self) -> None:
        self.map.chosen.connect(lambda place, side: self.say(place=place, side=side))
        self.map.warning_area.connect(lambda: self.go.emit("warnings", None))
        self.flip.clicked.connect(self._flip)
        self.places.chosen.connect(lambda place: self.say(place=place))
        self.side.chosen.connect(lambda side: self.say(side=side))
        self.stand.chosen.connect(lambda can: self.say(can_stand=can))
        self.fits.chosen.connect(lambda situation: self.say(situation=situation))
        self.practice.clicked.connect(self._practise)
        self.profile.clicked.connect(lambda: self.go.emit("settings", "you"))
        self.welcome.understood.connect(self._welcomed)
        self.first.enlarge.connect(lambda: self.go.emit("player", None))
        self.start.clicked.connect(self.begin)
        self.sign.clicked.connect(lambda: self.go.emit("warnings", CheckFirst(None, self._offered())))
        self.parts.signs.changed.connect(self._show_sign)
        self.warn.clicked.connect(lambda: self.go.emit("warnings", None))
        self.parts.playing.moment.connect(self._follow)
        self.parts.shelf.changed.connect(self._show_answers)

    # Layout

    def breakpoint(self, shape: Shape) -> Hashable:
        return mode_of(shape), shape.short, shape.w >= 250, shape.w >= 200, shape.h < LEAST_FOR_NOTICE

    def arrange(self, shape: Shape) -> None:
        lay_out(self, shape)
        self._order_tabs()

    def _order_tabs(self) -> None:
        QWidget.setTabOrder(self.start, self.sign)
        previous: QWidget = self.sign
        for part in (
            self.map,
            self.flip,
            self.places,
            self.side,
            self.stand,
            self.fits,
            self.first,
            self.warn,
        ):
            for stop in (part, *part.findChildren(QWidget)):
                if stop.focusPolicy() != Qt.FocusPolicy.NoFocus:  # also what an arrow key may make a stop
                    QWidget.setTabOrder(previous, stop)
                    previous = stop

    def instruction_words(self) -> Fitted:
        return self.first.instruction

    @property
    def caption(self) -> Caption:
        """What is being said of the first move."""
        return self.first.caption

    def first_focus(self) -> QWidget:
        return self.sign if self.sign.isVisibleTo(self) else self.start

    # Answers

    def show_for(self, argument: object) -> None:
        self._show_answers()
        if self.parts.playing.now is not None:
            self._follow(self.parts.playing.now)

    def say(self, **answer: object) -> None:
        """Take an answer: it is remembered, and Start now changes with it. What runs goes on undisturbed."""
        self.person = replace(self.person, **answer)  # type: ignore[arg-type]
        self._show_answers()
        person = self.person
        self.parts.preferences.change(
            place=person.place, side=person.side, can_stand=person.can_stand, situation=person.situation
        )

    def _show_answers(self) -> None:
        person = self.person
        self.answer = self.parts.shelf.answer(person)
        self.map.set_choice(person.place, person.side)
        self.places.show_place(person.place)
        if person.side is not None:
            self.side.set_current(person.side)
        self.stand.show_answer(person.can_stand)
        self.fits.show_situation(person.situation)
        self._show_offer(self.answer)
        self._show_sign()
        well = person.place is None and self.parts.shelf.triage.allows(FIRST_MOVE, person)
        self.practice.setVisible(self._first_run and well)
        if person.place is not None and self._view != "both" and not self.map.shows(person.place):
            self._flip()

    def _show_offer(self, answer: Answer) -> None:
        offer, card = answer.offers[0], answer.card
        where = ""
        if self.person.place is not None:
            where = self.map.name_of(self.person.place, self.person.side)
            where = f", {where[0].lower()}{where[1:]}"
        if card is not None and card.routine_id is not None:
            self.start.set_words(card.title, self.tr("Turn on your back. One hand up, call out."))
        elif card is not None:
            self.start.set_words(self.tr("Start now"), self.tr("A short check comes first"))
        else:
            self.start.set_words(self.tr("Start now"), f"{offer.title}{where}")
        self.note.setText(" ".join(answer.say))
        self.notice.setVisible(bool(answer.say))
        routine = self.parts.shelf.routines[offer.routine_id]
        plays = unroll(routine, self.person)
        minutes = minutes_for(routine, self.person)
        length = self.tr("{0} steps, about {1} min").format(len(plays.steps), minutes)
        self.offer.show_offer(offer.title, length, offer.reason)
        if plays.plays:
            play = plays.plays[min(2, len(plays.plays) - 1)]
            self.offer.figure.show_step(play.figure, play.side, None)
            self.offer.figure.set_clock(still_clock(play.step))

    def _show_sign(self) -> None:
        """A warning sign that is ticked stands in the place of Start now until it is unticked."""
        flag = self.parts.signs.gravest
        self.sign.show_flag(flag)
        self.start.setVisible(flag is None)

    def _offered(self) -> str:
        """What Start now begins."""
        card = self.answer.card
        return card.routine_id if card is not None and card.routine_id else self.answer.offers[0].routine_id

    def begin(self) -> None:
        """Start now."""
        card = self.answer.card
        if card is not None and card.routine_id is None:
            self.go.emit("warnings", CheckFirst(card, self._offered()))
        else:
            self.play.emit(self._offered())

    def _practise(self) -> None:
        """The offer of the first run, taken; it is in the settings from now on."""
        self._first_run = False
        self.practice.hide()
        self.play.emit(PRACTICE)

    def _welcomed(self) -> None:
        self.welcome.hide()
        self.start.setFocus(Qt.FocusReason.OtherFocusReason)
        self.parts.preferences.change(welcomed=True)

    def _flip(self) -> None:
        if self._view == "both":
            return
        self._view = "front" if self._view == "back" else "back"
        self.map.set_view(self._view)
        self._order_tabs()
        self.flip.set_words(self.tr("Front") if self._view == "back" else self.tr("Back"))

    def set_view(self, both: bool) -> None:
        """Front and back beside each other, or one with a button to turn it."""
        view = "both" if both else self._view if self._view != "both" else "back"
        if view != self._view or not both:
            self._view = view
            self.map.set_view(view)
        self.flip.setVisible(not both)
        self.flip.set_words(self.tr("Front") if view == "back" else self.tr("Back"))

    def offer_more(self, bar: ResumeBar | None) -> None:
        """Put this bar above Start now, or take it away."""
        for old in self.offered:
            old.hide()
            old.deleteLater()
        self._kept = [part for part in self._kept if part not in self.offered]
        self.offered = () if bar is None else (bar,)
        self.keep(*self.offered)
        if self.width() >= 100:
            self._rearrange(self.shape)

    # The first move

    def _follow(self, moment: Moment) -> None:
        running = moment.state in ("playing", "paused", "choosing", "finished")
        if self._running != running:
            self._running = running
            self.first.setVisible(running)
            self.offer.setVisible(not running)
        if self.isVisible() and running:
            self.first.show_moment(moment, self.person.place or "calf")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        sides = {Qt.Key.Key_L: "left", Qt.Key.Key_R: "right", Qt.Key.Key_B: "both"}
        single = self.parts.preferences.now.single_keys and not event.modifiers()
        if single and event.key() in sides:
            self.say(side=sides[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_Question:
            self.show_keys()
        elif single and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.begin()
        else:
            event.ignore()


def _known(parts: Parts) -> Person:
    """What was said last time. Where a person is, bed and desk stay likely; water and a fall do not."""
    wishes = parts.preferences.now
    lasting = wishes.situation if wishes.situation in ("in-bed", "desk", "pregnant") else None
    return Person(wishes.place, wishes.side, wishes.can_stand, lasting, frozenset(wishes.conditions))
