# SPDX-License-Identifier: MIT
"""An article's blocks → what QTextBrowser shows. No words are made up here but the short labels at the claims.

Links: `source:KEY`, `marks:`, `routine:ID`, `plan:ID`, `article:ID`, `sign:ID`, `page:NAME`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from PySide6.QtCore import QCoreApplication

from cramprelief.clinical.shown import of_article
from cramprelief.learn.articles import Article
from cramprelief.learn.blocks import (
    CALLOUTS,
    ArticleTable,
    Basis,
    Block,
    Callout,
    Heading,
    Inlines,
    Link,
    Listing,
    Paragraph,
)
from cramprelief.learn.search import highlight
from cramprelief.ui.evidence.check_line import check_words

LABELS = {"folk": "folk remedy, not tested", "gk": "not sourced", "app": "rule of this app"}
"""What stands at a claim without a source; the foot of the article says it in full."""


_GLUE = "\u00a0"
"""A space at which no line breaks: the small number stays with its claim."""


@dataclass(frozen=True, slots=True)
class Ink:
    """Colours as #rrggbb, sizes in pixels."""

    text: str
    quiet: str
    link: str
    mark: str
    mark_ink: str
    soft: str
    caution: str
    caution_ink: str
    danger: str
    danger_ink: str
    line: str
    size: int
    small: int
    heading: int
    title: int
    body_face: str
    ui_face: str


