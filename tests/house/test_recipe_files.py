# SPDX-License-Identifier: MIT
"""The other recipes of docs/ARCHITECTURE.md: whatever is added is also wherever its recipe says.

Each finding names what is missing and the file where it belongs.
"""

from __future__ import annotations

import ast
import json
import re
import shutil
import subprocess
import sys
from datetime import datetime, timezone
from importlib import import_module
from pathlib import Path

import pytest
from tests.house.source import PACKAGE, TOP, parsed

from cramprelief import places
from cramprelief.application.page_name import PAGE_NAMES
from cramprelief.cli import COMMANDS
from cramprelief.figure.library import FigureLibrary
from cramprelief.figure.props.table import MODULES, PROPS
from cramprelief.record.diary import Event, new_cramp
from cramprelief.record.exchange import FORMATS, read_file
from cramprelief.record.settings import Wishes
from cramprelief.routine.step_kinds import STEP_KINDS
from cramprelief.ui.app.pages import ENTRIES
from cramprelief.ui.gallery.scenes import SCENES
from cramprelief.ui.shell.page import Page
from cramprelief.ui.theme.translation import ENGLISH, LANGUAGES
from cramprelief.voice import lines
from cramprelief.voice.clips import read_clips

DOCS = TOP / "docs"
ASSETS = places.assets()
ARCHITECTURE = (DOCS / "ARCHITECTURE.md").read_text(encoding="utf-8")

RECIPES = (
    "A routine", "A place", "A step kind", "A row of the guide's tables", "A key of these tables", "A figure", "A prop",
    "A screen", "A setting", "A command", "An export format", "A language", "A spoken line",
    "A case of life",
)  # fmt: skip


def text_of(*parts: str) -> str:
    return TOP.joinpath(*parts).read_text(encoding="utf-8")


# The page itself


def test_every_recipe_is_there() -> None:
    assert tuple(re.findall(r"^\*\*([^*]+)\.\*\*", ARCHITECTURE, re.MULTILINE)) == RECIPES


def test_every_file_that_the_page_names_is_there() -> None:
    named = set(re.findall(r"`([a-z_]+/[\w./-]*|[\w./-]+\.(?:py|md|yaml|json|sh|toml))`", ARCHITECTURE))
    lost = [each for each in sorted(named) if not any((top / each).exists() for top in (PACKAGE, TOP, DOCS))]
    assert lost == [], "docs/ARCHITECTURE.md names files that are not there"


def test_the_page_can_be_read_at_once() -> None:
    rows = ARCHITECTURE.splitlines()
    assert len(rows) <= 170
    assert [row for row in rows if len(row) > 120] == []


# A step kind


@pytest.mark.parametrize("kind", STEP_KINDS)
def test_a_step_kind_is_in_the_schema_the_corpus_and_the_guide_for_authors(kind: str) -> None:
    schema = json.dumps(json.loads(text_of("assets", "schema", "routine.schema.json")))
    assert f'"{kind}": {{' in schema, f"no key {kind} in assets/schema/routine.schema.json: make made"
    for folder in ("good", "bad"):
        files = (TOP / "tests" / "routine" / "corpus" / folder).glob("*.yaml")
        steps = re.compile(rf"^ *(?:- )?{kind}:", re.MULTILINE)
        found = any(steps.search(path.read_text(encoding="utf-8", errors="replace")) for path in files)
        assert found, f"no file of tests/routine/corpus/{folder} has a step with {kind}:"
    assert f"| `{kind}:" in text_of("docs", "AUTHORING.md"), f"no row for {kind}: in docs/AUTHORING.md, Steps"


# A screen


def test_each_name_of_a_page_has_one_entry() -> None:
    assert tuple(entry.name for entry in ENTRIES) == PAGE_NAMES, (
        "application/page_name.py and ENTRIES of ui/app/pages.py differ"
    )


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.name)
def test_a_screen_has_a_page_a_scene_and_icons(entry) -> None:
    tree = parsed()[Path("cramprelief/ui/app/pages.py")]
    makers = [node for node in tree.body if isinstance(node, ast.FunctionDef) and node.name == entry.make.__name__]
    made = [
        getattr(import_module(node.module), alias.name)
        for node in ast.walk(makers[0])
        if isinstance(node, ast.ImportFrom) and node.module is not None
        for alias in node.names
    ]
    assert any(isinstance(each, type) and issubclass(each, Page) for each in made), (
        f"{makers[0].name} of ui/app/pages.py imports no Page for {entry.name}"
    )
    scenes = [each.name for each in SCENES if each.name == entry.name or each.name.startswith(f"{entry.name}-")]
    assert scenes, f"no Screen called {entry.name} in SCENES of ui/gallery/scenes.py"
    for folder in ("icons", "icons/fill") if entry.icon else ():
        assert (ASSETS / folder / f"{entry.icon}.svg").is_file(), f"no assets/{folder}/{entry.icon}.svg"


