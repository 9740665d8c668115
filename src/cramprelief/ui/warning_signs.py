# SPDX-License-Identifier: MIT
"""Is it something else? Ticks at one side, what to do at the other. Nothing here is a diagnosis."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLayout, QWidget

from cramprelief.guide.tables import Flag
from cramprelief.ui.announce import announce
from cramprelief.ui.check_first import CheckFirst
from cramprelief.ui.kit.boxes import box, column, rearrange, row
from cramprelief.ui.kit.button import Button
from cramprelief.ui.kit.card import Card, Icon
from cramprelief.ui.kit.check import CheckRow
from cramprelief.ui.kit.scroll import Scroll
from cramprelief.ui.kit.words import Words
from cramprelief.ui.page import Page
from cramprelief.ui.parts import Parts
from cramprelief.ui.theme.shape import Shape
from cramprelief.ui.warning_answer import WarningAnswer

_DRESS = {
    "emergency": ("danger", "phone-call", "danger"),
    "urgent": ("caution", "first-aid-kit", "control"),
    "doctor": ("primary", "calendar-blank", "control"),
}
"""level: (ink family, icon, border)."""


class WarningSigns(Page):
    """`show_for`: None for all signs, "player" or "finished" the same on the way back there, or a CheckFirst."""

    def __init__(self, parts: Parts) -> None:
        super().__init__(parts.look)
        self.parts = parts
        look = parts.look
        self._first: CheckFirst | None = None
        self._back_to = "home"
        self._was = ""
        self._signs: Scroll | None = None
        self._rows: list[tuple[Flag, CheckRow]] = []
        self._ticked_before: Mapping[str, str] = {}
        self._back = Button(look, "", "arrow-left", name=self.tr("Back"))
        self._title = Words(look, "", "h1", wrap=True)
        hint = self.tr("Tick what fits. A cramp is a hard, painful muscle that eases in minutes.")
        self._hint = Words(look, hint, "body", "text2", wrap=True)
        self._groups = QWidget()
        self.answer = WarningAnswer(parts)
        self.keep(self._back, self._title, self._hint, self._groups, self.answer)
        self._back.clicked.connect(self._leave)
        self.answer.go_on.connect(self._go_on)
        self.answer.home.connect(lambda: self.go.emit("home", None))

    # What is shown

    def show_for(self, argument: object) -> None:
        self._first = argument if isinstance(argument, CheckFirst) else None
        self._back_to = argument if isinstance(argument, str) else "home"
        playing = self.parts.playing
        self._was = playing.now.state if playing.now is not None else ""
        playing.send("pause")
        flags = self._first.card.flags if self._first is not None else self.parts.shelf.safety.flags()
        self._title.setText(self.tr("Is it something else?") if self._first is None else self.tr("A short check first"))
        self._rows = []
        self._ticked_before = self.parts.preferences.now.signs
        groups = [(level, [flag for flag in flags if flag.level == level]) for level in _DRESS]
        fresh = QWidget()
        fresh.setLayout(column(*(self._group(level, some) for level, some in groups if some), None, gap=14))
        rearrange(self._groups, column(fresh))
        self._tell()

    def _group(self, level: str, flags: Sequence[Flag]) -> Card:
        ink, icon, border = _DRESS[level]
        look = self.look
        rows = [CheckRow(look, flag.show, large=look.text_scale < 1.6) for flag in flags]
        for flag, check in zip(flags, rows, strict=True):
            check.toggled.connect(self._tell)
            check.toggled.connect(lambda _on: self._remember())
            self._rows.append((flag, check))
        head = row(
            Icon(look, icon, 28, f"{ink}_ink"),
            (Words(look, self.parts.shelf.safety.title(level), "leadb", f"{ink}_ink", wrap=True), 1),
        )
        return Card(look, column(head, 4, *rows, margin=(16, 16, 14, 12), gap=2), border=border, width=2)

    def _tell(self) -> None:
        """Swap the answer at once, for the gravest sign that is ticked."""
        ticked = [flag for flag, check in self._rows if check.isChecked()]
        order = list(_DRESS)
        gravest = min(ticked, key=lambda flag: order.index(flag.level), default=None)
        way = "start" if self._first is not None else "back" if self._back_to == "player" else "home"
        self.answer.show_flag(gravest, way=way)
        if gravest is not None:
            if self._signs is not None:
                self._signs.verticalScrollBar().setValue(0)
            announce(self, gravest.do, urgent=True)

    def _remember(self) -> None:
        """Each tick is kept at once, with its day, for the doctor's page; a tick taken back leaves what was before."""
        today = date.today().isoformat()
        signs = dict(self._ticked_before)
        signs.update((flag.id, today) for flag, check in self._rows if check.isChecked())
        self.parts.preferences.change(signs=signs)

    # Layout

    def breakpoint(self, shape: Shape) -> Hashable:
        return shape.width == "wide", shape.short, shape.w >= 360, shape.h < 440, shape.w >= 200

    def arrange(self, shape: Shape) -> None:
        wide = shape.width == "wide"
        self._title.restyle("h1" if wide else "h2" if shape.w >= 360 else "bodyb")
        self.answer.set_compact(not wide)
        rearrange(self, self._wide(shape) if wide else self._one(shape))

    def _scroll(self, layout: QLayout) -> Scroll:
        return self.hold(Scroll(self.look, box(layout)))

    def _wide(self, shape: Shape) -> QLayout:
        head = row(self._back, (self._title, 1), gap=18)
        low = 16 if shape.short else 28
        signs = self._scroll(column(self._hint, self._groups, margin=(0, 0, 8, low), gap=12))
        left = column(head, (signs, 1), gap=12)
        right = self._scroll(column(self.answer, margin=(0, 0, 0, low)))
        self._signs = None
        margin = (32, 16, 28, 0) if shape.short else (40, 30, 36, 0)
        return row((left, 54), (right, 46), margin=margin, gap=32)

    def _one(self, shape: Shape) -> QLayout:
        """The answer stands above the signs and stays in sight; in the smallest window it scrolls with them."""
        head = row(self._back, (self._title, 1))
        self._signs = None
        if shape.h < 440:
            side = 16 if shape.w >= 200 else 4
            self._signs = self._scroll(column(self.answer, self._hint, self._groups, margin=(0, 0, 6, 12), gap=12))
            return column(head, (self._signs, 1), margin=(side, 12, side, 0), gap=12)
        signs = self._scroll(column(self._hint, self._groups, margin=(0, 0, 6, 12), gap=12))
        return column(head, self.answer, (signs, 1), margin=(16, 12, 14, 0), gap=12)

    def first_focus(self) -> QWidget:
        return self._rows[0][1] if self._rows else self._back

    # Ways out

    def _go_on(self) -> None:
        """None of these: back to the stretch, or on to the one that the check stood before."""
        if self._first is None:
            self.parts.preferences.change(signs_none=date.today().isoformat())
        if self._first is not None:
            self.play.emit(self._first.routine_id)
        else:
            self._leave()

    def _leave(self) -> None:
        """Back to where the person came from; a stretch goes on only where no sign speaks against it."""
        if self._back_to == "player" and not self._ticked and self._was in ("playing", "paused", "choosing"):
            self.parts.playing.send("resume")
        self.go.emit(self._back_to, None)

    def left(self) -> None:
        """By whatever way: the first move on Home goes on, unless a sign is ticked."""
        if self._back_to != "player" and not self._ticked and self._was == "playing":
            self.parts.playing.send("resume")

    @property
    def _ticked(self) -> bool:
        return any(check.isChecked() for _, check in self._rows)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)
