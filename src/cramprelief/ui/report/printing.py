# SPDX-License-Identifier: MIT
"""Printing the doctor's page. Loads QtPrintSupport: import it when somebody prints."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtWidgets import QWidget

from cramprelief.ui.report.paper import Paper

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter as Printer


Ask = Callable[["Printer"], bool]
"""Lets the person choose printer and pages; False where they turned back."""


def print_paper(parent: QWidget, paper: Paper, size: QPageSize, ask: Ask | None = None) -> bool:
    """Ask which printer, and print; whether it was sent there. Raises OSError where this system can't print."""
    try:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter
    except ImportError as error:
        raise OSError(QCoreApplication.translate("Printing", "This system has no printing.")) from error
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(paper.report.title)
    layout = QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0))
    printer.setFullPage(True)
    printer.setPageLayout(layout)
    chosen = ask(printer) if ask else QPrintDialog(printer, parent).exec() == QPrintDialog.DialogCode.Accepted
    if not chosen:
        return False
    paper.write(printer)
    return True
