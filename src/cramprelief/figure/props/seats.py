# SPDX-License-Identifier: MIT
"""Seats that a person cannot leave at once: one of a row as in a plane, and the chair at a dialysis machine."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cramprelief.figure.geometry import Axes, Path, Vec, add, ellipse, rounded, spline
from cramprelief.figure.model import LooseSpot
from cramprelief.figure.props.prop import Given, Param, Prop
from cramprelief.figure.props.room import bar, box, soft_shadow, thick, up
from cramprelief.figure.shapes import Clip, Shape, Stroke, Tint

if TYPE_CHECKING:
    from cramprelief.figure.stage import Stage

_BACK = 470.0
"""From the seat to the top of a plane seat's head rest."""


def _row_seat(stage: Stage, given: Given) -> list[Shape]:
    """A seat with a high back, and the back of the one ahead with its folded table."""
    x, top, ahead = (stage.number(given[k]) for k in ("x", "seat", "ahead"))
    return [*_one_seat(ahead, top, True), *_one_seat(x, top, False)]


def _one_seat(x: float, top: float, table: bool) -> list[Shape]:
    back = [(x + 16, top + 6), (x - 34, top + 4), (x - 54, top + 150), (x - 76, top + _BACK - 70)]
    back += [(x - 82, top + _BACK), (x - 58, top + _BACK + 14), (x - 22, top + _BACK - 4), (x - 18, top + _BACK - 90)]
    back += [(x - 4, top + 210), (x + 14, top + 110)]
    cloth = [
        (x - 76, top + _BACK + 2),
        (x - 56, top + _BACK + 15),
        (x - 22, top + _BACK - 3),
        (x - 17, top + _BACK - 92),
    ]
    cloth += [(x - 40, top + _BACK - 96), (x - 46, top + _BACK - 20)]
    out = [
        soft_shadow(x + 70, 0, 128, 15, 0.2),
        bar([(x + 8, top - 30), (x - 6, 8)], "metal.shade", 13, "row_seat"),
        bar([(x + 116, top - 30), (x + 92, 8)], "metal.shade", 13, "row_seat"),
        bar([(x - 22, 8), (x + 116, 8)], "metal", 12, "row_seat"),
        Shape(spline(up(back), corners=(0, 1)), "cushion.shade", piece="row_seat"),
        Shape(spline(up(cloth), corners=(0, 3, 4, 5)), "pillow", piece="row_cloth"),
        Shape(box(x - 34, top, 176, 42, 18), "cushion", piece="row_seat"),
        Shape(box(x - 28, top - 32, 160, 10, 5), "cushion.shade"),
    ]
    if table:
        leaf = [(x - 50, top + 108), (x - 66, top + 110), (x - 82, top + 296), (x - 66, top + 300)]
        out.append(Shape(spline(up(leaf), corners=(0, 1, 2, 3)), "metal", piece="row_table"))
        out.append(Shape(ellipse((x - 76, -(top + 306)), 8), "metal.shade", piece="row_table"))
    return out


