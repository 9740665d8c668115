# SPDX-License-Identifier: MIT
"""A routine as a card: picture, title, four facts, what we know. And the card of a file that cannot be read."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy

from cramprelief.guide.overview import without
from cramprelief.guide.person import Person
from cramprelief.routine.model import Routine
from cramprelief.ui.evidence.grade_badge import GradeTag
from cramprelief.ui.figure.thumbnail import StillPicture, Thumbnails
from cramprelief.ui.kit import terms
from cramprelief.ui.kit.boxes import set_wrapping
from cramprelief.ui.kit.place_words import place_words
from cramprelief.ui.kit.press import Pressable
from cramprelief.ui.kit.text import break_lines, longest_word
from cramprelief.ui.theme.look import Look
from cramprelief.ui.theme.tokens import TextStyle

_PAD, _RADIUS, _GAP = 14, 22, 8
_PICTURE = 0.45
"""Height of the picture as a share of its width."""


@dataclass(frozen=True, slots=True)
class _Fact:
    icon: str
    words: str


class RoutineCard(Pressable):
    """Opens a routine. Grows with its words; rows of a grid give all cards one height."""

    def __init__(
        self,
        look: Look,
        pictures: Thumbnails,
        routine: Routine,
        still: StillPicture,
        person: Person,
        *,
        own: bool = False,
        replaces: str | None = None,
    ) -> None:
        super().__init__(look, routine.title, kind="quiet")
        self.routine_id = routine.id
        self._pictures, self._still = pictures, still
        self._grade = GradeTag(look, routine.evidence.grade)
        places = [place_words(place) for place in routine.relieves]
        where = places[0] if len(places) == 1 else self.tr("{0} places").format(len(places))
        if len(places) == 2:
            where = terms.listed(places)
        needs = terms.need(routine.needs[0]) if routine.needs else self.tr("Nothing needed")
        more = len(routine.needs) - 1
        needs = self.tr("{0} and {1} more").format(needs, more) if more > 0 else needs
        self._facts: tuple[_Fact, ...] = (
            _Fact("person-arms-spread", where),
            _Fact("clock", terms.length(routine, person)),
            _Fact(terms.posture_icon(routine.posture[0]), terms.postures(routine)),
            _Fact(terms.need_icon(routine.needs), needs),
        )
        gone = without(routine, person)
        if gone:
            words = self.tr("Without the {0}, for you").format(terms.listed(gone))
            self._facts = (*self._facts, _Fact("hand-palm", words))
        self._mine = self.tr("Your own") if own else ""
        if replaces is not None:
            self._mine = self.tr("Your own, in the place of {0}").format(replaces)
        said = (routine.title, *(fact.words for fact in self._facts), self._grade.words, self._mine)
        self.setAccessibleName(", ".join(words for words in said if words))
        self.setAccessibleDescription(routine.summary)
        set_wrapping(self, QSizePolicy.Policy.Expanding)

    # Size

    def show_still(self, still: StillPicture) -> None:
        if still != self._still:
            self._still = still
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(320, self.heightForWidth(320))

    def minimumSizeHint(self) -> QSize:
        words: list[tuple[str, TextStyle]] = [(self.text(), "h3"), *((fact.words, "label") for fact in self._facts)]
        widest = max(longest_word(text, self.look.metrics(style)) for text, style in words)
        return QSize(round(max(widest + self._icon() + 8, self._grade.least()) + 2 * _PAD + 1), 0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        inner = width - 2 * _PAD
        title = self.look.metrics("h3").height() * len(break_lines(self.text(), self.look.font("h3"), inner)[0])
        facts = self._fact_lines(inner)[1]
        return round(2 * _PAD + inner * _PICTURE + 10 + title + _GAP + facts + _GAP + 2 + self._foot_height(inner))

    def _icon(self) -> int:
        return self.look.grow(20, 0.7)

    def _fact_lines(self, inner: float) -> tuple[list[tuple[float, float, _Fact, list[str]]], float]:
        """Each fact with its place and lines, and the height of all: they flow, and one too wide for a line wraps."""
        metrics, icon = self.look.metrics("label"), self._icon()
        step = max(metrics.height(), icon) + 5
        placed: list[tuple[float, float, _Fact, list[str]]] = []
        x, y, high = 0.0, 0.0, 0.0
        for fact in self._facts:
            room = inner - icon - 7
            lines, widest = break_lines(fact.words, self.look.font("label"), room)
            if x and x + icon + 7 + widest > inner:
                x, y = 0.0, y + high
                high = 0.0
            placed.append((x, y, fact, lines))
            x += icon + 7 + widest + 16
            high = max(high, step + (len(lines) - 1) * metrics.height())
        return placed, y + high

    def _foot_height(self, inner: float) -> float:
        mine = self.look.metrics("captionb").height() + 6 if self._mine and self._mine_below(inner) else 0
        return self._grade.size(inner)[1] + mine

    def _mine_below(self, inner: float) -> bool:
        words = self.look.metrics("captionb").horizontalAdvance(self._mine)
        return self._grade.size(inner)[0] + 12 + words > inner

    # Paint

    def paintEvent(self, _event: object) -> None:
        with QPainter(self) as painter:
            dress = self.paint_shape(painter, QRectF(self.rect()), _RADIUS)
            inner = self.width() - 2 * _PAD
            self._paint_picture(painter, QSize(inner, round(inner * _PICTURE)))
            y = _PAD + round(inner * _PICTURE) + 10.0
            metrics = self.look.metrics("h3")
            painter.setFont(self.look.font("h3"))
            painter.setPen(self.look.color(dress.ink))
            for line in break_lines(self.text(), self.look.font("h3"), inner)[0]:
                painter.drawText(QPointF(_PAD, y + metrics.ascent()), line)
                y += metrics.height()
            self._paint_facts(painter, inner, y + _GAP)
            self._paint_foot(painter, inner)

    def _paint_picture(self, painter: QPainter, size: QSize) -> None:
        found = self._pictures.picture(self._still, size, self)
        if found is not None:
            painter.drawPixmap(_PAD, _PAD, found)
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.look.color("stage2"))
        painter.drawRoundedRect(QRectF(_PAD, _PAD, size.width(), size.height()), 14, 14)

    def _paint_facts(self, painter: QPainter, inner: float, top: float) -> None:
        metrics, icon = self.look.metrics("label"), self._icon()
        painter.setFont(self.look.font("label"))
        painter.setPen(self.look.color("text2"))
        for x, y, fact, lines in self._fact_lines(inner)[0]:
            line_high = max(metrics.height(), icon)
            place = QRectF(_PAD + x, top + y + (line_high - icon) / 2, icon, icon)
            self.look.icons.paint(painter, fact.icon, place, self.look.color("text2"))
            base = top + y + (line_high - metrics.height()) / 2 + metrics.ascent()
            for number, line in enumerate(lines):
                painter.drawText(QPointF(_PAD + x + icon + 7, base + number * metrics.height()), line)

    def _paint_foot(self, painter: QPainter, inner: float) -> None:
        metrics = self.look.metrics("captionb")
        top = self.height() - _PAD - self._foot_height(inner)
        self._grade.paint(painter, _PAD, top, inner)
        if self._mine:
            painter.setFont(self.look.font("captionb"))
            painter.setPen(self.look.color("text2"))
            below = self._mine_below(inner)
            x = _PAD if below else self.width() - _PAD - metrics.horizontalAdvance(self._mine)
            y = self.height() - _PAD - metrics.descent() if below else top + 5 + metrics.ascent()
            painter.drawText(QPointF(x, y), self._mine)