class ArticleHtml:
    """Renders one article. `words` are those to highlight, as a search found them; `related` are routines to offer at

    its end, as (id, title).
    """

    def __init__(
        self, article: Article, ink: Ink, words: frozenset[str], related: Sequence[tuple[str, str]] = ()
    ) -> None:
        self._article, self._ink, self._words, self._related = article, ink, words, related

    @staticmethod
    def _tr(words: str) -> str:
        return QCoreApplication.translate("Article", words)

    def render(self) -> str:
        ink = self._ink
        style = (
            f"body {{ color: {ink.text}; font-family: '{ink.body_face}'; font-size: {ink.size}px; }}"
            f"h2 {{ font-family: '{ink.ui_face}'; font-size: {ink.heading}px; font-weight: 600; margin: 26px 0 8px; }}"
            f"h1 {{ font-size: {ink.title}px; font-weight: 600; margin: 0 0 10px 0; }}"
            f"p {{ margin: 0 0 14px 0; line-height: 108%; }} li {{ margin: 0 0 8px 0; line-height: 108%; }}"
            f"a {{ color: {ink.link}; }} .quiet {{ color: {ink.quiet}; }}"
            f"td, th {{ padding: 8px 10px; border: 1px solid {ink.line}; text-align: left; vertical-align: top; }}"
        )
        head = f"<h1>{self._plain(self._article.title)}</h1><p class='quiet'>{self._plain(self._article.summary)}</p>"
        head += f"<p><b>{escape(check_words(of_article(self._article)))}</b></p>"
        body = "".join(self._block(block) for block in self._article.blocks)
        return f"<html><head><style>{style}</style></head><body>{head}{body}{self._now()}</body></html>"

    def _now(self) -> str:
        links = "".join(f"<li><a href='routine:{escape(id)}'>{escape(title)}</a></li>" for id, title in self._related)
        return f"<h2>{escape(self._tr('Do it now'))}</h2><ul>{links}</ul>" if links else ""

    def _block(self, block: Block) -> str:
        if isinstance(block, Heading):
            return f"<h2><a name='{escape(block.anchor)}'></a>{self._plain(block.words)}</h2>"
        if isinstance(block, Paragraph):
            return f"<p>{self._run(block.inlines)}</p>"
        if isinstance(block, Listing):
            tag = "ol" if block.ordered else "ul"
            return f"<{tag}>{''.join(f'<li>{self._run(item)}</li>' for item in block.items)}</{tag}>"
        if isinstance(block, ArticleTable):
            return self._table(block)
        return self._callout(block)

    def _table(self, block: ArticleTable) -> str:
        head = "".join(f"<th>{self._run(cell)}</th>" for cell in block.head)
        rows = "".join("<tr>" + "".join(f"<td>{self._run(cell)}</td>" for cell in row) + "</tr>" for row in block.rows)
        return f"<table cellspacing='0' width='100%'><tr>{head}</tr>{rows}</table><p></p>"

    def _callout(self, block: Callout) -> str:
        ink = self._ink
        fill, text = {
            "doctor": (ink.danger, ink.danger_ink), "care": (ink.caution, ink.caution_ink),
        }.get(block.kind, (ink.soft, ink.text))  # fmt: skip
        name = escape(self._tr(CALLOUTS[block.kind]))
        title = f"<p style='margin:0 0 6px 0; font-family:{ink.ui_face};'><b>{name}</b></p>"
        inner = "".join(
            f"<p style='margin:0 0 6px 0;'>{self._run(each.inlines, text)}</p>" for each in block.paragraphs
        )
        return (
            f"<table style='margin-top:8px;' width='100%' cellpadding='14' bgcolor='{fill}'><tr>"
            f"<td style='border:0; color:{text};'>{title}{inner}</td></tr></table><p></p>"
        )

    def _run(self, inlines: Inlines, ink: str | None = None) -> str:
        """The words with what they rest on. A label that the next claim repeats stands once, at the last of them."""
        parts: list[str] = []
        bases = [each for each in inlines if isinstance(each, Basis)]
        for each in inlines:
            if isinstance(each, Basis):
                bases.pop(0)
                parts.append(self._basis(each, bases[0] if bases else None, ink))
            elif isinstance(each, Link):
                color = f" style='color:{ink};'" if ink else ""
                parts.append(f"<a href='{each.kind}:{escape(each.target)}'{color}>{self._plain(each.words)}</a>")
            else:
                words = self._plain(each.words)
                parts.append(f"<b>{words}</b>" if each.strong else words)
        return "".join(parts)

    def _basis(self, basis: Basis, following: Basis | None, ink: str | None) -> str:
        style = f"style='color:{ink or self._ink.link}; text-decoration:none;'"
        numbers = [f"<a href='source:{escape(key)}' {style}>{self._article.number(key)}</a>" for key in basis.sources]
        found = f"<sup>{_GLUE}{f',{_GLUE}'.join(numbers)}</sup>" if numbers else ""
        labels = [LABELS[mark] for mark in basis.marks if mark in LABELS]
        if labels and not (following is not None and following.marks == basis.marks and not basis.sources):
            quiet = ink or self._ink.quiet
            told = escape(self._tr(", ".join(labels)))
            found += (
                f" <a href='marks:' style='color:{quiet}; font-family:{self._ink.ui_face}; "
                f"font-size:{self._ink.small}px; text-decoration:none;'>[{told}]</a>"
            )
        return found

    def _plain(self, words: str) -> str:
        """The words, with what was searched for in a stronger ink."""
        if not self._words:
            return escape(words)
        parts: list[str] = []
        at = 0
        for start, end in highlight(words, self._words):
            mark = f"<span style='background-color:{self._ink.mark}; color:{self._ink.mark_ink};'>"
            parts += [escape(words[at:start]), mark, escape(words[start:end]), "</span>"]
            at = end
        return "".join([*parts, escape(words[at:])])


def source_numbers(article: Article) -> dict[str, int]:
    """The small number of each source in this article."""
    return {key: article.number(key) for key in article.sources}


def marks_in(article: Article) -> Sequence[str]:
    """The labels that stand in this article, in the order of LABELS."""
    from cramprelief.learn.articles import all_claims

    used = {mark for _, claim in all_claims(article) for mark in claim.basis.marks}
    return [mark for mark in LABELS if mark in used]
