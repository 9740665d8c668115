# SPDX-License-Identifier: MIT
"""What one person packs another can add: whole, as drafts, beside what they have, and take out again."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest
from tests.authoring.bundle.hostile import bundle, png
from tests.authoring.bundle.sharing import FACTS, FIGURE, SET, Person, held, packed, put, routine

from cramprelief import places
from cramprelief.authoring.bundle.add import add, finish, undo
from cramprelief.authoring.bundle.contents import opened
from cramprelief.authoring.bundle.pack import BundleFacts, PackError, pack
from cramprelief.authoring.bundle.place import Placement, as_draft
from cramprelief.authoring.bundle.receiver import Receiver, shipped_here
from cramprelief.routine.decode import decode

TAKEN = {"pull.yaml": routine("Mine"), "pictures/grip.png": png(5), "figures/knee-soft.yaml": b"title: a\n"}
"""What somebody else has under the names of SET."""


@pytest.fixture
def author(tmp_path: Path) -> Path:
    return put(tmp_path / "author", SET)


@pytest.fixture
def friend(tmp_path: Path) -> Person:
    return Person(tmp_path / "friend" / "routines")


# Packing


def test_a_plan_takes_along_all_of_the_persons_own_that_it_uses_and_nothing_else(author: Path) -> None:
    put(author, {"other.yaml": routine("Other"), "pictures/other.png": png(3), "figures/other.yaml": FIGURE})
    manifest, pieces = opened(packed(author, "programmes/evening.yaml"))
    assert sorted(pieces) == sorted(SET)
    assert {name: piece.data for name, piece in pieces.items()} == SET
    assert (manifest.author, manifest.licence, manifest.date) == (FACTS.author, FACTS.licence, FACTS.date)


def test_the_same_files_give_the_same_bytes_in_whatever_order_they_are_named(author: Path, tmp_path: Path) -> None:
    first = packed(author, "pull.yaml", "programmes/evening.yaml", "ease.yaml")
    again = put(tmp_path / "elsewhere", dict(reversed(SET.items())))
    for path in again.rglob("*"):
        os.utime(path, (1, 1))
    assert packed(again, "ease.yaml", "programmes/evening.yaml", "pull.yaml") == first
    later = BundleFacts(FACTS.author, FACTS.licence, FACTS.date.replace(day=22))
    assert pack([author / "pull.yaml"], author, shipped_here(), later).data != packed(author, "pull.yaml")


def test_what_comes_with_the_app_stays_there(tmp_path: Path) -> None:
    author = put(tmp_path, {"pull.yaml": routine(figure="calm-sit", more="then: [heel-push]\n")})
    assert sorted(opened(packed(author, "pull.yaml"))[1]) == ["pull.yaml"]


def test_a_figure_alone_and_one_of_the_apps_own_can_be_packed(author: Path) -> None:
    data = pack([author / "figures/knee-soft.yaml", places.bundled_routines() / "heel-push.yaml"], author,
                shipped_here(), FACTS).data  # fmt: skip
    assert sorted(opened(data)[1]) == ["figures/knee-soft.yaml", "heel-push.yaml"]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"pull.yaml": routine(more="then: [nothing-there]\n")}, "names “nothing-there”, which is not there"),
        ({"pull.yaml": routine(figure="{file: none.png, alt: A.}")}, "There is no such picture"),
        ({"pull.yaml": routine(figure="{file: ../out.png, alt: A.}")}, "must lie in the routine's folder"),
        ({"pull.yaml": routine(figure='{file: "a*.png", alt: A.}'), "a*.png": png()}, "Give it a plainer name"),
        ({"pull.yaml": routine(figure="no-such-figure")}, "shows the figure “no-such-figure”, which is not there"),
        ({"pull.yaml": b"title: [\n"}, "cannot be read"),
        ({"pictures/grip.png": png()[:-9]}, "This PNG is damaged"),
    ],
)
def test_what_cannot_be_shared_whole_is_not_packed(author: Path, change: dict[str, bytes], said: str) -> None:
    put(author, change)
    with pytest.raises(PackError, match=said):
        packed(author, "pull.yaml")


def test_a_routine_with_mistakes_can_be_shared(author: Path, friend: Person) -> None:
    put(author, {"pull.yaml": routine().replace(b"do: 6s", b"hodl: 6s")})
    found = friend.look(packed(author, "pull.yaml"))
    assert "unknown-key" in {each.finding.code for each in found.wrong}


# A look


def test_a_look_says_what_is_new_and_writes_nothing(author: Path, friend: Person) -> None:
    assert set(friend.states(packed(author, "programmes/evening.yaml")).values()) == {"new"}
    assert not friend.folder.exists()


def test_a_look_names_what_is_not_safe_before_all_else(author: Path, friend: Person) -> None:
    hot = routine("Hot pull", more="needs: [thermometer]\nmore_keys: 1\n").replace(
        b"Sit down.", b"Hold your foot into water of 60 degrees.")  # fmt: skip
    put(author, {"pull.yaml": hot})
    wrong = friend.look(packed(author, "pull.yaml")).wrong
    assert wrong[0].safety and "60" in wrong[0].finding.message
    assert any(not each.safety for each in wrong)


def test_what_this_app_lacks_is_told(author: Path, friend: Person) -> None:
    """The author's app has figures and routines that this one does not know yet."""
    data = bundle({"pull.yaml": routine(figure="{name: calm-sit, pose: of-next-year}", more="then: [of-next-year]\n")})
    codes = {each.finding.code for each in friend.look(data).wrong}
    assert {"unknown-pose", "unknown-routine"} <= codes
    friend.add(data)
    assert (friend.folder / "pull.yaml").exists()


