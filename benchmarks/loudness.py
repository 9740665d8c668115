# SPDX-License-Identifier: MIT
"""How loud a sound is to the ear: integrated loudness as ITU-R BS.1770-4 tells it, for one channel."""

from __future__ import annotations

import math
from array import array
from collections.abc import Iterable

Filter = tuple[float, float, float, float, float]
"""b0, b1, b2, a1, a2 of a biquad."""
BLOCK, STEP = 0.4, 0.1
"""Seconds of a block, and from block to block."""
SILENCE, QUIETER = -70.0, -10.0
"""LUFS under which a block does not count, and how far below the mean of the rest it may lie."""


def loudness(samples: array[int], rate: int) -> float:
    """LUFS of 16-bit samples; minus infinity for silence. What is shorter than a block is heard over and over."""
    whole = samples * (1 + round(2 * BLOCK * rate / max(1, len(samples))))
    heard = _filtered(_filtered((value / 32768 for value in whole), _catalogue(rate)), _high_pass(rate))
    squares = [value * value for value in heard]
    size, step = round(BLOCK * rate), round(STEP * rate)
    powers = [sum(squares[at : at + size]) / size for at in range(0, len(squares) - size + 1, step)]
    powers = [power for power in powers if power > 0 and _lufs(power) > SILENCE]
    if not powers:
        return -math.inf
    floor = _lufs(sum(powers) / len(powers)) + QUIETER
    loud = [power for power in powers if _lufs(power) > floor]
    return _lufs(sum(loud) / len(loud))


def _lufs(power: float) -> float:
    return -0.691 + 10 * math.log10(power)


def _filtered(samples: Iterable[float], biquad: Filter) -> list[float]:
    b0, b1, b2, a1, a2 = biquad
    x1 = x2 = y1 = y2 = 0.0
    out = []
    for x0 in samples:
        y0 = b0 * x0 + b1 * x1 + b2 * x2 - a1 * y1 - a2 * y2
        x1, x2, y1, y2 = x0, x1, y0, y1
        out.append(y0)
    return out


def _catalogue(rate: int) -> Filter:
    """The head: above 1.7 kHz all is 4 dB louder."""
    gain, quality, pitch = 3.999843853973347, 0.7071752369554196, 1681.974450955533
    k, high = math.tan(math.pi * pitch / rate), 10 ** (gain / 20)
    middle = high**0.4996667741545416
    scale = 1 + k / quality + k * k
    return (
        (high + middle * k / quality + k * k) / scale, 2 * (k * k - high) / scale,
        (high - middle * k / quality + k * k) / scale, 2 * (k * k - 1) / scale, (1 - k / quality + k * k) / scale,
    )  # fmt: skip


def _high_pass(rate: int) -> Filter:
    """The ear: what lies below 38 Hz is hardly heard."""
    quality, pitch = 0.5003270373238773, 38.13547087602444
    k = math.tan(math.pi * pitch / rate)
    scale = 1 + k / quality + k * k
    return 1.0, -2.0, 1.0, 2 * (k * k - 1) / scale, (1 - k / quality + k * k) / scale
