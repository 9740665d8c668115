# SPDX-License-Identifier: MIT
"""The one object that every widget asks how to look, and whose `changed` it follows."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, time
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF

from cramprelief import places
from cramprelief.record.settings import ThemeChoice
from cramprelief.time_style import TimeStyle
from cramprelief.ui.theme.choose import theme_for
from cramprelief.ui.theme.fonts import Fonts
from cramprelief.ui.theme.icons import Icons
from cramprelief.ui.theme.shape import PageShape, shape_of
from cramprelief.ui.theme.tokens import COLORS, MOTION, TYPE, ColorRole, Face, Motion, TextStyle, Theme, Weight

GROWS_IN_FULL = 28
"""Type up to this size grows with the text scale in full, display type by half as much."""


def _clock() -> time:
    return datetime.now().time()


class Look(QObject):
    """Theme, type, icons and motion. Widgets read it while painting and repaint on `changed`.

    `theme` is the choice ("auto", "day", "night", "contrast"), `text_scale` 1.0 to 2.0, `reduced_motion` None to
    follow the system. `now` gives the time of day; tests pass their own.
    """

    changed = Signal()

    def __init__(
        self,
        fonts: Fonts,
        icons: Icons,
        theme: ThemeChoice = "auto",
        text_scale: float = 1.0,
        reduced_motion: bool | None = None,
        dimmer: bool = False,
        now: Callable[[], time] = _clock,
    ) -> None:
        super().__init__()
        self.icons = icons
        self._fonts = fonts
        self._now = now
        self._choice, self._dimmer, self._motion_wish = theme, dimmer, reduced_motion
        self._system = {"dark": False, "contrast": False, "still": False}
        self._scale = text_scale
        self._find_times: Callable[[], TimeStyle] = TimeStyle
        self._times: TimeStyle | None = None
        self._colors: dict[ColorRole, QColor] = {}
        self._type: dict[TextStyle, QFont] = {}
        self._metrics: dict[TextStyle, QFontMetricsF] = {}
        self._theme = self._choose()

    @classmethod
    def bundled(cls, theme: ThemeChoice = "auto", text_scale: float = 1.0, **more: Any) -> Look:
        """A look with the fonts and icons that come with the app; `more` as in the constructor."""
        folder = places.assets()
        return cls(Fonts(folder / "fonts"), Icons(folder / "icons"), theme, text_scale, **more)

    # What holds now

    @property
    def theme_name(self) -> Theme:
        return self._theme

    @property
    def choice(self) -> ThemeChoice:
        """What the person chose: "auto", "day", "night" or "contrast"."""
        return self._choice

    @property
    def dark(self) -> bool:
        return self._theme != "day"

    @property
    def contrast(self) -> bool:
        """True in high contrast: every filled shape then gets a 2 px line."""
        return self._theme == "contrast"

    @property
    def dimmer(self) -> bool:
        return self._dimmer

    @property
    def text_scale(self) -> float:
        return self._scale

    @property
    def reduced_motion(self) -> bool:
        return self._system["still"] if self._motion_wish is None else self._motion_wish

    @property
    def times(self) -> TimeStyle:
        """How times of day are written, and where a week begins. Found when first asked: the first frame has no use."""
        if self._times is None:
            self._times = self._find_times()
        return self._times

    def color(self, role: ColorRole, alpha: int | None = None) -> QColor:
        """The colour of a role (see tokens.py), a copy. `alpha` is 0 to 255. Raises KeyError for an unknown role."""
        held = self._colors.get(role)
        if held is None:
            held = self._colors[role] = QColor(COLORS[self._theme][role])
        color = QColor(held)
        if alpha is not None:
            color.setAlpha(alpha)
        return color

    def mix(self, a: ColorRole, b: ColorRole, t: float) -> QColor:
        """From role `a` (t = 0) to role `b` (t = 1)."""
        x, y = self.color(a), self.color(b)
        red, green, blue, alpha = (
            round(p + (q - p) * t)
            for p, q in (
                (x.red(), y.red()), (x.green(), y.green()), (x.blue(), y.blue()), (x.alpha(), y.alpha()),
            )
        )  # fmt: skip
        return QColor(red, green, blue, alpha)

    def font(self, style: TextStyle) -> QFont:
        """The font of a style in tokens.TYPE at the present text size, a copy."""
        return QFont(self._font(style))

    def metrics(self, style: TextStyle) -> QFontMetricsF:
        held = self._metrics.get(style)
        if held is None:
            held = self._metrics[style] = QFontMetricsF(self._font(style))
        return held

    def _font(self, style: TextStyle) -> QFont:
        held = self._type.get(style)
        if held is None:
            pixels, weight, face = TYPE[style]
            held = self._type[style] = self.font_at(self.px(pixels), weight, face)
        return held

    def font_at(self, pixels: int, weight: Weight, face: Face = "ui") -> QFont:
        """A font of exactly `pixels`, for words that are fitted into a space."""
        font = QFont()
        font.setFamilies(self._fonts.families(face, weight))
        font.setPixelSize(pixels)
        font.setWeight(QFont.Weight(weight))
        return font

    def px(self, n: float) -> int:
        """A type size of `n` pixels at the present text size."""
        share = 1.0 if n <= GROWS_IN_FULL else max(0.5, 1.0 - (n - GROWS_IN_FULL) / 40)
        return round(n * (1 + (self._scale - 1) * share))

    def grow(self, n: float, share: float = 0.6) -> int:
        """A control's size of `n` pixels: it grows by `share` of the text scale."""
        return round(n * (1 + (self._scale - 1) * share))

    def duration(self, name: Motion) -> int:
        """Milliseconds of a motion in tokens.MOTION; 0 with reduced motion."""
        return 0 if self.reduced_motion else MOTION[name]

    def shape(self, width: int, height: int) -> PageShape:
        return shape_of(width, height, self._scale)

    # Changing it

    def set_wishes(self, choice: ThemeChoice, dimmer: bool, text_scale: float, reduced_motion: bool | None) -> None:
        """All that the person may choose. `changed` comes once, and only if something is different now."""
        before = (self._theme, self._scale, self.reduced_motion)
        self._choice, self._dimmer, self._motion_wish = choice, dimmer, reduced_motion
        self._scale = min(2.0, max(1.0, text_scale))
        self._settle(before)

    def set_theme(self, choice: ThemeChoice) -> None:
        self.set_wishes(choice, self._dimmer, self._scale, self._motion_wish)

    def set_dimmer(self, on: bool) -> None:
        self.set_wishes(self._choice, on, self._scale, self._motion_wish)

    def set_text_scale(self, scale: float) -> None:
        self.set_wishes(self._choice, self._dimmer, scale, self._motion_wish)

    def set_reduced_motion(self, wish: bool | None) -> None:
        self.set_wishes(self._choice, self._dimmer, self._scale, wish)

    def set_times(self, find: Callable[[], TimeStyle]) -> None:
        """Times are written as `find` says. `changed` comes where that is another way than before."""
        before, self._find_times, self._times = self._times, find, None
        if before is not None and self.times != before:
            self.changed.emit()

    def set_system(self, *, dark: bool, contrast: bool, still: bool) -> None:
        """What the system asks for; it matters wherever the person has not chosen."""
        before = (self._theme, self._scale, self.reduced_motion)
        self._system = {"dark": dark, "contrast": contrast, "still": still}
        self._settle(before)

    def refresh(self) -> None:
        """Choose the theme again, as the evening may have come."""
        self._settle((self._theme, self._scale, self.reduced_motion))

    def _settle(self, before: tuple[Theme, float, bool]) -> None:
        self._theme = self._choose()
        now = (self._theme, self._scale, self.reduced_motion)
        if now == before:
            return
        if now[0] != before[0]:
            self._colors.clear()
        if now[1] != before[1]:
            self._type.clear()
            self._metrics.clear()
        self.changed.emit()

    def _choose(self) -> Theme:
        system = self._system
        return theme_for(
            self._choice, self._dimmer, self._now(), system_dark=system["dark"], system_contrast=system["contrast"]
        )
