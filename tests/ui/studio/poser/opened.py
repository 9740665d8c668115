# SPDX-License-Identifier: MIT
"""The poser over a routine of a person's own, as a hand and keys use it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from tests.ui.studio.written import Kept

from cramprelief import places
from cramprelief.authoring.document import RoutineDocument
from cramprelief.ui.studio.canvas.canvas import PoserCanvas
from cramprelief.ui.studio.poser.panel import PoserPanel
from cramprelief.ui.studio.studio_document import StudioDocument

ROUTINE = """\
format: 1
kind: relief
title: Wall stretch, slow
summary: A slow standing stretch for a cramp in the calf.
relieves: [calf]
posture: standing
situations: [anywhere]
evidence: {grade: B, note: Health services advise to stretch the cramped muscle first., sources: [nhs-leg-cramps]}
steps:
  - show: Stand and face a wall.
    do: 6s
    figure: {name: wall-stretch, pose: face}
  - show: Hold still and breathe slowly.
    hold: 45s
    figure: {name: wall-stretch, pose: lean}  # as drawn
  - show: Step back.
    do: 8s
    figure: {name: wall-stretch, move: step-back}
"""
FACE, LEAN, BACK = ("steps", 0), ("steps", 1), ("steps", 2)


def shipped(name: str) -> str:
    """The text of a figure that comes with the app, as a copy of it begins."""
    text = (places.assets() / "figures" / f"{name}.yaml").read_text(encoding="utf-8")
    return "".join(line for line in text.splitlines(True) if "yaml-language-server" not in line)


def document_of(text: str = ROUTINE) -> StudioDocument:
    """The routine as the only file of the person's own folder."""
    path = places.own_routines() / "my-stretch.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode("utf-8"))
    return StudioDocument(RoutineDocument(text, str(path)), Kept(path))


@dataclass
class OpenPoser:
    """`asked` are the panels that were wanted, `refused` the sentences for the person."""

    panel: PoserPanel
    document: StudioDocument
    asked: list[tuple[str, object]]

    @property
    def canvas(self) -> PoserCanvas:
        assert self.panel.pose is not None
        return self.panel.pose.canvas

    @property
    def figure(self) -> Path:
        assert self.panel.work is not None
        return self.panel.work.path

    def settle(self) -> None:
        for _ in range(4):
            QApplication.processEvents()

    def at(self, handle: str) -> QPoint:
        """The middle of a handle on the canvas."""
        return self.canvas.handle(handle).geometry().center()

    def drag(self, handle: str, dx: int, dy: int) -> None:
        """Take hold of a handle with the mouse, and let it go somewhere else."""
        start, end = self.at(handle), self.at(handle) + QPoint(dx, dy)
        QTest.mousePress(self.canvas, Qt.MouseButton.LeftButton, pos=start)
        for part in (0.3, 0.6, 1.0):
            QTest.mouseMove(self.canvas, start + (end - start) * part)
        QTest.mouseRelease(self.canvas, Qt.MouseButton.LeftButton, pos=end)
        self.settle()

    def focus(self, handle: str) -> None:
        self.canvas.handle(handle).setFocus(Qt.FocusReason.TabFocusReason)
        self.settle()

    def key(self, key: Qt.Key, *, shift: bool = False, control: bool = False) -> None:
        """Press a key where the focus is."""
        held = Qt.KeyboardModifier.NoModifier
        held |= Qt.KeyboardModifier.ShiftModifier if shift else held
        held |= Qt.KeyboardModifier.ControlModifier if control else held
        target: QWidget = self.panel.focusWidget() or self.panel
        QTest.keyClick(target, key, held)
        self.settle()

    def saved(self) -> str:
        """What the figure's file says on the disk."""
        assert self.panel.work is not None
        assert self.panel.work.save_now()
        return self.figure.read_bytes().decode("utf-8")
