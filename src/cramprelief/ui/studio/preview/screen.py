# SPDX-License-Identifier: MIT
"""The player in small: words, picture, ring and rounds of one moment, in a look of its own."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QSizePolicy

from cramprelief.figure.library import FigureLibrary
from cramprelief.guide.moment import Moment
from cramprelief.routine.model import Routine
from cramprelief.ui.figure.clock import clock_of
from cramprelief.ui.figure.view import FigureView
from cramprelief.ui.kit.boxes import Fill, box, column, rearrange, row
from cramprelief.ui.kit.card import Card
from cramprelief.ui.kit.fitted import Fitted
from cramprelief.ui.kit.progress import RepDots, SegmentBar
from cramprelief.ui.kit.ring import Ring
from cramprelief.ui.kit.words import Words
from cramprelief.ui.theme.look import Look

_LEAST_PICTURE, _RING = 132, 112
"""Pixels of height at 100 % text."""


class PreviewScreen(Card):
    """Shows the moments of a routine that is being written. `look` is the preview's own: its day does not follow the
    Studio's night."""

    def __init__(self, look: Look, figures: FigureLibrary) -> None:
        super().__init__(look, fill="bg", border="control", radius=20, width=2.0)
        self.segments = SegmentBar(look, 7)
        self.instruction = Fitted(look, big=30, small=20, max_lines=3)
        self.instruction.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.more = Words(look, "", "caption", "text2", wrap=True)
        self.ways = Words(look, "", "bodyb", wrap=True)
        self.figure = FigureView(look, figures)
        self._picture = Fill(self.figure, _LEAST_PICTURE)
        self.ring = Ring(look, 10)
        self.ring.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.ring.set_words_inside(False)
        self.word = Words(look, "", "leadb", wrap=True)
        self.rounds = Words(look, "", "caption", "text2", wrap=True)
        self.dots = RepDots(look, 22)
        self._beside = box(column(None, self.word, self.rounds, self.dots, None, gap=5))
        self._wide: bool | None = None
        self._step: object = None
        self.set_wide(False)
        look.changed.connect(self._restyle)

    def set_wide(self, wide: bool) -> None:
        """Ring and rounds beside the picture, where there is room; else below it."""
        if wide == self._wide:
            return
        self._wide = wide
        if wide:
            side = column(None, row(self.ring, None), self._beside, None, gap=10)
            stage = row((self._picture, 3), (side, 2), gap=16)
        else:
            stage = column((self._picture, 1), row(self.ring, (self._beside, 1), gap=14), gap=8)
        words = (self.segments, self.instruction, self.more, self.ways)
        rearrange(self, column(*words, (stage, 1), margin=(14, 14, 14, 12), gap=8))
        self._restyle()

    def _restyle(self) -> None:
        self.instruction.setFixedHeight(self.look.grow(50 if self._wide else 76, 0.8))
        self._picture.set_least(self.look.grow(_LEAST_PICTURE, 0.2))
        self.ring.setFixedSize(self.look.grow(_RING, 0.5), self.look.grow(_RING, 0.5))

    def sizeHint(self) -> QSize:
        return QSize(268, super().sizeHint().height())

    def forget_picture(self) -> None:
        """A figure may have changed: it is read and drawn anew with the next moment."""
        self._step = None
        self.figure.show_step(None, None, None, eases=False)

    def show_moment(self, moment: Moment, routine: Routine, *, running: bool) -> None:
        """One instant. `running` False: the clock stands, and the step is there at once without easing into it."""
        glow = routine.glowing(moment.step, None)
        step = (moment.turn, moment.play, moment.figure, moment.side, glow)
        if step != self._step:
            self._step = step
            self.figure.show_step(moment.figure, moment.side, glow, eases=running)
        self.instruction.show_text(moment.instruction)
        self._tell(self.more, " ".join(filter(None, (moment.more or moment.own, moment.sides))))
        ways = (self.tr("{0}. {1}").format(number, way.show) for number, way in enumerate(moment.ways, 1))
        self._tell(self.ways, "\n".join(ways))
        self.segments.show_steps(moment.step_index, moment.done_fraction)
        timed = routine.posture != ("in-water",)
        self.ring.setVisible(timed)
        self.ring.show_time(moment.remaining, moment.length)
        if moment.count is not None:
            self.ring.show_number(str(moment.count))
        word = self._word(moment)
        self.ring.show_breath(moment.breath.level if moment.breath else None, word)
        self._tell(self.word, word)
        repeats = moment.repeats > 1
        rounds = self.tr("Round {0} of {1}").format(moment.repeat, moment.repeats) if repeats else ""
        self._tell(self.rounds, rounds)
        self.dots.setVisible(repeats)
        self.dots.show_repeat(moment.repeat, moment.repeats)
        self.figure.set_clock(clock_of(moment, self.look.reduced_motion))

    @staticmethod
    def _tell(words: Words, text: str) -> None:
        if words.text() != text:
            words.setText(text)
        words.setVisible(bool(text))

    def _word(self, moment: Moment) -> str:
        """What stands beside the ring, as in the player."""
        if moment.state == "finished":
            return self.tr("That is all")
        if moment.remaining is None:
            return self.tr("Press when ready")
        if moment.count_of is not None:
            return self.tr("of {0}").format(moment.count_of)
        if moment.breath is None:
            return ""
        return self.tr("Breathe in") if moment.breath.phase == "in" else self.tr("Breathe out")
