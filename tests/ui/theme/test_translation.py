# SPDX-License-Identifier: MIT
from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication, QWidget

from cramprelief.ui.theme import translation
from cramprelief.ui.theme.translation import ENGLISH, LANGUAGES, language_of_system, use_language

SOURCE = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>Ease</name>
    <message><source>It eased</source><translation>Es lässt nach</translation></message>
</context>
</TS>
"""


class Ease(QWidget):
    def words(self) -> tuple[str, str]:
        return self.tr("It eased"), self.tr("Not helping")


@pytest.fixture
def german(tmp_path: Path) -> Path:
    """A folder with a compiled German of one message."""
    compiler = shutil.which("pyside6-lrelease", path=str(Path(sys.executable).parent))
    assert compiler is not None, "pyside6-lrelease comes with PySide6-Essentials"
    source = tmp_path / "cramprelief_de.ts"
    source.write_text(SOURCE, encoding="utf-8")
    subprocess.run([compiler, "-silent", str(source), "-qm", str(source.with_suffix(".qm"))], check=True)
    return tmp_path


@pytest.fixture(autouse=True)
def english_again(qapp: QApplication) -> Iterator[None]:
    yield
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()


def test_a_translated_message_is_said_and_any_other_stays_english(qapp: QApplication, german: Path) -> None:
    assert use_language(qapp, "de", german)
    assert Ease().words() == ("Es lässt nach", "Not helping")


@pytest.mark.parametrize("content", [None, b"no catalogue"], ids=["missing", "damaged"])
def test_a_file_that_cant_be_used_leaves_english(qapp: QApplication, tmp_path: Path, content: bytes | None) -> None:
    if content is not None:
        (tmp_path / "cramprelief_de.qm").write_bytes(content)
    assert not use_language(qapp, "de", tmp_path)
    assert Ease().words() == ("It eased", "Not helping")


def test_english_loads_nothing(qapp: QApplication, tmp_path: Path) -> None:
    assert use_language(qapp, ENGLISH, tmp_path)
    assert qapp.findChildren(QTranslator) == []


def test_the_system_is_asked_and_english_is_the_last_resort(monkeypatch: pytest.MonkeyPatch) -> None:
    assert language_of_system() in {ENGLISH, *LANGUAGES}
    monkeypatch.setattr(translation, "LANGUAGES", {"tlh": "tlhIngan Hol"})
    assert language_of_system() == ENGLISH
