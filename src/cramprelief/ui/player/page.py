# SPDX-License-Identifier: MIT
"""The player: one thing to read, one thing to watch, two answers to give."""

from __future__ import annotations

from collections.abc import Hashable
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from cramprelief.guide.choices import Choice
from cramprelief.guide.firm_pull import STOP, stretches
from cramprelief.guide.moment import Moment
from cramprelief.guide.transitions import SessionEvent
from cramprelief.ui.figure.clock import clock_of, still_clock
from cramprelief.ui.figure.view import MOVING_FPS, FigureView
from cramprelief.ui.kit.boxes import column, rearrange
from cramprelief.ui.kit.fitted import Fitted
from cramprelief.ui.kit.keyboard import digit_meant, is_plain, key_meant
from cramprelief.ui.kit.ring import Ring
from cramprelief.ui.kit.words import Words
from cramprelief.ui.player.arrangement import PlayerArrangement, arrange_player
from cramprelief.ui.player.controls import PlayerControls
from cramprelief.ui.player.help_card import HelpCard
from cramprelief.ui.player.info import MinuteCheck, Next, Repeats
from cramprelief.ui.player.keys import KEYS, PlayerAction
from cramprelief.ui.player.layout import PlayerLayout, PlayerParts
from cramprelief.ui.player.overlays import PlayerOver
from cramprelief.ui.player.top_bar import PlayerTop
from cramprelief.ui.shell.announce import announce
from cramprelief.ui.shell.caption import Caption
from cramprelief.ui.shell.page import Page
from cramprelief.ui.shell.warning_bar import WarningBar
from cramprelief.ui.state.parts import Parts
from cramprelief.ui.theme.shape import PageShape

if TYPE_CHECKING:
    from cramprelief.routine.model import Routine
    from cramprelief.ui.player.ways import WayTiles
    from cramprelief.ui.shell.unsaved_bar import UnsavedBar

TEN_MINUTES = "U1"
"""The warning sign of a cramp that has lasted ten minutes."""


