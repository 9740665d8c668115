# SPDX-License-Identifier: MIT
"""The breath pacer. It runs on the clock of the step itself, so a hold and its breaths can never drift apart.

A step ends with the end of an out-breath. What is left over when the length is not a whole number of breaths comes
first, as a breath out (or, when it is long enough for that, as one shorter breath). With "calm" (in 4 s, out 6 s) a
hold of 30 s is three breaths. Nothing is ever held in. A pattern with only one half ("breathe out with the pull")
fills the whole step with it.
"""

from __future__ import annotations

from math import cos, floor, pi

from cramprelief.guide.moment import Breath
from cramprelief.routine.model import Breathing

SHORTEST_IN = 2.0
"""Seconds. A shorter breath in would be a gasp: the time goes to the breath out before it."""


def breath_at(pattern: Breathing, elapsed: float, blocks: tuple[float, ...]) -> Breath:
    """The breath `elapsed` seconds into a step.

    `blocks` are the step's own length and each extension, in seconds: the breaths are fitted to each of them, so an
    extension never makes the running breath jump. Of `pattern`, at most one half may be 0.
    """
    start = 0.0
    for length in blocks[:-1]:
        if elapsed < start + length:
            return _in_block(pattern, elapsed - start, length)
        start += length
    return _in_block(pattern, min(max(elapsed - start, 0.0), blocks[-1]), blocks[-1])


def _in_block(pattern: Breathing, elapsed: float, length: float) -> Breath:
    if pattern.breathe_in <= 0:
        return _out(elapsed, length)
    if pattern.breathe_out <= 0:
        return _in(elapsed, length)
    whole = pattern.breathe_in + pattern.breathe_out
    lead = length - floor(length / whole + 1e-9) * whole
    if lead < 1e-6:
        lead = 0.0
    if elapsed < lead:
        return _lead(pattern, elapsed, lead)
    since = elapsed - lead
    breaths = since / whole
    if elapsed >= length - 1e-6:
        return _out(pattern.breathe_out, pattern.breathe_out)
    place = (breaths - floor(breaths)) * whole
    if place < pattern.breathe_in:
        return _in(place, pattern.breathe_in)
    return _out(place - pattern.breathe_in, pattern.breathe_out)


def _lead(pattern: Breathing, elapsed: float, lead: float) -> Breath:
    inward = lead - pattern.breathe_out
    if inward < SHORTEST_IN:
        return _out(elapsed, lead, min(1.0, lead / pattern.breathe_out))
    return _in(elapsed, inward) if elapsed < inward else _out(elapsed - inward, pattern.breathe_out)


def _in(elapsed: float, length: float) -> Breath:
    return Breath("in", (1 - cos(pi * elapsed / length)) / 2, max(length - elapsed, 0.0))


def _out(elapsed: float, length: float, full: float = 1.0) -> Breath:
    return Breath("out", full * (1 + cos(pi * elapsed / length)) / 2, max(length - elapsed, 0.0))
