# SPDX-License-Identifier: MIT
from __future__ import annotations

import re
from dataclasses import replace
from types import SimpleNamespace

import pytest
from PySide6.QtGui import QImage

from cramprelief import places
from cramprelief.cli import OK, PROBLEMS, USAGE
from cramprelief.cli.main import run
from cramprelief.cli.reading import library, tables
from cramprelief.cli.storyboard import _sources
from cramprelief.figure.body.person import Appearance
from cramprelief.figure.geometry import Box, rounded
from cramprelief.figure.library import FigureLibrary
from cramprelief.figure.shapes import Gradient, Shape, Tint
from cramprelief.guide.tables import load_tables
from cramprelief.routine.model import Step, every_step
from cramprelief.routine.programme import Task
from cramprelief.ui.storyboard import words
from cramprelief.ui.storyboard.flat import flattened
from cramprelief.ui.storyboard.head import HeadBlock, Letterhead, Logo, LogoError
from cramprelief.ui.storyboard.make import HandoutNames, Shown, make_board
from cramprelief.ui.storyboard.pages import NOTHING, PAPERS, routine_board
from cramprelief.ui.storyboard.pictures import Pictures
from cramprelief.ui.storyboard.plan_words import OPEN_DAYS, plan_sheet
from cramprelief.ui.theme.fonts import Fonts
from cramprelief.ui.theme.look import Look
from cramprelief.vocabulary import NEED_WORDS, NEEDS


@pytest.fixture(scope="module")
def catalogue():
    return library()


def told(catalogue, name, side=None):
    titles = {id: each.title for id, each in catalogue.routines.items()}
    return words.handout(
        catalogue.routines[name], side, titles, {"diabetes": "Diabetes"}, {"nhs-leg-cramps": "NHS, Leg cramps"}
    )


def test_every_routine_has_a_panel_for_each_of_its_steps(catalogue):
    for name, routine in catalogue.routines.items():
        panels = told(catalogue, name).panels
        assert [p.figure for p in panels] == [routine.picture(s) for s in every_step(routine.steps)], name
        assert all(p.show and p.time and "{" not in p.show + (p.more or "") for p in panels), name


def test_the_side_is_said_and_filled_in(catalogue):
    for name in catalogue.routines:
        left = told(catalogue, name, "left")
        assert "left side" in left.side_note
        assert "either side" in told(catalogue, name).side_note
        assert "both sides" in told(catalogue, name, "both").side_note


def test_a_group_says_how_often_it_is_played(catalogue):
    panels = told(catalogue, "wall-calf-stretch").panels
    assert [p.repeat for p in panels if p.opens] == ["Repeat 1 to 5 times"]
    assert panels[0].repeat is None


def test_cautions_and_evidence_are_never_left_out(catalogue):
    for name, routine in catalogue.routines.items():
        page = told(catalogue, name)
        said = " ".join(page.cautions)
        assert all(c.say.split()[0] in said for c in routine.cautions), name
        assert page.evidence == routine.evidence.note
        # Who only floats pulls nothing, and could not stop.
        assert ("sharp" in said.lower()) == (name != "float-and-rest"), name


def test_no_raw_key_and_no_chip_wider_than_the_paper(catalogue):
    names = {key: row.name for key, row in load_tables(places.assets() / "guide").conditions.items()}
    for name, routine in catalogue.routines.items():
        page = words.handout(routine, None, {}, names, {})
        assert "trunk injury" not in (page.avoid or ""), name
        assert max(map(len, page.facts)) < 60, page.facts
    whole = words.handout(catalogue.routines["foot-flat-and-rest"], None, {}, names, {})
    assert whole.facts[0] == "For the whole leg"
    anywhere = words.handout(catalogue.routines["float-and-rest"], None, {}, names, {})
    assert anywhere.facts[0] == "For any place"


@pytest.mark.parametrize(
    ("step", "said"),
    [
        (Step("a", "hold", "Hold.", 30.0), "Hold for 30 seconds"),
        (Step("a", "rest", "Rest.", 90.0), "Rest for 1 minute 30 seconds"),
        (Step("a", "move", "Walk.", 60.0), "Go on for 1 minute"),
        (Step("a", "move", "Tap.", times=8), "8 times"),
        (Step("a", "do", "Sit.", 6.0), "About 6 seconds"),
        (Step("a", "wait", "Fill it."), "Take your time"),
    ],
)
def test_times_are_said_as_people_say_them(step, said):
    assert words.time_words(step) == said


