# SPDX-License-Identifier: MIT
"""At a routine, a plan, the signs, an article and on paper stands whether a clinician has checked it."""

from __future__ import annotations

from typing import Any

import pytest

from cramprelief import places
from cramprelief.clinical import shown
from cramprelief.clinical.items import of_routine
from cramprelief.clinical.shown import ShownCheck
from cramprelief.clinical.verdicts import CheckStanding, Verdict
from cramprelief.routine.load import load
from cramprelief.ui.evidence.check_line import CheckLine, check_words
from cramprelief.ui.storyboard.words import handout
from cramprelief.ui.theme.look import Look

SAID = Verdict("routine/heel-push", "0" * 12, "agree", "Jo Doe", "physiotherapist", "2026-12-14")


@pytest.mark.parametrize(
    ("check", "words"),
    [
        (ShownCheck(CheckStanding("unchecked")), "Not yet checked by a clinician."),
        (ShownCheck(CheckStanding("unchecked"), "Dr A"), "Checked by Dr A, as its author says."),
        (ShownCheck(CheckStanding("checked", SAID), None, 1), "Checked by Jo Doe, physiotherapist, on 2026-12-14."),
        (ShownCheck(CheckStanding("asked", SAID)), "Jo Doe, physiotherapist asked for a change on 2026-12-14."),
        (
            ShownCheck(CheckStanding("changed", SAID)),
            "Changed since it was checked by Jo Doe, physiotherapist, on 2026-12-14.",
        ),
        (ShownCheck(CheckStanding("unchecked"), None, 3, 9), "Checked by a clinician: 3 of 9."),
    ],
)
def test_the_screen_and_the_paper_say_the_same(qtbot: Any, check: ShownCheck, words: str) -> None:
    line = CheckLine(Look.bundled())
    qtbot.addWidget(line)
    line.show_check(check)
    assert line.words == check_words(check) == check.words() == words


def test_a_verdict_in_the_folder_is_said_and_holds_for_these_words_alone(
    tmp_path: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    routine = load([places.bundled_routines()]).routines["heel-push"]
    text = (
        'reviewer: {name: "Jo Doe", profession: physiotherapist, date: "2026-12-14"}\n'
        f'verdicts:\n  - {{id: "routine/heel-push", hash: "{of_routine(routine).hash}", verdict: agree}}\n'
    )
    (tmp_path / "physiotherapist-2026-12-14.yaml").write_text(text, encoding="utf-8")
    monkeypatch.setattr(places, "reviews", lambda: tmp_path)
    said = "Checked by Jo Doe, physiotherapist, on 2026-12-14."
    assert shown.of_routine(routine).words() == said
    assert handout(routine, None, {}, {}, {}).check == said
    other = load([places.bundled_routines()]).routines["wall-calf-stretch"]
    assert shown.of_routine(other).words() == "Not yet checked by a clinician."
