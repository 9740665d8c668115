# SPDX-License-Identifier: MIT
"""Rules over one routine: enough time for the words, words that people in pain can read, cautions where they belong.

Each rule works on what could be read, so that a file with errors gets its advice in the same run.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any

from cramprelief.reading.finding import Span
from cramprelief.reading.located import Table
from cramprelief.reading.shapes import Part, Reading
from cramprelief.rounding import half_up
from cramprelief.routine import danger_words, harm, safety_words, words
from cramprelief.routine.length import total
from cramprelief.routine.model import CANNOT_STAND, Repeat, RoutineKind, Step
from cramprelief.routine.step_kinds import STEP_KINDS

HARDEST_GRADE = 6.0
IDLE_SECONDS = 300.0
RESTFUL_SECONDS = 600.0
"""Ten minutes of rest with the legs raised are good aftercare; there a step that lets go may last so long."""
LONGEST_SECONDS = 7200.0
MOST_PLAYS = 500

_GRADED = ("title", "summary", "show", "say", "more", "helper", "stop", "caution", "ask", "how")


def check_step(step: Step, node: Table, reading: Reading) -> None:
    """Rules that need nothing but the step. `node` is the step, or the change that made this step of it."""
    if step.pace is not None and not STEP_KINDS[step.kind].moves and "pace" in node.entries:
        paced = " or ".join(f'"{kind}"' for kind, traits in STEP_KINDS.items() if traits.moves)
        reading.bad("misplaced-key", node.key_span("pace"), f'"pace" goes with {paced} only.')
    _check_time(step, node, reading)
    if STEP_KINDS[step.kind].waits:
        busy = safety_words.HANDS_BUSY.search(" ".join((step.show, step.say or "")))
        if busy:
            message = f'"{busy.group()}" keeps the hands busy, so nobody can say that they are ready. Give it a time.'
            reading.bad("hands-busy", _place(node, step.kind), message)


def _steps(reading: Reading) -> Iterator[tuple[Step, Part]]:
    """Every good step with its place in the file, in the file's order."""
    return ((part.value, part) for part in reading.parts if isinstance(part.value, Step))


def _place(node: Table, *keys: str) -> Span:
    """The first of these keys' values that the table has, else the table."""
    for key in keys:
        if key in node.entries:
            return node.entries[key][1].span
    return node.span


def _check_time(step: Step, node: Table, reading: Reading) -> None:
    text = step.say or step.show
    needed = words.seconds_to_take_in(text)
    if step.length is None or step.length + 1e-9 >= needed:
        return
    whole = words.format_duration(math.ceil(needed))
    message = f"{words.count_words(text)} words take at least {whole} to hear; this lasts {step.length:g}s."
    counted = step.times is not None
    message += " Count more, or slow the pace." if counted else f" Write {whole}, or say less."
    place = _place(node, step.kind, "pace", "say", "show")
    reading.bad("too-fast", place, message, None if counted else whole)


def check_routine(values: dict[str, Any], node: Table, reading: Reading) -> None:
    """Rules over the whole file. `values` are the good values of its top level."""
    check_lines(reading)
    _check_idle(values.get("kind"), reading)
    _check_cautions(values, reading)
    _check_standing(values, reading)
    _check_left(values, node, reading)
    _check_jumps(reading)
    _check_harm(values, node, reading)
    if "steps" in values:
        _check_length(values["steps"], node.key_span("steps"), reading)


def check_plan(values: dict[str, Any], reading: Reading) -> None:
    """Rules over a programme or a preparation."""
    check_lines(reading)
    _check_cautions(values, reading)


def check_lines(reading: Reading) -> None:
    """Rules for every text that a person reads or hears."""
    for line in reading.lines:
        for code, message, better in wrong_words(line.part, line.text):
            reading.bad(code, line.span, message, better)


