# SPDX-License-Identifier: MIT
"""The window's end of the process that makes the sound. It never waits: whatever hangs over there, hangs alone."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QProcess, Signal

SILENT_LIMIT = 8.0
"""Seconds without a word from the process, after an order that must be answered, until it is ended."""
STARTS = 2
"""How often it is started before sound is given up until the app starts anew."""


class SoundProcess(QObject):
    """Starts with the first order. `clock` gives seconds that never go back."""

    answered = Signal(dict)
    gone = Signal()
    """The process could not be started, or died or hung too often."""

    def __init__(self, command: list[str], clock: Callable[[], float], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._command = command
        self._clock = clock
        self._process: QProcess | None = None
        self._starts = 0
        self._asked_at: float | None = None

    @property
    def running(self) -> bool:
        return self._process is not None

    @property
    def given_up(self) -> bool:
        return self._process is None and self._starts >= STARTS

    def start(self) -> None:
        """Have it ready before the first sound is due."""
        if self._process is not None or self.given_up:
            return
        self._starts += 1
        process = QProcess(self)
        process.setProgram(self._command[0])
        process.setArguments(self._command[1:])
        process.setStandardErrorFile(QProcess.nullDevice())
        process.readyReadStandardOutput.connect(self._read)
        process.finished.connect(self._died)
        process.errorOccurred.connect(self._failed)
        self._process = process
        self._asked_at = self._clock()
        process.start()

    def order(self, **order: Any) -> None:
        """Send one order; starts the process where it is not running. Lost where sound has been given up."""
        if order["do"] == "stop" and self._process is None:
            return
        self.start()
        if self._process is None:
            return
        if order["do"] in ("play", "ping") and self._asked_at is None:
            self._asked_at = self._clock()
        self._process.write(json.dumps(order).encode() + b"\n")

    def watch(self) -> None:
        """Call it now and then: ends a process that has not answered for SILENT_LIMIT seconds."""
        if self._process is not None and self._asked_at is not None and self._clock() - self._asked_at > SILENT_LIMIT:
            self._process.kill()

    def close(self) -> None:
        """The end of its input ends the process; one that does not hear is killed."""
        process, self._process = self._process, None
        self._starts = STARTS
        if process is None:
            return
        process.finished.disconnect(self._died)
        process.errorOccurred.disconnect(self._failed)
        process.closeWriteChannel()
        if not process.waitForFinished(100):
            process.kill()
            process.waitForFinished(100)

    def _read(self) -> None:
        process = self._process
        while process is not None and process.canReadLine():
            self._asked_at = None
            try:
                answer = json.loads(bytes(process.readLine().data()))
            except ValueError:
                continue
            if isinstance(answer, dict):
                self.answered.emit(answer)

    def _failed(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._starts = STARTS
            self._died()

    def _died(self) -> None:
        process, self._process = self._process, None
        self._asked_at = None
        if process is not None:
            process.deleteLater()
        if self._starts >= STARTS:
            self.gone.emit()
