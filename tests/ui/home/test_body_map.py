# SPDX-License-Identifier: MIT
from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QVBoxLayout, QWidget

from cramprelief.figure.body_map import HEIGHT, WIDTH, body_view, on_map
from cramprelief.ui.home.body_map import BodyMap
from cramprelief.ui.kit.place_words import place_words
from cramprelief.ui.theme.look import Look
from cramprelief.vocabulary import PLACES


@pytest.fixture
def body_map(qtbot):
    page = QWidget()
    layout = QVBoxLayout(page)
    before, shown = QLineEdit(), BodyMap(Look.bundled(theme="day"))
    layout.addWidget(before)
    layout.addWidget(shown)
    page.resize(600, 560)
    qtbot.addWidget(page)
    page.show()
    qtbot.waitExposed(page)
    shown.neighbour = before  # the field above it
    yield shown
    page.close()


def luminance(color: QColor) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4

    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF())


def ratio(one: QColor, two: QColor) -> float:
    low, high = sorted((luminance(one), luminance(two)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("theme", ["night", "dim"])
def test_by_night_the_muscles_stand_out_from_the_body_also_for_blurred_eyes(qtbot, theme):
    shown = BodyMap(Look.bundled("night", dimmer=theme == "dim"))
    qtbot.addWidget(shown)
    shown.resize(600, 560)
    picture = shown.grab().toImage()
    calf = area_button(shown, "Left calf").geometry().center()
    knee = QPoint(calf.x(), area_button(shown, "Left calf").geometry().top() - 4)
    ankle = QPoint(calf.x() + 4, area_button(shown, "Left calf").geometry().bottom() + 6)
    body = min((picture.pixelColor(spot) for spot in (knee, ankle)), key=luminance)
    assert ratio(picture.pixelColor(calf), body) >= 3.0


def test_a_place_without_a_side_is_faint_on_both_sides(qtbot, body_map):
    def colours() -> list[QColor]:
        picture = body_map.grab().toImage()
        return [
            picture.pixelColor(area_button(body_map, f"{side} calf").geometry().center()) for side in ("Left", "Right")
        ]

    plain = colours()
    body_map.set_choice("calf", None)
    faint = colours()
    body_map.set_choice("calf", "both")
    chosen = colours()
    for before, half, full in zip(plain, faint, chosen, strict=True):
        assert len({before.name(), half.name(), full.name()}) == 3
    body_map.set_choice("calf", "left")
    assert colours()[1] == plain[1]


def area_button(body_map: BodyMap, name: str) -> QAbstractButton:
    return next(b for b in body_map.findChildren(QAbstractButton) if b.accessibleName() == name)


def press(qtbot, body_map: BodyMap, view: str, x: float, y: float) -> None:
    """Press at a point of a view's box, wherever the widget has put it."""
    box = (
        area_button(body_map, "Left calf").geometry()
        if view == "back"
        else area_button(body_map, "Left shin").geometry()
    )
    area = body_view(view).find("calf" if view == "back" else "shin", "left")
    scale = box.height() / (max(p[1] for p in area.edge) - min(p[1] for p in area.edge))
    center = box.center()
    place = QPoint(round(center.x() + (x - area.middle[0]) * scale), round(center.y() + (y - area.middle[1]) * scale))
    qtbot.mouseClick(body_map, Qt.MouseButton.LeftButton, pos=place)


def test_a_press_on_a_place_chooses_it_with_its_side(qtbot, body_map):
    heard = []
    body_map.chosen.connect(lambda place, side: heard.append((place, side)))
    for view, place, side in [
        ("back", "calf", "left"),
        ("front", "thigh-front", "right"),
        ("back", "foot-arch", "right"),
    ]:
        press(qtbot, body_map, view, *body_view(view).find(place, side).middle)
    assert heard == [("calf", "left"), ("thigh-front", "right"), ("foot-arch", "right")]


@pytest.mark.parametrize(
    ("view", "y", "place"),
    [
        ("front", 30, "neck"), ("front", 57, "jaw"), ("front", 72, "neck"), ("front", 120, "chest"),
        ("front", 190, "belly"), ("back", 70, "neck"), ("back", 120, "upper-back"), ("back", 195, "back"),
    ],
)  # fmt: skip
def test_a_press_on_the_middle_line_chooses_a_place_without_a_side(qtbot, body_map, view, y, place):
    with qtbot.waitSignal(body_map.chosen) as heard:
        press(qtbot, body_map, view, WIDTH / 2, y)
    assert heard.args == [place, None]
    body_map.set_choice(place, None)
    names = [b.accessibleName() for b in body_map.findChildren(QAbstractButton) if b.isChecked()]
    assert names == [place_words(place)]


def test_a_press_beside_the_body_says_nothing(qtbot, body_map):
    with qtbot.assertNotEmitted(body_map.chosen):
        press(qtbot, body_map, "front", WIDTH / 2, HEIGHT + 12)


def test_every_place_and_side_has_one_radio_button_with_its_name(body_map):
    names = [b.accessibleName() for b in body_map.findChildren(QAbstractButton)]
    assert len(names) == len(set(names)) == 2 * (sum(map(on_map, PLACES)) - 6) + 6
    assert {"Left calf", "Right back of thigh", "Left foot arch", "Neck", "Left buttock", "Right fingers"} <= set(names)
    button = area_button(body_map, "Left calf")
    assert QAccessible.queryAccessibleInterface(button).role() == QAccessible.Role.RadioButton


def test_the_areas_are_one_tab_stop_and_arrows_move_inside(qtbot, body_map):
    body_map.set_choice("calf", "left")
    body_map.neighbour.setFocus()
    qtbot.keyClick(body_map.neighbour, Qt.Key.Key_Tab)
    focus = body_map.window().focusWidget()
    assert focus.accessibleName() == "Left calf"
    qtbot.keyClick(focus, Qt.Key.Key_Right)
    focus = body_map.window().focusWidget()
    assert focus.accessibleName() == "Right calf"
    qtbot.keyClick(focus, Qt.Key.Key_Up)
    focus = body_map.window().focusWidget()
    assert focus.accessibleName() == "Right back of thigh"
    with qtbot.waitSignal(body_map.chosen) as heard:
        qtbot.keyClick(focus, Qt.Key.Key_Return)
    assert heard.args == ["thigh-back", "right"]
    qtbot.keyClick(focus, Qt.Key.Key_Tab)
    assert not isinstance(body_map.window().focusWidget(), type(focus))


def test_every_area_can_be_reached_with_the_arrows(qtbot, body_map):
    start = area_button(body_map, "Left calf")
    reached, todo = {start}, [start]
    while todo:
        here = todo.pop()
        for key in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down):
            here.setFocus()
            qtbot.keyClick(here, key)
            there = body_map.window().focusWidget()
            if there not in reached:
                reached.add(there)
                todo.append(there)
    assert reached == set(body_map.findChildren(QAbstractButton))


def test_a_choice_from_outside_is_marked_and_said_but_not_told_again(qtbot, body_map):
    with qtbot.assertNotEmitted(body_map.chosen):
        body_map.set_choice("hand", "both")
    assert area_button(body_map, "Left hand").isChecked()
    assert area_button(body_map, "Right hand").isChecked()
    assert body_map.accessibleDescription() == "Both hands"
    body_map.set_choice(None, None)
    assert not any(b.isChecked() for b in body_map.findChildren(QAbstractButton))


def test_one_view_at_a_time_keeps_the_choice(body_map):
    body_map.set_choice("calf", "right")
    body_map.set_view("front")
    assert not body_map.shows("calf")
    body_map.set_view("back")
    assert area_button(body_map, "Right calf").isChecked()


def test_a_choice_changes_the_picture(body_map):
    body_map.set_choice(None, None)
    before = body_map.grab().toImage()
    body_map.set_choice("calf", "left")
    assert body_map.grab().toImage() != before