# Adding


def test_all_come_in_as_drafts_and_nothing_else_of_them_changes(author: Path, friend: Person) -> None:
    friend.add(packed(author, "programmes/evening.yaml"))
    there = held(friend.folder)
    assert there.keys() == SET.keys()
    for name, data in SET.items():
        if name.startswith(("figures/", "pictures/")):
            assert there[name] == data
        else:
            assert there[name].replace(b"draft: yes\n", b"") == data
            content = decode(name, there[name]).content
            assert content is not None and content.draft


@pytest.mark.parametrize(
    "data",
    [
        routine().replace(b"\n", b"\r\n"), b"\xef\xbb\xbf" + routine(), routine()[:-1], routine() + b"draft: no\n",
        b"# first\n" + routine(), b"---\n" + routine(), routine("Fuß 足"),
    ],
)  # fmt: skip
def test_every_way_to_write_a_text_can_become_a_draft(data: bytes) -> None:
    draft = as_draft(data)
    content = decode("pull.yaml", draft).content
    assert content is not None and content.draft
    assert as_draft(draft) == draft
    assert draft.startswith(b"\xef\xbb\xbf") == data.startswith(b"\xef\xbb\xbf")
    assert (b"\r\n" in draft) == (b"\r\n" in data) and draft.count(b"\r") in (0, draft.count(b"\n"))


def test_a_second_time_nothing_is_added(author: Path, friend: Person) -> None:
    put(
        friend.folder,
        {"pull.yaml": routine("Mine"), "pictures/grip.png": png(5), "figures/knee-soft.yaml": b"title: a\n"},
    )
    data = packed(author, "programmes/evening.yaml")
    friend.add(data)
    before = held(friend.folder)
    assert set(friend.states(data).values()) == {"same"}
    assert friend.add(data) == () and held(friend.folder) == before


def test_one_in_use_with_the_same_words_is_here_already(author: Path, friend: Person) -> None:
    put(friend.folder, SET)
    assert set(friend.states(packed(author, "programmes/evening.yaml")).values()) == {"same"}


def test_what_has_a_name_that_is_taken_gets_another_and_all_that_name_it_follow(author: Path, friend: Person) -> None:
    put(friend.folder, TAKEN)
    data = packed(author, "programmes/evening.yaml")
    states = friend.states(data)
    assert (states["pull.yaml"], states["pictures/grip.png"], states["figures/knee-soft.yaml"]) == ("here",) * 3
    assert states["ease.yaml"] == states["programmes/evening.yaml"] == "new"
    friend.add(data)
    there = held(friend.folder)
    assert {name: there[name] for name in TAKEN} == TAKEN
    assert there["pictures/grip-2.png"] == png() and there["figures/knee-soft-2.yaml"] == FIGURE
    assert b"{file: pictures/grip-2.png, alt: A grip.}" in there["pull-2.yaml"]
    assert b"{name: knee-soft-2, pose: hold-chair}" in there["ease.yaml"]
    assert b"  routines: [pull-2]  # the soft one\n" in there["programmes/evening.yaml"]
    assert b"then: [ease]  # after it\n" in there["pull-2.yaml"]


def test_quotes_of_a_name_stay(friend: Person, tmp_path: Path) -> None:
    pull = routine(figure="{file: './my grip.png', alt: A.}", more='then: ["ease"]\n')
    author = put(tmp_path / "a", {"pull.yaml": pull, "my grip.png": png(), "ease.yaml": routine("Ease")})
    put(friend.folder, {"my grip.png": png(5), "ease.yaml": routine("Mine")})
    friend.add(packed(author, "pull.yaml"))
    text = (friend.folder / "pull.yaml").read_text()
    assert "{file: 'my grip-2.png', alt: A.}" in text and 'then: ["ease-2"]' in text


