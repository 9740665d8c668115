# SPDX-License-Identifier: MIT
"""One article to read: lines of at most 70 letters, what each claim rests on a tap away."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QTextBrowser

from cramprelief.learn.articles import Article
from cramprelief.routine.model import Routine
from cramprelief.ui.kit.scroll import SlimBar, by_finger
from cramprelief.ui.learn.article_html import ArticleHtml, Ink
from cramprelief.ui.theme.look import Look
from cramprelief.ui.theme.tokens import ColorRole

LONGEST_LINE = 70
"""Letters: longer lines lose the eye on its way back."""


class ArticleView(QTextBrowser):
    """`followed(kind, target)` tells of a link, with the kinds of `article_html`."""

    followed = Signal(str, str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self.article: Article | None = None
        self._words: frozenset[str] = frozenset()
        self._related: tuple[tuple[str, str], ...] = ()
        self.setVerticalScrollBar(SlimBar(look))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.viewport().setAutoFillBackground(False)
        self.setAccessibleName(self.tr("Article"))
        by_finger(self)
        self.document().setDocumentMargin(0)
        self.anchorClicked.connect(self._follow)
        look.changed.connect(self._render)

    @property
    def widest(self) -> int:
        """Pixels that a line of LONGEST_LINE letters takes."""
        return round(self.look.metrics("article").averageCharWidth() * LONGEST_LINE)

    def show_article(self, article: Article, words: frozenset[str] = frozenset(), anchor: str = "") -> None:
        """Show from its top, or from the heading `anchor`; `words` are highlighted."""
        self.article, self._words = article, words
        self.setAccessibleName(article.title)
        self._render()
        self.verticalScrollBar().setValue(0)
        if anchor:
            QTimer.singleShot(0, lambda: self.scrollToAnchor(anchor))

    def set_related(self, routines: Sequence[Routine]) -> None:
        """Routines to offer at the end of the article."""
        related = tuple((each.id, each.title) for each in routines)
        if related != self._related:
            self._related = related
            self._render()

    def _render(self) -> None:
        if self.article is None:
            return
        here = self.verticalScrollBar().value()
        self.setHtml(ArticleHtml(self.article, ink_of(self.look), self._words, self._related).render())
        self.verticalScrollBar().setValue(here)

    def _follow(self, url: QUrl) -> None:
        kind, _, target = url.toString().partition(":")
        self.followed.emit(kind, target)

    def resizeEvent(self, event: QResizeEvent) -> None:
        side = max(0, (self.width() - self.widest - 24) // 2)
        self.setViewportMargins(side, 0, side, 0)
        super().resizeEvent(event)


def ink_of(look: Look) -> Ink:
    """The theme's colours and sizes for an article."""

    def c(role: ColorRole) -> str:
        return look.color(role).name()

    article, ui = look.font("article"), look.font("body")
    return Ink(
        c("text"), c("text2"), c("primary"), c("primary_soft"), c("primary_ink"), c("sunken"), c("caution_soft"),
        c("caution_ink"), c("danger_soft"), c("danger_ink"), c("line"), article.pixelSize(),
        look.font("caption").pixelSize(), look.font("h3").pixelSize(), round(look.font("h1").pixelSize() * 0.9),
        article.families()[0], ui.families()[0],
    )  # fmt: skip
