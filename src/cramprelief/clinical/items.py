# SPDX-License-Identifier: MIT
"""One thing that a clinician judges: a stable id, all the words that a person meets there, and the hash of them.

An id is `kind/name`, or `kind/name#step` of one step of a routine, and is never used again for something else. The
hash is the first 12 digits of SHA-256 over the labels and words in Unicode NFC, with single spaces, joined by line
ends: it changes as soon as one of them does.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from cramprelief.guide.numb_feet import of_numb_feet
from cramprelief.guide.rows import Condition, Flag, PageRow, Tip
from cramprelief.learn.articles import Article, texts
from cramprelief.routine.model import Repeat, Routine, Step
from cramprelief.routine.programme import Preparation, Programme


@dataclass(frozen=True, slots=True)
class Item:
    """`words` are (label, text) in the order of the screen; the label says where it stands, for whom and how long."""

    id: str
    title: str
    words: tuple[tuple[str, str], ...]
    sources: tuple[str, ...] = ()
    """Keys of assets/sources.yaml that carry it."""
    open_points: tuple[str, ...] = field(default=(), compare=False)
    """What no source carries, as the file says it."""
    parts: tuple[Item, ...] = field(default=(), compare=False)
    """Its single steps, which may be judged alone. All their words are among its own."""

    @property
    def hash(self) -> str:
        from hashlib import sha256
        from unicodedata import normalize

        lines = (normalize("NFC", " ".join(f"{label}: {text}".split())) for label, text in self.words)
        return sha256("\n".join(lines).encode()).hexdigest()[:12]


def of_routine(routine: Routine) -> Item:
    words = [("Title", routine.title), ("Summary", routine.summary)]
    words += [("Never offered with", ", ".join(routine.avoid))] if routine.avoid else []
    words += [(_caution_label(caution.when), caution.say) for caution in (*of_numb_feet(routine), *routine.cautions)]
    words += [("Position", ", ".join(routine.posture))]
    words += list(_steps(routine.steps))
    words += [("Then", ", ".join(routine.then))] if routine.then else []
    words += [("Not helping", ", ".join(routine.if_not_helping))] if routine.if_not_helping else []
    words += [("What we know", f"{routine.evidence.grade}: {routine.evidence.note}")]
    name = f"routine/{routine.id}"
    parts = tuple(
        Item(f"{name}#{step.id}", step.show, tuple(_step(step, group))) for step, group in _each(routine.steps)
    )
    return Item(name, routine.title, tuple(words), routine.evidence.sources, routine.review, parts)


def _each(items: Iterable[Step | Repeat], group: str = "") -> Iterator[tuple[Step, str]]:
    """The steps with the words of the group in which they stand."""
    for item in items:
        if isinstance(item, Repeat):
            yield from _each(item.steps, _times(item))
        else:
            yield item, group


def _times(group: Repeat) -> str:
    return f"{_often(group)}× "


def _often(group: Repeat) -> str:
    return str(group.least) if group.least == group.most else f"{group.least} to {group.most}"


def _caution_label(when: Iterable[str]) -> str:
    names = ", ".join(when)
    return f"Caution ({names})" if names else "Caution"


def _steps(items: Iterable[Step | Repeat], group: str = "") -> Iterator[tuple[str, str]]:
    for item in items:
        if isinstance(item, Repeat):
            yield "Group", f"{_often(item)} times:"
            yield from _steps(item.steps, _times(item))
            for change in item.adapt:
                yield f"With {change.when}", f"The group is left out. {change.say or ''}".strip()
        else:
            yield from _step(item, group)


def _step(step: Step, group: str) -> Iterator[tuple[str, str]]:
    took = f" {step.length:g} s" if step.length is not None else ""
    yield f"{group}{step.kind}{took}", step.show
    for label, text in (("Said", step.say), ("More", step.more), ("Helper", step.helper)):
        if text:
            yield label, text
    if step.figure is not None and step.figure.alt:
        yield "Picture", step.figure.alt
    for way in step.ways:
        yield "Way", f"{way.show} Needs: {', '.join(way.needs)}." if way.needs else way.show
        yield from _steps(way.steps, group)
    for change in step.adapt:
        words = {"skip": "This step is left out.", "stop": "The routine ends here."}.get(change.action, "")
        yield f"With {change.when}", f"{words} {change.say or ''}".strip() or "In place of it:"
        if change.step is not None:
            yield from _step(change.step, group)


def of_plan(plan: Programme | Preparation) -> Item:
    words = [("Title", plan.title), ("Summary", plan.summary)]
    words += [("Never offered with", ", ".join(plan.avoid))] if plan.avoid else []
    words += [(_caution_label(caution.when), caution.say) for caution in plan.cautions]
    words += [("Stop", say) for say in plan.stop_if]
    words += [("Asked first", gate.ask) for gate in plan.gates]
    if isinstance(plan, Programme):
        for task in plan.tasks:
            words += [(f"Task, {', '.join(task.at)}", task.show), *(("How", line) for line in task.how)]
    else:
        words += [("You need", line) for line in plan.ingredients]
        for stage in plan.stages:
            words += [(f"Day {stage.day}", stage.show), *(("How", line) for line in stage.how)]
        words += [("Label", plan.label)] if plan.label else []
    words += [("What we know", f"{plan.evidence.grade}: {plan.evidence.note}")]
    return Item(f"plan/{plan.id}", plan.title, tuple(words), plan.evidence.sources, plan.review)


def of_flag(flag: Flag) -> Item:
    words = [("Sign", flag.show), ("Level", flag.level), ("Do", flag.do), ("Why", flag.why)]
    words += [("Do not", flag.avoid), ("Until help is there", flag.wait)]
    return Item(f"flag/{flag.id}", f"Sign {flag.id}", _said(words), flag.sources, _points(flag.review))


def of_condition(condition: Condition) -> Item:
    words = [("Name", condition.name), ("Changes", condition.changes), ("Why", condition.why)]
    words += [("Blocks", ", ".join(condition.blocks))]
    words += [("In place of it", f"{one} → {other}") for one, other in condition.swaps]
    return Item(f"condition/{condition.id}", condition.name, _said(words), condition.sources, _points(condition.review))


def of_page(page: PageRow) -> Item:
    words = [("Name", page.name), *(("What it may be", line) for line in page.may_be)]
    words += [("Signs first", ", ".join(page.card)), ("Signs", ", ".join(page.signs))]
    words += [*(("Get help if", line) for line in page.help), *(("What you can do", line) for line in page.can_do)]
    return Item(f"page/{page.id}", page.name, _said(words), page.sources, _points(page.review))


def of_tip(tip: Tip) -> Item:
    words = [("Said when it has eased", tip.say), ("Not for", ", ".join(tip.not_for))]
    return Item(f"tip/{tip.id}", f"Tip: {tip.id}", _said(words), tip.sources, _points(tip.review))


def of_article(article: Article) -> Item:
    words = [("Title", article.title), ("Summary", article.summary)]
    words += [("", text) for text in texts(article.blocks)]
    return Item(f"article/{article.id}", f"{article.code} {article.title}", _said(words), article.sources)


def _said(words: Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    return tuple((label, text) for label, text in words if text)


def _points(review: str | None) -> tuple[str, ...]:
    return (review,) if review else ()
