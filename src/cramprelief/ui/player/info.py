# SPDX-License-Identifier: MIT
"""What stands beside the ring: repeats, what comes next, and the quiet question each minute."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QSizePolicy, QWidget

from cramprelief.guide.moment import Moment, Notice
from cramprelief.ui.kit.boxes import column, rearrange, row
from cramprelief.ui.kit.button import Button
from cramprelief.ui.kit.press import Dress
from cramprelief.ui.kit.progress import RepDots
from cramprelief.ui.kit.tile import Tile, TileStyle
from cramprelief.ui.kit.words import Words
from cramprelief.ui.theme.look import Look


class Repeats(QWidget):
    """ "Round 2 of 3" with its dots, and "Enough" once the least number of rounds is done."""

    enough = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._label = Words(look, self.tr("Round"), "label", "text2")
        self._count = Words(look, "", "kpi")
        self._dots = RepDots(look)
        self._enough = Button(look, self.tr("Enough rounds"), size="large", name=self.tr("Enough rounds. Go on"))
        self._offers_enough = True
        self._enough.clicked.connect(self.enough)
        for part in (self._label, self._count, self._dots, self._enough):
            part.setParent(self)
        self._mode = ""
        self.set_mode("column")

    def set_mode(self, mode: str) -> None:
        """ "column" under each other, "line" side by side. "small" and "short" are the same with "enough" left to the

        menu; "tiny" leaves out the label too, "words" the dots as well.
        """
        if mode == self._mode:
            return
        self._mode = mode
        self._offers_enough = mode in ("column", "line")
        self._count.restyle("kpi" if mode in ("column", "small") else "leadb")
        self._label.setVisible(mode in ("column", "small"))
        self._dots.setVisible(mode != "words")
        if mode in ("line", "short"):
            rearrange(self, row(self._count, self._dots, self._enough, None, gap=14))
        else:
            rearrange(self, column(self._label, self._count, self._dots, self._enough, gap=4))

    def show_moment(self, moment: Moment) -> None:
        self._count.setText(self.tr("{0} of {1}").format(moment.repeat, moment.repeats))
        self._dots.show_repeat(moment.repeat, moment.repeats)
        self._enough.setVisible(moment.enough and self._offers_enough)
        self.setVisible(moment.repeats > 1)


class Next(QWidget):
    """The next instruction in words, with its length, and its picture where there is room."""

    def __init__(self, look: Look, picture: QWidget) -> None:
        super().__init__()
        self.picture = picture
        self._pictured, self._follows = True, True
        self._label = Words(look, self.tr("Next"), "label", "text2")
        self._words = Words(look, "", "leadb", wrap=True)
        self._time = Words(look, "", "body", "text2")
        self.setLayout(column(self._label, picture, self._words, self._time, gap=4))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def set_large(self, large: bool) -> None:
        self._words.restyle("leadb" if large else "bodyb")

    def set_pictured(self, pictured: bool) -> None:
        """Whether there is room for the picture."""
        self._pictured = pictured
        self.picture.setVisible(pictured and self._follows)

    def show_moment(self, moment: Moment, *, timed: bool = True) -> None:
        self._follows = moment.next is not None
        self.set_pictured(self._pictured)
        self._words.setText(moment.next_instruction or self.tr("That is all"))
        self._time.setText(self._length(moment) if timed else "")
        self._time.setVisible(bool(self._time.text()))

    def _length(self, moment: Moment) -> str:
        step = moment.next
        if step is None:
            return ""
        if step.times:
            return self.tr("{0} times").format(step.times)
        if moment.next_seconds is None:
            return self.tr("in your own time")
        return self.tr("{0} seconds").format(round(moment.next_seconds))


class _Answer(Tile):
    """It comes by itself, perhaps under a resting pointer: nothing may look chosen before it is pressed."""

    def fill_color(self, dress: Dress) -> QColor | None:
        return super().fill_color(dress) if self.isDown() else self.look.color(dress.fill or "surface")


class MinuteCheck(QWidget):
    """ "Has it eased?" It stops nothing and goes away by itself."""

    answered = Signal(str)
    """"eased", "same" or "worse"."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._question = Words(look, self.tr("Has it eased?"), "h3", wrap=True)
        self.replies: dict[Notice, str] = {
            "same": self.tr("Go on. It can take a few minutes."),
            "went_on": self.tr("No answer, so it goes on by itself."),
        }
        self._reply = Words(look, "", "leadb", wrap=True)
        self._answers = [
            _Answer(look, words, None, icon, style=TileStyle(64, "bodyb", icon=24))
            for words, icon in (
                (self.tr("Eased"), "check-circle"), (self.tr("Same"), "minus"), (self.tr("Worse"), "trend-up"),
            )
        ]  # fmt: skip
        for tile, event in zip(self._answers, ("eased", "same", "worse"), strict=True):
            tile.clicked.connect(lambda _=False, event=event: self.answered.emit(event))
        for part in (self._question, self._reply, *self._answers):
            part.setParent(self)
        self._mode = ""
        self._replies: Notice | None = None
        self.set_mode("column")

    @property
    def buttons(self) -> tuple[Tile, ...]:
        return tuple(self._answers)

    def set_mode(self, mode: str) -> None:
        """ "column" with icons, "line" in one row, "short" a row without question and icons, "tight" a low one."""
        if mode == self._mode:
            return
        self._mode = mode
        for tile, icon in zip(self._answers, ("check-circle", "minus", "trend-up"), strict=True):
            tile.set_icon(icon if mode == "column" else None)
            tile.set_measures(height=46 if mode == "tight" else 64)
            tile.set_centred(mode != "column")
        if mode in ("line", "short", "tight"):
            answers = row((self._question, 2), *((tile, 1) for tile in self._answers), gap=6)
            rearrange(self, column(self._reply, answers, gap=0))
        else:
            rearrange(self, column(self._question, *self._answers, self._reply, gap=8))
        self._show()

    def show_reply(self, notice: Notice | None) -> None:
        """A calm word in the place of the question: to "the same", or that it went on; None for the question."""
        if notice != self._replies:
            self._replies = notice
            if notice is not None:
                self._reply.setText(self.replies[notice])
            self._show()

    def _show(self) -> None:
        self._reply.setVisible(self._replies is not None)
        self._question.setVisible(not self._replies and self._mode in ("column", "line"))
        for tile in self._answers:
            tile.setVisible(not self._replies)
