# SPDX-License-Identifier: MIT
"""The ways in from the desktop lead where the command line leads."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
from pathlib import Path
from xml.etree import ElementTree

import pytest
import yaml

from cramprelief import places
from cramprelief.cli import COMMANDS
from cramprelief.guide.quick import quick_request
from cramprelief.vocabulary import PLACES, SIDES

TOP = Path(__file__).resolve().parents[2]
LINUX = TOP / "packaging" / "linux"
ENTRY = LINUX / "org.cramprelief.Cramprelief.desktop"


def test_each_action_of_the_desktop_entry_guides_at_once() -> None:
    commands = re.findall(r"^Exec=cramprelief ?(.*)$", ENTRY.read_text(encoding="utf-8"), re.MULTILINE)
    assert len(commands) == 5
    requests = [quick_request(shlex.split(words.replace("%f", ""))) for words in commands]
    assert [request and request.screen for request in requests] == ["home", *["player"] * 4]


def test_a_double_click_on_a_bundle_opens_it() -> None:
    """The entry names the type, the type's file says which names have it, and the app takes the path it is given."""
    kind = "application/vnd.cramprelief+zip"
    assert f"\nMimeType={kind};\n" in ENTRY.read_text(encoding="utf-8")
    types = (LINUX / "org.cramprelief.Cramprelief.xml").read_text(encoding="utf-8")
    assert f'<mime-type type="{kind}">' in types and '<glob pattern="*.cramprelief"/>' in types
    for file in (LINUX / "install.sh", TOP / "packaging" / "org.cramprelief.Cramprelief.yaml"):
        assert "mime/packages" in file.read_text(encoding="utf-8"), file.name
    request = quick_request(["a b/some.cramprelief"])
    assert (
        request is not None
        and request.screen == "bundle"
        and request.file == str(Path("a b/some.cramprelief").absolute())
    )


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("", COMMANDS),
        ("now ", (*PLACES, "--side")),
        ("now calf --side ", SIDES),
        ("pick cal", ("calf",)),
        ("storyboard heel-push --paper ", ("a4", "letter")),
    ],
)
def test_bash_completes_what_the_command_line_takes(typed: str, offered: tuple[str, ...]) -> None:
    script = f"""
        source {shlex.quote(str(LINUX / "cramprelief.bash"))}
        COMP_WORDS=(cramprelief {typed.rpartition(" ")[0]} {shlex.quote(typed.rpartition(" ")[2])})
        COMP_CWORD=$(( ${{#COMP_WORDS[@]}} - 1 ))
        _cramprelief
        printf '%s\\n' "${{COMPREPLY[@]}}"
    """
    done = subprocess.run(["bash", "-c", script], capture_output=True, text=True, check=True)
    assert done.stderr == ""
    assert set(offered) <= set(done.stdout.split())
    assert len(done.stdout.split()) < len(offered) + 8


@pytest.mark.parametrize(
    "command",
    [
        ["desktop-file-validate", str(ENTRY)],
        ["appstreamcli", "validate", "--no-net", str(ENTRY.with_suffix(".metainfo.xml"))],
        ["bash", "-n", str(LINUX / "cramprelief.bash")],
    ],
    ids=lambda command: command[0],
)
def test_the_systems_own_validators_are_content(command: list[str]) -> None:
    if shutil.which(command[0]) is None:
        pytest.skip(f"needs {command[0]}")
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_each_screenshot_of_the_metainfo_has_a_caption_and_is_there() -> None:
    shots = ElementTree.parse(ENTRY.with_suffix(".metainfo.xml")).findall("screenshots/screenshot")
    assert len(shots) >= 3
    for shot in shots:
        assert shot.findtext("caption")
        picture = TOP / "docs" / "screenshots" / (shot.findtext("image") or "").rpartition("/")[2]
        head = picture.read_bytes()[16:24]
        image = shot.find("image")
        assert image is not None
        size = (int(image.get("width", "0")), int(image.get("height", "0")))
        assert (int.from_bytes(head[:4], "big"), int.from_bytes(head[4:], "big")) == size


def test_the_flatpak_has_no_network() -> None:
    manifest = yaml.safe_load((TOP / "packaging" / "org.cramprelief.Cramprelief.yaml").read_text(encoding="utf-8"))
    permissions = set(manifest["finish-args"])
    assert "--socket=pulseaudio" in permissions
    assert not [one for one in permissions if "network" in one or one.startswith("--filesystem")]


def test_installing_for_one_user_puts_a_valid_entry_into_the_menu(tmp_path: Path) -> None:
    done = subprocess.run(
        ["sh", str(LINUX / "install.sh"), "/opt/my apps/cramprelief"],
        env={"HOME": str(tmp_path), "PATH": "/usr/bin:/bin"}, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert done.stderr == ""
    share = tmp_path / ".local" / "share"
    entry = (share / "applications" / ENTRY.name).read_text(encoding="utf-8")
    assert '\nExec="/opt/my apps/cramprelief" now calf\n' in entry
    icons = {path.parent.parent.name for path in share.rglob("org.cramprelief.Cramprelief.*") if "hicolor" in str(path)}
    assert {"16x16", "48x48", "512x512", "scalable"} <= icons


def test_the_icon_has_every_size() -> None:
    folder = places.assets() / "app-icon"
    for size in (16, 24, 32, 48, 64, 128, 256, 512):
        head = (folder / f"{size}.png").read_bytes()[:24]
        assert head[12:16] == b"IHDR"
        assert int.from_bytes(head[16:20], "big") == size