class PlayerPage(Page):
    """Shows each moment of `playing` and sends the person's answers back to it. It decides nothing."""

    voice_asked = Signal()
    dimmer_asked = Signal()
    say_again = Signal()
    warning_signs = Signal()
    retry_asked = Signal()

    def __init__(self, parts: Parts) -> None:
        super().__init__(parts.look)
        look, figures = parts.look, parts.figures
        self.parts = parts
        self.playing = parts.playing
        self.top = PlayerTop(look)
        self.sign = WarningBar(look, small=True)
        self.instruction = Fitted(look)
        self.instruction.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.more = Words(look, "", "lead", "text2")
        self.care = Words(look, "", "bodyb", "text2", wrap=True)
        self.own = Words(look, "", "bodyb", "text2", wrap=True)
        self.figure = FigureView(look, figures)
        self.ring = Ring(look)
        self.breath_word = Words(look, "", "bodyb", wrap=True)
        self.repeats = Repeats(look)
        self._next_picture = FigureView(look, figures)
        self.next = Next(look, self._next_picture)
        self.check = MinuteCheck(look)
        self.help = HelpCard(look)
        self.info, self.ways = QWidget(), QWidget()
        self._tiles: WayTiles | None = None
        self.controls = PlayerControls(look)
        self.figure.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        everything = PlayerParts(
            self.top, self.sign, self.instruction, self.more, self.care, self.own, self.figure, self.ring,
            self.breath_word, self.repeats, self.next, self.check, self.help, self.ways, self.info, self.controls,
        )  # fmt: skip
        self.keep(*everything)
        self._stand = PlayerLayout(look, everything)
        self.caption = Caption(look, self, ((self.figure, 0.4), (self.info, 1.0)))
        self._unsaved: UnsavedBar | None = None
        self._trouble = ""
        """What is wrong with the diary, in words."""
        self._over = PlayerOver(look, self, self, parts.playing, parts.signs)
        self.caption.placed.connect(self._over.stay_on_top)
        self._shown: tuple[Hashable, ...] = ()
        self._connect()
        self.playing.moment.connect(self._follow)
        parts.signs.changed.connect(self._show_sign)
        self.sign.clicked.connect(self.warning_signs)
        self._show_sign()
        self.playing.helped_changed.connect(self.arrange_anew)

    def _connect(self) -> None:
        top, controls, send = self.top, self.controls, self.playing.send
        top.stop.clicked.connect(lambda: send("stop"))
        top.side.clicked.connect(lambda: send("mirror"))
        top.helper.clicked.connect(lambda: self.do("helper"))
        top.voice.clicked.connect(self.voice_asked)
        top.dimmer.clicked.connect(self.dimmer_asked)
        top.more.clicked.connect(self._over.show_more)
        top.signs.clicked.connect(self.open_signs)
        controls.signs.clicked.connect(self.open_signs)
        controls.not_helping.clicked.connect(lambda: send("not_helping"))
        controls.back.clicked.connect(lambda: send("back"))
        controls.pause.clicked.connect(self.press)
        controls.next.clicked.connect(lambda: send("next"))
        controls.extend.clicked.connect(lambda: send("extend"))
        controls.eased.clicked.connect(lambda: send("eased"))
        self.repeats.enough.connect(lambda: send("enough"))
        self.check.answered.connect(self.answer)
        self.help.seen.connect(lambda: send("help_seen"))
        self.help.signs.connect(self._show_signs)
        for button in (*top.buttons, *controls.buttons, *self.check.buttons):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    # Layout

    def arrangement(self, shape: PageShape) -> PlayerArrangement:
        return arrange_player(shape, unsaved=bool(self._trouble), helped=self.playing.helped)

    def arrange(self) -> None:
        now = self.arrangement(self.shape)
        if self._unsaved is not None:
            self._unsaved.show_trouble(self._trouble if now.unsaved else "")
        rearrange(self, self._stand.layout(now, self._unsaved))
        self._stand.fill_info(now)
        self._order_tabs()
        self._shown = ()
        if self.playing.now is not None:
            self._follow(self.playing.now)

    def show_unsaved(self, words: str) -> None:
        """What is wrong with the diary, empty for nothing: a line at the foot, the guiding goes on above it."""
        self._trouble = words
        if self._unsaved is None and words:
            from cramprelief.ui.shell.unsaved_bar import UnsavedBar

            self._unsaved = UnsavedBar(self.look, full=False)
            self._unsaved.again.connect(self.retry_asked)
            self._unsaved.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self.keep(self._unsaved)
        if self._unsaved is not None:
            self.arrange_anew()

    def _order_tabs(self) -> None:
        top, low = self.top, self.controls
        order = (
            *(self._tiles.tiles if self._tiles is not None else ()),
            low.pause, low.eased, low.not_helping, low.back, low.next, low.extend,
            *self.check.buttons, *self.help.buttons, *top.buttons,
        )  # fmt: skip
        for first, second in pairwise(order):
            QWidget.setTabOrder(first, second)

    def first_focus(self) -> QWidget:
        return self._over.first_focus() or self.controls.pause

    # Moments

    def _follow(self, moment: Moment) -> None:
        if not self.isVisible():
            self._shown = ()
            return
        step = (moment.turn, moment.routine_id, moment.play, moment.side)
        if step != self._shown[:4]:
            self._show_step(moment)
        state = (
            moment.state, moment.remaining is None, moment.check_due, moment.enough, moment.ten_minutes, moment.notice,
        )  # fmt: skip
        if (*step, *state) != self._shown:
            self._shown = (*step, *state)
            self._show_state(moment)
        self._show_frame(moment)
        self.caption.follow(moment)

    def show_caption(self, words: str, seconds: float, moment: Moment) -> None:
        self.caption.show_words(words, seconds, moment)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.playing.now is not None:
            self._follow(self.playing.now)

    def _show_step(self, moment: Moment) -> None:
        self.top.show_moment(moment, moment.title)
        person = self.playing.person
        self.top.show_side(moment.side or person.side, self._place(person.place))
        self.more.setText(moment.more or "")
        now = self.arrangement(self.shape)
        prefix = self.tr("For the sore person: {0}") if now.own_named else "{0}"
        self.own.setText(prefix.format(moment.own) if moment.own else "")
        self.more.setVisible(now.more and moment.own is None)
        self.own.setVisible(moment.own is not None and now.own)
        self._show_care(moment, now)
        session = self.playing.session
        self.top.show_helper(self.playing.helped, session is not None and session.for_helper)
        if session is not None:
            self.instruction.set_family(session.instructions())
        self.next.show_moment(moment, timed=self._timed())
        self._show_ways(moment)
        runs = moment.state == "playing"
        self.figure.show_step(moment.figure, moment.side, self._sore(moment), eases=runs)
        self._next_picture.show_step(moment.next_figure, moment.side, None, eases=False)
        self._next_picture.set_clock(still_clock(moment.next))

    def _show_care(self, moment: Moment, now: PlayerArrangement) -> None:
        """Which side comes first, what holds for a stretch, when to stop: in lines of their own, or under the words."""
        whole = " ".join(filter(None, (moment.sides, moment.firm, moment.stop)))
        self.care.setText(whole)
        self.care.setVisible(now.care and bool(moment.sides or moment.stop))
        shorter = dict.fromkeys(filter(None, (whole, moment.sides or moment.stop)))
        self.instruction.show_foot(*(() if now.care else shorter))
        session = self.playing.session
        held = session is not None and stretches(session.routine)
        self.instruction.keep_foot(STOP if held and not now.care else "")

    def _show_ways(self, moment: Moment) -> None:
        """Those of a choice, in the picture's place; what the figure would show is only one of them."""
        if moment.ways and self._tiles is None:
            from cramprelief.ui.player.ways import WayTiles

            self._tiles = WayTiles(self.look)
            self._tiles.taken.connect(lambda way: self.playing.send("pick", to=way))
            self.ways.setLayout(column(self._tiles))
        if moment.ways and self._tiles is not None:
            self._tiles.show_ways(moment)
            self._order_tabs()

    def _sore(self, moment: Moment) -> str | None:
        """What glows: where it hurts, if the routine is for that place; else what the step is for."""
        session, step = self.playing.session, moment.step
        return step.muscle if session is None else session.routine.glowing(step, self.playing.person.place)

    def _place(self, said: str | None) -> str | None:
        """What is worked on: the place that was said where the routine is for it, else what the routine is for."""
        session = self.playing.session
        relieves = session.routine.relieves if session else ()
        return said if said in relieves or not relieves else relieves[0]

    def _timed(self) -> bool:
        """In the water nobody waits for a clock, so none is shown."""
        session = self.playing.session
        return session is None or session.routine.posture != ("in-water",)

    def _show_state(self, moment: Moment) -> None:
        self.controls.show_moment(moment)
        self.repeats.show_moment(moment)
        now = self.arrangement(self.shape)
        helps = moment.ten_minutes
        covered = helps and now.mode in ("low", "tiny")
        replies = moment.notice in ("same", "went_on")
        due = (moment.check_due or replies) and moment.state == "playing"
        asks = due and not helps and now.check_fits
        self.check.show_reply(moment.notice if replies else None)
        if helps:
            self.help.show_flag(self.parts.catalogue.safety.flag(TEN_MINUTES))
        self.help.setVisible(helps)
        chooses = bool(moment.ways) and not helps
        self.ways.setVisible(chooses)
        self.controls.set_brief((helps or chooses) and not now.pictured)
        self.figure.setVisible(not (helps or chooses) and now.figured)
        crowded = covered or (asks and not now.ring_beside_check) or (chooses and now.mode in ("narrow", "low", "tiny"))
        self.info.setVisible(not crowded)
        self.check.setVisible(asks)
        self.ring.setVisible(self._timed() and not crowded)
        tight = now.mode == "narrow" and (now.unsaved or not self.sign.isHidden())
        self.next.setVisible(not (asks or tight or chooses) and now.next_shown)
        self.repeats.setVisible(moment.repeats > 1 and not asks and now.check_fits)
        self._over.show_moment(moment)

    def _show_frame(self, moment: Moment) -> None:
        self.instruction.show_text(moment.instruction)
        self.top.show_progress(moment)
        quiet = moment.state != "playing"
        self.ring.show_time(moment.remaining, moment.length, quiet=quiet)
        if moment.count is not None:
            self.ring.show_number(str(moment.count))
        word = self._word(moment)
        self.ring.show_breath(moment.breath.level if moment.breath else None, word)
        if not self.breath_word.isHidden():
            self.breath_word.setText(word)
        self.figure.set_clock(clock_of(moment, self.look.reduced_motion))

    def _word(self, moment: Moment) -> str:
        if moment.state == "paused":
            return self.tr("Paused")
        if moment.remaining is None:
            return self.tr("Press when ready")
        if moment.count_of is not None:
            return self.tr("of {0}").format(moment.count_of)
        if moment.breath is None:
            return ""
        word = self.tr("Breathe in") if moment.breath.phase == "in" else self.tr("Breathe out")
        if self.look.reduced_motion:
            return f"{word} {max(1, round(moment.breath.remaining + 0.5))}"
        return word

    def moves(self) -> bool:
        return self.figure.wants_fps >= MOVING_FPS

    def first_words(self) -> Fitted:
        return self.instruction

    def show_keys(self) -> None:
        self._over.show_keys()

    # The person's answers

    def press(self) -> None:
        """What Pause, Space and a press on the free area mean: pause, or go on where a step waits."""
        moment = self.playing.now
        if moment is None:
            return
        if moment.state == "playing":
            self.playing.send("continue" if moment.remaining is None else "pause")
        elif moment.state == "paused":
            self.playing.send("resume")

    def _show_sign(self) -> None:
        """A warning sign that is ticked stays told, also for who went on anyway."""
        self.sign.show_flag(self.parts.signs.gravest)
        if self.playing.now is not None and self.isVisible():
            self._over.show_moment(self.playing.now)

    def open_signs(self) -> None:
        self.warning_signs.emit()

    def take_focus(self) -> None:
        self.controls.pause.setFocus(Qt.FocusReason.OtherFocusReason)

    def answer(self, word: SessionEvent) -> None:
        """How it is, at the minute or at the end: the same goes on or leads to the next way, worse to the signs."""
        over = self.playing.now is not None and self.playing.now.state == "finished"
        following = self.following() if word == "same" and over else None
        self.playing.send(word)
        if following is not None:
            self.playing.send("switch", to=following)
        elif word == "worse":
            self.open_signs()
        elif word == "same" and not over:
            announce(self, self.check.replies["same"])

    def following(self) -> Routine | None:
        """The next way where this one changed nothing."""
        ways = (choice.to for choice in self.playing.choices() if choice.id == "no-change")
        return self.playing.routines.get(next(ways, None) or "")

    def _show_signs(self) -> None:
        self.playing.send("help_seen")
        self.open_signs()

    def choose(self, choice: Choice) -> None:
        """Take a way on from "not helping"."""
        if choice.to is None:
            self.open_signs()
        else:
            self.playing.send("switch", to=choice.to)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A press where nothing else is."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.press()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        name = KEYS.get(key_meant(event))
        used = name in ("press", "escape") or self.parts.preferences.wishes.single_keys
        if self._takes_way(event):
            event.accept()
            return
        if event.isAutoRepeat() or name is None or not is_plain(event) or not used:
            event.ignore()
            return
        self.do(name)

    def _takes_way(self, event: QKeyEvent) -> bool:
        """The number of a way was pressed while a choice stands."""
        wanted = self._tiles is not None and self.ways.isVisible() and self.parts.preferences.wishes.single_keys
        number = digit_meant(event) if wanted and is_plain(event) and not event.isAutoRepeat() else None
        return number is not None and self._tiles is not None and self._tiles.take(number)

    def do(self, name: PlayerAction) -> None:
        """An action of the player, whether its key or its button asks for it."""
        if name == "voice":
            self.voice_asked.emit()
        elif name == "dimmer":
            self.dimmer_asked.emit()
        elif name == "say_again":
            self.say_again.emit()
        elif name == "press":
            self.press()
        elif name == "helper":
            self.playing.set_helped(not self.playing.helped)
        elif name == "keys":
            self._over.show_keys()
        elif name == "escape":
            moment = self.playing.now
            self.playing.send("stop" if moment is not None and moment.state == "paused" else "pause")
        else:
            self.playing.send(name)
