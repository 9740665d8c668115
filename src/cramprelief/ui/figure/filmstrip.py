# SPDX-License-Identifier: MIT
"""The steps of a routine, one below the other, each with its picture, its words and how long it takes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from cramprelief.guide.overview import StepRow
from cramprelief.guide.person import Person
from cramprelief.guide.sides import fill
from cramprelief.routine.model import Routine, Step
from cramprelief.routine.step_kinds import STEP_KINDS
from cramprelief.ui.figure.thumbnail import StillPicture, Thumbnail, Thumbnails
from cramprelief.ui.kit.boxes import box, column, rearrange, row
from cramprelief.ui.kit.card import Icon, Separator
from cramprelief.ui.kit.words import Words
from cramprelief.ui.theme.look import Look


class Filmstrip(QWidget):
    """Groups that repeat stand behind a bar that says how often. What is left out for this person says why."""

    def __init__(self, look: Look, pictures: Thumbnails) -> None:
        super().__init__()
        self.look, self._pictures = look, pictures
        self._rows: Sequence[StepRow] = ()
        self._small, self._scale = False, look.text_scale

    def show_rows(
        self,
        routine: Routine,
        rows: Sequence[StepRow],
        side: str | None,
        names: dict[str, str],
        *,
        person: Person | None = None,
        helped: bool = False,
        place: str | None = None,
    ) -> None:
        """Show these steps around the `person`. `names` gives conditions in words; `place` is where it hurts.

        `helped`: a helper is in the pictures, and their line comes first where a step has one, the person's own below.
        """
        self._rows, self._helped, self._place = rows, helped, place
        self._routine, self._side, self._names, self._person = routine, side, names, person or Person()
        self._build()

    def set_small(self, small: bool) -> None:
        """Put the words of a step below its picture, where there is no room beside it."""
        if (small, self.look.text_scale) != (self._small, self._scale):
            self._small, self._scale = small, self.look.text_scale
            self._build()

    def _build(self) -> None:
        rows = self._rows
        for old in self.children():
            if isinstance(old, QWidget):
                old.hide()
                old.deleteLater()
        parts: list[QWidget] = []
        number = 0
        group: list[QWidget] = []
        for place, each in enumerate(rows):
            if each.state in ("plain", "changed") and not each.letter:
                number += 1
            line = self._step(each, number)
            last_of_group = place + 1 == len(rows) or rows[place + 1].group != each.group
            group.append(line)
            if not last_of_group:
                group.append(Separator(self.look))
                continue
            parts.append(self._group(each, group) if each.group and each.most > 1 else box(column(*group, gap=10)))
            parts.append(Separator(self.look))
            group = []
        if parts:
            parts.pop().deleteLater()
        rearrange(self, column(*parts, gap=10))
        self.updateGeometry()

    def _group(self, each: StepRow, lines: list[QWidget]) -> QWidget:
        times = str(each.most) if each.least == each.most else self.tr("{0} to {1}").format(each.least, each.most)
        words = Words(self.look, self.tr("These {0} times:").format(times), "label", "primary_ink", wrap=True)
        head = row(Icon(self.look, "repeat", 20, "primary_ink"), (words, 1), gap=8)
        return box(row(_Bar(self.look), (box(column(head, *lines, gap=10)), 1), gap=12))

    def _step(self, each: StepRow, number: int) -> QWidget:
        step, look = each.step, self.look
        out = each.state in ("skipped", "stopped")
        who, muscle = self._person, self._routine.glowing(step, self._place)
        ref = self._routine.picture(step, "pregnancy" in who.traits, who.situation, self._helped)
        still = StillPicture(ref, step, muscle, self._side)
        picture = Thumbnail(look, self._pictures, still)
        helper = step.helper if self._helped else None
        words = Words(look, fill(helper or step.show, self._side), "bodyb", "text3" if out else "text", wrap=True)
        lines: list[QWidget] = [words]
        if each.way:
            lines.insert(0, Words(look, fill(each.way, self._side), "label", "primary_ink", wrap=True))
        below = step.show if helper else step.more
        if below:
            lines.append(Words(look, fill(below, self._side), "body", "text2", wrap=True))
        lines.append(Words(look, self._why(each) if out else self._time(step), "label", "text2", wrap=True))
        if each.state == "changed":
            lines.append(
                Words(look, self.tr("Changed for you: {0}").format(self._name(each)), "label", "caution_ink", wrap=True)
            )
        text = column(None, *lines, None, gap=2)
        label = Words(look, "–" if out else each.letter or str(number), "h3", "text3" if out else "primary")
        label.setMinimumWidth(look.px(24))
        if self._small:
            return box(column(row(label, picture, None, gap=10), text, gap=6))
        return box(row(label, picture, (text, 1), gap=14))

    def _why(self, each: StepRow) -> str:
        if each.state == "stopped":
            return self.tr("Ends here for you: {0}").format(each.say or self._name(each))
        return (
            self.tr("Left out for you: {0}").format(self._name(each)) if each.because else self.tr("Left out for you")
        )

    def _name(self, each: StepRow) -> str:
        return self._names.get(each.because or "", (each.because or "").replace("-", " "))

    def _time(self, step: Step) -> str:
        if STEP_KINDS[step.kind].waits:
            return self.tr("In your own time")
        if step.ways:
            return self.tr("One of these. The first begins by itself.")
        if step.times is not None:
            return self.tr("{0} times").format(step.times)
        seconds = round(step.seconds or 0)
        words = duration(seconds)
        words = self.tr("Hold {0}").format(words) if STEP_KINDS[step.kind].holds else words
        return self.tr("{0}, each side").format(words) if step.sides == "each" else words


def duration(seconds: int) -> str:
    """ "45 s", "2 min", "1 min 30 s"."""
    whole, rest = divmod(seconds, 60)
    return " ".join(
        part for part in (f"{whole} min" if whole else "", f"{rest} s" if rest or not whole else "") if part
    )


class _Bar(QWidget):
    """The bar beside a group."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self.setFixedWidth(5)
        look.changed.connect(self.update)

    def paintEvent(self, _event: object) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(self.look.color("primary"))
            painter.setBrush(self.look.color("primary"))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 2, 2)
