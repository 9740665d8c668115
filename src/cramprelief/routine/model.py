# SPDX-License-Identifier: MIT
"""What a routine is. Read this file first.

Plain frozen data: no I/O, no clock, no Qt. Files become these objects in `decode`; the JSON Schema
is made from the same definitions. Durations are seconds, paces are movements a minute.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal, get_args

from cramprelief.routine.step_kinds import StepKind

RoutineKind = Literal["relief", "prevention", "aftercare"]
KINDS: tuple[RoutineKind, ...] = get_args(RoutineKind)
Situation = Literal[
    "in-bed", "exercising", "in-water", "pregnant", "desk", "driving", "after-injury", "plane", "wheelchair", "racing",
    "dialysis", "child-night", "writing-music", "anywhere",
]  # fmt: skip
SITUATIONS: tuple[Situation, ...] = get_args(Situation)
ConditionName = Literal[
    "pregnancy", "after-birth", "breastfeeding", "varicose-veins", "diabetes", "feet-checked", "neuropathy",
    "blood-thinners", "heart-failure", "artery-disease", "clot-now", "clot-before", "kidney-disease", "dialysis",
    "liver-disease", "recent-leg-injury", "recent-surgery", "hip-replacement", "may-stretch", "knee-replacement",
    "spine-surgery", "hernia", "bone-thinning", "neck-illness", "spinal-cord-injury", "als", "parkinsons",
    "broken-skin", "skin-allergy", "nut-allergy", "mustard-allergy", "citrus-allergy", "daisy-allergy",
    "menthol-allergy", "raynauds", "asthma", "epilepsy", "balance-problems", "child",
]  # fmt: skip
CONDITIONS: tuple[ConditionName, ...] = get_args(ConditionName)
FORMER_CONDITIONS: Mapping[str, tuple[ConditionName, ...]] = {"clot-history": ("clot-now", "clot-before")}
"""Names of older files, each with what it stands for now, the stricter first."""
CANNOT_STAND: Literal["cannot-stand"] = "cannot-stand"
WITHHELD = "withheld"
"""In place of a condition, where a clinician asked for a change: nobody is given the routine until it is made."""
IN_BED: Literal["in-bed"] = "in-bed"
TRUNK_INJURY: Literal["trunk-injury"] = "trunk-injury"
"""What heals is no leg: an injury or surgery of the trunk, in the last 12 weeks."""
AnswerName = Literal["cannot-stand", "in-bed", "trunk-injury"]
ANSWERS: tuple[AnswerName, ...] = (CANNOT_STAND, IN_BED, TRUNK_INJURY)
"""Not conditions of the profile but answers of the moment; `adapt` may name them like one."""
Trait = ConditionName | AnswerName
"""Whatever of a person may change or forbid a step."""

Grade = Literal["A", "B", "C", "U", "D"]
GRADES: Mapping[Grade, str] = {
    "A": "Tested in studies",
    "B": "Advised by health services",
    "C": "Folk remedy, not tested",
    "U": "Usual practice, not sourced",
    "D": "Own clinical judgment",
}
"""What a routine rests on. D is for authors who are clinicians, with a note and no source; the app's own have none."""


def spelled_out(names: Iterable[str]) -> tuple[ConditionName, ...]:
    """These conditions with former names as what they stand for now, each once."""
    return tuple(dict.fromkeys(new for name in names for new in FORMER_CONDITIONS.get(name, (name,))))  # type: ignore[misc]


StepSides = Literal["affected", "both", "each"]
StepAction = Literal["skip", "stop", "change"]


@dataclass(frozen=True, slots=True)
class OwnSource:
    """A source that the author of a routine names in the file itself; nobody else has read it."""

    title: str
    publisher: str | None = None
    year: str | None = None
    url: str | None = None

    def cited(self) -> str:
        """One line, such as `Aster Clinic, Calf stretches, 2024, https://…`."""
        return ", ".join(part for part in (self.publisher, self.title, self.year, self.url) if part)


@dataclass(frozen=True, slots=True)
class Evidence:
    """How sure we are. `grade` is a key of GRADES, `sources` are keys of assets/sources.yaml."""

    grade: Grade
    note: str
    sources: tuple[str, ...] = ()
    own_sources: tuple[OwnSource, ...] = ()


@dataclass(frozen=True, slots=True)
class Caution:
    """A warning before the start. An empty `when` means: for everybody."""

    say: str
    when: tuple[Trait, ...] = ()


@dataclass(frozen=True, slots=True)
class Breathing:
    """One breath: seconds in, seconds out. Never a held breath.

    Both 0 ("none"): no breathing is shown.
    """

    breathe_in: float
    breathe_out: float


BREATHING = {"calm": Breathing(4.0, 6.0), "easy": Breathing(3.0, 5.0), "none": Breathing(0.0, 0.0)}
DEFAULT_PACE = 20.0
"""Movements a minute of a counted `move` step that names no pace."""


@dataclass(frozen=True, slots=True)
class FigureRef:
    """The picture of a step.

    Either a figure by `name` with one of its poses or moves (neither: its first pose), or a picture `file`
    (.svg, .png) with its `alt` text, which lies in the routine's `folder` or below it.
    """

    name: str | None = None
    pose: str | None = None
    move: str | None = None
    file: str | None = None
    alt: str | None = None
    folder: str | None = None
    pregnant: bool = False
    """The person is drawn pregnant, whoever is drawn else."""
    helped: bool = False
    """A helper does it, and is seen where the figure has a picture of that."""


