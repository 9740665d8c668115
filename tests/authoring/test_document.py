# SPDX-License-Identifier: MIT
"""An open document: one way back over all views, and what is wrong in the text as one writes it."""

from __future__ import annotations

import pytest

from cramprelief.authoring.document import RoutineDocument
from cramprelief.authoring.splice import Splice, between, spliced
from cramprelief.authoring.undo import MOST
from cramprelief.routine.check import World

TEXT = """\
format: 1
kind: relief
title: Calf
summary: A stretch.
relieves: [calf]
posture: lying
evidence: {grade: C, note: Passed on.}
steps:
  - id: pull
    show: Pull your toes.
    hold: 30s
  - id: rest
    show: Let go.
    rest: 10s
"""


def typed(document: RoutineDocument, word: str, letters: str, selection: tuple[str, ...] = ("title",)) -> None:
    for letter in letters:
        at = document.text.index(word) + len(word)
        document.apply("title", Splice(at, at, letter), view="form", selection=selection, joins=True)
        word += letter


def test_typing_in_one_place_is_one_thing_until_a_rest() -> None:
    document = RoutineDocument(TEXT, "own/a.yaml")
    typed(document, "title: Calf", " now")
    document.rest()
    typed(document, "title: Calf now", " here")
    entry = document.undo()
    assert entry is not None and (entry.name, entry.view, entry.selection) == ("title", "form", ("title",))
    assert "title: Calf now\n" in document.text
    assert document.redo_name == "title"
    document.undo()
    assert document.text == TEXT and document.undo_name == "" and document.undo() is None
    document.redo()
    document.redo()
    assert "title: Calf now here\n" in document.text and document.redo() is None


def test_typing_in_another_place_is_another_thing() -> None:
    document = RoutineDocument(TEXT, "own/a.yaml")
    typed(document, "title: Calf", " now")
    typed(document, "summary: A", " long", ("summary",))
    document.undo()
    assert "summary: A stretch" in document.text and "title: Calf now" in document.text


def test_what_is_done_after_an_undo_ends_what_could_be_redone() -> None:
    document = RoutineDocument(TEXT, "own/a.yaml")
    document.apply("title", document.source.put((), "title", "One"))
    document.undo()
    document.apply("title", document.source.put((), "title", "Two"))
    assert document.redo() is None and document.undo_name == "title"


def test_several_splices_are_one_thing_with_places_of_the_text_before() -> None:
    document = RoutineDocument(TEXT, "own/a.yaml")
    title = document.source.put((), "title", "A much longer title")
    rest = document.source.put(("steps", 1), "rest", "5s")
    document.apply("Fix all", rest, title)
    assert "A much longer title" in document.text and "rest: 5s" in document.text
    entry = document.undo()
    assert document.text == TEXT and entry is not None
    after = TEXT
    for splice in entry.forth:
        after = spliced(after, splice)
    for splice in entry.back:
        after = spliced(after, splice)
    assert after == TEXT


def test_what_changes_nothing_is_no_thing() -> None:
    document = RoutineDocument(TEXT, "own/a.yaml")
    assert document.apply("title", document.source.put((), "title", "Calf")) == ()
    assert document.undo_name == "" and document.revision == 0


def test_splices_that_overlap_are_refused() -> None:
    document = RoutineDocument(TEXT, "own/a.yaml")
    with pytest.raises(ValueError, match="overlap"):
        document.apply("both", Splice(0, 9, "a"), Splice(5, 12, "b"))
    assert document.text == TEXT


def test_the_last_things_done_are_kept() -> None:
    document = RoutineDocument(TEXT, "own/a.yaml")
    for number in range(MOST + 5):
        document.apply(f"title {number}", document.source.put((), "title", f"Calf {number}"))
    undone = 0
    while document.undo():
        undone += 1
    assert undone == MOST and "title: Calf 4\n" in document.text


def test_a_byte_order_mark_stays_and_counts_for_nothing() -> None:
    document = RoutineDocument("\ufeff" + TEXT, "own/a.yaml")
    assert document.text == TEXT
    document.apply("title", document.source.put((), "title", "New"))
    assert document.data == ("\ufeff" + TEXT.replace("Calf", "New")).encode()
    assert document.checked().errors == 0


def test_the_last_good_version_stays_while_a_fault_stands_in_the_text() -> None:
    document = RoutineDocument(TEXT, "own/a.yaml")
    good = document.checked()
    assert good.findings == () and good.routine is good.good is not None and good.good_before == 0
    document.apply("hold", between(TEXT, TEXT.replace("hold: 30s", "hodl: 30s")))
    broken = document.checked()
    assert broken.routine is None and broken.good == good.good
    assert broken.good_before == 11 and broken.errors == 1
    document.undo()
    assert document.checked().routine == good.routine


def test_a_text_that_was_never_good_has_no_good_version() -> None:
    document = RoutineDocument("title: [\nkind: relief\n", "own/a.yaml")
    checked = document.checked()
    assert checked.good is None and checked.routine is None and checked.good_before == 1
    assert document.source.problem is not None


def test_what_lies_around_the_text_is_looked_at_again_when_asked() -> None:
    worlds = [World({}, sources=()), World({}, sources=("nhs",))]
    text = TEXT.replace("note: Passed on.", "note: Passed on., sources: [nhs]")
    document = RoutineDocument(text, "own/a.yaml", lambda: worlds[0])
    assert [finding.code for finding in document.checked().findings] == ["unknown-source"]
    worlds.pop(0)
    assert document.checked().errors == 1
    document.look_again()
    assert document.checked().findings == ()
