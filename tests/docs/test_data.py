# SPDX-License-Identifier: MIT
"""What docs/DATA.md says of the settings is so: each key, what it may hold and its default, from the declaration."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from cramprelief.record.settings import KEYS

GUIDE = (Path(__file__).parents[2] / "docs" / "DATA.md").read_text(encoding="utf-8")


def test_every_key_of_the_settings_is_explained():
    rows = []
    for name, key in KEYS.items():
        default = dict(key.default) if isinstance(key.default, Mapping) else key.default
        rows.append(f"| `{name}` | {key.doc} | {key.shape.words} | `{json.dumps(default)}` |")
    table = "\n".join(["| Key | Means | Must be | Default |", "|---|---|---|---|", *rows])
    assert table in GUIDE, f"docs/DATA.md needs this table:\n{table}"