def _car_seat(stage: Stage, given: Given) -> list[Shape]:
    """The seat, the floor that rises to the pedals, the dashboard and the wheel."""
    x, top = stage.number(given["x"]), stage.number(given["seat"])
    back = [(x + 30, top - 8), (x - 26, top - 10), (x - 70, top + 150), (x - 112, top + 318)]
    back += [(x - 96, top + 350), (x - 62, top + 338), (x - 26, top + 190), (x + 14, top + 70)]
    head = [(x - 118, top + 372), (x - 128, top + 436), (x - 106, top + 470), (x - 82, top + 452), (x - 80, top + 380)]
    floor: list[Vec] = [(x + 480, 0), (x + 570, 100), (x + 780, 100), (x + 780, 0)]
    return [
        Shape(spline(up(floor), corners=(0, 1, 2, 3)), "metal.shade", piece="car_floor"),
        Shape(thick(up([(x + 424, top + 140), (x + 780, top + 152)]), 84), "metal.shade", piece="car_dash"),
        bar([(x + 396, top + 150), (x + 330, top + 176)], "metal", 12, "car_wheel"),
        bar([(x + 296, top + 128), (x + 346, top + 236)], "cushion.shade", 17, "car_wheel"),
        bar([(x + 6, top - 40), (x - 2, 6)], "metal.shade", 16, "car_seat"),
        bar([(x + 104, top - 34), (x + 112, 6)], "metal.shade", 16, "car_seat"),
        bar([(x - 40, 8), (x + 160, 8)], "metal", 12, "car_seat"),
        bar([(x - 92, top + 330), (x - 102, top + 386)], "metal", 9, "car_seat"),
        Shape(spline(up(head)), "cushion.shade", piece="car_seat"),
        Shape(spline(up(back), corners=(0, 1)), "cushion.shade", piece="car_seat"),
        Shape(thick(up([(x + 4, top - 26), (x + 122, top - 18)]), 50), "cushion", piece="car_seat"),
    ]


def _porthole(stage: Stage, given: Given) -> list[Shape]:
    x, y = stage.number(given["x"]), stage.number(given["y"])
    pane = rounded(x - 42, -y - 62, 84, 124, 42)
    wing = [(x - 50, y - 44), (x + 6, y - 20), (x + 50, y - 30), (x + 50, y - 48), (x - 50, y - 66)]
    return [
        Shape(rounded(x - 58, -y - 78, 116, 156, 56), "frame", Stroke("wall.edge", 4), piece="porthole"),
        Shape(pane, "night", piece="porthole"),
        Shape(ellipse((x + 16, -y - 24), 14), "moon", clip=Clip(pane)),
        Shape(spline(up(wing)), "metal", clip=Clip(pane)),
    ]


def _arm_rest(stage: Stage, given: Given) -> list[Shape]:
    """The near arm rest: the body sits behind it."""
    x0, x1, y, foot = (stage.number(given[k]) for k in ("x0", "x1", "y", "foot"))
    return [
        bar([(x0 + 26, y - 8), (x0 + 26, foot)], "metal.shade", 15, "arm_rest"),
        Shape(box(x0, y, x1 - x0, 24, 12), "cushion.shade", piece="arm_rest"),
    ]


# Dialysis


def _recliner(stage: Stage, given: Given) -> list[Shape]:
    """A padded chair, its back laid down and its leg rest raised."""
    x, top = stage.number(given["x"]), stage.number(given["seat"])
    back: list[Vec] = [(x + 6, top - 18), (x - 128, top + 116), (x - 232, top + 236)]
    legs: list[Vec] = [(x + 138, top - 18), (x + 258, top - 40), (x + 398, top - 72)]
    frame = [(x - 10, top - 46), (x + 146, top - 46)]
    return [
        soft_shadow(x + 60, 0, 260, 20, 0.22),
        bar([(x + 20, top - 50), (x - 44, 14)], "metal.shade", 15, "recliner"),
        bar([(x + 116, top - 50), (x + 178, 14)], "metal.shade", 15, "recliner"),
        bar([(x - 66, 10), (x + 204, 10)], "metal", 15, "recliner"),
        bar([(x - 190, top + 150), (x - 30, top - 40)], "metal.shade", 14, "recliner"),
        bar([(x + 130, top - 56), (x + 330, top - 104)], "metal.shade", 13, "recliner"),
        bar(frame, "metal", 16, "recliner"),
        Shape(thick(up(legs), 40), "cushion", piece="recliner"),
        Shape(thick(up(back), 46), "cushion", piece="recliner"),
        Shape(box(x - 22, top, 180, 42, 20), "cushion", piece="recliner"),
        Shape(box(x - 12, top - 33, 160, 9, 4), "cushion.shade"),
        Shape(thick([(x - 206, -(top + 250)), (x - 252, -(top + 298))], 40), "pillow", piece="recliner_pillow"),
    ]


