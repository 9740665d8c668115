# SPDX-License-Identifier: MIT
"""What a step must never do to the body: work the muscle that cramps, bend a new hip too far, pull before one floats.

The words of a step are all there is to judge it by. Each sentence is looked at alone; one that forbids something, or
speaks of the other leg, is no harm.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from functools import lru_cache
from typing import Final

from cramprelief.routine.model import ConditionName, Repeat, Routine, Step

HIP: Final[ConditionName] = "hip-replacement"
"""A hip with rules: no bend past a right angle, no crossing, no twist, no leg pulled back."""


def _any(*choices: str) -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(choices) + r")\b", re.I)


_THAT = r"(?:(?:your|the|that|both|all|sore|left|right|\{side\}) )*"
_TIPTOE = (
    "tiptoes?", rf"(?:rise|stand|go|come) (?:up )?on(?:to)? {_THAT}(?:toes|balls?)", rf"(?:lift|raise) {_THAT}heels?",
)  # fmt: skip
_DOWN = (
    rf"point {_THAT}(?:toes|foot|feet)",
    rf"press (?:down )?(?:with |through )?{_THAT}(?:toes|foot|feet|heels?|weight)",
    rf"push {_THAT}(?:toes|foot|feet|ball|weight)\b[^.]* (?:down|away|into|against)",
    r"(?<!lift )toes (?:down|away)",
)
_UP = (
    rf"(?:pull|bring|lift|draw|raise|bend|let) {_THAT}(?:toes|foot|feet)\b[^.]* up",
    rf"(?:toes|foot|feet) (?:up )?toward {_THAT}(?:shin|face|knee)",
    rf"push {_THAT}heels? (?:away|out)",
    "walk on your heels",
)
_CURL = (rf"curl {_THAT}(?:toes|foot|feet)", "scrunch", "wiggle", r"with your toes")
_GRASP = (
    "(?:make|form) a (?:tight )?fist", rf"clench {_THAT}(?:hand|fist|fingers)", "(?:squeeze|grip) (?:a|the) ball",
    rf"curl {_THAT}fingers", rf"press {_THAT}palms?",
)  # fmt: skip

_UNAIDED = r"(?![^.]*\b(?:hands?|for them)\b)"
"""Behind a limb that is lifted: no hand is there that lifts it."""

WORKS: dict[str, re.Pattern[str]] = {
    "calf": _any(*_TIPTOE, *_DOWN),
    "shin": _any(*_UP),
    "toes-up": _any(*_UP),
    "foot-arch": _any(*_TIPTOE, *_DOWN, *_CURL),
    "toes": _any(*_TIPTOE, *_DOWN, *_CURL),
    "thigh-back": _any(
        rf"(?:pull|bring|lift|draw|curl) {_THAT}heels?\b[^.]* (?:bottom|behind|back)",
        rf"(?:press|push|dig) {_THAT}heels? (?:down|into)",
        rf"(?:lift|raise) {_THAT}(?:hips|bottom)",
    ),
    "thigh-front": _any(
        rf"(?:straighten|lock) {_THAT}knees?", rf"(?:lift|raise) {_THAT}(?:straight )?legs?", "kick", "squat",
        rf"press {_THAT}knees? (?:down|into)",
    ),
    "inner-thigh": _any(rf"(?:squeeze|press|push) {_THAT}(?:knees|legs|thighs) (?:together|in)"),
    "hand": _any(*_GRASP),
    "forearm": _any(*_GRASP),
    "fingers": _any(*_GRASP, rf"squeeze {_THAT}(?:hand|fingers)", rf"press {_THAT}fingers"),
    "upper-arm": _any(
        rf"(?:lift|raise|hold out|hold up) {_THAT}(?:arms?|elbows?)\b{_UNAIDED}",
        rf"(?:make|flex) (?:a )?{_THAT}(?:muscle|arms?|biceps)",
        rf"push {_THAT}(?:arms?|hands?|palms?|elbows?)\b[^.]* (?:down|up|away|against)",
        rf"press {_THAT}(?:arms?|hands?|palms?|elbows?)", "push-ups?",
        "(?:lift|hold|carry) (?:a|the) (?:weight|bag|bottle)",
    ),
    "neck": _any(
        "shrug", rf"(?:lift|raise) {_THAT}(?:head|shoulders?)\b{_UNAIDED}", rf"(?:push|press) {_THAT}head",
        rf"(?:roll|circle) {_THAT}(?:head|neck)", rf"{_THAT}(?:head|neck) back", r"nod\b",
    ),
    "jaw": _any(
        "clench", "grind", r"bite (?:down|on)", r"chew\b", r"open (?:your mouth )?(?:very )?wide", "yawn",
        rf"(?:press|push) {_THAT}(?:tongue|teeth|lips|jaw|chin)",
    ),
    "upper-back": _any(
        rf"(?:squeeze|pinch|draw|pull|bring) {_THAT}(?:shoulder blades|shoulders?|elbows?)\b[^.]* (?:together|back)",
        "rowing", rf"push {_THAT}chest (?:out|forward)",
    ),
    "back": _any(
        rf"arch {_THAT}back", rf"(?:lift|raise) {_THAT}(?:hips|bottom|chest|head|legs?)\b{_UNAIDED}", "bridge",
        rf"(?:press|push) {_THAT}(?:back|hips|shoulders?)", r"lean back(?!, ears in the water)",
    ),
    "buttock": _any(
        rf"(?:squeeze|clench|tighten) {_THAT}(?:buttocks?|bottom|seat)", rf"(?:lift|raise) {_THAT}(?:hips|bottom)",
        rf"(?:lift|raise) {_THAT}(?:ankle|leg|foot|knee)\b{_UNAIDED}", "bridge", "squat",
        rf"(?:push|press) {_THAT}(?:knee|foot|heel|leg)",
    ),
    "hip-front": _any(
        rf"(?:lift|raise|bring|draw|pull) {_THAT}(?:knees?|legs?|thighs?|foot|feet)\b[^.]* up\b{_UNAIDED}",
        rf"(?:lift|raise) {_THAT}(?:knees?|legs?|thighs?|foot|feet)\b{_UNAIDED}", "march", "kick", "sit-ups?",
    ),
    "hip-side": _any(
        rf"(?:lift|raise|push|press) {_THAT}(?:legs?|knees?|foot)\b[^.]* (?:out|up|sideways|to the side|against)",
        rf"stand on {_THAT}(?:one|sore) leg",
    ),
}  # fmt: skip
"""The motions that a muscle makes: while it cramps, it must not be asked for one of them."""

_HARMLESS = _any(
    "never",
    "no",
    "not",
    "don['’]t",
    "without",
    "good",
    "nothing",
    r"(?<!on your )(?<!onto your )(?<!over your )other",
)

_HIP = _any(
    r"lean forward", r"bend (?:far )?(?:forward|down|over)", r"fold(?! (?:the |your )?fingers)",
    rf"reach (?:for|down|to) {_THAT}(?:\w+ )?(?:calf|foot|toes|shin)",
    rf"slide {_THAT}hands", r"loop a (?:long )?towel (?:around|round) the", rf"knees? (?:up )?to {_THAT}chest",
    rf"(?:cross|across) {_THAT}(?:ankle|leg|legs|foot|knee)", r"(?:on|onto|over) (?:your|the) (?:other )?knee",
    "soles together", "feet wide", r"heel\b[^.]* (?:bottom|behind)", "twist", "foot to the ceiling",
    rf"round {_THAT}back", r"turn (?:a little )?to (?:each|the other) side",
    rf"(?:draw|hug) {_THAT}knees?", rf"leg off {_THAT}side",
    r"(?:lift|raise) both legs", rf"(?:hold|grip|take|grab) {_THAT}(?:top of your )?(?:ankle|foot|heel|toes(?! up))",
    rf"{_THAT}heel on a (?:low )?step", r"heel out in front",
)  # fmt: skip

_FLOATS = _any("float", "lean back", "on your back")
_BREATHES = _any("breathe?")
_PULLS = _any(
    "pull(?:ing)?", "grab", "stretch", "bend", "straighten", r"toes\b[^.]* up", "press", "massage",
    rf"hold {_THAT}(?:toes|foot|ankle|knee)",
)  # fmt: skip


@lru_cache(maxsize=4096)
def _harm(pattern: re.Pattern[str], *texts: str | None) -> str | None:
    for text in texts:
        for sentence in re.split(r"[.?;]", text or ""):
            found = pattern.search(sentence)
            if found and not _HARMLESS.search(sentence):
                return found.group()
    return None


def works(step: Step, muscles: Iterable[str]) -> tuple[str, str] | None:
    """The words by which this step makes one of these muscles work, and the muscle. Letting go is never work."""
    if step.kind == "rest":
        return None
    for muscle in muscles:
        words = _harm(WORKS[muscle], step.show, step.say, step.more, step.helper) if muscle in WORKS else None
        if words:
            return words, muscle
    return None


def bends_hip(step: Step) -> str | None:
    """The words by which this step takes a hip past its rules."""
    return _harm(_HIP, step.show, step.say)


def pulls_first(steps: Iterable[Step]) -> Iterator[tuple[Step, str]]:
    """Of a swimmer's steps those that pull at something before one floats and breathes, each with its words."""
    floats = breathes = False
    for step in steps:
        words = _harm(_PULLS, step.show, step.say)
        if words and not (floats and breathes):
            yield step, words
        floats = floats or _FLOATS.search(step.show) is not None
        breathes = breathes or _BREATHES.search(step.show) is not None


def given(items: Iterable[Step | Repeat], traits: Collection[str]) -> Iterator[Step]:
    """The steps as a person with these traits is given them, up to the one that ends the routine for them."""
    for item in items:
        matching = [change for change in item.adapt if change.when in traits]
        if any(change.action == "stop" for change in matching):
            return
        if any(change.action == "skip" for change in matching):
            continue
        if isinstance(item, Repeat):
            yield from given(item.steps, traits)
            continue
        step = next((change.step for change in matching if change.step), item)
        ways = [each for way in step.ways for each in given(way.steps, traits)]
        yield from (step, *ways) if ways or not step.ways else ()


def forbids_hip(routine: Routine) -> bool:
    """A hip with rules keeps away from the routine, whether or not its file says so."""
    if routine.posture == ("in-water",):
        return False  # there the way out of the water comes first
    return any(bends_hip(step) for step in given(routine.steps, {HIP}))
