# SPDX-License-Identifier: MIT
"""Changes of a move: its keys in time, its phases, what drives it."""

from __future__ import annotations

import re

from cramprelief.authoring.edit import CannotSplice, SourceText
from cramprelief.authoring.figures.figure_file import FigureFile
from cramprelief.authoring.figures.pose_text import Edit, Path, PoseText
from cramprelief.authoring.splice import Splice, spliced
from cramprelief.figure.body.pose import Pose
from cramprelief.figure.format.figure_format import KeyDraft, phases_of
from cramprelief.figure.format.values import WORD
from cramprelief.figure.model import Drive, Ease, Move

LEAST_APART = 0.01


def moment_text(at: float, phases: tuple[str, ...]) -> str:
    """A moment of a move as authors write it: start, end, 40 %, or with phases pull.40%."""
    count = len(phases) or 1
    if at <= 0:
        return "start"
    if at >= count:
        return "end"
    if count == 1:
        return f"{round(at * 100)}%"
    phase, part = phases[min(count - 1, int(at))], at - min(count - 1, int(at))
    return f"{phase}.{'start' if round(part * 100) == 0 else f'{round(part * 100)}%'}"


class MoveText:
    """One move of a figure's file."""

    def __init__(self, file: FigureFile, name: str) -> None:
        self.file, self.name = file, name

    @property
    def move(self) -> Move:
        """Raises CannotSplice where the file cannot be read."""
        figure = self.file.figure
        if figure is None or self.name not in figure.moves:
            raise CannotSplice("This move cannot be read.")
        return figure.moves[self.name]

    @property
    def simple(self) -> bool:
        """Whether it says `from` and `to` in place of keys."""
        return "keys" not in self.file.drafts.moves[self.name].values

    def keys(self) -> tuple[KeyDraft, ...]:
        return tuple(self.file.drafts.moves[self.name].values.get("keys", ()))

    def _path(self, *below: str | int) -> Path:
        return ("moves", self.name, *below)

    def _phases(self) -> tuple[str, ...]:
        values = self.file.drafts.moves[self.name].values
        return tuple(phase.name for phase in phases_of(values)) if "phases" in values else ()

    def with_keys(self) -> str:
        """The text in which a simple move says its two poses as keys, so that more can stand between them."""
        text = self.file.text
        if not self.simple:
            return text
        values = self.file.drafts.moves[self.name].values
        first, last = values.get("from") or next(iter(self.file.drafts.poses)), values["to"]
        lines = f"- {{at: start, pose: {first}}}\n- {{at: end, pose: {last}}}"
        text = spliced(text, SourceText(text).write(self._path("keys"), lines))
        for key in ("from", "to"):
            text = spliced(text, SourceText(text).put(self._path(), key, None))
        return text

    def key_added(self, at: float, now: Pose) -> tuple[Splice, int]:
        """A key at a moment with the pose that is seen there, and which key it is."""
        move = self.move
        if any(abs(key.at - at) < LEAST_APART for key in move.keys):
            raise CannotSplice("There is a key here already.")
        if not 0 < at < len(move.phases):
            raise CannotSplice("A key stands between the first and the last one.")
        file = FigureFile(self.file.name, self.with_keys(), self.file.library)
        before = max(i for i, key in enumerate(move.keys) if key.at < at)
        key: KeyDraft = file.drafts.moves[self.name].values["keys"][before]
        text = spliced(file.text, SourceText(file.text).duplicate(self._path("keys", before)))
        new = self._path("keys", before + 1)
        text = spliced(text, SourceText(text).write((*new, "at"), moment_text(at, self._phases())))
        if key.ease != "in_out":
            text = spliced(text, SourceText(text).put(new, "ease", None))
        if key.own:
            text = spliced(text, SourceText(text).put(new, "with", None))
        base = file.drafts.merged(key.pose) if key.pose is not None else {}
        was = file.drafts.pose(base)
        edits = PoseText(file.drafts, {}, base, was, now, {}).all()
        for path, yaml in edits:
            if yaml is not None:
                text = spliced(text, SourceText(text).write((*new, "with", *path), yaml))
        return self.file.checked(text), before + 1

    def key_moved(self, place: int, at: float) -> Splice:
        """A key at another moment, between its neighbours; the first and the last stay."""
        keys = self.move.keys
        if place in (0, len(keys) - 1):
            raise CannotSplice("The first and the last key stay where they are.")
        at = max(keys[place - 1].at + LEAST_APART, min(keys[place + 1].at - LEAST_APART, at))
        return self.file.edited([Edit(self._path("keys", place, "at"), moment_text(at, self._phases()))])

    def key_deleted(self, place: int) -> Splice:
        if len(self.move.keys) <= 2 or place in (0, len(self.move.keys) - 1):
            raise CannotSplice("A move keeps its first and its last key.")
        text = spliced(self.file.text, SourceText(self.file.text).delete(self._path("keys", place)))
        return self.file.checked(text)

    def key_eased(self, place: int, ease: Ease) -> Splice:
        yaml = None if ease == "in_out" else ease
        file = FigureFile(self.file.name, self.with_keys(), self.file.library)
        done = file.edited([Edit(self._path("keys", place, "ease"), yaml)])
        return self.file.checked(spliced(file.text, done))

    def key_takes(self, place: int, pose: str) -> Splice:
        """A key shows another named pose as it is."""
        edits = [Edit(self._path("keys", place, "pose"), pose)]
        if self.simple:
            edits = [Edit(self._path("from" if place == 0 else "to"), pose)]
        elif self.keys()[place].own:
            edits.append(Edit(self._path("keys", place, "with"), None))
        return self.file.edited(edits)

    def driven(self, drive: Drive) -> Splice:
        """Once, again and again, or with the breath. A turn that goes on again ends where it began."""
        values = self.file.drafts.moves[self.name].values
        edits: list[Edit] = []
        if drive != values.get("drive", "once"):
            edits.append(Edit(self._path("drive"), None if drive == "once" else drive))
        return self.file.edited(edits)

    def phase_added(self, name: str, seconds: float | None) -> Splice:
        """A named part of the move behind the others."""
        if not re.fullmatch(WORD, name):
            raise CannotSplice("The name of a phase has small letters and digits only.")
        first = [] if self._phases() else [Edit(self._path("phases", "run" if name != "run" else "start_up"), "rest")]
        return self.file.edited([*first, Edit(self._path("phases", name), phase_text(seconds))])

    def phase_timed(self, name: str, seconds: float | None) -> Splice:
        return self.file.edited([Edit(self._path("phases", name), phase_text(seconds))])


def phase_text(seconds: float | None) -> str:
    """`4s`, or `rest`: what the step leaves over."""
    return "rest" if seconds is None else f"{seconds:g}s"
