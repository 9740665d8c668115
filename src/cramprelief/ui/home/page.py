# SPDX-License-Identifier: MIT
"""Home: helping already, while two questions may be answered, or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from cramprelief.application.first_choice import AboutPlace, CheckFirst, HurtsAt, StartChoice, looks_first, start_choice
from cramprelief.figure.body_map import on_map
from cramprelief.guide.choices import FIRST_MOVE
from cramprelief.guide.moment import Moment
from cramprelief.guide.overview import minutes_for
from cramprelief.guide.person import Person
from cramprelief.guide.practice import PRACTICE
from cramprelief.guide.rows import Ask, Option
from cramprelief.guide.timeline import unroll
from cramprelief.record.settings import Wishes
from cramprelief.ui.home.arrangement import HomeArrangement, arrange_home
from cramprelief.ui.home.asking import AskRow, MindedFirst
from cramprelief.ui.home.body_map import BodyMap
from cramprelief.ui.home.caution import CautionLine
from cramprelief.ui.home.first_move import FirstMove, OfferCard, practice_offer, profile_offer
from cramprelief.ui.home.layout import HomeLayout, HomeParts
from cramprelief.ui.home.questions import PlaceChips, SituationChips, StandTiles
from cramprelief.ui.home.tab_order import HomeTabs
from cramprelief.ui.home.welcome import Welcome
from cramprelief.ui.kit.boxes import Fill, column, rearrange
from cramprelief.ui.kit.button import Button
from cramprelief.ui.kit.fitted import Fitted
from cramprelief.ui.kit.keyboard import is_plain, key_meant
from cramprelief.ui.kit.place_words import place_said, side_choices
from cramprelief.ui.kit.segmented import Segmented
from cramprelief.ui.kit.start_button import StartButton
from cramprelief.ui.kit.tile import Tile, TileStyle
from cramprelief.ui.kit.words import Words
from cramprelief.ui.shell.caption import Caption
from cramprelief.ui.shell.page import Page
from cramprelief.ui.shell.warning_bar import WarningBar
from cramprelief.ui.state.parts import Parts
from cramprelief.ui.theme.shape import PageShape

if TYPE_CHECKING:
    from cramprelief.ui.home.calm import CalmHome
    from cramprelief.ui.shell.resume_bar import ResumeBar


_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class HomePage(Page):
    """Reads the session that runs and the answers given so far; `answered` tells of a new one."""

    answered = Signal()

    KEYS = "home"

    def __init__(self, parts: Parts) -> None:
        super().__init__(parts.look)
        look = parts.look
        self.parts = parts
        self.answer = parts.catalogue.answer(self.person)
        self.title = Words(look, self.tr("Where does it hurt?"), "h1", wrap=True)
        self.hint = Words(look, self.tr("Press the spot on the body, or choose it below."), "body", "text2", wrap=True)
        self.map = BodyMap(look)
        self.flip = Button(look, self.tr("Front"), "arrows-clockwise", size="small")
        self.places = PlaceChips(look)
        self.side = Segmented(look, side_choices(), self.person.side, label=self.tr("Which side?"))
        self.stand_words = Words(look, self.tr("Can you stand up?"), "h3", wrap=True)
        self.stand = StandTiles(look)
        self.fit_words = Words(look, self.tr("Does one of these fit?"), "h3", wrap=True)
        self.fits = SituationChips(look)
        self.first = FirstMove(look, parts.figures)
        self.offer = OfferCard(look, parts.figures)
        self.notice, self.ask = CautionLine(look), AskRow(look)
        self.minded = MindedFirst(look, self.notice, self.ask)
        self.practice = practice_offer(look)
        self.profile = profile_offer(look)
        self.welcome = Welcome(look, self.profile, self.practice)
        self._welcomes = self._first_run = not parts.preferences.wishes.welcomed
        if not self._welcomes:
            self.welcome.hide()
        self.start = StartButton(look, self.tr("Start now"), "")
        self.sign = WarningBar(look)
        self.warn = Tile(
            look,
            self.tr("Swollen, hot, numb, or chest pain?"),
            self.tr("Check the warning signs first"),
            "first-aid",
            kind="danger_soft",
            style=TileStyle(60, "bodyb", sub="body"),
            trail="caret-right",
        )
        self._view, self._both = "back", False
        """The side of the body that is shown where not both are."""
        self._played: tuple[str | None, bool] = None, False
        """What runs beside the questions, and whether it moves on."""
        now = parts.playing.now
        self._eased_with = now.routine_id if now is not None and now.cramp and now.state == "eased" else None
        """The routine with which a cramp eased, as long as none began after it: Home is calm."""
        self.calm: CalmHome | None = None
        self._tabs = HomeTabs(
            self.start, self.sign, self.first, self.warn,
            body=(self.map, self.flip), words=(self.places, self.side), then=(self.stand, self.fits),
        )  # fmt: skip
        self.offered: tuple[ResumeBar, ...] = ()
        """What stands quietly above Start now: a cramp to go on with."""
        self.map_place = Fill(self.map, 240)
        everything = HomeParts(
            self.title, self.hint, self.map_place, self.flip, self.places, self.side, self.stand_words, self.stand,
            self.fit_words, self.fits, self.first, self.offer, self.minded, self.ask, self.welcome, self.start,
            self.sign, self.warn,
        )  # fmt: skip
        self._body = QWidget(self)
        """All that Home is made of, but where it is calm."""
        self.setLayout(column(self._body))
        self.keep(*everything)
        for part in everything:
            part.setParent(self._body)
        self.caption = Caption(look, self._body, ((self.notice.free, 1.0), (self.first.head, 1.0)))
        """What is being said of the first move; never over its picture."""
        self._stand = HomeLayout(look, everything, self.hold)
        if parts.interrupted:
            self._keep_place()
        self._connect()
        self.show_for(None)

    def _connect(self) -> None:
        self.map.chosen.connect(lambda place, side: self._say_where(place, side=side))
        self.flip.clicked.connect(self._flip)
        self.places.chosen.connect(self._say_where)
        self.places.turned.connect(self._watch_stops)
        self.fits.turned.connect(self._watch_stops)
        self.ask.chosen.connect(self._take)
        self.side.chosen.connect(lambda side: self.say(side=side))
        self.stand.chosen.connect(lambda can: self.say(can_stand=can))
        self.fits.chosen.connect(lambda situation: self.say(situation=situation))
        self.practice.clicked.connect(self._practise)
        self.profile.clicked.connect(lambda: self.go_to("settings", "you"))
        self.welcome.understood.connect(self._welcomed)
        self.first.enlarge.connect(lambda: self.go_to("player"))
        self.start.clicked.connect(self.begin)
        self.sign.clicked.connect(lambda: self.go_to("warnings", CheckFirst(None, self._choice().routine_id)))
        self.parts.signs.changed.connect(self._show_sign)
        self.warn.clicked.connect(lambda: self.go_to("warnings"))
        self.parts.playing.moment.connect(self._follow)
        self.parts.catalogue.changed.connect(self._show_answers)

    # Layout

    def arrangement(self, shape: PageShape) -> HomeArrangement:
        return arrange_home(shape, welcomes=self._welcomes, resumes=bool(self.offered))

    def arrange(self) -> None:
        now = self.arrangement(self.shape)
        self._set_view(now.mode == "wide")
        self.warn.set_words(
            self.tr("Swollen, hot, numb, or chest pain?") if now.warn_long else self.tr("Warning signs"),
            self.tr("Check the warning signs first") if now.warn_sub else None,
        )
        rearrange(self._body, self._stand.layout(now, self.offered))
        if self.calm is not None:
            self.calm.arrange(self.shape)
        self._watch_stops()

    def _watch_stops(self) -> None:
        """Enter among the questions is Start now, but where a button only shows others."""
        self._order_tabs()
        for stop in self._tabs.asked:
            if stop is not self.flip and stop not in (*self.places.turns, *self.fits.turns):
                stop.installEventFilter(self)

    def _order_tabs(self) -> None:
        self._tabs.order(body_first=self.arrangement(self.shape).map_first)

    def tab_stop(self, here: QWidget, forward: bool) -> QWidget | None:
        return None if self.is_calm else self._tabs.next(here, forward)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter among the questions is Start now, as in a dialog; on the body it chooses the area as well."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in _ENTER:
            if event.isAutoRepeat() or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
                return True
            area = watched if isinstance(watched, QAbstractButton) else None
            if area is not None and self.map.isAncestorOf(area) and not area.isChecked():
                area.click()
            if self.isVisible():
                self.begin()
            return True
        return super().eventFilter(watched, event)

    @property
    def person(self) -> Person:
        return self.parts.answers.now

    def moves(self) -> bool:
        return self.first.moves

    def first_words(self) -> Fitted:
        return self.first.instruction

    def show_caption(self, words: str, seconds: float, moment: Moment) -> None:
        self.caption.show_words(words, seconds, moment)

    def first_focus(self) -> QWidget:
        if self.calm is not None and self.is_calm:
            return self.calm.start
        return self.sign if self.sign.isVisibleTo(self) else self.start

    def showEvent(self, event: QShowEvent) -> None:
        """The words of what runs stand in the first frame: no tick has come yet."""
        super().showEvent(event)
        self._show_coach()

    # Answers

    def show_for(self, argument: object) -> None:
        self._tabs.begin_anew()
        if isinstance(argument, HurtsAt):
            self.say(place=argument.place)
        if self.offered and self.offered[0].isHidden() and not self.parts.interrupted:
            self.offer_more(None)  # its place was kept for nothing
        self._show_answers()
        well = self.person.place is None and self.parts.catalogue.triage.allows(FIRST_MOVE, self.person)
        self.practice.setVisible(self._first_run and well)
        self._show_calm()

    def say(self, **answer: object) -> None:
        """Take an answer: what runs and Start now follow it. Nothing that can be pressed moves."""
        self.parts.answers.say(**answer)
        self.answered.emit()
        self._show_answers()
        if self._waits():
            from cramprelief.ui.shell.announce import announce

            announce(self.window(), self.first.instruction.text())

    def _say_where(self, place: str, **side: str | None) -> None:
        """A place was pressed: help for it begins; what else it may be stands first where it has that."""
        self.say(place=place, **side)
        page, safety = self.parts.catalogue.safety.page(place), self.parts.catalogue.safety
        if page is not None and looks_first(page, safety):
            self.go_to("warnings", AboutPlace(place))

    def _take(self, ask: Ask, option: Option) -> None:
        """One tap: the answer changes, and what runs with it."""
        self.parts.answers.take(ask, option)
        self.say()

    def _show_answers(self) -> None:
        person = self.person
        self.answer = self.parts.catalogue.answer(person)
        self.map.set_choice(person.place, person.side)
        self.places.show_place(person.place)
        self.side.set_current(person.side)
        self.stand.show_answer(person.can_stand)
        self.fits.show_situation(person.situation)
        self._show_offer()
        self._show_sign()
        self._show_coach()
        self._face_place()

    def _choice(self) -> StartChoice:
        """What Start now begins."""
        session, recording = self.parts.playing.session, self.parts.recording
        if session is None or not self.parts.playing.active or (recording is not None and recording.cramp is not None):
            return start_choice(self.answer, self.person)
        return start_choice(self.answer, self.person, session.routine.id, session.tried)

    def _show_offer(self) -> None:
        answer, offer = self.answer, self._choice().offer
        card = answer.card
        where = ""
        if self.person.place is not None:
            where = f", {place_said(self.person.place, self.person.side)}"
        if card is not None and card.routine_id is not None:
            self.start.set_words(card.title, self.tr("Lean back and float. Breathe first, then call."))
        elif card is not None:
            self.start.set_words(self.tr("Start now"), self.tr("A short check comes first"))
        else:
            self.start.set_words(self.tr("Start now"), f"{offer.title}{where}")
        runs = self._played[1] and not answer.wait
        quiet = self.tr("No need to press anything. Just follow the words above.") if runs else ""
        ask = self._open_ask() if runs else None  # never before help has begun
        self.minded.show_open(ask, "" if answer.wait else " ".join(answer.say), quiet)
        routine = self.parts.catalogue.routines[offer.routine_id]
        plays = unroll(routine, self.person)
        minutes = minutes_for(routine, self.person)
        length = self.tr("{0} steps, about {1} min").format(len(plays.steps), minutes)
        self.offer.show_offer(offer.title, length, offer.reason)
        if plays.plays:
            self.offer.show_play(plays.plays[min(2, len(plays.plays) - 1)])

    def _open_ask(self) -> Ask | None:
        """Who could not say where it is may still say so, once their foot rests."""
        ask = next(iter(self.answer.asks), None)
        first = self.parts.catalogue.tables.not_sure.ask
        if ask is None and first is not None and first.unsure is not None and first.unsure.place == self.person.place:
            return first if first.question not in self.parts.answers.taken else None
        return ask

    def _show_sign(self) -> None:
        """A warning sign that is ticked stands in the place of Start now until it is unticked."""
        flag = self.parts.signs.gravest
        self.sign.show_flag(flag)
        self.start.setVisible(flag is None)
        self._show_coach()
        self._show_calm()

    def begin(self) -> None:
        """Start now."""
        if self.calm is not None and self.is_calm:
            self.calm.come_back()
            return
        choice = self._choice()
        if choice.check_first is not None:
            self.go_to("warnings", choice.check_first)
        else:
            self.play.emit(choice.routine_id)

    def _practise(self) -> None:
        """The offer of the first run, taken; it is in the settings from now on."""
        self._first_run = False
        self.practice.hide()
        self.play.emit(PRACTICE)

    def _welcomed(self) -> None:
        self.welcome.hide()
        self._welcomes = False
        self.adapt()
        self.start.setFocus(Qt.FocusReason.OtherFocusReason)
        self.parts.preferences.change(Wishes, welcomed=True)

    def _flip(self) -> None:
        if self._both:
            return
        self._view = "front" if self._view == "back" else "back"
        self.map.set_view(self._view)
        self._order_tabs()
        self.flip.set_words(self.tr("Front") if self._view == "back" else self.tr("Back"))

    def _set_view(self, both: bool) -> None:
        """Front and back beside each other, or one with a button to turn it."""
        before, self._both = self._both, both
        self.map.set_view("both" if both else self._view)
        self.flip.setVisible(not both)
        self.flip.set_words(self.tr("Front") if self._view == "back" else self.tr("Back"))
        if before and not both:
            self._face_place()

    def _face_place(self) -> None:
        """Turn the body to the side where the place can be seen."""
        place = self.person.place
        if place is not None and not self._both and on_map(place) and not self.map.shows(place):
            self._flip()

    def _keep_place(self) -> None:
        """For the question that comes after the first frame."""
        from cramprelief.ui.shell.resume_bar import ResumeBar

        self.offered = (ResumeBar(self.look),)
        self.keep(*self.offered)

    def offer_more(self, bar: ResumeBar | None) -> None:
        """Put this bar above Start now, or take it away."""
        self.discard(*self.offered)
        self.offered = () if bar is None else (bar,)
        self.keep(*self.offered)
        self.arrange_anew()

    # When it has eased

    @property
    def is_calm(self) -> bool:
        """A cramp has eased, and none began after it; with a warning sign ticked nobody is told to rest."""
        return self._eased_with is not None and self.parts.signs.gravest is None

    def _show_calm(self) -> None:
        if self.is_calm and self._eased_with is not None:
            self._calm_page().show_after(self._eased_with)
            self._calm_page().arrange(self.shape)
        if self.calm is not None:
            self.calm.setVisible(self.is_calm)
        self._body.setVisible(not self.is_calm)

    def _calm_page(self) -> CalmHome:
        if self.calm is None:
            from cramprelief.ui.home.calm import CalmHome  # not at the start

            self.calm = CalmHome(self.parts)
            self.calm.elsewhere.connect(self._look_elsewhere)
            self.calm.play.connect(self.play)
            self.calm.plan.connect(lambda name: self.go_to("plans", name))
            outer = self.layout()
            assert outer is not None
            outer.addWidget(self.calm)
        return self.calm

    def _look_elsewhere(self) -> None:
        """The questions again, and nothing that runs."""
        self._eased_with = None
        self._show_calm()
        self.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    # The first move

    def _follow(self, moment: Moment) -> None:
        if moment.cramp and moment.state in ("eased", "playing"):
            self._eased_with = moment.routine_id if moment.state == "eased" else None
        running = moment.routine_id if self.parts.playing.active else None
        if (running, moment.state == "playing") != self._played:
            self._played = running, moment.state == "playing"
            self._show_offer()
            self._show_calm()
        self._show_coach()

    def _show_coach(self) -> None:
        """What runs; or what to do first, where nothing may run; or what Start now would begin."""
        moment = self.parts.playing.now if self.parts.playing.active else None
        waits = self._waits()
        coaches = moment is not None or waits
        self.first.setVisible(coaches)
        signed = self.parts.signs.gravest is not None
        self.offer.keep_place(signed and not coaches)
        self.offer.setVisible(not coaches and not signed)
        if waits:
            self._show_first()
        elif moment is not None and self.isVisible():
            self.first.show_moment(moment, self.person.place or "calf")
            self.caption.follow(moment)

    def _waits(self) -> bool:
        """Nothing may run now: what to do first stands in its place."""
        return self.answer.wait and not self.parts.playing.active

    def _show_first(self) -> None:
        card = self.answer.card
        if card is not None and card.routine_id is not None:
            plays = unroll(self.parts.catalogue.routines[card.routine_id], self.person).plays
            float_ = next((play for play in plays if play.step.id == "float"), None)
            self.first.show_first(self.start.below(), "warning", float_)
        else:
            icon = "car" if self.person.situation == "driving" else "hand-palm"
            words = " ".join(self.answer.say) or self.tr("First look at the signs. Press Start now.")
            self.first.show_first(words, icon)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.is_calm and event.key() not in (*_ENTER, Qt.Key.Key_Question):
            event.ignore()  # its letters answer questions that are not shown
            return
        sides = {Qt.Key.Key_L: "left", Qt.Key.Key_R: "right", Qt.Key.Key_B: "both"}
        stands = {Qt.Key.Key_Y: True, Qt.Key.Key_N: False}
        single, key = self.parts.preferences.wishes.single_keys and is_plain(event), key_meant(event)
        if single and key in sides:
            self.say(side=sides[Qt.Key(key)])
        elif single and key in stands:
            self.say(can_stand=stands[Qt.Key(key)])
        elif key == Qt.Key.Key_Question:
            self.show_keys()
        elif single and key in _ENTER:
            self.begin()
        else:
            event.ignore()
