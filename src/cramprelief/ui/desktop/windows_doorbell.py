# SPDX-License-Identifier: MIT
"""The doorbell on Windows, whose named pipes Python does not open for others. Elsewhere see `single_instance`.

Loads QtNetwork: import it after the first paint.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from cramprelief.guide.handover import LONGEST, REFUSED, TAKEN, read

KNOCK = 100
"""Milliseconds in which another app that is open answers."""


class WindowsDoorbell(QObject):
    """Only this user can ring. `where` is `places.doorbell()`."""

    rung = Signal(object)
    """A Request."""

    def __init__(self, where: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._where = where
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._welcome)

    def listen(self) -> bool:
        """False where another app that is open listens already, or where nobody can listen."""
        if _is_answered(self._where):
            return False
        # What an app left behind that ended without a word.
        QLocalServer.removeServer(self._where)
        return self._server.listen(self._where)

    def close(self) -> None:
        self._server.close()

    def _welcome(self) -> None:
        while (visitor := self._server.nextPendingConnection()) is not None:
            visitor.readyRead.connect(lambda visitor=visitor: self._listen_to(visitor))
            visitor.disconnected.connect(visitor.deleteLater)

    def _listen_to(self, visitor: QLocalSocket) -> None:
        if not visitor.canReadLine():
            if visitor.bytesAvailable() > LONGEST:
                visitor.abort()
            return
        request = read(bytes(visitor.readLine().data()))
        visitor.write(TAKEN if request else REFUSED)
        visitor.flush()
        visitor.disconnectFromServer()
        if request is not None:
            self.rung.emit(request)


def _is_answered(where: str) -> bool:
    line = QLocalSocket()
    line.connectToServer(where)
    answered = line.waitForConnected(KNOCK)
    line.abort()
    return answered
