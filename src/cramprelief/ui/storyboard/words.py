# SPDX-License-Identifier: MIT
"""What stands on a hand-out, in words and picture names. No Qt."""

from __future__ import annotations

import string
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from cramprelief.clinical.shown import of_routine
from cramprelief.guide.firm_pull import STOP_WHOLE, of_every_stretch
from cramprelief.guide.numb_feet import of_numb_feet
from cramprelief.guide.person import ANSWER_NAMES
from cramprelief.guide.sides import fill
from cramprelief.rounding import half_up
from cramprelief.routine.length import minutes
from cramprelief.routine.model import GRADES, Caution, Evidence, FigureRef, Repeat, Routine, Step
from cramprelief.routine.step_kinds import STEP_KINDS
from cramprelief.vocabulary import NEED_WORDS, PLACE_WORDS, POSTURE_WORDS, capital

MOST_PLACES = 6
"""More places than these are not named one by one: the chip would be wider than the paper."""
_ICONS = {
    "wall": "wall", "chair": "chair", "bed": "bed", "towel": "towel", "pillow": "bed", "blanket": "bed",
    "basin": "drop-half", "ball": "circle-half", "ointment": "hand-heart", "cold-object": "drop", "step": "footprints",
    "table": "desk", "thermometer": "thermometer", "mat": "minus", "socks": "sneaker", "drink": "drop",
    "warm-pack": "thermometer", "stool": "chair",
}  # fmt: skip
"""The icon of each thing on paper."""
CALM_LINE = "General information for cramps. It does not take the place of your doctor or physiotherapist."


@dataclass(frozen=True, slots=True)
class Panel:
    """One picture with its words. `repeat` says how often the group that it belongs to is played; `opens` where the
    group begins, `letter` is "a", "b" … in the ways of a choice. `part` is 0 to 1: how far the routine has come, for
    the glow."""

    number: int
    letter: str
    show: str
    time: str
    more: str | None
    figure: FigureRef | None
    muscle: str | None
    each_side: bool
    repeat: str | None
    group: int | None
    opens: bool
    part: float


@dataclass(frozen=True, slots=True)
class Handout:
    """All words of one hand-out."""

    title: str
    summary: str
    facts: tuple[str, ...]
    needs: tuple[tuple[str, str], ...]
    cautions: tuple[str, ...]
    avoid: str | None
    side_note: str
    panels: tuple[Panel, ...]
    grade: str
    evidence: str
    check: str
    """Who has checked it, or that nobody has."""
    sources: tuple[str, ...]
    after: tuple[str, ...]
    written_by: str = ""
    """Its author's name, where the sheet is to say it."""
    draft: bool = False


def handout(
    routine: Routine,
    side: str | None,
    titles: Mapping[str, str],
    conditions: Mapping[str, str],
    sources: Mapping[str, str],
    place: str | None = None,
) -> Handout:
    """The words for `side` ("left", "right", "both" or None for either side) and the `place` that hurts, which glows.

    `titles` of routines, names of `conditions` and one-line `sources` are looked up by id; what is missing is left out.
    """
    one_side = side if side in ("left", "right") else None
    cautions = caution_lines((*of_numb_feet(routine), *routine.cautions), conditions, one_side)
    afloat = "in-water" in routine.posture
    cautions += of_every_stretch(routine) or (() if afloat else (STOP_WHOLE,))
    return Handout(
        title=routine.title,
        summary=fill(routine.summary, one_side),
        facts=_facts(routine),
        needs=tuple((_ICONS[need], NEED_WORDS[need]) for need in routine.all_needs),
        cautions=tuple(cautions),
        avoid=avoided(routine.avoid, conditions),
        side_note=_side_note(side),
        panels=tuple(_panels(routine, one_side, place)),
        grade=GRADES[routine.evidence.grade],
        evidence=routine.evidence.note,
        check=of_routine(routine).words(),
        sources=cited(routine.evidence, sources),
        after=_after(routine, titles),
    )


def cited(evidence: Evidence, sources: Mapping[str, str]) -> tuple[str, ...]:
    """A line for each source: of the app's own, then of the author's own."""
    return (
        *(sources[key] for key in evidence.sources if key in sources),
        *(f"{own.cited()} (named by the author, not read by us)" for own in evidence.own_sources),
    )


def with_rounds(routine: Routine, rounds: int) -> Routine:
    """The same with at most so many rounds of each group of steps that is repeated."""

    def fewer(item: Step | Repeat) -> Step | Repeat:
        if isinstance(item, Step):
            return item
        return replace(item, least=min(item.least, rounds), most=min(item.most, rounds))

    return replace(routine, steps=tuple(fewer(item) for item in routine.steps))


def most_rounds(routine: Routine) -> int:
    """Of the group of steps that is repeated most often; 1 where none is."""
    return max((item.most for item in routine.steps if isinstance(item, Repeat)), default=1)


