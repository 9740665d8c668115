# SPDX-License-Identifier: MIT
"""Every screen in every state, looked at as a person would: by eye, with keys alone, with a screen reader.

Set CRAMPRELIEF_EVERY_SCREEN=1 to see every screen in every theme, size and text size; usually each is seen in one of
them, another one from screen to screen.
"""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QWidget
from tests.ui.keyboard import keyboard_findings
from tests.ui.lint import lint
from tests.ui.looking import contrast_findings, grey_findings

from cramprelief.cli.screenshots import SIZES, TEXTS, THEMES
from cramprelief.ui.gallery.scenes import SCENES, Screen
from cramprelief.ui.gallery.screenshots import Variant, dresses
from cramprelief.ui.gallery.stage import StagedApp

EVERY = bool(os.environ.get("CRAMPRELIEF_EVERY_SCREEN"))
_ROUND = ((1280, 800, 100), (420, 760, 150), (360, 560, 200), (1366, 700, 200), (420, 760, 100))


def dresses_of(scene: Screen) -> list[Variant]:
    """All, or one: which differs from scene to scene."""
    if EVERY:
        return dresses(THEMES, SIZES, TEXTS)
    number = SCENES.index(scene)
    return [Variant(THEMES[number % 4], *_ROUND[number % len(_ROUND)])]


@pytest.fixture(params=SCENES, ids=[scene.name for scene in SCENES])
def scene(request) -> Screen:
    return request.param


class _Flashes(QObject):
    """Widgets that were shown as windows of their own, before they had a parent."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(type(watched).__name__)
        return False


@pytest.fixture
def stage(qapp: QApplication, scene: Screen) -> Iterator[StagedApp]:
    flashes = _Flashes()
    qapp.installEventFilter(flashes)
    made = scene.build(qapp)
    yield made
    made.close()
    qapp.removeEventFilter(flashes)
    assert set(flashes.seen) == {"Window"}


def told(interface: QAccessibleInterface) -> Iterator[tuple[QAccessible.Role, str, str]]:
    """Role, name and value of everything that a screen reader finds in sight."""
    if interface.state().invisible:
        return
    texts = (interface.text(kind).strip() for kind in (QAccessible.Text.Name, QAccessible.Text.Value))
    yield interface.role(), *texts
    for number in range(interface.childCount()):
        child = interface.child(number)
        if child is not None:
            yield from told(child)


_PRESSED = {QAccessible.Role.Button, QAccessible.Role.RadioButton, QAccessible.Role.CheckBox}


def spoken_findings(stage: StagedApp) -> list[str]:
    """What a screen reader would miss."""
    everything = list(told(QAccessible.queryAccessibleInterface(stage.app.window)))
    found = [f"a {role.name} without a name" for role, name, _ in everything if role in _PRESSED and not name]
    if not any(role in _PRESSED for role, _, _ in everything):
        found.append("nothing to press")
    moment = stage.app.playing.now
    if stage.app.window.current == "player" and moment is not None:
        if not any(moment.instruction in name for _, name, _ in everything):
            found.append("the instruction cannot be heard")
        if not any(role == QAccessible.Role.ProgressBar and name and value for role, name, value in everything):
            found.append("the ring has no name or value")
    return found


def test_every_screen_by_eye_by_keys_and_by_ear(stage: StagedApp, scene: Screen) -> None:
    found = spoken_findings(stage)
    for dress in dresses_of(scene):
        stage.dress(dress.theme, dress.width, dress.height, dress.text / 100)
        window, picture = stage.app.window, stage.picture()
        here = lint(window) + contrast_findings(window, picture)
        here += grey_findings(window, picture) if dress.theme in ("day", "night") else []
        here += keyboard_findings(window)
        found += [f"{dress}: {finding}" for finding in here]
    assert found == []


def test_in_the_player_controls_are_large(qapp: QApplication) -> None:
    stage = next(scene for scene in SCENES if scene.name == "player").build(qapp)
    for width, height in SIZES:
        stage.dress("night", width, height, 1.0)
        page = stage.app.window.page("player")
        for button in page.controls.buttons:
            if button.isVisible():
                assert min(button.width(), button.height()) >= 64, (button.accessibleName(), width, height)
    stage.close()
