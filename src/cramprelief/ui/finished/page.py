# SPDX-License-Identifier: MIT
"""It eased: how it is now, what helped, and what keeps it away. Everything here may be skipped."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLayout, QWidget

from cramprelief.guide.choices import FIRST_MOVE
from cramprelief.rounding import half_up
from cramprelief.routine.model import Step
from cramprelief.ui.figure.clock import still_clock
from cramprelief.ui.figure.view import FigureView
from cramprelief.ui.finished.aftercare import Aftercare
from cramprelief.ui.finished.pain_scale import PainScale
from cramprelief.ui.kit.boxes import Fill, box, column, flow, rearrange, row
from cramprelief.ui.kit.button import Button
from cramprelief.ui.kit.card import Card
from cramprelief.ui.kit.chip import Chip
from cramprelief.ui.kit.keyboard import digit_meant, is_plain, key_meant
from cramprelief.ui.kit.place_words import place_said
from cramprelief.ui.kit.scroll import Scroll
from cramprelief.ui.kit.tile import Tile, TileStyle
from cramprelief.ui.kit.words import RIGHT, Words
from cramprelief.ui.shell.page import Page
from cramprelief.ui.shell.unsaved_bar import UnsavedBar
from cramprelief.ui.state.parts import Parts
from cramprelief.ui.theme.shape import PageShape

if TYPE_CHECKING:
    from cramprelief.guide.session import Session
    from cramprelief.ui.evidence.sources_sheet import SourcesSheet

LEAST_FOR_FOOT = 440
"""Effective height under which the two answers scroll with the questions."""


class FinishedArrangement(NamedTuple):
    wide: bool
    skip: bool
    columns: int
    """Of the scale from 0 to 10."""
    number_height: int
    answers_beside: bool
    """The two answers stand beside each other where there is one column."""
    foot_scrolls: bool
    side: int
    gap: int
    country: bool
    """Whether there is room to ask for it; else Settings alone asks."""
    margin: tuple[int, int, int, int]
    """Of the two columns."""


class FinishedPage(Page):
    """Shown when the person says that it eased. The cramp is in the diary already; this adds to it."""

    KEYS = "finished"

    saved = Signal()
    """The person's words on this cramp are in the diary."""

    def __init__(self, parts: Parts) -> None:
        super().__init__(parts.look)
        look = parts.look
        self.parts = parts
        self._title = Words(look, self.tr("It eased. Well done."), "hero", wrap=True)
        self._facts = Words(look, "", "lead", "text2", wrap=True)
        question = self.tr("How is it now?")
        self._question = Words(look, question, "h2", wrap=True)
        self._skip = Words(look, self.tr("You can skip this"), "body", "text3", align=RIGHT)
        self.scale = PainScale(look, question)
        ends = row(
            Words(look, self.tr("0 no pain"), "label", "text2", wrap=True), None,
            Words(look, self.tr("10 worst pain"), "label", "text2", wrap=True, align=RIGHT),
        )  # fmt: skip
        self._ends = box(ends)
        self._helped: dict[str, Chip] = {}
        self._chips = QWidget()
        self._helped_words = Words(look, self.tr("What helped most?"), "h3", wrap=True)
        self.save = Tile(
            look,
            self.tr("Save and rest"),
            self.tr("Goes to your diary"),
            "moon",
            kind="primary",
            style=TileStyle(84, "buttonl", sub="body", icon=34, radius=24),
        )
        self.again = Tile(
            look,
            self.tr("It came back"),
            self.tr("Start again"),
            "arrow-counter-clockwise",
            kind="pain",
            style=TileStyle(84, "buttonl", sub="body", icon=34, radius=24),
        )
        self.drop = Button(look, self.tr("Don't save this one"), kind="link", size="small")
        self._figure = FigureView(look, parts.figures, on="surface")
        self._picture = Fill(self._figure, 120)
        self._after_words = Words(look, self.tr("To keep it away"), "h2", wrap=True)
        self.after = Aftercare(parts)
        self.country = Tile(look, "", "", "phone-call", style=TileStyle(60, "bodyb", sub="label"), trail="caret-right")
        self.country.clicked.connect(lambda: self.go_to("settings", "you"))
        self._sources: SourcesSheet | None = None
        self._shown: tuple[Session, float] | None = None
        """Of which cramp; what was answered about it stays when the person comes back from the warning signs."""
        self.unsaved = UnsavedBar(look, full=True)
        if parts.recording is not None:
            self.unsaved.again.connect(parts.recording.retry)
            parts.recording.trouble.connect(self.unsaved.show_trouble)
            self.unsaved.show_trouble(parts.recording.trouble_words)
        self.keep(
            self.unsaved,
            self._title,
            self._facts,
            self._question,
            self._skip,
            self.scale,
            self._ends,
            self._chips,
            self._helped_words,
            self.save,
            self.again,
            self.drop,
            self._picture,
            self._after_words,
            self.after,
            self.country,
        )
        self.after.play.connect(self.play)
        self.after.plan.connect(lambda name: self.go_to("plans", name))
        self.after.sources.connect(self._show_sources)
        self.save.clicked.connect(self._save)
        self.again.clicked.connect(self._again)
        self.drop.clicked.connect(self._drop)

    # What is shown

    def show_for(self, argument: object) -> None:
        session, moment = self.parts.playing.session, self.parts.playing.now
        if session is None or moment is None or (session, moment.cramp_seconds) == self._shown:
            return
        if session.routine.kind != "relief" and self._shown is not None:
            return  # back from what follows: the cramp that eased is still the one before
        self._shown = (session, moment.cramp_seconds)
        self.scale.set_value(None)
        self._facts.setText(self._fact_words(moment.cramp_seconds))
        names = [name for name in session.tried if name in self.parts.catalogue.routines]
        self._helped = {name: Chip(self.look, self.parts.catalogue.routines[name].title) for name in names}
        if len(names) == 1:
            self._helped[names[0]].setChecked(True)
        rearrange(self._chips, column(flow(*self._helped.values(), gap=8)))
        recorded = self.parts.recording is not None and self.parts.recording.cramp is not None
        self.save.set_words(
            self.tr("Save and rest") if recorded else self.tr("Rest now"),
            self.tr("Goes to your diary") if recorded else None,
        )
        self.drop.setVisible(recorded)
        self._show_aftercare()

    def _fact_words(self, seconds: float) -> str:
        session = self.parts.playing.session
        assert session is not None
        minutes, rest = divmod(half_up(seconds), 60)
        time = self.tr("{0} min {1} s").format(minutes, rest) if minutes else self.tr("{0} seconds").format(rest)
        person = session.person
        where = ""
        if person.place is not None:
            where = place_said(person.place, person.side)
        return ", ".join(part for part in (time, where, session.routine.title) if part)

    def _show_aftercare(self) -> None:
        session = self.parts.playing.session
        assert session is not None
        self.after.show_for(session.person)
        self._ask_country()
        shown = next(iter(self.after.routines), None)
        self._picture.setVisible(shown is not None and not self.after.signs)
        if shown is not None:
            step = next((item for item in shown.steps if isinstance(item, Step)), None)
            if step is not None:
                self._figure.show_step(shown.picture(step, "pregnancy" in session.person.traits), None, None)
                self._figure.set_clock(still_clock(step))

    def _show_sources(self, found: tuple[tuple[str, ...], tuple[str, ...]]) -> None:
        """Where the small things come from; read when first asked for."""
        if self._sources is None:
            from cramprelief import places
            from cramprelief.ui.evidence.sources_sheet import SourcesSheet, sources_of

            self._sources = SourcesSheet(self.look, self, lambda: sources_of(places.assets() / "sources.yaml"))
        keys, points = found
        self._sources.show_sources(self.tr("Where this is from"), keys, {}, points)

    # Layout

    def arrangement(self, shape: PageShape) -> FinishedArrangement:
        wide = shape.width == "wide"
        short = wide and shape.short
        return FinishedArrangement(
            wide=wide,
            skip=shape.width != "narrow",
            columns=11 if shape.w >= 700 else 6 if shape.w >= 300 else 4,
            number_height=76 if wide and not short else 48,
            answers_beside=shape.w >= 560,
            foot_scrolls=not wide and shape.h < LEAST_FOR_FOOT,
            side=16 if shape.w >= 200 else 6,
            gap=10 if short else 14,
            country=shape.w >= 250,
            margin=(32, 16, 28, 12) if short else (44, 30, 36, 20),
        )

    def arrange(self) -> None:
        now = self.arrangement(self.shape)
        self._title.restyle("hero" if now.wide else "h1")
        self._skip.setVisible(now.skip)
        self.country.setVisible(now.country and self.parts.preferences.wishes.region is None)
        self.scale.set_columns(now.columns)
        self.scale.set_high(now.number_height)
        self._picture.set_least(self.look.grow(120 if now.wide else 180, 0.4))
        rearrange(self, self._wide(now) if now.wide else self._one(now))

    def _card(self, layout: QLayout, **dress: Any) -> Card:
        """A card of this arrangement; `dress` goes to `Card` as it is, so Any."""
        return self.hold(Card(self.look, layout, **dress))

    def _questions(self, tight: bool) -> tuple[QWidget, QWidget]:
        margin = (12, 14, 12, 14) if tight else (28, 20, 28, 20)
        head = row((self._question, 1), self._skip)
        scale = self._card(column(head, self.scale, self._ends, margin=margin, gap=6 if tight else 8))
        helped = self._card(column(self._helped_words, self._chips, margin=margin, gap=10))
        return scale, helped

    def _wide(self, now: FinishedArrangement) -> QLayout:
        scale, helped = self._questions(False)
        gap = now.gap
        content = self.hold(Scroll(self.look, box(column(self._title, self._facts, 2, scale, helped, None, gap=gap))))
        left = column(
            (content, 1), self.unsaved, row((self.again, 1), (self.save, 1), gap=14), row(None, self.drop), gap=gap
        )
        care = column((self._picture, 1), self._after_words, self.after, self.country, margin=22, gap=12)
        right = self.hold(Scroll(self.look, self._card(care)))
        return row((left, 62), (right, 38), margin=now.margin, gap=28)

    def _one(self, now: FinishedArrangement) -> QLayout:
        """One column: the questions, then what keeps it away; the two answers stay at the foot where there is room."""
        scale, helped = self._questions(True)
        care = self._card(column(self._picture, self._after_words, self.after, self.country, margin=12, gap=12))
        beside = now.answers_beside
        foot = row((self.again, 1), (self.save, 1), gap=12) if beside else column(self.save, self.again, gap=10)
        side = now.side
        drop = row(None, self.drop, None)
        if now.foot_scrolls:
            parts = column(
                self._title, self._facts, scale, helped, self.unsaved, foot, care, drop, None,
                margin=(0, 0, 0, 14), gap=12,
            )  # fmt: skip
            return column(self.hold(Scroll(self.look, box(parts))), margin=(side, 14, side, 0))
        parts = column(self._title, self._facts, scale, helped, care, drop, None, gap=12)
        content = self.hold(Scroll(self.look, box(parts)))
        return column((content, 1), self.unsaved, foot, margin=(side, 14, side, 14), gap=12)

    def first_focus(self) -> QWidget:
        return self.save

    # The person's words

    def _ask_country(self) -> None:
        """After the first cramp, and until it was said: whose number is called in an emergency."""
        region = self.parts.catalogue.safety.region
        known = self.tr("{0}: {1}. Is that right?").format(region.name, region.emergency)
        words = known if region.emergency else self.tr("Say once in which country you are")
        self.country.set_words(self.tr("Your emergency number"), words)
        asked = self.parts.preferences.wishes.region is None
        self.country.setVisible(asked and self.arrangement(self.shape).country)

    def _save(self) -> None:
        if self.parts.recording is not None:
            helped = tuple(name for name, chip in self._helped.items() if chip.isChecked())
            recorded = self.parts.recording.cramp is not None
            self.parts.recording.close_cramp(pain=self.scale.value(), helped=helped)
            if recorded and not self.parts.recording.trouble_words:
                self.saved.emit()
        self.go_to("home")

    def _drop(self) -> None:
        if self.parts.recording is not None:
            self.parts.recording.discard()
        self.go_to("home")

    def _again(self) -> None:
        """What helped begins anew, in the same cramp."""
        name, playing = self._what_helped(), self.parts.playing
        session = self._shown[0] if self._shown is not None else None
        if name is None or session is None or session is not playing.session or not playing.allows("again"):
            self.play.emit(name or FIRST_MOVE)
        elif name == session.routine.id:
            playing.send("again")
            self.go_to("player")
        else:
            playing.send("switch", to=name)
            self.go_to("player")

    def _what_helped(self) -> str | None:
        """What the person marked, the last tried of it; else that with which it eased."""
        if self._shown is None:
            return None
        session, routines = self._shown[0], self.parts.catalogue.routines
        marked = [name for name, chip in self._helped.items() if chip.isChecked()]
        names = (*reversed(marked), session.eased_by, *reversed(session.tried))
        relieving = (name for name in names if name in routines and routines[name].kind == "relief")
        return next(relieving, None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """0 to 9 and then 1 0 for ten set the pain, A starts again."""
        digit = digit_meant(event)
        if not self.parts.preferences.wishes.single_keys or not is_plain(event):
            event.ignore()
        elif digit is not None:
            self.scale.set_value(10 if digit == 0 and self.scale.value() == 1 else digit)
        elif key_meant(event) == Qt.Key.Key_A:
            self._again()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._save()
        else:
            event.ignore()
