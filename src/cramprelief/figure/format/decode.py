# SPDX-License-Identifier: MIT
"""The bytes of a figure file → a Figure, with everything that is wrong in it, all at once."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any

from cramprelief.figure.body.pose import Pose
from cramprelief.figure.content import with_content
from cramprelief.figure.format.drafts import FigureDrafts
from cramprelief.figure.format.figure_format import FIGURE, SHARED, KeyDraft, MoveDraft, PoseDraft, phases_of
from cramprelief.figure.format.pose_format import Draft, laid_over
from cramprelief.figure.format.values import FigureReading
from cramprelief.figure.model import Camera, Figure, Keyframe, Move, Phase, PropUse, Still
from cramprelief.reading import located
from cramprelief.reading.finding import TOP, Finding, Findings, Span
from cramprelief.reading.located import Broken, Scalar, Table
from cramprelief.reading.shapes import BAD
from cramprelief.routine.routine_format import NEWEST
from cramprelief.routine.values import ID

SHARED_PREFIX = "body."


@dataclass(frozen=True, slots=True)
class FigureDocument:
    """What one file holds. `figure` is None where an error stands in the way; a joint that goes too far does not."""

    file: str
    name: str
    figure: Figure | None
    findings: tuple[Finding, ...]
    spans: Mapping[str, Span]
    """Where each pose and move stands, by "poses.name" and "moves.name"."""
    drafts: FigureDrafts | None = None
    """What the file says, for who changes it; None where an error stands in the way."""


def decode(file: str, data: bytes, shared: Mapping[str, Draft] | None = None) -> FigureDocument:
    """Reads one file; the figure's name is the file's stem. Never raises, whatever the bytes."""
    name = PurePath(file).stem
    findings = Findings(file)
    reading = FigureReading(name, findings, shared=dict(shared or {}))
    if not re.fullmatch(ID, name):
        findings.add("file-name", TOP, "A file's name has small letters, digits and single hyphens only.")
    read = _read(data, reading, FIGURE)
    figure, spans, drafts = None, {}, None
    if read is not None:
        builder = _FigureBuilder(name, read[0], read[1], reading)
        figure, spans, drafts = builder.figure(), builder.spans, builder.drafts
    if reading.broken:
        figure = drafts = None
    return FigureDocument(file, name, figure, tuple(sorted(findings.found)), spans, drafts)


def decode_shared(file: str, data: bytes) -> tuple[dict[str, Draft], tuple[Finding, ...]]:
    """Reads the poses that all figures may start from."""
    findings = Findings(file)
    read = _read(data, FigureReading("body", findings), SHARED)
    drafts: dict[str, Draft] = {}
    if read is not None:
        drafts = {SHARED_PREFIX + name: draft.values for name, draft in read[0].get("between", {}).items()}
    return drafts, tuple(findings.found)


def _read(data: bytes, reading: FigureReading, record: Any) -> tuple[Draft, Table] | None:
    tree = located.parse(data, reading.findings)
    if tree is None:
        return None
    if isinstance(tree, Table):
        number = tree.get("format")
        if isinstance(number, Scalar) and re.fullmatch(r"\d{1,6}", number.text) and int(number.text) > NEWEST:
            message = f"This file is made for a newer version (format {number.text}). Update the app."
            reading.bad("new-format", number.span, message)
            return None
    elif not isinstance(tree, Broken):
        reading.bad("wrong-type", tree.span, 'A figure is a table of keys such as "title: Wall stretch".')
        return None
    read = record.read(tree, reading)
    return None if read is BAD else read


class _FigureBuilder:
    """Puts a figure together from its drafts."""

    def __init__(self, name: str, values: Draft, node: Table, reading: FigureReading) -> None:
        self.name = name
        self.values = values
        self.reading = reading
        self.drafts = FigureDrafts(values, reading.shared)
        self.spans: dict[str, Span] = {}
        for block in ("poses", "moves"):
            table = node.get(block)
            if isinstance(table, Table):
                self.spans.update({f"{block}.{key}": scalar.span for key, (scalar, _) in table.entries.items()})

    def figure(self) -> Figure | None:
        self._check_levels()
        self._check_pose_names()
        if self.reading.broken:
            return None
        stills = {name: self._still(name, draft) for name, draft in self.drafts.poses.items()}
        moves = {name: self._move(name, draft) for name, draft in self.drafts.moves.items()}
        if self.reading.broken:
            return None
        self._check_helped()
        if self.reading.broken:
            return None
        shadows = self.values.get("shadows", "feet")
        stills, moves = with_content(stills, moves)
        pregnant = self.values.get("body") == "pregnant"
        return Figure(self.name, self.values["title"], stills, moves, self.drafts.levels, shadows, pregnant)

    def _check_levels(self) -> None:
        for name, span in self.reading.level_uses:
            if name not in self.drafts.levels:
                self.reading.findings.unknown("unknown-level", span, "level", name, self.drafts.levels)

    def _check_pose_names(self) -> None:
        known = {**self.reading.shared, **self.drafts.between, **self.drafts.poses}
        for name, span in self.reading.pose_uses:
            if name not in known:
                self.reading.findings.unknown("unknown-pose", span, "pose", name, known)
        for name in set(self.drafts.between) & set(self.drafts.poses):
            self.reading.bad("duplicate-id", self.spans[f"poses.{name}"], f'"{name}" stands in "between" already.')
        if self.reading.broken:
            return
        for name, draft in {**self.drafts.between, **self.drafts.poses}.items():
            chain = [name]
            while True:
                after = self.drafts.own(chain[-1]).get("from")
                if after is None or after not in known:
                    break
                if after in chain:
                    place = draft.node.key_span("from")
                    self.reading.bad("pose-circle", place, f'The pose "{name}" starts from itself in the end.')
                    break
                chain.append(after)

    def _check_helped(self) -> None:
        known = [*self.drafts.poses, *self.drafts.moves]
        drafts: list[PoseDraft | MoveDraft] = [*self.drafts.poses.values(), *self.drafts.moves.values()]
        for draft in drafts:
            named = draft.values.get("helped")
            if named is not None and named not in known:
                self.reading.findings.unknown("unknown-pose", draft.node.key_span("helped"), "pose", named, known)

    def _shown(self, values: Draft) -> dict[str, Any]:
        gone = values.get("without", ())
        props = [use for use in self.values.get("props", ()) if use.name not in gone]
        props += values.get("props", ())
        camera: Camera = values["camera"] if "camera" in values else self.values["camera"]
        return {
            "alt": values["alt"],
            "camera": camera,
            "props": tuple(self._resolved(use) for use in props),
            "arrows": values.get("arrows", ()),
            "eyes_closed": values.get("eyes") == "closed",
            "helped": values.get("helped"),
        }

    def _resolved(self, use: PropUse) -> PropUse:
        """With the names of levels turned into numbers, so that a prop meets numbers or "$name" only."""
        return PropUse(
            use.name, use.layer, {key: _with_levels(value, self.drafts.levels) for key, value in use.given.items()}
        )

    def _still(self, name: str, draft: PoseDraft) -> Still:
        return Still(name, pose=self.drafts.pose(self.drafts.merged(name)), **self._shown(draft.values))

    def _move(self, name: str, draft: MoveDraft) -> Move:
        values = draft.values
        phases = phases_of(values)
        if "keys" in values:
            keys = [self._key(key, phases) for key in values["keys"]]
        else:
            first = values.get("from") or next(iter(self.drafts.poses))
            keys = [
                Keyframe(0.0, self.drafts.pose(self.drafts.merged(first))),
                Keyframe(1.0, self.drafts.pose(self.drafts.merged(values["to"]))),
            ]
        times = [key.at for key in keys]
        if times != sorted(set(times)) and not self.reading.broken:
            self.reading.bad(
                "wrong-type", draft.node.key_span("keys"), "The keys of a move stand in the order of time."
            )
        return Move(
            name,
            keys=tuple(keys),
            drive=values.get("drive", "once"),
            beat=values.get("beat", 3.0),
            beats=int(values.get("beats", 1)),
            phases=phases,
            **self._shown(values),
        )

    def _key(self, key: KeyDraft, phases: tuple[Phase, ...]) -> Keyframe:
        phase, part = key.at
        names = [each.name for each in phases]
        if phase is not None and phase not in names:
            self.reading.findings.unknown("unknown-name", key.node.key_span("at"), "phase", phase, names)
            return Keyframe(0.0, Pose())
        at = part * len(phases) if phase is None else names.index(phase) + part
        base = self.drafts.merged(key.pose) if key.pose is not None else {}
        return Keyframe(at, self.drafts.pose(laid_over(base, key.own)), key.ease)


def _with_levels(value: Any, levels: Mapping[str, float]) -> Any:
    if isinstance(value, str):
        return levels.get(value, value)
    if type(value) is tuple:
        return tuple(_with_levels(each, levels) for each in value)
    return value


def unreadable(file: str, error: OSError) -> FigureDocument:
    """The document of a file that cannot be opened."""
    findings = Findings(file)
    findings.add("unreadable", TOP, f"This cannot be read: {error.strerror or error}.")
    return FigureDocument(file, PurePath(file).stem, None, tuple(findings.found), {})
