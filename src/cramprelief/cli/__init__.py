# SPDX-License-Identifier: MIT
"""The command line. Each command is a module of the same name with `NAME`, `HELP`, `configure(parser)`, `run(args)`."""

from __future__ import annotations

OK = 0
PROBLEMS = 1
USAGE = 2
NO_DISPLAY = 3
INTERRUPTED = 130

EXIT_CODES = """exit codes:
  0    all went well
  1    something is wrong with what was asked for; the message says what
  2    the command was not understood
  3    a window is needed, and there is no display
  130  stopped with Ctrl+C"""

COMMANDS = (
    "now",
    "wait",
    "play",
    "pick",
    "list",
    "show",
    "validate",
    "schema",
    "storyboard",
    "bundle",
    "add",
    "screenshots",
    "diary",
    "doctor",
)
"""In the order of the help. A command is imported when it is asked for."""
