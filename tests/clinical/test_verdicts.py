# SPDX-License-Identifier: MIT
"""What clinicians said holds for the very words that they read, and for no others; the stricter of two holds."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cramprelief import places
from cramprelief.clinical.form import form
from cramprelief.clinical.items import Item, of_routine
from cramprelief.clinical.packs import Asked, everything, grave, pack_of, packs
from cramprelief.clinical.verdicts import CheckStanding, Verdict, load_verdicts, read_verdicts, standing
from cramprelief.guide.tables import load_tables
from cramprelief.learn.articles import load_articles
from cramprelief.reading.finding import Findings
from cramprelief.routine.load import load

LIBRARY = load([places.bundled_routines()])
TABLES = load_tables(places.assets() / "guide")
ITEMS = everything(LIBRARY, TABLES, load_articles(places.assets() / "articles")[0])
ITEM = Item("routine/heel-push", "Heel push", (("Title", "Heel push"), ("do 6 s", "Push your heel away.")))
FILE = """\
format: 1
pack: physiotherapist
reviewer:
  name: "Jo Doe"
  profession: physiotherapist
  register: "HCPC 1"
  date: "2026-12-14"
verdicts:
  - id: "routine/heel-push"
    hash: "HASH"
    verdict: agree
    comment: "Good: \\"slow\\" is right."
  - id: "flag/E1"
    hash: "000000000000"
    verdict: not-mine
"""


def said(text: str) -> dict[str, list[Verdict]]:
    findings = Findings("reviews")
    found: dict[str, list[Verdict]] = {}
    for verdict in read_verdicts(text.encode(), findings):
        found.setdefault(verdict.id, []).append(verdict)
    assert findings.found == []
    return found


def verdict(answer: str, hash: str = ITEM.hash, date: str = "2026-12-14") -> Verdict:
    return Verdict(ITEM.id, hash, answer, "Jo Doe", "physiotherapist", date)  # type: ignore[arg-type]  # any of them


def test_a_check_of_these_very_words_is_said() -> None:
    found = standing(ITEM, said(FILE.replace("HASH", ITEM.hash)))
    assert found.state == "checked"
    assert found.words() == "Checked by Jo Doe, physiotherapist, on 2026-12-14."
    assert found.verdict is not None and found.verdict.comment == 'Good: "slow" is right.'


def test_a_check_of_other_words_no_longer_holds() -> None:
    found = standing(ITEM, said(FILE.replace("HASH", "3fa91c0be277")))
    assert found.state == "changed" and found.words().startswith("Changed since it was checked by Jo Doe")


def test_what_nobody_read_says_so() -> None:
    assert standing(ITEM, {}).words() == "Not yet checked by a clinician."
    assert standing(ITEM, {ITEM.id: [verdict("not-mine")]}) == CheckStanding("unchecked")


@pytest.mark.parametrize("other", ["change", "remove"])
def test_where_two_disagree_the_stricter_holds(other: str) -> None:
    both = [verdict("agree", date="2026-12-20"), verdict(other)]
    found = standing(ITEM, {ITEM.id: both})
    assert found.state == "asked" and found.verdict is both[1]


@pytest.mark.parametrize(
    "words", [(("Title", "Heel push"), ("do 7 s", "Push your heel away.")), (("Title", "Heel Push"),)]
)
def test_each_word_and_each_second_is_in_the_hash(words: tuple[tuple[str, str], ...]) -> None:
    assert Item(ITEM.id, ITEM.title, words).hash != ITEM.hash


def test_spaces_and_ways_to_write_a_letter_are_not() -> None:
    one = Item("page/a", "A", (("May", "caf\u00e9  now"),))
    other = Item("page/a", "A", (("May", "cafe\u0301 now "),))
    assert one.hash == other.hash and len(one.hash) == 12


@given(st.binary(max_size=200))
def test_no_file_makes_it_fail(data: bytes) -> None:
    read_verdicts(data, Findings("reviews"))
    read_verdicts(FILE.encode() + data, Findings("reviews"))


def test_a_folder_that_is_missing_or_bad_says_nothing(tmp_path: Path) -> None:
    assert load_verdicts(tmp_path / "none") == {}
    (tmp_path / "bad.yaml").write_text("only words", encoding="utf-8")
    findings = Findings("reviews")
    assert load_verdicts(tmp_path, findings) == {} and findings.found


def test_each_item_is_asked_of_one_profession_and_has_an_id_of_its_own() -> None:
    assert len({item.id for item in ITEMS}) == len(ITEMS) > 200
    asked = packs(ITEMS, LIBRARY.routines, {})
    assert sum(map(len, asked.values())) == len(ITEMS) and all(len(rows) > 20 for rows in asked.values())
    assert {pack_of(item, LIBRARY.routines) for item in ITEMS if item.id.startswith("flag/")} == {"doctor"}


def test_the_most_harmful_comes_first_and_holds_a_release_back() -> None:
    first = packs(ITEMS, LIBRARY.routines, {})["doctor"][0].item
    assert first.id.startswith("flag/E") and grave(first)
    graves = {item.id for item in ITEMS if grave(item)}
    assert {"flag/E20", "flag/U2", "condition/pregnancy", "routine/cramp-in-water"} <= graves
    assert "routine/wall-calf-stretch" not in graves


def test_a_sentence_of_many_routines_is_one_rule() -> None:
    rules = [item for item in ITEMS if item.id.startswith("rule/")]
    assert rules and all(point.startswith("In: ") and ", " in point for item in rules for point in item.open_points)


def test_a_routine_holds_every_word_of_its_steps() -> None:
    routine = LIBRARY.routines["heel-push"]
    texts = " ".join(text for _, text in of_routine(routine).words)
    assert all(caution.say in texts for caution in routine.cautions) and routine.evidence.note in texts


def test_what_a_browser_saves_is_read_as_it_was_typed() -> None:
    """The file as Chromium saved it: a name with quotes and a colon, a comment of two lines with a hash."""
    saved = """\
