# SPDX-License-Identifier: MIT
"""Signs in a text that do something else than their writer thinks: a comment, curly quotes, markup, bullets."""

from __future__ import annotations

import re

from cramprelief.reading.finding import Fix, shorten
from cramprelief.reading.located import Scalar
from cramprelief.reading.shapes import Reading
from cramprelief.reading.syntax import BULLET

_QUOTED = re.compile("[\u201c\u201d\u201e\u201f\u00ab\u2018\u201a](.*)[\u201c\u201d\u00bb\u2019\u2018]")
_TAG = re.compile(
    r"</?(?:a|b|big|br|center|code|div|em|font|h[1-6]|hr|i|img|li|mark|ol|p|s|small|span|strong|sub|sup|u|ul)"
    r"(?:\s[^<>]*)?/?>|&(?:nbsp|amp|lt|gt|quot|#\d+);|\*\*(?=\S)|(?<=\S)\*\*|(?<!\w)__(?=\w)|(?<=[\w.])__(?!\w)",
    re.I,
)
_COMMENT = re.compile(r"(\s+)#([^\r\n]*)")
_ENDED = (".", "?", "!", ":", ";", ")", "”", '"')


def check_signs(text: str, node: Scalar, reading: Reading, healing: bool = True) -> None:
    """Warns of them. With `healing` there may be a fix; a caution is mended by who wrote it."""
    if node.plain and reading.text:
        _check_comment(text, node, reading, healing)
    quoted = _QUOTED.fullmatch(text)
    if quoted and node.plain and not set(quoted[1]) & set("“”„«»"):
        message = "These curly quotes are part of the text, and are shown. Delete them."
        fix = Fix(node.span.start, node.span.end, _safely(quoted[1]), True) if healing else None
        reading.bad("curly-quotes", node.span, message, quoted[1], fix)
    tag = _TAG.search(text)
    bullet = BULLET.match(text)
    if tag or bullet:
        sign = shorten(tag.group() if tag else (bullet.group() if bullet else "").strip())
        message = f'"{sign}" is shown and read out as it stands here. Delete it.'
        clean = " ".join(_TAG.sub("", text[bullet.end() if bullet else 0 :]).split())
        fix = Fix(node.span.start, node.span.end, _safely(clean)) if healing and clean and node.plain else None
        reading.bad("markup", node.span, message, clean or None, fix)


def _check_comment(text: str, node: Scalar, reading: Reading, healing: bool) -> None:
    """A comment that begins where a sentence has not ended was likely meant to be part of it."""
    found = _COMMENT.match(reading.text, node.span.end)
    if not found or "\n" in found[1] or "\r" in found[1]:
        return
    glued, apart, ended = found[2][:1].isalnum(), len(found[1]) > 1, text.endswith(_ENDED)
    if (apart and not glued) or (ended and (apart or not glued)):
        return
    whole = f"{text} #{found[2].rstrip()}"
    message = f'The text ends before "#", which starts a comment. If it belongs to the text, write "{shorten(whole)}",'
    fix = Fix(node.span.start, found.end(), _quoted(whole)) if healing else None
    reading.bad("cut-short", node.span, f"{message} in quotes.", _quoted(whole), fix)


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _safely(text: str) -> str:
    """Without quotes only where none can be needed, in braces neither."""
    return text if re.fullmatch(r"\w[\w .;!?'’()/-]*", text) else _quoted(text)
