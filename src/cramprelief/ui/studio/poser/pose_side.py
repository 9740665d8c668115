# SPDX-License-Identifier: MIT
"""The panels beside the canvas: poses and things on the left, joints and words on the right."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from cramprelief.figure.body.pose import JOINTS
from cramprelief.figure.body.skeleton import Skeleton
from cramprelief.figure.posing.handles import part_of, side_of
from cramprelief.figure.posing.magnets import NamedLevel, touching
from cramprelief.figure.posing.sides import foot_of, hand_of
from cramprelief.ui.kit.boxes import box, column, row
from cramprelief.ui.kit.button import Button
from cramprelief.ui.kit.card import Card, Separator
from cramprelief.ui.kit.pick import Pick
from cramprelief.ui.kit.scroll import Scroll
from cramprelief.ui.kit.segmented import Segmented
from cramprelief.ui.kit.stepper import Stepper
from cramprelief.ui.kit.words import Words
from cramprelief.ui.studio.canvas.handle_words import level_word
from cramprelief.ui.studio.poser.alt_card import AltCard
from cramprelief.ui.studio.poser.joints import JointsList
from cramprelief.ui.studio.poser.pictures import MirrorCheck, PoseTiles
from cramprelief.ui.studio.poser.things import ThingPalette
from cramprelief.ui.theme.look import Look
from cramprelief.ui.theme.sheet import dress

Kind = Literal["joint", "place", "thing"]


class PosesSide(Card):
    """The figure's poses, the palette of things, and the mirror check."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.tiles = PoseTiles(look)
        self.new = Button(look, self.tr("New"), "plus", size="small", name=self.tr("New pose"))
        self.things = ThingPalette(look)
        self.mirror = MirrorCheck(look)
        head = row(Words(look, self.tr("Poses"), "h3"), None, self.new, gap=8)
        hint = Words(look, self.tr("Drag one in, or press Enter."), "caption", "text2", wrap=True)
        check = row(
            Words(look, self.tr("Mirror check"), "label"), None, Words(look, self.tr("left, right"), "caption", "text2")
        )
        content = box(
            column(
                head, self.tiles, Separator(look), Words(look, self.tr("Things"), "h3"), hint, self.things, None,
                Separator(look), check, self.mirror, margin=(14, 12, 12, 12), gap=8,
            )
        )  # fmt: skip
        self.setLayout(column(Scroll(look, content), margin=(2, 4, 2, 4)))


class JointsSide(Card):
    """Joints of the chosen side, the chosen joint or place, what a hand or foot holds on to, and the words."""

    limb_names = JOINTS

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        sides = (("near", self.tr("Sore side")), ("far", self.tr("Other side")), ("back", self.tr("Back")))
        self.part = Segmented(look, sides, "near", label=self.tr("Part of the body"), height=46)
        self.joints = JointsList(look)
        self.stepper = Stepper(look, self.tr("Joint"))
        self.across = Stepper(look, self.tr("Forward"))
        self.up = Stepper(look, self.tr("Up"))
        self._place = box(column(self.across, self.up, gap=6))
        self.thing = Words(look, "", "bodyb")
        self.remove = Button(look, self.tr("Take it away"), "trash", size="small")
        self._thing = box(row(self.thing, None, self.remove))
        self.holds = Pick(look, self.tr("What it holds on to"), [])
        self.alt = AltCard(look)
        content = box(
            column(
                self.part, self.joints, self.stepper, self._place, self._thing, self.holds, Separator(look), self.alt,
                None, margin=(14, 12, 14, 12), gap=6,
            )
        )  # fmt: skip
        dress(self.holds, look)
        self.setLayout(column(Scroll(look, content), margin=(2, 4, 2, 4)))

    def show_kind(self, kind: Kind) -> None:
        """Whether a joint, a place or a thing is chosen."""
        self.stepper.setVisible(kind == "joint")
        self._place.setVisible(kind == "place")
        self._thing.setVisible(kind == "thing")

    def held(self, handle: str, body: Skeleton, levels: Sequence[NamedLevel]) -> str:
        """The name of the level that the limb of a handle holds on to, "" for a place, or "free"."""
        side, foot = side_of(handle), part_of(handle) in ("foot", "heel", "toes", "knee")
        target = foot_of(body.pose, side) if foot else hand_of(body.pose, side)
        if target is None:
            return "free"
        x, y = touching(body, f"{side}.{'foot' if foot else 'hand'}")
        for level in levels:
            on = abs(x - level.at) < 1 if level.axis == "x" else abs(-y - level.at) < 1
            if on and (level.axis == "y" or not foot):
                return level.name
        return ""

    def show_holds(self, handle: str | None, body: Skeleton, levels: Sequence[NamedLevel]) -> None:
        """What the limb of a handle may hold on to, and what it does hold."""
        self.holds.setVisible(handle is not None and bool(side_of(handle)))
        if handle is None or not side_of(handle):
            return
        foot = part_of(handle) in ("foot", "heel", "toes", "knee")
        words = self.tr("Foot stands on: {0}") if foot else self.tr("Hand lies on: {0}")
        usable = [level for level in levels if level.axis == "y" or not foot]
        choices = [(level.name, words.format(level_word(level.name).lower())) for level in usable]
        here = self.tr("Foot stays where it is") if foot else self.tr("Hand stays where it is")
        choices += [("", here), ("free", self.tr("Nothing, it is free"))]
        self.holds.set_items(choices)
        self.holds.set_key(self.held(handle, body, levels))