@lru_cache(maxsize=4096)
def wrong_words(part: str, text: str) -> tuple[tuple[str, str, str | None], ...]:
    """What is wrong in one text: code, message, what to write instead. The same text is not searched twice."""
    found = [(code, message, None) for code, message in _unsafe(part, text)]
    level = words.grade(text) if part in _GRADED else 0.0
    if level > HARDEST_GRADE:
        message = f"The words need school grade {half_up(level)}; at most {half_up(HARDEST_GRADE)} is easy enough"
        found.append(("hard-words", f"{message} in pain. Use shorter words or sentences.", None))
    loud = ("loud", 'A calm voice has no "!". End with a full stop.', text.replace("!", "."))
    return (*found, *([loud] if "!" in text else []))


def _unsafe(part: str, text: str) -> Iterator[tuple[str, str]]:
    told = False
    for pattern, message in safety_words.NEVER:
        if pattern.search(text):
            told = True
            if part != "caution" and not safety_words.FORBIDDING.search(text):
                yield "never", message
    for words_found, danger in danger_words.dangers(text) if part != "caution" and not told else ():
        yield "danger", f'"{words_found}": {danger.why} {danger.write}'
    hot = safety_words.too_hot(text)
    if hot:
        yield "too-hot", f"{hot} is too hot: never over 40 °C (104 °F)."


@lru_cache(maxsize=4096)
def _stands(text: str) -> str | None:
    """The words of a text that ask to stand."""
    found = safety_words.STANDS.search(text)
    return found.group() if found else None


@lru_cache(maxsize=4096)
def _topics(text: str) -> frozenset[str]:
    """What of heat, cold and the like a text mentions."""
    return frozenset(topic.name for topic in safety_words.TOPICS if topic.words.search(text))


def _check_idle(kind: RoutineKind | None, reading: Reading) -> None:
    for step, node in _steps(reading):
        traits = STEP_KINDS[step.kind]
        limit = RESTFUL_SECONDS if traits.lets_go and kind != "relief" else IDLE_SECONDS
        if not traits.waits and not traits.moves and (step.seconds or 0) > limit:
            message = f"Nothing happens for {words.format_duration(step.seconds or 0)}. Split it, or make it shorter."
            reading.bad("idle", node.span(step.kind), message)


def _check_cautions(values: dict[str, Any], reading: Reading) -> None:
    """Heat, cold, ointments and nuts need a caution, or a condition that keeps people away from them."""
    cautions = values.get("cautions", ())
    kept_away = {*values.get("avoid", ()), *(name for caution in cautions for name in caution.when)}
    kept_away |= {change.when for step, _ in _steps(reading) for change in step.adapt}
    said = " ".join(caution.say for caution in cautions)
    for topic in safety_words.TOPICS:
        if kept_away & topic.conditions or topic.words.search(said):
            continue
        line = next((line for line in reading.lines if topic.name in _topics(line.text)), None)
        if line:
            example = ", ".join(sorted(topic.conditions)[:2])
            message = f'This mentions {topic.name}. Add a caution about it, or "avoid" with {example}.'
            reading.bad("no-caution", line.span, message)


def _check_standing(values: dict[str, Any], reading: Reading) -> None:
    """Whoever cannot stand may get every routine that is not for standing alone: then no step may ask to stand.

    In the water a foot on the ground is what saves: there a step may ask for it.
    """
    postures = values.get("posture")
    if postures is None or postures in (("standing",), ("in-water",)):
        return
    for step, place in _steps(reading):
        stands = _stands(" ".join((step.show, step.say or "")))
        if stands and step.posture != "standing" and not any(each.when == CANNOT_STAND for each in step.adapt):
            message = f'"{stands}" needs standing. Add "posture: standing": then it is left out for who cannot.'
            reading.bad("must-stand", place.span("show"), message, "posture: standing")


