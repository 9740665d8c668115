# SPDX-License-Identifier: MIT
"""The points of the check in words, each with its sign."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from cramprelief.authoring.desk.publish import Point
from cramprelief.ui.kit.boxes import box, column, row
from cramprelief.ui.kit.card import Icon
from cramprelief.ui.kit.words import Words
from cramprelief.ui.theme.look import Look
from cramprelief.ui.theme.tokens import ColorRole

_SIGNS: dict[str, tuple[str, ColorRole]] = {
    "good": ("check-circle", "primary"), "hint": ("warning", "caution_ink"), "stop": ("warning-circle", "danger_ink"),
}  # fmt: skip


def check_row(look: Look, point: Point) -> QWidget:
    """One line of the check."""
    icon, ink = _SIGNS[point.weight]
    title, sub = check_words(point)
    lines = [Words(look, title, "bodyb", "text" if point.weight == "good" else ink, wrap=True)]
    if sub:
        lines.append(Words(look, sub, "caption", "text2", wrap=True))
    sign = column(2, Icon(look, icon, 22, ink), None)
    return box(row(sign, (box(column(*lines, gap=1)), 1), gap=12))


def check_words(point: Point) -> tuple[str, str]:
    """What was looked at, and the first thing to say of it."""
    count, detail = point.count, point.detail
    good = point.weight == "good"

    def tr(words: str) -> str:
        return QCoreApplication.translate("CheckRows", words)

    if point.code == "errors":
        title = tr("No errors") if good else tr("1 error") if count == 1 else tr("{0} errors").format(count)
        return title, detail
    if point.code == "hints":
        return (tr("1 hint") if count == 1 else tr("{0} hints").format(count)), detail
    if point.code == "words":
        return (tr("Every word is safe"), tr("Nothing pricks, jerks, or is over 40 °C.")) if good else (
            tr("A word may hurt"), detail,
        )  # fmt: skip
    if point.code == "cautions":
        if not count:
            return tr("No caution comes before the start"), ""
        return (
            tr("1 caution comes before the start")
            if count == 1
            else tr("{0} cautions come before the start").format(count)
        ), ""
    if point.code == "pictures":
        if good:
            one = tr("1 picture opens and has its words")
            return (one if count == 1 else tr("{0} pictures open, each has its words").format(count)), ""
        return (tr("There is no picture") if not detail else tr("A picture cannot be shown")), detail
    if point.code == "left":
        if good:
            return tr("Steps are left for each person"), tr("Tried as {0} kinds of person.").format(count)
        who = detail.replace("-", " ")
        return tr("Somebody is left without steps"), tr("With {0}. Keep them away, or give them a step.").format(who)
    if point.code == "grade":
        return tr("It rests on your own judgment"), tr("Grade D: it stands beside the routine wherever it is shown.")
    if point.code == "drafts":
        return tr("A way leads to a draft"), tr("“{0}” is left out until it is in use, too.").format(detail)
    if good:
        return tr("Each line has a recorded voice"), ""
    one = tr("The voice for 1 line is your system's")
    return (one if count == 1 else tr("The voice for {0} lines is your system's").format(count)), ""
