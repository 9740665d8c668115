# SPDX-License-Identifier: MIT
"""Colours by role for the four themes, type by style, and the durations of motion. Data only, no Qt.

A screen never names a colour, it names a role: "text" on "bg" or "surface", "primary" for start and chosen,
"relief" for "It eased" alone, "pain" for the cramp and "Not helping", "danger" for warning signs alone.
`X_soft` is a quiet fill and `X_ink` the words on it; `on_X` the words on a full `X`.
"""

from __future__ import annotations

from typing import Literal

Theme = Literal["day", "night", "dim", "contrast"]
THEMES: tuple[Theme, ...] = ("day", "night", "dim", "contrast")

ColorRole = Literal[
    "bg", "surface", "sunken", "raised", "line", "control", "text", "text2", "text3", "primary", "primary_hi",
    "on_primary", "primary_soft", "primary_ink", "relief", "on_relief", "pain", "on_pain", "pain_soft",
    "pain_ink", "caution", "on_caution", "caution_soft", "caution_ink", "danger", "on_danger", "danger_soft",
    "danger_ink", "focus", "breath", "breath2", "ring_track", "stage1", "stage2", "veil", "chart", "chart2",
    "chart3", "heat0", "heat1", "heat2", "heat3", "heat4",
]  # fmt: skip
"""What a colour is for."""

TextStyle = Literal[
    "caption", "captionb", "label", "body", "bodyb", "lead", "leadb", "h3", "h2", "h1", "hero", "button",
    "buttonl", "start", "kpi", "article", "articleb", "instr", "timer", "code", "codeb",
]  # fmt: skip
"""What words are for, see TYPE."""
Weight = Literal[400, 600, 700]
Face = Literal["ui", "title", "mono"]
Motion = Literal["press", "change", "sheet", "pulse"]

_DAY: dict[ColorRole, str] = {
    "bg": "#F6EFE4", "surface": "#FFFBF4", "sunken": "#EDE3D4", "raised": "#FFFFFF",
    "line": "#E0D3C0", "control": "#8A7864", "text": "#2A201A", "text2": "#54473C", "text3": "#665849",
    "primary": "#1E5B4E", "primary_hi": "#17493E", "on_primary": "#FFFBF4",
    "primary_soft": "#DCE8DF", "primary_ink": "#17483E",
    "relief": "#1E5B4E", "on_relief": "#FFFBF4",
    "pain": "#A8431B", "on_pain": "#FFFBF4", "pain_soft": "#F9DFCE", "pain_ink": "#86330F",
    "caution": "#7A4E00", "on_caution": "#FFFBF4", "caution_soft": "#FAE9C4", "caution_ink": "#5E3C00",
    "danger": "#9C1F1A", "on_danger": "#FFFBF4", "danger_soft": "#FADFD9", "danger_ink": "#7F1511",
    "focus": "#1B4F8F", "breath": "#CFE3D8", "breath2": "#A9CDBC", "ring_track": "#E3D8C7",
    "stage1": "#F7E7D0", "stage2": "#EAD9C0", "veil": "#2A201A",
    "chart": "#1E5B4E", "chart2": "#C4662F", "chart3": "#C9B89F",
    "heat0": "#EDE3D4", "heat1": "#F2CDB2", "heat2": "#DF9468", "heat3": "#BF5E2F", "heat4": "#8A3510",
}  # fmt: skip
"""Linen: warm paper, pine is go and relief, clay is where it hurts."""

_NIGHT: dict[ColorRole, str] = {
    "bg": "#120E0B", "surface": "#1C1612", "sunken": "#16110D", "raised": "#282019",
    "line": "#382E25", "control": "#8D7961", "text": "#EFDFC6", "text2": "#CDB99F", "text3": "#AC9981",
    "primary": "#D8964A", "primary_hi": "#E5A75F", "on_primary": "#1C1108",
    "primary_soft": "#382817", "primary_ink": "#F0BC7E",
    "relief": "#9CAA72", "on_relief": "#12160A",
    "pain": "#E58058", "on_pain": "#1E0D05", "pain_soft": "#43241A", "pain_ink": "#F5A583",
    "caution": "#DDB75E", "on_caution": "#1E1605", "caution_soft": "#372A12", "caution_ink": "#EBCB80",
    "danger": "#F0806C", "on_danger": "#220806", "danger_soft": "#45190F", "danger_ink": "#FFA897",
    "focus": "#FFD9A0", "breath": "#3A2815", "breath2": "#5A3D1E", "ring_track": "#2E251D",
    "stage1": "#3A2A1B", "stage2": "#1A1410", "veil": "#120E0B",
    "chart": "#D8964A", "chart2": "#E58058", "chart3": "#5D4D3D",
    "heat0": "#241C16", "heat1": "#4A2E1E", "heat2": "#7B472A", "heat3": "#B1653A", "heat4": "#E58F5E",
}  # fmt: skip
"""Lamplight: a bedside lamp. No blue, and nothing brighter than the instruction."""

