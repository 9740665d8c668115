# SPDX-License-Identifier: MIT
from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScroller, QWidget
from tests.ui.lint import lint

from cramprelief.ui.kit.boxes import Fill, box, column, flow, row
from cramprelief.ui.kit.button import Button
from cramprelief.ui.kit.card import Badge, Card, Icon, Mark, Separator
from cramprelief.ui.kit.check import CheckRow, Toggle
from cramprelief.ui.kit.chip import Chip
from cramprelief.ui.kit.fitted import Fitted
from cramprelief.ui.kit.focus import FocusRing
from cramprelief.ui.kit.progress import RepDots, SegmentBar
from cramprelief.ui.kit.ring import Ring
from cramprelief.ui.kit.scroll import Scroll
from cramprelief.ui.kit.segmented import Segmented
from cramprelief.ui.kit.sheet import Sheet
from cramprelief.ui.kit.stack import Stack
from cramprelief.ui.kit.text import break_lines
from cramprelief.ui.kit.tile import Tile, TileStyle
from cramprelief.ui.kit.words import Words
from cramprelief.ui.theme.tokens import THEMES

INSTRUCTION = "Pull the towel towards you. Keep the knee straight. Hold."
ARROWS = (("Back", "skip-back"), ("Next", "skip-forward"))


def role(widget: QWidget) -> QAccessible.Role:
    return QAccessible.queryAccessibleInterface(widget).role()


