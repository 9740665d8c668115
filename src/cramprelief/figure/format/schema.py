# SPDX-License-Identifier: MIT
"""The JSON Schema of figure files, made from the definitions that read them. Editors complete and check with it."""

from __future__ import annotations

import json
from typing import Any

from cramprelief.figure.format.figure_format import FIGURE


def schema() -> dict[str, Any]:
    """JSON Schema 2020-12 of a figure file."""
    defs: dict[str, Any] = {}
    figure = FIGURE.schema(defs)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "cramprelief figure, format 1",
        **figure,
        "$defs": defs,
    }


def schema_text() -> str:
    """The schema as the file assets/schema/figure.schema.json holds it."""
    return json.dumps(schema(), indent=2, ensure_ascii=False) + "\n"
