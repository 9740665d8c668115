# SPDX-License-Identifier: MIT
"""The verdicts of clinicians, one file each in the folder `reviews`, and what they mean for the words of today."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal, get_args

from cramprelief.clinical.items import Item
from cramprelief.reading.closed import is_one_of
from cramprelief.reading.finding import TOP, Findings
from cramprelief.reading.located import Items, Node, Scalar, Table, parse
from cramprelief.reading.regular import read_words

Answer = Literal["agree", "change", "remove", "not-mine"]
ANSWERS: Final[tuple[Answer, ...]] = get_args(Answer)
Profession = Literal["doctor", "physiotherapist", "pharmacist"]
PROFESSIONS: Final[tuple[Profession, ...]] = get_args(Profession)
State = Literal["checked", "asked", "changed", "unchecked"]
_STRICT: Final[tuple[Answer, ...]] = ("remove", "change", "agree")
"""Where clinicians disagree the first of these holds."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What one clinician said of one item whose words had this hash. `date` is `2026-12-14`."""

    id: str
    hash: str
    answer: Answer
    who: str
    profession: Profession
    date: str
    comment: str = ""


@dataclass(frozen=True, slots=True)
class CheckStanding:
    """Where an item stands today. `verdict` is the one that counts; of `changed` the newest that agreed."""

    state: State
    verdict: Verdict | None = None

    def words(self) -> str:
        """One sentence for people."""
        if self.verdict is None:
            return "Not yet checked by a clinician."
        who = f"{self.verdict.who}, {self.verdict.profession}"
        if self.state == "changed":
            return f"Changed since it was checked by {who}, on {self.verdict.date}."
        if self.state == "asked":
            what = "for it to be removed" if self.verdict.answer == "remove" else "for a change"
            said = f' "{self.verdict.comment}"' if self.verdict.comment else ""
            return f"{who} asked {what} on {self.verdict.date}.{said}"
        return f"Checked by {who}, on {self.verdict.date}."


def standing(item: Item, verdicts: Mapping[str, Sequence[Verdict]]) -> CheckStanding:
    """What the verdicts of this item's id mean for its present words. A check never says more than it saw.

    Where a change of one of its steps is asked for, that counts for the whole.
    """
    steps = [standing(part, verdicts) for part in item.parts]
    asked = [each.verdict for each in steps if each.state == "asked" and each.verdict is not None]
    said = [verdict for verdict in verdicts.get(item.id, ()) if verdict.answer != "not-mine"]
    newest = max(said, key=_date, default=None)
    present = [verdict for verdict in said if verdict.hash == item.hash]
    for answer in _STRICT:
        found = max((each for each in (*present, *asked) if each.answer == answer), key=_date, default=None)
        if found is not None:
            return CheckStanding("checked" if answer == "agree" else "asked", found)
    return CheckStanding("unchecked") if newest is None else CheckStanding("changed", newest)


def doctors_who_agree(item: Item, verdicts: Mapping[str, Sequence[Verdict]]) -> int:
    """How many doctors found its present words right."""
    agreed = (each for each in verdicts.get(item.id, ()) if each.answer == "agree" and each.hash == item.hash)
    return len({each.who for each in agreed if each.profession == "doctor"})


def _date(verdict: Verdict) -> str:
    return verdict.date


def load_verdicts(folder: Path, findings: Findings | None = None) -> dict[str, list[Verdict]]:
    """All verdicts of a folder by the id of what they judge. What cannot be read is left out and told."""
    told = findings if findings is not None else Findings(str(folder))
    found: dict[str, list[Verdict]] = {}
    try:
        files = sorted(folder.glob("*.yaml"))
    except OSError:
        files = []
    for file in files:
        try:
            data = read_words(file)
        except OSError as error:
            told.add("unreadable", TOP, f"{file.name} cannot be read: {error.strerror}.")
            continue
        for verdict in read_verdicts(data, told):
            found.setdefault(verdict.id, []).append(verdict)
    return found


def read_verdicts(data: bytes, findings: Findings) -> list[Verdict]:
    """The verdicts of one file as the form saves it."""
    root = parse(data, findings)
    if not isinstance(root, Table):
        findings.add("wrong-type", TOP, "A file of verdicts has format, reviewer and verdicts.")
        return []
    reviewer, rows = _at(root, "reviewer"), _at(root, "verdicts")
    if not isinstance(reviewer, Table) or not isinstance(rows, Items):
        findings.add("wrong-type", TOP, "A file of verdicts has format, reviewer and verdicts.")
        return []
    who, profession, date = (_text(reviewer, name) for name in ("name", "profession", "date"))
    if not who or not is_one_of(profession, PROFESSIONS) or not date:
        findings.add("missing-key", TOP, f"The reviewer needs name, date, and profession: {', '.join(PROFESSIONS)}.")
        return []
    return [*_verdicts(rows.items, who, profession, date, findings)]


def _verdicts(
    rows: Iterable[Node], who: str, profession: Profession, date: str, findings: Findings
) -> Iterable[Verdict]:
    for row in rows:
        if not isinstance(row, Table):
            findings.add("wrong-type", row.span, "A verdict has id, hash and verdict.")
            continue
        answer, id, seen = _text(row, "verdict"), _text(row, "id"), _text(row, "hash")
        if not is_one_of(answer, ANSWERS) or not id or len(seen) != 12:
            findings.add("wrong-type", row.span, f"A verdict has id, hash and one of: {', '.join(ANSWERS)}.")
            continue
        yield Verdict(id, seen, answer, who, profession, date, _text(row, "comment"))


def _at(table: Table, name: str) -> Node | None:
    entry = table.entries.get(name)
    return entry[1] if entry else None


def _text(table: Table, name: str) -> str:
    node = _at(table, name)
    return node.text.strip() if isinstance(node, Scalar) else ""
