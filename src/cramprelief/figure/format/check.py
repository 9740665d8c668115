# SPDX-License-Identifier: MIT
"""What is wrong with a figure's bodies once they are solved: joints bent too far, targets out of reach."""

from __future__ import annotations

from collections.abc import Iterator

from cramprelief.figure.body.measures import HEIGHT, limit_message
from cramprelief.figure.body.person import BUILDS, Appearance
from cramprelief.figure.body.skeleton import Skeleton
from cramprelief.figure.clock import StepClock
from cramprelief.figure.format.decode import FigureDocument
from cramprelief.figure.model import Figure, Move, Still
from cramprelief.figure.props.table import PROPS
from cramprelief.figure.scene import Scene
from cramprelief.reading.finding import TOP, Finding, Findings
from cramprelief.routine.step_kinds import StepKind

SAMPLES = 60
"""Instants of a move that are looked at."""
REACH = HEIGHT * 0.01
"""How far a hand or foot may be from what it is to touch, in units."""


def check(document: FigureDocument) -> tuple[Finding, ...]:
    """The findings of a figure that was read, with those of its bodies."""
    if document.figure is None:
        return document.findings
    findings = Findings(document.file)
    for key, code, message in problems(document.figure):
        findings.add(code, document.spans.get(key, TOP), message)
    return tuple(sorted((*document.findings, *findings.found)))


def problems(figure: Figure) -> Iterator[tuple[str, str, str]]:
    """(place such as "poses.lean", code, message), the worst of each kind for every pose and move."""
    entries: list[tuple[str, Still | Move]] = [(f"poses.{name}", still) for name, still in figure.stills.items()]
    entries += [(f"moves.{name}", move) for name, move in figure.moves.items()]
    for place, entry in entries:
        worst: dict[str, tuple[float, str, str]] = {}
        for skeleton, when in bodies(figure, entry):
            for key, excess, code, message in _faults(skeleton):
                if excess > worst.get(key, (0.0, "", ""))[0]:
                    worst[key] = (excess, code, message + when)
        for _, code, message in worst.values():
            yield place, code, message


def bodies(figure: Figure, entry: Still | Move) -> Iterator[tuple[Skeleton, str]]:
    """Every body of a pose or a move, with the words that say when it is seen."""
    for who in BUILDS:
        scene = Scene(figure, entry, PROPS, Appearance(build=who))
        for i in range(SAMPLES + 1 if isinstance(entry, Move) else 1):
            t = i / SAMPLES
            kind: StepKind = "move" if isinstance(entry, Move) and entry.drive == "loop" else "do"
            turn = entry.beat * entry.beats * 0.999 if isinstance(entry, Move) and entry.drive == "loop" else 10.0
            clock = StepClock(kind, turn * t, 10.0, breath=t)
            when = f" ({round(100 * t)} % through the move)" if isinstance(entry, Move) else ""
            yield scene.skeleton(clock), when


def _faults(skeleton: Skeleton) -> Iterator[tuple[str, float, str, str]]:
    for joint, angle, low, high in skeleton.beyond_limits():
        message = limit_message(joint.rpartition(".")[2], angle, f"the {joint.replace('.', ' ')}")
        yield joint, max(low - angle, angle - high), "joint-limit", message
    for missed in skeleton.missed:
        if missed.units > REACH:
            limb = missed.limb.replace("_", " ")
            message = f"The {limb} does not reach its place: {missed.units:.0f} units are missing."
            yield missed.limb, missed.units, "out-of-reach", message
