# SPDX-License-Identifier: MIT
"""Own files with their states: drafts, in use, left out; new ones, renamed ones, those of a window that died."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from cramprelief import places
from cramprelief.authoring.desk.drafts import Desk, InUseElsewhereError
from cramprelief.authoring.desk.texts import as_draft, as_used
from cramprelief.routine.library import Library


def use(path: Path) -> Path:
    """Take the file's `draft` away, as a text editor does."""
    path.write_text(as_used(path.read_text(encoding="utf-8")), encoding="utf-8")
    return path


def states(desk: Desk) -> dict[str, str]:
    return {each.path.name: each.state for each in desk.files()}


def test_a_folder_that_is_not_there_is_empty(desk: Desk) -> None:
    assert desk.files() == []
    assert desk.deleted() == ()
    assert desk.interrupted() == ()
    assert "heel-push" in desk.listing.library().routines


def test_every_routine_and_plan_can_be_copied_and_is_a_clean_draft(desk: Desk, shelf: Library) -> None:
    for some in (shelf.routines, shelf.programmes, shelf.preparations):
        for id, content in some.items():
            desk.copy(Path(shelf.origin(id).path), content)
    files = desk.files()
    assert len(files) == len(shelf.origins)
    assert [(each.path.name, each.findings) for each in files if each.findings] == []
    assert {each.state for each in files} == {"draft"}
    assert all(each.title.startswith("My ") for each in files)


def test_a_copy_says_that_it_is_one_and_keeps_no_grade_source_author_or_review(desk: Desk, shelf: Library) -> None:
    for id, routine in shelf.routines.items():
        desk.copy(Path(shelf.origin(id).path), routine)
    for file in desk.files():
        content = file.content
        assert content is not None
        assert (content.evidence.grade, content.evidence.sources, content.evidence.own_sources) == ("D", (), ())
        assert "whose grade is" in content.evidence.note
        assert (content.author, content.reviewed_by, content.revised, content.review) == (None, None, None, ())


def test_every_template_is_a_clean_draft_with_an_honest_grade(desk: Desk) -> None:
    found = sorted((places.assets() / "templates").glob("*.yaml"))
    assert len(found) == 8
    for template in found:
        desk.create(template.read_text(encoding="utf-8"), template.stem)
    for file in desk.files():
        assert (file.state, file.findings) == ("draft", ()), file.path.name
        assert file.content is not None and file.content.evidence.grade in ("C", "D")


def test_drafts_are_not_in_the_library_and_files_in_use_are(desk: Desk, heel_push: Path) -> None:
    assert states(desk) == {"my-heel-push.yaml": "draft"}
    assert "my-heel-push" not in desk.listing.library().routines
    use(heel_push)
    assert states(desk) == {"my-heel-push.yaml": "in-use"}
    assert "my-heel-push" in desk.listing.library().own


def test_a_file_with_a_mistake_is_left_out_and_says_why(desk: Desk, heel_push: Path) -> None:
    use(heel_push).write_text(heel_push.read_text(encoding="utf-8").replace("kind: relief", "kind: releif"), "utf-8")
    (file,) = desk.files()
    assert (file.state, file.errors, file.title) == ("left-out", 1, "My Heel push")


def test_the_last_good_version_stays_offered_while_there_is_an_error(desk: Desk, heel_push: Path) -> None:
    good = use(heel_push) and desk.files()[0].content
    heel_push.write_text(heel_push.read_text(encoding="utf-8").replace("kind: relief", "kind: releif"), "utf-8")
    assert desk.files()[0].good == good
    library = desk.listing.library()
    assert library.routines["my-heel-push"] == good
    assert "my-heel-push" in library.own and library.origin("my-heel-push").own
    heel_push.unlink()
    assert desk.files() == []
    assert "my-heel-push" not in desk.listing.library().routines


def test_a_good_version_of_a_draft_is_not_offered_for_it(desk: Desk, heel_push: Path) -> None:
    desk.files()
    heel_push.write_text(heel_push.read_text(encoding="utf-8").replace("kind: relief", "kind: releif"), "utf-8")
    assert states(desk) == {"my-heel-push.yaml": "draft"}
    assert "my-heel-push" not in desk.listing.library().routines


