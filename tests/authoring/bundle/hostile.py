# SPDX-License-Identifier: MIT
"""Makes bundles that mean harm or are damaged, each with the words of the sentence that refuses it.

The zips are put together by hand, so that any header can lie.
"""

from __future__ import annotations

import json
import struct
import zlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from cramprelief.authoring.bundle import manifest
from cramprelief.authoring.bundle.manifest import Manifest

ROUTINE = (Path(__file__).parents[2] / "routine" / "corpus" / "good" / "everything.yaml").read_bytes()
PLAIN = b"""format: 1
kind: relief
title: Soft pull
summary: A soft pull for the calf.
relieves: [calf]
posture: sitting
evidence: {grade: C, note: A folk remedy.}
steps:
- show: Sit down.
  do: 6s
"""
WITH_PICTURE = PLAIN.replace(b"- show: Sit down.\n", b"- show: Sit down.\n  figure: {file: grip.png, alt: A grip.}\n")
FIGURE = b"format: 1\ntitle: A pose\nposes: {}\n"


def png(width: int = 2, height: int = 2) -> bytes:
    """A small grey picture."""

    def chunk(name: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = zlib.compress(b"".join(b"\0" + b"\x80" * width for _ in range(height)))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


@dataclass(frozen=True)
class Part:
    """One file of a zip, with every field of its two headers; None: as it should be."""

    name: bytes
    data: bytes
    method: int = 0
    flags: int = 0x0800
    mode: int = 0o100600
    dos: int = 0
    size: int | None = None
    crc: int | None = None
    packed: bytes | None = None
    local_name: bytes | None = None
    local_size: int | None = None
    local_method: int | None = None
    extra: bytes = b""
    comment: bytes = b""
    offset: int | None = None


def zipped(
    parts: list[Part], *, comment: bytes = b"", before: bytes = b"", count: int | None = None, gap: bytes = b"",
    disk: int = 0,
) -> bytes:  # fmt: skip
    """The parts one behind the other, their list, and the end."""
    out, entries = bytearray(before), bytearray()
    for part in parts:
        packed = part.packed
        if packed is None:
            packed = part.data if part.method == 0 else zlib.compress(part.data, 9)[2:-4]
        crc = zlib.crc32(part.data) if part.crc is None else part.crc
        size = len(part.data) if part.size is None else part.size
        offset = len(out) if part.offset is None else part.offset
        local = part.name if part.local_name is None else part.local_name
        out += struct.pack(
            "<4s5H3I2H", b"PK\x03\x04", 20, part.flags, part.method if part.local_method is None else part.local_method,
            0, 33, crc, len(packed), size if part.local_size is None else part.local_size, len(local), len(part.extra),
        ) + local + part.extra + packed + gap  # fmt: skip
        entries += struct.pack(
            "<4s6H3I5H2I", b"PK\x01\x02", 0x0314, 20, part.flags, part.method, 0, 33, crc, len(packed), size,
            len(part.name), len(part.extra), len(part.comment), 0, 0, part.mode << 16 | part.dos, offset,
        ) + part.name + part.extra + part.comment  # fmt: skip
    number = len(parts) if count is None else count
    end = struct.pack("<4s4H2IH", b"PK\x05\x06", disk, disk, number, number, len(entries), len(out), len(comment))
    return bytes(out + entries + end + comment)


def told(packed: Mapping[str, bytes], **other: object) -> bytes:
    """A list of these files; `other` puts something else, or nothing for None, in the place of its keys."""
    sums = {name: manifest.sum_of(data) for name, data in packed.items()}
    held = json.loads(manifest.to_bytes(Manifest("J. Olsen", "CC BY 4.0", date(2026, 11, 21), "0.1.0", sums)))
    held.update(other)
    return json.dumps({key: value for key, value in held.items() if value is not None}).encode()


def bundle(files: Mapping[str, bytes], list_: bytes | None = None, **zip_: object) -> bytes:
    """A bundle of these files, in which the list is right if no other is given."""
    held = {"manifest.json": told(files) if list_ is None else list_, **files}
    parts = [Part(name.encode(), data) for name, data in held.items()]
    return zipped(parts, **zip_)  # type: ignore[arg-type]  # the keywords of `zipped`


def changed(change: Callable[[Part], Part], name: bytes = b"pull.yaml", data: bytes = PLAIN) -> bytes:
    """A bundle in which one part is changed in its headers alone."""
    files = {name.decode("utf-8", "replace"): data}
    return zipped([Part(b"manifest.json", told(files)), change(Part(name, data))])


def named(name: str) -> bytes:
    """A bundle with one more file, of this name."""
    return bundle({"pull.yaml": WITH_PICTURE, "grip.png": png(), name: png()})


GOOD = bundle({"pull.yaml": PLAIN})
_TWO = {"pull.yaml": PLAIN}
_DEEP = b"title: " + b"[" * 60 + b"]" * 60 + b"\n"


def hostile() -> Iterator[tuple[str, bytes, str]]:
    """Name, bytes, and words of the sentence that refuses it."""
    yield from _names()
    yield from _kinds()
    yield from _archives()
    yield from _lists()
    yield from _contents()


def _names() -> Iterator[tuple[str, bytes, str]]:
    yield "path out", named("../evil.png"), "outside of your folder"
    yield "path out, deeper", named("a/../../evil.png"), "outside of your folder"
    yield "absolute path", named("/etc/evil.png"), "not lie in your folder"
    yield "backslash", named("..\\evil.png"), "backslash"
    yield "network path", named("\\\\host\\evil.png"), "backslash"
    yield "drive letter", named("C:evil.png"), "drive letter"
    yield "stream of a file", named("grip.png:evil.png"), "colon"
    yield "home of somebody", named("~root/evil.png"), "outside of your folder"
    yield "crooked way", named("a/./evil.png"), "crooked"
    yield "double slash", named("a//evil.png"), "crooked"
    yield "hidden file", named(".profile.png"), "hidden"
    yield "hidden folder", named(".removed/evil.png"), "hidden"
    yield "name that turns letters round", named("evil\u202egnp.png"), "nobody sees"
    yield "name with a line's end", named("a\nb.png"), "nobody sees"
    yield "name with a zero byte", named("grip.png\0.exe.png"), "nobody sees"
    yield "reserved by Windows", named("con.png"), "Windows"
    yield "reserved by Windows, as a folder", named("AUX/evil.png"), "Windows"
    yield "reserved by Windows, with another ending", named("lpt1.tar.png"), "Windows"
    yield "reserved by Windows, a raised digit", named("com¹.png"), "Windows"
    yield "a dot at the end of a folder", named("a./evil.png"), "cannot write"
    yield "a space at the end of a folder", named("a /evil.png"), "cannot write"
    yield "a star", named("a*.png"), "cannot write"
    yield "too long a name", named("a" * 300 + ".png"), "too long"
    yield "too deep a folder", named("a/b/c/d/e/evil.png"), "too long"
    yield "one name twice", zipped([Part(b"manifest.json", told(_TWO)), *[Part(b"pull.yaml", PLAIN)] * 2]), "two files"
    yield "case twins", bundle({"pull.yaml": WITH_PICTURE, "grip.png": png(), "GRIP.png": png()}), "are one on some"
    yield "twins of one letter", bundle({"pull.yaml": PLAIN, "é.png": png(), "e\u0301.png": png()}), "are one on some"
    yield "twins by width", bundle({"pull.yaml": PLAIN, "a.png": png(), "ａ.png": png()}), "are one on some"
    yield "a file and a folder", named("grip.png/evil.png"), "a file and a folder"
    yield "a name that is no text", changed(lambda part: part, b"\xff\xfe.yaml"), "cannot be read"
    yield (
        "a name in no known letters",
        changed(lambda part: replace(part, flags=0), "é.yaml".encode()),
        "cannot be read",
    )


def _kinds() -> Iterator[tuple[str, bytes, str]]:
    yield "a link", changed(lambda part: replace(part, mode=0o120777, data=b"/etc/passwd")), "a link"
    yield "a device", changed(lambda part: replace(part, mode=0o020666)), "a device"
    yield "a pipe", changed(lambda part: replace(part, mode=0o010600)), "a device"
    yield "a folder", changed(lambda part: replace(part, mode=0o040700)), "empty folder"
    yield "a folder of DOS", changed(lambda part: replace(part, mode=0, dos=0x10)), "empty folder"
    yield "a program", named("setup.exe"), "no routine, plan, figure or picture"
    yield "a zip in it", bundle({"pull.yaml": PLAIN, "more.cramprelief": GOOD}), "no routine, plan, figure or picture"
    yield "a script", named("run.sh"), "no routine, plan, figure or picture"
    yield "a text in a strange place", bundle({"other/pull.yaml": PLAIN}), "no routine, plan, figure or picture"
    yield "a text with capitals", bundle({"Pull.yaml": PLAIN}), "no routine, plan, figure or picture"
    yield "settings of the app", bundle({"pull.yaml": PLAIN, "settings.json": b"{}"}), "no routine, plan"


def _archives() -> Iterator[tuple[str, bytes, str]]:
    yield "nothing at all", b"", "not a bundle"
    yield "no zip", b"title: Not packed at all\n" * 20, "not a bundle"
    yield "a program before it", bundle(_TWO, before=b"#!/bin/sh\n"), "not a bundle"
    yield "something before it that looks right", bundle(_TWO, before=GOOD), "do not fit together"
    yield "cut in the middle", GOOD[: len(GOOD) // 2], "cut short"
    yield "cut at its end", GOOD[:-9], "cut short"
    yield "something behind it", GOOD + b"more", "more behind its end"
    yield "a comment", bundle(_TWO, comment=b"see me"), "more behind its end"
    yield "a zip in its comment", bundle(_TWO, comment=GOOD), "do not fit together"
    yield "a gap between its files", bundle(_TWO, gap=b"\0" * 8), "do not fit together"
    yield "no file in it", zipped([]), "is empty"
    yield "of several disks", bundle(_TWO, disk=1), "do not fit together"
    yield "fewer files than it says", bundle(_TWO, count=3), "do not fit together"
    yield "more files than it says", bundle(_TWO, count=1), "do not fit together"
    yield "files without end", zipped([Part(f"a{i}.png".encode(), b"") for i in range(600)]), "too many files"
    yield "the sizes of a larger zip", bundle(_TWO, count=0xFFFF), "too many files"
    yield "locked", changed(lambda part: replace(part, flags=0x0801)), "password"
    yield "locked in another way", changed(lambda part: replace(part, flags=0x0841)), "password"
    yield "unknown packing", changed(lambda part: replace(part, method=14)), "not known here"
    yield "sizes behind the file", changed(lambda part: replace(part, flags=0x0808)), "not known here"
    yield (
        "another name in front of the file",
        changed(lambda part: replace(part, local_name=b"evil.yaml")),
        "two things",
    )
    yield "another size before the file", changed(lambda part: replace(part, local_size=5)), "two things"
    yield "another packing before the file", changed(lambda part: replace(part, local_method=8)), "two things"
    yield "another name beside the file", changed(lambda part: replace(part, extra=b"\x75\x70\1\0x")), "two things"
    yield "the sizes of a larger file", changed(lambda part: replace(part, extra=b"\1\0\0\0")), "two things"
    yield "a comment of a file", changed(lambda part: replace(part, comment=b"see me")), "comment"
    yield "two files in one place", changed(lambda part: replace(part, offset=0)), "do not fit together"
    yield "a wrong sum in the zip", changed(lambda part: replace(part, crc=1)), "damaged"
    yield "a smaller size than it has", changed(lambda part: replace(part, method=8, size=9)), "damaged"
    yield "a larger size than it has", changed(lambda part: replace(part, method=8, size=9999)), "damaged"
    yield "packed nonsense", changed(lambda part: replace(part, method=8, packed=b"\xff" * 40)), "damaged"
    yield "something behind the packed words", changed(
        lambda part: replace(part, method=8, packed=zlib.compress(PLAIN)[2:-4] + b"more")), "damaged"  # fmt: skip
    zeros = bytes(8 << 20)
    bombs = [Part(f"a{i}.png".encode(), zeros, method=8) for i in range(3)]
    yield "a bomb of zeros", zipped(bombs), "too large"
    yield "a bomb of one text", changed(lambda part: replace(part, method=8, data=bytes(19 << 20))), "too large"
    lying = replace(Part(b"pull.yaml", bytes(19 << 20), method=8), size=100, crc=0)
    yield "a bomb that says it is small", zipped([Part(b"manifest.json", told(_TWO)), lying]), "damaged"
    yield "more than a bundle may be", GOOD[:-22] + bytes(22 << 20) + GOOD[-22:], "too large"


def _lists() -> Iterator[tuple[str, bytes, str]]:
    yield "no list", zipped([Part(b"pull.yaml", PLAIN)]), "no list"
    yield "the list alone", bundle({}), "is empty"
    yield "a newer format", bundle(_TWO, told(_TWO, format=2)), "Update first"
    yield "a newer format with other keys", bundle(_TWO, b'{"format": 7, "all": []}'), "Update first"
    for what, made in {
        "no JSON": b"{",
        "no table": b"[]",
        "too deep": b"[" * 100_000,
        "a key twice": b'{"format": 1, "format": 1}',
        "not UTF-8": b'{"format": 1, "author": "\xff"}',
        "a format that is a word": told(_TWO, format="1"),
        "a format that is true": told(_TWO, format=True),
        "a format without end": b'{"format": Infinity}',
        "a key more": told(_TWO, run="setup.exe"),
        "a key less": told(_TWO, author=None),
        "an author who is a list": told(_TWO, author=["me"]),
        "an author of many lines": told(_TWO, author="me\nFrom: you"),
        "an author who steers a terminal": told(_TWO, author="\x1b[2Jme"),
        "an author without end": told(_TWO, author="a" * 999),
        "a day that never was": told(_TWO, date="2026-02-31"),
        "files that are no list": told(_TWO, files={"pull.yaml": ""}),
        "a sum that is none": told(_TWO, files=[{"name": "pull.yaml", "sha256": "00"}]),
        "a list that names itself": told({**_TWO, "manifest.json": b""}),
    }.items():  # fmt: skip
        yield f"a list with {what}", bundle(_TWO, made), "list"
    twice = json.loads(told(_TWO))["files"] * 2
    yield "a list that names one file twice", bundle(_TWO, told(_TWO, files=twice)), "twice"
    yield "too large a list", bundle(_TWO, told(_TWO) + b" " * (300 << 10)), "too large"
    yield "a wrong sum", bundle(_TWO, told({"pull.yaml": PLAIN + b"#"})), "was changed"
    yield "a missing file", bundle(_TWO, told({**_TWO, "rest.yaml": PLAIN})), "is missing"
    yield "a file too many", bundle({**_TWO, "rest.yaml": PLAIN}, told(_TWO)), "does not know"


def _contents() -> Iterator[tuple[str, bytes, str]]:
    for what, data, words in (
        ("too deep a text", _DEEP, "nest"),
        ("a text that is none", b"\xff\xfe\0", "cannot be read"),
        ("a text that uses itself", b"title: &a [*a]\n", "cannot be read"),
        ("a text that multiplies", b"a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n", "cannot be read"),
        ("a text that runs code", b"title: !!python/object/apply:os.system [ls]\n", "cannot be read"),
        ("a key twice", PLAIN + b"title: Again\n", "cannot be read"),
        ("two texts in one", PLAIN + b"---\n" + PLAIN, "cannot be read"),
        ("a text of signs nobody sees", PLAIN.replace(b"Soft", "So\u202eft".encode()), "cannot be read"),
        ("no text", b"", "cannot be read"),
        ("a list for a routine", b"- title\n", "no routine"),
        ("a word for a routine", b"hello\n", "no routine"),
        ("a routine of a newer format", PLAIN.replace(b"format: 1", b"format: 2"), "Update first"),
        ("a document", b"PK\x03\x04" + PLAIN, "cannot be read"),
    ):
        yield what, bundle({"pull.yaml": data}), words
    yield "too large a text", bundle({"pull.yaml": PLAIN + b"# more\n" * 60_000}), "too large"
    yield "a figure of a newer format", bundle({"figures/a.yaml": FIGURE.replace(b"1", b"9", 1)}), "Update first"
    yield "a routine and a plan of one name", bundle({"pull.yaml": PLAIN, "programmes/pull.yaml": PLAIN}), "two files"
    shown = {"pull.yaml": WITH_PICTURE, "grip.png": png()}
    yield "a picture that nothing shows", bundle({**shown, "more.png": png()}), "nothing in it shows"
    svg = WITH_PICTURE.replace(b"grip.png", b"grip.svg")
    for what, data in {
        "a picture that is a program": b"MZ" + bytes(99),
        "a picture that is cut": png()[:-6],
        "a picture without end": png()[:-12] + bytes(12),
        "a picture of a million dots a side": png()[:16] + b"\0\x0f\xff\xff" * 2 + png()[24:],
    }.items():
        yield what, bundle({**shown, "grip.png": data}), "cannot be shown"
    root = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">%s</svg>'
    for what, inner in {
        "a drawing that runs a script": b"<script>alert(1)</script>",
        "a drawing that opens a file": b'<image href="file:///etc/passwd"/>',
        "a drawing that asks the network": b'<style>@import "https://example.org/a.css";</style>',
        "a drawing that uses itself": b'<g id="a"><use href="#a"/></g>',
    }.items():
        yield what, bundle({"pull.yaml": svg, "grip.svg": root % inner}), "cannot be shown"
    doctype = b'<!DOCTYPE svg [<!ENTITY a "b"><!ENTITY c "&a;&a;&a;">]>' + root % b"&c;"
    yield "a drawing that multiplies", bundle({"pull.yaml": svg, "grip.svg": doctype}), "cannot be shown"