def test_each_thing_has_an_icon_and_words_on_paper(catalogue):
    routine = replace(next(iter(catalogue.routines.values())), needs=NEEDS)
    things = words.handout(routine, None, {}, {}, {}).needs
    assert [said for _, said in things] == [NEED_WORDS[need] for need in NEEDS]
    for icon, _ in things:
        assert (places.assets() / "icons" / f"{icon}.svg").is_file(), icon


def board(catalogue, name, theme="day"):
    fonts = Fonts(places.assets() / "fonts")
    look = Look.bundled(theme=theme)
    pictures = Pictures(FigureLibrary([places.assets() / "figures"]), Appearance(), None)
    return routine_board(told(catalogue, name), pictures, look, fonts)


@pytest.mark.parametrize("paper", PAPERS)
def test_a_pdf_has_its_pages_its_size_and_its_fonts(qapp, catalogue, tmp_path, paper):
    path = tmp_path / "hand-out.pdf"
    pages = board(catalogue, "contrast-foot-bath").write_pdf(path, paper)
    data = path.read_bytes()
    assert data.startswith(b"%PDF")
    assert len(re.findall(rb"/Type\s*/Page\b", data)) == pages == 2
    box = [float(n) for n in re.search(rb"/MediaBox\s*\[([^\]]*)\]", data)[1].split()]
    width, height = (side / 10 / 25.4 * 72 for side in PAPERS[paper])
    assert box[2:] == pytest.approx([width, height], abs=1.5)
    assert data.count(b"/FontFile2") >= 3


@pytest.mark.parametrize("theme", ["day", "night"])
def test_a_png_is_one_sheet_with_every_picture(qapp, catalogue, tmp_path, theme):
    path = tmp_path / "hand-out.png"
    assert board(catalogue, "heel-push", theme).write_png(path) == 1
    image = QImage(str(path))
    assert image.width() == 1680
    dark = image.pixelColor(5, 5).lightness() < 60
    assert dark == (theme == "night")


def test_nothing_is_set_below_the_foot_of_a_page(qapp, catalogue):
    for name in catalogue.routines:
        made = board(catalogue, name)
        for paper in PAPERS.values():
            placed, _ = made._flow(*paper)
            for each in placed:
                assert each.y + each.block.height(made._sheet(), paper[0] - 300) <= paper[1] - made._foot(paper[0]), (
                    name
                )


def test_a_title_that_fills_two_lines_of_the_foot_has_room_there(qapp, catalogue, tmp_path):
    """Not taken from the sources above it."""
    short, long = (replace(catalogue.routines["heel-push"], title=title) for title in ("Heel push", "Heel push " * 4))
    heights = []
    for routine in (short, long):
        path = tmp_path / "hand-out.png"
        catalogue_of_one = SimpleNamespace(routines={"heel-push": routine})
        board(catalogue_of_one, "heel-push").write_png(path)
        heights.append(QImage(str(path)).height())
    assert heights[1] > heights[0]


def test_a_closer_set_one_saves_a_page_or_fills_the_first(qapp, catalogue):
    width, height = PAPERS["a4"]
    placed, pages = board(catalogue, "heel-push")._flow(width, height)
    assert pages == 1
    placed, pages = board(catalogue, "wall-calf-stretch")._flow(width, height)
    assert pages == 2
    last = max((each for each in placed if each.page == 0), key=lambda each: each.y)
    after = min((each for each in placed if each.page == 1), key=lambda each: each.y)
    sheet = board(catalogue, "wall-calf-stretch")._sheet()
    heights = [each.block.height(sheet, width - 300) for each in (last, after)]
    assert last.y + sum(heights) > 0.95 * height  # what stands on the next page would have found no room


def test_fading_light_becomes_even_layers_of_the_same_strength():
    fade = Gradient((0.0, 0.0), ((0.0, Tint("tense", 0.9)), (1.0, Tint("tense", 0.0))), radius=10.0)
    layers = flattened(Shape(rounded(-10, -10, 20, 20), fade))
    assert all(isinstance(layer.fill, Tint) and layer.clip is not None for layer in layers)
    left = 1.0
    for layer in layers:
        left *= 1 - layer.fill.alpha
    assert 1 - left == pytest.approx(0.9, abs=0.05)
    even = Shape(rounded(0, 0, 4, 4), "skin")
    assert flattened(even) == [even]
    whole = fade._replace(stops=((0.0, Tint("a")), (1.0, Tint("b"))))
    assert flattened(even._replace(fill=whole)) == [even._replace(fill=whole)]
    down = Gradient((0.0, 0.0), fade.stops, end=(0.0, 8.0))
    bands = flattened(Shape(rounded(0, 0, 4, 8), down, stroke=None))
    assert Box(*bands[0].path.bounds()).y <= 0 < bands[-1].path.bounds().y


