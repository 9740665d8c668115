# SPDX-License-Identifier: MIT
"""The process that makes the sound, on a machine that has none."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest


def run(orders: list[Any], tmp_path: Path) -> list[dict[str, Any]]:
    """All answers of a process with no sound server and no speech program."""
    lines = [order if isinstance(order, str) else json.dumps(order) for order in orders]
    done = subprocess.run(
        [sys.executable, "-m", "cramprelief.voice.speaker"],
        input="\n".join(lines) + "\n",
        env={**os.environ, "PULSE_SERVER": f"unix:{tmp_path}/none", "PATH": str(tmp_path), "HOME": str(tmp_path),
             "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)},
        capture_output=True, text=True, timeout=60, check=True,
    )  # fmt: skip
    return [json.loads(line) for line in done.stdout.splitlines()]


@pytest.mark.skipif(Path("/dev/snd").exists(), reason="this machine has a sound card")
def test_without_sound_it_says_so_and_takes_every_order(tmp_path: Path) -> None:
    answers = run(["rubbish", [1], {"do": "play", "id": 1, "file": "x"}, {"do": "stop"}, {"do": "ping"}], tmp_path)
    assert answers == [
        {"is": "ready", "sound": None, "speech": None, "player": True},
        {"is": "failed", "id": 1},
        {"is": "pong"},
    ]


def test_it_ends_with_its_input(tmp_path: Path) -> None:
    assert [answer["is"] for answer in run([], tmp_path)] == ["ready"]


def test_sound_brings_no_client_for_the_network():
    code = (
        "import sys; from cramprelief.voice.speaker import Device\n"
        "try: Device.samples(b'no sound')\n"
        "except OSError: print(*sys.modules)"
    )
    clean = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=clean)
    loaded = set(done.stdout.split())
    assert "miniaudio" in loaded
    assert {"urllib.request", "http.client", "ssl", "email"}.isdisjoint(loaded)
