# SPDX-License-Identifier: MIT
"""`cramprelief show`: one routine, programme or preparation, in words."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator

from cramprelief.cli import OK
from cramprelief.cli.reading import find, library
from cramprelief.guide.firm_pull import of_every_stretch
from cramprelief.guide.numb_feet import of_numb_feet
from cramprelief.routine.length import minutes
from cramprelief.routine.library import Library
from cramprelief.routine.model import GRADES, Adaptation, Caution, Repeat, Routine, Step, Way
from cramprelief.routine.programme import Gate, Preparation, Programme, Safer, Task
from cramprelief.routine.step_kinds import STEP_KINDS
from cramprelief.routine.words import format_duration
from cramprelief.vocabulary import NEED_WORDS, PLACE_WORDS, POSTURE_WORDS

NAME = "show"
HELP = "show one routine: its steps, cautions and evidence"


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("routine", metavar="ROUTINE", help="its id, as `cramprelief list` gives it")


def run(args: argparse.Namespace) -> int:
    shelf = library()
    content = shelf.programmes.get(args.routine) or shelf.preparations.get(args.routine) or find(shelf, args.routine)
    if isinstance(content, int):
        return content
    print("\n".join(lines(content, shelf)))
    return OK


def lines(content: Routine | Programme | Preparation, found: Library) -> Iterator[str]:
    """The page, line by line."""
    yield content.title
    yield content.summary
    yield ""
    if isinstance(content, Routine):
        yield from _routine(content, found)
    elif isinstance(content, Programme):
        yield from _programme(content)
    else:
        yield from _preparation(content)
    numb = of_numb_feet(content) if isinstance(content, Routine) else ()
    yield from _cautions(content.avoid, (*numb, *content.cautions))
    if isinstance(content, Routine):
        yield from (f"Caution: {say}" for say in of_every_stretch(content))
    yield ""
    yield f"Evidence {content.evidence.grade} ({GRADES[content.evidence.grade]}): {content.evidence.note}"
    if content.evidence.sources:
        yield f"Sources: {', '.join(content.evidence.sources)}"
    yield from (f"Source of the author's own: {own.cited()}" for own in content.evidence.own_sources)
    yield from (f"Not sourced, needs a clinician's check: {point}" for point in content.review)
    yield f"File: {found.origin(content.id).path}"


def _routine(routine: Routine, found: Library) -> Iterator[str]:
    where = ", ".join(PLACE_WORDS[place].name for place in routine.relieves)
    postures = " or ".join(POSTURE_WORDS[posture] for posture in routine.posture)
    yield f"For: {where} · {postures} · about {minutes(routine)} min"
    if routine.all_needs:
        yield f"You need: {', '.join(NEED_WORDS[need] for need in routine.all_needs)}"
    yield ""
    yield from _steps(routine.steps, "")
    for label, ids in (("When it has eased", routine.then), ("If it does not help", routine.if_not_helping)):
        if ids:
            yield f"{label}: {', '.join(found.routines[id].title for id in ids)}"


def _steps(items: Iterable[Step | Repeat], indent: str) -> Iterator[str]:
    for item in items:
        if isinstance(item, Repeat):
            times = str(item.most) if item.least == item.most else f"{item.least} to {item.most}"
            yield f"{indent}Repeat {times} times:{_when_skipped(item.adapt)}"
            yield from _steps(item.steps, indent + "  ")
            continue
        yield f"{indent}- {item.show} ({_time(item)}){_when_skipped(item.adapt)}"
        if item.more:
            yield f"{indent}  {item.more}"
        for way in item.ways:
            yield from _way(way, indent + "  ")


def _way(way: Way, indent: str) -> Iterator[str]:
    if [each.show for each in way.steps] != [way.show]:
        yield f"{indent}- {way.show}"
        indent += "  "
    yield from _steps(way.steps, indent)


def _time(step: Step) -> str:
    if STEP_KINDS[step.kind].chooses:
        return "one of these; the first begins by itself"
    if STEP_KINDS[step.kind].waits:
        return "until you are ready"
    if step.times is not None:
        return f"{step.times} times"
    hold = "hold " if STEP_KINDS[step.kind].holds else ""
    sides = ", each side" if step.sides == "each" else ""
    return f"{hold}{format_duration(step.seconds or 0)}{sides}"


def _when_skipped(changes: tuple[Adaptation, ...]) -> str:
    skipped = [change.when for change in changes if change.action == "skip"]
    return f" [not with: {', '.join(skipped)}]" if skipped else ""


def _programme(programme: Programme) -> Iterator[str]:
    days = f"{programme.days} days" if programme.days else "as long as you like"
    yield f"{days} · {', '.join(programme.times)}"
    yield from _before(programme.gates, programme.safer)
    for task in programme.tasks:
        yield f"- {task.show}{_task_times(task)}"
        yield from (f"    {line}" for line in (task.more, *task.how) if line)
    for week, goal in enumerate(programme.goals, 1):
        yield f"- Week {week}: {goal.show}"
    for point in programme.checkpoints:
        yield f"- Day {point.day}: {point.show}"
        yield from (f"    [ ] {line}" for line in point.checklist)
    yield from (f"Stop if: {sign}" for sign in programme.stop_if)
    if programme.at_end:
        yield f"At the end: {programme.at_end}"


def _task_times(task: Task) -> str:
    parts = [", ".join(task.at)] if task.at else []
    parts += [f"one of {', '.join(task.routines)}"] if task.routines else []
    return f" ({'; '.join(parts)})" if parts else ""


def _preparation(preparation: Preparation) -> Iterator[str]:
    yield from _before(preparation.gates, preparation.safer)
    yield "You need:"
    yield from (f"- {thing}" for thing in preparation.ingredients)
    for stage in preparation.stages:
        yield f"Day {stage.day}: {stage.show}"
        yield from (f"    {line}" for line in (stage.more, *stage.how) if line)
    if preparation.keep_days:
        yield f"Keeps for {preparation.keep_days} days."
    yield from (f"Stop if: {sign}" for sign in preparation.stop_if)


def _before(gates: tuple[Gate, ...], safer: Safer | None) -> Iterator[str]:
    if safer:
        yield f"Gentler: {safer.say}"
    for gate in gates:
        yield f"Before the start: {gate.show + ' ' if gate.show else ''}{gate.ask}"


def _cautions(avoid: tuple[str, ...], cautions: tuple[Caution, ...]) -> Iterator[str]:
    if avoid:
        yield f"Not with: {', '.join(avoid)}"
    for caution in cautions:
        when = f" ({', '.join(caution.when)})" if caution.when else ""
        yield f"Caution: {caution.say}{when}"
