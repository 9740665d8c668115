# SPDX-License-Identifier: MIT
"""Makes what shells and `man` know of the command line, from its parsers: the files in packaging/linux.

python tools/make_completions.py            writes the completions of bash, zsh and fish, and the man page's commands
python tools/make_completions.py --check    says whether they are up to date: exit 0 or 1
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterator, Mapping
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "src"))

from cramprelief.cli import COMMANDS  # noqa: E402
from cramprelief.cli.arguments import NameArgument  # noqa: E402
from cramprelief.routine.model import CONDITIONS, SITUATIONS  # noqa: E402
from cramprelief.vocabulary import PLACES, SIDES  # noqa: E402

LINUX = ROOT / "packaging" / "linux"
MADE = "Made by tools/make_completions.py. Do not edit it by hand."
ROUTINES = "$(_cramprelief_routines)"
LIST = "cramprelief list 2>/dev/null | cut -d ' ' -f 1"
SHARED = {"places": PLACES, "sides": SIDES, "situations": SITUATIONS, "conditions": CONDITIONS}
"""Lists that stand once in each file, by the name they have there."""


class Argument(NamedTuple):
    """One argument of a command. `flags` is empty where it is known by its place."""

    flags: tuple[str, ...]
    name: str
    says: str
    words: tuple[str, ...]
    takes: str
    """"" nothing, else "word", "routine", "file" or "folder"."""
    many: bool
    needed: bool

    @property
    def long(self) -> str:
        return next((flag for flag in self.flags if flag.startswith("--")), "")


def arguments(command: str) -> tuple[Argument, ...]:
    """Those of one command, in the order of its help."""
    parser = argparse.ArgumentParser(add_help=False)
    import_module(f"cramprelief.cli.{command}").configure(parser)
    return tuple(_argument(action) for action in parser._actions)


def _argument(action: argparse.Action) -> Argument:
    words = action.type.names if isinstance(action.type, NameArgument) else ()
    name = str(action.metavar or action.dest)
    kinds = {"ROUTINE": "routine", "FILE": "file", "PATH": "file", "DIR": "folder"}
    says = re.sub(r",? ?(one of|any of|such as)$", "", re.split("[:;]", action.help or "")[0])
    return Argument(
        flags=tuple(action.option_strings),
        name=name,
        says=says or action.dest.replace("_", " "),
        words=words,
        takes="" if action.nargs == 0 else kinds.get(name, "word"),
        many=action.nargs == "+",
        needed=action.required,
    )


def summary(command: str) -> str:
    return str(import_module(f"cramprelief.cli.{command}").HELP).splitlines()[0]


def in_shell(words: tuple[str, ...], name: str = "${}") -> str:
    """The words, with lists that stand at the top by their variable."""
    text = " ".join(words)
    for variable, shared in SHARED.items():
        text = text.replace(" ".join(shared), name.replace("{}", variable))
    return text


# Bash


def bash() -> str:
    values = []
    offers = []
    for command in COMMANDS:
        given = arguments(command)
        for argument in given:
            if argument.flags and argument.takes:
                names = " | ".join(f'"{command} {flag}"' for flag in argument.flags)
                values.append(f'        {names}) words="{offered(argument)}" ;;')
        fixed = [offered(one) for one in given if not one.flags]
        offers.append(f'                    {command}) words="{" ".join([*filter(None, fixed), *flags(given)])}" ;;')
    lists = [f'    local {name}="{" ".join(words)}"' for name, words in SHARED.items()]
    return "\n".join(
        (
            "# SPDX-License-Identifier: MIT",
            f"# {MADE}",
            "# Completion for bash: goes to /usr/share/bash-completion/completions/cramprelief",
            "_cramprelief() {",
            "    local word=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} command=${COMP_WORDS[1]}",
            *lists,
            '    local words=""',
            '    case "$command $previous" in',
            *values,
            "        *)",
            '            if [ "$COMP_CWORD" -eq 1 ]; then',
            f'                words="{" ".join(COMMANDS)} --help --version"',
            "            else",
            "                case $command in",
            *offers,
            "                esac",
            "            fi",
            "            ;;",
            "    esac",
            '    mapfile -t COMPREPLY < <(compgen -W "$words" -- "$word")',
            "}",
            "_cramprelief_routines() {",
            f"    {LIST}",
            "}",
            "complete -o default -F _cramprelief cramprelief",
            "",
        )
    )


def offered(argument: Argument) -> str:
    return ROUTINES if argument.takes == "routine" else in_shell(argument.words)


def flags(given: tuple[Argument, ...]) -> list[str]:
    return [*(one.long for one in given if one.flags), "--help"]


# Zsh


def zsh() -> str:
    commands = [f"        {quoted(f'{name}:{summary(name)}')}" for name in COMMANDS]
    lists = [f"    local {name}={quoted(' '.join(words))}" for name, words in SHARED.items()]
    cases = []
    for command in COMMANDS:
        given = arguments(command)
        specs = [zsh_spec(one, flag) for one in given for flag in one.flags or ("",)]
        cases.append(f"        {command})")
        if any(one.takes == "routine" for one in given):
            cases.append(f'            routines=(${{(f)"$({LIST})"}})')
        cases.append(" \\\n                ".join(["            _arguments", *specs, "'--help[more about it]'"]))
        cases.append("            ;;")
    return "\n".join(
        (
            "#compdef cramprelief",
            "# SPDX-License-Identifier: MIT",
            f"# {MADE}",
            "# Completion for zsh: goes to /usr/share/zsh/site-functions/_cramprelief",
            "_cramprelief() {",
            "    local -a commands routines",
            "    commands=(",
            *commands,
            "    )",
            *lists,
            "    if (( CURRENT == 2 )); then",
            "        _describe command commands",
            "        return",
            "    fi",
            "    local command=$words[2]",
            "    shift words",
            "    (( CURRENT-- ))",
            "    case $command in",
            *cases,
            "    esac",
            "}",
            '_cramprelief "$@"',
            "",
        )
    )


def zsh_spec(argument: Argument, flag: str) -> str:
    """How the argument is written; the parsers have at most one without a flag."""
    offered = {
        "routine": "($routines)", "file": "_files", "folder": "_files -/",
        "word": f"({in_shell(argument.words)})" if argument.words else "", "": "",
    }[argument.takes]  # fmt: skip
    value = f":{argument.name.lower()}:{offered}" if argument.takes else ""
    if not flag:
        return f'"{"*" if argument.many else 1}{value}"'
    return f'"{"*" if argument.many else ""}{flag}[{argument.says}]{value}"'


def quoted(words: str) -> str:
    return "'" + words.replace("'", "'\\''") + "'"


# Fish


def fish() -> str:
    rows: dict[str, list[str]] = {}
    for command in COMMANDS:
        for argument in arguments(command):
            rows.setdefault(fish_row(argument), []).append(command)
    lists = [f"set -l {name} {' '.join(words)}" for name, words in SHARED.items()]
    return "\n".join(
        (
            "# SPDX-License-Identifier: MIT",
            f"# {MADE}",
            "# Completion for fish: goes to /usr/share/fish/vendor_completions.d/cramprelief.fish",
            f"set -l commands {' '.join(COMMANDS)}",
            *lists,
            "function __cramprelief_in",
            "    __fish_seen_subcommand_from $argv",
            "end",
            *(
                f'complete -c cramprelief -n "not __cramprelief_in $commands" -f -a {name} -d "{summary(name)}"'
                for name in COMMANDS
            ),
            *(
                f'complete -c cramprelief -n "__cramprelief_in {" ".join(names)}"{row}'
                for row, names in rows.items()
                if row
            ),
            "",
        )
    )


def fish_row(argument: Argument) -> str:
    """What stands behind the commands; empty where the shell's own files are right."""
    offered = f"({LIST})" if argument.takes == "routine" else in_shell(argument.words)
    if not argument.flags:
        return f' -f -a "{offered}"' if offered else ""
    short = "".join(f" -s {flag[1:]}" for flag in argument.flags if not flag.startswith("--"))
    value = {"": "", "file": " -r", "folder": " -r"}.get(argument.takes, " -x")
    given = f' -a "{offered}"' if offered else ""
    return f' -l {argument.long[2:]}{short}{value}{given} -d "{argument.says}"'


