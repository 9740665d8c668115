# SPDX-License-Identifier: MIT
"""An error that nobody foresaw is logged, and the guiding goes on: also in the middle of painting.

Python keeps the last error with all that it stood in. A painter that is kept alive so, on a widget that Qt goes on to
paint, ends the process.
"""

from __future__ import annotations

import logging
import sys
from types import TracebackType

_LOG = logging.getLogger(__name__)
_KEPT = ("last_exc", "last_type", "last_value", "last_traceback")


def outlive_errors() -> None:
    """From now on. For the app's own process alone."""
    sys.excepthook = _log_and_let_go


def _log_and_let_go(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    _LOG.error("Something went wrong that nobody foresaw", exc_info=(kind, error, trace))
    for name in _KEPT:
        sys.__dict__.pop(name, None)
