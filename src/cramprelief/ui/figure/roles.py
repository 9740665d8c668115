# SPDX-License-Identifier: MIT
"""Colours of the figures by role, theme and person. Data and a little arithmetic, no Qt.

Day lies on Linen, night on Lamplight: there red is never less than green, nor green less than blue, and nothing is
brighter than the words. In high contrast the person is white with black lines, things are dark with white lines.
"""

from __future__ import annotations

from functools import lru_cache

from cramprelief.figure.body.person import Appearance

Rgb = tuple[float, float, float]

_DAY = {
    "shirt": "#3F8171", "shirt.shade": "#326A5C", "shirt.far": "#2C5F52",
    "shorts": "#34484A", "shorts.seam": "#293A3C", "shorts.shade": "#293A3C", "shorts.far": "#243435",
    "tense": "#F0553A", "easing": "#F7A63B", "pale": "#FBE3B4", "calm": "#4CC3A5",
    "arrow": "#1E5B4E", "shadow": "#6B5135", "face.line": "#4A362C", "ink": "#2A201A",
    "floor": "#E6D5BA", "floor.edge": "#D3BD9B", "wall": "#EFE2CB", "wall.edge": "#D6C3A3",
    "wood": "#BE9166", "wood.shade": "#A2774F", "mattress": "#FFFCF6", "mattress.shade": "#E6DAC7",
    "sheet": "#D3E0D6", "sheet.shade": "#B9CBBF", "pillow": "#FFFDF8", "pillow.shade": "#E7DAC6",
    "blanket": "#E9B66B", "blanket.shade": "#D39D51", "cushion": "#8DB8A8", "cushion.shade": "#74A191",
    "towel": "#E2703A", "towel.shade": "#C55A29", "basin": "#FBF7EF", "basin.shade": "#CFC3AF",
    "water.warm": "#F0A083", "water.cool": "#7DBFD6", "steam": "#F0A083", "frame": "#FFFDF8",
    "night": "#5B7C94", "moon": "#FFF3D2", "leaf": "#7FAE8D", "leaf.shade": "#659777", "pot": "#D79C6F",
    "ball": "#E9A83A", "ball.shade": "#CF8B22", "metal": "#B9B3A8", "metal.shade": "#958E82",
    "jar": "#F6EBD8", "jar.lid": "#4D8E7D", "cream": "#FFFDF5", "ice": "#BFDDE2", "ice.shade": "#94C0C8",
    "tile": "#DCE6DF", "tile.shade": "#C3D2C8", "glass": "#DDEBE8", "thread": "#B4A78F",
    "water.pool": "#9CCBCF", "foam": "#FFFFFF", "jar.shade": "#D5C8B0",
    "display": "#2F3A34", "display.ink": "#F6F1DE", "sock": "#6F7F8C", "sock.shade": "#5A6975",
}  # fmt: skip
_NIGHT = {
    # "tense", "easing", "pale" and "calm" are the glow of a muscle, see figure/glow.py.
    "shirt": "#676543", "shirt.shade": "#545236", "shirt.far": "#4A482F",
    "shorts": "#474232", "shorts.seam": "#393527", "shorts.shade": "#393527", "shorts.far": "#322E22",
    "tense": "#EE6D42", "easing": "#E09A3C", "pale": "#D9B67C", "calm": "#A9B56F",
    "arrow": "#E0A45C", "shadow": "#000000", "face.line": "#2E2018", "ink": "#EFDFC6",
    "floor": "#2C231B", "floor.edge": "#3D3126", "wall": "#33291F", "wall.edge": "#4A3C2E",
    "wood": "#6B5138", "wood.shade": "#54402C", "mattress": "#6E6152", "mattress.shade": "#544A3E",
    "sheet": "#57503C", "sheet.shade": "#47412F", "pillow": "#7B6C5A", "pillow.shade": "#60543F",
    "blanket": "#7F5E33", "blanket.shade": "#694C27", "cushion": "#5A5B40", "cushion.shade": "#4A4A33",
    "towel": "#B5622F", "towel.shade": "#934D23", "basin": "#7A6C5B", "basin.shade": "#574C3F",
    "water.warm": "#A96A45", "water.cool": "#6F7360", "steam": "#A96A45", "frame": "#46392C",
    "night": "#17120D", "moon": "#E5CFA0", "leaf": "#5C6540", "leaf.shade": "#4A5233", "pot": "#7A5638",
    "ball": "#B07C2D", "ball.shade": "#8C611F", "metal": "#6B6257", "metal.shade": "#524A40",
    "jar": "#75684F", "jar.lid": "#5E6142", "cream": "#A3937A", "ice": "#79776A", "ice.shade": "#5E5C50",
    "tile": "#3A3227", "tile.shade": "#4B4132", "glass": "#4A4336", "thread": "#7A6A55",
    "water.pool": "#55594A", "foam": "#B7A98E", "jar.shade": "#5A4F3C",
    "display": "#1B1712", "display.ink": "#EFDFC6", "sock": "#6A6152", "sock.shade": "#554D41",
}  # fmt: skip
_CONTRAST = {
    "shirt": "#B0B0B0", "shirt.shade": "#9A9A9A", "shirt.far": "#9A9A9A",
    "shorts": "#7A7A7A", "shorts.seam": "#000000", "shorts.shade": "#6A6A6A", "shorts.far": "#6A6A6A",
    "tense": "#FF7A45", "easing": "#FFC93C", "pale": "#FFF0A0", "calm": "#4FE08F",
    "arrow": "#FFE14D", "shadow": "#000000", "face.line": "#000000", "ink": "#FFFFFF",
    "floor": "#1C1C1C", "floor.edge": "#FFFFFF", "wall": "#262626", "wall.edge": "#FFFFFF",
    "wood": "#4A4A4A", "wood.shade": "#383838", "mattress": "#2E2E2E", "mattress.shade": "#242424",
    "sheet": "#3A3A3A", "sheet.shade": "#303030", "pillow": "#444444", "pillow.shade": "#383838",
    "blanket": "#5C4A1E", "blanket.shade": "#4A3B18", "cushion": "#3C3C3C", "cushion.shade": "#303030",
    "towel": "#E05A1E", "towel.shade": "#B84616", "basin": "#3A3A3A", "basin.shade": "#6A6A6A",
    "water.warm": "#FF9E78", "water.cool": "#7FD8FF", "steam": "#FF9E78", "frame": "#3A3A3A",
    "night": "#101010", "moon": "#FFFFFF", "leaf": "#3C3C3C", "leaf.shade": "#303030", "pot": "#4A4A4A",
    "ball": "#FFE14D", "ball.shade": "#E0C020", "metal": "#8A8A8A", "metal.shade": "#6A6A6A",
    "jar": "#4A4A4A", "jar.lid": "#7A7A7A", "cream": "#FFFFFF", "ice": "#7FD8FF", "ice.shade": "#5FB8E0",
    "tile": "#1C1C1C", "tile.shade": "#3A3A3A", "glass": "#3A3A3A", "thread": "#8A8A8A",
    "water.pool": "#1E3A44", "foam": "#FFFFFF", "jar.shade": "#6A6A6A",
    "display": "#000000", "display.ink": "#FFFFFF", "sock": "#8C8C8C", "sock.shade": "#747474",
}  # fmt: skip
_SKIN = {"light": "#EFBD9C", "tan": "#D99C73", "brown": "#A56C47", "deep": "#744730"}
_HAIR = {"grey": "#A39A90", "dark": "#3A2D29", "brown": "#5E4030", "fair": "#B88A52"}
_AT_NIGHT = {"light": 0.70, "tan": 0.74, "brown": 0.90, "deep": 1.12}
"""How much of its light a skin keeps at night: the darker ones more, or they would sink into the dark card."""
_DIMMED = 0.68

