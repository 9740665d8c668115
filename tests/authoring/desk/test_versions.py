# SPDX-License-Identifier: MIT
"""Versions and deleted files: what is kept, how long, and how it comes back."""

from __future__ import annotations

from pathlib import Path

from tests.authoring.desk.conftest import Clock

from cramprelief.authoring.desk.drafts import Desk
from cramprelief.authoring.desk.texts import as_used
from cramprelief.authoring.desk.versions import KEPT


def test_a_save_keeps_what_was_before_it_and_then_one_every_few_minutes(
    desk: Desk, heel_push: Path, clock: Clock
) -> None:
    before = heel_push.read_bytes()
    file = desk.open(heel_push)
    for number in range(20):
        clock.go(minutes=1)
        file.save(before + f"# {number}\n".encode(), f"line {number}")
    found = file.versions.all()
    assert 4 <= len(found) <= 6
    assert file.versions.read(found[-1]) == before
    assert found[0].name.startswith("line ")
    assert [each.when for each in found] == sorted((each.when for each in found), reverse=True)
    file.close()


def test_the_last_fifty_are_kept_and_the_named_ones_always(desk: Desk, heel_push: Path, clock: Clock) -> None:
    versions = desk.versions(heel_push)
    first = versions.keep(b"title: The first\n", "named", "Before Mrs K.")
    assert first is not None
    for number in range(3 * KEPT):
        clock.go(hours=1)
        versions.keep(f"title: {number}\n".encode(), "itself")
    found = versions.all()
    assert len(found) == KEPT + 1
    assert (found[-1].name, versions.read(found[-1])) == ("Before Mrs K.", b"title: The first\n")


def test_the_same_text_is_kept_once_and_can_get_a_name(desk: Desk, heel_push: Path) -> None:
    versions = desk.versions(heel_push)
    data = heel_push.read_bytes()
    before = len(versions.all())
    versions.keep(data, "itself")
    versions.keep(data, "named", "Good")
    assert [(each.kind, each.name) for each in versions.all()] == [("named", "Good")][: before or 1]


def test_names_that_cannot_be_read_cost_the_names_alone(desk: Desk, heel_push: Path, clock: Clock) -> None:
    versions = desk.versions(heel_push)
    versions.keep(b"title: A\n", "named", "A")
    clock.go(minutes=1)
    versions.keep(b"title: B\n", "use")
    (heel_push.parent / ".studio" / "versions" / "my-heel-push" / "names.json").write_text("[1", encoding="utf-8")
    assert [versions.read(each) for each in versions.all()][:2] == [b"title: B\n", b"title: A\n"]


def test_two_in_the_same_instant_are_two(desk: Desk, heel_push: Path) -> None:
    versions = desk.versions(heel_push)
    versions.keep(b"title: A\n", "itself")
    versions.keep(b"title: B\n", "itself")
    assert [versions.read(each) for each in versions.all()][:2] == [b"title: B\n", b"title: A\n"]


# Deleted files


def test_deleted_files_come_back_one_by_one_with_what_waited(desk: Desk, heel_push: Path, clock: Clock) -> None:
    text = heel_push.read_text(encoding="utf-8")
    heel_push.write_text(as_used(text), encoding="utf-8")
    file = desk.open(heel_push)
    file.save(b"title: Waits\n")
    file.close()
    other = desk.create(text, "other")
    first = desk.delete(heel_push)
    clock.go(minutes=1)
    second = desk.delete(other)
    assert desk.files() == []
    assert [(each.path, each.when) for each in desk.deleted()] == [(other, second.when), (heel_push, first.when)]
    assert desk.restore(second) == other
    assert desk.restore(first) == heel_push
    assert desk.deleted() == ()
    assert desk.open(heel_push).data == b"title: Waits\n"


def test_a_name_that_is_taken_meanwhile_keeps_both(desk: Desk, heel_push: Path) -> None:
    deleted = desk.delete(heel_push)
    heel_push.write_text("format: 1\n", encoding="utf-8")
    back = desk.restore(deleted)
    assert back.name == "my-heel-push-2.yaml"
    assert heel_push.read_text(encoding="utf-8") == "format: 1\n"


def test_from_a_folder_below_it_comes_back_there(desk: Desk, heel_push: Path) -> None:
    below = heel_push.parent / "patients" / "mrs-k.yaml"
    below.parent.mkdir()
    heel_push.rename(below)
    deleted = desk.delete(below)
    below.parent.rmdir()
    assert desk.restore(deleted) == below
    assert below.is_file()


def test_after_thirty_days_it_is_gone_and_not_before(desk: Desk, heel_push: Path, clock: Clock) -> None:
    desk.delete(heel_push)
    clock.go(days=29, hours=23)
    assert len(desk.deleted()) == 1
    clock.go(hours=2)
    assert desk.deleted() == ()
    assert list((desk.folder / ".removed").iterdir()) == []


def test_a_clock_that_is_set_back_deletes_nothing(desk: Desk, heel_push: Path, clock: Clock) -> None:
    desk.delete(heel_push)
    clock.go(days=-400)
    assert len(desk.deleted()) == 1


def test_what_an_older_app_has_put_aside_is_listed_too(desk: Desk, heel_push: Path) -> None:
    shelf = desk.folder / ".removed"
    shelf.mkdir()
    heel_push.rename(shelf / "my-heel-push.yaml")
    (deleted,) = desk.deleted()
    assert desk.restore(deleted) == heel_push
