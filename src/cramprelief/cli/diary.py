# SPDX-License-Identifier: MIT
"""`cramprelief diary`: the person's diary for scripts: list, find, count, add, bring in, save, copy, mend."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cramprelief import places
from cramprelief.cli import OK, PROBLEMS, USAGE
from cramprelief.cli.arguments import NameArgument
from cramprelief.cli.plain_output import terminal
from cramprelief.reading.probe import is_there
from cramprelief.routine.model import SITUATIONS
from cramprelief.vocabulary import PLACES, SIDES

if TYPE_CHECKING:
    from cramprelief.record.diary import Cramp, Event, Filter
    from cramprelief.record.store import Store

NAME = "diary"
HELP = """list, search, add to, save and mend your diary, also while the app is open

  list                 every cramp, the newest first
  find WORDS           those in which all words stand, as the Diary shows them
  summary              numbers of a period
  add                  a cramp that was; --started is needed
  import FILE          bring in a diary that was saved as JSON
  export [FILE]        save the diary; without a FILE to standard output
  backup               make a copy now, beside those of each week
  repair               mend a damaged diary from what can be read and the newest good copy

docs/DATA.md describes what --json gives."""
PERIODS = {"4w": "weeks", "3m": "months", "1y": "year"}
FORMAT_NAMES = ("csv", "json", "ics")
_ALL = 1_000_000
_ADD = (
    "started", "about", "place", "side", "situation", "seconds", "pain_before", "pain_after", "helped", "trigger",
    "note",
)  # fmt: skip
"""Options that only `add` has."""


def configure(parser: argparse.ArgumentParser) -> None:
    actions = ", ".join(ACTIONS)
    parser.add_argument("action", type=NameArgument("action", ACTIONS), metavar="ACTION", help=f"one of: {actions}")
    parser.add_argument("words", nargs="*", metavar="WORDS|FILE", help="what to find, or the file")
    parser.add_argument("--json", action="store_true", help="as data")
    parser.add_argument(
        "--period", type=NameArgument("period", PERIODS), metavar="PERIOD",
        help="of the summary: 4w, 3m (the usual one) or 1y",
    )  # fmt: skip
    parser.add_argument(
        "--format", type=NameArgument("format", FORMAT_NAMES), metavar="FORMAT",
        help="of the export: csv, json or ics; else by the file's ending, else json",
    )  # fmt: skip
    parser.add_argument("--started", metavar="TIME", help="add: when it began, such as 2026-11-22T03:12")
    parser.add_argument("--about", action="store_true", help="add: the time is rough")
    parser.add_argument("--place", type=NameArgument("place", PLACES), metavar="PLACE", help="add: where")
    parser.add_argument("--side", type=NameArgument("side", SIDES), metavar="SIDE", help="add: left, right or both")
    parser.add_argument(
        "--situation", type=NameArgument("situation", SITUATIONS), metavar="SITUATION", help="add: such as in-bed"
    )
    parser.add_argument("--seconds", metavar="NUMBER", help="add: how long it lasted")
    parser.add_argument("--pain-before", metavar="NUMBER", help="add: 0 to 10")
    parser.add_argument("--pain-after", metavar="NUMBER", help="add: 0 to 10")
    parser.add_argument("--helped", action="append", metavar="ROUTINE", help="add: what helped; may stand again")
    parser.add_argument("--trigger", action="append", metavar="WORDS", help="add: what was before it; may stand again")
    parser.add_argument("--note", metavar="WORDS", help="add: your words")


def run(args: argparse.Namespace) -> int:
    from cramprelief.record.trouble import Trouble

    os.umask(0o077)  # what is written is this person's alone
    wrong = _misplaced(args)
    if wrong:
        print(f"cramprelief diary {args.action}: {wrong}\nMore: cramprelief diary --help", file=sys.stderr)
        return USAGE
    try:
        return ACTIONS[args.action](args)
    except Trouble as trouble:
        words = (
            str(trouble)
            .replace(" Your stretch goes on.", "")
            .replace("The Diary page offers your backup.", "Mend it: cramprelief diary repair")
        )
        print(f"cramprelief diary {args.action}: {words}", file=sys.stderr)
        return PROBLEMS


def _misplaced(args: argparse.Namespace) -> str | None:
    """What was asked for and does not go with this action, in words."""
    most = {"find": 1000, "import": 1, "export": 1}.get(args.action, 0)
    if args.action in ("find", "import") and not args.words:
        return "name what to find." if args.action == "find" else "name the file."
    if len(args.words) > most:
        return f'"{args.words[most]}" is one word too many.'
    for option, action in (("period", "summary"), ("format", "export"), *((name, "add") for name in _ADD)):
        if getattr(args, option) and args.action != action:
            return f"--{option.replace('_', '-')} goes with {action} only."
    if args.json and args.action in ("export", "backup", "repair"):
        return f"--json does not go with {args.action}."
    return None


def _file() -> Path:
    return places.home() / "diary.sqlite3"


def _backups() -> Path:
    return places.home() / "backups"


def _now() -> datetime:
    return datetime.now().astimezone()


def _with_store(work: Callable[[Store], Any], *, empty: Any) -> Any:
    """What `work` finds; `empty` where there is no diary yet, which stays so. Any, as `work` gives."""
    from cramprelief.record.store import Store

    if not is_there(_file()):
        return empty
    store = Store.open(_file(), wait=5.0)
    try:
        return work(store)
    finally:
        store.close()


def _played(wanted: Filter | None = None) -> Sequence[tuple[Cramp, Sequence[Event]]]:
    found: Sequence[tuple[Cramp, Sequence[Event]]] = _with_store(
        lambda store: store.diary.played(wanted, limit=_ALL), empty=()
    )
    return found


def _told(entries: Sequence[tuple[Cramp, Sequence[Event]]], nothing: str, *, as_data: bool) -> int:
    if as_data:
        from cramprelief.record.exchange import to_json

        print(to_json(entries))
    elif not entries:
        print(nothing)
    else:
        for cramp, _ in entries:
            print(_line(cramp))
    return OK


def _line(cramp: Cramp) -> str:
    from cramprelief.record import wording

    parts = [
        wording.about(f"{cramp.started:%Y-%m-%d %H:%M}", cramp.rough),
        wording.spot(cramp.place, cramp.side),
        wording.length(cramp.length) if cramp.length is not None else "",
        f"pain {wording.pain(cramp.pain_before, cramp.pain_after)}" if cramp.pain_before is not None else "",
        ", ".join(cramp.helped),
        ", ".join(cramp.triggers),
        " ".join(cramp.note.split()),
    ]
    return "  ".join(part for part in parts if part)


def _list(args: argparse.Namespace) -> int:
    unreadable = _with_store(lambda store: store.diary.unreadable(), empty=0)
    if unreadable:
        print(f"{unreadable} damaged: cramprelief diary repair", file=sys.stderr)
    return _told(_played(), "No cramps yet.", as_data=args.json)


def _find(args: argparse.Namespace) -> int:
    from cramprelief.cli.reading import library
    from cramprelief.record.diary import Filter
    from cramprelief.record.diary_search import ShownWords

    titles = {id: routine.title for id, routine in library().routines.items()}
    wanted = Filter(words=" ".join(args.words), shown=ShownWords(lambda id: titles.get(id, id)))
    return _told(_played(wanted), "Nothing found.", as_data=args.json)


def _summary(args: argparse.Namespace) -> int:
    from cramprelief.record import summary
    from cramprelief.record.diary import Filter

    since, until = summary.span_of(PERIODS[args.period or "3m"], _now().date())
    played = _played(Filter(since=since, until=until))
    cramps = [cramp for cramp, _ in played]
    began: date | None = _with_store(lambda store: store.diary.began(), empty=None)
    found = summary.numbers(cramps, since, until, began)
    hours = summary.each_hour(cramps)
    data = {
        "since": found.covered.since.isoformat(),
        "until": date.fromordinal(found.covered.until.toordinal() - 1).isoformat(),
        "days": found.covered.days,
        "cramps": found.cramps,
        "nights": found.nights,
        "nights_a_week": found.nights_a_week,
        "usual_seconds": found.relief,
        "by_place": [
            {"place": place, "side": side, "cramps": number} for place, side, number in summary.each_place(cramps)
        ],
        "by_hour": list(hours),
        "helped": [
            {"routine": row.routine, "eased": row.eased, "tried": row.tried} for row in summary.what_helped(played)
        ],
    }
    if args.json:
        import json

        print(json.dumps(data, indent=1))
        return OK
    from cramprelief.record import wording

    print(f"{data['since']} to {data['until']}, {wording.count(found.covered.days, 'day')}")
    print(f"{wording.count(found.cramps, 'cramp')}, {wording.count(found.nights, 'night')} with cramps")
    if found.nights_a_week is not None:
        print(f"{found.nights_a_week:.1f} nights a week")
    if found.relief is not None:
        print(f"usually over after {wording.length(found.relief)}")
    for place, side, number in summary.each_place(cramps):
        print(f"  {wording.spot(place, side)}  {number}")
    for row in summary.what_helped(played):
        print(f"  {row.routine} helped {row.eased} of {row.tried} times")
    return OK


def _add(args: argparse.Namespace) -> int:
    import json
    import uuid

    from cramprelief.record.diary_reader import FORMAT, VERSION, from_json
    from cramprelief.record.store import Store

    if not args.started:
        print("cramprelief diary add: say when it began, such as --started 2026-11-22T03:12", file=sys.stderr)
        return USAGE
    row = {
        "id": uuid.uuid4().hex, "started": _moment(args.started), "about": args.about, "place": args.place,
        "side": args.side, "situation": args.situation, "state": "done", "seconds": _number(args.seconds),
        "eased_in": None, "pain_before": _number(args.pain_before), "pain_after": _number(args.pain_after),
        "helped": args.helped or [], "triggers": args.trigger or [], "note": args.note or "", "events": [],
    }  # fmt: skip
    found = from_json(json.dumps({"format": FORMAT, "version": VERSION, "cramps": [row]}))
    late = [cramp for cramp, _ in found.entries if cramp.started > _now()]
    if found.refused or late:
        wrong = found.refused[0] if found.refused else None
        field = (wrong.field if wrong else "started").replace("_", "-").replace("triggers", "trigger")
        must_be = wrong.must_be if wrong else "no later than now"
        print(f"cramprelief diary add: --{field} must be {must_be}", file=sys.stderr)
        return USAGE
    store = Store.open(_file(), wait=5.0)
    try:
        store.diary.merge(found.entries)
    finally:
        store.close()
    return _told(found.entries, "", as_data=args.json)


def _moment(words: str) -> str:
    """With the offset of this computer's zone where none was given."""
    try:
        moment = datetime.fromisoformat(words)
        return (moment if moment.tzinfo else moment.astimezone()).isoformat()
    except (ValueError, OverflowError, OSError):
        return words


