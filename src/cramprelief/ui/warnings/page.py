# SPDX-License-Identifier: MIT
"""Is it something else? Ticks at one side, what to do at the other. Nothing here is a diagnosis."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLayout, QWidget

from cramprelief.application.first_choice import AboutPlace, CheckFirst
from cramprelief.application.page_name import PAGE_NAMES, PageName
from cramprelief.clinical.shown import of_signs
from cramprelief.guide.rows import Flag, PageRow
from cramprelief.reading.closed import is_one_of
from cramprelief.record.settings import DoctorsPage
from cramprelief.ui.evidence.check_line import CheckLine
from cramprelief.ui.kit.boxes import box, column, let_arrows_move, rearrange, row
from cramprelief.ui.kit.button import Button
from cramprelief.ui.kit.card import Card, Icon
from cramprelief.ui.kit.check import CheckRow
from cramprelief.ui.kit.scroll import Scroll
from cramprelief.ui.kit.words import Words
from cramprelief.ui.shell.announce import announce
from cramprelief.ui.shell.page import Page
from cramprelief.ui.state.parts import Parts
from cramprelief.ui.theme.shape import PageShape
from cramprelief.ui.theme.tokens import ColorRole, TextStyle
from cramprelief.ui.warnings.answer import Alarm, Meanwhile
from cramprelief.ui.warnings.none_ticked import NoneOfThese

_DRESS: dict[str, tuple[ColorRole, str, ColorRole]] = {
    "emergency": ("danger_ink", "phone-call", "danger"),
    "urgent": ("caution_ink", "first-aid-kit", "control"),
    "doctor": ("primary_ink", "calendar-blank", "control"),
}
"""level: (ink, icon, border)."""


class WarningsArrangement(NamedTuple):
    wide: bool
    title_style: TextStyle
    low: bool
    """The alarm scrolls with the signs."""
    side: int
    """Pixels beside the one column."""
    margin: tuple[int, int, int, int]
    foot: int
    """Of the two columns."""


class WarningsPage(Page):
    """`show_for`: None for all signs, "player" or "finished" the same on the way back there, a CheckFirst, or
    AboutPlace. It opens at its top.
    """

    def __init__(self, parts: Parts) -> None:
        super().__init__(parts.look)
        self.parts = parts
        look = parts.look
        self._first: CheckFirst | None = None
        self._back_to: PageName = "home"
        self._was = ""
        self._about: PageRow | None = None
        self._every_sign = False
        self._areas: list[Scroll] = []
        self._signs: Scroll | None = None
        self._rows: list[tuple[Flag, CheckRow]] = []
        self._ticked_before: Mapping[str, str] = {}
        self._back = Button(look, "", "arrow-left", name=self.tr("Back"))
        self._title = Words(look, "", "h1", wrap=True)
        self._hint = Words(look, "", "body", "text2", wrap=True)
        self._groups = QWidget()
        let_arrows_move(self._groups)
        self._list = QWidget(self._groups)
        self.alarm = Alarm(parts)
        self.meanwhile = Meanwhile(look)
        self.none = NoneOfThese(look, parts.catalogue.safety.cramp())
        self.check = CheckLine(look)
        self.keep(self._back, self._title, self._hint, self.check, self._groups, self.alarm, self.meanwhile, self.none)
        self._back.clicked.connect(self._leave)
        self.none.go_on.connect(self._go_on)
        self.meanwhile.anyway.connect(self._go_on_anyway)
        self.alarm.set_number.connect(lambda: self.go_to("settings", "you"))
        self.meanwhile.home.connect(lambda: self.go_to("home"))

    def first_words(self) -> Words:
        return self._title

    # What is shown

    def show_for(self, argument: object) -> None:
        self._first = argument if isinstance(argument, CheckFirst) else None
        about = argument if isinstance(argument, AboutPlace) else None
        self._about = self.parts.catalogue.safety.page(about.page) if about is not None else None
        self._every_sign = about is not None and about.every_sign
        self._back_to = argument if is_one_of(argument, PAGE_NAMES) else "home"
        playing = self.parts.playing
        self._was = playing.now.state if playing.now is not None else ""
        playing.send("pause")
        self._say_what_it_is()
        self._rows = []
        self._ticked_before = self.parts.preferences.doctors_page.signs
        cards = self._cards()
        self.check.show_check(of_signs(flag for flag, _ in self._rows))
        before, self._list = self._list, box(column(*cards, None, gap=14))
        rearrange(self._groups, column(self._list))
        before.hide()
        before.deleteLater()
        self._tell()
        for area in self._areas:
            area.verticalScrollBar().setValue(0)

    def _say_what_it_is(self) -> None:
        row = self._about
        self._title.setText(self.tr("Is it something else?") if self._first is None else self.tr("A short check first"))
        self._hint.setText(self.tr("Tick what fits. A cramp is a hard, painful muscle that eases in minutes."))
        if row is not None:
            self._title.setText(row.name)
            self._hint.setText(self.tr("Tick what fits."))
        self.none.show_for(None if row is None else row.may_be)

    def _cards(self) -> list[Card]:
        """The signs that Home names first, then all others by what to do; or those of a short check."""
        safety, held = self.parts.catalogue.safety, self.parts.signs.names
        if self._first is not None and self._first.card is not None:
            names = dict.fromkeys((*(flag.id for flag in self._first.card.flags), *held))
            return [self._group([safety.flag(name) for name in names])]
        if self._about is not None:
            asked = self._about.all_signs if self._every_sign else self._about.card
            return [self._group([safety.flag(name) for name in dict.fromkeys((*asked, *held))])]
        first = safety.first()
        others = [flag for flag in safety.flags() if flag not in first and flag.id not in {one.id for one in first}]
        by_level = [[flag for flag in others if flag.level == level] for level in _DRESS]
        return [self._group(first, self.tr("Look at these first")), *(self._group(some) for some in by_level if some)]

    def _group(self, flags: Sequence[Flag], title: str = "") -> Card:
        """A card of signs, with a heading for each thing to do."""
        look, held = self.look, self.parts.signs.names
        parts: list[QWidget | QLayout] = [Words(look, title, "h3", wrap=True)] if title else []
        levels = [level for level in _DRESS if any(flag.level == level for flag in flags)]
        for level in levels:
            ink, icon, _ = _DRESS[level]
            words = Words(look, self.parts.catalogue.safety.title(level), "leadb", ink, wrap=True)
            parts.append(row(Icon(look, icon, 28, ink), (words, 1)))
            for flag in (each for each in flags if each.level == level):
                check = CheckRow(look, flag.show, checked=flag.id in held, large=look.text_scale < 1.6)
                check.toggled.connect(self._ticked)
                self._rows.append((flag, check))
                parts.append(check)
        return Card(look, column(*parts, margin=(16, 14, 14, 12), gap=4), border=_DRESS[levels[0]][2], width=2)

    def _ticked(self) -> None:
        self._remember()
        self._tell(aloud=True)

    def _tell(self, *, aloud: bool = False) -> None:
        """Swap the answer at once, for the gravest sign that is ticked."""
        ticked = [flag.id for flag, check in self._rows if check.isChecked()]
        self.parts.signs.tick(ticked)
        gravest = self.parts.catalogue.safety.gravest(ticked)
        self.alarm.show_flag(gravest)
        self.meanwhile.show_flag(gravest, self._way_on(gravest))
        self.none.setVisible(gravest is None)
        self.none.show_way(self._way_back(), self._icon_back())
        if gravest is not None and aloud:
            if self._signs is not None:
                self._signs.verticalScrollBar().setValue(0)
            announce(self, " ".join(word for word in (gravest.do, gravest.why, gravest.avoid) if word), urgent=True)

    def _icon_back(self) -> str:
        if self._about is not None:
            return "arrow-right"
        return "play" if self._first is not None else "arrow-left"

    def _way_back(self) -> str:
        if self._about is not None:
            return self.tr("See what you can do here")
        if self._first is not None:
            title = self.parts.title_of(self._first.routine_id)
            return self.tr("Start: {0}").format(title)
        if self._back_to == "player":
            return self.tr("Back to where you were")
        return self.tr("Back to Home") if self._back_to == "home" else self.tr("Back")

    def _way_on(self, flag: Flag | None) -> str:
        """There is a routine to go on with; a sign that only asks for a visit does not stand in its way."""
        if flag is not None and flag.level == "doctor" and self._about is not None:
            return self.tr("Go on")
        if flag is None or not (self._first is not None or self._back_to == "player"):
            return ""
        if flag.level == "doctor":
            return self.tr("Go on")
        return self.tr("Start anyway") if self._first is not None else self.tr("Go on anyway")

    def _remember(self) -> None:
        """Each tick is kept at once, with its day, for the doctor's page; a tick taken back leaves what was before."""
        today = date.today().isoformat()
        signs = dict(self._ticked_before)
        signs.update((flag.id, today) for flag, check in self._rows if check.isChecked())
        self.parts.preferences.change(DoctorsPage, signs=signs)

    # Layout

    def arrangement(self, shape: PageShape) -> WarningsArrangement:
        wide, short = shape.width == "wide", shape.short
        return WarningsArrangement(
            wide=wide,
            title_style="h1" if wide else "h2" if shape.w >= 360 else "bodyb",
            low=not wide and shape.h < 560,
            side=16 if shape.w >= 200 else 4,
            margin=(32, 16, 28, 0) if wide and short else (40, 30, 36, 0),
            foot=16 if wide and short else 28,
        )

    def arrange(self) -> None:
        now = self.arrangement(self.shape)
        self._title.restyle(now.title_style)
        self._areas = []
        self.alarm.set_compact(not now.wide)
        self.none.set_compact(not now.wide)
        self.meanwhile.set_compact(not now.wide)
        rearrange(self, self._wide(now) if now.wide else self._one(now))

    def _scrolled(self, layout: QLayout) -> Scroll:
        self._areas.append(self.hold(Scroll(self.look, box(layout))))
        return self._areas[-1]

    def _wide(self, now: WarningsArrangement) -> QLayout:
        head = row(self._back, (self._title, 1), gap=18)
        inner = (0, 0, 8, now.foot)
        signs = self._scrolled(column(self._hint, self.check, self._groups, margin=inner, gap=12))
        left = column(head, (signs, 1), gap=12)
        right = self._scrolled(column(self.none, self.alarm, (self.meanwhile, 1), margin=inner, gap=14))
        self._signs = None
        return row((left, 54), (right, 46), margin=now.margin, gap=32)

    def _one(self, now: WarningsArrangement) -> QLayout:
        """The signs, then the way on. The alarm stands above them in sight; in the smallest window it scrolls too."""
        head = row(self._back, (self._title, 1))
        after = (self.none, self.meanwhile)
        if now.low:
            parts = (self.alarm, self._hint, self.check, self._groups, *after)
            self._signs = self._scrolled(column(*parts, margin=(0, 0, 6, 12), gap=12))
            return column(head, (self._signs, 1), margin=(now.side, 12, now.side, 0), gap=12)
        self._signs = None
        signs = self._scrolled(column(self._hint, self.check, self._groups, *after, margin=(0, 0, 6, 12), gap=12))
        return column(head, self.alarm, (signs, 1), margin=(16, 12, 14, 0), gap=12)

    def first_focus(self) -> QWidget:
        return self._rows[0][1] if self._rows else self._back

    # Ways out

    def _go_on(self) -> None:
        """None of these: back to where the person was, or on to what the check stood before."""
        if self._first is None:
            self.parts.preferences.change(DoctorsPage, signs_none=date.today().isoformat())
        self._forth()

    def _go_on_anyway(self) -> None:
        """The person's own word; the sign stays told."""
        self.parts.signs.overrule()
        if self._first is None:
            self.parts.playing.send("resume")
        self._forth()

    def _forth(self) -> None:
        if self._first is not None:
            self.play.emit(self._first.routine_id)
        elif self._about is not None:
            self.go_to("place", self._about.id)
        else:
            self._leave()

    def _leave(self) -> None:
        """Back to what the person left, as it was; with a sign ticked nothing goes on by itself."""
        if self._back_to == "player" and self._was == "playing":
            self.parts.playing.send("resume")
        self.go_to(self._back_to)

    def left(self) -> None:
        """By whatever way: the first move on Home goes on, unless a sign is ticked."""
        if self._back_to != "player" and self._was == "playing":
            self.parts.playing.send("resume")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)
