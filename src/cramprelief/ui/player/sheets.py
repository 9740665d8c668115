# SPDX-License-Identifier: MIT
"""What lies over the player while its clock stands still: paused, not helping, over."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from cramprelief.guide.choices import Choice
from cramprelief.guide.moment import Moment
from cramprelief.guide.practice import as_cramp
from cramprelief.guide.rows import Flag
from cramprelief.guide.transitions import SessionEvent
from cramprelief.ui.kit.boxes import box, column, rearrange, row
from cramprelief.ui.kit.keyboard import digit_meant, is_plain, key_meant
from cramprelief.ui.kit.sheet import Sheet
from cramprelief.ui.kit.tile import Tile, TileStyle
from cramprelief.ui.kit.words import Words
from cramprelief.ui.shell.warning_bar import WarningBar
from cramprelief.ui.theme.look import Look

_ICONS = {"hurts": "trend-up", "no-change": "clock-countdown", "breathe": "wind", "not-a-cramp": "first-aid"}


def _foot(look: Look, words: str, icon: str) -> Tile:
    """The quiet way out at the end of a sheet."""
    return Tile(look, words, None, icon, kind="ghost", style=TileStyle(60, "bodyb", centre=True, icon=24))


class PausedSheet(Sheet):
    """One large way on."""

    asked = Signal(str)
    """An event of the session: "resume", "repeat_step", "eased", "not_helping" or "stop"."""
    anyway = Signal()
    """Go on although a warning sign is ticked."""

    def __init__(self, look: Look, host: QWidget) -> None:
        super().__init__(look, host, name=self.tr("Paused"))
        self._title = Words(look, "", "h1", wrap=True)
        self._left = Words(look, "", "lead", "text2", wrap=True)
        self.go_on = Tile(
            look,
            self.tr("Go on"),
            None,
            "fill/play",
            kind="primary",
            style=TileStyle(104, "start", centre=True, icon=44, radius=26),
        )
        self.signs = WarningBar(look)
        self._sign: Flag | None = None
        self._others = [
            Tile(look, words, None, icon, style=TileStyle(68, "bodyb", centre=True, icon=24))
            for words, icon in (
                (self.tr("Start this step again"), "arrow-counter-clockwise"),
                (self.tr("It eased"), "check-circle"),
                (self.tr("Not helping"), "hand-palm"),
            )
        ]
        self._others[2].set_kind("pain")
        self._row = QWidget()
        self.stop = _foot(look, self.tr("Stop and go home"), "x")
        self.set_content(column(self._title, self._left, 8, self.signs, self.go_on, 2, self._row, self.stop))
        QWidget.setTabOrder(self.signs, self.go_on)
        self.go_on.clicked.connect(self._go_on)
        for tile, event in zip(self._others, ("repeat_step", "eased", "not_helping"), strict=True):
            tile.clicked.connect(lambda _=False, event=event: self.asked.emit(event))
        self.stop.clicked.connect(lambda: self.asked.emit("stop"))

    def adapt(self, narrow: bool) -> None:
        self.signs.set_room("some" if narrow else "all")
        if narrow:
            rearrange(self._row, column(*self._others, gap=10))
        else:
            rearrange(self._row, row(*((tile, 1) for tile in self._others)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys: dict[int, SessionEvent] = {
            Qt.Key.Key_P: "resume", Qt.Key.Key_R: "repeat_step", Qt.Key.Key_E: "eased", Qt.Key.Key_H: "not_helping",
            Qt.Key.Key_Escape: "stop",
        }  # fmt: skip
        word = keys.get(key_meant(event))
        event.accept()
        if word is not None and not (word == "resume" and self._sign is not None):
            self.asked.emit(word)

    def _go_on(self) -> None:
        if self._sign is not None:
            self.anyway.emit()
        else:
            self.asked.emit("resume")

    def stop_now(self) -> QWidget | None:
        """Enter must not go on against a sign."""
        return self.signs if self._sign is not None else super().stop_now()

    def show_sign(self, flag: Flag | None) -> None:
        """A warning sign that holds: it is the loudest, and going on takes the person's own word."""
        self._sign = flag
        self.signs.show_flag(flag)
        held = flag is not None
        self.go_on.set_words(self.tr("Go on anyway") if held else self.tr("Go on"))
        self.go_on.set_kind("ghost" if held else "primary")
        self.go_on.set_icon(None if held else "fill/play")
        self.go_on.set_measures(height=56 if held else 104, title_style="bodyb" if held else "start")
        self._row.setVisible(not held)
        if flag is not None:
            self._title.setText(self.tr("You ticked a warning sign"))
            self._left.setText(self.tr("{0} Only a doctor can tell.").format(flag.why))

    def show_moment(self, moment: Moment) -> None:
        """How much is left, and why it stands still."""
        slept = moment.notice == "slept"
        eased, not_helping = self._others[1:]
        eased.set_words(self.tr("It eased") if as_cramp(moment) else self.tr("Done"))
        not_helping.set_words(self.tr("Not helping") if as_cramp(moment) else self.tr("Too much"))
        self.stop.set_words(self.tr("Stop and go home") if as_cramp(moment) else self.tr("Stop"))
        self._title.setText(self.tr("Go on where you were?") if slept else self.tr("Paused. Take your time."))
        if moment.remaining is None:
            left = moment.instruction
        else:
            seconds = max(1, round(moment.remaining))
            left = self.tr("1 second left of this step. Breathe slowly.")
            if seconds > 1:
                left = self.tr("{0} seconds left of this step. Breathe slowly.").format(seconds)
        self._left.setText(self.tr("The computer slept. {0}").format(left) if slept else left)