def _number(words: str | None) -> object:
    """A number, or the words themselves, which are then refused with what the field must be."""
    if words is None:
        return None
    if words.isascii() and words.isdecimal() and len(words) < 12:
        return int(words)
    return words


def _import(args: argparse.Namespace) -> int:
    from cramprelief.reading.regular import MAX_DIARY, read_regular
    from cramprelief.record.diary_reader import ExchangeError
    from cramprelief.record.exchange import read_file
    from cramprelief.record.store import Store

    name = args.words[0]
    try:
        found = read_file(name, read_regular(Path(name), MAX_DIARY))
    except ExchangeError as error:
        print(f"cramprelief diary import: {error}", file=sys.stderr)
        return PROBLEMS
    except UnicodeDecodeError:
        print("cramprelief diary import: This is not a diary file.", file=sys.stderr)
        return PROBLEMS
    except OSError as error:
        print(f"cramprelief diary import: {name}: {error.strerror}", file=sys.stderr)
        return PROBLEMS
    taken = 0
    if found.entries:
        store = Store.open(_file(), wait=5.0)
        try:
            taken = store.diary.merge(found.entries)
        finally:
            store.close()
    merged = len(found.entries) - taken
    if args.json:
        import json

        refused = [each._asdict() for each in found.refused]
        print(json.dumps({"taken": taken, "merged": merged, "refused": refused}, indent=1))
    else:
        print(f"{taken} taken, {merged} known already, {len(found.refused)} refused")
        for each in found.refused:
            print(each)
    return PROBLEMS if found.refused else OK