def test_the_command_writes_what_it_says(qapp, tmp_path, capsys):
    path = tmp_path / "new" / "towel.pdf"
    assert run(["storyboard", "towel-calf-stretch", "-o", str(path), "--side", "left", "--paper", "letter"]) == OK
    assert path.stat().st_size > 20_000
    assert str(path) in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["heel-push", "-o", "page.docx"], USAGE, "neither a .pdf nor a .png"),
        (["heel-psh", "-o", "page.pdf"], USAGE, 'Did you mean "heel-push"?'),
        (["heel-push", "-o", "/proc/nowhere/page.pdf"], PROBLEMS, "cannot be written"),
        (["heel-push", "-o", "page.pdf", "--paper", "a5"], USAGE, "there is no paper"),
    ],
)
def test_a_mistake_gets_a_plain_sentence(qapp, capsys, arguments, code, said):
    assert run(["storyboard", *arguments]) == code
    assert said in capsys.readouterr().err


def test_a_step_without_a_picture_still_has_its_words(qapp, catalogue, tmp_path):
    page = told(catalogue, "heel-push")
    bare = replace(page, panels=tuple(replace(p, figure=None) for p in page.panels))
    pictures = Pictures(FigureLibrary([]), Appearance(), None)
    fonts = Fonts(places.assets() / "fonts")
    assert routine_board(bare, pictures, Look.bundled(theme="day"), fonts).write_pdf(tmp_path / "a.pdf", "a4") >= 1