# The man page


def man(page: str) -> str:
    """The page with its two lists made anew."""
    for heading, lines in (("COMMANDS", man_commands()), ("WORDS", man_words())):
        body = "\n".join((f".SH {heading}", f'.\\" {MADE}', *lines, ""))
        page = re.sub(rf"^\.SH {heading}\n.*?(?=^\.SH )", lambda _, body=body: body, page, flags=re.S | re.M)
    return page


def man_commands() -> Iterator[str]:
    for command in COMMANDS:
        parts = " ".join(man_usage(argument) for argument in arguments(command))
        text = str(import_module(f"cramprelief.cli.{command}").HELP).splitlines()[0]
        yield from (".TP", rf"\fB{command}\fR {parts}".rstrip(), escaped(text[0].upper() + text[1:] + "."))


def man_usage(argument: Argument) -> str:
    shown = rf"\fI{escaped(argument.name)}\fR" + (" ..." if argument.many else "")
    if argument.flags:
        flag = rf"\fB{escaped(argument.flags[0])}\fR"
        shown = f"{flag} {shown}" if argument.takes else flag
    return shown if argument.needed else f"[{shown}]"


def man_words() -> Iterator[str]:
    letters: Mapping[str, str] = {"places": "PLACE", "sides": "SIDE", "situations": "S", "conditions": "C"}
    for name, words in SHARED.items():
        yield from (".TP", rf"\fI{letters[name]}\fR", escaped(", ".join(words)))


def escaped(words: str) -> str:
    return words.replace("-", "\\-")


def main(given: list[str]) -> int:
    page = LINUX / "cramprelief.1"
    files = {
        LINUX / "cramprelief.bash": bash(),
        LINUX / "_cramprelief": zsh(),
        LINUX / "cramprelief.fish": fish(),
        page: man(page.read_text(encoding="utf-8")),
    }
    if given == ["--check"]:
        old = [path.name for path, text in files.items() if path.read_text(encoding="utf-8") != text]
        if old:
            print(f"packaging/linux is out of date ({', '.join(old)}). Run: python tools/make_completions.py",
                  file=sys.stderr)  # fmt: skip
        return 1 if old else 0
    for path, text in files.items():
        path.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
