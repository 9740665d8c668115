# SPDX-License-Identifier: MIT
"""`cramprelief schema`: the JSON Schema of files of content, for editors that complete and check as you type."""

from __future__ import annotations

import argparse
import sys

from cramprelief.cli import OK

NAME = "schema"
HELP = "print the JSON Schema of routine files, of figure files, or of the guide's tables"


def configure(parser: argparse.ArgumentParser) -> None:
    """Adds the arguments of this command."""
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--figure", action="store_true", help="the schema of figure files")
    which.add_argument("--guide", action="store_true", help="the schema of the tables in assets/guide")


def run(args: argparse.Namespace) -> int:
    if args.figure:
        from cramprelief.figure.format.schema import schema_text
    elif args.guide:
        from cramprelief.guide.tables_schema import schema_text
    else:
        from cramprelief.routine.schema import schema_text
    sys.stdout.write(schema_text())
    return OK
