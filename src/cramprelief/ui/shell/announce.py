# SPDX-License-Identifier: MIT
"""What a screen reader is told without being asked: the new instruction, half, ten seconds, the end. Never seconds.

It is told by an announcement, or as the window says (see `ui/desktop/spoken_name.py`).
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from cramprelief.guide.moment import Moment
from cramprelief.guide.practice import is_practice
from cramprelief.ui.shell.window import Window

HALF_FROM, TEN_FROM = 20.0, 25.0
"""Least length of a step, in seconds, for "Half" and for "10 seconds"."""


def announce(widget: QWidget, text: str, *, urgent: bool = False) -> None:
    """Say `text` once; `urgent` interrupts, for warning signs only. Costs nothing without a screen reader."""
    if not text or not QAccessible.isActive():
        return
    window = widget.window()
    if isinstance(window, Window) and window.tell_reader is not None:
        window.tell_reader(text)
        return
    event = QAccessibleAnnouncementEvent(widget, text)
    politeness = QAccessible.AnnouncementPoliteness
    event.setPoliteness(politeness.Assertive if urgent else politeness.Polite)
    QAccessible.updateAccessibility(event)


class Announcer(QObject):
    """Follows the moments and decides what is worth saying. `speak` is `announce` bound to a window, or a test's."""

    def __init__(self, speak: Callable[[str], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._speak = speak
        self._last: Moment | None = None

    def follow(self, moment: Moment) -> None:
        """Take the next moment; words come at most once each."""
        last, self._last = self._last, moment
        for words in self._words(last, moment):
            self._speak(words)

    def _words(self, last: Moment | None, moment: Moment) -> list[str]:
        if last is None or last.turn != moment.turn or (last.routine_id, last.play) != (moment.routine_id, moment.play):
            return [self._instruction(moment)]
        if moment.state != last.state:
            return [self._state(last, moment)]
        if moment.state != "playing" or moment.remaining is None or last.remaining is None or not moment.length:
            return []
        said = []
        half = moment.length / 2
        if moment.length >= HALF_FROM and moment.remaining <= half < last.remaining:
            said.append(self.tr("Half"))
        if moment.length >= TEN_FROM and moment.remaining <= 10 < last.remaining:
            said.append(self.tr("10 seconds"))
        if moment.check_due and not last.check_due:
            said.append(self.tr("Has it eased?"))
        return said

    def _instruction(self, moment: Moment) -> str:
        """Which side comes first, the words, and what holds for every stretch the first time that one is held."""
        care = (moment.firm, moment.stop) if moment.firm else ()
        return " ".join(line for line in (moment.sides, self._given(moment), *care) if line)

    def _given(self, moment: Moment) -> str:
        if moment.repeats > 1:
            return self.tr("{0} {1} of {2}").format(moment.instruction, moment.repeat, moment.repeats)
        if moment.ways:
            ways = (self.tr("{0}: {1}").format(number, way.show) for number, way in enumerate(moment.ways, 1))
            return self.tr("{0} {1} The first begins by itself.").format(moment.instruction, " ".join(ways))
        return moment.instruction

    def _state(self, last: Moment, moment: Moment) -> str:
        words = {
            "paused": self.tr("Paused. Take your time."),
            "eased": self.tr("It eased."),
            "finished": self.tr("This routine is over. Has it eased?"),
        }
        if is_practice(moment.routine_id) and moment.state in ("eased", "finished"):
            return self.tr("That was the practice. Rest well.")
        if not moment.cramp and moment.state in ("eased", "finished"):
            return self.tr("That is all. Well done.")
        if moment.state == "playing" and last.state == "paused":
            return self.tr("Going on. {0}").format(moment.instruction)
        return words.get(moment.state, "")