def test_each_screen_is_held_apart_from_the_others() -> None:
    contracts = contracts_of_imports()
    apart = set(contracts["A screen knows no other screen"]["modules"])
    below = set(contracts["What screens are made of knows no screen"]["forbidden_modules"])
    rooms = {f"cramprelief.ui.{path.parent.name}" for path in parsed() if path.match("cramprelief/ui/*/page.py")}
    rooms.discard("cramprelief.ui.shell")
    assert rooms <= apart, f"pyproject.toml, A screen knows no other screen: {sorted(rooms - apart)}"
    assert rooms <= below, f"pyproject.toml, What screens are made of: {sorted(rooms - below)}"


def contracts_of_imports() -> dict[str, dict[str, list[str]]]:
    """The contracts of imports in pyproject.toml, by name: each list of modules stands on one line."""
    found: dict[str, dict[str, list[str]]] = {}
    for block in text_of("pyproject.toml").split("[[tool.importlinter.contracts]]")[1:]:
        lines_of = dict(re.findall(r"^(\w+) = (.+)$", block, re.MULTILINE))
        found[ast.literal_eval(lines_of["name"])] = {
            key: ast.literal_eval(value) for key, value in lines_of.items() if value.startswith("[")
        }
    return found


def test_the_sheet_of_keys_counts_the_pages_of_the_rail() -> None:
    count = sum(entry.icon is not None for entry in ENTRIES)
    words = ("five", "six", "seven", "eight", "nine")[count - 5]
    sheet = text_of("src", "cramprelief", "ui", "shell", "keys.py")
    assert f'"Ctrl+1 to {count}"' in sheet and f'"The {words} pages"' in sheet, (
        f"KeysSheet._page of ui/shell/keys.py must say that there are {count} pages"
    )


# A setting


WITHOUT_CONTROL = {"welcomed": "the app notes it itself, after the first start"}


@pytest.mark.parametrize("wish", [name for name in Wishes._fields if name not in WITHOUT_CONTROL])
def test_a_wish_has_its_control_and_somebody_who_heeds_it(wish: str) -> None:
    controls, heeded = False, False
    for path, tree in parsed().items():
        in_settings = path.is_relative_to("cramprelief/ui/settings")
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "change":
                controls |= in_settings and wish in {keyword.arg for keyword in node.keywords}
            elif isinstance(node, ast.Attribute) and node.attr == wish and ast.unparse(node.value).endswith("wishes"):
                heeded |= not in_settings
    assert controls, f"no control in ui/settings changes Wishes.{wish}"
    assert heeded, f"nothing outside of ui/settings asks for wishes.{wish}"


# A command


def test_the_commands_are_the_modules_that_have_a_name() -> None:
    named = {path.stem for path in (PACKAGE / "cli").glob("*.py") if re.search(r"^NAME = ", path.read_text(), re.M)}
    assert named == set(COMMANDS), "COMMANDS of cli/__init__.py and the modules with a NAME differ"


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_can_be_asked_for_and_is_tested(command: str) -> None:
    module = import_module(f"cramprelief.cli.{command}")
    for name in ("NAME", "HELP", "configure", "run"):
        assert hasattr(module, name), f"cli/{command}.py has no {name}"
    assert command == module.NAME, f"cli/{command}.py calls itself {module.NAME}"
    tests = "".join(path.read_text(encoding="utf-8") for path in (TOP / "tests").rglob("test_*.py"))
    assert re.search(rf'"{command}"', tests), f"no test runs cramprelief {command}"


# A figure, a prop


def test_a_figure_is_used_by_a_routine() -> None:
    library = FigureLibrary([ASSETS / "figures"])
    content = "".join(path.read_text(encoding="utf-8") for path in (TOP / "routines").rglob("*.yaml"))
    unused = [name for name in library.files() if not re.search(rf"\b(?:figure|name|desk|driving): {name}\b", content)]
    assert unused == [], "no file of routines/ names these figures of assets/figures"


