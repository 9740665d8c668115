# SPDX-License-Identifier: MIT
"""Adds a bundle in a process that is killed: run by `test_kills`."""

from __future__ import annotations

import sys
from pathlib import Path

from cramprelief.authoring.bundle.add import add
from cramprelief.authoring.bundle.look import look
from cramprelief.authoring.bundle.receiver import Receiver, shipped_here


def main(bundle: Path, own: Path) -> None:
    receiver = Receiver(own, shipped_here())
    found = look(bundle.read_bytes(), receiver)
    placement = found.placed(receiver, [item.piece.name for item in found.chosen_one_by_one], ["pull.yaml"])
    print("ready", flush=True)
    sys.stdin.readline()
    add(placement, own)
    print("done", flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