def test_a_file_with_a_name_of_the_apps_own_is_left_out_until_it_is_renamed(desk: Desk, heel_push: Path) -> None:
    path = use(heel_push).rename(heel_push.with_name("heel-push.yaml"))
    (file,) = desk.files()
    assert (file.state, file.namesake) == ("left-out", True)
    assert desk.listing.library().own == frozenset()
    now = desk.rename(path, "my-heel-push")
    assert now.name == "my-heel-push.yaml"
    assert states(desk) == {"my-heel-push.yaml": "in-use"}


def test_a_name_that_is_taken_gets_a_number(desk: Desk) -> None:
    names = [desk.create("format: 1\n", "My Stretch!").name for _ in range(3)]
    assert names == ["my-stretch.yaml", "my-stretch-2.yaml", "my-stretch-3.yaml"]


def test_a_file_from_elsewhere_comes_in_as_a_draft_and_stays_where_it_was(desk: Desk, tmp_path: Path) -> None:
    source = tmp_path / "Towel Group.yaml"
    source.write_text("\ufeffformat: 1\r\ntitle: Towel\r\n", encoding="utf-8", newline="")
    path = desk.add_file(source)
    assert path.name == "towel-group.yaml"
    assert "draft: yes" in path.read_text(encoding="utf-8")
    assert [each.name for each in desk.versions(path).all()] == ["Towel Group.yaml"]
    assert "draft" not in source.read_text(encoding="utf-8")


def test_files_in_folders_below_are_seen_and_a_new_folder_at_once(desk: Desk, heel_push: Path) -> None:
    below = heel_push.parent / "patients" / "mrs-k.yaml"
    below.parent.mkdir()
    heel_push.rename(below)
    assert [each.path for each in desk.files()] == [below]
    with_copy = desk.open(use(below))
    with_copy.save(below.read_bytes() + b"# more\n")
    assert (desk.folder / ".studio" / "patients" / "mrs-k.yaml").is_file()


def test_at_a_glance_every_file_is_there_and_reading_goes_on_in_small_pieces(
    make_desk: Callable[[], Desk], shelf: Library
) -> None:
    for id in list(shelf.routines)[:12]:
        make_desk().copy(Path(shelf.origin(id).path), shelf.routines[id])
    desk = make_desk()
    guessed = desk.listing.glance()
    assert len(guessed) == 12
    assert {(each.read, each.state) for each in guessed} == {(False, "draft")}
    rounds = 0
    while desk.listing.read_some(0.0):
        rounds += 1
    assert rounds > 12
    assert [each.title for each in desk.listing.glance()] == [each.title for each in guessed]
    assert all(each.read for each in desk.listing.glance())


def test_a_draft_stays_one_whatever_its_text_is(desk: Desk, heel_push: Path) -> None:
    assert as_draft("title: A\n") == "title: A\ndraft: yes\n" or "draft: yes" in as_draft("title: A\n")
    heel_push.write_text("draft: yes  # until Friday\ntitle: [\n", encoding="utf-8")
    assert states(desk) == {"my-heel-push.yaml": "draft"}
    heel_push.write_bytes(b"\xff\xfe\x00")
    assert states(desk) == {"my-heel-push.yaml": "left-out"}


# Two windows, and one that died


def test_what_is_open_in_another_window_is_not_deleted_or_renamed(
    make_desk: Callable[[], Desk], heel_push: Path
) -> None:
    file = make_desk().open(heel_push)
    with pytest.raises(InUseElsewhereError):
        make_desk().delete(heel_push)
    with pytest.raises(InUseElsewhereError):
        make_desk().rename(heel_push, "other")
    file.close()
    make_desk().delete(heel_push)
    assert not heel_push.exists()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="a process that dies at once")
def test_after_a_crash_it_is_known_what_was_open(make_desk: Callable[[], Desk], heel_push: Path) -> None:
    import subprocess
    import sys

    code = (
        "import os, pathlib; from cramprelief.authoring.desk.drafts import Desk\n"
        "from cramprelief.routine.validate import Shipped; p = pathlib.Path\n"
        f"desk = Desk(p({str(heel_push.parent)!r}), Shipped(p('none'), p('none')))\n"
        f"file = desk.open(p({str(heel_push)!r})); os._exit(9)"
    )
    assert subprocess.run([sys.executable, "-c", code]).returncode == 9
    desk = make_desk()
    assert desk.interrupted() == (heel_push,)
    file = desk.open(heel_push)
    assert not file.locked
    assert desk.interrupted() == ()
    file.close()
    subprocess.run([sys.executable, "-c", code])
    desk.forget_interrupted()
    assert desk.interrupted() == ()
