# SPDX-License-Identifier: MIT
"""A bed seen from above and an armchair from the front; a cup; a towel round the shoulders."""

from __future__ import annotations

from cramprelief.figure.geometry import Axes, Path, Vec, add, mix, rounded, spline
from cramprelief.figure.props.prop import Given, Param, Prop
from cramprelief.figure.shapes import Shape, Stroke
from cramprelief.figure.stage import Stage


def _bed_above(stage: Stage, given: Given) -> list[Shape]:
    x0, x1, y0, y1 = (stage.number(given[k]) for k in ("x0", "x1", "y0", "y1"))
    width, height = x1 - x0, y1 - y0
    head = rounded(x0 - 14, -y1 - 34, width + 28, 40, 16)
    frame = rounded(x0 - 8, -y1 - 8, width + 16, height + 16, 20)
    folds = [
        spline([(x0 + 30, -y), ((x0 + x1) / 2, -y + 14), (x1 - 30, -y + 2)], closed=False)
        for y in (y1 - height * share for share in (0.36, 0.62, 0.86))
    ]
    return [
        Shape(head, "wood.shade", piece="bed_head"),
        Shape(frame, "wood", piece="bed_frame"),
        Shape(rounded(x0, -y1, width, height, 18), "sheet", piece="bed_sheet"),
        *(Shape(fold, None, Stroke("sheet.shade", 3.0)) for fold in folds),
    ]


def _pillow_above(stage: Stage, given: Given) -> list[Shape]:
    x, y, width, height = (stage.number(given[k]) for k in ("x", "y", "width", "height"))
    w, h = width / 2, height / 2
    edge: list[Vec] = [(-w, -h), (0, -h * 0.9), (w, -h), (w * 0.92, 0), (w, h), (0, h * 0.9), (-w, h), (-w * 0.92, 0)]
    outline = spline([(x + dx, -y + dy) for dx, dy in edge], corners=(0, 2, 4, 6))
    return [Shape(outline, "pillow", piece="pillow")]


def _backrest(stage: Stage, given: Given) -> list[Shape]:
    """The back of an armchair, seen from the front."""
    x, y, width, height = (stage.number(given[k]) for k in ("x", "y", "width", "height"))
    inner = rounded(x - width / 2 + 18, -y - height / 2 + 18, width - 36, height, 44)
    return [
        Shape(rounded(x - width / 2, -y - height / 2, width, height, 60), "cushion.shade", piece="backrest"),
        Shape(inner, "cushion", piece="backrest_pad"),
    ]


def _table_above(stage: Stage, given: Given) -> list[Shape]:
    """A table's top under a hand, to its front edge and beyond the other ones."""
    y = stage.number(given["y"])
    return [
        Shape(rounded(-2000, -y - 2000, 4000, 2000, 0), "wall", piece="table_above"),
        Shape(rounded(-2000, -y - 14, 4000, 14, 0), "wood"),
    ]


def _cup(stage: Stage, given: Given) -> list[Shape]:
    """Upright in the hand; it tips with the hand as it comes to the mouth."""
    hand = stage.skeleton.arms[given["hand"]].hand
    x, y = hand(54, -4)
    tip = max(0.0, min(50.0, -hand.angle - 20))
    at = Axes((x, y), -tip)
    body = Path().move((-17, -30)).line((17, -30)).line((13, 26)).curve((12, 30), (-12, 30), (-13, 26)).close()
    return [
        Shape(body, "jar.lid", at=at, piece="cup"),
        Shape(rounded(-18, -32, 36, 8, 4), "jar", at=at, piece="cup"),
    ]


def _shoulder_towel(stage: Stage, given: Given) -> list[Shape]:
    body, arm = stage.skeleton, stage.skeleton.arms["near"].upper
    front = [arm.edge(s, 1, out) for s, out in ((0.9, 15), (0.6, 12), (0.3, 10))]
    neck = [body.torso_edge(0.86, 1), body.torso_edge(0.97, 1), body.torso_edge(0.99, -1)]
    back = [add(body.torso_edge(t, -1), body.pelvis.y, -6) for t in (0.88, 0.72, 0.54, 0.3)]
    cloth = spline([*front, *neck, *back], corners=(0, 4, 5, 9))
    stripes = [[mix(front[0], front[2], k), mix(back[3], back[1], k)] for k in (0.14, 0.24)]
    folds = [[body.torso(0.95, 4), arm.at(0.3, 10), arm.at(0.66, 6)], *stripes]
    return [
        Shape(cloth, "towel", piece="shoulder_towel"),
        *(Shape(spline(fold, closed=False), None, Stroke("towel.shade", 4.0)) for fold in folds),
    ]


def _n(default: float | str, says: str) -> Param:
    return Param("number", default, says=says)


PROPS = {
    "bed_above": Prop(
        _bed_above,
        {
            "x0": _n(-240, "left side"),
            "x1": _n(240, "right side"),
            "y0": _n(-40, "foot end"),
            "y1": _n(780, "head end"),
        },
        says="a bed seen from above",
    ),
    "pillow_above": Prop(
        _pillow_above,
        {"x": _n(0, "middle"), "y": _n(680, "middle"), "width": _n(220, ""), "height": _n(150, "")},
        says="a pillow seen from above",
    ),
    "backrest": Prop(
        _backrest,
        {"x": _n(0, "middle"), "y": _n(520, "middle"), "width": _n(280, ""), "height": _n(400, "")},
        says="the back of an armchair from the front",
    ),
    "table_above": Prop(_table_above, {"y": _n(0, "its front edge")}, says="a table seen from above"),
    "shoulder_towel": Prop(_shoulder_towel, layer="front", moves=True, says="a towel round the shoulders"),
    "cup": Prop(
        _cup,
        {"hand": Param("word", "near", ("near", "far"), "the hand that holds it")},
        layer="front",
        moves=True,
        says="a cup in a hand",
    ),
}