format: 1
pack: physiotherapist
reviewer:
  name: "Dr. \\"Jo\\" O'Neill: physio"
  profession: physiotherapist
  register: "-"
  date: "2026-12-01"
verdicts:
  - id: "routine/neck-easy-turns#head"
    hash: "1a157d29c5fe"
    verdict: change
    comment: "Only as far as it is \\"easy\\".\\nÄh: # – 2nd line"
"""
    (found,) = said(saved)["routine/neck-easy-turns#head"]
    assert found.who == 'Dr. "Jo" O\'Neill: physio' and found.answer == "change"
    assert found.comment == 'Only as far as it is "easy".\nÄh: # – 2nd line'


def test_one_step_may_be_judged_and_counts_for_the_whole() -> None:
    whole = of_routine(LIBRARY.routines["heel-push"])
    step = next(part for part in whole.parts if part.id == "routine/heel-push#push")
    assert set(step.words) <= set(whole.words) and step.hash != whole.hash
    agreed = [verdict("agree", whole.hash)]
    change = Verdict(step.id, step.hash, "change", "Jo Doe", "physiotherapist", "2026-12-20", "Softer.")
    found = standing(whole, {whole.id: agreed, step.id: [change]})
    assert (found.state, found.verdict) == ("asked", change)
    assert found.words() == 'Jo Doe, physiotherapist asked for a change on 2026-12-20. "Softer."'
    old = replace(change, hash="0" * 12)
    assert standing(whole, {whole.id: agreed, step.id: [old]}).state == "checked", "the step is another one by now"


def test_the_form_asks_of_each_step_with_its_picture_and_says_no_words_twice() -> None:
    whole = of_routine(LIBRARY.routines["heel-push"])
    page = form("physiotherapist", [Asked(whole, CheckStanding("unchecked"))], {}, lambda item: [(b"jpeg", item.id)])
    assert page.count('data-id="routine/heel-push#') == len(whole.parts) == page.count("<details>")
    assert all(f'alt="{part.id}"' in page for part in whole.parts)
    assert page.count("<dd>Push your heel away from you.") <= 1


def test_nothing_ships_that_a_clinician_asked_to_remove() -> None:
    verdicts = load_verdicts(places.reviews())
    stands = {item.id: standing(item, verdicts) for item in ITEMS}
    removed = [id for id, each in stands.items() if each.verdict is not None and each.verdict.answer == "remove"]
    assert removed == []


def test_two_doctors_are_asked_of_the_gravest_signs() -> None:
    sign = next(item for item in ITEMS if item.id == "flag/E1")
    one = Verdict(sign.id, sign.hash, "agree", "Ann", "doctor", "2026-12-01")
    others = [
        Verdict(sign.id, sign.hash, "agree", "Ann", "doctor", "2026-12-02"),  # the same doctor again
        Verdict(sign.id, sign.hash, "agree", "Bo", "pharmacist", "2026-12-02"),
        Verdict(sign.id, "0" * 12, "agree", "Cy", "doctor", "2026-12-02"),  # of other words
    ]

    def missing(*verdicts: Verdict) -> int:
        return packs([sign], LIBRARY.routines, {sign.id: verdicts})["doctor"][0].missing

    assert (missing(), missing(one), missing(one, *others)) == (2, 1, 1)
    assert missing(one, Verdict(sign.id, sign.hash, "agree", "Cy", "doctor", "2026-12-02")) == 0


def test_the_form_reaches_for_nothing_outside_and_can_be_used_by_all() -> None:
    page = form(
        "physiotherapist", [Asked(ITEM, CheckStanding("unchecked"))], {}, lambda item: [(b"jpeg", "A foot <b>")]
    )
    outside = ("http:", "https:", "//", "@import", "<link", 'src="/', "url(")
    assert not [word for word in outside if word in page.replace("/*", "")]
    assert "default-src 'none'" in page and 'lang="en"' in page
    assert page.count('type="radio"') == 4 and "<fieldset><legend>" in page and 'role="status"' in page
    assert 'alt="A foot &lt;b&gt;"' in page and f'data-hash="{ITEM.hash}"' in page
    assert "link.download" in page and "Not my field" in page
