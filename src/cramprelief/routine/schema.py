# SPDX-License-Identifier: MIT
"""The JSON Schema of the format, made from the definitions that read the files. Editors complete and check with it.

A schema can say less than the validator: counting words, following branches and looking for pictures are left to it.
"""

from __future__ import annotations

import json
from typing import Any

from cramprelief.routine.programme_format import PREPARATION, PROGRAMME
from cramprelief.routine.routine_format import ROUTINE


def schema() -> dict[str, Any]:
    """JSON Schema 2020-12 of a routine, programme or preparation file."""
    defs: dict[str, Any] = {}
    routine, programme, preparation = (record.schema(defs) for record in (ROUTINE, PROGRAMME, PREPARATION))

    def has_kind(name: str) -> dict[str, Any]:
        return {"required": ["kind"], "properties": {"kind": {"const": name}}}

    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "cramprelief routine, format 1",
        "type": "object",
        "if": has_kind("programme"),
        "then": programme,
        "else": {"if": has_kind("preparation"), "then": preparation, "else": routine},
        "$defs": defs,
    }


def schema_text() -> str:
    """The schema as the file assets/schema/routine.schema.json holds it."""
    return json.dumps(schema(), indent=2, ensure_ascii=False) + "\n"
