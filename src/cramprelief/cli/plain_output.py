# SPDX-License-Identifier: MIT
"""What commands print: nothing that came from a file, or from its name, can steer the terminal."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from typing import TextIO, cast

from cramprelief.reading.characters import escaped


class PlainOutput:
    """A stream for texts; `under` is the stream itself. What its encoding does not have becomes a question mark."""

    def __init__(self, under: TextIO) -> None:
        self.under = under
        if isinstance(under, TextIOWrapper):
            under.reconfigure(errors="replace")

    def write(self, text: str) -> int:
        return self.under.write(escaped(text))

    def writelines(self, lines: list[str]) -> None:
        for line in lines:
            self.write(line)

    def __getattr__(self, name: str) -> object:
        return getattr(self.under, name)


@contextmanager
def plain_output() -> Iterator[None]:
    """While it lasts, all that is printed is plain. A stream that is closed stays as it is."""
    before = sys.stdout, sys.stderr
    sys.stdout, sys.stderr = (stream and cast("TextIO", PlainOutput(stream)) for stream in before)
    try:
        yield
    finally:
        sys.stdout, sys.stderr = before


def terminal() -> TextIO:
    """Standard output for whoever draws over a line, and escapes the texts in it."""
    return sys.stdout.under if isinstance(sys.stdout, PlainOutput) else sys.stdout
