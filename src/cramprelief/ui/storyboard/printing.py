# SPDX-License-Identifier: MIT
"""Printing a hand-out. Loads QtPrintSupport: import it when somebody prints."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtWidgets import QWidget

from cramprelief.ui.storyboard.pages import PAPERS, Storyboard

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

AskPrinter = Callable[["QPrinter"], bool]
"""Lets the person choose printer and pages; False where they turned back."""


def print_board(parent: QWidget, board: Storyboard, paper: str, ask: AskPrinter | None = None) -> bool:
    """Ask which printer, and print; whether it was sent there. Raises OSError where this system can't print."""
    try:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter
    except ImportError as error:
        raise OSError(QCoreApplication.translate("Printing", "This system has no printing.")) from error
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(board.title)
    width, height = PAPERS[paper]
    size = QPageSize(QSizeF(width / 10, height / 10), QPageSize.Unit.Millimeter)
    printer.setFullPage(True)
    printer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)))
    chosen = ask(printer) if ask else QPrintDialog(printer, parent).exec() == QPrintDialog.DialogCode.Accepted
    if chosen:
        board.write(printer, paper)
    return chosen
