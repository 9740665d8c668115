# SPDX-License-Identifier: MIT
"""What a figure file says, before it is worked out: own keys of every pose and move, names of levels, places."""

from __future__ import annotations

from collections.abc import Mapping

from cramprelief.figure.body.pose import Pose
from cramprelief.figure.format.figure_format import MoveDraft, PoseDraft
from cramprelief.figure.format.pose_format import Draft, finished, laid_over

FLOOR: Mapping[str, float] = {"floor": 0.0}


class FigureDrafts:
    """The poses of one file as drafts: each as the file says it, and laid over what it starts from.

    A draft keeps the names of levels as text; its `node` knows the place of every key.
    """

    def __init__(self, values: Draft, shared: Mapping[str, Draft]) -> None:
        self.values = values
        """The file's own keys, such as title, camera and props."""
        self.levels: dict[str, float] = {**FLOOR, **values.get("levels", {})}
        self.between: dict[str, PoseDraft] = values.get("between", {})
        self.poses: dict[str, PoseDraft] = values.get("poses", {})
        self.moves: dict[str, MoveDraft] = values.get("moves", {})
        self.shared = shared
        self._merged: dict[str, Draft] = {}

    def names(self) -> tuple[str, ...]:
        """Every pose that another one may start from."""
        return (*self.poses, *self.between, *self.shared)

    def own(self, name: str) -> Draft:
        """What the file says of a pose itself. Raises KeyError."""
        if name in self.poses:
            return self.poses[name].values
        if name in self.between:
            return self.between[name].values
        return self.shared[name]

    def merged(self, name: str) -> Draft:
        """A pose with everything that it starts from."""
        found = self._merged.get(name)
        if found is None:
            own = self.own(name)
            found = self._merged[name] = laid_over(self.base(own), own)
        return found

    def base(self, own: Draft) -> Draft:
        """What a draft starts from; empty where it starts from nothing."""
        return self.merged(own["from"]) if "from" in own else {}

    def level(self, amount: float | str) -> float:
        """A number, or the height that a level's name stands for; 0 for a name that there is not."""
        return self.levels.get(amount, 0.0) if isinstance(amount, str) else amount

    def pose(self, draft: Draft) -> Pose:
        """The pose that a merged draft describes."""
        return finished(draft, self.level)
