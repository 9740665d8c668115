# SPDX-License-Identifier: MIT
"""No file can stall or swell the app: each is read within 2 s of processor time and 200 MB, whatever stands in it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from cramprelief.reading.located import MAX_BYTES
from cramprelief.routine.decode import decode

READ = """
import json, pathlib, resource, sys, time
from cramprelief.routine.decode import decode
bombs = json.load(sys.stdin)
resource.setrlimit(resource.RLIMIT_CPU, (60, 60))
resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))
seconds = {}
for name, (head, body, tail, times) in bombs.items():
    data = (head + body * times + tail).encode()[: 256 * 1024]
    start = time.process_time()
    document = decode("bomb.yaml", data)
    seconds[name] = time.process_time() - start
    assert document.content is None
    assert document.reading.findings.found
# The peak that getrusage tells on Linux is handed down by the process that started this one; the kernel's is our own.
status = pathlib.Path("/proc/self/status")
if status.exists():
    peak = next(int(line.split()[1]) for line in status.read_text().splitlines() if line.startswith("VmHWM"))
else:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(json.dumps({"seconds": seconds, "kilobytes": peak}))
"""

HEAD = "format: 1\nkind: relief\n"
BOMBS = {
    "nested lists": ("", "[", "", 200_000),
    "nested tables": ("", "{a: ", "", 60_000),
    "nested lines": ("", "- ", "", 130_000),
    "keys of keys": ("", "? ", "", 130_000),
    "aliases": ("a: &a [x,x,x,x,x,x,x,x,x]\n", "b: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\n", "", 6_000),
    "anchors": ("", "&a ", "x", 80_000),
    "many values": ("a: [", "1,", "]", 130_000),
    "many keys": (HEAD, "unknown key {0}: x\n", "", 13_000),
    "one key": ("", "x: y\n", "", 50_000),
    "many steps": (HEAD + "steps:\n", "  - {show: Rest., rest: 5s, adapt: {child: {more: No.}}}\n", "", 4_000),
    "bad steps": (HEAD + "steps:\n", "  - {shw: Rest., rst: 5, adapt: {chld: skp}}\n", "", 5_000),
    "long text": (HEAD + "title: ", "word ", "", 50_000),
    "long word": (HEAD + "title: ", "w", "", 250_000),
    "long number": (HEAD + "title: x\nsteps:\n - show: x\n   hold: ", "9", "", 250_000),
    "digits and signs": (HEAD + "title: ", "99-99 ° ", "", 30_000),
    "vowels": (HEAD + "summary: ", "eaeied ", "", 30_000),
    "dots": (HEAD + "summary: ", "a.-'a", "", 50_000),
    "braces": (HEAD + "summary: '", "{", "'", 250_000),
    "quotes": ("a: ", "''", "", 130_000),
    "escapes": ('a: "', "\\x41", '"', 65_000),
    "block text": ("a: |\n", " b\n", "", 80_000),
    "comment": ("", "#", "", 262_000),
    "lines": ("", "\n", "", 262_000),
    "documents": ("", "---\n", "", 60_000),
    "tags": ("", "!" * 50 + "a ", "x", 5_000),
    "broken flow after a colon": ("a: ", "{b ", "", 80_000),
    "spaces in place of a list": (HEAD + "relieves: 'calf", " ", "and toes'", 200_000),
    "words in place of a list": (HEAD + "relieves: calf", " and toes", "", 25_000),
    "no-break spaces": (HEAD + "title:", "\u00a0", "a: b: c", 80_000),
    "spaces before a brace": ("a: {x}" + " " * 100_000, " ", "y", 100_000),
}


@pytest.mark.skipif(sys.platform == "win32", reason="there are no resource limits on Windows")
def test_no_file_takes_long_or_much() -> None:
    bombs = json.dumps(BOMBS)
    done = subprocess.run([sys.executable, "-c", READ], input=bombs, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    result = json.loads(done.stdout)
    assert result["kilobytes"] < 200_000
    assert {name: seconds for name, seconds in result["seconds"].items() if seconds > 2.0} == {}


def test_a_file_that_is_too_large_is_not_even_read() -> None:
    document = decode("large.yaml", b"#" * (MAX_BYTES + 1))
    assert [str(finding) for finding in document.reading.findings.found] == [
        "large.yaml:1:1: error: The file is over 256 KiB. Split it into several files. [too-large]"
    ]


def test_more_findings_than_anybody_reads_are_dropped() -> None:
    data = "".join(f"key-{number}: x\n" for number in range(500)).encode()
    assert len(decode("many.yaml", data).reading.findings.found) == 100


@pytest.mark.skipif(sys.platform == "win32", reason="there are no named pipes in folders on Windows")
def test_a_pipe_in_place_of_a_file_does_not_wait(tmp_path: Path) -> None:
    from cramprelief.routine import load

    os.mkfifo(tmp_path / "pipe.yaml")
    assert [finding.code for finding in load.load([tmp_path]).problems] == ["unreadable"]


def test_a_folder_or_a_missing_file_in_place_of_a_file(tmp_path: Path) -> None:
    from cramprelief.routine.compile import read_file

    assert [finding.code for finding in read_file(tmp_path).reading.findings.found] == ["unreadable"]
    assert [finding.code for finding in read_file(tmp_path / "no.yaml").reading.findings.found] == ["unreadable"]
    assert [finding.code for finding in read_file(Path("nul\0.yaml")).reading.findings.found][-1] == "unreadable"
