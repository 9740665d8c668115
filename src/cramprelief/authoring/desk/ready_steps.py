# SPDX-License-Identifier: MIT
"""Ready steps: those of the app's own routines, to be put together to another. What keeps people safe comes along."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from cramprelief.authoring.edit import Path as Place
from cramprelief.authoring.edit import SourceText
from cramprelief.authoring.edits.written import doubly_quoted
from cramprelief.authoring.splice import spliced
from cramprelief.reading.regular import read_words
from cramprelief.routine.library import Library
from cramprelief.routine.model import Caution, FigureRef, Repeat, Routine, Step

_HERE: Place = ("steps", 0)
_LEADS = ("id", "if_too_painful")
"""What leads to other places of the routine that a step comes from."""


@dataclass(frozen=True, slots=True)
class ReadyStep:
    """A step, the routine that it stands in, and what the body does in it."""

    routine: Routine
    step: Step
    posture: str
    file: Path


def ready_steps(library: Library) -> list[ReadyStep]:
    """The steps of the app's own routines, each instruction once, by posture and then as they come."""
    found: dict[str, ReadyStep] = {}
    for id in library.routines:
        if id in library.own:
            continue
        routine = library.routines[id]
        for step in _plain(routine.steps):
            if not step.ways:
                posture = step.posture or routine.posture[0]
                found.setdefault(step.show, ReadyStep(routine, step, posture, Path(library.origin(id).path)))
    return sorted(found.values(), key=lambda each: each.posture)


def _plain(items: Iterable[Step | Repeat]) -> list[Step]:
    found: list[Step] = []
    for item in items:
        found += _plain(item.steps) if isinstance(item, Repeat) else [item]
    return found


def lines_of(ready: ReadyStep) -> str:
    """The step as it is written, for `SourceText.add_step`. Raises OSError, and CannotSplice where it is not there."""
    source = SourceText(read_words(ready.file).decode("utf-8-sig").replace("\r\n", "\n"))
    place = next(
        each for each in source.steps() if each.kind and source.text_at((*each.path, "show")) == ready.step.show
    )
    start = source.lines.start(place.start)
    indent = place.start - start
    lines = source.text[place.start : place.end].rstrip().split("\n")
    body = "\n".join([lines[0], *(line[indent:] if not line[:indent].strip() else line for line in lines[1:])])
    text = "steps:\n  - " + body.replace("\n", "\n    ") + "\n"
    for key in _LEADS:
        one = SourceText(text)
        if one.value((*_HERE, key)) is not None:
            text = spliced(text, one.put(_HERE, key, None))
    figure = ready.routine.picture(ready.step)
    one = SourceText(text)
    if figure is not None and one.value((*_HERE, "figure")) is None:
        text = spliced(text, one.write((*_HERE, "figure"), _figure(figure)))
    written = text.removeprefix("steps:\n  - ").rstrip("\n")
    return "\n".join(line[4:] if number else line for number, line in enumerate(written.split("\n")))


def _figure(ref: FigureRef) -> str:
    parts = [("name", ref.name), ("pose", ref.pose), ("move", ref.move)]
    given = [f"{key}: {name}" for key, name in parts if name]
    return str(ref.name) if len(given) == 1 else f"{{{', '.join(given)}}}"


def from_steps(chosen: Sequence[ReadyStep]) -> str:
    """A draft with these steps. Whom one of their routines is not for, it is not for; all their cautions come along.

    Raises OSError and CannotSplice.
    """
    routines = list(dict.fromkeys(each.routine for each in chosen))
    places = Counter(place for each in routines for place in each.relieves)
    common = [place for place, count in places.items() if count == len(routines)]
    relieves = (common or [routines[0].relieves[0]])[:6]
    postures = dict.fromkeys(each.posture for each in chosen if each.posture != "any")
    needs = dict.fromkeys(need for each in routines for need in each.needs)
    avoid = dict.fromkeys(trait for each in routines for trait in each.avoid)
    titles = ", ".join(each.title for each in routines[:4])
    lines = [
        "format: 1", "kind: relief", "draft: yes", "title: My new routine",
        "summary: Say in one line what it does, and for whom.", f"relieves: [{', '.join(relieves)}]",
        f"posture: [{', '.join(postures)}]" if len(postures) > 1 else f"posture: {next(iter(postures), 'any')}",
    ]  # fmt: skip
    if needs:
        lines.append(f"needs: [{', '.join(needs)}]")
    note = f"Put together from steps of {titles}. Nobody has looked at the whole yet."
    lines += ["evidence:", "  grade: D", f"  note: {doubly_quoted(note)}"]
    if avoid:
        lines.append(f"avoid: [{', '.join(avoid)}]")
    cautions = dict.fromkeys(caution for each in routines for caution in each.cautions)
    lines += ["cautions:", *(_caution(each) for each in cautions)] if cautions else []
    lines += ["breathing: calm", "steps:"]
    for each in chosen:
        first, *rest = lines_of(each).split("\n")
        lines += [f"  - {first}", *(f"    {line}" if line else "" for line in rest)]
    return "\n".join(lines) + "\n"


def _caution(caution: Caution) -> str:
    when = f"\n    when: [{', '.join(caution.when)}]" if caution.when else ""
    return f"  - say: {doubly_quoted(caution.say)}{when}"
