# SPDX-License-Identifier: MIT
"""What any bytes are tried on: each reader of a file of a stranger, and what the app does first with what it read.

A target returns for every input. Whatever it raises, and whatever takes seconds or much memory, is a fault.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from cramprelief import places
from cramprelief.reading.finding import Findings

if TYPE_CHECKING:
    from cramprelief.authoring.bundle.contents import BundleFile

Target = Callable[[bytes], None]


def routine(data: bytes) -> None:
    """Read, checked against nothing, unrolled and played to its end for a person and for one who cannot stand."""
    from cramprelief.guide.person import Person
    from cramprelief.guide.session import NothingToPlayError, Session
    from cramprelief.routine.check import check, world_of
    from cramprelief.routine.decode import decode
    from cramprelief.routine.model import Routine

    document = decode("fuzz.yaml", data)
    for finding in check(document, world_of([document])):
        str(finding)
    if not isinstance(document.content, Routine):
        return
    for person in (Person("calf", "left"), Person("hand", None, can_stand=False)):
        try:
            session = Session(document.content, person, {})
        except NothingToPlayError:
            continue
        at = 0.0
        for _ in range(200):
            at += 7.3
            session.advance(at)


def programme(data: bytes) -> None:
    """A plan or a preparation: the same reader, another kind."""
    routine(data.replace(b"kind: relief", b"kind: programme", 1))


@cache
def _figures() -> object:
    from cramprelief.figure.library import FigureLibrary

    return FigureLibrary([places.assets() / "figures"])


def figure(data: bytes) -> None:
    """Read, solved and drawn: each pose, each move, both sides."""
    from cramprelief.figure.body.person import Appearance
    from cramprelief.figure.clock import StepClock
    from cramprelief.figure.format.check import check
    from cramprelief.figure.format.decode import decode, decode_shared
    from cramprelief.figure.props.table import PROPS
    from cramprelief.figure.scene import Scene

    shared = places.assets() / "figures" / "body" / "poses.yaml"
    document = decode("fuzz.yaml", data, decode_shared(str(shared), _bytes(shared))[0])
    for finding in check(document):
        str(finding)
    if document.figure is None:
        return
    for entry in (*document.figure.stills.values(), *document.figure.moves.values()):
        for side in ("left", None):
            scene = Scene(document.figure, entry, PROPS, Appearance(), side)
            for elapsed in (0.0, 1.7, 60.0):
                scene.frame(StepClock("move", elapsed, 30.0, 20.0))


@cache
def _bytes(path: Path) -> bytes:
    return path.read_bytes()


def article(data: bytes) -> None:
    from cramprelief.learn.articles import all_claims, read_article, texts

    found = read_article("fuzz", data, Findings("fuzz.md"))
    if found is not None:
        list(texts(found.blocks))
        list(all_claims(found))


def sources(data: bytes) -> None:
    from cramprelief.learn.sources import read_sources

    read_sources(data, Findings("sources.yaml"))


def table(data: bytes) -> None:
    """Each of the guide's tables, and a file whose name says nothing."""
    from cramprelief.guide.tables_file import FILES, KnownRows, check, decode

    for name in (*FILES, "fuzz.yaml"):
        for finding in check(decode(name, data), KnownRows()):
            str(finding)


def settings(data: bytes) -> None:
    """Read; what was read can be written, and is the same when it is read again."""
    from cramprelief.record.settings_file import parse, to_bytes

    found = parse(data)
    if found is not None:
        again = parse(to_bytes(found.settings))
        assert again is not None
        assert again.settings == found.settings


def diary(data: bytes) -> None:
    """An import: refused in words, or entries that every screen can show and every export can write."""
    from cramprelief.record.diary_reader import ExchangeError, from_json
    from cramprelief.record.exchange import read_file, to_csv, to_json

    try:
        found = read_file("fuzz.json", data)
    except (ExchangeError, UnicodeDecodeError):
        return
    to_csv(cramp for cramp, _ in found.entries)
    assert from_json(to_json(found.entries)).entries == found.entries


def svg(data: bytes) -> None:
    from cramprelief.picture.svg import fault

    fault(data)


def png(data: bytes) -> None:
    from cramprelief.picture.png import fault

    fault(data)


def cached(data: bytes) -> None:
    """A kept file of a stranger counts for nothing, whatever is in it."""
    import tempfile

    from cramprelief.reading import cache as kept

    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "kept.bin"
        kept.write(file, "key", (), ("value",))
        file.write_bytes(data)
        assert kept.read(file, "key", ()) is None


def bundle(data: bytes) -> None:
    """Refused in words, or files of which each can be placed."""
    from cramprelief.authoring.bundle.contents import opened
    from cramprelief.authoring.bundle.refusal import BundleError

    try:
        _, pieces = opened(data)
    except BundleError as error:
        assert str(error).isprintable()
        return
    _place(pieces)


def bundled(data: bytes) -> None:
    """A text of any bytes in a bundle that is right in all else: with every name that it uses renamed, as a draft."""
    from datetime import date

    from cramprelief.authoring.bundle import archive, manifest
    from cramprelief.authoring.bundle.contents import opened
    from cramprelief.authoring.bundle.refusal import BundleError

    told = manifest.Manifest("", "", date(2026, 11, 21), "", {"fuzz.yaml": manifest.sum_of(data)})
    try:
        packed = archive.write({"manifest.json": manifest.to_bytes(told), "fuzz.yaml": data})
        _place(opened(packed)[1])
    except BundleError as error:
        assert str(error).isprintable()


def listed(data: bytes) -> None:
    """The list of a bundle."""
    from cramprelief.authoring.bundle import manifest
    from cramprelief.authoring.bundle.refusal import BundleError

    try:
        found = manifest.read(data)
    except BundleError:
        return
    assert manifest.read(manifest.to_bytes(found)) == found


def _place(pieces: Mapping[str, BundleFile]) -> None:
    from cramprelief.authoring.bundle.contents import piece, renamed
    from cramprelief.authoring.bundle.place import as_draft

    for each in pieces.values():
        ids = {(sort, use.name): "other-name" for use in each.uses for sort in ("routine", "figure")}
        again = renamed(each, ids)
        if each.kind in ("routine", "plan"):
            draft = piece(each.name, as_draft(again))
            assert as_draft(draft.data) == draft.data
            assert len(draft.uses) == len(each.uses)


TARGETS: dict[str, Target] = {
    each.__name__: each
    for each in (
        routine,
        programme,
        figure,
        article,
        sources,
        table,
        settings,
        diary,
        svg,
        png,
        cached,
        bundle,
        bundled,
        listed,
    )
}