@dataclass(frozen=True, slots=True)
class Adaptation:
    """What a condition changes in a step: `skip` it, `stop` there (showing `say`), or play `step` in its place."""

    when: Trait
    action: StepAction
    say: str | None = None
    step: Step | None = None


@dataclass(frozen=True, slots=True)
class Way:
    """One way of a choice: what it is called on its button, and its steps, none of which is a choice."""

    id: str
    show: str
    steps: tuple[Step, ...]
    needs: tuple[str, ...] = ()
    """Things at hand for this way alone."""


@dataclass(frozen=True, slots=True)
class Step:
    """One instruction.

    `seconds` is the length of `do`, `hold`, `move`, `rest` and `choose`; a counted `move` has
    `times` and `pace` in its place, `wait` has neither. `do: auto` is already resolved to seconds; `length` is right
    for all of them. `posture` is what the body does in this step where it differs from the routine; a standing step
    is left out for a person who cannot stand.
    """

    id: str
    kind: StepKind
    show: str
    seconds: float | None = None
    times: int | None = None
    pace: float | None = None
    say: str | None = None
    more: str | None = None
    helper: str | None = None
    figure: FigureRef | None = None
    muscle: str | None = None
    posture: str | None = None
    breathe: Breathing | None = None
    sides: StepSides = "affected"
    if_too_painful: str | None = None
    """A routine's id, or `#` and the id of a step of the same routine."""
    ways: tuple[Way, ...] = ()
    """Of a `choose` step alone: one of them follows it, the first where the person says nothing."""
    adapt: tuple[Adaptation, ...] = ()
    """In the order of the file. Of those that apply, a `stop` counts before a `skip`, and that before a change."""

    @property
    def length(self) -> float | None:
        """Seconds of one play; None for a step that waits for the person."""
        if self.times is not None:
            return self.times * 60.0 / (self.pace or DEFAULT_PACE)
        return self.seconds


@dataclass(frozen=True, slots=True)
class Repeat:
    """A group of steps, played `least` to `most` times (equal for a fixed number). May nest once.

    `adapt` may only `skip` the whole group.
    """

    least: int
    most: int
    steps: tuple[Step | Repeat, ...]
    id: str | None = None
    adapt: tuple[Adaptation, ...] = ()


def every_step(items: Iterable[Step | Repeat]) -> Iterator[Step]:
    """Each step once, in the order of the file: a choice, and then the steps of all its ways."""
    for item in items:
        if isinstance(item, Repeat):
            yield from every_step(item.steps)
            continue
        yield item
        for way in item.ways:
            yield from way.steps


@dataclass(frozen=True, slots=True)
class Routine:
    id: str
    kind: RoutineKind
    title: str
    summary: str
    relieves: tuple[str, ...]
    posture: tuple[str, ...]
    evidence: Evidence
    steps: tuple[Step | Repeat, ...]
    situations: tuple[Situation, ...] = ("anywhere",)
    needs: tuple[str, ...] = ()
    avoid: tuple[Trait, ...] = ()
    cautions: tuple[Caution, ...] = ()
    breathing: Breathing = BREATHING["calm"]
    figure: FigureRef | None = None
    figure_at: tuple[tuple[Situation, FigureRef], ...] = ()
    """By situation: what takes the place of `figure` there. It has the same poses and moves."""
    then: tuple[str, ...] = ()
    if_not_helping: tuple[str, ...] = ()
    review: tuple[str, ...] = ()
    """Places that are not sourced and wait for a clinician's check."""
    author: str | None = None
    reviewed_by: str | None = None
    licence: str | None = None
    revised: str | None = None
    draft: bool = False
    """It is being written: nobody is offered it."""
    replaces: str | None = None
    """The id of the app's own that it stands for."""
    withheld: bool = False
    """A clinician asked for its removal, or for a change of heat or a remedy; no file says this."""

    @property
    def all_needs(self) -> tuple[str, ...]:
        """Things at hand for the whole, and then those that one way of a choice asks for."""
        ways = (way for step in every_step(self.steps) for way in step.ways)
        return tuple(dict.fromkeys((*self.needs, *(thing for way in ways for thing in way.needs))))

    def picture(
        self,
        step: Step | None = None,
        pregnant: bool = False,
        situation: Situation | None = None,
        helped: bool = False,
    ) -> FigureRef | None:
        """What stands for a step, or for the whole. What is first of all for pregnancy shows one pregnant person from
        its first picture to its last; so does any routine where the person is `pregnant`. Where somebody has `helped`,
        the helper is in the picture of each step that has a line for them."""
        ref = self.figure
        if step is not None:
            ref = step.figure or (step.ways[0].steps[0].figure if step.ways else None) or ref
        there = next((each for where, each in self.figure_at if where == situation), None)
        if there is not None and ref is not None and self.figure is not None and ref.name == self.figure.name:
            ref = replace(ref, name=there.name)
        pregnant = pregnant or self.situations[:1] == ("pregnant",)
        helped = helped and step is not None and step.helper is not None
        return replace(ref, pregnant=pregnant, helped=helped) if ref is not None and (pregnant or helped) else ref

    def glowing(self, step: Step | None, place: str | None) -> str | None:
        """What glows in the picture of a step: the `place` that hurts, if the routine relieves it and this step is
        for one of its places; else what the step is for."""
        muscle = step.muscle if step is not None else None
        if self.kind == "relief" and muscle in self.relieves and place in self.relieves:
            return place
        return muscle or next(iter(self.relieves), None)
