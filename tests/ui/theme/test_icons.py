# SPDX-License-Identifier: MIT
from __future__ import annotations

import pytest
from PySide6.QtGui import QColor

from cramprelief import places
from cramprelief.ui.theme.icons import Icons


def test_an_icon_wears_the_colour_it_is_asked_for(qapp):
    image = Icons(places.assets() / "icons").pixmap("check", 48, QColor("#D8964A")).toImage()
    opaque = {image.pixelColor(x, y).name() for x in range(48) for y in range(48)
              if image.pixelColor(x, y).alpha() == 255}  # fmt: skip
    assert opaque == {"#d8964a"}


def test_every_icon_file_paints_something(qapp):
    icons, folder = Icons(places.assets() / "icons"), places.assets() / "icons"
    for file in folder.rglob("*.svg"):
        name = file.relative_to(folder).with_suffix("").as_posix()
        image = icons.pixmap(name, 24, QColor("black")).toImage()
        assert any(image.pixelColor(x, y).alpha() for x in range(24) for y in range(24)), name


def test_an_unknown_icon_is_our_mistake(qapp):
    with pytest.raises(FileNotFoundError):
        Icons(places.assets() / "icons").pixmap("no-such-icon", 24, QColor("black"))
