# SPDX-License-Identifier: MIT
"""What PyYAML says when it cannot read on → what a person who writes a routine can mend."""

from __future__ import annotations

import re
from typing import Any

from cramprelief.reading.finding import TOP, Findings, Fix, Span

_QUOTE = "Put the whole text in quotes."
_INDENT = "This line is indented differently from its neighbours, or quotes end too early."
_LIST = "In this list a comma is missing, or it is never closed with ]."
_TABLE = f"In this table a comma is missing, or it is never closed with }}. If it is meant as text: {_QUOTE.lower()}"
_START = f"A text cannot start with this sign. {_QUOTE}"
_MEANING = (
    ("mapping values are not allowed", f'A ":" stands in the middle of a text. {_QUOTE}'),
    ("could not find expected ':'", 'Here ": " is missing after the key. There must be a space after the colon.'),
    ("unexpected end of stream", "The quotes that open here are never closed."),
    ("expected ',' or ']'", _LIST),
    ("expected ',' or '}'", _TABLE),
    ("expected node content", "A list or table that opens with [ or { is never closed."),
    ("expected '-' indicator", "The lines of this list do not start at the same column."),
    ("expected <block end>", _INDENT),
    ("expected key", _INDENT),
    ("block sequence entries are not allowed", 'A list cannot start here. Put the "-" on a line of its own.'),
    ("unknown escape character", "A \\ in double quotes has a special meaning. Use single quotes."),
    ("cannot start any token", _START),
    ("undefined tag handle", _START),
    ("mapping keys are not allowed", _START),
    ("expected alphabetic or numeric character", _START),
)
_AT_THE_OPENING = (
    "unexpected end of stream",
    "could not find expected ':'",
    "expected alphabetic or numeric character",
)
"""Here the place where it began tells more than the place where it could not go on."""
_AT_THE_OPENING_OF_ANOTHER_LINE = ("expected ',' or ']'", "expected ',' or '}'")

_NO_BREAK_SPACE = re.compile("^ *(\u00a0)|[:-] *(\u00a0)|:(\u00a0)")
_CURLY_QUOTE = re.compile("[:-] +[\u201c\u201d\u201e\u00ab\u2018\u201a]")
BULLET = re.compile(
    r"\s*(?:[\u2022\u2023\u25aa\u25cf\u25e6\u2043\u2013\u2014\u00b7]\s*|(?:[0-9]{1,2}[.)]|[A-Za-z]\))(?:\s+|$))"
)
"""What people begin the lines of a list with, where it is no hyphen."""
_BULLET = re.compile(rf"{BULLET.pattern}|\s*(?:\*(?:\s+|$)|-(?=\w))")
_AFTER_QUOTES = re.compile(r"""[:-] +(?:"[^"]*"|'[^']*')\s*[^\s#]""")
_BRACE = re.compile(r"[:-]\s+(\{[^}\"']*\}|\[[^\]\"']*\])\s*[^\s#,}\]]")
_KEY_BEFORE_COLON = re.compile(r"\s*[\w-]+")
_LOOKED_AT = 400
"""Characters of a line that are searched for the cause."""


def report(error: Exception, text: str, findings: Findings) -> None:
    """Adds the one finding that says why a text is not YAML. `error` is what PyYAML raised."""
    problem = str(getattr(error, "problem", None) or "")
    place = _place(error, problem)
    line = _line(text, place.start)
    if _report_space(text, place, findings):
        return
    if text[place.start : place.start + 1] == "\t":
        fix = Fix(place.start, place.start + 1, "  ")
        findings.add("tab", place, "A tab stands here. Indent with spaces.", "  ", fix)
    elif _BRACE.search(line):
        findings.add("not-yaml", place, f"A text that starts with {{ or [ is read as a table or list. {_QUOTE}")
    elif any(sign in problem for sign in _AT_THE_OPENING_OF_ANOTHER_LINE) and _CUT_IN_BRACKETS.search(line):
        message = "A space and # start a comment, so what opens here is never closed. Put the whole text in quotes."
        findings.add("not-yaml", place, message)
    elif _report_bullet(line, place, problem, text, findings):
        pass
    elif _CURLY_QUOTE.search(line):
        findings.add(
            "not-yaml", place, 'YAML does not know these curly quotes. Put the whole text in straight ones, "…".'
        )
    elif ("<block end>" in problem or "expected key" in problem) and _AFTER_QUOTES.search(line):
        message = "The quotes end before the text does. Put the whole text in quotes of the other kind."
        findings.add("not-yaml", place, message)
    elif "expected ':'" in problem and not re.search("[:：;=]", line):
        message = 'This line has no ":". Write "key: value". Where it goes on with the text above, indent it further.'
        findings.add("not-yaml", place, message)
    elif "mapping values are not allowed" in problem and _KEY_BEFORE_COLON.fullmatch(line[: place.column - 1]):
        _report_key(line, place, text, findings)
    else:
        meant = next((message for sign, message in _MEANING if sign in problem), None)
        findings.add("not-yaml", place, meant or f"This is not YAML: {problem or 'it cannot be read'}.")