def _dialysis_machine(stage: Stage, given: Given) -> list[Shape]:
    """A cabinet on wheels with a screen and a filter."""
    x = stage.number(given["x"])
    return [
        soft_shadow(x, 0, 110, 16, 0.2),
        *(Shape(ellipse((x + dx, -12), 12), "metal.shade", piece="machine") for dx in (-58, 58)),
        Shape(box(x - 80, 430, 160, 412, 18), "basin", Stroke("basin.shade", 3), piece="machine"),
        Shape(box(x - 62, 640, 124, 96, 14), "basin.shade", piece="machine_screen"),
        Shape(box(x - 52, 630, 104, 76, 8), "display", piece="machine_screen"),
        *(
            Shape(box(x - 40, y, w, 9, 4), role)
            for y, w, role in ((616, 80, "calm"), (596, 56, "moon"), (576, 68, "calm"))
        ),
        bar([(x, 540), (x, 430)], "metal.shade", 16, "machine"),
        Shape(ellipse((x - 34, -366), 26), "basin.shade", piece="machine"),
        Shape(ellipse((x + 34, -366), 26), "basin.shade", piece="machine"),
        Shape(box(x + 92, 410, 26, 128, 12), "glass", Stroke("tense", 3), piece="machine_filter"),
    ]


def _blood_lines(stage: Stage, given: Given) -> list[Shape]:
    """Two thin tubes from the near forearm to the machine, held by a strip of tape."""
    fore = stage.skeleton.arms["near"].fore
    end = stage.point(given["to"])
    out = []
    for s, dy, role in ((0.3, -9.0, "tense"), (0.5, 9.0, "water.cool")):
        start, stop = fore.at(s, 3), add(end, (0, dy))
        sag = (start[0] + (stop[0] - start[0]) * 0.4, max(start[1], stop[1]) + 40)
        tube = Path().move(start).bend(sag, stop)
        out.append(Shape(tube, None, Stroke(role, 5)))
        out.append(Shape(rounded(-7, -13, 14, 26, 4), Tint("pillow", 0.95), at=Axes(fore.at(s), fore.axes.angle)))
    return out


def _n(default: float | str, says: str) -> Param:
    return Param("number", default, says=says)


PROPS = {
    "row_seat": Prop(
        _row_seat,
        {
            "x": _n(-110, "rear edge of the seat"),
            "seat": _n(190, "height of the seat"),
            "ahead": _n(270, "rear edge of the seat ahead"),
        },
        says="a narrow seat as in a plane, and the one ahead",
    ),
    "car_seat": Prop(
        _car_seat,
        {"x": _n(-110, "rear edge of the seat"), "seat": _n(150, "height of the seat")},
        says="the driver's seat of a car, with wheel and dashboard",
    ),
    "porthole": Prop(_porthole, {"x": _n(80, "middle"), "y": _n(520, "middle")}, says="the window of a plane"),
    "arm_rest": Prop(
        _arm_rest,
        {
            "x0": _n(-90, "rear end"),
            "x1": _n(70, "front end"),
            "y": _n(300, "its upper edge"),
            "foot": _n(180, "where its post ends"),
        },
        layer="front",
        says="an arm rest in front of the body",
    ),
    "recliner": Prop(
        _recliner,
        {"x": _n(-90, "rear edge of the seat"), "seat": _n(210, "height of the seat")},
        says="a padded chair with its back laid down and its leg rest up",
    ),
    "dialysis_machine": Prop(_dialysis_machine, {"x": _n(-330, "middle")}, says="a dialysis machine"),
    "blood_lines": Prop(
        _blood_lines,
        {"to": Param("spot", LooseSpot("point", "", (0.0, 300.0)), says="where the tubes end")},
        layer="front",
        moves=True,
        says="two tubes from the near forearm to a machine",
    ),
}
