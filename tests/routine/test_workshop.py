# SPDX-License-Identifier: MIT
from __future__ import annotations

from pathlib import Path

import pytest

from cramprelief import places
from cramprelief.routine.validate import Shipped
from cramprelief.routine.workshop import Workshop, give_name_back


@pytest.fixture
def workshop(tmp_path: Path) -> Workshop:
    return Workshop(tmp_path / "routines", Shipped(places.bundled_routines(), places.assets()))


def test_a_folder_that_is_not_there_is_empty(workshop: Workshop) -> None:
    assert workshop.files() == []
    assert "heel-push" in workshop.library().routines


def test_the_template_and_a_copy_of_every_routine_are_clean(workshop: Workshop) -> None:
    template = (places.assets() / "templates" / "routine.yaml").read_text(encoding="utf-8")
    workshop.create(template, "my-new-stretch")
    for source in sorted(places.bundled_routines().glob("*.yaml")):
        workshop.copy(source)
    files = workshop.files()
    assert len(files) > 20
    assert [(each.path.name, each.findings) for each in files if each.findings] == []
    assert all(each.title.startswith("My ") for each in files)


def test_a_name_that_is_taken_gets_a_number(workshop: Workshop) -> None:
    names = [workshop.create("format: 1\n", "My Stretch!").name for _ in range(3)]
    assert names == ["my-stretch.yaml", "my-stretch-2.yaml", "my-stretch-3.yaml"]


def test_the_last_good_version_stays_while_there_is_an_error(workshop: Workshop) -> None:
    path = workshop.copy(places.bundled_routines() / "heel-push.yaml")
    good = workshop.files()[0].good
    path.write_text(path.read_text(encoding="utf-8").replace("kind: relief", "kind: releif"), encoding="utf-8")
    (broken,) = workshop.files()
    assert broken.errors
    assert broken.good == good
    library = workshop.library()
    assert library.routines["my-heel-push"] == good
    assert library.origin("my-heel-push").own
    assert library.folder("my-heel-push") == path.parent
    path.unlink()
    assert workshop.files() == []
    assert "my-heel-push" not in workshop.library().routines


def test_what_is_removed_comes_back_whole_even_where_its_name_is_taken(workshop: Workshop) -> None:
    path = workshop.copy(places.bundled_routines() / "heel-push.yaml")
    text = path.read_text(encoding="utf-8")
    aside = workshop.remove(path)
    assert workshop.files() == []
    path.write_text("format: 1\n", encoding="utf-8")
    back = workshop.restore(aside, path)
    assert back.name == "my-heel-push-2.yaml"
    assert back.read_text(encoding="utf-8") == text
    assert path.read_text(encoding="utf-8") == "format: 1\n"


def test_a_file_with_a_built_ins_name_can_give_it_back_and_loses_nothing(workshop: Workshop) -> None:
    text = (places.bundled_routines() / "hand-and-forearm-stretch.yaml").read_text(encoding="utf-8")
    path = workshop.create(text, "heel-push")
    (file,) = workshop.files()
    assert (file.namesake, file.id, [each.code for each in file.findings]) == (
        "heel-push", "my-heel-push", ["built-in-name"]
    )  # fmt: skip
    assert file.good is not None
    library = workshop.library()
    assert library.routines["heel-push"].relieves == ("calf",)
    assert library.routines["my-heel-push"] == file.good
    now = give_name_back(path, file.id)
    assert (now.name, now.read_text(encoding="utf-8")) == ("my-heel-push.yaml", text)
    (file,) = workshop.files()
    assert (file.namesake, file.id, file.findings) == (None, "my-heel-push", ())
    assert workshop.library().routines["my-heel-push"] == file.good


def test_a_name_that_is_given_back_takes_no_other_file(workshop: Workshop) -> None:
    path, other = (workshop.create("format: 1\n", name) for name in ("heel-push", "my-heel-push"))
    with pytest.raises(FileExistsError):
        give_name_back(path, "my-heel-push")
    assert path.is_file() and other.is_file()


def test_the_last_good_version_of_such_a_file_stays_too(workshop: Workshop) -> None:
    text = (places.bundled_routines() / "heel-push.yaml").read_text(encoding="utf-8").replace("Heel push", "Mine")
    path = workshop.create(text, "heel-push")
    (file,) = workshop.files()
    path.write_text(text.replace("kind: relief", "kind: releif"), encoding="utf-8")
    assert workshop.files()[0].errors
    library = workshop.library()
    assert library.routines["my-heel-push"] == file.good
    assert library.routines["heel-push"].title == "Heel push"
