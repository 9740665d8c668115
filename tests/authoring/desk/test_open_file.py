# SPDX-License-Identifier: MIT
"""An open file: saved whole or not at all, one window at a time, never over what another program wrote."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from cramprelief.authoring.desk.drafts import Desk
from cramprelief.authoring.desk.texts import as_used

needs_no_root = pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() == 0, reason="root may write everywhere, Windows has other rights"
)


def in_use(path: Path) -> bytes:
    data = as_used(path.read_text(encoding="utf-8")).encode()
    path.write_bytes(data)
    return data


def with_title(data: bytes, title: str) -> bytes:
    return data.replace(b"title: My Heel push", b"title: " + title.encode())


def test_a_draft_is_saved_in_its_place(desk: Desk, heel_push: Path) -> None:
    file = desk.open(heel_push)
    new = with_title(file.data, "Softer")
    assert (file.draft, file.waits, file.edited) == (True, False, heel_push)
    assert file.save(new).kind == "saved"
    assert heel_push.read_bytes() == new
    file.close()


def test_a_file_in_use_is_edited_as_a_copy_until_it_is_put_into_use(desk: Desk, heel_push: Path) -> None:
    used = in_use(heel_push)
    file = desk.open(heel_push)
    new = with_title(used, "Softer")
    assert file.save(new).kind == "saved"
    assert heel_push.read_bytes() == used
    assert desk.files()[0].waits
    file.close()
    again = desk.open(heel_push)
    assert again.data == new
    use = again.put_into_use(new)
    assert heel_push.read_bytes() == new
    assert not again.waits and not desk.files()[0].waits
    assert again.take_back(use) == new
    assert heel_push.read_bytes() == used and again.waits
    again.close()


def test_a_draft_put_into_use_comes_back_with_its_name(desk: Desk, heel_push: Path) -> None:
    draft = heel_push.read_bytes()
    file = desk.open(heel_push)
    used = as_used(draft.decode()).encode()
    use = file.put_into_use(used, heel_push.with_name("heel-push-two.yaml"))
    assert file.path.name == "heel-push-two.yaml"
    assert (file.path.read_bytes(), heel_push.exists(), file.draft) == (used, False, False)
    assert next(each.kind for each in file.versions.all()) == "use"
    assert file.take_back(use) == draft
    assert (file.path, file.draft, heel_push.read_bytes()) == (heel_push, True, draft)
    assert [each.name for each in heel_push.parent.glob("*.yaml")] == ["my-heel-push.yaml"]
    file.close()


def test_out_of_use_again_it_is_a_draft_and_nobody_is_offered_it(desk: Desk, heel_push: Path) -> None:
    draft = heel_push.read_bytes()
    in_use(heel_push)
    file = desk.open(heel_push)
    file.make_draft(draft)
    assert (file.edited, heel_push.read_bytes(), desk.files()[0].state) == (heel_push, draft, "draft")
    file.close()


def test_opened_and_left_without_a_change_nothing_stays(desk: Desk, heel_push: Path) -> None:
    used = in_use(heel_push)
    file = desk.open(heel_push)
    file.save(with_title(used, "Softer"))
    file.save(used)
    file.close()
    assert not desk.files()[0].waits
    assert desk.interrupted() == ()


def test_a_second_window_cannot_write_until_the_first_is_closed(make_desk: Callable[[], Desk], heel_push: Path) -> None:
    first, second = make_desk().open(heel_push), make_desk().open(heel_push)
    assert (first.locked, second.locked) == (False, True)
    assert second.save(b"title: B\n").kind == "nowhere"
    assert first.save(first.data).kind == "saved"
    second.close()
    assert make_desk().open(heel_push).locked
    first.close()
    third = make_desk().open(heel_push)
    assert not third.locked
    third.close()


def test_what_another_program_wrote_is_never_written_over(desk: Desk, heel_push: Path) -> None:
    file = desk.open(heel_push)
    assert file.outside() is None
    mine, theirs = with_title(file.data, "Mine"), with_title(file.data, "Theirs")
    heel_push.write_bytes(theirs)
    assert file.save(mine).kind == "changed"
    assert heel_push.read_bytes() == theirs
    assert file.take_theirs(mine) == theirs
    assert next(desk.versions(heel_push).read(each) for each in desk.versions(heel_push).all()) == mine
    assert file.save(theirs).kind == "saved"
    heel_push.write_bytes(with_title(file.data, "Again"))
    file.keep_mine()
    assert file.save(mine).kind == "saved"
    assert heel_push.read_bytes() == mine
    kinds = [each.kind for each in file.versions.all()]
    assert "other" in kinds
    file.close()


def test_the_file_in_use_counts_as_changed_too(desk: Desk, heel_push: Path) -> None:
    used = in_use(heel_push)
    file = desk.open(heel_push)
    file.save(with_title(used, "Mine"))
    heel_push.write_bytes(with_title(used, "Theirs"))
    assert file.save(with_title(used, "Mine, more")).kind == "changed"
    file.close()


def test_a_file_that_is_gone_is_not_written_by_itself_but_again_on_wish(desk: Desk, heel_push: Path) -> None:
    file = desk.open(heel_push)
    heel_push.unlink()
    assert file.save(file.data).kind == "gone"
    assert not heel_push.exists()
    file.keep_mine()
    assert file.save(file.data).kind == "saved"
    assert heel_push.read_bytes() == file.data
    file.close()


def test_on_a_full_disk_the_text_is_kept_elsewhere_and_comes_back(
    desk: Desk, heel_push: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import errno

    from cramprelief.authoring.desk import open_file

    file = desk.open(heel_push)
    before, new = file.data, with_title(file.data, "Kept")
    real = open_file.write_whole

    def full(path: Path, data: bytes) -> None:
        if path.is_relative_to(heel_push.parent):
            raise OSError(errno.ENOSPC, "No space left on device")
        real(path, data)

    monkeypatch.setattr(open_file, "write_whole", full)
    saved = file.save(new)
    assert (saved.kind, saved.why) == ("spare", "full")
    assert saved.spare is not None and saved.spare.read_bytes() == new
    assert saved.spare.is_relative_to(tmp_path / "spare")
    assert heel_push.read_bytes() == before
    file.save_as(tmp_path / "elsewhere.yaml", new)
    assert (tmp_path / "elsewhere.yaml").read_bytes() == new
    file.close()
    monkeypatch.undo()
    again = desk.open(heel_push)
    assert (again.recovered, again.data) == (True, new)
    assert again.save(new).kind == "saved"
    assert not saved.spare.exists()
    again.close()


@needs_no_root
def test_in_a_folder_that_cannot_be_written_it_opens_as_a_copy(desk: Desk, heel_push: Path) -> None:
    heel_push.parent.chmod(0o500)
    try:
        file = desk.open(heel_push)
        saved = file.save(with_title(file.data, "Copy"))
        assert (file.copied, saved.kind, saved.why) == (True, "spare", "denied")
        file.close()
    finally:
        heel_push.parent.chmod(0o700)


def test_a_save_that_is_cut_leaves_the_old_text(desk: Desk, heel_push: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = desk.open(heel_push)
    before = heel_push.read_bytes()

    def cut(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", cut)
    assert file.save(b"title: Half\n").kind in ("spare", "nowhere")
    assert heel_push.read_bytes() == before
    file.close()
