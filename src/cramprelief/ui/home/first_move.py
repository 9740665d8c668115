# SPDX-License-Identifier: MIT
"""The first move, already running beside the questions: shown, moving and counted from the first frame."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from cramprelief.figure.library import FigureLibrary
from cramprelief.guide.moment import Moment
from cramprelief.guide.timeline import Play
from cramprelief.ui.figure.clock import clock_of, still_clock
from cramprelief.ui.figure.view import MOVING_FPS, FigureView
from cramprelief.ui.kit.boxes import Fill, column, rearrange, row
from cramprelief.ui.kit.button import Button
from cramprelief.ui.kit.card import Card, Icon
from cramprelief.ui.kit.fitted import Fitted
from cramprelief.ui.kit.ring import Ring
from cramprelief.ui.kit.shortest import Shortest
from cramprelief.ui.kit.tile import Tile, TileStyle
from cramprelief.ui.kit.words import Words
from cramprelief.ui.theme.look import Look

_ANY = 16777215


class FirstMove(Card):
    """Reads moments like the player does. A press on it, or its button, shows it large."""

    enlarge = Signal()

    def __init__(self, look: Look, figures: FigureLibrary) -> None:
        super().__init__(look, border="control")
        self._caption = Shortest(look, "label", "text2")
        self.head = self._caption
        """The line above the instruction."""
        self._large = Button(look, "", "arrows-out", kind="ghost", size="small", name=self.tr("Show it large"))
        self._large.clicked.connect(self.enlarge)
        self.instruction = Fitted(look, big=44, small=28)
        self._figure = FigureView(look, figures, on="surface")
        self._icon = Icon(look, "warning", 48, "caution_ink")
        self._sign = Fill(self._icon, 54)
        self._sign.hide()
        self._ring = Ring(look, stroke=11)
        self._ring.setMinimumSize(66, 66)
        for part in (self._ring, self._large):  # nothing moves while they are not to be seen
            policy = part.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            part.setSizePolicy(policy)
        self._figure.setMinimumSize(100, 54)
        for shrinks in (self._figure, self.instruction):
            shrinks.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        for child in (self._caption, self._large, self.instruction, self._figure, self._sign, self._ring):
            child.setParent(self)
        self._shown: tuple[object, ...] = ()
        self._said: tuple[object, ...] = ()
        self._mode = ""
        self._waits = False
        self._least = 196
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def moves(self) -> bool:
        """Whether the body in its picture moves."""
        return self._figure.wants_fps >= MOVING_FPS

    def set_least(self, least: int) -> None:
        """Least height at 100 % text."""
        self._least = least
        if self._mode:
            self.setMinimumHeight(self.look.grow(least, 0.5))

    def set_mode(self, mode: str) -> None:
        """ "high": words above picture and ring; "flat": picture and ring beside the words."""
        if mode == self._mode:
            return
        self._mode = mode
        head = row((self._caption, 1), self._large, gap=6)
        self.instruction.setMinimumHeight(self.look.grow(76, 0.5))
        if mode == "high":
            stage = row((self._figure, 5), (self._sign, 5), (self._ring, 2), gap=12)
            self.setMinimumHeight(self.look.grow(self._least, 0.5))
            rearrange(self, column(head, (self.instruction, 2), (stage, 5), margin=(18, 4, 12, 12), gap=2))
        else:
            self.setMinimumHeight(self.look.grow(self._least, 0.5))
            right = column(head, (self.instruction, 1), gap=2)
            left = column((self._figure, 7), (self._sign, 7), (self._ring, 4), gap=6)
            rearrange(self, row((left, 5), (right, 6), margin=(12, 8, 8, 12), gap=12))

    def sizeHint(self) -> QSize:
        return QSize(300, self.minimumHeight())

    def show_first(self, words: str, icon: str, play: Play | None = None) -> None:
        """What to do before anything is played: words, and a picture or else a sign. Nothing runs."""
        self._wait(True)
        self._shown = ()
        self._caption.show_first(self.tr("First"))
        self.instruction.show_text(words)
        self._icon.set_icon(icon)
        self._sign.setVisible(play is None)
        self._figure.setVisible(play is not None)
        if play is not None:
            self._figure.show_step(play.figure, play.side, None, eases=False)
            self._figure.set_clock(still_clock(play.step))

    def _wait(self, waits: bool) -> None:
        """Dressed as a caution without a clock, or as what runs."""
        if waits != self._waits:
            self._waits = waits
            self._ring.setVisible(not waits)
            self._large.setVisible(not waits)
            self.set_dress(fill="caution_soft" if waits else "surface", border="caution_ink" if waits else "control")
            self._figure.lay_on("caution_soft" if waits else "surface")
            self.setCursor(Qt.CursorShape.ArrowCursor if waits else Qt.CursorShape.PointingHandCursor)
            self._sign.setVisible(waits)
            self._figure.setVisible(not waits)

    def show_moment(self, moment: Moment, place: str | None) -> None:
        self._wait(False)
        step = (moment.turn, moment.routine_id, moment.play, moment.state)
        if step != self._shown:
            self._shown = step
            runs = moment.state == "playing"
            self._figure.show_step(moment.figure, moment.side, moment.step.muscle or place, eases=runs)
        said = (step, moment.check_due, moment.ten_minutes)
        if said != self._said:
            self._said = said
            self._say_above(moment)
        self.instruction.show_text(moment.instruction)
        self._ring.show_time(moment.remaining, moment.length, quiet=moment.state != "playing")
        self._ring.show_breath(moment.breath.level if moment.breath else None, self._breath(moment))
        self._figure.set_clock(clock_of(moment, self.look.reduced_motion))

    def _say_above(self, moment: Moment) -> None:
        """The quiet question of each minute, which the player answers; else where we are."""
        if moment.ten_minutes:
            self._caption.show_first(self.tr("Ten minutes now. Press here for help."), self.tr("Get help"))
        elif moment.check_due:
            self._caption.show_first(self.tr("Has it eased? Press here to answer."), self.tr("Has it eased?"))
        else:
            self._say_round(moment)

    def _say_round(self, moment: Moment) -> None:
        """Title and round; less of it where there is less room."""
        rounds = self.tr("{0} of {1}").format(moment.repeat, moment.repeats) if moment.repeats > 1 else ""
        full = ", ".join(part for part in (moment.title, rounds and self.tr("round {0}").format(rounds)) if part)
        self._caption.show_first(full, rounds or moment.title)

    def _breath(self, moment: Moment) -> str:
        if moment.breath is None:
            return ""
        return self.tr("In") if moment.breath.phase == "in" else self.tr("Out")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = 0.36 * (self.width() - 34)
        self._figure.setMaximumHeight(round(beside) if self._mode == "flat" else _ANY)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        left = event.button() == Qt.MouseButton.LeftButton and not self._waits
        if left and self.rect().contains(event.position().toPoint()):
            self.enlarge.emit()


def practice_offer(look: Look) -> Tile:
    """The quiet offer of the first run, for somebody who is well."""
    words = QCoreApplication.translate("FirstRun", "No cramp now? Practice for one minute")
    return Tile(look, words, None, "timer", kind="ghost", style=TileStyle(46, "label", icon=22, pad=2))


def profile_offer(look: Look) -> Tile:
    """The one time that the app asks for conditions; it may be passed over."""
    words = QCoreApplication.translate("FirstRun", "Pregnant or ill? Say it once")
    return Tile(look, words, None, "user", kind="ghost", style=TileStyle(46, "label", icon=22))


class OfferCard(Card):
    """What Start now would begin, while nothing is running: picture, title, length, reason."""

    pressed = Signal()

    def __init__(self, look: Look, figures: FigureLibrary) -> None:
        super().__init__(look)
        self.figure = FigureView(look, figures, on="surface")
        self.figure.setMinimumSize(120, 90)
        self._title = Words(look, "", "leadb", wrap=True)
        self._length = Words(look, "", "body", "text2", wrap=True)
        self._reason = Words(look, "", "bodyb", "primary_ink", wrap=True)
        words = column(None, self._title, self._length, self._reason, None, gap=3)
        self.figure.setFixedSize(look.grow(176, 0.3), look.grow(124, 0.3))
        rearrange(self, row(self.figure, (words, 1), margin=(14, 14, 18, 14), gap=16))
        self.setMinimumHeight(look.grow(152, 0.3))

    def keep_place(self, keep: bool) -> None:
        """Whether its place stays free while it is not to be seen, so that nothing else moves."""
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(keep)
        self.setSizePolicy(policy)

    def show_play(self, play: Play) -> None:
        """The picture of one of its steps."""
        self.figure.show_step(play.figure, play.side, None)
        self.figure.set_clock(still_clock(play.step))

    def show_offer(self, title: str, length: str, reason: str) -> None:
        self._title.setText(title)
        self._length.setText(length)
        self._reason.setText(reason)
