# SPDX-License-Identifier: MIT
"""Handing over: one file for cramprelief, or paper with the practice's head and this patient's rounds."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from tests.authoring.bundle.hostile import png
from tests.authoring.bundle.sharing import SET, put, routine
from tests.ui.lint import lint

from cramprelief import places
from cramprelief.authoring.bundle.contents import opened
from cramprelief.ui.studio.share.share_page import SharePage

SIZES = ((1280, 800, 1.0), (900, 700, 1.0), (420, 760, 1.0), (360, 560, 1.0), (1280, 800, 2.0), (420, 760, 2.0))
WALL = "wall-calf-stretch"


@pytest.fixture
def page(open_app: Callable[..., object], tmp_path: Path) -> Callable[..., tuple]:
    def show(path: Path, **settings: object) -> tuple:
        one = open_app(**settings)
        one.app.window.show_page("share", str(path))
        one.settle()
        share = one.app.window.page("share")
        assert isinstance(share, SharePage)
        share._choose_file = lambda _parent, _title, name: str(tmp_path / name)
        return one, share

    return show


@pytest.fixture
def own(own_home: Path) -> Path:
    return put(own_home / "routines", SET)


def words(page: SharePage) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisibleTo(page))


def bundled(name: str) -> Path:
    return places.bundled_routines() / f"{name}.yaml"


def test_one_file_with_all_that_it_uses(page: Callable[..., tuple], own: Path, tmp_path: Path) -> None:
    one, share = page(own / "programmes" / "evening.yaml")
    one.press("For cramprelief")
    assert {"Evening calf plan", "Soft pull", "Ease off"} <= set(
        words(share).splitlines()[-10:] + words(share).splitlines()
    )
    share.author.setText("J. Olsen")
    share.licence.set_key("CC BY 4.0")
    one.press("Save the file")
    assert "Saved: evening.cramprelief" in words(share)
    manifest, pieces = opened((tmp_path / "evening.cramprelief").read_bytes())
    assert pieces.keys() == SET.keys() and (manifest.author, manifest.licence) == ("J. Olsen", "CC BY 4.0")


def test_paper_has_the_practice_and_the_patient_who_is_never_kept(
    page: Callable[..., tuple], own_home: Path, tmp_path: Path
) -> None:
    one, share = page(bundled(WALL))
    plain = share.board.layout("a4")
    share.practice.setText("Praxis Linden")
    share.patient.setText("Mrs K., 3 times a day")
    share.author.setText("A. Berger")
    share.refresh()
    headed = share.board.layout("a4")
    assert len(headed.placed) == len(plain.placed) + 1
    assert headed.placed[0].block.head.patient == "Mrs K., 3 times a day"
    one.press("Save as PDF")
    data = (tmp_path / f"{WALL}.pdf").read_bytes()
    assert data.startswith(b"%PDF") and b"Mrs K" not in data
    one.press("Back")
    kept = (own_home / "settings.json").read_text(encoding="utf-8")
    assert "Praxis Linden" in kept and "A. Berger" in kept and "Mrs K" not in kept
    one.app.window.show_page("share", str(bundled(WALL)))
    assert share.patient.text() == "" and share.practice.text() == "Praxis Linden"


def test_fewer_rounds_are_printed_as_fewer(page: Callable[..., tuple]) -> None:
    _one, share = page(bundled("heel-push"))
    assert share.rounds.value() == "As it is written"
    for _ in range(3):
        share.rounds.less.click()
    assert share.rounds.value() == "At most 3"
    rows = [placed.block for placed in share.board.layout("a4").placed if hasattr(placed.block, "panels")]
    assert {panel.repeat for row in rows for panel in row.panels if panel.opens} == {"Repeat 3 times"}
    for _ in range(3):
        share.rounds.more.click()
    assert share.rounds.value() == "As it is written" and not share.rounds.more.isEnabled()


def test_a_draft_says_so_on_paper(page: Callable[..., tuple], own: Path) -> None:
    put(own, {"idea.yaml": routine("An idea", more="draft: yes\n")})
    _, share = page(own / "idea.yaml")
    assert "A draft may be shared. It says “Draft” on it." in words(share)
    assert share.board._foot_words.startswith("Draft · An idea")
    _, ready = page(bundled(WALL))
    assert "Draft" not in ready.board._foot_words


def test_what_is_being_written_is_shared_not_what_is_in_use(
    page: Callable[..., tuple], own: Path, tmp_path: Path
) -> None:
    put(own, {".studio/ease.yaml": routine("Ease off, softly")})
    one, share = page(own / "ease.yaml")
    assert share.board.title == "Ease off, softly" and share.board._foot_words.startswith("Draft · ")
    one.press("For cramprelief")
    one.press("Save the file")
    assert b"Ease off, softly" in opened((tmp_path / "ease.cramprelief").read_bytes())[1]["ease.yaml"].data


def test_one_with_mistakes_can_be_sent_but_not_printed(page: Callable[..., tuple], own: Path, tmp_path: Path) -> None:
    put(own, {"idea.yaml": routine("An idea").replace(b"do: 6s", b"hodl: 6s")})
    one, share = page(own / "idea.yaml")
    assert "It has mistakes. Mend them first" in words(share)
    assert not share.save.isEnabled() and not share.print.isEnabled()
    one.press("For cramprelief")
    one.press("Save the file")
    assert (tmp_path / "idea.cramprelief").exists()


def test_a_logo_is_looked_through_and_can_be_left_out(page: Callable[..., tuple], tmp_path: Path) -> None:
    _, share = page(bundled(WALL))
    put(tmp_path, {"logo.png": png(30, 20), "bad.png": png()[:-9], "bad.svg": b"<svg><script/></svg>", "a.exe": b"MZ"})
    share.take_logo(str(tmp_path / "logo.png"))
    assert share.no_logo.isVisible() and share.board.layout("a4").placed[0].block.head.logo is not None
    for name in ("bad.png", "bad.svg", "a.exe", "gone.png"):
        share.take_logo(str(tmp_path / name))
        assert not share.no_logo.isVisible() and share._told.text().endswith("."), name
    share.take_logo(str(tmp_path / "logo.png"))
    share.no_logo.click()
    assert not share.no_logo.isVisible()


def test_a_plan_is_a_page_to_tick(page: Callable[..., tuple], tmp_path: Path) -> None:
    one, share = page(places.bundled_routines() / "programmes" / "bedtime-stretch.yaml")
    assert not share.side.isVisible() and not share.rounds.isVisible()
    one.press("Save as PDF")
    assert (tmp_path / "bedtime-stretch.pdf").exists()


def test_a_folder_that_takes_nothing_is_told(page: Callable[..., tuple], tmp_path: Path) -> None:
    one, share = page(bundled(WALL))
    share._choose_file = lambda _parent, _title, name: str(tmp_path / "none" / name)
    one.press("Save as PDF")
    assert f"It could not be saved as {WALL}.pdf: No such file or directory." in words(share)


@pytest.mark.parametrize(("width", "height", "text"), SIZES)
def test_it_fits_every_window(page: Callable[..., tuple], width: int, height: int, text: float) -> None:
    one, _share = page(bundled(WALL), text_size=text, theme="day")
    one.resize(width, height)
    assert lint(one.app.window) == []
    one.press("For cramprelief")
    assert lint(one.app.window) == []


def test_the_pages_can_be_turned(page: Callable[..., tuple]) -> None:
    one, share = page(bundled(WALL))
    assert "Page 1 of 2" in words(share) and not share.less.isEnabled()
    one.press("Next page")
    assert "Page 2 of 2" in words(share) and not share.more.isEnabled()
