# SPDX-License-Identifier: MIT
"""Palette for the whole app, and a style sheet for the stock widgets that pages with forms and text use.

Home and player paint everything themselves and wear no sheet: polishing costs start-up time.
"""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QWidget

from cramprelief.ui.theme.look import Look
from cramprelief.ui.theme.tokens import ColorRole

_ROLES: tuple[tuple[QPalette.ColorRole, ColorRole], ...] = (
    (QPalette.ColorRole.Window, "bg"), (QPalette.ColorRole.WindowText, "text"),
    (QPalette.ColorRole.Base, "surface"), (QPalette.ColorRole.AlternateBase, "sunken"),
    (QPalette.ColorRole.Text, "text"), (QPalette.ColorRole.PlaceholderText, "text3"),
    (QPalette.ColorRole.Button, "surface"), (QPalette.ColorRole.ButtonText, "text"),
    (QPalette.ColorRole.BrightText, "danger"), (QPalette.ColorRole.ToolTipBase, "raised"),
    (QPalette.ColorRole.ToolTipText, "text"), (QPalette.ColorRole.Highlight, "primary"),
    (QPalette.ColorRole.HighlightedText, "on_primary"), (QPalette.ColorRole.Link, "primary"),
    (QPalette.ColorRole.LinkVisited, "primary"), (QPalette.ColorRole.Light, "raised"),
    (QPalette.ColorRole.Midlight, "line"), (QPalette.ColorRole.Mid, "line"), (QPalette.ColorRole.Dark, "control"),
    (QPalette.ColorRole.Shadow, "line"), (QPalette.ColorRole.Accent, "primary"),
)  # fmt: skip


def palette(look: Look) -> QPalette:
    """Every role of Qt's palette in this theme, so that no stock widget stays in the system's grey."""
    result = QPalette()
    for role, name in _ROLES:
        result.setColor(role, look.color(name))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
        result.setColor(QPalette.ColorGroup.Disabled, role, look.color("text3"))
    return result


def wear(app: QApplication, look: Look) -> None:
    """Set palette and base font on the app, now and at each change of the look."""

    def put_on() -> None:
        app.setPalette(palette(look))
        app.setFont(look.font("body"))

    put_on()
    look.changed.connect(put_on)


def dress(page: QWidget, look: Look) -> None:
    """Give a page with stock inputs, scroll bars or text views its style sheet, and keep it up to date."""

    _Clothes(page, look).put_on()


class _Clothes(QObject):
    """A child of the page, so that it lets go of the look when the page goes."""

    def __init__(self, page: QWidget, look: Look) -> None:
        super().__init__(page)
        self._page, self._look = page, look
        look.changed.connect(self.put_on)

    def put_on(self) -> None:
        self._page.setStyleSheet(stylesheet(self._look))


def stylesheet(look: Look) -> str:
    """QSS for line edits, combo and spin boxes, sliders, scroll bars, text views, lists, menus and plain bars."""

    def c(role: ColorRole) -> str:
        return look.color(role).name()

    body, field = look.px(17), look.grow(44)
    return f"""
QLineEdit, QSpinBox, QComboBox, QTimeEdit, QDateEdit {{ background: {c("surface")}; color: {c("text")};
  border: 2px solid {c("control")}; border-radius: 12px; padding: 0 {look.grow(14)}px; min-height: {field}px;
  font-size: {body}px; placeholder-text-color: {c("text3")};
  selection-background-color: {c("primary")}; selection-color: {c("on_primary")}; }}
QLineEdit:focus, QSpinBox:focus, QComboBox:focus, QTimeEdit:focus, QDateEdit:focus {{ border-color: {c("primary")}; }}
QAbstractSpinBox QLineEdit {{ background: transparent; border: 0; padding: 0; min-height: 0; border-radius: 0; }}
QLineEdit[search="true"] {{ padding-left: {look.grow(50)}px; border-radius: {(field + 4) // 2}px; }}
QLineEdit[invalid="true"] {{ border-color: {c("danger")}; background: {c("danger_soft")}; }}
QComboBox::drop-down {{ border: 0; width: {look.grow(40)}px; }}
QAbstractItemView {{ background: {c("surface")}; color: {c("text")}; border: 1px solid {c("line")};
  outline: 0; font-size: {body}px; selection-background-color: {c("primary_soft")};
  selection-color: {c("primary_ink")}; }}
QTextEdit, QPlainTextEdit {{ background: {c("surface")}; color: {c("text")}; border: 2px solid {c("control")};
  border-radius: 12px; padding: 8px 10px; font-size: {body}px;
  selection-background-color: {c("primary")}; selection-color: {c("on_primary")}; }}
QTextBrowser {{ background: transparent; border: 0; padding: 0; }}
QSlider::groove:horizontal {{ height: 10px; border-radius: 5px; background: {c("ring_track")}; }}
QSlider::sub-page:horizontal {{ background: {c("primary")}; border-radius: 5px; }}
QSlider::handle:horizontal {{ width: 32px; height: 32px; margin: -14px 0; border-radius: 19px;
  background: {c("surface")}; border: 3px solid {c("primary")}; }}
QSlider {{ min-height: {look.grow(44)}px; }}
QCalendarWidget QWidget#qt_calendar_navigationbar {{ background: {c("surface")}; }}
QCalendarWidget QToolButton {{ background: transparent; color: {c("text")}; border: 0; border-radius: 12px;
  min-height: {field}px; min-width: 44px; font-size: {body}px; font-weight: 600; }}
QCalendarWidget QToolButton:hover, QCalendarWidget QToolButton:focus {{ background: {c("primary_soft")}; }}
QCalendarWidget QToolButton::menu-indicator {{ image: none; }}
QCalendarWidget QSpinBox {{ min-height: 0; padding: 0 4px; }}
QCalendarWidget QAbstractItemView {{ border: 0; alternate-background-color: {c("surface")};
  selection-background-color: {c("surface")}; }}
QMenu {{ background: {c("raised")}; color: {c("text")}; border: 1px solid {c("control")}; font-size: {body}px;
  padding: 6px; }}
QMenu::item {{ padding: {look.grow(11)}px {look.grow(22)}px; border-radius: 8px; }}
QMenu::item:selected {{ background: {c("primary_soft")}; color: {c("primary_ink")}; }}
QToolTip {{ background: {c("raised")}; color: {c("text")}; border: 1px solid {c("control")}; padding: 8px; }}
QSplitter::handle {{ background: {c("line")}; }}
"""