def _check_left(values: dict[str, Any], node: Table, reading: Reading) -> None:
    """Whoever may be offered the routine gets at least one step of it."""
    steps, postures = values.get("steps"), values.get("posture")
    if steps is None or postures is None:
        return
    seated = postures != ("standing",)
    if seated and not any(_left(steps, {CANNOT_STAND})):
        message = "No step is left for a person who cannot stand. Add one, or set the routine's posture to standing."
        reading.bad("nothing-left", node.key_span("steps"), message)
        seated = False
    named = {change.when for step, _ in _steps(reading) for change in step.adapt} - {CANNOT_STAND}
    for name in sorted(named.difference(values.get("avoid", ()))):
        if not any(_left(steps, {name})):
            reading.bad("nothing-left", node.key_span("steps"), f'No step is left with {name}. Name it under "avoid".')
        elif seated and not any(_left(steps, {name, CANNOT_STAND})):
            message = f"No step is left for a person with {name} who cannot stand. Give them one in its place."
            reading.bad("nothing-left", node.key_span("steps"), message)


def _left(items: Iterable[Step | Repeat], person: set[str]) -> Iterator[Step]:
    """The steps that a person with these conditions is given, up to the one that ends the routine for them."""
    return (step for step in harm.given(items, person) if CANNOT_STAND not in person or step.posture != "standing")


def _check_harm(values: dict[str, Any], node: Table, reading: Reading) -> None:
    """No step works the muscle that it is there to ease, takes a new hip past its rules, or pulls before one floats."""
    kind = values.get("kind")
    relieved = values.get("relieves", ()) if kind == "relief" else ()
    for step, place in _steps(reading) if kind in ("relief", "aftercare") else ():
        for form in (step, *(change.step for change in step.adapt if change.step)):
            found = harm.works(form, {*relieved, form.muscle or ""})
            if found:
                message = f'"{found[0]}" makes the {found[1]} work while it cramps. Let it get longer, or let it rest.'
                reading.bad("works-muscle", place.span("show"), message)
                break
    if values.get("posture") == ("in-water",):  # where getting out comes before the rules of a hip
        swimmer = dict(_steps(reading))
        for step, said in harm.pulls_first(swimmer):
            message = f'"{said}" comes before the swimmer floats and breathes. First float, then breathe, then move.'
            reading.bad("pulls-first", swimmer[step].span("show"), message)
        return
    bent = next(filter(None, map(harm.bends_hip, harm.given(values.get("steps", ()), {harm.HIP}))), None)
    if bent and harm.HIP not in values.get("avoid", ()):
        message = f'"{bent}" is too far for a new hip, so people with one are not offered this. Name it under "avoid",'
        message += f" or give them another step: adapt: {{{harm.HIP}: …}}."
        reading.bad("hip-rules", node.key_span("steps"), message)


def _check_jumps(reading: Reading) -> None:
    """Steps that lead to each other by `#id` must not go round in a circle, nor to a step that is not there."""
    branches = {step.id: step.if_too_painful or "" for step, _ in _steps(reading)}
    leads = {name: branch[1:] for name, branch in branches.items() if branch.startswith("#")}
    for reference in reading.references:
        if reference.what == "step" and reference.name[1:] not in reading.ids:
            name = reference.name[1:]
            reading.findings.unknown("unknown-step", reference.span, "step", name, reading.ids, '"#{0}"')
    for step, node in _steps(reading):
        seen = [step.id]
        while seen[-1] in leads and len(seen) <= len(leads):
            seen.append(leads[seen[-1]])
            if seen[-1] == step.id:
                message = f"This leads in a circle: {' → '.join(seen)}."
                reading.bad("branch-loop", node.span("if_too_painful"), message)
                break


def _check_length(steps: tuple[Step | Repeat, ...], span: Span, reading: Reading) -> None:
    seconds, plays = total(steps)
    if seconds > LONGEST_SECONDS or plays > MOST_PLAYS:
        message = f"The whole routine takes up to {half_up(seconds / 60)} minutes and {plays} steps"
        message += " with all its repeats."
        message += f" At most {half_up(LONGEST_SECONDS / 60)} minutes and {MOST_PLAYS} steps are allowed."
        reading.bad("endless", span, message)