_SKIN_ROLES = ("skin", "skin.shade", "skin.far", "skin.far.shade", "skin.line", "skin.nail", "skin.pad")
_CLOTHES = tuple(role for role in _DAY if role.startswith(("shirt", "shorts")))
_HAIR_ROLES = ("hair", "hair.shine", "hair.young", "hair.young.shine")
PERSON_ROLES = frozenset((*_SKIN_ROLES, *_HAIR_ROLES, *_CLOTHES))
"""What belongs to the body: in high contrast these get black lines, everything else white ones."""


@lru_cache(maxsize=64)
def figure_colors(theme: str, person: Appearance) -> dict[str, str]:
    """Every role as "#RRGGBB" for one of tokens.THEMES."""
    if theme == "contrast":
        return {**_CONTRAST, **_white_body()}
    night = {**_NIGHT, **_body(person, _AT_NIGHT[person.skin], 0.62)}
    if theme == "day":
        return {**_DAY, **_body(person, 1.0, 1.0)}
    if theme == "dim":
        return {role: _hex(_scaled(_rgb(color), _DIMMED)) for role, color in night.items()}
    return night


def _body(person: Appearance, light: float, hair_light: float) -> dict[str, str]:
    base = _scaled(_rgb(_SKIN[person.skin]), light)
    hair = _hair(person.hair_color, hair_light)
    young = _hair("brown" if person.hair_color == "grey" else person.hair_color, hair_light)
    white = (255.0, 238.0, 222.0) if light >= 1 else (235.0, 200.0, 160.0)
    colors = {
        "skin": base,
        "skin.shade": _scaled(base, 0.88),
        "skin.far": _scaled(base, 0.85),
        "skin.far.shade": _scaled(base, 0.75),
        "skin.line": _scaled(base, 0.62),
        "skin.nail": _mixed(base, white, 0.45),
        "skin.pad": _mixed(base, white, 0.22),
        "hair": hair,
        "hair.shine": _mixed(hair, white, 0.22),
        "hair.young": young,
        "hair.young.shine": _mixed(young, white, 0.22),
    }
    return {role: _hex(color) for role, color in colors.items()}


def _hair(name: str, light: float) -> Rgb:
    """Dark hair is lifted at night, or it would sink into the card."""
    color = _scaled(_rgb(_HAIR[name]), light)
    return _mixed(color, (110, 84, 62), 0.45) if light < 1 and name in ("dark", "brown", "grey") else color


def _white_body() -> dict[str, str]:
    return {
        "skin": "#FFFFFF", "skin.shade": "#E6E6E6", "skin.far": "#D2D2D2", "skin.far.shade": "#BDBDBD",
        "skin.line": "#000000", "skin.nail": "#FFFFFF", "skin.pad": "#FFFFFF",
        "hair": "#5A5A5A", "hair.shine": "#7A7A7A", "hair.young": "#5A5A5A", "hair.young.shine": "#7A7A7A",
    }  # fmt: skip


def _rgb(color: str) -> Rgb:
    return (int(color[1:3], 16), int(color[3:5], 16), int(color[5:7], 16))


def _scaled(c: Rgb, k: float) -> Rgb:
    return (c[0] * k, c[1] * k * (1 - 0.02 * (1 - k)), c[2] * k * (1 - 0.06 * (1 - k)))


def _mixed(a: Rgb, b: Rgb, t: float) -> Rgb:
    return (a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, a[2] + (b[2] - a[2]) * t)


def _hex(c: Rgb) -> str:
    return "#" + "".join(f"{min(255, max(0, round(v))):02X}" for v in c)
