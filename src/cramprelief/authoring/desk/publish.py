# SPDX-License-Identifier: MIT
"""The check before a text is put into use: its errors, its words, its pictures, whom it is offered to, whom it leaves
without a step, and what it takes the place of."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from cramprelief.authoring.document import Content
from cramprelief.guide.allowed import forbidden_by
from cramprelief.guide.choices import CALM_BREATH
from cramprelief.guide.person import Person
from cramprelief.guide.timeline import anything_left
from cramprelief.guide.triage import Triage
from cramprelief.picture.opener import PictureError, open_picture
from cramprelief.reading.codes import CODES
from cramprelief.reading.finding import Finding
from cramprelief.routine.library import Library
from cramprelief.routine.model import CONDITIONS, ConditionName, FigureRef, Routine, every_step
from cramprelief.routine.programme import Programme

Weight = Literal["good", "hint", "stop"]
"""All is well; worth a look; it cannot be put into use."""
SAFETY = ("never", "too-hot", "works-muscle", "pulls-first")
"""Codes of words that may hurt. `danger` is among them as advice."""
_WORDS = (*SAFETY, "danger")


@dataclass(frozen=True, slots=True)
class Point:
    """One line of the check: `code` names what was looked at, `count` how many of it there are, `detail` the first
    thing to say of it, in the words of its finding."""

    code: Literal["errors", "hints", "words", "cautions", "pictures", "left", "grade", "voice", "drafts"]
    weight: Weight
    count: int = 0
    detail: str = ""


@dataclass(frozen=True, slots=True)
class PublishCheck:
    """`relieves` and `situations` say whom it is offered to, `never` whom it is not. `twin` is the id of the app's own
    that it is closest to by its file's name or where it says so; `must_rename` where the file cannot keep its name."""

    points: tuple[Point, ...]
    relieves: tuple[str, ...] = ()
    posture: tuple[str, ...] = ()
    situations: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    """Conditions under which it is never offered, as the file or its steps say."""
    needs_standing: bool = False
    first_aid: str = ""
    """The title of the app's own that a cramp at its place still begins with; "" where it is no help in a cramp."""
    twin: str | None = None
    twin_replaced: bool = False
    """It says that it takes the twin's place."""
    must_rename: bool = False

    @property
    def may_be_used(self) -> bool:
        return all(point.weight != "stop" for point in self.points)


def publish_check(
    findings: Sequence[Finding],
    content: Content | None,
    path: Path,
    library: Library,
    triage: Triage,
    folder: Path,
    speaks: Callable[[str], bool] | None = None,
    copied_from: str | None = None,
) -> PublishCheck:
    """The check of one text by its findings, and by what it says where it has no error.

    `folder` is where its pictures lie; `speaks` says whether a line has a recorded voice; `copied_from` is the id of
    the app's own that it was copied from, where that is known.
    """
    points = [_errors(findings), *_hints(findings), _words(findings)]
    if content is None:
        return PublishCheck(tuple(points))
    points.append(Point("cautions", "good", len(content.cautions)))
    found = PublishCheck(
        tuple(points),
        never=content.avoid,
        twin=_twin(content, path, library, copied_from),
        twin_replaced=content.replaces is not None,
        must_rename=path.stem in library.origins and path.stem not in library.own,
    )
    if not isinstance(content, Routine):
        return replace(found, points=(*points, *_grade(content)))
    points += [*_pictures(content, folder), _left(content), *_grade(content), *_drafts(content, library)]
    if speaks is not None:
        lines = {step.say or step.show for step in every_step(content.steps)}
        silent = [line for line in lines if not speaks(line)]
        points.append(Point("voice", "hint" if silent else "good", len(silent)))
    return replace(
        found,
        points=tuple(points),
        relieves=content.relieves,
        posture=content.posture,
        situations=content.situations,
        needs_standing=content.posture == ("standing",),
        first_aid=_first_aid(content, triage),
    )


def _errors(findings: Sequence[Finding]) -> Point:
    errors = [each for each in findings if each.level == "error"]
    return Point("errors", "stop" if errors else "good", len(errors), errors[0].message if errors else "")


def _hints(findings: Sequence[Finding]) -> list[Point]:
    hints = [each for each in findings if each.level != "error" and each.code not in _WORDS]
    return [Point("hints", "hint", len(hints), hints[0].message)] if hints else []


def _words(findings: Sequence[Finding]) -> Point:
    found = [each for each in findings if each.code in _WORDS]
    grave = [each for each in found if CODES[each.code] == "error"]
    first = next(iter([*grave, *found]), None)
    return Point("words", "stop" if grave else "hint" if found else "good", len(found), first.message if first else "")


def _pictures(routine: Routine, folder: Path) -> list[Point]:
    """Each picture file opens, and each says what it shows. Figures have their words in their own files."""
    refs = {ref for ref in map(routine.picture, every_step(routine.steps)) if ref is not None}
    faults = [fault for fault in (_fault(ref, folder) for ref in refs) if fault]
    if faults:
        return [Point("pictures", "stop", len(faults), faults[0])]
    return [Point("pictures", "good" if refs else "hint", len(refs))]


def _fault(ref: FigureRef, folder: Path) -> str:
    if ref.file is None:
        return ""
    if not (ref.alt or "").strip():
        return f'"{ref.file}" does not say what it shows.'
    try:
        open_picture(folder, ref.file)
    except PictureError as error:
        return str(error)
    return ""


def kinds_of_person() -> list[Person]:
    """Nobody in particular, who cannot stand, who lies in bed, each condition standing and not."""
    people = [Person(), Person(can_stand=False), Person(situation="in-bed")]
    for name in CONDITIONS:
        only: frozenset[ConditionName] = frozenset({name})
        people += [Person(conditions=only), Person(conditions=only, can_stand=False)]
    return people


def _left(routine: Routine) -> Point:
    """Whoever is offered it has something to do."""
    people = kinds_of_person()
    without = [each for each in people if forbidden_by(routine, each) is None and not anything_left(routine, each)]
    names = [", ".join(sorted(each.traits)) for each in without]
    return Point("left", "stop" if without else "good", len(people), names[0] if names else "")


def _grade(content: Content) -> list[Point]:
    """What the grade rests on, where that is the author alone."""
    grade = content.evidence.grade
    return [Point("grade", "hint", detail=grade)] if grade == "D" else []


def _drafts(routine: Routine, library: Library) -> list[Point]:
    leads = [name for name in (*routine.then, *routine.if_not_helping) if name in library.drafts]
    return [Point("drafts", "hint", len(leads), leads[0])] if leads else []


def _first_aid(routine: Routine, triage: Triage) -> str:
    if routine.kind != "relief":
        return ""
    first = triage.first(Person(place=routine.relieves[0], can_stand=False))  # as what begins by itself
    return "" if first is None or first.routine_id in (CALM_BREATH, routine.id) else first.title


def _twin(content: Content, path: Path, library: Library, copied_from: str | None) -> str | None:
    """The app's own of the same sort that this one is meant beside: named, called the same, or copied from."""
    shelf: Mapping[str, object] = (
        library.routines
        if isinstance(content, Routine)
        else library.programmes
        if isinstance(content, Programme)
        else library.preparations
    )
    names = (content.replaces, path.stem, path.stem.removeprefix("my-"), copied_from)
    return next((name for name in names if name in shelf and name is not None and name not in library.own), None)


def worst(points: Sequence[Point]) -> Weight:
    """The gravest of them."""
    weights = {point.weight for point in points}
    return "stop" if "stop" in weights else "hint" if "hint" in weights else "good"
