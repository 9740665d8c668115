# SPDX-License-Identifier: MIT
"""The player's upper edge: stop, how far it has come, and the tools."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from cramprelief.guide.firm_pull import STOP_WHOLE
from cramprelief.guide.moment import Moment
from cramprelief.ui.kit.boxes import box, column, rearrange, row
from cramprelief.ui.kit.progress import SegmentBar
from cramprelief.ui.kit.stack import Stack
from cramprelief.ui.kit.words import RIGHT, Words
from cramprelief.ui.theme.look import Look
from cramprelief.vocabulary import PLACE_WORDS


class PlayerTop(QWidget):
    """Stop, title, step, segments, and side, voice and dimmer (or a menu button where there is no room)."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self.stop = Stack(look, self.tr("Stop"), "x", kind="quiet", size=(96, 70), icon_size=28)
        self.stop.set_note(STOP_WHOLE)
        self.side = Stack(look, self.tr("Side"), "arrows-left-right", kind="quiet", size=(96, 70), icon_size=28)
        self.voice = Stack(look, self.tr("Voice"), "speaker-high", kind="quiet", size=(96, 70), icon_size=28)
        self.dimmer = Stack(look, self.tr("Dimmer"), "moon", kind="quiet", size=(96, 70), icon_size=28)
        self.helper = Stack(
            look, self.tr("Helper"), "users", kind="quiet", size=(96, 70), icon_size=28,
            name=self.tr("A helper does it"),
        )  # fmt: skip
        self.more = Stack(look, self.tr("More"), "dots-three-outline", kind="quiet", size=(64, 64), icon_size=28)
        self.signs = Stack(
            look, self.tr("Warnings"), "first-aid", kind="quiet", size=(96, 70), icon_size=28,
            name=self.tr("Warning signs"),
        )  # fmt: skip
        for switch in (self.voice, self.dimmer, self.helper):
            switch.setCheckable(True)
        self._title = Words(look, "", "bodyb")
        self._step = Words(look, "", "bodyb", "text2", align=RIGHT)
        self._segments = SegmentBar(look)
        self._title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._heading = row((self._title, 1), self._step, gap=8)
        self._progress = box(column(None, self._heading, self._segments, None, gap=9))
        for part in (*self.buttons, self._progress):
            part.setParent(self)
        self._mode = ""
        self._helps = True
        self._tools: tuple[Stack, ...] = ()
        self._texts: tuple[str, ...] = ("",)
        self.set_mode("wide")

    @property
    def buttons(self) -> tuple[Stack, ...]:
        """In reading order."""
        return (self.stop, self.side, self.helper, self.voice, self.dimmer, self.signs, self.more)

    def set_mode(self, mode: str) -> None:
        """ "wide": tools with words; "medium": icons only; "narrow": stop, voice, signs and a menu, "narrowest" without

        the voice; "tiny": stop and menu.
        """
        if mode == self._mode:
            return
        self._mode = mode
        tools = {
            "wide": (self.side, self.helper, self.voice, self.dimmer, self.signs),
            "medium": (self.side, self.helper, self.voice, self.dimmer, self.signs),
            "narrow": (self.voice, self.signs, self.more),
            "narrowest": (self.signs, self.more),
            "tiny": (self.more,),
        }[mode]
        self._tools = tools
        self._show_tools()
        icons = mode != "wide"
        for button in self.buttons:
            button.set_shows("icon" if icons else "both")
            button.set_measures(*((64, 64) if icons else (96, 70)))
        gap = 10 if mode == "wide" else 6
        rearrange(self, row(self.stop, gap, (self._progress, 1), gap, *tools, gap=gap))

    def _show_tools(self) -> None:
        """What the mode has room for; the helper only where a step has words for one."""
        for button in (self.side, self.helper, self.voice, self.dimmer, self.signs, self.more):
            button.setVisible(button in self._tools and (button is not self.helper or self._helps))

    def show_moment(self, moment: Moment, title: str) -> None:
        """`title` is the routine's; the rest comes from the moment."""
        self._title.setText(title)
        number, count = moment.step_index + 1, moment.step_count
        step = self.tr("Step {0} of {1}").format(number, count)
        self._texts = (step, self.tr("{0} of {1}").format(number, count))
        if moment.repeats > 1 and self._mode in ("wide", "medium"):
            rounds = self.tr("{0}, round {1} of {2}").format(step, moment.repeat, moment.repeats)
            self._texts = (rounds, *self._texts)
        self._fit_title()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_title()

    def event(self, event: QEvent) -> bool:
        """With another text size the room for the title changes, and the bar's own size does not."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit_title()
        return done

    def _fit_title(self) -> None:
        """The title gives way before anything is cut, then the words beside the numbers."""
        metrics, room = self.look.metrics("bodyb"), self._progress.width()
        fitting = (text for text in self._texts if metrics.horizontalAdvance(text) + 2 <= room)
        self._step.setText(next(fitting, self._texts[-1]))
        need = self._title.sizeHint().width() + self._step.sizeHint().width() + 8
        self._title.setVisible(self._progress.width() >= need)

    def show_progress(self, moment: Moment) -> None:
        """Each frame."""
        self._segments.show_steps(moment.step_index, moment.done_fraction)

    def show_side(self, side: str | None, place: str | None) -> None:
        """The side in the person's words: a leg, an arm, or a side of the trunk."""
        limb = PLACE_WORDS[place].limb if place in PLACE_WORDS else "leg"
        words = self.tr("Side")
        if side == "both":
            words = {"arm": self.tr("Both arms"), "leg": self.tr("Both legs"), "trunk": self.tr("Both sides")}[limb]
        elif side == "left":
            words = {"arm": self.tr("Left arm"), "leg": self.tr("Left leg"), "trunk": self.tr("Left side")}[limb]
        elif side == "right":
            words = {"arm": self.tr("Right arm"), "leg": self.tr("Right leg"), "trunk": self.tr("Right side")}[limb]
        name = self.tr("Change the side") if side is None else self.tr("{0}. Change the side").format(words)
        self.side.set_word(words, name=name)

    def show_voice(self, on: bool, lacking: str = "", reader: bool = False) -> None:
        """`lacking`: why nothing can be heard on this computer, and the cure; empty where something can.

        `reader`: a screen reader reads the steps in the place of the app's voice.
        """
        self.voice.set_note(self.tr("Your screen reader speaks") if reader else lacking)
        if reader:
            self.voice.set_word(self.tr("Reader"), "speaker-slash", name=self.tr("Voice"))
        elif lacking:
            self.voice.set_word(self.tr("No voice"), "speaker-slash")
        else:
            self.voice.set_word(self.tr("Voice"), "speaker-high" if on else "speaker-slash")
        self.voice.setChecked(on and not lacking and not reader)

    def show_helper(self, on: bool, any_words: bool) -> None:
        """`any_words` False: the routine has no line for a helper."""
        self.helper.setChecked(on)
        self._helps = any_words or on
        self._show_tools()

    def show_dimmer(self, on: bool) -> None:
        self.dimmer.setChecked(on)
