# SPDX-License-Identifier: MIT
"""A file that the person chooses: asking where to."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QFileDialog, QWidget

from cramprelief import places

ChooseFile = Callable[[QWidget, str, str], str]
"""Asks for a file: over which widget, under which title, with which name before. "" where none is chosen."""


def save_as(parent: QWidget, title: str, name: str) -> str:
    """Ask where to save, in the person's own folder at first."""
    return QFileDialog.getSaveFileName(parent, title, str(places.person_folder() / name))[0]
