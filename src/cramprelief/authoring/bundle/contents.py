# SPDX-License-Identifier: MIT
"""The files of a bundle, read: what each is, what it names in others, and the same text with other names in it."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import NamedTuple

from cramprelief.authoring.bundle import archive, manifest
from cramprelief.authoring.bundle.manifest import Manifest
from cramprelief.authoring.bundle.names import MANIFEST, kind_of
from cramprelief.authoring.bundle.refusal import BundleError, NewerError
from cramprelief.authoring.edits.written import written
from cramprelief.authoring.splice import Splice, spliced
from cramprelief.picture.opener import MAX_FILE, fault_of
from cramprelief.reading import located
from cramprelief.reading.finding import Findings, Span, shorten
from cramprelief.reading.located import Scalar, Style, Table
from cramprelief.reading.regular import MAX_TEXT
from cramprelief.routine.decode import decode
from cramprelief.routine.model import Routine
from cramprelief.routine.programme import Preparation, Programme

NAMED = ("routine", "programme", "figure", "picture")
"""What a file may name that lies in another file and can come along."""
_BOM = b"\xef\xbb\xbf"
_UNSAFE = {"alias", "tag", "duplicate-key", "bad-key", "bad-character"}
"""What a text must not have that is changed on its way: it could mean something else then."""


class NamedUse(NamedTuple):
    """A name in a file, and where it stands in its text without the byte order mark."""

    what: str
    name: str
    span: Span


@dataclass(frozen=True, slots=True)
class BundleFile:
    """One file. `kind` is "routine", "plan", "figure" or "picture"; `id` is what the others know it by."""

    name: str
    kind: str
    id: str
    data: bytes
    title: str
    uses: tuple[NamedUse, ...] = ()
    content: Routine | Programme | Preparation | None = None
    """None also where an error stands in the way."""


def opened(data: bytes) -> tuple[Manifest, dict[str, BundleFile]]:
    """What a bundle holds, by the names in it. Raises BundleError where anything in it is not as it must be."""
    files = archive.read(data, _limit)
    told = files.get(MANIFEST)
    if told is None:
        raise BundleError("It has no list of what is in it.")
    facts = manifest.read(told)
    manifest.demand_whole(facts, files)
    pieces = {name: piece(name, content) for name, content in files.items() if name != MANIFEST}
    if not pieces:
        raise BundleError("It is empty.")
    _demand_one_of_each(pieces.values())
    _demand_used(pieces)
    return facts, pieces


def _limit(name: str) -> int:
    return {".svg": MAX_FILE[".svg"], ".png": MAX_FILE[".png"]}.get(PurePosixPath(name).suffix.lower(), MAX_TEXT)


def piece(name: str, data: bytes) -> BundleFile:
    """One file that a bundle may hold. Raises BundleError for what no reader can make sense of."""
    kind = kind_of(name)
    if kind == "picture":
        fault = fault_of(name, data)
        if fault:
            raise BundleError(f"The picture “{shorten(name)}” in it cannot be shown: {_first_sentence(fault)}")
        return BundleFile(name, "picture", name, data, name)
    tree = _tree(name, data)
    stem = PurePosixPath(name).stem
    title = tree.get("title")
    shown = shorten(title.text, 60) if isinstance(title, Scalar) and title.text.strip() else stem
    if kind == "figure":
        return BundleFile(name, "figure", stem, data, shown)
    document = decode(name, data)
    said = tree.get("kind")
    plan = isinstance(said, Scalar) and said.text.strip() in ("programme", "preparation")
    uses = {(each.span.start, each.what): NamedUse(each.what, each.name, each.span)
            for each in document.reading.references if each.what in NAMED}  # fmt: skip
    return BundleFile(
        name, "plan" if plan else "routine", stem, data, shown, tuple(uses[key] for key in sorted(uses)),
        document.content,
    )  # fmt: skip


def _tree(name: str, data: bytes) -> Table:
    """The table that a text is. What one reader takes for one thing and another for another is refused."""
    findings = Findings(name)
    tree = located.parse(data, findings)
    bad = next((each for each in findings.found if tree is None or each.code in _UNSAFE), None)
    if bad is not None:
        raise BundleError(f"“{shorten(name)}” in it cannot be read, line {bad.line}: {_first_sentence(bad.message)}")
    if not isinstance(tree, Table):
        raise BundleError(f"“{shorten(name)}” in it is no routine, plan or figure.")
    number = tree.get("format")
    if isinstance(number, Scalar) and re.fullmatch(r"[0-9]{1,6}", number.text) and int(number.text) > 1:
        raise NewerError
    return tree


def _first_sentence(words: str) -> str:
    """What is wrong; how its author mends it does not concern who got it."""
    return re.split(r"(?<=[.?]) ", words, maxsplit=1)[0]


def _demand_one_of_each(pieces: Iterable[BundleFile]) -> None:
    """A routine and a plan are known by one name alone, wherever their files lie."""
    seen: set[str] = set()
    for each in pieces:
        if each.kind in ("routine", "plan"):
            if each.id in seen:
                raise BundleError(f"It holds two files called “{each.id}”.")
            seen.add(each.id)


def _demand_used(pieces: Mapping[str, BundleFile]) -> None:
    """No picture lies in a bundle that none of its routines shows."""
    shown = {found for each in pieces.values() for found in used(each, pieces)}
    for each in pieces.values():
        if each.kind == "picture" and each.name not in shown:
            raise BundleError(f"It holds the picture “{shorten(each.name)}”, which nothing in it shows.")


def used(file: BundleFile, pieces: Mapping[str, BundleFile]) -> list[str]:
    """The names of those pieces that a file names, in the order of its text."""
    by_id = {(_sort(each.kind), each.id): each.name for each in pieces.values()}
    found = (by_id.get((_sort(use.what), _named(use, file))) for use in file.uses)
    return [name for name in dict.fromkeys(found) if name is not None]


def _sort(what: str) -> str:
    """Routines and plans share their names."""
    return what if what in ("figure", "picture") else "routine"


def _named(use: NamedUse, file: BundleFile) -> str:
    """The id that is meant: of a picture its place in the bundle."""
    return picture_place(file.name, use.name) if use.what == "picture" else use.name


def picture_place(file: str, name: str) -> str:
    """Where a picture lies that the routine `file` names, both as they stand in the bundle."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(file), name))


