# SPDX-License-Identifier: MIT
"""One own file as a row: picture, title, how it stands, and its state."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from cramprelief.authoring.desk.listing import OwnFile
from cramprelief.authoring.desk.publish import SAFETY
from cramprelief.figure.model import ASPECT
from cramprelief.record.wording import long_day, weekday
from cramprelief.ui.figure.thumbnail import Thumbnails, still_of
from cramprelief.ui.kit.boxes import set_wrapping
from cramprelief.ui.kit.button import Button
from cramprelief.ui.kit.card import BADGES, BadgeKind
from cramprelief.ui.kit.press import Pressable
from cramprelief.ui.kit.text import break_lines, longest_word, tip_words
from cramprelief.ui.theme.look import Look

_PAD, _GAP, _RADIUS = 10, 14, 16
_TINY = 300
"""Effective pixels of width below which there is no picture."""
_NARROW = 380
"""Effective pixels of width below which the badge stands below the words."""
_HIGH = 70


class OwnRow(Pressable):
    """Pressed, it opens the file. `menu_wanted` asks what else can be done, `delete_wanted` for the Delete key."""

    menu_wanted = Signal()
    delete_wanted = Signal()

    def __init__(self, look: Look, pictures: Thumbnails, now: datetime) -> None:
        super().__init__(look, "", kind="quiet")
        self._pictures, self._now = pictures, now
        self.file: OwnFile | None = None
        self._sub = self._badge = ""
        self._badge_kind: BadgeKind = "plain"
        self._icon: str | None = None
        self._more = Button(look, "", "dots-three-vertical", kind="ghost", size="small", name=self.tr("More"))
        self._more.setParent(self)
        self._more.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._more.clicked.connect(self.menu_wanted)
        self.setAccessibleDescription(self.tr("The menu key shows more."))
        set_wrapping(self, QSizePolicy.Policy.Expanding)

    def show_file(self, file: OwnFile, replaced: str | None) -> None:
        """`replaced` is the title of the app's own whose place it takes."""
        self.file = file
        self.put_text(file.title)
        self._sub, self._badge, self._badge_kind, self._icon = self._said(file, replaced)
        self.setAccessibleName(f"{file.title}, {self._badge}, {self._sub}")
        self._more.setAccessibleName(self.tr("More for {0}").format(file.title))
        self.setToolTip(tip_words(file.path.name))
        self._restyle()

    def _said(self, file: OwnFile, replaced: str | None) -> tuple[str, str, BadgeKind, str | None]:
        problems = self._problems(file)
        if file.state == "left-out":
            reason = self.tr("It has a name of the app's own") if file.namesake else problems
            return reason, self.tr("Left out"), "caution", "prohibit"
        if file.state == "in-use":
            words = [self.tr("In use since {0}").format(self._when(file))]
            if replaced is not None:
                words = [self.tr("In the place of “{0}”").format(replaced)]
            if file.waits:
                words.append(self.tr("Draft changes wait"))
            if file.findings:
                words.append(problems)
            kind: BadgeKind = "caution" if replaced is not None else "primary"
            return ". ".join(words), self.tr("In use"), kind, "copy" if replaced is not None else "seal-check"
        safety = any(each.code in SAFETY for each in file.findings)
        words = [self.tr("Changed {0}").format(self._when(file)), problems]
        return ". ".join(each for each in words if each), self.tr("Draft"), *self._draft_badge(safety)

    def _draft_badge(self, safety: bool) -> tuple[BadgeKind, str | None]:
        return ("danger", "first-aid") if safety else ("plain", None)

    def _problems(self, file: OwnFile) -> str:
        if not file.read:
            return ""
        safety = sum(each.code in SAFETY for each in file.findings)
        if safety:
            return self.tr("1 finding for safety") if safety == 1 else self.tr("{0} findings for safety").format(safety)
        if file.errors:
            return self.tr("1 error") if file.errors == 1 else self.tr("{0} errors").format(file.errors)
        if file.warnings:
            return self.tr("1 hint") if file.warnings == 1 else self.tr("{0} hints").format(file.warnings)
        return self.tr("No problems")

    def _when(self, file: OwnFile) -> str:
        """ "3:12" today, "Yesterday", "Fri 14 Nov"."""
        then = datetime.fromtimestamp(file.changed)
        if then.date() == self._now.date():
            return self.look.times.clock(then)
        if then > self._now:
            return long_day(then.date())
        return weekday(then.date(), self._now.date())

    # Size

    def _parts(self, width: int) -> tuple[float, float, bool]:
        """Where the words begin, how wide they are, and whether the badge stands below them."""
        high = self.look.grow(_HIGH, 0.3)
        left = _PAD + round(high * ASPECT) + _GAP if self._pictured(width) else _PAD + 6
        below = width < self.look.grow(_NARROW, 0.8)
        right = self._more.sizeHint().width() + 6 + (0 if below else self._badge_width() + _GAP)
        return left, width - left - right, below

    def _pictured(self, width: int) -> bool:
        return width >= self.look.grow(_TINY, 0.8)

    def _badge_width(self) -> float:
        icon = self.look.grow(18, 0.6) + 5 if self._icon else 0
        return self.look.metrics("captionb").horizontalAdvance(self._badge) + 24 + icon

    def _lines(self, width: float) -> tuple[list[str], list[str]]:
        return (
            break_lines(self.text(), self.look.font("bodyb"), width)[0],
            break_lines(self._sub, self.look.font("caption"), width)[0],
        )

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        _left, wide, below = self._parts(width)
        title, sub = self._lines(max(wide, 40))
        words = len(title) * self.look.metrics("bodyb").height() + len(sub) * self.look.metrics("caption").height()
        words += self._badge_height() + 6 if below else 0
        least = self.look.grow(_HIGH, 0.3) if self._pictured(width) else 44
        return round(max(least, words) + 2 * _PAD + 2)

    def _badge_height(self) -> float:
        return self.look.metrics("captionb").height() + 8

    def sizeHint(self) -> QSize:
        return QSize(420, self.heightForWidth(420))

    def minimumSizeHint(self) -> QSize:
        left, _wide, _below = self._parts(0)
        word = max(
            longest_word(self.text(), self.look.metrics("bodyb")), longest_word(self._sub, self.look.metrics("caption"))
        )
        return QSize(round(left + min(word, self.look.grow(90)) + self._more.sizeHint().width()), 60)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        size = self._more.sizeHint()
        self._more.setGeometry(
            self.width() - size.width() - 4, (self.height() - size.height()) // 2, size.width(), size.height()
        )

    # Paint

    def paintEvent(self, _event: object) -> None:
        with QPainter(self) as painter:
            dress = self.paint_shape(painter, QRectF(self.rect()), _RADIUS)
            left, wide, below = self._parts(self.width())
            if self._pictured(self.width()):
                self._paint_picture(painter)
            title, sub = self._lines(max(wide, 40))
            a, b = self.look.metrics("bodyb"), self.look.metrics("caption")
            high = len(title) * a.height() + len(sub) * b.height() + (self._badge_height() + 6 if below else 0)
            y = (self.height() - high) / 2
            for lines, metrics, style, role in (
                (title, a, "bodyb", dress.ink), (sub, b, "caption", dress.ink2),
            ):  # fmt: skip
                painter.setFont(self.look.font(style))  # type: ignore[arg-type]  # both are styles
                painter.setPen(self.look.color(role))
                for line in lines:
                    painter.drawText(QPointF(left, y + metrics.ascent()), line)
                    y += metrics.height()
            if below:
                self._paint_badge(painter, left, y + 6)
            else:
                x = self.width() - self._more.sizeHint().width() - 8 - self._badge_width()
                self._paint_badge(painter, x, (self.height() - self._badge_height()) / 2)

    def _paint_picture(self, painter: QPainter) -> None:
        high = self.look.grow(_HIGH, 0.3)
        size = QSize(round(high * ASPECT), high)
        place = QRectF(_PAD, (self.height() - high) / 2, size.width(), size.height())
        routine = self.file.routine if self.file is not None else None
        found = self._pictures.picture(still_of(routine), size, self) if routine is not None else None
        if found is not None:
            painter.drawPixmap(place.topLeft(), found)
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.look.color("stage2"))
        painter.drawRoundedRect(place, 10, 10)
        if self.file is not None and routine is None and self.file.read:
            plan = self.file.content is not None or self.file.good is not None
            icon = self.look.grow(30, 0.6)
            at = QRectF(place.center().x() - icon / 2, place.center().y() - icon / 2, icon, icon)
            self.look.icons.paint(painter, "calendar-check" if plan else "file-text", at, self.look.color("text2"))

    def _paint_badge(self, painter: QPainter, x: float, y: float) -> None:
        fill, ink = BADGES[self._badge_kind]
        rect = QRectF(x, y, self._badge_width(), self._badge_height()).adjusted(0.75, 0.75, -0.75, -0.75)
        painter.setPen(self.look.color(ink) if self.look.contrast else Qt.PenStyle.NoPen)
        painter.setBrush(self.look.color(fill))
        painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)
        at = x + 12.0
        if self._icon:
            size = self.look.grow(18, 0.6)
            place = QRectF(at - 2, y + (self._badge_height() - size) / 2, size, size)
            self.look.icons.paint(painter, self._icon, place, self.look.color(ink))
            at += size + 3
        metrics = self.look.metrics("captionb")
        painter.setFont(self.look.font("captionb"))
        painter.setPen(self.look.color(ink))
        painter.drawText(
            QPointF(at, y + (self._badge_height() + metrics.ascent() - metrics.descent()) / 2), self._badge
        )

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            if not event.isAutoRepeat():
                self.delete_wanted.emit()
        elif event.key() == Qt.Key.Key_Menu:
            self.menu_wanted.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_wanted.emit()
        event.accept()