class ChoicesSheet(Sheet):
    """ "What is going on?" with at most four ways on. Keys 1 to 4 choose."""

    chosen = Signal(object)
    """A `guide.choices.Choice`."""
    back = Signal()

    def __init__(self, look: Look, host: QWidget) -> None:
        super().__init__(look, host, name=self.tr("Not helping"))
        self._tiles: list[tuple[Choice, Tile]] = []
        self._title = Words(look, "", "h1", wrap=True)
        self._waits = Words(look, "", "lead", "text2", wrap=True)
        self._list = box(column(gap=12))
        self._back = _foot(look, self.tr("Back to where you were"), "arrow-left")
        self.set_content(column(self._title, self._waits, 8, self._list, self._back))
        self._back.clicked.connect(self.back)
        self.dismissed.connect(self.back)

    def show_choices(self, choices: Sequence[Choice], *, cramp: bool) -> None:
        """`cramp` False: what is too much is no cramp."""
        title = self.tr("Let's change it. What is going on?") if cramp else self.tr("Too much? Let's make it easier.")
        self._title.setText(title)
        waits = self.tr("The timer is paused. Let go and rest.")
        if cramp:
            waits = self.tr("Let go and rest. Without an answer, slow breathing comes in a minute.")
        self._waits.setText(waits)
        for _, tile in self._tiles:
            tile.setParent(None)
            tile.deleteLater()
        self._tiles = [(choice, self._tile(choice)) for choice in choices]
        rearrange(self._list, column(*(tile for _, tile in self._tiles), gap=12))
        for first, second in pairwise([*(tile for _, tile in self._tiles), self._back]):
            QWidget.setTabOrder(first, second)

    def _tile(self, choice: Choice) -> Tile:
        tile = Tile(
            self.look,
            choice.title,
            choice.leads_to,
            _ICONS.get(choice.id, "arrows-split"),
            kind="danger_soft" if choice.to is None else "plain",
            style=TileStyle(86, sub="body"),
            trail="caret-right",
        )
        tile.clicked.connect(lambda: self.chosen.emit(choice))
        return tile

    def keyPressEvent(self, event: QKeyEvent) -> None:
        number = digit_meant(event) if is_plain(event) else None
        if number is not None and 1 <= number <= len(self._tiles):
            self._tiles[number - 1][1].click()
            event.accept()
        else:
            super().keyPressEvent(event)


class OverSheet(Sheet):
    """The routine has come to its end and nobody has said yet how it is."""

    asked = Signal(str)
    """"eased", "same", "worse", "again" or "stop"."""

    def __init__(self, look: Look, host: QWidget) -> None:
        super().__init__(look, host, name=self.tr("Has it eased?"))
        self._title = Words(look, "", "h1", wrap=True)
        self._why = Words(look, "", "lead", "text2", wrap=True)
        self.eased = Tile(
            look,
            "",
            None,
            "check-circle",
            kind="relief",
            style=TileStyle(104, "start", centre=True, icon=44, radius=26),
        )
        self._same = Tile(look, self.tr("The same"), "", "arrows-split", style=TileStyle(76, sub="body"))
        self._worse = Tile(
            look,
            self.tr("Worse"),
            self.tr("Check the warning signs"),
            "trend-up",
            kind="danger_soft",
            style=TileStyle(76, sub="body"),
        )
        self._again = Tile(
            look, self.tr("Once more"), None, "repeat", kind="ghost", style=TileStyle(60, "bodyb", centre=True, icon=24)
        )
        self._stop = _foot(look, "", "x")
        self._row, self._foot = QWidget(), QWidget()
        for tile, holder in (
            (self._same, self._row), (self._worse, self._row), (self._again, self._foot), (self._stop, self._foot),
        ):  # fmt: skip
            tile.setParent(holder)
        self.set_content(column(self._title, self._why, 8, self.eased, 2, self._row, self._foot))
        for button, event in (
            (self.eased, "eased"), (self._same, "same"), (self._worse, "worse"), (self._again, "again"),
            (self._stop, "stop"),
        ):  # fmt: skip
            button.clicked.connect(lambda _=False, event=event: self.asked.emit(event))

    def adapt(self, narrow: bool) -> None:
        for holder, tiles in ((self._row, (self._same, self._worse)), (self._foot, (self._again, self._stop))):
            rearrange(holder, column(*tiles, gap=10) if narrow else row(*((tile, 1) for tile in tiles)))

    def show_moment(self, moment: Moment, following: str = "") -> None:
        """`following` is the title of what comes next where it is the same."""
        cramp = moment.cramp
        self._title.setText(self.tr("Has it eased?") if cramp else self.tr("That is all. Well done."))
        because = moment.ended_because or self.tr("That was the last step. Rest a moment.")
        if moment.goes_on_in is not None:
            because = self.tr("{0} Hands busy? It goes on by itself in 20 seconds.").format(because)
        self._why.setText(because)
        self.eased.set_words(self.tr("It eased") if cramp else self.tr("Done"))
        self._same.set_words(self._same.text(), self.tr("Next: {0}").format(following) if following else None)
        self._row.setVisible(cramp)
        self._stop.set_words(self.tr("Stop and go home") if cramp else self.tr("Stop"))
        self._stop.setVisible(cramp)