def spoken(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def everything(look):
    bar, dots, ring = SegmentBar(look), RepDots(look), Ring(look)
    bar.show_steps(1, (1.0, 0.35, 0.0, 0.0))
    dots.show_repeat(2, 3)
    ring.show_time(23.2, 30.0)
    ring.show_breath(0.6, "Breathe in")
    words_of = ("Calf", "Foot", "Back of thigh")
    places = [Chip(look, word, checked=word == "Calf", hurts=True, one_of=True) for word in words_of]
    warning = Tile(look, "Swollen, hot, or numb?", "Check the warning signs first", "first-aid", trail="caret-right")
    stacks = [Stack(look, word, icon, size=(60, 88)) for word, icon in ARROWS]
    for stack in stacks:
        stack.set_spread(True)
    words = Fitted(look, INSTRUCTION, small=30, max_lines=4)
    words.setFixedHeight(look.grow(220))
    return column(
        Words(look, "Where does it hurt?", "h1", wrap=True),
        words,
        flow(*places),
        Segmented(look, [("left", "Left"), ("right", "Right"), ("both", "Both")], "left", label="Side"),
        warning,
        row(*stacks),
        CheckRow(look, "Chest pain, or pain in the jaw or arm", "even at rest", checked=True, large=True),
        flow(Toggle(look, "Voice", on=True), Icon(look, "drop"), Mark(look), Badge(look, "Tested", "primary")),
        flow(Button(look, "Save"), Button(look, "", icon="x", name="Close"), Button(look, "Why", kind="link")),
        Separator(look), bar, dots, Fill(ring, 120), margin=16,
    )  # fmt: skip


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("width", [360, 420, 1280])
def test_nothing_is_cut_at_any_width_and_text_size(make_look, laid_out, width, scale):
    look = make_look("night", scale)
    page = laid_out(Scroll(look, Card(look, everything(look))), width, 760)
    assert lint(page) == []


@pytest.mark.parametrize("theme", THEMES)
def test_every_widget_paints_in_every_theme_and_follows_a_switch(make_look, laid_out, theme):
    look = make_look("day")
    page = laid_out(Card(look, everything(look), fill="bg", border=None), 900, 1300)
    look.set_theme("night" if theme == "dim" else theme)
    look.set_dimmer(theme == "dim")
    image = page.grab().toImage()
    assert image.pixelColor(450, 9) == look.color("bg")


@pytest.mark.parametrize(
    ("make", "expected"),
    [
        (lambda look: Tile(look, "Yes"), QAccessible.Role.Button),
        (lambda look: Chip(look, "In bed"), QAccessible.Role.CheckBox),
        (lambda look: Chip(look, "Calf", one_of=True), QAccessible.Role.RadioButton),
        (lambda look: Toggle(look, "Voice"), QAccessible.Role.CheckBox),
        (lambda look: Ring(look), QAccessible.Role.ProgressBar),
        (lambda look: SegmentBar(look), QAccessible.Role.ProgressBar),
        (lambda look: Fitted(look, INSTRUCTION), QAccessible.Role.StaticText),
    ],
)
def test_roles_for_screen_readers(make_look, make, expected):
    widget = make(make_look())
    assert role(widget) == expected


def test_a_fitted_instruction_is_read_as_its_text(make_look):
    words = Fitted(make_look(), INSTRUCTION)
    words.show_text("Let go and rest.")
    assert spoken(words) == "Let go and rest."


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_painted_buttons_answer_space_and_enter(make_look, laid_out, key):
    tile, pressed = Tile(make_look(), "It eased"), []
    tile.clicked.connect(lambda: pressed.append(1))
    laid_out(tile, 300, 90)
    QTest.keyClick(tile, key)
    assert pressed == [1]


def test_choosing_with_the_arrows_tells_once(make_look, laid_out):
    side, told = Segmented(make_look(), [("l", "Left"), ("r", "Right")], "l", label="Side"), []
    side.chosen.connect(told.append)
    laid_out(side, 300, 60)
    QTest.keyClick(side.findChildren(QWidget)[0], Qt.Key.Key_Right)
    assert (side.current(), told) == ("r", ["r"])
    side.set_current("l")
    assert told == ["r"]


def test_a_chip_keeps_its_width_when_chosen(make_look):
    chip = Chip(make_look(), "Calf")
    before = chip.sizeHint()
    chip.setChecked(True)
    assert chip.sizeHint() == before


def test_larger_space_gives_a_larger_instruction_within_its_limit(make_look, laid_out):
    words = Fitted(make_look(), INSTRUCTION)
    laid_out(words, 1224, 150)
    assert words.pixels == 64
    words.resize(392, 130)
    assert 24 <= words.pixels < 46
    assert not words.overflows


def test_the_ring_says_the_seconds_and_counts_them_down(make_look):
    ring = Ring(make_look())
    ring.show_time(23.2, 30.0)
    ring.show_breath(0.5, "Breathe out")
    assert ring.value() == 24
    assert spoken(ring) == "24 seconds left. Breathe out"
    ring.show_time(0.4, 30.0)
    ring.show_breath(None, "")
    assert spoken(ring) == "1 second left"


def test_the_ring_repaints_only_when_something_differs(make_look, laid_out):
    class Counting(Ring):
        painted = 0

        def paintEvent(self, event):
            self.painted += 1
            super().paintEvent(event)

    ring = Counting(make_look(reduced_motion=True))
    laid_out(ring, 300, 300)
    ring.show_time(20.0, 30.0)
    ring.show_breath(0.1, "Breathe in")
    ring.repaint()
    before = ring.painted
    for tenth in range(1, 9):
        ring.show_time(20.0 - tenth / 10, 30.0)
        ring.show_breath(0.1 + tenth / 10, "Breathe in")
        QTest.qWait(0)
    assert ring.painted == before


def test_a_sheet_holds_the_focus_and_gives_it_back(make_look, laid_out):
    look = make_look()
    behind = Button(look, "Behind")
    host = box(column(behind, None))
    first, second = Button(look, "First"), Button(look, "Second")
    sheet = Sheet(look, host, column(first, second), name="Paused")
    laid_out(host, 900, 700)
    host.activateWindow()
    behind.setFocus()
    sheet.open()
    assert host.focusWidget() is first
    for expected in (second, first, second):
        QTest.keyClick(host.focusWidget(), Qt.Key.Key_Tab)
        assert host.focusWidget() is expected
    left = []
    sheet.dismissed.connect(lambda: left.append(1))
    QTest.keyClick(second, Qt.Key.Key_Escape)
    assert left == [1]
    sheet.shut()
    assert host.focusWidget() is behind


def test_the_focus_ring_shows_for_keys_and_not_for_clicks(make_look, laid_out):
    look = make_look("day")
    button = Button(look, "Here")
    host = box(column(None, button, None, margin=40))
    ring = FocusRing(look, host)
    laid_out(host, 400, 300)
    host.activateWindow()
    button.setFocus()
    corner = button.mapTo(host, QPoint(button.width() // 2, -5))
    assert host.grab().toImage().pixelColor(corner) != look.color("focus")
    ring.by_key = True
    assert host.grab().toImage().pixelColor(corner) == look.color("focus")


def test_a_new_instruction_can_be_read_at_once(make_look, laid_out):
    look = make_look()
    before = laid_out(Fitted(look, INSTRUCTION), 600, 200)
    fresh = laid_out(Fitted(look, "Now let go."), 600, 200)
    before.show_text("Now let go.")
    assert before.grab().toImage() == fresh.grab().toImage()


def test_a_finger_drags_a_page_and_it_stops_at_its_end(make_look, laid_out, qtbot):
    look = make_look()
    content = box(column(*(Tile(look, f"Plan {number}") for number in range(20))))
    area = laid_out(Scroll(look, content), 400, 500)
    finger, window, bar = QTest.createTouchDevice(), area.windowHandle(), area.verticalScrollBar()
    y = 400
    QTest.touchEvent(window, finger).press(0, QPoint(200, y)).commit()

    def drawn_up() -> bool:
        nonlocal y
        y -= 8
        QTest.touchEvent(window, finger).move(0, QPoint(200, y)).commit()
        return bar.value() > 100

    qtbot.waitUntil(drawn_up)
    QTest.touchEvent(window, finger).release(0, QPoint(200, y)).commit()
    qtbot.waitUntil(lambda: QScroller.scroller(area.viewport()).state() == QScroller.State.Inactive)
    assert content.y() >= area.viewport().height() - content.height()


def test_wrapping_words_leave_no_short_last_word_alone_and_no_hole(make_look, laid_out):
    look = make_look()
    text = "Your leg or foot is suddenly cold, pale or blue, and numb."
    words = Words(look, text, "lead", wrap=True)
    width = round(look.metrics("lead").horizontalAdvance(text)) - 4  # one word too long for a line
    page = laid_out(box(column(words, None)), width, 300)
    lines, _ = break_lines(text, look.font("lead"), width)
    assert lines[-1] == "and numb."
    assert words.height() == pytest.approx(2 * look.metrics("lead").lineSpacing(), abs=2)
    assert page.minimumSizeHint().height() <= words.height()


def test_a_sheet_is_as_high_as_its_words_and_stays_above_what_comes_later(make_look, laid_out, qapp):
    look = make_look()
    host = laid_out(QWidget(), 1280, 800)
    title, said = Words(look, "Has it eased?", "h1", wrap=True), Words(look, "Rest a moment.", "lead", wrap=True)
    sheet = Sheet(look, host, column(title, said, Tile(look, "It eased", style=TileStyle(104))), name="Over")
    sheet.open()
    qapp.processEvents()
    assert said.y() - title.geometry().bottom() < 20
    later = Card(look)
    later.setParent(host)
    later.show()
    assert host.children().index(later) < host.children().index(sheet)