_DIM: dict[ColorRole, str] = _NIGHT | {
    "bg": "#0B0806", "surface": "#120D0A", "sunken": "#0E0A07", "raised": "#1A140F",
    "line": "#2A2119", "control": "#76624C", "text": "#C6A67E", "text2": "#A98D6C", "text3": "#957C5F",
    "primary": "#A8702F", "primary_hi": "#B97F3B", "on_primary": "#0B0603",
    "primary_soft": "#241910", "primary_ink": "#C08B4A",
    "relief": "#818C5A", "on_relief": "#0B0D05",
    "pain": "#C26E4A", "pain_soft": "#2A160E", "pain_ink": "#C98062",
    "breath": "#21170C", "breath2": "#382611", "ring_track": "#1E1812",
    "stage1": "#21180F", "stage2": "#0F0B08", "veil": "#0B0806",
}  # fmt: skip
"""Night, darker still. Cautions and warning signs keep the night's brightness on purpose."""

_CONTRAST: dict[ColorRole, str] = {
    "bg": "#000000", "surface": "#000000", "sunken": "#000000", "raised": "#141414",
    "line": "#FFFFFF", "control": "#FFFFFF", "text": "#FFFFFF", "text2": "#FFFFFF", "text3": "#E6E6E6",
    "primary": "#FFE14D", "primary_hi": "#FFF0A0", "on_primary": "#000000",
    "primary_soft": "#332C00", "primary_ink": "#FFE14D",
    "relief": "#86F2B4", "on_relief": "#000000",
    "pain": "#FFA07A", "on_pain": "#000000", "pain_soft": "#3B1400", "pain_ink": "#FFB899",
    "caution": "#FFD24A", "on_caution": "#000000", "caution_soft": "#332600", "caution_ink": "#FFE08A",
    "danger": "#FF9A9A", "on_danger": "#000000", "danger_soft": "#420000", "danger_ink": "#FFC2C2",
    "focus": "#66E0FF", "breath": "#2B2600", "breath2": "#5A5000", "ring_track": "#4D4D4D",
    "stage1": "#000000", "stage2": "#000000", "veil": "#000000",
    "chart": "#FFE14D", "chart2": "#FFA07A", "chart3": "#8C8C8C",
    "heat0": "#1A1A1A", "heat1": "#5C3A2A", "heat2": "#A05A38", "heat3": "#E07F4C", "heat4": "#FFC2A3",
}  # fmt: skip

COLORS: dict[Theme, dict[ColorRole, str]] = {"day": _DAY, "night": _NIGHT, "dim": _DIM, "contrast": _CONTRAST}

PAIRS: tuple[tuple[ColorRole, ColorRole, float], ...] = (
    ("text", "bg", 7.0), ("text", "surface", 7.0), ("text", "sunken", 7.0), ("text", "breath", 7.0),
    ("text2", "bg", 4.5), ("text2", "surface", 4.5),
    ("text3", "bg", 4.5), ("text3", "surface", 4.5), ("text3", "sunken", 4.5), ("text", "breath2", 4.5),
    ("on_primary", "primary", 4.5), ("on_relief", "relief", 4.5), ("primary_ink", "primary_soft", 4.5),
    ("primary", "surface", 4.5), ("primary", "bg", 4.5), ("pain_ink", "pain_soft", 4.5), ("on_pain", "pain", 4.5),
    ("caution_ink", "caution_soft", 4.5), ("danger_ink", "danger_soft", 4.5), ("danger_ink", "surface", 4.5),
    ("on_danger", "danger", 4.5), ("on_caution", "caution", 4.5),
    ("control", "surface", 3.0), ("control", "bg", 3.0), ("focus", "bg", 3.0), ("focus", "surface", 3.0),
    ("primary", "ring_track", 3.0), ("pain", "surface", 3.0), ("chart", "surface", 3.0), ("chart2", "surface", 3.0),
)  # fmt: skip
"""(words or sign, what lies behind, least contrast ratio after WCAG 2.2)."""

TYPE: dict[TextStyle, tuple[int, Weight, Face]] = {
    "caption": (15, 400, "ui"), "captionb": (15, 600, "ui"), "label": (16, 600, "ui"),
    "body": (17, 400, "ui"), "bodyb": (17, 600, "ui"), "lead": (20, 400, "ui"), "leadb": (20, 600, "ui"),
    "h3": (21, 600, "ui"), "h2": (26, 600, "title"), "h1": (38, 600, "title"), "hero": (54, 600, "title"),
    "button": (18, 600, "ui"), "buttonl": (22, 700, "ui"), "start": (40, 700, "ui"), "kpi": (40, 700, "ui"),
    "article": (19, 400, "title"), "articleb": (19, 600, "title"),
    "instr": (64, 700, "ui"), "timer": (132, 700, "ui"),
    "code": (16, 400, "mono"), "codeb": (16, 700, "mono"),
}  # fmt: skip
"""style: (pixels at 100 %, weight, "ui", "title" or "mono"). Nothing is smaller than 15."""

MOTION: dict[Motion, int] = {"press": 120, "change": 200, "sheet": 120, "pulse": 2400}
"""Milliseconds; all zero with reduced motion."""