def test_without_a_name_the_file_is_called_after_the_routine(qapp, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert run(["storyboard", "heel-push"]) == OK
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["heel-push.pdf"]


# Page breaks, the head of the page, plans

LAST_FILLED = 0.25
"""Of the last page, so much at least."""


@pytest.mark.parametrize("paper", PAPERS)
def test_no_hand_out_spills_a_few_lines_onto_another_page(qapp, catalogue, paper):
    for name in [*catalogue.routines, *catalogue.programmes, *catalogue.preparations]:
        made = any_board(catalogue, name)
        laid = made.layout(paper)
        last = [each for each in laid.placed if each.page == laid.pages - 1]
        end = max(each.y + each.block.height(made._sheet(), laid.width - 300) for each in last)
        assert laid.pages == 1 or end > laid.height * LAST_FILLED, (name, paper, end)
        assert laid.pages <= 3, name


def any_board(catalogue, name, head=NOTHING):
    content = catalogue.routines.get(name) or catalogue.programmes.get(name) or catalogue.preparations[name]
    conditions = {id: each.name for id, each in tables().conditions.items()}
    names = HandoutNames({id: catalogue.title(id) for id in catalogue.origins}, conditions, _sources())
    return make_board(content, names, [places.assets() / "figures"], Shown(head=head))


def test_most_routines_fit_on_fewer_pages_than_with_three_pictures_a_row(qapp, catalogue):
    """Smaller pictures are taken only where they save a page."""
    rows = {name: [each.block for each in any_board(catalogue, name).layout("a4").placed if hasattr(each.block, "how")]
            for name in ("gentle-foot-bath", "wall-calf-stretch")}  # fmt: skip
    assert {row.how.columns for row in rows["gentle-foot-bath"]} == {4}
    assert {row.how.columns for row in rows["wall-calf-stretch"]} == {3}


def test_a_head_stands_on_the_first_page_alone(qapp, catalogue, tmp_path):
    head = Letterhead("Praxis Linden", None, "Mrs K., 3 times a day", "A. Berger", draft=True)
    blocks = any_board(catalogue, "wall-calf-stretch", head).layout("a4").placed
    assert [each.page for each in blocks if isinstance(each.block, HeadBlock)] == [0]
    knowledge = blocks[-1].block.words
    assert knowledge.written_by == "A. Berger" and knowledge.draft


def test_fewer_rounds(catalogue):
    few = words.with_rounds(catalogue.routines["heel-push"], 2)
    assert words.most_rounds(few) == 2
    assert [p.repeat for p in words.handout(few, None, {}, {}, {}).panels if p.opens] == ["Repeat 2 times"]
    assert words.most_rounds(words.with_rounds(few, 9)) == 2


def test_a_plan_has_a_box_for_each_time_of_each_day(catalogue):
    plan = catalogue.programmes["bedtime-stretch"]
    sheet = plan_sheet(plan, {"bedtime-stretch-standing": "Standing", "bedtime-stretch-seated": "Seated"}, {}, {})
    assert [(day.number, day.boxes) for day in sheet.days] == [(number, 1) for number in range(1, 43)]
    assert [day.number for day in sheet.days if day.checkpoint] == [21, 42]
    assert [part.title for part in sheet.parts] == ["Each day", "On one day"]
    assert "One of these: Standing, Seated." in sheet.parts[0].lines[0].more
    assert all(words in sheet.page.cautions for words in plan.stop_if)


def test_days_and_times_of_a_task_are_heeded():
    plan = replace(
        library().programmes["bedtime-stretch"], days=7, times=("morning", "evening"), checkpoints=(),
        tasks=(Task("a", "Pull.", to_day=2), Task("b", "Walk.", at=("evening",), from_day=2, to_day=5)),
    )  # fmt: skip
    sheet = plan_sheet(plan, {}, {}, {})
    assert [day.boxes for day in sheet.days] == [2, 2, 1, 1, 1, 0, 0]
    assert [line.when for line in sheet.parts[0].lines] == ["Days 1 to 2", "Days 2 to 5, Evening"]
    assert sheet.legend.startswith("One box a day for each time: morning, evening.")
    open_end = plan_sheet(replace(plan, days=None, tasks=()), {}, {}, {})
    assert len(open_end.days) == OPEN_DAYS and open_end.page.facts[0] == "No fixed end"


def test_a_recipe_has_its_things_and_stages_to_tick(catalogue):
    sheet = plan_sheet(catalogue.preparations["bay-laurel-oil"], {"bay-laurel-oil-rub": "The rub"}, {}, {})
    assert [part.title for part in sheet.parts] == ["Before it starts", "You need", "What to do", "When it is done"]
    assert len(sheet.parts[1].lines[0].ticks) == 5 and sheet.days == ()
    assert [line.when for line in sheet.parts[2].lines] == ["Day 1", "Day 8", "Day 15"]
    assert sheet.parts[3].lines[-1].show == "The rub"


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.png", b"none"), ("a.svg", b"<svg><script/></svg>"), ("a.jpg", b"\xff\xd8none"), ("a.gif", b"GIF89a"),
        ("b.png", None),
    ],
)  # fmt: skip
@pytest.mark.qt_log_ignore("JPEG", extend=True)
def test_a_picture_that_is_no_logo_is_told(qapp, tmp_path, name, data):
    if data is not None:
        (tmp_path / name).write_bytes(data)
    with pytest.raises(LogoError, match=r"\.$"):
        Logo(tmp_path / name)


def test_a_logo_fits_its_room(qapp, tmp_path):
    image = QImage(300, 30, QImage.Format.Format_RGB32)
    image.fill(0)
    for ending in ("png", "jpg"):
        image.save(str(tmp_path / f"a.{ending}"))
        logo = Logo(tmp_path / f"a.{ending}")
        assert (logo.width, logo.height) == (420, 42)
    (tmp_path / "a.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 20"/>', encoding="utf-8")
    assert Logo(tmp_path / "a.svg").height == 130


def test_a_plan_a_head_and_fewer_rounds_in_a_terminal(tmp_path, capsys):
    out = tmp_path / "a.pdf"
    assert run(["storyboard", "bedtime-stretch", "-o", str(out)]) == OK and out.stat().st_size > 5000
    words_ = ["--head", "Praxis Linden", "--for", "Mrs K.", "--author", "A. Berger", "--rounds", "2"]
    assert run(["storyboard", "heel-push", "-o", str(out), *words_]) == OK
    assert run(["storyboard", "heel-push", "-o", str(out), "--rounds", "none"]) == USAGE
    assert run(["storyboard", "heel-push", "-o", str(out), "--logo", str(tmp_path / "no.png")]) == PROBLEMS
    assert "no.png: This picture cannot be read" in capsys.readouterr().err