def renamed(file: BundleFile, ids: Mapping[tuple[str, str], str]) -> bytes:
    """The file with other names for what it uses. `ids` gives them by kind ("plan" counts as "routine") and old id."""
    if not any((_sort(use.what), _named(use, file)) in ids for use in file.uses):
        return file.data
    text, splices = text_of(file.data), []
    for use in file.uses:
        old = _named(use, file)
        new = ids.get((_sort(use.what), old), old)
        if new != old:
            if use.what == "picture":
                new = posixpath.relpath(new, posixpath.dirname(file.name) or ".")
            splices.append(Splice(use.span.start, use.span.end, _in_place_of(text[use.span.start : use.span.end], new)))
    return in_bytes(file.data, spliced(text, *splices))


def _in_place_of(old: str, new: str) -> str:
    """With the quotes of the old one; of a text over several lines the last break belongs to it."""
    style: Style = "'" if old[:1] == "'" else '"' if old[:1] == '"' else ""
    return written(new, style, flow=True) + old[len(old.rstrip()) :]


def text_of(data: bytes) -> str:
    """Without its byte order mark."""
    return data.removeprefix(_BOM).decode()


def in_bytes(before: bytes, text: str) -> bytes:
    """A text as a file, with the byte order mark where the file had one before."""
    return (_BOM if before.startswith(_BOM) else b"") + text.encode()