_CUT_IN_BRACKETS = re.compile(r"[\[{][^#]*\s#")
_OF_BULLETS = ("indicator", "':'", "mapping values", "any token", "alphabetic")
LIST_LINE = 'Each line of a list begins with a hyphen and a space, "- ".'


def _report_bullet(line: str, place: Span, problem: str, text: str, findings: Findings) -> bool:
    """A line that begins like one of a list on paper. Where it has a key, the reader stumbles one line further down."""
    start = place.start - place.column + 1
    above = text.rfind("\n", 0, max(0, start - 1)) + 1
    if _BULLET.match(line) and any(sign in problem for sign in _OF_BULLETS):
        number, begin = place.line, start
    elif start and _BULLET.match(_line(text, above)) and "mapping values" in problem:
        number, begin = place.line - 1, above
    else:
        return False
    line = _line(text, begin)
    found = _BULLET.match(line)
    indent = len(line) - len(line.lstrip())
    span = Span(number, indent + 1, begin + indent, begin + (found.end() if found else indent))
    findings.add("not-yaml", span, LIST_LINE, "- ", Fix(span.start, span.end, "- ", True))
    return True


def _report_space(text: str, place: Span, findings: Findings) -> bool:
    """A space from a word processor looks like any other and is none to YAML. It may stand one line further up."""
    start = place.start - place.column + 1
    for number, begin in ((place.line - 1, text.rfind("\n", 0, max(0, start - 1)) + 1), (place.line, start)):
        found = _NO_BREAK_SPACE.search(_line(text, begin)) if number else None
        if found:
            at = found.start(found.lastindex or 0)
            message = "A no-break space (U+00A0) stands here. Write a plain space in its place."
            fix = Fix(begin + at, begin + at + 1, " ", True)
            findings.add("bad-character", Span(number, at + 1, begin + at, begin + at), message, " ", fix)
            return True
    return False


def _place(error: Exception, problem: str) -> Span:
    mark = getattr(error, "problem_mark", None)
    opened = getattr(error, "context_mark", None)
    signs: tuple[str, ...] = _AT_THE_OPENING
    if mark and opened and opened.line != mark.line:
        signs += _AT_THE_OPENING_OF_ANOTHER_LINE
    if opened and any(sign in problem for sign in signs):
        mark = opened
    return _span(mark or opened)


def _span(mark: Any) -> Span:
    return Span(mark.line + 1, mark.column + 1, mark.index, mark.index) if mark else TOP


def _line(text: str, place: int) -> str:
    start = text.rfind("\n", 0, place) + 1
    return text[start : start + _LOOKED_AT].split("\n", 1)[0]


def _report_key(line: str, place: Span, text: str, findings: Findings) -> None:
    """A key is read as part of the text before it: this line is indented too far, or the one above lacks its colon."""
    indent = len(line) - len(line.lstrip())
    start = place.start - place.column + 1
    above = _line(text, max(0, start - 1))
    above_indent = len(above) - len(above.lstrip())
    if indent <= above_indent and ":" not in above:
        here = Span(place.line - 1, above_indent + 1, start, start)
        findings.add("not-yaml", here, 'This line has no ":". Write "key: value".')
        return
    here = Span(place.line, indent + 1, start + indent, start + indent)
    findings.add("not-yaml", here, "This line is indented further than its neighbours. Give them the same indent.")
