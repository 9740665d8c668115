# SPDX-License-Identifier: MIT
"""Which command, with which words. A mistake of the person gets a plain sentence, never a traceback."""

from __future__ import annotations

import argparse
import os
import sys
from contextlib import suppress
from importlib import import_module
from types import ModuleType

from cramprelief import __version__
from cramprelief.cli import COMMANDS, EXIT_CODES, INTERRUPTED, OK, PROBLEMS, USAGE
from cramprelief.cli.arguments import Parser, did_you_mean
from cramprelief.cli.plain_output import plain_output

_DESCRIPTION = """Guided relief for muscle cramps.

With no command the app opens and guides you from its first moment on."""


def run(words: list[str]) -> int:
    """The exit code of the command in `words`."""
    with plain_output():
        return _run_or_tell(words)


def _run_or_tell(words: list[str]) -> int:
    try:
        try:
            code = _run(words)
        except SystemExit as leaving:
            code = leaving.code if isinstance(leaving.code, int) else USAGE
        if sys.stdout is not None:
            sys.stdout.flush()
        return code
    except KeyboardInterrupt:
        print(file=sys.stderr)
        return INTERRUPTED
    except BrokenPipeError:
        _forget_output()
        return OK
    except OSError as error:
        _forget_output()
        where = f"{error.filename}: " if error.filename else ""
        print(f"cramprelief: {where}{error.strerror or error}", file=sys.stderr)
        return PROBLEMS


def _run(words: list[str]) -> int:
    name = words[0] if words else ""
    if name in COMMANDS:
        module = _module(name)
        args = _parser(module, f"cramprelief {name}").parse_args(words[1:])
        return int(module.run(args))
    parser = _main_parser()
    if name and not name.startswith("-"):
        parser.error(f'there is no command "{name}".{did_you_mean(name, COMMANDS)}')
    parser.parse_args(words)
    return parser.error("name a command")


def _module(name: str) -> ModuleType:
    return import_module(f"cramprelief.cli.{name}")


def _parser(module: ModuleType, prog: str) -> Parser:
    codes = getattr(module, "EXIT_CODES", EXIT_CODES)
    parser = Parser(prog=prog, description=module.HELP, epilog=codes)
    module.configure(parser)
    return parser


def _main_parser() -> Parser:
    names = [(name, _module(name).HELP) for name in COMMANDS]
    lines = "\n".join(f"  {name:<12} {help_text.splitlines()[0]}" for name, help_text in names)
    more = "cramprelief COMMAND --help tells more about each."
    parser = Parser(
        prog="cramprelief",
        usage="cramprelief [COMMAND …]",
        description=_DESCRIPTION,
        epilog=f"commands:\n{lines}\n\n{more}\n\n{EXIT_CODES}",
    )
    parser.add_argument("--version", action="version", version=f"cramprelief {__version__}")
    parser.add_argument("command", nargs="?", help=argparse.SUPPRESS)
    return parser


def _forget_output() -> None:
    """Who read our output has gone, or it is full; write nothing more, also not when Python closes."""
    if sys.stdout is not None:
        with suppress(OSError, ValueError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
