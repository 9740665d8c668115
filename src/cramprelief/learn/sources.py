# SPDX-License-Identifier: MIT
"""Where a claim comes from, and how much of that was read: assets/sources.yaml."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from cramprelief.reading.finding import Findings, Span
from cramprelief.reading.located import Node, Scalar, Table, parse
from cramprelief.reading.regular import read_words

KINDS = {
    "trial": "Trial",
    "observational": "Observational study",
    "lab": "Laboratory study",
    "review": "Review of studies",
    "guideline": "Guideline",
    "health-service": "Health service",
    "regulator": "Regulator",
    "textbook": "Medical textbook",
    "handout": "Patient handout",
    "case-report": "Case report",
    "label": "Product label",
    "paper": "Journal article",
    "web-page": "Web page",
}
READ = {
    "full-text": "Full text read",
    "page-text": "Text of the page read",
    "abstract": "Abstract read",
    "excerpt": "Part of it read",
    "secondary": "Read as told by others",
}
"""How much was read, best first."""

WEAK = "weak source"

_TEXTS = ("title", "authors", "publisher", "journal", "year", "identifier", "kind", "read", "note", "claim")
_MARKS = ("background", "weak")
_NEEDED = ("title", "kind", "read", "claim")


@dataclass(frozen=True, slots=True)
class Source:
    """One source. `kind` is a key of KINDS, `read` one of READ; what is not known is None.

    `weak` says that it is a weak source, and `background` that no sentence rests on it.
    """

    key: str
    title: str
    kind: str
    read: str
    claim: str
    authors: str | None = None
    publisher: str | None = None
    journal: str | None = None
    year: str | None = None
    identifier: str | None = None
    note: str | None = None
    background: bool = False
    weak: bool = False

    def cited(self) -> str:
        """One line, such as `Coppin et al., Calf stretching and quinine, Br J Gen Pract, 2005`."""
        parts = [self.authors or self.publisher, self.title, self.journal]
        if self.year and self.year not in (self.journal or ""):
            parts.append(self.year)
        line = ", ".join(part for part in (*parts, self.identifier) if part)
        return f"{line} ({WEAK})" if self.weak else line


def load_sources(file: Path, findings: Findings) -> dict[str, Source]:
    """The sources by key, in the order of the file. What is wrong goes to `findings` and is left out."""
    try:
        data = read_words(file)
    except OSError as error:
        findings.add("unreadable", Span(1, 1, 0, 0), f"The file cannot be read: {error.strerror}.")
        return {}
    return read_sources(data, findings)


def read_sources(data: bytes, findings: Findings) -> dict[str, Source]:
    root = parse(data, findings)
    if root is None:
        return {}
    if not isinstance(root, Table):
        findings.add("wrong-type", root.span, "Begin each source with its key and a colon.")
        return {}
    read = (_source(key, value, findings) for key, value in root.entries.values())
    return {source.key: source for source in read if source}


def _source(key: Scalar, value: Node, findings: Findings) -> Source | None:
    if not isinstance(value, Table):
        findings.add("wrong-type", value.span, f'Under "{key.text}:", write title, kind, read and claim.')
        return None
    texts: dict[str, str] = {}
    marks = dict.fromkeys(_MARKS, False)
    for name, (at, field) in value.entries.items():
        if name not in (*_TEXTS, *_MARKS):
            findings.unknown("unknown-key", at.span, "key", name, (*_TEXTS, *_MARKS))
        elif not isinstance(field, Scalar) or not field.text.strip():
            findings.add("wrong-type", field.span, f'"{name}" is a text.')
        elif name in _MARKS:
            marks[name] = _is_true(name, field, findings)
        else:
            texts[name] = field.text.strip()
            _check_choice(name, field, findings)
    for name in (name for name in _NEEDED if name not in value.entries):
        findings.add("missing-key", key.span, f'The source "{key.text}" needs "{name}:".')
    if any(name not in texts for name in _NEEDED):
        return None
    get = texts.get
    return Source(
        key.text, texts["title"], texts["kind"], texts["read"], texts["claim"], get("authors"), get("publisher"),
        get("journal"), get("year"), get("identifier"), get("note"), **marks,
    )  # fmt: skip


def _is_true(name: str, field: Scalar, findings: Findings) -> bool:
    if field.text != "true":
        findings.add("wrong-type", field.span, f'Write "{name}: true", or leave the line out.')
    return field.text == "true"


def _check_choice(name: str, field: Scalar, findings: Findings) -> None:
    choices = {"kind": KINDS, "read": READ}.get(name)
    if choices and field.text not in choices:
        findings.unknown("unknown-name", field.span, name, field.text, choices)