@pytest.mark.parametrize("name", PROPS)
def test_a_prop_is_in_its_module_the_schema_and_the_gallery(name: str) -> None:
    module = next(module for module, names in MODULES.items() if name in names)
    held = import_module(f"cramprelief.figure.props.{module}").PROPS
    assert name in held, f"PROPS of figure/props/{module}.py has no {name}, but MODULES of table.py says so"
    schema = text_of("assets", "schema", "figure.schema.json")
    assert f'"{name}"' in schema, f"no {name} in assets/schema/figure.schema.json: make made"
    assert f"- `{name}`:" in text_of("docs", "FIGURES.md"), f"no {name} in docs/FIGURES.md: docs/make_figures.py"


# An export format


@pytest.mark.parametrize("ending", FORMATS)
def test_an_export_format_is_documented_and_comes_back_or_says_that_it_does_not(ending: str) -> None:
    form = FORMATS[ending]
    page = text_of("docs", "DATA.md")
    section = re.search(rf"^## {re.escape(form.words)}\n(.*?)(?=^## |\Z)", page, re.MULTILINE | re.DOTALL)
    assert section, f'no section "{form.words}" in docs/DATA.md'
    cramp = new_cramp(datetime(2026, 3, 1, 3, 4, tzinfo=timezone.utc), place="calf", side="left", situation=None)
    entries = ((cramp, (Event(0.0, "start"), Event(4.5, "eased"))),)
    content = form.write(entries)
    if form.read is None:
        assert "can not be brought in again" in section[1], f"docs/DATA.md does not say that {ending} is one way"
    else:
        assert read_file(f"diary.{ending}", content).entries == entries, f"{ending} of record/exchange.py loses words"


# A language


def compiled(source: Path, folder: Path) -> bytes:
    compiler = shutil.which("pyside6-lrelease", path=str(Path(sys.executable).parent))
    assert compiler is not None, "pyside6-lrelease comes with PySide6-Essentials"
    target = folder / f"{source.stem}.qm"
    subprocess.run([compiler, "-silent", str(source), "-qm", str(target)], check=True)
    return target.read_bytes()


def test_a_language_has_its_row_its_source_and_its_compiled_file(tmp_path: Path) -> None:
    expected = {f"cramprelief_{code}" for code in LANGUAGES}
    assert ENGLISH not in LANGUAGES, "English stands in the code"
    assert {path.stem for path in (TOP / "i18n").glob("*.ts")} == expected, "i18n/*.ts and LANGUAGES differ"
    ready = {path.stem: path for path in places.translations().glob("*.qm")}
    assert set(ready) == expected, "assets/i18n/*.qm and LANGUAGES of ui/theme/translation.py differ"
    for name, path in ready.items():
        new = compiled(TOP / "i18n" / f"{name}.ts", tmp_path)
        assert path.read_bytes() == new, f"assets/i18n/{path.name} is older than i18n/{name}.ts: pyside6-lrelease"


# A spoken line


def test_a_fixed_line_is_in_the_list_is_said_and_has_its_clip() -> None:
    names = [name for name in vars(lines) if name.isupper() and not name.startswith("_") and name != "FIXED"]
    said = "".join(text_of("src", "cramprelief", "voice", f"{each}.py") for each in ("plan", "conductor"))
    spoken = read_clips(ASSETS / "voice" / "en")
    for name in names:
        value = getattr(lines, name)
        for words in (value,) if isinstance(value, str) else tuple(value.values()):
            assert words in lines.FIXED, f"FIXED of voice/lines.py lacks {name}"
            assert spoken.find(words) is not None, f"no clip in assets/voice/en says {words!r}: tools/render_voice.py"
        assert f"lines.{name}" in said, f"neither voice/plan.py nor voice/conductor.py says lines.{name}"


# A case of life


def test_what_a_case_of_life_may_need_is_installed_by_its_set_up() -> None:
    from tests.life.surroundings import PACKAGES

    set_up = text_of("setup", "life.sh") + text_of("setup", "screen.sh")
    base = {"util-linux"}  # every Debian has it
    assert {package for package in PACKAGES.values() if not re.search(rf"\b{package}\b", set_up)} == base


def test_every_file_of_life_has_a_row_in_its_document() -> None:
    document = text_of("docs", "LIFE.md")
    cases = [path.name for path in (TOP / "tests" / "life").glob("test_*.py")]
    assert [name for name in cases if f"| `{name}` |" not in document] == []
