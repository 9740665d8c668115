# SPDX-License-Identifier: MIT
"""`cramprelief schema`: the JSON Schema of routine or figure files, for editors that complete and check as you type."""

from __future__ import annotations

import argparse
import sys

from cramprelief.cli import OK

NAME = "schema"
HELP = "print the JSON Schema of routine files, or of figure files"


def configure(parser: argparse.ArgumentParser) -> None:
    """Adds the arguments of this command."""
    parser.add_argument("--figure", action="store_true", help="the schema of figure files")


def run(args: argparse.Namespace) -> int:
    if args.figure:
        from cramprelief.figure.format.schema import schema_text
    else:
        from cramprelief.routine.schema import schema_text
    sys.stdout.write(schema_text())
    return OK
