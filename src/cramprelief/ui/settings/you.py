# SPDX-License-Identifier: MIT
"""About you: conditions with what each changes and why, the usual side, the country. All may be left out."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from cramprelief.guide.person import DIABETES, DIALYSIS, ELSEWHERE, FEET_CHECKED, Person
from cramprelief.guide.rows import Condition
from cramprelief.record.settings import PersonProfile, Wishes
from cramprelief.routine.model import CONDITIONS
from cramprelief.ui.kit.boxes import column, rearrange, row
from cramprelief.ui.kit.button import Button
from cramprelief.ui.kit.card import Icon
from cramprelief.ui.kit.check import CheckRow
from cramprelief.ui.kit.choice_chips import ChoiceChips
from cramprelief.ui.kit.pick import Pick
from cramprelief.ui.kit.segmented import Segmented
from cramprelief.ui.kit.words import Words
from cramprelief.ui.settings.parts import Section, SectionArrangement, SettingRow
from cramprelief.ui.state.catalogue import Catalogue
from cramprelief.ui.state.preferences import Preferences
from cramprelief.ui.theme.look import Look


class AboutYou(Section):
    practise = Signal()
    """One minute of practice is wanted."""

    def __init__(self, look: Look, preferences: Preferences, catalogue: Catalogue) -> None:
        super().__init__(look)
        self._preferences, self._catalogue = preferences, catalogue
        self.conditions = ChoiceChips(look, self.tr("What fits you?"))
        self.conditions.told.connect(self._set_conditions)
        words = self.tr("Until you close the app. Then what you had before holds again.")
        self.for_now = CheckRow(look, self.tr("Only for this time"), words)
        self.for_now.toggled.connect(self._set_for_now)
        self.add_card(
            self.tr("What fits you?"), self.conditions, self.for_now,
            lead=self.tr("It changes which routines are offered and which cautions you see. You can skip this."),
        )  # fmt: skip
        self._changes = QWidget()
        self._card = self.add_card(self.tr("What changes for you"), self._changes)
        sides = [("left", self.tr("Left")), ("right", self.tr("Right")), ("ask", self.tr("Ask"))]
        self.side = Segmented(look, sides, label=self.tr("Usual side"))
        self.side.chosen.connect(lambda key: preferences.change(PersonProfile, side=None if key == "ask" else key))
        heals = [
            ("left", self.tr("Left")),
            ("right", self.tr("Right")),
            ("both", self.tr("Both")),
            (ELSEWHERE, self.tr("Not a leg")),
        ]
        self.healing = Segmented(look, heals, label=self.tr("Which leg is healing?"))
        self.healing.chosen.connect(lambda key: preferences.change(PersonProfile, healing_side=key))
        words = self.tr("The other leg is then helped too, sitting or lying.")
        self._healing = SettingRow(look, self.tr("Which leg is healing?"), words, self.healing)
        arms = [("left", self.tr("Left")), ("right", self.tr("Right")), ("both", self.tr("Both"))]
        self.shunt = Segmented(look, arms, label=self.tr("Which arm is for dialysis?"))
        self.shunt.chosen.connect(lambda key: preferences.change(PersonProfile, shunt_side=key))
        words = self.tr("The other arm may then be stretched. Until you say which, both are left alone.")
        self._shunt = SettingRow(look, self.tr("Which arm is for dialysis?"), words, self.shunt)
        regions = [(region.id, region.name) for region in catalogue.tables.regions.values()]
        self.region = Pick(look, self.tr("Country"), regions)
        self.region.chosen.connect(lambda key: preferences.change(Wishes, region=key))
        self._numbers = SettingRow(look, self.tr("Country"), "", self.region)
        self._numbers.sub.setVisible(True)
        self._heals = self.add_card("", self._healing)
        self._dialysis = self.add_card("", self._shunt)
        self.add_card(
            "", SettingRow(look, self.tr("Usual side"), self.tr("Used for the first picture"), self.side), self._numbers
        )
        self.practice = Button(look, self.tr("Start"), name=self.tr("Start the practice"))
        self.practice.clicked.connect(self.practise)
        words = self.tr("For when you are well. Nothing is written down.")
        self.add_card("", SettingRow(look, self.tr("Practice for one minute"), words, self.practice))
        preferences.changed.connect(self.refresh)
        self.refresh()

    def arrange(self, now: SectionArrangement) -> None:
        super().arrange(now)
        self.side.set_stacked(now.tight)
        self.healing.set_stacked(now.tight)
        self.shunt.set_stacked(now.tight)

    def refresh(self) -> None:
        profile, table = self._preferences.profile, self._catalogue.tables.conditions
        asked = DIABETES in profile.conditions
        known = [table[name] for name in CONDITIONS if name in table and (asked or name != FEET_CHECKED)]
        self.conditions.show_choices([(one.id, _short(one)) for one in known], profile.conditions)
        self.side.set_current(profile.side if profile.side in ("left", "right") else "ask")
        self._heals.setVisible(bool(Person(conditions=frozenset(profile.conditions)).heals))
        self.healing.set_current(profile.healing_side or "both")
        self._dialysis.setVisible(DIALYSIS in profile.conditions)
        self.shunt.set_current(profile.shunt_side or "both")
        chosen, regions = self._preferences.wishes.region, self._catalogue.tables.regions
        region = chosen if chosen is not None and chosen in regions else self._catalogue.region
        self.region.set_key(region)
        here = regions[region]
        words = self.tr("Emergency {0}. Help today: {1}.").format(here.emergency, here.urgent)
        if not here.emergency:
            words = self.tr("Your country is not known. In an emergency call the local number.")
        self._numbers.sub.setText(words)
        self._show_changes([one for one in known if one.id in profile.conditions])

    def _set_conditions(self, keys: Iterable[str]) -> None:
        change = self._preferences.change_for_now if self.for_now.isChecked() else self._preferences.change
        chosen = set(keys)
        if DIABETES not in chosen:
            chosen.discard(FEET_CHECKED)
        change(PersonProfile, conditions=tuple(name for name in CONDITIONS if name in chosen))

    def _set_for_now(self, on: bool) -> None:
        if not on and self._preferences.for_now:
            self._preferences.forget_for_now()

    def _show_changes(self, chosen: list[Condition]) -> None:
        look = self.look
        self._card.setVisible(bool(chosen))
        inner = QWidget()
        lines = [
            row(
                column(Icon(look, "shield-check", 24, "primary"), None),
                (
                    column(
                        Words(look, one.name, "bodyb", wrap=True),
                        Words(look, one.changes, "body", wrap=True),
                        Words(look, one.why, "body", "text2", wrap=True),
                        gap=1,
                    ),
                    1,
                ),
                gap=12,
            )
            for one in chosen
        ]
        inner.setLayout(column(*lines, gap=14))
        before = [child for child in self._changes.children() if isinstance(child, QWidget)]
        rearrange(self._changes, column(inner))
        for old in before:
            old.hide()
            old.deleteLater()


def _short(condition: Condition) -> str:
    """The first words of a condition's name, for a chip; the full name stands with what it changes."""
    name = condition.name
    for mark in (",", " or ", " in the "):
        if len(name) > 24:
            name = name.partition(mark)[0]
    return name