def test_the_apps_own_names_stay_the_apps_own(friend: Person, tmp_path: Path) -> None:
    """A changed heel push of somebody, and a figure called as one of the app's."""
    heel = (places.bundled_routines() / "heel-push.yaml").read_bytes()
    changed = heel.replace(b"title: Heel push", b"title: Another heel push")
    sit = FIGURE.replace(b"title:", b"title: Another", 1)
    pull = routine(figure="{name: calm-sit}", more="then: [heel-push]\n")
    data = bundle({"heel-push.yaml": changed, "pull.yaml": pull, "figures/calm-sit.yaml": sit})
    assert friend.states(data)["heel-push.yaml"] == "app"
    friend.add(data)
    there = held(friend.folder)
    assert sorted(there) == ["figures/calm-sit-2.yaml", "heel-push-2.yaml", "pull.yaml"]
    assert b"{name: calm-sit-2}" in there["pull.yaml"] and b"then: [heel-push-2]" in there["pull.yaml"]


def test_the_very_same_as_the_apps_own_is_not_added(friend: Person, author: Path) -> None:
    data = pack([places.bundled_routines() / "heel-push.yaml"], author, shipped_here(), FACTS).data
    assert friend.states(data) == {"heel-push.yaml": "same"} and friend.add(data) == ()


def test_mine_is_replaced_where_i_say_so_and_undo_brings_it_back(author: Path, friend: Person) -> None:
    mine = {"pull.yaml": routine("Mine"), "notes.txt": b"keep"}
    put(friend.folder, mine)
    added = friend.add(packed(author, "programmes/evening.yaml"), "pull.yaml")
    there = held(friend.folder)
    assert as_draft(SET["pull.yaml"]) == there["pull.yaml"] and "pull-2.yaml" not in there
    assert undo(added) == ()
    assert held(friend.folder) == mine


def test_undo_keeps_what_was_changed_since(author: Path, friend: Person) -> None:
    added = friend.add(packed(author, "programmes/evening.yaml"))
    put(friend.folder, {"ease.yaml": routine("Changed")})
    assert undo(added) == (friend.folder / "ease.yaml",)
    assert held(friend.folder) == {"ease.yaml": routine("Changed")}


def test_only_what_is_chosen_comes_in_with_what_it_uses(author: Path, friend: Person) -> None:
    found = friend.look(packed(author, "programmes/evening.yaml"))
    assert [item.piece.name for item in found.chosen_one_by_one] == [
        "ease.yaml",
        "pull.yaml",
        "programmes/evening.yaml",
    ]
    placement = found.placed(Receiver(friend.folder, shipped_here()), ["ease.yaml"])
    assert sorted(placement.files) == ["ease.yaml", "figures/knee-soft.yaml"]


def test_a_long_id_gets_a_number_and_stays_an_id(friend: Person) -> None:
    name = "a" * 40 + "-" + "b" * 7
    put(friend.folder, {f"{name}.yaml": routine("Mine")})
    friend.add(bundle({f"{name}.yaml": routine()}))
    (new,) = held(friend.folder).keys() - {f"{name}.yaml"}
    assert len(Path(new).stem) <= 48 and decode(new, (friend.folder / new).read_bytes()).content is not None


# Nothing half added


def test_where_the_disk_is_full_nothing_is_added(author: Path, friend: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    put(friend.folder, {"pull.yaml": routine("Mine")})
    before, data = held(friend.folder), packed(author, "programmes/evening.yaml")
    left: list[int] = []

    def full(_handle: int) -> None:
        left[0] -= 1
        if not left[0]:
            raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    for fails_at in range(1, 7):
        left[:] = [fails_at]
        with pytest.raises(OSError, match="No space"):
            friend.add(data)
        assert held(friend.folder) == before
        assert sorted(each.name for each in friend.folder.iterdir()) == ["pull.yaml"]


def test_a_file_that_came_meanwhile_is_not_lost(author: Path, friend: Person) -> None:
    placement = friend.placed(packed(author, "programmes/evening.yaml"))
    put(friend.folder, {"ease.yaml": b"title: Just written\n"})
    with pytest.raises(FileExistsError):
        add(placement, friend.folder)
    assert held(friend.folder) == {"ease.yaml": b"title: Just written\n"}


def test_a_folder_in_the_way_makes_it_fail_whole(author: Path, friend: Person) -> None:
    put(friend.folder, {"figures": b"a file, no folder"})
    with pytest.raises(OSError):
        friend.add(packed(author, "programmes/evening.yaml"))
    assert held(friend.folder) == {"figures": b"a file, no folder"}


def test_finish_of_a_folder_that_is_not_there_does_nothing(tmp_path: Path) -> None:
    finish(tmp_path / "nowhere")
    assert add(Placement({}, frozenset(), {}, frozenset()), tmp_path / "new") == ()


def test_what_is_packed_from_what_was_added_is_the_same_again(author: Path, friend: Person) -> None:
    data = packed(author, "programmes/evening.yaml")
    friend.add(data)
    _, pieces = opened(packed(friend.folder, "programmes/evening.yaml"))
    assert pieces.keys() == SET.keys()
    assert all(as_draft(SET[name]) == each.data for name, each in pieces.items() if each.kind in ("routine", "plan"))
