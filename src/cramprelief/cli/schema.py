# SPDX-License-Identifier: MIT
"""`cramprelief schema`: the JSON Schema of the routine format, for editors that complete and check while you type."""

from __future__ import annotations

import argparse
import sys

from cramprelief.cli import OK

NAME = "schema"
HELP = "print the JSON Schema of the routine format"


def configure(parser: argparse.ArgumentParser) -> None:
    """Takes no arguments."""


def run(args: argparse.Namespace) -> int:
    from cramprelief.routine.schema import schema_text

    sys.stdout.write(schema_text())
    return OK