def caution_lines(cautions: Iterable[Caution], conditions: Mapping[str, str], side: str | None = None) -> list[str]:
    """What to mind, each with the names of the conditions that it is for."""
    return [_caution(each.say, each.when, conditions, side) for each in cautions]


def avoided(avoid: Iterable[str], conditions: Mapping[str, str]) -> str | None:
    """Whom it is not for."""
    return "; ".join(_named(trait, conditions) for trait in avoid) or None


def _facts(routine: Routine) -> tuple[str, ...]:
    places = f"For the {_joined([PLACE_WORDS[p].the for p in routine.relieves], word='or') or ''}"
    if len(routine.relieves) > MOST_PLACES:
        whole = {PLACE_WORDS[p].limb for p in routine.relieves} == {"leg"}
        places = "For the whole leg" if whole else "For any place"
    count = minutes(routine)
    return (
        places,
        capital(" or ".join(POSTURE_WORDS[posture] for posture in routine.posture)),
        f"About {count} minute{'s' if count > 1 else ''}",
    )


def _named(trait: str, conditions: Mapping[str, str]) -> str:
    return conditions.get(trait) or ANSWER_NAMES.get(trait) or trait.replace("-", " ")


def _caution(say: str, when: tuple[str, ...], conditions: Mapping[str, str], side: str | None) -> str:
    names = _joined([_named(c, conditions) for c in when], word="or")
    return _unbroken(f"{names}: {fill(say, side)}" if names else fill(say, side))


def _unbroken(text: str) -> str:
    """A number and its unit stay on one line."""
    return text.replace(" °", "\u00a0°")


def _joined(names: list[str], word: str = "or") -> str | None:
    """ "A, b or c"; None for an empty list."""
    names = names[:1] + [n if n.startswith("Raynaud") else n[:1].lower() + n[1:] for n in names[1:]]
    if not names:
        return None
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} {word} {names[-1]}"


def _side_note(side: str | None) -> str:
    if side in ("left", "right"):
        return f"For the {side} side. The pictures show the {side} side as the sore one."
    if side == "both":
        return "For both sides, one after the other. The pictures show the right side; mirror them for the left."
    return "For either side. The pictures show the right side; mirror them for the left."


def _after(routine: Routine, titles: Mapping[str, str]) -> tuple[str, ...]:
    out = []
    for words, ids in (("When it has eased", routine.then), ("If it does not help", routine.if_not_helping)):
        names = ", ".join(titles[i] for i in ids if i in titles)
        if names:
            out.append(f"{words}: {names}.")
    return tuple(out)


def _panels(routine: Routine, side: str | None, place: str | None) -> Iterable[Panel]:
    steps = list(_flat(routine.steps, None, None))
    seen: set[int] = set()
    number = 0
    for i, (step, repeat, group, letter, way) in enumerate(steps):
        number += not letter
        opens = group is not None and group not in seen
        if group is not None:
            seen.add(group)
        yield Panel(
            number=number,
            letter=letter,
            show=_unbroken(fill(f"{way} {step.show}" if way else step.show, side)),
            time=time_words(step),
            more=_unbroken(fill(step.more, side)) if step.more else None,
            figure=routine.picture(step),
            muscle=routine.glowing(step, place) if step.muscle else None,
            each_side=step.sides == "each",
            repeat=repeat,
            group=group,
            opens=opens,
            part=i / max(1, len(steps) - 1),
        )


def _flat(
    items: Iterable[Step | Repeat], repeat: str | None, group: int | None
) -> Iterable[tuple[Step, str | None, int | None, str, str]]:
    """Each step with the words and the number of its group, its letter in a choice, and the name of its way where it
    begins one that has several steps."""
    for item in items:
        if isinstance(item, Repeat):
            times = str(item.most) if item.least == item.most else f"{item.least} to {item.most}"
            inner = f"Repeat {times} times" + (f", and all of it: {repeat.lower()}" if repeat else "")
            yield from _flat(item.steps, inner, id(item) if group is None else group)
            continue
        yield item, repeat, group, "", ""
        for letter, way in zip(string.ascii_lowercase, item.ways, strict=False):
            for number, step in enumerate(way.steps):
                yield step, repeat, group, letter, way.show if number == 0 and len(way.steps) > 1 else ""


def time_words(step: Step) -> str:
    """How long or how often, as a caption says it."""
    if step.times is not None:
        return f"{step.times} times"
    if step.ways:
        return f"{STEP_KINDS[step.kind].caption}: {_joined(list(string.ascii_lowercase[: len(step.ways)]))}"
    return STEP_KINDS[step.kind].caption.format(spoken_time(step.seconds or 0.0))


def spoken_time(seconds: float) -> str:
    """ "30 seconds", "3 minutes", "1 minute 30 seconds"."""
    whole, rest = divmod(half_up(seconds), 60)
    parts = [f"{whole} minute{'s' if whole > 1 else ''}"] if whole else []
    if rest or not whole:
        parts.append(f"{rest} second{'s' if rest != 1 else ''}")
    return " ".join(parts)
