# SPDX-License-Identifier: MIT
"""Arrow keys in a list of choices: they move the focus to the next one that way, and never choose."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QScrollArea, QWidget

from cramprelief.ui.kit.boxes import LIST

_WAYS: dict[int, tuple[int, int]] = {
    Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1),
}  # fmt: skip
_ASIDE = 2.5
"""How much farther a pixel beside the way counts than one along it."""


def move_by_arrow(here: QAbstractButton, key: int) -> bool:
    """The focus goes to the nearest button of the list that way, else along the list; False where there is none."""
    area: QWidget | None = here
    while area is not None and not area.property(LIST):
        area = area.parentWidget()
    if area is None or key not in _WAYS:
        return False
    stops = [each for each in area.findChildren(QAbstractButton) if _is_stop(each) or each is here]
    target = _nearest(here, stops, *_WAYS[key]) or _along(here, stops, sum(_WAYS[key]))
    if target is None:
        return False
    target.setFocus(Qt.FocusReason.TabFocusReason)
    step = target.parentWidget()
    while step is not None:
        if isinstance(step, QScrollArea):
            step.ensureWidgetVisible(target, 20, 20)
        step = step.parentWidget()
    return True


def _is_stop(button: QAbstractButton) -> bool:
    return button.isVisible() and button.isEnabled() and bool(button.focusPolicy() & Qt.FocusPolicy.TabFocus)


def _middle(button: QAbstractButton) -> QPoint:
    return button.mapToGlobal(button.rect().center())


def _nearest(here: QAbstractButton, stops: list[QAbstractButton], dx: int, dy: int) -> QAbstractButton | None:
    """Straight that way before aside; nothing that lies more aside than ahead."""

    def cost(other: QAbstractButton) -> float:
        there = _middle(other) - _middle(here)
        ahead, beside = there.x() * dx + there.y() * dy, abs(there.x() * dy) + abs(there.y() * dx)
        return ahead + _ASIDE * beside if ahead > 4 and beside <= max(ahead, here.width() * abs(dy)) else float("inf")

    best = min((each for each in stops if each is not here), key=cost, default=None)
    return best if best is not None and cost(best) != float("inf") else None


def _along(here: QAbstractButton, stops: list[QAbstractButton], step: int) -> QAbstractButton | None:
    """The next or the one before as one reads, without going round."""
    in_order = sorted(stops, key=lambda each: (_middle(each).y(), _middle(each).x()))
    there = in_order.index(here) + step
    return in_order[there] if 0 <= there < len(in_order) else None
