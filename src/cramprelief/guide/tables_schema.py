# SPDX-License-Identifier: MIT
"""The JSON Schema of the tables in assets/guide, made from the definitions that read them."""

from __future__ import annotations

import json
from typing import Any

from cramprelief.guide.rows_format import PAGES, PICKER, PROFILE, SIGNS


def schema() -> dict[str, Any]:
    """JSON Schema 2020-12 of one of the four files; its first key says which."""
    defs: dict[str, Any] = {}
    picker, signs, profile, pages = (record.schema(defs) for record in (PICKER, SIGNS, PROFILE, PAGES))
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "cramprelief tables of the guide",
        "type": "object",
        "if": {"required": ["places"]},
        "then": picker,
        "else": {
            "if": {"required": ["conditions"]},
            "then": profile,
            "else": {"if": {"required": ["pages"]}, "then": pages, "else": signs},
        },
        "$defs": defs,
    }


def schema_text() -> str:
    """The schema as the file assets/schema/guide.schema.json holds it."""
    return json.dumps(schema(), indent=2, ensure_ascii=False) + "\n"