def _export(args: argparse.Namespace) -> int:
    from cramprelief.reading.whole import write_whole
    from cramprelief.record.exchange import FORMATS

    name = args.words[0] if args.words else None
    ending = name.rpartition(".")[2].lower() if name and "." in name else ""
    chosen = args.format or (ending if ending in FORMATS else "json")
    content = FORMATS[chosen].write(_played())
    if name is None:
        _put_out(content)
        return OK
    try:
        write_whole(Path(name), content)
    except OSError as error:
        print(f"cramprelief diary export: {name}: {error.strerror or error}", file=sys.stderr)
        return PROBLEMS
    return OK


def _put_out(content: bytes) -> None:
    """Byte for byte into a pipe or a file; plain on a terminal."""
    out = terminal()
    if out.isatty() or not hasattr(out, "buffer"):
        print(content.decode().removeprefix("\ufeff").replace("\r\n", "\n").rstrip("\n"))
        return
    out.flush()
    out.buffer.write(content)


def _backup(args: argparse.Namespace) -> int:
    del args
    made: Path | None = _with_store(lambda store: store.back_up(_backups(), _now().date()), empty=None)
    print(made if made is not None else "There is no diary yet.")
    return OK


def _repair(args: argparse.Namespace) -> int:
    del args
    from cramprelief.record import wording
    from cramprelief.record.repair import repair

    found = repair(_file(), _backups(), _now())
    if found.aside is None:
        print("The diary is whole. Nothing was changed.")
        return OK
    print(f"{wording.count(found.read, 'cramp')} read from the damaged file.")
    if found.copy is not None:
        print(f"{wording.count(found.copied, 'cramp')} more from the copy of {wording.backup_day(found.copy.day)}.")
    print(f"The damaged file was kept: {found.aside}")
    return OK


ACTIONS: dict[str, Callable[[argparse.Namespace], int]] = {
    "list": _list, "find": _find, "summary": _summary, "add": _add, "import": _import, "export": _export,
    "backup": _backup, "repair": _repair,
}  # fmt: skip
